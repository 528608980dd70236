"""Where a graph is kept: the Store protocol, and how one is opened and written."""

from collections.abc import Mapping
from pathlib import Path

from graph.content import Graph
from graph.stores.address import is_url
from graph.stores.base import Cell, Kept, Meta, Rows, Store
from graph.stores.embedded import open_snapshot, write_snapshot

__all__ = ["Cell", "Kept", "Meta", "Rows", "Store", "is_url", "kept_in", "open_store", "write_store"]


def open_store(where: str | Path) -> Store:
    """Open the database file or server that `where` names, to read; raises StoreError where it cannot be."""
    if is_url(where):
        from graph.stores.server import open_server  # noqa: PLC0415 - brings Neo4j's driver

        return open_server(str(where))
    return open_snapshot(Path(where))


def kept_in(where: str | Path) -> Kept:
    """What a database keeps of each letter; nothing where there is no database yet."""
    if is_url(where):
        from graph.stores.server import kept_in_server  # noqa: PLC0415

        return kept_in_server(str(where))
    if not Path(where).exists():
        return Kept({})
    with open_snapshot(Path(where)) as store:
        return Kept(store.documents())


def write_store(
    where: str | Path, graph: Graph, documents: Mapping[str, str], meta: Meta, *, after: int | None = None
) -> None:
    """Make the database hold this graph and what each letter's file held, and nothing else of ours.

    `after` is `Kept.writes` of what was read before. Raises StoreError where the database was written since
    then, or cannot be written now.
    """
    if is_url(where):
        from graph.stores.server_write import write_server  # noqa: PLC0415

        write_server(str(where), graph, documents, meta, after=after)
    else:
        write_snapshot(Path(where), graph, documents, meta)
