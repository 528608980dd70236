"""How words state the way to a service: via a hub, by referral from another."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import Clause, Frame, Stated, fits_end, pairs
from loaders.statements.relation_tokens import Spoken

_DOOR = fits_end("ACCESSED_VIA", 1)
_OF_SERVICE = word_set("referral referrals access entry admission")
_SINGLE = word_set("single main only sole first usual principal common one")
_RECEIVES = word_set(
    "takes take accepts accept sees see helps help supports support receives receive welcomes"
)
_ONWARD = word_set("by from on over across there to")
_SEEN = word_set("at attending seen")
_WAYS = ("from", "through", "via", "by")
_VIA = frozenset({"through", "via"})
_GOES = frozenset({"go", "goes"})
_BARRED = w.NEVER - {"may"}
"""Words that bar the way; where a service may be reached, there is a way."""
_SOME = w.THOSE | word_set("some many most others few two three four five six")
_NOBODY = frozenset({"nobody", "none", "no-one"})
_MAY_BE = word_set("may now also then")
_ONWARD_TO = w.REFERS | w.SENDS | word_set("go on touch put taken")
_ACTS = word_set("acts act serves serve acting serving works work")


def _service(one: Spoken) -> bool:
    return one.kind is Kind.SERVICE


def via(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is reached through Y", "referrals to X are made via Y"."""
    word = clause.words[at]
    if clause.word(at + 1) in ("which", "whom"):
        yield from _through_which(clause, at)
        return
    start = at + 2 if word == "way" and clause.word(at + 1) == "of" else at + 1
    doors, end = clause.listed(start, _WAYS)
    first = max((i + 1 for i in range(at) if clause.words[i] in (";", ":")), default=0)
    said = clause.words[max(first, at - 14) : at]
    if not doors or (word == "way" and clause.word(at - 1) != "by"):
        return
    if word != "way" and clause.word(at - 1) in ("or", "and") and not _VIA.isdisjoint(said):
        return
    goes = word == "way" and not _GOES.isdisjoint(said)
    asked = (goes or not w.REACHED.isdisjoint(said)) and _BARRED.isdisjoint(
        clause.words[max(first, at - 5) : at]
    )
    if asked or (word == "via" and len(said) <= 14):
        doors += _doors_behind(clause, end)
        service = _service_before(clause, at, first if word != "way" and not _OF_SERVICE & set(said) else 0)
        yield from pairs("ACCESSED_VIA", service, (one for one in doors if not clause.name(one).own))


