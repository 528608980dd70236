"""Lines at the heads and feet of pages that are the same but for the number of the page."""

import re
from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_MANY = 2
"""Pages; a line that stands on more of them, or counts on with more, does so for certain."""


def without_numbers(words: str) -> str:
    """What lines have in common whose numbers differ."""
    return _DIGITS.sub("#", words).casefold()


def recurs(times: int, pages: int) -> bool:
    """Whether a line stands on so many pages that it is a running head.

    A heading that comes again may stand at the head of two pages by chance.
    """
    return times > 1 and (times > _MANY or times * 2 > pages)


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
