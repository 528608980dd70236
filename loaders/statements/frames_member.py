"""How words state who sits on a board, and whose team or whose sub-group something is."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.frames_part import SECTIONS, is_unit
from loaders.statements.relation_clauses import Clause, Frame, Stated, is_other, pairs

_SEATED = word_set("sit sits seat seats represented")
_SEAT = frozenset({"seat", "seats"})
_MEMBER = word_set("part member members partner partners")
_BECOME = word_set("became become becomes forms")
_HAS = word_set("has have with comprises")
_GROUPS = w.UNITS | w.MEETINGS | SECTIONS
_OURS = w.UNITS | w.MEETINGS | {"network", "networks", "meetings"}


def of_which(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y, of which X is a part", "Y, on which X sits"."""
    wholes = clause.antecedent(at, is_other) if clause.word(at - 1) in ("of", "on", "in") else []
    if not wholes or clause.word(at) != "which":
        return
    parts, end = clause.listed(at + 1, subject=True)
    verb = clause.words[end : end + 5]
    if not w.NEVER.isdisjoint(verb):
        return
    seats = _SEATED if clause.word(at - 1) == "on" else _SEAT
    seated = clause.word(at - 1) in ("on", "in") and not seats.isdisjoint(verb)
    member = (
        clause.word(at - 1) == "of"
        and verb[:1]
        and (verb[0] in w.BE or verb[0] in _BECOME)
        and not _MEMBER.isdisjoint(verb)
    )
    if seated or member:
        yield from pairs("PART_OF", (one for one in parts if is_other(clause.name(one))), wholes)


def seated(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X sits on Y", "X is represented on Y", "X has a seat on Y"."""
    if clause.word(at + 1) not in ("on", "upon"):
        return
    wholes = [
        one
        for one in clause.listed(at + 2)[0]
        if clause.name(one).kind in {Kind.BODY, Kind.AGENCY} and clause.word(one + 1) != w.OWNER
    ]
    verb = at
    if clause.words[at] == "seat":
        verb = next((i for i in range(at, max(-1, at - 4), -1) if clause.words[i] in ("has", "have")), -1)
    start = clause.peeled(verb) if verb >= 0 else None
    if start is not None and wholes:
        yield from pairs("PART_OF", clause.subject(start, is_unit, plural=True, people=False), wholes)


def members(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Members of Y include X", "Y's members are X"."""
    if clause.word(at + 1) == "of":
        wholes, end = clause.listed(at + 2)
    else:
        wholes, end = (clause.ending(at - 1)[-1:] if clause.word(at - 1) == w.OWNER else []), at + 1
    if wholes and clause.word(end) in ("include", "are", "including", "includes"):
        yield from pairs("PART_OF", clause.listed(end + 1)[0], wholes)


def of_body(clause: Clause, at: int) -> Iterator[Stated]:
    """ "The X sub-group of the Y board"."""
    parts = clause.ending(at)[-1:]
    whole = clause.phrase(at + 1, people=False)
    if (
        not parts
        or whole is None
        or not is_unit(clause.name(parts[0]))
        or clause.name(parts[0]).kind is not Kind.BODY
    ):
        return
    head = clause.word(at - 1) if clause.word(at - 1) != w.NAME else clause.head(parts[0])
    if clause.name(whole).kind in {Kind.BODY, Kind.AGENCY} and head in _GROUPS:
        yield "PART_OF", parts[0], whole


def including(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y has three teams, including X"."""
    first = at - 2 if clause.word(at - 1) == "," else at - 1
    if clause.word(first) not in w.UNITS or not clause.word(first).endswith("s"):
        return
    verb = next((i for i in range(first, max(-1, first - 6), -1) if clause.words[i] in _HAS), None)
    start = clause.peeled(verb) if verb is not None else None
    if start is not None:
        parts = [one for one in clause.listed(at + 1)[0] if clause.name(one).kind is Kind.BODY]
        yield from pairs("PART_OF", parts, clause.subject(start, is_unit, people=False))


def ours(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Our team X", where "our" is the respondent's."""
    one = clause.phrase(at + 1, people=False) if at in clause.names else None
    if one is None or not w.OF_ONES_OWN.issuperset(clause.words[at + 1 : one]):
        return
    if clause.name(one).kind is not Kind.BODY or clause.name(one).own:
        return
    head = clause.word(one + 1) if clause.word(one + 1) in w.SORTS else clause.head(one)
    national = clause.name(one).mention.entity.startswith("national:")
    if not national and head in _OURS:
        yield "PART_OF", one, at


MEMBER: tuple[tuple[Frame, Iterable[str]], ...] = (
    (members, ("members",)),
    (seated, word_set("sits sit represented seat")),
    (of_which, ("which",)),
    (of_body, ("of",)),
    (including, ("including",)),
    (ours, ("my", "our")),
)
"""Frames, and the words at which they are tried."""
