"""What reading one letter found: the shapes that `loaders` hand to `graph.build`.

An entity is referred to by its id. A quote is a span of the letter's canonical text; its words are never
copied beside it, so that they cannot differ.
"""

from dataclasses import dataclass
from typing import NamedTuple

from graph.model import (
    Commitment,
    Concept,
    Entity,
    Inspection,
    Letter,
    Modality,
    Recommendation,
    Split,
    Status,
)


class Span(NamedTuple):
    """Half-open range of code points in a canonical text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship to the entity `target` and every span that shows it."""

    type: str
    target: str
    quotes: tuple[Span, ...]
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class RelationFact:
    """A relation between two entities that the letter states at `quotes`."""

    type: str
    source: str
    target: str
    quotes: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RecommendationFact:
    """A recommendation as one letter quotes it."""

    node: Recommendation
    inspection: str
    addressed_to: tuple[str, ...]
    names: tuple[Link, ...]
    builds_on: tuple[str, ...]
    """Ids of recommendations that its text refers to."""
    by_layout: bool = False
    """Whether the letter's layout says where the quotation ends, so that it tells that in other letters."""


@dataclass(frozen=True, slots=True)
class CommitmentFact:
    """One promise, where it stands and whom or what it concerns."""

    node: Commitment
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResponseFact:
    """What `respondent` says to `recommendation` (None: the covering letter's own statements)."""

    id: str
    recommendation: str | None
    respondent: str
    parts: tuple[Span, ...]
    status: Status | None
    status_quote: Span | None
    links: tuple[Link, ...]
    commitments: tuple[CommitmentFact, ...]
    split: Split = Split.SURE


class InstanceFact(NamedTuple):
    """An entity of an area is the one that this area has of `concept`; a fact of the register."""

    entity: str
    concept: Concept


class Note(NamedTuple):
    """Something that was not understood, and where: `kind` is one of the report's headings."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """All that one letter says."""

    letter: Letter
    document: str
    """JSON of what the file held, enough to read it again without the file."""
    sender: str | None
    addressee: str | None
    inspections: tuple[Inspection, ...]
    entities: tuple[Entity, ...]
    recommendations: tuple[RecommendationFact, ...]
    responses: tuple[ResponseFact, ...]
    relations: tuple[RelationFact, ...]
    notes: tuple[Note, ...]
    instances: tuple[InstanceFact, ...] = ()
