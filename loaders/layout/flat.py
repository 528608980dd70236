"""A table that text extraction flattened: its headers one below the other, then its cells."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.document import Block, BlockKind, Document
from loaders.layout.headings import Edge, edge_of, head_of
from loaders.layout.tables import SORTS, Holds, held_by_all, names_numbers, numbers_alone, role_of_column
from loaders.layout.tokens import Sort, Token, tokens_of_blocks
from loaders.layout.types import Role

_LONGEST_FIELD = 90
_LONGEST_NAME = 40


class Column(NamedTuple):
    """What a column holds."""

    holds: Holds
    role: Role | None = None
    """Whose answers, where its name says so and every row has one block for each column."""


type Columns = tuple[Column, ...]


def flattened(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[Columns, list[Block]]]:
    """Runs of blocks: rows of a flattened table with its columns, and all else with none."""
    at = 0
    while at < len(blocks):
        columns = _header(document, blocks, at)
        start = at + len(columns)
        if len(columns) < 3 or start >= len(blocks) or not _number(document, blocks[start]):
            end = next(
                (n for n in range(at + 1, len(blocks)) if _is_header(document, blocks[n])), len(blocks)
            )
            yield (), list(blocks[at:end])
            at = end
            continue
        rest = blocks[start:]
        end = next((n for n, block in enumerate(rest) if _ends(document, block)), len(rest))
        rows = list(_rows(document, rest[:end]))
        if len({len(columns), *map(len, rows)}) > 1:
            columns = tuple(column._replace(role=None) for column in columns)
        yield from ((columns, row) for row in rows)
        at = start + end


def row_tokens(document: Document, columns: Columns, row: Sequence[Block]) -> Iterator[Token]:
    """Tokens of one row: its number, running text that wording will part, and the short fields at its end."""
    text, first = document.text, row[0]
    words = text[first.start : first.end]
    head = head_of(words)
    found = Token(Sort.HEAD, first.start, first.end, _number(document, first), words=words, block=first.start)
    yield found._replace(kind=head.kind) if head else found
    cells = list(row[1:])
    if len({column.role for column in columns if column.holds is Holds.ANSWER}) > 1 and len(row) == len(
        columns
    ):
        for column, cell in zip(columns[1:], cells, strict=True):
            yield from _cell(document, column, cell)
        return
    last_answer = max(at for at, column in enumerate(columns) if column.holds is Holds.ANSWER)
    fields = [column.holds for column in columns[last_answer + 1 :] if column.holds in SORTS]
    tail = cells[len(cells) - len(fields) :] if len(cells) >= len(fields) + 2 else []
    short = bool(tail) and all(cell.end - cell.start <= _LONGEST_FIELD for cell in tail)
    yield from tokens_of_blocks(document, cells[: len(cells) - len(tail)] if short else cells)
    for held, cell in zip(fields, tail if short else (), strict=False):
        yield Token(SORTS[held], cell.start, cell.end, block=cell.start)


def _cell(document: Document, column: Column, cell: Block) -> Iterator[Token]:
    """The one cell of a column, where each column has one."""
    if column.holds in SORTS:
        yield Token(SORTS[column.holds], cell.start, cell.end, block=cell.start)
        return
    if column.holds is Holds.ANSWER:
        yield Token(Sort.ANSWER, cell.start, cell.start, role=column.role, block=cell.start)
    yield from tokens_of_blocks(document, [cell])


def _header(document: Document, blocks: Sequence[Block], at: int) -> Columns:
    near = takewhile(lambda block: block.end - block.start <= _LONGEST_NAME, blocks[at : at + 9])
    names = [document.text[block.start : block.end] for block in near]
    columns = tuple(
        Column(held, role_of_column(name) if held is Holds.ANSWER else None)
        for name, held in takewhile(lambda named: named[1], zip(names, held_by_all(names), strict=True))
        if held
    )
    holds = {column.holds for column in columns}
    return columns if Holds.ANSWER in holds and Holds.NUMBER in holds else ()


def _ends(document: Document, block: Block) -> bool:
    """Whether the table ends before the block: at a heading or where the letter is signed."""
    signed = block.end - block.start <= _LONGEST_NAME
    return block.kind is BlockKind.HEADING or (
        signed and edge_of(document.text[block.start : block.end]) is Edge.SIGN_OFF
    )


def _is_header(document: Document, block: Block) -> bool:
    return block.end - block.start <= 22 and names_numbers(document.text[block.start : block.end])


def _number(document: Document, block: Block) -> tuple[str, ...]:
    return numbers_alone(document.text[block.start : block.end]) if block.end - block.start <= 12 else ()


def _rows(document: Document, blocks: Sequence[Block]) -> Iterator[list[Block]]:
    row: list[Block] = []
    for block in blocks:
        if row and _number(document, block):
            yield row
            row = []
        row.append(block)
    if row:
        yield row
