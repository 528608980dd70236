"""A table that text extraction flattened: its columns' names, in one line or several, then its cells."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.document import Block, BlockKind, Document
from loaders.layout.columns import LONGEST_HEADER, SORTS, Holds, header_of, opens_header
from loaders.layout.cut import opens_asking
from loaders.layout.headings import head_of, numbered
from loaders.layout.labels import is_verdict
from loaders.layout.tables import numbers_alone
from loaders.layout.token import Sort, Token
from loaders.layout.tokens import reads_as_sentence, tokens_of_blocks
from loaders.statements.dates import find_dates

_LONGEST_FIELD = 90
_LONGEST_NUMBER = 40
"""Characters of a number with the word for what it numbers."""

type Columns = tuple[Holds, ...]


class _Field(NamedTuple):
    held: Holds
    start: int
    end: int


def flattened(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[Columns, list[Block]]]:
    """Runs of blocks: rows of a flattened table with its columns, and all else with none."""
    at = begun = 0
    while at < len(blocks):
        columns, lines = _header(document, blocks, at)
        start = at + lines
        headed = start < len(blocks) and blocks[start].kind is BlockKind.HEADING
        if not columns or start >= len(blocks) or headed or not _number(document, blocks[start]):
            at += 1
            continue
        if at > begun:
            yield (), list(blocks[begun:at])
        rest = blocks[start:]
        end = next((n for n, block in enumerate(rest) if block.kind is BlockKind.HEADING), len(rest))
        *rows, last = _rows(document, columns, rest[:end])
        yield from ((columns, row) for row in rows)
        size = _end_of_table(document, columns, last)
        yield columns, last[:size]
        if size < len(last):
            yield (), last[size:]
        at = begun = start + end
    if begun < len(blocks):
        yield (), list(blocks[begun:])


def row_tokens(document: Document, columns: Columns, row: Sequence[Block]) -> Iterator[Token]:
    """Tokens of one row: its number, running text that wording will part, and the short fields at its end."""
    text, first = document.text, row[0]
    numbers = _number(document, first)
    words = text[first.start : first.end]
    end = first.start + _length(words)
    head = head_of(words)
    found = Token(Sort.HEAD, first.start, end, numbers, words=text[first.start : end], block=first.start)
    yield found._replace(kind=head.kind, more=head.more) if head else found
    cells = [first._replace(start=end), *row[1:]] if end < first.end else list(row[1:])
    lead = _lead(document, columns, cells)
    cells = cells[len(lead) :]
    at, inner = _inner(document, columns, cells)
    size, fields = _tail(document, columns, cells)
    yield from tokens_of_blocks(document, [*cells[:at], *cells[at + len(inner) : len(cells) - size]])
    for held, start, stop in [*lead, *inner, *fields]:
        yield Token(SORTS[held], start, stop, block=start)


def _header(document: Document, blocks: Sequence[Block], at: int) -> tuple[Columns, int]:
    """What the columns hold that are named from here, and how many blocks name them."""
    if not opens_header(document.text[blocks[at].start : blocks[at].end]):
        return (), 0
    below = blocks[at : at + LONGEST_HEADER + 1]
    return header_of([document.text[block.start : min(block.end, block.start + 200)] for block in below])


def _number(document: Document, block: Block) -> tuple[str, ...]:
    """The numbers of a recommendation that a block begins with, whether alone or before its words."""
    words = document.text[block.start : min(block.end, block.start + 400)]
    if block.end - block.start <= _LONGEST_NUMBER and (alone := numbers_alone(words)):
        return alone
    size = _length(words)
    return numbers_alone(words[:size].rstrip(" :.–—-")) if 0 < size < len(words) else ()


def _length(words: str) -> int:
    """How long the number is that the words begin with; all of them where they are no more."""
    if len(words) <= _LONGEST_NUMBER and numbers_alone(words):
        return len(words)
    head = head_of(words[:400])
    if head and head.numbers and not head.theme:
        return head.rest
    split = numbered(words[:20])
    return split[1] if split and opens_asking(words[split[1] : 400]) else 0


def _rows(document: Document, columns: Columns, blocks: Sequence[Block]) -> Iterator[list[Block]]:
    row: list[Block] = []
    at = 0
    while at < len(blocks):
        again, lines = _header(document, blocks, at)
        if again == columns:
            at += lines
            continue
        if row and _number(document, blocks[at]):
            yield row
            row = []
        row.append(blocks[at])
        at += 1
    if row:
        yield row


def _end_of_table(document: Document, columns: Columns, row: Sequence[Block]) -> int:
    """How many blocks of the last row there are before what follows the table."""
    fields = _fields_of(columns)
    joint = (at + 1 for at in range(1, len(row)) if _joint_fields(document, fields, row[at]))
    return next(joint, None) or _end_of_fields(document, fields, row)


def _end_of_fields(document: Document, fields: Columns, row: Sequence[Block]) -> int:
    """How many blocks of a row there are up to its last field, if that is its status."""
    if not fields or fields[-1] is not Holds.STATUS:
        return len(row)
    short = [_is_short(document, cell) for cell in row]
    last = len(row) - 1
    for at in range(last, len(fields), -1):
        cell = row[at]
        if is_verdict(document.text[cell.start : cell.end]) and all(short[at - len(fields) + 1 : at]):
            return at + 1
    return len(row)


def _fields_of(columns: Columns) -> Columns:
    """The fields at the end of a row."""
    last_answer = max(at for at, held in enumerate(columns) if held is Holds.ANSWER)
    return tuple(held for held in columns[last_answer + 1 :] if held in SORTS)


def _tail(document: Document, columns: Columns, cells: Sequence[Block]) -> tuple[int, list[_Field]]:
    """How many cells at the end of a row hold its fields, and where these stand."""
    fields = _fields_of(columns)
    if fields and len(cells) > 1 and (joint := _joint_fields(document, fields, cells[-1])):
        return 1, joint
    tail = cells[len(cells) - len(fields) :] if len(cells) >= len(fields) + 2 else []
    if not tail or any(cell.end - cell.start > _LONGEST_FIELD for cell in tail):
        return 0, []
    return len(tail), [_Field(held, cell.start, cell.end) for held, cell in zip(fields, tail, strict=False)]


def _lead(document: Document, columns: Columns, cells: Sequence[Block]) -> list[_Field]:
    """The fields of a row between its number and the recommendation, if all are there."""
    fields = list(takewhile(lambda held: held in SORTS, columns[1:]))
    short = list(takewhile(lambda cell: _is_short(document, cell), cells))
    if len(short) != len(fields):
        return []
    return [_Field(held, cell.start, cell.end) for held, cell in zip(fields, short, strict=True)]


def _inner(document: Document, columns: Columns, cells: Sequence[Block]) -> tuple[int, list[_Field]]:
    """The fields of a row between the recommendation and the answer, and at which cell they begin."""
    answer = columns.index(Holds.ANSWER)
    asked = columns.index(Holds.RECOMMENDATION) if Holds.RECOMMENDATION in columns[:answer] else answer
    fields = [held for held in columns[asked:answer] if held in SORTS]
    short = [_is_short(document, cell) for cell in cells]
    at = next((at for at in range(1, len(cells) - len(fields)) if all(short[at : at + len(fields)])), 0)
    if not fields or not at:
        return 0, []
    return at, [_Field(held, cell.start, cell.end) for held, cell in zip(fields, cells[at:], strict=False)]


def _is_short(document: Document, cell: Block) -> bool:
    """Whether a cell may be a field."""
    return cell.end - cell.start <= _LONGEST_FIELD and not reads_as_sentence(
        document.text[cell.start : cell.end]
    )


def _joint_fields(document: Document, fields: Columns, cell: Block) -> list[_Field]:
    """The fields of a row that stand in one line, its status at an end of it ("Head of Crime Amber")."""
    words = document.text[cell.start : cell.end]
    if len(fields) < 2 or len(words) > _LONGEST_FIELD or Holds.STATUS not in (fields[0], fields[-1]):
        return []
    spaces = [at for at, one in enumerate(words) if one == " "]
    if fields[-1] is Holds.STATUS:
        size = next((at for at in spaces if is_verdict(words[at + 1 :])), 0)
        status, rest = _Field(Holds.STATUS, size + 1, len(words)), words[:size].rstrip(" |/–-")
        start = 0
    else:
        size = next((at for at in reversed(spaces) if is_verdict(words[:at])), 0)
        status, rest = _Field(Holds.STATUS, 0, size), words[size:].lstrip(" |/–-")
        start = len(words) - len(rest)
    if not size or not rest or reads_as_sentence(rest):
        return []
    found = sorted([status, *_others(fields, rest, start)], key=lambda one: one.start)
    return [_Field(held, cell.start + at, cell.start + end) for held, at, end in found]


def _others(fields: Columns, words: str, start: int) -> Iterator[_Field]:
    """The fields beside the status, which are an owner, a date or both."""
    end = len(words)
    if Holds.OTHER in fields and (dates := [when for when in find_dates(words) if when.end == end]):
        yield _Field(Holds.OTHER, start + dates[0].start, start + end)
        end = len(words[: dates[0].start].rstrip(" |,"))
    if Holds.OWNER in fields and end:
        yield _Field(Holds.OWNER, start, start + end)
