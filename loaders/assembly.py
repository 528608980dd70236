"""Paragraphs of a file that has structure of its own (PDF, Word, web page) to a document.

The file says where a paragraph begins and ends, what is a heading and what a cell. Furniture is told by its
words as in plain text, and a paragraph that a page break cuts inside a sentence becomes one again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.document import Block, BlockKind, Document, PageStart
from loaders.text.canonical_blocks import Built, built
from loaders.text.canonical_lines import Line, LineKind
from loaders.text.canonical_marks import BOLD, ITALIC, characters
from loaders.text.canonical_wraps import Wraps, goes_on
from loaders.text.furniture import without_furniture

_KINDS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.NUMBERED: BlockKind.ITEM,
    LineKind.ROW: BlockKind.CELL,
}
_LOOKED_BACK = 3
"""Lines at the end of a paragraph that say whether it goes on."""
_BLANK = Line(LineKind.BLANK, "")
_PAGE = Line(LineKind.PAGE, "")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph as its file has it: its lines hold BOLD and ITALIC and no other mark."""

    texts: list[str]
    kind: LineKind = LineKind.TEXT
    level: int = 0
    quoted: bool = False
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    """Table, row and column."""
    later: list[tuple[int, int]] = field(default_factory=list)
    """Number of lines that stand before a page begins, and the page."""
    after_break: bool = False
    """Whether only a line break parts it from the paragraph before."""

    @property
    def last_page(self) -> int | None:
        """The page that it ends on."""
        return self.later[-1][1] if self.later else self.page

    def line(self) -> Line:
        """Its words as one line; a cell stands between bars, so that it is taken for nothing else."""
        words = " ".join(self.texts)
        return Line(self.kind, f"|{words}|" if self.cell else words, self.level, self.quoted)


def words(text: str) -> str:
    """A run of text without invisible characters, line ends made spaces."""
    return characters(text).replace("\x0c", " ").replace("\n", " ")


def emphasised(text: str, *, bold: bool, italic: bool) -> str:
    """A run of text between marks of its emphasis; spaces at its ends stay outside."""
    if not (bold or italic) or not text.strip():
        return text
    before, inside, after = _EDGES.match(text).groups()  # type: ignore[union-attr]
    marks = (ITALIC if italic else "") + (BOLD if bold else "")
    return f"{before}{marks}{inside}{marks[::-1]}{after}"


def fused(text: str) -> str:
    """The text with emphasis that ends and begins again at once made one."""
    for mark in (BOLD, ITALIC):
        text = re.sub(rf"{mark}( *){mark}", r"\1", text)
    return text


def _unbroken(texts: Sequence[str]) -> list[str]:
    """Lines, without marks of emphasis that ends with a line and begins again with the next."""
    whole = list(texts)
    for at in range(1, len(whole)):
        while whole[at - 1][-1:] in (BOLD, ITALIC) and whole[at].startswith(whole[at - 1][-1:]):
            whole[at - 1], whole[at] = whole[at - 1][:-1], whole[at][1:]
    return whole


def assembled(
    paragraphs: Sequence[Paragraph], *, source: str, sha256: str, furniture: Sequence[str] = ()
) -> Document:
    """The document that the paragraphs make; `furniture` are lines that the reader left out already."""
    filled = [one for one in paragraphs if any(text.strip() for text in one.texts)]
    kept, left_out = _without_furniture(filled)
    whole = _rejoined(_unwrapped(kept))
    for one in whole:
        one.texts = _unbroken(one.texts)
    lines = [Line(LineKind.TEXT, text) for one in whole for text in one.texts]
    wraps = Wraps(lines, None)
    return _document(
        [(one, built(one.texts, wraps)) for one in whole],
        wraps,
        source=source,
        sha256=sha256,
        furniture=(*furniture, *left_out),
    )


def _without_furniture(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[str]]:
    lines, held, page = [], {}, paragraphs[0].page if paragraphs else None
    for one in paragraphs:
        if one.page != page:
            lines.append(_PAGE)
            page = one.page
        line = one.line()
        held[id(line)] = one
        lines += [line, _BLANK]
    kept, left_out = without_furniture(lines)
    return [held[id(line)] for line in kept if id(line) in held], left_out


def _unwrapped(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs whose lines were broken by hand at the width of a page, each made one."""
    if not any(one.after_break for one in paragraphs):
        return list(paragraphs)
    lines: list[Line] = []
    for one in paragraphs:
        lines += [one.line()] if one.after_break else [_BLANK, one.line()]
    wraps = Wraps.of(lines)
    whole: list[Paragraph] = []
    held: list[Line] = []
    for one in paragraphs:
        line = one.line()
        if one.after_break and held and wraps.continues([held[0], held[-1]], line):
            whole[-1].texts += one.texts
            held.append(line)
        else:
            whole.append(one)
            held = [line]
    return whole


def _rejoined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    whole: list[Paragraph] = []
    held: list[Line] = []
    for one in paragraphs:
        before = whole[-1] if whole else None
        if before and _is_rest(before, held, one):
            if one.page != before.last_page:
                before.later.append((len(before.texts), one.page or 0))
            before.texts += one.texts
            held = [held[0], *held[1:][-_LOOKED_BACK:], one.line()]
        else:
            whole.append(one)
            held = [one.line()]
    return whole


def _is_rest(before: Paragraph, held: Sequence[Line], one: Paragraph) -> bool:
    after_page = before.last_page != one.page
    if one.kind is not LineKind.TEXT or before.kind not in (LineKind.TEXT, LineKind.ITEM, LineKind.NUMBERED):
        return False
    if before.kind is not LineKind.TEXT and not after_page:
        return False
    return goes_on(held, [one.line()], after_page=after_page)


def _document(
    parts: Sequence[tuple[Paragraph, Built]],
    wraps: Wraps,
    *,
    source: str,
    sha256: str,
    furniture: tuple[str, ...],
) -> Document:
    texts, blocks, italics, pages, at = [], [], [], list[PageStart](), 0
    for one, block in parts:
        if not block.text:
            continue
        texts.append(block.text)
        blocks.append(_block(one, block, at))
        italics += [block.moved(span, at) for span in block.italics]
        pages += _pages(one, at, wraps)
        at += len(block.text) + 2
    return Document(
        source=source,
        sha256=sha256,
        text="\n\n".join(texts),
        blocks=tuple(blocks),
        italics=tuple(italics),
        furniture=furniture,
        pages=_changes(pages),
    )


def _block(one: Paragraph, block: Built, at: int) -> Block:
    table, row, column = one.cell or (None, None, None)
    return Block(
        start=at,
        end=at + len(block.text),
        kind=_KINDS[one.kind],
        level=one.level,
        bold=block.bold,
        lead=block.lead,
        quoted=one.quoted,
        table=table,
        row=row,
        column=column,
        page=one.page,
    )


def _pages(one: Paragraph, at: int, wraps: Wraps) -> Iterator[PageStart]:
    if one.page is not None:
        yield PageStart(at, one.page)
    for lines, page in one.later:
        yield PageStart(at + len(built(one.texts[:lines], wraps).text), page)


def _changes(pages: Sequence[PageStart]) -> tuple[PageStart, ...]:
    return tuple(
        one for before, one in pairwise((None, *pages)) if one and (not before or before.page != one.page)
    )
