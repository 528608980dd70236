"""All places of one name in a letter."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graph.model import Kind
from loaders.naming.candidate import Candidate
from loaders.register.schema import Entry, Scope

type Apart = Callable[[Iterable[str], Iterable[str]], bool]
"""Whether people decided that a form of the first and one of the second are two things."""
type Told = Callable[[Candidate], Kind | None]
"""The kind of the noun that the text puts beside a candidate; None where it puts none."""

_INNER = re.compile(r" \([A-Z][\w&/+-]*\)(?= )")
"""An acronym in brackets inside a name."""


@dataclass(slots=True)
class Group:
    """All candidates of one name; `entry` where the register holds it."""

    entry: Entry | None = None
    candidates: list[Candidate] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """Surface forms and how often each stands."""

    @property
    def name(self) -> str:
        """The fullest form: the register's, else the longest that is no acronym."""
        if self.entry:
            return self.entry.name
        clean = {_INNER.sub("", form) if "(" in form else form: self.forms[form] for form in self.forms}
        if len(clean) == 1:
            return next(iter(clean))
        return max(clean, key=lambda form: (not is_acronym(form), len(form.split()), clean[form], form))

    @property
    def of_area(self) -> bool:
        """Whether it is what every area has one of."""
        return self.entry is not None and self.entry.scope is Scope.LOCAL and self.entry.area is None


class Joins:
    """Groups that have become part of others."""

    def __init__(self) -> None:
        self._target: dict[int, Group] = {}

    def join(self, group: Group, target: Group) -> None:
        """Make one group of two."""
        target.candidates += group.candidates
        target.forms.update(group.forms)
        self._target[id(group)] = target

    def joined(self, group: Group) -> bool:
        """Whether a group has become part of another."""
        return id(group) in self._target

    def standing(self, group: Group) -> Group:
        """The group of which this one has become part, or itself."""
        while id(group) in self._target:
            group = self._target[id(group)]
        return group


def is_acronym(form: str) -> bool:
    """Whether a form is one word with two capital letters or more ("CarShare" too)."""
    return " " not in form and sum(map(str.isupper, form)) > 1


def is_initials(form: str) -> bool:
    """Whether it has more capitals than other letters besides."""
    return is_acronym(form) and sum(map(str.isupper, form)) > sum(map(str.islower, form))
