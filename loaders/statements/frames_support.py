"""How words state that one thing feeds, enables or strengthens another."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import Clause, Frame, Stated, is_other, pairs
from loaders.statements.relation_tokens import Spoken

_TAKES = word_set(
    "takes take taking pulls pull uses use combines combine holds hold gets get receives receive"
)
_DATA = word_set(
    "data figures information numbers records intelligence details statistics feed feeds content extracts"
    " material materials"
)
_WARES = word_set("product products dashboard report app tool map form page script")
_INTO = word_set("into to")
_LOADED = word_set(
    "fed feeds feed loaded added imported goes go flows flow entered uploaded passed copied transferred"
    " comes come pulled brought merged"
)


def _helped(one: Spoken) -> bool:
    return one.kind is not Kind.AGENCY and not one.own


def _feeder(one: Spoken) -> bool:
    return one.kind in {Kind.BODY, Kind.INITIATIVE, Kind.SYSTEM} and not one.own


def fed(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is supported by Y", "X is compiled from Y"."""
    words = ("from",) if clause.words[at] in w.DRAWN else ("by", "from", "through")
    feeders, end = clause.agents(at, words)
    if feeders:
        things = clause.described(at, _helped) or clause.topic(_helped)
        things = [one for one in (_built_in(clause, one) for one in things) if one not in feeders]
        clause.last = (end, things)
        yield from pairs("SUPPORTED_BY", things, (one for one in feeders if is_other(clause.name(one))))


def _built_in(clause: Clause, at: int) -> int:
    """X in "X in the system Y, which is fed by Z", where Y is at `at`."""
    start = clause.start(at)
    built = clause.back(start - 1) if clause.word(start - 1) in ("in", "on") else None
    if built is None or clause.name(at).kind is not Kind.SYSTEM or clause.name(built).kind is not Kind.SYSTEM:
        return at
    return built


