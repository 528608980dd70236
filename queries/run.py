"""Ask a question of the catalogue: its parameters are checked and typed before an engine sees them."""

from collections.abc import Mapping
from datetime import date

from graph.errors import UnknownNameError
from graph.stores import Rows, Store
from graph.stores.base import Query, uncollected
from queries.catalogue import Parameter, ParameterKind, Question, catalogue
from queries.steps import STEPS
from queries.values import Candidate, resolve, unknown

type Given = str | int | bool | date | None
"""A value of a parameter: as typed on a command line, or as it is."""

_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def ask(store: Store, name: str, /, **given: Given) -> Rows:
    """The rows that answer the question; `from_` is the parameter `from`, a word of Python.

    Raises UnknownNameError for a question, parameter or value that does not exist, or one that is missing.
    """
    question = question_named(name)
    return answered(store, question, checked(store, question, given))


def answered(store: Store, question: Question, values: Mapping[str, Given]) -> Rows:
    """The rows that answer the question, its parameters being checked."""

    def read(*queries: Query) -> list[Rows]:
        return store.run_all(queries)

    with uncollected():
        if question.step is None:
            return store.run(question.cypher, values, many=True)
        made = STEPS[question.step]((question.cypher, values), values, read)
        columns = tuple(column.name for column in question.columns)
        return Rows(columns, list(zip(*(made[column] for column in columns), strict=True)) if made else [])


def question_named(name: str) -> Question:
    """The question of this name; raises UnknownNameError that says which are near."""
    questions = catalogue()
    if name not in questions:
        raise unknown("question", name, list(questions))
    return questions[name]


def checked(store: Store, question: Question, given: Mapping[str, Given]) -> dict[str, Given]:
    """A value of the right type for every parameter of the question; `from_` is the parameter `from`."""
    given = {key.removesuffix("_"): value for key, value in given.items()}
    names = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in names:
            raise unknown(f"parameter of {question.name}", name, names)
    values: dict[str, Given] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name)
        if value is None and parameter.required:
            raise UnknownNameError(
                f"{question.name} needs {parameter.name}: {parameter.words}. "
                f"For example: s55 ask {question.name} {question.example}"
            )
        values[parameter.name] = (
            parameter.default if value is None else _typed(store, parameter, value, values)
        )
    return values


def checked_before(
    store: Store, question: Question, parameter: Parameter, given: Mapping[str, Given]
) -> dict[str, Given]:
    """A value of the right type for every parameter that stands before this one; None where none is given."""
    values: dict[str, Given] = {}
    for before in question.parameters[: question.parameters.index(parameter)]:
        value = given.get(before.name)
        values[before.name] = before.default if value is None else _typed(store, before, value, values)
    return values


def suggestions(store: Store, parameter: Parameter, values: Mapping[str, Given]) -> list[Candidate]:
    """What a parameter may take in this graph, given the parameters before it; empty where anything goes."""
    if parameter.suggest is None:
        return []
    rows = store.run(parameter.suggest, _used(parameter.suggest, values), many=True).records()
    return sorted(
        Candidate(str(row["value"]), str(row["name"]), _strings(row["aliases"]), str(row["hint"]))
        for row in rows
    )


def _typed(store: Store, parameter: Parameter, value: Given, values: Mapping[str, Given]) -> Given:
    match parameter.kind:
        case ParameterKind.THING | ParameterKind.WORD:
            what = f"{parameter.name} ({parameter.words.partition(':')[0]})"
            return resolve(str(value), suggestions(store, parameter, values), what=what)
        case ParameterKind.FLAG:
            return _flag(parameter, value)
        case ParameterKind.NUMBER:
            return _number(parameter, value)
        case ParameterKind.DATE:
            return _date(parameter, value)


def _flag(parameter: Parameter, value: Given) -> bool:
    if isinstance(value, bool):
        return value
    if str(value).lower() not in _FLAGS:
        raise UnknownNameError(f"{parameter.name} is yes or no, not {value!r}.")
    return _FLAGS[str(value).lower()]


def _number(parameter: Parameter, value: Given) -> int:
    if isinstance(value, bool) or not str(value).isdecimal():
        raise UnknownNameError(f"{parameter.name} is a whole number such as 2, not {value!r}.")
    return int(str(value))


def _date(parameter: Parameter, value: Given) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise UnknownNameError(f"{parameter.name} is a date such as 2024-02-29, not {value!r}.") from None


def _used(cypher: str, values: Mapping[str, Given]) -> dict[str, Given]:
    return {name: value for name, value in values.items() if f"${name}" in cypher}


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(part) for part in value) if isinstance(value, list) else ()
