"""One thing, one node, across the letters of an area.

Policy: names that no register holds are one thing where two letters of the same area give the same full form,
or one gives an acronym that the other defines. Nothing is joined across areas, nothing because it is similar,
and an acronym that two letters spell out differently joins nothing. What people keep apart stays apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.facts import LetterFacts, Link, RelationFact, ResponseFact
from graph.model import Entity
from loaders.deciding.decision_effects import Settled
from loaders.deciding.decisions import NONE, Decisions
from loaders.naming.forms import key
from loaders.naming.group import is_acronym


def resolved(readings: Sequence[LetterFacts], decisions: Decisions = NONE) -> list[LetterFacts]:
    """The same facts, each discovered name under one id in all letters of its area."""
    areas: dict[str | None, list[Entity]] = {}
    for facts in readings:
        for entity in facts.entities:
            if not entity.registered:
                areas.setdefault(entity.area, []).append(entity)
    same: dict[str, Entity] = {}
    for area, entities in areas.items():
        same |= _same_things(entities, decisions.of(area))
    return [_renamed(facts, same) for facts in readings]


def _same_things(entities: Iterable[Entity], decided: Settled) -> dict[str, Entity]:
    """Id -> the entity that stands for it, for every id that gives way to another."""
    groups: list[list[Entity]] = []
    for entity in sorted(entities, key=lambda one: (is_acronym(one.name), one.id)):
        fitting = [
            group
            for group in groups
            if any(_one_thing(entity, other) for other in group) and not _apart(entity, group, decided)
        ]
        if len(fitting) == 1:
            fitting[0].append(entity)
        else:
            groups.append([entity])
    found: dict[str, Entity] = {}
    for group in groups:
        head = max(group, key=lambda one: (not is_acronym(one.name), len(one.name.split()), one.name))
        found |= {one.id: head for one in group if one.id != head.id}
    return found


def _one_thing(one: Entity, other: Entity) -> bool:
    if one.id == other.id or _full(one) & _full(other):
        return True
    return not (_full(one) and _full(other)) and bool(_short(one) & _short(other))


def _apart(entity: Entity, group: Sequence[Entity], decided: Settled) -> bool:
    """Whether people keep the entity apart from one of the group that is not the same node anyway."""
    return any(
        entity.id != other.id and decided.apart([entity.name, *entity.aliases], [other.name, *other.aliases])
        for other in group
    )


def _full(entity: Entity) -> set[str]:
    return {key(form) for form in (entity.name, *entity.aliases) if not is_acronym(form)}


def _short(entity: Entity) -> set[str]:
    return {key(form) for form in (entity.name, *entity.aliases) if is_acronym(form)}


def _renamed(facts: LetterFacts, same: Mapping[str, Entity]) -> LetterFacts:
    if not any(entity.id in same for entity in facts.entities):
        return facts

    def of(entity: str) -> str:
        return same[entity].id if entity in same else entity

    return replace(
        facts,
        entities=tuple(_standing_for(entity, same.get(entity.id)) for entity in facts.entities),
        recommendations=tuple(
            replace(
                one,
                addressed_to=tuple(dict.fromkeys(map(of, one.addressed_to))),
                names=_links(one.names, same),
            )
            for one in facts.recommendations
        ),
        responses=tuple(_response(one, same) for one in facts.responses),
        relations=tuple(
            RelationFact(one.type, of(one.source), of(one.target), one.quotes)
            for one in facts.relations
            if of(one.source) != of(one.target)
        ),
        instances=tuple(one._replace(entity=of(one.entity)) for one in facts.instances),
    )


def _standing_for(entity: Entity, other: Entity | None) -> Entity:
    """The entity under the other's id and name, its own forms among the aliases."""
    if other is None:
        return entity
    forms = sorted({entity.name, *entity.aliases, *other.aliases} - {other.name}, key=str.lower)
    return entity.model_copy(update={"id": other.id, "name": other.name, "aliases": forms})


def _response(response: ResponseFact, same: Mapping[str, Entity]) -> ResponseFact:
    commitments = tuple(
        replace(
            one,
            concerns=tuple(dict.fromkeys(same[c].id if c in same else c for c in one.concerns)),
        )
        for one in response.commitments
    )
    return replace(response, links=_links(response.links, same), commitments=commitments)


def _links(links: Iterable[Link], same: Mapping[str, Entity]) -> tuple[Link, ...]:
    return tuple(
        replace(link, target=same[link.target].id) if link.target in same else link for link in links
    )
