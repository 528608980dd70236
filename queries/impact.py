"""What would be left of an area's answers to a recommendation if what some of them rest on ended."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

type Row = dict[str, Any]
type Ask = tuple[str, str]
"""An area (or a letter of an unknown one) and the id of what it is asked."""


def asks_of(rows: Sequence[Row]) -> dict[str, list[str]]:
    """The ids of what they answer, under who is asked."""
    asks: dict[str, set[str]] = {}
    for row in rows:
        if row["asked"]:
            asks.setdefault(row["whose"], set()).add(row["asked"])
    return {whose: sorted(asks[whose]) for whose in sorted(asks)}


def with_what_is_left(rows: Sequence[Row], others: Mapping[Ask, Sequence[Sequence[str]]]) -> list[Row]:
    """The rows as they are shown, those with nothing left first.

    `others` holds name, id and modality of all that an area's answers to a recommendation rely on.
    """
    lost: dict[Ask, set[str]] = {}
    for row in rows:
        if ask := _ask_of(row):
            lost.setdefault(ask, set()).update(row["touched"])
    left = {ask: _left(others.get(ask, ()), ids) for ask, ids in lost.items()}
    found = [_shown(row, left[ask] if (ask := _ask_of(row)) else None) for row in rows]
    return sorted(found, key=lambda row: {True: 0, False: 1, None: 2}[row["nothing_left"]])


def _ask_of(row: Row) -> Ask | None:
    """None for the covering letter's own statements."""
    return (row["whose"], row["asked"]) if row["asked"] else None


def _left(others: Iterable[Sequence[str]], lost: set[str]) -> list[str]:
    return [
        f"{name} (planned)" if modality == "planned" else name
        for name, key, modality in sorted(map(tuple, others))
        if key not in lost
    ]


def _shown(row: Row, left: list[str] | None) -> Row:
    return row | {
        "nothing_left": None if left is None else not left,
        "left_with": left or [],
        "how": "through others" if row["nearest"] else "directly",
        "partners": [name for name, _ in sorted(row["partners"])],
        "services": [name for name, _ in sorted(row["services"])],
        "quotes": list(chain.from_iterable(row["said"])),
        "because": list(dict.fromkeys(chain.from_iterable(row["chains"]))),
    }
