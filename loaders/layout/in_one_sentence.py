"""Recommendations quoted one behind the other in one sentence.

"Recommendation 1 is that “…”, and recommendation 5 that “…”": each is read as a sentence of its own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.openings import opening_of
from loaders.layout.summaries import NAMED

_JOINED = re.compile(
    rf"(?:(?<=[”\"’'])[,;]?|[,;]) (?:and|while|whereas|but) "
    rf"(?=(?:(?:under|in|by) )?(?:the )?{NAMED}(?:(?: [a-z]+){{1,3}} [“\"‘']"
    r"|,? (?:would have|asks|calls|requires|wants)\b|[^.;:“\"]{0,120}? (?:should|must) ))"
)


def parted(text: str, places: Sequence[Span]) -> list[Span]:
    """The sentences, parted where one goes on to quote another recommendation."""
    found: list[Span] = []
    for place in places:
        start = place.start
        for joint in _JOINED.finditer(text, *place):
            found.append(Span(start, joint.start()))
            start = joint.end()
        found.append(Span(start, place.end))
    return found


def added(text: str, places: Sequence[Span], kind: RecommendationKind) -> tuple[str, ...]:
    """The numbers of this kind that sentences take up which were parted from the one before them."""
    behind = (place for before, place in pairwise(places) if _is_joint(text, before, place))
    openings = filter(None, (opening_of(text[place.start : place.end]) for place in behind))
    return tuple(number for one in openings if one.kind is kind for number in one.numbers)


def _is_joint(text: str, before: Span, place: Span) -> bool:
    return place.start > before.end and text[before.end : place.start].strip(" ,;").isalpha()
