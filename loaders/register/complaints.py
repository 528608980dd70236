"""Complaints about files that people write: which file, which line, what was expected, what to do.

Lines are looked up only once there is something to complain about: composing a file with its marks is slow.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from graph.errors import RegisterError
from graph.model import Kind
from loaders.register.schema import Case, Scope

type Where = tuple[int | str, ...]

_MOST = 10
_WORDS = {"kind": Kind, "scope": Scope, "case": Case}


class Complaint(NamedTuple):
    """What is wrong at `where` (keys and positions from the top) of `file`."""

    file: Path
    where: Where
    message: str


def refuse(complaints: Sequence[Complaint]) -> None:
    """Raise RegisterError with a line for each complaint; do nothing where there is none."""
    if not complaints:
        return
    lines = [f"{item.file}:{line_of(item.file, item.where)}: {item.message}" for item in complaints[:_MOST]]
    if len(complaints) > _MOST:
        lines.append(f"… and {len(complaints) - _MOST} more complaints")
    raise RegisterError("\n".join(lines))


def line_of(file: Path, where: Where) -> int:
    """The line, from 1, of what stands at `where`, or of the nearest thing around it."""
    node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = node.start_mark.line if node is not None else 0
    for step in where:
        found = _child(node, step)
        if found is None:
            break
        node, line = found
    return line + 1


def _child(node: yaml.Node | None, step: int | str) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step].start_mark.line
    if isinstance(node, yaml.MappingNode):
        return next(
            ((value, key.start_mark.line) for key, value in node.value if key.value == str(step)), None
        )
    return None


def complaints_of(file: Path, error: ValidationError, schema: type[BaseModel]) -> list[Complaint]:
    """One complaint for each thing that `schema`, that of the whole file, refuses."""
    return [
        Complaint(file, detail["loc"], _message(detail, schema))
        for detail in error.errors(include_url=False, include_context=False)
    ]


def _message(detail: ErrorDetails, schema: type[BaseModel]) -> str:
    where, found = detail["loc"], repr(detail["input"])
    name = next((str(step) for step in reversed(where) if isinstance(step, str)), "the file")
    match detail["type"]:
        case "extra_forbidden":
            keys = sorted(_keys_at(schema, where[:-1]))
            text = f"unknown key '{name}'{near(name, keys)}; expected one of {', '.join(keys)}"
        case "missing":
            text = f"'{name}' is missing; add it to this {_what(where)}"
        case "enum":
            words = [str(word) for word in _WORDS.get(name, ())]
            text = f"{name} is {found}{near(found, words)}; expected one of {', '.join(words)}"
        case "string_too_short":
            text = f"'{name}' is empty; write the words, or leave the key out where it may be absent"
        case "string_pattern_mismatch":
            text = f"{name} is {found}; expected lower-case words joined by hyphens, as 'home-office'"
        case "string_type":
            text = f"{name} is {found}, which YAML does not read as text; put it in quotes"
        case "value_error":
            text = detail["msg"].removeprefix("Value error, ")
        case _:
            text = f"{name} is {found}; {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return text


def _keys_at(schema: type[BaseModel], where: Where) -> Iterator[str]:
    """The keys of the record at `where` in a file of `schema`."""
    record = schema
    for step in where:
        fields = {field.alias or name: field for name, field in record.model_fields.items()}
        if isinstance(step, str) and step in fields:
            record = next(_records_in(fields[step].annotation), record)
    yield from (field.alias or name for name, field in record.model_fields.items())


def _records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def _what(where: Where) -> str:
    words = {"entries": "entry", "areas": "area", "inspections": "inspection"}
    return words.get(str(where[0]), "decision" if len(where) > 1 else "file")


def near(word: str, known: Iterable[str], *, most: int = 3) -> str:
    """ " (did you mean …?)" with the known words that are near to `word`; empty where none is."""
    found = process.extract(word, list(known), scorer=fuzz.ratio, limit=most, score_cutoff=60)
    return f" (did you mean {' or '.join(repr(match) for match, _, _ in found)}?)" if found else ""
