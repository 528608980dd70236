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
from loaders.statements.addressees import subjects_of
from loaders.text.ranges import Ranges

_OF = re.compile(r"\b(?:of|in|for|with|to|their|its|whose|which|that|who) (?:the |all |their |other )?$")
"""Behind which a class narrows whom a recommendation is addressed to ("chief constables of forces")."""
_NEAR = 24
"""More characters than such words have."""


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
    asked = [part for one in sections.recommendations for part in one.parts]
    answered = [part for one in sections.responses for part in (*one.parts, *one.owners)]
    fields = [part for one in sections.recommendations if one.parts for part in one.fields]
    read, general = Ranges([*asked, *fields, *answered]), Ranges([*asked, *fields])
    labels = [
        Span(block.start, block.end)
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH and read.hold(block.start, block.start + 1)
    ]
    names = names_of(
        document.text,
        read.spans,
        _matches(document.text, asked, fields, general, matchers),
        area=area,
        labels=labels,
        general=general,
        decided=matchers.decided,
    )
    return list(_without(names, _titles(document, sections)))


def _matches(
    text: str, asked: Sequence[Span], fields: Sequence[Span], general: Ranges, matchers: Matchers
) -> list[Match]:
    """Registered names: in answers with the area's own forms, in recommendations and above them without."""
    found = [one for one in matchers.answers.find(text) if not general.hold(one.start, one.end)]
    for part in asked:
        here = [_moved(one, part.start) for one in matchers.recommendations.find(text[part.start : part.end])]
        named = Ranges((one.start, one.end) for one in here)
        classes: dict[Span, Match] = {}
        for zone in subjects_of(text, part):
            words = _as_inside(text[zone.start : zone.end])
            for one in (_moved(one, zone.start) for one in matchers.addressees.find(words)):
                owned = _OF.search(text, max(zone.start, one.start - _NEAR), one.start)
                if not (owned or named.meet(one.start, one.end)):
                    classes.setdefault(Span(one.start, one.end), one)
        found += [*here, *classes.values()]
    for part in fields:
        words = text[part.start : part.end]
        found += [_moved(one, part.start) for one in matchers.addressees.find(words)]
    return sorted(found, key=lambda one: one.start)


def _as_inside(words: str) -> str:
    """The words as they would stand inside a sentence, its first letter small: a class is named so."""
    at = len(words) - len(words.lstrip(" \n“‘\"'"))
    return words[:at] + words[at : at + 1].lower() + words[at + 1 :]


def _moved(match: Match, by: int) -> Match:
    return match._replace(start=match.start + by, end=match.end + by)


def _titles(document: Document, sections: Sections) -> Ranges:
    """Every place where the title of a report stands; names in it say nothing of the answer."""
    titles = {document.text[start:end] for report in sections.reports for start, end in report.titles}
    return Ranges(place for title in titles if len(title) > 20 for place in _places(document.text, title))


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + len(words))


def _without(names: Iterable[Name], titles: Ranges) -> Iterator[Name]:
    """Names with those places left out that lie in `titles`."""
    for name in names:
        places = tuple(one for one in name.places if not titles.hold(*one))
        if places == name.places:
            yield name
        elif places:
            yield replace(name, places=places)
