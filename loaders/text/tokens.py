"""Words and marks of a text, each with its place and what its letters look like."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, repeat
from operator import add
from typing import NamedTuple

from graph.facts import Span

_WORD = r"[^\W_]++(?:[&+](?=[A-Z])[^\W_]++|['’‑-][^\W_]++|[./](?=\d)[^\W_]++)*+(?:\+(?!\w)|['’](?!\w))?"
_TOKENS = re.compile(rf"([a-zA-Z]++(?=[ ,;)\n])|{_WORD}|[#+](?:{_WORD})?|[^\w\s]|_)")
"""Parts a text into white space and tokens in turn; plain words, which most are, by the quickest way."""
_NEW = tuple.__new__
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
    for span in spans:
        pieces = _TOKENS.split(text[span.start : span.end])
        places = list(accumulate(map(len, pieces), initial=span.start))
        gaps, words = pieces[::2], pieces[1::2]
        placed = zip(places[1::2], places[2::2], words, _firsts(gaps, words), strict=False)
        # by map alone, without a loop: a tenth of all reading is here
        found += map(_NEW, repeat(Token), map(add, placed, map(_shape, words)))
    return found


def _firsts(gaps: Iterable[str], words: Iterable[str]) -> list[bool]:
    """Of each word, whether it begins a sentence; `gaps` stand before the words."""
    found = []
    first = True
    for gap, word in zip(gaps, words, strict=False):
        if "\n" in gap:
            first = True
        found.append(first)
        first = word in _ENDS_SENTENCE or (first and word in _TRANSPARENT)
    return found


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
