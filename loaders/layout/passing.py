"""Recommendations that a letter in running prose names in passing, with what they ask.

"Forces were asked, in recommendation 9, to …"; "A second request, at recommendation 7, was that …"; "I
welcome recommendation 4, which says that forces should …". What such a paragraph goes on to say answers it.
"""

import re
from collections.abc import Sequence

from graph.facts import Span
from loaders.layout.attributed import tells
from loaders.layout.cut import OFFICE, asks, goes_on_asking, is_answer, opens_asking, speaks_of_here
from loaders.layout.headings import numbers_in
from loaders.layout.openings import MAIN_CLAUSE, RECOMMENDED, opening_of, quoted_from
from loaders.layout.summaries import NAMED, Demand, Summary, kind_named

_NAMED = re.compile(rf"(?<![\w-])(?:the |its |their )?{NAMED}", re.IGNORECASE)
_ASKED = r"(?:asked|told|urged|invited|required|expected|advised|called (?:on|upon)|reminded|recommended)"
_WAS_ASKED = re.compile(
    rf"(?:[^.;:]{{0,60}}\b)?{OFFICE}\b[^.;:]{{0,40}}? (?:is|are|was|were|(?:has|have) been) "
    rf"(?:(?:also|further|then|next|each|both|all|likewise) )?{_ASKED}\b",
    re.IGNORECASE,
)
"""The passive voice of what recommendations ask ("The Chief Constable was also asked … to …")."""
_REQUEST = re.compile(
    r"(?:[^.;:]{0,40}\b)?(?:an?|the|its|another|one|their) (?:\w+ ){0,2}?"
    r"(?:request|ask|demand|call|proposal|requirement|recommendation|expectation|wish|suggestion)\b"
    r"[^.;:]{0,60}?,? (?:is|was) (?:that|for|to)\b",
    re.IGNORECASE,
)
"""A noun for what is asked, and its verb ("A second request, at recommendation 7, was that")."""
_WANTED = re.compile(
    rf"(?:[^.;:]{{0,30}}, )?{RECOMMENDED}(?:,? (?:that|for|on|upon))?,? (?=\S)", re.IGNORECASE
)
_TO_DO = re.compile(rf"\b{OFFICE}\b,?(?: [^.;:]{{2,60}},)? (?:to|should|must|ought)\b", re.IGNORECASE)
_LEADS = 100
"""Characters of a sentence that may stand before the one that names a recommendation."""


def passed(text: str, places: Sequence[Span]) -> Summary | None:
    """The one recommendation that a paragraph's first or second sentence names and says what it asks."""
    if opening_of(text[places[0].start : places[-1].end]):
        return None
    for at, place in enumerate(places[:2]):
        if demand := _demand(text, place):
            return _summary(text, demand, places[at + 1 :])
        if place.end - place.start > _LEADS or is_answer(text[place.start : place.end]):
            return None
    return None


def _summary(text: str, demand: Demand, behind: Sequence[Span]) -> Summary:
    """The demand with the sentences that go on asking; all behind them answers it."""
    demands = [demand]
    for at, place in enumerate(behind):
        words = text[place.start : place.end]
        if is_answer(words) or tells(words) or not goes_on_asking(words):
            return Summary(tuple(demands), tuple(behind[at:]))
        demands.append(demand._replace(span=place))
    return Summary(tuple(demands), ())


def _demand(text: str, place: Span) -> Demand | None:
    """What a sentence asks that names one recommendation."""
    words = text[place.start : place.end]
    named = list(_NAMED.finditer(words))
    if len({one["numbers"] for one in named}) != 1 or tells(words):
        return None
    first = named[0]
    span = _quoted(words, first.end()) or _whole(words, first)
    if span is None:
        return None
    return Demand(
        numbers_in(first["numbers"]),
        kind_named(first),
        Span(place.start + span.start, place.start + span.end),
    )


def _quoted(words: str, at: int) -> Span | None:
    """What the sentence quotes behind the number."""
    quoted = quoted_from(words, at, len(words))
    if quoted is None:
        return None
    turn = MAIN_CLAUSE.search(words, quoted.start)
    end = turn.start() if turn else len(words)
    rest = words[quoted.start : end]
    return Span(quoted.start, end) if asks(rest) and not is_answer(rest) else None


def _whole(words: str, named: re.Match[str]) -> Span | None:
    """What the sentence asks around the number, or up to it where it ends the sentence."""
    start = 0
    if (wanted := _WANTED.match(words) or _REQUEST.match(words)) and wanted.end() < len(words):
        start = wanted.end()
    elif not (_WAS_ASKED.match(words) or opens_asking(words) or _ends_in(words, named)):
        return None
    behind = words[named.end() :].strip(" .)]")
    end = len(words) if behind or named.start() < start else len(words[: named.start()].rstrip(" (["))
    return Span(start + len(words[start:end]) - len(words[start:end].lstrip()), end)


def _ends_in(words: str, named: re.Match[str]) -> bool:
    """Whether the sentence says what somebody is to do, and ends with the number in brackets."""
    bracketed = words[: named.start()].endswith((" (", " [")) and not words[named.end() :].strip(" .)]")
    return bracketed and _TO_DO.search(words) is not None and not speaks_of_here(words)
