"""Measures of the whole network: what each means, on which projection it is taken, what it does not say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.stores.base import Cell, Rows
from queries import cuts
from queries.measures import Measure
from queries.projection import RECOMMENDATION, Material

if TYPE_CHECKING:
    import networkx as nx

SEED = 55
"""Of what is drawn by lot, so that the same graph gives the same rows."""
STEPS_AFFORDED = 5_000_000
"""How many links a betweenness may walk: starting points times links."""
STRONGEST = 3
SHOWN = 10

DEPENDENCIES = (
    "the dependency graph: what each area is asked by each recommendation, joined to the names that its "
    "answers rely on or involve as existing or planned, and names joined by part of, delivered by, reached "
    "through, supported by and commissions; directions left aside"
)
TOGETHER = (
    "the graph of names that stand together: two names are joined by every answer that relies on or involves "
    "both, and by part of, delivered by, reached through, supported by and commissions"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """What a measure means."""

    projection: str
    means: str
    caution: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows of one measure, how it was taken, and what it says of single names."""

    definition: Definition
    how: str
    """The size of the projection, and whether anything was estimated."""
    rows: Rows
    properties: Mapping[str, Mapping[str, Cell]]
    """Values under the id of each name, for a map."""


DEFINITIONS: Mapping[Measure, Definition] = {
    Measure.CENTRALITY: Definition(
        DEPENDENCIES,
        "Degree: to how many others a name is joined. Betweenness: the share of all shortest ways between "
        "two others that lead through it (Freeman 1977). Rank: by betweenness among names of the same label.",
        "It measures what letters say, not what is so: a name that letters mention often ranks high, and an "
        "area with many or long letters weighs more.",
    ),
    Measure.CUT_POINTS: Definition(
        DEPENDENCIES,
        "A name without which its part of the graph falls into several parts (an articulation point). Lost: "
        "the recommendations of areas that would no longer be joined to the largest of them.",
        "That nothing else joins them in the letters does not mean that nothing else does. What depends on "
        "what is in the questions impact and single-points.",
    ),
    Measure.BRIDGES: Definition(
        DEPENDENCIES,
        "A link without which its part of the graph falls into two. Lost: the recommendations of areas on "
        "the smaller side. Links to what has no other link are left out.",
        "One sentence of one letter may make a bridge: read its words with the question evidence.",
    ),
    Measure.COMMUNITIES: Definition(
        TOGETHER,
        "Groups of names that stand together more often than chance would have it, found by the method of "
        f"Louvain (Blondel and others 2008) with a fixed seed, and named by their {STRONGEST} strongest "
        "members: those with most joint answers inside the group.",
        "The borders are one good division among several nearly as good, and small groups may be hidden in "
        "large ones. A new letter may move them.",
    ),
    Measure.CORES: Definition(
        TOGETHER,
        "The core of a name is the largest k for which it belongs to a group where everyone is joined to at "
        "least k others of the group (Seidman 1983).",
        "One answer with a long list of names joins them all to each other, and so makes a high core by "
        "itself.",
    ),
}


def analyse(material: Material, measure: Measure) -> Measured:
    """Take one measure."""
    take: Mapping[Measure, Callable[[Material], tuple[str, Rows, dict[str, dict[str, Cell]]]]] = {
        Measure.CENTRALITY: _centrality,
        Measure.CUT_POINTS: _cut_points,
        Measure.BRIDGES: _bridges,
        Measure.COMMUNITIES: _communities,
        Measure.CORES: _cores,
    }
    how, rows, properties = take[measure](material)
    return Measured(DEFINITIONS[measure], how, rows, properties)


def _centrality(material: Material) -> tuple[str, Rows, dict[str, dict[str, Cell]]]:
    graph = material.dependencies()
    between, how = _betweenness(graph)
    ranks: dict[str, int] = {}
    rows: list[tuple[Cell, ...]] = []
    order = sorted(_names(material, graph), key=lambda node: (-between[node], -graph.degree[node], node))
    for node in sorted(order, key=lambda node: material.things[node].label):
        thing = material.things[node]
        ranks[thing.label] = ranks.get(thing.label, 0) + 1
        value = round(between[node], 6)
        rows.append(
            (thing.label, ranks[thing.label], thing.name, thing.area, value, graph.degree[node], thing.id)
        )
    columns = ("label", "rank", "name", "area", "betweenness", "degree", "id")
    return f"{_size(graph)}; {how}", Rows(columns, rows), _properties(rows, columns, "betweenness", "degree")


