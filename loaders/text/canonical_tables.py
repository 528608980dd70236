"""Rows of a table to the paragraphs of its cells."""

from collections.abc import Iterator, Sequence

from loaders.text.canonical_lines import Line, LineKind
from loaders.text.canonical_marks import BREAK

_BULLETS = "-*•◦▪●–· "


def rows_to_cells(lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of each paragraph of each cell that is not empty, in reading order."""
    rows = (line for line in lines if line.kind is LineKind.ROW)
    for row, line in enumerate(rows):
        for column, cell in enumerate(_cells(line.text)):
            for paragraph in cell.split(BREAK):
                if text := paragraph.strip().lstrip(_BULLETS):
                    yield row, column, text


def _cells(text: str) -> list[str]:
    return text.removeprefix("|").removesuffix("|").split("|")
