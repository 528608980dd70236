"""Names of places, which are no names of bodies."""

from functools import cache
from importlib.resources import files


@cache
def place_names() -> frozenset[str]:
    """Places of the United Kingdom in lower case."""
    lines = files("loaders.naming").joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line and not line.startswith("#"))
