"""What people decide about names: the records of a decisions file.

A decision with an `area` holds in that area's letters, one without in all letters.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from graph.model import Kind
from loaders.register.schema import Scope, Slug, Text


def _one_line(words: str) -> str:
    line = " ".join(words.split())
    if not line.isprintable():
        raise ValueError("it holds a character that cannot be seen; write the name as letters print it")
    return line


Form = Annotated[Text, AfterValidator(_one_line)]
"""A name as a letter writes it."""


class _Decision(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Named(_Decision):
    """A name of one kind, under the form to keep, with other forms that it takes."""

    name: Form
    kind: Kind
    forms: tuple[Form, ...] = ()
    area: Slug | None = None
    scope: Scope | None = None
    """Without an area: `national` (the default) for one thing, `local` where each area has its own."""
    who: Text
    when: date
    note: Text | None = None

    @model_validator(mode="after")
    def _area_or_national(self) -> Self:
        if self.area is not None and self.scope is Scope.NATIONAL:
            raise ValueError(
                f"a national name belongs to no area; leave out 'area: {self.area}' or 'scope: national'"
            )
        return self

    @property
    def local(self) -> bool:
        """Whether each area that it holds in has its own."""
        return self.area is not None or self.scope is Scope.LOCAL

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every form that it speaks of, the one to keep first."""
        return (self.name, *self.forms)


class Same(_Decision):
    """Forms that mean one thing, under the form to keep."""

    name: Form
    forms: tuple[Form, ...] = Field(min_length=1)
    kind: Kind | None = None
    """None where a register or another decision holds one of the forms."""
    area: Slug | None = None
    who: Text
    when: date
    note: Text | None = None

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every form that it speaks of, the one to keep first."""
        return (self.name, *self.forms)


class Different(_Decision):
    """Two forms that mean two things."""

    forms: tuple[Form, Form]
    area: Slug | None = None
    who: Text
    when: date
    note: Text | None = None

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Both forms."""
        return self.forms


class NotName(_Decision):
    """Words that look like a name and are none."""

    form: Form
    area: Slug | None = None
    who: Text
    when: date
    note: Text | None = None

    @property
    def all_forms(self) -> tuple[str, ...]:
        """The form, alone."""
        return (self.form,)


type Decision = Named | Same | Different | NotName


class DecisionFile(_Decision):
    """A whole decisions file, each kind of decision under its own key."""

    name: tuple[Named, ...] = ()
    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    not_a_name: tuple[NotName, ...] = Field(default=(), alias="not a name")
