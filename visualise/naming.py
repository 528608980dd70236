"""A short name for every node, such that no two nodes of a map are called the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from graph.content import Graph
from graph.model import Entity, Inspection, Letter, Node, Recommendation
from visualise.words import area_name, spoken_day


def shown_names(graph: Graph) -> dict[str, str]:
    """A name for each id: letters by area and day, recommendations with their report where numbers recur."""
    reports = _reports(graph)
    names = {node.id: _name(node, reports) for node in graph.nodes}
    namesakes = Counter(names.values())
    return {i: name if namesakes[name] == 1 else _apart(graph.by_id[i], name) for i, name in names.items()}


def _name(node: Node, reports: Mapping[str, str]) -> str:
    if isinstance(node, Letter) and node.area and node.date:
        return f"{area_name(node.area)}, letter of {spoken_day(node.date)}"
    if isinstance(node, Recommendation) and node.id in reports:
        return f"{node.name} ({reports[node.id]})"
    return node.name


def _apart(node: Node, name: str) -> str:
    area = area_name(node.area) if isinstance(node, Entity) and node.area else node.id
    return f"{name} ({area})"


def _reports(graph: Graph) -> dict[str, str]:
    """What tells each recommendation's report from others; empty where none share a name."""
    recommendations = [node.name for node in graph.nodes if isinstance(node, Recommendation)]
    if len(set(recommendations)) == len(recommendations):
        return {}
    inspections = [node for node in graph.nodes if isinstance(node, Inspection)]
    months = Counter(_month(node) for node in inspections)
    told = {node.id: _told(node, months) for node in inspections}
    found: dict[str, list[str]] = defaultdict(list)
    for edge in graph.relationships:
        if edge.type == "MAKES":
            found[edge.target].append(told[edge.source])
    return {recommendation: "; ".join(reports) for recommendation, reports in found.items()}


def _month(inspection: Inspection) -> str:
    return f"{inspection.published:%B %Y}" if inspection.published else ""


def _told(inspection: Inspection, months: Mapping[str, int]) -> str:
    if inspection.published:
        month = _month(inspection)
        return f"{month if months[month] == 1 else spoken_day(inspection.published)} report"
    title = inspection.title
    return f"report: {title if len(title) <= 60 else '…' + title[-60:].partition(' ')[2]}"
