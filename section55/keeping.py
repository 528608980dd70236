"""`s55 remove` and `s55 export`: what a database keeps."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from section55.database import DATABASE, Database
from section55.deciding import DecisionsOption, decisions_of_build
from section55.output import plain

if TYPE_CHECKING:
    from graph.stores import Store


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
    from section55.building import graph_without  # noqa: PLC0415

    before = kept_in(db)
    with open_store(db) as store:
        gone, meta = _letter(store, letter), store.meta()
    kept = {key: document for key, document in before.documents.items() if key != gone}
    decided = decisions_of_build(db, decisions, meta.register)
    write_store(db, graph_without(kept, decided), kept, meta, after=before.writes)
    sys.stderr.write(f"Removed {plain(gone)}; letters left: {len(kept)}.\n")


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
