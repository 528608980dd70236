"""What a letter says of itself: area, sender, addressee, date, and the reports that it answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph import ids
from graph.model import Body, Entity, Inspection, Letter
from loaders.areas import area_of
from loaders.document import Document
from loaders.entities import entity_of
from loaders.register import Area, InspectionEntry, Register, inspection_of
from loaders.register.inspections import inspections_in
from loaders.register.offices import unregistered_area
from loaders.sections import Report, Sections

_UNKNOWN = "unknown"
_HEAD = 3000
"""Characters from the start in which an area's name or mailbox is looked for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The letter's node and what stands around it."""

    letter: Letter
    area: Area
    area_known: bool
    addressee: Entity | None
    inspections: tuple[Inspection, ...]
    from_office: bool
    """Whether the local policing body sends it; a force may publish a reply of its own."""

    def inspection(self, report: int) -> Inspection:
        """The inspection that a section's recommendations belong to."""
        return self.inspections[min(report, len(self.inspections) - 1)]


def heading_of(document: Document, sections: Sections, register: Register) -> Heading:
    """Read a letter's head; what it does not say stays unknown."""
    head = sections.head
    given = [named.text for named in (head.sender, head.force) if named]
    found = area_of([*given, document.text[:_HEAD], document.text[-_HEAD:]], register)
    area = found or _unknown_area(sections)
    reports = sections.reports or (Report(head.titles, head.published),)
    named = inspections_in(document.text[:_HEAD], register.inspections)
    inspections = tuple(
        _inspection(document, report, register, named[index] if index < len(named) else None)
        for index, report in enumerate(reports)
    )
    letter = Letter(
        id=ids.letter_id(found.slug if found else None, document.source),
        name=_name(area, sections, inspections),
        date=head.date,
        source=document.source,
        sha256=document.sha256,
        area=found.slug if found else None,
        title=" / ".join(one.title for one in inspections),
        text=document.text,
    )
    return Heading(
        letter, area, found is not None, _addressee(sections, register), inspections, _from_office(sections)
    )


def _unknown_area(sections: Sections) -> Area:
    head = sections.head
    force = head.force.text if head.force else "force that the letter does not name"
    office = head.sender.text if head.sender else "policing body that the letter does not name"
    return unregistered_area(_UNKNOWN, _UNKNOWN, force=force, office=office)


def _inspection(
    document: Document, report: Report, register: Register, named: InspectionEntry | None
) -> Inspection:
    """The registered report that the letter names (`named`: near its start), or one known by title alone."""
    titles = [document.text[start:end] for start, end in report.titles]
    entry = next((e for title in titles if (e := inspection_of(title, register.inspections))), named)
    if entry is None:
        title = titles[0].strip() if titles else "report that the letter does not name"
        return Inspection(id=ids.inspection_id(title), name=title, title=title, published=report.published)
    return Inspection(
        id=ids.inspection_id(entry.title),
        name=entry.title,
        title=entry.title,
        published=entry.published or report.published,
        inspectorate=entry.inspectorate,
    )


def _addressee(sections: Sections, register: Register) -> Entity | None:
    named = sections.head.addressee
    if named is None:
        return None
    known = next((entry for entry in register.entries if entry.name.lower() == named.text.lower()), None)
    if known is not None:
        return entity_of(known, None)
    return Body(
        id=ids.entity_id(named.text, area=None), name=named.text, kind="office holder", registered=False
    )


def _from_office(sections: Sections) -> bool:
    sender = sections.head.sender
    return sender is None or any(
        word in sender.text.lower() for word in ("commissioner", "mayor", "authority")
    )


def _name(area: Area, sections: Sections, inspections: Sequence[Inspection]) -> str:
    when = sections.head.date.isoformat() if sections.head.date else "undated"
    return f"{area.name}, {when}: {inspections[0].title}"
