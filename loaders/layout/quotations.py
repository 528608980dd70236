"""What letters tell each other: the words of a recommendation, where a letter's layout shows them whole.

A letter whose layout leaves open where the quotation ends is read with the words in which others quote it.
What it quotes itself tells no other letter anything, so that the order of reading does not matter.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from graph.facts import LetterFacts
from graph.ids import inspection_id, short_hash
from graph.model import Inspection, RecommendationKind
from loaders.layout.types import Sections
from loaders.layout.wording import Wordings
from loaders.register.schema import InspectionEntry

type Quotations = Mapping[tuple[str, RecommendationKind, str], tuple[str, ...]]
"""Texts under the id of the report, the kind and the number of the recommendation that they quote."""

NONE: Quotations = {}


def quotations_of(readings: Iterable[LetterFacts]) -> Quotations:
    """The words in which these letters quote recommendations, where their layout shows where they end."""
    return _gathered(
        ((fact.inspection, fact.node.kind, fact.node.number), fact.node.text)
        for reading in readings
        for fact in reading.recommendations
        if fact.by_layout and fact.node.text and fact.node.number
    )


def registered(inspections: Iterable[InspectionEntry]) -> Quotations:
    """The wording that register files give."""
    return _gathered(
        ((inspection_id(entry.title), known.kind, known.number), known.wording)
        for entry in inspections
        for known in entry.known
        if known.wording
    )


def needed(reading: LetterFacts, quotations: Quotations) -> Quotations:
    """Those of the recommendations of which a letter's layout leaves open where they end."""
    keys = [
        (fact.inspection, fact.node.kind, fact.node.number)
        for fact in reading.recommendations
        if not fact.by_layout and fact.node.number
    ]
    return {key: quotations[key] for key in sorted(keys) if key in quotations}


def digest(quotations: Quotations) -> str:
    """What tells these from others; empty for none."""
    return short_hash(json.dumps(sorted(quotations.items()))) if quotations else ""


def in_letter(sections: Sections, inspections: Sequence[Inspection], *known: Quotations) -> Wordings:
    """The same under the letter's own numbering of its reports, for what its layout leaves open."""
    wordings = {
        (one.report, one.kind, one.number): tuple(
            text
            for quotations in known
            for text in quotations.get((inspections[one.report].id, one.kind, one.number), ())
        )
        for one in sections.recommendations
        if one.number and not one.by_layout and one.report < len(inspections)
    }
    return {key: texts for key, texts in wordings.items() if texts}


def _gathered(pairs: Iterable[tuple[tuple[str, RecommendationKind, str], str]]) -> Quotations:
    texts: dict[tuple[str, RecommendationKind, str], set[str]] = {}
    for key, text in pairs:
        texts.setdefault(key, set()).add(text)
    return {key: tuple(sorted(texts[key])) for key in sorted(texts)}
