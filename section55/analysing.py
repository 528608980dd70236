"""`s55 analyse`: measures of the whole network, each with what it means and what it does not say."""

import json
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import Section55Error, UnknownNameError
from queries.measures import Measure
from section55.asking import Form
from section55.database import DATABASE, Database
from section55.output import Format, plain, show

if TYPE_CHECKING:
    from graph.stores import Rows
    from queries.analysis import Measured


def analyse(
    measure: Annotated[Measure, typer.Argument(help="What to measure.")] = Measure.CENTRALITY,
    db: Database = DATABASE,
    label: Annotated[
        str | None, typer.Option(metavar="LABEL", help="Only rows with this label, such as Service.")
    ] = None,
    most: Annotated[
        int,
        typer.Option(
            min=1, metavar="N", help="At most so many rows, for each label where they are ranked by label."
        ),
    ] = 20,
    properties: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write the values of all names as JSON, by id, for a map."),
    ] = None,
    form: Form = Format.TABLE,
) -> None:
    """Measure the whole network; what a measure means and does not say comes with it, on standard error.

    centrality: which names most others are joined to or through, by label.
    cut-points and bridges: names and links that alone hold parts of it together.
    communities: names that stand together. cores: the names that are most joined with each other.

    For example: s55 analyse centrality --label Initiative --most 5
    """
    from graph.stores import open_store  # noqa: PLC0415 - brings the engine
    from queries.analysis import analyse as measured  # noqa: PLC0415
    from queries.projection import material  # noqa: PLC0415

    with open_store(db) as store:
        found = measured(material(store), measure)
    chosen = _chosen(measure, found.rows, label, most)
    _explain(measure, found)
    show(chosen, form)
    if len(chosen.rows) < len(found.rows.rows):
        sys.stderr.write(f"Shown: {len(chosen.rows)} of {len(found.rows.rows)} rows (--most, --label).\n")
    if properties is not None:
        _write(properties, found)


def _explain(measure: Measure, found: "Measured") -> None:
    told = found.definition
    for line in (
        f"{measure}: {told.means}",
        f"Taken on {told.projection} ({found.how}).",
        f"Caution: {told.caution}",
    ):
        sys.stderr.write(textwrap.fill(line, 100) + "\n")
    sys.stderr.write("\n")


def _chosen(measure: Measure, rows: "Rows", label: str | None, most: int) -> "Rows":
    """The rows with this label, the first of them; where they are ranked, the first of each label."""
    from graph.model import Kind  # noqa: PLC0415
    from graph.stores.base import Rows  # noqa: PLC0415
    from queries.values import unknown  # noqa: PLC0415

    chosen = rows.rows
    if label is not None:
        if "label" not in rows.columns:
            raise UnknownNameError(f"--label: rows of {measure} are not of one label each. Leave it out.")
        place = rows.columns.index("label")
        labels = {kind.casefold(): str(kind) for kind in Kind}
        if label.casefold() not in labels:
            raise unknown("label", label, list(labels.values()))
        chosen = [row for row in chosen if row[place] == labels[label.casefold()]]
    if "rank" not in rows.columns:
        return Rows(rows.columns, chosen[:most])
    place = rows.columns.index("rank")
    return Rows(rows.columns, [row for row in chosen if int(str(row[place])) <= most])


def _write(path: Path, found: "Measured") -> None:
    text = json.dumps(found.properties, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Section55Error(f"{path} cannot be written: {error.strerror}. Name another file.") from error
    sys.stderr.write(f"Wrote {plain(str(path))}: {len(found.properties)} names.\n")
