"""Where everything stands: boxes with wrapped labels in columns, and lines that pass no box.

A link between columns that are not neighbours passes each column between through a gap of its own (a bend),
which it shares with the other links of its left end. Lengths are in pixels, x and y are the middle of a box.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from visualise.fonts import wrap
from visualise.ordering import Columns, Segment, Vertex, ordered
from visualise.parts import Link, Thing, View

SIZE = 13.0
SMALL = 12.0
LEADING = 16.0
SMALL_LEADING = 14.5
TEXT_LEFT = 32.0
"""From a box's left side to its text: the room of bar and shape."""

WIDTHS: Mapping[str, Sequence[float]] = {
    "dependencies": (195, 300, 215, 215),
    "chain": (300, 195, 215, 215),
}
_BETWEEN_COLUMNS = 120.0
_GAP = 8.0
_BEND = 2.0
_PADDING = 5.5
_MOST_LINES = 5
_MOST_DETAIL_LINES = 2


@dataclass(frozen=True, slots=True)
class Box:
    """A thing's place: its middle, its size, and its text broken into lines."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    detail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line for all links from one thing to another; `via` are the bends from source to target."""

    source: str
    target: str
    via: tuple[Vertex, ...]
    links: tuple[Link, ...]

    @property
    def style(self) -> str:
        """How sure the strongest link is: solid, dashed (planned, ended, declined), for others, dotted."""
        types = {link.type for link in self.links}
        if types == {"NAMES"}:
            return "dotted"
        if types == {"DEFERS_TO"}:
            return "others"
        return "dashed" if self.word else "solid"

    @property
    def word(self) -> str:
        """What to write on the line: "planned", "ended", "declined"; empty where some link is plain."""
        firm = [link for link in self.links if link.type != "NAMES"]
        ways = {way for link in firm for way in link.only}
        return ", ".join(sorted(ways)) if firm and all(link.only for link in firm) else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's title and where the column stands."""

    title: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A view with every place computed; `columns` hold boxes and bends from top to bottom."""

    key: str
    title: str
    headings: tuple[Heading, ...]
    columns: tuple[tuple[Vertex, ...], ...]
    boxes: Mapping[str, Box]
    bends: Mapping[Vertex, float]
    """Height at which lines pass a column."""
    lines: tuple[Line, ...]
    width: float
    height: float


def lay_out(view: View, things: Mapping[str, Thing]) -> Layout:
    """Compute every place of `view`, whose columns name ids of `things`."""
    home = {i: k for k, column in enumerate(view.columns) for i in column.ids}
    lines = _lines(view.links, home)
    segments = sorted({segment for line in lines for segment in _segments(line, home)})
    columns: Columns = [[(k, i) for i in column.ids] for k, column in enumerate(view.columns)]
    for bend in sorted({bend for line in lines for bend in line.via}):
        columns[bend[0]].append(bend)
    numbered = [k for k, column in enumerate(view.columns) if column.numbered]
    columns = ordered(columns, segments, fixed=numbered)
    widths = WIDTHS[view.key]
    shapes = {i: _shape(things[i], widths[k]) for i, k in home.items()}
    heights = {v: shapes[v[1]].height if home[v[1]] == v[0] else _BEND for column in columns for v in column}
    ys = _heights(columns, heights, segments)
    xs = _middles(widths)
    boxes = {i: _at(shapes[i], xs[k], ys[k, i]) for i, k in home.items()}
    return Layout(
        view.key,
        view.title,
        tuple(Heading(c.title, xs[k], widths[k]) for k, c in enumerate(view.columns)),
        tuple(tuple(column) for column in columns),
        boxes,
        {v: round(y, 1) for v, y in ys.items() if home[v[1]] != v[0]},
        lines,
        sum(widths) + _BETWEEN_COLUMNS * (len(widths) - 1),
        max((box.y + box.height / 2 for box in boxes.values()), default=0.0),
    )


def _lines(links: Sequence[Link], home: Mapping[str, int]) -> tuple[Line, ...]:
    together: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        together[link.source, link.target].append(link)
    return tuple(
        Line(source, target, _bends(source, target, home), tuple(links))
        for (source, target), links in sorted(together.items())
        if source != target
    )


def _bends(source: str, target: str, home: Mapping[str, int]) -> tuple[Vertex, ...]:
    left, right = sorted((source, target), key=lambda i: home[i])
    bends = [(k, left) for k in range(home[left] + 1, home[right])]
    return tuple(bends if left == source else reversed(bends))


def _segments(line: Line, home: Mapping[str, int]) -> list[Segment]:
    stations = [(home[line.source], line.source), *line.via, (home[line.target], line.target)]
    return [(min(pair), max(pair)) for pair in pairwise(stations) if pair[0][0] != pair[1][0]]


def _shape(thing: Thing, width: float) -> Box:
    room = width - TEXT_LEFT - _PADDING
    lines = wrap(thing.name, width=room, size=SIZE, most=_MOST_LINES)
    detail = tuple(
        line for text in thing.detail for line in wrap(text, width=room, size=SMALL, most=_MOST_DETAIL_LINES)
    )
    height = len(lines) * LEADING + len(detail) * SMALL_LEADING + 2 * _PADDING
    return Box(0, 0, width, height, lines, detail)


def _at(box: Box, x: float, y: float) -> Box:
    return Box(x, round(y, 1), box.width, box.height, box.lines, box.detail)


def _middles(widths: Sequence[float]) -> list[float]:
    lefts = [sum(widths[:k]) + _BETWEEN_COLUMNS * k for k in range(len(widths))]
    return [left + width / 2 for left, width in zip(lefts, widths, strict=True)]


def _heights(
    columns: Columns, heights: Mapping[Vertex, float], segments: Sequence[Segment]
) -> dict[Vertex, float]:
    """The tallest column is stacked; the others stand between an even spread and their neighbours."""
    neighbours: dict[Vertex, list[Vertex]] = defaultdict(list)
    for left, right in segments:
        neighbours[left].append(right)
        neighbours[right].append(left)
    stacks = [_stacked(column, heights) for column in columns]
    tall = max(range(len(columns)), key=lambda k: stacks[k][1])
    total = stacks[tall][1]
    ys = {v: y for places, stack in stacks for v, y in _spread(places, total - stack).items()}
    even = dict(ys)
    others = sorted((k for k in range(len(columns)) if k != tall), key=lambda k: abs(k - tall))
    for k in others * 2:
        column = columns[k]
        wanted = [(even[v] + _mean([ys[n] for n in neighbours.get(v, ())], even[v])) / 2 for v in column]
        ys.update(zip(column, _level(wanted, [heights[v] for v in column], total), strict=True))
    return ys


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _stacked(column: Sequence[Vertex], heights: Mapping[Vertex, float]) -> tuple[dict[Vertex, float], float]:
    """Places one under the other, and the height of them all."""
    places, top = {}, 0.0
    for vertex in column:
        places[vertex] = top + heights[vertex] / 2
        top += heights[vertex] + _GAP
    return places, max(top - _GAP, 0.0)


def _spread(places: Mapping[Vertex, float], spare: float) -> dict[Vertex, float]:
    """The same places with the spare height shared out evenly around them."""
    return {v: y + spare * (k + 0.5) / len(places) for k, (v, y) in enumerate(places.items())}


def _level(wanted: Sequence[float], heights: Sequence[float], total: float) -> list[float]:
    """The places closest to `wanted` (least squares) that keep order and gaps, between 0 and `total`.

    Pool adjacent violators: boxes that would touch move as one block, to the mean of what they want.
    """
    offsets = [0.0]
    for upper, lower in pairwise(heights):
        offsets.append(offsets[-1] + (upper + lower) / 2 + _GAP)
    blocks: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=False):
        mean, count = place - offset, 1
        while blocks and blocks[-1][0] > mean:
            above, boxes = blocks.pop()
            mean, count = (above * boxes + mean * count) / (boxes + count), count + boxes
        blocks.append((mean, count))
    if not heights:
        return []
    lowest, highest = heights[0] / 2, total - heights[-1] / 2 - offsets[-1]
    free = [min(max(mean, lowest), max(highest, lowest)) for mean, count in blocks for _ in range(count)]
    return [place + offset for place, offset in zip(free, offsets, strict=True)]
