"""How words state that one thing is part of another, belongs to it or sits in it."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import Clause, Frame, Stated, is_initiative, is_other, pairs
from loaders.statements.relation_tokens import Spoken

_IS = word_set("is are was were forms form be been become became becomes being remains")
_BEING = _IS | word_set(
    "one a an the integral key core now also both all of them each will has have founding active"
)
_WITHIN = word_set("in inside within at under into")
_ACTIVE = word_set("sits sit falls fall comes come operates operate lies lie")
_NO_ADJECTIVES = w.STOPS | w.SORTS | w.NEVER | w.AUXILIARIES
_MOVES = word_set("moved comes come falls fall operates operate absorbed merged attached hosted")
_POSTS = ("officer", "officers", "adviser", "advisers", "analyst", "analysts", "co-ordinator", "coordinator")
_CREWS = word_set("team unit desk cell squad")
SECTIONS = word_set(
    "sub-group subgroup sub-committee subcommittee module workstream component branch division wing"
    " section unit team desk post subsidiary offshoot subset sub-groups subgroups"
    " sub-committees modules workstreams components branches divisions sections"
)
ARMS = word_set("arm branch division wing subsidiary offshoot")
"""Nouns by which a part is told from the whole that it works for."""
_MADE_OF = word_set("home partnership consortium alliance collaboration made consists consisting comprised")
_OF = word_set("of to between up")
_JOINED = word_set("network partnership alliance consortium federation family")
"""Heads of what its members belong to and do not work for."""
_SET_UP = word_set("formed created established")
_SOME = word_set("multi-agency local new joint single")


def is_unit(one: Spoken) -> bool:
    return one.kind in {Kind.BODY, Kind.AGENCY, Kind.SERVICE} and not one.own


def _thing(one: Spoken) -> bool:
    return one.kind in {Kind.SERVICE, Kind.INITIATIVE, Kind.SYSTEM}


def part(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is part of Y", "X, part of Y", "X is a member of Y"."""
    if clause.word(at + 1) != "of" and (
        clause.word(at + 1) not in _WITHIN or clause.words[at] not in SECTIONS
    ):
        return
    start, finite, plain = at, False, 0
    while clause.word(start - 1) in _BEING or (plain < 2 and _describes(clause, start - 1)):
        start -= 1
        plain += clause.words[start] not in _BEING
        finite = finite or clause.words[start] in _IS
    wholes, end = clause.listed(_behind_staff(clause, at), ("of",))
    if clause.word(start - 1) in w.NEVER:
        return
    yield from pairs("PART_OF", _as_is(clause, end), wholes)
    if clause.word(start - 1) == "as" and clause.words[at] == "part":
        yield from _as_part(clause, start - 1, wholes)
        return
    if finite:
        yield from pairs("PART_OF", _said_part(clause, start, wholes), wholes)
    elif clause.word(start - 1) in (",", "(", ")", w.NAME):
        found = _described_part(clause, start, wholes, plural=clause.plural(start, at))
        yield from pairs("PART_OF", found, wholes)


def _said_part(clause: Clause, start: int, wholes: Names) -> Names:
    """What the verb that begins at `start` says is part of the wholes."""
    if clause.word(start - 1) in w.RELATIVES and (found := _described_part(clause, start - 1, wholes)):
        return found
    return clause.subject(start, is_other, people=False)


def _described_part(clause: Clause, at: int, wholes: Names, *, plural: bool = False) -> Names:
    """What the clause at `at` describes as a part: of "X of Y", the unit Y where the wholes are bodies."""
    units = bool(wholes) and all(clause.name(one).kind is Kind.BODY for one in wholes)
    found = clause.antecedent(at, is_unit, plural=plural) if units and clause.word(at - 1) == "," else []
    return found or clause.antecedent(at, is_other, plural=plural)


def _behind_staff(clause: Clause, at: int) -> int:
    """Where the whole is named of which "a team" at `at` is a part: "a team of ten nurses within Y"."""
    if clause.words[at] not in SECTIONS or clause.phrase(at + 2) is not None:
        return at + 2
    for i in range(at + 2, min(at + 10, len(clause.words))):
        if clause.words[i] in ("within", "inside"):
            return i + 1
        if clause.words[i] in w.BREAKS or clause.words[i] in (w.NAME, ",", "("):
            break
    return at + 2


def _as_is(clause: Clause, at: int) -> Names:
    """What is of the same whole: "…, as is X"."""
    as_ = at + 1 if clause.word(at) == "," else at
    also = clause.word(as_) == "as" and clause.word(as_ + 1) in w.BE
    return clause.listed(as_ + 2)[0] if also else []


