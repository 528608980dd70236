"""How words state whose staff a named post or a named kind of adviser is: "Y has taken on four X"."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements.cues import word_set
from loaders.statements.frames_part import is_unit
from loaders.statements.relation_clauses import Clause, Frame, Stated, pairs
from loaders.statements.relation_words import DETERMINERS

_ENGAGES = word_set(
    "employs employ employed recruits recruit recruited taken takes take took has have hired appointed"
)
_COUNTED = word_set(
    "one two three four five six seven eight nine ten several some more new full-time part-time"
)
_PEOPLE = ("er", "or", "ist", "ers", "ors", "ists", "ant", "ants")


def engages(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y employs an X", "Y has two X", "Y has taken on four X"."""
    word = clause.words[at]
    first = at + 2 if word.startswith("t") and clause.word(at + 1) == "on" else at + 1
    if word.startswith("t") and first == at + 1:
        return
    start = clause.peeled(at)
    if start is None or clause.is_passive(start, at) or clause.agents(at)[0]:
        return
    one = clause.phrase(first, people=False)
    if one is None or not _is_counted(clause, first, one) or not _are_staff(clause, one):
        return
    if clause.word(clause.behind(one)) not in ("from", "of"):
        yield from pairs("PART_OF", [one], clause.subject(start, is_unit, people=False))


def _is_counted(clause: Clause, at: int, one: int) -> bool:
    """Whether only a number or an article stands before the name: what somebody has of his own."""
    said = clause.words[at:one]
    return bool(said) and all(
        word in _COUNTED or word.isdigit() or (word in DETERMINERS and word not in ("the", "their", "this"))
        for word in said
    )


def _are_staff(clause: Clause, at: int) -> bool:
    """Whether a name is that of a post, or of advisers: its last word is a word for people."""
    named = clause.name(at)
    return named.kind in {Kind.BODY, Kind.SERVICE} and clause.head(at).endswith(_PEOPLE)


STAFF: tuple[tuple[Frame, Iterable[str]], ...] = ((engages, _ENGAGES),)
"""Frames, and the words at which they are tried."""
