"""What a store is told, generated from the model: its indexes, and the statements that write a graph.

The statements are the Cypher that the embedded engine and Neo4j share. Rows go in as parameters, dates as
dates, and a property without a value is left out. Labels that begin with an underscore are the tool's own:
`_Document` (what each letter's file held) and `_Meta` (what made the database); no relationship touches them,
and `graph()` and an export leave them out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import batched, groupby
from typing import Any, NamedTuple

from graph.content import Graph
from graph.model import EDGES, ENTITIES, NODES, Node, Value

VERSION = 1
"""Of what the graph says; a database of another one is built again, never migrated."""
INDEXED = "id"
DOCUMENT = "_Document"
META = "_Meta"
BATCH = 5000

type Row = Mapping[str, Any]
type Write = tuple[str, Sequence[Row]]
"""A statement and the value of its parameter `rows`."""


class Ends(NamedTuple):
    """Type of a relationship, and the labels of the nodes that it joins."""

    kind: str
    source: str
    target: str


def merge_nodes(label: str) -> str:
    """The statement that writes nodes of one label, each row being their properties."""
    return f"UNWIND $rows AS row MERGE (node:{label} {{id: row.id}}) SET node += row"


def merge_edges(kind: str, source: str, target: str) -> str:
    """The statement that writes relationships of one type from one label to another."""
    return (
        f"UNWIND $rows AS row MATCH (source:{source} {{id: row.source}}) MATCH (target:{target} "
        f"{{id: row.target}}) MERGE (source)-[edge:{_quoted(kind)}]->(target) SET edge += row.properties"
    )


def read_nodes(label: str) -> str:
    """The query that reads all nodes of one label."""
    return f"MATCH (node:{label}) RETURN node"


def read_edges(kind: str) -> str:
    """The query that reads all relationships of one type."""
    return (
        f"MATCH (source)-[edge:{_quoted(kind)}]->(target) "
        "RETURN source.id AS source, target.id AS target, edge AS edge"
    )


def read_stored_edges(kind: str) -> str:
    """The query that reads all relationships of one type and the element ids of it and its ends."""
    return (
        f"MATCH (source)-[edge:{_quoted(kind)}]->(target)\nRETURN elementId(edge) AS element, "
        "elementId(source) AS source, elementId(target) AS target, properties(edge) AS properties"
    )


def delete_nodes() -> str:
    """The statement that deletes nodes with their relationships, each row being their `element` id."""
    return "UNWIND $rows AS row MATCH (node) WHERE elementId(node) = row.element DETACH DELETE node"


def delete_edges() -> str:
    """The statement that deletes relationships, each row being their `element` id."""
    return "UNWIND $rows AS row MATCH ()-[edge]->() WHERE elementId(edge) = row.element DELETE edge"


def constraints() -> dict[str, str]:
    """The statements that make a server's constraints and indexes, each under the name of what it makes.

    An id is unique, which makes it an index too; names are indexed where they are short, since an index
    refuses a long text.
    """
    unique = {
        f"section55_{label.strip('_').lower()}_id": f"FOR (node:{label}) REQUIRE node.{INDEXED} IS UNIQUE"
        for label in (*_MODELS, DOCUMENT, META)
    }
    named = {f"section55_{label.lower()}_name": f"FOR (node:{label}) ON (node.name)" for label in ENTITIES}
    return {name: f"CREATE CONSTRAINT {name} IF NOT EXISTS {rest}" for name, rest in unique.items()} | {
        name: f"CREATE INDEX {name} IF NOT EXISTS {rest}" for name, rest in named.items()
    }


def writes(graph: Graph) -> Iterator[Write]:
    """Every statement that writes the graph, nodes first."""
    for label, nodes in groupby(node_rows(graph), key=lambda pair: pair[0]):
        yield from _in_batches(merge_nodes(label), (row for _, row in nodes))
    for ends, edges in groupby(edge_rows(graph), key=lambda pair: pair[0]):
        yield from _in_batches(merge_edges(*ends), (row for _, row in edges))


def node_rows(graph: Graph) -> Iterator[tuple[str, Row]]:
    """The row of each node beside its label, in order of labels."""
    for label in _MODELS:
        yield from ((label, _present(node.properties())) for node in graph.nodes if node.label == label)


def edge_rows(graph: Graph) -> list[tuple[Ends, Row]]:
    """The row of each relationship beside its type and the labels of its ends, in order of these."""
    pairs = [
        (
            Ends(edge.type, graph.by_id[edge.source].label, graph.by_id[edge.target].label),
            {"source": edge.source, "target": edge.target, "properties": _present(edge.properties())},
        )
        for edge in graph.relationships
    ]
    return sorted(pairs, key=lambda pair: pair[0])


def own_writes(documents: Mapping[str, str], meta: Mapping[str, Value]) -> Iterator[Write]:
    """Every statement that writes what the tool keeps for itself."""
    rows = ({"id": letter, "json": documents[letter]} for letter in sorted(documents))
    yield from _in_batches(merge_nodes(DOCUMENT), rows)
    yield merge_nodes(META), [{"id": "meta", **meta}]


def node_of(label: str, properties: Mapping[str, Any]) -> Node:
    """The node that these stored properties are; what is not stored has no value."""
    model = _MODELS[label]
    required = (key for key, field in model.model_fields.items() if field.is_required())
    return model.model_validate(dict.fromkeys(required) | dict(properties))


_MODELS = {node_type.label: node_type for node_type in NODES}


def _in_batches(statement: str, rows: Iterable[Row]) -> Iterator[Write]:
    for batch in batched(rows, BATCH):
        yield statement, list(batch)


def _present(
    properties: Mapping[str, Value],
) -> dict[str, str | int | float | bool | date | list[str] | list[int]]:
    return {key: value for key, value in properties.items() if value is not None}


def _quoted(kind: str) -> str:
    """The type in backticks: CONTAINS is a word of Cypher too."""
    if kind not in EDGES:
        raise ValueError(f"{kind} is no type of relationship")
    return f"`{kind}`"
