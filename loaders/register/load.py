"""Reading register files into a Register; what does not hold is refused with file and line."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from graph.errors import RegisterError
from loaders.register.checks import Placed, check
from loaders.register.complaints import complaints_of, refuse
from loaders.register.model import Register
from loaders.register.offices import area_of_record
from loaders.register.schema import RegisterFile, Scope

_SHIPPED = Path(__file__).parent


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


def load_register(files: Sequence[Path] = (), *, area_registers: bool = True) -> Register:
    """The register that is shipped and what `files` add to it.

    `area_registers` includes the local names of areas that are shipped; `files` are read in any case.
    Raises RegisterError for a file that is missing, is no YAML, or does not hold together with the others.
    """
    paths = [*sorted(_SHIPPED.glob("*.yml")), *files]
    if area_registers:
        paths.extend(sorted((_SHIPPED / "area").glob("*.yml")))
    contents = [(path, _read(path)) for path in paths]
    placed = [Placed(path, _parse(path, content)) for path, content in contents]
    areas = tuple(area_of_record(record) for item in placed for record in item.file.areas)
    refuse(check(placed, areas))
    return Register(
        entries=tuple(
            [entry for item in placed for entry in item.file.entries]
            + [entry for area in areas for entry in area.entries]
        ),
        areas=areas,
        inspections=tuple(inspection for item in placed for inspection in item.file.inspections),
        version=_version([content for _, content in contents]),
    )


def _version(contents: Sequence[str]) -> str:
    digests = sorted(hashlib.sha256(content.encode()).hexdigest() for content in contents)
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RegisterError(f"{path}: no such register file; check the path given with --register") from None
    except UnicodeDecodeError as error:
        raise RegisterError(f"{path}: not UTF-8 text (byte {error.start}); save the file as UTF-8") from None
    except OSError as error:
        raise RegisterError(f"{path}: cannot be read: {error.strerror}; expected a YAML file") from None


def _parse(path: Path, content: str) -> RegisterFile:
    try:
        data = yaml.load(content, Loader=_Loader)  # noqa: S506 - a safe loader that also refuses duplicate keys
    except yaml.YAMLError as error:
        raise RegisterError(_not_yaml(path, error)) from None
    except RecursionError:
        raise RegisterError(f"{path}:1: nested too deeply; expected a list of entries") from None
    if not isinstance(data, Mapping):
        raise RegisterError(
            f"{path}:1: expected a mapping with 'entries', 'areas' or 'inspections', "
            f"found {'nothing' if data is None else type(data).__name__}; begin the file with 'entries:'"
        )
    try:
        return RegisterFile.model_validate(_with_defaults(data))
    except ValidationError as error:
        refuse(complaints_of(path, error))
        raise


def _with_defaults(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """`data` with the file's own `kind`, `scope` and `area` in every entry that does not say otherwise."""
    defaults = {key: data[key] for key in ("kind", "scope", "area") if data.get(key) is not None}
    if "area" in defaults:
        defaults.setdefault("scope", Scope.LOCAL.value)
    entries = data.get("entries")
    if not defaults or not isinstance(entries, list):
        return data
    return {
        **data,
        "entries": [{**defaults, **entry} if isinstance(entry, Mapping) else entry for entry in entries],
    }


def _not_yaml(path: Path, error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        line = error.problem_mark.line + 1
        return f"{path}:{line}: {error.problem or error.context}; expected valid YAML: correct this line"
    return f"{path}:1: not YAML ({error}); expected a YAML register file"
