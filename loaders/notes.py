"""What was not understood in a letter, for the build's report; nothing is dropped silently."""

import re
from collections.abc import Iterator, Sequence

from graph.facts import Note, Span
from loaders.document import Document
from loaders.heading import Heading
from loaders.layout.sections import Reason, Sections
from loaders.naming.group import is_initials
from loaders.naming.names import Name
from loaders.statements.dates import find_dates

OUTSIDE = "text outside every block"
UNREGISTERED = "name in no register"
GUESSED = "name whose kind is a guess"
ACRONYM = "acronym never expanded"
UNDATED = "date not read"
HEAD = "head of the letter not read"
UNANSWERED = "recommendation without an answer"
UNSURE = "start of the answer unsure"
PICTURE = "page that is a picture"
FURNITURE = "left out as page furniture"

SURE_ENOUGH = 0.75

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_LIKE_A_DATE = re.compile(
    rf"\d(?<![\w/]\d)\d?(?:(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}) \d{{4}}\b"
    r"|/\d{1,2}/\d{2,4}(?![\d/]))"
)


def notes_of(
    document: Document, sections: Sections, heading: Heading, names: Sequence[Name]
) -> tuple[Note, ...]:
    """All notes on one letter, in the order of the text within each kind."""
    return (
        *(
            Note(PICTURE, f"page {page} of {document.source} has no text: it is a picture; use --ocr", 0, 0)
            for page in document.pictures
        ),
        *_head_notes(heading),
        *(
            Note(OUTSIDE, _cut(document, one.span), *one.span)
            for one in sections.leftovers
            if one.reason is Reason.OUTSIDE
        ),
        *_section_notes(document, sections),
        *_date_notes(document, sections, heading),
        *_name_notes(names),
        *(Note(FURNITURE, line, 0, 0) for line in document.furniture),
    )


def _cut(document: Document, span: Span) -> str:
    words = " ".join(document.text[span.start : span.end].split())
    return words if len(words) < 120 else f"{words[:117]}…"


def _head_notes(heading: Heading) -> Iterator[Note]:
    missing = [
        ("date", heading.letter.date is None),
        ("area", not heading.area_known),
        ("publication date of the report", any(one.published is None for one in heading.inspections)),
    ]
    for what, absent in missing:
        if absent:
            yield Note(HEAD, what, 0, 0)


def _section_notes(document: Document, sections: Sections) -> Iterator[Note]:
    answered = {index for one in sections.responses for index in one.recommendations}
    for index, recommendation in enumerate(sections.recommendations):
        if index not in answered:
            span = recommendation.parts[0] if recommendation.parts else Span(0, 0)
            yield Note(UNANSWERED, recommendation.number or _cut(document, span), *span)
    for response in sections.responses:
        if response.sure < SURE_ENOUGH:
            yield Note(UNSURE, _cut(document, response.parts[0]), *response.parts[0])


def _date_notes(document: Document, sections: Sections, heading: Heading) -> Iterator[Note]:
    """What is written like a date in a recommendation or an answer and is none that the calendar has."""
    asked = {part for one in sections.recommendations for part in one.parts}
    answered = {part for one in sections.responses for part in one.parts}
    for part in sorted(asked | answered):
        for match in _LIKE_A_DATE.finditer(document.text, part.start, part.end):
            start, end = match.span()
            read = find_dates(document.text, start=start, end=end, reference=heading.letter.date)
            if not any(when.last for when in read):
                yield Note(UNDATED, match.group(), start, end)


def _name_notes(names: Sequence[Name]) -> Iterator[Note]:
    for name in names:
        if name.entity.registered:
            continue
        place = name.places[0]
        text = f"{name.entity.name} ({name.entity.label})"
        yield Note(UNREGISTERED, text, *place)
        if not name.sure:
            yield Note(GUESSED, text, *place)
        if _never_expanded(name):
            yield Note(ACRONYM, name.entity.name, *place)


def _never_expanded(name: Name) -> bool:
    forms = [name.entity.name, *name.entity.aliases]
    return all(map(is_initials, forms))
