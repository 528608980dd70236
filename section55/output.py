"""Rows as people and programs read them; whatever a letter holds comes out as text and as nothing else."""

import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.stores.base import Cell, Rows

if TYPE_CHECKING:
    from rich.console import Console

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Controls, and marks that turn the direction of text: a terminal would obey them."""
_SPACE = re.compile(r"[\t\n\r]+")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~])|(?<=www)(\.)|(:)(?=//)|(@)")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_PLAIN_WIDTH = 120


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def show(rows: Rows, form: Format) -> None:
    """Write rows to stdout; where there are none, say so on stderr."""
    if not rows.rows:
        sys.stderr.write("Nothing in this graph answers that.\n")
    if form is Format.TABLE:
        _print_table(rows)
    else:
        sys.stdout.write({Format.JSON: as_json, Format.CSV: as_csv, Format.MD: as_markdown}[form](rows))


def as_json(rows: Rows) -> str:
    """A list of objects; lists stay lists, dates become ISO strings."""
    return _safe_json(json.dumps(rows.records(), ensure_ascii=False, indent=2, default=_iso)) + "\n"


def as_csv(rows: Rows) -> str:
    """One line for each row; a list is joined by " | ", and no cell starts as a formula would."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_csv_cell(column) for column in rows.columns)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows.rows)
    return out.getvalue()


def as_markdown(rows: Rows) -> str:
    """A table of GitHub's Markdown, in which a cell is text: no link, no HTML, no mark-up."""
    lines = [[_markdown_cell(column) for column in rows.columns], ["---" for _ in rows.columns]]
    lines += [[_markdown_cell(cell) for cell in row] for row in rows.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plain(cell: Cell) -> str:
    """A cell in words, on one line, without anything that a terminal obeys."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _words(cell)))


_KEY_AND_WORDS = 2
"""Columns of a list that reads well as a table even where the words of the second need several lines."""


def _print_table(rows: Rows) -> None:
    """A table where it fits the width, else each row as a card of its own."""
    from rich.console import Console  # noqa: PLC0415 - heavy, and needed by one format

    width = shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns
    console = Console(width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)
    columns = [plain(column) for column in rows.columns]
    cells = [[plain(cell) for cell in row] for row in rows.rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    if sum(widths) + 3 * len(widths) <= width or (len(widths) == _KEY_AND_WORDS and widths[0] < width / 3):
        _print_grid(console, columns, cells)
    else:
        _print_cards(console, columns, rows.rows)


def _print_grid(console: "Console", columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, column in enumerate(columns):
        table.add_column(Text(column), no_wrap=number == 0)
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _print_cards(console: "Console", columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    for number, row in enumerate(rows, start=1):
        card = Table.grid(padding=(0, 2))
        card.add_column(min_width=max(map(len, columns)), no_wrap=True)
        card.add_column()
        for column, cell in zip(columns, row, strict=True):
            for place, part in enumerate(cell if isinstance(cell, list) else [cell]):
                if part is not None:
                    card.add_row(Text("" if place else column, style="bold"), Text(plain(part)))
        console.print(Text(f"{number} of {len(rows)}", style="dim"))
        console.print(card)
        console.print()


def _words(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case date():
            return cell.isoformat()
        case list():
            return " | ".join(_words(part) for part in cell)
        case dict():
            return json.dumps(cell, ensure_ascii=False, default=_iso)
        case _:
            return str(cell)


def _csv_cell(cell: Cell) -> str:
    text = _UNSEEN.sub("", _words(cell))
    if isinstance(cell, str | list | dict) and _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def _markdown_cell(cell: Cell) -> str:
    text = "".join(_HTML.get(char, char) for char in plain(cell))
    return _MARKDOWN.sub(r"\\\g<0>", text)


def _safe_json(text: str) -> str:
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
