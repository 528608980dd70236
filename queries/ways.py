"""One row for each answer, out of one for each way by which a thing in it leads to a name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter

from queries.told import Row

_RANK = {"existing": 0, "planned": 1, "declined": 2, "ended": 3}
"""Of several ways to speak of a thing, the lowest counts."""


def answers(rows: Iterable[Row], *keys: str) -> Iterator[list[Row]]:
    """The shortest way of each thing of each answer: the nearest first, of equally near ones the surest.

    Rows of an answer, which agree in the keys, come together, and the shortest ways first.
    """
    for _, ways in groupby(rows, key=itemgetter(*keys)):
        yield _nearest(list(ways))


def _nearest(ways: list[Row]) -> list[Row]:
    if len(ways) == 1:
        return ways
    first = {way["thing_id"]: way for way in reversed(ways)}
    return sorted(
        first.values(),
        key=lambda way: (way["steps"], _RANK[way["modality"]], way["thing"], way["thing_id"]),
    )


def by_all(ways: Sequence[Row]) -> Row:
    """An answer with the words of all its ways."""
    return ways[0] | {
        "via": [way["thing"] for way in ways if way["steps"]],
        "quotes": list(chain.from_iterable(way["quotes"] for way in ways)),
        "because": list(dict.fromkeys(chain.from_iterable(way["chain"] for way in ways))),
    }


def relies_on(rows: Sequence[Row], *_: object) -> list[Row]:
    """The nearest of what leads to the name first, and how each does."""
    return [by_all(ways) for ways in answers(rows, "response")]
