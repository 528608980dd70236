"""One row for each answer, out of one for each way by which a thing in it leads to a name."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import chain, groupby
from typing import Any

from graph.stores.base import Query
from queries.files import query
from queries.told import Columns, Read, asks, recommendations

_RANK = {"existing": 0, "planned": 1, "declined": 2, "ended": 3}
"""Of several ways to speak of a thing, the lowest counts."""

type Ways = Sequence[int]
"""Rows of one answer: the shortest way of each thing, the nearest first, of equally near ones the surest."""


def answers(rows: Columns, keys: Iterable[Hashable]) -> list[Ways]:
    """The ways of each answer.

    Rows of an answer, which agree in their keys, come together, and the shortest ways first.
    """
    each = list(keys)
    return [_nearest(list(ways), rows) for _, ways in groupby(range(len(each)), key=each.__getitem__)]


def _nearest(ways: list[int], rows: Columns) -> Ways:
    if len(ways) == 1:
        return ways
    things, names, steps, modalities = (rows[key] for key in ("thing_id", "thing", "steps", "modality"))
    first = {things[way]: way for way in reversed(ways)}
    return sorted(
        first.values(), key=lambda way: (steps[way], _RANK[modalities[way]], names[way], things[way])
    )


def by_all(rows: Columns, found: Sequence[Ways]) -> Columns:
    """A row for each answer: its nearest way, with the words of all."""
    nearest = [ways[0] for ways in found]
    told = {name: [column[way] for way in nearest] for name, column in rows.items()}
    things, steps, quotes, chains = (rows[key] for key in ("thing", "steps", "quotes", "chain"))
    return told | {
        "via": [[things[way] for way in ways if steps[way]] for ways in found],
        "quotes": [_all(quotes, ways) for ways in found],
        "because": [list(dict.fromkeys(_all(chains, ways))) for ways in found],
    }


def _all(column: Sequence[list[str]], ways: Ways) -> list[str]:
    return column[ways[0]] if len(ways) == 1 else list(chain.from_iterable(column[way] for way in ways))


def relies_on(own: Query, _: Mapping[str, Any], read: Read) -> Columns:
    """The nearest of what leads to the name first, and how each does."""
    rows, reports = read(own, query("recommendations"))
    ways = rows.by_column()
    told = by_all(ways, answers(ways, ways["response"]))
    return told | asks(recommendations(reports), told["asked"])
