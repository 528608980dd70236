"""The graphs that measures are taken on: plain, undirected, with the same nodes in the same order each time.

Nodes are numbers, so that nothing hangs on how a process hashes strings.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from graph.stores.base import Store
from queries.files import reading

if TYPE_CHECKING:
    import networkx as nx

RECOMMENDATION = "Recommendation"


class Thing(NamedTuple):
    """A node: a name, or what one area is asked by one recommendation."""

    id: str
    name: str
    label: str
    area: str | None


class Use(NamedTuple):
    """An answer that relies on a name or involves it."""

    area: str | None
    answer: str
    recommendation: str | None
    thing: str


@dataclass(frozen=True)
class Material:
    """What the projections are made of."""

    names: tuple[Thing, ...]
    uses: tuple[Use, ...]
    relations: tuple[tuple[str, str], ...]
    """Which name depends on which."""
    recommendations: Mapping[str, str]
    """Id of each recommendation and what it is called, with its report."""

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Names, then recommendations of areas; a node's number is its place here."""
        asks = {key: self._ask(key, use) for use in self.uses if (key := ask_of(use)) is not None}
        return (*self.names, *(asks[key] for key in sorted(asks)))

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each node."""
        return {thing.id: number for number, thing in enumerate(self.things)}

    def dependencies(self) -> "nx.Graph[int]":
        """Recommendations of areas joined to what their answers rely on or involve, and related names."""
        asked = ((key, use.thing) for use in self.uses if (key := ask_of(use)) is not None)
        return self._graph(Counter(dict.fromkeys(self._pairs((*asked, *self.relations)), 1)))

    def named_together(self) -> "nx.Graph[int]":
        """Names joined by each answer that relies on or involves both, and related names; `weight` counts."""
        by_answer: dict[str, set[str]] = {}
        for use in self.uses:
            by_answer.setdefault(use.answer, set()).add(use.thing)
        together = (pair for things in by_answer.values() for pair in combinations(sorted(things), 2))
        return self._graph(Counter(self._pairs((*together, *self.relations))))

    def _pairs(self, joined: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
        for one, other in joined:
            low, high = sorted((self.number[one], self.number[other]))
            if low != high:
                yield low, high

    def _graph(self, weights: Mapping[tuple[int, int], int]) -> "nx.Graph[int]":
        import networkx as nx  # noqa: PLC0415 - heavy, and needed by one command

        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(sorted({node for pair in weights for node in pair}))
        graph.add_weighted_edges_from((*pair, weights[pair]) for pair in sorted(weights))
        return graph

    def _ask(self, key: str, use: Use) -> Thing:
        told = self.recommendations[use.recommendation or ""]
        return Thing(key, f"{use.area}: {told}", RECOMMENDATION, use.area)


def ask_of(use: Use) -> str | None:
    """The node of what an area is asked; None for a covering letter's own words and an unknown area."""
    if use.recommendation is None or use.area is None:
        return None
    return f"{use.area}|{use.recommendation}"


def material(store: Store) -> Material:
    """Read what the projections are made of."""
    names, uses, relations, asks = (
        store.run(reading(part), many=True).records()
        for part in ("names", "answers", "relations", "recommendations")
    )
    return Material(
        names=tuple(
            sorted(
                Thing(str(row["id"]), str(row["name"]), str(row["label"]), _maybe(row["area"]))
                for row in names
            )
        ),
        uses=tuple(
            Use(_maybe(row["area"]), str(row["answer"]), _maybe(row["recommendation"]), str(row["thing"]))
            for row in uses
        ),
        relations=tuple(sorted((str(row["source"]), str(row["target"])) for row in relations)),
        recommendations={str(row["id"]): f"{row['recommendation']} of {row['inspection']}" for row in asks},
    )


def _maybe(value: object) -> str | None:
    return None if value is None else str(value)
