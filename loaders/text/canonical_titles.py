"""Numbered titles of sections in plain text, where nothing but their count and their place shows them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.layout.cut import asks
from loaders.layout.headings import stands_apart
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import Line, LineKind

_TITLE = re.compile(
    r"(?P<numbers>\d{1,2}(?:(?:, ?| and | ?[&/] ?| ?[–-] ?| to )\d{1,2}){0,5})(?:[.):]| ?[–—:-])? +"
    r"(?P<words>[A-Z][^.]{2,70})"
)
_NUMBER = re.compile(r"\d+")
_FEWEST = 3
_SHORTEST = 40
"""Characters of a line of running text."""
_LEVEL = 2
_LISTED = (LineKind.ITEM, LineKind.NUMBERED)
_WORDS = (LineKind.TEXT, LineKind.NUMBERED)


def mark_numbered_titles(lines: Sequence[Line]) -> None:
    """Make headings of short lines that count on from 1, each above running text, if there is no other."""
    if any(line.kind is LineKind.HEADING for line in lines):
        return
    titles = [(at, numbers) for at in range(len(lines)) if (numbers := _numbers(lines, at))]
    counted: list[int] = []
    last = 0
    for at, numbers in titles:
        if numbers[0] == last + 1 and all(one < other for one, other in pairwise(numbers)):
            counted.append(at)
            last = numbers[-1]
    if len(counted) >= _FEWEST and len(counted) * 2 > len(titles):
        for at in counted:
            lines[at].kind, lines[at].level = LineKind.HEADING, _LEVEL


def _numbers(lines: Sequence[Line], at: int) -> list[int]:
    """The numbers of a line that is a title by itself and by those around it; none of another."""
    line = lines[at]
    found = _TITLE.fullmatch(line.plain) if line.kind in _WORDS and line.text[:1].isdigit() else None
    if found is None or not _is_set_off(lines, at):
        return []
    words = found["words"]
    if is_terminal(words) or asks(words) or stands_apart(words):
        return []
    return [int(one) for one in _NUMBER.findall(found["numbers"])]


def _is_set_off(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing above a line goes on to it, and running text stands below it."""
    above = lines[at - 1] if at else None
    if above and (above.kind in _LISTED or _goes_on(above)):
        return False
    below = next((line for line in lines[at + 1 : at + 3] if line.kind is not LineKind.BLANK), None)
    if below is None or below.kind is not LineKind.TEXT or len(below.text) < _SHORTEST:
        return False
    return below is not lines[at + 1] or _ends_early(lines[at], below)


def _goes_on(above: Line) -> bool:
    return above.kind is LineKind.TEXT and not is_terminal(above.plain)


def _ends_early(line: Line, below: Line) -> bool:
    """Whether the first word of the line below would have stood in a line."""
    first = below.plain.split(" ", 1)[0]
    return len(line.text) + len(first) < len(below.text) and not first[:1].islower()
