"""What people decide about names: the records of a decisions file.

A decision with an `area` holds in that area's letters, one without in all letters.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from graph.model import Kind
from loaders.register.schema import Scope, Slug, Text
from loaders.text.folding import same_form


def _one_line(words: str) -> str:
    line = " ".join(words.split())
    if not line.isprintable():
        raise ValueError(f"{line!r} holds a character that cannot be seen; write it as letters print it")
    return line


Form = Annotated[Text, AfterValidator(_one_line)]
"""A name as a letter writes it."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Signed(_Record):
    area: Slug | None = None
    who: Form
    """Who decided."""
    when: date
    """The day of the decision."""
    note: Form | None = None
    """Why, for those who ask later."""


class Named(_Signed):
    """A name of one kind, under the form to keep, with other forms that it takes."""

    name: Form
    kind: Kind
    forms: tuple[Form, ...] = ()
    scope: Scope | None = None
    """Without an area: `national` (also None) for one thing, `local` where each area has its own."""

    @model_validator(mode="after")
    def _of_an_area_or_national(self) -> Self:
        if self.area is not None and self.scope is Scope.NATIONAL:
            raise ValueError(f"'{self.name}' is national and has an area; leave out one of the two")
        return self

    @property
    def local(self) -> bool:
        """Whether each area in which it holds has its own."""
        return self.area is not None or self.scope is Scope.LOCAL

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every form that it speaks of, the one to keep first."""
        return (self.name, *self.forms)


class Same(_Signed):
    """Forms that mean one thing, under the form to keep."""

    name: Form
    forms: tuple[Form, ...] = Field(min_length=1)
    kind: Kind | None = None
    """None where a register or another decision knows one of the forms."""

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every form that it speaks of, the one to keep first."""
        return (self.name, *self.forms)


class Different(_Signed):
    """Two forms that mean two things."""

    forms: tuple[Form, ...] = Field(min_length=2, max_length=2)

    @model_validator(mode="after")
    def _two(self) -> Self:
        if same_form(self.forms[0]) == same_form(self.forms[1]):
            raise ValueError(f"'{self.forms[0]}' cannot be different from itself; write two forms")
        return self

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Both forms."""
        return self.forms


class NotName(_Signed):
    """Words that look like a name and are none."""

    form: Form

    @property
    def all_forms(self) -> tuple[str, ...]:
        """The form, alone."""
        return (self.form,)


type Decision = Named | Same | Different | NotName


class DecisionFile(_Record):
    """A whole decisions file: each kind of decision under its own key."""

    model_config = ConfigDict(populate_by_name=True)

    name: tuple[Named, ...] = ()
    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    not_a_name: tuple[NotName, ...] = Field(default=(), alias="not a name")

    @property
    def joining(self) -> tuple[Named | Same, ...]:
        """Those that give one thing several forms."""
        return (*self.name, *self.same)
