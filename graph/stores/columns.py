"""Many rows of an answer as one list for each column: a row costs an engine's client more than its values.

The last RETURN of a query that is asked so names every column (`AS`, or a variable).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from graph.stores.base import Cell

NOTHING = "{_nothing: true}"
"""What stands for null, which `collect` leaves out; no map of ours is like it."""
_NOTHING = {"_nothing": True}
_RETURN = re.compile(r"\bRETURN (?!.*\bRETURN )", re.DOTALL)
_ORDER = re.compile(r"\sORDER BY ")


class Columnar(NamedTuple):
    """A query without its last RETURN, and the names of the columns that it has there."""

    cypher: str
    names: tuple[str, ...]

    def collected(self, kept: Callable[[str], str]) -> str:
        """What collects each column under its name; `kept` says what is sent for a value of it."""
        return ", ".join(f"collect({kept(name)}) AS {name}" for name in self.names)


def columnar(cypher: str) -> Columnar:
    """The query, to be gone on with from its columns."""
    before, returned = _RETURN.split(cypher)
    return Columnar(f"{before}WITH {returned}\n", tuple(_names(returned)))


def cells(column: list[Any], scalars: frozenset[type], plain: Callable[[Any], Cell]) -> list[Cell]:
    """The column with None for nothing; what is of other types than `scalars` is made `plain`."""
    kinds = set(map(type, column))
    if kinds <= scalars or (kinds == {list} and set(map(type, chain.from_iterable(column))) <= scalars):
        return column
    return [x if type(x) in scalars else None if x == _NOTHING else plain(x) for x in column]


def _names(returned: str) -> Iterator[str]:
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
