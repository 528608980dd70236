"""The order of boxes in the columns of a layered drawing: sweeps until crossings stop falling.

The method is that of Sugiyama, Tagawa and Toda (1981), with barycentres and medians in turn, and the exchange
of neighbours of Gansner, Koutsofios, North and Vo (1993).
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from statistics import median

type Vertex = tuple[int, str]
"""A place in a column: the column's number, and the id of the box, or of the line that passes there."""
type Columns = list[list[Vertex]]
type Segment = tuple[Vertex, Vertex]
"""Part of a link between two neighbouring columns, left end first."""

_PATIENCE = 4
_MOST_SWEEPS = 30
_MOST_EXCHANGES = 8


def crossings(columns: Sequence[Sequence[Vertex]], segments: Iterable[Segment]) -> int:
    """How many pairs of segments cross."""
    place = {vertex: k for column in columns for k, vertex in enumerate(column)}
    between: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for left, right in segments:
        between[left[0]].append((place[left], place[right]))
    return sum(_inversions(pairs) for pairs in between.values())


def _inversions(pairs: list[tuple[int, int]]) -> int:
    found, ends = 0, list[int]()
    for _, end in sorted(pairs):
        found += len(ends) - bisect_right(ends, end)
        insort(ends, end)
    return found


def ordered(columns: Columns, segments: Collection[Segment], *, fixed: Collection[int] = ()) -> Columns:
    """The columns in the order found with the fewest crossings; columns `fixed` stay as they are."""
    neighbours = _neighbours(segments)
    free = [k for k in range(len(columns)) if k not in fixed]
    best, fewest, idle = columns, crossings(columns, segments), 0
    current = columns
    for sweep in range(_MOST_SWEEPS):
        current = _swept(current, neighbours, free, sweep)
        found = crossings(current, segments)
        best, fewest, idle = (current, found, 0) if found < fewest else (best, fewest, idle + 1)
        if not fewest or idle == _PATIENCE:
            break
    return _exchanged(best, neighbours, free)


def _neighbours(segments: Iterable[Segment]) -> Mapping[Vertex, list[Vertex]]:
    neighbours: dict[Vertex, list[Vertex]] = defaultdict(list)
    for left, right in segments:
        neighbours[left].append(right)
        neighbours[right].append(left)
    return neighbours


def _swept(
    columns: Columns, neighbours: Mapping[Vertex, list[Vertex]], free: list[int], sweep: int
) -> Columns:
    """One sweep over the columns, leftwards and rightwards in turn, by means or medians of neighbours."""
    columns = [list(column) for column in columns]
    place = {vertex: (k + 0.5) / len(column) for column in columns for k, vertex in enumerate(column)}
    leftwards = bool(sweep % 2)
    for k in reversed(free) if leftwards else free:
        middle = {}
        for vertex in columns[k]:
            near = [place[other] for other in neighbours.get(vertex, ())]
            ahead = [place[v] for v in neighbours.get(vertex, ()) if (v[0] > k) == leftwards]
            use = ahead or near
            middle[vertex] = (median(use) if sweep % 4 > 1 else sum(use) / len(use)) if use else 2.0
        columns[k].sort(key=lambda vertex: middle[vertex])
        place.update({vertex: (i + 0.5) / len(columns[k]) for i, vertex in enumerate(columns[k])})
    return columns


def _exchanged(columns: Columns, neighbours: Mapping[Vertex, list[Vertex]], free: list[int]) -> Columns:
    """The columns with neighbours exchanged wherever that takes crossings away."""
    columns = [list(column) for column in columns]
    for _ in range(_MOST_EXCHANGES):
        improved = False
        for k in free:
            place = {vertex: i for column in columns for i, vertex in enumerate(column)}
            column = columns[k]
            for i in range(len(column) - 1):
                upper, lower = neighbours.get(column[i], ()), neighbours.get(column[i + 1], ())
                if _gain(upper, lower, place) > 0:
                    column[i], column[i + 1] = column[i + 1], column[i]
                    improved = True
        if not improved:
            break
    return columns


def _gain(upper: Iterable[Vertex], lower: Iterable[Vertex], place: Mapping[Vertex, int]) -> int:
    """How many crossings fewer there are when two neighbours with these links change places."""
    lower = list(lower)
    gain = 0
    for a in upper:
        for b in lower:
            if a[0] == b[0]:
                gain += (place[a] > place[b]) - (place[a] < place[b])
    return gain
