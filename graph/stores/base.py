"""What every store does, and the shapes that it gives back."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, Self

from graph import schema
from graph.content import Graph
from graph.errors import StoreError

type Cell = str | int | float | bool | date | list[Any] | dict[str, Any] | None
"""A value in a row. A node is a dict of `label` and its properties, a relationship of `type` and its
properties, a path of `nodes` and `relationships`."""


type Query = tuple[str, Mapping[str, Any]]
"""A query and its parameters."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]

    def records(self) -> list[dict[str, Any]]:
        """Each row under the names of its columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def by_column(self) -> dict[str, Sequence[Any]]:
        """The cells of each column under its name: what is done to many rows is done faster to columns."""
        return by_column(self.columns, self.rows)


def by_column(names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> dict[str, Sequence[Any]]:
    """The cells of rows under the name of their column."""
    cells = zip(*rows, strict=True) if rows else ((),) * len(names)
    return dict(zip(names, cells, strict=True))


@dataclass(frozen=True, slots=True)
class Meta:
    """What made a database; program and register are opaque here."""

    program: str
    register: str
    schema: int = schema.VERSION


@dataclass(frozen=True, slots=True)
class Kept:
    """What each letter's file held, as JSON under the letter's id, for a build that goes on from it."""

    documents: dict[str, str]
    writes: int | None = None
    """How often the database was written; None where the store does not count it."""


def check_version(where: str, meta: Meta) -> None:
    """Raise StoreError where the database at `where` holds graphs of another version."""
    if meta.schema != schema.VERSION:
        raise StoreError(
            f"{where} was made by section55 {meta.program}, whose graphs are of version {meta.schema}; "
            f"this one reads version {schema.VERSION}. Nothing is carried over: remove it, and name all of "
            f"its letters. Build it again with: s55 build LETTERS --db {where}"
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the search for cycles of garbage: among rows it finds none, and takes most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Store(Protocol):
    """A graph that answers Cypher; closed when the `with` block that it opens ends."""

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, many: bool = False) -> Rows:
        """Answer a query that only reads; raises QueryError where the engine refuses it.

        `many`: it is one of ours, ends with a line RETURN whose columns have names, and may give many rows.
        """
        ...

    def run_all(self, queries: Sequence[Query]) -> list[Rows]:
        """Answer several of ours, each of which may give many rows, side by side where the store can."""
        ...

    def graph(self) -> Graph:
        """All of it."""
        ...

    def documents(self) -> dict[str, str]:
        """What each letter's file held, as JSON under the letter's id."""
        ...

    def meta(self) -> Meta:
        """What made it."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *raised: object) -> None: ...
