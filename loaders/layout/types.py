"""The parts of a letter: its head, the recommendations that it quotes, the answers, and what is in neither.

Every span counts in `Document.text`.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind, Split

_LIKELY = 0.75


class Role(StrEnum):
    """Who speaks in an answer; which body that is follows from the letter's head and area."""

    COMMISSIONER = "commissioner"
    FORCE = "force"
    GOVERNMENT = "government"
    """A letter may give the Government's reply beside its own."""
    HOME_OFFICE = "home office"


class Named(NamedTuple):
    """Words of the text and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What the letter says of itself; None where it does not say."""

    date: datetime.date | None = None
    date_span: Span | None = None
    addressee: Named | None = None
    """The office written to ("Home Secretary")."""
    sender: Named | None = None
    """The office that signs, as it names itself ("Police and Crime Commissioner for Westmere")."""
    force: Named | None = None
    """The force that answers, as the title of the appendix or a label names it ("Westmere Constabulary")."""
    titles: tuple[Span, ...] = ()
    """Where the letter may give the title of an inspection report; the likeliest first."""
    published: datetime.date | None = None
    """The day on which the text says that the report was published."""


class Report(NamedTuple):
    """One inspection report that the letter answers."""

    titles: tuple[Span, ...]
    """Where the letter may give its title; the likeliest first."""
    published: datetime.date | None
    """The day on which the text says that it was published."""


@dataclass(frozen=True, slots=True)
class RecommendationSection:
    """One recommendation as the letter quotes it, without heading, label and number."""

    number: str | None
    kind: RecommendationKind
    report: int
    """0 for the first report that the letter answers, 1 for the next (its numbers begin anew)."""
    parts: tuple[Span, ...]
    """Empty where the letter answers it without quoting it."""
    by_layout: bool = False
    """Whether the layout itself says where the quotation ends, so that it tells that in other letters."""
    fields: tuple[Span, ...] = ()
    """What the line of its number says besides: by when, for whom."""


@dataclass(frozen=True, slots=True)
class ResponseSection:
    """What one respondent says to the recommendations at these indexes (none: the covering letter)."""

    recommendations: tuple[int, ...]
    parts: tuple[Span, ...]
    respondent: Role
    status_fields: tuple[Span, ...] = ()
    """Values of fields that state a status, and verdicts ("Agreed"), in the order of the text."""
    as_of: datetime.date | None = None
    """The day of a dated update, from which its "within six weeks" counts."""
    owners: tuple[Span, ...] = ()
    """Values of fields that name who is responsible."""
    sure: float = 1.0
    """How sure its beginning is: 1.0 labelled or after a known wording, 0.8 a paragraph after the
    recommendation or a verdict, 0.7 running prose that quotes, 0.6 inside a paragraph."""

    @property
    def split(self) -> Split:
        """The same in words."""
        if self.sure == 1.0:
            return Split.SURE
        return Split.LIKELY if self.sure >= _LIKELY else Split.UNSURE


class Reason(StrEnum):
    """Why text is in no section."""

    LETTERHEAD = "letterhead"
    SIGNATURE = "signature"
    HEADING = "heading"
    CONTENTS = "contents"
    COPIES = "copies"
    FIELD = "field"
    LANGUAGE = "other language"
    """In Welsh, beside the same in English."""
    NOTHING_RECOMMENDED = "nothing recommended"
    OUTSIDE = "outside"
    """Text that none of the rules understood: the one reason to report."""


class Leftover(NamedTuple):
    """Text in no section, and why."""

    span: Span
    reason: Reason


@dataclass(frozen=True, slots=True)
class Sections:
    """The whole letter, cut."""

    head: LetterHead
    recommendations: tuple[RecommendationSection, ...]
    responses: tuple[ResponseSection, ...]
    leftovers: tuple[Leftover, ...]
    reports: tuple[Report, ...] = ()
    """What the letter says of each report that it answers, in the order of `RecommendationSection.report`."""
