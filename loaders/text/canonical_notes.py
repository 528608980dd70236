"""Footnotes that quote a recommendation, put where a reader is sent to them from.

Such a note goes below the heading that refers to it, and above any other paragraph, which answers it.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.layout.cut import opens_asking
from loaders.layout.headings import head_of
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import LineKind
from loaders.text.canonical_marks import newlines, plain
from loaders.text.canonical_paragraphs import Paragraph
from loaders.text.holding import holds

_MARK = r"\[\^[^\[\]\s]{1,30}\]|\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}"
_MARKS = re.compile(_MARK)
_CUES = "[¹²³⁰⁴⁵⁶⁷⁸⁹"
"""With one of these every mark begins."""
_NOTE = re.compile(rf"[ \t]{{0,3}}(?P<mark>{_MARK})[:.]?[ \t]*(?P<text>\S.*)")
_EMPHASIS = "*_ \t#>\"'“‘"
_LONGEST_HEADING = 160
_MOST_LINES = 60
"""Of a note."""
_NUMBER = re.compile(r"^\[?(?:\d{1,3}|[*†‡])[\].)]* +(?=\S)")
"""What a note begins with where its mark stands as text."""


class _Note(NamedTuple):
    mark: str
    start: int
    end: int
    lines: list[str]


def _quotes_recommendation(words: str) -> bool:
    """Whether a note begins with the head of a recommendation and goes on with its words."""
    bare = words.lstrip(_EMPHASIS)
    head = head_of(bare[:400])
    return head is not None and bool(head.numbers) and not head.theme and head.rest < len(bare)


def is_quoted_at(note: str, words: str) -> bool:
    """Whether a note is a recommendation that the paragraph of these words is a heading of or answers."""
    if _quotes_recommendation(note):
        return True
    bare = _MARKS.sub("", words).strip(_EMPHASIS)
    head = head_of(bare) if _is_heading(bare) else None
    return head is not None and bool(head.numbers) and opens_asking(note.lstrip(_EMPHASIS))


def _is_heading(words: str) -> bool:
    """Whether a paragraph that a note belongs to reads as a heading, so that the note stands below it."""
    return len(words) <= _LONGEST_HEADING and not is_terminal(_MARKS.sub("", words).strip(_EMPHASIS))


def placed(
    paragraphs: Sequence[Paragraph], references: Iterable[tuple[Paragraph, Paragraph]]
) -> list[Paragraph]:
    """The paragraphs with every such note beside the one above it that refers to it.

    `references` are both of them, in the order of those that refer.
    """
    order = {id(one): at for at, one in enumerate(paragraphs)}
    above: dict[int, list[Paragraph]] = {}
    below: dict[int, list[Paragraph]] = {}
    moved: set[int] = set()
    for one, note in references:
        words = _NUMBER.sub("", plain(note.texts[0]), count=1)
        if order[id(note)] <= order[id(one)] or {id(note), id(one)} & moved or note.cell or one.cell:
            continue
        if not is_quoted_at(words, plain(one.texts[0])):
            continue
        moved.add(id(note))
        there = below if stands_above(one) else above
        there.setdefault(id(one), []).append(
            replace(note, texts=[words, *note.texts[1:]], kind=LineKind.TEXT)
        )
    return [
        each
        for one in paragraphs
        if id(one) not in moved
        for each in (*above.get(id(one), ()), one, *below.get(id(one), ()))
    ]


def stands_above(one: Paragraph) -> bool:
    """Whether a note of the paragraph stands below it, which is a heading or reads as one."""
    return one.kind is LineKind.HEADING or _is_heading(plain(" ".join(one.texts)))


def with_notes_in_place(text: str) -> str:
    """The text with every such note beside the first paragraph that refers to it."""
    if not (holds(text, _CUES) and _MARKS.search(text)):
        return text
    lines = newlines(text).split("\n")
    notes = {note.mark: note for note in _notes(lines)}
    inside = {at for note in notes.values() for at in range(note.start, note.end)}
    found: dict[int, list[_Note]] = {}
    for start, end in _paragraphs(lines, inside):
        words = " ".join(lines[start:end])
        marks = dict.fromkeys(_MARKS.findall(words))
        marked = (notes[mark] for mark in marks if mark in notes)
        if named := [note for note in marked if is_quoted_at(" ".join(note.lines), words)]:
            moved = {note.mark for note in named}
            for mark in moved:
                del notes[mark]
            lines[start:end] = [_without(line, moved) for line in lines[start:end]]
            found.setdefault(end if _is_heading(words) else start, []).extend(named)
    gone = {at for some in found.values() for note in some for at in range(note.start, note.end)}
    return "\n".join(_lines(lines, found, gone)) if found else text


def _without(line: str, marks: Container[str]) -> str:
    """The line without these marks."""
    return _MARKS.sub(lambda found: "" if found[0] in marks else found[0], line)


def _notes(lines: Sequence[str]) -> Iterator[_Note]:
    """All notes."""
    at = 0
    while at < len(lines):
        start, at = at, at + 1
        found = _NOTE.match(lines[start])
        if found is None:
            continue
        while at < min(start + _MOST_LINES, len(lines)) and _goes_on(lines, at):
            at += 1
        yield _Note(
            found["mark"], start, at, [found["text"], *(line.strip() for line in lines[start + 1 : at])]
        )


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether a line of a note, or an empty one in it, is followed by more of it."""
    if lines[at].strip():
        return _NOTE.match(lines[at]) is None
    return at + 1 < len(lines) and lines[at + 1].startswith(("  ", "\t")) and bool(lines[at + 1].strip())


def _paragraphs(lines: Sequence[str], notes: Container[int]) -> Iterator[tuple[int, int]]:
    """First line of each paragraph outside the notes, and the line behind its last."""
    start = 0
    for at in range(len(lines) + 1):
        line = lines[at].strip() if at < len(lines) and at not in notes else ""
        if not line or line.startswith(("#", "|")):
            if start < at:
                yield start, at
            start = at + 1
        if line.startswith("#"):
            yield at, at + 1


def _lines(lines: Sequence[str], notes: Mapping[int, Sequence[_Note]], gone: Container[int]) -> Iterator[str]:
    for at in range(len(lines) + 1):
        for note in notes.get(at, ()):
            yield from ("", *note.lines, "")
        if at < len(lines) and at not in gone:
            yield lines[at]
