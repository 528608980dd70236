"""Lines of a text, each with what its first and last characters make of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from loaders.text.canonical_columns import aligned_tables
from loaders.text.canonical_labels import labelled_tables
from loaders.text.canonical_marks import BOLD, ITALIC, PAGE, characters, inline, plain, restored
from loaders.text.canonical_rows import Table
from loaders.text.canonical_tabs import with_tabbed_rows

RULE = "\x1e"

_RULE = re.compile(r"\n[ \t]*+([-*_=])[ \t]*+(?:\1[ \t]*+){2,}+(?=\n|\Z)")
_DELIMITER = re.compile(r"\|?(?:[ \t]*+:?-+:?[ \t]*+\|)+(?:[ \t]*+:?-+:?[ \t]*+)?")
_HEADING = re.compile(r"(?!#[ \t]{3})(#{1,6})[ \t]++")
_BULLET = re.compile(r"([-*+•◦▪●‣·–—o])[ \t]++(?=\S)(?!\d{1,4} ?[-–—]$)")
"""Not the number of a page between dashes ("- 2 -")."""
_ORDERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]++(?=\S)")


class LineKind(Enum):
    """What a line is by itself."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    NUMBERED = auto()
    """A list item whose mark is a number or letter, which stays in the text."""
    ROW = auto()
    DELIMITER = auto()
    """The line under the header of a table."""
    RULE = auto()
    PAGE = auto()
    """The end of a page: a form feed, or where a page mark was taken out."""


@dataclass(slots=True, eq=False)
class Line:
    """A line without its mark, and what the mark was."""

    kind: LineKind
    text: str
    level: int = 0
    quoted: bool = False
    hard: bool = False
    """Whether a line break was asked for at its end."""
    onward: bool = False
    """Of a row, whether it goes on with the table before a page break."""
    rest: bool = False
    """Of a row, whether it is the rest of one that a page break cuts."""
    indent: int = 0
    """Of text, how many blanks stand before it."""
    _plain: str | None = None

    @property
    def plain(self) -> str:
        """Its words alone."""
        if self._plain is None:
            self._plain = plain(self.text).strip()
        return self._plain


_BLANK = Line(LineKind.BLANK, "")
PAGE_MARK = Line(LineKind.PAGE, "")
FORM_FEED = Line(LineKind.PAGE, "")


def lines_of(text: str) -> list[Line]:
    """Every line of a decoded text; marks inside lines become BOLD and ITALIC."""
    marked = inline(_RULE.sub(f"\n{RULE}", f"\n{characters(with_tabbed_rows(text))}"))
    lines = _with_open_tables(_with_underlined_headings(list(_lines(marked[1:].split("\n")))))
    if "\\" in text or "&" in text:
        for line in lines:
            line.text = line.text if line.kind is LineKind.ROW else restored(line.text)
    return lines


def _lines(raws: Sequence[str]) -> Iterator[Line]:
    at = 0
    for table in _tables(raws):
        yield from map(_line, raws[at : table.start])
        for number, row in enumerate(table.rows):
            rest = table.cut and not number
            yield Line(LineKind.ROW, row, onward=table.onward, rest=rest)
        at = table.end
    yield from map(_line, raws[at:])


def _tables(raws: Sequence[str]) -> Iterator[Table]:
    """Tables whose columns only spaces part; those of labels are looked for between the others."""
    at = 0
    for other in (*aligned_tables(raws), None):
        between = raws[at : other.start if other else None]
        for table in labelled_tables(between):
            yield table._replace(start=at + table.start, end=at + table.end)
        if other:
            yield other
            at = other.end


def _line(raw: str) -> Line:
    if raw in (PAGE, RULE):
        return FORM_FEED if raw == PAGE else Line(LineKind.RULE, "")
    text = raw.strip()
    if not text:
        return _BLANK
    quoted = text.startswith(">")
    if quoted:
        text = text.lstrip("> ")
        if not text:
            return _BLANK
    hard = raw.endswith(("  ", "\\")) and raw[0] != " "
    return _marked(text.removesuffix("\\").rstrip(), len(raw) - len(raw.lstrip()), quoted=quoted, hard=hard)


def _marked(text: str, indent: int, *, quoted: bool, hard: bool) -> Line:
    first = text[:1]
    if first == "#" and (heading := _HEADING.match(text)):
        return Line(LineKind.HEADING, text[heading.end() :].rstrip("# "), len(heading[1]), quoted)
    if first == "|" and text.count("|", 0, 10_000) > 1:
        return Line(LineKind.DELIMITER if _DELIMITER.fullmatch(text) else LineKind.ROW, text)
    if first in "-*+•◦▪●‣·–—o" and (bullet := _BULLET.match(text)):
        return Line(LineKind.ITEM, text[bullet.end() :], indent // 2 + 1, quoted, hard)
    if first == "-" and "|" in text and _DELIMITER.fullmatch(f"|{text}"):
        return Line(LineKind.DELIMITER, text)
    if _ORDERED.match(text.lstrip(BOLD)):
        return Line(LineKind.NUMBERED, text, indent // 2 + 1, quoted, hard)
    return Line(LineKind.TEXT, text, 0, quoted, hard, indent=indent)


def _with_underlined_headings(lines: list[Line]) -> list[Line]:
    """Make a heading of a short line of words that a rule follows and a blank line or nothing precedes."""
    for at in range(1, len(lines)):
        if lines[at].kind is not LineKind.RULE or lines[at - 1].kind is not LineKind.TEXT:
            continue
        alone = at == 1 or lines[at - 2].kind is LineKind.BLANK
        if (
            alone
            and len(lines[at - 1].text) <= 120
            and not plain(lines[at - 1].text).endswith((".", ":", ";", ","))
        ):
            lines[at - 1] = Line(LineKind.HEADING, lines[at - 1].text, 2)
    return lines


def _with_open_tables(lines: list[Line]) -> list[Line]:
    """Make rows of the lines around a delimiter whose table has no outer bars."""
    in_table = False
    for at, line in enumerate(lines):
        if line.kind is LineKind.DELIMITER:
            in_table = True
            if at and lines[at - 1].kind is LineKind.TEXT:
                lines[at - 1] = Line(LineKind.ROW, lines[at - 1].text)
        elif line.kind is not LineKind.BLANK and in_table and "|" in line.text:
            lines[at] = Line(LineKind.ROW, line.text)
        else:
            in_table = False
    return lines


def without_emphasis(text: str) -> str:
    """The text without the characters that stand for emphasis."""
    return text.replace(BOLD, "").replace(ITALIC, "")
