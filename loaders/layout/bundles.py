"""Several recommendations under one head, quoted one by one below it and answered together.

"Bundle two: recommendations 3, 4 and area for improvement 1" names two kinds: two units share its head.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.cut import asks
from loaders.layout.headings import head_of
from loaders.layout.openings import IN_TURN, OF_TWO, Opening, opening_of, quoted_from
from loaders.layout.summaries import demands_of, without_join
from loaders.layout.token import CLOSING_MARKS, Sort, Token
from loaders.layout.walked import Unit
from loaders.text.sentences import sentences

_MARK = re.compile(r"\((\d{1,3}[a-z]?)\) (?=\w)")
_BEGUN = re.compile(
    r"(?:\A|(?<=[.!?;] )|(?<=[.!?;][”\"’'] ))[“\"‘']?"
    r"(?:\((?P<number>\d{1,3}[a-z]?)\)|(?P<bare>\d{1,3}[a-z]?)[.:)]) +(?=[A-Z])"
)
"""The number of one of several recommendations at the start of what quotes it."""
_PREFIX = re.compile(r"\(?\d{1,3}[a-z]?[.):]+ +")
"""The number of a paragraph, which its token leaves out."""
_COUNTS_ON = re.compile(
    r"[;,] (?:(?:and|but|while|whereas) )?(?=the (?:latter|second|third|fourth|fifth|sixth) "
    r"(?:of (?:these|them) )?(?:is|asks|wants|would|calls|says|requires|expects|gives)\b)"
)
_OF_THESE = re.compile(r" of (?:these|those|them)$", re.IGNORECASE)
_MOST = 200
"""Tokens under a head, more than any quotations have; bounds the work on what is no letter."""


class _Item(NamedTuple):
    """One of several recommendations under a head, and what a sentence says that it asks."""

    unit: Unit
    numbers: tuple[str, ...]
    asked: Span
    aside: Span | None = None
    """Whom the sentence says, beside what is asked, that it is for."""
    shared: Span | None = None
    """Before the first of several: what the sentence asks in all of them."""


def counts_among(unit: Unit, kind: RecommendationKind, numbers: Sequence[str]) -> Unit | None:
    """The unit under the same head whose recommendations these are some of, while none is answered."""
    units = unit.beside or [unit]
    several = len(units) > 1
    found = next(
        (
            one
            for one in units
            if one.kind is kind
            and numbers
            and (set(numbers) < set(one.numbers) or (several and set(numbers) == set(one.numbers)))
        ),
        None,
    )
    return None if found and any(one.has(Sort.ANSWER) for one in units) else found


def begun_items(text: str, unit: Unit, token: Token) -> list[tuple[Unit, Token]]:
    """A paragraph under a head of several, cut where their numbers stand before what quotes them.

    Each has to ask for something or to stand in quotation marks: an answer may count its paragraphs, too.
    """
    if not _may_quote(unit) or sum(len(one.numbers) for one in unit.beside or [unit]) < 2:
        return []
    begun = list(_begun(text, unit, token))
    found: list[tuple[Unit, Token]] = []
    for at, one in enumerate(begun):
        end = begun[at + 1].asked.start if at + 1 < len(begun) else token.end
        said = text[one.asked.end : end].rstrip()
        opened = text[one.asked.start]
        quoted = opened in CLOSING_MARKS
        if _is_quoted(text, one.unit, one.numbers) or not (quoted or asks(said)):
            return []
        said = said[:-1] if quoted and said.endswith(CLOSING_MARKS[opened]) else said
        words = token._replace(start=one.asked.end, end=one.asked.end + len(said), lead=0)
        mark = Token(Sort.RECOMMENDATION, *one.asked, one.numbers, one.unit.kind, block=token.block)
        found += [(one.unit, mark), (one.unit, words)]
    return found


def _begun(text: str, unit: Unit, token: Token) -> Iterator[_Item]:
    """The labels before what a paragraph quotes, from its start on."""
    counted = _PREFIX.fullmatch(text, token.block, token.start)
    start = token.block if counted else token.start
    words = text[start : token.end]
    skip = words[0] in CLOSING_MARKS
    head = head_of(words[skip:200]) if skip else None
    if head and head.numbers and not head.theme and words[skip : skip + head.rest].rstrip()[-1:] in ".:":
        if member := _member(unit, head.kind, head.numbers):
            yield _Item(member, head.numbers, Span(start, start + skip + head.rest))
        return
    kind = (unit.beside or [unit])[0].kind
    for at, found in enumerate(_BEGUN.finditer(words)):
        numbers = (found["number"] or found["bare"],)
        member = _member(unit, kind, numbers)
        if member is None or (at == 0 and found.start()):
            return
        yield _Item(member, numbers, Span(start + found.start(), start + found.end()))


def quoted_items(text: str, unit: Unit, token: Token) -> Iterator[tuple[Unit, Token]]:
    """A paragraph under a head; what it says that one of several recommendations asks is that one's."""
    places = sentences(text, token.span) if _may_quote(unit) else []
    found = [(place, _items(text, unit, place)) for place in places]
    if not any(items for _, items in found):
        yield unit, token
        return
    said = token._replace(end=token.start)
    for place, items in found:
        if items or text[said.end : place.start].strip():
            yield from _unless_empty(unit, said)
            said = said._replace(start=place.start)
        said = said._replace(end=place.end)
        for one in items:
            if one is not items[0]:
                yield unit, said
            elif one.shared:
                yield unit, token._replace(start=one.shared.start, end=one.shared.end)
            unit = one.unit
            yield from _marks(one, token)
            said = token._replace(start=one.asked.start, end=one.asked.end, lead=0)
    yield from _unless_empty(unit, said)


