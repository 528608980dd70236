"""Facts of letters become one graph: one node for one thing, one relationship for one pair, with evidence.

Pure, and the same whatever the order of the letters. What a letter says and the graph cannot hold is
listed in `Merged.left_out`, never dropped in silence.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph import merging
from graph.checking import UnsoundGraphError, checked, shows
from graph.content import Graph
from graph.errors import LetterError
from graph.facts import LetterFacts, Link, RecommendationFact, ResponseFact, Span
from graph.model import EDGES, ENTITIES, EVIDENCED, MODAL, Modality, Node, Relationship, Response

__all__ = ["LeftOut", "Merged", "checked", "combine", "merge"]

_RELIES = frozenset({"RELIES_ON", "INVOLVES"})
_STRENGTH = (Modality.EXISTING, Modality.PLANNED, Modality.DECLINED, Modality.ENDED)


class LeftOut(NamedTuple):
    """A relationship that a letter states and the graph cannot hold, and why."""

    letter: str
    type: str
    source: str
    target: str
    reason: str


class Merged(NamedTuple):
    """The graph, and what could not be put into it."""

    graph: Graph
    left_out: tuple[LeftOut, ...]


class _Said(NamedTuple):
    """One relationship as one letter says it."""

    type: str
    source: str
    target: str
    letter: str
    quotes: tuple[Span, ...] = ()
    modality: Modality | None = None


def combine(readings: Iterable[LetterFacts]) -> Graph:
    """The graph of all letters.

    Raises LetterError for two letters with one id, UnsoundGraphError for words that a text does not hold.
    """
    return merge(readings).graph


def merge(readings: Iterable[LetterFacts]) -> Merged:
    """The graph of all letters together with what it could not hold; raises as `combine` does."""
    letters = _distinct(merging.in_order(readings))
    nodes = {node.id: node for node in _nodes(letters)}
    said = [_retyped(one, nodes) for reading in letters for one in _said_by(reading)]
    reasons = [(one, _misfit(one, nodes)) for one in said]
    texts = {reading.letter.id: reading.letter.text for reading in letters}
    edges = _joined((one for one, reason in reasons if reason is None), texts)
    left_out = sorted(
        {LeftOut(one.letter, *one[:3], reason) for one, reason in reasons if reason is not None}
    )
    return Merged(checked(Graph.of(nodes.values(), edges)), tuple(left_out))


def _distinct(letters: Sequence[LetterFacts]) -> list[LetterFacts]:
    """The letters, one given twice counted once."""
    by_id: dict[str, LetterFacts] = {}
    for reading in letters:
        known = by_id.setdefault(reading.letter.id, reading)
        if known.letter.sha256 != reading.letter.sha256:
            raise LetterError(
                f"{known.letter.source} and {reading.letter.source} would both be {reading.letter.id}, "
                "and they differ. Give one of the files another name, or leave one out."
            )
    return list(by_id.values())


def _nodes(letters: Sequence[LetterFacts]) -> Iterator[Node]:
    entities = {entity.id: entity for entity in merging.entities(letters)}
    recommendations = {node.id: node for node in merging.recommendations(letters)}
    names = {key: node.name for key, node in (*entities.items(), *recommendations.items())}
    yield from merging.inspections(letters)
    yield from recommendations.values()
    yield from entities.values()
    for reading in letters:
        yield reading.letter
        yield from (instance.concept for instance in reading.instances)
        for fact in reading.responses:
            yield _response(fact, reading, names)
            yield from (promise.node for promise in fact.commitments)


def _response(fact: ResponseFact, reading: LetterFacts, names: Mapping[str, str]) -> Response:
    letter = reading.letter
    for span in (*fact.parts, *([fact.status_quote] if fact.status_quote else [])):
        _words(letter.text, span, f"{fact.id} in {letter.id}")
    who = names.get(fact.respondent, fact.respondent)
    what = (
        "covering letter"
        if fact.recommendation is None
        else names.get(fact.recommendation, fact.recommendation)
    )
    return Response(
        id=fact.id,
        name=f"{who} on {what}",
        text="\n\n".join(letter.text[start:end] for start, end in fact.parts),
        start=fact.parts[0].start,
        end=fact.parts[-1].end,
        starts=[part.start for part in fact.parts],
        ends=[part.end for part in fact.parts],
        status=fact.status,
        status_quote=letter.text[slice(*fact.status_quote)] if fact.status_quote else None,
        split=fact.split,
    )


def _said_by(reading: LetterFacts) -> Iterator[_Said]:
    letter = reading.letter.id
    for inspection in reading.inspections:
        yield _Said("REPLIES_TO", letter, inspection.id, letter)
    if reading.sender:
        yield _Said("SENT_BY", letter, reading.sender, letter)
    if reading.addressee:
        yield _Said("SENT_TO", letter, reading.addressee, letter)
    for recommendation in reading.recommendations:
        yield from _said_of_recommendation(recommendation, letter)
    for response in reading.responses:
        yield from _said_of_response(response, letter)
    for relation in reading.relations:
        yield _Said(relation.type, relation.source, relation.target, letter, relation.quotes)
    for instance in reading.instances:
        yield _Said("INSTANCE_OF", instance.entity, instance.concept.id, letter)


def _said_of_recommendation(fact: RecommendationFact, letter: str) -> Iterator[_Said]:
    yield _Said("MAKES", fact.inspection, fact.node.id, letter)
    yield from (_Said("ADDRESSED_TO", fact.node.id, body, letter) for body in fact.addressed_to)
    yield from (_Said("BUILDS_ON", fact.node.id, other, letter) for other in fact.builds_on)
    yield from (_linked(fact.node.id, link, letter) for link in fact.names)


def _said_of_response(fact: ResponseFact, letter: str) -> Iterator[_Said]:
    yield _Said("CONTAINS", letter, fact.id, letter)
    yield _Said("GIVEN_BY", fact.id, fact.respondent, letter)
    if fact.recommendation is not None:
        yield _Said("ANSWERS", fact.id, fact.recommendation, letter)
    yield from (_linked(fact.id, link, letter) for link in fact.links)
    for promise in fact.commitments:
        place = Span(promise.node.start, promise.node.end)
        yield _Said("PROMISES", fact.id, promise.node.id, letter, (place,))
        yield from (_Said("CONCERNS", promise.node.id, thing, letter) for thing in promise.concerns)


def _linked(source: str, link: Link, letter: str) -> _Said:
    return _Said(link.type, source, link.target, letter, link.quotes, link.modality)


def _retyped(said: _Said, nodes: Mapping[str, Node]) -> _Said:
    """Letters may disagree on what sort of thing a name is: the link follows what the graph settled on."""
    target = nodes.get(said.target)
    if said.type not in _RELIES or target is None:
        return said
    fits = [kind for kind in sorted(_RELIES) if target.label in EDGES[kind][1]]
    return said._replace(type=fits[0]) if fits else said


def _misfit(said: _Said, nodes: Mapping[str, Node]) -> str | None:
    """Why the graph cannot hold it; None where it can."""
    source, target = nodes.get(said.source), nodes.get(said.target)
    if target is None and said.type == "BUILDS_ON":
        return "no letter quotes the recommendation that it builds on"
    if source is None or target is None:
        missing = said.source if source is None else said.target
        raise UnsoundGraphError(
            f"{said.letter}: {said.source} {said.type} {said.target}: there is no {missing}"
        )
    if source is target:
        return "it would join a thing with itself"
    starts, ends = EDGES[said.type]
    if source.label in starts and target.label in ends:
        return None
    if source.label in ENTITIES or target.label in ENTITIES:
        return f"{said.type} cannot join {source.label} and {target.label}"
    raise UnsoundGraphError(f"{said.letter}: {said.type} cannot join {source.id} and {target.id}")


def _joined(said: Iterable[_Said], texts: Mapping[str, str]) -> Iterator[Relationship]:
    pairs: dict[tuple[str, str, str], list[_Said]] = {}
    for one in said:
        pairs.setdefault(one[:3], []).append(one)
    return (_relationship(same, texts) for same in pairs.values())


def _relationship(same: Sequence[_Said], texts: Mapping[str, str]) -> Relationship:
    kind, source, target = same[0][:3]
    places = sorted({(one.letter, *span) for one in same for span in one.quotes if kind in EVIDENCED})
    told = f"{source} {kind} {target}"
    modalities = [one.modality for one in same if one.modality is not None and kind in MODAL]
    return Relationship.model_validate(
        {
            "type": kind,
            "source": source,
            "target": target,
            "quotes": [_words(texts[letter], Span(start, end), told) for letter, start, end in places],
            "starts": [start for _, start, _ in places],
            "ends": [end for _, _, end in places],
            "letters": [letter for letter, _, _ in places],
            "modality": min(modalities, key=_STRENGTH.index) if modalities else None,
        }
    )


def _words(text: str, span: Span, told: str) -> str:
    quote = text[max(span.start, 0) : span.end]
    if not shows(text, span.start, span.end, quote):
        raise UnsoundGraphError(f"{told}: there are no words at {span.start} to {span.end}")
    return quote
