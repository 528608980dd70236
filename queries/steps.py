"""What Cypher says not alike, or not as fast, on both engines: days between dates, links in words, order.

A question names its step in its header; a step reads the question's own query, and others that it needs
beside or after it, and makes of their rows the columns that the header declares.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from graph.stores.base import Query
from queries.connections import ways
from queries.impact import impact
from queries.promises import planned_reliance, promises
from queries.single_points import single_points
from queries.told import Columns, Read, Row
from queries.ways import relies_on

LAST_DAY = timedelta(days=55)
"""From publication to the last day. Police Act 1996 s.55: 56 days beginning with the day of publication."""

type Step = Callable[[Query, Mapping[str, Any], Read], Columns]
"""From the question's own query, its parameters and what reads, to the columns that are shown."""

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

_COMPARED = {"RELIES_ON": "relies_on", "INVOLVES": "involves", "DEFERS_TO": "defers_to"}


def clock(row: Row, _: Mapping[str, Any]) -> Row:
    """The last day for comments, and how far from it the letter is."""
    published, dated = row["published"], row["date"]
    last_day = published + LAST_DAY if published else None
    days = _days(last_day, dated)
    return row | {"last_day": last_day, "days": days, "verdict": _verdict(published, dated, days)}


def compare(row: Row, _: Mapping[str, Any]) -> Row:
    """What an answer rests on, who takes part and whose matter it is, each in order of names."""
    links: list[Row] = sorted(row["links"], key=lambda link: (link["name"], link["id"], link["kind"]))
    told = {
        column: [_told(link) for link in links if link["kind"] == kind] for kind, column in _COMPARED.items()
    }
    return row | told | {"quotes": list(dict.fromkeys(quote for link in links for quote in link["quotes"]))}


def overdue(row: Row, given: Mapping[str, Any]) -> Row:
    """How long the deadline is past."""
    return row | {"days_over": _days(row["deadline"], given["as_of"])}


def connect(own: Query, _: Mapping[str, Any], read: Read) -> Columns:
    """The ways between two names, in words."""
    return _columns([_in_words(way) for way in ways(_records(own, read), read)])


def neighbours(row: Row, _: Mapping[str, Any]) -> Row:
    """A link in words."""
    return row | {"how": phrase(row["kind"], outward=row["outward"])}


def who(row: Row, _: Mapping[str, Any]) -> Row:
    """A fact in words."""
    return row | {"fact": phrase(row["kind"], outward=row["outward"])}


def each(shape: Callable[[Row, Mapping[str, Any]], Row]) -> Step:
    """The step that shapes every row by itself."""
    return lambda own, given, read: _columns([shape(row, given) for row in _records(own, read)])


STEPS: Mapping[str, Step] = {
    **{shape.__name__: each(shape) for shape in (clock, compare, overdue, neighbours, who)},
    "connect": connect,
    "impact": impact,
    "planned_reliance": planned_reliance,
    "promises": promises,
    "relies_on": relies_on,
    "single_points": lambda own, _, read: _columns(single_points(_records(own, read))),
}


def phrase(kind: str, *, outward: bool) -> str:
    """A type of link in words, read along its arrow or against it."""
    along, against = PHRASES[kind]
    return along if outward else against


def _records(own: Query, read: Read) -> list[Row]:
    (rows,) = read(own)
    return rows.records()


def _columns(rows: Sequence[Row]) -> Columns:
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}


def _in_words(row: Row) -> Row:
    names, ids = row["names"], row["ids"]
    said = [
        f"{names[place]} {phrase(kind, outward=row['starts'][place] == ids[place])} {names[place + 1]}"
        for place, kind in enumerate(row["kinds"])
    ]
    return row | {"way": "; ".join(said), "quotes": [quote for quote in row["said"] if quote]}


def _told(link: Row) -> str:
    """The name, and in brackets how the answer speaks of it where it does not call it existing."""
    name, modality = link["name"], link["modality"]
    return name if modality in {None, "existing"} else f"{name} ({modality})"


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
