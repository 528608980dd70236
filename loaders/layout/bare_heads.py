"""Headings above recommendations that have no word for them: "3 – Specialist capacity", or a theme alone.

Only a letter in which nothing else is headed as a recommendation has such, and only where what stands below
asks for something; below a theme without a number it has to be set off as a quotation, too. Where there are
such headings, others that are no more than a number head recommendations, whatever stands below.
"""

import re
from collections.abc import Iterable, Sequence

from graph.model import RecommendationKind
from loaders.layout.cut import asks, opens_asking
from loaders.layout.headings import NUMBERS, Head, head_of, numbers_in
from loaders.layout.openings import opening_of
from loaders.layout.token import OPENING_MARKS, Sort, Token

_NUMBERED = re.compile(
    rf"(?:no\.? ?)?(?P<numbers>(?=\d){NUMBERS})(?:[.):]+|\s*[–—:|-])?(?:\s+\S.{{2,90}})?", re.IGNORECASE
)
_FEWEST = 2
_LONGEST_NUMBER = 6
_UNNUMBERED = Head(RecommendationKind.RECOMMENDATION, (), 0)


def bare_heads(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with such headings as heads of recommendations."""
    headed = [token for token in tokens if token.sort in (Sort.HEAD, Sort.RECOMMENDATION)]
    if any(_is_recommended(token) for token in headed):
        return tokens
    asked = {at: tokens[at + 1] for at in range(len(tokens) - 1) if _asked_below(text, tokens, at)}
    heads = {at: head for at in asked if (head := _named(text, tokens[at]))}
    if not (heads or headed):
        heads = {at: _UNNUMBERED for at, one in asked.items() if _is_quoted(text, one)}
    levels = {_level(tokens[at]) for at in heads}
    inside = any(levels and _level(token) and _level(token) < max(levels) for token in headed)
    if len(heads) < _FEWEST or len(levels) > 1 or inside or not _each_once(heads.values()):
        return tokens
    if not all(_fits(text, asked[at], head.numbers) for at, head in heads.items()):
        return tokens
    heads |= _numbers_alone(text, tokens, heads)
    return [_headed(token, heads[at]) if at in heads else token for at, token in enumerate(tokens)]


def _is_recommended(token: Token) -> bool:
    """Whether a token heads or labels a recommendation, and not what else a report finds."""
    return token.sort is Sort.RECOMMENDATION or token.kind is RecommendationKind.RECOMMENDATION


def _asked_below(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a heading stands above a paragraph that asks for something."""
    heading, below = tokens[at], tokens[at + 1]
    shown = heading.sort is Sort.HEADING and (heading.level or heading.style.bold)
    return bool(shown) and below.sort is Sort.TEXT and asks(text[below.start : below.end])


def _named(text: str, heading: Token) -> Head | None:
    """What the numbers that a heading begins with name, if it does, and what it names besides."""
    words = text[heading.block : heading.end]
    head = head_of(f"Recommendations {words}") if words[:1].isdigit() else None
    if head and head.more:
        return head
    match = _NUMBERED.fullmatch(words)
    return _UNNUMBERED._replace(numbers=numbers_in(match["numbers"])) if match else None


def _each_once(heads: Iterable[Head]) -> bool:
    named = [number for head in heads for number in head.numbers]
    return len(set(named)) == len(named)


def _numbers_alone(text: str, tokens: Sequence[Token], heads: dict[int, Head]) -> dict[int, Head]:
    """Other headings of the level that are no more than the number of a recommendation."""
    level = _level(tokens[next(iter(heads))])
    found = {
        at: head
        for at, token in enumerate(tokens)
        if token.sort is Sort.HEADING and at not in heads and _level(token) == level
        if (token.level or token.style.bold) and len(token.words) <= _LONGEST_NUMBER
        if (head := _named(text, token))
    }
    return found if _each_once([*heads.values(), *found.values()]) else {}


def _headed(token: Token, head: Head) -> Token:
    return token._replace(sort=Sort.HEAD, numbers=head.numbers, more=head.more)


def _level(heading: Token) -> int:
    """The level of a heading; a numbered one may be a list item, whose depth says nothing."""
    return 0 if heading.item else heading.level


def _fits(text: str, token: Token, numbers: Sequence[str]) -> bool:
    """Whether a paragraph names no recommendation of another number than its heading."""
    opening = opening_of(text[token.start : token.end])
    return not numbers or opening is None or opening.counted or set(opening.numbers) <= set(numbers)


def _is_quoted(text: str, token: Token) -> bool:
    """Whether a paragraph is set off, and begins as a recommendation does."""
    set_off = token.style.quoted or token.style.bold or token.style.italic
    words = text[token.start : token.end]
    return (set_off or words[0] in OPENING_MARKS) and opens_asking(words.lstrip(OPENING_MARKS))
