"""What the letters that were read leave unknown of the reports that they answer."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from graph.content import Graph
from graph.facts import LetterFacts
from graph.model import Inspection, Recommendation, RecommendationKind

_WORD = re.compile(r"[^\W_]+")
_SHOWN = 12
"""Words of a quotation that the report shows."""


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
    """Recommendations that letters quote in different words, and where they differ first and last.

    Spaces, punctuation and case aside.
    """
    quotations: dict[str, dict[str, list[str]]] = {}
    names: dict[str, str] = {}
    for facts in readings:
        titles = {one.id: one.title for one in facts.inspections}
        for fact in facts.recommendations:
            if fact.node.text:
                same = quotations.setdefault(fact.node.id, {})
                known = next(
                    (text for text in same if _folded(text) == _folded(fact.node.text)), fact.node.text
                )
                same.setdefault(known, []).append(facts.letter.source)
                names[fact.node.id] = f"{titles[fact.inspection]}: {fact.node.name}"
    return [
        f"{names[key]}: {' / '.join(_apart(texts))}"
        for key, texts in sorted(quotations.items())
        if len(texts) > 1
    ]


def _apart(sources: Mapping[str, Sequence[str]]) -> list[str]:
    """Each wording as the letters that have it, and its words from the first to the last that differ."""
    folded = [_folded(text) for text in sources]
    before = _shared(folded)
    after = _shared([words[before:][::-1] for words in folded])
    return sorted(
        f"{', '.join(sorted(letters))} “{_between(text, before, after)}”" for text, letters in sources.items()
    )


def _shared(rows: Sequence[Sequence[str]]) -> int:
    """How many words all begin with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*rows, strict=False)))


def _between(text: str, before: int, after: int) -> str:
    """The words that are left, with one on each side."""
    words = list(_WORD.finditer(text))[max(before - 1, 0) :]
    words = words[: len(words) - max(after - 1, 0)]
    if not words:
        return text
    shown = text[words[0].start() : words[:_SHOWN][-1].end()]
    return " ".join(shown.split()) + (" …" if len(words) > _SHOWN else "")


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
