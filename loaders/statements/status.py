"""The status of an answer: what its sentences, taken together, say of what was asked.

A field that states the status decides. Then an answer that opens by leaving the matter to others. Otherwise
each sentence is read as future, progress, gap or existing, and the weakest that the text makes plain decides:
nothing but futures is planned; progress, a new future or a gap beside a future is in progress; the rest is in
place.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from graph.facts import Span
from graph.model import Status
from loaders.statements.cues import cue, is_placeholder, masked, spelled_out, word_set
from loaders.statements.futures import Future, Tone, futures, has_future_time
from loaders.statements.others import is_for_others, leaves_a_part
from loaders.statements.present import (
    answers_later,
    declines_to_answer,
    is_concluded,
    is_conditional,
    is_done,
    is_former,
    is_gap,
    is_missing,
    is_neutral,
    is_perfect,
    is_plain_gap,
    is_prepared,
    is_provided_for,
    is_unbegun,
)
from loaders.statements.progress import is_partial, is_progress
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

_ALL_OF_A_KEY = 3
"""Different statuses in one field, from which on it is a key to the statuses and states none."""
_COLOUR = re.compile(r"\W*(?:red|open|active)\W*$")
"""A field that says that it is not done, and not whether it has been begun."""
_VERDICT_NOT_OURS = re.compile(r"\b(?:not\s+applicable|n/a|not\s+for)\b|^n/?a$")
_ROUTINE = re.compile(
    r"(?:re-?)?(?:review|repeat|continu|check|monitor|remain|keep|kept|maintain|refresh|revisit|audit"
    r"|scrutinis|sustain|look|oversee|report|respond|redone|rerun)"
)
_DESCRIBING = re.compile(
    r"(?:be|have|mean|retain|further|connect(?:ed)?|(?:assist|inform|benefit|support|involv|provid|enabl"
    r"|improv|enhanc|strengthen|allow|includ|featur|receiv|ensur|help|contain|cover|focus|upskill)(?:e"
    r"|ed)?|giv(?:e|en))$"
)
_RENEWED = re.compile(
    r"(?:extend|renew)(?:ing|ed)?\s+(?:[^\s.;,]+\s+){0,3}?(?:contract|funding|grant|agreement|arrangement|lease)s?\b"
)
"""What goes on as it is, for longer."""
_OPEN_QUESTION = re.compile(r"\b(?:viability|feasibility|possibility|options?\s+for|case\s+for|whether)\b")
_RECURRING = re.compile(
    r"\b(?:annual(?:ly)?|quarterly|monthly|weekly|fortnightly|yearly|regular(?:ly)?|continual(?:ly)?"
    r"|periodic(?:ally)?|(?:each|every|per)\s+(?:year|month|quarter|week|spring|summer|autumn|winter|term"
    r"|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|six|three|two))\b"
)
_MORE = re.compile(r"\b(?:further|better|even\s+more|still\s+more)\s+(?:[a-z]+e[dr]?|support)\b")
_GO_ON = re.compile(r"(?:go|carry|keep)(?:\s+on)?\s+[a-z]+ing\b")
_WHAT_IS_ASKED = re.compile(
    r"\b(?:meet|implement|deliver|address|fulfil|respond\s+to|action)\s+(?:this|the)\s+recommendations?\b"
)
_SCHEDULED = cue(
    "scheduled programmed timetabled planned booked promised plans date day goes go comes come committed"
    " expect expects looking",
    r"\b(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:scheduled|programmed|timetabled|planned"
    r"|booked|promised(?:\s+to\s+(?:me|us))?)\s+(?:for|to|in|by|between|from|during)\b|\bplans\s+(?:are\s+in\s+place|exist|have\s+been\s+made"
    r"|are\s+under\s*way)\s+to\b"
    r"|\b(?:date|day)\b[^.;]{0,30}?\s(?:has\s+been|is)\s+(?:set|fixed|agreed|arranged)\s+for\b"
    r"|\b(?:goes|go|comes|come)\s+(?:into\s+(?:use|force|effect|operation)|out|to\s+(?:tender|print"
    r"|the\s+\w+|\w+\s+board))\s+(?:on|in|from|next|by)\b"
    r"|\b(?:is|are|am)\s+committed\s+to\s+[a-z]+ing\b[^.;]{1,80}?\b(?:by|in|from|before|within)\s"
    r"|\b(?:i|we|the\s+force)\s+(?:would\s+)?expects?\s+(?:to\s+(?:see|have)\s+)?(?:this|it|these|them"
    r"|the\s+\w+)\s+(?:to\s+be\s+)?(?:[a-z]+ed|in\s+place|done|ready|live|finished|built)\b"
    r"|\b(?:is|are|am)\s+(?:also\s+|now\s+|currently\s+|actively\s+)?looking\s+(?:to\s+[a-z]+|at\s+(?:how"
    r"|whether|options))\b",
)
"""What is to come, without a verb of the future."""
_LATER = cue(
    "next new later shortly hoped hopeful asked tasked instructed",
    r"\bnext\s+(?:week|month|year|term|spring|summer|autumn|winter|quarter|financial)\b"
    r"|\bin\s+the\s+new\s+year\b"
    r"|\blater\s+(?:this|in\s+the)\s+(?:year|month|spring|summer|autumn)\b|\bshortly\b(?!\s+(?:after|before))"
    r"|\b(?:hoped|hopeful)\s+that\s[^.;]{1,80}?\s(?:can|could|will|may)\b"
    r"|\b(?:has|have)\s+been\s+(?:asked|tasked|instructed)\s+to\b",
)
_PAST = re.compile(r"\b(?:was|were|had|did|last\s+(?:week|month|year))\b")
_THERE = re.compile(r"\b(?:is|are|now|since)\b")
_BESIDE = re.compile(
    r"\b(?:is|are)\s+(?!due\b|to\b|planned\b|scheduled\b|expected\b|intended\b|set\b|proposed\b|likely\b"
    r"|committed\b|keen\b|hop\w+|also\b|not\b|still\b|being\b|important\b|clear\b|looking\b"
    r"|going\b)[a-z]+\s[^.;]{0,80}?\band\s+(?:will|shall)\b"
)
"""What is, beside what it will do."""
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


_NATIONAL = re.compile(
    r"\b(?:nationally|national (?:bodies|body|colleagues|level|matter|organisations?)|departments?|ministers?"
    r"|the college)\b",
    re.IGNORECASE,
)
_SHORT = 160
"""Characters of a sentence that says no more than whom a recommendation is for."""


class _Sentence:
    """What a sentence says of what was asked; each question is answered only once it is put."""

    def __init__(self, span: Span, words: str) -> None:
        self.span = span
        self.words = words
        said = futures(words)
        self.tones = {future.tone for future in said}
        self.promises = [future for future in said if future.tone is Tone.PROMISE]

    @cached_property
    def progress(self) -> bool:
        return is_progress(self.words)

    @cached_property
    def gap(self) -> bool:
        return is_gap(self.words)

    @cached_property
    def unbegun(self) -> bool:
        return is_unbegun(self.words)

    @cached_property
    def answers_later(self) -> bool:
        return answers_later(self.words)

    @cached_property
    def scheduled(self) -> bool:
        words = self.words
        return _SCHEDULED.stands_in(words) or (_LATER.stands_in(words) and not _PAST.search(words))

    @cached_property
    def asked(self) -> bool:
        return Tone.ARRANGED in self.tones and _ASKED_FOR.search(self.words) is not None

    @cached_property
    def later(self) -> bool:
        """Whether it tells of what is to come."""
        told = bool(self.promises) or self.scheduled or (self.asked and has_future_time(self.words))
        return told and not self.answers_later

    @property
    def future(self) -> bool:
        return self.later or self.unbegun

    @property
    def new(self) -> bool:
        new = self.later and (self.scheduled or any(_is_new(one, self.words) for one in self.promises))
        return new and not is_conditional(self.words)

    @property
    def whole(self) -> bool:
        """Whether the future is of all that was asked."""
        found = self.promises
        return bool(found and _WHAT_IS_ASKED.search(self.words, found[0].start))

    @cached_property
    def negated(self) -> bool:
        return is_plain_gap(self.words) or is_missing(self.words)

    @property
    def missing(self) -> bool:
        """Whether it says in so many words that it is not there."""
        return self.negated and not self.unbegun

    @cached_property
    def existing(self) -> bool:
        if self.unbegun or self.negated:
            return False
        return (self._is_plain() or self._tells_of_done()) and not is_former(self.words)

    def _is_plain(self) -> bool:
        """Whether it says no more than that something is so."""
        words = self.words
        if self.tones & _SAY_NOTHING or self.later or self.progress or self.gap or self.asked:
            return False
        if is_conditional(words) or self.answers_later or len(words.split()) <= 2:
            return False
        return not is_neutral(words) and not is_for_others(words)

    def _tells_of_done(self) -> bool:
        words = self.words
        if self.gap or self.tones & _SAY_NOTHING:
            return False
        beside = is_perfect(words) or (self.later and _BESIDE.search(words) is not None)
        return beside and not is_neutral(words)

    @property
    def provided(self) -> bool:
        """Whether all that is there is money, time or a name for it."""
        return is_provided_for(self.words) and _THERE.search(self.words) is None

    @property
    def prepared(self) -> bool:
        """Whether it tells of a decision or of money, rather than of what has been done with them."""
        return is_prepared(self.words)

    @cached_property
    def done(self) -> bool:
        return is_done(self.words) and not is_partial(self.words)

    @property
    def concluded(self) -> bool:
        return is_concluded(self.words) and not (self.later or self.progress or self.missing)


def status_of(
    text: str,
    parts: Sequence[Span],
    *,
    mask: Sequence[Span] = (),
    field: str | None = None,
    verdict: str | None = None,
    recommendation: str | None = None,
    others: Sequence[Span] | None = None,
) -> tuple[Status, Span | None]:
    """The status of the answer at `parts`, and the sentence that decides it (None where none does).

    `field` is the value of a field that states the status, `verdict` of one that says whether the
    recommendation is accepted; both without their label. `recommendation`, given for an answer to several, is
    the text of the one whose status is asked: where a paragraph opens with its words, that paragraph decides.
    `others` are the places of those to whom alone it is made, none of them police; None where it is not so.
    """
    if recommendation is not None:
        parts = _about(text, parts, recommendation)
    read = [(s, spelled_out(masked(text, s, mask))) for part in parts for s in sentences(text, part)]
    read = [(span, words) for span, words in read if _says_something(words)]
    stated = _status_in_field(field, verdict)
    if stated is Status.NOT_FOR_THIS_BODY or (stated and not read):
        return stated, next(
            (span for span, words in read if is_for_others(words)), read[0][0] if read else None
        )
    if stated is None:
        for span, words in read[:2]:
            if is_for_others(words) and not leaves_a_part(words):
                return Status.NOT_FOR_THIS_BODY, span
        for span, words in read[:3] if others is not None else ():
            if len(words) <= _SHORT and (_NATIONAL.search(words) or _names_one(span, others or ())):
                return Status.NOT_FOR_THIS_BODY, span
        if read and declines_to_answer(read[0][1]):
            return Status.NO_CLEAR_ANSWER, read[0][0]
    said = [_Sentence(span, words) for span, words in read]
    if field and _COLOUR.match(field.lower()) and any(s.unbegun for s in said[:2]):
        stated = Status.PLANNED
    return _decided(said, stated)


def _names_one(sentence: Span, places: Sequence[Span]) -> bool:
    return any(sentence.start <= place.start < sentence.end for place in places)


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
    return not is_placeholder(words) and any(map(str.isalpha, words))


def _status_in_field(field: str | None, verdict: str | None) -> Status | None:
    if field is not None:
        said = [status for pattern, status in _FIELDS if pattern.search(field.lower())]
        if said:
            return said[0] if len(set(said)) < _ALL_OF_A_KEY else None
    if verdict is not None and _VERDICT_NOT_OURS.search(verdict.lower()):
        return Status.NOT_FOR_THIS_BODY
    return None


def _is_new(future: Future, words: str) -> bool:
    """Whether the future brings something that is not there, rather than more of the same."""
    stop = future.end + _FAR
    if _GO_ON.match(words, future.end - len(future.verb)):
        return False
    if _OPEN_QUESTION.search(words, future.clause, stop):
        return True
    routine = _ROUTINE.match(future.verb) or _RENEWED.match(words, future.end - len(future.verb))
    routine = routine or _RECURRING.search(words, future.clause, stop)
    if routine or _MORE.search(words, future.start, stop):
        return False
    return not _DESCRIBING.match(future.verb) or has_future_time(words[future.end : stop])


def _decided(read: list[_Sentence], stated: Status | None) -> tuple[Status, Span | None]:
    status = stated or _weakest(read)
    deciding = next((s.span for s in read if _supports(s, status)), None)
    return status, deciding or (read[0].span if stated and read else None)


def _supports(sentence: _Sentence, status: Status) -> bool:
    if status is Status.PLANNED:
        return sentence.future or sentence.provided
    if status is Status.IN_PROGRESS:
        return sentence.progress or sentence.new or sentence.gap or sentence.missing
    return status is Status.IN_PLACE and (sentence.existing or sentence.done or sentence.concluded)


def _weakest(read: list[_Sentence]) -> Status:
    if any(s.concluded for s in read):
        return Status.IN_PLACE
    if not any(s.progress for s in read) and (before := _before_progress(read)):
        return before
    if any(s.done for s in read[:2]):
        return Status.IN_PLACE
    if any(s.progress or s.missing or s.new for s in read):
        return Status.IN_PROGRESS
    open_ends = any(s.gap for s in read) and any(s.future or s.provided for s in read)
    return Status.IN_PROGRESS if open_ends else Status.IN_PLACE


def _before_progress(read: list[_Sentence]) -> Status | None:
    """The status of what nothing has been begun of; None where something is there, or only lacking."""
    if any(s.unbegun for s in read[:2]):
        return Status.PLANNED
    future = any(s.future for s in read)
    if not future and any(s.missing for s in read):
        return None
    future = future or any(s.provided for s in read)
    existing = any(s.done or (s.existing and not (future and s.prepared)) for s in read)
    if existing and not any(s.whole for s in read):
        return None
    return Status.PLANNED if future else Status.NO_CLEAR_ANSWER
