"""Joined lines to the text of a block, what its emphasis was, and where pages begin in it."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from loaders.text.canonical_joins import Joining
from loaders.text.canonical_marks import BOLD, BREAK, ITALIC, PAGE_START, plain

_ALL = frozenset({BOLD, ITALIC, PAGE_START})
_MARKS = re.compile(f"([{BOLD}{ITALIC}{PAGE_START}])")


class Built(NamedTuple):
    """Text of a block, spans of it in italics, and whether it, or how much of its beginning, is bold."""

    text: str
    italics: tuple[Span, ...] = ()
    bold: bool = False
    lead: int = 0
    pages: tuple[int, ...] = ()
    """Where the pages begin that were asked for."""


def built(texts: Sequence[str], joining: Joining, breaks: Sequence[int] = ()) -> Built:
    """Join lines and take the characters out that stand for emphasis.

    `breaks` are the numbers of lines that stand before a page begins.
    """
    marked = texts[0] if len(texts) == 1 else joining.joined(texts, breaks)
    if BREAK in marked:
        marked = marked.replace(BREAK, " ")
    if "  " in marked:
        marked = " ".join(marked.split())
    if BOLD in marked or ITALIC in marked or PAGE_START in marked:
        return _unmarked(marked)
    return Built(plain(marked).strip())


def _unmarked(marked: str) -> Built:
    kept, italics, pages = list[str](), list[Span](), list[int]()
    opened: dict[str, int] = {}
    size = lead = 0
    spaced, inside, outside = True, False, False
    for part in _MARKS.split(marked):
        if part not in _ALL:
            words = part.lstrip() if spaced else part
            if words:
                spaced = words[-1] == " "
                size += len(words)
                kept.append(words)
                inside, outside = inside or BOLD in opened, outside or BOLD not in opened
        elif part == PAGE_START:
            pages.append(size)
        elif (start := opened.pop(part, None)) is None:
            opened[part] = size
        elif size > start and part == ITALIC:
            italics.append(Span(start, size - spaced))
        elif not start:
            lead = lead or size - spaced
    text = "".join(kept).rstrip()
    bold = inside and not outside
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        italics.clear()
    return Built(
        composed, tuple(italics), bold, 0 if bold else max(0, min(lead, len(composed))), tuple(pages)
    )
