"""`s55 analyse`: measures of the whole network, each with what it means and what it does not say."""

import json
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from queries.analysis import Measure
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
    most: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many rows, for each label where they are ranked by label.")] = 20,
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
    _explain(measure, found)
    show(_chosen(found.rows, label, most), form)
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
