"""Paragraphs of a file that has structure of its own (PDF, Word, web page) to a document.

The file says where a paragraph begins and ends, what is a heading and what a cell. Furniture is told by its
words as in plain text.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Document
from loaders.text.canonical_lines import Line, LineKind
from loaders.text.canonical_marks import BOLD, ITALIC, characters
from loaders.text.canonical_paragraphs import Paragraph, document_of
from loaders.text.canonical_wraps import Wraps
from loaders.text.furniture import without_furniture

_BLANK = Line(LineKind.BLANK, "")
_PAGE = Line(LineKind.PAGE, "")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


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


def assembled(
    paragraphs: Sequence[Paragraph], *, source: str, sha256: str, furniture: Sequence[str] = ()
) -> Document:
    """The document that the paragraphs make; `furniture` are lines that the reader left out already."""
    filled = [one for one in paragraphs if any(text.strip() for text in one.texts)]
    kept, left_out = _without_furniture(filled)
    for before, one in pairwise(kept):
        one.after_page = before.last_page != one.page
    return document_of(_unwrapped(kept), source=source, sha256=sha256, furniture=(*furniture, *left_out))


def _without_furniture(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[str]]:
    lines, held, page = [], {}, paragraphs[0].page if paragraphs else None
    for one in paragraphs:
        if one.page != page:
            lines.append(_PAGE)
            page = one.page
        elif not one.after_break:
            lines.append(_BLANK)
        line = _line(one)
        held[id(line)] = one
        lines.append(line)
    kept, left_out = without_furniture(lines)
    return [held[id(line)] for line in kept if id(line) in held], left_out


def _unwrapped(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs whose lines were broken by hand at the width of a page, each made one."""
    if not any(one.after_break for one in paragraphs):
        return list(paragraphs)
    lines: list[Line] = []
    for one in paragraphs:
        lines += [_line(one)] if one.after_break else [_BLANK, _line(one)]
    wraps = Wraps.of(lines)
    whole: list[Paragraph] = []
    first = last = _BLANK
    for one in paragraphs:
        line = _line(one)
        if one.after_break and whole and wraps.continues(first, last, line):
            whole[-1].texts += one.texts
        else:
            whole.append(one)
            first = line
        last = line
    return whole


def _line(one: Paragraph) -> Line:
    """Its words as one line; a cell stands between bars, so that it is taken for nothing else."""
    text = " ".join(one.texts)
    return Line(one.kind, f"|{text}|" if one.cell else text, one.level, one.quoted)
