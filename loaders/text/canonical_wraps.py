"""Whether a line of text goes on from the line before it, and how a word broken at a line's end is joined."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from loaders.layout.announcing import FINITE
from loaders.layout.headings import paragraph_number, stands_apart
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import Line, LineKind, without_emphasis
from loaders.text.canonical_marks import BOLD, ITALIC, plain

_WIDEST = 130
"""Characters of the widest line of wrapped text; a longer one is a paragraph."""
_MANY = 5
"""Paragraphs of a file that show how they are parted."""
_RUN = 3
"""Lines of a paragraph in a column."""
_CUT = 2
"""Lines of it that break inside a sentence."""
_LONG = 80
"""Characters of a text that is a sentence for certain."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? (?:19|20)\d\d")
_COUNTED = re.compile(r"(\d{1,3}) [A-Z]")
_GAP = re.compile(r" {3,}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GOES_ON = _words(
    "a an and as at between both but by for from in into its of on or our that the their these this "
    "those to under when which who will with including"
)
_OPENERS = _words(
    "a all also although an and any as at before both but by during each every following for from "
    "furthermore he her his how i if in it its mae many most my no on once one our rydym she since some such "
    "that the their there therefore these they this those through to under until we what when where "
    "while with within you your"
)


@dataclass(frozen=True, slots=True)
class Wraps:
    """How the lines of one file are wrapped."""

    width: int | None
    """Characters that a full line has; None where nothing shows that lines are wrapped."""
    spaced: bool = False
    """Whether an empty line stands behind each paragraph."""
    narrow: Mapping[str, int] = field(default_factory=dict)
    """The width of lines that stand in much narrower text, as that of a column, by their words."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Wraps":
        """Take the width from lines that break inside a sentence."""
        widths = sorted(
            len(line.text)
            for line, after in pairwise(lines)
            if after.kind is LineKind.TEXT
            and line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.NUMBERED)
            and 30 <= len(line.text) <= _WIDEST
            and after.text[:1].islower()
            and not is_terminal(line.plain)
        )
        width = widths[len(widths) * 9 // 10] if widths else None
        if width is None:
            return cls(None)
        return cls(width, _is_spaced(lines, width), dict(_narrow(lines, width)))

    def continues(self, first: Line, last: Line, line: Line) -> bool:
        """Whether `line` goes on in the paragraph or list item whose first and last lines are given."""
        if line.quoted != last.quoted or line.kind is LineKind.ITEM:
            return False
        words, previous = line.plain, last.plain
        if line.kind is LineKind.NUMBERED or paragraph_number(words):
            return first.kind is LineKind.TEXT and self._is_full(last, words) and not is_terminal(previous)
        if self._is_own_line(previous, words, last, line):
            return False
        if is_terminal(previous):
            fills = not last.hard and len(last.text) <= _WIDEST and self._is_full(last, words)
            return fills and not _counts_on(first.plain, words)
        if words[:1].islower() or previous.endswith(("-", ",")):
            return True
        if len(previous) > 40 and previous.rsplit(" ", 1)[-1].lower() in _GOES_ON:
            return True
        return not last.hard and (len(last.text) > _WIDEST or self._is_full(last, words))

    def _is_own_line(self, previous: str, words: str, last: Line, line: Line) -> bool:
        cut = _is_open(previous) or words[:1].islower() or (self.spaced and _leads_in(words))
        if stands_apart(words) and not (cut and self._is_full(last, words)):
            return True
        if len(previous) <= 60 and stands_apart(previous) and not self._is_full(last, words):
            return True
        if _ADDRESS.fullmatch(words) or _ADDRESS.fullmatch(previous):
            return True
        if _DAY.fullmatch(words) and not _is_open(previous):
            return True
        return _is_bold(last.text) != _is_bold(line.text) and (
            is_terminal(previous) or not words[:1].islower()
        )

    def _is_full(self, line: Line, following: str) -> bool:
        width = self.narrow.get(line.text, self.width)
        if width is None or len(line.text) > width * 1.25 + 8:
            return False
        return len(without_emphasis(line.text)) + 1 + len(following.split(" ", 1)[0]) > width * 0.9


def _narrow(lines: Sequence[Line], width: int) -> Iterator[tuple[str, int]]:
    """Lines of paragraphs whose lines all are short and break inside sentences, with their width."""
    for kind, group in groupby(lines, key=lambda line: line.kind):
        run = list(group)
        if kind is not LineKind.TEXT or len(run) < _RUN:
            continue
        widest = max(len(line.text) for line in run)
        cut = sum(
            after.text[:1].islower() and not is_terminal(line.plain) and len(line.text) > widest * 0.75
            for line, after in pairwise(run)
        )
        if widest < width * 0.75 and cut >= _CUT and cut * 2 >= len(run) - 1:
            yield from ((line.text, widest) for line in run)


def _is_spaced(lines: Sequence[Line], width: int) -> bool:
    """Whether lines that end short of the width, with a sentence, have an empty line behind them."""
    behind = [
        after.kind
        for line, after in pairwise(lines)
        if line.kind is LineKind.TEXT and len(line.text) < width * 0.8 and is_terminal(line.plain)
    ]
    empty = sum(kind in (LineKind.BLANK, LineKind.PAGE) for kind in behind)
    return empty >= _MANY and empty * 10 >= len(behind) * 9


def _leads_in(words: str) -> bool:
    """Whether the words are a sentence that leads in what stands below ("Her response is as follows:")."""
    return words.endswith(":") and FINITE.search(words) is not None


def _counts_on(first: str, words: str) -> bool:
    """Whether a paragraph and a line begin with numbers of which one follows the other ("16 By", "17 By")."""
    one, other = _COUNTED.match(first), _COUNTED.match(words)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def goes_on(before: Sequence[str], after: Sequence[str], *, after_page: bool) -> bool:
    """Whether the lines `after` are the rest of the sentence that the paragraph `before` ends in."""
    previous, words = plain(before[-1]).strip(), plain(after[0]).strip()
    if is_terminal(previous) or len(_GAP.findall(before[-1])) > 1:  # the names of columns are no sentence
        return False
    size = sum(map(len, before[:_LONG]))
    if words[:1].islower():
        shortest = 20 if after_page else 40
        found = size > shortest and not before[0][:1].islower() and not _ADDRESS.fullmatch(words)
    else:
        whole = size >= _LONG and is_terminal(plain(after[-1]).strip())
        found = (
            whole
            and _is_bold(before[0]) == _is_bold(after[0])
            and _is_italic(before[0]) == _is_italic(after[0])
            and _leads(previous, words, after_page=after_page)
        )
    if not found or stands_apart(words) or paragraph_number(words) or _is_labelled(after[0]):
        return False
    return not (len(previous) <= 60 and len(before) == 1 and stands_apart(previous))


def _leads(previous: str, words: str, *, after_page: bool) -> bool:
    """Whether a text that begins with a capital may go on from one that ends inside a sentence."""
    if _is_open(previous):
        return True
    last, first = previous.rsplit(" ", 1)[-1], words.split(" ", 1)[0]
    if previous.isupper() and not words.isupper():
        return False
    return (after_page or last[:1].isupper()) and first.lower().strip("'’,") not in _OPENERS


def _is_open(previous: str) -> bool:
    """Whether the last word asks for another."""
    last = previous.rsplit(" ", 1)[-1]
    return last.lower() in _GOES_ON or last.endswith(",")


def _is_labelled(text: str) -> bool:
    """Whether a line begins with words that are set bold and that a colon ends."""
    end = text.find(BOLD, 1) if text.startswith(BOLD) else -1
    return end > 0 and ":" in (text[end - 1], text[end + 1 : end + 2])


def _is_bold(text: str) -> bool:
    return text.startswith(BOLD) and text.endswith(BOLD)


def _is_italic(text: str) -> bool:
    return text.startswith(ITALIC) and text.endswith(ITALIC)
