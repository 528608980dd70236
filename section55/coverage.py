"""What the letters that were read leave unknown of the reports that they answer."""

from collections.abc import Iterable, Iterator, Sequence

from graph.content import Graph
from graph.facts import LetterFacts
from graph.model import Inspection, Recommendation, RecommendationKind


def unread_recommendations(graph: Graph) -> list[str]:
    """For each report whose number of recommendations is known: those that are in no letter that was read."""
    made: dict[str, list[Recommendation]] = {}
    for edge in graph.relationships:
        node = graph.by_id[edge.target]
        if edge.type == "MAKES" and isinstance(node, Recommendation):
            made.setdefault(edge.source, []).append(node)
    return [
        line
        for node in graph.nodes
        if isinstance(node, Inspection)
        for line in _lines(node, made.get(node.id, []))
    ]


def _lines(inspection: Inspection, seen: Sequence[Recommendation]) -> Iterator[str]:
    counts = (
        (RecommendationKind.RECOMMENDATION, inspection.recommendations, "recommendations"),
        (RecommendationKind.AREA_FOR_IMPROVEMENT, inspection.areas_for_improvement, "areas for improvement"),
    )
    for kind, count, what in counts:
        numbers = {_digits(one.number) for one in seen if one.kind is kind}
        missing = [str(number) for number in range(1, (count or 0) + 1) if str(number) not in numbers]
        if missing:
            yield f"{inspection.title}: {what} {', '.join(missing)} of {count} are in no letter that was read"


def _digits(number: str | None) -> str:
    return "".join(filter(str.isdigit, number or ""))


def quoted_differently(readings: Iterable[LetterFacts]) -> list[str]:
    """Recommendations that two letters quote in different words (spaces, quotation marks and case aside)."""
    texts: dict[str, dict[str, list[str]]] = {}
    names: dict[str, str] = {}
    for facts in readings:
        titles = {one.id: one.title for one in facts.inspections}
        for fact in facts.recommendations:
            if fact.node.text:
                same = texts.setdefault(fact.node.id, {})
                same.setdefault(_plain(fact.node.text), []).append(facts.letter.source)
                names[fact.node.id] = f"{titles[fact.inspection]}: {fact.node.name}"
    return [
        f"{names[key]}: {' / '.join(', '.join(sorted(sources)) for sources in sorted(wordings.values()))}"
        for key, wordings in sorted(texts.items())
        if len(wordings) > 1
    ]


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
