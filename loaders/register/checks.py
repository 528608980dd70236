"""What has to hold over all register files together: ids, references, and forms that mean one thing only."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from loaders.register.complaints import Complaint, Where, near
from loaders.register.model import Area
from loaders.register.schema import Alias, Entry, RegisterFile, Scope
from loaders.text.folding import fold, same_form


class Placed(NamedTuple):
    """A register file that was read, and from where."""

    path: Path
    file: RegisterFile


class _Known(NamedTuple):
    entry: Entry
    file: Path
    where: Where


class _Form(NamedTuple):
    known: _Known
    alias: Alias
    area: str | None
    """Area to whose letters the form is confined; None where it is confined to none."""


def check(placed: Sequence[Placed], areas: Sequence[Area]) -> list[Complaint]:
    """Everything that does not hold, in the order in which the files were read."""
    known = list(_known(placed, {area.slug: area for area in areas}))
    return [
        *_duplicate_ids(known),
        *_dangling(placed, known, {area.slug for area in areas}),
        *_duplicate_forms(known),
        *_duplicate_inspections(placed),
        *_unknown_addressees(placed, known),
    ]


def _known(placed: Sequence[Placed], areas: dict[str, Area]) -> Iterator[_Known]:
    for path, file in placed:
        for index, entry in enumerate(file.entries):
            yield _Known(entry, path, ("entries", index))
        for index, record in enumerate(file.areas):
            for entry in areas[record.slug].entries:
                yield _Known(entry, path, ("areas", index))


def _duplicate_ids(known: Sequence[_Known]) -> Iterator[Complaint]:
    first: dict[str, _Known] = {}
    for item in known:
        before = first.setdefault(item.entry.id, item)
        if before is not item:
            yield Complaint(
                item.file,
                (*item.where, "id"),
                f"the id '{item.entry.id}' is already that of '{before.entry.name}' in {before.file.name}; "
                "give this entry another id",
            )


def _dangling(placed: Sequence[Placed], known: Sequence[_Known], areas: set[str]) -> Iterator[Complaint]:
    ids = {item.entry.id for item in known}
    for item in known:
        if item.entry.instance_of is not None and item.entry.instance_of not in ids:
            yield _unknown(item.file, (*item.where, "instance_of"), item.entry.instance_of, ids)
        if item.entry.area is not None and item.entry.area not in areas:
            yield _unknown(item.file, (*item.where, "area"), item.entry.area, areas, what="area")
    for path, file in placed:
        for index, record in enumerate(file.areas):
            if record.roc_unit is not None and record.roc_unit not in ids:
                yield _unknown(path, ("areas", index, "roc_unit"), record.roc_unit, ids)


def _unknown(path: Path, where: Where, value: str, known: set[str], *, what: str = "id") -> Complaint:
    advice = "add it under 'areas:'" if what == "area" else "add an entry with this id, or correct it"
    return Complaint(
        path,
        where,
        f"{where[-1]} is '{value}', an {what} that no register holds{near(value, sorted(known))}; {advice}",
    )


def _forms(known: Sequence[_Known]) -> Iterator[_Form]:
    for item in known:
        confined = item.entry.area if item.entry.scope is Scope.LOCAL else None
        for alias in item.entry.forms:
            yield _Form(item, alias, confined)
        for alias in item.entry.own_aliases:
            yield _Form(item, alias, item.entry.area)


def _duplicate_forms(known: Sequence[_Known]) -> Iterator[Complaint]:
    alike: dict[str, list[_Form]] = defaultdict(list)
    for form in _forms(known):
        alike[same_form(form.alias.form)].append(form)
    for forms in alike.values():
        for first, second in combinations(forms, 2):
            if _clash(first, second):
                yield _twice(first, second)
                break


def _clash(first: _Form, second: _Form) -> bool:
    """Whether the two can mean different things, or the same thing twice, at one place of one letter."""
    if first.area is not None and second.area is not None and first.area != second.area:
        return False
    one, other = first.known.entry, second.known.entry
    if one.instance_of == other.id or other.instance_of == one.id:
        return False
    if first.alias.exact and second.alias.exact:
        return fold(first.alias.form) == fold(second.alias.form)
    return one is not other or first.alias.exact == second.alias.exact


def _twice(first: _Form, second: _Form) -> Complaint:
    holder = first.known.entry
    same = holder is second.known.entry
    where = (
        "this entry has it twice"
        if same
        else f"it is also a form of '{holder.name}' ({first.known.file.name})"
    )
    advice = (
        "remove one"
        if same
        else f"remove one of them, or say 'instance_of: {holder.id}' where this is that one of an area"
    )
    return Complaint(
        second.known.file,
        (*second.known.where, *_position(second)),
        f"the form '{second.alias.form}' of '{second.known.entry.name}' has two meanings: {where}; {advice}",
    )


def _position(form: _Form) -> Where:
    entry = form.known.entry
    if form.known.where[0] == "areas":
        return ()
    if form.alias in entry.aliases:
        return ("aliases", entry.aliases.index(form.alias))
    if form.alias in entry.own_aliases:
        return ("own_aliases", entry.own_aliases.index(form.alias))
    return ("name",)


def _unknown_addressees(placed: Sequence[Placed], known: Sequence[_Known]) -> Iterator[Complaint]:
    ids = {item.entry.id for item in known}
    for path, file in placed:
        for index, inspection in enumerate(file.inspections):
            for position, recommendation in enumerate(inspection.known):
                for name in recommendation.addressed_to:
                    if name not in ids:
                        yield _unknown(path, ("inspections", index, "known", position), name, ids)


def _duplicate_inspections(placed: Sequence[Placed]) -> Iterator[Complaint]:
    first: dict[str, str] = {}
    for path, file in placed:
        for index, inspection in enumerate(file.inspections):
            for form in (inspection.title, *inspection.forms):
                key = same_form(form)
                if key in first:
                    yield Complaint(
                        path,
                        ("inspections", index),
                        f"the title '{form}' is already that of '{first[key]}'; remove it from one of them",
                    )
                first[key] = inspection.title
