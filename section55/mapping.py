"""`s55 map`: the graph, or what is near one name, as one HTML page."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.content import Graph
from graph.errors import Section55Error
from graph.model import Entity, Inspection, Letter, Recommendation
from section55.database import DATABASE, Database
from section55.measured import Measured
from section55.output import plain

if TYPE_CHECKING:
    from visualise.parts import Network


def map_(
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Draw only what is near this name; may be given several times."),
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many links from --about count as near; 1 if not given."),
    ] = None,
    db: Database = DATABASE,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")] = Path(
        "map.html"
    ),
    properties: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Say of each name what `s55 analyse --properties` wrote of it; may be given several times.",
        ),
    ] = None,
) -> None:
    """Draw the map as one HTML page that needs no network.

    It shows who is asked, what is recommended, what the answers rely on, and who takes part or delivers, with
    every quote, as a picture and as tables.

    For example: s55 map --about "Operation Makesafe" --depth 2 -o makesafe.html
    """
    from graph.stores import open_store  # noqa: PLC0415 - brings the engine
    from visualise.network import network  # noqa: PLC0415

    if depth is not None and not about:
        raise typer.BadParameter("it says how far to go from a name; give --about too", param_hint="--depth")
    check_place(output)
    measured = Measured.of(properties or ())
    with open_store(db) as store:
        graph = store.graph()
    measured.check(graph)
    centre = [_resolved(graph, name) for name in about or ()]
    drawn = measured.told_in(network(graph, about=centre, depth=depth or 1))
    write_map(drawn, output, title=_title(graph, centre))


def write_map(drawn: "Network", output: Path, *, title: str) -> None:
    """Write the page and say so."""
    from visualise.page import page  # noqa: PLC0415 - heavy, and needed by few commands

    _write(output, page(drawn, title=title))
    if drawn.left_out:
        sys.stderr.write(f"{plain(drawn.left_out)}\n")
    sys.stderr.write(f"Wrote {plain(str(output))}: {len(drawn.things)} things. Open it in a browser.\n")


def _resolved(graph: Graph, name: str) -> str:
    """The id of the one thing that `name` means; raises UnknownNameError where none or several fit."""
    from queries.values import Candidate, resolve  # noqa: PLC0415

    candidates = [
        Candidate(node.id, node.name, tuple(node.aliases), node.area or "")
        if isinstance(node, Entity)
        else Candidate(node.id, node.name)
        for node in graph.nodes
        if isinstance(node, Entity | Recommendation | Letter | Inspection)
    ]
    return resolve(name, candidates, what="--about")


def _title(graph: Graph, centre: Sequence[str]) -> str:
    reports = [node.name for node in graph.nodes if isinstance(node, Inspection)]
    replies = f"replies to {len(reports)} inspection reports" if len(reports) > 1 else "".join(reports)
    subject = "; ".join(graph.by_id[node].name for node in centre) or replies
    return f"Who depends on what: {subject}" if subject else "Who depends on what"


def check_place(output: Path) -> None:
    """Refuse, before any work, a place that cannot hold the page."""
    if output.is_dir():
        raise Section55Error(f"{output} is a folder. Name a file with -o, such as {output / 'map.html'}")
    if not output.parent.is_dir():
        raise Section55Error(f"{output.parent} is not a folder. Make it first, or name another file with -o.")


def _write(output: Path, text: str) -> None:
    """Write beside and replace: an old page stays until the new one is whole."""
    part = output.with_name(f".{output.name[:100]}.{os.getpid()}.part")
    try:
        try:
            part.write_text(text, encoding="utf-8", errors="replace", newline="\n")
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise Section55Error(f"{output} cannot be written: {reason}. Name another file with -o.") from error
