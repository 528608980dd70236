"""Acronyms joined to the names that they abbreviate, and short forms to the one longer name."""

from collections.abc import Iterable, Iterator, Sequence

from graph.model import Kind
from loaders.naming.ends import kind_by_end
from loaders.naming.forms import key, letters_of, spellings_by_initials
from loaders.naming.group import Apart, Group, Joins, Told, is_acronym
from loaders.naming.lexicon import GENERIC, head_kind, names_operation


class _Index(Joins):
    """Groups by what abbreviates them, and by what begins or ends their names; no more than will be asked."""

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__()
        self._by_initials: dict[str, list[Group]] = {}
        self._by_part: dict[str, dict[str, Group]] = {}
        names = [form for group in groups if group.entry is None for form in group.forms]
        acronyms = {letters_of(name) for name in names if is_acronym(name)}
        short = {key(name) for name in names if not is_acronym(name)}
        for group in groups:
            forms = (form for form in group.forms if " " in form) if acronyms else ()
            for letters in acronyms.intersection(
                one for form in forms for one in spellings_by_initials(form)
            ):
                self._by_initials.setdefault(letters, []).append(group)
            if group.entry is not None and not group.of_area:
                operation, _, name = key(group.name).partition(" ")
                if operation == "operation" and name in short:
                    self._by_part.setdefault(name, {})[key(group.name)] = group
                continue
            for name in {key(form) for form in group.forms} if group.of_area else {key(group.name)}:
                for part in short.intersection(_parts(name)):
                    self._by_part.setdefault(part, {})[name] = group

    def abbreviated(self, group: Group) -> list[Group]:
        """The groups that the acronym which names `group` may stand for."""
        found = map(self.standing, self._by_initials.get(letters_of(group.name), []))
        return list({id(one): one for one in found if one is not group}.values())

    def longer(self, group: Group) -> list[Group]:
        """The groups whose name begins or ends with that of `group`, one for each such name."""
        found = self._by_part.get(key(group.name), {}).values()
        local = " " in group.name
        return [
            one for one in found if one is not group and not self.joined(one) and (local or not one.of_area)
        ]


def joined(groups: Sequence[Group], apart: Apart, told: Told) -> list[Group]:
    """The groups that are left, each with the short forms that stand for it."""
    index = _Index(groups)
    for group in groups:
        target = None if group.entry else _full_form(group, index, apart)
        if target is not None and not _told_otherwise(group, target, told):
            index.join(group, target)
    return [group for group in groups if not index.joined(group)]


def _full_form(group: Group, index: _Index, apart: Apart) -> Group | None:
    name = group.name
    if is_acronym(name):
        fits = list(_not_apart(group, index.abbreviated(group), apart))
        return fits[0] if len(fits) == 1 and not _other_acronym(fits[0], name) else None
    fits = list(_not_apart(group, index.longer(group), apart))
    if len(fits) > 1:  # "Haven" is rather short for "Haven for Victims" than for "New Haven"
        fits = [one for one in fits if key(one.name).startswith(f"{key(name)} for ")] or fits
    if len(fits) != 1 or (" " not in name and name.lower() in GENERIC):
        return None
    return fits[0] if not _different_thing(name, fits[0].name) else None


def _not_apart(group: Group, others: Iterable[Group], apart: Apart) -> Iterator[Group]:
    """Those of the others that people do not keep apart from the group."""
    return (one for one in others if not apart(group.forms, one.forms))


def _parts(name: str) -> Iterator[str]:
    """Every beginning and every end of a name that is shorter than it."""
    words = name.split()
    for count in range(1, len(words)):
        yield " ".join(words[:count])
        yield " ".join(words[count:])


def _told_otherwise(group: Group, target: Group, told: Told) -> bool:
    """Whether the text says that a short form is of another kind than the head of the longer name."""
    head = head_kind(target.name.rsplit(maxsplit=1)[-1]) or kind_by_end(target.name)
    if head is None or is_acronym(group.name):
        return False
    return any(kind not in {None, head} for kind in map(told, group.candidates))


def _other_acronym(group: Group, name: str) -> bool:
    given = {candidate.acronym for candidate in group.candidates if candidate.acronym}
    return bool(given) and name.rstrip("s") not in {one.rstrip("s") for one in given}


def _different_thing(short: str, longer: str) -> bool:
    """Whether the longer name is a thing of its own beside the short one ("Trust", "Trust Board")."""
    if names_operation(short) and head_kind(longer.rsplit(maxsplit=1)[-1]) is Kind.BODY:
        return True
    behind = len(longer.split()) - len(short.split())
    head = head_kind(short.rsplit(maxsplit=1)[-1])
    return (
        head is not None
        and longer.startswith(short)
        and behind < 3
        and head_kind(longer.rsplit(maxsplit=1)[-1]) is not None
    )
