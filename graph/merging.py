"""One node for one thing, whatever number of letters speak of it and in whatever order they were read.

Policy: what most letters give is kept; ties go to the earliest letter (date, then id). A registered name
beats a discovered one. A value that is known beats one that is not.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date

from graph.facts import LetterFacts
from graph.model import Entity, Inspection, Precision, Recommendation


def in_order(readings: Iterable[LetterFacts]) -> list[LetterFacts]:
    """Earliest letter first, those without a date last."""
    return sorted(readings, key=lambda reading: (reading.letter.date or date.max, reading.letter.id))


def inspections(readings: Sequence[LetterFacts]) -> list[Inspection]:
    """One node for each report."""
    given = _grouped(node for reading in readings for node in reading.inspections)
    return [_one_inspection(same) for same in given.values()]


def recommendations(readings: Sequence[LetterFacts]) -> list[Recommendation]:
    """One node for each recommendation, quoted by however many letters."""
    given = _grouped(fact.node for reading in readings for fact in reading.recommendations)
    return [_one_recommendation(same) for same in given.values()]


def entities(readings: Sequence[LetterFacts]) -> list[Entity]:
    """One node for each named thing."""
    given: dict[str, list[tuple[Entity, int]]] = {}
    for reading in readings:
        said = _mentions(reading)
        for entity in reading.entities:
            given.setdefault(entity.id, []).append((entity, said[entity.id]))
    return [_one_entity(same) for same in given.values()]


def _one_inspection(same: list[Inspection]) -> Inspection:
    published = [node.published for node in same if node.published]
    return _most_given(same).model_copy(update={"published": _most_given(published) if published else None})


def _one_recommendation(same: list[Recommendation]) -> Recommendation:
    quoting = [node for node in same if node.text] or same
    dated = (
        [node for node in same if node.deadline or node.immediate]
        or [node for node in same if node.deadline_precision is not Precision.NONE]
        or same
    )
    deadline, precision, immediate = _most_given(
        [(node.deadline, node.deadline_precision, node.immediate) for node in dated]
    )
    return same[0].model_copy(
        update={
            "name": _most_given([node.name for node in same]),
            "text": _most_given([node.text for node in quoting]),
            "deadline": deadline,
            "deadline_precision": precision,
            "immediate": immediate,
        }
    )


def _one_entity(same: list[tuple[Entity, int]]) -> Entity:
    trusted = [(entity, said) for entity, said in same if entity.registered] or same
    label = _most_said((entity.label, said) for entity, said in trusted)
    alike = [(entity, said) for entity, said in trusted if entity.label == label]
    name = _most_said((entity.name, said) for entity, said in alike)
    kinds = [(entity.kind, said) for entity, said in alike if entity.kind]
    forms = {form for entity, _ in same for form in (entity.name, *entity.aliases)}
    return alike[0][0].model_copy(
        update={
            "name": name,
            "kind": _most_said(kinds) if kinds else "",
            "aliases": sorted(forms - {name}),
        }
    )


def _mentions(reading: LetterFacts) -> Counter[str]:
    """How many places of one letter name each entity."""
    said: Counter[str] = Counter()
    for link in _links(reading):
        said[link[0]] += link[1]
    return said


def _links(reading: LetterFacts) -> Iterable[tuple[str, int]]:
    for recommendation in reading.recommendations:
        yield from ((link.target, len(link.quotes)) for link in recommendation.names)
    for response in reading.responses:
        yield from ((link.target, len(link.quotes)) for link in response.links)
    for relation in reading.relations:
        yield from ((end, len(relation.quotes)) for end in (relation.source, relation.target))


def _grouped[N: (Inspection, Recommendation)](nodes: Iterable[N]) -> Mapping[str, list[N]]:
    groups: dict[str, list[N]] = {}
    for node in nodes:
        groups.setdefault(node.id, []).append(node)
    return groups


def _most_given[T](values: Sequence[T], key: Callable[[T], Hashable] = repr) -> T:
    """The value given most often; the earliest of those given equally often."""
    counts = Counter(key(value) for value in values)
    return max(values, key=lambda value: counts[key(value)])


def _most_said(values: Iterable[tuple[str, int]]) -> str:
    """The form with most mentions, the first in the alphabet of those with equally many."""
    totals: Counter[str] = Counter()
    for form, said in values:
        totals[form] += said
    return min(totals, key=lambda form: (-totals[form], form))
