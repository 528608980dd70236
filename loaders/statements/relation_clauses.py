"""A sentence whose words state relations: what a participle or a verb is said of, by whom and to what."""

from collections.abc import Callable, Iterable, Iterator

from graph.model import EDGES, Kind
from loaders.statements.relation_arguments import Arguments, Fits, Names
from loaders.statements.relation_nouns import FAR
from loaders.statements.relation_tokens import Said, Spoken
from loaders.statements.relation_words import (
    BE,
    BREAKS,
    DETERMINERS,
    FINITE,
    MAKES,
    NAME,
    PREPOSITIONS,
    RELATIVES,
    STEPS,
    STOPS,
)

type Stated = tuple[str, int, int]
"""Type of relation, index of the token that it starts from, index of the one that it leads to."""
type Frame = Callable[["Clause", int], Iterator[Stated]]
"""What the word at an index states; what the kinds of the two ends do not allow is dropped later."""

_BY = 5
"""Words that may stand between a participle and its "by"."""
_BESIDE = 8
_JOINED = 14
_ENDS = RELATIVES | {",", ";", ":", "(", ")"}
_STAFF = frozenset({"staff", "officers", "team", "employees", "people"})
_TERMS = frozenset({"contract", "grant", "licence", "agreement"})
"""Nouns of what is itself held by somebody: "run under a contract held by X" says not who runs it."""
_COUNTS = frozenset({"both", "each", "all", "two", "three", "four", "most"})


def fits_end(type_: str, end: int) -> Fits:
    """Whether the model lets a relation start from (0) or lead to (1) what is named."""
    kinds = EDGES[type_][end]
    return lambda one: one.kind in kinds


THING, DOER = fits_end("DELIVERED_BY", 0), fits_end("DELIVERED_BY", 1)
PAYER, PAID_TO = fits_end("COMMISSIONS", 0), fits_end("COMMISSIONS", 1)


def is_other(one: Spoken) -> bool:
    """Whether it is not the respondent."""
    return not one.own


def is_initiative(one: Spoken) -> bool:
    """Whether it is a plan, a fund or another initiative."""
    return one.kind is Kind.INITIATIVE


def is_paid_for(one: Spoken) -> bool:
    """Whether somebody may pay for it."""
    return one.kind in {Kind.SERVICE, Kind.INITIATIVE} or PAID_TO(one)


def pairs(type_: str, sources: Iterable[int], targets: Iterable[int]) -> Iterator[Stated]:
    """The relation of each source to each target."""
    held = list(targets)
    return ((type_, source, target) for source in sources for target in held)


def paying(clause: Arguments, payers: Iterable[int], things: Iterable[int]) -> Iterator[Stated]:
    """That payers commission things; what an initiative pays for, it supports."""
    held, paid = list(payers), list(things)
    yield from pairs("COMMISSIONS", held, paid)
    yield from pairs("SUPPORTED_BY", paid, (one for one in held if is_initiative(clause.name(one))))


