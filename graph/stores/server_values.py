"""From the driver's values to those of a row, in the shapes that the embedded store gives too."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration

from graph.errors import QueryError
from graph.model import NODES
from graph.stores.base import Cell

SCALARS: frozenset[type] = frozenset({str, int, float, bool, type(None)})
"""What the driver gives that is as it should be."""
_OURS = {node_type.label for node_type in NODES}


def plain(value: Any) -> Cell:
    """The value without the driver's types; raises QueryError for one that has no place in a row."""
    if type(value) in SCALARS:
        scalar: Cell = value
        return scalar
    match value:
        case None | bool() | int() | float() | str() | date():
            cell: Cell = value
            return cell
        case Node():
            return {"label": label_of(value.labels), **_properties(value)}
        case Relationship():
            return {"type": value.type, **_properties(value)}
        case Path():
            parts = {"nodes": value.nodes, "relationships": value.relationships}
            return {name: [plain(part) for part in each] for name, each in parts.items()}
        case list():
            return [part if type(part) in SCALARS else plain(part) for part in value]
        case dict():
            return {key: plain(part) for key, part in value.items()}
        case _:
            return _of_time(value)


def label_of(labels: Iterable[str]) -> str:
    """The label that says what a node is: one of ours, whatever others somebody gave it."""
    return min(labels, key=lambda label: (label not in _OURS, label), default="")


def _of_time(value: Any) -> Cell:
    match value:
        case Date() | DateTime():
            day: date = value.to_native()
            return day
        case Duration():
            nanoseconds = value.seconds * 10**9 + value.nanoseconds
            return {"months": value.months, "days": value.days, "nanos": nanoseconds}
        case _:
            raise QueryError(f"The query returns a {type(value).__name__}, which has no place in a row.")


def _properties(item: Mapping[str, Any]) -> dict[str, Cell]:
    return {key: plain(part) for key, part in item.items()}
