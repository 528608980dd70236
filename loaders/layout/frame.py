"""Where a letter greets, signs and ends."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.layout.tokens import Sort, Token

_LONGEST_SIGNATURE = 12
_LONGEST_HEAD = 40
_NEXT_PART = (Sort.APPENDIX, Sort.TITLE, Sort.HEAD, Sort.COPIES)


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


def _first(tokens: Sequence[Token], *sorts: Sort, after: int = 0) -> int:
    """Index of the first token of the sorts; the number of tokens where there is none."""
    return next((at for at in range(after, len(tokens)) if tokens[at].sort in sorts), len(tokens))
