"""A place in a letter that names a thing."""

from typing import NamedTuple


class Mention(NamedTuple):
    """The span of the canonical text that names `entity` (its id)."""

    start: int
    end: int
    entity: str
