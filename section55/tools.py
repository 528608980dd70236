"""What an assistant may do with a database: ask each question, read one answer whole, and ask in Cypher.

Plain data in and out; how it travels is the business of `section55.serving`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import UnknownNameError

if TYPE_CHECKING:
    from graph.stores import Rows, Store
    from queries.catalogue import Parameter, Question

ROWS = 100
TIMEOUT_S = 30.0

_TEXT: Mapping[str, Any] = {"type": "string"}
_TYPES: Mapping[str, Mapping[str, Any]] = {
    "date": {"type": "string", "format": "date"},
    "flag": {"type": "boolean"},
    "number": {"type": "integer", "minimum": 0},
}
_MOST = {
    "type": "integer",
    "minimum": 1,
    "description": f"At most so many rows; {ROWS} if not given. The answer says how many there are in all.",
}


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that can be called by name, and the JSON Schema of what it takes."""

    name: str
    description: str
    schema: Mapping[str, Any]


def tools() -> list[Tool]:
    """Every question of the catalogue, and then `show` and `cypher`."""
    from queries.catalogue import catalogue  # noqa: PLC0415

    return [*(_asking(question) for question in catalogue().values()), _SHOW, _CYPHER]


_SHOW = Tool(
    "show",
    "Read one answer whole: its text, the recommendation that it answers, and all that it relies on, whom it "
    "involves and what it promises, with the words and their places in the letter.",
    {
        "type": "object",
        "properties": {"response": {**_TEXT, "description": "Id of the answer, from the column response."}},
        "required": ["response"],
        "additionalProperties": False,
    },
)
_CYPHER = Tool(
    "cypher",
    "Ask in your own Cypher; nothing can be written. Nodes: Inspection, Recommendation, Letter, Response, "
    "Commitment, Body, Agency, Service, Initiative, System. Return ids to be given evidence.",
    {
        "type": "object",
        "properties": {
            "query": {**_TEXT, "description": "The query."},
            "parameters": {"type": "object", "description": "Values of its $parameters."},
            "most_rows": _MOST,
        },
        "required": ["query"],
        "additionalProperties": False,
    },
)


class ToolBox:
    """The tools on one database; a file that was built again is opened again."""

    def __init__(self, db: str) -> None:
        self._db = db
        self._store: Store | None = None
        self._opened: object = None

    def call(self, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The answer as plain data; raises Section55Error where it is refused."""
        others: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            "show": self._show,
            "cypher": self._cypher,
        }
        return others[name](arguments) if name in others else self._ask(name, arguments)

    def open(self) -> None:
        """Open the database; raises StoreError where it cannot be."""
        self._opened_store()

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _ask(self, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        from queries.run import ask  # noqa: PLC0415

        given = {key: value for key, value in arguments.items() if key != "most_rows"}
        return self._told(ask(self._opened_store(), name, **given), _most(arguments))

    def _show(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        from queries.evidence import response  # noqa: PLC0415

        _check(_SHOW, arguments)
        found: dict[str, Any] = _plain(response(self._opened_store(), str(arguments["response"])))
        return found

    def _cypher(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        from section55.asking import own_answer  # noqa: PLC0415

        _check(_CYPHER, arguments)
        given = dict(arguments.get("parameters") or {})
        rows = own_answer(self._db, str(arguments["query"]), given, timeout_s=TIMEOUT_S)
        return self._told(rows, _most(arguments))

    def _told(self, rows: "Rows", most: int) -> dict[str, Any]:
        from graph.stores.base import Rows  # noqa: PLC0415
        from queries.evidence import evidence  # noqa: PLC0415

        shown = Rows(rows.columns, rows.rows[:most])
        return {
            "rows_in_all": len(rows.rows),
            "rows": _plain(shown.records()),
            "evidence": _plain(evidence(self._opened_store(), shown)),
        }

    def _opened_store(self) -> "Store":
        from graph.stores import is_url, open_store  # noqa: PLC0415 - brings the engine

        path = Path(self._db)
        stamp = path.stat().st_mtime_ns if not is_url(self._db) and path.exists() else None
        if self._store is None or stamp != self._opened:
            self.close()
            self._store, self._opened = open_store(self._db), stamp
        return self._store


def _asking(question: "Question") -> Tool:
    columns = "".join(f"\n{column.name}: {column.words}" for column in question.columns)
    return Tool(
        question.name,
        f"{question.question} {question.why}\n\nColumns{columns}",
        {
            "type": "object",
            "properties": {
                **{parameter.name: _schema(parameter) for parameter in question.parameters},
                "most_rows": _MOST,
            },
            "required": [parameter.name for parameter in question.parameters if parameter.required],
            "additionalProperties": False,
        },
    )


def _schema(parameter: "Parameter") -> dict[str, Any]:
    default = {} if parameter.default is None else {"default": parameter.default}
    return {**_TYPES.get(parameter.kind, _TEXT), "description": parameter.words, **default}


def _check(tool: Tool, arguments: Mapping[str, Any]) -> None:
    properties: Mapping[str, Any] = tool.schema["properties"]
    missing = [name for name in tool.schema["required"] if name not in arguments]
    extra = [name for name in arguments if name not in properties]
    if missing or extra:
        told = f"needs {', '.join(missing)}" if missing else f"has no parameter {', '.join(extra)}"
        raise UnknownNameError(f"{tool.name} {told}. It takes {', '.join(properties)}.")


def _most(arguments: Mapping[str, Any]) -> int:
    most = arguments.get("most_rows", ROWS)
    if isinstance(most, bool) or not isinstance(most, int) or most < 1:
        raise UnknownNameError(f"most_rows is a whole number from 1, not {most!r}.")
    return most


def _plain(value: Any) -> Any:
    """The value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value
