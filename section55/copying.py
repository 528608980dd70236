"""`s55 copy`: a graph from one database into another, a file or a Neo4j server either way."""

import sys
from typing import Annotated

import typer

from graph.errors import StoreError
from section55.output import plain


def copy(
    source: Annotated[
        str, typer.Option("--from", metavar="FILE|URL", help="The database to copy: a file, or a url.")
    ],
    target: Annotated[
        str,
        typer.Option("--to", metavar="FILE|URL", help="The database to make equal to it."),
    ],
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where letters are lost that only the second has.")
    ] = False,
) -> None:
    """Make a database equal to another, letters' texts and all.

    Server and user are named as everywhere: a url (neo4j://, bolt://, neo4j+s://), NEO4J_USERNAME,
    NEO4J_PASSWORD and NEO4J_DATABASE.
    For example: s55 copy --from section55.grafeo --to neo4j://localhost:7687
    """
    from graph.stores import kept_in, open_store, write_store  # noqa: PLC0415 - brings the engine

    with open_store(source) as store:
        graph, documents, meta = store.graph(), store.documents(), store.meta()
    there = kept_in(target)
    lost = sorted(there.documents.keys() - documents.keys())
    if lost and not replace:
        raise StoreError(
            f"{target} holds {len(lost)} letters that {source} does not, such as {lost[0]}. "
            "With --replace they are taken out; to add letters, use: s55 build LETTERS --db DATABASE"
        )
    write_store(target, graph, documents, meta, after=there.writes)
    size = f"{len(graph.nodes)} nodes, {len(graph.relationships)} relationships, {len(documents)} letters"
    sys.stderr.write(f"Copied to {plain(target)}: {size}.\n")
