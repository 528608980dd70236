"""How words state for whom a service is run, who so commissions it: "X is run by Y on behalf of Z"."""

from collections.abc import Iterable, Iterator

from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import (
    PAYER,
    Clause,
    Frame,
    Stated,
    is_other,
    is_paid_for,
    paying,
)

_RUNS = word_set(
    "run runs ran running provide provides provided providing deliver delivers delivered delivering host"
    " hosts hosted manage manages managed operate operates operated staff staffs staffed offered"
    " supplied supplies employed"
)
_BACK = 14
"""Words that may part what is run from the words for whom."""


def run_before(clause: Clause, at: int) -> Names:
    """What the nearest verb before `at` says is run, employed or provided, by whomever."""
    for i in range(at - 1, max(-1, at - _BACK), -1):
        if clause.words[i] in _RUNS and (found := _run(clause, i)):
            return found
        if clause.words[i] in (";", ":"):
            break
    return []


def _run(clause: Clause, at: int) -> Names:
    """What the verb at `at` says is run."""
    start = clause.peeled(at)
    if start is None:
        return []
    if clause.agents(at)[0] or clause.is_passive(start, at):
        return clause.described(at, is_paid_for)
    doers = clause.subject(start, is_other)
    return clause.objects(doers, at + 1, is_paid_for)[0] if doers else []


def behalf(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is provided by Y on behalf of Z"."""
    if clause.word(at - 1) == "on" and clause.word(at + 1) == "of":
        payers = [one for one in clause.listed(at + 2)[0] if PAYER(clause.name(one))]
        yield from paying(clause, payers, run_before(clause, at - 1) if payers else [])


def run_for(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is run by Y for my office", "X is run for me by Y"."""
    one = clause.phrase(at + 1)
    if one is not None and clause.name(one).own and PAYER(clause.name(one)):
        before = (
            clause.word(at - 1) in _RUNS
            or clause.word(at - 1) in (w.NAME, ")")
            or clause.word(at - 1) in w.SORTS
        )
        yield from paying(clause, [one], run_before(clause, at) if before else [])


BEHALF: tuple[tuple[Frame, Iterable[str]], ...] = (
    (behalf, ("behalf",)),
    (run_for, ("for",)),
)
"""Frames, and the words at which they are tried."""
