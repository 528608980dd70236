"""The nodes and relationships of the graph, and which relationship may join which nodes.

Property and type names are the contract with everybody who queries the graph.
Offsets are Unicode code points into the canonical text of a letter.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

type Value = str | int | float | bool | date | list[str] | list[int] | None


class Kind(StrEnum):
    """Kinds of named things."""

    BODY = "Body"
    AGENCY = "Agency"
    SERVICE = "Service"
    INITIATIVE = "Initiative"
    SYSTEM = "System"


class RecommendationKind(StrEnum):
    """What the inspectorate asks for."""

    RECOMMENDATION = "recommendation"
    AREA_FOR_IMPROVEMENT = "area for improvement"
    CAUSE_OF_CONCERN = "cause of concern"


class Status(StrEnum):
    """What a response says about what was asked."""

    IN_PLACE = "in place"
    IN_PROGRESS = "in progress"
    PLANNED = "planned"
    NOT_FOR_THIS_BODY = "not for this body"
    NO_CLEAR_ANSWER = "no clear answer"


class Split(StrEnum):
    """How sure it is where the recommendation that a letter quotes ends and the response to it begins."""

    SURE = "sure"
    """A label or a table's cell says it, or the words in which others quote the recommendation."""
    LIKELY = "likely"
    """The response begins with a paragraph, as its form and wording say."""
    UNSURE = "unsure"
    """It begins inside a paragraph or in running prose: look at the letter."""


class Modality(StrEnum):
    """How a response speaks of a thing that it names."""

    EXISTING = "existing"
    PLANNED = "planned"
    ENDED = "ended"
    DECLINED = "declined"


class Precision(StrEnum):
    """How precise a date's source is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RELATIVE = "relative"
    NONE = "none"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Node(_Frozen):
    """A node: a stable id made from facts, and a name that a person would say."""

    label: ClassVar[str]

    id: str = Field(min_length=1)
    name: str = Field(min_length=1)

    def properties(self) -> dict[str, Value]:
        """All properties, `id` and `name` among them; enumerations as plain strings, None where unknown."""
        return {key: _plain(value) for key, value in self}


class Inspection(Node):
    """One report of the inspectorate."""

    label = "Inspection"

    title: str
    published: date | None = None
    """Day of publication; None where no source gives it."""
    inspectorate: str = "HMICFRS"
    recommendations: int | None = None
    """How many recommendations the report makes; None where no source says."""
    areas_for_improvement: int | None = None


class Recommendation(Node):
    """One recommendation, area for improvement or cause of concern of one inspection."""

    label = "Recommendation"

    number: str | None
    """As the report numbers it ("2", "3a"); None where the letter gives none."""
    kind: RecommendationKind
    text: str
    deadline: date | None = None
    """The last day; None where there is none or it cannot be known."""
    deadline_precision: Precision = Precision.NONE
    immediate: bool = False


class Letter(Node):
    """One published reply: a letter, a web page, a form."""

    label = "Letter"

    date: date | None
    """The day the letter bears; None where it bears none that can be read."""
    source: str
    """Name of the file."""
    sha256: str
    """Of the file's bytes."""
    area: str | None
    """Slug of the force area; None where the sender is unknown."""
    title: str
    text: str
    """The canonical text, in which every offset counts."""


class Response(Node):
    """What one respondent says to one recommendation in one letter.

    Where an answer stands in several places, `starts` and `ends` give each, `start` the first of them and
    `end` the last, and `text` is the places joined by an empty line.
    """

    label = "Response"

    text: str
    start: int
    end: int
    starts: list[int]
    ends: list[int]
    status: Status | None
    """None for the covering letter's own statements, which answer no recommendation."""
    status_quote: str | None
    """The words that decide the status; None where no words do."""
    split: Split = Split.SURE
    """How sure it is where the response begins; a covering letter's own statements begin no split."""


class Commitment(Node):
    """One thing promised in a response."""

    label = "Commitment"

    text: str
    start: int
    end: int
    due: date | None = None
    """The last day of what the text names; None where it names none."""
    due_precision: Precision = Precision.NONE
    recurring: bool = False


class Entity(Node):
    """A named thing; `aliases` are the other forms, `area` is None where it is the same everywhere."""

    aliases: list[str] = []
    kind: str = ""
    """What sort of body, agency, service, initiative or system ("force", "charity"); empty where unknown."""
    area: str | None = None
    registered: bool
    """False for a name that discovery found and no register holds."""


class Body(Entity):
    """Policing or government: department, inspectorate, force, unit, class of office holders, board."""

    label = "Body"


class Agency(Entity):
    """A partner outside the police."""

    label = "Agency"


class Service(Entity):
    """What victims, children or the public are referred to."""

    label = "Service"


class Initiative(Entity):
    """A named programme, operation, hub, strategy, plan, campaign, training, guide or toolkit."""

    label = "Initiative"


class System(Entity):
    """An IT system, database, dashboard or named analytic tool."""

    label = "System"


class Concept(Node):
    """What areas have one of each ("MASH", "MACE meeting"): a local name is an instance of it."""

    label = "Concept"

    aliases: list[str] = []
    kind: str = ""
    """What sort of thing its instances are; empty where unknown."""


