"""A sentence as words and names, for the frames of relations.

Every name is one token; an acronym in brackets behind its name, the name again in brackets, and quotation
marks are left out. "I", "my office" and "the force" are names.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import Kind
from loaders.mentions import Mention
from loaders.statements.relation_words import NAME, OWNER

_TOKEN = re.compile(r"\d[\d,.]*\d|[\w£%](?:[\w’'/-]*\w)?|[,;:()&–—]")
_ACRONYM = re.compile(r"\s\([A-Z][\w&+/-]*\)")
_OPENING = frozenset("‘'")
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
        words += _TOKEN.findall(text[last:start].lower())
        last = end
        if _repeats(read, entity) and text[end : end + 1] == ")":
            words.pop()
            last += 1
            continue
        read.heads[len(words)] = text[start:end].rsplit(maxsplit=1)[-1].lower()
        read.names[len(words)] = one
        words.append(NAME)
        acronym = _ACRONYM.match(text, end, sentence.end)
        if acronym and end + 2 not in taken:
            last = acronym.end()
        last = _behind_apostrophe(text, start, last, words)
    words += _TOKEN.findall(text[last : sentence.end].lower())
    return read


def _repeats(read: Said, entity: str) -> bool:
    """Whether a name in brackets is the name before it again."""
    before = read.names.get(len(read.words) - 2)
    return before is not None and read.words[-1] == "(" and before.mention.entity == entity


def _behind_apostrophe(text: str, start: int, last: int, words: list[str]) -> int:
    """Where reading goes on behind a name; an apostrophe that makes it an owner becomes a word."""
    if text[last : last + 1] not in _APOSTROPHES or text[last - 1] in " )":
        return last
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
