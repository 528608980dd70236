"""Many rows of an answer in a few records of columns, since a record costs the driver more than its values.

A day costs it more than the rest of a row, so days are sent as text under a mark.
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from graph.stores.base import Cell, Rows
from graph.stores.columns import NOTHING, Columnar, cells
from graph.stores.server_values import SCALARS, plain

if TYPE_CHECKING:
    from neo4j import Result

_ROWS = 5000
_DAY = "_day"
"""The one key of a map that stands for a day; no map of ours has this one only."""


def in_bulk(columns: Columnar) -> str:
    """The query that gives the columns in few records."""
    first = columns.names[0]
    parts = ", ".join(f"{name}[place..place + {_ROWS}] AS {name}" for name in columns.names)
    return (
        f"{columns.cypher}WITH {columns.collected(_kept)}\n"
        f"UNWIND range(0, size({first}) - 1, {_ROWS}) AS place\nRETURN {parts}"
    )


def rows_in_bulk(result: "Result", columns: Columnar) -> Rows:
    """The rows of its records."""
    rows: list[tuple[Cell, ...]] = []
    for record in result:
        rows.extend(zip(*(cells(column, SCALARS, _plain) for column in record.values()), strict=True))
    return Rows(columns.names, rows)


def _plain(cell: Any) -> Cell:
    if isinstance(cell, dict) and len(cell) == 1 and _DAY in cell:
        return date.fromisoformat(cell[_DAY])
    return plain(cell)


def _kept(name: str) -> str:
    day = f"{{{_DAY}: toStringOrNull({name})}}"
    return f"CASE WHEN {name} IS :: DATE NOT NULL THEN {day} ELSE coalesce({name}, {NOTHING}) END"
