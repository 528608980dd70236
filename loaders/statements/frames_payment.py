"""How words state who commissions or funds a service, and from whom."""

from collections.abc import Iterable, Iterator

from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import (
    DOER,
    PAYER,
    THING,
    Clause,
    Frame,
    Stated,
    is_initiative,
    is_paid_for,
    pairs,
    paying,
)

_NEEDS_FOR = word_set("pay pays paid paying contract contracts contracted")


def paid(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is funded by Y", "Y is paid to run X"."""
    payers, end = clause.agents(at)
    behind = end if payers else at + 1
    if clause.word(behind) == "to" and clause.word(behind + 1) in w.MAKES:
        run = clause.listed(behind + 2)[0]
        yield from pairs("DELIVERED_BY", run, clause.described(at, DOER))
        yield from pairs("COMMISSIONS", payers, run)
    if not payers:
        yield from _source(clause, at)
        return
    things = clause.described(at, is_paid_for)
    clause.last = (end, things)
    yield from paying(clause, payers, things)


def _source(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is commissioned from Y", "X is funded through the fund Y"."""
    behind = clause.agents(at, ("from", "through", "via"))[0]
    things = clause.described(at, is_paid_for) if behind else []
    if clause.word(at + 1) == "from":
        yield from pairs("DELIVERED_BY", things, behind)
    yield from pairs("SUPPORTED_BY", things, (one for one in behind if is_initiative(clause.name(one))))


def pays(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y funds X", "X, which Y commissions", "Y, from whom Z commissions X"."""
    start = clause.peeled(at)
    first = at + 2 if clause.word(at + 1) in ("for", "with", "in") else at + 1
    if start is None or clause.agents(at)[0] or clause.is_passive(start, at):
        return
    if start == at and clause.words[at].endswith("ed") and clause.word(at + 1) in w.SORTS:
        yield from _funded_service(clause, at)
        return
    payers = clause.subject(start, lambda one: PAYER(one) or is_initiative(one))
    if not payers:
        return
    if clause.words[at] in _NEEDS_FOR and first == at + 1:
        yield from _paid_for_which(clause, payers, first)
        yield from _to_run(clause, payers, first, clause.objects(payers, first, is_paid_for)[0])
        return
    relative = clause.start(payers[0]) - 1
    things, end = clause.objects(payers, first, is_paid_for)
    if not things or end == first:
        yield from _to_run(clause, payers, first, things)
    elif clause.word(end) == "to" and clause.word(end + 1) in w.MAKES:
        run = [one for one in clause.listed(end + 2)[0] if is_paid_for(clause.name(one))]
        yield from paying(clause, payers, run)
        yield from pairs("DELIVERED_BY", run, things[-1:])
    if not things:
        things, end = clause.exemplified(first, is_paid_for)
    yield from _from_whom(clause, payers, things, relative)
    also, providers = _behind_paid(clause, end, joint=clause.words[at].startswith("co-"))
    direct = clause.word(relative) not in w.RELATIVES
    also += _beside(clause, first)
    further = _further(clause, end)
    joint = [one for one in also if one not in further]
    yield from paying(clause, [*payers, *joint], things or (providers if direct else []))
    yield from pairs("DELIVERED_BY", [one for one in things if THING(clause.name(one))], providers)
    yield from paying(clause, payers, further)
    yield from _further_to_run(clause, payers, end)


def _paid_for_which(clause: Clause, payers: Names, at: int) -> Iterator[Stated]:
    """ "X, for which I pay Y"."""
    relative = clause.start(payers[0]) - 1
    if clause.word(relative) == "which" and clause.word(relative - 1) == "for":
        things = clause.antecedent(relative - 1, THING)
        yield from pairs(
            "DELIVERED_BY", things, (one for one in clause.listed(at)[0] if DOER(clause.name(one)))
        )


def _from_whom(clause: Clause, payers: Names, things: Names, relative: int) -> Iterator[Stated]:
    """ "Y, from whom I commission X", "X, from which I buy advice"."""
    preposition = clause.word(relative - 1)
    if clause.word(relative) not in ("whom", "which") or preposition not in ("from", "through", "with"):
        return
    yield from pairs("DELIVERED_BY", things, clause.antecedent(relative - 1, DOER))
    if not things and preposition == "from":
        yield from paying(clause, payers, clause.antecedent(relative - 1, is_paid_for))


def _funded_service(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y's funded service, X"."""
    behind = clause.behind(at)
    named = clause.listed(behind + 1 if clause.word(behind) in ("(", ",") else behind)[0]
    yield from pairs("COMMISSIONS", clause.ending(at)[-1:], named[:1])


def _to_run(clause: Clause, payers: Names, at: int, relative: Names) -> Iterator[Stated]:
    """ "I pay Y to run X", "X, which I pay Y to take round the schools"."""
    doers, end = clause.listed(at)
    if not doers or clause.word(end) != "to" or clause.word(end + 1) in w.DETERMINERS:
        return
    run = [one for one in clause.listed(end + 2)[0] if is_paid_for(clause.name(one))]
    if clause.word(end + 1) in w.MAKES and run:
        yield from paying(clause, payers, run)
    elif relative:
        yield from pairs("DELIVERED_BY", relative, doers)


def _behind_paid(clause: Clause, at: int, *, joint: bool) -> tuple[Names, Names]:
    """Who pays too ("jointly with Y"), and who provides ("through X and through Z"), behind what is paid."""
    payers: Names = []
    providers: Names = []
    for i in range(at, min(at + 24, len(clause.words))):
        word = clause.words[i]
        if word in w.BREAKS:
            break
        if word == "with" and (joint or clause.word(i - 1) in ("jointly", "together", "along")):
            payers += clause.listed(i + 1)[0]
        elif word in ("from", "through", "via"):
            providers += clause.listed(i + 1)[0]
    return payers, providers


def _beside(clause: Clause, at: int) -> Names:
    """Who pays too, where a list of what is paid for goes on with them: "I co-fund X with Y"."""
    found = clause.listed(at)[0]
    return [
        one
        for one in found[1:]
        if clause.word(clause.start(one) - 1) == "with"
        and PAYER(clause.name(one))
        and is_paid_for(clause.name(found[0]))
    ]


def _further(clause: Clause, at: int) -> Names:
    """What is paid for too, behind words about the first: "… for children, and X for adults"."""
    further = _behind_and(clause, at)
    found, end = clause.listed(further) if further else ([], at)
    return found if clause.word(end) in ("", ",", ";", "for", "to", "in") else []


def _further_to_run(clause: Clause, payers: Names, at: int) -> Iterator[Stated]:
    """ "I commission Y to …, and Z, a charity, to run X"."""
    if further := _behind_and(clause, at):
        doers, end = clause.listed(further)
        run = clause.to_run(end if clause.word(end) == "to" else clause.behind_aside(end))
        yield from paying(clause, payers, run)
        yield from pairs("DELIVERED_BY", run, doers[:1])


def _behind_and(clause: Clause, at: int) -> int | None:
    """Where the clause goes on behind ", and"; None where another verb comes first."""
    for i in range(at, min(at + 18, len(clause.words) - 1)):
        if clause.words[i] in w.FINITE or clause.words[i] in (";", ":") or clause.words[i] in w.RELATIVES:
            break
        if clause.words[i] == "," and clause.words[i + 1] == "and":
            return i + 2
    return None


PAYMENT: tuple[tuple[Frame, Iterable[str]], ...] = (
    (paid, w.PAID),
    (pays, w.PAYS),
)
"""Frames, and the words at which they are tried."""
