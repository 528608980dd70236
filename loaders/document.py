"""What a file held: its canonical text, cut into blocks that keep their kind."""

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from graph.facts import Span


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


class PageStart(NamedTuple):
    """From where in the canonical text its words stand on which page, counted from 1."""

    start: int
    page: int


class Block(NamedTuple):
    """A span of the canonical text that is one heading, paragraph, list item or paragraph of a table cell."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    """Of a heading 1 to 6, of a list item its depth from 1; otherwise 0."""
    bold: bool = False
    """Whether all of it was set bold."""
    lead: int = 0
    """How many of its first code points were set bold where the rest was not; 0 for none or all."""
    quoted: bool = False
    """Whether it was set off as a quotation."""
    row: int | None = None
    """Of a cell, counted from 0 over all rows of its table, the header among them."""
    column: int | None = None
    table: int | None = None
    page: int | None = None
    """Number of the page that it starts on, from 1; None where the file has no pages."""
    ruled: bool = False
    """Whether a rule stands above it."""
    indented: bool = False
    """Whether all of it was set in from the margin of a text that has no other marks."""


class Document(BaseModel):
    """A letter as it was read: its canonical text, its blocks in order, and what was left out of the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    """Name of the file."""
    sha256: str
    """Of the file's bytes."""
    part: str | None = None
    """What tells the letter from others in its file, its date or number; None where it is the only one."""
    offset: int = 0
    """Where in the canonical text of the file its own text begins."""
    text: str
    """Canonical text: blocks joined by an empty line; NFC, no mark-up, no page furniture, wraps joined."""
    blocks: tuple[Block, ...]
    italics: tuple[Span, ...] = ()
    """Spans that were set in italics, in order."""
    furniture: tuple[str, ...] = ()
    """Lines left out of the canonical text: page numbers, running heads, menus, notices."""
    pages: tuple[PageStart, ...] = ()
    """The page map, in order; empty where the file has no pages."""
    pictures: tuple[int, ...] = ()
    """Pages that are pictures without text, which were not read."""

    def page_at(self, offset: int) -> int | None:
        """The page on which the character at `offset` stands; None where the file has no pages."""
        at = bisect_right(self.pages, offset, key=lambda one: one.start)
        return self.pages[at - 1].page if at else None
