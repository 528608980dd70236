"""A file that holds several letters to one document for each.

A letter begins only where another has been closed and a whole head follows: a date of its own, and a
salutation or a subject that names an inspection. What a letter quotes or encloses is part of it, such as the
reply of a force to its commissioner.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.facts import Span
from graph.model import Precision
from loaders.document import Block, BlockKind, Document
from loaders.layout.headings import RECOMMENDATION, Edge, edge_of, head_of
from loaders.layout.offices import FORCE_SIGNS
from loaders.statements.dates import find_dates

_LONGEST = 200
"""Characters of the longest line of a head."""
_SIGNATURE = 6
"""Lines under a sign-off in which the office of who signs is looked for."""
_DEEPEST = 40
"""Blocks from the start of a letter in which its date is looked for."""
_BODY = re.compile(r"\bcommissioner\b|\bmayor\b|\bpf?cc\b|\bauthority\b", re.IGNORECASE)
_LETTERHEAD = re.compile(r"(?:the )?office of", re.IGNORECASE)
_INSPECTION = re.compile(
    r"\b(?:hmic(?:frs)?|inspections?|inspectorate|thematic|super-complaint)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:re|ref|subject) ?:|response to", re.IGNORECASE)
_DATE_LEAD = re.compile(r"(?:(?:date|dated|published|letter)(?: (?:on|of))?)?[ :,–—-]*", re.IGNORECASE)
_OF_REPORT = re.compile(r"\breport|publi", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ASKED = re.compile(
    rf"\b(?:{RECOMMENDATION}|areas? for improvement|af[id]|causes? (?:of|for) concern)s?"
    r"(?: ?\(?\d| ?:|$| (?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    rf"|\b(?:first|second|third|fourth|fifth|sixth|last|only|single) {RECOMMENDATION}",
    re.IGNORECASE | re.MULTILINE,
)


def letters_in(document: Document) -> tuple[Document, ...]:
    """Each letter of a file as a document of its own, in order; the document itself where it holds one."""
    starts = _asking(document, [0, *_Search.of(document).starts()])
    if len(starts) == 1:
        return (document,)
    parts = list(pairwise([*starts, len(document.blocks)]))
    days = [_day_in(document, *part) for part in parts]
    times = Counter(days)
    names = [day if day and times[day] == 1 else str(at) for at, day in enumerate(days, 1)]
    return tuple(_part(document, *part, name) for part, name in zip(parts, names, strict=True))


@dataclass(frozen=True, slots=True)
class _Search:
    """Goes through the blocks of a file once."""

    document: Document
    edges: dict[int, Edge]
    """Salutations, sign-offs, lists of copies and titles of appendices, by the number of their block."""
    closings: list[int]
    turns: list[int]
    """Blocks at which salutation and sign-off are."""

    @classmethod
    def of(cls, document: Document) -> "_Search":
        """Find where letters may begin and end."""
        found = ((at, _edge(document, block)) for at, block in enumerate(document.blocks))
        edges = {at: edge for at, edge in found if edge}
        closings = [at for at, edge in edges.items() if edge is Edge.SIGN_OFF]
        turns = [at for at, edge in edges.items() if edge in (Edge.SIGN_OFF, Edge.SALUTATION)]
        return cls(document, edges, closings, turns)

    def starts(self) -> Iterator[int]:
        """Numbers of the blocks with which letters begin, that of the first one apart."""
        if not self.closings:
            return
        begun = opened = closed = 0
        head: list[int] = []
        for at, block in enumerate(self.document.blocks):
            edge = self.edges.get(at)
            if edge in (None, Edge.COPIES, Edge.APPENDIX) and _is_line(self.document, block):
                head.append(at)
                continue
            if head and closed and closed >= opened and (start := self._start(head, at, begun)) is not None:
                yield start
                begun, opened, closed = start, 0, 0
            opened += edge is Edge.SALUTATION
            closed += edge is Edge.SIGN_OFF
            head = []

    def _start(self, head: Sequence[int], at: int, begun: int) -> int | None:
        """Where a letter begins in the lines `head`, which block `at` ends; None where none does."""
        signed = self.edges.get(head[0] - 1) is Edge.SIGN_OFF
        lines = self._after_signature(head) if signed else head
        day = next((one for one in lines if _day(self.document, one)), None)
        if day is None or any(self.edges.get(one) is Edge.APPENDIX for one in lines):
            return None
        if signed and not _day_in(self.document, begun, head[0]):
            return None
        if not self._is_addressed(lines, at, signed=signed) or self._is_enclosed(begun, at):
            return None
        return next((one for one in lines if one <= day and self._opens(one)), lines[0])

    def _after_signature(self, head: Sequence[int]) -> Sequence[int]:
        """The lines without the name and office of who signed, and to whom copies go."""
        end = next(
            (at for at, one in enumerate(head) if self._opens(one) or _day(self.document, one)), len(head)
        )
        last = min(2, end)
        for at, one in enumerate(head[: min(end, _SIGNATURE)], 1):
            if self._signs(one) or self.edges.get(one) is Edge.COPIES:
                last = at
        return head[last:]

    def _opens(self, at: int) -> bool:
        """Whether the block is a heading or the first of a page."""
        document = self.document
        turned = at > 0 and _page(document, at) != _page(document, at - 1)
        return turned or document.blocks[at].kind is BlockKind.HEADING

    def _is_addressed(self, lines: Sequence[int], at: int, *, signed: bool) -> bool:
        """Whether they lead to a salutation, not of a commissioner, or to a subject and a sign-off."""
        if self.edges.get(at) is Edge.SALUTATION:
            return not _BODY.search(_words(self.document, at))
        following = self.turns[bisect_left(self.turns, at) :][:1]
        closes = bool(following) and self.edges[following[0]] is Edge.SIGN_OFF
        return signed and closes and any(map(self._is_subject, lines))

    def _is_subject(self, at: int) -> bool:
        block, words = self.document.blocks[at], _words(self.document, at)
        set_off = block.kind is BlockKind.HEADING or block.bold or _SUBJECT.match(words)
        return bool(set_off and _INSPECTION.search(words))

    def _is_enclosed(self, begun: int, at: int) -> bool:
        """Whether a force signs what would begin here, and not what stands before."""
        return self._is_of_force(at) and not self._is_of_force(begun)

    def _is_of_force(self, at: int) -> bool:
        closing = bisect_left(self.closings, at)
        if closing == len(self.closings):
            return False
        below = self.closings[closing] + 1
        lines = range(below, min(below + _SIGNATURE // 2, len(self.document.blocks)))
        signs = [_words(self.document, one) for one in lines if self._signs(one)]
        return bool(signs) and not any(map(_BODY.search, signs))

    def _signs(self, at: int) -> bool:
        """Whether the line gives the office of who signs."""
        words = _words(self.document, at)
        office = _BODY.search(words) or FORCE_SIGNS.search(words)
        return len(words) <= _LONGEST and bool(office) and not _LETTERHEAD.match(words)


def _edge(document: Document, block: Block) -> Edge | None:
    if block.end - block.start > _LONGEST or block.quoted or block.kind is BlockKind.CELL:
        return None
    return edge_of(document.text[block.start : block.end])


def _is_line(document: Document, block: Block) -> bool:
    """Whether the block may be a line of the head of a letter."""
    if block.end - block.start > _LONGEST or block.quoted or block.kind in (BlockKind.CELL, BlockKind.ITEM):
        return False
    words = document.text[block.start : block.end]
    if words.endswith(".") and len(words) > 40:
        return False
    found = head_of(words)
    return found is None or not found.numbers or found.theme


def _day(document: Document, at: int) -> str | None:
    """The day that a line gives as that of a letter."""
    block, text = document.blocks[at], document.text
    if block.end - block.start > _LONGEST or not _DIGIT.search(text, block.start, block.end):
        return None
    for when in find_dates(text, start=block.start, end=block.end):
        before, after = text[block.start : when.start], text[when.end : block.end].strip(" .,)")
        led = _DATE_LEAD.fullmatch(before) or (
            block.kind is BlockKind.HEADING and not _OF_REPORT.search(before)
        )
        if when.last and when.precision is Precision.DAY and led and len(after) <= 20:
            return when.last.isoformat()
    return None


def _day_in(document: Document, start: int, end: int) -> str | None:
    """The day of the letter that begins at block `start`."""
    heads = (at for at in range(start, min(end, start + _DEEPEST)) if _is_line(document, document.blocks[at]))
    return next((day for at in heads if (day := _day(document, at))), None)


def _asking(document: Document, starts: Sequence[int]) -> list[int]:
    """The starts without those of parts that hold no recommendation, or that follow only such parts."""
    asked: list[bool] = []
    for start, end in pairwise([*starts, len(document.blocks)]):
        spans = document.blocks[start:end]
        asked.append(bool(spans and _ASKED.search(document.text, spans[0].start, spans[-1].end)))
    return [start for at, start in enumerate(starts) if not at or (asked[at] and any(asked[:at]))]


def _part(document: Document, start: int, end: int, name: str) -> Document:
    """The letter in the blocks from `start` to `end`; what was left out of the file goes with the first."""
    first, last = document.blocks[start].start, document.blocks[end - 1].end
    pages = [one._replace(start=max(one.start - first, 0)) for one in document.pages if one.start < last]
    by_start = {one.start: one for one in pages}
    opening, closing = _page(document, start), _page(document, end)
    return Document(
        source=document.source,
        sha256=document.sha256,
        part=name,
        offset=first,
        text=document.text[first:last],
        blocks=tuple(
            one._replace(start=one.start - first, end=one.end - first) for one in document.blocks[start:end]
        ),
        italics=tuple(
            Span(one.start - first, one.end - first)
            for one in document.italics
            if first <= one.start and one.end <= last
        ),
        furniture=document.furniture if not start else (),
        pages=tuple(by_start.values()),
        pictures=tuple(
            one
            for one in document.pictures
            if (not start or (opening or 0) <= one) and (closing is None or one < closing)
        ),
    )


def _page(document: Document, at: int) -> int | None:
    return document.page_at(document.blocks[at].start) if at < len(document.blocks) else None


def _words(document: Document, at: int) -> str:
    block = document.blocks[at]
    return document.text[block.start : block.end]
