"""Decoded text to a document: marks and page furniture gone, wrapped lines joined, blocks kept apart.

A paragraph that a page break or an empty line cuts inside a sentence becomes one again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.document import Block, BlockKind, Document
from loaders.text.canonical_blocks import Built, built
from loaders.text.canonical_lines import FORM_FEED, Line, LineKind, lines_of
from loaders.text.canonical_tables import rows_to_cells
from loaders.text.canonical_wraps import Wraps, goes_on
from loaders.text.furniture import without_furniture

_KINDS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.NUMBERED: BlockKind.ITEM,
}
_ROWS = (LineKind.ROW, LineKind.DELIMITER)


@dataclass(slots=True)
class Piece:
    """Lines that make one block, before they are joined."""

    kind: BlockKind
    lines: list[Line]
    after_page: bool = False
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    """Table, row and column."""


@dataclass(slots=True)
class _Gathering:
    wraps: Wraps
    pieces: list[Piece] = field(default_factory=list)
    open: Piece | None = None
    rows: list[Line] = field(default_factory=list)
    tables: int = 0
    page: int | None = None
    after_page: bool = False

    def add(self, line: Line) -> None:
        """Take the next line of the text."""
        if self.rows and line.kind not in _ROWS:
            self._close_table()
        if line.kind in _ROWS:
            self.open = None
            self.rows.append(line)
        elif line.kind in (LineKind.BLANK, LineKind.RULE):
            self.open = None
        elif line.kind is LineKind.PAGE:
            self.open, self.after_page = None, True
            self.page = self.page + 1 if self.page and line == FORM_FEED else self.page
        elif self.open and self.wraps.continues(self.open.lines, line):
            self.open.lines.append(line)
        else:
            self._start(line)

    def finish(self) -> list[Piece]:
        """All pieces, the sentences that were cut in two made whole."""
        if self.rows:
            self._close_table()
        return _rejoined(self.pieces)

    def _start(self, line: Line) -> None:
        piece = Piece(_KINDS[line.kind], [line], self.after_page, self.page)
        self.after_page = False
        self.pieces.append(piece)
        self.open = None if line.kind is LineKind.HEADING else piece

    def _close_table(self) -> None:
        for row, column, text in rows_to_cells(self.rows):
            line = Line(LineKind.TEXT, text)
            self.pieces.append(Piece(BlockKind.CELL, [line], False, self.page, (self.tables, row, column)))
        self.tables += 1
        self.rows, self.after_page = [], False


def canonical(text: str, *, source: str, sha256: str) -> Document:
    """The document that a decoded text holds; any text gives one, an empty one no blocks."""
    lines, furniture = without_furniture(lines_of(text))
    wraps = Wraps.of(lines)
    gathering = _Gathering(wraps, page=1 if FORM_FEED in lines else None)
    for line in lines:
        gathering.add(line)
    return _document(
        ((piece, built([line.text for line in piece.lines], wraps)) for piece in gathering.finish()),
        source=source,
        sha256=sha256,
        furniture=tuple(furniture),
    )


def _rejoined(pieces: list[Piece]) -> list[Piece]:
    whole: list[Piece] = []
    for piece in pieces:
        before = whole[-1] if whole else None
        if before and _is_cut(before, piece):
            before.lines.extend(piece.lines)
        else:
            whole.append(piece)
    return whole


def _is_cut(before: Piece, piece: Piece) -> bool:
    if piece.kind is not BlockKind.PARAGRAPH or before.kind in (BlockKind.HEADING, BlockKind.CELL):
        return False
    if before.kind is BlockKind.ITEM and not piece.after_page:
        return False
    return goes_on(before.lines, piece.lines, after_page=piece.after_page)


def _document(
    pieces: Iterable[tuple[Piece, Built]], *, source: str, sha256: str, furniture: tuple[str, ...]
) -> Document:
    texts, blocks, italics, at = [], [], [], 0
    for piece, block in pieces:
        if not block.text:
            continue
        texts.append(block.text)
        blocks.append(_block(piece, block, at))
        italics += [block.moved(span, at) for span in block.italics]
        at += len(block.text) + 2
    return Document(
        source=source,
        sha256=sha256,
        text="\n\n".join(texts),
        blocks=tuple(blocks),
        italics=tuple(italics),
        furniture=furniture,
    )


def _block(piece: Piece, block: Built, at: int) -> Block:
    first = piece.lines[0]
    table, row, column = piece.cell or (None, None, None)
    return Block(
        start=at,
        end=at + len(block.text),
        kind=piece.kind,
        level=first.level,
        bold=block.bold,
        lead=block.lead,
        quoted=first.quoted,
        table=table,
        row=row,
        column=column,
        page=piece.page,
    )
