"""Which database a command is about: a file, or a Neo4j server by its url."""

from typing import Annotated

import typer

DATABASE = "section55.grafeo"

Database = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="FILE|URL",
        envvar="NEO4J_URI",
        help="The database: a file, or the url of a Neo4j server (neo4j://, bolt://, neo4j+s://), which "
        "NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE go with.",
    ),
]
