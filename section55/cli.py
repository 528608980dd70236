"""The command `s55`: gathers the commands, and words what goes wrong for the person who asked.

Rows go to standard output and all else to standard error.
"""

import sys
from typing import Annotated

import typer

from graph.errors import Section55Error
from section55 import analysing, asking, building, copying, keeping, mapping, reviewing, serving, showing
from section55.output import plain
from section55.version import VERSION

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="What policing bodies say they do about inspection recommendations, as a graph to ask.",
    epilog="Ends with 0, or with 2 for a wrong command, name or value, 3 for a letter, 4 for a register, "
    "5 for a database, 6 for a query that was refused or stopped. "
    'For example: s55 ask relies-on --name "Operation Makesafe"',
)
app.command()(building.build)
app.add_typer(asking.questions, name="ask")
app.command()(asking.cypher)
app.command()(showing.show)
app.command()(analysing.analyse)
app.command("map")(mapping.map_)
app.command()(reviewing.review)
app.command()(keeping.remove)
app.command()(keeping.export)
app.command()(copying.copy)
app.command()(serving.mcp)


def _say_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"section55 {VERSION}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say which version this is."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except Section55Error as error:
        sys.stderr.write("".join(f"{plain(line)}\n" for line in str(error).splitlines()))
        sys.exit(error.exit_code)
