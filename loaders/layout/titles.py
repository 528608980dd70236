"""Titles of the reports that a letter answers, and when they were published, as the letter gives them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from graph.facts import Span
from graph.model import Precision
from loaders.document import Document
from loaders.layout.frame import Frame
from loaders.layout.token import CLOSING_MARKS, Sort, Token
from loaders.statements.dates import find_dates

_SHORTEST = 18
_LONGEST = 420
_LONGEST_LINE = 160
_SUBJECT = re.compile(
    r"(?:re|ref|subject|title|(?:hmicfrs|hmic|inspection|thematic)(?: inspection)?(?: report)?"
    r"|report(?: title)?|inspection"
    r"|response to(?: the)?(?: hmicfrs)?(?: report| inspection)?"
    r"|(?:section|s\.?) ?55(?: ?\(\d\))?(?: of the police act 1996)?"
    r"(?: (?:response|reply|comments?|letter))?)"
    r"(?: ?[:–—-]+ ?(?:hmicfrs(?: inspection)?(?: report)? ?[:–—-]? ?)?| (?=['‘“\"]))",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:I|we|my|our|am|is|are|was|were|has|have|had|will)\b")
_REPORT = re.compile(
    r"report|inspection|review|thematic|entitled|titled|title|called|published|joint|super-complaint"
    r"|findings",
    re.IGNORECASE,
)
_ABOUT_REPLY = re.compile(
    r"section 55|s\.? ?55|\b(?:response|reply|comments?) (?:to|under|on|from|of)\b|\breports\b", re.IGNORECASE
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b")
_OPEN = re.compile(r"[“\"‘'](?<!\w.)(?=\w)")
_TRAIL = re.compile(r"[\s.,;:–—-]+$")
_PUBLISHER = re.compile(
    r",? [–—-] ?HMIC(?:FRS)?\b.*$|,? ?\(?published (?:on )?\d.*$|,? \(HMIC(?:FRS)?[^)]*\)$", re.IGNORECASE
)
_WAS_PUBLISHED = re.compile(
    r"\b(?:published|publication|came out|released|issued|launched)\b[^.;]{0,60}$|[–—-] ?hmic(?:frs)?,? ?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:date|published|publication)\b", re.IGNORECASE)
"""In the label of a field that gives a day and no title."""
_DIGIT = re.compile(r"\d")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_PUBLISHED_CUE = re.compile(
    "[PpCcRrIiLlHh](?:ubli(?:sh|cation)|UBLISH|ame out|eleased|ssued|aunched|(?i:mic))"
)


class Titles(NamedTuple):
    """Where the letter may give titles."""

    sure: tuple[Span, ...]
    """Quotations, italics, fields and subject lines that lead in a title."""
    likely: tuple[Span, ...]
    """Other subject lines and headings."""


def titles_in(document: Document, frame: Frame, cover: Sequence[Token]) -> Titles:
    """Subject line, fields, quotations and italics of the letter; each wording once."""
    text = document.text
    sure, likely = _subjects(text, frame)
    sure += [
        token.span
        for token in _fields(frame, "report", "inspection", "title", "subject")
        if token.end - token.start > 12 and not _DAY.search(token.words)
    ]
    parts = [token for token in frame.rest if token.sort in (Sort.APPENDIX, Sort.TITLE, Sort.COPIES)]
    sure += [
        span
        for token in [*cover[:12], *parts]
        for span in quotations(text, token.span)
        if _is_title(text, token, span)
    ]
    sure += _italics(
        document, [*cover[:12], *(token for token in frame.before[-12:] if token.sort is Sort.TEXT)]
    )
    if not frame.greeted:
        headings = [token for token in frame.before if token.sort in (Sort.HEADING, Sort.TITLE, Sort.ANSWER)]
        leading = [token for token in headings if token.level] or [
            token for token in headings if token.style.bold and _REPORT.search(text, token.start, token.end)
        ]
        likely += [token.span for token in leading[:1]]
    return Titles(_distinct(text, sure), _distinct(text, likely))


def subject_of(text: str, token: Token) -> tuple[Span, bool] | None:
    """The title in a subject line or heading, and whether it is marked as one."""
    sorts = (Sort.TEXT, Sort.HEADING, Sort.TITLE, Sort.OTHER)
    if token.sort not in sorts or token.end - token.start > _LONGEST:
        return None
    words = text[token.start : token.end]
    led = _SUBJECT.match(words)
    quoted = next(iter(quotations(text, token.span)), None)
    if quoted and (led or not _FINITE.search(words.replace(text[quoted.start : quoted.end], ""))):
        return quoted, True
    if led and len(words) - led.end() > 12:
        return Span(token.start + led.end(), token.end), True
    if (
        _FINITE.search(words)
        or len(words) <= 24
        or _POSTCODE.search(words)
        or (words.endswith(".") and ". " in words)
    ):
        return None
    named = _REPORT.search(words) or token.style.bold
    return (Span(token.start, token.end), not _ABOUT_REPLY.search(words)) if named else None


def quotations(text: str, within: Span) -> Iterator[Span]:
    """Quotations of some length; an apostrophe after s that a word follows closes none."""
    at = within.start
    while found := _OPEN.search(text, at, within.end):
        end = _closing(text, CLOSING_MARKS[found[0]], found.end(), min(within.end, found.end() + _LONGEST))
        if end is None:
            at = found.end()
            continue
        if end - found.end() > _SHORTEST:
            yield Span(found.end(), end)
        at = end + 1


def trimmed(text: str, span: Span) -> Span:
    """The span without quotation marks, a full stop, or what names the publisher at its end."""
    words = text[span.start : span.end]
    if "HMIC" in words.upper() or "ublished" in words:
        words = _PUBLISHER.sub("", words)
    words = _TRAIL.sub("", words)
    start = span.start + len(words) - len(words.lstrip("“\"‘' "))
    opened = text[span.start : start].strip()[:1]
    words = text[start : span.start + len(words)].rstrip('”" ')
    if opened in ("‘", "'") and words.endswith(("’", "'")):
        words = words[:-1]
    return Span(start, start + len(_TRAIL.sub("", words)))


def published_dates(text: str, tokens: Iterable[Token], day: date | None) -> tuple[date, ...]:
    """Days on which the text says that a report was published, none after the letter's own."""
    found: list[date] = []
    for token in tokens:
        if not _DIGIT.search(text, token.start, token.end):
            continue
        for cue in _PUBLISHED_CUE.finditer(text, token.start, token.end):
            end = min(cue.end() + 90, token.end)
            if not _DIGIT.search(text, cue.end(), end):
                continue
            for when in find_dates(text, start=cue.start(), end=end, reference=day):
                if when.last is None or when.precision is not Precision.DAY:
                    continue
                if _WAS_PUBLISHED.search(text[max(cue.start() - 9, token.start) : when.start]):
                    found.append(_not_after(when.last, day))
    return tuple(dict.fromkeys(found))


