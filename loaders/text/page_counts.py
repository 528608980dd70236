"""Lines at the heads and feet of pages that are the same but for the number of the page."""

import re
from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_MANY = 2
"""Lines that show for certain that a number counts on with the pages."""


def without_numbers(words: str) -> str:
    """What lines have in common whose numbers differ."""
    return _DIGITS.sub("#", words).casefold()


def counts_pages(lines: Sequence[tuple[int, str]]) -> bool:
    """Whether one number in lines that are alike counts on with the pages, and no other changes.

    `lines` have the page of each, from 1. Where there are two, the number has to be the page's own: the
    numbers of paragraphs and of recommendations count on, too.
    """
    columns = zip(*(map(int, _DIGITS.findall(words)) for _, words in lines), strict=True)
    varying = [column for column in columns if len({*column}) > 1]
    if len(varying) != 1:
        return False
    ahead = {number - page for number, (page, _) in zip(varying[0], lines, strict=True)}
    return len(ahead) == 1 and (len(lines) > _MANY or ahead == {0})
