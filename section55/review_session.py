"""A walk through the questions about names: what may be answered, and what an answer decides."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from graph.model import Kind
from loaders.deciding.decisions import Decision, Decisions, Different, Named, NotName, Same, load, save
from loaders.deciding.proposals import Ask, Question, Thing, answered
from loaders.register import Scope

KINDS = {
    Kind.BODY: "police or government: force, unit, board, meeting",
    Kind.AGENCY: "partner outside the police: council, charity, school",
    Kind.SERVICE: "help for victims, children or the public",
    Kind.INITIATIVE: "programme, operation, plan, hub, training, guide",
    Kind.SYSTEM: "IT system, database, dashboard, tool",
}
SAME, DIFFERENT, NAME, NOT_A_NAME, LATER = "same", "different", "name", "not a name", "later"


class Answer(NamedTuple):
    """What a person says to a question."""

    word: str
    kind: Kind | None = None
    keep: str | None = None
    """The name to keep; None for the one that the question proposes."""


class Choice(NamedTuple):
    """An answer that may be chosen, in words."""

    label: str
    answer: Answer


def words_of(question: Question) -> tuple[str, ...]:
    """The words that answer a question."""
    match question.ask:
        case Ask.PAIR:
            return (SAME, DIFFERENT, LATER)
        case Ask.AREAS:
            return (SAME, DIFFERENT, NOT_A_NAME, LATER)
        case _:
            return (NAME, NOT_A_NAME, LATER)


def choices_of(question: Question) -> list[Choice]:
    """What may be chosen, in the order in which it is offered."""
    first = question.things[0]
    later = Choice("I cannot say now: ask me later", Answer(LATER))
    none = Choice("No name at all", Answer(NOT_A_NAME))
    if question.ask is Ask.PAIR:
        names = [thing.name for thing in question.things[: 1 if first.registered else 2]]
        same = [Choice(f"One thing, to be called “{name}”", Answer(SAME, keep=name)) for name in names]
        return [*same, Choice("Two different things", Answer(DIFFERENT)), later]
    if question.ask is Ask.AREAS:
        one = Choice("One thing, the same in all areas", Answer(SAME))
        return [one, Choice("Each area has its own", Answer(DIFFERENT)), none, later]
    return [*kinds_of(first), none, later]


def kinds_of(thing: Thing) -> list[Choice]:
    """The kinds that a name may be of, the proposed one told."""
    return [
        Choice(f"{kind}{' (proposed)' if kind is thing.kind else ''}: {meaning}", Answer(NAME, kind))
        for kind, meaning in KINDS.items()
    ]


def asks_kind(question: Question, answer: Answer) -> bool:
    """Whether an answer still needs the kind of the thing, because nobody is sure of it."""
    first = question.things[0]
    return answer.word == SAME and answer.kind is None and not first.sure


def decided(question: Question, answer: Answer, *, who: str, when: date) -> tuple[Decision, ...]:
    """What an answer decides; nothing for *later*."""
    first, *others = question.things
    kind = answer.kind or first.kind
    area = question.area
    keep = answer.keep or first.name
    forms = _forms([thing for thing in question.things if not thing.registered], keep)
    signed = {"who": who, "when": when}
    match question.ask, answer.word:
        case _, "not a name":
            every = dict.fromkeys(form for thing in question.things for form in thing.forms)
            return tuple(NotName(form=form, area=area, **signed) for form in every)
        case Ask.PAIR, "different":
            return (Different(forms=(first.name, others[0].name), area=area, **signed),)
        case Ask.PAIR, "same":
            given = tuple(form for form in (first.name, *forms) if form != keep)
            return (Same(name=keep, forms=tuple(dict.fromkeys(given)), kind=kind, area=area, **signed),)
        case Ask.AREAS, "same" | "different" as word:
            scope = Scope.NATIONAL if word == SAME else Scope.LOCAL
            return (Named(name=keep, kind=kind, forms=forms, scope=scope, **signed),)
        case _, "name":
            return (Named(name=keep, kind=kind, forms=forms, area=area, **signed),)
        case _:
            return ()


def _forms(things: Sequence[Thing], keep: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for thing in things for form in thing.forms if form != keep))


@dataclass
class Session:
    """One person's walk; every answer is saved at once, and can be taken back."""

    questions: Sequence[Question]
    path: Path
    who: str
    today: date
    at: int = 0
    """Index of the question that is asked; that behind the last where all are done."""
    answers: list[tuple[int, tuple[Decision, ...]]] = field(default_factory=list)

    @property
    def question(self) -> Question | None:
        """The question that is asked now; None where all are done."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def decided(self) -> int:
        """How many questions were answered with a decision."""
        return sum(1 for _, made in self.answers if made)

    def answer(self, answer: Answer) -> str | None:
        """Save what the answer decides and go on; where it contradicts earlier decisions, say so and stay."""
        assert self.question is not None  # noqa: S101
        made = decided(self.question, answer, who=self.who, when=self.today)
        if made:
            known = load(self.path, missing_ok=True)
            wrong = contradictions(known, made)
            if wrong:
                return wrong[0]
            save(known.adding(*made), self.path)
        self.answers.append((self.at, made))
        self._go_on()
        return None

    def undo(self) -> bool:
        """Take the last answer back and ask its question again; False where there is none."""
        if not self.answers:
            return False
        self.at, made = self.answers.pop()
        if made:
            save(load(self.path, missing_ok=True).without(*made), self.path)
        return True

    def _go_on(self) -> None:
        decisions = load(self.path, missing_ok=True)
        self.at += 1
        while self.question is not None and answered(self.question, decisions):
            self.at += 1


def contradictions(known: Decisions, made: Sequence[Decision]) -> list[str]:
    """What new decisions would contradict, in words."""
    before = set(known.contradictions())
    return [said for said in known.adding(*made).contradictions() if said not in before]
