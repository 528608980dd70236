"""The shared store: a Neo4j database, reached by Neo4j's own driver."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast

from neo4j import GraphDatabase, Query
from pydantic import ValidationError

from graph import schema
from graph.content import Graph
from graph.errors import StoreError
from graph.model import EDGES, NODES, Relationship
from graph.stores import base
from graph.stores.address import Address, address
from graph.stores.base import Kept, Meta, Rows, check_version, uncollected
from graph.stores.columns import columnar
from graph.stores.server_bulk import in_bulk, rows_in_bulk
from graph.stores.server_errors import in_words
from graph.stores.server_values import plain

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Result

_REACHED_WITHIN_S = 15.0
_UNHEARD = logging.NullHandler()
"""What the driver logs is told by what it raises too; without a handler Python would print it."""
_READ_META = f"MATCH (node:{schema.META} {{id: 'meta'}}) RETURN properties(node) AS kept"


class StoredNode(NamedTuple):
    """A node as the database holds it; `label` is all of our labels that it has, joined by a colon."""

    label: str
    properties: Mapping[str, Any]


class StoredEdge(NamedTuple):
    """A relationship as the database holds it; its ends are element ids."""

    kind: str
    source: str
    target: str
    properties: Mapping[str, Any]


class ServerStore:
    """Choose it where several people ask questions of one graph; needs Neo4j 5.26 or later.

    Nodes of others in the same database, and labels and relationships that others add to ours, are let be and
    are not part of `graph()`.
    """

    def __init__(self, driver: "Driver", at: Address) -> None:
        self._driver = driver
        self.at = at

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, many: bool = False) -> Rows:
        """Answer a query that only reads; raises QueryError where the engine refuses it."""
        columns = columnar(cypher) if many else None
        query = in_bulk(columns) if columns else cypher

        def work(transaction: "ManagedTransaction") -> Rows:
            result = transaction.run(query, dict(parameters or {}))
            return rows_in_bulk(result, columns) if columns else _rows(result)

        with in_words(self.at), self._driver.session(database=self.at.database) as session:
            return session.execute_read(work)

    def run_all(self, queries: Sequence[base.Query]) -> list[Rows]:
        """Answer several of ours at once: while the server works on one, another is on its way."""
        with ThreadPoolExecutor(len(queries)) as threads:
            return list(threads.map(lambda query: self.run(*query, many=True), queries))

    def run_own(self, cypher: str, parameters: Mapping[str, Any], *, timeout_s: float) -> Rows:
        """Answer a user's own query, once and not again, and stop it after `timeout_s`."""
        query = Query(cypher, timeout=timeout_s)
        with (
            in_words(self.at, timeout_s=timeout_s),
            self._driver.session(database=self.at.database, default_access_mode="READ") as session,
        ):
            return _rows(session.run(query, dict(parameters)))

    def graph(self) -> Graph:
        """All of it; raises StoreError where it is written to meanwhile, or holds what is not ours."""
        before = self.kept_meta()
        with uncollected():
            nodes = self.stored_nodes()
            edges = self.stored_edges(nodes)
            if self.kept_meta() != before:
                raise StoreError(f"{self.at} was written to while it was read. Ask again.")
            return self._graph_of(nodes, edges)

    def _graph_of(self, nodes: Mapping[str, StoredNode], edges: Mapping[str, StoredEdge]) -> Graph:
        try:
            return _graph_of(nodes, edges)
        except (ValidationError, KeyError) as error:
            raise StoreError(
                f"{self.at} does not hold what section55 writes: somebody changed it. Build it again with: "
                f"s55 build LETTERS --db {self.at.url}"
            ) from error

    def documents(self) -> dict[str, str]:
        """What each letter's file held, as JSON under the letter's id."""
        kept = self.stored(schema.DOCUMENT).values()
        return {str(each["id"]): str(each["json"]) for each in sorted(kept, key=lambda each: str(each["id"]))}

    def meta(self) -> Meta:
        """What made it; raises StoreError where nothing says so, or where it is being written."""
        kept = self.kept_meta()
        if kept.get("unfinished"):
            raise StoreError(
                f"{self.at} is being written, or a build of it did not end. Wait a little; if that does not "
                f"help, build it again with: s55 build LETTERS --db {self.at.url}"
            )
        if not set(Meta.__dataclass_fields__) <= set(kept):
            raise StoreError(
                f"There is no section55 graph in {self.at}. Make it with: "
                f"s55 build LETTERS --db {self.at.url}, or name another database with --db."
            )
        return Meta(**{name: kept[name] for name in Meta.__dataclass_fields__})

    def kept_meta(self) -> dict[str, Any]:
        """What made it and how often it was written; empty where section55 wrote nothing."""
        return next((kept for (kept,) in self.run(_READ_META).rows if isinstance(kept, dict)), {})

    def stored(self, label: str) -> dict[str, Mapping[str, Any]]:
        """Properties of all nodes of one label under their element ids."""
        query = f"MATCH (node:{label})\nRETURN elementId(node) AS element, properties(node) AS properties"
        rows = self.run(query, many=True).rows
        return {str(element): cast("dict[str, Any]", properties) for element, properties in rows}

    def stored_nodes(self) -> dict[str, StoredNode]:
        """All nodes with a label of ours, under their element ids."""
        nodes: dict[str, StoredNode] = {}
        for label in (node_type.label for node_type in NODES):
            for element, properties in self.stored(label).items():
                others = f"{nodes[element].label}:" if element in nodes else ""
                nodes[element] = StoredNode(others + label, properties)
        return nodes

    def stored_edges(self, nodes: Mapping[str, StoredNode]) -> dict[str, StoredEdge]:
        """All relationships of our types between these nodes, under their element ids."""
        edges: dict[str, StoredEdge] = {}
        for kind in EDGES:
            for element, source, target, properties in self.run(
                schema.read_stored_edges(kind), many=True
            ).rows:
                if source in nodes and target in nodes:
                    edge = StoredEdge(kind, str(source), str(target), cast("dict[str, Any]", properties))
                    edges[str(element)] = edge
        return edges

    def close(self) -> None:
        """Let go of the connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def open_server(url: str) -> ServerStore:
    """Open the graph at `url` to read it.

    Raises StoreError where no server answers or lets nobody in, or where no whole graph of this version is.
    """
    store = ServerStore(_driver(at := address(url)), at)
    try:
        check_version(at.url, store.meta())
    except BaseException:
        store.close()
        raise
    return store


def query_server(
    url: str, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout_s: float = 30.0
) -> Rows:
    """Answer a user's own Cypher; raises QueryError where it is refused or takes longer than `timeout_s`."""
    with open_server(url) as store:
        return store.run_own(cypher, parameters or {}, timeout_s=timeout_s)


