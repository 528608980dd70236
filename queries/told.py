"""What the ids in rows stand for, read once: to send it with each row takes an engine longer."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from graph.errors import StoreError

type Row = dict[str, Any]
type Read = Callable[[str, Mapping[str, Any]], list[Row]]
"""Rows of a query of `queries/reading`, by its name and with its parameters."""

_NOTHING: Row = {"inspection": None, "recommendation": None}
"""What a covering letter's own statements answer."""


class Told(NamedTuple):
    """Columns of letters and recommendations, and each name and whether it is a party, under their ids."""

    letters: Mapping[str, Row]
    recommendations: Mapping[str, Row]
    names: Mapping[str, tuple[str, bool]]

    def of(self, row: Row) -> Row:
        """The row with the letter in which its answer stands, and the recommendation that it answers.

        Raises StoreError where these came into the database after they were read.
        """
        try:
            answered = self.recommendations[row["asked"]] if row["asked"] else _NOTHING
            return row | self.letters[row["letter_id"]] | answered
        except KeyError:
            raise StoreError("The database was written to while it was read. Ask again.") from None

    def ordered(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Names and ids in the order of names; what others keep in the same database is left out."""
        return sorted([(self.names[key][0], key) for key in ids if key in self.names])

    def called(self, ids: Iterable[str]) -> list[str]:
        """The names of these, in their order."""
        return [name for name, _ in self.ordered(ids)]

    def is_party(self, key: str) -> bool:
        """Whether this is a body or an agency."""
        return self.names[key][1]


def told(read: Read, area: str | None) -> Told:
    """What the ids stand for in rows on letters of this area, or on all."""
    return Told(
        _by_id(read("letters", {"area": area})),
        _by_id(read("recommendations", {})),
        {row["id"]: (row["name"], row["party"]) for row in read("names", {})},
    )


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.pop("id"): row for row in rows}
