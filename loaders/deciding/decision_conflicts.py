"""Decisions that contradict each other, and decisions that can have no effect."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from loaders.deciding.decision_effects import joined_forms
from loaders.deciding.decision_schema import Decision, DecisionFile, Different, Named, Same
from loaders.register.complaints import Where, near
from loaders.register.model import Register
from loaders.text.folding import same_form


class Conflict(NamedTuple):
    """What does not hold together: the first is said against all the others."""

    message: str
    decisions: tuple[Decision, ...]


def placed(file: DecisionFile) -> Iterator[tuple[Where, Decision]]:
    """Every decision and where it stands in its file."""
    for key, decisions in records(file):
        yield from (((key, index), one) for index, one in enumerate(decisions))


def records(file: DecisionFile) -> tuple[tuple[str, Sequence[Decision]], ...]:
    """The decisions under the keys of the file, in the file's order."""
    return (
        ("name", file.name),
        ("same", file.same),
        ("different", file.different),
        ("not a name", file.not_a_name),
    )


def conflicts(file: DecisionFile) -> list[Conflict]:
    """All contradictions, each once, those of `different` first."""
    areas = dict.fromkeys(one.area for _, one in placed(file))
    found: dict[tuple[str, ...], Conflict] = {}
    for area in sorted(areas, key=str):
        joining = [one for one in file.joining if one.area in {None, area}]
        for conflict in _joined_although_different(file.different, joining, area):
            found.setdefault((conflict.message,), conflict)
    for conflict in (*_names_and_none(file), *_two_kinds(file.name)):
        found.setdefault((conflict.message,), conflict)
    return list(found.values())


def _joined_although_different(
    different: Iterable[Different], joining: Sequence[Named | Same], area: str | None
) -> Iterator[Conflict]:
    roots = joined_forms(one.all_forms for one in joining)
    for one in different:
        first, second = map(same_form, one.forms)
        if one.area in {None, area} and first in roots and roots[first] == roots.get(second):
            chain = _chain(first, second, joining)
            yield Conflict(
                f"'{one.forms[0]}' and '{one.forms[1]}' are different here, and one thing by "
                f"{_told(chain)}: 'different' is obeyed; take back what is wrong",
                (one, *chain),
            )


def _chain(first: str, second: str, joining: Sequence[Named | Same]) -> list[Named | Same]:
    """The fewest decisions that lead from one form to the other."""
    paths: deque[tuple[str, list[Named | Same]]] = deque([(first, [])])
    seen = {first}
    while paths:
        form, path = paths.popleft()
        if form == second:
            return path
        for one in joining:
            forms = list(map(same_form, one.all_forms))
            if form in forms:
                fresh = [other for other in forms if other not in seen]
                seen.update(fresh)
                paths.extend((other, [*path, one]) for other in fresh)
    return []


def _told(chain: Iterable[Decision]) -> str:
    return " with ".join(f"'{' = '.join(one.all_forms)}'" for one in chain)


def _names_and_none(file: DecisionFile) -> Iterator[Conflict]:
    for none in file.not_a_name:
        for one in file.joining:
            if one.area == none.area and same_form(none.form) in map(same_form, one.all_forms):
                yield Conflict(
                    f"'{none.form}' is no name here, and a form of '{one.name}': it is left out; "
                    "take back what is wrong",
                    (none, one),
                )


def _two_kinds(named: Sequence[Named]) -> Iterator[Conflict]:
    first: dict[tuple[str | None, str], Named] = {}
    for one in named:
        before = first.setdefault((one.area, same_form(one.name)), one)
        if before.kind is not one.kind:
            yield Conflict(
                f"'{one.name}' is of the kind {one.kind} here, and {before.kind}: the later is obeyed; "
                "take back what is wrong",
                (one, before),
            )


def without_effect(file: DecisionFile, register: Register, areas: Iterable[str | None]) -> Iterator[Conflict]:
    """Decisions for an area that nobody knows, and sames whose kind nobody says; `areas` are the letters'."""
    known = {area.slug for area in register.areas} | {area for area in areas if area}
    held = {same_form(alias.form) for entry in register.entries for alias in entry.forms}
    held |= {same_form(form) for one in file.name for form in one.all_forms}
    roots = joined_forms(one.all_forms for one in file.joining)
    kinds = {roots[same_form(one.name)] for one in file.joining if one.kind is not None}
    kinds |= {roots[form] for form in held if form in roots}
    for _, one in placed(file):
        if one.area is not None and one.area not in known:
            yield Conflict(
                f"no register and no letter knows the area '{one.area}'{near(one.area, sorted(known))}: "
                "the decision has no effect; correct the area",
                (one,),
            )
        if isinstance(one, Same) and roots[same_form(one.name)] not in kinds:
            yield Conflict(
                f"nobody says what '{one.name}' is: the decision has no effect; add its kind, as in "
                "'kind: Service'",
                (one,),
            )
