"""Tables without rulings: columns that a gutter parts over several lines.

Two columns may be an address beside another, and are a table only where they hold heads or labels.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from loaders.layout.headings import head_of
from loaders.layout.labels import label_of
from loaders.pdf_lines import is_mark, lines_of, rows_of
from loaders.pdf_page import Char
from loaders.pdf_tables import Box, Table, cells_in

_NARROWEST = 6.0
"""Points of the narrowest gutter."""
_WIDE = 0.7
"""Space between words that may be a gutter, of the size of the text; justified lines have less."""
_LONGEST = 400
"""Lines of a page that are looked at together."""
_MARGIN = 4
"""Lines that may stand above or below a table as running heads."""
_FEWEST = 3
"""Lines with text on both sides of a gutter."""

type _Gap = tuple[float, float]
type _Row = list[Char]


def implied_tables(
    page: int, chars: Sequence[Char], before: Table | None = None
) -> tuple[list[Table], list[Char], Table | None]:
    """Tables that only gutters show, the characters that stand in none, and the table at the page's foot.

    `before` is the one at the foot of the page before, which may go on; None where there is none.
    """
    rows = [row for row in rows_of(chars) if row]
    found: list[Table] = []
    outside: list[Char] = []
    at = last = 0
    while at < len(rows):
        table, end = None, at
        if before and not found and at <= _MARGIN:
            table, end = _rest(page, rows, at, before)
        if table is None:
            end, gutters = _run(rows, at, _inner(rows[at]))
            gutters = _parting(rows[at:end], gutters)
            table = _table(page, rows[at:end], gutters) if gutters else None
        if table is None:
            outside += rows[at]
            at += 1
        else:
            found.append(table)
            at = last = end
    return found, outside, found[-1] if found and len(rows) - last <= _MARGIN else None


def _rest(page: int, rows: Sequence[_Row], start: int, before: Table) -> tuple[Table | None, int]:
    """The rest of the table before a page break, and where it ends."""
    xs = sorted({cell.x0 for cell in before.cells} | {max(cell.x1 for cell in before.cells)})
    seams = [(x - _NARROWEST / 2, x + _NARROWEST / 2) for x in xs[1:-1]]
    end, _ = _run(rows, start, seams, whole=True)
    right = any(char.x0 > xs[1] for row in rows[start:end] for char in row)
    return (_gridded(page, rows[start:end], xs), end) if right else (None, start)


def _run(
    rows: Sequence[_Row], start: int, gutters: list[_Gap], *, whole: bool = False
) -> tuple[int, list[_Gap]]:
    """Where the run of rows that share some gutters, or the whole of them, ends; and what they share."""
    end = start + 1
    while (
        gutters
        and end < min(len(rows), start + _LONGEST)
        and rows[end][0].y - rows[end - 1][0].y < 4 * rows[end][0].size
    ):
        shared = [both for gutter in gutters if (both := _shared(gutter, rows[end]))]
        if not shared or (whole and len(shared) < len(gutters)):
            break
        gutters = shared
        end += 1
    while end > start + 1 and _is_aside(rows, end - 1, gutters):
        end -= 1
    return end, gutters


def _inner(row: _Row) -> list[_Gap]:
    gaps: list[_Gap] = []
    edge = row[0].x1
    for char in row[1:]:
        if char.x0 - edge > max(_WIDE * char.size, _NARROWEST):
            gaps.append((edge, char.x0))
        edge = max(edge, char.x1)
    return gaps


def _shared(gutter: _Gap, row: _Row) -> _Gap | None:
    """What a row leaves empty of a gutter."""
    left, right = gutter
    for char in row:
        if char.x1 <= left or char.x0 >= right:
            continue
        before, after = char.x0 - left, right - char.x1
        if before >= after:
            right = char.x0
        else:
            left = char.x1
        if right - left < _NARROWEST:
            return None
    return left, right


def _is_aside(rows: Sequence[_Row], at: int, gutters: Sequence[_Gap]) -> bool:
    """Whether a last row is text of its own below the table: left of all gutters and set off by space."""
    row = rows[at]
    return row[-1].x1 <= gutters[0][0] and row[0].y - rows[at - 1][0].y > 1.5 * row[0].size


def _parting(rows: Sequence[_Row], gutters: Sequence[_Gap]) -> list[_Gap]:
    """The gutters that have lines on both sides, and on the left more than bullets or numbers."""
    left = {gutter: _left_of(rows, gutter) for gutter in gutters}
    if max(map(len, left.values()), default=0) < _FEWEST:
        return []
    return [gutter for gutter in gutters if len(left[gutter]) > 1 and not all(map(is_mark, left[gutter]))]


def _left_of(rows: Sequence[_Row], gutter: _Gap) -> list[_Row]:
    """What stands on the left of a gutter in each line that has text on both sides."""
    return [
        [char for char in row if char.x0 < gutter[0]]
        for row in rows
        if row[0].x0 < gutter[0] and row[-1].x1 > gutter[1]
    ]


def _table(page: int, rows: Sequence[_Row], gutters: Sequence[_Gap]) -> Table | None:
    chars = [char for row in rows for char in row]
    middles = [(left + right) / 2 for left, right in gutters]
    xs = [min(char.x0 for char in chars) - 1, *middles, max(char.x1 for char in chars) + 1]
    table = _gridded(page, rows, xs)
    return table if len(gutters) > 1 or _tells(table) else None


def _gridded(page: int, rows: Sequence[_Row], xs: Sequence[float]) -> Table:
    ys = _rulings(rows, xs[1])
    boxes: list[Box] = [
        (left, top, right, bottom) for top, bottom in pairwise(ys) for left, right in pairwise(xs)
    ]
    return Table(page, cells_in(boxes, [char for row in rows for char in row]))


def _rulings(rows: Sequence[_Row], first: float) -> list[float]:
    """Where rulings between the rows of the table would be: where its lines stand further apart.

    Where none do, a row begins with each line of a first column that has fewer lines than the others.
    """
    steps = [below[0].y - above[0].y for above, below in pairwise(rows)]
    usual = min(median(steps), 1.5 * rows[0][0].size) if steps else 0
    starts = [at for at, step in enumerate(steps, 1) if step > 1.25 * usual + 1]
    begun = [at for at, row in enumerate(rows) if at and row[0].x0 < first]
    if not starts and len(begun) < len(rows) * 2 / 3:
        starts = begun
    tops = [rows[at][0].y - 0.9 * rows[at][0].size for at in (0, *starts)]
    return [*tops, rows[-1][0].y + rows[-1][0].size]


def _tells(table: Table) -> bool:
    for cell in table.cells:
        for line in lines_of(cell.chars)[:1]:
            head = head_of(line.plain)
            if (head and head.numbers) or label_of(line.plain):
                return True
    return False
