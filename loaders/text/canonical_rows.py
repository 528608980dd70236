"""Rows of tables whose columns only spaces part: what they are written as, and where their page ends."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.text.canonical_ends import is_page_mark
from loaders.text.canonical_marks import BREAK, LINE_END, PAGE, escaped, plain

NO_WORDS = re.compile(r"[-=─_ \x1e]*")
_NUMBER = re.compile(r"\d{1,4}")
BULLET = re.compile(r"[-*•◦▪●–] ")
WIDEST = 400
"""Characters of the widest line of a table."""
MOST_BLANK = 3
"""Empty lines inside a table."""


class Table(NamedTuple):
    """Lines `start` to `end` of a text, each row as a line between bars."""

    start: int
    end: int
    rows: list[str]
    onward: bool
    """Whether it goes on with the one before it, after a page break."""
    cut: bool
    """Whether its first row is the rest of the last row there."""


def turns_page(raw: str) -> bool:
    """Whether a line is a page break, or says which page it stands on."""
    return raw == PAGE or _marks_page(raw)


def is_between_pages(raw: str) -> bool:
    """Whether a line may stand between the parts of a table that a page break cuts."""
    return turns_page(raw) or bool(NO_WORDS.fullmatch(raw) or _NUMBER.fullmatch(raw.strip()))


def _marks_page(raw: str) -> bool:
    return is_page_mark(" ".join(plain(raw).split()))


def is_foot(raws: Sequence[str], at: int) -> bool:
    """Whether the line says which page it is, a bare number where the page ends below it."""
    if not _NUMBER.fullmatch(raws[at].strip()):
        return _marks_page(raws[at])
    following = next((raw for raw in raws[at + 1 : at + 2 + MOST_BLANK] if raw.strip(" ")), PAGE)
    return following == PAGE


def row_of(columns: Sequence[Sequence[str]]) -> str:
    """A row as a line between bars, the lines of each of its columns given."""
    return f"|{'|'.join(map(_cell, columns))}|"


def _cell(lines: Sequence[str]) -> str:
    """The lines of a cell as one; where a line is empty or has a bullet, a paragraph begins."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line or BULLET.match(line):
            paragraphs.append([])
        if line:
            paragraphs[-1].append(escaped(line))
    return BREAK.join(LINE_END.join(one) for one in paragraphs if one)
