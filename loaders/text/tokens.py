"""Words and marks of a text, each with its place and what its letters look like."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from graph.facts import Span

_WORD = r"[^\W_]++(?:[&+](?=[A-Z])[^\W_]++|['’‑-][^\W_]++|[./](?=\d)[^\W_]++)*+(?:\+(?!\w)|['’](?!\w))?"
_TOKENS = re.compile(rf"([a-zA-Z]++(?=[,;)\n])|{_WORD}|[#+](?:{_WORD})?|[^\w\s]|_)")
"""Parts what stands between two spaces into white space and tokens in turn."""
_MARKS = frozenset(",.;:)")
"""What mostly stands behind a plain word."""
_NEW = tuple.__new__
_ENDS_SENTENCE = frozenset(".?!:;•")
_TRANSPARENT = frozenset("'‘“\"([*–—-’”)")
_SMALL = frozenset("eim")
"""Small letters before the capital of a product's name ("eNotes")."""
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


class Token(NamedTuple):
    """One word or one mark."""

    start: int
    end: int
    text: str
    first: bool
    """Whether a sentence, a quotation, a list item or a table cell begins here."""
    capital: bool
    """Whether it is a word that begins with a capital letter (after #, + or a lone small one)."""
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
    for start, end in spans:
        at, first = start, True
        for words in text[start:end].split(" "):
            behind = at + len(words)
            if words.isalpha():  # one plain word, as most are: much of all reading is here
                found.append(_NEW(Token, (at, behind, words, first) + _shape(words)))  # noqa: RUF005 - faster
                first = False
            elif words:
                first = _add(words, at, found, first=first)
            at = behind + 1
    return found


def _add(words: str, at: int, found: list[Token], *, first: bool) -> bool:
    """Add what stands between two spaces, and say whether a sentence begins behind it."""
    word, mark = words[:-1], words[-1]
    if mark not in _MARKS or not word.isalpha():
        return _add_pieces(words, at, found, first=first)
    end = at + len(word)
    found.append(_NEW(Token, (at, end, word, first, *_shape(word))))
    found.append(_NEW(Token, (end, end + 1, mark, False, *_shape(mark))))
    return mark in _ENDS_SENTENCE


def _add_pieces(words: str, at: int, found: list[Token], *, first: bool) -> bool:
    """The same, whatever stands there."""
    pieces = _TOKENS.split(words)
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        at += len(gap)
        first = first or "\n" in gap
        found.append(_NEW(Token, (at, at + len(word), word, first, *_shape(word))))
        first = word in _ENDS_SENTENCE or (first and word in _TRANSPARENT)
        at += len(word)
    return first or "\n" in pieces[-1]


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
    capital = core[:1].isupper() or (len(core) > 3 and core[0] in _SMALL and core[1].isupper())
    return capital, acronym, bare, bare.lower(), bare != text, len(text) > 1 or text.isalnum()
