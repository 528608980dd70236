"""Which inspection report a title or a passage names; two that are equally near are never guessed between."""

import re
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick
from rapidfuzz import fuzz

from loaders.register.schema import InspectionEntry
from loaders.text.folding import fold_case, spellings

_LEAD = re.compile(r"^(?:(?:hmicfrs|hmic|super-complaint)s? ?)?(?:(?:inspection )?report ?)?[:-]? ?")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SAME = 93.0
"""Similarity from which two titles are one title with small differences."""
_APART = 3.0
"""How much nearer than the next report a title has to be."""
_LONGEST_TITLE = 400


class Titles:
    """The titles of inspection reports and their other forms, to be found in texts; built once."""

    def __init__(self, inspections: Sequence[InspectionEntry]) -> None:
        self.inspections = inspections
        self._of = [[_words(form) for form in (entry.title, *entry.forms)] for entry in inspections]
        self._held: dict[str, int] = {}
        """Title between blanks -> the place of the first report that has it."""
        for position, titles in enumerate(self._of):
            for title in titles:
                self._held.setdefault(f" {title} ", position)
        self._patterns = list(self._held)
        self._search = AhoCorasick(self._patterns) if self._patterns else None

    def held_in(self, words: str) -> Iterator[tuple[int, int, int]]:
        """Where each title first stands in the words: start, length as a negative number, report."""
        seen: set[int] = set()
        text = f" {words} "
        found = self._search.find_matches_as_indexes(text, overlapping=True) if self._search else []
        for index, start, end in found:
            if index not in seen:
                seen.add(index)
                yield start, start - end + 2, self._held[self._patterns[index]]

    def nearest(self, words: str) -> InspectionEntry | None:
        """The report whose title the words nearly are; None where two are about equally near."""
        scored = sorted(
            (
                (max(fuzz.ratio(words, title) for title in titles), entry)
                for entry, titles in zip(self.inspections, self._of, strict=True)
            ),
            key=lambda item: -item[0],
        )
        if not scored or scored[0][0] < _SAME:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < _APART:
            return None
        return scored[0][1]


def inspections_in(text: str, titles: Titles) -> tuple[InspectionEntry, ...]:
    """Every report whose title stands in `text`, in the order of the text, but none inside a longer title."""
    found: dict[int, InspectionEntry] = {}
    free = 0
    for start, negative_length, position in sorted(titles.held_in(_words(text))):
        if start >= free:
            free = start - negative_length
            found.setdefault(position, titles.inspections[position])
    return tuple(found.values())


def inspection_of(text: str, titles: Titles) -> InspectionEntry | None:
    """The report whose title comes first in `text`, or whose title `text` nearly is.

    Case, quotation marks, punctuation and a leading "HMICFRS report:" do not matter. None where no title is
    near enough, or where two reports are about equally near.
    """
    held = inspections_in(text, titles)
    if held:
        return held[0]
    words = _words(text)
    return titles.nearest(words) if words and len(words) <= _LONGEST_TITLE else None


def _words(text: str) -> str:
    """The words of `text` alone, "and" for "&", without what leads up to a title."""
    folded = spellings(fold_case(" ".join(text.split())))[0]
    return _NOT_WORD.sub(" ", _LEAD.sub("", folded.replace("'", ""))).strip()
