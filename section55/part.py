"""The part of a graph that the rows of an answer speak of, for a map of it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from graph.content import Graph
from graph.model import Entity, Relationship
from graph.stores.base import Rows
from queries.evidence import ids_in

_MODALITY = re.compile(r" \((?:planned|ended|declined)\)$")
_SURROUNDS = {
    "Commitment": (("PROMISES", False),),
    "Response": (("CONTAINS", False), ("ANSWERS", True), ("GIVEN_BY", True)),
    "Recommendation": (("MAKES", False),),
}
"""What belongs to a node wherever it is drawn: type of link, and whether it leads away from the node."""
_SPEAKS_OF = frozenset({"RELIES_ON", "INVOLVES", "DEFERS_TO", "CONCERNS"})
_LEADS_TO = frozenset({"PART_OF", "DELIVERED_BY", "ACCESSED_VIA", "SUPPORTED_BY"})


class _Links:
    """A graph's links at hand by their ends."""

    def __init__(self, graph: Graph) -> None:
        self.by_id = graph.by_id
        self._from: dict[str, list[Relationship]] = defaultdict(list)
        self._to: dict[str, list[Relationship]] = defaultdict(list)
        for edge in graph.relationships:
            self._from[edge.source].append(edge)
            self._to[edge.target].append(edge)

    def targets(self, node: str, types: Iterable[str], words: Iterable[str] | None = None) -> list[str]:
        """Where its links of these types lead, with `words` those only that these words show first."""
        return [edge.target for edge in self._from[node] if edge.type in types and _shown(edge, words)]

    def sources(self, node: str, types: Iterable[str], words: Iterable[str] | None = None) -> list[str]:
        """Where such links to it come from."""
        return [edge.source for edge in self._to[node] if edge.type in types and _shown(edge, words)]


def part_of(graph: Graph, rows: Rows, about: Sequence[str]) -> Graph:
    """What the rows name by id, what they name beside an answer, and the letters that are quoted for it.

    `about` are the ids of what was asked for; things that lead to them from what the rows name belong to it.
    """
    links = _Links(graph)
    kept = set(about)
    for row in rows.rows:
        ids = [key for cell in row for key in ids_in(cell) if key in links.by_id]
        names = {_MODALITY.sub("", text) for cell in row for text in _texts(cell)}
        kept |= {*ids, *_named_beside(links, ids, names, about)}
    kept |= _between(links, kept, about, {text for row in rows.rows for cell in row for text in _texts(cell)})
    kept |= _surroundings(links, kept)
    edges = [edge for edge in graph.relationships if {edge.source, edge.target} <= kept]
    kept |= {letter for edge in edges for letter in edge.letters}
    return Graph.of((links.by_id[key] for key in kept), edges)


def _named_beside(links: _Links, ids: Iterable[str], names: set[str], about: Sequence[str]) -> Iterator[str]:
    """What answers and promises of a row speak of, where the row or the question names it."""
    for key in ids:
        answers = [key, *links.sources(key, {"PROMISES"})]
        for far in (far for answer in answers for far in links.targets(answer, _SPEAKS_OF)):
            if far in about or links.by_id[far].name in names:
                yield far


def _between(links: _Links, kept: Iterable[str], about: Sequence[str], words: set[str]) -> set[str]:
    """The things on the ways, told in these words, by which something kept leads to what was asked for."""
    things = [key for key in kept if isinstance(links.by_id[key], Entity)]
    ahead = _reached(things, lambda key: links.targets(key, _LEADS_TO, words))
    return ahead & _reached(about, lambda key: links.sources(key, _LEADS_TO, words))


def _reached(starts: Iterable[str], onward: Callable[[str], list[str]]) -> set[str]:
    found = set(starts)
    waiting = list(found)
    while waiting:
        ahead = set(onward(waiting.pop())) - found
        waiting.extend(ahead)
        found |= ahead
    return found


def _surroundings(links: _Links, kept: Iterable[str]) -> set[str]:
    return _reached(kept, lambda key: [*_belonging(links, key)])


def _belonging(links: _Links, node: str) -> Iterator[str]:
    for kind, away in _SURROUNDS.get(links.by_id[node].label, ()):
        yield from links.targets(node, {kind}) if away else links.sources(node, {kind})


def _shown(edge: Relationship, words: Iterable[str] | None) -> bool:
    return words is None or edge.quotes[0] in words


def _texts(cell: object) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, list):
        for part in cell:
            yield from _texts(part)
