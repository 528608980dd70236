"""The process in which a user's own Cypher runs: one request in, one answer out, then it ends."""

import sys
from pathlib import Path

from graph.errors import Section55Error, StoreError
from graph.stores.embedded import open_snapshot
from graph.stores.guarded import decode, encode

_MEMORY = 4 * 1024**3
"""Bytes of address space; a graph of a million relationships takes a tenth of it."""


def main() -> None:
    """Read a request from stdin and write its answer to stdout."""
    _limit_memory()
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(answer(sys.stdin.read()))


def answer(request: str) -> str:
    """The rows, or what was wrong, as JSON."""
    asked = decode(request)
    try:
        with open_snapshot(Path(asked["path"])) as store:
            found = store.run(asked["cypher"], asked["parameters"])
        return encode({"columns": found.columns, "rows": found.rows})
    except Section55Error as error:
        return encode({"error": str(error), "of_store": isinstance(error, StoreError)})


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = _MEMORY if most == resource.RLIM_INFINITY else min(_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))


if __name__ == "__main__":
    main()
