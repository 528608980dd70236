"""Where a letter greets, signs and ends."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.layout.announcing import FINITE
from loaders.layout.token import Sort, Token

_LONGEST_SIGNATURE = 12
_LONGEST_HEAD = 40
_NEXT_PART = (Sort.APPENDIX, Sort.TITLE, Sort.HEAD, Sort.COPIES)

_PLACE = r"(?:[A-Z][\w'’.&-]*|\d{1,5}[A-Za-z]?|of|the|and|for|&|upon|in|on)"
_ADDRESS = re.compile(
    rf"{_PLACE}(?:(?:,| [|·•–-])? {_PLACE}){{2,24}},? [A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}(?:\W.{{0,120}})?"
)


class Frame(NamedTuple):
    """Tokens of a letter by where they stand."""

    before: list[Token]
    """Up to the salutation; without one, up to the first recommendation."""
    body: list[Token]
    after: list[Token]
    """From the sign-off to the next part."""
    rest: list[Token]
    greeted: bool


def frame_of(tokens: Sequence[Token]) -> Frame:
    """Part the first letter of a document."""
    greeting = _first(tokens, Sort.SALUTATION)
    signing = _first(tokens, Sort.SIGN_OFF, after=greeting if greeting < len(tokens) else 0)
    greeted = greeting < len(tokens)
    start = greeting if greeted else min(_first(tokens, Sort.HEAD), signing, _LONGEST_HEAD)
    stop = min(_first(tokens, *_NEXT_PART, after=signing), signing + _LONGEST_SIGNATURE)
    return Frame(
        list(tokens[:start]),
        list(tokens[start:signing]),
        list(tokens[signing:stop]),
        list(tokens[stop:]),
        greeted,
    )


def is_address(words: str) -> bool:
    """Whether a line is no more than a postal address, as at the foot of a page."""
    return len(words) <= 320 and _ADDRESS.fullmatch(words) is not None and not FINITE.search(words)


def _first(tokens: Sequence[Token], *sorts: Sort, after: int = 0) -> int:
    """Index of the first token of the sorts; the number of tokens where there is none."""
    return next((at for at in range(after, len(tokens)) if tokens[at].sort in sorts), len(tokens))
