"""How words state who commissions or funds a service, and from whom."""

from collections.abc import Iterable, Iterator

from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import (
    DOER,
    PAID_TO,
    PAYER,
    THING,
    Clause,
    Frame,
    Stated,
    is_initiative,
    is_paid_for,
    pairs,
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
        if clause.word(at + 1) == "from":
            yield from pairs("DELIVERED_BY", clause.described(at, THING), clause.listed(at + 2)[0])
        return
    things = clause.described(at, is_paid_for)
    clause.last = (end, things)
    yield from _pay(clause, payers, things)


def _pay(clause: Clause, payers: Names, things: Names) -> Iterator[Stated]:
    yield from pairs("COMMISSIONS", payers, things)
    funds = [one for one in payers if is_initiative(clause.name(one))]
    yield from pairs("SUPPORTED_BY", things, funds)


def pays(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y funds X", "X, which Y commissions", "Y, from whom Z commissions X"."""
    start = clause.peeled(at)
    first = at + 2 if clause.word(at + 1) in ("for", "with") else at + 1
    if start is None or clause.agents(at)[0] or clause.is_passive(start, at):
        return
    if start == at and clause.words[at].endswith("ed") and clause.word(at + 1) in w.SORTS:
        behind = clause.behind(at)
        named = clause.listed(behind + 1 if clause.word(behind) in ("(", ",") else behind)[0]
        yield from pairs("COMMISSIONS", clause.ending(at)[-1:], named[:1])
        return
    if clause.words[at] in _NEEDS_FOR and first == at + 1:
        return
    payers = clause.subject(start, lambda one: PAYER(one) or is_initiative(one))
    if not payers:
        return
    relative = clause.start(payers[0]) - 1
    things, end = clause.objects(payers, first, is_paid_for)
    if clause.word(relative) in ("whom", "which") and clause.word(relative - 1) in (
        "from",
        "through",
        "with",
    ):
        yield from pairs("DELIVERED_BY", things, clause.antecedent(relative - 1, DOER))
    also, providers = _behind_paid(clause, end, joint=clause.words[at].startswith("co-"))
    direct = clause.word(relative) not in w.RELATIVES
    further = _further(clause, end)
    joint = [one for one in also if one not in further]
    yield from _pay(clause, [*payers, *joint], things or (providers if direct else []))
    yield from pairs("DELIVERED_BY", [one for one in things if THING(clause.name(one))], providers)
    yield from _pay(clause, payers, further)


def _behind_paid(clause: Clause, at: int, *, joint: bool) -> tuple[Names, Names]:
    """Who pays too ("jointly with Y"), and who provides ("through X and through Z"), behind what is paid."""
    payers: Names = []
    providers: Names = []
    for i in range(at, min(at + 24, len(clause.words))):
        word = clause.words[i]
        if word in w.FINITE or word in (";", ":") or word in w.RELATIVES:
            break
        if word == "with" and (joint or clause.word(i - 1) in ("jointly", "together")):
            payers += clause.listed(i + 1)[0]
        elif word in ("from", "through", "via"):
            providers += clause.listed(i + 1)[0]
    return payers, providers


def _further(clause: Clause, at: int) -> Names:
    """What is paid for too, behind words about the first: "… for children, and X for adults"."""
    for i in range(at, min(at + 18, len(clause.words) - 1)):
        if clause.words[i] in w.FINITE or clause.words[i] in (";", ":") or clause.words[i] in w.RELATIVES:
            return []
        if clause.words[i] == "," and clause.words[i + 1] == "and":
            found, end = clause.listed(i + 2)
            return found if clause.word(end) in ("", ",", ";", "for", "to", "in") else []
    return []


def contract(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, under contract to Y", "X holds a contract from Y", "under a contract let by Y"."""
    payers: Names = []
    if clause.word(at + 1) in ("to", "with", "from", "let"):
        payers = clause.agents(at + 1)[0] if clause.word(at + 1) == "let" else clause.listed(at + 2)[0]
    elif clause.word(at + 1) in ("that", "which"):
        payers = clause.listed(at + 2)[0]
    under = "under" in clause.words[max(0, at - 3) : at] or "on" in clause.words[max(0, at - 2) : at]
    holds = not {"holds", "hold", "has", "have"}.isdisjoint(clause.words[max(0, at - 6) : at])
    if payers and (under or holds):
        before = next(
            (i for i in range(at - 1, -1, -1) if clause.words[i] == w.NAME and PAID_TO(clause.name(i))), None
        )
        yield from pairs("COMMISSIONS", payers, clause.ending(before + 1) if before is not None else [])


PAYMENT: tuple[tuple[Frame, Iterable[str]], ...] = (
    (paid, w.PAID),
    (pays, w.PAYS),
    (contract, ("contract", "contracts")),
)
"""Frames, and the words at which they are tried."""
