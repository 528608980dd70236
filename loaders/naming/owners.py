"""Owners that stand inside a name: "Home Office disruption toolkit" says who made it."""

from collections.abc import Iterable, Iterator, Sequence

from graph.facts import RelationFact, Span
from graph.model import EDGES, Entity
from loaders.naming.names import Name

_ACTORS = frozenset({"Body", "Agency"})
_JOINS = frozenset({"&", "and", "of", "for"})


def owners_of(text: str, names: Sequence[Name], own: Iterable[Entity]) -> list[RelationFact]:
    """Relations of each name to the body or agency whose name opens it; `own` are the respondents."""
    forms = {form: entity for entity in (*(name.entity for name in names), *own) for form in _forms(entity)}
    found: dict[tuple[str, str, str], set[Span]] = {}
    for name in names:
        for place in name.places:
            owner = _owner(text[place.start : place.end], forms)
            type_ = _relation(name.entity, owner) if owner else None
            if owner and owner.id != name.entity.id and type_ is not None:
                found.setdefault((type_, name.entity.id, owner.id), set()).add(place)
    return [RelationFact(*key, quotes=tuple(sorted(quotes))) for key, quotes in sorted(found.items())]


def _forms(entity: Entity) -> Iterator[str]:
    if entity.label in _ACTORS:
        yield from (form for form in (entity.name, *entity.aliases) if form[:1].isupper())


def _owner(surface: str, forms: dict[str, Entity]) -> Entity | None:
    """The entity whose form is the longest proper beginning of the words."""
    words = surface.split()
    for last in range(len(words) - 1, 0, -1):
        beginning = " ".join(words[:last]).removesuffix("'s").removesuffix("’s")
        if beginning in forms and words[last] not in _JOINS:
            return forms[beginning]
    return None


def _relation(entity: Entity, owner: Entity) -> str | None:
    if entity.label in EDGES["DELIVERED_BY"][0] and owner.kind != "force":
        return "DELIVERED_BY"
    return "PART_OF" if entity.label in {"Body", "Service"} else None