class Clause(Arguments):
    """The words and names of a sentence, and what the passive before was said of."""

    __slots__ = ("last",)

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.last: tuple[int, Names] = (-1, [])
        """Behind the last passive, and what it was said of: "run by X and paid for by Y"."""

    def described(self, at: int, fits: Fits) -> Names:
        """What the participle at `at` is said of, in a clause of its own or in a reduced one."""
        start = self.peeled(at)
        if start is None:
            return []
        joint = start - 1
        while joint >= 0 and self.words[joint] in ("and", "but", ","):
            joint -= 1
        if joint + 1 < start:
            if self.last[0] == joint + 1:
                return [one for one in self.last[1] if fits(self.name(one))]
            if (before := self._joined_to(joint, start)) is not None:
                return self.described(before, fits)
        plural = self.plural(start, at)
        if not FINITE.isdisjoint(self.words[start:at]):
            return self.subject(start, fits, plural=plural)
        found = self.antecedent(start, fits, plural=plural)
        if not found and self.word(start - 1) in (",", "and", "but"):
            found = [one for one in self.opening(start) if fits(self.name(one))]
        return found if plural or len(found) < 2 else found[-1:]

    def _joined_to(self, joint: int, start: int) -> int | None:
        """The participle to which the one behind the joint is joined: "funded by … and run by"."""
        if self.word(start - 1) == ",":
            return None
        for i in range(joint, max(0, joint - _JOINED), -1):
            word = self.words[i]
            if word in ("by", "from", "through") and self.words[i - 1].endswith(("ed", "en", "un", "lt")):
                return i - 1
            if word in BREAKS or word in (",", "(", ")"):
                return None
        return None

    def agents(self, at: int, words: tuple[str, ...] = ("by",)) -> tuple[Names, int]:
        """The names behind the "by" of the participle at `at`, and the token behind them."""
        for i in range(at + 1, min(at + 2 + _BY, len(self.words))):
            if self.words[i] in words:
                return self._behind_by(i)
            if (
                self.words[i] in _ENDS
                or self.words[i] in _TERMS
                or (self.words[i] == NAME and not self.name(i).own)
            ):
                break
        return [], at

    def _behind_by(self, by: int) -> tuple[Names, int]:
        """The names behind `by`: a list, one behind "a charity called", some beside others without a name."""
        if (staffed := self._own_staff(by + 1)) is not None:
            return staffed
        start = self.behind_noun(by + 2 if self.word(by + 1) == "within" else by + 1)
        found = self.listed(start, (self.words[by],))
        if not found[0]:
            found = self.introduced(start)
        return found if found[0] else self._beside(start, self.words[by])

    def _own_staff(self, at: int) -> tuple[Names, int] | None:
        """The respondent in "by my own staff"."""
        noun = at + 2 if self.word(at + 1) == "own" else at + 1
        return ([at], noun + 1) if at in self.names and self.word(noun) in _STAFF else None

    def _beside(self, at: int, by: str) -> tuple[Names, int]:
        """Names that are joined to others who have none: "by volunteers and X", "by the police, by X"."""
        for i in range(at, min(at + _BESIDE, len(self.words))):
            word = self.words[i]
            if word in (",", "and", "or") and self.word(i + 1) == by:
                return self.listed(i + 2, (by,))
            if word in ("and", "with", "alongside") and i > at:
                found, end = self.listed(i + 1)
                closed = self.word(end) in PREPOSITIONS or self.word(end) in ("", ",", ";", ")", "and")
                return (found, end) if closed else ([], at)
            if (
                word == NAME
                or word in BREAKS
                or word in ("(", ")")
                or (word in PREPOSITIONS and word != "of")
            ):
                break
        return [], at

    def objects(self, subject: Names, at: int, fits: Fits) -> tuple[Names, int]:
        """What a verb whose object would stand at `at` is done to, and the token behind it."""
        relative = self.start(subject[0]) - 1
        if self.word(relative) in ("and", "but") and self.word(at) in ("", ",", ";"):
            relative = next(
                (i for i in range(relative, max(-1, relative - 8), -1) if self.words[i] in RELATIVES),
                relative,
            )
        if self.word(relative - 1) == "of" and self.word(relative - 2) in _COUNTS:
            return self.antecedent(relative - 2, fits, plural=True), at
        if self.word(relative) in ("which", "that", "whom") and self.word(relative - 1) not in PREPOSITIONS:
            found = self.antecedent(relative, fits, plural=True)
            behind, end = self.listed(at + 1) if self.word(at) in ("(", ",") and not found else ([], at)
            set_off = self.word(end) in (")", ",", ";", "")
            return found or [one for one in behind if set_off and fits(self.name(one))], at
        found, end = self.listed(self.behind_noun(at))
        if not found:
            found, end = self.introduced(at)
        return [one for one in found if fits(self.name(one))], end

    def behind_noun(self, at: int) -> int:
        """Where the object of "the introduction of X" begins."""
        for i in range(at, min(at + 6, len(self.words) - 1)):
            if self.words[i] in STEPS:
                of = i + 3 if self.words[i + 1] == "in" else i + 1
                return of + 1 if self.word(of) == "of" else at
            if self.words[i] in STOPS and self.words[i] not in DETERMINERS:
                break
        return at

    def to_run(self, at: int) -> Names:
        """What the "to run" at `at` leads to; "to provide advice and X" leads to X too."""
        if self.word(at) != "to" or self.word(at + 1) not in MAKES:
            return []
        found = self.listed(at + 2)[0] or (self.listed(at + 4)[0] if self.word(at + 3) == "and" else [])
        return [one for one in found if THING(self.name(one))]

    def behind_aside(self, at: int) -> int:
        """What stands behind the aside between commas that opens at `at`; else `at`."""
        if self.word(at) != ",":
            return at
        close = next(
            (i for i in range(at + 1, at + FAR) if self.word(i) == "," and self.word(i + 1) == "to"), None
        )
        if close is None or self.words[at + 1] not in DETERMINERS:
            return at
        return close + 1 if BREAKS.isdisjoint(self.words[at + 1 : close]) else at

    def introduced(self, at: int) -> tuple[Names, int]:
        """The name that "a helpline called X" or "a helpline, X," gives."""
        if self.word(at) not in DETERMINERS:
            return [], at
        for i in range(at + 1, min(at + 9, len(self.words))):
            word = self.words[i]
            if word in ("called", "named", "as", ","):
                one = self.phrase(i + 1)
                end = self.behind(one) if one is not None else at
                close = word != "," or self.word(end) in ("", ",", ";", "(")
                return ([one], end) if one is not None and close else ([], at)
            if word in BREAKS or word == NAME:
                break
        return [], at

    def exemplified(self, at: int, fits: Fits) -> tuple[Names, int]:
        """The names that "several services, including X and Z" gives; "the services I fund are X and Z"."""
        for i in range(at, min(at + 9, len(self.words))):
            if self.words[i] in ("including", "include", "includes", "namely") or (
                self.words[i] in BE and i == at
            ):
                found, end = self.listed(i + 1)
                return [one for one in found if fits(self.name(one))], end
            if self.words[i] == NAME or self.words[i] in BREAKS:
                break
        return [], at

    def is_passive(self, start: int, at: int) -> bool:
        """Whether the verb at `at`, whose auxiliaries begin at `start`, says what is done to its subject."""
        return not self.words[at].endswith("ing") and not BE.isdisjoint(self.words[start:at])

    def topic(self, fits: Fits) -> Names:
        """The name that stands before a colon as what the sentence is about."""
        return [0] if self.word(0) == NAME and self.word(self.behind(0)) == ":" and fits(self.name(0)) else []
