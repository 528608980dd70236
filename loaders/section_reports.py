"""Which report each unit of a letter answers, and what the letter says of each report."""

from collections.abc import Sequence
from datetime import date

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.head import Opened
from loaders.section_answers import Resolved
from loaders.section_cut import same_words
from loaders.section_titles import quotations, subject_of, trimmed
from loaders.section_tokens import Sort, Token
from loaders.section_types import Report

_HEADINGS = (Sort.HEADING, Sort.TITLE, Sort.APPENDIX, Sort.OTHER)

_MOST_REPORTS = 20
"""More reports than any letter answers; bounds the work on one that is no letter."""

type _Known = dict[tuple[RecommendationKind, str], str]


def report_indexes(text: str, units: Sequence[Resolved], tokens: Sequence[Token]) -> list[int]:
    """Index of the report of each unit: another begins where a number comes again with other words."""
    titles = [
        token.start
        for token in tokens
        if token.sort in _HEADINGS[:3] and "report" in text[token.start : token.end].lower()
    ]
    known: list[_Known] = [{}]
    indexes: list[int] = []
    at = 0
    for number, unit in enumerate(units):
        keys = [(unit.unit.kind, value) for value in unit.unit.numbers]
        words = _words_of(text, unit)
        since = units[number - 1].unit.head.start if number else 0
        titled = any(since < start < unit.unit.head.start for start in titles)
        if not unit.unit.answer_only:
            at = _report(known, keys, words, at, titled=titled)
        for key in keys:
            known[at].setdefault(key, words)
        indexes.append(at)
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


def _report(
    known: list[_Known], keys: Sequence[tuple[RecommendationKind, str]], words: str, at: int, *, titled: bool
) -> int:
    before = next((known[at][key] for key in keys if key in known[at]), None)
    if before is None or same_words(before, words) or not (titled or (before and words)):
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
