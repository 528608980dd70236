"""The head of a letter: its date, to and from whom it is, and the titles of the reports that it answers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from graph.facts import Span
from graph.model import Precision
from loaders.document import Document
from loaders.layout.announcing import FINITE
from loaders.layout.frame import Frame, frame_of
from loaders.layout.offices import addressee_of, force_of, is_of_office, sender_of
from loaders.layout.titles import Titles, published_dates, titles_in
from loaders.layout.token import Sort, Token
from loaders.layout.types import LetterHead, Role
from loaders.statements.dates import find_dates

_LEAD = re.compile(
    r"(?:(?:dated?|published(?: on)?|letter date|date of (?:letter|response|publication)|last updated"
    r"|updated) ?:? ?)?",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"date of (?:(?:this|these|the|our|my) )?(?:response|reply|letter|comments?|form|paper|statement|return"
    r"|meeting)\b ?:?",
    re.IGNORECASE,
)
"""How the label of the letter's own day begins, beside that of the day of the report."""
_PUBLISHED = re.compile(
    r"(?:(?:the )?(?:inspectorate|inspectors|hmicfrs|report|inspection)(?:['’]s?)? (?:was )?)?"
    r"(?:(?:date )?published|date of (?:its )?publication|publication date)"
    r"|date (?:of|on) (?:the )?(?:inspection|report)(?: report)?(?: (?:was )?published)?",
    re.IGNORECASE,
)
"""The label of the day on which the report was published, where the letter has a day of its own."""
_VERSION = re.compile(
    r"\W*(?:version|issue|revision|v) ?\.?\d[\d.]*[\s,:;–—-]*(?:(?:dated|of) )?", re.IGNORECASE
)
"""Before the day of a document that is kept in versions."""
_UPDATED = re.compile(
    r"\b(?:last (?:updated|reviewed|modified)|(?:page|reply|response) (?:was )?(?:updated|posted|published)"
    r"|posted)(?: on)?:? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?=\d|the \d)",
    re.IGNORECASE,
)
"""How a sentence within a paragraph gives the day of a page ("Last updated 9 February 2024.")."""
_PARTS_LINE = "·•|"
"""What stands between the day and other things that a page's line says."""
_DIGITS = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_REPORT = re.compile(r"report|inspect(?:ion|orate)|review|published by|entitled|hmic", re.IGNORECASE)
_PLAIN_DAY = re.compile(r"(?:dated?|day)(?: (?:of issue|sent|signed|agreed|approved))?\W*", re.IGNORECASE)
"""A label of the letter's own day; another, as "Published", may be that of the report."""


class Opened(NamedTuple):
    """What the head gives, and what else the reading of the letter needs from it."""

    head: LetterHead
    sender: Role
    titles: Titles
    published: tuple[date, ...]


def opened(document: Document, tokens: Sequence[Token], cover: Sequence[Token]) -> Opened:
    """Read the head of the first letter in a document; `cover` is the running text of the letter."""
    text, frame = document.text, frame_of(tokens)
    day, span = _dated(text, frame)
    sender, role = sender_of(text, frame, document.furniture)
    titles = titles_in(document, frame, cover)
    near = [*frame.before[-8:], *frame.body[:8], *cover]
    published = (
        *_days_of_publication(text, frame, day, span),
        *published_dates(
            text, [token for token in near if not span or not token.start <= span.start < token.end], day
        ),
    )
    head = LetterHead(
        date=day,
        date_span=span,
        addressee=addressee_of(text, frame, cover),
        sender=sender,
        force=force_of(text, tokens, frame),
        titles=(*titles.sure, *titles.likely),
        published=published[0] if published else None,
    )
    return Opened(head, role, titles, published)


def _days_of_publication(text: str, frame: Frame, day: date | None, span: Span | None) -> Iterator[date]:
    """What fields other than the one of the letter's own `day`, at `span`, give as the day of publication."""
    for token in [*frame.before, *frame.body[:8]]:
        if token.sort is Sort.OTHER and _PUBLISHED.fullmatch(token.words):
            found = _day_at(text, token.start, token.end)
            if found and found[1] != span and (day is None or found[0] <= day):
                yield found[0]


