"""Make the graph in a Neo4j database the given one, by writing only what differs.

One build at a time holds the database, by a lock that ends with the connection of whoever holds it. A change
that fits into one transaction is made in one. A larger one marks the database as unfinished in its first
transaction and takes the mark away in its last, so that a reader never takes half a graph for a whole one.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

from neo4j.exceptions import Neo4jError

from graph import schema
from graph.content import Graph
from graph.errors import StoreError
from graph.model import NODES
from graph.stores.address import Address, address
from graph.stores.base import Meta, uncollected
from graph.stores.server import ServerStore, StoredNode, connected
from graph.stores.server_errors import in_words

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session, Transaction

AT_ONCE = 20_000
"""Rows of a change that is made in one transaction."""
_CHARACTERS = 8_000_000
"""Of text in one batch, and (four times as many) in a change that is made in one transaction."""
_SIZED = frozenset({str, list, dict})
_LOCKED_WITHIN_S = 3.0
_LOCKED = frozenset(
    {
        "TransactionTimedOut",
        "TransactionTimedOutClientConfiguration",
        "LockClientStopped",
    }
)
"""How codes of a server end that stopped waiting for a lock."""
_LOCK = f"MERGE (lock:{schema.META} {{id: 'lock'}}) SET lock.held = true"

type Change = tuple[str, schema.Row]
"""A statement, and one row for it."""
type NodeKey = tuple[str, str]
"""Label and id."""
type EdgeKey = tuple[str, NodeKey, NodeKey]
"""Type, and the nodes that it joins."""
type Found[Key] = tuple[Key, str, Mapping[str, Any]]
"""What tells a node or relationship from others, its element id, and its properties."""


def write_server(
    url: str, graph: Graph, documents: Mapping[str, str], meta: Meta, *, after: int | None = None
) -> None:
    """Make the database at `url` hold this graph and what each letter's file held, and nothing else of ours.

    Raises StoreError where another build is writing it, where it was written since it was read (`after` says
    how often it had been by then), or where others use labels of ours in it.
    """
    at = address(url)
    with connected(at) as (driver, store):
        _make_constraints(driver, store)
        with _alone(driver, at), in_words(at):
            kept = store.kept_meta()
            if after is not None and kept.get("writes", 0) != after:
                raise StoreError(f"{at} was changed by somebody else in the meantime. Do it again.")
            with uncollected():
                changes = list(_changes(store, graph, documents))
            with driver.session(database=at.database) as session:
                _apply(session, changes, meta, kept)


def _make_constraints(driver: "Driver", store: ServerStore) -> None:
    """Make constraints and indexes that are missing, in a database that is empty or ours."""
    if not store.kept_meta():
        _refuse_others(store)
    made = {
        name
        for what in ("CONSTRAINTS", "INDEXES")
        for (name,) in store.run(f"SHOW {what} YIELD name RETURN name").rows
    }
    with in_words(store.at), driver.session(database=store.at.database) as session:
        for name, statement in schema.constraints().items():
            if name not in made:
                session.run(statement).consume()


def _refuse_others(store: ServerStore) -> None:
    for label in (node_type.label for node_type in NODES):
        if store.run(f"MATCH (node:{label}) RETURN 1 AS found LIMIT 1").rows:
            raise StoreError(
                f"{store.at} holds nodes labelled {label} that section55 did not write. Use a database "
                "of its own: set NEO4J_DATABASE, or give the url of another server."
            )


@contextmanager
def _alone(driver: "Driver", at: Address) -> Iterator[None]:
    """Hold the database against other builds; raises StoreError where one has it.

    A timeout ends a transaction also after it got the lock, so one with a timeout tries whether it is free.
    """
    with in_words(at), driver.session(database=at.database) as session:
        try:
            _locking(session, _LOCKED_WITHIN_S).close()
        except Neo4jError as error:
            if str(error.code).rpartition(".")[2] not in _LOCKED:
                raise
            raise StoreError(f"Another build is writing {at}. Wait until it has ended.") from error
        transaction = _locking(session, 0)
        try:
            yield
        finally:
            transaction.close()


def _locking(session: "Session", timeout_s: float) -> "Transaction":
    """A transaction that has the lock as long as it is open; it is never to be committed."""
    transaction = session.begin_transaction(timeout=timeout_s)
    transaction.run(_LOCK).consume()
    return transaction


def _changes(store: ServerStore, graph: Graph, documents: Mapping[str, str]) -> Iterator[Change]:
    """What turns the database into the graph: documents first, since a later build can go on from them."""
    yield from _document_changes(store, documents)
    nodes = store.stored_nodes()
    stale_edges, edges = difference(_found_edges(store, nodes), _wanted_edges(graph))
    found_nodes = ((_key(node), element, node.properties) for element, node in nodes.items())
    stale_nodes, changed = difference(
        found_nodes, {(label, str(row["id"])): row for label, row in schema.node_rows(graph)}
    )
    yield from ((schema.delete_edges(), {"element": element}) for element in stale_edges)
    yield from ((schema.delete_nodes(), {"element": element}) for element in stale_nodes)
    yield from ((schema.merge_nodes(label), row) for (label, _), row in changed.items())
    for (kind, (source_label, source), (target_label, target)), row in edges.items():
        statement = schema.merge_edges(kind, source_label, target_label)
        yield statement, {"source": source, "target": target, "properties": row}


def _document_changes(store: ServerStore, documents: Mapping[str, str]) -> Iterator[Change]:
    found = ((str(kept.get("id")), element, kept) for element, kept in store.stored(schema.DOCUMENT).items())
    stale, changed = difference(
        found, {key: {"id": key, "json": documents[key]} for key in sorted(documents)}
    )
    yield from ((schema.delete_nodes(), {"element": element}) for element in stale)
    yield from ((schema.merge_nodes(schema.DOCUMENT), row) for row in changed.values())


def _found_edges(store: ServerStore, nodes: Mapping[str, StoredNode]) -> Iterator[Found[EdgeKey]]:
    for element, edge in store.stored_edges(nodes).items():
        key = edge.kind, _key(nodes[edge.source]), _key(nodes[edge.target])
        yield key, element, edge.properties


def _wanted_edges(graph: Graph) -> dict[EdgeKey, schema.Row]:
    return {
        (ends.kind, (ends.source, row["source"]), (ends.target, row["target"])): row["properties"]
        for ends, row in schema.edge_rows(graph)
    }


def _key(node: StoredNode) -> NodeKey:
    return node.label, str(node.properties.get("id"))


def difference[Key](
    found: Iterable[Found[Key]], wanted: Mapping[Key, schema.Row]
) -> tuple[list[str], dict[Key, schema.Row]]:
    """Element ids of what has to go, and the rows to be written; None in a row takes a property away."""
    changed, stale, seen = dict(wanted), list[str](), set[Key]()
    for key, element, properties in found:
        if key not in wanted or key in seen:
            stale.append(element)
        elif properties == wanted[key]:
            del changed[key]
        else:
            changed[key] = {**dict.fromkeys(properties.keys() - wanted[key].keys()), **wanted[key]}
        seen.add(key)
    return stale, changed


def batches(changes: Iterable[Change]) -> Iterator[schema.Write]:
    """Neighbouring rows of one statement together, as many as a server takes at once."""
    for statement, group in groupby(changes, key=lambda change: change[0]):
        rows: list[schema.Row] = []
        size = 0
        for _, row in group:
            if rows and (len(rows) == schema.BATCH or size + _size(row) > _CHARACTERS):
                yield statement, rows
                rows, size = [], 0
            rows.append(row)
            size += _size(row)
        yield statement, rows


def _size(value: object) -> int:
    """Characters of text in it; asked of every row, hence without a call for each of its values."""
    if isinstance(value, str):
        return len(value)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(len(part) if type(part) is str else _size(part) for part in parts if type(part) in _SIZED)


def _apply(writing: "Session", changes: list[Change], meta: Meta, kept: Mapping[str, Any]) -> None:
    """Make the changes, in one transaction where they are few."""
    made_by = {"id": "meta", **asdict(meta)}
    if not changes and kept == {**made_by, "writes": kept.get("writes")}:
        return
    writes = list(batches(changes))
    done = {**made_by, "writes": int(kept.get("writes", 0)) + 1, "unfinished": None}
    last = (schema.merge_nodes(schema.META), [done])
    if len(changes) <= AT_ONCE and _size([row for _, row in changes]) <= 4 * _CHARACTERS:
        writing.execute_write(_run_all, [*writes, last])
        return
    first = (schema.merge_nodes(schema.META), [{"id": "meta", "unfinished": True}])
    for write in (first, *writes, last):
        writing.execute_write(_run_all, [write])


def _run_all(transaction: "ManagedTransaction", writes: Iterable[schema.Write]) -> None:
    for statement, rows in writes:
        transaction.run(statement, rows=rows).consume()
