"""The status of an answer: what its sentences, taken together, say of what was asked.

A field that states the status decides. Then an answer that opens by leaving the matter to others. Otherwise
each sentence is read as future, progress, gap or existing, and the weakest that the text makes plain decides:
nothing but futures is planned; progress, a new future or a gap beside a future is in progress; the rest is in
place.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import Status
from loaders.statements.cues import cue, is_placeholder, masked, word_set
from loaders.statements.futures import Future, Tone, futures, has_future_time
from loaders.statements.others import is_for_others
from loaders.statements.present import (
    is_conditional,
    is_done,
    is_gap,
    is_neutral,
    is_perfect,
    is_plain_gap,
    is_progress,
)
from loaders.text.sentences import sentences

_FIELDS: tuple[tuple[re.Pattern[str], Status], ...] = (
    (
        re.compile(
            r"\b(?:n/?a|not\s+(?:applicable|for)|no\s+(?:\w+\s+)?action\s+(?:required|needed)"
            r"|(?:await\w*|pending)\s+national)\b|^\W*(?:for\s+)?national\b"
        ),
        Status.NOT_FOR_THIS_BODY,
    ),
    (
        re.compile(
            r"\b(?:not\s+(?:yet\s+)?(?:started|begun|commenced)|planned|to\s+(?:start|begin|do|be\s+\w+)"
            r"|proposed|scheduled)\b"
        ),
        Status.PLANNED,
    ),
    (
        re.compile(
            r"\b(?:(?:not|part(?:ly|ially)?|nearly|almost|near)\W+(?:yet\W+)?"
            r"(?:complet\w*|achieved|implemented|met|done|closed)|in\s+progress|on-?going|under\s*way"
            r"|on\s+track|amber|commenced|started|begun|developing|in\s+development|[1-9]?\d\s?%|delayed"
            r"|overdue|behind|at\s+risk)"
        ),
        Status.IN_PROGRESS,
    ),
    (
        re.compile(
            r"\b(?:completed?|closed|implemented|achieved|discharged|green|blue|in\s+place|done|met|embedded"
            r"|business\s+as\s+usual|bau|delivered|live|100\s?%)"
        ),
        Status.IN_PLACE,
    ),
    (re.compile(r"\b(?:open|active|red)\b"), Status.IN_PROGRESS),
)
"""What a status field says; the first that matches holds, so "partly complete" is not complete."""

_VERDICT_NOT_OURS = re.compile(r"\b(?:not\s+applicable|n/a|not\s+for)\b|^n/?a$")
_ROUTINE = re.compile(
    r"(?:re-?)?(?:review|repeat|continu|check|monitor|remain|keep|kept|maintain|refresh|revisit|audit"
    r"|scrutinis"
    r"|sustain|look|oversee|report|respond|redone|rerun)"
)
_DESCRIBING = re.compile(
    r"(?:be|have|mean|retain|further|connect(?:ed)?|(?:assist|inform|benefit|support|involv|provid|enabl"
    r"|improv|enhanc|strengthen|allow|includ|featur|receiv|ensur|help|contain|cover|focus|upskill)(?:e"
    r"|ed)?|giv(?:e|en))$"
)
_OPEN_QUESTION = re.compile(r"\b(?:viability|feasibility|possibility|options?\s+for|case\s+for|whether)\b")
_RECURRING = re.compile(
    r"\b(?:annual(?:ly)?|quarterly|monthly|weekly|fortnightly|yearly|regular(?:ly)?|continual(?:ly)?"
    r"|periodic(?:ally)?|(?:each|every|per)\s+(?:year|month|quarter|week|spring|summer|autumn|winter|term"
    r"|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|six|three|two))\b"
)
_MORE = re.compile(r"\b(?:further|better|even\s+more|still\s+more)\s+(?:[a-z]+e[dr]?|support)\b")
_UNBEGUN = cue(
    "begun started commenced done",
    r"\bnot\s+yet\s+(?:been\s+)?(?:begun|started|commenced)\b"
    r"|\b(?:nothing|no\s+work|none\s+of\s+\w+)\s+(?:has|have)\s+(?:yet\s+)?been\s+(?:done|started|begun)\b",
)
_GO_ON = re.compile(r"(?:go|carry|keep)(?:\s+on)?\s+[a-z]+ing\b")
_WHAT_IS_ASKED = re.compile(
    r"\b(?:meet|implement|deliver|address|fulfil|respond\s+to|action)\s+(?:this|the)\s+recommendations?\b"
)
_WORD = re.compile(r"[a-z]{5,}")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_COMMON = word_set(
    "should chief consta force forces police recomm office offici their these those there which under where"
    " child childr sexual abuse exploi online while after"
)
"""Beginnings of words that tell no recommendation from another."""


_FAR = 600
"""Characters behind a future in which its clause is looked for, however long the sentence."""
_SAY_NOTHING = frozenset((Tone.DENIED, Tone.OTHERS))
_ASKED_FOR = re.compile(r"\b(?:has|have|['’]ve)\s+(?:\w+\s+){0,2}?(?:asked|requested|invited|called)\b")


class _Sentence(NamedTuple):
    span: Span
    future: bool
    new: bool
    whole: bool
    """Whether the future is of all that was asked."""
    progress: bool
    gap: bool
    existing: bool
    done: bool


def status_of(
    text: str,
    parts: Sequence[Span],
    *,
    mask: Sequence[Span] = (),
    field: str | None = None,
    verdict: str | None = None,
    recommendation: str | None = None,
) -> tuple[Status, Span | None]:
    """The status of the answer at `parts`, and the sentence that decides it (None where none does).

    `field` is the value of a field that states the status, `verdict` of one that says whether the
    recommendation is accepted; both without their label. `recommendation`, given for an answer to several, is
    the text of the one whose status is asked: where a paragraph opens with its words, that paragraph decides.
    """
    if recommendation is not None:
        parts = _about(text, parts, recommendation)
    read = [(s, masked(text, s, mask)) for part in parts for s in sentences(text, part)]
    read = [(span, words) for span, words in read if _says_something(words)]
    stated = _status_in_field(field, verdict)
    if stated is Status.NOT_FOR_THIS_BODY or (stated and not read):
        return stated, next(
            (span for span, words in read if is_for_others(words)), read[0][0] if read else None
        )
    others = next((span for span, words in read[:2] if is_for_others(words)), None)
    if others is not None and stated is None:
        return Status.NOT_FOR_THIS_BODY, others
    return _decided([_sentence(span, words) for span, words in read], stated)


def _about(text: str, parts: Sequence[Span], recommendation: str) -> Sequence[Span]:
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


def _says_something(words: str) -> bool:
    return not is_placeholder(words) and any(char.isalpha() for char in words)


def _status_in_field(field: str | None, verdict: str | None) -> Status | None:
    if field is not None:
        for pattern, status in _FIELDS:
            if pattern.search(field.lower()):
                return status
    if verdict is not None and _VERDICT_NOT_OURS.search(verdict.lower()):
        return Status.NOT_FOR_THIS_BODY
    return None


def _sentence(span: Span, words: str) -> _Sentence:
    found = [future for future in futures(words) if future.tone is Tone.PROMISE]
    progress, gap, neutral = is_progress(words), is_gap(words), is_neutral(words)
    new = any(_is_new(future, words) for future in found) and not is_conditional(words)
    tones = {future.tone for future in futures(words)}
    asked = Tone.ARRANGED in tones and _ASKED_FOR.search(words) is not None
    plain = not (
        tones & _SAY_NOTHING or found or progress or gap or neutral or asked or is_conditional(words)
    )
    unbegun = _UNBEGUN.stands_in(words)
    existing = plain and not unbegun and len(words.split()) > 2
    existing = existing or (is_perfect(words) and not (neutral or gap or tones & _SAY_NOTHING))
    whole = bool(found and _WHAT_IS_ASKED.search(words, found[0].start))
    return _Sentence(
        span,
        bool(found) or unbegun or (asked and has_future_time(words)),
        new,
        whole,
        progress or (is_plain_gap(words) and not unbegun),
        gap,
        existing,
        is_done(words),
    )


def _is_new(future: Future, words: str) -> bool:
    """Whether the future brings something that is not there, rather than more of the same."""
    stop = future.end + _FAR
    if _GO_ON.match(words, future.end - len(future.verb)):
        return False
    if _OPEN_QUESTION.search(words, future.clause, stop):
        return True
    routine = _ROUTINE.match(future.verb) or _RECURRING.search(words, future.clause, stop)
    if routine or _MORE.search(words, future.start, stop):
        return False
    return not _DESCRIBING.match(future.verb) or has_future_time(words[future.end : stop])


def _decided(read: list[_Sentence], stated: Status | None) -> tuple[Status, Span | None]:
    status = stated or _weakest(read)
    deciding = next((s.span for s in read if _supports(s, status)), None)
    return status, deciding or (read[0].span if stated and read else None)


def _supports(sentence: _Sentence, status: Status) -> bool:
    if status is Status.PLANNED:
        return sentence.future
    if status is Status.IN_PROGRESS:
        return sentence.progress or sentence.new or sentence.gap
    return status is Status.IN_PLACE and (sentence.existing or sentence.done)


def _weakest(read: list[_Sentence]) -> Status:
    future = any(s.future for s in read)
    progress = any(s.progress for s in read)
    existing = any(s.existing or s.done for s in read)
    if not progress and (not existing or any(s.whole for s in read)):
        return Status.PLANNED if future else Status.NO_CLEAR_ANSWER
    if any(s.done for s in read[:2]):
        return Status.IN_PLACE
    if progress or any(s.new for s in read) or (future and any(s.gap for s in read)):
        return Status.IN_PROGRESS
    return Status.IN_PLACE
