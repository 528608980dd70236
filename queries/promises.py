"""What became of promises: what later letters of the area say of the thing that was planned."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

type Row = dict[str, Any]

LATER = {"planned": "still planned", "ended": "ended", "declined": "declined"}


class _Told(NamedTuple):
    """What a letter says of a thing."""

    letter: str
    day: Any
    modality: str
    quotes: list[str]


def promised(rows: Sequence[Row]) -> list[Row]:
    """A row for each thing that a promise concerns, one for a promise that concerns none."""
    return [row | thing for row in rows for thing in _things(row)]


def _things(row: Row) -> Iterator[Row]:
    parties = [name for name, _ in sorted(row["parties"])]
    for name, key in sorted(row["things"]) or [(None, None)]:
        yield {"concerns": name, "thing": key, "followed": key in row["planned"], "parties": parties}


def letter_for(row: Row, spoken: Mapping[tuple[str, str], Row]) -> str | None:
    """The id of the letter that tells: the first later one that calls it existing, else the last later one.

    `spoken` are the rows of the query `spoken_of` under area and thing.
    """
    known = spoken.get((row["area"], row["thing"]))
    if not row["followed"] or known is None or row["date"] is None:
        return None
    day = f"{row['date'].isoformat()}~"
    first = min((said for said in known["existing"] if said > day), default=None)
    said = first or known["otherwise"]
    return said.partition(" ")[2] if said and said > day else None


def outcome(row: Row, said: Sequence[Row], newest: Mapping[str, Any]) -> Row:
    """The row with what became of the promise, `said` being what the letter that tells says of the thing."""
    told = _told(said)
    return row | {
        "outcome": _outcome(row, told, newest),
        "said_in": told.letter if told else None,
        "said_on": told.day if told else None,
        "days": (told.day - row["due"]).days if told and row["due"] else None,
        "quotes": told.quotes if told else [],
    }


def _told(said: Sequence[Row]) -> _Told | None:
    """As existing if it says so anywhere, else as it says last."""
    if not said:
        return None
    modality = "existing" if any(one["modality"] == "existing" for one in said) else said[-1]["modality"]
    quotes = (quote for one in said if one["modality"] == modality for quote in one["quotes"])
    return _Told(said[0]["name"], said[0]["date"], modality, list(dict.fromkeys(quotes)))


def _outcome(row: Row, told: _Told | None, newest: Mapping[str, Any]) -> str:
    if told:
        return "delivered" if told.modality == "existing" else LATER[told.modality]
    if row["concerns"] is None:
        return "not followed: the promise names no initiative, service or system"
    if not row["followed"]:
        return "not followed: the answer does not call it planned"
    if row["area"] is None or row["date"] is None:
        return "not followed: the letter's area or date is unknown"
    return "silent" if newest[row["area"]] > row["date"] else "no later letter"
