"""From the record of a force area to the entries of its force, the force's head and its policing body."""

import re
from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.register.model import Area
from loaders.register.schema import Alias, AreaRecord, Entry

_OFFICE = re.compile(r"^(?P<title>Police(?:, Fire)? and Crime Commissioner) for (?P<place>.+)$")
_SHORT = {"Police and Crime Commissioner": "PCC", "Police, Fire and Crime Commissioner": "PFCC"}
_OWN_FORCE = ("the force", "the Constabulary", "Constabulary")
_POLICING_BODY = "local policing body"
_OWN_OFFICE = ("the Commissioner", "Commissioner's office", "my office", "my own office")


def area_of_record(record: AreaRecord) -> Area:
    """The area with its entries; usual forms of the names are added to those that the record gives."""
    places = _unique([record.name, *record.places, *record.office_places])
    return Area(
        slug=record.slug,
        name=record.name,
        force=_force(record),
        chief=_chief(record),
        policing_body=_policing_body(record),
        deputy=_deputy(record),
        roc_unit=record.roc_unit,
        places=tuple(places),
        domains=record.domains,
    )


def unregistered_area(slug: str, name: str, *, force: str, office: str) -> Area:
    """An area that only a letter names."""
    area = area_of_record(AreaRecord(slug=slug, name=name, force=force, office=office))
    return Area(slug, name, area.force, area.chief, area.policing_body, places=(name,), registered=False)


def _force(record: AreaRecord) -> Entry:
    usual = [record.force.replace("Constabulary", "Police")]
    return _entry(record, "force", record.force, "force", [*record.force_aliases, *usual], _OWN_FORCE)


def _chief(record: AreaRecord) -> Entry:
    name = f"{record.chief} of {record.chief_of or record.force}"
    policed = (record.chief_of or "").partition("Police of ")[2]
    usual = [
        f"{record.chief} of {record.force}",
        f"{record.chief} of {record.name}",
        f"{record.chief}, {record.force}",
        f"{record.force}'s {record.chief}",
        f"{record.force} {record.chief}",
        f"{record.name} {record.chief}",
        *([f"{record.chief} of {policed}"] if policed else []),
    ]
    own = [Alias(form=form) for form in (f"the {record.chief}", f"my {record.chief}")]
    if record.chief != "Commissioner":
        own.insert(0, Alias(form=record.chief, case="exact"))
    return _entry(record, "chief", name, "chief officer", usual, own)


def _policing_body(record: AreaRecord) -> Entry:
    offices = [record.office, *(former.form for former in record.former_offices)]
    forms = [form for office in offices for form in _titles(office, (record.name, *record.office_places))]
    own = [form for office in offices for form in _own_titles(office)]
    if record.chief != "Commissioner":
        own.extend(_OWN_OFFICE)
    deputy: list[str | Alias] = []
    if record.deputy is not None:
        deputy = [record.deputy, *record.deputy_aliases]
    others = (*record.office_aliases, *record.former_offices, *deputy, *forms)
    return _entry(record, "policing-body", record.office, _POLICING_BODY, others, own)


def _deputy(record: AreaRecord) -> Entry | None:
    """The deputy as the one who answers a report, with what letters call the writer's own office."""
    if record.deputy is None:
        return None
    place = record.office.removeprefix("Mayor of ")
    title = re.sub(rf" (?:for|of) {re.escape(place)}$", "", record.deputy)
    own = _unique([title, f"the {title}", "Deputy Mayor", "the Deputy Mayor", *_OWN_OFFICE])
    return _entry(record, "deputy-mayor", record.deputy, _POLICING_BODY, record.deputy_aliases, own)


def _entry(
    record: AreaRecord,
    key: str,
    name: str,
    sort: str,
    forms: Iterable[str | Alias],
    own_forms: Iterable[str | Alias],
) -> Entry:
    """The entry of one body of the area; `own_forms` mean it in letters of the area alone."""
    return Entry(
        id=f"{record.slug}-{key}",
        name=name,
        kind=Kind.BODY,
        sort=sort,
        area=record.slug,
        aliases=_aliases(name, forms),
        own_aliases=_aliases(name, own_forms),
    )


def _titles(office: str, places: Iterable[str]) -> Iterator[str]:
    """The forms in which letters give the title of a commissioner's office."""
    match = _OFFICE.match(office)
    if match is None:
        return
    title, short = match["title"], _SHORT[match["title"]]
    for place in _unique([match["place"], *places]):
        yield from (f"{title} for {place}", f"{title}, {place}", f"{place} {title}", f"{place}'s {title}")
        yield from (f"{short} for {place}", f"{place} {short}", f"{place}'s {short}")
        yield from (f"Office of the {title} for {place}", f"{place} Office of the {title}")
        yield from (f"O{short} {place}", f"{place} O{short}", f"O{short} for {place}")


def _own_titles(office: str) -> Iterator[str]:
    match = _OFFICE.match(office)
    if match is None:
        if office.startswith("Mayor of "):
            yield from ("the Mayor", "the Mayor's office", "Mayor's office")
        return
    title, short = match["title"], _SHORT[match["title"]]
    yield from (title, f"the {title}", f"Office of the {title}", short, f"the {short}", f"O{short}")


def _aliases(name: str, forms: Iterable[str | Alias]) -> tuple[Alias, ...]:
    aliases = [form if isinstance(form, Alias) else Alias(form=form) for form in forms]
    seen = {name.replace("&", "and").lower()}
    kept = []
    for alias in aliases:
        key = alias.form.replace("&", "and").lower()
        if key not in seen:
            seen.add(key)
            kept.append(alias)
    return tuple(kept)


def _unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
