"""Relations between names that plain wording states: who commissions, delivers, is part of, gives access.

Policy: a sentence is read as words and names; "I", "my office" and "the force" are names, and a pronoun or
"the programme" stands for the name that the text is about. Words that state a relation find the names that
belong to them; what the kinds of the two ends do not allow is dropped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import RelationFact, Span
from graph.model import EDGES, Kind
from loaders.mentions import Mention
from loaders.statements.relation_frames import stated
from loaders.statements.relation_tokens import Spoken, said

__all__ = ["Spoken", "relations_of"]

_LONGEST = 1500
"""Characters beyond which a sentence is no sentence, but a table or a list run together."""

_PRONOUN = re.compile(
    r"(?:This|It|They|These|it|they)(?= (?:is|are|was|were|will|can|has|have|takes?|draws?)\b)"
)
_OBJECT = re.compile(
    r"(?:runs?|delivers?|provides?|hosts?|manages?|funds?|commissions?|staffs?|operates?) (?P<it>them|it)\b"
)
_GENERIC = re.compile(
    r"[Tt]h(?:e|is) "
    r"(?:programme|event|campaign|package|scheme|project|initiative|newsletter|course|service)\b"
)
_SHORTENED = frozenset((Kind.INITIATIVE, Kind.SERVICE))
"""Kinds for which such words stand."""


def relations_of(text: str, sentences: Iterable[Span], spoken: Sequence[Spoken]) -> list[RelationFact]:
    """Relations that the sentences of one paragraph or more state; `spoken` in the order of the text."""
    found: dict[tuple[str, str, str], set[Span]] = {}
    topic: Spoken | None = None
    at = 0
    for sentence in sentences:
        while at < len(spoken) and spoken[at].mention.start < sentence.start:
            at += 1
        stop = at
        while stop < len(spoken) and spoken[stop].mention.end <= sentence.end:
            stop += 1
        here = _with_anaphora(text, sentence, spoken[at:stop], topic)
        for type_, source, target in _in_sentence(text, sentence, here):
            span = Span(min(source.start, target.start), max(source.end, target.end))
            found.setdefault((type_, source.entity, target.entity), set()).add(span)
        topic = next((one for one in here if not one.own), topic if len(here) == 0 else None)
    return [RelationFact(*one, quotes=tuple(sorted(quotes))) for one, quotes in sorted(found.items())]


def _with_anaphora(text: str, sentence: Span, spoken: Sequence[Spoken], topic: Spoken | None) -> list[Spoken]:
    """Mentions, and those words that stand for the name which the text is about."""
    first = next((one for one in spoken if not one.own), None)
    if first is None and topic is None:
        return list(spoken)
    words = text[sentence.start : sentence.end]
    standing: list[Spoken] = []
    if match := _PRONOUN.match(words):
        standing += _standing(match, sentence, topic)
    clause = words.find("; ") + 2
    if clause >= 2 and (match := _PRONOUN.match(words, clause)):
        standing += _standing(match, sentence, first)
    for match in _OBJECT.finditer(words) if " it" in words or " them" in words else ():
        said_of = topic if first is None or _is_subject(words, sentence, first, match) else first
        standing += _standing(match, sentence, said_of, group="it")
    means = next((one for one in (first, topic) if one and one.kind in _SHORTENED), None)
    for match in _GENERIC.finditer(words) if means else ():
        if means and means.mention.start < sentence.start + match.start():
            standing += _standing(match, sentence, means)
    return sorted([*spoken, *standing], key=lambda one: one.mention) if standing else list(spoken)


def _is_subject(words: str, sentence: Span, one: Spoken, verb: re.Match[str]) -> bool:
    """Whether the name is what the verb is said of, or stands behind it, and so is not its object."""
    end = one.mention.end - sentence.start
    return end > verb.start() or len(words[end : verb.start()].split()) <= 2


def _standing(
    match: re.Match[str], sentence: Span, means: Spoken | None, group: str | int = 0
) -> list[Spoken]:
    if means is None:
        return []
    start, end = sentence.start + match.start(group), sentence.start + match.end(group)
    return [means._replace(mention=Mention(start, end, means.mention.entity))]


def _in_sentence(
    text: str, sentence: Span, spoken: Sequence[Spoken]
) -> Iterator[tuple[str, Mention, Mention]]:
    if len({one.mention.entity for one in spoken}) < 2 or sentence.end - sentence.start > _LONGEST:
        return
    read = said(text, sentence, spoken)
    for type_, source, target in stated(read):
        yield from _allowed(type_, read.names[source], read.names[target])


def _allowed(type_: str, source: Spoken, target: Spoken) -> Iterator[tuple[str, Mention, Mention]]:
    """The relation, if the kinds of its ends allow it."""
    froms, tos = EDGES[type_]
    if source.kind in froms and target.kind in tos and source.mention.entity != target.mention.entity:
        yield type_, source.mention, target.mention
