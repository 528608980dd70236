"""What became of promises and plans: what later letters of the area say of the thing that was planned."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from queries.told import Read, Row, Told, told

LATER = {"planned": "still planned", "ended": "ended", "declined": "declined"}


class _Promise(NamedTuple):
    """A promise and one thing that it concerns."""

    row: Row
    thing: str | None
    parties: list[str]
    telling: Row | None
    """The later letter that tells what became of it."""


class _Spoken(NamedTuple):
    """In which letters each area speaks of each thing, as existing and otherwise."""

    order: Sequence[Row]
    """All letters that bear a date, by day and id."""
    days: Sequence[date]
    """Their days."""
    places: Mapping[tuple[str, str, bool], Sequence[int]]
    """Area, thing and whether as existing: places of letters in the order."""

    def first_existing(self, area: str, thing: str, after: date) -> Row | None:
        """The first later letter that calls it existing."""
        known = self.places.get((area, thing, True), ())
        place = bisect_left(known, bisect_right(self.days, after))
        return self.order[known[place]] if place < len(known) else None

    def last_otherwise(self, area: str, thing: str, after: date) -> Row | None:
        """The last later letter that speaks of it otherwise."""
        known = self.places.get((area, thing, False), ())
        return self.order[known[-1]] if known and self.days[known[-1]] > after else None


def promises(rows: Sequence[Row], given: Mapping[str, Any], read: Read) -> list[Row]:
    """A row for each thing that a promise concerns, one for a promise that concerns none."""
    known = told(read, given["area"])
    spoken = _spoken(read, given["area"], known, otherwise=True)
    made = [one for row in rows for one in _promises(known.of(row), known, spoken)]
    said: dict[tuple[str, str], list[Row]] = {}
    for row in read("said_in", {"chosen": sorted({pair for one in made if (pair := _pair(one))})}):
        said.setdefault((row["letter"], row["thing"]), []).append(row)
    newest = _newest(known)
    return [_shown(one, said.get(pair, ()) if (pair := _pair(one)) else (), known, newest) for one in made]


def planned_reliance(rows: Sequence[Row], given: Mapping[str, Any], read: Read) -> list[Row]:
    """When the answer promises what it plans, what else it relies on, and since when it is there."""
    known = told(read, given["area"])
    spoken = _spoken(read, given["area"], known, otherwise=False) if given["all"] else None
    return [
        row
        | {
            "due": min(filter(None, row["dues"]), default=None),
            "existing": known.called(row["others"]),
            "since": _since(row, spoken) if spoken else None,
        }
        for row in map(known.of, rows)
    ]


def _spoken(read: Read, area: str | None, known: Told, *, otherwise: bool) -> _Spoken:
    order = sorted((letter["date"], key) for key, letter in known.letters.items() if letter["date"])
    place = {key: number for number, (_, key) in enumerate(order)}
    places = {
        (row["area"], row["thing"], row["exists"]): sorted(
            [place[key] for key in row["letters"] if key in place]
        )
        for row in read("spoken_of", {"area": area, "otherwise": otherwise})
    }
    return _Spoken([known.letters[key] | {"id": key} for _, key in order], [day for day, _ in order], places)


def _newest(known: Told) -> dict[str, date]:
    """The day of each area's newest letter."""
    newest: dict[str, date] = {}
    for letter in known.letters.values():
        if letter["area"] and letter["date"]:
            newest[letter["area"]] = max(letter["date"], newest.get(letter["area"], letter["date"]))
    return newest


def _promises(row: Row, known: Told, spoken: _Spoken) -> Iterator[_Promise]:
    concerned = known.ordered(row["concerned"])
    parties = [name for name, key in concerned if known.is_party(key)]
    things = [key for _, key in concerned if not known.is_party(key)]
    for thing in things or (None,):
        yield _Promise(row, thing, parties, _telling(row, thing, spoken))


def _pair(one: _Promise) -> tuple[str, str] | None:
    """The ids of the letter that tells and of the thing."""
    return (one.telling["id"], one.thing) if one.telling and one.thing else None


def _telling(row: Row, thing: str | None, spoken: _Spoken) -> Row | None:
    """The first later letter that calls it existing, else the last later one."""
    if thing is None or thing not in row["planned"] or row["area"] is None or row["date"] is None:
        return None
    asked = row["area"], thing, row["date"]
    return spoken.first_existing(*asked) or spoken.last_otherwise(*asked)


def _since(row: Row, spoken: _Spoken) -> date | None:
    if row["area"] is None or row["date"] is None:
        return None
    first = spoken.first_existing(row["area"], row["thing_id"], row["date"])
    return first["date"] if first else None


def _shown(one: _Promise, said: Sequence[Row], known: Told, newest: Mapping[str, date]) -> Row:
    row, letter = one.row, one.telling
    modality, quotes = _told(said)
    return row | {
        "concerns": known.names[one.thing][0] if one.thing else None,
        "parties": one.parties,
        "outcome": _outcome(one, modality, newest),
        "said_in": letter["letter"] if letter else None,
        "said_on": letter["date"] if letter else None,
        "days": (letter["date"] - row["due"]).days if letter and row["due"] else None,
        "quotes": quotes,
    }


def _told(said: Sequence[Row]) -> tuple[str | None, list[str]]:
    """How the letter that tells speaks of it, and its words: as existing if anywhere, else as last."""
    if not said:
        return None, []
    modality = "existing" if any(one["modality"] == "existing" for one in said) else said[-1]["modality"]
    quotes = (quote for one in said if one["modality"] == modality for quote in one["quotes"])
    return modality, list(dict.fromkeys(quotes))


def _outcome(one: _Promise, modality: str | None, newest: Mapping[str, date]) -> str:
    row = one.row
    if modality:
        return "delivered" if modality == "existing" else LATER[modality]
    if one.thing is None:
        return "not followed: the promise names no initiative, service or system"
    if one.thing not in row["planned"]:
        return "not followed: the answer does not call it planned"
    if row["area"] is None or row["date"] is None:
        return "not followed: the letter's area or date is unknown"
    return "silent" if newest[row["area"]] > row["date"] else "no later letter"
