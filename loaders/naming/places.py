"""Names of places, which are no names of bodies."""

from functools import cache
from importlib.resources import files

COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "mid",
        "greater",
        "central",
        "upper",
        "lower",
        "port",
        "southern",
        "northern",
        "eastern",
        "western",
    }
)
"""Words that open names of places."""
_JOINTS = frozenset({"on", "upon", "in", "under", "le", "by", "the", "of"})


def in_place_name(word: str) -> bool:
    """Whether a word in lower case is a place, or opens the names of some."""
    return word in COMPASS or word in place_names()


def joins_place(before: str, joint: str, after: str) -> bool:
    """Whether three words are a place ("Stoke on Trent"), with hyphens or without."""
    return joint in _JOINTS and f"{before}-{joint}-{after}".lower() in place_names()


@cache
def place_names() -> frozenset[str]:
    """Places of the United Kingdom in lower case."""
    lines = files("loaders.naming").joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line and not line.startswith("#"))
