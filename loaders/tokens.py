"""Words and marks of a text, each with its place and what its letters look like."""

import re
from collections.abc import Iterable
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
        return _POSSESSIVE.sub("", self.text)

    @property
    def possessive(self) -> bool:
        """Whether the word ends in 's or s'."""
        return _POSSESSIVE.search(self.text) is not None

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
            token = _token(match.group(), start, end, first=first)
            found.append(token)
            first = token.text in _ENDS_SENTENCE or (first and token.text in _TRANSPARENT)
            last_end = end
    return found


def _token(text: str, start: int, end: int, *, first: bool) -> Token:
    core = text.lstrip("#+")
    capital = core[:1].isupper()
    stem = _POSSESSIVE.sub("", core)
    capitals = sum(character.isupper() for character in stem)
    digits = any(character.isdigit() for character in stem)
    acronym = (capitals > 1 and "-" not in stem) or (capitals == 1 and digits and len(stem) < 6)
    if "-" in stem and stem.replace("-", "").isupper():
        acronym = True
    return Token(start, end, text, first, capital, acronym)
