"""How words state who pays and who provides by a grant, by money or by a contract."""

from collections.abc import Iterable, Iterator

from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.frames_behalf import run_before
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
    paying,
)
from loaders.statements.relation_tokens import Spoken

_MONEY = word_set("grant grants funding money investment contribution contributions sponsorship finance")
_TOWARDS = word_set("to for towards into in")
_GIVES = word_set(
    "provides provide provided providing gives give gave given giving makes make made making awards"
    " award awarded awarding allocates allocate allocated contributes contribute contributed invests"
    " invest invested puts put offers offered agreed"
)
_GETS = word_set(
    "receives receive received gets get got has have had secured won obtained attracts attracted"
)
_BY_MEANS = word_set("with under through by using from thanks via")
_AWARDED = word_set("awarded award awards let given gave placed")
_HELD = word_set("awarded held won let given went goes go is was with delivered")
_HOLDS = word_set("holds hold held won wins has have secured secures")
_COMES = word_set("comes come came is are was provided given awarded made coming secured received")
_VERBS = _HOLDS | _AWARDED
_OWN_CONTRACT = word_set(
    "my our a the its this their new current existing under through long-term three-year annual"
)


def _giver(one: Spoken) -> bool:
    return PAYER(one) or is_initiative(one)


def money(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y gives a grant to X", "X receives funding from Y", "funding for X comes from Y"."""
    given = next(
        (i for i in range(at + 1, min(at + 5, len(clause.words))) if clause.words[i] == "from"), None
    )
    if (
        given is not None
        and w.NAME not in clause.words[at:given]
        and clause.word(at + 1) not in ("for", "towards")
    ):
        givers, end = clause.listed(given + 1, ("from",))
        yield from paying(
            clause, filter(lambda one: _giver(clause.name(one)), givers), _funded(clause, at, end)
        )
    elif clause.word(at + 1) in ("for", "towards"):
        things, end = clause.listed(at + 2)
        yield from paying(clause, _source(clause, end), things)
        yield from paying(clause, _payers(clause, at), things)
    else:
        yield from paying(clause, _payers(clause, at), _given_to(clause, at + 1))


def sum_given(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y has put £40,000 into X"."""
    behind = clause.words[at + 1 : at + 8]
    if not any(word.startswith("£") for word in behind) or not _MONEY.isdisjoint(behind):
        return
    start = clause.peeled(at)
    if start is not None and not clause.is_passive(start, at):
        yield from paying(clause, clause.subject(start, _giver), _given_to(clause, at + 1))


def _payers(clause: Clause, at: int) -> Names:
    """The subject of the verb of giving before the money at `at`."""
    verb = next((i for i in range(at - 1, max(-1, at - 8), -1) if clause.words[i] in _GIVES), None)
    if verb is None or w.NAME in clause.words[verb:at] or not w.BREAKS.isdisjoint(clause.words[verb:at]):
        return []
    start = clause.peeled(verb)
    return clause.subject(start, _giver) if start is not None and not clause.is_passive(start, verb) else []


def _given_to(clause: Clause, at: int) -> Names:
    """What "to", "for" or "into" leads to behind money."""
    for i in range(at, min(at + 8, len(clause.words))):
        if clause.words[i] in _TOWARDS and (found := clause.listed(clause.behind_noun(i + 1))[0]):
            return [one for one in found if is_paid_for(clause.name(one))]
        if clause.words[i] in w.BREAKS or clause.words[i] == w.NAME:
            break
    return []


def _source(clause: Clause, at: int) -> Names:
    """Where money comes from: "… comes from Y"."""
    for i in range(at, min(at + 7, len(clause.words))):
        if clause.words[i] in ("from", "by") and clause.words[i - 1] in _COMES:
            return [one for one in clause.listed(i + 1)[0] if _giver(clause.name(one))]
        if clause.words[i] in (w.NAME, ",", ";") or clause.words[i] in w.NEVER:
            break
    return []


def _funded(clause: Clause, at: int, end: int) -> Names:
    """What the money from somebody is for."""
    start = clause.start(at)
    verb = next((i for i in range(start, max(-1, start - 3), -1) if clause.words[i] in _GETS), None)
    if verb is not None:
        begin = clause.peeled(verb)
        return clause.subject(begin, is_paid_for) if begin is not None else []
    if clause.word(start - 1) not in _BY_MEANS:
        return []
    if start - 1 == 0:
        named, close = clause.listed(end + 1) if clause.word(end) == "," else ([], 0)
        return [one for one in named if is_paid_for(clause.name(one)) and clause.word(close) not in ("", ",")]
    verb = next((i for i in range(start - 1, max(-1, start - 9), -1) if clause.words[i] in w.FINITE), None)
    begin = clause.peeled(verb + 1) if verb is not None else None
    if begin is None or verb is None or w.NAME in clause.words[verb : start - 1]:
        return []
    return clause.subject(begin, is_paid_for)


def contract(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, under contract to Y", "Y holds the contract for X", "the contract for X went to Y"."""
    if clause.word(at - 1) == "whose" and clause.word(at + 1) == "with":
        named = [one for one in clause.listed(at + 2)[0] if PAYER(clause.name(one))]
        yield from paying(clause, named, clause.antecedent(at - 1, PAID_TO))
    elif clause.word(at - 2) in _HOLDS:
        yield from _held_with(clause, at - 2)
    if clause.word(at + 1) in ("for", "to"):
        yield from _contract_for(clause, at)
    if clause.word(at - 2) in _HOLDS and clause.word(at - 1) in w.DETERMINERS:
        yield from _held_for_which(clause, at - 2)
    payers = _joint_holders(clause, at)
    before = clause.words[max(0, at - 3) : at]
    under = not {"under", "on", "through"}.isdisjoint(before)
    holds = not {"holds", "hold", "has", "have"}.isdisjoint(clause.words[max(0, at - 6) : at])
    held = [one for one in payers if PAYER(clause.name(one))]
    if held and (under or holds):
        run = run_before(clause, at) if under else []
        yield from paying(clause, held, run or _named_before(clause, at))
    elif under and clause.word(at + 1) == "with":
        yield from _through_contract(clause, at, [one for one in payers if DOER(clause.name(one))])


def _held_with(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, with which I have a contract"."""
    start = clause.peeled(at)
    payers = [one for one in clause.ending(start) if PAYER(clause.name(one))] if start is not None else []
    which = clause.start(payers[0]) - 1 if payers else -1
    if clause.word(which) in ("which", "whom") and clause.word(which - 1) == "with":
        yield from paying(clause, payers, clause.antecedent(which - 1, PAID_TO))


def _joint_holders(clause: Clause, at: int) -> Names:
    """Who holds it in "a contract that the charity and I hold"; in "a contract held by Y", Y."""
    if clause.word(at + 1) in ("let", "held"):
        return clause.agents(at + 1)[0]
    if clause.word(at + 1) in ("that", "which"):
        verb = next(
            (i for i in range(at + 2, min(at + 9, len(clause.words))) if clause.words[i] in _HOLDS), None
        )
        return clause.listed(at + 2)[0] or (clause.ending(verb) if verb is not None else [])
    return clause.listed(at + 2)[0] if clause.word(at + 1) in ("to", "with", "from") else []


def _named_before(clause: Clause, at: int) -> Names:
    """The last thing that may be paid for before the contract at `at`, with the list that it ends."""
    last = next(
        (i for i in range(at - 1, -1, -1) if clause.words[i] == w.NAME and PAID_TO(clause.name(i))), None
    )
    return clause.ending(last + 1) if last is not None else []


def _through_contract(clause: Clause, at: int, doers: Names) -> Iterator[Stated]:
    """ "through our contract with Y we provide X"."""
    start = at
    while clause.word(start - 1) in _OWN_CONTRACT:
        start -= 1
    if start == 0 and doers:
        behind = clause.behind(doers[-1])
        things = [
            i
            for i in range(behind, min(behind + 9, len(clause.words)))
            if clause.words[i] == w.NAME and THING(clause.name(i))
        ]
        yield from pairs("DELIVERED_BY", things[:1], doers)
    elif clause.word(start - 1) in w.MADE:
        yield from pairs("DELIVERED_BY", clause.described(start - 1, THING), doers)


def _contract_for(clause: Clause, at: int) -> Iterator[Stated]:
    first = at + 3 if clause.word(at + 2) in w.MAKES else clause.behind_noun(at + 2)
    things, end = clause.listed(first)
    things = [one for one in things if is_paid_for(clause.name(one))]
    verb = next((i for i in range(at - 1, max(-1, at - 6), -1) if clause.words[i] in _VERBS), None)
    start = clause.peeled(verb) if verb is not None else None
    if not things or (verb is not None and (start is None or w.NAME in clause.words[verb + 2 : at])):
        return
    if verb is None or start is None:
        yield from pairs("DELIVERED_BY", things, _holder(clause, end))
    elif clause.words[verb] in _HOLDS and not clause.is_passive(start, verb):
        yield from pairs("DELIVERED_BY", things, clause.subject(start, DOER))
    elif not clause.is_passive(start, verb):
        yield from paying(clause, clause.subject(start, PAYER), things)
        to = clause.listed(end + 1)[0] if clause.word(end) in ("to", "with") else clause.listed(verb + 1)[0]
        yield from pairs(
            "DELIVERED_BY", things, (one for one in to if DOER(clause.name(one)) and one not in things)
        )


def _held_for_which(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, for which Y holds the contract"."""
    start = clause.peeled(at)
    doers = clause.ending(start) if start is not None else []
    which = clause.start(doers[0]) - 1 if doers else -1
    if clause.word(which) == "which" and clause.word(which - 1) == "for":
        yield from pairs("DELIVERED_BY", clause.antecedent(which - 1, THING), doers)


def _holder(clause: Clause, at: int) -> Names:
    """To whom a contract went: "… was awarded to Y", "… is held by Y"."""
    for i in range(at, min(at + 6, len(clause.words))):
        if clause.words[i] in w.NEVER or clause.words[i] in (w.NAME, ",", ";"):
            break
        if clause.words[i] in ("to", "by", "with") and clause.words[i - 1] in _HELD:
            return clause.listed(i + 1)[0]
    return []


def commissioner(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y is the commissioner of X", "Y as funder of X"."""
    if clause.word(at + 1) not in ("of", "for"):
        return
    things = [one for one in clause.listed(at + 2)[0] if is_paid_for(clause.name(one))]
    start = at
    while clause.word(start - 1) in w.DETERMINERS or clause.word(start - 1) in (
        "main",
        "joint",
        "lead",
        "sole",
    ):
        start -= 1
    if clause.word(start - 1) == "as":
        payers = clause.ending(start - 1)
    else:
        verb = clause.peeled(start)
        payers = (
            []
            if verb is None
            else clause.subject(verb, PAYER)
            if verb < start
            else clause.antecedent(start, PAYER)
        )
    yield from paying(clause, (one for one in payers if PAYER(clause.name(one))), things)


def services_paid_for(clause: Clause, at: int) -> Iterator[Stated]:
    """ "My commissioned services, X and Z", "the services that I fund are X and Z"."""
    owner = at - 1 if clause.word(at - 1) in ("my", "our") and at - 1 in clause.names else None
    if owner is not None and clause.word(at + 1) in w.SORTS:
        behind = clause.behind(at)
        first = (
            behind + 1 if clause.word(behind) in ("(", ",", "including", "are", "include", "is") else behind
        )
        things, end = clause.listed(first)
        if first == behind or clause.words[behind] != "," or clause.word(end) in ("", ",", ";"):
            yield from paying(clause, [owner], (one for one in things if is_paid_for(clause.name(one))))


CONTRACT: tuple[tuple[Frame, Iterable[str]], ...] = (
    (money, _MONEY),
    (sum_given, _GIVES),
    (contract, ("contract", "contracts")),
    (commissioner, ("commissioner", "commissioners", "funder", "funders", "sponsor")),
    (services_paid_for, ("commissioned", "funded")),
)
"""Frames, and the words at which they are tried."""
