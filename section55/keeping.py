"""`s55 remove` and `s55 export`: what a database keeps."""

import json
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from section55.database import DATABASE, Database
from section55.deciding import DecisionsOption, decisions_of_build
from section55.gathering import Gathered, read_otherwise, read_with_others
from section55.output import plain
from section55.version import VERSION

if TYPE_CHECKING:
    from graph.content import Graph
    from graph.stores import Meta, Store
    from loaders.deciding.decisions import Decisions
    from loaders.read import Reader


class ExportFormat(StrEnum):
    """What a graph can be written as."""

    JSON = "json"


def remove(
    letter: Annotated[
        str, typer.Argument(help="Name of its file, its id, or a part that fits one letter only.")
    ],
    db: Database = DATABASE,
    decisions: DecisionsOption = None,
) -> None:
    """Take a letter out; what other letters say too stays.

    For example: s55 remove reply-2023.md
    """
    from graph.stores import kept_in, open_store, write_store  # noqa: PLC0415 - brings the engine

    before = kept_in(db)
    with open_store(db) as store:
        gone, meta = _letter(store, letter), store.meta()
    kept = {key: document for key, document in before.documents.items() if key != gone}
    decided = decisions_of_build(db, decisions, meta.register)
    graph, left = without(kept, decided, meta)
    write_store(db, graph, left.packed, meta, after=before.writes)
    sys.stderr.write(f"Removed {plain(gone)}; letters left: {len(kept)}.\n")
    for source, _ in left.unread:
        sys.stderr.write(
            f"{plain(source)} was read with the help of its words. Build again, with your --register, "
            "to read it without them.\n"
        )


def export(
    db: Database = DATABASE,
    form: Annotated[ExportFormat, typer.Option("--format", help="What to write.")] = ExportFormat.JSON,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to; else standard output.")
    ] = None,
) -> None:
    """Write the whole graph, in a form that networkx and others read.

    For example: s55 export --format json -o graph.json
    """
    from graph.stores import open_store  # noqa: PLC0415

    with open_store(db) as store:
        graph = store.graph()
    text = {ExportFormat.JSON: lambda: json.dumps(graph.node_link(), ensure_ascii=False, indent=1)}[
        form
    ]() + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        _write(output, text)
        size = f"{len(graph.nodes)} nodes, {len(graph.relationships)} relationships"
        sys.stderr.write(f"Wrote {plain(str(output))}: {size}.\n")


def _letter(store: "Store", wanted: str) -> str:
    from queries.values import Candidate, resolve  # noqa: PLC0415

    found = store.run(
        "MATCH (letter:Letter) RETURN letter.id AS id, letter.source AS source, letter.name AS name"
    )
    return resolve(
        wanted,
        [Candidate(str(row["id"]), str(row["source"]), (str(row["name"]),)) for row in found.records()],
        what="letter",
    )


def _write(path: Path, text: str) -> None:
    """Write beside and replace, so that no half-written file is left."""
    from graph.errors import StoreError  # noqa: PLC0415

    new = path.with_name(path.name + ".new")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}. Name another file with -o.") from error


def without(packed: Mapping[str, str], decisions: "Decisions", meta: "Meta") -> "tuple[Graph, Gathered]":
    """The graph of letters that a database keeps when some are gone.

    A letter that was read with the words of one that is gone is read again without them, with the register
    that comes with s55; where `meta` says that another was used, it stays as it was read and is in `unread`.
    """
    from graph.packing import unpack  # noqa: PLC0415
    from section55.building import graph_of  # noqa: PLC0415

    gathered = Gathered()
    for text in packed.values():
        kept = unpack(text)
        gathered.put(kept.facts, text, kept.wordings)
    if otherwise := read_otherwise(gathered):
        reader = _reader_of(meta, decisions)
        if reader:
            read_with_others(gathered, reader)
        else:
            gathered.unread += [(facts.letter.source, "") for facts, _ in otherwise]
    return graph_of(gathered, decisions)[0].graph, gathered


def _reader_of(meta: "Meta", decisions: "Decisions") -> "Reader | None":
    """What a database was built with, if that came with this s55."""
    from loaders.read import Reader  # noqa: PLC0415
    from loaders.register import load_register  # noqa: PLC0415

    if meta.program != VERSION:
        return None
    readers = (Reader(load_register(area_registers=local), decisions) for local in (True, False))
    return next((reader for reader in readers if reader.version == meta.register), None)
