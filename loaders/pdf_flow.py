"""Pages of a PDF to paragraphs in reading order, tables and sentences that a page break cut made whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.pdf_columns import implied_tables
from loaders.pdf_lines import TextLine, lines_of
from loaders.pdf_margins import without_margins
from loaders.pdf_page import Page
from loaders.pdf_paragraphs import continues, grouped, paragraph
from loaders.pdf_rows import TableRows
from loaders.pdf_setting import Setting
from loaders.pdf_tables import Cell, Table, tables_of
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_paragraphs import Paragraph

_NOTE = 0.92
"""Size of a footnote, of the text's."""


@dataclass(slots=True)
class _Laid:
    """A page: its lines outside tables, its tables."""

    page: Page
    lines: list[TextLine]
    tables: list[Table]
    notes: list[TextLine] = field(default_factory=list)


def flow(pages: Sequence[Page]) -> tuple[list[Paragraph], list[str]]:
    """Paragraphs of all pages, and the lines left out of their margins."""
    laid, open_table = list[_Laid](), None
    for page in pages:
        ruled, rest = tables_of(page)
        implied, outside, open_table = implied_tables(page.number, rest, open_table)
        tables = sorted([*ruled, *implied], key=lambda table: table.top)
        laid.append(_Laid(page, lines_of(outside), tables))
    kept, margins = without_margins([one.lines for one in laid])
    setting = Setting.of(kept, [lines_of(cell.chars) for one in laid for cell in _cells(one)])
    for one, lines in zip(laid, kept, strict=True):
        one.lines, one.notes = _without_notes(lines, setting)
    return list(_Flow(setting, TableRows(setting)).paragraphs(laid)), margins


def _cells(laid: _Laid) -> Iterator[Cell]:
    return (cell for table in laid.tables for cell in table.cells)


def _without_notes(lines: Sequence[TextLine], setting: Setting) -> tuple[list[TextLine], list[TextLine]]:
    """Lines of a page, and the smaller ones at its foot."""
    at = len(lines)
    while at and lines[at - 1].size < _NOTE * setting.size:
        at -= 1
    return (list(lines[:at]), list(lines[at:])) if at else (list(lines), [])


@dataclass(slots=True)
class _Flow:
    setting: Setting
    rows: TableRows
    last: list[TextLine] = field(default_factory=list)
    """Lines of the last paragraph outside tables, if no table has followed it."""
    open: Paragraph | None = None
    """That paragraph."""
    notes: list[Paragraph] = field(default_factory=list)

    def paragraphs(self, pages: Sequence[_Laid]) -> Iterator[Paragraph]:
        """Paragraphs of all pages; footnotes follow the paragraph or row that a page break cut."""
        for laid in pages:
            for place, part in enumerate(_parts(laid)):
                if isinstance(part, Table):
                    yield from self.rows.add(part)
                    self.last = []
                else:
                    yield from self.rows.finish()
                    yield from self._lines(part, laid.page.number, first=not place)
            self.notes += self._made(laid.notes, laid.page.number)
        yield from self.rows.finish()
        yield from self.notes

    def _made(self, lines: Sequence[TextLine], page: int) -> list[Paragraph]:
        return [paragraph(held, self.setting, page) for held in grouped(lines, self.setting)]

    def _lines(self, lines: Sequence[TextLine], page: int, *, first: bool) -> Iterator[Paragraph]:
        groups = list(grouped(lines, self.setting))
        made = [paragraph(held, self.setting, page) for held in groups]
        if self.setting.by_hand:
            for one, (above, below) in zip(made[1:], pairwise(groups), strict=True):
                one.after_break = self.setting.is_close(above[-1], below[0])
        cut = first and bool(self.last) and not is_terminal(self.last[-1].plain)
        if cut and self.open and continues(self.last, lines[0], self.setting, after_page=True):
            self.setting.carry(self.open, made.pop(0))
            groups[0] = [*self.last, *groups[0]]
        yield from self.notes
        yield from made
        self.notes, self.last = [], groups[-1]
        self.open = made[-1] if made else self.open


def _parts(laid: _Laid) -> Iterator[Table | list[TextLine]]:
    """Runs of lines, and tables, from top to bottom."""
    lines, at = laid.lines, 0
    for table in laid.tables:
        start = at
        while at < len(lines) and lines[at].y < table.top:
            at += 1
        if at > start:
            yield lines[start:at]
        yield table
    if at < len(lines):
        yield lines[at:]
