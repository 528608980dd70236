"""What a register file may hold: named things, force areas and inspection reports.

A form (the name, or an alias) matches in its own case only if it is a single word or holds no lower-case
letter; any other form matches in any case. `case: exact` or `case: any` says otherwise for one form, and an
alias that repeats the name says it for the name. `cautious: true` keeps a form from matching at the start of
a sentence, where every word has a capital.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from graph.ids import entity_id
from graph.model import Kind, RecommendationKind

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True, strict=True)]


class Scope(StrEnum):
    """Whether a name means one thing everywhere, or one thing in each area."""

    NATIONAL = "national"
    LOCAL = "local"


class Case(StrEnum):
    """How the letters of a form have to stand in the text."""

    EXACT = "exact"
    ANY = "any"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Alias(_Record):
    """One form that a name takes in letters."""

    form: Text
    case: Case | None = None
    """None: exact for a single word or a form without lower-case letters, otherwise any."""
    cautious: bool = False
    """Whether it is not matched at the start of a sentence."""

    @property
    def exact(self) -> bool:
        """Whether it matches in its own case only."""
        if self.case is None:
            return " " not in self.form or not any(letter.islower() for letter in self.form)
        return self.case is Case.EXACT


def _alias_of(value: Any) -> Any:
    return {"form": value} if isinstance(value, str) else value


Form = Annotated[Alias, BeforeValidator(_alias_of)]


class Entry(_Record):
    """One named thing."""

    id: Slug
    name: Text
    kind: Kind
    sort: str = ""
    """What sort of body, agency, service, initiative or system ("force", "charity")."""
    scope: Scope = Scope.NATIONAL
    aliases: tuple[Form, ...] = ()
    own_aliases: tuple[Form, ...] = ()
    """Forms that mean this one only in letters of its own area ("the Constabulary")."""
    area: Slug | None = None
    """Area that it belongs to; None for what is national, and for what every area has one of."""
    addressee_only: bool = False
    """Whether it is too plain a word to be a name anywhere but in what a recommendation is addressed to."""
    instance_of: Slug | None = None
    """Id of the entry that this one is called after and stands for in its area."""
    source: str | None = None
    note: str | None = None

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def forms(self) -> tuple[Alias, ...]:
        """The name and every alias, each form once; an alias that repeats the name overrules it."""
        if any(alias.form == self.name for alias in self.aliases):
            return self.aliases
        return (Alias(form=self.name), *self.aliases)

    def node_id(self, area: str | None) -> str:
        """Id of its node in the graph when a letter of `area` names it."""
        local = self.area or (area if self.scope is Scope.LOCAL else None)
        return entity_id(self.name, area=local)


class AreaRecord(_Record):
    """One force area as areas.yml gives it; entries for its force and offices are made from it."""

    slug: Slug
    name: Text
    force: Text
    force_aliases: tuple[Form, ...] = ()
    chief: Text = "Chief Constable"
    """Title of the head of the force."""
    chief_of: Text | None = None
    """What the title is completed with; None for "of <force>"."""
    office: Text
    """The local policing body's present title, as its letters give it."""
    office_places: tuple[Text, ...] = ()
    """Places that letters put into the office's title beside the area's name."""
    office_aliases: tuple[Form, ...] = ()
    deputy: Text | None = None
    """The deputy who exercises a mayor's policing functions, where there is one."""
    deputy_aliases: tuple[Form, ...] = ()
    former_offices: tuple[Form, ...] = ()
    """Titles that the office, or the one before it with the same duties, had in earlier years."""
    places: tuple[Text, ...] = ()
    """Counties and cities by which a letter may name the force or the office instead of its area."""
    domains: tuple[Text, ...] = ()
    """Domains of web sites and mailboxes of the force and the office."""
    roc_unit: Slug | None = None
    """Id of the regional organised crime unit."""


class KnownRecommendation(_Record):
    """What is known of one recommendation of a report: facts, not its wording."""

    number: Text
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION
    deadline: date | None = None
    immediate: bool = False
    addressed_to: tuple[Slug, ...]
    """Ids of entries."""
    wording: Text | None = None
    """Its own words, which tell it from the answer in letters that part the two by nothing else."""


class InspectionEntry(_Record):
    """One report of the inspectorate and the forms in which letters give its title."""

    title: Text
    forms: tuple[Text, ...] = ()
    published: date | None = None
    """None where no source gives the day with certainty."""
    source: str | None = None
    recommendations: int | None = Field(default=None, ge=0)
    """How many the report makes; None where unknown."""
    areas_for_improvement: int | None = Field(default=None, ge=0)
    known: tuple[KnownRecommendation, ...] = ()
    """Those of its recommendations of which more is known than that they exist."""
    inspectorate: str = "HMICFRS"
    note: str | None = None


class RegisterFile(_Record):
    """A whole register file; `area`, `kind` and `scope` hold for every entry that does not say otherwise."""

    area: Slug | None = None
    kind: Kind | None = None
    scope: Scope | None = None
    entries: tuple[Entry, ...] = ()
    areas: tuple[AreaRecord, ...] = ()
    inspections: tuple[InspectionEntry, ...] = ()
