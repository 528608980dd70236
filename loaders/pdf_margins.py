"""What stands at the head and foot of a PDF's pages and is not part of the letter."""

import re
from collections.abc import Sequence

from loaders.layout.headings import paragraph_number, stands_apart
from loaders.pdf_lines import TextLine
from loaders.text.page_counts import counts_pages, recurs, without_numbers

_PAGE = re.compile(r"(?:page )?[-–—|]? ?(\d{1,4})(?: ?(?:of|/) ?\d{1,4})? ?[-–—|]?", re.IGNORECASE)
_DEEP = 4
"""Lines from the head or foot of a page that are looked at."""

type _Seen = dict[tuple[str, int], dict[int, str]]
"""What stands on each page, by its words but for numbers, and its height."""


def without_margins(pages: Sequence[Sequence[TextLine]]) -> tuple[list[list[TextLine]], list[str]]:
    """The lines of each page without running heads and page numbers, and the words of these."""
    marginal = [_marginal(page) for page in pages]
    seen: _Seen = {}
    for number, edge in enumerate(marginal, 1):
        for line in edge:
            seen.setdefault(_key(line), {})[number] = line.plain
    kept: list[list[TextLine]] = []
    out: list[str] = []
    for number, (page, edge) in enumerate(zip(pages, marginal, strict=True), 1):
        gone = {
            id(line)
            for line in edge
            if _recurs(line, seen, number, len(pages)) or _is_number(line, page, number, many=len(pages) > 1)
        }
        kept.append([line for line in page if id(line) not in gone])
        out += [line.plain for line in page if id(line) in gone]
    return kept, out


def _marginal(page: Sequence[TextLine]) -> list[TextLine]:
    return list({id(line): line for line in (*page[:_DEEP], *page[-_DEEP:])}.values())


def _key(line: TextLine) -> tuple[str, int]:
    return without_numbers(line.plain), round(line.y / 4)


def _recurs(line: TextLine, seen: _Seen, number: int, pages: int) -> bool:
    """Whether it stands at the same height on most pages or many, but for a number that counts them."""
    words, at = _key(line)
    alike = {page: one for near in (at - 1, at + 1, at) for page, one in seen.get((words, near), {}).items()}
    alike[number] = line.plain
    times = sum(one == line.plain for one in alike.values())
    counted = len(alike) > 1 and counts_pages(sorted(alike.items()))
    return (recurs(times, pages) or counted) and not stands_apart(line.plain[paragraph_number(line.plain) :])


def _is_number(line: TextLine, page: Sequence[TextLine], number: int, *, many: bool) -> bool:
    """Whether the line is the page's number, at its very head or foot."""
    found = _PAGE.fullmatch(line.plain)
    if not found or not (line is page[0] or line is page[-1]):
        return False
    alone = not line.plain.isdigit() or int(found[1]) == number
    return alone and (many or not line.plain.isdigit() or len(page) > 5)
