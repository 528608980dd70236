"""A whole graph in memory, in a fixed order; also as a networkx graph and as plain data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.model import Node, Relationship, Value

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Graph:
    """Nodes sorted by id, relationships sorted by type, source and target: one order for equal content."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], relationships: Iterable[Relationship]) -> "Graph":
        """Put nodes and relationships in order."""
        return cls(
            tuple(sorted(nodes, key=lambda node: node.id)),
            tuple(sorted(relationships, key=lambda edge: (edge.type, edge.source, edge.target))),
        )

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """Every node under its id."""
        return {node.id: node for node in self.nodes}

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """A MultiDiGraph whose nodes carry `label` and their properties and whose edges are keyed by type."""
        import networkx as nx  # noqa: PLC0415 - heavy, and needed by few commands

        network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes:
            network.add_node(node.id, label=node.label, **_without_id(node.properties()))
        for edge in self.relationships:
            network.add_edge(edge.source, edge.target, key=edge.type, type=edge.type, **edge.properties())
        return network

    def node_link(self) -> dict[str, list[dict[str, Any]]]:
        """Plain data in the node-link form of networkx (`nodes`, `edges`); dates as ISO strings."""
        return {
            "nodes": [{"label": node.label, **_iso(node.properties())} for node in self.nodes],
            "edges": [
                {"source": edge.source, "target": edge.target, "type": edge.type, **_iso(edge.properties())}
                for edge in self.relationships
            ],
        }


def _without_id(properties: dict[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in properties.items() if key != "id"}


def _iso(properties: dict[str, Value]) -> dict[str, Value]:
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in properties.items()}
