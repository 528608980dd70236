"""Ruled tables of a page: cells from ruling lines, by pdfplumber's way of finding them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.pdf_page import Char, Page, Rule

_SNAP = 3.0
_MOST_CROSSINGS = 4_000
"""Crossings of ruling lines on a page above which they are a drawing: finding cells takes their square."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its box and what stands in it."""

    row: int
    column: int
    x0: float
    top: float
    x1: float
    bottom: float
    chars: tuple[Char, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of at least two columns."""

    page: int
    cells: tuple[Cell, ...]
    """In reading order; empty ones too."""

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(cell.top for cell in self.cells)

    @property
    def edges(self) -> tuple[int, ...]:
        """Left edges of its columns."""
        return tuple(sorted({round(cell.x0) for cell in self.cells}))


type Box = tuple[float, float, float, float]


def tables_of(page: Page) -> tuple[list[Table], list[Char]]:
    """The tables of a page, and the characters that stand in none."""
    outside = list(page.chars)
    found: list[Table] = []
    for boxes in _grids(page.rules):
        inside, outside = _parted(boxes, outside)
        columns = sorted({_near(box[0]) for box in boxes})
        if len(columns) < 2 or not inside:
            outside += inside
            continue
        found.append(Table(page.number, cells_in(boxes, inside)))
    return sorted(found, key=lambda table: table.top), outside


def _grids(rules: Sequence[Rule]) -> list[list[Box]]:
    if len(rules) < 4:
        return []
    from pdfplumber import table as finding  # noqa: PLC0415 - heavy, and needed by pages with tables alone

    edges = finding.merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    edges = [edge for edge in edges if max(edge["width"], edge["height"]) >= _SNAP]
    upright = sum(edge["orientation"] == "v" for edge in edges)
    if upright * (len(edges) - upright) > _MOST_CROSSINGS:
        return []
    crossings = finding.edges_to_intersections(edges, _SNAP, _SNAP)
    cells = finding.intersections_to_cells(crossings)
    return [list(boxes) for boxes in finding.cells_to_tables(cells)]


def _edge(rule: Rule) -> dict[str, float | str]:
    upright = rule.bottom - rule.top > rule.x1 - rule.x0
    x = (rule.x0 + rule.x1) / 2 if upright else None
    y = None if upright else (rule.top + rule.bottom) / 2
    x0, x1 = (rule.x0, rule.x1) if x is None else (x, x)
    top, bottom = (rule.top, rule.bottom) if y is None else (y, y)
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": "v" if upright else "h",
    }


def _parted(boxes: Sequence[Box], chars: Iterable[Char]) -> tuple[list[Char], list[Char]]:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    inside: list[Char] = []
    outside: list[Char] = []
    for char in chars:
        x, y = _middle(char)
        (inside if left <= x <= right and top <= y <= bottom else outside).append(char)
    return inside, outside


def _middle(char: Char) -> tuple[float, float]:
    return (char.x0 + char.x1) / 2, char.y - 0.3 * char.size


def _near(edge: float) -> int:
    return round(edge / _SNAP)


def _ranks(edges: Iterable[float]) -> dict[float, int]:
    """The place of each edge in order, edges that nearly touch being one."""
    ranks: dict[float, int] = {}
    last = None
    for edge in sorted(set(edges)):
        rank = 0 if last is None else ranks[last] + (edge - last > _SNAP)
        ranks[edge] = rank
        last = edge
    return ranks


def cells_in(boxes: Sequence[Box], chars: Sequence[Char]) -> tuple[Cell, ...]:
    """The cells that the boxes are, each with its characters."""
    rows, columns = _ranks(box[1] for box in boxes), _ranks(box[0] for box in boxes)
    held: dict[Box, list[Char]] = {box: [] for box in boxes}
    order = sorted(boxes, key=lambda box: (rows[box[1]], columns[box[0]]))
    last = order[0]
    for char in chars:
        if _away(char, last):
            last = min(order, key=lambda box: _away(char, box))
        held[last].append(char)
    return tuple(Cell(rows[box[1]], columns[box[0]], *box, tuple(held[box])) for box in order)


def _away(char: Char, box: Box) -> float:
    """How far a character stands from a cell; rulings may leave a hole in which no cell is."""
    x, y = _middle(char)
    return max(box[0] - x, 0, x - box[2]) + max(box[1] - y, 0, y - box[3])
