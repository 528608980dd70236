"""What Cypher cannot say alike on both engines: days between dates, and links in words.

A question names its step in its header; a step makes the columns that the header declares out of the rows
that the query gives, and asks the store nothing more.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from graph.stores.base import Cell, Rows
from queries.single_points import single_points

LAST_DAY = timedelta(days=55)
"""From publication to the last day. Police Act 1996 s.55: 56 days beginning with the day of publication."""

type Row = dict[str, Any]
type Step = Callable[[Sequence[Row], Mapping[str, Any]], list[Row]]
"""From the rows of the query and the parameters to the rows that are shown."""

PHRASES: Mapping[str, tuple[str, str]] = {
    "ACCESSED_VIA": ("is reached through", "gives access to"),
    "ADDRESSED_TO": ("is addressed to", "is asked by"),
    "ALIAS": ("is also called", ""),
    "ANSWERS": ("answers", "is answered by"),
    "AREA": ("belongs to the area", ""),
    "BUILDS_ON": ("builds on", "is built on by"),
    "COMMISSIONS": ("commissions", "is commissioned by"),
    "CONCERNS": ("concerns", "is promised in"),
    "DEFERS_TO": ("says that the matter is for", "has the matter left to it by"),
    "DELIVERED_BY": ("is delivered by", "delivers"),
    "GIVEN_BY": ("is given by", "gives"),
    "INVOLVES": ("involves", "takes part in"),
    "IS_A": ("is a", ""),
    "MAKES": ("makes", "is made by"),
    "NAME": ("is called", ""),
    "NAMES": ("names", "is named by"),
    "PART_OF": ("is part of", "has as a part"),
    "INSTANCE_OF": ("is an instance of", "has as an instance"),
    "PROMISES": ("promises", "is promised by"),
    "RELIES_ON": ("relies on", "is relied on by"),
    "SAME_ANSWER": ("is named in the same answers as", ""),
    "SUPPORTED_BY": ("is supported by", "supports"),
}
"""A link in words: read along its arrow, and against it."""

_LATER = {"planned": "still planned", "ended": "ended", "declined": "declined"}


def clock(row: Row, _: Mapping[str, Any]) -> Row:
    """The last day for comments, and how far from it the letter is."""
    published, dated = row["published"], row["date"]
    last_day = published + LAST_DAY if published else None
    days = _days(last_day, dated)
    return row | {"last_day": last_day, "days": days, "verdict": _verdict(published, dated, days)}


def overdue(row: Row, given: Mapping[str, Any]) -> Row:
    """How long the deadline is past."""
    return row | {"days_over": _days(row["deadline"], given["as_of"])}


def promises(row: Row, _: Mapping[str, Any]) -> Row:
    """What became of the thing that was promised, as later letters tell."""
    told: list[Row] = sorted(row["told"], key=lambda link: (link["date"], link["id"], link["starts"]))
    first = next((link for link in told if link["modality"] == "existing"), None)
    last = next((link for link in reversed(told) if link["modality"] in _LATER), None)
    shown: Row = first or last or {"id": None, "letter": None, "date": None, "modality": None}
    same = [link for link in told if (link["id"], link["modality"]) == (shown["id"], shown["modality"])]
    return row | {
        "outcome": "delivered" if first else _LATER[last["modality"]] if last else _untold(row),
        "said_in": shown["letter"],
        "said_on": shown["date"],
        "days": _days(row["due"], shown["date"]),
        "quotes": list(dict.fromkeys(quote for link in same for quote in link["quotes"])),
    }


def connect(row: Row, _: Mapping[str, Any]) -> Row:
    """A path in words."""
    names, ids = row["names"], row["ids"]
    said = [
        f"{names[place]} {phrase(kind, outward=row['starts'][place] == ids[place])} {names[place + 1]}"
        for place, kind in enumerate(row["kinds"])
    ]
    return row | {"way": "; ".join(said), "quotes": [quote for quote in row["said"] if quote]}


def neighbours(row: Row, _: Mapping[str, Any]) -> Row:
    """A link in words."""
    return row | {"how": phrase(row["kind"], outward=row["outward"])}


def who(row: Row, _: Mapping[str, Any]) -> Row:
    """A fact in words."""
    return row | {"fact": phrase(row["kind"], outward=row["outward"])}


def each(shape: Callable[[Row, Mapping[str, Any]], Row]) -> Step:
    """The step that shapes every row by itself."""
    return lambda rows, given: [shape(row, given) for row in rows]


STEPS: Mapping[str, Step] = {
    **{shape.__name__: each(shape) for shape in (clock, overdue, promises, connect, neighbours, who)},
    "single_points": single_points,
}


def shaped(rows: Rows, step: Step, columns: tuple[str, ...], given: Mapping[str, Any]) -> Rows:
    """The rows as the step makes them, in these columns."""
    made = step(rows.records(), given)
    return Rows(columns, [tuple(_cell(row[column]) for column in columns) for row in made])


def phrase(kind: str, *, outward: bool) -> str:
    """A type of link in words, read along its arrow or against it."""
    along, against = PHRASES[kind]
    return along if outward else against


def _cell(value: Any) -> Cell:
    cell: Cell = value
    return cell


def _days(since: date | None, until: date | None) -> int | None:
    return (until - since).days if since and until else None


def _verdict(published: date | None, dated: date | None, days: int | None) -> str:
    if published is None:
        return "unknown: no source gives the day of publication"
    if dated is None or days is None:
        return "unknown: the letter bears no date"
    if dated < published:
        return "unknown: the letter's date is before the report's"
    return "late" if days > 0 else "in time"


def _untold(row: Row) -> str:
    """Why no later letter tells."""
    if row["concerns"] is None:
        return "not followed: the promise names no initiative, service or system"
    if row["spoken"] != "planned":
        return "not followed: the answer does not call it planned"
    if row["area"] is None or row["date"] is None:
        return "not followed: the letter's area or date is unknown"
    return "silent" if row["newest"] > row["date"] else "no later letter"
