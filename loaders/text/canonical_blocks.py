"""Joined lines to the text of a block and what its emphasis was."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from loaders.text.canonical_marks import BOLD, ITALIC, plain
from loaders.text.canonical_wraps import Wraps

_SPACE = re.compile(r"\s+")


class Built(NamedTuple):
    """Text of a block, spans of it in italics, and whether it, or how much of its beginning, is bold."""

    text: str
    italics: tuple[Span, ...]
    bold: bool
    lead: int

    @staticmethod
    def moved(span: Span, by: int) -> Span:
        """The span, counted from further left."""
        return Span(span.start + by, span.end + by)


def built(texts: Sequence[str], wraps: Wraps) -> Built:
    """Join lines and take the characters out that stand for emphasis."""
    marked = " ".join(wraps.joined(texts).split())
    if BOLD not in marked and ITALIC not in marked:
        return Built(plain(marked).strip(), (), False, 0)
    text, italics = _with_italics(marked)
    bold, lead = _boldness(marked)
    return Built(text, italics, bold, min(lead, len(text)))


def _with_italics(marked: str) -> tuple[str, tuple[Span, ...]]:
    text, spans, start = "", [], 0
    segments = marked.split(ITALIC)
    kept = []
    for at, segment in enumerate(segments):
        words = _SPACE.sub(" ", plain(segment))
        if start == 0 or text.endswith(" "):
            words = words.lstrip()
        if at % 2 and at < len(segments) - 1 and words.strip():
            spans.append(Span(start, start + len(words.rstrip())))
        kept.append(words)
        text = words or text
        start += len(words)
    whole = "".join(kept).rstrip()
    composed = unicodedata.normalize("NFC", whole)
    return (composed, tuple(spans)) if composed == whole else (composed, ())


def _boldness(marked: str) -> tuple[bool, int]:
    segments = [plain(segment).strip() for segment in marked.split(BOLD)]
    if not any(segments[0::2]) and any(segments[1::2]):
        return True, 0
    if segments[0] or len(segments) < 3 or not segments[1]:
        return False, 0
    return False, len(_SPACE.sub(" ", segments[1]))
