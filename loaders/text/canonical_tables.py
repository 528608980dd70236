"""Rows of a table to the paragraphs of its cells."""

from collections.abc import Iterator, Sequence

from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import Line, LineKind
from loaders.text.canonical_marks import BREAK, LINE_END, plain, restored
from loaders.text.canonical_paragraphs import Paragraph

_BULLETS = "-*•◦▪●–· "

type _Row = dict[int, list[Paragraph]]


def cells_of(lines: Sequence[tuple[Line, int | None]], table: int) -> Iterator[Paragraph]:
    """Each paragraph of each cell that is not empty, in reading order; lines come with their pages."""
    rows: list[_Row] = []
    for line, page in lines:
        if line.kind is not LineKind.ROW:
            continue
        row = {at: made for at, cell in enumerate(_cells(line.text)) if (made := _paragraphs(cell, page))}
        if line.rest and rows:
            _join(rows[-1], row)
        else:
            rows.append(row)
    for number, row in enumerate(rows):
        for column, cell in sorted(row.items()):
            for one in cell:
                one.cell = (table, number, column)
                yield one


def _cells(text: str) -> list[str]:
    return text.removeprefix("|").removesuffix("|").split("|")


def _paragraphs(cell: str, page: int | None) -> list[Paragraph]:
    texts = (restored(text).strip().lstrip(_BULLETS) for text in cell.split(BREAK))
    return [Paragraph(text.split(LINE_END), LineKind.ROW, page=page) for text in texts if text]


def _join(before: _Row, rest: _Row) -> None:
    """Put the rest of a row, from the next page, behind what is before."""
    for column, cell in rest.items():
        above = before.setdefault(column, [])
        if above and not is_terminal(plain(above[-1].texts[-1]).strip()):
            above[-1].goes_on_with(cell.pop(0))
        above += cell
