"""The catalogue: one file for each named question, its Cypher under a header that says what it is for.

A header line is `// KEY: VALUE`; a line that begins with `//` and three spaces or more goes on with the one
before. The keys are `question`, `why` and `example` (once each), `step: NAME` (at most once: the function of
`queries.steps` that makes the columns out of the query's rows), `map` (at most once: what a map of the answer
shows), `param NAME: TYPE, required; WORDS` or
`param NAME: TYPE = DEFAULT; WORDS`, `suggest NAME: CYPHER` (rows of value, name, aliases and hint) for
parameters of type thing and word, and `column NAME: WORDS`. Any other comment is a comment.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph.errors import Section55Error

FOLDER = Path(__file__).with_name("catalogue")

_KEY = re.compile(r"// (?P<key>[a-z]+)(?: (?P<name>[a-z_]+))?: +(?P<value>\S.*)")
_MORE = re.compile(r"// {3,}(?P<value>\S.*)")
_PARAM = re.compile(
    r"(?P<kind>[a-z]+)(?:, (?P<required>required)| = (?P<default>[^;]*[^;\s])); (?P<words>.+)", re.DOTALL
)
_USED = re.compile(r"\$([A-Za-z_]\w*)")
_ASIDE = re.compile(r"""//[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
_ONCE = ("question", "why", "example")
_AT_MOST_ONCE = ("step", "map")
_NAMED = ("param", "suggest", "column")
_KEYS = (*_ONCE, *_AT_MOST_ONCE, *_NAMED)

type Value = str | int | bool | None


class CatalogueError(Section55Error):
    """A file of the catalogue that breaks its own rules; the message names file and line."""


class ParameterKind(StrEnum):
    """What a parameter takes: a thing becomes its id, a word one of the suggested values."""

    THING = "thing"
    WORD = "word"
    DATE = "date"
    NUMBER = "number"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question."""

    name: str
    kind: ParameterKind
    required: bool
    default: Value
    words: str
    suggest: str | None
    """The query whose rows (value, name, aliases, hint) it may take; may use parameters before it."""


class Column(NamedTuple):
    """One column of the answer."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question and the Cypher that answers it."""

    name: str
    question: str
    why: str
    example: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    step: str | None
    """What makes these columns out of the rows of the query; None where the query gives them."""
    map: str | None
    """What a map of the answer shows; None where none would help."""
    cypher: str


class _Entry(NamedTuple):
    line: int
    key: str
    name: str | None
    value: str


@cache
def catalogue(folder: Path = FOLDER) -> Mapping[str, Question]:
    """All questions by name; raises CatalogueError where a file breaks the rules."""
    files = sorted(folder.glob("*.cypher"), key=lambda file: file.stem)
    return {file.stem: parse(file.read_text(encoding="utf-8"), file.stem, str(file)) for file in files}


def parse(text: str, name: str, file: str) -> Question:
    """Read one file; raises CatalogueError with file and line."""
    entries, cypher = _split(text, file)
    single = {key: _only(entries, key, file) for key in _ONCE}
    suggests = {entry.name: entry for entry in entries if entry.key == "suggest"}
    parameters = tuple(_parameter(entry, suggests, file) for entry in entries if entry.key == "param")
    columns = tuple(Column(entry.name or "", entry.value) for entry in entries if entry.key == "column")
    if not columns:
        raise CatalogueError(f"{file}: the header has no `column`")
    _check_names(entries, parameters, file)
    _check_use(text, cypher, parameters, file)
    given = {entry.key for entry in entries}
    step, drawn = (_only(entries, key, file) if key in given else None for key in _AT_MOST_ONCE)
    return Question(
        name, **single, parameters=parameters, columns=columns, step=step, map=drawn, cypher=cypher
    )


def _split(text: str, file: str) -> tuple[list[_Entry], str]:
    """The header's entries, and the query under it."""
    lines = text.splitlines()
    entries: list[_Entry] = []
    for number, line in enumerate(lines, start=1):
        found, more = _KEY.fullmatch(line), _MORE.fullmatch(line)
        if found:
            entries.append(_entry(number, found, file))
        elif more and entries:
            entries[-1] = entries[-1]._replace(value=f"{entries[-1].value} {more['value']}")
        elif line.startswith("//"):
            _check_comment(number, line, file)
        elif line.strip():
            return entries, "\n".join(lines[number - 1 :]).strip()
    raise CatalogueError(f"{file}: there is no query under the header")


