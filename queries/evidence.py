"""The words of letters behind rows, and one answer with all that it says."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.errors import UnknownNameError
from graph.stores.base import Cell, Rows, Store
from queries.files import reading

QUOTES_EACH = 3
IDS = 200
_LONGEST_ID = 400


def evidence(store: Store, rows: Rows) -> dict[str, list[dict[str, Cell]]]:
    """The first words for every answer, promise and name whose id stands in the rows, under the id.

    Each with its letter, file and place (code points of the canonical text); for the first ids only where
    there are very many.
    """
    ids = list(dict.fromkeys(key for row in rows.rows for cell in row for key in ids_in(cell)))[:IDS]
    if not ids:
        return {}
    found: dict[str, list[dict[str, Cell]]] = {}
    for row in store.run(reading("quotes"), {"ids": ids, "most": QUOTES_EACH}).records():
        found.setdefault(str(row.pop("id")), []).append(row)
    return {key: found[key] for key in ids if key in found}


def response(store: Store, wanted: str) -> dict[str, Any]:
    """One answer with its text, its recommendation, its links and promises, each with the words that show it.

    Raises UnknownNameError where there is no answer of this id.
    """
    given = {"id": wanted}
    answers = store.run(reading("response"), given).records()
    if not answers:
        raise UnknownNameError(
            f"There is no answer with the id {wanted!r}. Questions such as status give the ids of answers."
        )
    links = store.run(reading("response_links"), given).records()
    promises = store.run(reading("response_promises"), given).records()
    return {**answers[0], "links": links, "promises": promises}


def ids_in(cell: Cell) -> Iterator[str]:
    """What may be an id: ids have no space in them and a colon or a bar."""
    parts: Iterable[object] = (
        cell if isinstance(cell, list) else cell.values() if isinstance(cell, Mapping) else [cell]
    )
    for part in parts:
        if (
            isinstance(part, str)
            and len(part) <= _LONGEST_ID
            and (":" in part or "|" in part)
            and " " not in part
        ):
            yield part
