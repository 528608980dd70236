"""Where a quoted recommendation ends, told by the words in which others quote the same recommendation.

Letters quote one recommendation in nearly the same words: one says "forces" where another says "all forces".
So the text that is the recommendation is the beginning of what stands under its head that is nearly a known
wording, sentence by sentence. An answer that repeats the recommendation's words turns the demand into a
statement ("We also make sure that …"), which no quotation does.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.token import Token
from loaders.text.sentences import sentences

type Key = tuple[int, RecommendationKind, str]
"""Index of a report in the letter, kind and number of a recommendation."""
type Wordings = Mapping[Key, Sequence[str]]
"""Texts in which others quote a recommendation."""

NONE: Wordings = {}

_SAME = 0.92
"""Share of the words of both that are the same, in order. One other word in thirteen, or two in twenty-five,
is still one text; a recommendation and the next sentence of four words or more after one of forty is not."""
_SAME_SENTENCE = 0.75
_EXACT = 0.97
"""For an end that no full stop marks."""
_PAST = 200
"""Characters that are looked at behind the last word; a longer text holds more words than matter."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STATES = frozenset("we we’ve our ours us i i’m i’ve my mine has have had already will".split())
"""Words that an answer adds to what it repeats."""
_DEMANDS = frozenset(("should", "must"))
"""Words that an answer leaves out of what it repeats."""


class Place(NamedTuple):
    """Where what follows the quotation begins: index of a token, and offset in the text."""

    token: int
    offset: int


class _Word(NamedTuple):
    text: str
    token: int
    start: int
    end: int


class _End(NamedTuple):
    """That the quotation may end after so many words, and where the next text begins then."""

    words: int
    place: Place


def quoted_until(text: str, tokens: Sequence[Token], wordings: Sequence[str]) -> Place | None:
    """The end of the quotation that the tokens begin with; None where it is in none of the wordings.

    The place is behind the last token where all of them are quotation. Of wordings that end in several places
    the longest is right: who quotes less has left something out.
    """
    plain = [known for wording in wordings if (known := _plain(wording))]
    found = [place for known in plain if (place := _match(text, tokens, known))]
    return max(found, default=None)


def _plain(wording: str) -> list[str]:
    return [_fold(word) for word in _WORD.findall(wording)]


def _fold(word: str) -> str:
    return word.casefold().replace("'", "’")


def _match(text: str, tokens: Sequence[Token], known: Sequence[str]) -> Place | None:
    """The best end for one wording: where a sentence ends, or else where a capital follows its last word."""
    longest = len(known) + len(known) // 8 + 2
    words = _words(text, tokens, longest + 60)
    plain = [word.text for word in words]
    every = list(_ends(text, tokens, words)) if words else []
    cuts = [end.words for end in every]
    marked = [end for end in every if end.words <= longest]
    return _best(known, plain, marked, cuts, _SAME) or _best(
        known, plain, list(_unmarked(text, known, words)), cuts, _EXACT
    )


def _best(
    known: Sequence[str],
    plain: Sequence[str],
    ends: Sequence[_End],
    sentences_at: Sequence[int],
    least: float,
) -> Place | None:
    scored = [
        (same, -end.words, end.place)
        for end in ends
        if (same := Indel.normalized_similarity(known, plain[: end.words])) >= least
        and _quotes(known, plain[: end.words], [at for at in sentences_at if at < end.words])
    ]
    return max(scored)[2] if scored else None


def _quotes(known: Sequence[str], said: Sequence[str], cuts: Sequence[int]) -> bool:
    """Whether each sentence says nearly what the wording says in its place, and as the demand that it is."""
    blocks = [block for block in Indel.opcodes(known, said).as_matching_blocks() if block.size]
    if not blocks:
        return False
    last = blocks[-1].a + blocks[-1].size
    kept = {block.a + at for block in blocks for at in range(block.size)}
    held = {block.b + at for block in blocks for at in range(block.size)}
    if any(at not in kept and known[at] in _DEMANDS for at in range(last)):
        return False
    if any(at not in held and word in _STATES for at, word in enumerate(said)):
        return False
    start = known_start = 0
    for cut in (*cuts, len(said)):
        same = [block.a + at for block in blocks for at in range(block.size) if start <= block.b + at < cut]
        known_end = same[-1] + 1 if same else known_start
        if 2 * len(same) < _SAME_SENTENCE * (cut - start + known_end - known_start):
            return False
        start, known_start = cut, known_end
    return True


def _words(text: str, tokens: Sequence[Token], most: int) -> list[_Word]:
    words: list[_Word] = []
    for at, token in enumerate(tokens):
        for found in _WORD.finditer(text, token.start, token.end):
            words.append(_Word(_fold(found[0]), at, *found.span()))
            if len(words) == most:
                return words
    return words


def _ends(text: str, tokens: Sequence[Token], words: Sequence[_Word]) -> Iterator[_End]:
    """After each sentence that the words hold."""
    after = words[-1].token + 1
    limit = words[-1].end + _PAST
    starts = [
        Place(at, span.start)
        for at, token in enumerate(tokens[:after])
        for span in sentences(text, Span(token.start, min(token.end, limit)))
    ]
    end = tokens[after].start if after < len(tokens) else tokens[-1].end
    count = 0
    for start in (*starts[1:], Place(after, end)):
        while count < len(words) and words[count].start < start.offset:
            count += 1
        yield _End(count, start)


def _unmarked(text: str, known: Sequence[str], words: Sequence[_Word]) -> Iterator[_End]:
    """Inside a sentence, before a capital, after the word that the wording ends with."""
    for at, (before, after) in enumerate(pairwise(words), 1):
        if at >= len(known) * 0.9 and before.text == known[-1] and text[after.start].isupper():
            gap = text[before.end : after.start]
            yield _End(at, Place(after.token, before.end + len(gap) - len(gap.lstrip(" .,;:)”’|"))))
        if at > len(known) * 1.2:
            return
