"""Which decisions file a command is about: the one that is named, or `decisions.yml` beside the database."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import RegisterError

if TYPE_CHECKING:
    from loaders.deciding.decisions import Decisions

NAME = "decisions.yml"

DecisionsOption = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help=f"What people decided about names; else {NAME} beside the database, if there is one.",
    ),
]


def decisions_path(db: str | Path, given: Path | None) -> Path:
    """The file that is named, or the one beside the database (for a server: in the folder of the command)."""
    from graph.stores.address import is_url  # noqa: PLC0415

    return given or (Path() if is_url(db) else Path(db).parent) / NAME


def decisions_for(db: str | Path, given: Path | None) -> "Decisions":
    """The decisions for a database; none where no file is named and none lies beside it."""
    from loaders.deciding.decisions import load  # noqa: PLC0415 - brings the register's schema

    return load(decisions_path(db, given), missing_ok=given is None)


def decisions_of_build(db: str | Path, given: Path | None, version: str) -> "Decisions":
    """The decisions for a database that was built with `version`.

    Raises RegisterError where it was built with decisions and they are not where they are looked for.
    """
    decisions = decisions_for(db, given)
    if "+" in version and not decisions.version:
        raise RegisterError(
            f"{decisions_path(db, given)}: {db} was built with decisions, and here are none; "
            "name their file with --decisions"
        )
    return decisions
