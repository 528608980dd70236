"""Reading a YAML file that people write: plain values only, and complaints that name file and line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graph.errors import RegisterError


class Sort(NamedTuple):
    """How complaints speak of one sort of file."""

    name: str
    """"register file"."""
    option: str
    """The option that names such a file."""
    keys: str
    """The keys that it holds at the top, in words."""
    first: str
    """The key that it may begin with."""


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """Plain YAML values, refusing a key that stands twice in one mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        if len(mapping) != len(node.value):
            seen: set[str] = set()
            for key, _ in node.value:
                if key.value in seen:
                    raise yaml.MarkedYAMLError(
                        problem=f"the key '{key.value}' stands twice", problem_mark=key.start_mark
                    )
                seen.add(key.value)
        return mapping


def _timestamp(loader: _Loader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        raise yaml.MarkedYAMLError(
            problem=f"'{node.value}' is no day of the calendar ({error})", problem_mark=node.start_mark
        ) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def read_text(path: Path, sort: Sort) -> str:
    """The words of a file; raises RegisterError where it is missing, unreadable or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RegisterError(f"{path}: no such {sort.name}; check the path given with {sort.option}") from None
    except UnicodeDecodeError as error:
        raise RegisterError(f"{path}: not UTF-8 text (byte {error.start}); save the file as UTF-8") from None
    except OSError as error:
        raise RegisterError(f"{path}: cannot be read: {error.strerror}; expected a YAML file") from None


def mapping_of(path: Path, content: str, sort: Sort) -> Mapping[str, Any]:
    """The values of a file that is a mapping at the top; raises RegisterError for anything else."""
    try:
        data = yaml.load(content, Loader=_Loader)  # noqa: S506 - a safe loader that also refuses duplicate keys
    except yaml.YAMLError as error:
        raise RegisterError(_not_yaml(path, error, sort)) from None
    except RecursionError:
        raise RegisterError(f"{path}:1: nested too deeply; expected a list of entries") from None
    if not isinstance(data, Mapping):
        raise RegisterError(
            f"{path}:1: expected a mapping with {sort.keys}, "
            f"found {'nothing' if data is None else type(data).__name__}; begin the file with '{sort.first}:'"
        )
    return data


def _not_yaml(path: Path, error: yaml.YAMLError, sort: Sort) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        line = error.problem_mark.line + 1
        return f"{path}:{line}: {error.problem or error.context}; expected valid YAML: correct this line"
    return f"{path}:1: not YAML ({error}); expected a YAML {sort.name}"
