"""Capitalised words that stand beside one another."""

from collections.abc import Sequence

from loaders.naming.lexicon import MONTHS, head_kind
from loaders.text.tokens import Token

_COMPOUND = tuple(
    f"-{ending}"
    for ending in (
        "based wide led funded trained related style specific only bound run owned level focused facing"
        " centred informed driven language speaking".split()
    )
)
PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "you"})
CONTRACTED = frozenset(
    f"{pronoun}{mark}{ending}"
    for pronoun in PRONOUNS | {"that", "there", "what", "who"}
    for mark in "'’"
    for ending in ("m", "ve", "ll", "d", "re", "s")
)


def adjacent(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a space stands between this token and the one before it."""
    return 0 <= tokens[index].start - tokens[index - 1].end <= 1


def continues(token: Token) -> bool:
    if not token.capital or token.lower in MONTHS or token.text == "I" or token.lower in CONTRACTED:
        return False
    return "-" not in token.text or not token.text.endswith(_COMPOUND)


def next_capital(tokens: Sequence[Token], index: int) -> bool:
    return (
        index + 1 < len(tokens)
        and continues(tokens[index + 1])
        and tokens[index + 1].start - tokens[index].end <= 1
    )


def capitals(tokens: Sequence[Token], index: int) -> int:
    last = index
    while last < len(tokens) and last - index < 5 and continues(tokens[last]) and adjacent(tokens, last):
        last += 1
    return last


def headed(tokens: Sequence[Token], index: int) -> bool:
    """Whether the capitalised words from here on end in a head noun."""
    return head_kind(tokens[capitals(tokens, index) - 1].bare) is not None
