"""Many rows of an answer in one record, since a record costs the driver more than the values in it.

A day costs it more than the rest of a row, so days are sent as text under a mark. The last RETURN of a query
that is sent so names every column (`AS`, or a variable).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.stores.base import Cell, Rows
from graph.stores.server_values import SCALARS, plain

if TYPE_CHECKING:
    from neo4j import Result

_ROWS = 500
_DAY = "_day"
"""The one key of a map that stands for a day; no map of ours has this one only."""
_CELL = f"CASE WHEN cell IS :: DATE NOT NULL THEN {{{_DAY}: toString(cell)}} ELSE cell END"
_RETURN = re.compile(r"\bRETURN (?!.*\bRETURN )", re.DOTALL)
_ORDER = re.compile(r"\sORDER BY ")


class Bulk(NamedTuple):
    """A query whose records hold many rows each, and the columns of these."""

    cypher: str
    columns: tuple[str, ...]


def in_bulk(cypher: str) -> Bulk:
    """The query that answers the same in fewer records."""
    before, returned = _RETURN.split(cypher)
    columns = tuple(_columns(returned))
    text = (
        f"{before}WITH {returned}\nWITH collect([{', '.join(columns)}]) AS every\n"
        f"UNWIND range(0, size(every) - 1, {_ROWS}) AS place\n"
        f"RETURN [row IN every[place..place + {_ROWS}] | [cell IN row | {_CELL}]] AS part"
    )
    return Bulk(text, columns)


def rows_in_bulk(result: "Result", columns: tuple[str, ...]) -> Rows:
    """The rows of its records."""
    rows = (row for record in result for row in record[0])
    return Rows(columns, [tuple([x if type(x) in SCALARS else _plain(x) for x in row]) for row in rows])


def _plain(cell: Any) -> Cell:
    if isinstance(cell, dict) and len(cell) == 1 and _DAY in cell:
        return date.fromisoformat(cell[_DAY])
    return plain(cell)


def _columns(returned: str) -> Iterator[str]:
    """The names of what stands between RETURN and ORDER BY."""
    for part in _parts(_ORDER.split(returned)[0]):
        yield part.strip().rpartition(" AS ")[2]


def _parts(text: str) -> Iterable[str]:
    """What stands between commas that no bracket encloses."""
    depth = start = 0
    for place, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if character == "," and not depth:
            yield text[start:place]
            start = place + 1
    yield text[start:]
