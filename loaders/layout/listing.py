"""Lists of recommendations that one labelled answer follows, under a heading that names no numbers.

Such a list gets the head that it lacks, so that it reads as one whose heading names them all. A list whose
items are answered one by one gets none.
"""

from collections.abc import Iterator, Sequence

from graph.model import RecommendationKind
from loaders.layout.headings import Numbered
from loaders.layout.labels import is_speaker
from loaders.layout.openings import CLAUSE, opening_of
from loaders.layout.token import Sort, Token

_IN_ITEM = (Sort.TEXT, Sort.OTHER)
_PARTS = (Sort.HEADING, Sort.TITLE, Sort.APPENDIX, Sort.SALUTATION, Sort.SIGN_OFF, Sort.END)

_MOST = 60
"""Recommendations that are answered together, more than any reply has."""


def listed(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with a head before each such list."""
    at = 0
    headed = False
    while at < len(tokens):
        named = list(_items(text, tokens, at))
        end = named[-1][1] if named else at + 1
        if named and not headed and _answered_together(text, tokens, end, named):
            yield _head(tokens[at], [one for one, _ in named])
        headed = tokens[at].sort is Sort.HEAD or (headed and tokens[at].sort not in _PARTS)
        yield from tokens[at:end]
        at = end


def _items(text: str, tokens: Sequence[Token], at: int) -> Iterator[tuple[Numbered, int]]:
    """What each item of a list that begins here is, and the index of the token behind it."""
    seen: set[tuple[RecommendationKind, str]] = set()
    while at < len(tokens) and (one := _item(text, tokens[at])):
        keys = {(one.kind, number) for number in one.numbers}
        start, at = at, at + 1
        while at < len(tokens) and tokens[at].block == tokens[start].block and tokens[at].sort in _IN_ITEM:
            at += 1
        if seen & keys or (tokens[start].sort is Sort.HEAD and tokens[at - 1].sort is not Sort.TEXT):
            return
        seen |= keys
        yield one, at


def _item(text: str, token: Token) -> Numbered | None:
    """The recommendations that an item of a list quotes."""
    if not token.item:
        return None
    if token.sort is Sort.HEAD:
        return Numbered(token.kind, token.numbers) if token.numbers and not token.more else None
    words = text[token.start : token.end] if token.sort is Sort.TEXT else ""
    opening = opening_of(words)
    if opening is None or opening.counted or CLAUSE.match(words, opening.end) is None:
        return None
    return Numbered(opening.kind, opening.numbers)


def _answered_together(
    text: str, tokens: Sequence[Token], end: int, named: Sequence[tuple[Numbered, int]]
) -> bool:
    """Whether a label follows the list of several, and no other item behind what it says."""
    if not 1 < len(named) <= _MOST or end >= len(tokens) or not _opens_answers(tokens[end]):
        return False
    after = (tokens[at] for at in range(end + 1, len(tokens)))
    ends = (one for one in after if one.sort in (*_PARTS, Sort.HEAD) or _item(text, one))
    following = next((one for one in ends if not _opens_answers(one)), None)
    return following is None or _item(text, following) is None


def _opens_answers(token: Token) -> bool:
    if token.sort is Sort.HEADING:
        return (token.style.bold or token.level > 0) and is_speaker(token.words)
    return token.sort is Sort.ANSWER and not token.numbers


def _head(token: Token, named: Sequence[Numbered]) -> Token:
    """A head without words that names them all."""
    numbers: dict[RecommendationKind, tuple[str, ...]] = {}
    for one in named:
        numbers[one.kind] = (*numbers.get(one.kind, ()), *one.numbers)
    first, *more = (Numbered(*one) for one in numbers.items())
    return Token(Sort.HEAD, token.start, token.start, first.numbers, first.kind, more=tuple(more))
