"""Paragraphs of a file, whatever its format, to a document.

A paragraph that a page break or an empty line cuts inside a sentence becomes one again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.facts import Span
from loaders.document import Block, BlockKind, Document, PageStart
from loaders.text.canonical_blocks import Built, built
from loaders.text.canonical_joins import Joining
from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_marks import BOLD, ITALIC
from loaders.text.canonical_wraps import goes_on

_KINDS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.NUMBERED: BlockKind.ITEM,
    LineKind.ROW: BlockKind.CELL,
}


_NARROW = 30
"""Characters of the longest line of a cell so narrow that words may not fit into it."""


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
    later: list[tuple[int, int | None]] = field(default_factory=list)
    """Number of lines that stand before a page begins, and the page."""
    after_page: bool = False
    """Whether a page ends before it."""
    after_break: bool = False
    """Whether only a line break parts it from the paragraph before."""
    ruled: bool = False
    """Whether a rule stands above it."""
    indents: list[int] = field(default_factory=list)
    """How many blanks stand before each of its lines, where its file keeps them."""
    indented: bool = False
    """Whether all of it is set in from the margin."""

    @property
    def last_page(self) -> int | None:
        """The page that it ends on."""
        return self.later[-1][1] if self.later else self.page

    def goes_on_with(self, rest: "Paragraph") -> None:
        """Put the rest of it behind it."""
        if rest.page != self.last_page:
            self.later.append((len(self.texts), rest.page))
        self.texts += rest.texts


def document_of(
    paragraphs: Iterable[Paragraph], *, source: str, sha256: str, furniture: Sequence[str] = ()
) -> Document:
    """The document that the paragraphs make; `furniture` are lines that were left out already."""
    whole = _rejoined(paragraphs)
    for one in whole:
        if len(one.texts) > 1:
            one.texts = _unbroken(one.texts)
    joining = Joining([text for one in whole for text in one.texts])
    for one in whole:
        if one.cell and len(one.texts) > 1 and not one.later and max(map(len, one.texts)) <= _NARROW:
            one.texts = joining.mended(one.texts)
    texts, blocks = list[str](), list[Block]()
    italics, pages = list[Span](), list[PageStart]()
    at = 0
    for one in whole:
        made = built(one.texts, joining, [lines for lines, _ in one.later])
        if not made.text:
            continue
        texts.append(made.text)
        blocks.append(_block(one, made, at))
        italics += [Span(at + start, at + end) for start, end in made.italics]
        if one.page is not None:
            pages += _pages(one, made, at, pages[-1].page if pages else None)
        at += len(made.text) + 2
    return Document.model_construct(  # checking again what was made here costs as much as making it
        source=source,
        sha256=sha256,
        text="\n\n".join(texts),
        blocks=tuple(blocks),
        italics=tuple(italics),
        furniture=tuple(furniture),
        pages=tuple(pages),
    )


def _rejoined(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    whole: list[Paragraph] = []
    for one in paragraphs:
        before = whole[-1] if whole else None
        if before and _is_rest(before, one):
            before.goes_on_with(one)
        else:
            whole.append(one)
    return whole


def _is_rest(before: Paragraph, one: Paragraph) -> bool:
    if one.kind is not LineKind.TEXT or before.kind in (LineKind.HEADING, LineKind.ROW):
        return False
    if before.kind is not LineKind.TEXT and not one.after_page:
        return False
    return goes_on(before.texts, one.texts, after_page=one.after_page)


def _unbroken(texts: Sequence[str]) -> list[str]:
    """Lines, without marks of emphasis that ends with a line and begins again with the next."""
    whole = list(texts)
    for at in range(1, len(whole)):
        while whole[at - 1][-1:] in (BOLD, ITALIC) and whole[at].startswith(whole[at - 1][-1:]):
            whole[at - 1], whole[at] = whole[at - 1][:-1], whole[at][1:]
    return whole


def _block(one: Paragraph, made: Built, at: int) -> Block:
    table, row, column = one.cell or (None, None, None)
    return Block(
        start=at,
        end=at + len(made.text),
        kind=_KINDS[one.kind],
        level=one.level,
        bold=made.bold,
        lead=made.lead,
        quoted=one.quoted,
        table=table,
        row=row,
        column=column,
        page=one.page,
        ruled=one.ruled,
        indented=one.indented,
    )


def _pages(one: Paragraph, made: Built, at: int, last: int | None) -> Iterator[PageStart]:
    """Where in it another page begins than `last`, that of the text before."""
    later = zip(made.pages, (page for _, page in one.later), strict=False)
    for start, page in ((0, one.page), *later):
        if page is not None and page != last:
            yield PageStart(at + start, page)
            last = page
