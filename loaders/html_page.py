"""The tree of a web page to paragraphs: headings, lists, tables, definitions and folded parts in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loaders.assembly import emphasised, fused, words
from loaders.docx_styles import counted
from loaders.html_furniture import NO_TEXT, is_content, is_furniture, text_of
from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_notes import placed
from loaders.text.canonical_paragraphs import Paragraph

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul".split()
)
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite"})
_HEAVY = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡])\]?|[↩↑]\ufe0e?")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MOST_SPANNED = 100
_TO_NOTE = re.compile(r"#[^#]{0,60}?(?:fn|ftn|edn|note)", re.IGNORECASE)
"""Where a link goes that refers to a note, or back from one."""


@dataclass(slots=True)
class _List:
    ordered: bool
    next: int = 1
    form: str = "decimal"


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    """Of each column, how many rows a cell from above still takes up."""

    def start_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self.column = 0
        self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}

    def place(self, cell: "LexborNode") -> tuple[int, int, int]:
        """Table, row and column of the next cell."""
        while self.column in self.taken:
            self.column += 1
        at = self.column
        self.column += _span(cell, "colspan")
        down = _span(cell, "rowspan")
        if down > 1:
            self.taken |= dict.fromkeys(range(at, self.column), down)
        return self.number, max(self.row, 0), at


@dataclass(slots=True)
class PageReader:
    """Reads one page."""

    left_out: list[str] = field(default_factory=list)
    """Words of what was left out."""
    _made: list[Paragraph] = field(default_factory=list)
    _lines: list[list[str]] = field(default_factory=lambda: [[]])
    _lists: list[_List] = field(default_factory=list)
    _tables: list[_Table | None] = field(default_factory=list)
    """None for a table that only lays out."""
    _cells: list[tuple[int, int, int] | None] = field(default_factory=list)
    _count: int = 0
    _marker: str | None = None
    """What stands before the next paragraph, being the first of a list item: "" for a bullet."""
    _heading: int = 0
    _bold: int = 0
    _italic: int = 0
    _quoted: int = 0
    _content: int = 0
    _kept: int = 0
    """How many elements around keep their line ends."""
    _anchors: list[str] = field(default_factory=list)
    """Names of places in the next paragraph."""
    _named: dict[str, Paragraph] = field(default_factory=dict)
    _referred: list[str] = field(default_factory=list)
    """Names that marks of notes in the next paragraph refer to."""
    _references: list[tuple[Paragraph, str]] = field(default_factory=list)

    def paragraphs(self, root: "LexborNode") -> list[Paragraph]:
        """Everything on the page that is not furniture."""
        todo: list[tuple[LexborNode, bool]] = [(root, True)]
        while todo:
            node, opening = todo.pop()
            if not opening:
                self._leave(node)
            elif node.is_text_node:
                self._say(node.text_content or "")
            elif node.is_element_node and not self._is_skipped(node):
                self._enter(node)
                todo.append((node, False))
                todo += [(child, True) for child in reversed(list(_children(node)))]
        self._flush()
        pairs = ((one, self._named[name]) for one, name in self._references if name in self._named)
        return placed(self._made, pairs)

    def _is_skipped(self, node: "LexborNode") -> bool:
        if node.tag in NO_TEXT:
            return True
        if node.tag in ("sup", "a") and _MARK.fullmatch(text_of(node)):
            link = node if node.tag == "a" else node.css_first("a")
            to = (link.attributes.get("href") or "") if link else ""
            self._referred += [to[1:]] if to.startswith("#") else []
            skipped = node.tag == "sup" or _TO_NOTE.match(to) is not None
            self._anchors += _names(node) if skipped else []
            return skipped
        if not is_furniture(node, in_content=self._content > 0):
            return False
        self._flush()
        text = text_of(node)
        self.left_out += [text] if text else []
        return True

    def _enter(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self._flush()
        self._anchors += _names(node)
        if tag == "br":
            self._lines.append([])
        self._step(node, tag, 1)
        match tag:
            case "ul" | "menu":
                self._lists.append(_List(ordered=False))
            case "ol":
                self._lists.append(_ordered(node))
            case "li":
                self._marker = self._next_marker(node)
            case "table":
                self._open_table(node)
            case "tr" if self._tables and (table := self._tables[-1]):
                table.start_row()
            case "td" | "th":
                table = self._tables[-1] if self._tables else None
                self._cells.append(table.place(node) if table else self._cell)
            case _:
                pass

    def _leave(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self._flush()
        self._step(node, tag, -1)
        match tag:
            case "ul" | "menu" | "ol":
                self._lists.pop()
            case "li":
                self._marker = None
            case "table":
                self._tables.pop()
            case "td" | "th":
                self._cells.pop()
            case _:
                pass

    def _step(self, node: "LexborNode", tag: str, by: int) -> None:
        """Count in or out of what an element makes of the words in it."""
        self._bold += by * (tag in _BOLD or (tag == "span" and _is_heavy(node)))
        self._italic += by * (tag in _ITALIC)
        self._quoted += by * (tag == "blockquote")
        self._content += by * is_content(node)
        self._kept += by * (tag == "pre")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._heading = int(tag[1]) if by > 0 else 0
        if tag == "q":
            self._say("“" if by > 0 else "”")

    @property
    def _cell(self) -> tuple[int, int, int] | None:
        return self._cells[-1] if self._cells else None

    def _open_table(self, node: "LexborNode") -> None:
        if _only_lays_out(node):
            self._tables.append(None)
            return
        self._tables.append(_Table(self._count))
        self._count += 1

    def _next_marker(self, node: "LexborNode") -> str:
        if not self._lists or not self._lists[-1].ordered:
            return ""
        held = self._lists[-1]
        given = node.attributes.get("value")
        if given and given.isdecimal() and len(given) < 6:
            held.next = int(given)
        held.next += 1
        return f"{counted(held.next - 1, held.form)}. "

    def _say(self, text: str) -> None:
        bold, italic = self._bold > 0, self._italic > 0
        first, *others = text.split("\n") if self._kept else [text]
        self._lines[-1].append(emphasised(words(first), bold=bold, italic=italic))
        self._lines += [[emphasised(words(other), bold=bold, italic=italic)] for other in others]

    def _flush(self) -> None:
        """Make paragraphs of the words so far; an empty line parts them, a line break may."""
        lines, self._lines = [fused("".join(line)).strip() for line in self._lines], [[]]
        broken = False
        for line in lines:
            if not line:
                broken = False
                continue
            made = self._paragraph(line)
            made.after_break = broken
            self._made.append(made)
            self._named |= {name: made for name in self._anchors if name not in self._named}
            self._references += [(made, name) for name in self._referred]
            self._anchors, self._referred = [], []
            broken = True

    def _paragraph(self, line: str) -> Paragraph:
        marker, self._marker = self._marker, None
        quoted = self._quoted > 0
        if self._cell:
            return Paragraph([f"{marker or ''}{line}"], LineKind.ROW, quoted=quoted, cell=self._cell)
        if self._heading:
            return Paragraph([line], LineKind.HEADING, self._heading, quoted=quoted)
        if marker is None:
            return Paragraph([line], quoted=quoted)
        kind = LineKind.NUMBERED if marker else LineKind.ITEM
        return Paragraph([f"{marker}{line}"], kind, max(1, len(self._lists)), quoted=quoted)


def _children(node: "LexborNode") -> Iterator["LexborNode"]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _names(node: "LexborNode") -> list[str]:
    """Names by which links lead to an element."""
    return [name for key in ("id", "name") if (name := node.attributes.get(key))]


def _is_heavy(node: "LexborNode") -> bool:
    return bool(_HEAVY.search((node.attributes.get("style") or "")[:500]))


def _span(cell: "LexborNode", name: str) -> int:
    text = cell.attributes.get(name) or ""
    return min(max(int(text), 1), _MOST_SPANNED) if text.isdecimal() and len(text) < 6 else 1


def _ordered(node: "LexborNode") -> _List:
    start = node.attributes.get("start") or ""
    first = int(start) if start.isdecimal() and len(start) < 6 else 1
    return _List(ordered=True, next=first, form=_FORMS.get(node.attributes.get("type") or "", "decimal"))


def _only_lays_out(table: "LexborNode") -> bool:
    """Whether a table has one column, or holds a table."""
    if (table.attributes.get("role") or "") in ("presentation", "none") or len(table.css("table")) > 1:
        return True
    return not any(len(row.css("td, th")) > 1 for row in table.css("tr"))
