"""What the ids in rows stand for, read once: to send it with each row takes an engine longer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from graph.errors import StoreError
from graph.stores.base import Query, Rows, by_column
from queries.files import query

type Row = dict[str, Any]
type Columns = dict[str, Sequence[Any]]
"""The cells of rows, column by column."""


class Read(Protocol):
    """What reads."""

    def __call__(self, *queries: Query) -> list[Rows]:
        """The rows of each of these queries, read side by side where the store can."""
        ...


_NOTHING = (None, None)
"""What a covering letter's own statements answer."""


class Letter(NamedTuple):
    """Of a letter, what is shown."""

    letter: str
    date: date | None
    area: str | None


class Told(NamedTuple):
    """Letters, recommendations with the report that makes them, and names, under their ids."""

    letters: Mapping[str, Letter]
    recommendations: Mapping[str, tuple[str | None, str]]
    names: Mapping[str, tuple[str, bool]]
    """Each name, and whether it is a party."""

    def of(self, letters: Iterable[str], asked: Iterable[str | None]) -> Columns:
        """The columns that tell in which letter each answer stands, and which recommendation it answers.

        Raises StoreError where these came into the database after they were read.
        """
        try:
            written = [self.letters[key] for key in letters]
        except KeyError:
            raise _changed() from None
        return by_column(Letter._fields, written) | asks(self.recommendations, asked)

    def ordered(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Names and ids in the order of names; what others keep in the same database is left out."""
        return sorted([(self.names[key][0], key) for key in ids if key in self.names])

    def called(self, ids: Iterable[str]) -> list[str]:
        """The names of these, in their order."""
        return [name for name, _ in self.ordered(ids)]

    def is_party(self, key: str) -> bool:
        """Whether this is a body or an agency."""
        return self.names[key][1]


def cells(rows: Rows) -> list[tuple[Any, ...]]:
    """The cells of each row; which types they have the query says."""
    return rows.rows


def told(read: Read, area: str | None, *others: Query) -> tuple[Told, list[Rows]]:
    """What the ids stand for in rows on letters of this area, or on all; and what is read beside."""
    letters, reports, names, *more = read(
        query("letters", area=area), query("recommendations"), query("names"), *others
    )
    known = Told(
        {key: Letter(*rest) for key, *rest in cells(letters)},
        recommendations(reports),
        {key: (name, party) for key, name, _, _, party in cells(names)},
    )
    return known, more


def recommendations(rows: Rows) -> dict[str, tuple[str | None, str]]:
    """The report and name of each recommendation under its id."""
    return {key: (report, name) for key, report, name in cells(rows)}


def asks(known: Mapping[str, tuple[str | None, str]], asked: Iterable[str | None]) -> Columns:
    """The columns that tell which recommendations of which reports these ids are."""
    try:
        answered = [known[key] if key else _NOTHING for key in asked]
    except KeyError:
        raise _changed() from None
    return by_column(("inspection", "recommendation"), answered)


def _changed() -> StoreError:
    return StoreError("The database was written to while it was read. Ask again.")
