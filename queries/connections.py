"""The shortest ways between two names, searched from both ends: the ends of a long way have few around them.

An engine that searches from one end alone has looked at everything before it comes to the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from queries.files import query
from queries.told import Read, Row

LONGEST = 8
"""Links of a way; what is further apart counts as not connected."""
_USUAL = 20
"""Neighbours that something is taken to have before these are read."""


class _Link(NamedTuple):
    kind: str
    starts: str
    said: str | None


class _Side:
    """What is found from one end."""

    def __init__(self, end: str) -> None:
        self.layers = [{end}]
        self.near: dict[str, list[str]] = {}
        self._seen = {end}

    @property
    def front(self) -> set[str]:
        return self.layers[-1]

    def go_on(self, read: Read) -> None:
        """Find what is a link further away."""
        (around,) = read(query("around", ids=sorted(self.front)))
        for row in around.records():
            self.near[row["id"]] = row["near"]
        found = {key for one in self.front for key in self.near.get(one, ())} - self._seen
        self._seen |= found
        self.layers.append(found)

    def leading_to(self, met: set[str]) -> list[set[str]]:
        """Of each layer what lies on the ways from the end to what was met, the end first."""
        kept = [met]
        for layer in reversed(self.layers[:-1]):
            kept.append({one for one in layer if not kept[-1].isdisjoint(self.near.get(one, ()))})
        return kept[::-1]


def ways(rows: Iterable[Row], read: Read) -> list[Row]:
    """The ways between the ends that a row names, and by which kinds of link they lead."""
    return [way for row in rows for way in _ways(row["from_id"], row["to_id"], row["most"], read)]


def _ways(origin: str, goal: str, most: int, read: Read) -> list[Row]:
    one, other = _Side(origin), _Side(goal)
    while not (met := one.front & other.front):
        if not one.front or not other.front or len(one.layers) + len(other.layers) > LONGEST + 1:
            return []
        min(one, other, key=lambda side: (len(side.layers), len(side.front))).go_on(read)
    stops = [*one.leading_to(met), *other.leading_to(met)[-2::-1]]
    near = one.near | other.near
    found = list(islice(_lines(stops, near), most))
    links = _links(found, near, read)
    (called,) = read(query("stops", ids=sorted({key for ids in found for key in ids})))
    told = {row["id"]: row for row in called.records()}
    return [_way(ids, taken, told) for ids in found for taken in _taken(ids, links)][:most]


def _lines(stops: Sequence[set[str]], near: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The ids of each way, in their order."""
    onward: dict[str, set[str]] = {}
    for here, there in pairwise(stops):
        for one in here & near.keys():
            onward.setdefault(one, set()).update(there.intersection(near[one]))
        for one in there & near.keys():
            for back in here.intersection(near[one]):
                onward.setdefault(back, set()).add(one)

    def lines(begun: list[str]) -> Iterator[list[str]]:
        if len(begun) == len(stops):
            yield begun
            return
        for one in sorted(onward[begun[-1]]):
            yield from lines([*begun, one])

    return (line for start in sorted(stops[0]) for line in lines([start]))


def _links(
    found: Iterable[Sequence[str]], near: Mapping[str, Sequence[str]], read: Read
) -> dict[frozenset[str], list[_Link]]:
    """The links between each two that follow on each other, read from the one with fewer around it."""
    pairs = {
        tuple(sorted(pair, key=lambda one: (len(near.get(one, range(_USUAL))), one)))
        for ids in found
        for pair in pairwise(ids)
    }
    links: dict[frozenset[str], list[_Link]] = {}
    (between,) = read(query("links", pairs=[list(pair) for pair in sorted(pairs)]))
    for row in between.records():
        link = _Link(row["kind"], row["starts"], row["said"])
        links.setdefault(frozenset((row["one"], row["other"])), []).append(link)
    return links


def _taken(ids: Sequence[str], links: Mapping[frozenset[str], Sequence[_Link]]) -> list[tuple[_Link, ...]]:
    """Every choice of links along a way."""
    every = product(*(links.get(frozenset(pair), ()) for pair in pairwise(ids)))
    return sorted(every, key=lambda taken: ([link.kind for link in taken], [link.starts for link in taken]))


def _way(ids: Sequence[str], taken: Sequence[_Link], told: Mapping[str, Row]) -> Row:
    return {
        "steps": len(taken),
        "ids": ids,
        "names": [" of ".join([told[key]["name"], *told[key]["reports"][:1]]) for key in ids],
        "kinds": [link.kind for link in taken],
        "starts": [link.starts for link in taken],
        "said": [link.said for link in taken],
    }