ENTITIES: Mapping[Kind, type[Entity]] = {
    Kind.BODY: Body,
    Kind.AGENCY: Agency,
    Kind.SERVICE: Service,
    Kind.INITIATIVE: Initiative,
    Kind.SYSTEM: System,
}
NODES: tuple[type[Node], ...] = (
    Inspection,
    Recommendation,
    Letter,
    Response,
    Commitment,
    *ENTITIES.values(),
    Concept,
)

_ENTITY = frozenset(ENTITIES)
_ACTOR = frozenset({"Body", "Agency"})
_MEANS = frozenset({"Service", "Initiative", "System"})

EDGES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "MAKES": (frozenset({"Inspection"}), frozenset({"Recommendation"})),
    "ADDRESSED_TO": (frozenset({"Recommendation"}), _ACTOR),
    "BUILDS_ON": (frozenset({"Recommendation"}), frozenset({"Recommendation"})),
    "NAMES": (frozenset({"Recommendation"}), _ENTITY),
    "REPLIES_TO": (frozenset({"Letter"}), frozenset({"Inspection"})),
    "SENT_BY": (frozenset({"Letter"}), frozenset({"Body"})),
    "SENT_TO": (frozenset({"Letter"}), frozenset({"Body"})),
    "CONTAINS": (frozenset({"Letter"}), frozenset({"Response"})),
    "ANSWERS": (frozenset({"Response"}), frozenset({"Recommendation"})),
    "GIVEN_BY": (frozenset({"Response"}), frozenset({"Body"})),
    "RELIES_ON": (frozenset({"Response"}), _MEANS),
    "INVOLVES": (frozenset({"Response"}), _ACTOR),
    "DEFERS_TO": (frozenset({"Response"}), _ACTOR),
    "PROMISES": (frozenset({"Response"}), frozenset({"Commitment"})),
    "CONCERNS": (frozenset({"Commitment"}), _ENTITY),
    "COMMISSIONS": (frozenset({"Body"}), frozenset({"Service"})),
    "DELIVERED_BY": (frozenset({"Service", "Initiative"}), _ACTOR),
    "PART_OF": (_ENTITY, _ENTITY),
    "ACCESSED_VIA": (frozenset({"Service"}), frozenset({"Service", "Body"})),
    "SUPPORTED_BY": (_ENTITY, _ENTITY),
    "INSTANCE_OF": (_ENTITY, frozenset({"Concept"})),
}
"""Type of relationship -> labels that it may start from, labels that it may lead to."""

EVIDENCED = frozenset(
    {
        "RELIES_ON",
        "INVOLVES",
        "DEFERS_TO",
        "NAMES",
        "PROMISES",
        "COMMISSIONS",
        "DELIVERED_BY",
        "PART_OF",
        "ACCESSED_VIA",
        "SUPPORTED_BY",
    }
)
"""Types of relationship that are written only with the words that show them."""

MODAL = frozenset({"RELIES_ON", "INVOLVES"})
"""Types of relationship that carry a modality."""


class Relationship(_Frozen):
    """One relationship for one pair of nodes, holding every place where a letter says it.

    `quotes`, `starts`, `ends` and `letters` run in parallel: words, span, and the id of the letter whose
    canonical text the span counts in. All four are empty where the type needs no evidence.
    """

    type: Literal[
        "MAKES",
        "ADDRESSED_TO",
        "BUILDS_ON",
        "NAMES",
        "REPLIES_TO",
        "SENT_BY",
        "SENT_TO",
        "CONTAINS",
        "ANSWERS",
        "GIVEN_BY",
        "RELIES_ON",
        "INVOLVES",
        "DEFERS_TO",
        "PROMISES",
        "CONCERNS",
        "COMMISSIONS",
        "DELIVERED_BY",
        "PART_OF",
        "ACCESSED_VIA",
        "SUPPORTED_BY",
        "INSTANCE_OF",
    ]
    source: str
    target: str
    quotes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    modality: Modality | None = None
    """How the response speaks of it; None for a type that carries no modality."""

    @model_validator(mode="after")
    def _evidence_is_whole(self) -> "Relationship":
        if len({len(self.quotes), len(self.starts), len(self.ends), len(self.letters)}) != 1:
            raise ValueError(f"{self.type}: quotes, starts, ends and letters must be equally many")
        if (self.type in EVIDENCED) != bool(self.quotes):
            raise ValueError(
                f"{self.type}: evidence is {'needed' if self.type in EVIDENCED else 'not carried'}"
            )
        if (self.type in MODAL) != (self.modality is not None):
            raise ValueError(f"{self.type}: modality is {'needed' if self.type in MODAL else 'not carried'}")
        return self

    def properties(self) -> dict[str, Value]:
        """The properties that its type carries, without `type`, `source` and `target`."""
        carried = (("quotes", "starts", "ends", "letters") if self.type in EVIDENCED else ()) + (
            ("modality",) if self.type in MODAL else ()
        )
        return {key: _plain(getattr(self, key)) for key in carried}


def _plain(value: Value | StrEnum) -> Value:
    return str(value) if isinstance(value, StrEnum) else value
