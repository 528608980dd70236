"""`s55 build`: letters and register in, database and report out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import LetterError
from section55.database import DATABASE, Database
from section55.deciding import DecisionsOption, decisions_for
from section55.version import VERSION

if TYPE_CHECKING:
    from graph.build import Merged
    from graph.content import Graph
    from graph.facts import LetterFacts
    from loaders.deciding.decisions import Decisions
    from loaders.document import Document
    from loaders.read import Reader
    from loaders.register import Register
    from section55.report import Report

PARTLY = LetterError.exit_code
"""Exit code of a build that read some letters and could not read others."""


@dataclass
class Gathered:
    """Letters for one graph: facts and packed facts under the letter's id."""

    facts: "dict[str, LetterFacts]" = field(default_factory=dict)
    packed: dict[str, str] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    """Ids of the letters that were taken over as they were stored."""
    sources: dict[str, set[str]] = field(default_factory=dict)
    """SHA-256 of a file -> the names of the files that hold these bytes."""

    def put(self, facts: "LetterFacts", packed: str) -> None:
        """Take in a letter, in the place of one with its id."""
        self.kept.discard(facts.letter.id)
        self.facts[facts.letter.id] = facts
        self.packed[facts.letter.id] = packed
        self.sources.setdefault(facts.letter.sha256, set()).add(facts.letter.source)


def gather(
    paths: Sequence[Path],
    register: "Register",
    decisions: "Decisions | None" = None,
    *,
    stored: Mapping[str, str],
    quiet: bool = True,
    ocr: bool = False,
) -> Gathered:
    """Read the letters at `paths`, and those `stored` again where the register or the decisions changed."""
    from graph.packing import unpack  # noqa: PLC0415
    from loaders.deciding.decisions import NONE  # noqa: PLC0415
    from loaders.documents import find_letters  # noqa: PLC0415
    from loaders.read import Reader  # noqa: PLC0415

    gathered = Gathered()
    reader = Reader(register, decisions or NONE)
    for text in stored.values():
        packed = unpack(text)
        if (packed.program, packed.register) == (VERSION, reader.version):
            gathered.put(packed.facts, text)
            gathered.kept.add(packed.facts.letter.id)
        else:
            _put(gathered, reader.read(_document(packed.facts.document)), reader)
    for path in _progress(find_letters(paths), quiet=quiet):
        _read_file(path, reader, gathered, ocr=ocr)
    return gathered


def _read_file(path: Path, reader: "Reader", gathered: Gathered, *, ocr: bool) -> None:
    """Read one file; an unreadable one is put down and does not stop the others."""
    from loaders.documents import read_document  # noqa: PLC0415

    try:
        document = read_document(path, ocr=ocr)
        if document.sha256 in gathered.sources:
            _same(path, document, gathered)
            return
        facts = reader.read(document)
        if not facts.recommendations:
            raise LetterError(
                f"{path}: no recommendation was found. A reply to an inspection quotes or names each one "
                "that it answers; check that this file is such a reply, and that all of its text is there."
            )
        if facts.letter.id in gathered.facts and document.source in gathered.read:
            raise LetterError(
                f"{path}: another file of this build has the same name and area ({facts.letter.id}). "
                "Give one of them another file name."
            )
    except LetterError as error:
        gathered.unread.append((str(path), str(error)))
        return
    _put(gathered, facts, reader)
    gathered.read.append(document.source)


def _same(path: Path, document: "Document", gathered: Gathered) -> None:
    if document.source not in gathered.sources[document.sha256] or document.source in gathered.read:
        gathered.same.append(str(path))


def _put(gathered: Gathered, facts: "LetterFacts", reader: "Reader") -> None:
    from graph.packing import Packed, pack  # noqa: PLC0415

    gathered.put(facts, pack(Packed(VERSION, reader.version, facts)))


def _document(json: str) -> "Document":
    from loaders.document import Document  # noqa: PLC0415

    return Document.model_validate_json(json)


def _progress(paths: Sequence[Path], *, quiet: bool) -> Iterable[Path]:
    """The paths, with a bar on a terminal when there are many."""
    if quiet or len(paths) < 40:
        return paths
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    console = Console(stderr=True)
    return track(paths, "Reading", console=console, disable=not console.is_terminal, transient=True)


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


def graph_without(packed: Mapping[str, str], decisions: "Decisions") -> "Graph":
    """The graph of letters that a database keeps, as they were read when it was built."""
    from graph.packing import unpack  # noqa: PLC0415

    gathered = Gathered(facts={key: unpack(text).facts for key, text in packed.items()})
    return graph_of(gathered, decisions)[0].graph
