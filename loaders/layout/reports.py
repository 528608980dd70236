"""Which report each unit of a letter answers, and what the letter says of each report."""

import re
from bisect import bisect
from collections.abc import Sequence
from datetime import date

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.answers import Resolved
from loaders.layout.cut import same_words
from loaders.layout.head import Opened
from loaders.layout.titles import quotations, subject_of, trimmed
from loaders.layout.token import Sort, Token
from loaders.layout.types import Report

_HEADINGS = (Sort.HEADING, Sort.TITLE, Sort.APPENDIX, Sort.OTHER)

_SECOND = re.compile(r"\b(?:second|third|fourth|2nd|3rd|4th) (?:report|inspection|letter)\b", re.IGNORECASE)
_TURNS = re.compile(
    r"(?:(?:i )?(?:now |next |then )?(?:turn(?:ing)?|as|in|on)(?: to)? )?the (?:second|third|fourth|other"
    r"|later) (?:of the |of these )?(?:two )?(?:report|inspection)s?\b",
    re.IGNORECASE,
)
"""How a paragraph begins that takes up another report."""
_BETWEEN_THEM = re.compile(r"\b(?:commissioner|pf?cc|chief constable|chief officer)\b", re.IGNORECASE)
"""To whom a letter between the office and the force is, which is about the same report."""
_MOST_REPORTS = 20
"""More reports than any letter answers; bounds the work on one that is no letter."""

type _Key = tuple[RecommendationKind, str]
type _Known = dict[_Key, str]


def report_indexes(text: str, units: Sequence[Resolved], tokens: Sequence[Token]) -> list[int]:
    """Index of the report of each unit: another begins where a number comes again with other words."""
    titles, fresh = _breaks(text, tokens)
    known: list[_Known] = [{}]
    indexes: list[int] = []
    at = since = 0
    for unit in units:
        keys = [(unit.unit.kind, value) for value in unit.unit.numbers]
        words, start = _words_of(text, unit), unit.unit.head.start
        if not unit.unit.answer_only and keys:
            titled = bisect(titles, start) > bisect(titles, since)
            anew = bool(indexes) and bisect(fresh, start) > bisect(fresh, since)
            at = _report(known, keys, words, at, titled=titled, anew=anew)
        for key in keys:
            known[at].setdefault(key, words)
        indexes.append(at)
        since = start
    return indexes


def reports_of(
    text: str, starts: Sequence[tuple[int, int]], tokens: Sequence[Token], head: Opened
) -> tuple[Report, ...]:
    """What the letter says of each report; `starts` has the span of text in which each one is headed."""
    if len(starts) < 2:
        return (Report(head.head.titles, head.head.published),)
    reports = []
    for at, (start, end) in enumerate(starts):
        headings = [token for token in tokens if start < token.start < end and token.sort in _HEADINGS]
        titles = _titles(text, headings, head, at=at, count=len(starts))
        reports.append(Report(titles, _published(head.published, at, len(starts))))
    return tuple(reports)


def _breaks(text: str, tokens: Sequence[Token]) -> tuple[list[int], list[int]]:
    """Where headings name a report, and where another letter or a second report certainly begins."""
    titles, fresh = [], []
    for token in tokens:
        if token.sort is Sort.SALUTATION:
            titles.append(token.start)
            if not _BETWEEN_THEM.search(text, token.start, token.end):
                fresh.append(token.start)
        elif token.sort in _HEADINGS[:3]:
            words = text[token.start : token.end]
            if "report" in words.lower():
                titles.append(token.start)
            if _SECOND.search(words):
                fresh.append(token.start)
        elif token.sort is Sort.TEXT and _TURNS.match(text, token.start, token.end):
            fresh.append(token.start)
    return titles, fresh


def _report(
    known: list[_Known], keys: Sequence[_Key], words: str, at: int, *, titled: bool, anew: bool
) -> int:
    before = next((known[at][key] for key in keys if key in known[at]), None)
    if before is None and not anew:
        return at
    if before is not None and (same_words(before, words) or not (titled or (before and words))):
        return at
    same = (r for r in range(len(known)) if any(same_words(known[r].get(key, ""), words) for key in keys))
    found = next(same, len(known))
    if found == _MOST_REPORTS:
        return at
    if found == len(known):
        known.append({})
    return found


def _titles(text: str, headings: Sequence[Token], head: Opened, *, at: int, count: int) -> tuple[Span, ...]:
    """A title quoted in the headings over the report, the letter's own in that place, or the heading."""
    quoted = [trimmed(text, span) for token in reversed(headings) for span in quotations(text, token.span)]
    if quoted:
        return tuple(quoted)
    if len(head.titles.sure) >= count:
        return (head.titles.sure[at],)
    plain = [subject[0] for token in reversed(headings) if (subject := subject_of(text, token))]
    return tuple(trimmed(text, span) for span in plain) or (head.head.titles if at == 0 else ())


def _published(days: Sequence[date], at: int, count: int) -> date | None:
    """One day is that of all reports; as many days as reports are theirs in order."""
    if len(days) == 1:
        return days[0]
    return days[at] if len(days) == count else None


def _words_of(text: str, unit: Resolved) -> str:
    return " ".join(text[token.start : token.end] for tokens in unit.texts.values() for token in tokens)
