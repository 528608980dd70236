"""How "of", "whose" and "its" state whose a thing is: "X, the helpline of Y", "Y, whose X", "Y and its X"."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.frames_ownership import belonging, named_by_owner
from loaders.statements.frames_part import ARMS
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import DOER, THING, Clause, Frame, Stated, pairs
from loaders.statements.relation_tokens import Spoken

_WORKS = word_set(
    "programme project scheme campaign initiative service helpline line course training material materials"
    " package toolkit guide framework leaflet newsletter website site app portal plan strategy workshops"
    " sessions pilot brand"
)
"""Nouns of what somebody runs or publishes."""
_TELLS = word_set(
    "tell tells told telling inform informs informed informing notify notifies notified remind reminds"
    " reminded advise advises advised assure assures assured warn warns warned rid ask asked asks"
)
"""Verbs of which "of" behind a name says what somebody hears."""
_DONE_TO = word_set(
    "assessment assessments inspection inspections review reviews audit audits evaluation evaluations survey"
    " surveys study studies analysis appraisal investigation scrutiny check checks test tests visit visits"
)
"""Nouns of what is done to whom "of" leads to ("the X assessment of Y")."""
_BY_MEANS = frozenset({"through", "via"})
_NEAR = 6
"""Words that may part an owner from its "its"."""


def of_owner(clause: Clause, at: int) -> Iterator[Stated]:
    """ "The X of Y", "the X helpline of Y", "X, a project of Y", "X is a project of Y"."""
    owners = [one for one in clause.listed(at + 1)[0] if _owns(clause.name(one))]
    if not owners or (clause.word(owners[-1] + 1) == w.OWNER and not _is_last(clause, owners[-1] + 2)):
        return
    one = clause.back(at)
    if one is not None and clause.word(at - 1) not in _DONE_TO and clause.head(one) not in _DONE_TO:
        start = clause.start(one)
        if THING(clause.name(one)) and _TELLS.isdisjoint(clause.words[max(0, start - 1) : one]):
            issued = clause.name(one).kind is Kind.INITIATIVE
            yield from _each(clause, [one], owners if issued else owners[:1])
    elif clause.word(at - 1) in _WORKS:
        yield from _each(clause, _said_to_be(clause, at - 1), owners)


def _is_last(clause: Clause, at: int) -> bool:
    """Whether nothing follows that an owner before `at` could own: "a scheme of X's"."""
    return clause.word(at) in ("", ",", ";", ")", "and", "which", "that")


def _owns(one: Spoken) -> bool:
    return not one.own and (DOER(one) or one.kind is Kind.SERVICE)


def _each(clause: Clause, things: Names, owners: Names) -> Iterator[Stated]:
    for owner in owners:
        yield from belonging(clause, things, owner)


def _said_to_be(clause: Clause, at: int) -> Names:
    """What is said to be a thing of the sort of the noun at `at`: "X, a project", "X is a project"."""
    start = clause.noun_start(at)
    if start is None:
        return []
    if clause.word(start - 1) in (",", "("):
        before = clause.back(start - 1)
        return [before] if before is not None and THING(clause.name(before)) else []
    verb = clause.peeled(start)
    is_it = verb is not None and not w.BE.isdisjoint(clause.words[verb:start])
    return clause.subject(verb, THING) if verb is not None and is_it else []


def whose(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y, whose X …"."""
    one = _next_name(clause, at) or _named_sort(clause, at)
    if (
        one is not None
        and clause.head(one) not in w.MEETINGS
        and clause.back(_before(clause, at)) is not None
    ):
        yield from _each(clause, [one], clause.antecedent(at, _owns))


def _next_name(clause: Clause, at: int) -> int | None:
    """The name that follows at once, or behind one adjective."""
    one = clause.phrase(at + 1, people=False)
    close = one is not None and (one == at + 1 or (one == at + 2 and clause.words[at + 1] in w.OF_ONES_OWN))
    return one if close else None


def _named_sort(clause: Clause, at: int) -> int | None:
    """X in "Y, whose drugs service is X"."""
    verb = next((i for i in range(at + 2, at + 6) if clause.word(i) in ("is", "are")), None)
    if verb is None or clause.words[verb - 1] not in w.SORTS or w.NAME in clause.words[at:verb]:
        return None
    return verb + 1 if clause.word(verb + 1) == w.NAME else None


def _before(clause: Clause, at: int) -> int:
    """Where what stands before `at` ends, but for a comma."""
    return at - 1 if clause.word(at - 1) == "," else at


def its(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y runs its X", "Y and its newsletter, X", "Y talks of X, its campaign", "X, its arm for boys"."""
    owner = _owner_of(clause, at)
    if owner is None:
        return
    one = _next_name(clause, at)
    if one is not None:
        yield from belonging(clause, [one], owner)
        return
    noun = next((i for i in range(at + 1, at + 4) if clause.word(i) in _WORKS | ARMS), None)
    if noun is None:
        return
    things = named_by_owner(clause, noun - 1)
    if not things and clause.word(at - 1) == "," and (before := clause.back(at - 1)) is not None:
        things = [before] if before != owner else []
    if clause.words[noun] in ARMS:
        yield from pairs("PART_OF", things, [owner])
    else:
        yield from belonging(clause, things, owner)


def _owner_of(clause: Clause, at: int) -> int | None:
    """Whose "its" is: the only one that is named before, unless a preposition leads to it from afar.

    "X" of "X, its campaign" is not among them.
    """
    if clause.word(at - 1) in _BY_MEANS and clause.word(at - 2) == w.NAME and _owns(clause.name(at - 2)):
        return at - 2
    apposed = clause.back(at - 1) if clause.word(at - 1) == "," else None
    before = [
        one
        for one in clause.names
        if one < at and clause.words[one] == w.NAME and clause.head(one) not in w.SPEAKERS
    ]
    if len(before) > 1 and apposed == before[-1]:
        before.pop()
    if len({clause.name(one).mention.entity for one in before}) != 1 or not _owns(clause.name(before[-1])):
        return None
    led = clause.word(clause.start(before[-1]) - 1) in w.PREPOSITIONS - {"by"}
    return None if led and at - before[-1] > _NEAR else before[-1]


OF_OWNERS: tuple[tuple[Frame, Iterable[str]], ...] = ((of_owner, ("of",)), (its, ("its",)))
POSSESSION: tuple[tuple[Frame, Iterable[str]], ...] = (*OF_OWNERS, (whose, ("whose",)))
"""Frames, and the words at which they are tried."""
