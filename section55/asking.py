"""`s55 ask` and `s55 cypher`: the questions of the catalogue, a command each, and a user's own Cypher."""

import inspect
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import typer.core
import typer.main

from graph.errors import UnknownNameError
from section55.completing import completer, option_name
from section55.database import DATABASE, Database
from section55.mapping import check_place, write_map
from section55.output import Format, show

if TYPE_CHECKING:
    from graph.content import Graph
    from graph.stores import Rows
    from queries.catalogue import Parameter, Question
    from queries.run import Given

Form = Annotated[Format, typer.Option("--format", help="How rows are written to standard output.")]

Limit = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="At most so many rows; all if not given.")
]


class QuestionGroup(typer.core.TyperGroup):
    """One command for each question of the catalogue, made when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Names of all questions."""
        from queries.catalogue import catalogue  # noqa: PLC0415 - not needed by other commands

        return list(catalogue())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of one question; raises UnknownNameError that says which are near.

        None for an unknown one where a shell asks how the line might go on.
        """
        from queries.catalogue import catalogue  # noqa: PLC0415
        from queries.run import question_named  # noqa: PLC0415

        if ctx.resilient_parsing and cmd_name not in catalogue():
            return None
        return _command(question_named(cmd_name))


questions = typer.Typer(
    cls=QuestionGroup,
    invoke_without_command=True,
    help="Ask a question of the catalogue; without a name, list the questions.",
    epilog='For example: s55 ask relies-on --name "Operation Makesafe"',
)


@questions.callback()
def _list(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        from graph.stores.base import Rows  # noqa: PLC0415
        from queries.catalogue import catalogue  # noqa: PLC0415

        found = [(question.name, question.question) for question in catalogue().values()]
        show(Rows(("name", "question"), list(found)), Format.TABLE)


def cypher(
    query: Annotated[
        str, typer.Argument(metavar="CYPHER", help="The query, or - to read it from standard input.")
    ],
    db: Database = DATABASE,
    param: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE", help="A parameter; give it again for another. JSON, or else text."
        ),
    ] = None,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="When to stop it.")] = 30.0,
    form: Form = Format.TABLE,
) -> None:
    """Ask in your own Cypher; the database is opened so that nothing can be written.

    On a Neo4j server only a database user without the right to write makes this a guarantee.
    Labels that begin with an underscore (_Document, _Meta) are the tool's own.
    For example: s55 cypher 'MATCH (l:Letter) WHERE l.area = $area RETURN l.name' --param area=westmere
    """
    text = sys.stdin.read() if query == "-" else query
    show(own_answer(db, text, _parameters(param or []), timeout_s=timeout), form)


def own_answer(db: str, query: str, parameters: dict[str, Any], *, timeout_s: float) -> "Rows":
    """The rows that answer a user's own Cypher; raises QueryError where it would write or takes too long."""
    from graph.stores import is_url  # noqa: PLC0415 - brings the engine
    from graph.stores.guarded import refuse_load, run_query  # noqa: PLC0415

    if not is_url(db):
        return run_query(Path(db), query, parameters, timeout_s=timeout_s)
    from graph.stores.server import query_server  # noqa: PLC0415 - brings Neo4j's driver

    refuse_load(query)
    sys.stderr.write(
        "Asked in a session that only reads. On Neo4j only a database user without the right to write makes "
        "this a guarantee.\n"
    )
    return query_server(db, query, parameters, timeout_s=timeout_s)


def _command(question: "Question") -> Any:
    app = typer.Typer(add_completion=False)
    app.command(question.name, help=_help(question))(_answering(question))
    return typer.main.get_command(app)


def _answering(question: "Question") -> Callable[..., None]:
    """A function whose signature is the question's parameters, as typer wants it."""

    def answer(
        db: str,
        form: Format,
        limit: int | None,
        map_file: Path | None = None,
        **given: str | int | bool | None,
    ) -> None:
        _answer(question, given, db=db, form=form, limit=limit, output=map_file)

    drawn = [] if question.map is None else [_map_option(question.map)]
    common = [
        *drawn,
        inspect.Parameter("db", inspect.Parameter.KEYWORD_ONLY, default=DATABASE, annotation=Database),
        inspect.Parameter("form", inspect.Parameter.KEYWORD_ONLY, default=Format.TABLE, annotation=Form),
        inspect.Parameter("limit", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Limit),
    ]
    signature = inspect.Signature(
        [*(_option(question, parameter) for parameter in question.parameters), *common]
    )
    answer.__signature__ = signature  # type: ignore[attr-defined]
    answer.__annotations__ = {name: option.annotation for name, option in signature.parameters.items()}
    return answer


def _answer(
    question: "Question",
    given: "Mapping[str, Given]",
    *,
    db: str,
    form: Format,
    limit: int | None,
    output: Path | None,
) -> None:
    """Write the rows, and the map of them where one is wanted."""
    from graph.stores import Rows, open_store  # noqa: PLC0415
    from queries.run import answered, checked  # noqa: PLC0415

    if output:
        check_place(output)
    with open_store(db) as store:
        values = checked(store, question, given)
        found = answered(store, question, values)
        rows = Rows(found.columns, found.rows[:limit])
        graph = store.graph() if output and rows.rows else None
    show(rows, form)
    if len(rows.rows) < len(found.rows):
        sys.stderr.write(f"Shown: {len(rows.rows)} of {len(found.rows)} rows (--limit).\n")
    if graph and output:
        _draw(question, graph, rows, values, output)


def _draw(
    question: "Question", graph: "Graph", rows: "Rows", values: "Mapping[str, Given]", output: Path
) -> None:
    """Write the map of what the rows speak of."""
    from queries.catalogue import ParameterKind  # noqa: PLC0415
    from section55.part import part_of  # noqa: PLC0415
    from visualise.network import network  # noqa: PLC0415

    things = {one.name for one in question.parameters if one.kind is ParameterKind.THING}
    about = [value for name, value in values.items() if name in things and isinstance(value, str)]
    named = ", ".join(graph.by_id[key].name for key in about)
    drawn = network(part_of(graph, rows, about))
    write_map(drawn, output, title=f"{question.question} {named}".strip())


def _map_option(words: str) -> inspect.Parameter:
    option = typer.Option("--map", metavar="FILE", help=f"Also draw as one HTML page: {words}.")
    return inspect.Parameter(
        "map_file", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[Path | None, option]
    )


def _option(question: "Question", parameter: "Parameter") -> inspect.Parameter:
    default, flagged = parameter.default, isinstance(parameter.default, bool)
    flag = f"--{parameter.name.replace('_', '-')}"
    words = f"{parameter.words} (required)" if parameter.required else parameter.words
    complete = completer(question, parameter) if parameter.suggest else None
    return inspect.Parameter(
        option_name(parameter.name),
        inspect.Parameter.KEYWORD_ONLY,
        default=default if default is None or flagged else str(default),
        annotation=Annotated[
            bool if flagged else str | None,
            typer.Option(flag, help=f"{words[0].upper()}{words[1:]}.", autocompletion=complete),
        ],
    )


def _help(question: "Question") -> str:
    columns = "".join(f"\n{column.name}: {column.words}" for column in question.columns)
    return (
        f"{question.question}\n\n{question.why}\n\nFor example: s55 ask {question.name} {question.example}"
        f"\n\n\b\nColumns{columns}"
    )


def _parameters(given: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UnknownNameError(f"--param {pair}: expected NAME=VALUE, such as area=westmere")
        try:
            values[name] = json.loads(value)
        except ValueError:
            values[name] = value
    return values