def _betweenness(graph: "nx.Graph[int]") -> tuple[Mapping[int, float], str]:
    import networkx as nx  # noqa: PLC0415 - heavy, and needed by one command

    nodes = graph.number_of_nodes()
    starts = max(16, STEPS_AFFORDED // max(1, graph.number_of_edges()))
    if starts >= nodes:
        return nx.betweenness_centrality(graph), "betweenness is exact"
    how = f"betweenness is estimated from {starts} starting points drawn by lot (seed {SEED})"
    return nx.betweenness_centrality(graph, k=starts, seed=SEED), how


def _cut_points(material: Material) -> tuple[str, Rows, dict[str, dict[str, Cell]]]:
    graph = material.dependencies()
    things = material.things
    found = [
        (point, things[point.node])
        for point in cuts.cut_points(graph, _is_recommendation(material))
        if things[point.node].label != RECOMMENDATION
    ]
    rows: list[tuple[Cell, ...]] = [
        (thing.name, thing.label, thing.area, point.lost, point.parts, thing.id)
        for point, thing in sorted(
            found, key=lambda pair: (-pair[0].lost, -pair[0].parts, pair[1].name, pair[1].id)
        )
    ]
    columns = ("name", "label", "area", "lost", "parts", "id")
    return _size(graph), Rows(columns, rows), _properties(rows, columns, "lost", "parts")


def _bridges(material: Material) -> tuple[str, Rows, dict[str, dict[str, Cell]]]:
    graph = material.dependencies()
    things = material.things
    found = cuts.bridges(graph, _is_recommendation(material))
    rows: list[tuple[Cell, ...]] = [
        (things[one].name, things[other].name, lost, things[one].id, things[other].id)
        for (one, other), lost in sorted(found, key=lambda bridge: (-bridge.lost, bridge.ends))
    ]
    return _size(graph), Rows(("one", "other", "lost", "one_id", "other_id"), rows), {}


def _communities(material: Material) -> tuple[str, Rows, dict[str, dict[str, Cell]]]:
    import networkx as nx  # noqa: PLC0415

    graph = material.named_together()
    groups = nx.community.louvain_communities(graph, weight="weight", seed=SEED) if graph else []
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    rows: list[tuple[Cell, ...]] = []
    properties: dict[str, dict[str, Cell]] = {}
    for number, group in enumerate(ordered, start=1):
        members = [material.things[node] for node in _strongest(graph, group)]
        named = ", ".join(member.name for member in members[:STRONGEST])
        areas = sorted({member.area for member in members if member.area is not None})
        shown = [member.name for member in members[:SHOWN]]
        rows.append((number, named, len(members), areas, shown, [member.id for member in members[:SHOWN]]))
        properties |= {member.id: {"community": number, "community_name": named} for member in members}
    return _size(graph), Rows(("community", "name", "size", "areas", "strongest", "ids"), rows), properties


def _strongest(graph: "nx.Graph[int]", group: Iterable[int]) -> list[int]:
    inside = graph.subgraph(group)
    return sorted(inside, key=lambda node: (-inside.degree(node, weight="weight"), node))


def _cores(material: Material) -> tuple[str, Rows, dict[str, dict[str, Cell]]]:
    import networkx as nx  # noqa: PLC0415

    graph = material.named_together()
    core = nx.core_number(graph)
    rows: list[tuple[Cell, ...]] = [
        (core[node], thing.name, thing.label, thing.area, graph.degree[node], thing.id)
        for node in sorted(core, key=lambda node: (-core[node], -graph.degree[node], node))
        for thing in [material.things[node]]
    ]
    columns = ("core", "name", "label", "area", "degree", "id")
    return _size(graph), Rows(columns, rows), _properties(rows, columns, "core")


def _names(material: Material, graph: "nx.Graph[int]") -> list[int]:
    return [node for node in graph if material.things[node].label != RECOMMENDATION]


def _is_recommendation(material: Material) -> Callable[[int], bool]:
    return lambda node: material.things[node].label == RECOMMENDATION


def _size(graph: "nx.Graph[int]") -> str:
    return f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} links"


def _properties(
    rows: Sequence[Sequence[Cell]], columns: Sequence[str], *wanted: str
) -> dict[str, dict[str, Cell]]:
    records: list[dict[str, Any]] = [dict(zip(columns, row, strict=True)) for row in rows]
    return {row["id"]: {key: row[key] for key in wanted} for row in records}
