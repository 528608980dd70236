"""Paragraphs of a plain text that are set in from its margin, as letters set off what somebody else says."""

from collections.abc import Sequence

from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_paragraphs import Paragraph

_LONG = 40
"""Characters of a line that shows where the margin is; shorter ones may be centred, or an address."""
_WHOLE = 130
"""Characters of a line that is a paragraph by itself."""
_HANGING = 4
"""Blanks by which the further paragraphs of a list item are set in, under its words."""
_ITEMS = (LineKind.ITEM, LineKind.NUMBERED)


def mark_indented(paragraphs: Sequence[Paragraph]) -> None:
    """Mark those of which every line is set in.

    One short line may be the first of a paragraph in a text that sets in first lines; it counts where none
    is, or where a longer paragraph is set in as far.
    """
    texts = [one for one in paragraphs if one.kind is LineKind.TEXT and one.indents and not one.cell]
    margin = _margin(texts)
    depths = [(one, min(one.indents)) for one in texts]
    wrapped = {depth for one, depth in depths if len(one.texts) > 1 and depth > margin}
    first_lines = any(one.indents[0] > max(one.indents[1:]) for one in texts if len(one.texts) > 1)
    hanging = _hanging(paragraphs, margin)
    for one, depth in depths:
        whole = len(one.texts) > 1 or len(one.texts[0]) > _WHOLE or not first_lines or depth in wrapped
        one.indented = depth > margin and whole and id(one) not in hanging


def _hanging(paragraphs: Sequence[Paragraph], margin: int) -> set[int]:
    """The further paragraphs of list items."""
    found: set[int] = set()
    in_item = False
    for one in paragraphs:
        depth = min(one.indents, default=margin)
        in_item = one.kind in _ITEMS or (in_item and margin < depth <= margin + _HANGING)
        found.update([id(one)] if in_item else [])
    return found


def _margin(texts: Sequence[Paragraph]) -> int:
    """How far most lines at the left are set in: a text may be set in as a whole, but for a line or two."""
    indents = sorted(
        indent
        for one in texts
        for indent, words in zip(one.indents, one.texts, strict=True)
        if len(words) >= _LONG
    )
    return indents[len(indents) // 10] if indents else 0
