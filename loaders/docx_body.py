"""The body of a Word file to paragraphs: tables, text boxes and footnotes where a reader meets them.

Deleted text is left out and inserted text is in: the file as it reads when all changes are accepted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from loaders.assembly import emphasised, fused, words
from loaders.docx_styles import Numbering, Style, Styles, is_on, value
from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_marks import plain
from loaders.text.canonical_notes import is_quoted_at, stands_above
from loaders.text.canonical_paragraphs import Paragraph

_INSIDE = frozenset({"ins", "moveTo", "smartTag", "hyperlink", "fldSimple", "customXml", "sdt", "sdtContent"})
"""What may stand around paragraphs and runs and is itself no text."""
_CHARACTERS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
_BREAKS = frozenset({"br", "cr"})
_TEXTS = frozenset(
    {"t", "tab", "ptab", "noBreakHyphen", "br", "cr", "sym", "footnoteReference", "endnoteReference"}
    | {"txbxContent"}
)
_AROUND_BOXES = frozenset(
    {"drawing", "pict", "object", "inline", "anchor", "graphic", "graphicData", "wgp", "grpSp", "wsp", "wpc"}
    | {"txbx", "textbox", "shape", "rect", "roundrect", "group", "oval", "Choice", "Fallback", "ruby"}
    | {"rubyBase", "r"}
)
_OUTLINED = frozenset("012345678")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_DEEPEST = 40
"""How deep tables and boxes may stand in one another; below, their words are read without their order."""
_LISTED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]")
_WORDED = re.compile(r"[^\W\d_]{3}")

type _Place = tuple[int, int, int]


@dataclass(slots=True)
class _Gathered:
    """What the runs of one paragraph hold."""

    lines: list[list[str]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """Reads the body of one Word file."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    """Footnotes and endnotes that were not yet come to, so that each is read once."""
    left_out: list[str] = field(default_factory=list)
    """Hidden words, and parts that cannot be read."""
    tables: int = 0
    waiting: list[Element] = field(default_factory=list)
    """Footnotes of a heading: they follow the paragraph below it."""

    def paragraphs(self, body: Element) -> list[Paragraph]:
        """Everything in it, in reading order."""
        found = list(self._blocks(body, None, 0))
        return [*found, *self._noted(self.waiting, None, 0)]

    def _blocks(self, parent: Element, cell: _Place | None, depth: int) -> Iterator[Paragraph]:
        if depth > _DEEPEST:
            yield from (made for one in parent.iter("p") for made in self._paragraph(one, cell, depth))
            return
        for one in _children(parent, _INSIDE):
            match one.tag:
                case "p":
                    yield from self._paragraph(one, cell, depth)
                case "tbl":
                    yield from self._table(one, cell, depth + 1)
                case "altChunk":
                    self.left_out.append("a file embedded in the text, which is not read")
                case _:
                    pass

    def _table(self, table: Element, cell: _Place | None, depth: int) -> Iterator[Paragraph]:
        rows = [_cells(row) for row in _children(table, _INSIDE) if row.tag == "tr"]
        if cell or max((column for row in rows for column, _ in row), default=0) < 1:
            yield from (made for row in rows for _, one in row for made in self._blocks(one, cell, depth))
            return
        number, self.tables = self.tables, self.tables + 1
        for at, row in enumerate(rows):
            for column, one in row:
                yield from self._blocks(one, (number, at, column), depth)

    def _paragraph(self, one: Element, cell: _Place | None, depth: int) -> Iterator[Paragraph]:
        properties = one.find("pPr")
        style = self.styles[value(properties, "pStyle")]
        gathered = _Gathered()
        self._runs(one, style, gathered)
        made = self._made(_outlined(style, properties), properties, gathered, cell)
        quoted = self._quotations(gathered, made[-1], depth) if made and not cell else []
        yield from [*made, *quoted] if made and stands_above(made[-1]) else [*quoted, *made]
        for box in gathered.boxes:
            yield from self._blocks(box, cell, depth + 1)
        self.waiting += gathered.notes
        if made and made[0].kind is not LineKind.HEADING:
            notes, self.waiting = self.waiting, []
            yield from self._noted(notes, cell, depth)

    def _quotations(self, gathered: _Gathered, one: Paragraph, depth: int) -> list[Paragraph]:
        """Footnotes that quote a recommendation, which the paragraph that refers to them answers."""
        found: list[Paragraph] = []
        for note in list(gathered.notes):
            said = words("".join(text.text or "" for text in note.iter("t")))
            if is_quoted_at(said, plain(one.texts[0])):
                gathered.notes.remove(note)
                found += self._noted([note], None, depth)
        return found

    def _noted(self, notes: Iterable[Element], cell: _Place | None, depth: int) -> Iterator[Paragraph]:
        for note in notes:
            yield from self._blocks(note, cell, depth + 1)

    def _made(
        self, style: Style, properties: Element | None, gathered: _Gathered, cell: _Place | None
    ) -> list[Paragraph]:
        lines = [fused("".join(line)).strip() for line in gathered.lines]
        number, level = _list_of(style, properties)
        label = self.numbering.label(number, level) if number and (any(lines) or not cell) else ""
        if label and (any(lines) or _WORDED.search(label)):
            lines[0] = f"{words(label)} {lines[0]}"
        kind = _kind(style, label, cell)
        first, *others = [
            Paragraph([line], LineKind.ROW if cell else LineKind.TEXT, 0, style.quoted, cell=cell)
            for line in lines
        ]
        depth = style.heading if kind is LineKind.HEADING else 0
        if kind in (LineKind.ITEM, LineKind.NUMBERED):
            depth = level + 1
        for other in others:
            other.after_break = True
        made = [replace(first, kind=kind, level=depth), *others]
        return [one for one in made if one.texts[0]]

    def _runs(self, parent: Element, style: Style, gathered: _Gathered) -> None:
        for one in _children(parent, _INSIDE):
            if one.tag == "r":
                self._run(one, style, gathered)
            elif one.tag in ("oMath", "oMathPara"):
                gathered.lines[-1].append(words("".join(text.text or "" for text in one.iter("t"))))

    def _run(self, run: Element, style: Style, gathered: _Gathered) -> None:
        properties = run.find("rPr")
        bold, italic = _emphasis(properties, self.styles[value(properties, "rStyle")], style)
        hidden = is_on(properties, "vanish")
        for part in _parts(run):
            if part.tag in _BREAKS:
                gathered.lines.append([])
            elif part.tag == "txbxContent":
                gathered.boxes.append(part)
            elif part.tag in _NOTES:
                note = self.notes.pop((_NOTES[part.tag], part.get("id", "")), None)
                gathered.notes += [note] if note is not None else []
            elif hidden:
                self.left_out.append(f"hidden words: {words(part.text or '')}")
            else:
                text = _CHARACTERS.get(part.tag) or _symbol(part) or words(part.text or "")
                gathered.lines[-1].append(emphasised(text, bold=bold, italic=italic))


def _children(parent: Element, inside: frozenset[str]) -> Iterator[Element]:
    """Children in order; in the place of one that only stands around others, these."""
    todo = list(reversed(parent))
    while todo:
        one = todo.pop()
        if one.tag == "AlternateContent":
            todo += reversed(one[:1])
        elif one.tag in inside or one.tag in ("Choice", "Fallback"):
            todo += reversed(one)
        else:
            yield one


def _parts(run: Element) -> Iterator[Element]:
    """What a run holds that is text, a break, a note or a text box, in order; a box is not looked into."""
    todo = list(reversed(run))
    while todo:
        one = todo.pop()
        if one.tag in _TEXTS:
            yield one
        elif one.tag == "AlternateContent":
            todo += reversed(one[:1])
        elif one.tag in _AROUND_BOXES:
            todo += reversed(one)


def _cells(row: Element) -> list[tuple[int, Element]]:
    """Cells of a row, each with its column; one that goes on from the row above is left out."""
    column = _count(value(row, "trPr/gridBefore"), 0)
    cells: list[tuple[int, Element]] = []
    for cell in _children(row, _INSIDE):
        if cell.tag != "tc":
            continue
        merged = cell.find("tcPr/vMerge")
        if merged is None or merged.get("val") == "restart":
            cells.append((column, cell))
        column += max(1, _count(value(cell, "tcPr/gridSpan"), 1))
    return cells


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 4 else default


def _emphasis(properties: Element | None, own: Style, style: Style) -> tuple[bool, bool]:
    """Whether a run is bold and italic; a heading's style makes neither."""
    bold, italic = is_on(properties, "b"), is_on(properties, "i")
    plain = not style.heading
    return (
        own.bold or (plain and style.bold) if bold is None else bold,
        own.italic or (plain and style.italic) if italic is None else italic,
    )


def _outlined(style: Style, properties: Element | None) -> Style:
    """The style, with the level of a heading that the paragraph itself gives."""
    outline = value(properties, "outlineLvl")
    return replace(style, heading=min(int(outline) + 1, 6)) if outline in _OUTLINED else style


def _list_of(style: Style, properties: Element | None) -> tuple[str | None, int]:
    number = value(properties, "numPr/numId") or style.number
    level = _count(value(properties, "numPr/ilvl"), style.level or 0)
    return (None if number == "0" else number), min(level, 8)


def _kind(style: Style, label: str | None, cell: _Place | None) -> LineKind:
    if cell:
        return LineKind.ROW
    if style.heading:
        return LineKind.HEADING
    if label is None:
        return LineKind.ITEM
    return LineKind.NUMBERED if _LISTED.fullmatch(label) else LineKind.TEXT


def _symbol(part: Element) -> str:
    """A character that a run gives by its number."""
    code = part.get("char", "") if part.tag == "sym" else ""
    try:
        return words(chr(int(code, 16))) if code else ""
    except (ValueError, OverflowError):
        return ""
