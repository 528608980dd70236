"""Two invented areas, two letters each, as facts and as a graph; small enough to check by eye.

The online report makes three recommendations, the groups report one recommendation and one area for
improvement. Westmere answers online 1 (commissioner and force) and 2, groups 1 and the area for improvement;
Northmoor answers online 1 and 3, and groups 1. Nobody but Northmoor answers online 3.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.build import combine
from graph.content import Graph
from graph.facts import (
    CommitmentFact,
    InstanceFact,
    LetterFacts,
    Link,
    RecommendationFact,
    RelationFact,
    ResponseFact,
    Span,
)
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
    Precision,
    Recommendation,
    RecommendationKind,
    Service,
    Status,
    System,
)

ONLINE = Inspection(
    id="inspection:children-online",
    name="Children online",
    title="Children online: an inspection of protection from harm",
    published=date(2023, 2, 15),
)
GROUPS = Inspection(
    id="inspection:groups",
    name="Groups",
    title="Groups: an inspection of the response to exploitation by groups",
    published=date(2024, 1, 10),
)


def body(key: str, name: str, kind: str, *aliases: str, area: str | None = None) -> Body:
    """A registered body."""
    return Body(id=key, name=name, kind=kind, aliases=sorted(aliases), area=area, registered=True)


CHIEFS = body("national:chief-constables", "Chief constables", "class", "all chief constables")
COMMISSIONERS = body("national:pccs", "Police and crime commissioners", "class", "PCCs")
HOME_OFFICE = body("national:home-office", "Home Office", "department", "Home Secretary")
WESTMERE_FORCE = body("westmere:force", "Westmere Constabulary", "force", "the Constabulary", area="westmere")
WESTMERE_PCC = body(
    "westmere:pcc", "Police and Crime Commissioner for Westmere", "local policing body", area="westmere"
)
NORTHMOOR_FORCE = body("northmoor:force", "Northmoor Police", "force", area="northmoor")
NORTHMOOR_PCC = body(
    "northmoor:pcc", "Police and Crime Commissioner for Northmoor", "local policing body", area="northmoor"
)
MAKESAFE = Initiative(
    id="national:operation-makesafe",
    name="Operation Makesafe",
    aliases=["Op Makesafe"],
    kind="operation",
    registered=True,
)
EMBRACE = Service(
    id="national:embrace", name="Embrace", aliases=["Embrace CVoC"], kind="charity service", registered=True
)
CASE_STORE = System(id="national:case-store", name="Digital Case Store", aliases=["DCS"], registered=True)
RAPE_CRISIS = Service(
    id="westmere:rape-crisis-partnership",
    name="Westmere Rape Crisis Partnership",
    aliases=["WRCP"],
    area="westmere",
    registered=True,
)
HUBS = Concept(id="concept:child-exploitation-hub", name="Child Exploitation Hub", aliases=["CE Hub"])
WESTMERE_HUB = Initiative(
    id="westmere:child-exploitation-hub",
    name="Child Exploitation Hub",
    aliases=["CE Hub", "Child Exploitation (CE) Hub"],
    kind="hub",
    area="westmere",
    registered=True,
)
NORTHMOOR_HUB = WESTMERE_HUB.model_copy(
    update={"id": "northmoor:child-exploitation-hub", "area": "northmoor"}
)
STRATEGY = Initiative(
    id="westmere:child-protection-strategy",
    name="Child Protection Strategy",
    kind="strategy",
    area="westmere",
    registered=False,
)
TRUST = Agency(
    id="westmere:lakeside-trust", name="Lakeside Trust", kind="charity", area="westmere", registered=False
)
GATEWAY = Service(
    id="westmere:victim-gateway", name="Victim Gateway", kind="centre", area="westmere", registered=True
)


def recommendation(
    inspection: Inspection,
    number: str,
    text: str,
    deadline: date | None = None,
    precision: Precision = Precision.NONE,
    *,
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION,
) -> Recommendation:
    """A recommendation of one of the two reports."""
    short = "recommendation" if kind is RecommendationKind.RECOMMENDATION else "area for improvement"
    return Recommendation(
        id=f"{inspection.id.removeprefix('inspection:')}:{kind[0]}-{number}",
        name=f"{inspection.name}, {short} {number}",
        number=number,
        kind=kind,
        text=text,
        deadline=deadline,
        deadline_precision=precision,
    )


ONLINE_1 = recommendation(
    ONLINE, "1", "By October 2023, chief constables should train staff.", date(2023, 10, 31), Precision.MONTH
)
ONLINE_2 = recommendation(ONLINE, "2", "The Home Office should fund the Digital Case Store.")
ONLINE_3 = recommendation(
    ONLINE, "3", "By 1 June 2023, chief constables should refer victims.", date(2023, 6, 1), Precision.DAY
)
GROUPS_1 = recommendation(
    GROUPS,
    "1",
    "By March 2024, chief constables and commissioners should build on online recommendation 1.",
    date(2024, 3, 31),
    Precision.MONTH,
)
GROUPS_AFI = recommendation(
    GROUPS, "1", "Forces need to know their problem.", kind=RecommendationKind.AREA_FOR_IMPROVEMENT
)


@dataclass
class Draft:
    """A letter being put together; a span is found by the words that it holds."""

    area: str
    source: str
    dated: date
    text: str
    sender: Body
    inspection: Inspection
    recommendations: list[RecommendationFact] = field(default_factory=list)
    responses: list[ResponseFact] = field(default_factory=list)
    relations: list[RelationFact] = field(default_factory=list)
    entities: tuple[Entity, ...] = ()

    @property
    def id(self) -> str:
        """The letter's id."""
        return letter_id(self.area, self.source)

    def span(self, words: str) -> Span:
        """Where the letter says these words."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def link(
        self, kind: str, target: Entity, *quotes: str, modality: Modality | None = Modality.EXISTING
    ) -> Link:
        """A link shown by these words."""
        return Link(kind, target.id, tuple(self.span(quote) for quote in quotes), modality)

    def relation(self, kind: str, source: Entity, target: Entity, quote: str) -> None:
        """State a relation between two names."""
        self.relations.append(RelationFact(kind, source.id, target.id, (self.span(quote),)))

    def quotes(
        self,
        node: Recommendation,
        *addressees: Body,
        names: Sequence[Link] = (),
        builds_on: Sequence[str] = (),
    ) -> None:
        """Quote a recommendation."""
        addressed = tuple(addressee.id for addressee in addressees)
        self.recommendations.append(
            RecommendationFact(node, self.inspection.id, addressed, tuple(names), tuple(builds_on))
        )

    def answers(
        self,
        node: Recommendation | None,
        by: Body,
        text: str,
        *links: Link,
        status: tuple[Status, str | None] | None = None,
        promises: Sequence[tuple[str, date | None, Precision, Sequence[Entity]]] = (),
    ) -> None:
        """Answer a recommendation, or (None) speak in the covering letter."""
        key = response_id(self.id, node.id if node else None, by.id)
        decided, words = status or (None, None)
        self.responses.append(
            ResponseFact(
                id=key,
                recommendation=node.id if node else None,
                respondent=by.id,
                parts=(self.span(text),),
                status=decided,
                status_quote=self.span(words) if words else None,
                links=links,
                commitments=tuple(self._promise(key, *promise) for promise in promises),
            )
        )

    def _promise(
        self, response: str, words: str, due: date | None, precision: Precision, concerns: Sequence[Entity]
    ) -> CommitmentFact:
        start, end = self.span(words)
        node = Commitment(
            id=commitment_id(response, words),
            name=words,
            text=words,
            start=start,
            end=end,
            due=due,
            due_precision=precision,
        )
        return CommitmentFact(node, tuple(entity.id for entity in concerns))

    def facts(self) -> LetterFacts:
        """All that the letter says."""
        letter = Letter(
            id=self.id,
            name=f"{self.sender.name}, {self.dated.day} {self.dated:%B %Y}",
            date=self.dated,
            source=self.source,
            sha256=short_hash(self.text) * 5 + "0000",
            area=self.area,
            title=f"Reply to {self.inspection.title}",
            text=self.text,
        )
        return LetterFacts(
            letter=letter,
            document=json.dumps({"source": self.source, "text": self.text}),
            sender=self.sender.id,
            addressee=HOME_OFFICE.id,
            inspections=(self.inspection,),
            entities=(HOME_OFFICE, CHIEFS, COMMISSIONERS, self.sender, *self.entities),
            recommendations=tuple(self.recommendations),
            responses=tuple(self.responses),
            relations=tuple(self.relations),
            notes=(),
            instances=tuple(
                InstanceFact(entity.id, HUBS) for entity in self.entities if entity.name == HUBS.name
            ),
        )


def westmere_online() -> LetterFacts:
    """Westmere on the online report, 20 March 2023; its hub is only planned."""
    letter = Draft(
        "westmere",
        "reply-online.md",
        date(2023, 3, 20),
        "I am grateful for the report.\n\n"
        "The Home Office should fund the Digital Case Store.\n\n"
        "I chair the board that watches over Operation Makesafe.\n\n"
        "A new CE Hub will open in May 2023. Staff are trained through Op Makesafe. "
        "We work with the Lakeside Trust, who run the CE Hub's family group.\n\n"
        "This is a matter for the Home Office.",
        WESTMERE_PCC,
        ONLINE,
        entities=(WESTMERE_FORCE, MAKESAFE, WESTMERE_HUB, TRUST, CASE_STORE),
    )
    letter.quotes(ONLINE_1, CHIEFS)
    letter.quotes(
        ONLINE_2,
        HOME_OFFICE,
        names=[letter.link("NAMES", CASE_STORE, "Digital Case Store", modality=None)],
    )
    letter.answers(None, WESTMERE_PCC, "I am grateful for the report.")
    letter.answers(
        ONLINE_1,
        WESTMERE_PCC,
        "I chair the board that watches over Operation Makesafe.",
        letter.link("RELIES_ON", MAKESAFE, "watches over Operation Makesafe"),
        status=(Status.IN_PLACE, None),
    )
    letter.answers(
        ONLINE_1,
        WESTMERE_FORCE,
        "A new CE Hub will open in May 2023. Staff are trained through Op Makesafe. "
        "We work with the Lakeside Trust, who run the CE Hub's family group.",
        letter.link(
            "RELIES_ON", WESTMERE_HUB, "A new CE Hub will open in May 2023.", modality=Modality.PLANNED
        ),
        letter.link("RELIES_ON", MAKESAFE, "Staff are trained through Op Makesafe."),
        letter.link("INVOLVES", TRUST, "We work with the Lakeside Trust"),
        status=(Status.IN_PROGRESS, "will open in May 2023"),
        promises=[
            ("A new CE Hub will open in May 2023.", date(2023, 5, 31), Precision.MONTH, [WESTMERE_HUB])
        ],
    )
    letter.answers(
        ONLINE_2,
        WESTMERE_PCC,
        "This is a matter for the Home Office.",
        letter.link("DEFERS_TO", HOME_OFFICE, "This is a matter for the Home Office.", modality=None),
        status=(Status.NOT_FOR_THIS_BODY, "This is a matter for the Home Office."),
    )
    letter.relation(
        "DELIVERED_BY", WESTMERE_HUB, TRUST, "the Lakeside Trust, who run the CE Hub's family group"
    )
    return letter.facts()


def westmere_groups() -> LetterFacts:
    """Westmere on the groups report, 1 March 2024; its hub is there now."""
    letter = Draft(
        "westmere",
        "reply-groups.md",
        date(2024, 3, 1),
        "The Child Exploitation (CE) Hub, part of our Child Protection Strategy, holds daily meetings.\n\n"
        "I commission the Victim Gateway. Through the Victim Gateway, victims reach the Rape Crisis "
        "Partnership and Embrace. The Child Protection Strategy is supported by Operation Makesafe.\n\n"
        "We have a profile in the Digital Case Store.",
        WESTMERE_PCC,
        GROUPS,
        entities=(
            WESTMERE_FORCE,
            MAKESAFE,
            EMBRACE,
            RAPE_CRISIS,
            WESTMERE_HUB,
            STRATEGY,
            GATEWAY,
            CASE_STORE,
        ),
    )
    letter.quotes(GROUPS_1, CHIEFS, COMMISSIONERS, builds_on=[ONLINE_1.id])
    letter.quotes(GROUPS_AFI, CHIEFS)
    hub = "The Child Exploitation (CE) Hub, part of our Child Protection Strategy, holds daily meetings."
    letter.answers(
        GROUPS_1,
        WESTMERE_FORCE,
        hub,
        letter.link("RELIES_ON", WESTMERE_HUB, hub),
        letter.link("RELIES_ON", STRATEGY, "part of our Child Protection Strategy"),
        status=(Status.IN_PLACE, "holds daily meetings"),
    )
    reach = "Through the Victim Gateway, victims reach the Rape Crisis Partnership and Embrace."
    supported = "The Child Protection Strategy is supported by Operation Makesafe."
    letter.answers(
        GROUPS_1,
        WESTMERE_PCC,
        f"I commission the Victim Gateway. {reach} {supported}",
        letter.link("RELIES_ON", GATEWAY, "I commission the Victim Gateway.", reach),
        letter.link("RELIES_ON", RAPE_CRISIS, reach),
        letter.link("RELIES_ON", EMBRACE, reach),
        letter.link("RELIES_ON", STRATEGY, supported),
        status=(Status.IN_PLACE, "I commission"),
    )
    letter.answers(
        GROUPS_AFI,
        WESTMERE_FORCE,
        "We have a profile in the Digital Case Store.",
        letter.link("RELIES_ON", CASE_STORE, "We have a profile in the Digital Case Store."),
        status=(Status.IN_PLACE, "We have a profile"),
    )
    letter.relation("PART_OF", WESTMERE_HUB, STRATEGY, "Hub, part of our Child Protection Strategy")
    letter.relation("COMMISSIONS", WESTMERE_PCC, GATEWAY, "I commission the Victim Gateway.")
    letter.relation("ACCESSED_VIA", RAPE_CRISIS, GATEWAY, reach)
    letter.relation("ACCESSED_VIA", EMBRACE, GATEWAY, reach)
    letter.relation("SUPPORTED_BY", STRATEGY, MAKESAFE, supported)
    return letter.facts()


def northmoor_online() -> LetterFacts:
    """Northmoor on the online report, 30 March 2023; it quotes recommendation 3, which Westmere does not."""
    letter = Draft(
        "northmoor",
        "online-response.md",
        date(2023, 3, 30),
        "Northmoor Police took part in Operation Makesafe.\n\n"
        "Every child is referred to Embrace. Embrace will report each quarter.",
        NORTHMOOR_PCC,
        ONLINE,
        entities=(NORTHMOOR_FORCE, MAKESAFE, EMBRACE),
    )
    letter.quotes(ONLINE_1, CHIEFS)
    letter.quotes(ONLINE_3, CHIEFS)
    taken = "Northmoor Police took part in Operation Makesafe."
    letter.answers(
        ONLINE_1,
        NORTHMOOR_FORCE,
        taken,
        letter.link("RELIES_ON", MAKESAFE, taken, modality=Modality.ENDED),
        status=(Status.NO_CLEAR_ANSWER, None),
    )
    referred = "Every child is referred to Embrace."
    report = "Embrace will report each quarter."
    letter.answers(
        ONLINE_3,
        NORTHMOOR_FORCE,
        f"{referred} {report}",
        letter.link("RELIES_ON", EMBRACE, referred, report),
        status=(Status.IN_PLACE, "is referred"),
        promises=[(report, None, Precision.NONE, [EMBRACE])],
    )
    return letter.facts()


def northmoor_groups() -> LetterFacts:
    """Northmoor on the groups report, 15 March 2024; it has a hub of its own with the same name."""
    letter = Draft(
        "northmoor",
        "groups-response.md",
        date(2024, 3, 15),
        "Our CE Hub works with Westmere Constabulary. From April 2024 we will use Operation Makesafe again.",
        NORTHMOOR_PCC,
        GROUPS,
        entities=(NORTHMOOR_FORCE, WESTMERE_FORCE, MAKESAFE, NORTHMOOR_HUB),
    )
    letter.quotes(GROUPS_1, CHIEFS, COMMISSIONERS, builds_on=[ONLINE_1.id])
    works = "Our CE Hub works with Westmere Constabulary."
    again = "From April 2024 we will use Operation Makesafe again."
    letter.answers(
        GROUPS_1,
        NORTHMOOR_FORCE,
        f"{works} {again}",
        letter.link("RELIES_ON", NORTHMOOR_HUB, works),
        letter.link("RELIES_ON", MAKESAFE, again, modality=Modality.PLANNED),
        letter.link("INVOLVES", WESTMERE_FORCE, works),
        status=(Status.IN_PROGRESS, "we will use"),
        promises=[(again, date(2024, 4, 30), Precision.MONTH, [MAKESAFE])],
    )
    return letter.facts()


def readings() -> tuple[LetterFacts, ...]:
    """The four letters."""
    return westmere_online(), westmere_groups(), northmoor_online(), northmoor_groups()


def graph() -> Graph:
    """The graph of the four letters."""
    return combine(readings())