def _dated(text: str, frame: Frame) -> tuple[date | None, Span | None]:
    """The first day that stands on a line of its own, before the text or behind; else a page's update."""
    early = [
        token
        for token in [*frame.before, *(one for one in frame.body[:4] if not _is_sentence(text, one))]
        if token.end - token.start <= 90
        or token.sort is Sort.OTHER
        or _VERSION.match(text, token.start, token.end)
    ]
    ending = [*frame.rest[-6:], *_behind_office(text, frame)]
    late = [token for token in ending if token.end - token.start <= 60]
    lines = [token for token in [*early, *frame.after] if token.sort is not Sort.SALUTATION]
    lines.sort(key=lambda token: _rank(text, token))
    found = chain(
        _day_apart(text, lines),
        (_day_of_line(text, token) for token in lines),
        (_updated(text, token) for token in [*frame.before, *frame.body[:4], *frame.rest[-6:]]),
        (_day_of_line(text, token) for token in late if not _is_sentence(text, token)),
    )
    return next(filter(None, found), (None, None))


def _rank(text: str, token: Token) -> int:
    """How far down a line is among those that may give the letter's day, by its label."""
    if _OWN.match(_words(text, token)):
        return 0
    return 2 if token.sort is Sort.OTHER and not _PLAIN_DAY.fullmatch(token.words) else 1


def _behind_office(text: str, frame: Frame) -> list[Token]:
    """What ends a letter without a word of parting, behind the office of who signs it."""
    last = [] if frame.after else frame.body[-8:]
    signed = next((at for at, token in enumerate(last) if is_of_office(text, token)), len(last))
    return last[signed + 1 :]


def _day_apart(text: str, lines: Sequence[Token]) -> Iterator[tuple[date, Span]]:
    """The letter's own day where labels stand above all of their values: the last, as it answers a report."""
    if any(_OWN.fullmatch(_words(text, token)) for token in lines if token.start == token.end):
        days = [(token, _day_at(text, token.start, token.end)) for token in lines]
        alone = [day for token, day in days if day and day[1].end == token.end]
        yield from sorted(alone, reverse=True)[:1]


def _words(text: str, token: Token) -> str:
    """The label of a field, or the words of a line."""
    return token.words or text[token.start : token.end]


def _is_sentence(text: str, token: Token) -> bool:
    return FINITE.search(text, token.start, token.end) is not None


def _updated(text: str, token: Token) -> tuple[date, Span] | None:
    """The day on which a sentence of a page says that it was last brought up to date."""
    found = _UPDATED.search(text, token.start, token.end)
    return _day_at(text, found.end(), token.end) if found else None


def _day_at(text: str, start: int, end: int) -> tuple[date, Span] | None:
    """The day that stands right at a place."""
    when = next(iter(find_dates(text, start=start, end=end)), None)
    if when is None or when.start != start or when.last is None or when.precision is not Precision.DAY:
        return None
    return when.last, Span(when.start, when.end)


def _day_of_line(text: str, token: Token) -> tuple[date, Span] | None:
    version = _VERSION.match(text, token.start, token.end)
    if version and (found := _day_at(text, version.end(), token.end)):
        return found
    if not _DIGITS.search(text, token.start, token.end) or _REPORT.search(token.words):
        return None
    for when in find_dates(text, start=token.start, end=token.end):
        if when.last is None or when.precision is not Precision.DAY:
            continue
        before, after = text[token.start : when.start].strip(" ,"), text[when.end : token.end].strip(" .,")
        if (len(after) <= 20 or after[0] in _PARTS_LINE) and (
            _LEAD.fullmatch(before) or (len(before) <= 40 and not _REPORT.search(before))
        ):
            return when.last, Span(when.start, when.end)
    return None
