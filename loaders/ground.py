"""What every statement of a letter stands on: its text, its sections and its names."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.facts import Span
from graph.model import Kind
from loaders.document import Document
from loaders.heading import Heading, KnownFacts
from loaders.layout.sections import RecommendationSection, Role, Sections
from loaders.mentions import Mention
from loaders.naming.names import Name


@dataclass(frozen=True, slots=True)
class Ground:
    """A letter that is being read."""

    document: Document
    sections: Sections
    heading: Heading
    names: Sequence[Name]
    mentions: Sequence[Mention]
    """In the order of the text."""
    kinds: Mapping[str, Kind]
    mask: Sequence[Span]
    """Places of names that no register holds, whose words say nothing of what is done; a plain lead's do."""
    named: Sequence[Span]
    """Places of all names."""
    numbers: frozenset[tuple[int, str, str | None]]
    """Report, kind and number of each recommendation."""

    @classmethod
    def of(cls, document: Document, sections: Sections, heading: Heading, names: Sequence[Name]) -> "Ground":
        """Of these parts of one letter."""
        placed = sorted((place, name.entity.id) for name in names for place in name.places)
        mentions = [Mention(*place, entity) for place, entity in placed]
        kinds = {name.entity.id: Kind(name.entity.label) for name in names}
        unknown = (place for name in names if not name.entity.registered for place in name.places)
        mask = sorted(place for place in unknown if not document.text.endswith(" lead", *place))
        named = [place for place, _ in placed]
        numbers = frozenset((one.report, one.kind, one.number) for one in sections.recommendations)
        return cls(document, sections, heading, names, mentions, kinds, mask, named, numbers)

    @property
    def text(self) -> str:
        """The canonical text."""
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
        """The id of who answers in this role."""
        return self.heading.offices[role].id
