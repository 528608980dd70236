"""Who speaks in an answer.

The label says; failing that, I or my is the commissioner; failing that, the last title or announcement above;
failing that, the force, but the sender where a letter answers in running prose.
"""

from collections.abc import Sequence

from loaders.layout.answers import Answer, Resolved
from loaders.layout.attributed import attributed, gives_answer
from loaders.layout.covering import Announced
from loaders.layout.handover import handed_over, handover
from loaders.layout.set_off import block_apart
from loaders.layout.types import Role
from loaders.layout.voices import (
    by_voice,
    labels_own,
    leans_to_force,
    parted,
    remarks,
    says_me,
    says_ours,
    speaks_singular,
    tells_of_office,
)
from loaders.layout.walked import Context

_FEW = 3
"""Answers without labels from which one may tell how they are written."""


def in_voice(text: str, units: Sequence[Resolved]) -> frozenset[int]:
    """Titles of a commissioner's under which answers without a label say we, or the office has labels."""
    under: dict[int, list[list[Answer]]] = {}
    for resolved in units:
        context = resolved.unit.context
        if context.role is Role.COMMISSIONER:
            under.setdefault(context.start, []).append(resolved.answers)
    return frozenset(
        start
        for start, answers in under.items()
        if labels_own(answers)
        or leans_to_force(
            text, [one for some in answers for it in some if it.role is None for one in it.tokens]
        )
    )


def take_remarks_out(text: str, units: Sequence[Resolved]) -> None:
    """Closing words of a commissioner behind the last answer, where no other answer holds such words."""
    last = next((unit for unit in reversed(units) if unit.answers), None)
    if last is None or last.answers[-1].person or last.answers[-1].role not in (None, Role.FORCE):
        return
    answer = last.answers[-1]
    alike = (one for unit in units for one in unit.answers if one is not answer)
    singular = [
        speaks_singular(text, one.tokens)
        for one in alike
        if one.labelled == answer.labelled and one.role is answer.role
    ]
    if len(singular) + 1 < _FEW or any(singular) or speaks_singular(text, answer.tokens[:1]):
        return
    at = next((at for at, token in enumerate(answer.tokens) if at and remarks(text, token)), None)
    if at is not None:
        last.closing = [*answer.tokens[at:], *last.closing]
        answer.tokens = answer.tokens[:at]


def office_answers(text: str, units: Sequence[Resolved]) -> bool:
    """Whether most answers without a label say I, me or my, and few only we: they are the commissioner's."""
    unlabelled = [
        answer for unit in units for answer in unit.answers if not answer.labelled and answer.role is None
    ]
    mine = sum(says_me(text, answer.tokens) for answer in unlabelled)
    ours = sum(says_ours(text, answer.tokens) for answer in unlabelled)
    return len(unlabelled) >= _FEW and mine * 3 >= len(unlabelled) * 2 and ours * 4 <= len(unlabelled)


def spoken(text: str, resolved: Resolved, said: Announced, *, report: int) -> list[Answer]:
    """The answers of a unit, each with its respondent; paragraphs of the commissioner's own are parted."""
    answers: list[Answer] = []
    for answer in resolved.answers:
        handed = handover(text, answer.tokens) if answer.role is not Role.FORCE else None
        if handed is None:
            answers += _spoken_by(text, resolved, answer, said, report)
            continue
        before, after = handed_over(text, answer, handed)
        if before.tokens and not handed.leads:
            answers += _spoken_by(text, resolved, before, said, report)
        person = speaks_singular(text, after.tokens[:1])
        force = handed.role is Role.FORCE and said.sender is Role.COMMISSIONER
        for one in block_apart(text, after) if force else [after]:
            answers += parted(text, one, one.role or handed.role, mixed=not person)
    return answers


def _spoken_by(text: str, resolved: Resolved, answer: Answer, said: Announced, report: int) -> list[Answer]:
    role = answer.role or said.of(report, resolved.unit.numbers) or said.rest
    if role is not None:
        return parted(text, answer, role, mixed=False)
    context = _context(resolved, said)
    if said.office_says_we and context.role is not Role.FORCE:
        return parted(text, answer, Role.COMMISSIONER, mixed=False)
    if context.role is Role.COMMISSIONER and context.start in said.forces:
        return parted(text, answer, Role.FORCE, mixed=True)
    told_of = resolved.in_prose or context.role is Role.FORCE or gives_answer(text, answer)
    office = said.office_answers and not told_of
    if office and says_me(text, answer.tokens) and any(says_ours(text, [one]) for one in answer.tokens):
        return by_voice(text, answer, third=False)
    if office:
        return parted(text, answer, Role.COMMISSIONER, mixed=False)
    if resolved.in_prose and said.mine and said.below is Role.COMMISSIONER:
        return parted(text, answer, Role.COMMISSIONER, mixed=False)
    if said.sender is Role.COMMISSIONER and (told := attributed(text, answer, in_prose=resolved.in_prose)):
        return told
    if said.sender is Role.COMMISSIONER and context.role is None and tells_of_office(text, answer.tokens):
        return parted(text, answer, Role.COMMISSIONER, mixed=False)
    return _unlabelled(text, answer, context, said, in_prose=resolved.in_prose)


def _context(resolved: Resolved, said: Announced) -> Context:
    unit = resolved.unit
    follows = said.below_at < unit.head.start and said.below not in said.titled
    followed = said.below if follows else None
    same = followed is None or followed is unit.context.role is Role.FORCE
    if unit.context.role is not None and (same or unit.context.start > said.below_at):
        return unit.context
    return Context((said.behind if unit.region else None) or followed)


def _unlabelled(
    text: str, answer: Answer, context: Context, said: Announced, *, in_prose: bool
) -> list[Answer]:
    singular = speaks_singular(text, answer.tokens)
    if context.role is Role.FORCE and context.person:
        return parted(text, answer, Role.FORCE, mixed=False)
    announced_only = context.role is Role.COMMISSIONER and context.start < 0
    if context.role is not None and not announced_only:
        return parted(text, answer, context.role, mixed=True)
    if announced_only or (singular and said.sender is Role.COMMISSIONER):
        return by_voice(text, answer, third=not said.mine)
    return parted(text, answer, said.sender if in_prose else Role.FORCE, mixed=False)
