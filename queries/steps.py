"""What Cypher says not alike, or not as fast, on both engines: days between dates, links in words, order.

A question names its step in its header; a step makes the columns that the header declares out of the rows
that the query gives, and of others that it reads.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from graph.stores.base import Rows
from queries.impact import asks_of, with_what_is_left
from queries.promises import letter_for, outcome, promised
from queries.single_points import single_points

LAST_DAY = timedelta(days=55)
"""From publication to the last day. Police Act 1996 s.55: 56 days beginning with the day of publication."""

type Row = dict[str, Any]
type Read = Callable[[str, Mapping[str, Any]], list[Row]]
"""Rows of a query of `queries/reading`, by its name and with its parameters."""
type Step = Callable[[Sequence[Row], Mapping[str, Any], Read], list[Row]]
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

_RANK = {"existing": 0, "planned": 1, "declined": 2, "ended": 3}
"""Of several ways to speak of a thing, the lowest counts."""
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


def relies_on(rows: Sequence[Row], *_: Any) -> list[Row]:
    """One row for each answer, out of one for each way by which a thing in it leads to the name."""
    return [_by_all_ways(list(ways)) for _, ways in groupby(rows, key=lambda row: row["response"])]


def planned_reliance(row: Row, _: Mapping[str, Any]) -> Row:
    """When the answer promises what it plans, and what else it relies on, in order of names."""
    due = [one["due"] for one in row["promises"] if one["id"] == row["thing"] and one["due"]]
    existing = sorted((one["name"], one["id"]) for one in row["existing"])
    return row | {"due": min(due, default=None), "existing": [name for name, _ in existing]}


def promises(rows: Sequence[Row], given: Mapping[str, Any], read: Read) -> list[Row]:
    """What became of each thing that was promised, as later letters tell."""
    asked = {"area": given["area"]}
    spoken = {(row["area"], row["thing"]): row for row in read("spoken_of", asked)}
    newest = {row["area"]: row["newest"] for row in read("newest", asked)}
    made = [(row, letter_for(row, spoken)) for row in promised(rows)]
    chosen = sorted({(letter, row["thing"]) for row, letter in made if letter})
    said: dict[tuple[str, str], list[Row]] = {}
    for one in read("said_in", {"chosen": [list(pair) for pair in chosen]}):
        said.setdefault((one["letter"], one["thing"]), []).append(one)
    return [outcome(row, said.get((letter or "", row["thing"]), []), newest) for row, letter in made]


def impact(rows: Sequence[Row], _: Mapping[str, Any], read: Read) -> list[Row]:
    """What would be left where something ended."""
    others = read("relied_on", {"asks": asks_of(rows)})
    return with_what_is_left(rows, {(row["whose"], row["asked"]): row["others"] for row in others})


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
    return lambda rows, given, _: [shape(row, given) for row in rows]


STEPS: Mapping[str, Step] = {
    **{
        shape.__name__: each(shape)
        for shape in (clock, compare, overdue, planned_reliance, connect, neighbours, who)
    },
    "impact": impact,
    "promises": promises,
    "relies_on": relies_on,
    "single_points": lambda rows, *_: single_points(rows),
}


def shaped(rows: Rows, step: Step, columns: tuple[str, ...], given: Mapping[str, Any], read: Read) -> Rows:
    """The rows as the step makes them, in these columns."""
    made = step(rows.records(), given, read)
    return Rows(columns, [tuple(map(row.__getitem__, columns)) for row in made])


def phrase(kind: str, *, outward: bool) -> str:
    """A type of link in words, read along its arrow or against it."""
    along, against = PHRASES[kind]
    return along if outward else against


def _by_all_ways(ways: Sequence[Row]) -> Row:
    """The shortest way of each thing, the nearest thing first and of equally near ones the surest."""
    first = {way["thing_id"]: way for way in reversed(ways)}
    near = sorted(
        first.values(),
        key=lambda way: (way["steps"], _RANK[way["modality"]], way["thing"], way["thing_id"]),
    )
    return near[0] | {
        "via": [way["thing"] for way in near if way["steps"]],
        "quotes": [quote for way in near for quote in way["quotes"]],
        "because": list(dict.fromkeys(quote for way in near for quote in way["chain"])),
    }


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
