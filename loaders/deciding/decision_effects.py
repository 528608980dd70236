"""What decisions mean for the letters of one area: which forms are one thing, none, or stay apart.

Policy: *different* is stronger than *same*. Where decisions contradict each other, also through a chain (A is
B, B is C, A is not C), none of the chain is joined. A decision for an area is stronger than one for all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loaders.deciding.decision_entries import Bench, Joining, strength
from loaders.deciding.decision_schema import DecisionFile, Different, Named, NotName
from loaders.naming.forms import key
from loaders.register.schema import Entry
from loaders.text.folding import same_form


@dataclass(frozen=True)
class Settled:
    """The decisions that hold in the letters of one area (None: of a name that belongs to no area)."""

    area: str | None
    joining: tuple[Joining, ...] = ()
    """Names and sames, those for all areas first, then by day."""
    different: tuple[Different, ...] = ()
    not_names: frozenset[str] = frozenset()
    """Folded forms."""

    @classmethod
    def of(cls, file: DecisionFile, area: str | None) -> "Settled":
        """What holds in `area`."""

        def holds(one: Joining | Different | NotName) -> bool:
            return one.area is None or one.area == area

        joining = sorted((one for one in file.joining if holds(one)), key=strength)
        own = {same_form(form) for one in joining if one.area is not None for form in one.all_forms}
        return cls(
            area,
            tuple(joining),
            tuple(one for one in file.different if holds(one)),
            frozenset(
                same_form(one.form)
                for one in file.not_a_name
                if holds(one) and (one.area is not None or same_form(one.form) not in own)
            ),
        )

    def a_name(self, form: str) -> bool:
        """Whether nobody said that `form` is none."""
        return not self.not_names or same_form(form) not in self.not_names

    def apart(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether somebody said that a form of `some` and one of `others` are two things."""
        if not self._apart:
            return False
        roots = {root for form in others for root in self._roots_of(form)}
        return any(
            frozenset((root, other)) in self._apart
            for form in some
            for root in self._roots_of(form)
            for other in roots
        )

    def one_thing(self, form: str, other: str) -> bool:
        """Whether somebody said that the two forms are one thing."""
        first, second = (self._root.get(same_form(one)) for one in (form, other))
        return first is not None and first == second

    def named(self, form: str) -> bool:
        """Whether somebody said what `form` is a name of."""
        return same_form(form) in self._joined

    def entries(self, known: Sequence[Entry]) -> tuple[Entry, ...]:
        """The register's entries for the area, with what people decided."""
        if not (self.joining or self.different or self.not_names):
            return tuple(known)
        bench = Bench(known)
        for same in self._things():
            bench.put(same, self.area)
        for form in self.not_names:
            bench.strip(form)
        for one in self.different:
            bench.split(*map(same_form, one.forms))
        return bench.entries()

    @cached_property
    def _joined(self) -> Mapping[str, str]:
        return joined_forms(one.all_forms for one in self.joining)

    @cached_property
    def _root(self) -> Mapping[str, str]:
        """Folded form -> the one that stands for all that are the same; contradicted chains are cut."""
        joined = self._joined
        cut = {
            joined[first]
            for first, second in (map(same_form, one.forms) for one in self.different)
            if first in joined and joined[first] == joined.get(second)
        }
        kept = {form: form if root in cut else root for form, root in joined.items()}
        return kept | {
            form: form for one in self.different for form in map(same_form, one.forms) if form not in kept
        }

    @cached_property
    def _apart(self) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset(self._root[same_form(form)] for form in one.forms) for one in self.different
        )

    @cached_property
    def _by_key(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for form, root in self._root.items():
            found.setdefault(key(form), set()).add(root)
        return {one: frozenset(roots) for one, roots in found.items()}

    def _roots_of(self, form: str) -> frozenset[str]:
        root = self._root.get(same_form(form))
        if root is not None:
            return frozenset((root,))
        near = self._by_key.get(key(form), frozenset())
        return near if len(near) == 1 else frozenset()

    def _things(self) -> Iterator[Sequence[Joining]]:
        """Decisions that speak of one thing, weakest first; of a contradicted chain only single names."""
        things: dict[str, list[Joining]] = {}
        for one in self.joining:
            roots = {self._root[same_form(form)] for form in one.all_forms}
            if len(roots) == 1:
                things.setdefault(roots.pop(), []).append(one)
            elif isinstance(one, Named):
                alone = one.model_copy(update={"forms": ()})
                things.setdefault(self._root[same_form(one.name)], []).append(alone)
        return iter(things.values())


UNDECIDED = Settled(None)


def joined_forms(groups: Iterable[Iterable[str]]) -> dict[str, str]:
    """Folded form -> the first in the alphabet of all that the groups join with it."""
    sets: dict[str, set[str]] = {}
    for group in groups:
        forms = {same_form(form) for form in group}
        whole = forms.union(*(sets[form] for form in forms if form in sets))
        sets |= dict.fromkeys(whole, whole)
    return {form: min(whole) for form, whole in sets.items()}
