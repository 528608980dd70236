"""What a letter says of itself: area, sender, addressee, date, and the reports that it answers."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from graph import ids
from graph.facts import Span
from graph.model import Body, Entity, Inspection, Letter, RecommendationKind
from loaders.document import Document
from loaders.layout.sections import Report, Role, Sections
from loaders.naming.areas import area_of
from loaders.naming.entities import entity_of
from loaders.register import Area, InspectionEntry, Register, inspection_of
from loaders.register.inspections import inspections_in
from loaders.register.offices import unregistered_area

_UNKNOWN = "unknown"
_UNTITLED = "report that the letter does not name"
_HEAD = 3000
"""Characters from the start in which an area's name or mailbox is looked for."""
_FOR_MAYOR = re.compile(r"\bon behalf of (?:the |[^.,\n]{2,60}, )?mayor\b", re.IGNORECASE)
"""A deputy who says so writes as the mayor's hand: it is the mayor who answers."""


class KnownFacts(NamedTuple):
    """What the register knows of a recommendation, for a letter that answers it without quoting it."""

    deadline: date | None
    immediate: bool
    addressees: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The letter's node and what stands around it."""

    letter: Letter
    area: Area
    area_known: bool
    addressee: Entity | None
    inspections: tuple[Inspection, ...]
    known: Mapping[tuple[int, RecommendationKind, str], KnownFacts]
    """What the register knows of recommendations, by report, kind and number."""
    offices: Mapping[Role, Entity]
    """Who answers in each role."""
    from_office: bool
    """Whether the local policing body sends it; a force may publish a reply of its own."""

    @property
    def own(self) -> tuple[Entity, Entity]:
        """The local policing body and the force."""
        return self.offices[Role.COMMISSIONER], self.offices[Role.FORCE]

    def inspection(self, report: int) -> Inspection:
        """The inspection that a section's recommendations belong to."""
        return self.inspections[min(report, len(self.inspections) - 1)]


def heading_of(document: Document, sections: Sections, register: Register) -> Heading:
    """Read a letter's head; what it does not say stays unknown."""
    head = sections.head
    sender, force = ([named.text] if named else [] for named in (head.sender, head.force))
    asked = [part for one in sections.recommendations for part in one.parts]
    answered = [part for one in sections.responses if one.recommendations for part in one.parts]
    front, own = _without(document.text, [*asked, *answered]), _without(document.text, asked)
    page = "\n".join(document.furniture)
    told = [*sender, page, *force, front[:_HEAD], front[-_HEAD:], own[:_HEAD], own[-_HEAD:]]
    found = area_of(told, register)
    area = found or _unknown_area(sections)
    if head.sender and "Deputy Mayor" in head.sender.text and not _FOR_MAYOR.search(front[:_HEAD]):
        area = area.by_deputy()
    reports = sections.reports or (Report(head.titles, head.published),)
    entries = _entries(document, reports, register)
    inspections = tuple(
        _inspection(document, report, entry, at)
        for at, (report, entry) in enumerate(zip(reports, entries, strict=True))
    )
    letter = Letter(
        id=ids.letter_id(found.slug if found else None, document.source, document.part),
        name=_name(area, sections, inspections),
        date=head.date,
        source=document.source,
        sha256=document.sha256,
        area=found.slug if found else None,
        title=" / ".join(one.title for one in inspections),
        text=document.text,
    )
    addressee = _addressee(sections, register)
    return Heading(
        letter,
        area,
        found is not None,
        addressee,
        inspections,
        _known(entries, register),
        _offices(area, sections, register),
        _from_office(sections),
    )


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text without some parts of it: recommendations and answers name forces of other areas."""
    parts = sorted(spans)
    starts, ends = [0, *(part.end for part in parts)], [*(part.start for part in parts), len(text)]
    return "\n".join(text[start:end] for start, end in zip(starts, ends, strict=True) if start < end)


def _unknown_area(sections: Sections) -> Area:
    head = sections.head
    force = head.force.text if head.force else "force that the letter does not name"
    office = head.sender.text if head.sender else "policing body that the letter does not name"
    return unregistered_area(_UNKNOWN, _UNKNOWN, force=force, office=office)


def _known(
    entries: Sequence[InspectionEntry | None], register: Register
) -> dict[tuple[int, RecommendationKind, str], KnownFacts]:
    return {
        (report, one.kind, one.number): KnownFacts(
            one.deadline,
            one.immediate,
            tuple(entity_of(register.by_id[name], None) for name in one.addressed_to),
        )
        for report, entry in enumerate(entries)
        for one in (entry.known if entry else ())
    }


def _entries(
    document: Document, reports: Sequence[Report], register: Register
) -> tuple[InspectionEntry | None, ...]:
    """The registered report that each one is: by its title, else the next that the letter's head names."""
    found = [_entry(document, report, register) for report in reports]
    if None not in found:
        return tuple(found)
    named = inspections_in(document.text[:_HEAD], register.titles)
    untitled = iter([one for one in named if one not in found])
    alone = len(reports) == 1
    return tuple(
        entry or (next(untitled, None) if alone or not report.titles else None)
        for report, entry in zip(reports, found, strict=True)
    )


