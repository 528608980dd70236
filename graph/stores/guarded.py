"""A user's own Cypher against a database file: in a process of its own that is ended at a deadline.

Writes are refused by the engine, since the file is opened read-only. What the engine does not refuse is
refused here: LOAD, which reads other files. The engine knows no timeout and ends its process when memory runs
out, hence the process and its limit.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from graph.errors import QueryError, StoreError
from graph.stores.base import Rows

_ASIDE = re.compile(
    r"""'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" | `[^`]*` | //[^\n]* | /\*.*?\*/""", re.DOTALL | re.VERBOSE
)
_LOAD = re.compile(r"\bload\b", re.IGNORECASE)
_DATE = "\x00date"
_DATETIME = "\x00datetime"


def run_query(
    path: Path, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout_s: float = 30.0
) -> Rows:
    """Answer a query that the database at `path` is trusted with no further than to read.

    Raises QueryError where it is refused or takes longer than `timeout_s`, StoreError where the file cannot
    be opened.
    """
    refuse_load(cypher)
    request = encode({"path": str(path), "cypher": cypher, "parameters": dict(parameters or {})})
    command = [sys.executable, "-P", "-m", "graph.stores.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - the interpreter that runs this, and a module of this package
            command, input=request, capture_output=True, encoding="utf-8", timeout=timeout_s, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"The query was stopped after {timeout_s:g} seconds. Ask for less, or allow more (--timeout)."
        ) from error
    return _answer(done)


def refuse_load(cypher: str) -> None:
    """Raise QueryError where the query says LOAD outside strings, comments and quoted names."""
    if _LOAD.search(_ASIDE.sub(" ", cypher)):
        raise QueryError("LOAD reads files and is not allowed. If it is a name, put it in backticks: `load`.")


def encode(value: object) -> str:
    """JSON that keeps dates."""
    return json.dumps(value, default=_tagged)


def decode(text: str) -> Any:
    """What `encode` was given, tuples as lists."""
    return json.loads(text, object_hook=_untagged)


def _answer(done: subprocess.CompletedProcess[str]) -> Rows:
    if done.returncode != 0 or not done.stdout:
        raise QueryError("The query ended the engine, most likely for want of memory. Ask for less.")
    answer = decode(done.stdout)
    if "error" in answer:
        raise (StoreError if answer["of_store"] else QueryError)(answer["error"])
    return Rows(tuple(answer["columns"]), [tuple(row) for row in answer["rows"]])


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {_DATETIME: value.isoformat()}
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    raise QueryError(f"The query returns a {type(value).__name__}, which has no place in a row.")


def _untagged(pairs: dict[str, Any]) -> Any:
    if _DATE in pairs:
        return date.fromisoformat(pairs[_DATE])
    if _DATETIME in pairs:
        return datetime.fromisoformat(pairs[_DATETIME])
    return pairs
