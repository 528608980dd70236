"""Where a graph is kept: the Store protocol, and how one is opened."""

from pathlib import Path

from graph.errors import StoreError
from graph.stores.base import Cell, Meta, Rows, Store

__all__ = ["Cell", "Meta", "Rows", "Store", "open_store"]


def open_store(url: str | Path) -> Store:
    """Open the database that `url` names, to read; raises StoreError where that cannot be done."""
    from graph.stores.embedded import open_snapshot  # noqa: PLC0415 - brings the engine

    if "://" in str(url):
        raise StoreError(f"{url} is no database that section55 can open: give the path of a file.")
    return open_snapshot(Path(url))
