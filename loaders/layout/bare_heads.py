"""Headings above recommendations that have no word for them: "3 – Specialist capacity", or a theme alone.

Only a letter in which nothing else is headed as a recommendation has such, and only where what stands below
asks for something; below a theme without a number it has to be set off as a quotation, too.
"""

import re
from collections.abc import Sequence

from loaders.layout.cut import asks, opens_asking
from loaders.layout.headings import NUMBERS, numbers_in
from loaders.layout.openings import opening_of
from loaders.layout.token import Sort, Token

_NUMBERED = re.compile(
    rf"(?:no\.? ?)?(?P<numbers>(?=\d){NUMBERS})(?:[.):]+|\s*[–—:|-])?(?:\s+\S.{{2,90}})?", re.IGNORECASE
)
_FEWEST = 2


def bare_heads(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with such headings as heads of recommendations."""
    if any(token.sort in (Sort.HEAD, Sort.RECOMMENDATION) for token in tokens):
        return tokens
    asked = {
        at: tokens[at + 1]
        for at, token in enumerate(tokens[:-1])
        if token.sort is Sort.HEADING
        and (token.level or token.style.bold)
        and tokens[at + 1].sort is Sort.TEXT
        and asks(text[tokens[at + 1].start : tokens[at + 1].end])
    }
    heads = {at: numbers for at in asked if (numbers := _numbers(text, tokens[at]))}
    if not heads:
        heads = {at: () for at, one in asked.items() if _is_quoted(text, one)}
    named = [number for numbers in heads.values() for number in numbers]
    same = len({_level(tokens[at]) for at in heads}) == 1 and len(set(named)) == len(named)
    if len(heads) < _FEWEST or not same or not all(_fits(text, asked[at], heads[at]) for at in heads):
        return tokens
    return [
        token._replace(sort=Sort.HEAD, numbers=heads[at]) if at in heads else token
        for at, token in enumerate(tokens)
    ]


def _level(heading: Token) -> int:
    """The level of a heading; a numbered one may be a list item, whose depth says nothing."""
    return 0 if heading.item else heading.level


def _numbers(text: str, heading: Token) -> tuple[str, ...]:
    """The numbers that a heading begins with."""
    match = _NUMBERED.fullmatch(text[heading.block : heading.end])
    return tuple(numbers_in(match["numbers"])) if match else ()


def _fits(text: str, token: Token, numbers: Sequence[str]) -> bool:
    """Whether a paragraph names no recommendation of another number than its heading."""
    opening = opening_of(text[token.start : token.end])
    return not numbers or opening is None or opening.counted or set(opening.numbers) <= set(numbers)


def _is_quoted(text: str, token: Token) -> bool:
    """Whether a paragraph is set off, and begins as a recommendation does."""
    set_off = token.style.quoted or token.style.bold or token.style.italic
    words = text[token.start : token.end]
    return (set_off or words[0] in "“\"‘'") and opens_asking(words.lstrip("“\"‘'"))
