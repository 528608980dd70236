"""The register's entries for one area, changed as people decided: forms added, moved and taken away."""

from collections.abc import Iterable, Sequence

from graph.ids import slug
from graph.model import Kind
from loaders.deciding.decision_schema import Named, Same
from loaders.register.schema import Alias, Case, Entry, Scope
from loaders.text.folding import same_form

type Joining = Named | Same


class Bench:
    """Entries under work, and which of them hold a form."""

    def __init__(self, known: Iterable[Entry]) -> None:
        self._entries = {entry.id: entry for entry in known}
        self._holders: dict[str, list[str]] = {}
        for entry in self._entries.values():
            self._index(entry)

    def entries(self) -> tuple[Entry, ...]:
        """What they have become."""
        return tuple(self._entries.values())

    def put(self, same: Sequence[Joining], area: str | None) -> None:
        """Give all forms of `same`, weakest decision first, to one entry, and take them from all others."""
        forms = list(dict.fromkeys(form for one in same for form in one.all_forms))
        folded = dict.fromkeys(map(same_form, forms))
        name = _kept_name(same)
        held = [self._entries[one] for form in (same_form(name), *folded) for one in self._holding(form)]
        joined = _unique([*held[: len(self._holding(same_form(name)))][:1], *_called(held, folded)])
        kind = _decided_kind(same) or (joined[0].kind if joined else _given_kind(same))
        if kind is None:
            return
        for form in folded:
            self.strip(form)
        base = joined[0].model_copy(update={"kind": kind}) if joined else _thing(name, kind, same, area)
        more = [alias for entry in joined for alias in entry.forms]
        more += map(_as_written, forms)
        for entry in joined:
            self._entries.pop(entry.id, None)
        self._entries[base.id] = _adding(base, more)
        self._index(self._entries[base.id])

    def strip(self, form: str) -> None:
        """Take a folded form from every entry that has it as an alias."""
        for one in self._holding(form):
            entry = self._entries[one]
            left = tuple(alias for alias in entry.aliases if same_form(alias.form) != form)
            self._entries[one] = entry.model_copy(update={"aliases": left})

    def split(self, form: str, other: str) -> None:
        """Keep two folded forms from being one entry's: it loses those that are not its name."""
        for one in set(self._holding(form)) & set(self._holding(other)):
            self.strip(form)
            self.strip(other)
            self._index(self._entries[one])

    def _holding(self, form: str) -> list[str]:
        """Ids of the entries that have a folded form now."""
        return [
            one
            for one in self._holders.get(form, ())
            if one in self._entries and form in map(same_form, _forms(self._entries[one]))
        ]

    def _index(self, entry: Entry) -> None:
        for form in dict.fromkeys(map(same_form, _forms(entry))):
            holders = self._holders.setdefault(form, [])
            if entry.id not in holders:
                holders.append(entry.id)


def strength(one: Joining) -> tuple[bool, str, str, str]:
    """Sorts decisions: those for one area behind those for all, then by day."""
    return one.area is not None, one.when.isoformat(), type(one).__name__, one.name


def _forms(entry: Entry) -> list[str]:
    return [alias.form for alias in entry.forms]


def _called(held: Iterable[Entry], folded: Iterable[str]) -> list[Entry]:
    """Those whose own name is among the folded forms; an alias alone does not make two things one."""
    names = set(folded)
    return [entry for entry in held if same_form(entry.name) in names]


def _unique(entries: Iterable[Entry]) -> list[Entry]:
    return list({entry.id: entry for entry in entries}.values())


def _kept_name(same: Sequence[Joining]) -> str:
    """The form to keep: that of the strongest decision whose own is not given up by another."""
    given_up = {same_form(form) for one in same for form in one.all_forms[1:]}
    kept = [one for one in same if same_form(one.name) not in given_up] or list(same)
    return max(kept, key=lambda one: (isinstance(one, Named), strength(one))).name


def _decided_kind(same: Sequence[Joining]) -> Kind | None:
    kinds = [one.kind for one in same if isinstance(one, Named)]
    return kinds[-1] if kinds else None


def _given_kind(same: Sequence[Joining]) -> Kind | None:
    """The kind that a *same* gives for names that no register holds."""
    return next((one.kind for one in reversed(same) if one.kind is not None), None)


def _thing(name: str, kind: Kind, same: Sequence[Joining], area: str | None) -> Entry:
    """An entry for what no register holds."""
    named = [one for one in same if isinstance(one, Named)]
    local = named[-1].local if named else any(one.area is not None for one in same)
    return Entry(
        id=f"decided-{slug(f'{area} {name}' if local else name)}",
        name=name,
        kind=kind,
        scope=Scope.LOCAL if local else Scope.NATIONAL,
        area=area if local and any(one.area is not None for one in same) else None,
    )


def _as_written(form: str) -> Alias:
    """A form whose capitals count, so that a decision on "Early Help" does not reach into "early help".

    One word without a capital but its first is as any word that opens a sentence: it does not count there.
    """
    plain_word = " " not in form and form[1:] == form[1:].lower()
    return Alias(form=form, case=None if form.islower() else Case.EXACT, cautious=plain_word)


def _adding(entry: Entry, more: Iterable[Alias]) -> Entry:
    known = {alias.form for alias in entry.forms}
    added = {alias.form: alias for alias in more if alias.form not in known}
    return entry.model_copy(update={"aliases": (*entry.aliases, *added.values())})
