"""One letter read whole: document and register in, facts with evidence out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from graph import ids
from graph.facts import (
    CommitmentFact,
    LetterFacts,
    Link,
    RecommendationFact,
    RelationFact,
    ResponseFact,
    Span,
)
from graph.model import Commitment, Entity, Inspection, Kind, Precision, Recommendation, Status
from loaders.deciding.decisions import NONE, Decisions
from loaders.document import Document
from loaders.heading import Heading, KnownFacts, heading_of
from loaders.layout.quotations import NONE as NO_QUOTATIONS
from loaders.layout.quotations import Quotations, in_letter, registered
from loaders.layout.sections import RecommendationSection, ResponseSection, Role, Sections, sections_of
from loaders.letter_names import Matchers, names_in
from loaders.mentions import Mention
from loaders.naming.names import Name
from loaders.naming.owners import owners_of
from loaders.notes import notes_of
from loaders.register import Register
from loaders.statements.addressees import addressees_of, asks_the_force, builds_on, only_to_others
from loaders.statements.commitments import Promise, commitments_of
from loaders.statements.dates import Deadline
from loaders.statements.links import links_of
from loaders.statements.relations import EVERY, OWNERS, Frames, Spoken, relations_of
from loaders.statements.status import Asked, status_of
from loaders.terms import terms_of
from loaders.text.ranges import Ranges
from loaders.text.sentences import clause_around, sentences

_SELF = {
    Role.COMMISSIONER: re.compile(
        r"[ImMTt](?<!\w.)(?:(?<=I)|(?<=m)e|(?<=[Mm])y(?: (?:own )?office)?"
        r"|(?<=[Tt])h(?:is office|e (?:[Ff]orce|[Cc]onstabulary)))\b"
    ),
    Role.FORCE: re.compile(
        r"[TtOoWwu](?<!\w.)(?:(?<=[Tt])he (?:[Ff]orce|[Cc]onstabulary)"
        r"|(?<=[Oo])ur(?: (?:[Ff]orce|[Cc]onstabulary))?|(?<=[Ww])e|(?<=u)s)\b"
    ),
}
"""How a respondent speaks of itself, and a commissioner of the force, where a relation needs to know it.

Each begins with the first letters, not with a word boundary, and is found many times as fast.
"""
_OWNED = re.compile(r"(?:[\w&-]+ ){0,6}[\w&-]+(?:['’]s|s['’]) (?:[\w&-]+ ){0,3}[\w&-]+$")
"""Words that say no more than whose something is."""
_VERDICT = re.compile(
    r"(?:partly |partially |not )?(?:agreed?|accept(?:ed)?|noted|disagreed?|rejected)\W*$", re.IGNORECASE
)


class Reader:
    """Reads letters with one register and decisions; keeps the matcher of each area that it has met."""

    def __init__(self, register: Register, decisions: Decisions = NONE) -> None:
        self.register = register
        self.decisions = decisions
        self._matchers: dict[str, Matchers] = {}
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
        if area.slug not in self._matchers:
            self._matchers[area.slug] = Matchers.of(area, self.register, self.decisions)
        matchers = self._matchers[area.slug]
        facts = _facts(_Ground.of(document, sections, heading, names_in(document, sections, area, matchers)))
        return replace(facts, instances=matchers.concepts.instances(facts.entities))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every statement of a letter stands on: its text, its sections and its names."""

    document: Document
    sections: Sections
    heading: Heading
    names: Sequence[Name]
    mentions: Sequence[Mention]
    """In the order of the text."""
    kinds: Mapping[str, Kind]
    mask: Sequence[Span]
    """Places of names that no register holds, whose words say nothing of what is done."""
    named: Sequence[Span]
    """Places of all names."""
    numbers: frozenset[tuple[int, str, str | None]]
    """Report, kind and number of each recommendation."""

    @classmethod
    def of(cls, document: Document, sections: Sections, heading: Heading, names: Sequence[Name]) -> "_Ground":
        placed = sorted((place, name.entity.id) for name in names for place in name.places)
        mentions = [Mention(*place, entity) for place, entity in placed]
        kinds = {name.entity.id: Kind(name.entity.label) for name in names}
        mask = sorted(place for name in names if not name.entity.registered for place in name.places)
        named = [place for place, _ in placed]
        numbers = frozenset((one.report, one.kind, one.number) for one in sections.recommendations)
        return cls(document, sections, heading, names, mentions, kinds, mask, named, numbers)

    @property
    def text(self) -> str:
        return self.document.text

    def within(self, parts: Iterable[Span]) -> list[Mention]:
        """Mentions inside `parts`."""
        found: list[Mention] = []
        for part in parts:
            at = bisect_left(self.mentions, (part.start,))
            while at < len(self.mentions) and self.mentions[at].end <= part.end:
                found.append(self.mentions[at])
                at += 1
        return found

    def known(self, section: RecommendationSection) -> KnownFacts | None:
        """What the register knows of a recommendation that the letter does not quote; else None."""
        quoted = bool(section.parts) or section.number is None
        return (
            None if quoted else self.heading.known.get((section.report, section.kind, section.number or ""))
        )

    def respondent(self, role: Role) -> str:
        return self.heading.offices[role].id


def _facts(ground: _Ground) -> LetterFacts:
    sections = ground.sections.recommendations
    published = [ground.heading.inspection(one.report).published for one in sections]
    terms = terms_of(ground.text, sections, published)
    recommendations = [_recommendation(ground, *one) for one in zip(sections, terms, strict=True)]
    responses = list(_responses(ground, recommendations))
    relations = _relations(ground)
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


