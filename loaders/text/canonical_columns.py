"""Tables whose columns only spaces part, as programs write them that keep a page's layout, to rows.

Nothing is taken for a table unless its header names what columns of such tables hold, lines below it leave
the gutters between them free, and it is plain in which of them rows begin.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.layout.columns import Holds, held_by_all
from loaders.layout.headings import head_of
from loaders.text.canonical_marks import PAGE
from loaders.text.canonical_rows import (
    MOST_BLANK,
    NO_WORDS,
    WIDEST,
    Table,
    is_between_pages,
    is_foot,
    row_of,
    turns_page,
)

_SEGMENT = re.compile(r"\S+(?: \S+)*")
_SPACES = re.compile(r" {2,}")
_ASKED = re.compile(r"\b(?:rec|afi|area|cause|no\b|ref|finding)", re.IGNORECASE)
_LONGEST_NAME = 60
_MOST_COLUMNS = 9
_DEEPEST = 3
"""Lines of a header at most."""
_LONGEST = 80
"""Lines of a page that show where its columns stand."""
_ASTRAY = 3
"""Characters by which a column may begin too early."""
_FEWEST = 2
"""Lines with words in several columns."""

type _Cells = tuple[str, ...]


class _Gutter(NamedTuple):
    start: int
    end: int


class _Columns(NamedTuple):
    gutters: tuple[_Gutter, ...]
    holds: tuple[Holds | None, ...]
    last: tuple[int, ...] = ()
    """Those with words in the last line, by number."""


class _Fitted(NamedTuple):
    cells: _Cells
    gutters: tuple[_Gutter, ...]
    """What the line leaves free of them."""


class _Body(NamedTuple):
    end: int
    columns: _Columns
    rows: list[str] | None
    """None where the lines are no table."""
    cut: bool = False
    """Whether the first row is the rest of one."""


def aligned_tables(raws: Sequence[str]) -> Iterator[Table]:
    """Every such table among the lines of a text, in order; one that a page break cuts is two."""
    at = tried = 0
    before: _Columns | None = None
    turned = False
    while at < len(raws):
        raw = raws[at]
        body, header = _headed(raws, at) if at >= tried and "  " in raw.strip() else (None, [])
        tried = max(tried, body.end if body else 0)
        if before and turned and not (body and body.rows):
            body, header = _rest(raws, at, before), []
        if body and body.rows:
            yield Table(at, body.end, [*header, *body.rows], not header, body.cut)
            at, before, turned = body.end, body.columns, False
            continue
        if before:
            turned = turned or turns_page(raw)
            before = before if is_between_pages(raw) else None
        at += 1


def _headed(raws: Sequence[str], at: int) -> tuple[_Body | None, list[str]]:
    """The lines below a header that begins in line `at`, and the header."""
    body = None
    for deep in range(1, _DEEPEST + 1):
        columns = _header(raws[at : at + deep])
        if columns is None:
            break
        names = [name for _, name in columns]
        holds = tuple(held_by_all(names))
        known = [held for held in holds if held]
        asked = Holds.NUMBER in holds or Holds.RECOMMENDATION in holds
        if asked and Holds.ANSWER in holds and len(known) * 2 > len(names):
            gutters = tuple(_Gutter(one.end, other.start) for (one, _), (other, _) in pairwise(columns))
            body = _body(raws, at + deep, _Columns(gutters, holds))
            if body.rows:
                return body, [row_of([(name,) for name in names])]
    return body, []


def _header(lines: Sequence[str]) -> list[tuple[_Gutter, str]] | None:
    """Where the columns of a header stand, and their names; None where the lines are none."""
    if len(lines[0]) > WIDEST or not _ASKED.search(lines[0]):
        return None
    columns: list[tuple[_Gutter, str]] = []
    for line in lines:
        found = [(_Gutter(*one.span()), one[0]) for one in _SEGMENT.finditer(line[:WIDEST])]
        if not found:
            return None
        for place, name in found:
            same = [one for one in columns if one[0].start < place.end and place.start < one[0].end]
            for one in same:
                columns.remove(one)
                place = _Gutter(min(place.start, one[0].start), max(place.end, one[0].end))  # noqa: PLW2901
            columns.append((place, " ".join([*(words for _, words in same), name])))
    columns.sort()
    fits = 1 < len(columns) <= _MOST_COLUMNS and all(len(name) <= _LONGEST_NAME for _, name in columns)
    return columns if fits else None


def _body(raws: Sequence[str], start: int, columns: _Columns, *, rest: bool = False) -> _Body:
    """The lines from `start` that leave the gutters free; with `rest` they may begin inside a row."""
    gutters, lines, at = columns.gutters, list[_Cells](), start
    while at < len(raws) and at - start - len(lines) <= MOST_BLANK and raws[at] != PAGE:
        if not NO_WORDS.fullmatch(raws[at]):
            found = _fitted(raws[at], gutters)
            if found is None or is_foot(raws, at):
                break
            lines += [()] * (at - start - len(lines))
            lines.append(found.cells)
            gutters = found.gutters
        at += 1
    while lines and _is_aside(lines, columns.holds):
        while lines and lines.pop():
            pass
        while lines and not lines[-1]:
            lines.pop()
    last = tuple(at for at, words in enumerate(lines[-1]) if words) if lines else ()
    return _Body(
        start + len(lines),
        _Columns(gutters, columns.holds, last),
        *_rows(lines, columns.holds, rest=rest),
    )


def _rest(raws: Sequence[str], start: int, columns: _Columns) -> _Body | None:
    """The lines at the head of a page that go on with the table before it, whose columns may have moved."""
    if not raws[start].strip():
        return None
    filled = [False] * WIDEST
    gutters: tuple[_Gutter, ...] = ()
    for raw in raws[start : start + _LONGEST]:
        if raw == PAGE or len(raw) > WIDEST:
            break
        for words in _SEGMENT.finditer(raw):
            filled[words.start() : words.end()] = [True] * len(words[0])
        shown = "".join("x" if one else " " for one in filled).rstrip()
        found = [_Gutter(*one.span()) for one in _SPACES.finditer(shown) if one.start()]
        gutters = tuple(found) if len(found) == len(columns.gutters) else gutters
    if gutters := gutters or _mostly_free(raws, start, len(columns.gutters)):
        return _body(raws, start, columns._replace(gutters=gutters), rest=True)
    return _rest_of_row(raws, start, columns)


def _mostly_free(raws: Sequence[str], start: int, gutters: int) -> tuple[_Gutter, ...]:
    """As many gutters as asked for, where words that reach from one column into another are left out."""
    segments: list[_Gutter] = []
    above = ""
    for raw in raws[start : start + _LONGEST]:
        apart = raw[:1] != " " and not _SPACES.search(raw) and (not above or len(raw) > _LONGEST_NAME)
        if raw == PAGE or len(raw) > WIDEST or (raw and apart and segments):
            break
        above = raw
        segments += (_Gutter(*one.span()) for one in _SEGMENT.finditer(raw))
    columns: list[_Gutter] = []
    for one in sorted(segments, key=lambda one: one.end - one.start):
        same = [other for other in columns if other.start < one.end and one.start < other.end]
        if len(same) < 2:
            columns = [other for other in columns if other not in same]
            whole = [one, *same]
            columns.append(_Gutter(min(part.start for part in whole), max(part.end for part in whole)))
        if len(columns) > _MOST_COLUMNS:
            return ()
    columns.sort()
    found = [_Gutter(one.end, other.start) for one, other in pairwise(columns)]
    return tuple(found) if len(found) == gutters and all(one.start < one.end for one in found) else ()


def _rest_of_row(raws: Sequence[str], start: int, columns: _Columns) -> _Body | None:
    """The lines that go on with the last row where no other begins: in each column that has not ended."""
    found = [one.span() for one in _SEGMENT.finditer(raws[start][:WIDEST])]
    if len(found) != len(columns.last) or not found[0][0]:
        return None
    edges = [0, *(end for _, end in found[:-1])]
    gutters = tuple(_Gutter(edge, begins) for edge, (begins, _) in zip(edges, found, strict=True))
    lines: list[_Cells] = []
    for at in range(start, len(raws)):
        fitted = _fitted(raws[at], gutters)
        if fitted is None or fitted.cells[0] or NO_WORDS.fullmatch(raws[at]) or is_foot(raws, at):
            break
        lines.append(fitted.cells[1:])
        gutters = fitted.gutters
    if not lines:
        return None
    filled = dict(zip(columns.last, zip(*lines, strict=True), strict=True))
    row = row_of([filled.get(column, ()) for column in range(len(columns.holds))])
    last = tuple(column for column, words in zip(columns.last, lines[-1], strict=True) if words)
    return _Body(start + len(lines), columns._replace(last=last), [row], cut=True)


def _fitted(line: str, gutters: Sequence[_Gutter]) -> _Fitted | None:
    """The cells of a line that leaves the gutters free; None for another.

    A column may be as wide as leaves one space to the next, which then may begin too early; but not all are.
    """
    if len(line) > WIDEST:
        return None
    line, size = line.ljust(gutters[-1].end), len(line.rstrip())
    free = [_free(gutter, line) for gutter in gutters]
    wide = any(one and one.start < size for one in free)
    cuts = [one.start if one else _narrow(gutter, line) for one, gutter in zip(free, gutters, strict=True)]
    if min(cuts) < 0 or not (wide or all(free)):
        return None
    cells = tuple(line[start:end].strip() for start, end in pairwise([0, *cuts, WIDEST]))
    return _Fitted(cells, tuple(one or gutter for one, gutter in zip(free, gutters, strict=True)))


def _free(gutter: _Gutter, line: str) -> _Gutter | None:
    """What a line leaves free of a gutter; None where that is less than two spaces."""
    words = line[gutter.start : gutter.end]
    widest = max(_SPACES.finditer(words), key=lambda one: one.end() - one.start(), default=None)
    return _Gutter(gutter.start + widest.start(), gutter.start + widest.end()) if widest else None


def _narrow(gutter: _Gutter, line: str) -> int:
    """The place of the one space that parts the columns beside a gutter; -1 where the line has none there."""
    return line.rfind(" ", max(gutter.start - _ASTRAY, 0), gutter.end)


def _is_aside(lines: Sequence[_Cells], holds: Sequence[Holds | None]) -> bool:
    """Whether the last lines, set off by an empty one, stand in the first column alone and number nothing."""
    last = list(lines[-next((at for at, one in enumerate(reversed(lines)) if not one), len(lines)) :])
    if len(last) == len(lines) or any(any(one[1:]) for one in last):
        return False
    return holds[0] is not Holds.NUMBER or not any(one[0][:1].isdigit() for one in last)


def _rows(
    lines: Sequence[_Cells], holds: Sequence[Holds | None], *, rest: bool
) -> tuple[list[str] | None, bool]:
    """The rows that the lines make, and whether the first is cut; None where it is open which these are."""
    if sum(sum(map(bool, one)) > 1 for one in lines) < _FEWEST:
        return None, False
    starts = [at for at in range(len(lines)) if _starts_row(lines, at, holds)]
    if not starts and Holds.NUMBER not in holds:
        starts = [at for at, one in enumerate(lines) if one and (not at or not lines[at - 1])]
    asked = holds.index(Holds.RECOMMENDATION if Holds.RECOMMENDATION in holds else Holds.ANSWER)
    first = [lines[at][asked][:1] for at in starts]
    cut = rest and not (starts and not starts[0])
    if not (cut or (starts and not starts[0])) or not all(first) or any(map(str.islower, first)):
        return None, False
    parts = pairwise([*([0] if cut else []), *starts, len(lines)])
    rows = [zip(*_filled(lines[start:end], len(holds)), strict=True) for start, end in parts]
    return [row_of(list(row)) for row in rows], cut


def _starts_row(lines: Sequence[_Cells], at: int, holds: Sequence[Holds | None]) -> bool:
    if not lines[at]:
        return False
    if Holds.NUMBER in holds:
        column = holds.index(Holds.NUMBER)
        above = lines[at - 1][column] if at and lines[at - 1] else ""
        return bool(lines[at][column]) and not above
    found = head_of(lines[at][holds.index(Holds.RECOMMENDATION)])
    return bool(found and found.numbers)


def _filled(lines: Sequence[_Cells], columns: int) -> list[_Cells]:
    return [one or ("",) * columns for one in lines]
