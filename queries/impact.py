"""What would be left of an area's answers to a recommendation if what some of them rest on ended."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from queries.told import Read, Row, Told, told
from queries.ways import answers, by_all

type Ask = tuple[str, str]
"""An area (or a letter of an unknown one) and the id of what it is asked."""

_SHOWN_FIRST = {True: 0, False: 1, None: 2}


def impact(rows: Sequence[Row], given: Mapping[str, Any], read: Read) -> list[Row]:
    """Each answer that would lose something and what would be left to it, those with nothing left first."""
    known = told(read, given["area"])
    touched = [(known.of(by_all(ways)), ways) for ways in answers(rows, "response", "asked")]
    lost: dict[Ask, set[str]] = {}
    for row, ways in touched:
        if ask := _ask(row):
            lost.setdefault(ask, set()).update(way["thing_id"] for way in ways)
    others = _others(read, lost)
    left = {ask: _left(others.get(ask, {}), ids, known) for ask, ids in lost.items()}
    found = [_shown(row, known, left[ask] if (ask := _ask(row)) else None) for row, _ in touched]
    return sorted(found, key=lambda row: _SHOWN_FIRST[row["nothing_left"]])


def _ask(row: Row) -> Ask | None:
    """None for the covering letter's own statements.

    Letters of unknown areas are each for themselves: nothing says that two of them are of one area.
    """
    return (row["area"] or row["letter_id"], row["asked"]) if row["asked"] else None


def _others(read: Read, asks: Iterable[Ask]) -> dict[Ask, dict[str, str]]:
    """How the answers to each of these speak of what they rely on: as existing if one of them does."""
    asked: dict[str, list[str]] = {}
    for whose, ask in sorted(asks):
        asked.setdefault(whose, []).append(ask)
    others: dict[Ask, dict[str, str]] = {}
    for row in read("relied_on", {"asks": asked}):
        spoken = others.setdefault((row["whose"], row["asked"]), {})
        for thing in row["things"]:
            spoken[thing] = min(row["modality"], spoken.get(thing, row["modality"]))
    return others


def _left(others: Mapping[str, str], lost: set[str], known: Told) -> list[str]:
    return [
        f"{name} (planned)" if others[key] == "planned" else name
        for name, key in known.ordered(others.keys() - lost)
    ]


def _shown(row: Row, known: Told, left: list[str] | None) -> Row:
    return row | {
        "nothing_left": None if left is None else not left,
        "left_with": left or [],
        "how": "through others" if row["steps"] else "directly",
        "partners": known.called(row["partners"]),
        "services": known.called(row["services"]),
    }