def _recommendation(
    ground: _Ground, section: RecommendationSection, deadline: Deadline
) -> RecommendationFact:
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


def _bodies(ground: _Ground, parts: Iterable[Span]) -> list[Mention]:
    return [one for one in ground.within(parts) if ground.kinds[one.entity] in {Kind.BODY, Kind.AGENCY}]


def _precision(known: KnownFacts) -> Precision:
    return Precision.DAY if known.deadline else Precision.NONE


def _named_in(ground: _Ground, parts: Iterable[Span], mentions: Sequence[Mention]) -> tuple[Link, ...]:
    places: dict[str, list[Span]] = {}
    for part in parts:
        for sentence in sentences(ground.text, part):
            for one in mentions:
                if sentence.start <= one.start and one.end <= sentence.end:
                    quote = clause_around(ground.text, sentence, Span(one.start, one.end))
                    places.setdefault(one.entity, []).append(quote)
    return tuple(Link("NAMES", entity, tuple(dict.fromkeys(quotes))) for entity, quotes in places.items())


def _built_on(ground: _Ground, section: RecommendationSection, inspection: Inspection) -> Iterator[str]:
    """Ids of those other recommendations of the letter that the text refers to by number."""
    for part in section.parts:
        for number in builds_on(ground.text, part, own=section.number):
            if (section.report, section.kind, number) in ground.numbers:
                yield ids.recommendation_id(inspection.id, section.kind, number=number, text="")


def _responses(ground: _Ground, recommendations: Sequence[RecommendationFact]) -> Iterator[ResponseFact]:
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
        for target in targets or [None]:
            beside = any(one and only_to_others(one.addressed_to) for one in targets)
            asked = _asked(ground, section, target, beside_others=beside) if target else None
            yield _response(ground, section, target, asked, mentions, promises)


def _response(
    ground: _Ground,
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
    ground: _Ground, section: ResponseSection, target: RecommendationFact, *, beside_others: bool
) -> Asked:
    joint = target.node.text if len(section.recommendations) > 1 else None
    if not only_to_others(target.addressed_to):
        return Asked(joint, beside_others=beside_others)
    mentions = (one for one in ground.within(section.parts) if one.entity in target.addressed_to)
    return Asked(joint, [Span(one.start, one.end) for one in mentions])


def _status(ground: _Ground, section: ResponseSection, asked: Asked) -> tuple[Status, Span | None]:
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


def _commitments(ground: _Ground, response: str, promises: Iterable[Promise]) -> Iterator[CommitmentFact]:
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


def _relations(ground: _Ground) -> list[RelationFact]:
    """Relations that the answers state, and owners; recommendations say what should be, but for owners."""
    found: dict[tuple[str, str, str], set[Span]] = {}
    parts = {part: one.respondent for one in ground.sections.responses for part in one.parts}
    read: list[tuple[Span, Role | None, Frames]] = [
        (part, role, EVERY) for part, role in sorted(parts.items())
    ]
    read += [(part, None, OWNERS) for one in ground.sections.recommendations for part in one.parts]
    stated = [
        fact
        for part, role, frames in read
        for fact in relations_of(
            ground.text, sentences(ground.text, part), _spoken(ground, part, role), frames
        )
    ]
    for fact in [*stated, *owners_of(ground.text, ground.names, ground.heading.own)]:
        found.setdefault((fact.type, fact.source, fact.target), set()).update(fact.quotes)
    facts = [RelationFact(*key, quotes=tuple(sorted(quotes))) for key, quotes in sorted(found.items())]
    return [fact for fact in facts if not _is_of_another_force(ground, fact)]


def _is_of_another_force(ground: _Ground, fact: RelationFact) -> bool:
    """Whether another force's unit only bears the name of one that the letter has spoken of as its own."""
    area = ground.heading.area.slug
    if not fact.source.startswith(f"{area}:") or fact.target.startswith((f"{area}:", "national:")):
        return False
    here = fact.quotes[0].start
    first = next((one.start for one in ground.mentions if one.entity == fact.source), here)
    owned = all(_OWNED.match(ground.text, *quote) for quote in fact.quotes)
    return fact.type == "PART_OF" and owned and first < here


def _spoken(ground: _Ground, part: Span, role: Role | None) -> list[Spoken]:
    """Mentions of a part, the respondent's words for itself among them."""
    own = ground.respondent(role) if role else None
    spoken = [Spoken(one, ground.kinds[one.entity], own=one.entity == own) for one in ground.within([part])]
    if role is None or role not in _SELF:
        return spoken
    itself = list(_SELF[role].finditer(ground.text, *part))
    if not itself:
        return spoken
    taken = Ranges(one.mention[:2] for one in spoken)
    spoken += [_speaker(ground, role, match) for match in itself if not taken.meet(*match.span())]
    return sorted(spoken, key=attrgetter("mention"))


def _speaker(ground: _Ground, role: Role, match: re.Match[str]) -> Spoken:
    """The respondent; "the force" in a commissioner's words is another."""
    own = role is Role.FORCE or not match[0].lower().startswith("the ")
    entity = ground.respondent(role if own else Role.FORCE)
    return Spoken(Mention(match.start(), match.end(), entity), Kind.BODY, own=own)


def _entities(ground: _Ground) -> tuple[Entity, ...]:
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
