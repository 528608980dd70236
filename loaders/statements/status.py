"""The status of an answer: what its sentences, taken together, say of what was asked.

A field that states the status decides, unless it says "done" of what the answer opens by leaving to others.
Then an answer that opens so. Otherwise
each sentence is read as future, progress, gap or existing, and the weakest that the text makes plain decides:
nothing but futures is planned; progress, a new future or a gap beside a future is in progress; the rest is in
place.
"""

from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import Status
from loaders.statements.cues import is_placeholder, masked, spelled_out
from loaders.statements.joint_answers import about
from loaders.statements.others import (
    is_for_others,
    is_short,
    leaves_a_part,
    names_a_national_level,
    tells_own_part,
)
from loaders.statements.present import declines_to_answer
from loaders.statements.sayings import Saying
from loaders.statements.status_fields import is_only_unfinished, stated_in
from loaders.text.sentences import sentences


class Asked(NamedTuple):
    """What is known of the recommendation that an answer is to."""

    text: str | None = None
    """Its text where several are answered together: a paragraph that opens with its words then decides."""
    others: Sequence[Span] | None = None
    """Places of those to whom alone it is made, none of them police; None where it is not so."""
    beside_others: bool = False
    """Whether one made to others alone is answered along with it, so that what is left to others is that."""


_OF_POLICE = Asked()


def status_of(
    text: str,
    parts: Sequence[Span],
    *,
    mask: Sequence[Span] = (),
    field: str | None = None,
    verdict: str | None = None,
    asked: Asked = _OF_POLICE,
) -> tuple[Status, Span | None]:
    """The status of the answer at `parts`, and the sentence that decides it (None where none does).

    `field` is the value of a field that states the status, `verdict` of one that says whether the
    recommendation is accepted; both without their label.
    """
    if asked.text is not None:
        parts = about(text, parts, asked.text)
    read = [(s, spelled_out(masked(text, s, mask))) for part in parts for s in sentences(text, part)]
    read = [(span, words) for span, words in read if _says_something(words)]
    stated = stated_in(field, verdict)
    if stated is Status.NOT_FOR_THIS_BODY or (stated and not read):
        return stated, next(
            (span for span, words in read if is_for_others(words)), read[0][0] if read else None
        )
    left = _left_to_others(read, stated, asked.others)
    if left and not asked.beside_others:
        return Status.NOT_FOR_THIS_BODY, left
    if stated is None and read and declines_to_answer(read[0][1]):
        return Status.NO_CLEAR_ANSWER, read[0][0]
    said = [Saying(span, words) for span, words in read]
    if is_only_unfinished(field) and any(s.unbegun for s in said[:2]):
        stated = Status.PLANNED
    status, quote = _decided(said, stated)
    if left and status is Status.NO_CLEAR_ANSWER:
        return Status.NOT_FOR_THIS_BODY, left
    return status, quote


def _left_to_others(
    read: Sequence[tuple[Span, str]], stated: Status | None, others: Sequence[Span] | None
) -> Span | None:
    """The sentence with which an answer opens by leaving the matter to others.

    A field that says it is done or closed yields to the first sentence alone, any other field to none.
    """
    openings = {None: 2, Status.IN_PLACE: 1}.get(stated, 0)
    for span, words in read[:openings]:
        if is_for_others(words) and not leaves_a_part(words):
            return span
    if stated is not None or others is None or any(tells_own_part(words) for _, words in read[1:3]):
        return None
    for span, words in read[:3]:
        if is_short(words) and (names_a_national_level(words) or _names_one(span, others)):
            return span
    return None


def _names_one(sentence: Span, places: Sequence[Span]) -> bool:
    return any(sentence.start <= place.start < sentence.end for place in places)


def _says_something(words: str) -> bool:
    return not is_placeholder(words) and any(map(str.isalpha, words))


def _decided(read: list[Saying], stated: Status | None) -> tuple[Status, Span | None]:
    status = stated or _weakest(read)
    deciding = next((s.span for s in read if _supports(s, status)), None)
    return status, deciding or (read[0].span if stated and read else None)


def _supports(sentence: Saying, status: Status) -> bool:
    if status is Status.PLANNED:
        return sentence.future or sentence.provided
    if status is Status.IN_PROGRESS:
        begun = sentence.progress or sentence.new or sentence.entrusted
        return begun or sentence.gap or sentence.missing
    return status is Status.IN_PLACE and (sentence.existing or sentence.done or sentence.concluded)


def _weakest(read: list[Saying]) -> Status:
    if any(s.concluded for s in read):
        return Status.IN_PLACE
    if not any(s.progress for s in read) and (before := _before_progress(read)):
        return before
    if any(s.done for s in read[:2]):
        return Status.IN_PLACE
    if any(s.progress or s.missing or s.new for s in read):
        return Status.IN_PROGRESS
    open_ends = any(s.gap for s in read) and any(s.future or s.provided for s in read)
    open_ends = open_ends or any(s.entrusted for s in read)
    return Status.IN_PROGRESS if open_ends else Status.IN_PLACE


def _before_progress(read: list[Saying]) -> Status | None:
    """The status of what nothing has been begun of; None where something is there, or only lacking."""
    if any(s.unbegun for s in read[:2]):
        return Status.PLANNED
    future = any(s.future and not s.overseen for s in read)
    if future and any(s.absent for s in read[:2]):
        return Status.PLANNED
    if not future and any(s.missing or s.entrusted for s in read):
        return None
    future = future or any(s.provided for s in read)
    existing = any(s.done or (s.existing and not (future and s.prepared)) for s in read)
    if existing and not any(s.whole for s in read):
        return None
    return Status.PLANNED if future else Status.NO_CLEAR_ANSWER
