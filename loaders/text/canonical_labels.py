"""Tables of labels and, beside them, what each says, which only spaces part, to rows.

Nothing is taken for such a table unless its first label is one of a form, most of the others are, and what
they say begins in one place, below which its other lines stand; behind a page break that place may move.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from loaders.layout.headings import head_of
from loaders.layout.labels import Label, is_speaker, label_of
from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_marks import PAGE, plain
from loaders.text.canonical_rows import (
    BULLET,
    MOST_BLANK,
    NO_WORDS,
    WIDEST,
    Table,
    is_between_pages,
    is_foot,
    row_of,
    turns_page,
)

_BESIDE = re.compile(r" {0,20}(?P<label>\S+(?: \S+)*) {2,}(?P<value>\S.*)")
_COLUMNS = re.compile(r"\S {4,}\S")
"""How a line has more columns than two."""
_LONGEST_LABEL = 60
_MOST_LINES = 4
"""Of a label."""
_NARROWEST = 6
"""Characters before what the labels say."""
_ASTRAY = 1
"""Characters by which a line may begin too early or too late."""
_DEEPEST = 6
"""Characters by which a list is set in."""
_FEWEST = 2
"""Labels of a form in a table that asks or answers."""
_FIELDS = 3
"""Labels of a form in another."""


class _Kind(Enum):
    """What a label says of what stands beside it."""

    NUMBER = auto()
    """Which recommendation it is about."""
    ASKED = auto()
    ANSWER = auto()
    FIELD = auto()
    """Anything else."""


_KINDS = {Label.RECOMMENDATION: _Kind.ASKED, Label.ANSWER: _Kind.ANSWER}


class _Line(NamedTuple):
    label: str
    value: str


class _Row(NamedTuple):
    label: list[str]
    values: list[str]


def labelled_tables(raws: Sequence[str]) -> Iterator[Table]:
    """Every such table among the lines of a text, in order; one that a page break cuts is two."""
    at = tried = 0
    before = ""
    turned = False
    while at < len(raws):
        raw = raws[at]
        table = _rest(raws, at, before) if before and turned and raw[:1] == " " else None
        if table is None and at >= tried and "  " in raw.strip():
            table = _begun(raws, at)
        if table and table.rows:
            yield table
            at, before, turned = table.end, raws[table.end - 1], False
            continue
        tried = max(tried, table.end if table else 0)
        if before:
            turned = turned or turns_page(raw)
            before = before if is_between_pages(raw) else ""
        at += 1


def _begun(raws: Sequence[str], at: int) -> Table | None:
    """The table that begins in a line; one without rows where the lines from it on are none."""
    found = _beside(raws[at])
    if found is None or not _is_first(raws, at, found):
        return None
    lines = _lines(raws, at, found.start("value"))
    rows = _rows(lines)
    return Table(at, at + len(lines), _written(rows) if _is_form(rows) else [], onward=False, cut=False)


def _rest(raws: Sequence[str], at: int, before: str) -> Table | None:
    """The lines at the head of a page that go on with what the last label before it says."""
    words = raws[at].lstrip(" ")
    column = len(raws[at]) - len(words)
    lines = _lines(raws, at, column) if words and column >= _NARROWEST else []
    rows = _rows(lines)
    goes_on = not is_terminal(before.strip()) and (words[:1].islower() or len(lines) > 1)
    if not lines or not (_kind(" ".join(rows[1].label)) if len(rows) > 1 else goes_on):
        return None
    return Table(at, at + len(lines), _written(rows), onward=True, cut=True)


def _beside(raw: str) -> re.Match[str] | None:
    """The label of a line and what stands beside it, if it has two columns and no more."""
    found = _BESIDE.fullmatch(raw) if len(raw) <= WIDEST else None
    if found is None or len(found["label"]) > _LONGEST_LABEL or found.start("value") < _NARROWEST:
        return None
    return None if _COLUMNS.search(found["value"]) else found


def _is_first(raws: Sequence[str], at: int, found: re.Match[str]) -> bool:
    """Whether a table may begin with a line: its label is one of a form, with those below it or alone."""
    words = found["label"]
    if _kind(words):
        return True
    for raw in raws[at + 1 : at + _MOST_LINES]:
        words = f"{words} {raw[: found.start('value')].strip()}"
        if _kind(words):
            return True
    return False


def _lines(raws: Sequence[str], start: int, column: int) -> list[_Line | None]:
    """The lines that fit a table whose second column begins at a place, None for an empty one."""
    lines: list[_Line | None] = []
    blank = 0
    for at in range(start, len(raws)):
        if NO_WORDS.fullmatch(raws[at]) and raws[at] != PAGE and blank < MOST_BLANK:
            blank += 1
            continue
        above = lines[-1] if lines and not blank else None
        line = None if is_foot(raws, at) else _fitted(raws[at], column, above, apart=bool(blank))
        if line is None or len(raws[at]) > WIDEST:
            break
        lines += [None] * blank
        lines.append(line)
        blank = 0
    return lines


def _fitted(raw: str, column: int, above: _Line | None, *, apart: bool) -> _Line | None:
    """A line as label and value, None where it does not fit; `apart` if it stands below an empty one."""
    words = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    if indent >= column - _ASTRAY:
        deepest = column + (_DEEPEST if BULLET.match(words) else _ASTRAY)
        return _Line("", words) if indent <= deepest or not apart else None
    if len(raw.rstrip()) < column:
        goes_on = above and above.label and (words[:1].islower() or _kind(f"{above.label} {words}"))
        return _Line(words, "") if goes_on and len(words) <= _LONGEST_LABEL else None
    found = _beside(raw)
    if found and abs(found.start("value") - column) <= _ASTRAY:
        return _Line(found["label"], found["value"].rstrip())
    label = raw[: column - 1].strip()
    close = raw[column - 1] == " " and raw[column : column + 1].strip() and "  " not in label
    return _Line(label, raw[column:].strip()) if close and _kind(label) else None


def _rows(lines: Sequence[_Line | None]) -> list[_Row]:
    """The rows that the lines make."""
    rows: list[_Row] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line is None or not line.label:
            rows = rows or [_Row([], [])]
            rows[-1].values.append(line.value if line else "")
            at += 1
            continue
        end = at + 1
        while end < len(lines) and (after := lines[end]) and after.label:
            end += 1
        rows += _labelled([one for one in lines[at:end] if one])
        at = end
    return rows


def _labelled(lines: Sequence[_Line]) -> Iterator[_Row]:
    """The rows of lines each of which has a label, of which one may go on in the next line."""
    at = 0
    while at < len(lines):
        size = _label_size(lines[at : at + _MOST_LINES])
        part = lines[at : at + size]
        yield _Row([one.label for one in part], [one.value for one in part if one.value])
        at += size


def _label_size(lines: Sequence[_Line]) -> int:
    """How many lines the first label fills."""
    words = ""
    for size, line in enumerate(lines, 1):
        words = f"{words} {line.label}".strip()
        goes_on = size < len(lines) and lines[size].label[:1].islower()
        if _kind(words) and not goes_on:
            return size
    size = 1
    while size < len(lines) and (lines[size].label[:1].islower() or not lines[size].value):
        size += 1
    return size


def _is_form(rows: Sequence[_Row]) -> bool:
    """Whether most rows have labels of a form, and one asks or answers, or there are enough other fields."""
    kinds = [kind for row in rows if (kind := _kind(" ".join(row.label)))]
    fewest = _FEWEST if any(kind in (_Kind.ASKED, _Kind.ANSWER) for kind in kinds) else _FIELDS
    fields = [kind for kind in kinds if kind is not _Kind.NUMBER or fewest == _FEWEST]
    return len(kinds) * 2 > len(rows) and len(fields) >= fewest


@lru_cache(maxsize=1024)
def _kind(words: str) -> _Kind | None:
    """What a label of a form says; None for other words."""
    words = plain(words).strip()
    if len(words) > 2 * _LONGEST_LABEL:
        return None
    head = head_of(words)
    if head and head.rest >= len(words):
        return _Kind.NUMBER if head.numbers else _Kind.ASKED
    found = label_of(words)
    if found and found.alone:
        return _KINDS.get(found.label, _Kind.FIELD)
    return _Kind.FIELD if is_speaker(words) else None


def _written(rows: Sequence[_Row]) -> list[str]:
    return [row_of([row.label, row.values]) for row in rows]
