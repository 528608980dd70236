"""Recommendations that a sentence takes up in a letter which heads the others.

"The other of the two, Rec. 9, would have forces …" between "Rec. 6 – …" and "Rec. 14 – …" is one more.
"""

import re
from collections.abc import Iterator, Sequence

from graph.facts import Span
from loaders.layout.announcing import FINITE
from loaders.layout.cut import OFFICE, speaks_of_here
from loaders.layout.headings import numbers_in
from loaders.layout.openings import OPENS_WITHIN, Opening, opening_of, quoted_from
from loaders.layout.summaries import NAMED, Demand, kind_named
from loaders.layout.token import Sort, Token
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_APPOSED = re.compile(rf"(?P<before>[^.;:]{{2,70}}), \(?(?:the )?{NAMED}", re.IGNORECASE)
_OF_OFFICE = re.compile(rf"[“\"‘']?(?:(?:all|the|every|each|their) )?(?:\w+ and )?{OFFICE}\b", re.IGNORECASE)
_LEADS = 100
"""Characters of a sentence that may stand before the one that takes a recommendation up."""
_CUES = ("ecom", "ekom", "rec.", "rec ", "recs", "area", "afi", "afd", "cause", "number", "no. ", "nos")
"""One of these stands in all that names a recommendation."""
_DIGITS = re.compile(r"\d+")
_NO_NUMBER = 10_000


def interspersed(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens; a paragraph that takes up a number between those of the heads around it gets a head."""
    heads = [token for token in tokens if token.sort is Sort.HEAD]
    known = {(one.kind, number) for one in heads for number in one.numbers}
    passed = 0
    for at, token in enumerate(tokens):
        passed += token.sort is Sort.HEAD
        led = at > 0 and tokens[at - 1].sort in (Sort.HEAD, Sort.RECOMMENDATION)
        plain = heads and token.sort is Sort.TEXT and not (token.item or led)
        found = _taken_up(text, token) if plain else None
        new = found and known.isdisjoint((found.kind, number) for number in found.numbers)
        if (
            found
            and new
            and _is_between(found, heads[max(passed - 1, 0) : passed], heads[passed : passed + 1])
        ):
            start = found.span.start
            yield Token(Sort.HEAD, token.start, start, found.numbers, found.kind, block=token.block)
            yield token._replace(start=start, lead=0)
        else:
            yield token


def _taken_up(text: str, token: Token) -> Demand | None:
    """The recommendation that a paragraph opens with, and what it says that an office is to do."""
    low = text[token.start : min(token.end, token.start + OPENS_WITHIN)].lower()
    if not holds(low, _CUES):
        return None
    for place in sentences(text, token.span)[:2]:
        words = text[place.start : place.end]
        opening = opening_of(words) or _apposed(words)
        if opening and not opening.counted:
            quoted = quoted_from(text, place.start + opening.end, place.end)
            asked = quoted and _OF_OFFICE.match(text, quoted.start, place.end)
            span = Span(quoted.start, place.end) if quoted and asked else None
            return Demand(opening.numbers, opening.kind, span) if span else None
        if len(words) > _LEADS or speaks_of_here(words):
            return None
    return None


def _apposed(words: str) -> Opening | None:
    """A number behind what the sentence calls the recommendation ("The first of the two, Rec. 9, would")."""
    found = _APPOSED.match(words)
    if found is None or FINITE.search(found["before"]):
        return None
    return Opening(
        numbers_in(found["numbers"]), found.end(), led=False, counted=False, kind=kind_named(found)
    )


def _is_between(found: Demand, before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether its numbers follow on those of the head before, and those of the next head on them."""
    own = _counted(found.numbers)
    low = [number for one in before if one.kind is found.kind for number in _counted(one.numbers)]
    high = [number for one in after if one.kind is found.kind for number in _counted(one.numbers)]
    return max(low, default=0) < min(own) <= max(own) < min(high, default=_NO_NUMBER)


def _counted(numbers: Sequence[str]) -> list[int]:
    return [int(found[0]) for number in numbers if (found := _DIGITS.match(number))] or [0]
