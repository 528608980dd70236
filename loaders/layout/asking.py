"""Sentences of running prose that ask or answer, behind the number of a recommendation."""

import re

from graph.facts import Span
from loaders.layout.attributed import tells
from loaders.layout.cut import asks, goes_on_asking, is_answer, opens_asking, says_we, speaks_of_here
from loaders.text.sentences import sentences

_I_ANSWER = re.compile(
    r"\b(?:in (?:answer|response|reply|answering|responding)\b[^.]{0,30}\bI\b"
    r"|I (?:rely|commission|fund|pay|provide|have (?:commissioned|funded|asked|set up)|support|will))\b"
)
"""What a commissioner says in answering a recommendation."""


def is_asked(words: str) -> bool:
    """Whether a sentence behind the number of a recommendation, or behind its first words, goes on asking."""
    return (asks(words) or goes_on_asking(words)) and not (is_answer(words) or tells(words))


def only_asks(words: str, *, alone: bool) -> bool:
    """Whether a sentence asks and says nothing of what is done here.

    `alone`: no other follows, so that one that says whom a recommendation is for is its answer.
    """
    if not asks(words) or is_answer(words) or tells(words):
        return False
    return not (speaks_of_here(words) if alone else says_we(words))


def asks_next(words: str) -> bool:
    """Whether a paragraph that opens with a recommendation says what it asks in its second sentence."""
    _, *others = sentences(words, Span(0, len(words)))
    return len(others) > 1 and opens_asking(words[others[0].start : others[0].end])


def answers_here(words: str) -> bool:
    """Whether a paragraph that opens with a recommendation goes on to answer it, in the first person."""
    _, _, rest = words.partition(". ")
    return len(rest) > 200 and _I_ANSWER.search(rest) is not None
