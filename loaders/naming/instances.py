"""Which concept a local name is one area's instance of: what each area has one of, by its register."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.facts import InstanceFact
from graph.ids import concept_id
from graph.model import Concept, Entity, Kind
from loaders.naming.forms import key
from loaders.naming.grouping import without_prefix
from loaders.register import Area, Entry, Register, Scope


class Concepts(NamedTuple):
    """The concepts of an area's letters: by the id of their instance, and by how a longer name gives them."""

    by_instance: Mapping[str, Concept]
    by_key: Mapping[str, tuple[str, Concept]]
    """Key of a form of two words or more -> the kind of the instance, and the concept."""
    prefixes: Sequence[str]
    """Names of the area and its force, the longest first."""

    @classmethod
    def of(cls, area: Area, entries: Iterable[Entry], register: Register) -> "Concepts":
        """The concepts of an area with the entries that its letters can name."""
        by_instance: dict[str, Concept] = {}
        by_key: dict[str, tuple[str, Concept]] = {}
        for entry in entries:
            general = entry if entry.instance_of is None else register.entry(entry.instance_of)
            if general is None or general.scope is not Scope.LOCAL or general.area is not None:
                continue
            concept = _concept(general)
            by_instance[entry.node_id(area.slug)] = concept
            forms = (alias.form for alias in entry.forms if " " in alias.form)
            by_key |= {key(form): (str(entry.kind), concept) for form in forms}
        names = {area.name, *(alias.form for alias in area.force.forms)}
        return cls(by_instance, by_key, sorted(names, key=lambda name: (-len(name), name)))

    def instances(self, entities: Iterable[Entity]) -> tuple[InstanceFact, ...]:
        """Every entity of the area that is an instance, with its concept."""
        found = ((entity, self._concept_of(entity)) for entity in entities if entity.area is not None)
        return tuple(InstanceFact(entity.id, concept) for entity, concept in found if concept is not None)

    def _concept_of(self, entity: Entity) -> Concept | None:
        """The concept of a registered instance, or of a new name that only puts the area before it."""
        if entity.registered:
            return self.by_instance.get(entity.id)
        keys = (key(without_prefix(form, self.prefixes)) for form in (entity.name, *entity.aliases))
        kind, concept = next((found for one in keys if (found := self._by_end(one)) is not None), ("", None))
        return concept if kind == entity.label else None

    def _by_end(self, name: str) -> tuple[str, Concept] | None:
        """What a key stands for; three words of a service tell it behind a name of its own as well."""
        if name in self.by_key:
            return self.by_key[name]
        words = name.split(" ")
        ends = (" ".join(words[first:]) for first in range(1, len(words) - 2))
        found = next((self.by_key[end] for end in ends if end in self.by_key), None)
        return found if found is not None and found[0] == Kind.SERVICE else None


def _concept(entry: Entry) -> Concept:
    return Concept(
        id=concept_id(entry.name),
        name=entry.name,
        aliases=sorted({alias.form for alias in entry.forms} - {entry.name}),
        kind=entry.sort,
    )
