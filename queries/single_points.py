"""Which names carry a recommendation of an area alone: all that its answers rely on leads to them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

type Row = dict[str, Any]

_STEPS = 4


class _Carried(NamedTuple):
    """A recommendation of an area that rests on one name."""

    area: str
    ask: str
    told: str
    alone: bool
    """Whether the answers name nothing but it."""
    planned: bool
    """Whether they speak of all that they rely on as planned only."""


def single_points(rows: Sequence[Row]) -> list[Row]:
    """A row for each name that carries something alone, those that carry most first.

    Rows of part `rests` hold the ids of what an area's answers to a recommendation rely on, rows of part
    `name` those of what a name depends on.
    """
    names = {row["id"]: row for row in rows if row["part"] == "name"}
    known: dict[tuple[str, str], frozenset[str]] = {}
    carried: dict[str, list[_Carried]] = {}
    for row in rows:
        if row["part"] == "rests":
            for key in _common(row, names, known):
                carried.setdefault(key, []).append(_carried(row, key))
    found = [_row(names[key], sorted(what)) for key, what in carried.items() if key in names]
    return sorted(
        found, key=lambda row: (-row["recommendations"], -len(row["areas"]), row["name"], row["id"])
    )


def _common(
    rests: Row, names: Mapping[str, Row], known: dict[tuple[str, str], frozenset[str]]
) -> frozenset[str]:
    """The names to which everything leads; `known` keeps what was found out before."""
    common: frozenset[str] | None = None
    for thing in rests["others"]:
        pair = thing, rests["area"]
        if pair not in known:
            known[pair] = frozenset(_leads_to(*pair, names))
        common = known[pair] if common is None else common & known[pair]
        if not common:
            break
    return common or frozenset()


def _leads_to(thing: str, area: str, names: Mapping[str, Row]) -> Iterator[str]:
    """The thing, and what it depends on over some steps; not by what other areas have for themselves."""
    own = names[thing]["area"] if thing in names else None
    seen, front = {thing}, [thing]
    yield thing
    for _ in range(_STEPS):
        ahead = [far for near in front if near in names for far in names[near]["others"]]
        front = []
        for far in dict.fromkeys(ahead):
            if far not in seen and far in names and names[far]["area"] in {None, area, own}:
                seen.add(far)
                front.append(far)
                yield far


def _carried(rests: Row, key: str) -> _Carried:
    return _Carried(
        area=rests["area"],
        ask=rests["id"],
        told=f"{rests['area']}: {rests['name']}",
        alone=rests["others"] == [key],
        planned=rests["modality"] == "planned",
    )


def _row(name: Row, carried: Sequence[_Carried]) -> Row:
    return {
        "name": name["name"],
        "label": name["label"],
        "areas": sorted({one.area for one in carried}),
        "recommendations": len(carried),
        "directly": sum(one.alone for one in carried),
        "planned": sum(one.planned for one in carried),
        "which": [one.told for one in carried],
        "id": name["id"],
    }
