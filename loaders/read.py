"""One letter read whole: document and register in, facts with evidence out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph import ids
from graph.facts import (
    CommitmentFact,
    LetterFacts,
    Link,
    RecommendationFact,
    ResponseFact,
    Span,
)
from graph.model import Commitment, Entity, Inspection, Kind, Precision, Recommendation, Status
from loaders.deciding.decisions import NONE, Decisions
from loaders.document import Document
from loaders.ground import Ground
from loaders.heading import KnownFacts, heading_of
from loaders.layout.quotations import NONE as NO_QUOTATIONS
from loaders.layout.quotations import Quotations, in_letter, registered
from loaders.layout.sections import RecommendationSection, ResponseSection, Role, sections_of
from loaders.letter_names import Matchers, names_in
from loaders.letter_relations import relations_in
from loaders.mentions import Mention
from loaders.notes import notes_of
from loaders.register import Register
from loaders.statements.addressees import addressees_of, asks_the_force, builds_on, only_to_others
from loaders.statements.commitments import Promise, commitments_of
from loaders.statements.dates import Deadline
from loaders.statements.links import links_of
from loaders.statements.status import Asked, status_of
from loaders.terms import terms_of
from loaders.text.sentences import clause_around, sentences

_VERDICT = re.compile(
    r"(?:partly |partially |not )?(?:agreed?|accept(?:ed)?|noted|disagreed?|rejected)\W*$", re.IGNORECASE
)


class Reader:
    """Reads letters with one register and decisions; keeps the matcher of each area that it has met."""

    def __init__(self, register: Register, decisions: Decisions = NONE) -> None:
        self.register = register
        self.decisions = decisions
        self._matchers: dict[tuple[str, str], Matchers] = {}
        self._wordings = registered(register.inspections)

    @property
    def version(self) -> str:
        """Of all that it reads letters with: one that is read with another may say something else."""
        return "+".join(filter(None, (self.register.version, self.decisions.version)))

    def read(self, document: Document, quotations: Quotations = NO_QUOTATIONS) -> LetterFacts:
        """Everything that a letter says; what was not understood is among the notes.

        `quotations` are the words in which other letters quote recommendations.
        """
        sections = sections_of(document)
        heading = heading_of(document, sections, self.register)
        if wordings := in_letter(sections, heading.inspections, self._wordings, quotations):
            sections = sections_of(document, wordings)
        area = heading.area
        key = (area.slug, area.policing_body.id)
        if key not in self._matchers:
            self._matchers[key] = Matchers.of(area, self.register, self.decisions)
        matchers = self._matchers[key]
        facts = _facts(Ground.of(document, sections, heading, names_in(document, sections, area, matchers)))
        return replace(facts, instances=matchers.concepts.instances(facts.entities))


def _facts(ground: Ground) -> LetterFacts:
    sections = ground.sections.recommendations
    published = [ground.heading.inspection(one.report).published for one in sections]
    terms = terms_of(ground.text, sections, published)
    recommendations = [_recommendation(ground, *one) for one in zip(sections, terms, strict=True)]
    responses = list(_responses(ground, recommendations))
    relations = relations_in(ground)
    heading = ground.heading
    return LetterFacts(
        letter=heading.letter,
        document=ground.document.model_dump_json(),
        sender=heading.area.policing_body.node_id(heading.area.slug)
        if heading.from_office
        else ground.respondent(Role.FORCE),
        addressee=heading.addressee.id if heading.addressee else None,
        inspections=heading.inspections,
        entities=_entities(ground),
        recommendations=tuple(recommendations),
        responses=tuple(responses),
        relations=tuple(relations),
        notes=notes_of(ground.document, ground.sections, heading, ground.names),
    )


def _recommendation(ground: Ground, section: RecommendationSection, deadline: Deadline) -> RecommendationFact:
    inspection = ground.heading.inspection(section.report)
    text = "\n\n".join(ground.text[start:end] for start, end in section.parts)
    known = ground.known(section)
    mentions = ground.within(section.parts)
    actors = _bodies(ground, section.parts)
    first = section.parts[0] if section.parts else Span(0, 0)
    addressed = (
        addressees_of(ground.text, first, actors)
        if known is None
        else tuple(one.id for one in known.addressees)
    )
    if not addressed and asks_the_force(ground.text, first):
        addressed = (ground.respondent(Role.FORCE),)
    if not addressed:
        addressed = tuple(dict.fromkeys(one.entity for one in _bodies(ground, section.fields)))
    number = f"{section.kind.capitalize()} {section.number}" if section.number else section.kind.capitalize()
    node = Recommendation(
        id=ids.recommendation_id(inspection.id, section.kind, number=section.number, text=text),
        name=number,
        number=section.number,
        kind=section.kind,
        text=text,
        deadline=deadline.last if known is None else known.deadline,
        deadline_precision=deadline.precision if known is None else _precision(known),
        immediate=deadline.immediate if known is None else known.immediate,
    )
    return RecommendationFact(
        node,
        inspection.id,
        addressed,
        _named_in(ground, section.parts, [one for one in mentions if one.entity not in addressed]),
        tuple(_built_on(ground, section, inspection)),
        section.by_layout,
    )


def _bodies(ground: Ground, parts: Iterable[Span]) -> list[Mention]:
    return [one for one in ground.within(parts) if ground.kinds[one.entity] in {Kind.BODY, Kind.AGENCY}]


def _precision(known: KnownFacts) -> Precision:
    return Precision.DAY if known.deadline else Precision.NONE


def _named_in(ground: Ground, parts: Iterable[Span], mentions: Sequence[Mention]) -> tuple[Link, ...]:
    places: dict[str, list[Span]] = {}
    for part in parts:
        for sentence in sentences(ground.text, part):
            for one in mentions:
                if sentence.start <= one.start and one.end <= sentence.end:
                    quote = clause_around(ground.text, sentence, Span(one.start, one.end))
                    places.setdefault(one.entity, []).append(quote)
    return tuple(Link("NAMES", entity, tuple(dict.fromkeys(quotes))) for entity, quotes in places.items())


def _built_on(ground: Ground, section: RecommendationSection, inspection: Inspection) -> Iterator[str]:
    """Ids of those other recommendations of the letter that the text refers to by number."""
    for part in section.parts:
        for number in builds_on(ground.text, part, own=section.number):
            if (section.report, section.kind, number) in ground.numbers:
                yield ids.recommendation_id(inspection.id, section.kind, number=number, text="")


def _responses(ground: Ground, recommendations: Sequence[RecommendationFact]) -> Iterator[ResponseFact]:
    for section in ground.sections.responses:
        targets: list[RecommendationFact | None] = [recommendations[one] for one in section.recommendations]
        own = ground.respondent(section.respondent)
        mentions = [one for one in ground.within((*section.parts, *section.owners)) if one.entity != own]
        promises = commitments_of(
            ground.text,
            section.parts,
            mentions,
            reference=section.as_of or ground.heading.letter.date,
            mask=ground.mask,
        )
        beside = any(one and only_to_others(one.addressed_to) for one in targets)
        for target in targets or [None]:
            asked = _asked(ground, section, target, beside_others=beside) if target else None
            yield _response(ground, section, target, asked, mentions, promises)


def _response(
    ground: Ground,
    section: ResponseSection,
    target: RecommendationFact | None,
    asked: Asked | None,
    mentions: Sequence[Mention],
    promises: Iterable[Promise],
) -> ResponseFact:
    """The answer of a section to one of its recommendations, with what it promises to all of them."""
    respondent = ground.respondent(section.respondent)
    said = [one for part in (*section.parts, *section.owners) for one in sentences(ground.text, part)]
    status, quote = _status(ground, section, asked) if asked else (None, None)
    key = ids.response_id(ground.heading.letter.id, target.node.id if target else None, respondent)
    links = links_of(
        ground.text,
        sorted(said),
        mentions,
        ground.kinds,
        status=status,
        status_quote=quote,
        mask=ground.named,
    )
    commitments = tuple(_commitments(ground, key, promises))
    return ResponseFact(
        key,
        target.node.id if target else None,
        respondent,
        section.parts,
        status,
        quote,
        links,
        commitments,
        section.split,
    )


def _asked(
    ground: Ground, section: ResponseSection, target: RecommendationFact, *, beside_others: bool
) -> Asked:
    joint = target.node.text if len(section.recommendations) > 1 else None
    if not only_to_others(target.addressed_to):
        return Asked(joint, beside_others=beside_others)
    mentions = (one for one in ground.within(section.parts) if one.entity in target.addressed_to)
    return Asked(joint, [Span(one.start, one.end) for one in mentions])


def _status(ground: Ground, section: ResponseSection, asked: Asked) -> tuple[Status, Span | None]:
    values = [ground.text[start:end] for start, end in section.status_fields]
    verdicts = [value for value in values if _VERDICT.match(value)]
    fields = [value for value in values if value not in verdicts]
    return status_of(
        ground.text,
        section.parts,
        mask=ground.mask,
        field=fields[-1] if fields else None,
        verdict=verdicts[-1] if verdicts else None,
        asked=asked,
    )


def _commitments(ground: Ground, response: str, promises: Iterable[Promise]) -> Iterator[CommitmentFact]:
    for promise in promises:
        text = ground.text[promise.span.start : promise.span.end]
        node = Commitment(
            id=ids.commitment_id(response, text),
            name=text if len(text) < 90 else f"{text[:87].rsplit(' ', 1)[0]} …",
            text=text,
            start=promise.span.start,
            end=promise.span.end,
            due=promise.due,
            due_precision=promise.precision,
            recurring=promise.recurring,
        )
        yield CommitmentFact(node, promise.concerns)


def _entities(ground: Ground) -> tuple[Entity, ...]:
    """Entities that a fact refers to: those that are named, the respondents, the addressee."""
    own = [
        *ground.heading.own,
        *(ground.heading.offices[one.respondent] for one in ground.sections.responses),
    ]
    unquoted = [known for one in ground.sections.recommendations if (known := ground.known(one))]
    own += [entity for known in unquoted for entity in known.addressees]
    given = [name.entity for name in ground.names] + (
        [ground.heading.addressee] if ground.heading.addressee else []
    )
    by_id: dict[str, Entity] = {}
    for entity in [*own, *given]:
        by_id.setdefault(entity.id, entity)
    return tuple(by_id[key] for key in sorted(by_id))
