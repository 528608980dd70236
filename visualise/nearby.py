"""Which things one picture can hold: the closest to what was asked for, then the most connected."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple


class Choice(NamedTuple):
    """Ids to draw and ids that were in range but too many, both in order of closeness and links."""

    kept: tuple[str, ...]
    left_out: tuple[str, ...]


def choose(
    links: Iterable[tuple[str, str]],
    groups: Sequence[Mapping[str, int]],
    *,
    centre: tuple[str, ...] = (),
    depth: int,
    most: int,
) -> Choice:
    """Choose among the keys of `groups` (with the boxes that each needs) so that `most` boxes suffice.

    The groups share the room, so that none crowds another out. With `centre`, only what is within `depth`
    links of it is in range; the centre itself is always kept.
    """
    neighbours: dict[str, set[str]] = defaultdict(set)
    degree: Counter[str] = Counter()
    for source, target in links:
        neighbours[source].add(target)
        neighbours[target].add(source)
        degree.update((source, target))
    sizes = {node: size for group in groups for node, size in group.items()}
    steps = _steps(neighbours, centre, depth) if centre else dict.fromkeys(sizes, 0)
    turns: dict[str, int] = {}
    for group in groups:
        in_range = sorted(steps.keys() & group.keys(), key=lambda i: (steps[i], -degree[i], i))
        turns.update(zip(in_range, accumulate(group[node] for node in in_range), strict=True))
    ranked = sorted(turns, key=lambda i: (steps[i], turns[i], i))
    kept, room = [], most
    for node in ranked:
        if sizes[node] <= room or node in centre:
            kept.append(node)
            room -= sizes[node]
    drawn = set(kept)
    return Choice(tuple(kept), tuple(node for node in ranked if node not in drawn))


def _steps(neighbours: Mapping[str, set[str]], centre: tuple[str, ...], depth: int) -> dict[str, int]:
    """How many links each thing in range is away from the centre."""
    steps = dict.fromkeys(centre, 0)
    edge = list(centre)
    for step in range(1, depth + 1):
        edge = sorted({near for node in edge for near in neighbours.get(node, ())} - steps.keys())
        steps.update(dict.fromkeys(edge, step))
    return steps