def feeds(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y feeds X"."""
    start = clause.peeled(at)
    if start is None or clause.agents(at, ("by", "from", "through"))[0] or clause.is_passive(start, at):
        return
    feeders = clause.subject(start, _feeder)
    if feeders:
        fed, _ = clause.objects(feeders, at + 2 if clause.word(at + 1) == "into" else at + 1, _feeder)
        yield from pairs("SUPPORTED_BY", fed, feeders)


def draws(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X draws on Y", "X takes its figures from Y"."""
    start = clause.peeled(at)
    for i in range(at + 1, min(at + 6, len(clause.words))):
        if clause.words[i] in ("on", "upon", "from"):
            if clause.words[at] in _TAKES and _DATA.isdisjoint(clause.words[at:i]):
                return
            feeders = [
                one for one in clause.listed(i + 1, (clause.words[i],))[0] if is_other(clause.name(one))
            ]
            if start is not None and feeders:
                yield from pairs("SUPPORTED_BY", clause.subject(start, _helped), feeders)
            return
        if clause.words[i] in w.BREAKS or clause.words[i] in (w.NAME, ","):
            return


def draws_on(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X has drawn on Y"; what is drawn from Y is another matter."""
    if clause.word(at + 1) in ("on", "upon"):
        yield from draws(clause, at)


def _system(one: Spoken) -> bool:
    return one.kind in {Kind.SYSTEM, Kind.INITIATIVE}


def data(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Data from Y are fed into X", "Y data go into X", "the figures in X come from Y"."""
    feeders, end = clause.listed(at + 2, ("from",)) if clause.word(at + 1) == "from" else ([], at + 1)
    things: Names = []
    if feeders and clause.word(at - 1) == "using":
        used = [one for one in feeders if clause.name(one).kind is Kind.SYSTEM]
        yield from pairs("SUPPORTED_BY", _built_before(clause, at - 1), used)
        return
    if not feeders and clause.word(at - 1) == w.NAME:
        feeders = clause.ending(at)
    elif not feeders and clause.word(at + 1) in ("in", "on"):
        things, end = clause.listed(at + 2)
    if not feeders and not things:
        return
    for i in range(end, min(end + 8, len(clause.words))):
        word = clause.words[i]
        if word in (w.NAME, ";", ":") or word in w.RELATIVES or word in w.NEVER:
            return
        if things and word == "from" and clause.words[i - 1] in _LOADED:
            feeders = clause.listed(i + 1, ("from",))[0]
        elif not things and word in _INTO and not _LOADED.isdisjoint(clause.words[end:i]):
            things = [one for one in clause.listed(i + 1)[0] if _system(clause.name(one))]
        if things and feeders:
            yield from pairs("SUPPORTED_BY", things, (one for one in feeders if _feeder(clause.name(one))))
            return


def _built_before(clause: Clause, at: int) -> Names:
    """The system of which the clause speaks: the last before `at` to which no preposition leads."""
    before = [one for one in clause.names if one < at and clause.name(one).kind is Kind.SYSTEM]
    spoken_of = [
        one for one in before if clause.word(_start_with_owner(clause, one) - 1) not in w.PREPOSITIONS
    ]
    return spoken_of[-1:]


def _start_with_owner(clause: Clause, at: int) -> int:
    """Where the noun phrase of a name begins, its owner being a part of it."""
    start = clause.start(at)
    while clause.word(start) == w.OWNER or clause.word(start - 1) == w.OWNER:
        start = clause.start(start - 1 if clause.word(start) == w.OWNER else start - 2)
    return start


def feeder(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X as the feeder into Y"."""
    start = clause.start(at)
    if clause.word(start - 1) in ("as", "is") and clause.word(at + 1) in ("into", "for", "to"):
        feeders = clause.ending(start - 1)
        yield from pairs("SUPPORTED_BY", clause.listed(at + 2)[0], feeders)


def built_on(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, an app built in the system Y"."""
    if clause.word(at + 1) in ("in", "on", "upon", "within", "using"):
        ground = [one for one in clause.listed(at + 2)[0] if clause.name(one).kind is Kind.SYSTEM]
        if ground:
            yield from pairs("SUPPORTED_BY", clause.described(at, _system), ground)


def runs_on(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, which runs on the system Y"."""
    start = clause.peeled(at)
    if clause.word(at + 1) == "on" and start is not None and not clause.is_passive(start, at):
        ground = [one for one in clause.listed(at + 2)[0] if clause.name(one).kind is Kind.SYSTEM]
        yield from pairs("SUPPORTED_BY", clause.subject(start, _system) if ground else [], ground)


def product_of(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, a Y product", "a Y report called X", where Y is a system."""
    ground = at - 1
    if clause.word(ground) != w.NAME or clause.name(ground).kind is not Kind.SYSTEM:
        return
    start = clause.start(ground)
    things = clause.ending(start - 1)[-1:] if clause.word(start - 1) == "," else []
    called = clause.word(at + 1)
    if not things and called in ("called", "named", "known"):
        one = clause.phrase(at + 3 if called == "known" else at + 2)
        things = [one] if one is not None else []
    if clause.word(start) in ("a", "an", "our", "the"):
        yield from pairs("SUPPORTED_BY", (one for one in things if _system(clause.name(one))), [ground])


def makes_for(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y …, creating resources for X"."""
    if clause.word(at + 1) == "for" and not w.CREATING.isdisjoint(clause.words[max(0, at - 6) : at]):
        feeders = [one for one in clause.opening(at) if _feeder(clause.name(one))]
        yield from pairs("SUPPORTED_BY", clause.listed(at + 2)[0], feeders)


def help_from(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X was set up with help from Y"."""
    start = at - 1 if clause.word(at - 1) in w.DETERMINERS else at
    if clause.word(start - 1) == "with" and clause.word(at + 1) in ("from", "of"):
        things = [one for one in clause.opening(start - 1) if _helped(clause.name(one))]
        yield from pairs("SUPPORTED_BY", things, clause.listed(at + 2)[0])


SUPPORT: tuple[tuple[Frame, Iterable[str]], ...] = (
    (fed, w.FED | w.DRAWN),
    (feeds, w.FEEDS),
    (draws, word_set("draws draw drew drawing relies rely leans lean builds fed") | _TAKES),
    (draws_on, ("drawn",)),
    (built_on, ("built", "developed")),
    (runs_on, ("runs", "run", "running")),
    (product_of, _WARES),
    (data, _DATA),
    (feeder, ("feeder",)),
    (makes_for, word_set("packages resources materials")),
    (help_from, word_set("help support backing assistance input")),
)
"""Frames, and the words at which they are tried."""
