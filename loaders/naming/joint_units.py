"""Units that forces share: "Joint Professional Standards Department" is not the area's own such department.

Policy: the short name is the joint unit's where a letter names that in full, and the area's own never.
"""

from collections.abc import Sequence

from loaders.naming.candidate import Candidate
from loaders.naming.forms import key
from loaders.naming.group import Apart, Group, is_acronym
from loaders.text.ranges import Ranges

_JOINT = "joint "


def joint(name: str) -> bool:
    """Whether a name says that forces share the unit."""
    return name.lower().startswith(_JOINT)


def with_short_names(groups: Sequence[Group], general: Ranges, apart: Apart) -> list[Group]:
    """The groups, the short names of units given to the joint ones that the letter names in their stead.

    In the spans of `general` a short name is that of every force's unit.
    """
    for group in groups:
        own = _own(group, groups) if group.entry is None and joint(group.name) else None
        if own is None or apart(own.forms, group.forms):
            continue
        short = [one for one in own.candidates if not general.hold(one.start, one.end)]
        if all(_short(one) for one in short):
            group.candidates += short
            group.forms.update(one.name for one in short)
            moved = set(short)
            own.candidates = [one for one in own.candidates if one not in moved]
    return [group for group in groups if group.candidates]


def _short(one: Candidate) -> bool:
    return is_acronym(one.name) and one.name[-1].isupper()


def _own(joint_unit: Group, groups: Sequence[Group]) -> Group | None:
    """The unit of which every area has one, and which forces share here."""
    name = key(joint_unit.name).removeprefix(_JOINT)
    own = (group for group in groups if group.entry and group.of_area and key(group.entry.name) == name)
    return next(own, None)
