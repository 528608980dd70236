"""How words state that one thing feeds, enables or strengthens another."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_clauses import Clause, Frame, Stated, is_other, pairs
from loaders.statements.relation_tokens import Spoken

_TAKES = word_set("takes take taking")


def _helped(one: Spoken) -> bool:
    return one.kind is not Kind.AGENCY and not one.own


def _feeder(one: Spoken) -> bool:
    return one.kind in {Kind.BODY, Kind.INITIATIVE, Kind.SYSTEM} and not one.own


def fed(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is supported by Y"."""
    feeders, end = clause.agents(at, ("by", "from", "through"))
    if feeders:
        things = clause.described(at, _helped)
        clause.last = (end, things)
        yield from pairs("SUPPORTED_BY", things, (one for one in feeders if is_other(clause.name(one))))


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
    for i in range(at + 1, min(at + 5, len(clause.words))):
        if clause.words[i] in ("on", "upon", "from") and (clause.words[at] not in _TAKES or i > at + 1):
            feeders = clause.listed(i + 1, (clause.words[i],))[0]
            if start is not None and feeders:
                things = clause.subject(start, _helped)
                yield from pairs("SUPPORTED_BY", things, feeders)
            return


def feeder(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X as the feeder into Y"."""
    start = clause.start(at)
    if clause.word(start - 1) in ("as", "is") and clause.word(at + 1) in ("into", "for", "to"):
        feeders = clause.ending(start - 1)
        yield from pairs("SUPPORTED_BY", clause.listed(at + 2)[0], feeders)


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
    (fed, w.FED),
    (feeds, w.FEEDS),
    (draws, word_set("draws draw takes take taking relies rely leans fed")),
    (feeder, ("feeder",)),
    (makes_for, word_set("packages resources materials")),
    (help_from, word_set("help support backing assistance input")),
)
"""Frames, and the words at which they are tried."""
