"""The queries that no question is: each the text of a file in `queries/reading`."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("reading")


@cache
def reading(name: str) -> str:
    """The query of this name."""
    return (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
