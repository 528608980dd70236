"""Which paragraphs of an answer to several recommendations are about one of them."""

import re
from collections.abc import Sequence

from graph.facts import Span
from loaders.statements.cues import word_set
from loaders.text.sentences import sentences

_WORD = re.compile(r"[a-z]{5,}")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_COMMON = word_set(
    "should chief consta force forces police recomm office offici their these those there which under where"
    " child childr sexual abuse exploi online while after"
)
"""Beginnings of words that tell no recommendation from another."""


def about(text: str, parts: Sequence[Span], recommendation: str) -> Sequence[Span]:
    """The paragraphs that open with words of the recommendation that open no other; all where none does."""
    paragraphs = [Span(*match.span()) for part in parts for match in _PARAGRAPH.finditer(text, *part)]
    openings = [_stems(" ".join(text[s.start : s.end] for s in sentences(text, p)[:2])) for p in paragraphs]
    asked = _stems(recommendation)
    own = [
        [word for word in asked if word in opening and sum(word in other for other in openings) == 1]
        for opening in openings
    ]
    ranks = {
        word: rank for rank, word in enumerate(word for word in asked if any(word in words for words in own))
    }
    scores = [sum(1 / (1 + ranks[word]) for word in words) for words in own]
    best = max(scores, default=0)
    return [p for p, score in zip(paragraphs, scores, strict=True) if score == best] if best else parts


def _stems(text: str) -> dict[str, None]:
    """The beginnings of the words that carry meaning, in order."""
    stems = dict.fromkeys(word[:6] for word in _WORD.findall(text.lower()))
    return {stem: None for stem in stems if stem not in _COMMON}
