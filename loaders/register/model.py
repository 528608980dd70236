"""The register in memory: every entry, force area and inspection report, and how to look them up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from loaders.register.area_names import AreaNames
from loaders.register.inspections import Titles
from loaders.register.schema import Entry, InspectionEntry, Scope


@dataclass(frozen=True, slots=True)
class Area:
    """One force area with the entries of its force, the force's head and its local policing body."""

    slug: str
    name: str
    force: Entry
    chief: Entry
    policing_body: Entry
    deputy: Entry | None = None
    """The deputy who may answer in the place of a mayor."""
    roc_unit: str | None = None
    """Id of the entry of its regional organised crime unit."""
    places: tuple[str, ...] = ()
    """The area's name, and counties and cities by which letters may name it instead."""
    domains: tuple[str, ...] = ()
    registered: bool = True
    """False for an area that a letter's head names and no register holds."""
    mayor: Entry | None = None
    """The mayor, where the letter is the deputy's; else the mayor is the policing body."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that the area itself brings."""
        return (self.force, self.chief, self.policing_body, *((self.mayor,) if self.mayor else ()))

    def by_deputy(self) -> "Area":
        """The area as a letter of the mayor's deputy means it: the deputy answers, the mayor is another."""
        if self.deputy is None:
            return self
        others = {alias.form for alias in (*self.deputy.forms, *self.deputy.own_aliases)}
        aliases, own = (
            tuple(alias for alias in forms if alias.form not in others)
            for forms in (self.policing_body.aliases, self.policing_body.own_aliases)
        )
        mayor = self.policing_body.model_copy(update={"aliases": aliases, "own_aliases": own})
        return replace(self, policing_body=self.deputy, deputy=None, mayor=mayor)


@dataclass(frozen=True)
class Register:
    """Known names, areas and inspections; those of registered areas' offices are among `entries`."""

    entries: tuple[Entry, ...]
    areas: tuple[Area, ...]
    inspections: tuple[InspectionEntry, ...]
    version: str
    """SHA-256 over everything that it holds."""

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every entry under its id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def by_lower_name(self) -> Mapping[str, Entry]:
        """The first entry of each name in lower case."""
        return {entry.name.lower(): entry for entry in reversed(self.entries)}

    @cached_property
    def titles(self) -> Titles:
        """The titles of the inspection reports."""
        return Titles(self.inspections)

    @cached_property
    def office_names(self) -> AreaNames:
        """The names of local policing bodies, with the slugs of their areas."""
        return AreaNames((alias.form, area.slug) for area in self.areas for alias in area.policing_body.forms)

    @cached_property
    def force_names(self) -> AreaNames:
        """The names of forces and their heads that are more than a word, with the slugs of their areas."""
        return AreaNames(
            (alias.form, area.slug)
            for area in self.areas
            for entry in (area.force, area.chief)
            for alias in entry.forms
            if " " in alias.form
        )

    @cached_property
    def _areas(self) -> Mapping[str, Area]:
        return {area.slug: area for area in self.areas}

    def entry(self, id: str) -> Entry | None:  # noqa: A002 - what the files call it
        """The entry with this id."""
        return self.by_id.get(id)

    def area(self, slug: str) -> Area | None:
        """The area with this slug."""
        return self._areas.get(slug)

    def for_area(
        self, area: Area | str | None, *, own_forms: bool = True, addressees: bool = False
    ) -> tuple[Entry, ...]:
        """What can be named in a letter of `area` (None: unknown): all but the local names of other areas.

        An entry of the area stands in for the one that it is an instance of, and takes over its forms.
        `own_forms` adds what only the area's own letters call its force and offices ("the Constabulary"),
        which the text of a recommendation does not; `addressees` adds words that are names only there.
        """
        slug = area.slug if isinstance(area, Area) else area
        brought = {entry.id: entry for entry in area.entries} if isinstance(area, Area) else {}
        known = [brought.pop(entry.id, entry) for entry in self.entries]
        here = [
            entry
            for entry in (*known, *brought.values())
            if applies(entry, slug) and (addressees or not entry.addressee_only)
        ]
        replaced = {entry.instance_of for entry in here if entry.instance_of}
        own = slug if own_forms else None
        return tuple(
            _with_forms(entry, own, self.by_id.get(entry.instance_of or ""))
            for entry in here
            if entry.id not in replaced
        )


def applies(entry: Entry, slug: str | None) -> bool:
    """Whether letters of the area `slug` can name `entry`."""
    return entry.scope is Scope.NATIONAL or entry.area is None or entry.area == slug


def _with_forms(entry: Entry, slug: str | None, general: Entry | None) -> Entry:
    own = entry.own_aliases if entry.area is not None and entry.area == slug else ()
    inherited = general.forms if general is not None else ()
    if not own and not inherited:
        return entry
    known = {alias.form for alias in entry.forms}
    added = {alias.form: alias for alias in (*own, *inherited) if alias.form not in known}
    return entry.model_copy(update={"aliases": (*entry.aliases, *added.values())})