def _check_comment(number: int, line: str, file: str) -> None:
    first = re.match(r"//\s*(\w+)", line)
    if first and first[1] in _KEYS:
        raise CatalogueError(
            f"{file}:{number}: expected `// {first[1]}: VALUE` or `// {first[1]} NAME: VALUE`"
        )


def _entry(number: int, found: re.Match[str], file: str) -> _Entry:
    key, name = found["key"], found["name"]
    if key not in _KEYS:
        raise CatalogueError(f"{file}:{number}: unknown key {key!r}; expected {', '.join(_KEYS)}")
    if (key in _NAMED) != (name is not None):
        raise CatalogueError(f"{file}:{number}: {key} {'needs a name' if key in _NAMED else 'takes no name'}")
    return _Entry(number, key, name, found["value"])


def _only(entries: list[_Entry], key: str, file: str) -> str:
    given = [entry for entry in entries if entry.key == key]
    if not given:
        raise CatalogueError(f"{file}: the header has no `{key}`")
    if len(given) > 1:
        raise CatalogueError(f"{file}:{given[1].line}: `{key}` is given twice")
    return given[0].value


def _parameter(entry: _Entry, suggests: Mapping[str | None, _Entry], file: str) -> Parameter:
    where = f"{file}:{entry.line}"
    found = _PARAM.fullmatch(entry.value)
    if not found or found["kind"] not in set(ParameterKind):
        raise CatalogueError(
            f"{where}: expected `TYPE, required; WORDS` or `TYPE = DEFAULT; WORDS`, "
            f"TYPE being {', '.join(ParameterKind)}"
        )
    kind = ParameterKind(found["kind"])
    suggested = suggests.get(entry.name)
    if (suggested is not None) != (kind in {ParameterKind.THING, ParameterKind.WORD}):
        raise CatalogueError(f"{where}: a {kind} {'takes no' if suggested else 'needs a'} `suggest`")
    default = None if found["required"] else _default(kind, found["default"], where)
    query = suggested.value if suggested else None
    return Parameter(entry.name or "", kind, found["required"] is not None, default, found["words"], query)


def _default(kind: ParameterKind, written: str, where: str) -> Value:
    if written == "null" and kind is not ParameterKind.FLAG:
        return None
    if kind is ParameterKind.FLAG and written in {"true", "false"}:
        return written == "true"
    if kind is ParameterKind.NUMBER and written.isdecimal():
        return int(written)
    raise CatalogueError(f"{where}: {written!r} is no default for a {kind}")


def _check_names(entries: list[_Entry], parameters: tuple[Parameter, ...], file: str) -> None:
    seen: set[tuple[str, str | None]] = set()
    for entry in entries:
        if entry.key in _NAMED and (entry.key, entry.name) in seen:
            raise CatalogueError(f"{file}:{entry.line}: {entry.key} {entry.name} is given twice")
        seen.add((entry.key, entry.name))
        if entry.key == "suggest" and entry.name not in {parameter.name for parameter in parameters}:
            raise CatalogueError(
                f"{file}:{entry.line}: there is no parameter {entry.name} to suggest values for"
            )


def _check_use(text: str, cypher: str, parameters: tuple[Parameter, ...], file: str) -> None:
    declared: list[str] = []
    for parameter in parameters:
        for name in _names_used(parameter.suggest or ""):
            if name not in declared:
                line = _line(text, f"suggest {parameter.name}:")
                raise CatalogueError(f"{file}:{line}: ${name} is not declared before {parameter.name}")
        declared.append(parameter.name)
    used = list(_names_used(cypher))
    for name in used:
        if name not in declared:
            raise CatalogueError(f"{file}:{_line(text, f'${name}')}: ${name} is used and not declared")
    for name in declared:
        if name not in used:
            raise CatalogueError(f"{file}:{_line(text, f'param {name}:')}: ${name} is declared and not used")


def _names_used(cypher: str) -> Iterator[str]:
    yield from _USED.findall(_ASIDE.sub(" ", cypher))


def _line(text: str, words: str) -> int:
    return text[: text.find(words)].count("\n") + 1
