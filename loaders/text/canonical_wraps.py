"""Whether a line of text goes on from the line before it, and how a word broken at a line's end is joined."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loaders.layout.headings import paragraph_number, stands_apart
from loaders.text.canonical_lines import Line, LineKind, without_emphasis
from loaders.text.canonical_marks import BOLD
from loaders.text.furniture import is_terminal

_WIDEST = 130
"""Characters of the widest line of wrapped text; a longer one is a paragraph."""

_BROKEN_END = re.compile(r"([^\W\d_]+)-$")
_WORD_START = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREFIXES = _words(
    "self multi cross well anti face high low long short full part half real first second third day year age"
)
_GOES_ON = _words(
    "a an and as at between both but by for from in into its of on or our that the their these this "
    "those to under when which who will with including"
)
_OPENERS = _words(
    "a all also although an and any as at before both but by during each every following for from "
    "furthermore he her his how i if in it its many most my no on once one our she since some such "
    "that the their there therefore these they this those through to under until we what when where "
    "while with within you your"
)


@dataclass(eq=False)
class Wraps:
    """How the lines of one file are wrapped."""

    lines: Sequence[Line]
    width: int | None
    """Characters that a full line has; None where nothing shows that lines are wrapped."""

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
        return cls(lines, widths[len(widths) * 9 // 10] if widths else None)

    def continues(self, before: Sequence[Line], line: Line) -> bool:
        """Whether `line` goes on in the paragraph or list item that `before` is."""
        last = before[-1]
        if line.quoted != last.quoted or line.kind is LineKind.ITEM:
            return False
        words, previous = line.plain, last.plain
        if line.kind is LineKind.NUMBERED or paragraph_number(words):
            return (
                before[0].kind is LineKind.TEXT and self._is_full(last, words) and not is_terminal(previous)
            )
        if self._is_own_line(previous, words, last, line):
            return False
        if is_terminal(previous):
            return not last.hard and len(last.text) <= _WIDEST and self._is_full(last, words)
        if words[:1].islower() or previous.endswith(("-", ",")):
            return True
        if len(previous) > 40 and previous.rsplit(" ", 1)[-1].lower() in _GOES_ON:
            return True
        return not last.hard and (len(last.text) > _WIDEST or self._is_full(last, words))

    def _is_own_line(self, previous: str, words: str, last: Line, line: Line) -> bool:
        if stands_apart(words) and not (words[:1].islower() and self._is_full(last, words)):
            return True
        if len(previous) <= 60 and stands_apart(previous) and not self._is_full(last, words):
            return True
        if _ADDRESS.fullmatch(words) or _ADDRESS.fullmatch(previous):
            return True
        return _is_bold(last) != _is_bold(line) and not (is_cut_short(previous) and words[:1].islower())

    def _is_full(self, line: Line, following: str) -> bool:
        if self.width is None or len(line.text) > self.width * 1.25 + 8:
            return False
        return len(without_emphasis(line.text)) + 1 + len(following.split(" ", 1)[0]) > self.width * 0.9

    def joined(self, texts: Sequence[str]) -> str:
        """The lines as one, words broken at their ends made whole."""
        whole = [texts[0]]
        for text in texts[1:]:
            before = whole[-1]
            if not before.endswith("-"):
                whole.append(f" {text}")
                continue
            cut = self._keeps_hyphen(before, text)
            if cut is None:
                whole.append(f" {text}")
            else:
                whole[-1] = before if cut else before[:-1]
                whole.append(text)
        return "".join(whole)

    def _keeps_hyphen(self, before: str, text: str) -> bool | None:
        """Whether the hyphen at the end of a line belongs to the word; None where it is a dash."""
        first, second = _BROKEN_END.search(before[-60:]), _WORD_START.match(text[:60])
        if not first or not second:
            return True if before[-2:-1].isdigit() and text[:1].isdigit() else None
        if not second[0].islower():
            return True
        one, two = first[1].lower(), second[0]
        if self._vocabulary[one + two] or not self._vocabulary[f"{one}-{two}"]:
            return one in _PREFIXES and self._vocabulary[two] > 1 and not self._vocabulary[one + two]
        return True

    @cached_property
    def _vocabulary(self) -> Counter[str]:
        return Counter(word for line in self.lines for word in _WORD.findall(line.text.lower()))


def is_cut_short(words: str) -> bool:
    """Whether a text ends inside a sentence."""
    return not is_terminal(words)


def goes_on(before: Sequence[Line], after: Sequence[Line], *, after_page: bool) -> bool:
    """Whether the paragraph `after` is the rest of the sentence that `before` ends in."""
    previous, words = before[-1].plain, after[0].plain
    if is_terminal(previous) or stands_apart(words) or paragraph_number(words):
        return False
    if len(previous) <= 60 and len(before) == 1 and stands_apart(previous):
        return False
    size = sum(len(line.text) for line in before)
    if words[:1].islower():
        return (
            size > (20 if after_page else 40)
            and not before[0].text[:1].islower()
            and not _ADDRESS.fullmatch(words)
        )
    if size < 80 or not is_terminal(after[-1].plain) or _is_bold(before[0]) != _is_bold(after[0]):
        return False
    last, first = previous.rsplit(" ", 1)[-1], words.split(" ", 1)[0]
    if last.lower() in _GOES_ON or last.endswith(","):
        return True
    return (after_page or last[:1].isupper()) and first.lower().strip("'’,") not in _OPENERS


def _is_bold(line: Line) -> bool:
    text = line.text
    return text.startswith(BOLD) and text.endswith(BOLD)
