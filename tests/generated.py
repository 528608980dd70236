"""A graph of our shape of any size, the same every time: N invented areas, each with M letters.

Each letter answers one of twelve reports. Its eleven answers rely on three names each, of the whole country
and of the area, some far more often than others; on one only where they answer a report's last
recommendation. It begins with words of its own, and areas have things of a sort that all have. Forty-three
areas of a hundred letters are some 400,000 relationships.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple
from zlib import crc32

from graph.content import Graph
from graph.ids import commitment_id, letter_id, response_id, short_hash
from graph.model import (
    Agency,
    Body,
    Commitment,
    Concept,
    Entity,
    Initiative,
    Inspection,
    Letter,
    Modality,
    Node,
    Precision,
    Recommendation,
    RecommendationKind,
    Relationship,
    Response,
    Service,
    Status,
    System,
)

REPORTS = 12
ASKED = 10
"""Recommendations of a report, of which a letter answers all but one."""
SORTS = 6
"""What every area has one of."""
FIRST_DAY = date(2014, 1, 6)


def graph(areas: int, letters: int) -> Graph:
    """The graph of `letters` letters of each of `areas` areas."""
    made = _Graph()
    for area in range(areas):
        made.add_area(f"area-{area:02d}", letters)
    return Graph.of(made.nodes.values(), made.edges.values())


class _Area(NamedTuple):
    """What the letters of an area speak of."""

    name: str
    force: Body
    commissioner: Body
    means: Sequence[Entity]
    partners: Sequence[Agency]


class _Said(NamedTuple):
    """Words of a letter, and where they begin."""

    letter: str
    quote: str
    start: int

    def evidence(self) -> dict[str, object]:
        """As a relationship carries them."""
        return {
            "quotes": [self.quote],
            "starts": [self.start],
            "ends": [self.start + len(self.quote)],
            "letters": [self.letter],
        }


class _Graph:
    """A graph being put together; what all areas share comes first."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Relationship] = {}
        self.chiefs, self.commissioners, self.office = self._bodies(
            "national", "Chief constables", "Police and crime commissioners", "Home Office"
        )
        self.national = [*self._means("national", 60)]
        self.partners = [self._agency("national", number) for number in range(20)]
        self.sorts = [self.add(Concept(id=f"concept:{n}", name=f"Concept {n}")) for n in range(SORTS)]
        self.reports = [self._report(number) for number in range(REPORTS)]

    def add_area(self, name: str, letters: int) -> None:
        """An area with its names, what they have to do with each other, and its letters."""
        force, commissioner = self._bodies(name, f"{name} Police", f"Police and crime commissioner of {name}")
        partners = [*self.partners, *(self._agency(name, number) for number in range(8))]
        area = _Area(name, force, commissioner, [*self._means(name, 12)], partners)
        for number in range(letters):
            _Letter(self, area, number).write()
        self._relate(area)

    def _relate(self, area: _Area) -> None:
        first = letter_id(area.name, "000.md")
        for narrower, wider in zip(area.means, [*area.means[3:], *self.national], strict=False):
            said = _Said(first, f"We use {narrower.name}.", 0)
            self.say(_pick(("PART_OF", "SUPPORTED_BY"), narrower.id), narrower, wider, said)
        for service in area.means[1::3]:
            said = _Said(first, f"We use {service.name}.", 0)
            self.say("COMMISSIONS", area.commissioner, service, said)
            self.say("DELIVERED_BY", service, _pick(area.partners, service.id), said)
            self.say("ACCESSED_VIA", service, area.force, said)
        for own, sort in zip(area.means, self.sorts, strict=False):
            self.join("INSTANCE_OF", own, sort)

    def add[Kept: Node](self, node: Kept) -> Kept:
        self.nodes[node.id] = node
        return node

    def join(self, kind: str, source: Node, target: Node) -> None:
        self._put({"type": kind, "source": source.id, "target": target.id})

    def say(
        self, kind: str, source: Node, target: Node, said: _Said, modality: Modality | None = None
    ) -> None:
        ends = {"source": source.id, "target": target.id}
        self._put({"type": kind, **ends, "modality": modality, **said.evidence()})

    def _put(self, edge: dict[str, object]) -> None:
        made = Relationship.model_validate(edge)
        self.edges[made.type, made.source, made.target] = made

    def _bodies(self, area: str, *names: str) -> list[Body]:
        owner = None if area == "national" else area
        return [
            self.add(Body(id=f"{area}:body-{number}", name=name, area=owner, kind="body", registered=True))
            for number, name in enumerate(names)
        ]

    def _agency(self, area: str, number: int) -> Agency:
        owner = None if area == "national" else area
        name = f"Partnership {number} of {area}"
        return self.add(Agency(id=f"{area}:agency-{number}", name=name, area=owner, registered=False))

    def _means(self, area: str, number: int) -> Iterator[Entity]:
        owner = None if area == "national" else area
        for kind, place in zip((Initiative, Service, System) * number, range(number), strict=False):
            name = f"{kind.label} {place} of {area}"
            yield self.add(
                kind(id=f"{area}:{kind.label.lower()}-{place}", name=name, area=owner, registered=True)
            )

    def _report(self, number: int) -> tuple[Inspection, list[Recommendation]]:
        report = Inspection(
            id=f"inspection:report-{number}",
            name=f"Report {number}",
            title=f"Report {number}: an inspection",
            published=FIRST_DAY + timedelta(days=300 * number),
        )
        self.add(report)
        return report, [self._recommendation(report, place) for place in range(1, ASKED + 1)]

    def _recommendation(self, report: Inspection, number: int) -> Recommendation:
        assert report.published is not None
        node = self.add(
            Recommendation(
                id=f"{report.id.removeprefix('inspection:')}:r-{number}",
                name=f"{report.name}, recommendation {number}",
                number=str(number),
                kind=RecommendationKind.RECOMMENDATION,
                text=f"Chief constables should do the {number}th thing of {report.name}.",
                deadline=report.published + timedelta(days=30 * number),
                deadline_precision=Precision.DAY,
            )
        )
        self.join("MAKES", report, node)
        self.join("ADDRESSED_TO", node, _pick((self.chiefs, self.commissioners, self.office), node.id))
        return node