def _entry(document: Document, report: Report, register: Register) -> InspectionEntry | None:
    """The registered report that the letter's title names."""
    titles = [document.text[start:end] for start, end in report.titles]
    return next((e for title in titles if (e := inspection_of(title, register.titles))), None)


def _inspection(document: Document, report: Report, entry: InspectionEntry | None, at: int) -> Inspection:
    """The report as the register knows it, or by the letter's title alone."""
    if entry is None:
        titles = [document.text[start:end].strip() for start, end in report.titles]
        untitled = f"report {at + 1} that the letter does not name" if at else _UNTITLED
        title = titles[0] if titles else untitled
        return Inspection(id=ids.inspection_id(title), name=title, title=title, published=report.published)
    return Inspection(
        id=ids.inspection_id(entry.title),
        name=entry.title,
        title=entry.title,
        published=entry.published or report.published,
        inspectorate=entry.inspectorate,
        recommendations=entry.recommendations,
        areas_for_improvement=entry.areas_for_improvement,
    )


def _addressee(sections: Sections, register: Register) -> Entity | None:
    named = sections.head.addressee
    if named is None:
        return None
    known = register.by_lower_name.get(named.text.lower())
    if known is not None:
        return entity_of(known, None)
    return Body(
        id=ids.entity_id(named.text, area=None), name=named.text, kind="office holder", registered=False
    )


def _offices(area: Area, sections: Sections, register: Register) -> dict[Role, Entity]:
    body = entity_of(area.policing_body, area.slug)
    signs = sections.head.sender
    calls_itself = signs and ("Deputy Mayor for" in signs.text or _is_office_of(area, signs.text))
    if signs and calls_itself and signs.text not in (body.name, *body.aliases):
        body = body.model_copy(update={"aliases": [*body.aliases, signs.text]})
    return {
        Role.COMMISSIONER: body,
        Role.FORCE: entity_of(area.force, area.slug),
        Role.GOVERNMENT: entity_of(register.by_id["uk-government"], None),
        Role.HOME_OFFICE: entity_of(register.by_id["home-office"], None),
    }


def _is_office_of(area: Area, words: str) -> bool:
    """Whether the words name a commissioner and the area, with no address behind it."""
    _, named, behind = words.rpartition(area.name)
    return bool(named) and "Commissioner" in words and "," not in behind


def _from_office(sections: Sections) -> bool:
    sender = sections.head.sender
    return sender is None or any(
        word in sender.text.lower() for word in ("commissioner", "mayor", "authority")
    )


def _name(area: Area, sections: Sections, inspections: Sequence[Inspection]) -> str:
    when = sections.head.date.isoformat() if sections.head.date else "undated"
    return f"{area.name}, {when}: {inspections[0].title}"
