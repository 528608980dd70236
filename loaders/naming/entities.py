"""From entries of the register to entities of the graph."""

from functools import lru_cache

from graph.model import ENTITIES, Entity
from loaders.register.schema import Entry


@lru_cache(maxsize=4096)
def entity_of(entry: Entry, area: str | None) -> Entity:
    """The node of a registered name as a letter of `area` means it."""
    node = entry.node_id(area)
    return ENTITIES[entry.kind](
        id=node,
        name=entry.name,
        aliases=list(dict.fromkeys(alias.form for alias in entry.forms if alias.form != entry.name)),
        kind=entry.sort,
        area=None if node.startswith("national:") else node.partition(":")[0],
        registered=True,
    )
