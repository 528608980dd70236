"""How the pages of a PDF are set: what its lines have in common, and what that says of two of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from loaders.assembly import fused
from loaders.pdf_lines import TextLine
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_marks import plain
from loaders.text.canonical_paragraphs import Paragraph

_LONGEST_WORD = 8
"""Width of a long word, in sizes of its type."""
_ENOUGH = 10
"""Wrapped lines that tell how lines are wrapped."""
_BROKEN = re.compile(r"[^\W\d_]-$")
_CLOSING = frozenset(").,;:!?”’%")
_TAIL = 4
"""Letters of the torn end of a word that stands nowhere else."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the pages of one file are set."""

    size: float
    """Of most of the text."""
    pitch: Mapping[int, float]
    """Distance of base lines inside a paragraph, under the size of the text."""
    right: Mapping[int, float]
    """Where lines end at most, under where the second line of their paragraph begins."""
    widest: float
    larger: tuple[float, ...]
    """Sizes of headings, the largest first."""
    indents: tuple[int, ...]
    """Where bullets stand, from the left."""
    hyphenated: bool
    """Whether words are broken at the ends of lines, which shows in how many lines end so."""
    spaced: bool
    """Whether paragraphs are parted by space, so that a line without it goes on."""
    telling: bool
    """Whether lines that go on in the next are followed by a space in the file."""
    slack: float
    """Room that lines leave where text was wrapped by counting letters, not by width."""
    narrow: bool
    """Whether the lines are those of a table's cell."""
    by_hand: bool
    """Whether lines that somebody had ended were too wide for the page and so broken once more."""
    known: frozenset[str]
    """Words that stand inside lines, where none is broken."""

    @classmethod
    def of(cls, running: Sequence[Sequence[TextLine]], cells: Sequence[Sequence[TextLine]]) -> "Setting":
        """What the lines of all pages, and of all cells of tables, have in common."""
        pages = [*running, *cells]
        sizes: Counter[float] = Counter()
        pitches, right = defaultdict[int, list[float]](list), defaultdict[int, list[float]](list)
        for page in pages:
            for line in page:
                sizes[rounded(line.size)] += len(line.text)
            for before, line in pairwise(page):
                if _surely_wrapped(before, line):
                    pitches[_size(line)].append(line.y - before.y)
                    right[indent_of(line)].append(before.x1)
        size = sizes.most_common(1)[0][0] if sizes else 12.0
        lines = [line for page in pages for line in page]
        made = cls(
            size,
            {key: median(found) for key, found in pitches.items()},
            {key: max(found) for key, found in right.items()},
            max((line.x1 for line in lines), default=0),
            tuple(sorted((one for one in sizes if one > 1.12 * size), reverse=True)),
            tuple(sorted({indent_of(line) for line in lines if line.item})),
            _is_hyphenated(lines),
            False,
            _is_telling(pages),
            0,
            False,
            False,
            frozenset(word for line in lines for word in _WORD.findall(line.plain.lower())[1:-1]),
        )
        return made._with_slack(pages)._with_spacing(pages)._with_breaks(running)

    def _with_spacing(self, pages: Sequence[Sequence[TextLine]]) -> "Setting":
        pairs = [pair for page in pages for pair in pairwise(page) if pair[0].y < pair[1].y]
        parted = sum(not self.is_close(before, line) for before, line in pairs)
        ended = sum(
            self.is_close(before, line) and self.fits(before, line) and is_terminal(before.plain)
            for before, line in pairs
        )
        return replace(self, spaced=parted > 4 * ended)

    def _with_slack(self, pages: Sequence[Sequence[TextLine]]) -> "Setting":
        left = sorted(
            room
            for page in pages
            for before, line in pairwise(page)
            if _surely_wrapped(before, line)
            and (room := self._room(before, line)) < _LONGEST_WORD * line.size
        )
        return replace(self, slack=max(0, left[len(left) * 9 // 10])) if len(left) > _ENOUGH else self

    def _with_breaks(self, pages: Sequence[Sequence[TextLine]]) -> "Setting":
        early = [
            self.fits(before, line)
            for page in pages
            for before, line in pairwise(page)
            if _surely_wrapped(before, line, shortest=0) and self.is_close(before, line)
        ]
        by_hand = len(early) > _ENOUGH and sum(early) * 5 > len(early)
        return replace(self, by_hand=True, slack=0) if by_hand else self

    def within(self, right: float) -> "Setting":
        """The same for the lines of a cell that end at `right`."""
        return replace(self, right={}, widest=right, spaced=False, slack=0, by_hand=False, narrow=True)

    def fits(self, before: TextLine, line: TextLine) -> bool:
        """Whether the first word of `line` would have had room at the end of `before`."""
        return self._room(before, line) > 0.2 * line.size + self.slack

    def spares(self, before: TextLine, line: TextLine) -> bool:
        """Whether at the end of `before` there was room for a space, which a line that goes on has there."""
        return self._room(before, line) + line.first > 0.2 * line.size

    def _room(self, before: TextLine, line: TextLine) -> float:
        """What would be left of the line `before` behind the first word of `line`."""
        right = self.right.get(indent_of(line), self.widest)
        return right - before.x1 - 0.3 * line.size - line.first

    def joined(self, lines: Sequence[TextLine]) -> list[str]:
        """Lines of a paragraph; where no words are broken, a hyphen at a line's end joins it to the next.

        A word too long for a column is broken without a hyphen.
        """
        whole = [lines[0].text]
        for before, line in pairwise(lines):
            kept = not self.hyphenated and is_broken(before.plain)
            if kept or self._is_torn(before, line):
                whole[-1] = fused(whole[-1] + line.text)
            else:
                whole.append(line.text)
        return whole

    def carry(self, before: Paragraph, rest: Paragraph) -> None:
        """Put the rest of a paragraph, from the next page, behind what is before; a cut word stays whole."""
        first, *others = rest.texts
        if not self.hyphenated and is_broken(plain(before.texts[-1])):
            word, _, after = first.partition(" ")
            before.texts[-1] = fused(before.texts[-1] + word)
            others = [after, *others] if after else others
            rest.texts = others
        before.goes_on_with(rest)

    def _is_torn(self, before: TextLine, line: TextLine) -> bool:
        if not line.spaced and line.plain[:1] in _CLOSING:
            return True
        one, two = _WORD.fullmatch(before.plain), _WORD.match(line.plain)
        if line.spaced or not one or not two or not two[0][0].islower():
            return False
        if before.x1 < self.widest - 0.9 * line.size:
            return False
        first, second = one[0].lower(), two[0].lower()
        known = len({first, second} & self.known)
        return (not known and self.telling and len(second) <= _TAIL) or (
            known < 2 and first + second in self.known
        )

    def is_close(self, before: TextLine, line: TextLine) -> bool:
        """Whether `line` stands below `before` as in one paragraph."""
        pitch = self.pitch.get(_size(line), 1.35 * line.size)
        return 0.3 * line.size < line.y - before.y < max(1.25 * pitch, 1.1 * line.size)


def _is_telling(pages: Sequence[Sequence[TextLine]]) -> bool:
    wrapped = [
        line for page in pages for before, line in pairwise(page) if _surely_wrapped(before, line, shortest=0)
    ]
    return len(wrapped) >= 5 and sum(line.spaced for line in wrapped) >= 0.8 * len(wrapped)


def _is_hyphenated(lines: Sequence[TextLine]) -> bool:
    broken = [before for before, line in pairwise(lines) if _surely_wrapped(before, line)]
    ends = sum(is_broken(line.plain) for line in broken)
    return ends > 2 and ends * 25 > len(broken)


def _surely_wrapped(before: TextLine, line: TextLine, *, shortest: int = 30) -> bool:
    words, previous = line.plain, before.plain
    return (
        words[:1].islower()
        and not line.item
        and len(previous) >= shortest
        and not is_terminal(previous)
        and abs(line.size - before.size) < 0.5
        and 0.5 * line.size < line.y - before.y < 2.6 * line.size
    )


def is_broken(words: str) -> bool:
    """Whether a line of these words ends within a word."""
    return bool(_BROKEN.search(words))


def rounded(size: float) -> float:
    """A size of type, near ones made one."""
    return round(size * 2) / 2


def _size(line: TextLine) -> int:
    return round(line.size)


def indent_of(line: TextLine) -> int:
    """Where a line begins, near places made one."""
    return round(line.x0 / 4)
