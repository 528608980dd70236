"""Make the graph in a Neo4j database the given one, by writing only what differs.

One build at a time holds the database, by a lock that ends with the connection of whoever holds it. A change
that fits into one transaction is made in one. A larger one marks the database as unfinished in its first
transaction and takes the mark away in its last, so that a reader never takes half a graph for a whole one.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, LiteralString, cast

from neo4j.exceptions import Neo4jError

from graph import schema
from graph.content import Graph
from graph.errors import QueryError, StoreError
from graph.model import NODES
from graph.stores.address import Address, address
from graph.stores.base import Meta
from graph.stores.server import ServerStore, connected
from graph.stores.server_errors import in_words

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

AT_ONCE = 20_000
"""Rows of a change that is made in one transaction."""
_CHARACTERS = 8_000_000
"""Of text in one batch, and (four times as many) in a change that is made in one transaction."""
_LOCKED_WITHIN_S = 3.0
_LOCK = f"MERGE (lock:{schema.META} {{id: 'lock'}}) SET lock.held = true"

type Change = tuple[str, schema.Row]
"""A statement, and one row for it."""
type Found = tuple[Hashable, str, Mapping[str, Any]]
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
            _apply(driver, at, list(_changes(store, graph, documents)), meta, kept)


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
                session.run(cast("LiteralString", statement)).consume()


def _refuse_others(store: ServerStore) -> None:
    for label in (node_type.label for node_type in NODES):
        if store.run(f"MATCH (node:{label}) RETURN 1 AS found LIMIT 1").rows:
            raise StoreError(
                f"{store.at} holds nodes labelled {label} that section55 did not write. Use a database of its "
                "own: set NEO4J_DATABASE, or give the url of another server."
            )


@contextmanager
def _alone(driver: "Driver", at: Address) -> Iterator[None]:
    """Hold the database against other builds; raises StoreError where one has it."""
    with driver.session(database=at.database) as session:
        transaction = session.begin_transaction(timeout=_LOCKED_WITHIN_S)
        try:
            transaction.run(_LOCK).consume()
        except Neo4jError as error:
            raise StoreError(f"Another build is writing {at}. Wait until it has ended.") from error
        try:
            yield
        finally:
            transaction.close()


def _changes(store: ServerStore, graph: Graph, documents: Mapping[str, str]) -> Iterator[Change]:
    """What turns the database into the graph: documents first, since a later build can go on from them."""
    yield from _document_changes(store, documents)
    nodes = store.stored_nodes()
    keys = {element: (node.label, node.properties.get(schema.INDEXED)) for element, node in nodes.items()}
    found_edges = (
        ((edge.kind, *keys[edge.source], *keys[edge.target]), element, edge.properties)
        for element, edge in store.stored_edges(nodes).items()
    )
    wanted_edges = {
        (ends.kind, ends.source, row["source"], ends.target, row["target"]): row["properties"]
        for ends, row in schema.edge_rows(graph)
    }
    stale_edges, edges = difference(found_edges, wanted_edges)
    found_nodes = ((keys[element], element, node.properties) for element, node in nodes.items())
    wanted_nodes = {(label, row[schema.INDEXED]): row for label, row in schema.node_rows(graph)}
    stale_nodes, changed = difference(found_nodes, wanted_nodes)
    yield from ((schema.delete_edges(), {"element": element}) for element in stale_edges)
    yield from ((schema.delete_nodes(), {"element": element}) for element in stale_nodes)
    yield from ((schema.merge_nodes(label), row) for (label, _), row in changed.items())
    for (kind, source_label, source, target_label, target), row in edges.items():
        statement = schema.merge_edges(kind, source_label, target_label)
        yield statement, {"source": source, "target": target, "properties": row}


def _document_changes(store: ServerStore, documents: Mapping[str, str]) -> Iterator[Change]:
    found = ((kept.get("id"), element, kept) for element, kept in store.stored(schema.DOCUMENT).items())
    wanted = {letter: {"id": letter, "json": text} for letter, text in sorted(documents.items())}
    stale, changed = difference(found, wanted)
    yield from ((schema.delete_nodes(), {"element": element}) for element in stale)
    yield from ((schema.merge_nodes(schema.DOCUMENT), row) for row in changed.values())


def difference[Key: Hashable](
    found: Iterable[tuple[Hashable, str, Mapping[str, Any]]], wanted: Mapping[Key, schema.Row]
) -> tuple[list[str], dict[Key, schema.Row]]:
    """Element ids of what has to go, and the rows to be written; None in a row takes a property away."""
    left: dict[Any, schema.Row] = dict(wanted)
    stale: list[str] = []
    seen: set[Hashable] = set()
    for key, element, properties in found:
        if key not in left or key in seen:
            stale.append(element)
            continue
        seen.add(key)
        ...
    return stale, left


def _apply(
    driver: "Driver", at: Address, changes: list[Change], meta: Meta, kept: Mapping[str, Any]
) -> None:
    row = {"id": "meta", **asdict(meta)}
    if not changes and {**row, "writes": kept.get("writes")} == kept:
        return
    ...
