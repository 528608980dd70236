"""Decoded text to a document: marks and page furniture gone, wrapped lines joined, blocks kept apart."""

from dataclasses import dataclass, field

from loaders.document import Document
from loaders.text.canonical_indents import mark_indented
from loaders.text.canonical_lines import FORM_FEED, Line, LineKind, lines_of
from loaders.text.canonical_notes import with_notes_in_place
from loaders.text.canonical_paragraphs import Paragraph, document_of
from loaders.text.canonical_tables import cells_of
from loaders.text.canonical_titles import mark_numbered_titles
from loaders.text.canonical_wraps import Wraps
from loaders.text.furniture import without_furniture

_ROWS = (LineKind.ROW, LineKind.DELIMITER)


@dataclass(slots=True)
class _Gathering:
    wraps: Wraps
    page: int | None
    made: list[Paragraph] = field(default_factory=list)
    open: tuple[Line, Line] | None = None
    """First and last line of the last paragraph, where it may go on."""
    rows: list[tuple[Line, int | None]] = field(default_factory=list)
    """Rows of a table, each with its page."""
    parted: bool = False
    """Whether these rows are followed by an empty line or a page break, after which the table may go on."""
    tables: int = 0
    after_page: bool = False
    ruled: bool = False

    def add(self, line: Line) -> None:
        """Take the next line of the text."""
        if line.kind in _ROWS:
            self._add_row(line)
        elif line.kind in (LineKind.BLANK, LineKind.PAGE):
            self.open, self.parted = None, True
            if line.kind is LineKind.PAGE:
                self.after_page = True
                self.page = self.page + 1 if self.page and line is FORM_FEED else self.page
        elif self.rows or line.kind is LineKind.RULE:
            self._close_table()
            self.open = None
            if line.kind is LineKind.RULE:
                self.ruled = True
            else:
                self._start(line)
        elif self.open and self.wraps.continues(*self.open, line):
            self.made[-1].texts.append(line.text)
            self.made[-1].indents.append(line.indent)
            self.open = (self.open[0], line)
        else:
            self._start(line)

    def finish(self) -> list[Paragraph]:
        """All paragraphs."""
        self._close_table()
        return self.made

    def _add_row(self, line: Line) -> None:
        if self.parted and not line.onward:
            self._close_table()
        self.rows.append((line, self.page))
        self.open, self.parted, self.after_page, self.ruled = None, False, False, False

    def _start(self, line: Line) -> None:
        made = Paragraph([line.text], line.kind, line.level, line.quoted, self.page)
        made.after_page, made.ruled = self.after_page, self.ruled
        made.indents.append(line.indent)
        self.made.append(made)
        self.after_page = self.ruled = False
        self.open = None if line.kind is LineKind.HEADING else (line, line)

    def _close_table(self) -> None:
        if self.rows:
            self.made += cells_of(self.rows, self.tables)
            self.tables += 1
            self.rows = []


def canonical(text: str, *, source: str, sha256: str) -> Document:
    """The document that a decoded text holds; any text gives one, an empty one no blocks."""
    marked = lines_of(with_notes_in_place(text))
    mark_numbered_titles(marked)
    lines, furniture = without_furniture(marked)
    gathering = _Gathering(Wraps.of(lines), 1 if FORM_FEED in lines else None)
    for line in lines:
        gathering.add(line)
    paragraphs = gathering.finish()
    mark_indented(paragraphs)
    return document_of(paragraphs, source=source, sha256=sha256, furniture=furniture)
