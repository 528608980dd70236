"""Dates as letters give them: kept as precise as their words, never more, and no general guessing."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from graph.facts import Span
from graph.model import Precision
from loaders.statements.cues import MONTH
from loaders.statements.date_readings import Anchors
from loaders.statements.date_rules import FAMILIES, Family, Rule
from loaders.text.folding import fold_case


class When(NamedTuple):
    """A date, a period or a repetition at text[start:end]."""

    start: int
    end: int
    last: date | None
    """The last day of what the words name; None where it cannot be known."""
    precision: Precision
    """NONE for a repetition, and for a date that the calendar does not have ("31 June 2024")."""
    recurring: bool = False


class Deadline(NamedTuple):
    """By when a recommendation is to be done."""

    last: date | None
    """The last day; None where there is none or it cannot be known."""
    precision: Precision
    immediate: bool
    span: Span | None
    """The words that say it, "By" among them; None where no words do."""


_BY = "By "
_NO_DEADLINE = Deadline(None, Precision.NONE, immediate=False, span=None)
_CUE = re.compile(
    r"\b(?:(?P<by>by|no later than|not later than|on or before)|(?P<weak>before|until)"
    r"|(?P<label>deadline|target date|due date|due|completion date)\s*[:=-]"
    r"|(?P<due>\bfalls? due|\bis due)\s+(?:on|by|in))"
    r"\s*(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^|[.!?:;\n|]|[-–—•*]\s|\d[.)]\s)[\s\"'“‘(*_]*$")
_GIVEN = re.compile(
    r"\b(?:given?|gives|gave|have|has|had|allow(?:s|ed)?)\b[^.;:]{0,80}$|^[^.;:]{2,80}$", re.IGNORECASE
)
"""What stands before "until May" where that is the time allowed ("have until May to")."""
_TO_DO = re.compile(r",? to [a-z]")
_ASIDE = re.compile(r"(?:\b(?:should|must|that|and|also|shall|do so)|,)[\s,(]*$", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:should|must|shall|recommend\w*|needs? to|(?:is|are) to|required to)\b", re.IGNORECASE
)
_MERELY_DATED = re.compile(
    r"(?<!be )(?<!been )\b(?:recorded|reported|collected|received|opened|committed|dated|begun|started"
    r"|closed)\s+$",
    re.IGNORECASE,
)
_SAME_DATE = re.compile(
    r"\b(?:by|before|within|no later than|to) (?:the|that|this) same (?:date|day|time|month|deadline"
    r"|period|term)"
    r"|\b(?:by|before) that (?:date|day|deadline)\b|(?:^|[.;,] )by then,? (?=[a-z])",
    re.IGNORECASE,
)
_END_OF = re.compile(r"\bend of\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:publication|report)\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"\b(?:with\s+immediate\s+effect|immediately)\b", re.IGNORECASE)
_TIME_WORD = re.compile(
    rf"(?P<year>(?:19|20)\d\d)|(?P<slash>\d[/.-]\d)|(?P<figure>\d)|\b(?:(?P<month>{MONTH})"
    rf"|(?P<season>spring|summer|autumn|winter)|(?P<quarter>q\s?[1-4]|quarter)"
    r"|(?P<period>day|week|fortnight|month|year|term)|(?P<repeat>annu|anually|regular|period|routin|daily"
    r"|bi-?month"
    r"|six-month)|(?P<half>half)|(?P<fy>fy\b)|(?P<feast>christmas|easter)"
    r"|(?P<each>every|each)\b)"
)
"""The beginnings of words (in lower case) one of which every date holds, by sort."""
_TIME_BEGINNINGS = AhoCorasick(
    "0 1 2 3 4 5 6 7 8 9 jan feb mar apr may jun jul aug sep oct nov dec spring summer autumn winter q day"
    " week fortnight month year term annu anually regular period routin daily bi-month bimonth six-month half"
    " fy christmas easter every each".split()
)
"""With which the words of time begin; finds where they can stand, many times as fast as their pattern."""
_NEAR = 70
"""Characters around a word of time within which its date stands whole."""
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n")


def find_dates(
    text: str, *, start: int = 0, end: int | None = None, reference: date | None = None
) -> list[When]:
    """Dates in text[start:end] from left to right, none overlapping.

    `reference`, the letter's own date, gives the year to what has none and is what "within six weeks" counts
    from; without it, such dates have no last day, and a month or season alone is no date.
    """
    return list(_find(text, Span(start, len(text) if end is None else end), Anchors(reference, None)))


def deadline_of(text: str, *, published: date | None) -> Deadline:
    """The deadline that the text of a recommendation sets; "within three months" counts from `published`."""
    at_once = _immediate(text)
    dated = _dated(text, published)
    if at_once is None:
        return dated or _NO_DEADLINE
    if dated is None or dated.span is None or _SENTENCE_END.search(text, at_once.end, dated.span.start):
        return Deadline(None, Precision.NONE, immediate=True, span=at_once)
    span = Span(min(at_once.start, dated.span.start), max(at_once.end, dated.span.end))
    return Deadline(dated.last, dated.precision, immediate=True, span=span)


def deadline_of_field(words: str, *, published: date | None) -> Deadline:
    """The deadline that a field gives, where a day by itself and "Immediate" are one."""
    found = deadline_of(words, published=published)
    alone = words.strip(" .")
    if found.span or not alone:
        return found
    if alone.lower() == "immediate":
        return Deadline(None, Precision.NONE, immediate=True, span=Span(0, len(words)))
    by = deadline_of(f"{_BY}{alone}", published=published)
    whole = by.span == Span(0, len(_BY) + len(alone))
    return by._replace(span=Span(0, len(words))) if whole else found


def means_same_date(text: str) -> bool:
    """Whether a recommendation is to be done by a day that was named before it ("by the same date")."""
    found = _SAME_DATE.search(text)
    return found is not None and not _MERELY_DATED.search(text[max(0, found.start() - 20) : found.start()])


def _find(text: str, span: Span, anchors: Anchors) -> Iterator[When]:
    for first, last, timed in _windows(fold_case(text[span.start : span.end])):
        place = Span(span.start + first, span.start + last)
        found = sorted(_readings(text, place, timed, span.start, anchors), key=_leftmost_longest)
        free = place.start
        for when in found:
            if when.start >= free:
                free = when.end
                yield when


def _leftmost_longest(when: When) -> tuple[int, int]:
    return when.start, -when.end


def _readings(
    text: str, place: Span, timed: Sequence[tuple[int, str]], start: int, anchors: Anchors
) -> Iterator[When]:
    """What the rules read at one place, whose words of time count from `start`."""
    sorts = frozenset(sort for _, sort in timed)
    lower = " ".join(text[place.start : place.end].lower().split())
    for family in _fitting(sorts):
        if family.fits(sorts):
            rules = [rule for rule in family.rules if rule.may_match(lower)]
            found = list(_by_rules(text, place, rules, anchors))
            yield from found
            if found and family.whole:
                timed = list(_unread(timed, found, start))
                sorts = frozenset(sort for _, sort in timed)


@cache
def _fitting(sorts: frozenset[str]) -> tuple[Family, ...]:
    """The families that words of time of these sorts are enough for."""
    return tuple(family for family in FAMILIES if family.fits(sorts))


def _unread(timed: Iterable[tuple[int, str]], found: Iterable[When], start: int) -> Iterator[tuple[int, str]]:
    """Words of time that no date of `found` holds."""
    read = sorted((when.start, when.end) for when in found)
    ends = list(accumulate((end for _, end in read), max))
    for at, sort in timed:
        before = bisect_right(read, (start + at, sys.maxsize)) - 1
        if before < 0 or ends[before] <= start + at:
            yield at, sort


def _by_rules(text: str, place: Span, rules: Iterable[Rule], anchors: Anchors) -> Iterator[When]:
    for rule in rules:
        for match in rule.pattern.finditer(text, *place):
            reading = rule.reading(match, anchors)
            if reading is not None:
                first, last = match.span(rule.words)
                yield When(first, last, *reading)


def _windows(lower: str) -> Iterator[tuple[int, int, list[tuple[int, str]]]]:
    """Where a date can stand: around words of time, far enough to hold all of it; and these by sort."""
    start = end = 0
    timed: list[tuple[int, str]] = []
    for match in _time_words(lower):
        first = max(0, match.start() - _NEAR)
        if first > end:
            if timed:
                yield start, end, timed
            start, timed = first, []
        end = min(match.end() + _NEAR, len(lower))
        timed.append((match.start(), str(match.lastgroup)))
    if timed:
        yield start, end, timed


def _time_words(lower: str) -> Iterator[re.Match[str]]:
    """The words of time from left to right, none overlapping."""
    begun = _TIME_BEGINNINGS.find_matches_as_indexes(lower, overlapping=True)
    end = 0
    for at in sorted({start for _, start, _ in begun}):
        match = _TIME_WORD.match(lower, at) if at >= end else None
        if match is not None:
            end = match.end()
            yield match


def _dated(text: str, published: date | None) -> Deadline | None:
    for when in _find(text, Span(0, len(text)), Anchors(published, published)):
        if when.recurring or when.precision is Precision.NONE:
            continue
        start = _deadline_start(text, when)
        if start is not None and not (published and when.last and when.last < published):
            return Deadline(when.last, when.precision, immediate=False, span=Span(start, when.end))
    return None


def _deadline_start(text: str, when: When) -> int | None:
    """Where the words of a deadline that end with `when` begin; None where it is another kind of date."""
    if when.precision is Precision.RELATIVE:
        return when.start if _sets_term(text, when) else None
    cue = _CUE.search(text, max(0, when.start - 40), when.start)
    if cue is None:
        return None
    if cue["label"] or cue["due"] or _opens(text, cue.start()):
        return cue.start()
    before = text[max(0, cue.start() - 20) : cue.start()]
    if cue["weak"] and _allows(text, cue.start(), when.end):
        return cue.start()
    if cue["weak"] and not _is_term(text, cue.start(), when.end):
        return None
    return cue.start() if _in_modal_sentence(text, when) and not _MERELY_DATED.search(before) else None


def _allows(text: str, start: int, end: int) -> bool:
    """Whether "until" a date is the time that somebody is given to do something."""
    return bool(_TO_DO.match(text, end) and _GIVEN.search(text, max(0, start - 100), start))


def _is_term(text: str, start: int, end: int) -> bool:
    """Whether "before" a date sets a term: the end of something, or set off by commas."""
    aside = text[max(0, start - 2) : start] == ", " and text[end : end + 1] == ","
    return aside or _END_OF.search(text, start, end) is not None


def _sets_term(text: str, when: When) -> bool:
    words = text[when.start : when.end]
    if not words.lower().startswith("within"):
        return False
    aside = _ASIDE.search(text, max(0, when.start - 12), when.start) is not None
    return _opens(text, when.start) or aside or _PUBLISHED.search(words) is not None


def _opens(text: str, position: int) -> bool:
    return _OPENING.search(text, max(0, position - 12), position) is not None or not text[:position].strip()


def _in_modal_sentence(text: str, when: When) -> bool:
    """Whether the sentence states a duty; a text that never does was quoted from behind "asks them to"."""
    if _MODAL.search(text) is None:
        return True
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, when.start)]
    after = _SENTENCE_END.search(text, when.end)
    return _MODAL.search(text, ends[-1] if ends else 0, after.end() if after else len(text)) is not None


def _immediate(text: str) -> Span | None:
    for match in _AT_ONCE.finditer(text) if "immediate" in text.lower() else ():
        asked = _ASIDE.search(text, max(0, match.start() - 12), match.start())
        effect = match[0].lower().startswith("with") and _in_modal_sentence(
            text, When(*match.span(), None, Precision.NONE)
        )
        if asked or effect or _opens(text, match.start()):
            return Span(*match.span())
    return None