def _through_which(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y, through which X is reached"."""
    doors = [one for one in clause.antecedent(at, _DOOR) if not clause.name(one).own]
    behind = range(at + 2, min(at + 12, len(clause.words)))
    one = next((i for i in behind if clause.words[i] == w.NAME and _service(clause.name(i))), None)
    if one is None or w.REACHED.isdisjoint(clause.words[at : one + 6]):
        return
    if w.NEVER.isdisjoint(clause.words[at : one + 4]):
        yield from pairs("ACCESSED_VIA", clause.listed(clause.start(one))[0] or [one], doors)


def reached_from(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X can be accessed from Y"."""
    start = clause.peeled(at)
    if start is not None and clause.word(at + 1) == "from":
        doors = [one for one in clause.listed(at + 2, ("from",))[0] if not clause.name(one).own]
        yield from pairs("ACCESSED_VIA", clause.described(at, _service), doors)


def gateway(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y is the gateway to X"; "the gateway to X is Y"."""
    if clause.word(at + 1) not in ("to", "into", "for"):
        return
    services, end = clause.listed(at + 2)
    start = at
    while clause.word(start - 1) in w.DETERMINERS or clause.word(start - 1) in _SINGLE:
        start -= 1
    verb = clause.peeled(start - 1 if clause.word(start - 1) == "as" else start)
    if clause.word(end) in w.BE:
        yield from pairs("ACCESSED_VIA", services, clause.listed(end + 1)[0])
    elif verb is not None and (verb < start or clause.word(start - 1) in (",", "as")):
        acts = clause.word(start - 1) == "as" and clause.word(start - 2) in _ACTS
        begin = clause.peeled(start - 2) if acts else verb
        if begin is not None:
            yield from pairs(
                "ACCESSED_VIA", services, clause.subject(begin, _DOOR) or clause.antecedent(begin, _DOOR)
            )


def there(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Victims go to Y and from there to X"."""
    if clause.word(at - 1) not in ("from", "through", "via"):
        return
    named = [i for i in range(at) if clause.words[i] == w.NAME and _other_door(clause, i)]
    doors = [i for i in named if _service(clause.name(i))] or [
        i for i in named if clause.word(clause.start(i) - 1) in ("to", "at", "in")
    ]
    to = next(
        (i for i in range(at + 1, min(at + 9, len(clause.words))) if clause.words[i] in ("to", w.NAME)), None
    )
    if doors and to is not None and clause.words[to] == "to":
        yield from pairs("ACCESSED_VIA", clause.listed(to + 1, ("to",))[0], doors[-1:])


def from_door(clause: Clause, at: int) -> Iterator[Stated]:
    """ "From Y a victim may be referred to X", "from Y people go on to X"."""
    if at and clause.word(at - 1) not in (";", ",", "and"):
        return
    door = clause.phrase(at + 1)
    if door is None or not _other_door(clause, door):
        return
    behind = range(clause.behind(door), min(clause.behind(door) + 12, len(clause.words)))
    to = next((i for i in behind if clause.words[i] in ("to", "with", w.NAME)), None)
    said = clause.words[door:to]
    if to is None or clause.words[to] == w.NAME or _SOME.isdisjoint(said):
        return
    if not _ONWARD_TO.isdisjoint(said) and _BARRED.isdisjoint(said):
        services, end = clause.listed(to + 1, (clause.words[to],))
        yield from pairs("ACCESSED_VIA", [*services, *_also_to(clause, end)], [door])


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
    if {"not", "never", "longer"} & set(clause.words[max(0, at - 4) : at]):
        return
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
    """ "Y refers on to X", "people are referred to X by Y", "people referred by Y to X"."""
    if sent := list(_sent_on(clause, at)) or list(_to_which(clause, at)):
        yield from sent
        return
    word, start = clause.words[at], clause.peeled(at)
    if start is None and clause.word(at - 1) == "be" and _MAY_BE.issuperset(clause.words[at - 3 : at - 1]):
        start = at - 1
    passive = word.endswith(("ed", "nt")) and (start is None or start == at or clause.is_passive(start, at))
    doors, behind = clause.agents(at, ("by", "from", "through", "via")) if passive else ([], at + 1)
    to = next((i for i in range(behind, min(behind + 8, len(clause.words))) if clause.words[i] == "to"), None)
    if start is None or clause.word(start - 1) in _NOBODY or to is None or w.NAME in clause.words[behind:to]:
        return
    if not (w.BREAKS - {":"}).isdisjoint(clause.words[behind:to]):
        return
    services, end = clause.listed(to + 1, ("to",))
    services += _also_to(clause, end)
    if (word in w.SENDS or word.startswith("direct")) and w.THOSE.isdisjoint(
        clause.words[max(0, at - 6) : to]
    ):
        return
    if passive and not doors:
        doors = clause.agents(end - 1)[0] if clause.word(end) == "by" else _seen_at(clause, start, at)
    elif not passive:
        doors = clause.subject(start, _DOOR)
    yield from pairs("ACCESSED_VIA", services, (one for one in doors if _other_door(clause, one)))


def _to_which(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, to which Y refers"."""
    start = clause.peeled(at)
    doors = (
        [one for one in clause.ending(start)[-1:] if _other_door(clause, one)] if start is not None else []
    )
    which = clause.start(doors[0]) - 1 if doors else -1
    if clause.word(which) not in ("which", "whom") or clause.word(which - 1) != "to":
        return
    earlier = next((i for i in range(which - 1, -1, -1) if clause.words[i] in w.RELATIVES), None)
    joined = earlier is not None and clause.word(which - 2) in ("and", "but")
    described = earlier if earlier is not None and joined else which - 1
    yield from pairs("ACCESSED_VIA", clause.antecedent(described, _service), doors)


def _sent_on(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X takes those sent on by Y", "… anyone who is sent to it by Y", where "it" is X."""
    start = clause.peeled(at)
    if start is not None and clause.word(start - 1) in w.RELATIVES:
        start -= 1
    if start is None or clause.word(start - 1) not in w.THOSE or clause.word(at + 1) not in _ONWARD:
        return
    doors, end = clause.agents(at, ("by", "from"))
    to = next((i for i in range(at + 1, min(at + 4, end)) if clause.words[i] == "to"), None)
    services: Names = []
    if to is not None and clause.word(to + 1) in ("it", "them"):
        services = clause.meant(to + 1, _service)
    elif to is None and doors and "to" not in clause.words[end : end + 1]:
        services = [one for one in clause.opening(at) if _service(clause.name(one))]
        receives = bool(services) and clause.word(clause.behind(services[-1])) in _RECEIVES
        services = services if receives else []
    yield from pairs("ACCESSED_VIA", services, (one for one in doors if _other_door(clause, one)))


def _seen_at(clause: Clause, start: int, at: int) -> Names:
    """Y in "victims at Y are referred on to X"."""
    first = max((i + 1 for i in range(at) if clause.words[i] in (";", ":")), default=0)
    for i in range(first, min(first + 3, start)):
        if clause.words[i] in w.THOSE and clause.word(i + 1) in _SEEN:
            one = clause.phrase(i + 3 if clause.word(i + 2) in ("at", "by") else i + 2)
            return [one] if one is not None and one < start else []
    return []


def _other_door(clause: Clause, at: int) -> bool:
    return _DOOR(clause.name(at)) and not clause.name(at).own


def _also_to(clause: Clause, at: int) -> Names:
    """More of the same: "to X for advice or to Y", "to X for adults, for children to Z"."""
    found: Names = []
    i = steps = at
    while i < min(steps + 12, len(clause.words)):
        if clause.words[i] in w.BREAKS:
            i = steps = _behind_aside(clause, i)
            continue
        if clause.words[i] == "to" and clause.word(i - 1) not in ("up", "due", "according"):
            more, end = clause.listed(i + 1, ("to",))
            if more and clause.word(end) not in w.FINITE:
                found += more
                i = steps = end
                continue
        i += 1
    return found


def whom_sends(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X takes children whom Y passes on"."""
    doors, end = clause.listed(at + 1, subject=True)
    takes = next((i for i in range(at - 1, max(-1, at - 6), -1) if clause.words[i] in _RECEIVES), None)
    start = clause.peeled(takes) if takes is not None else None
    if start is None or clause.words[end] not in w.REFERS | w.SENDS or clause.word(at - 1) not in w.THOSE:
        return
    if clause.word(end + 1) in ("on", "over", "to", "", ",") and w.NAME not in clause.words[start:at]:
        services = clause.subject(start, _service)
        yield from pairs("ACCESSED_VIA", services, (one for one in doors if _other_door(clause, one)))


def _behind_aside(clause: Clause, at: int) -> int:
    """The "and" behind the relative clause in which `at` is: "to X, which is new, and to Y"."""
    aside = clause.words[at] in w.RELATIVES and clause.word(at - 1) in {",", *w.PREPOSITIONS}
    for i in range(at, min(at + 16, len(clause.words))) if aside else ():
        if clause.words[i] == "," and clause.word(i + 1) in ("and", "or"):
            return i + 1
    return len(clause.words)


ACCESS: tuple[tuple[Frame, Iterable[str]], ...] = (
    (via, ("via", "through", "way")),
    (referrals, ("referral", "referrals", "self-referrals")),
    (whom_sends, ("whom",)),
    (refers, w.REFERS | w.SENDS),
    (reached_from, ("accessed", "accessible", "reached", "contacted")),
    (gateway, ("gateway",)),
    (there, ("there",)),
    (from_door, ("from",)),
)
"""Frames, and the words at which they are tried."""
