"""The kind of every name of a letter, from its words, the text around it and its neighbours in a list."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import apposed
from loaders.naming.candidate import Candidate
from loaders.naming.group import Group
from loaders.naming.kinds import (
    DEFAULT,
    Judged,
    commissioned,
    department,
    department_of,
    kind_by_name,
    kind_by_shape,
    neighbours,
    of_force,
    votes,
)
from loaders.naming.lexicon import doubtful


def kinds_of(
    text: str, groups: Sequence[Group], branches: Mapping[int, Kind], forces: Sequence[str] = ()
) -> list[Judged]:
    """The kind of each group.

    `branches` gives the kinds of branches by their places, `forces` the names of the area's force.
    """
    judged: dict[int, Judged] = {}
    for index, group in enumerate(groups):
        branch = next((one for one in group.candidates if one.start in branches), None)
        verdict = (
            Judged(_of_branch(text, branch, branches), sure=True) if branch else _kind(text, group, forces)
        )
        if verdict is not None:
            judged[index] = verdict
    if len(judged) < len(groups):
        judged |= _by_neighbours(text, groups, judged)
    return [judged[index] for index in range(len(groups))]


def _of_branch(text: str, branch: Candidate, branches: Mapping[int, Kind]) -> Kind:
    """That of the whole, unless the text says that it is what the whole does there ("X Fenton, a scheme")."""
    told = apposed(text, Span(branch.start, branch.end))
    return told if told in {Kind.INITIATIVE, Kind.SERVICE} else branches[branch.start]


def _by_neighbours(text: str, groups: Sequence[Group], judged: Mapping[int, Judged]) -> dict[int, Judged]:
    """The kinds of those groups of which nothing else tells them."""
    sure = sorted(
        (Span(one.start, one.end), verdict.kind)
        for index, verdict in judged.items()
        for one in groups[index].candidates
    )
    starts = [span.start for span, _ in sure]
    return {
        index: _kind_of_neighbours(text, group, sure, starts)
        for index, group in enumerate(groups)
        if index not in judged
    }


def _kind(text: str, group: Group, forces: Sequence[str]) -> Judged | None:
    """The kind of a group by register, name and context; None where they are silent."""
    if group.entry:
        return Judged(group.entry.kind, sure=True)
    heads = [one.head for one in group.candidates if one.head]
    head = Counter(heads).most_common(1)[0][0] if heads else None
    by_name = next((kind for form in _by_length(group) if (kind := kind_by_name(form, head))), None)
    bought = any(commissioned(text, Span(one.start, one.end)) for one in group.candidates)
    if bought and not (by_name is Kind.AGENCY and _of_learning(group.name)):
        return Judged(Kind.SERVICE, sure=True)
    if by_name is Kind.AGENCY and any(of_force(text, one.start) for one in group.candidates):
        return Judged(Kind.BODY, sure=True)
    if by_name is None and (department(group.name) or department_of(group.name, forces)):
        return Judged(Kind.BODY, sure=True)
    if by_name is Kind.INITIATIVE and group.name.endswith(" Project") and _acts(text, group):
        return Judged(Kind.AGENCY, sure=True)
    if by_name is Kind.SYSTEM and group.name.endswith(" Control") and _counted(text, group)[Kind.BODY]:
        return Judged(Kind.BODY, sure=True)
    if by_name is not None and not doubtful(group.name):
        return Judged(by_name, sure=True)
    if by_name is None and any(one.how == "label" for one in group.candidates):
        return Judged(Kind.INITIATIVE, sure=True)
    counted = _counted(text, group)
    if counted:
        best = max(counted.items(), key=lambda pair: (pair[1], pair[0] == by_name, pair[0]))[0]
        return Judged(best if by_name is None or counted[best] > 2 else by_name, sure=True)
    return Judged(by_name, sure=True) if by_name is not None else None


def _of_learning(name: str) -> bool:
    """Whether it is a university or a college, which is paid for a study and is no service."""
    return not {"University", "College"}.isdisjoint(name.split())


def _acts(text: str, group: Group) -> bool:
    """Whether somebody who is named like an activity does something ("run by the X Project")."""
    counted = _counted(text, group)
    return counted[Kind.AGENCY] > counted[Kind.INITIATIVE]


def _counted(text: str, group: Group) -> Counter[Kind]:
    """What the words around its mentions say of its kind."""
    return votes(text, [Span(one.start, one.end) for one in group.candidates])


def _by_length(group: Group) -> list[str]:
    return sorted(group.forms, key=lambda form: (-len(form.split()), form))


def _kind_of_neighbours(
    text: str, group: Group, others: Sequence[tuple[Span, Kind]], starts: Sequence[int]
) -> Judged:
    beside: Counter[Kind] = Counter()
    for one in group.candidates:
        at = bisect_left(starts, one.start)
        beside.update(neighbours(text, Span(one.start, one.end), others[max(0, at - 2) : at + 2]))
    if beside:
        return Judged(max(beside.items(), key=lambda pair: (pair[1], pair[0]))[0], sure=True)
    return Judged(kind_by_shape(group.name) or DEFAULT, sure=False)
