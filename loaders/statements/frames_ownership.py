"""How an owner before a name, or beside it, states whose it is: "Y's X", "X, a Y programme"."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import DOER, Clause, Frame, Stated, is_other

_TEAMS = word_set("team unit department desk directorate bureau section")
"""Heads of what belongs to its owner, whatever else it is."""
_SORTS = w.SORTS | word_set("publication grant booklet film document resource fund award")
"""Nouns that tell what a thing is which is named before its owner."""
_OTHERS = word_set("successor predecessor replacement rival equivalent counterpart partner sister neighbour")
"""Nouns by which an owner is told from what is named."""


def owned(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y's X", "Y's helpline, X", "X, Y's helpline", "X is Y's"."""
    one = clause.phrase(at + 1)
    if one is not None and one - at > 4:
        return
    things = [one] if one is not None else named_by_owner(clause, at)
    if not things:
        start = clause.start(at - 1)
        verb = clause.peeled(start)
        if verb is not None and verb < start and (_ends(clause, at + 1) or _is_sort(clause, at + 1)):
            things = clause.subject(verb, is_other)
        elif clause.word(start - 1) == ",":
            things = clause.ending(start - 1)[-1:]
    yield from belonging(clause, things, at - 1)


def _ends(clause: Clause, at: int) -> bool:
    return clause.word(at) in ("", ",", ";", "and", "not", "own", "rather", "but", ")")


def _is_sort(clause: Clause, at: int) -> bool:
    """Whether only a noun of sort ends what stands there: "X is Y's internal campaign"."""
    last = next((i for i in range(at, at + 4) if clause.word(i) in w.SORTS), None)
    plain = last is not None and (w.STOPS | _OTHERS).isdisjoint(clause.words[at:last])
    return plain and last is not None and clause.word(last + 1) in ("", ",", ";", "for", "and", "on")


def named_by_owner(clause: Clause, at: int) -> Names:
    if clause.word(at + 1) in _OTHERS:
        return []
    for i in range(at + 2, min(at + 8, len(clause.words))):
        word = clause.words[i]
        if word in (",", "called", "as", "("):
            one = clause.phrase(i + 1)
            if one is not None and one - i <= 3:
                return [one] if clause.word(clause.behind(one)) in ("", ",", ";", ")") else []
        elif (
            word in w.BREAKS or word == w.NAME or word in _OTHERS or (word in w.PREPOSITIONS and word != "to")
        ):
            break
    return []


def belonging(clause: Clause, things: Names, owner: int) -> Iterator[Stated]:
    """That things are their owner's: a part of it, or run by it."""
    for one in things:
        kind, by = clause.name(one).kind, clause.name(owner)
        if (
            kind is Kind.BODY
            or clause.head(one) in _TEAMS
            or clause.word(one + 1) in _TEAMS
            or (kind is by.kind and (kind is Kind.AGENCY or _are_people(clause, one)))
        ):
            yield "PART_OF", one, owner
        elif kind in {Kind.SERVICE, Kind.INITIATIVE}:
            yield "DELIVERED_BY", one, owner


def _are_people(clause: Clause, at: int) -> bool:
    """Whether a service is named by those who give it, as advisers are, who are a part of theirs."""
    return clause.name(at).kind is Kind.SERVICE and clause.head(at).endswith("s")


def named(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y X" where Y is an agency or the respondent, "X, a Y programme"."""
    one = clause.name(at)
    if clause.word(at - 1) == w.NAME:
        owner = clause.name(at - 1)
        if owner.kind is Kind.AGENCY and one.kind in {Kind.SERVICE, Kind.INITIATIVE}:
            yield "DELIVERED_BY", at, at - 1
        elif owner.own and one.kind is Kind.BODY and clause.head(at - 1) not in w.SPEAKERS:
            yield "PART_OF", at, at - 1
    if clause.word(at + 1) in _SORTS and DOER(one):
        start = clause.start(at)
        things = clause.ending(start - 1)[-1:] if clause.word(start - 1) == "," else []
        made = clause.word(clause.behind(at)) in w.MADE
        if not made and (clause.word(start) in w.DETERMINERS or one.own):
            yield from belonging(clause, things, at)


OWNERSHIP: tuple[tuple[Frame, Iterable[str]], ...] = (
    (owned, (w.OWNER,)),
    (named, (w.NAME,)),
)
"""Frames, and the words at which they are tried."""
