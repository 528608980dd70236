"""Which inspection report a title or a passage names; two that are equally near are never guessed between."""

import re
from collections.abc import Sequence
from functools import lru_cache

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


def inspections_in(text: str, inspections: Sequence[InspectionEntry]) -> tuple[InspectionEntry, ...]:
    """Every report whose title stands in `text`, in the order of the text, but none inside a longer title."""
    words = f" {_words(text)} "
    held = sorted(
        (start, -len(title), position)
        for position, entry in enumerate(inspections)
        for title in _titles(entry)
        if (start := words.find(f" {title} ")) >= 0
    )
    found: dict[int, InspectionEntry] = {}
    free = 0
    for start, negative_length, position in held:
        if start >= free:
            free = start - negative_length
            found.setdefault(position, inspections[position])
    return tuple(found.values())


def inspection_of(text: str, inspections: Sequence[InspectionEntry]) -> InspectionEntry | None:
    """The report whose title comes first in `text`, or whose title `text` nearly is.

    Case, quotation marks, punctuation and a leading "HMICFRS report:" do not matter. None where no title is
    near enough, or where two reports are about equally near.
    """
    held = inspections_in(text, inspections)
    if held:
        return held[0]
    words = _words(text)
    return _nearest(words, inspections) if words and len(words) <= _LONGEST_TITLE else None


def _nearest(words: str, inspections: Sequence[InspectionEntry]) -> InspectionEntry | None:
    scored = sorted(
        ((max(fuzz.ratio(words, title) for title in _titles(entry)), entry) for entry in inspections),
        key=lambda item: -item[0],
    )
    if not scored or scored[0][0] < _SAME:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _APART:
        return None
    return scored[0][1]


def _titles(entry: InspectionEntry) -> list[str]:
    return [_title(form) for form in (entry.title, *entry.forms)]


@lru_cache(maxsize=4096)
def _title(form: str) -> str:
    return _words(form)


def _words(text: str) -> str:
    """The words of `text` alone, "and" for "&", without what leads up to a title."""
    folded = spellings(fold_case(" ".join(text.split())))[0]
    return _NOT_WORD.sub(" ", _LEAD.sub("", folded.replace("'", ""))).strip()
