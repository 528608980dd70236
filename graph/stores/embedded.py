"""The embedded store: one Grafeo file, or a graph in memory.

The file is a snapshot: a new one is written beside it and takes its place, so that a reader keeps what it
opened and a kill at any moment leaves the old one whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from graph import schema
from graph.content import Graph
from graph.errors import QueryError, StoreError
from graph.model import EDGES, NODES, Relationship
from graph.stores.base import Cell, Meta, Query, Rows, check_version
from graph.stores.columns import NOTHING, cells, columnar

if TYPE_CHECKING:
    from grafeo import GrafeoDB

_WROTE = (
    "nodes_created",
    "nodes_deleted",
    "edges_created",
    "edges_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
)


_PLAIN: frozenset[type] = frozenset({str, int, float, bool, type(None), date})
"""What the engine gives that is as it should be."""
_PANIC = "PanicException"
"""What the engine's bindings raise, outside Exception, where its own code fails."""


class EmbeddedStore:
    """Choose it where one person asks questions of a file of their own; needs no server and no set-up."""

    def __init__(self, database: "GrafeoDB") -> None:
        self._database = database

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, many: bool = False) -> Rows:
        """Answer a query that only reads; raises QueryError where the engine refuses it."""
        if many:
            columns = columnar(cypher)
            _, (row,) = self._run(f"{columns.cypher}RETURN {columns.collected(_kept)}", parameters)
            lists = (cells(column, _PLAIN, _plain) for column in row.values())
            return Rows(columns.names, list(zip(*lists, strict=True)))
        names, rows = self._run(cypher, parameters)
        return Rows(names, [tuple(map(_plain, row.values())) for row in rows])

    def run_all(self, queries: Sequence[Query]) -> list[Rows]:
        """Answer several of ours, one after the other: they share this process."""
        return [self.run(*query, many=True) for query in queries]

    def _run(
        self, cypher: str, parameters: Mapping[str, Any] | None
    ) -> tuple[tuple[str, ...], list[dict[str, Any]]]:
        """The names of the columns, and the rows as the engine gives them."""
        try:
            with self._database.begin_transaction() as transaction:
                result = transaction.execute_cypher(cypher, dict(parameters or {}))
                rows = list(result)
                transaction.rollback()
        except (RuntimeError, ValueError, TypeError, OverflowError) as error:
            raise QueryError(_refusal(error)) from error
        except BaseException as error:
            if type(error).__name__ != _PANIC:
                raise
            raise QueryError(
                "The engine gave up on this query: too many rows came together at one step. "
                "Begin the MATCH at fewer things, or ask of one area."
            ) from error
        if any((result.counters or {}).get(key) for key in _WROTE):
            raise QueryError("The query would change the graph. Questions only read: leave out what writes.")
        return tuple(result.columns), rows

    def graph(self) -> Graph:
        """All of it, the tool's own nodes left out."""
        nodes = [
            schema.node_of(kind.label, _without(node, "label"))
            for kind in NODES
            for (node,) in self.run(schema.read_nodes(kind.label)).rows
        ]
        edges = [
            Relationship.model_validate({"source": source, "target": target, **_without(edge)})
            for kind in EDGES
            for source, target, edge in self.run(schema.read_edges(kind)).rows
        ]
        return Graph.of(nodes, edges)

    def documents(self) -> dict[str, str]:
        """What each letter's file held, as JSON under the letter's id."""
        kept = [_without(node) for (node,) in self.run(schema.read_nodes(schema.DOCUMENT)).rows]
        return {node["id"]: node["json"] for node in sorted(kept, key=lambda node: str(node["id"]))}

    def meta(self) -> Meta:
        """What made it; raises StoreError where nothing says so."""
        kept = [_without(node, "label", "id") for (node,) in self.run(schema.read_nodes(schema.META)).rows]
        if len(kept) != 1 or set(kept[0]) != set(Meta.__dataclass_fields__):
            raise StoreError("This is a Grafeo database, but section55 did not make it. Name another file.")
        return Meta(**kept[0])

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def from_graph(graph: Graph) -> EmbeddedStore:
    """The graph in memory, without documents; nothing is written to disk."""
    from grafeo import GrafeoDB  # noqa: PLC0415 - heavy, and needed by few commands

    database = GrafeoDB()
    _write(database, (*schema.writes(graph), *schema.own_writes({}, asdict(Meta("", "")))))
    return EmbeddedStore(database)


