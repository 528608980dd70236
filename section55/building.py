"""`s55 build`: letters and register in, database and report out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import LetterError
from section55.database import DATABASE, Database
from section55.deciding import DecisionsOption, decisions_for
from section55.gathering import Gathered, gather
from section55.version import VERSION

if TYPE_CHECKING:
    from graph.build import Merged
    from loaders.deciding.decisions import Decisions
    from section55.report import Report

__all__ = ["Gathered", "build", "build_database", "gather", "graph_of"]

PARTLY = LetterError.exit_code
"""Exit code of a build that read some letters and could not read others."""


def graph_of(gathered: Gathered, decisions: "Decisions | None" = None) -> "tuple[Merged, Report]":
    """The graph of gathered letters, names of several letters of an area joined, and the report."""
    from graph.build import merge  # noqa: PLC0415
    from loaders.deciding.decisions import NONE  # noqa: PLC0415
    from loaders.naming.resolve import resolved  # noqa: PLC0415
    from section55 import coverage  # noqa: PLC0415
    from section55 import report as reporting  # noqa: PLC0415

    readings = resolved(list(gathered.facts.values()), decisions or NONE)
    merged = merge(readings)
    report = reporting.Report(
        read=gathered.read,
        unchanged=len(gathered.kept),
        same_as_another=gathered.same,
        unread=[reporting.Unread(file=file, why=why) for file, why in gathered.unread],
        counts=reporting.counts_of(merged.graph),
        names=reporting.names_of(merged.graph),
        not_understood=reporting.not_understood(readings),
        in_no_letter=coverage.unread_recommendations(merged.graph),
        quoted_differently=coverage.quoted_differently(readings),
        left_out=reporting.left_out(merged.left_out),
    )
    return merged, report


def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Letters, or folders of letters.")],
    *,
    db: Database = DATABASE,
    register: Annotated[
        list[Path] | None, typer.Option(help="Register file of your own (YAML); may be given several times.")
    ] = None,
    area_registers: Annotated[
        bool,
        typer.Option("--area-registers/--no-area-registers", help="Use the local names that come with s55."),
    ] = True,
    decisions: DecisionsOption = None,
    ocr: Annotated[
        bool, typer.Option("--ocr", help="Read scanned PDFs too, with OCRmyPDF or Tesseract if it is here.")
    ] = False,
    report: Annotated[Path | None, typer.Option(help="File for the whole report, as JSON.")] = None,
) -> None:
    """Read letters and write the database.

    Letters that the database holds already stay in it; one whose file changed is replaced.

    Examples:

      s55 build letters/

      s55 build reply.md --db force.grafeo --register our-names.yml --report report.json
    """
    from section55.report import lines  # noqa: PLC0415

    result, unread = build_database(
        paths, db=db, registers=register or (), area_registers=area_registers, decisions=decisions, ocr=ocr
    )
    if report is not None:
        report.write_text(result.model_dump_json(indent=2) + "\n", encoding="utf-8")
    typer.echo("\n".join(_printable(lines(result))), err=True)
    typer.echo(f"\nWrote {db}", err=True)
    if unread:
        raise typer.Exit(PARTLY)


def build_database(
    paths: Sequence[Path],
    *,
    db: str | Path,
    registers: Sequence[Path] = (),
    area_registers: bool = True,
    decisions: Path | None = None,
    ocr: bool = False,
) -> "tuple[Report, bool]":
    """Write the database at `db`; returns the report and whether some file could not be read.

    Raises LetterError where no file could be read: the database stays as it was.
    """
    from graph.stores import Meta, kept_in, write_store  # noqa: PLC0415
    from loaders.read import Reader  # noqa: PLC0415
    from loaders.register import load_register  # noqa: PLC0415

    register = load_register(registers, area_registers=area_registers)
    decided = decisions_for(db, decisions)
    kept = kept_in(db)
    gathered = gather(paths, register, decided, stored=kept.documents, quiet=False, ocr=ocr)
    if gathered.unread and not gathered.read and not gathered.same:
        raise LetterError("\n".join(why for _, why in gathered.unread))
    merged, report = graph_of(gathered, decided)
    report.decisions = decided.problems(register, {facts.letter.area for facts in gathered.facts.values()})
    version = Reader(register, decided).version
    write_store(db, merged.graph, gathered.packed, Meta(VERSION, version), after=kept.writes)
    return report, bool(gathered.unread)


def _printable(lines: Iterable[str]) -> Iterator[str]:
    """Lines without control characters, which could move a terminal's cursor."""
    for line in lines:
        yield "".join(character for character in line if character == "\n" or character.isprintable())
