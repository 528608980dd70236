"""What `s55 analyse --properties` wrote of names, told on a map."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.content import Graph
from graph.errors import Section55Error

if TYPE_CHECKING:
    from visualise.parts import Network, Thing

type Values = Mapping[str, str | int | float]


@dataclass(frozen=True)
class Measured:
    """Values of measures under the id of each name."""

    files: tuple[Path, ...]
    values: Mapping[str, Values]

    @classmethod
    def of(cls, files: Iterable[Path]) -> "Measured":
        """Read the files; raises Section55Error for one that `s55 analyse` did not write."""
        files, values = tuple(files), dict[str, dict[str, str | int | float]]()
        for file in files:
            for key, found in _read(file).items():
                values.setdefault(key, {}).update(found)
        return cls(files, values)

    def check(self, graph: Graph) -> None:
        """Raise Section55Error where the files speak of another graph."""
        if self.files and not self.values.keys() & graph.by_id.keys():
            raise Section55Error(
                f"{_named(self.files)} holds no name of this graph. Write it again of this database, with: "
                "s55 analyse MEASURE --properties FILE"
            )

    def told_in(self, drawn: "Network") -> "Network":
        """The map with numbers under the names, and every value among their details."""
        return replace(drawn, things=tuple(self._told(thing) for thing in drawn.things))

    def _told(self, thing: "Thing") -> "Thing":
        values = self.values.get(thing.id, {})
        words = {key.replace("_", " "): value for key, value in values.items()}
        numbers = [f"{key} {_text(value)}" for key, value in words.items() if not isinstance(value, str)]
        facts = [(key.capitalize(), _text(value)) for key, value in words.items()]
        detail = (*thing.detail, ", ".join(numbers)) if numbers else thing.detail
        return replace(thing, detail=detail, facts=(*thing.facts, *facts))


def _read(file: Path) -> Mapping[str, Values]:
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise Section55Error(f"{file} cannot be read: {error.strerror}. Name another file.") from error
    except ValueError as error:
        raise _not_ours(file) from error
    if not isinstance(found, dict) or not all(_is_values(values) for values in found.values()):
        raise _not_ours(file)
    return found


def _is_values(values: object) -> bool:
    return isinstance(values, dict) and all(isinstance(value, str | int | float) for value in values.values())


def _not_ours(file: Path) -> Section55Error:
    return Section55Error(
        f"{file} is not what section55 writes of names. Make it with: s55 analyse MEASURE --properties {file}"
    )


def _named(files: Iterable[Path]) -> str:
    return ", ".join(map(str, files))


def _text(value: str | float) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
