"""Lines of a page or cell to paragraphs, by where they stand.

A line goes on in the next one unless space, indent, size, boldness or a bullet part them, or unless the first
word of the next line would have fitted on it: then somebody ended it there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.layout.headings import head_of, stands_apart
from loaders.layout.labels import label_of
from loaders.pdf_lines import TextLine
from loaders.pdf_setting import Setting, indent_of, is_broken, rounded
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_paragraphs import Paragraph

_LONGEST_HEADING = 200
_HELD_OPEN = re.compile(r"(?:,|\b(?:and|at|by|for|from|in|of|on|or|our|that|the|their|to|which|with))$")
"""How no paragraph ends."""


def grouped(lines: Iterable[TextLine], setting: Setting) -> Iterator[list[TextLine]]:
    """The lines of each paragraph, in order."""
    held: list[TextLine] = []
    for line in lines:
        if held and not continues(held, line, setting):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def continues(
    held: Sequence[TextLine], line: TextLine, setting: Setting, *, after_page: bool = False
) -> bool:
    """Whether `line` goes on in the paragraph that `held` are the lines of."""
    before = held[-1]
    if line.item or abs(line.size - before.size) > 0.12 * before.size or not _aligned(held, line):
        return False
    if not after_page and not setting.is_close(before, line):
        return False
    words, previous = line.plain, before.plain
    open_ended, lower = not is_terminal(previous), words[:1].islower()
    if setting.fits(before, line):
        return open_ended and before.bold == line.bold and _is_held_open(previous, words, setting)
    if before.bold != line.bold:
        return open_ended and lower
    if not after_page and (setting.spaced or line.spaced):
        return True
    if setting.telling and not after_page and _is_ended(before, line, setting):
        return False
    if len(held) == 1 and _is_alone(previous):
        return lower
    if line.numbered or stands_apart(words):
        return open_ended
    return open_ended or not after_page


def _is_held_open(previous: str, words: str, setting: Setting) -> bool:
    """Whether a line goes on in the next though there was room in it for more words."""
    if setting.by_hand or not (setting.narrow or len(previous) > 30):
        return False
    return words[:1].islower() or bool(_HELD_OPEN.search(previous))


def _is_ended(before: TextLine, line: TextLine, setting: Setting) -> bool:
    """Whether no space stands between the lines though one would where a line goes on."""
    if is_broken(before.plain):
        return False
    if setting.spares(before, line):
        return is_terminal(before.plain) or not line.plain[:1].islower()
    return not setting.narrow and is_terminal(before.plain)


def _is_alone(words: str) -> bool:
    """Whether the words are the head of a recommendation or a label and nothing else."""
    if len(words) > 60 or not stands_apart(words):
        return False
    found = head_of(words) or label_of(words)
    return found is None or found.rest >= len(words)


def _aligned(held: Sequence[TextLine], line: TextLine) -> bool:
    first, size = held[0], line.size
    if len(held) > 1:
        return abs(line.x0 - held[1].x0) < 0.6 * size
    if first.item or first.numbered:
        return -0.5 * size < line.x0 - first.x0 < 5 * size
    return -5 * size < line.x0 - first.x0 < 0.6 * size


def paragraph(
    held: Sequence[TextLine], setting: Setting, page: int, cell: tuple[int, int, int] | None = None
) -> Paragraph:
    """The paragraph that the lines make."""
    first, texts = held[0], setting.joined(held)
    if cell:
        return Paragraph(texts, LineKind.ROW, page=page, cell=cell)
    if first.item:
        return Paragraph(texts, LineKind.ITEM, 1 + setting.indents.index(indent_of(first)), page=page)
    size = rounded(first.size)
    if size in setting.larger and sum(map(len, texts)) <= _LONGEST_HEADING:
        return Paragraph(texts, LineKind.HEADING, min(6, 1 + setting.larger.index(size)), page=page)
    if first.numbered:
        return Paragraph(texts, LineKind.NUMBERED, 1, page=page)
    return Paragraph(texts, page=page)
