"""Words beside a name that name the same thing: what it is ("Larch House, our SARC"), or is known as.

Policy: such words are no second thing beside the name. In a list they are ("Mind, the ambulance service and
the council"), and so they are where they go on to a noun of their own ("our SARC team").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import Kind
from loaders.naming.candidate import Candidate
from loaders.naming.group import Apart, Group, Joins

_SAYS_WHAT = re.compile(r"(?:(?:,| –|,? which is| is| was) | \()(?:our|my|its|the|an?)(?: [a-z'’-]+){0,2} ")
"""What stands between a name and the words that say what it is."""
_NOT_IN_LIST = re.compile(
    r"[.;:)]|,(?! (?:and|the|our|[A-Z]))"
    r"| (?:in|at|for|to|where|which|that|run|based|provided|serving|is|was|has|will)\b|\s*$"
)
_KNOWN_AS = re.compile(
    r"(?: \(|,? )(?:which is |who are )?(?:(?:also|better|now|locally|more \w+) )?"
    r"known(?: \w+)? as (?:the |our )?[“\"‘']?"
)
_AS_CALLED = re.compile(r", as (?:our|my|the|its)(?: [a-z-]+)? ")
_CALLED = re.compile(r" (?:is|was)(?: \w+)? (?:called|known|named)\b")
_THEN_NAME = re.compile(r"(?: (?:in|at) [A-Z][\w-]+)?, ")
_GOES_ON = re.compile(r"[.;)]|, (?:which|who|where|is|was|has|will)\b")


def with_other_names(text: str, groups: Sequence[Group], apart: Apart) -> list[Group]:
    """The groups, each name together with that by which it is "known"; what is one everywhere joins none."""
    if " known " not in text:
        return list(groups)
    joins = Joins()
    for (first, before), (second, behind) in pairwise(_placed(groups)):
        if not _KNOWN_AS.fullmatch(text, first.end, second.start):
            continue
        group, other = joins.standing(before), joins.standing(behind)
        local = group.entry is None and other.entry is None and group is not other
        if local and not apart(group.forms, other.forms):
            joins.join(other, group)
    return [group for group in groups if not joins.joined(group)]


def _placed(groups: Sequence[Group]) -> list[tuple[Candidate, Group]]:
    """Every place of the groups in the order of the text."""
    return sorted(
        ((one, group) for group in groups for one in group.candidates), key=lambda pair: pair[0].start
    )


def without_descriptions(text: str, groups: Sequence[Group]) -> list[Group]:
    """The groups without the places that describe a name beside them, and none that would be left empty."""
    if not any(map(_may_describe, groups)):
        return list(groups)
    describing = {id(one) for pair in pairwise(_placed(groups)) for one in _describing(text, *pair)}
    for group in filter(_may_describe, groups):
        group.candidates = [one for one in group.candidates if id(one) not in describing]
    return [group for group in groups if group.candidates]


def _may_describe(group: Group) -> bool:
    return group.of_area and group.entry is not None and group.entry.kind in {Kind.SERVICE, Kind.AGENCY}


def _describing(
    text: str, one: tuple[Candidate, Group], other: tuple[Candidate, Group]
) -> Iterator[Candidate]:
    """Which of two neighbours only says what the other is."""
    (first, before), (second, behind) = one, other
    gap = text[first.end : second.start]
    if _may_describe(behind) and _named(before, behind):
        apposed = _service(behind) and _SAYS_WHAT.fullmatch(gap) and _NOT_IN_LIST.match(text, second.end)
        if apposed or (_AS_CALLED.fullmatch(gap) and _CALLED.match(text, second.end)):
            yield second
    described = _service(before) and _may_describe(before) and _named(behind, before)
    if described and _THEN_NAME.fullmatch(gap) and _GOES_ON.match(text, second.end):
        yield first


def _service(group: Group) -> bool:
    return group.entry is not None and group.entry.kind is Kind.SERVICE


def _named(group: Group, description: Group) -> bool:
    """Whether a group is a name of its own that may be of the sort described."""
    if group.entry is None:
        return True
    return not group.of_area and description.entry is not None and group.entry.kind is description.entry.kind
