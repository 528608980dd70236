"""Where a graph falls apart: nodes and links that alone hold parts of it together, and how much each holds.

Pieces that no single node holds together make a tree with those nodes (the block-cut tree of Harary and
Prins), so that one walk tells for every node and link what its loss would cut off.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import networkx as nx


class CutPoint(NamedTuple):
    """A node without which its part of the graph falls into several."""

    node: int
    parts: int
    """Into how many."""
    lost: int
    """How many of the nodes that count are no longer with the largest of them."""


class Bridge(NamedTuple):
    """A link without which its part of the graph falls into two."""

    ends: tuple[int, int]
    lost: int
    """How many of the nodes that count are on the smaller side."""


@dataclass(frozen=True)
class _Tree:
    """The tree of one connected part, hung up at one of its nodes."""

    pieces: Mapping[int, frozenset[int]]
    above: Mapping[int, int]
    """The node by which each piece hangs."""
    below: Mapping[int, tuple[int, ...]]
    """The pieces that hang on each node."""
    weight: Mapping[int, tuple[int, int]]
    """Of each piece and all that hangs on it, but for the node by which it hangs: nodes, those that count."""
    total: tuple[int, int]


def cut_points(graph: "nx.Graph[int]", counts: Callable[[int], bool]) -> list[CutPoint]:
    """Every node that alone holds parts together."""
    found = (point for tree in _trees(graph, counts) for point in _points(tree, counts))
    return sorted(found, key=lambda point: point.node)


def bridges(graph: "nx.Graph[int]", counts: Callable[[int], bool]) -> list[Bridge]:
    """Every link that alone holds two parts together, but for those to a node that has no other link."""
    return sorted(bridge for tree in _trees(graph, counts) for bridge in _links(tree))


def _points(tree: _Tree, counts: Callable[[int], bool]) -> Iterator[CutPoint]:
    for node, hanging in tree.below.items():
        parts = [tree.weight[piece] for piece in hanging]
        own = 1, int(counts(node))
        rest = tuple(
            whole - mine - sum(column)
            for whole, mine, column in zip(tree.total, own, zip(*parts, strict=True), strict=True)
        )
        if rest[0]:
            parts.append((rest[0], rest[1]))
        if len(parts) > 1:
            yield CutPoint(node, len(parts), tree.total[1] - own[1] - max(parts)[1])


def _links(tree: _Tree) -> Iterator[Bridge]:
    for key, piece in tree.pieces.items():
        nodes, counted = tree.weight[key]
        if len(piece) == 2 and 1 < nodes < tree.total[0] - 1:
            low, high = sorted(piece)
            yield Bridge(
                (low, high), min((nodes, counted), (tree.total[0] - nodes, tree.total[1] - counted))[1]
            )


def _trees(graph: "nx.Graph[int]", counts: Callable[[int], bool]) -> Iterator[_Tree]:
    import networkx as nx  # noqa: PLC0415 - heavy, and needed by one command

    found: Any = nx.biconnected_components(graph)  # sets of nodes; its stub says lists of sets
    pieces = [frozenset(piece) for piece in found]
    of_node: dict[int, list[int]] = {}
    for key, piece in enumerate(pieces):
        for node in piece:
            of_node.setdefault(node, []).append(key)
    seen: set[int] = set()
    for root in sorted(of_node):
        if root not in seen:
            tree = _tree(root, pieces, of_node, counts)
            seen.update(*tree.pieces.values())
            yield tree


def _tree(
    root: int, pieces: list[frozenset[int]], of_node: Mapping[int, list[int]], counts: Callable[[int], bool]
) -> _Tree:
    above: dict[int, int] = {}
    below: dict[int, tuple[int, ...]] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        hanging = tuple(key for key in of_node[node] if key not in above)
        if hanging:
            below[node] = hanging
        for key in hanging:
            above[key] = node
            waiting.extend(sorted(pieces[key] - {node}))
    weight: dict[int, tuple[int, int]] = {}
    for key in reversed(above):
        weight[key] = _weight(pieces[key] - {above[key]}, below, weight, counts)
    total = _weight([root], below, weight, counts)
    return _Tree({key: pieces[key] for key in above}, above, below, weight, total)


def _weight(
    nodes: Iterable[int],
    below: Mapping[int, tuple[int, ...]],
    weight: Mapping[int, tuple[int, int]],
    counts: Callable[[int], bool],
) -> tuple[int, int]:
    many = counted = 0
    for node in nodes:
        hanging = [weight[key] for key in below.get(node, ())]
        many += 1 + sum(each for each, _ in hanging)
        counted += counts(node) + sum(each for _, each in hanging)
    return many, counted
