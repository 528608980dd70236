"""Wrapped lines to one: a word that was broken at a line's end is made whole."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loaders.text.canonical_marks import PAGE_START

_BROKEN_END = re.compile(r"([^\W\d_]+)-$")
_WORD_START = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SHORTEST = 4
"""Letters of a word that stands for certain behind a hyphen."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PREFIXES = frozenset(
    "self multi cross well anti face high low long short full part half real first second third day year "
    "age".split()
)


@dataclass(eq=False)
class Joining:
    """How broken words of one file are joined: as they stand elsewhere in it."""

    texts: Sequence[str]
    """All its lines."""

    def joined(self, texts: Sequence[str], breaks: Sequence[int] = ()) -> str:
        """The lines as one; PAGE_START stands after each of the `breaks`, which count lines."""
        whole = [texts[0]]
        for text in texts[1:]:
            before = whole[-1]
            keeps = self._keeps_hyphen(before, text) if before[-1:] == "-" else None
            if keeps is None:
                whole.append(f" {text}")
            else:
                whole[-1] = before if keeps else before[:-1]
                whole.append(text)
        for at in breaks:
            if at < len(whole):
                whole[at] = PAGE_START + whole[at]
        return "".join(whole)

    def _keeps_hyphen(self, before: str, text: str) -> bool | None:
        """Whether the hyphen at the end of a line belongs to the word; None where it is a dash."""
        halves = _halves(before, text)
        if halves is None:
            return True if before[-2:-1].isdigit() and text[:1].isdigit() else None
        one, two = halves
        if not two.islower():
            return True
        if len(one) == 1:  # no word is broken behind its first letter
            return True
        if self._vocabulary[one + two]:
            return False
        if self._vocabulary[f"{one}-{two}"]:
            return True
        whole = len(two) >= _SHORTEST and not self._is_hyphenated
        return (whole or one in _PREFIXES) and self._vocabulary[two] > 1

    def mended(self, texts: Sequence[str]) -> list[str]:
        """The lines of a narrow cell, where one ends within a word that no hyphen breaks."""
        whole = [texts[0]]
        for text in texts[1:]:
            first, second = _LAST_WORD.search(whole[-1][-60:]), _WORD_START.match(text[:60])
            if first and second and self._is_broken(first[0].lower(), second[0]):
                whole[-1] += text
            else:
                whole.append(text)
        return whole

    def _is_broken(self, one: str, two: str) -> bool:
        """Whether only the two together are a word that stands elsewhere."""
        known = (one + two, f"{one}{two}s", f"{one}{two}".removesuffix("s"))
        return two.islower() and self._vocabulary[one] == 1 and any(self._vocabulary[word] for word in known)

    @cached_property
    def _is_hyphenated(self) -> bool:
        """Whether some line ends with a hyphen within a word that stands elsewhere without it."""
        return any(
            (halves := _halves(text, after)) is not None
            and halves[1].islower()
            and self._vocabulary["".join(halves)] > 0
            for text, after in pairwise(self.texts)
        )

    @cached_property
    def _vocabulary(self) -> Counter[str]:
        return Counter(word for text in self.texts for word in _WORD.findall(text.lower()))


def _halves(before: str, text: str) -> tuple[str, str] | None:
    """What stands before the hyphen that ends a line, in lower case, and behind it; None if no words do."""
    first, second = _BROKEN_END.search(before[-60:]), _WORD_START.match(text[:60])
    return (first[1].lower(), second[0]) if first and second else None
