"""Reading register files into a Register; what does not hold is refused with file and line."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from loaders.register.checks import Placed, check
from loaders.register.complaints import complaints_of, refuse
from loaders.register.files import Sort, mapping_of, read_text
from loaders.register.model import Register
from loaders.register.offices import area_of_record
from loaders.register.schema import RegisterFile, Scope

_SHIPPED = Path(__file__).parent
_SORT = Sort("register file", "--register", "'entries', 'areas' or 'inspections'", "entries")


def load_register(files: Sequence[Path] = (), *, area_registers: bool = True) -> Register:
    """The register that is shipped and what `files` add to it.

    `area_registers` includes the local names of areas that are shipped; `files` are read in any case.
    Raises RegisterError for a file that is missing, is no YAML, or does not hold together with the others.
    """
    paths = [*sorted(_SHIPPED.glob("*.yml")), *files]
    if area_registers:
        paths.extend(sorted((_SHIPPED / "area").glob("*.yml")))
    contents = [(path, read_text(path, _SORT)) for path in paths]
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


def _parse(path: Path, content: str) -> RegisterFile:
    data = mapping_of(path, content, _SORT)
    try:
        return RegisterFile.model_validate(_with_defaults(data))
    except ValidationError as error:
        refuse(complaints_of(path, error, RegisterFile))
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
