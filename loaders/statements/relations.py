"""Relations between names that plain wording states: who commissions, delivers, is part of, gives access.

Policy: a sentence is read as words and names; "I", "my office" and "the force" are names, and a pronoun or
"the programme" stands for the name that the text is about. Words that state a relation find the names that
belong to them; what the kinds of the two ends do not allow is dropped.
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.facts import RelationFact, Span
from graph.model import EDGES
from loaders.mentions import Mention
from loaders.statements.relation_anaphora import readings
from loaders.statements.relation_frames import EVERY, OWNERS, Frames, stated
from loaders.statements.relation_tokens import Spoken, said

__all__ = ["EVERY", "OWNERS", "Frames", "Spoken", "relations_of"]

_LONGEST = 1500
"""Characters beyond which a sentence is no sentence, but a table or a list run together."""


def relations_of(
    text: str, sentences: Iterable[Span], spoken: Sequence[Spoken], frames: Frames = EVERY
) -> list[RelationFact]:
    """Relations that the sentences of one paragraph or more state; `spoken` in the order of the text."""
    found: dict[tuple[str, str, str], set[Span]] = {}
    last: Sequence[Spoken] = ()
    at = 0
    for sentence in sentences:
        while at < len(spoken) and spoken[at].mention.start < sentence.start:
            at += 1
        stop = at
        while stop < len(spoken) and spoken[stop].mention.end <= sentence.end:
            stop += 1
        here: Sequence[Spoken] = ()
        for here in readings(text, sentence, spoken[at:stop], last):
            for type_, source, target in _in_sentence(text, sentence, here, frames):
                span = Span(min(source.start, target.start), max(source.end, target.end))
                found.setdefault((type_, source.entity, target.entity), set()).add(span)
        last = here or last
    return [RelationFact(*one, quotes=tuple(sorted(quotes))) for one, quotes in sorted(found.items())]


def _in_sentence(
    text: str, sentence: Span, spoken: Sequence[Spoken], frames: Frames
) -> Iterator[tuple[str, Mention, Mention]]:
    if len({one.mention.entity for one in spoken}) < 2 or sentence.end - sentence.start > _LONGEST:
        return
    read = said(text, sentence, spoken)
    for type_, source, target in stated(read, frames):
        yield from _allowed(type_, read.names[source], read.names[target])


def _allowed(type_: str, source: Spoken, target: Spoken) -> Iterator[tuple[str, Mention, Mention]]:
    """The relation, if the kinds of its ends allow it."""
    froms, tos = EDGES[type_]
    if source.kind in froms and target.kind in tos and source.mention.entity != target.mention.entity:
        yield type_, source.mention, target.mention
