"""Tick boxes ("☒ Agreed", "Agreed ☐ Partly agreed ☒"): what is ticked is decided, the rest says nothing."""

import re

from graph.facts import Span
from loaders.layout.labels import is_verdict

_TICKED = "☑☒✓✔🗹🗷"
_BOX = re.compile(f"[{_TICKED}☐□▢⬜❏❑]")
_LONGEST = 160


def ticked(text: str) -> list[Span] | None:
    """Where the decisions stand whose boxes are ticked; None for a text that is no row of boxes."""
    if text.isascii() or len(text) > _LONGEST or not _BOX.search(text):
        return None
    boxes = list(_BOX.finditer(text))
    starts = [0, *(box.end() for box in boxes)]
    ends = [*(box.start() for box in boxes), len(text)]
    words = [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]
    before, after = words[0], words[-1]
    decisions = words[:-1] if before.end > before.start else words[1:]
    rest = after if decisions[0] is before else before
    if rest.end > rest.start or not all(is_verdict(text[start:end]) for start, end in decisions):
        return None
    return [one for one, box in zip(decisions, boxes, strict=True) if box[0] in _TICKED]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" ,;/|:-"))
    return Span(begin, max(begin, start + len(words.rstrip(" ,;/|:-"))))
