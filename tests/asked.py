"""Ways to ask each question of the catalogue: with and without each parameter, with values from the graph."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.stores import Store
from queries.catalogue import Parameter, ParameterKind, Question
from queries.run import Given, checked_before, suggestions

type Asked = dict[str, Given]


def ways_to_ask(store: Store, question: Question, *, most: int, values: int = 3) -> list[Asked]:
    """At most `most` of the ways to give its parameters, some of everything; the same every time."""
    ways: list[Asked] = [{}]
    for parameter in question.parameters:
        ways = [{**way, **given} for way in ways for given in _given(store, question, parameter, way, values)]
        ways = _spread(ways, most)
    return ways


def _given(
    store: Store, question: Question, parameter: Parameter, way: Asked, values: int
) -> Iterator[Asked]:
    if not parameter.required:
        yield {}
    for value in _values(store, question, parameter, way, values):
        yield {parameter.name: value}


def _values(
    store: Store, question: Question, parameter: Parameter, way: Asked, values: int
) -> Iterable[Given]:
    match parameter.kind:
        case ParameterKind.FLAG:
            return (not parameter.default,)
        case ParameterKind.NUMBER:
            return (1, 3)
        case ParameterKind.DATE:
            return (date(2024, 2, 29), date(2016, 6, 1))
        case ParameterKind.THING | ParameterKind.WORD:
            before = checked_before(store, question, parameter, way)
            found = [candidate.value for candidate in suggestions(store, parameter, before)]
            return _spread(found, values)


def _spread[Item](items: Sequence[Item], most: int) -> list[Item]:
    """At most that many of them, the first and the last included."""
    if len(items) <= most:
        return list(items)
    return [items[place * (len(items) - 1) // (most - 1)] for place in range(most)]
