"""What stands at the head and foot of a PDF's pages and is not part of the letter."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.layout.headings import paragraph_number, stands_apart
from loaders.pdf_lines import TextLine

_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(r"(?:page )?[-–—|]? ?(\d{1,4})(?: ?(?:of|/) ?\d{1,4})? ?[-–—|]?", re.IGNORECASE)
_DEEP = 4
"""Lines from the head or foot of a page that are looked at."""


def without_margins(pages: Sequence[Sequence[TextLine]]) -> tuple[list[list[TextLine]], list[str]]:
    """The lines of each page without running heads and page numbers, and the words of these."""
    marginal = [_marginal(page) for page in pages]
    seen = Counter(key for page in marginal for key in {_key(line) for line in page})
    kept: list[list[TextLine]] = []
    out: list[str] = []
    for number, (page, edge) in enumerate(zip(pages, marginal, strict=True), 1):
        gone = {
            id(line)
            for line in edge
            if _recurs(line, seen) or _is_number(line, page, number, many=len(pages) > 1)
        }
        kept.append([line for line in page if id(line) not in gone])
        out += [line.plain for line in page if id(line) in gone]
    return kept, out


def _marginal(page: Sequence[TextLine]) -> list[TextLine]:
    return list({id(line): line for line in (*page[:_DEEP], *page[-_DEEP:])}.values())


def _key(line: TextLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.plain).casefold(), round(line.y / 4)


def _recurs(line: TextLine, seen: Counter[tuple[str, int]]) -> bool:
    words, at = _key(line)
    times = max(seen[words, at], seen[words, at - 1], seen[words, at + 1])
    return times > 1 and not stands_apart(line.plain[paragraph_number(line.plain) :])


def _is_number(line: TextLine, page: Sequence[TextLine], number: int, *, many: bool) -> bool:
    """Whether the line is the page's number, at its very head or foot."""
    found = _PAGE.fullmatch(line.plain)
    if not found or not (line is page[0] or line is page[-1]):
        return False
    alone = not line.plain.isdigit() or int(found[1]) == number
    return alone and (many or not line.plain.isdigit() or len(page) > 5)
