"""A document as a row of tokens: heads, labels, fields, verdicts, headings and stretches of text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from graph.facts import Span
from loaders.document import Block, BlockKind, Document
from loaders.layout.announcing import FINITE, QUOTE, TO_REPORT, is_sentence, is_title, title_role
from loaders.layout.boxes import ticked
from loaders.layout.cut import asks
from loaders.layout.fields import bracketed_fields, fields_of
from loaders.layout.headings import (
    Edge,
    Head,
    edge_of,
    head_of,
    paragraph_number,
    reference,
)
from loaders.layout.inner import label_numbers, running, valued
from loaders.layout.labels import Label, Labelled, is_verdict, label_of
from loaders.layout.token import FIELDS, SORT_OF, Sort, Style, Token

_EDGES = {
    Edge.SALUTATION: Sort.SALUTATION,
    Edge.SIGN_OFF: Sort.SIGN_OFF,
    Edge.COPIES: Sort.COPIES,
    Edge.APPENDIX: Sort.APPENDIX,
}
_COLLECTIVE = re.compile(
    r"\b(?:these|all|both|joint|collective|combined|recommendations|three|two|four|together)\b", re.IGNORECASE
)
_PLACEHOLDER = re.compile(
    r"x{2,}|tb[acd]|to (?:be (?:confirmed|added|completed|advised|agreed|inserted)|follow)"
    r"|n/?a|none|nil|pending"
    r"|\[.{0,60}\]",
    re.IGNORECASE,
)
"""What stands where an answer is still to be written."""
_TERMINAL = (".", "!", "?", ".”", ".’", '."', ".'", ".)", ":", ";")


def tokens_of_blocks(document: Document, blocks: Iterator[Block] | list[Block]) -> Iterator[Token]:
    """Tokens of blocks that are in no table."""
    starts = [span.start for span in document.italics]
    for block in blocks:
        yield from _tokens(document.text, block, _style(document, block, starts))


def tables(document: Document) -> Iterator[tuple[int | None, list[Block]]]:
    """Runs of blocks of one table, or of none."""
    for table, blocks in groupby(document.blocks, lambda block: block.table):
        yield table, list(blocks)


def is_collective(words: str) -> bool:
    """Whether a label says that its answer is to several recommendations."""
    return bool(_COLLECTIVE.search(words))


def reads_as_sentence(words: str) -> bool:
    """Whether the words may be a sentence, not a heading."""
    return words.endswith(_TERMINAL) or is_sentence(words)


def _tokens(text: str, block: Block, style: Style) -> list[Token]:
    words = text[block.start : block.end]
    skip = paragraph_number(words)
    start, rest = block.start + skip, words[skip:]
    sort = _edge(rest) if len(rest) <= 420 else None
    if sort:
        return [
            Token(
                sort,
                start,
                block.end,
                role=title_role(rest),
                level=block.level,
                words=rest,
                block=block.start,
            )
        ]
    if is_verdict(rest):
        return [Token(Sort.VERDICT, start, block.end, block=block.start)]
    if (boxes := ticked(rest)) is not None:
        ticks = [Token(Sort.VERDICT, start + at, start + end, block=block.start) for at, end in boxes]
        return [Token(Sort.OTHER, start, block.end, block=block.start), *ticks]
    head = head_of(rest if len(rest) <= 400 else rest[:400])
    if (head is None or head.theme) and (own := reference(words) or skip + reference(rest)) > skip:
        start, rest = block.start + own, words[own:]
        head = head_of(rest[:400])
    if head is None:
        return _body(text, block, start, rest, style)
    return _headed(text, block, start, rest, style, head)


def _headed(text: str, block: Block, start: int, rest: str, style: Style, head: Head) -> list[Token]:
    """Tokens of a block that begins with the head of a recommendation."""
    after = rest[head.rest :]
    mark = Token(
        Sort.HEAD,
        start,
        start + head.rest,
        head.numbers,
        head.kind,
        level=block.level,
        style=style,
        words=rest[: head.rest],
        block=block.start,
        more=head.more,
        item=block.kind is BlockKind.ITEM,
    )
    inside = _fields(text, mark, start, bracketed_fields(mark.words))
    if is_verdict(after):
        return [mark, *inside, Token(Sort.VERDICT, mark.end, block.end, block=block.start)]
    if fields := _fields(text, mark, mark.end, fields_of(after)):
        return [mark, *inside, *fields]
    return [mark, *inside, *_body(text, block, mark.end, after, style, after_head=True)]


def _fields(text: str, head: Token, start: int, fields: Sequence[Span]) -> list[Token]:
    """Fields on the line of a head, which count from `start`."""
    places = [Span(start + one.start, start + one.end) for one in fields]
    return [
        Token(Sort.VERDICT if is_verdict(text[at:end]) else Sort.OTHER, at, end, block=head.block)
        for at, end in places
    ]


def _body(
    text: str, block: Block, start: int, rest: str, style: Style, *, after_head: bool = False
) -> list[Token]:
    """Tokens of a block from `start`, where the `rest` of it stands."""
    if not rest or rest.isspace():
        return []
    lead = max(block.lead - (start - block.start), 0)
    label = label_of(rest, lead)
    if label and label.label is Label.RECOMMENDATION and not block.start and block.level == 1:
        label = None  # the title of a page ("What the inspectors said")
    if label and asks(rest[: label.rest].rpartition(". ")[0]):
        label = None  # a sentence of its own, and one that leads up to the answer
    if label and not (label.alone and rest.endswith(".") and label_numbers(rest)):
        return _labelled(text, block, start, label, style)
    if not after_head and _is_heading(rest, block):
        role = title_role(rest)
        sentence = role and (QUOTE.match(rest) or reads_as_sentence(rest[:60].rstrip(".:")))
        sort = Sort.TITLE if role and not sentence else Sort.HEADING
        return [
            Token(
                sort,
                start,
                block.end,
                role=role,
                level=block.level,
                style=style,
                item=block.kind is BlockKind.ITEM,
                words=rest,
                block=block.start,
            )
        ]
    if not after_head and len(rest) <= 400 and is_title(rest):
        role = title_role(rest)
        return [Token(Sort.TITLE, start, block.end, role=role, style=style, words=rest, block=block.start)]
    item = block.kind is BlockKind.ITEM
    return running(
        text, Token(Sort.TEXT, start, block.end, style=style, item=item, lead=lead, block=block.start)
    )


def _labelled(text: str, block: Block, start: int, label: Labelled, style: Style) -> list[Token]:
    words = text[start : start + label.rest].strip()
    at = start + label.rest
    if block.kind is BlockKind.HEADING and not label.alone and TO_REPORT.search(words):
        whole = text[start : block.end]
        return [Token(Sort.HEADING, start, block.end, level=block.level, words=whole, block=start)]
    if label.label is Label.ANSWER and label.alone and is_title(words):
        return [
            Token(
                Sort.TITLE,
                start,
                block.end,
                role=label.role,
                level=block.level,
                words=words,
                block=block.start,
            )
        ]
    numbers = label_numbers(words) if label.label is Label.ANSWER else ()
    mark = Token(
        SORT_OF[label.label],
        start,
        at,
        numbers,
        role=label.role,
        level=block.level,
        words=words,
        block=block.start,
    )
    if mark.sort in FIELDS:
        mark = valued(text, mark, block.end)
        at = mark.end
    if is_verdict(text[at : block.end]):
        return [mark, Token(Sort.VERDICT, at, block.end, block=start)]
    return [mark, *running(text, Token(Sort.TEXT, at, block.end, style=style, block=at))]


def _style(document: Document, block: Block, starts: list[int]) -> Style:
    at = bisect_right(starts, block.start + 1) - 1
    size = block.end - block.start
    at = at if at >= 0 and document.italics[at].end >= block.end - 1 else bisect_right(starts, block.end) - 1
    span = document.italics[at] if at >= 0 else None
    italic = (
        span is not None
        and span.end >= block.end - 1
        and (span.end - max(span.start, block.start)) * 5 >= size * 3
    )
    return Style(block.bold, italic, block.quoted, block.indented)


def _edge(words: str) -> Sort | None:
    edge = edge_of(words)
    return _EDGES[edge] if edge else None


def _is_heading(words: str, block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind is BlockKind.ITEM and (not block.bold or words[0].islower()):
        return False
    if len(words) > 320 or _PLACEHOLDER.fullmatch(words):
        return False
    if block.bold:
        return not words.endswith(_TERMINAL[:3]) and not (
            FINITE.search(words) and len(words) > 60 and not is_title(words)
        )
    return (
        len(words) <= 90
        and not words.endswith(_TERMINAL[:-2])
        and words[0].isupper()
        and not FINITE.search(words)
    )