def _subjects(text: str, frame: Frame) -> tuple[list[Span], list[Span]]:
    lines = [token for token in frame.before[-8:] if _SUBJECT.match(text, token.start, token.end)]
    if frame.greeted:
        lines = [*frame.body[1:4], *lines]
    sure: list[Span] = []
    likely: list[Span] = []
    for token in lines:
        subject = subject_of(text, token)
        if subject:
            (sure if subject[1] else likely).append(subject[0])
    if frame.greeted and not (sure or likely):
        likely += [token.span for token in frame.body[1:2] if _is_subject(text, token)]
    return sure, likely


def _is_subject(text: str, token: Token) -> bool:
    """Whether the line below the greeting is in capitals as titles are, though no word says so."""
    words = text[token.start : token.end]
    named = [word for word in _LONG_WORD.findall(words) if word[0].isupper()]
    return (
        token.sort in (Sort.TEXT, Sort.HEADING, Sort.TITLE)
        and _SHORTEST < len(words) <= _LONGEST_LINE
        and not words.endswith((".", ",", ":", ";"))
        and not (_FINITE.search(words) or _POSTCODE.search(words) or _ABOUT_REPLY.search(words))
        and 2 * len(named) > len(_LONG_WORD.findall(words))
    )


def _is_title(text: str, token: Token, span: Span) -> bool:
    words = text[span.start : span.end]
    if _FINITE.search(words) or ". " in words:
        return False
    return bool(_REPORT.search(text[max(token.start, span.start - 90) : span.end]))


def _italics(document: Document, tokens: Sequence[Token]) -> list[Span]:
    text = document.text
    return [
        span
        for span in document.italics
        if span.end - span.start > _SHORTEST
        and any(
            t.start <= span.start
            and span.end <= t.end
            and (t.item or t.end - t.start > len(text[span.start : span.end]))
            for t in tokens
        )
        and not _FINITE.search(text[span.start : span.end])
    ]


def _fields(frame: Frame, *words: str) -> Iterator[Token]:
    for token in [*frame.before, *frame.body]:
        if token.sort is Sort.OTHER and any(word in token.words.lower() for word in words):
            yield token


def _distinct(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    by_words: dict[str, Span] = {}
    for span in (trimmed(text, span) for span in spans):
        if span.end > span.start:
            by_words.setdefault(" ".join(text[span.start : span.end].casefold().split()), span)
    return tuple(by_words.values())


def _closing(text: str, close: str, start: int, end: int) -> int | None:
    at = text.find(close, start, end)
    while at >= 0:
        following = text[at + 1 : at + 3]
        possessive = text[at - 1] == "s" and following[:1] == " " and following[1:].islower()
        if close in '”"' or not (following[:1].isalnum() or possessive):
            return at
        at = text.find(close, at + 1, end)
    return None


def _not_after(day: date, last: date | None) -> date:
    if last is None or day <= last or (day.month, day.day) == (2, 29):
        return day
    return day.replace(year=day.year - 1)
