"""Heads, labels and fields that stand inside a paragraph, at the starts of its sentences."""

import re
from collections.abc import Iterator

from loaders.layout.boxes import ticked
from loaders.layout.fields import says_for_whom
from loaders.layout.headings import NUMBERS, RECOMMENDATION, head_of, numbers_in
from loaders.layout.labels import Label, field_label, is_own
from loaders.layout.token import FIELDS, SORT_OF, Sort, Token
from loaders.layout.types import Role
from loaders.layout.whose import role_of

_SENTENCE_START = re.compile(r"(?:[.!?;|][\"'”’)\]]?|[”\"’)\]]) +(?=[A-Z])")
_VALUE_END = re.compile(r"(?<=[a-z0-9)]{4})[.;|] +(?=[A-Z])")
_LEAD_IN = 130
"""Characters of a sentence or two."""
NAMED_NUMBERS = re.compile(
    rf"\b(?:{RECOMMENDATION}s?|recs?\.?|r|af[id]s?|areas? for (?:improvement"
    rf"|development)) ?(?:no\.? ?)?(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)


def running(text: str, whole: Token) -> list[Token]:
    """The text, cut where labels, fields and heads stand at the starts of its sentences."""
    found: list[Token] = []
    at = whole.start
    for mark in _inner(text, whole.start, whole.end):
        if mark.block < at:
            continue
        found += _stretch(text, at, mark.block, whole)
        field = valued(text, mark, whole.end) if mark.sort in FIELDS else mark
        found.append(field)
        at = field.end
    found += _stretch(text, at, whole.end, whole)
    if len(found) > 1 and found[1].sort is Sort.HEAD:
        found[0] = _as_lead_in(text, found[0])
    return found


def _as_lead_in(text: str, token: Token) -> Token:
    """A short text that leads up to a recommendation in the same paragraph is a heading above it."""
    short = token.sort is Sort.TEXT and token.end - token.start <= _LEAD_IN
    return token._replace(sort=Sort.HEADING, words=text[token.start : token.end]) if short else token


def _stretch(text: str, start: int, end: int, whole: Token) -> list[Token]:
    words = text[start:end]
    stripped = words.strip(" |")
    if not stripped:
        return []
    if len(stripped) == whole.end - whole.start:
        return [whole]
    begin = start + len(words) - len(words.lstrip(" |"))
    first = begin == whole.start
    return [
        Token(
            Sort.TEXT,
            begin,
            begin + len(stripped),
            style=whole.style,
            item=whole.item,
            lead=whole.lead if first else 0,
            block=whole.block if first else start,
        )
    ]


def _inner(text: str, start: int, end: int) -> Iterator[Token]:
    at = start
    while (colon := text.find(": ", at, end)) >= 0:
        low = max(at, colon - 90)
        begin = max((found.end() for found in _SENTENCE_START.finditer(text, low, colon)), default=None)
        mark = begin and _inner_mark(text[begin:colon], begin, colon + 2)
        if mark:
            yield mark
        at = colon + 2


def _inner_mark(words: str, start: int, rest: int) -> Token | None:
    head = head_of(words)
    if head and head.numbers and head.rest >= len(words) and not head.theme:
        return Token(Sort.HEAD, start, rest, head.numbers, head.kind, words=words, block=start)
    if is_own(words):
        return Token(Sort.ANSWER, start, rest, role=Role.COMMISSIONER, words=words, block=start)
    label = field_label(words)
    if label is None or label is Label.RECOMMENDATION:
        return None
    numbers = label_numbers(words) if label is Label.ANSWER else ()
    return Token(SORT_OF[label], start, rest, numbers, role=role_of(words), words=words, block=start)


def valued(text: str, mark: Token, end: int) -> Token:
    """A field with its value: the rest of the line, or its first sentence where more follows."""
    following = next(_inner(text, mark.end, end), None)
    limit = following.block if following else end
    if limit - mark.end > 120 and not says_for_whom(mark.words):
        found = _VALUE_END.search(text, mark.end, min(limit, mark.end + 160))
        limit = found.start() + 1 if found else mark.end
    value = text[mark.end : limit]
    at = mark.end + len(value) - len(value.lstrip())
    boxes = ticked(text[at:limit].rstrip())
    if boxes:
        return mark._replace(start=at + boxes[0].start, end=at + boxes[0].end)
    return mark._replace(start=at, end=at + len(value.strip(" |;,")))


def label_numbers(words: str) -> tuple[str, ...]:
    found = NAMED_NUMBERS.search(words)
    return numbers_in(found["numbers"]) if found else ()
