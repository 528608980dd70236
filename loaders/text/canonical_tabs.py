"""Tables whose cells tabs part, as spreadsheets copy them, to rows between bars.

Nothing is taken for a table unless its first line names columns of answers, or is a numbered row that asks,
or a recommendation with its answer below, or begins several lines that tabs cut into as many columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.layout.columns import Holds, held_by_all
from loaders.layout.cut import asks
from loaders.layout.headings import head_of, numbers_in
from loaders.layout.labels import Label, label_of
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_marks import newlines

_BARS = re.compile(r"\\*\|")
_TAB, _TABS = re.compile(r"\t"), re.compile(r"\t+")
_NUMBER = re.compile(r"#?\d{1,3}(?:\.\d{1,2})?[a-z]?[.)]?")
_EVEN = 3
"""Rows, and columns, of a table that only its tabs show."""
_MOST_COLUMNS = 12
_LONGEST_NAME = 90
_LONGEST_CELL = 80
"""Lines of a cell."""
_PAGE = "\x0c"

type _Cells = list[str]


@dataclass(slots=True)
class _Table:
    """A table, as its first line is cut, and its rows."""

    lead: str
    """Tabs that every line of it begins with."""
    parting: re.Pattern[str]
    width: int
    numbered: bool = False
    """Whether its rows begin with numbers."""
    rows: list[_Cells] = field(default_factory=list)

    def cells(self, line: str) -> _Cells:
        """The cells of a line up to the last that is not empty."""
        return self.parting.split(line.removeprefix(self.lead).rstrip())

    def starts(self, line: str) -> bool:
        """Whether a row begins with the line, whose last cells may be missing."""
        cells = self.cells(line)
        if len(cells) > self.width or "\t" not in line.removeprefix(self.lead):
            return False
        if self.numbered:
            return _is_number(cells[0]) or (not cells[0] and len(cells) == self.width)
        return len(cells) * 2 > self.width

    def add(self, line: str) -> None:
        """Take the line as the next row."""
        self.rows.append([_unquoted(cell) for cell in self.cells(line)])

    def goes_on(self, line: str) -> bool:
        """Whether the line is the rest of the last row, from inside its last cell on, as tabs tell."""
        cells = self.cells(line)
        return 1 < len(cells) <= self.width - len(self.rows[-1]) + 1

    def join(self, line: str) -> None:
        """Put the line behind the last cell; where that has ended, it is a paragraph of its own."""
        first, *others = self.cells(line)
        last = self.rows[-1][-1]
        self.rows[-1][-1] = f"{last}{'<br>' if is_terminal(last) else ' '}{first}"
        self.rows[-1] += others


def with_tabbed_rows(text: str) -> str:
    """The text with every such table as rows between bars."""
    if "\t" not in text:
        return text
    return "\n".join(_lines(newlines(text).split("\n")))


def _lines(raws: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(raws):
        table = _opened(raws, at) if "\t" in raws[at].strip() else None
        end = _read(raws, at, table) if table else at
        if table and len(table.rows) > 1:
            yield from ("", *(_row(cells, table.width) for cells in table.rows), "")
            at = end
        else:
            yield raws[at]
            at += 1


def _opened(raws: Sequence[str], at: int) -> _Table | None:
    """The table that begins in a line, still without rows; None where none does."""
    line, _ = _whole(raws, at)
    lead = line[: len(line) - len(line.lstrip("\t"))]
    following = next((raw for raw in raws[at + 1 : at + 3] if raw.strip()), "")
    aligned = "\t\t" in line.strip() and line.count("\t") != following.count("\t")
    table = _Table(lead, _TABS if aligned else _TAB, 0)
    first, below = (table.cells(one) for one in (line, following))
    table.width = len(first)
    table.numbered = _is_number(below[0])
    begins = _names(first) or _asks(first, below) or _labels(first, below)
    return table if begins or _is_even(raws[at : at + _EVEN], first) else None


def _names(first: _Cells) -> bool:
    """Whether the cells name columns of a table of answers."""
    names = [" ".join(_unquoted(cell).split()) for cell in first]
    if len(names) > _MOST_COLUMNS or any(len(name) > _LONGEST_NAME for name in names):
        return False
    holds = held_by_all(names)
    return Holds.ANSWER in holds and (Holds.NUMBER in holds or Holds.RECOMMENDATION in holds)


def _asks(first: _Cells, below: _Cells) -> bool:
    """Whether numbered rows begin here that ask for something and answer it."""
    return all(len(one) >= _EVEN and _is_number(one[0]) and asks(one[1]) for one in (first, below))


def _labels(first: _Cells, below: _Cells) -> bool:
    """Whether a recommendation and its answer stand beside their labels."""
    if len(first) != 2 or len(below) != 2:
        return False
    head, label = head_of(first[0]), label_of(below[0])
    alone = head is not None and bool(head.numbers) and head.rest >= len(first[0])
    return alone and label is not None and label.alone and label.label is Label.ANSWER


def _is_even(raws: Sequence[str], first: _Cells) -> bool:
    """Whether several lines are cut alike into columns, the names of which none lacks."""
    tabs = {raw.count("\t") for raw in raws}
    named = all(cell.strip() and not cell.rstrip().endswith(":") for cell in first)
    return len(raws) == _EVEN and tabs == {len(first) - 1} and len(first) >= _EVEN and named


def _read(raws: Sequence[str], at: int, table: _Table) -> int:
    """Take the rows from a line on; the line behind the last."""
    end = at
    while at < len(raws) and _PAGE not in raws[at]:
        line, after = _whole(raws, at)
        if not line.strip():
            after = at + 1
            if after < len(raws) and not table.starts(raws[after]):
                break
        elif not table.rows or table.starts(line):
            table.add(line)
        elif table.goes_on(line) or _is_inside(raws, at, table):
            table.join(line)
        else:
            break
        at = after
        end = at if line.strip() else end
    return end


def _whole(raws: Sequence[str], at: int) -> tuple[str, int]:
    """A line with those that quotation marks make one with it, and the number of the line behind them."""
    line = raws[at]
    quotes = line.count('"')
    if quotes % 2 == 0 or ('\t"' not in line and not line.startswith('"')):
        return line, at + 1
    for end in range(at + 1, min(at + _LONGEST_CELL, len(raws))):
        quotes += raws[end].count('"')
        if quotes % 2 == 0:
            return "<br>".join(raws[at : end + 1]), end + 1
    return line, at + 1


def _is_inside(raws: Sequence[str], at: int, table: _Table) -> bool:
    """Whether a line without tabs goes on in the last cell: it has not ended, or another row follows."""
    if "\t" in raws[at]:
        return False
    if not is_terminal(table.rows[-1][-1].strip()):
        return True
    following = raws[at + 1 : at + _LONGEST_CELL]
    after = next((raw for raw in following if "\t" in raw or not raw.strip()), "")
    return table.starts(after) or ("\t" in after and table.goes_on(after))


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks that a spreadsheet puts around it."""
    words = cell.strip()
    inner = words[1:-1] if len(words) > 1 and words[0] == words[-1] == '"' else ""
    return inner.replace('""', '"') if "<br>" in inner or '""' in inner else words


def _is_number(cell: str) -> bool:
    words = cell.strip(" *")
    head = head_of(words) if len(words) <= 60 else None
    numbered = head is not None and bool(head.numbers) and head.rest >= len(words)
    return numbered or (_NUMBER.fullmatch(words) is not None and bool(numbers_in(words)))


def _row(cells: _Cells, width: int) -> str:
    filled = [*cells, *[""] * (width - len(cells))]
    return f"|{'|'.join(_BARS.sub(r'\\|', ' '.join(cell.split())).rstrip('\\') for cell in filled)}|"
