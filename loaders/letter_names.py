"""The names of one letter: where they are looked for, and with which registered names in which part of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.facts import Span
from loaders.deciding.decision_effects import Settled
from loaders.deciding.decisions import Decisions
from loaders.document import BlockKind, Document
from loaders.layout.sections import Sections
from loaders.naming.instances import Concepts
from loaders.naming.matcher import Match, Matcher
from loaders.naming.names import Name, names_of
from loaders.register import Area, Register
from loaders.statements.addressees import subject_of


class Matchers(NamedTuple):
    """Matchers for an area's answers, for recommendations, and for whom these are addressed to."""

    answers: Matcher
    recommendations: Matcher
    addressees: Matcher
    decided: Settled
    concepts: Concepts

    @classmethod
    def of(cls, area: Area, register: Register, decisions: Decisions) -> "Matchers":
        """Those for one area; making them costs more than reading a letter, so they are kept."""
        decided = decisions.of(area.slug)
        entries = decided.entries(register.for_area(area))
        return cls(
            Matcher(entries),
            Matcher(decided.entries(register.for_area(area, own_forms=False))),
            Matcher(decided.entries(register.for_area(area, own_forms=False, addressees=True))),
            decided,
            Concepts.of(area, entries, register),
        )


def names_in(document: Document, sections: Sections, area: Area, matchers: Matchers) -> list[Name]:
    """Names in recommendations and answers; not those in headings, addresses and signatures."""
    parts = {part for one in sections.recommendations for part in one.parts}
    parts |= {part for one in sections.responses for part in (*one.parts, *one.owners)}
    spans = _united(parts)
    labels = [
        Span(block.start, block.end)
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH and any(s.start <= block.start < s.end for s in spans)
    ]
    general = [part for one in sections.recommendations for part in one.parts]
    matches = _matches(document.text, general, matchers)
    names = names_of(
        document.text,
        spans,
        matches,
        area=area,
        labels=labels,
        general=general,
        decided=matchers.decided,
    )
    return list(_without(names, _titles(document, sections)))


def _matches(text: str, general: Sequence[Span], matchers: Matchers) -> list[Match]:
    """Registered names: in answers with the area's own forms, in recommendations without."""
    found = [one for one in matchers.answers.find(text) if not _within(one, general)]
    for part in general:
        here = [_moved(one, part.start) for one in matchers.recommendations.find(text[part.start : part.end])]
        zone = subject_of(text, part)
        if zone and not any(zone.start <= one.start < zone.end for one in here):
            words = text[zone.start : zone.end]
            here += [_moved(one, zone.start) for one in matchers.addressees.find(words)]
        found += here
    return sorted(found, key=lambda one: one.start)


def _moved(match: Match, by: int) -> Match:
    return match._replace(start=match.start + by, end=match.end + by)


def _within(place: Match | Span, spans: Iterable[Span]) -> bool:
    return any(one.start <= place.start and place.end <= one.end for one in spans)


def _titles(document: Document, sections: Sections) -> list[Span]:
    """Every place where the title of a report stands; names in it say nothing of the answer."""
    titles = {document.text[start:end] for report in sections.reports for start, end in report.titles}
    return [
        Span(match.start(), match.end())
        for title in titles
        if len(title) > 20
        for match in re.finditer(re.escape(title), document.text)
    ]


def _without(names: Iterable[Name], spans: Sequence[Span]) -> Iterator[Name]:
    """Names with those places left out that lie in `spans`."""
    for name in names:
        places = tuple(one for one in name.places if not _within(one, spans))
        if places:
            yield replace(name, places=places)


def _united(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap joined."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(span.end, united[-1].end))
        else:
            united.append(span)
    return united