def _describes(clause: Clause, at: int) -> bool:
    """Whether an adjective may stand there, as in "is a small, specialist unit within"."""
    word = clause.word(at)
    return word[:1].isalpha() and word not in _NO_ADJECTIVES and not word.endswith("ly")


def _as_part(clause: Clause, at: int, wholes: Names) -> Iterator[Stated]:
    """ "X as part of Y", "X was launched as part of Y", "as part of Y, X is …"."""
    if at == 0:
        behind = clause.behind(wholes[-1]) if wholes else 0
        named, end = clause.listed(behind + 1) if clause.word(behind) == "," else ([], 0)
        parts = named if clause.word(end) in w.FINITE else []
    else:
        parts = clause.ending(at)
        verb = next(
            (i for i in range(at - 1, max(-1, at - 8), -1) if clause.words[i].endswith(("ed", "un", "lt"))),
            None,
        )
        if not parts and verb is not None and w.NAME not in clause.words[verb:at]:
            start = clause.peeled(verb)
            if start is not None and clause.is_passive(start, verb):
                parts = clause.subject(start, _thing, plural=True)
    yield from pairs("PART_OF", (one for one in parts if _thing(clause.name(one))), wholes)


def placed(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X sits in Y", "X, based at Y", "Y, where X works"."""
    parts = clause.ending(clause.peeled(at) or at)
    if parts and clause.word(clause.start(parts[0]) - 1) == "where":
        if clause.words[at] == "set":
            return
        yield from pairs("PART_OF", parts, clause.antecedent(clause.start(parts[0]) - 1, is_other))
        return
    for i in range(at + 1, min(at + 7, len(clause.words))):
        if clause.words[i] in _WITHIN and (wholes := clause.listed(i + 1, (clause.words[i],))[0]):
            start = clause.peeled(at)
            if clause.words[at] in ("works", "work"):
                return
            finite = clause.words[at] in _ACTIVE or clause.word(at - 1) in w.AUXILIARIES
            if start is not None and finite:
                parts = clause.subject(start, is_other, plural=True, people=False)
                if clause.words[at] in _MOVES:
                    parts = [one for one in parts if clause.name(one).kind is Kind.BODY]
            elif clause.words[at] in _ACTIVE:
                return
            else:
                parts = clause.described(at, is_other)
            yield from pairs("PART_OF", parts, wholes)
            return
        if clause.words[i] in (w.NAME, ",", ";"):
            return


def set_up(clause: Clause, at: int) -> Iterator[Stated]:
    """ "The team X was formed within the department Y"."""
    start = clause.peeled(at)
    if start is None:
        return
    if not clause.is_passive(start, at) and (start != at or clause.phrase(at + 1, people=False) is not None):
        yield from _sets_up(clause, start, at)
        return
    for i in range(at + 1, min(at + 6, len(clause.words))):
        if clause.words[i] in ("within", "inside", "in", "under") and (wholes := clause.listed(i + 1)[0]):
            if start == at:
                parts = clause.described(at, is_unit)
            else:
                parts = clause.subject(start, is_unit, people=False)
            held = (one for one in wholes if clause.name(one).kind in {Kind.BODY, Kind.AGENCY})
            yield from pairs("PART_OF", (one for one in parts if clause.name(one).kind is Kind.BODY), held)
            return
        if clause.words[i] in (w.NAME, ",", ";"):
            return


def _sets_up(clause: Clause, start: int, at: int) -> Iterator[Stated]:
    """ "The department Y has set up the team X"."""
    one = clause.phrase(at + 1, people=False)
    if one is None or clause.name(one).kind is not Kind.BODY:
        return
    if clause.head(one) in _CREWS or clause.word(one + 1) in _CREWS:
        wholes = [i for i in clause.subject(start, is_unit, people=False) if _is_made_of_units(clause, i)]
        yield from pairs("PART_OF", [one], wholes)


def _is_made_of_units(clause: Clause, at: int) -> bool:
    """Whether a body is itself a department, a bureau or the like, whose new team is its own."""
    return clause.name(at).kind is Kind.BODY and clause.head(at) in w.UNITS | {"command", "police"}


def belongs(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X belongs to Y", "Y, to which X belongs"."""
    start = clause.peeled(at)
    if start is None:
        return
    if clause.word(at + 1) == "to":
        wholes = clause.listed(at + 2)[0]
        yield from pairs("PART_OF", clause.subject(start, is_unit, people=False), wholes)
        plans = clause.subject(start, is_initiative)
        joined = [one for one in wholes if clause.head(one) in _JOINED]
        yield from pairs("PART_OF", plans, joined)
        yield from pairs("DELIVERED_BY", plans, (one for one in wholes if one not in joined))
    elif parts := clause.ending(start):
        which = clause.start(parts[0]) - 1
        if clause.word(which) == "which" and clause.word(which - 1) == "to":
            held = [one for one in parts if is_unit(clause.name(one))]
            yield from pairs("PART_OF", held, clause.antecedent(which - 1, is_other))


def within(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X within Y"; "X at Y" and "X in Y" of a unit or an agency."""
    parts = clause.ending(at)[-1:]
    whole = clause.phrase(at + 1)
    if not parts and clause.words[at] == "within" and clause.word(at - 1) in w.BE:
        parts = clause.subject(at - 1, is_unit, people=False)[-1:]
    if not parts or whole is None or clause.name(parts[0]).own:
        return
    if clause.words[at] == "at" and is_initiative(clause.name(parts[0])) and clause.head(whole) in w.SCHOOLS:
        yield "DELIVERED_BY", parts[0], whole
    one, other = clause.name(parts[0]).kind, clause.name(whole)
    crew = one is Kind.INITIATIVE and clause.head(parts[0]) in w.UNITS and other.kind is Kind.BODY
    if other.kind in {Kind.INITIATIVE, Kind.SYSTEM} or (one in {Kind.INITIATIVE, Kind.SYSTEM} and not crew):
        return
    if clause.words[at] in ("at", "in") and not _is_place(clause, clause.words[at], parts[0], whole):
        return
    yield "PART_OF", parts[0], whole
    if clause.words[at] == "at" and one is Kind.SERVICE and clause.head(parts[0]).endswith("s"):
        yield "DELIVERED_BY", parts[0], whole


def _is_place(clause: Clause, word: str, part: int, whole: int) -> bool:
    """Whether "X at Y" says where X belongs, and not where something was said or done."""
    head = clause.head(part)
    post = head.endswith(_POSTS) and clause.head(whole) in w.UNITS and clause.name(part).kind is Kind.BODY
    unit = post or head in w.UNITS or clause.word(part + 1) in w.UNITS
    meets = clause.head(whole) in w.MEETINGS and clause.name(whole).kind is not Kind.AGENCY
    return not meets and (unit or (word == "at" and clause.name(part).kind is not Kind.BODY))


def joined(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X has joined Y"."""
    start = clause.peeled(at)
    if start is not None:
        parts = clause.subject(start, is_other)
        wholes = (one for one in clause.listed(at + 1)[0] if clause.head(one) not in w.SPEAKERS)
        yield from pairs("PART_OF", parts, wholes)


def holds(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y comprises X", "Y, home of X", "Y brings together X", "Y, a partnership of X"."""
    word, start = clause.words[at], at
    while clause.word(start - 1) in w.DETERMINERS or clause.word(start - 1) in _SOME:
        start -= 1
    if word in _MADE_OF:
        if clause.word(at + 1) not in _OF:
            return
        first = at + 3 if clause.word(at + 2) == "of" else at + 2
    elif word.startswith("br"):
        joint = next((i for i in range(at + 1, at + 4) if clause.word(i) in ("together", "under")), None)
        if joint is None:
            return
        first = next((i for i in range(joint + 1, at + 8) if clause.word(i) == w.NAME), at + 1)
    else:
        first = at + 1
    verb = clause.peeled(start - 2 if clause.word(start - 2) in ("since", "from") else start)
    if verb is None:
        return
    reduced = word.endswith("ing") or (word in _MADE_OF and clause.word(start - 1) in (",", "("))
    if reduced and verb == start:
        wholes = clause.antecedent(start, is_other)
    else:
        if word == "included" and {"has", "have"}.isdisjoint(clause.words[verb:start]):
            return
        wholes = (
            clause.subject(verb, is_other, people=False) if clause.word(verb - 1) not in w.PRONOUNS else []
        )
    parts = clause.listed(first, ("of", "from", "between"))[0]
    yield from (one for one in pairs("PART_OF", parts, wholes) if _may_hold(clause, *one[1:]))


def _may_hold(clause: Clause, part: int, whole: int) -> bool:
    """Whether the whole may hold the part: a team holds no programme."""
    return is_unit(clause.name(part)) or clause.name(whole).kind not in {Kind.BODY, Kind.AGENCY}


PART: tuple[tuple[Frame, Iterable[str]], ...] = (
    (part, word_set("part member members strand element arm pillar") | SECTIONS),
    (placed, w.PLACED | word_set("works work")),
    (set_up, _SET_UP),
    (belongs, ("belongs", "belong", "belonging", "belonged")),
    (within, ("within", "inside", "at", "in")),
    (joined, ("joined",)),
    (holds, w.HOLDS | word_set("brings bring partnership consortium alliance collaboration")),
)
"""Frames, and the words at which they are tried."""
