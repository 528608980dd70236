"""Words and marks of a text, each with its place and what its letters look like."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from graph.facts import Span

_WORD = r"[^\W_]++(?:[&+](?=[A-Z])[^\W_]++|['’‑-][^\W_]++|[./](?=\d)[^\W_]++)*+(?:\+(?!\w)|['’](?!\w))?"
_TOKEN = re.compile(rf"{_WORD}|[#+](?:{_WORD})?|[^\w\s]|_")
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
    bare: str
    """The word without a possessive ending."""
    lower: str
    """The bare word in lower case."""
    possessive: bool
    """Whether the word ends in 's or s'."""
    word: bool
    """Whether it is a word or number, not a mark."""


def tokens_of(text: str, spans: Iterable[Span]) -> list[Token]:
    """Tokens of the given spans in order; the first of each span and of each line begins a sentence."""
    found: list[Token] = []
    append, new, shape = found.append, tuple.__new__, _shape  # bound once: a tenth of all reading is here
    for span in spans:
        first = True
        line_end = _line_end(text, span.start)
        for match in _TOKEN.finditer(text, span.start, span.end):
            start, end = match.span()
            if start > line_end:
                first, line_end = True, _line_end(text, start)
            word = text[start:end]
            append(new(Token, (start, end, word, first, *shape(word))))
            first = word in _ENDS_SENTENCE or (first and word in _TRANSPARENT)
    return found


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


@lru_cache(maxsize=50_000)
def _shape(text: str) -> tuple[bool, bool, str, str, bool, bool]:
    """What a token is by its letters alone: the fields of Token from `capital` on."""
    core = text.lstrip("#+")
    stem = _POSSESSIVE.sub("", core)
    capitals = sum(character.isupper() for character in stem)
    digits = any(character.isdigit() for character in stem)
    acronym = (capitals > 1 and "-" not in stem) or (capitals == 1 and digits and len(stem) < 6)
    if "-" in stem and stem.replace("-", "").isupper():
        acronym = True
    bare = _POSSESSIVE.sub("", text)
    return core[:1].isupper(), acronym, bare, bare.lower(), bare != text, len(text) > 1 or text.isalnum()
