"""Characters of a page or of a table's cell to lines of text, in reading order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from loaders.assembly import emphasised, fused, words
from loaders.layout.headings import paragraph_number
from loaders.pdf_page import Char
from loaders.text.canonical_marks import plain

_BULLET = re.compile("[-*+•◦▪●‣·–—o■□➢►✓❖\uf000-\uf0ff]")
_GLYPH_ALONE = re.compile("[•◦▪●‣■□➢►❖\uf0a7\uf0b7\uf0d8\uf06e\uf076\uf0fc]")
_MARK = re.compile(r"[\d*†‡,]+")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)] ")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text and where it stands."""

    text: str
    """With BOLD and ITALIC."""
    x0: float
    x1: float
    y: float
    size: float
    first: float
    """Width of its first word."""
    bold: bool
    spaced: bool = False
    """Whether the file has a space before it, as where a line wraps and not where a paragraph begins."""
    item: bool = False
    """Whether it began with a bullet, which is not in the text."""

    @property
    def plain(self) -> str:
        """Its words alone."""
        return plain(self.text).strip()

    @property
    def numbered(self) -> bool:
        """Whether it begins with a number or letter as an item of a list does."""
        return bool(_NUMBER.match(self.plain[:8]))


def lines_of(chars: Iterable[Char]) -> list[TextLine]:
    """Lines from top to bottom; what stands side by side with a wide gap between are lines of their own."""
    return [line for row in rows_of(chars) for line in _segments(row)]


def rows_of(chars: Iterable[Char]) -> Iterator[list[Char]]:
    """Characters on one base line, raised and lowered ones among them, from left to right."""
    row: list[Char] = []
    largest: Char | None = None
    for char in sorted(chars, key=lambda char: char.y):
        if largest and char.y - largest.y > 0.5 * max(char.size, largest.size):
            yield sorted(row, key=lambda char: char.x0)
            row, largest = [], None
        row.append(char)
        if largest is None or char.size > largest.size:
            largest = char
    if row:
        yield sorted(row, key=lambda char: char.x0)


def _segments(row: Sequence[Char]) -> Iterator[TextLine]:
    start = 0
    for at in range(1, len(row)):
        gap = row[at].x0 - row[at - 1].x1
        if gap > 2.5 * row[at].size and not is_mark(row[start:at]):
            yield from _line(row[start:at])
            start = at
    yield from _line(row[start:])


def is_mark(chars: Sequence[Char]) -> bool:
    """Whether the characters are a bullet or the number of a paragraph."""
    if len(chars) > 8:
        return False
    text = "".join(char.text for char in chars)
    return bool(_BULLET.fullmatch(text)) or paragraph_number(f"{text} x") > len(text)


def _line(chars: Sequence[Char]) -> Iterator[TextLine]:
    size = max(char.size for char in chars)
    level = next(char.y for char in chars if char.size == size)
    item = len(chars) > 1 and _starts_item(chars, size)
    body = _without_marks(chars[1:] if item else chars, size, level)
    if not body:
        return
    spaces = [_spaced(before, char) for before, char in pairwise(body)]
    end = spaces.index(True) if True in spaces else len(body) - 1
    text = fused("".join(_runs(body, [False, *spaces])))
    if not plain(text).strip():
        return
    yield TextLine(
        text,
        chars[0].x0,
        body[-1].x1,
        level,
        size,
        body[end].x1 - body[0].x0,
        all(char.bold for char in body),
        chars[0].spaced,
        item,
    )


def _starts_item(chars: Sequence[Char], size: float) -> bool:
    mark, after = chars[0], chars[1]
    if _GLYPH_ALONE.fullmatch(mark.text):
        return True
    wide = after.x0 - mark.x1 > 0.6 * size
    return wide and bool(_BULLET.fullmatch(mark.text))


def _without_marks(chars: Sequence[Char], size: float, level: float) -> list[Char]:
    """The characters without raised digits that refer to a footnote; those that begin a line stay."""
    kept: list[Char] = []
    for raised, group in groupby(chars, lambda char: char.size < 0.8 * size and char.y < level - 0.15 * size):
        held = list(group)
        if not (raised and kept and _MARK.fullmatch("".join(char.text for char in held))):
            kept += held
    return kept


def _spaced(before: Char, char: Char) -> bool:
    gap = char.x0 - before.x1
    return gap > 0.16 * char.size or (char.spaced and gap > -0.1 * char.size)


def _runs(chars: Sequence[Char], spaces: Sequence[bool]) -> Iterator[str]:
    for (bold, italic), group in groupby(
        zip(chars, spaces, strict=True), lambda pair: (pair[0].bold, pair[0].italic)
    ):
        text = "".join(f" {char.text}" if spaced else char.text for char, spaced in group)
        yield emphasised(words(text), bold=bold, italic=italic)
