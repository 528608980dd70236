"""`s55 review`: questions about names that a build was unsure of, asked in the terminal or by spreadsheet."""

import getpass
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from section55.database import DATABASE, Database
from section55.deciding import DecisionsOption, decisions_path
from section55.output import plain

if TYPE_CHECKING:
    from loaders.deciding.decisions import Decisions
    from loaders.deciding.proposals import Question


def review(
    db: Database = DATABASE,
    decisions: DecisionsOption = None,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides; else the name you are logged in with.")
    ] = None,
    export: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Write the questions to a spreadsheet instead.")
    ] = None,
    import_: Annotated[
        Path | None, typer.Option("--import", metavar="FILE.csv", help="Read the answers from a spreadsheet.")
    ] = None,
) -> None:
    """Settle names that a build was unsure of; later builds obey.

    Examples:

      s55 review

      s55 review --export questions.csv

      s55 review --import questions.csv --who "A. Analyst"
    """
    from loaders.deciding.decisions import load  # noqa: PLC0415 - brings the register's schema

    path = decisions_path(db, decisions)
    known = load(path, missing_ok=True)
    for line in known.conflicts():
        sys.stderr.write(f"{plain(line)}\n")
    signed = who or getpass.getuser()
    if import_ is not None:
        _import(import_, db, known, path, signed)
    elif export is not None:
        _export(export, open_questions(db, known))
    else:
        _ask(open_questions(db, known), path, signed)


def all_questions(db: str, known: "Decisions") -> "list[Question]":
    """Every question about the names of a database, also those that are answered since it was built."""
    from graph.packing import unpack  # noqa: PLC0415
    from graph.stores import open_store  # noqa: PLC0415 - brings the engine
    from loaders.deciding.proposals import questions  # noqa: PLC0415
    from loaders.naming.resolve import resolved  # noqa: PLC0415

    with open_store(db) as store:
        packed = store.documents()
    return questions(resolved([unpack(text).facts for text in packed.values()], known))


def open_questions(db: str, known: "Decisions") -> "list[Question]":
    """The questions that no decision answers."""
    from loaders.deciding.proposals import answered  # noqa: PLC0415

    return [one for one in all_questions(db, known) if not answered(one, known)]


def _ask(asked: "Sequence[Question]", path: Path, who: str) -> None:
    from section55.review_session import Session  # noqa: PLC0415

    if not asked:
        sys.stderr.write("Nothing to ask: every name is registered or decided.\n")
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise typer.BadParameter(
            "this is no terminal to ask questions in; write them to a spreadsheet with: "
            "s55 review --export questions.csv"
        )
    from section55.review_screen import ReviewApp  # noqa: PLC0415 - heavy

    # A person decides on the day that their own calendar shows.
    session = Session(asked, path, who, date.today())  # noqa: DTZ011
    ReviewApp(session).run()
    sys.stderr.write(f"{session.decided} decided, kept in {plain(str(path))}.{_next(session.decided)}\n")


def _export(path: Path, asked: "Sequence[Question]") -> None:
    from graph.errors import RegisterError  # noqa: PLC0415
    from section55.review_sheet import as_sheet  # noqa: PLC0415

    try:
        path.write_text(as_sheet(asked), encoding="utf-8", newline="\n")
    except OSError as error:
        raise RegisterError(f"{path}: cannot be written: {error.strerror}; name another file") from None
    sys.stderr.write(
        f"Wrote {plain(str(path))}: {len(asked)} questions. Fill in the column 'decision' "
        "(and 'kind' for a name), save it as CSV and give it to: s55 review --import\n"
    )


def _import(sheet: Path, db: str, known: "Decisions", path: Path, who: str) -> None:
    from loaders.deciding.decisions import save  # noqa: PLC0415
    from section55.review_sheet import read_sheet  # noqa: PLC0415

    read = read_sheet(sheet, all_questions(db, known), known, who=who, when=date.today())  # noqa: DTZ011
    if read.decisions:
        save(known.adding(*read.decisions), path)
    sys.stderr.write(
        f"{len(read.decisions)} decisions kept in {plain(str(path))}; {read.later} rows left open, "
        f"{read.known} answered before.{_next(len(read.decisions))}\n"
    )


def _next(made: int) -> str:
    return " Build again, and the database obeys them." if made else ""
