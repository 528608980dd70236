"""A table that text extraction flattened: its headers one below the other, then its cells."""

from collections.abc import Iterator, Sequence

from loaders.document import Block, BlockKind, Document
from loaders.layout.headings import head_of
from loaders.layout.tables import SORTS, Holds, held_by, names_numbers, numbers_alone
from loaders.layout.tokens import Sort, Token, tokens_of_blocks

_LONGEST_FIELD = 90

type Columns = tuple[Holds, ...]


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
        end = next((n for n, block in enumerate(rest) if block.kind is BlockKind.HEADING), len(rest))
        yield from ((columns, row) for row in _rows(document, rest[:end]))
        at = start + end


def row_tokens(document: Document, columns: Columns, row: Sequence[Block]) -> Iterator[Token]:
    """Tokens of one row: its number, running text that wording will part, and the short fields at its end."""
    text, first = document.text, row[0]
    words = text[first.start : first.end]
    head = head_of(words)
    found = Token(Sort.HEAD, first.start, first.end, _number(document, first), words=words, block=first.start)
    yield found._replace(kind=head.kind, more=head.more) if head else found
    last_answer = max(at for at, held in enumerate(columns) if held is Holds.ANSWER)
    fields = [held for held in columns[last_answer + 1 :] if held in SORTS]
    cells = list(row[1:])
    tail = cells[len(cells) - len(fields) :] if len(cells) >= len(fields) + 2 else []
    short = bool(tail) and all(cell.end - cell.start <= _LONGEST_FIELD for cell in tail)
    yield from tokens_of_blocks(document, cells[: len(cells) - len(tail)] if short else cells)
    for held, cell in zip(fields, tail if short else (), strict=False):
        yield Token(SORTS[held], cell.start, cell.end, block=cell.start)


def _header(document: Document, blocks: Sequence[Block], at: int) -> Columns:
    columns: list[Holds] = []
    for block in blocks[at : at + 9]:
        held = _held(document, block)
        if held is None:
            break
        columns.append(held)
    whole = Holds.ANSWER in columns and Holds.NUMBER in columns
    return tuple(columns) if whole else ()


def _is_header(document: Document, block: Block) -> bool:
    return block.end - block.start <= 22 and names_numbers(document.text[block.start : block.end])


def _held(document: Document, block: Block) -> Holds | None:
    return held_by(document.text[block.start : block.end]) if block.end - block.start <= 40 else None


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
