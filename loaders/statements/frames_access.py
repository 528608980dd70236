"""How words state the way to a service: via a hub, by referral from another."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import Clause, Frame, Stated, fits_end, pairs
from loaders.statements.relation_tokens import Spoken

_DOOR = fits_end("ACCESSED_VIA", 1)


def _service(one: Spoken) -> bool:
    return one.kind is Kind.SERVICE


def via(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is reached through Y", "referrals to X are made via Y"."""
    word = clause.words[at]
    start = at + 2 if word == "way" and clause.word(at + 1) == "of" else at + 1
    doors, end = clause.listed(start, ("from", "through", "via", "by"))
    first = max((i + 1 for i in range(at) if clause.words[i] in (";", ":")), default=0)
    said = clause.words[max(first, at - 14) : at]
    if not doors or (word == "way" and clause.word(at - 1) != "by"):
        return
    asked = not w.REACHED.isdisjoint(said) and w.NEVER.isdisjoint(clause.words[max(first, at - 5) : at])
    if asked or (word == "via" and len(said) <= 14):
        doors += _doors_behind(clause, end)
        service = _service_before(clause, at, first if word != "way" else 0)
        yield from pairs("ACCESSED_VIA", service, (one for one in doors if not clause.name(one).own))


def _doors_behind(clause: Clause, at: int) -> Names:
    """A second way in: "through X or from Y"."""
    i = next((i for i in range(at, min(at + 4, len(clause.words))) if clause.words[i] in ("or", "and")), None)
    if i is not None and clause.word(i + 1) in ("from", "through", "via", "by"):
        return clause.listed(i + 2)[0]
    return []


def _service_before(clause: Clause, at: int, first: int) -> Names:
    """The services of which access is said: the last that is named before."""
    for i in range(at - 1, max(first, at - 40) - 1, -1):
        if clause.words[i] == w.NAME and _service(clause.name(i)):
            return [one for one in clause.ending(i + 1) if _service(clause.name(one))]
    return []


def referrals(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X takes referrals from Y", "referrals to X are made by Y"."""
    if made := _makes_referrals(clause, at):
        yield from made
        return
    to = clause.listed(at + 2)[0] if clause.word(at + 1) == "to" else []
    services = [one for one in to if _service(clause.name(one))] or _service_before(clause, at, 0)
    start = to[-1] + 1 if to else at + 1
    for i in range(start, min(start + 7, len(clause.words))):
        if clause.words[i] in ("from", "by") and clause.word(i + 1) != "way":
            doors, end = clause.listed(i + 1, ("from", "by"))
            doors = [one for one in [*doors, *_doors_behind(clause, end)] if not clause.name(one).own]
            yield from pairs("ACCESSED_VIA", services, doors)
            return
        if clause.words[i] in (w.NAME, ";", ",", "to"):
            return


def _makes_referrals(clause: Clause, at: int) -> list[Stated]:
    """ "Y made 40 referrals last year: to X, to Z"."""
    verb = next(
        (i for i in range(at - 1, max(-1, at - 4), -1) if clause.words[i] in ("made", "makes", "make")),
        None,
    )
    to = next((i for i in range(at + 1, at + 7) if clause.word(i) == "to"), None)
    start = clause.peeled(verb) if verb is not None else None
    if verb is None or to is None or start is None or clause.is_passive(start, verb):
        return []
    doors = clause.subject(start, lambda one: _DOOR(one) and not one.own)
    return list(pairs("ACCESSED_VIA", clause.listed(to + 1, ("to",))[0], doors))


def refers(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y refers on to X", "people are referred to X by Y"."""
    to = next((i for i in range(at + 1, min(at + 8, len(clause.words))) if clause.words[i] == "to"), None)
    if to is None or w.NAME in clause.words[at:to] or not w.BREAKS.isdisjoint(clause.words[at + 1 : to]):
        return
    start = clause.peeled(at)
    services, end = clause.listed(to + 1, ("to",))
    services += _also_to(clause, end)
    if start is None or not services:
        return
    if clause.words[at] in ("referred", "signposted", "directed"):
        doors = clause.agents(end - 1)[0] if clause.word(end) == "by" else []
    else:
        doors = clause.subject(start, lambda one: _DOOR(one) and not one.own)
    yield from pairs("ACCESSED_VIA", services, doors)


def _also_to(clause: Clause, at: int) -> Names:
    """More of the same: "to X for advice or to Y"."""
    for i in range(at, min(at + 8, len(clause.words) - 1)):
        if clause.words[i] in ("or", "and") and clause.words[i + 1] == "to":
            return clause.listed(i + 2)[0]
        if clause.words[i] in w.BREAKS or clause.words[i] == w.NAME:
            break
    return []


ACCESS: tuple[tuple[Frame, Iterable[str]], ...] = (
    (via, ("via", "through", "way")),
    (referrals, ("referral", "referrals")),
    (refers, w.REFERS),
)
"""Frames, and the words at which they are tried."""