def open_snapshot(path: Path) -> EmbeddedStore:
    """Open a database file read-only.

    Raises StoreError where it is missing, locked, of another version or not a database.
    """
    from grafeo import GrafeoDB  # noqa: PLC0415

    if not path.exists():
        raise StoreError(
            f"There is no database at {path}. Make it with: s55 build LETTERS --db {path}, "
            "or name another with --db."
        )
    try:
        store = EmbeddedStore(GrafeoDB.open_read_only(str(path)))
    except (RuntimeError, OSError) as error:
        raise StoreError(_unopened(path, error)) from error
    try:
        check_version(str(path), store.meta())
    except (StoreError, QueryError):
        store.close()
        raise
    return store


def write_snapshot(path: Path, graph: Graph, documents: Mapping[str, str], meta: Meta) -> None:
    """Replace the database at `path` (or make it) by this graph and what each letter's file held.

    Raises StoreError where another build is writing it or the folder cannot be written to.
    """
    from grafeo import GrafeoDB  # noqa: PLC0415

    if not path.parent.is_dir():
        raise StoreError(
            f"The database {path} cannot be written: there is no folder {path.parent}. Make it first."
        )
    new = path.with_name(path.name + ".new")
    try:
        _remove_stale(new)
        database = GrafeoDB(str(new))
        try:
            _write(database, (*schema.writes(graph), *schema.own_writes(documents, asdict(meta))))
        finally:
            database.close()
        new.replace(path)
    except (RuntimeError, OSError) as error:
        raise StoreError(f"The database {path} cannot be written: {_said(error)}") from error


def _write(database: "GrafeoDB", writes: Iterable[schema.Write]) -> None:
    # A uniqueness constraint would be no index: without this one, each MERGE scans all nodes.
    database.create_property_index(schema.INDEXED)
    with database.begin_transaction() as transaction:
        for statement, rows in writes:
            transaction.execute_cypher(statement, {"rows": rows})
        transaction.commit()


def _remove_stale(new: Path) -> None:
    """Remove what a killed build left; raises StoreError where a build is still writing it."""
    from grafeo import GrafeoDB  # noqa: PLC0415

    if new.exists():
        try:
            GrafeoDB.open_read_only(str(new)).close()
        except RuntimeError as error:
            if _is_lock(error):
                raise StoreError(f"Another build is writing {new}. Wait until it has ended.") from error
    new.unlink(missing_ok=True)
    new.with_name(new.name + ".wal").unlink(missing_ok=True)


def _unopened(path: Path, error: Exception) -> str:
    if _is_lock(error):
        return f"{path} is locked: another program is writing it. Wait until it has ended."
    if "header" in str(error) or "not a database" in str(error):
        return f"{path} is not a section55 database. Name another file, or make one with: s55 build LETTERS"
    return f"{path} cannot be read ({_said(error)}). Build it again with: s55 build LETTERS --db {path}"


def _is_lock(error: Exception) -> bool:
    return "locked" in str(error)


def _refusal(error: Exception) -> str:
    words = _said(error)
    if "read-only transaction" in words:
        return "The query would change the graph. Questions only read: leave out what writes."
    return f"The query was refused: {words}"


def _said(error: Exception) -> str:
    """The engine's words without its number for them."""
    return str(error).partition(": ")[2] if str(error).startswith("GRAFEO-") else str(error)


def _without(cell: Cell, *keys: str) -> dict[str, Any]:
    if not isinstance(cell, dict):
        raise StoreError("The database does not hold what section55 writes. Build it again.")
    return {key: value for key, value in cell.items() if key not in keys}


def _kept(name: str) -> str:
    return f"coalesce({name}, {NOTHING})"


def _plain(cell: Any) -> Cell:
    if isinstance(cell, list):
        return [part if type(part) in _PLAIN else _plain(part) for part in cell]
    if not isinstance(cell, dict):
        plain: Cell = cell
        return plain
    if "_labels" in cell:
        return {"label": cell["_labels"][0], **_properties(cell)}
    if "_type" in cell:
        return {"type": cell["_type"], **_properties(cell)}
    renamed = {
        "relationships" if key == "edges" and "nodes" in cell else key: value for key, value in cell.items()
    }
    return {key: _plain(value) for key, value in renamed.items()}


def _properties(cell: Mapping[str, Any]) -> dict[str, Cell]:
    return {key: _plain(value) for key, value in cell.items() if not key.startswith("_")}
