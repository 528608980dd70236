"""The queries that no question is: each the text of a file in `queries/reading`."""

from functools import cache
from pathlib import Path
from typing import Any

from graph.stores.base import Query

FOLDER = Path(__file__).with_name("reading")


@cache
def reading(name: str) -> str:
    """The text of the query of this name."""
    return (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")


def query(name: str, **parameters: Any) -> Query:
    """The query of this name, with its parameters."""
    return reading(name), parameters
