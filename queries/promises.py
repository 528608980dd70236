"""What became of promises and plans: what later letters of the area say of the thing that was planned."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import starmap
from typing import Any, NamedTuple

from graph.stores.base import Query, Rows, by_column
from queries.files import query
from queries.told import Columns, Letter, Read, Told, cells, told

LATER = {"planned": "still planned", "ended": "ended", "declined": "declined"}

type _Place = tuple[str, str]
"""The ids of a letter and of a thing that it speaks of."""


class _Spoken(NamedTuple):
    """In which letters each area speaks of each thing, as existing and otherwise."""

    order: Sequence[str]
    """The ids of all letters that bear a date, by day and id."""
    days: Sequence[date]
    """Their days."""
    letters: Mapping[tuple[str, str, bool], Iterable[str]]
    """Area, thing and whether as existing."""
    place: Mapping[str, int]
    """Of each letter in the order."""
    known: dict[tuple[str, str, bool], Sequence[int]]
    """The places of the letters for which was asked before."""

    def first_existing(self, area: str, thing: str, after: date) -> str | None:
        """The first later letter that calls it existing."""
        places = self._places(area, thing, True)
        found = bisect_left(places, bisect_right(self.days, after))
        return self.order[places[found]] if found < len(places) else None

    def last_otherwise(self, area: str, thing: str, after: date) -> str | None:
        """The last later letter that speaks of it otherwise."""
        places = self._places(area, thing, False)
        return self.order[places[-1]] if places and self.days[places[-1]] > after else None

    def _places(self, *asked: *tuple[str, str, bool]) -> Sequence[int]:
        if asked not in self.known:
            letters = self.letters.get(asked, ())
            self.known[asked] = sorted([self.place[key] for key in letters if key in self.place])
        return self.known[asked]


class _Told(NamedTuple):
    """How the letter that tells what became of a promise speaks of the thing, and its words."""

    modality: str
    quotes: list[str]


def promises(own: Query, given: Mapping[str, Any], read: Read) -> Columns:
    """A row for each thing that a promise concerns, one for a promise that concerns none."""
    area = given["area"]
    beside = (query(name, area=area) for name in ("asked", "concerns", "planned"))
    known, (speaking, rows, asked, concerned, plans) = told(
        read, area, query("spoken_of", area=area, otherwise=True), own, *beside
    )
    table = _unfolded(rows.by_column(), known, _by_promise(asked), _by_promise(concerned))
    planned = set(plans.rows)
    followed = [pair in planned for pair in zip(table["commitment"], table["thing"], strict=True)]
    telling = _telling(table, followed, _spoken(speaking, known))
    pairs = [
        (letter, thing) if letter else None for letter, thing in zip(telling, table["thing"], strict=True)
    ]
    said = _said(read, {pair for pair in pairs if pair})
    return table | _shown(
        table, followed, [said.get(pair) if pair else None for pair in pairs], telling, known
    )


def planned_reliance(own: Query, given: Mapping[str, Any], read: Read) -> Columns:
    """When the answer promises what it plans, what else it relies on, and since when it is there."""
    area = given["area"]
    beside = [query("spoken_of", area=area, otherwise=False)] if given["all"] else []
    known, (rows, *speaking) = told(read, area, own, *beside)
    table = rows.by_column()
    table |= known.of(table["letter_id"], table["asked"])
    return table | {
        "due": [min(filter(None, dues), default=None) for dues in table["dues"]],
        "existing": list(map(known.called, table["others"])),
        "since": _since(table, known, *speaking) if speaking else [None] * len(rows.rows),
    }


def _unfolded(
    promised: Columns,
    known: Told,
    asked: Mapping[str, Iterable[str]],
    concerned: Mapping[str, Iterable[str]],
) -> Columns:
    """A row for each recommendation that a promise is to, and for each thing that it concerns."""
    rows: list[tuple[int, str | None, str | None, list[str]]] = []
    for place, commitment in enumerate(promised["commitment"]):
        names = known.ordered(concerned.get(commitment, ()))
        parties = [name for name, key in names if known.is_party(key)]
        things = [key for _, key in names if not known.is_party(key)]
        rows.extend(
            (place, ask, thing, parties)
            for ask in sorted(asked.get(commitment, ())) or (None,)
            for thing in things or (None,)
        )
    table = by_column(("place", "asked", "thing", "parties"), rows)
    table |= {name: [column[place] for place in table["place"]] for name, column in promised.items()}
    return table | known.of(table["letter_id"], table["asked"])


def _by_promise(rows: Rows) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for commitment, key in cells(rows):
        found.setdefault(commitment, []).append(key)
    return found


def _spoken(speaking: Rows, known: Told) -> _Spoken:
    order = sorted((letter.date, key) for key, letter in known.letters.items() if letter.date)
    letters = {(area, thing, exists): ids for area, thing, exists, ids in cells(speaking)}
    place = {key: number for number, (_, key) in enumerate(order)}
    return _Spoken([key for _, key in order], [day for day, _ in order], letters, place, {})


def _telling(table: Columns, followed: Sequence[bool], spoken: _Spoken) -> list[str | None]:
    """The first later letter that calls the thing existing, else the last later one."""
    return [
        spoken.first_existing(area, thing, day) or spoken.last_otherwise(area, thing, day)
        if follows and area and day
        else None
        for follows, area, thing, day in zip(
            followed, table["area"], table["thing"], table["date"], strict=True
        )
    ]


def _since(table: Columns, known: Told, speaking: Rows) -> list[date | None]:
    spoken = _spoken(speaking, known)
    asked = zip(table["area"], table["thing_id"], table["date"], strict=True)
    found = [spoken.first_existing(*each) if each[0] and each[2] else None for each in asked]
    return [known.letters[letter].date if letter else None for letter in found]


def _said(read: Read, pairs: Iterable[_Place]) -> dict[_Place, _Told]:
    """What these letters say of these things."""
    chosen: dict[str, list[str]] = {}
    for letter, thing in sorted(pairs):
        chosen.setdefault(letter, []).append(thing)
    (found,) = read(query("said_in", chosen=list(chosen.items())))
    said: dict[_Place, list[tuple[str, list[str]]]] = {}
    for letter, thing, modality, _, quotes in cells(found):
        said.setdefault((letter, thing), []).append((modality, quotes))
    return {pair: _told(links) for pair, links in said.items()}


def _told(links: Sequence[tuple[str, list[str]]]) -> _Told:
    """How the letter that tells speaks of it, and its words: as existing if anywhere, else as last."""
    existing = any(modality == "existing" for modality, _ in links)
    modality = "existing" if existing else links[-1][0]
    quotes = (quote for one, all_of in links if one == modality for quote in all_of)
    return _Told(modality, list(dict.fromkeys(quotes)))


def _shown(
    table: Columns,
    followed: Sequence[bool],
    said: Sequence[_Told | None],
    telling: Sequence[str | None],
    known: Told,
) -> Columns:
    letters = [known.letters[key] if key else None for key in telling]
    newest = _newest(known)
    facts = zip(table["thing"], followed, table["area"], table["date"], said, strict=True)
    return {
        "concerns": [known.names[key][0] if key else None for key in table["thing"]],
        "outcome": [_outcome(*each, newest) for each in facts],
        "said_in": [letter.letter if letter else None for letter in letters],
        "said_on": [letter.date if letter else None for letter in letters],
        "days": list(starmap(_days, zip(letters, table["due"], strict=True))),
        "quotes": [told.quotes if told else [] for told in said],
    }


def _newest(known: Told) -> dict[str, date]:
    """The day of each area's newest letter."""
    newest: dict[str, date] = {}
    for _, day, area in known.letters.values():
        if area and day:
            newest[area] = max(day, newest.get(area, day))
    return newest


def _days(letter: Letter | None, due: date | None) -> int | None:
    return (letter.date - due).days if letter and letter.date and due else None


def _outcome(
    thing: str | None,
    followed: bool,
    area: str | None,
    day: date | None,
    said: _Told | None,
    newest: Mapping[str, date],
) -> str:
    if said:
        return "delivered" if said.modality == "existing" else LATER[said.modality]
    if thing is None:
        return "not followed: the promise names no initiative, service or system"
    if not followed:
        return "not followed: the answer does not call it planned"
    if area is None or day is None:
        return "not followed: the letter's area or date is unknown"
    return "silent" if newest[area] > day else "no later letter"