def kept_in_server(url: str) -> Kept:
    """What the database keeps of each letter, even where a build of it did not end."""
    with connected(address(url)) as (_, store):
        meta = store.kept_meta()
        return Kept(store.documents(), int(meta.get("writes", 0)))


@contextmanager
def connected(at: Address) -> "Iterator[tuple[Driver, ServerStore]]":
    """A driver and the store that reads with it, whatever the database holds."""
    with _driver(at) as driver:
        yield driver, ServerStore(driver, at)


def _driver(at: Address) -> "Driver":
    """A driver that has been let in."""
    logging.getLogger("neo4j").addHandler(_UNHEARD)
    with in_words(at):
        driver = GraphDatabase.driver(
            at.url,
            auth=(at.username, at.password or "") if at.username else None,
            connection_timeout=_REACHED_WITHIN_S,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
        )
        try:
            with driver.session(database=at.database) as session:
                session.run("RETURN 1").consume()
        except BaseException:
            driver.close()
            raise
    return driver


def _graph_of(nodes: Mapping[str, StoredNode], edges: Mapping[str, StoredEdge]) -> Graph:
    ids = {element: node.properties[schema.INDEXED] for element, node in nodes.items()}
    links = (
        {"type": edge.kind, "source": ids[edge.source], "target": ids[edge.target], **edge.properties}
        for edge in edges.values()
    )
    return Graph.of(
        (schema.node_of(node.label, node.properties) for node in nodes.values()),
        map(Relationship.model_validate, links),
    )


def _rows(result: "Result") -> Rows:
    return Rows(tuple(result.keys()), [tuple(plain(cell) for cell in record.values()) for record in result])