@dataclass
class _Letter:
    """A letter being written; its text grows with each answer."""

    made: _Graph
    area: _Area
    number: int
    text: str = ""
    answers: list[tuple[Response, Recommendation | None, Body]] = field(default_factory=list)

    @property
    def id(self) -> str:
        return letter_id(self.area.name, f"{self.number:03d}.md")

    def write(self) -> None:
        """Write it: the force answers each recommendation but one, its commissioner two of them."""
        report, asked = self.made.reports[self.number % REPORTS]
        skipped = crc32(self.id.encode()) % ASKED
        answered = [node for place, node in enumerate(asked) if place != skipped]
        self._answer(None, self.area.commissioner)
        for node in answered:
            self._answer(node, self.area.force)
        for node in answered[:2]:
            self._answer(node, self.area.commissioner)
        self._send(report)

    def _send(self, report: Inspection) -> None:
        letter = self.made.add(self._letter(report))
        self.made.join("REPLIES_TO", letter, report)
        self.made.join("SENT_BY", letter, self.area.commissioner)
        self.made.join("SENT_TO", letter, self.made.office)
        for response, node, speaker in self.answers:
            self.made.join("CONTAINS", letter, response)
            if node:
                self.made.join("ANSWERS", response, node)
            self.made.join("GIVEN_BY", response, speaker)

    def _letter(self, report: Inspection) -> Letter:
        assert report.published is not None
        return Letter(
            id=self.id,
            name=f"{self.area.commissioner.name}, letter {self.number}",
            date=report.published + timedelta(days=20 + crc32(self.id.encode()) % 60),
            source=f"{self.number:03d}.md",
            sha256=short_hash(self.text) * 5 + "0000",
            area=self.area.name,
            title=f"Reply to {report.name}",
            text=self.text,
        )

    def _answer(self, node: Recommendation | None, speaker: Body) -> None:
        """An answer, or, where it answers nothing, the covering letter's own words."""
        key, start = response_id(self.id, node.id if node else None, speaker.id), len(self.text)
        uses = [(name, self._say(f"We use {name.name}.")) for name in self._names(node, key)]
        partner = _weighted(self.area.partners, key)
        works = self._say(f"We work with {partner.name}.")
        what = node.name if node else "the report"
        response = self._response(key, start, f"{speaker.name} on {what}", asked=node is not None)
        self.answers.append((response, node, speaker))
        for name, said in uses:
            modality = _pick((*Modality, Modality.EXISTING, Modality.EXISTING), key, name.id)
            self.made.say("RELIES_ON", response, name, said, modality)
        self.made.say("INVOLVES", response, partner, works, Modality.EXISTING)
        if node and crc32(key.encode()) % 3 == 0:
            self._promise(response, *uses[0])

    def _names(self, node: Recommendation | None, key: str) -> list[Entity]:
        own, means = self.area.means, [*self.made.national, *self.area.means]
        if node and node.number == str(ASKED):
            return [_pick(own, node.id)]
        return [_weighted(means, key, 0), _weighted(own, key, 1), _weighted(means, key, 2)]

    def _say(self, words: str) -> _Said:
        said = _Said(self.id, words, len(self.text))
        self.text += f"{words}\n"
        return said

    def _response(self, key: str, start: int, name: str, *, asked: bool) -> Response:
        end, status = len(self.text) - 1, _pick((*Status, None), key) if asked else None
        text = self.text[start:end]
        return self.made.add(
            Response(
                id=key,
                name=name,
                text=text,
                start=start,
                end=end,
                starts=[start],
                ends=[end],
                status=status,
                status_quote=text.splitlines()[0] if status else None,
            )
        )

    def _promise(self, response: Response, name: Entity, said: _Said) -> None:
        node = self.made.add(
            Commitment(
                id=commitment_id(response.id, said.quote),
                name=said.quote,
                text=said.quote,
                start=said.start,
                end=said.start + len(said.quote),
                due=FIRST_DAY + timedelta(days=crc32(response.id.encode()) % 4000),
                due_precision=Precision.DAY,
            )
        )
        self.made.say("PROMISES", response, node, said)
        self.made.join("CONCERNS", node, name)


def _pick[Item](items: Sequence[Item], *key: object) -> Item:
    return items[crc32(repr(key).encode()) % len(items)]


def _weighted[Item](items: Sequence[Item], *key: object) -> Item:
    """The first of them more often than the last."""
    chance = crc32(repr(key).encode()) / 2**32
    return items[int(chance * chance * len(items))]
