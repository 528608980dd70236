"""Decisions of people on names, kept in a file for version control and obeyed by every build.

The file is read anew before each change and written whole beside it, so that two people may work on it in
turn and a kill at any moment leaves it whole.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import ValidationError

from graph.errors import RegisterError
from loaders.deciding.decision_conflicts import Conflict, conflicts, placed, records, without_effect
from loaders.deciding.decision_effects import Settled
from loaders.deciding.decision_schema import Decision, DecisionFile, Different, Named, NotName, Same
from loaders.register.complaints import complaints_of, line_of, refuse
from loaders.register.files import Sort, mapping_of, read_text
from loaders.register.model import Register
from loaders.text.folding import same_form

__all__ = ["NONE", "Decision", "Decisions", "Different", "Named", "NotName", "Same", "load", "save"]

_SORT = Sort("decisions file", "--decisions", "'name', 'same', 'different' or 'not a name'", "same")
_KEYS = ("name", "form", "forms", "kind", "scope", "area", "who", "when", "note")
_HEAD = """\
# What people decided about names that section55 was unsure of. Every build obeys it.
#   name:        what something is, the form to keep, and other forms that it takes
#   same:        forms that mean one thing, and the form to keep
#   different:   two forms that mean two things; never joined, however alike they look
#   not a name:  words that look like a name and are none
# A decision with an area holds in letters of that area, one without in all letters.
# s55 review sorts and rewrites this file: put remarks into 'note:', other comments are lost.
"""


@dataclass(frozen=True)
class Decisions:
    """All decisions, and the file that they are from."""

    file: DecisionFile = field(default_factory=DecisionFile)
    path: Path | None = None

    @cached_property
    def version(self) -> str:
        """SHA-256 over what has an effect; empty where nothing was decided."""
        said = [(where[0], one.model_dump_json(exclude={"who", "note"})) for where, one in placed(self.file)]
        return hashlib.sha256(repr(sorted(set(said))).encode()).hexdigest() if said else ""

    @cached_property
    def _settled(self) -> dict[str | None, Settled]:
        return {}

    def of(self, area: str | None) -> Settled:
        """What holds in the letters of an area; None: for names that belong to no area."""
        return self._settled.setdefault(area, Settled.of(self.file, area))

    def conflicts(self) -> list[str]:
        """Contradictions between decisions, each with file and line."""
        return self._told(conflicts(self.file))

    def contradictions(self) -> list[str]:
        """Contradictions between decisions, in words alone."""
        return [one.message for one in conflicts(self.file)]

    def problems(self, register: Register, areas: Iterable[str | None]) -> list[str]:
        """Contradictions, and decisions without effect in letters of `areas`, each with file and line."""
        return self.conflicts() + self._told(without_effect(self.file, register, areas))

    def adding(self, *new: Decision) -> "Decisions":
        """These and the new ones."""
        return self._changed(lambda key, old: [*old, *(one for one in new if _key_of(one) == key)])

    def without(self, *gone: Decision) -> "Decisions":
        """These without those."""
        return self._changed(lambda _, old: [one for one in old if one not in gone])

    def _changed(self, change: Callable[[str, list[Decision]], list[Decision]]) -> "Decisions":
        data = {key: change(key, list(old)) for key, old in records(self.file)}
        return Decisions(DecisionFile.model_validate(data), self.path)

    def _told(self, found: Iterable[Conflict]) -> list[str]:
        places = {id(one): where for where, one in placed(self.file)}
        said = []
        for conflict in found:
            lines = [self._line(places[id(one)]) for one in conflict.decisions]
            also = f" (see line {', '.join(map(str, lines[1:]))})" if lines[1:] and self.path else ""
            said.append(f"{self.path or 'decisions'}:{lines[0]}: {conflict.message}{also}")
        return said

    def _line(self, where: tuple[int | str, ...]) -> int:
        return line_of(self.path, where) if self.path is not None and self.path.exists() else 0


NONE = Decisions()


def load(path: Path, *, missing_ok: bool = False) -> Decisions:
    """The decisions in a file; none where it may be missing and is.

    Raises RegisterError, with file and line, for one that is missing, is no YAML or is not of the schema.
    """
    if missing_ok and not path.exists():
        return Decisions(path=path)
    data = mapping_of(path, read_text(path, _SORT), _SORT)
    try:
        given = {key: value for key, value in data.items() if value is not None}
        return Decisions(DecisionFile.model_validate(given), path)
    except ValidationError as error:
        refuse(complaints_of(path, error, DecisionFile))
        raise


def save(decisions: Decisions, path: Path) -> None:
    """Write the file, sorted, in one step; raises RegisterError where the place cannot be written to."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_text(as_text(decisions), encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:
        raise RegisterError(
            f"{path}: cannot be written: {error.strerror}; name another file with --decisions"
        ) from None


def as_text(decisions: Decisions) -> str:
    """The file: the same text for the same decisions, whatever their order; one made twice stands once."""
    parts = [_HEAD]
    for key, old in records(decisions.file):
        once: dict[str, Decision] = {}
        for one in sorted(old, key=lambda one: one.when):
            once.setdefault(one.model_dump_json(exclude={"who", "when", "note"}), one)
        plain = [_plain(one) for one in sorted(once.values(), key=_order)]
        if plain:
            parts.append(yaml.safe_dump({key: plain}, sort_keys=False, allow_unicode=True, width=100))
    return "\n".join(parts if parts[1:] else [_HEAD, "same: []\n"])


def _plain(one: Decision) -> dict[str, object]:
    values = one.model_dump(exclude_none=True, exclude_defaults=True)
    return {
        key: list(value)
        if isinstance(value := values[key], tuple)
        else value
        if key == "when"
        else str(value)
        for key in _KEYS
        if key in values
    }


def _order(one: Decision) -> tuple[object, ...]:
    return one.area or "", [same_form(form) for form in one.all_forms], one.all_forms, one.when, one.who


def _key_of(one: Decision) -> str:
    return {Named: "name", Same: "same", Different: "different", NotName: "not a name"}[type(one)]
