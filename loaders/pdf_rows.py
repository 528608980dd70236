"""Tables of a PDF to paragraphs of their cells, one table where it goes on after a page break."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.pdf_lines import lines_of
from loaders.pdf_paragraphs import grouped, paragraph
from loaders.pdf_setting import Setting
from loaders.pdf_tables import Table
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_marks import plain
from loaders.text.canonical_paragraphs import Paragraph

type _Row = dict[int, list[Paragraph]]


@dataclass(slots=True)
class TableRows:
    """Takes tables one after another; keeps the last row back, since it may go on after a page break."""

    setting: Setting
    before: Table | None = None
    number: int = -1
    count: int = 0
    held: _Row = field(default_factory=dict)

    def add(self, table: Table) -> Iterator[Paragraph]:
        """Cells of the rows that are whole."""
        same = self.before is not None and _goes_on(self.before, table)
        repeated = same and self.before is not None and _words(self.before) == _words(table)
        if not same:
            yield from self.finish()
            self.number, self.count = self.number + 1, 0
        rows = self._rows(table)[1 if repeated else 0 :]
        if same and rows and _is_rest(self.held, rows[0]):
            _join(self.held, rows.pop(0), self.setting)
        for row in rows:
            yield from self._numbered()
            self.held = row
        self.before = table

    def finish(self) -> Iterator[Paragraph]:
        """The last row, after which the table ends."""
        yield from self._numbered()
        self.held, self.before = {}, None

    def _numbered(self) -> Iterator[Paragraph]:
        for column, cell in sorted(self.held.items()):
            for one in cell:
                one.cell = (self.number, self.count, column)
                yield one
        self.count += 1 if self.held else 0

    def _rows(self, table: Table) -> list[_Row]:
        rows: dict[int, _Row] = {}
        for cell in table.cells:
            setting = self.setting.within(cell.x1 - 4)
            place = (self.number, cell.row, cell.column)
            rows.setdefault(cell.row, {})[cell.column] = [
                paragraph(held, setting, table.page, place) for held in grouped(lines_of(cell.chars), setting)
            ]
        return [row for row in rows.values() if any(row.values())]


def _goes_on(before: Table, table: Table) -> bool:
    return before.page < table.page and before.edges == table.edges


def _words(table: Table) -> str:
    """Of the first row."""
    return "".join(char.text for cell in table.cells if cell.row == 0 for char in cell.chars)


def _is_rest(held: _Row, row: _Row) -> bool:
    """Whether a row after a page break is the rest of the row before it."""
    if held.get(0) and not row.get(0):
        return True
    return any(_is_cut(held.get(column, []), cell) for column, cell in row.items())


def _is_cut(before: list[Paragraph], after: list[Paragraph]) -> bool:
    if not before or not after:
        return False
    return not is_terminal(plain(before[-1].texts[-1]).strip()) and plain(after[0].texts[0])[:1].islower()


def _join(held: _Row, row: _Row, setting: Setting) -> None:
    for column, cell in row.items():
        before = held.setdefault(column, [])
        rest = list(cell)
        if before and rest and not is_terminal(plain(before[-1].texts[-1]).strip()):
            setting.carry(before[-1], rest.pop(0))
        before += rest
