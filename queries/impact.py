"""What would be left of an area's answers to a recommendation if what some of them rest on ended."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.stores.base import Query
from queries.files import query
from queries.told import Columns, Read, Told, told
from queries.ways import answers, by_all

type Ask = tuple[str, str]
"""An area (or a letter of an unknown one) and the id of what it is asked."""

_SHOWN_FIRST = {True: 0, False: 1, None: 2}


def impact(own: Query, given: Mapping[str, Any], read: Read) -> Columns:
    """Each answer that would lose something and what would be left to it, those with nothing left first."""
    known, (rows,) = told(read, given["area"], own)
    ways = rows.by_column()
    found = answers(ways, zip(ways["response"], ways["asked"], strict=True))
    table = by_all(ways, found)
    table |= known.of(table["letter_id"], table["asked"])
    asks = [_ask(*each) for each in zip(table["area"], table["letter_id"], table["asked"], strict=True)]
    lost: dict[Ask, set[str]] = {}
    for ask, things in zip(asks, found, strict=True):
        if ask:
            lost.setdefault(ask, set()).update(ways["thing_id"][way] for way in things)
    others = _others(read, lost)
    left = {ask: _left(others.get(ask, {}), ids, known) for ask, ids in lost.items()}
    return _in_order(_shown(table, known, [left[ask] if ask else None for ask in asks]))


def _ask(area: str | None, letter: str, asked: str | None) -> Ask | None:
    """None for the covering letter's own statements.

    Letters of unknown areas are each for themselves: nothing says that two of them are of one area.
    """
    return (area or letter, asked) if asked else None


def _others(read: Read, asks: Iterable[Ask]) -> dict[Ask, dict[str, str]]:
    """How the answers to each of these speak of what they rely on: as existing if one of them does."""
    asked: dict[str, list[str]] = {}
    for whose, ask in sorted(asks):
        asked.setdefault(whose, []).append(ask)
    others: dict[Ask, dict[str, str]] = {}
    (relied_on,) = read(query("relied_on", asks=asked))
    for row in relied_on.records():
        spoken = others.setdefault((row["whose"], row["asked"]), {})
        for thing in row["things"]:
            spoken[thing] = min(row["modality"], spoken.get(thing, row["modality"]))
    return others


def _left(others: Mapping[str, str], lost: set[str], known: Told) -> list[str]:
    return [
        f"{name} (planned)" if others[key] == "planned" else name
        for name, key in known.ordered(others.keys() - lost)
    ]


def _shown(table: Columns, known: Told, left: list[list[str] | None]) -> Columns:
    return table | {
        "nothing_left": [None if names is None else not names for names in left],
        "left_with": [names or [] for names in left],
        "how": ["through others" if steps else "directly" for steps in table["steps"]],
        "partners": list(map(known.called, table["partners"])),
        "services": list(map(known.called, table["services"])),
    }


def _in_order(table: Columns) -> Columns:
    first = [_SHOWN_FIRST[nothing] for nothing in table["nothing_left"]]
    order = sorted(range(len(first)), key=first.__getitem__)
    return {name: [column[place] for place in order] for name, column in table.items()}