def _unless_empty(unit: Unit, token: Token) -> list[tuple[Unit, Token]]:
    return [(unit, token)] if token.end > token.start else []


def _marks(item: _Item, token: Token) -> Iterator[tuple[Unit, Token]]:
    """The number of what is asked, and whom it is said to be for."""
    unit, at = item.unit, item.asked.start
    yield unit, Token(Sort.RECOMMENDATION, at, at, item.numbers, unit.kind, block=token.block)
    if item.aside:
        yield unit, Token(Sort.OTHER, *item.aside, block=token.block)


def itemised(units: Sequence[Unit]) -> bool:
    """Whether the recommendations of these units under one head are quoted one by one."""
    return any(token.sort is Sort.RECOMMENDATION and token.numbers for unit in units for token in unit.tokens)


def take_away(units: list[Unit], kind: RecommendationKind, numbers: Sequence[str]) -> Unit | None:
    """Take what is quoted and answered further below out of its bundle; gives the unit that has none left."""
    if not itemised(units):
        return None
    for unit in units:
        quoted = {number for token in unit.tokens for number in token.numbers}
        left = tuple(one for one in unit.numbers if one in quoted or one not in numbers)
        if unit.kind is kind and left != unit.numbers:
            if left or unit.tokens:
                unit.numbers = left or unit.numbers
                return None
            units[:] = [one for one in units if one is not unit]
            return unit
    return None


def _may_quote(unit: Unit) -> bool:
    """Whether a paragraph may be the words of one of its recommendations: none is answered yet."""
    units = unit.beside or [unit]
    several = sum(len(one.numbers) for one in units) > 1
    if unit.answer_only or not unit.numbers or not (several or not unit.has(Sort.TEXT)):
        return False
    return not any(len(one.tokens) > _MOST or one.has(Sort.ANSWER, Sort.VERDICT) for one in units)


def _items(text: str, unit: Unit, place: Span) -> list[_Item]:
    """What a sentence says that recommendations of the head ask, each in its place."""
    listed = _listed(text, unit, place)
    if len(listed) > 1:
        return listed
    opened = [one for part in _clauses(text, place) for one in _opened(text, unit, part)]
    return opened or _marked(text, unit, place) or listed


def _clauses(text: str, place: Span) -> Iterator[Span]:
    """A sentence, cut where a clause takes up another of those that it counts ("; the latter asks")."""
    start = place.start
    for found in _COUNTS_ON.finditer(text, *place):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, place.end)


def _opened(text: str, unit: Unit, place: Span) -> list[_Item]:
    """The recommendation that a sentence begins with, and what it asks."""
    opening = opening_of(text[place.start : place.end])
    quoted = quoted_from(text, place.start + opening.end, place.end) if opening else None
    if opening and _OF_THESE.search(text, place.start, place.start + opening.end):
        opening = opening._replace(counted=True)
    named = _named(unit, opening) if opening and quoted else None
    if quoted is None or named is None or _is_quoted(text, *named):
        return []
    return [_Item(*named, Span(quoted.start, quoted.end or place.end), quoted.aside)]


def _marked(text: str, unit: Unit, place: Span) -> list[_Item]:
    """All of a head's recommendations, each behind its number in a sentence ("should see (3) …; (4) …")."""
    marks = list(_MARK.finditer(text, *place))
    if len(marks) < 2 or tuple(mark[1] for mark in marks) != unit.numbers or itemised([unit]):
        return []
    shared = Span(place.start, place.start + len(text[place.start : marks[0].start()].rstrip()))
    if not asks(text[shared.start : shared.end]):
        return []
    ends = [*(mark.start() for mark in marks[1:]), place.end]
    items = []
    for mark, end in zip(marks, ends, strict=True):
        words = without_join(text[mark.end() : end])
        items.append(_Item(unit, (mark[1],), Span(mark.end(), mark.end() + len(words))))
    return [items[0]._replace(shared=shared), *items[1:]]


def _listed(text: str, unit: Unit, place: Span) -> list[_Item]:
    """The recommendations that a sentence lists, or gives the numbers of behind what they ask."""
    items = []
    for one in demands_of(text, place):
        member = _member(unit, one.kind, one.numbers)
        if member is None or _is_quoted(text, member, one.numbers):
            return []
        items.append(_Item(member, one.numbers, one.span, one.subject))
    return items


def _named(unit: Unit, opening: Opening) -> tuple[Unit, tuple[str, ...]] | None:
    """The unit and number that a sentence opens with; "the first" is the first that the head names."""
    if not opening.counted:
        member = _member(unit, opening.kind, opening.numbers)
        return (member, opening.numbers) if member else None
    every = [(one, number) for one in unit.beside or [unit] for number in one.numbers]
    word, *more = opening.numbers
    if more or word in IN_TURN or (word in OF_TWO and len(every) != len(OF_TWO)):
        return None
    at = OF_TWO[word] if word in OF_TWO else int(word) - 1
    return (every[at][0], (every[at][1],)) if at < len(every) else None


def _member(unit: Unit, kind: RecommendationKind, numbers: Sequence[str]) -> Unit | None:
    """The unit under the same head that has these numbers, or just these."""
    own = unit.kind is kind and set(unit.numbers) == set(numbers)
    return unit if own else counts_among(unit, kind, numbers)


def _is_quoted(text: str, unit: Unit, numbers: Sequence[str]) -> bool:
    """Whether the unit holds the words of one of these numbers, or of all of its recommendations."""
    if any(token.sort is Sort.RECOMMENDATION and set(numbers) & set(token.numbers) for token in unit.tokens):
        return True
    texts = [token for token in unit.tokens if token.sort is Sort.TEXT]
    return not itemised([unit]) and any(asks(text[token.start : token.end]) for token in texts)
