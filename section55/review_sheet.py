"""The questions about names as a spreadsheet: out as CSV, and back with the answers.

What is read back is only what a person writes: the decision, the kind, the name to keep. Names come from
the database again, by the id of the question, so that a program that spoils a cell spoils nothing.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from graph.errors import RegisterError
from graph.model import Kind
from graph.stores import Rows
from loaders.deciding.decisions import Decision, Decisions
from loaders.deciding.proposals import Ask, Question, answered
from loaders.register.complaints import near
from section55.output import as_csv
from section55.review_session import DIFFERENT, NAME, SAME, Answer, contradictions, decided, words_of

COLUMNS = (
    "question",
    "asks",
    "area",
    "name",
    "other name",
    "other forms",
    "decision",
    "kind",
    "name to keep",
    "quote",
    "letter",
)
_NEEDED = ("question", "decision", "kind", "name to keep")
_MOST = 10
_SIGNS = "=+-@＝＋－＠"


class Read(NamedTuple):
    """What a spreadsheet decides."""

    decisions: tuple[Decision, ...]
    later: int
    """Rows left open, or put off."""
    known: int
    """Rows whose question is answered already, or is asked no more."""


def as_sheet(questions: Iterable[Question]) -> str:
    """The questions as CSV, one a row; no cell starts as a formula would."""
    return "\ufeff" + as_csv(Rows(COLUMNS, [_row(one) for one in questions]))


def read_sheet(path: Path, questions: Sequence[Question], known: Decisions, *, who: str, when: date) -> Read:
    """The decisions of a sheet that a person filled in.

    Raises RegisterError, with the numbers of the rows, where one is not understood: then nothing is decided.
    """
    by_id = {one.id: one for one in questions}
    complaints: list[str] = []
    made: list[tuple[int, tuple[Decision, ...]]] = []
    later = old = 0
    for number, row in _rows(path):
        question = by_id.get(row["question"])
        answer = _answer(row, question)
        if isinstance(answer, str):
            complaints.append(f"{path}: row {number}: {answer}")
        elif answer is None:
            later += 1
        elif question is None or answered(question, known):
            old += 1
        else:
            made.append((number, decided(question, answer, who=who, when=when)))
    complaints += (f"{path}: row {number}: {said}" for number, said in _contradicting(made, known))
    if complaints:
        more = [f"… and {len(complaints) - _MOST} more complaints"] if len(complaints) > _MOST else []
        raise RegisterError("\n".join([*complaints[:_MOST], *more]))
    return Read(tuple(one for _, new in made for one in new), later, old)


def _contradicting(
    made: Sequence[tuple[int, tuple[Decision, ...]]], known: Decisions
) -> Iterator[tuple[int, str]]:
    """What the rows contradict, by row; they are looked at one by one only where something is wrong."""
    if not contradictions(known, [one for _, new in made for one in new]):
        return
    for number, new in made:
        yield from ((number, said) for said in contradictions(known, new))
        known = known.adding(*new)


def _row(question: Question) -> tuple[str, ...]:
    first, *others = question.things
    quotes = [quote for thing in question.things for quote in thing.quotes[:2]]
    asks = f"{question.ask}: {question.why}" if question.why else str(question.ask)
    areas = ", ".join(thing.area or "" for thing in question.things)
    pair = question.ask is Ask.PAIR
    return (
        question.id,
        f"{asks} ({' / '.join(words_of(question))})",
        areas if question.ask is Ask.AREAS else question.area or "",
        first.name,
        others[0].name if pair else "",
        " | ".join(dict.fromkeys(form for thing in question.things for form in thing.forms[1:])),
        "",
        str(first.kind),
        "",
        " | ".join(quote.text for quote in quotes),
        " | ".join(dict.fromkeys(quote.source for quote in quotes)),
    )


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row that is not empty, with its number in the spreadsheet."""
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [cell.strip().lower() for cell in next(lines, [])]
        missing = [name for name in _NEEDED if name not in columns]
        if missing:
            raise RegisterError(
                f"{path}: row 1: there is no column '{missing[0]}'; fill in a file that "
                "s55 review --export wrote, and leave its first row as it is"
            )
        for number, cells in enumerate(lines, start=2):
            row = dict(zip(columns, map(_unescaped, cells), strict=False))
            if any(row.values()):
                yield number, dict.fromkeys(_NEEDED, "") | row
    except csv.Error as error:
        raise RegisterError(f"{path}: line {lines.line_num}: not CSV ({error}); save it as CSV") from None


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise RegisterError(f"{path}: cannot be read: {error.strerror}; name a CSV file") from None
    if raw[:2] in {b"PK", b"\xd0\xcf"}:
        raise RegisterError(f"{path}: this is a workbook; save it as CSV (UTF-8) and import that file")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # what Excel's plain "CSV" is in


def _unescaped(cell: str) -> str:
    """A cell without the quote that keeps a spreadsheet from reading it as a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _SIGNS else cell


def _answer(row: Mapping[str, str], question: Question | None) -> Answer | str | None:
    """What a row answers; None where it leaves the question open, words where it is not understood."""
    word, kind = row["decision"].lower(), row["kind"].capitalize()
    allowed = words_of(question) if question else (SAME, DIFFERENT, NAME, "not a name", "later")
    if word in {"", "later"}:
        return None
    if word not in allowed:
        return f"decision is '{row['decision']}'{near(word, allowed)}; expected {' or '.join(allowed)}"
    if kind and kind not in set(Kind):
        return f"kind is '{row['kind']}'{near(kind, map(str, Kind))}; expected {' or '.join(Kind)}"
    if word == NAME and not kind:
        return f"a name needs its kind; write {' or '.join(Kind)}"
    keep = " ".join(row["name to keep"].split())
    if not keep.isprintable():
        return "name to keep holds a character that cannot be seen; write the name as letters print it"
    return Answer(word, Kind(kind) if kind else None, keep or None)
