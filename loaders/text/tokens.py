"""Words and marks of a text, each with its place and what its letters look like."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from graph.facts import Span

_TOKEN = re.compile(
    r"[#+]?[^\W_]+(?:[&+](?=[A-Z])[^\W_]+|['’][^\W_]+|[-‑](?=[^\W_])[^\W_]+|[./](?=\d)[^\W_]+)*(?:\+(?!\w)|['’](?!\w))?"
    r"|[^\w\s]|_"
)
_ENDS_SENTENCE = frozenset(".?!:;•")
_TRANSPARENT = frozenset("'‘“\"([*–—-’”)")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


class Token(NamedTuple):
    """One word or one mark."""

    start: int
    end: int
    text: str
    first: bool
    """Whether a sentence, a quotation, a list item or a table cell begins here."""
    capital: bool
    """Whether it is a word that begins with a capital letter (after # or +)."""
    acronym: bool
    """Whether it holds two capital letters or more, or a capital and a figure ("NCA", "SPoA", "E4S")."""

    @property
    def bare(self) -> str:
        """The word without a possessive ending."""
        return _without_ending(self.text)

    @property
    def possessive(self) -> bool:
        """Whether the word ends in 's or s'."""
        return _without_ending(self.text) != self.text

    @property
    def word(self) -> bool:
        """Whether it is a word or number, not a mark."""
        return len(self.text) > 1 or self.text.isalnum()


def tokens_of(text: str, spans: Iterable[Span]) -> list[Token]:
    """Tokens of the given spans in order; the first of each span and of each line begins a sentence."""
    found: list[Token] = []
    for span in spans:
        first = True
        last_end = span.start
        for match in _TOKEN.finditer(text, span.start, span.end):
            start, end = match.span()
            if "\n" in text[last_end:start]:
                first = True
            word = match.group()
            found.append(Token(start, end, word, first, *_shape(word)))
            first = word in _ENDS_SENTENCE or (first and word in _TRANSPARENT)
            last_end = end
    return found


@lru_cache(maxsize=50_000)
def _without_ending(text: str) -> str:
    return _POSSESSIVE.sub("", text)


@lru_cache(maxsize=50_000)
def _shape(text: str) -> tuple[bool, bool]:
    """Whether a word begins with a capital, and whether it is an acronym."""
    core = text.lstrip("#+")
    stem = _POSSESSIVE.sub("", core)
    capitals = sum(character.isupper() for character in stem)
    digits = any(character.isdigit() for character in stem)
    acronym = (capitals > 1 and "-" not in stem) or (capitals == 1 and digits and len(stem) < 6)
    if "-" in stem and stem.replace("-", "").isupper():
        acronym = True
    return core[:1].isupper(), acronym
