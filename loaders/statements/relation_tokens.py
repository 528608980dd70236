"""A sentence as words and names, for the frames of relations.

Every name is one token; an acronym in brackets behind its name, the name again in brackets, and quotation
marks are left out. "I", "my office" and "the force" are names; "my" and "our" stay words, and say whose they
are. Contractions are two words, and "looks after" and its like the one word that says the same.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import Kind
from loaders.mentions import Mention
from loaders.statements.relation_phrases import CONTRACTING, FORMERLY, MARKS, PHRASES
from loaders.statements.relation_words import BE, NAME, OWNER

_TOKEN = re.compile(r"\d[\d,.]*\d|[\w£%](?:[\w’'/-]*\w)?|[,;:()&–—]")
_ACRONYM = re.compile(r"\s\([A-Z][\w&+/-]*\)")
_OPENING = frozenset("‘'")
_CONTRACTED = re.compile(r"(?<=\w)n[’']t$|(?<=\w)[’'](?:s|re|ve|ll|d)$")
_FULL = {"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would", "t": "not"}
_OWNERS = ("my", "our")
_APOSTROPHES = frozenset("'’")


class Spoken(NamedTuple):
    """A mention with the kind of what it names; `own` where it is the respondent itself."""

    mention: Mention
    kind: Kind
    own: bool = False


class Said(NamedTuple):
    """A sentence as lower-case words, in which NAME stands for each name."""

    words: list[str]
    names: dict[int, Spoken]
    """What is named, by its token."""
    heads: dict[int, str]
    """The last word of each name, in lower case."""


def said(text: str, sentence: Span, spoken: Sequence[Spoken]) -> Said:
    """The words and names of `sentence`; `spoken` are its names in the order of the text."""
    read = Said([], {}, {})
    words = read.words
    last = sentence.start
    taken = {one.mention.start for one in spoken}
    for one in spoken:
        start, end, entity = one.mention
        if start < last:
            continue
        words += _words(text[last:start])
        last = end
        if text[end : end + 1] == ")" and _repeats(read, entity):
            words.pop()
            last += 1
            continue
        head = text[start:end].rsplit(maxsplit=1)[-1].lower() if end > start else ""
        read.heads[len(words)] = head
        read.names[len(words)] = one
        words.append(head if one.own and head in _OWNERS else NAME)
        if head == "its":
            words.append(OWNER)
        if text.startswith("(", end + 1) and end + 2 not in taken:
            acronym = _ACRONYM.match(text, end, sentence.end)
            last = acronym.end() if acronym else last
        if text[last : last + 1] in _APOSTROPHES and text[last - 1] not in " )":
            last = _behind_apostrophe(text, start, last, words)
    words += _words(text[last : sentence.end])
    return read


def _repeats(read: Said, entity: str) -> bool:
    """Whether a name in brackets is the name before it again."""
    before = read.names.get(len(read.words) - 2)
    return before is not None and read.words[-1] == "(" and before.mention.entity == entity


def _behind_apostrophe(text: str, start: int, last: int, words: list[str]) -> int:
    """Where reading goes on behind a name; an apostrophe that makes it an owner becomes a word."""
    if text[last + 1 : last + 2] == "s" and not text[last + 2 : last + 3].isalpha():
        words.append(OWNER)
        return last + 2
    if (
        text[last + 1 : last + 2] == " "
        and text[last - 1] in "sz"
        and text[start - 1 : start] not in _OPENING
    ):
        words.append(OWNER)
    return last + 1


def _words(text: str) -> list[str]:
    """The words between two names."""
    found = _TOKEN.findall(text.lower())
    if "’" in text or "'" in text:
        found = [part for word in found for part in _parted(word)]
    return found if MARKS.isdisjoint(found) else _as_one(found)


def _parted(word: str) -> tuple[str, ...]:
    """A contraction as its two words; "s" behind a noun owns, and is left alone."""
    match = _CONTRACTED.search(word)
    if match is None:
        return (word,)
    stem, rest = word[: match.start()], word[-1] if match[0][-1] in "std" else match[0][1:]
    if rest == "s" and stem not in CONTRACTING:
        return (word,)
    return (stem, _FULL[rest])


def _as_one(found: list[str]) -> list[str]:
    """Words in which phrases that mean one word are that word."""
    read: list[str] = []
    at = 0
    while at < len(found):
        phrase = None
        if found[at] in PHRASES:
            phrase = next((one for one in PHRASES[found[at]] if found[at : at + len(one[0])] == one[0]), None)
        if phrase is None or (phrase[1] == FORMERLY and read and read[-1] in BE):
            read.append(found[at])
            at += 1
        else:
            read.append(phrase[1])
            at += len(phrase[0])
    return read
