"""Candidates that are forms of one name, joined.

Policy: equal words join; an acronym joins the name behind which it stands in brackets, or the one name whose
initials it is; a short form joins the one longer name that begins or ends with it; "the Hub" joins the one
name with that head. Nothing is joined because it is merely similar, and nothing that people keep apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import Kind
from loaders.naming.candidate import Candidate
from loaders.naming.forms import key
from loaders.naming.group import Apart, Group, Told, is_acronym
from loaders.naming.joining import joined
from loaders.naming.joint_units import joint
from loaders.naming.kinds import kind_by_name
from loaders.naming.lexicon import BRIDGES, GENERIC, TOPICS, head_kind, names_operation
from loaders.register.schema import Entry

_OWNED = frozenset({"portal", "app", "database", "dashboard", "platform", "scorecard"})
_SAY_NOTHING = GENERIC | TOPICS | BRIDGES


def grouped(
    candidates: Iterable[Candidate],
    entries: dict[Candidate, Entry],
    prefixes: Sequence[str],
    apart: Apart,
    told: Told,
) -> list[Group]:
    """Groups in the order of their first candidate.

    `prefixes` are names of the area and its force; `told` gives the kind that the text puts beside a
    candidate.
    """
    index: dict[str, Group] = {}
    groups: list[Group] = []
    ordered = sorted(candidates, key=lambda c: (c not in entries, is_acronym(c.name), -len(c.name.split())))
    for candidate in ordered:
        entry = entries.get(candidate)
        keys = [f"entry {entry.id}"] if entry else _keys(candidate, prefixes)
        group = _group_of(candidate, keys, index, apart) or _general_of(candidate, index, apart)
        keys += [key(candidate.name)] if entry else []
        if group is None:
            group = Group(entry)
            groups.append(group)
        _add(group, _unjoined(candidate, apart), index, [*keys, _as_written(candidate)])
    left = joined(groups, apart, told)
    systems = [one for group in left for one in _systems(group)]
    left = [group for group in left if group.candidates]
    return sorted([*left, *systems], key=lambda group: min(c.start for c in group.candidates))


def _systems(group: Group) -> list[Group]:
    """Systems of a body, an agency or a code, taken out of its places ("the Northmoor Trust portal")."""
    owned = [one for one in group.candidates if one.head in _OWNED and one.core[:1].isupper()]
    measured = group.entry is not None and group.entry.sort == "code"
    if not owned or (len(owned) == len(group.candidates) and not measured):
        return []
    kind = group.entry.kind if group.entry else kind_by_name(group.name, None)
    if kind not in {Kind.BODY, Kind.AGENCY} and not measured:
        return []
    group.candidates = [one for one in group.candidates if one.head not in _OWNED]
    found: dict[str, Group] = {}
    for one in owned:
        name = f"{one.core} {one.head}"
        system = found.setdefault(name, Group())
        system.candidates.append(replace(one, name=name, core=name))
        system.forms[name] += 1
    return list(found.values())


def _group_of(
    candidate: Candidate, keys: Iterable[str], index: dict[str, Group], apart: Apart
) -> Group | None:
    """The first group under one of the keys; where people keep it apart from these, its own."""
    found = [index[one] for one in keys if one in index and _may_join(candidate, one, index[one])]
    fits = [group for group in found if not apart([candidate.name], group.forms)]
    return fits[0] if fits else index.get(_as_written(candidate)) if found else None


def _may_join(candidate: Candidate, one: str, group: Group) -> bool:
    """Whether the key is the candidate's own, or the group not one thing that is everywhere the same."""
    return (
        one.startswith("entry ") or not _national(group) or one in {key(candidate.name), key(candidate.core)}
    )


def _general_of(candidate: Candidate, index: dict[str, Group], apart: Apart) -> Group | None:
    """What every area has one of, where a longer name ends with it and is abbreviated like it."""
    group = index.get(key(candidate.acronym)) if candidate.acronym and not joint(candidate.name) else None
    if group is None or group.entry is None or not group.of_area or apart([candidate.name], group.forms):
        return None
    name = key(candidate.name)
    return group if any(name.endswith(f" {key(alias.form)}") for alias in group.entry.forms) else None


def _national(group: Group) -> bool:
    """Whether it is one thing everywhere, so that a name that an area opens is another."""
    return group.entry is not None and not group.of_area


def _as_written(candidate: Candidate) -> str:
    return f"form {candidate.name}"


def _unjoined(candidate: Candidate, apart: Apart) -> Candidate:
    """The candidate without the words in brackets behind it that people say are another thing."""
    if not (candidate.acronym or candidate.opens):
        return candidate
    names = [candidate.name, candidate.name.split()[-1]]
    if candidate.acronym and apart(names[:1], [candidate.acronym]):
        candidate = replace(candidate, acronym=None)
    if candidate.opens and apart(names, [candidate.opens]):
        candidate = replace(candidate, opens=None)
    return candidate


def _keys(candidate: Candidate, prefixes: Sequence[str]) -> list[str]:
    """Keys under which a candidate is known, its own name first."""
    own = not _tells(candidate.core) or _of_operation(candidate)
    names = [candidate.name] if own else [candidate.name, candidate.core]
    names += [without for name in names if (without := without_prefix(name, prefixes)) != name]
    return list(dict.fromkeys(one for name in names if (one := key(name)) and not _too_general(one)))


def _of_operation(candidate: Candidate) -> bool:
    """Whether it is a body that an operation has ("the Operation Lantern board"), and not the operation."""
    body = candidate.head is not None and head_kind(candidate.head) is Kind.BODY
    return body and names_operation(candidate.core)


def _spells(acronym: str, words: str) -> bool:
    """Whether the letters of an acronym stand in this order in the words in brackets behind it."""
    letters = iter(words.lower())
    same_start = words[:1].lower() == acronym[:1].lower()
    return is_acronym(acronym) and same_start and all(letter in letters for letter in acronym.lower())


def _tells(core: str) -> bool:
    """Whether a name without its noun is still a name."""
    return not all(word.lower() in _SAY_NOTHING for word in core.split())


def _too_general(one: str) -> bool:
    return " " not in one and one in GENERIC


def without_prefix(name: str, prefixes: Sequence[str]) -> str:
    """A unit's name without the name of its force or area, where at least two words are left."""
    for prefix in prefixes:
        if name.startswith(prefix) and name[len(prefix) : len(prefix) + 1] == " ":
            rest = name[len(prefix) :].lstrip()
            if rest[:1].isupper() and (len(rest.split()) > 1 or is_acronym(rest)):
                return rest
    return name


def _add(group: Group, candidate: Candidate, index: dict[str, Group], keys: list[str]) -> None:
    group.candidates.append(candidate)
    group.forms[candidate.name] += 1
    if candidate.core != candidate.name and _tells(candidate.core):
        group.forms[candidate.core] += 0
    for one in keys:
        index.setdefault(one, group)
    if candidate.acronym:
        group.forms[candidate.acronym] += 0
        index.setdefault(key(candidate.acronym), group)
    if candidate.opens and _spells(candidate.name.split()[-1], candidate.opens):
        group.forms[candidate.opens] += 0
        group.forms[candidate.name.split()[-1]] += 0
        index.setdefault(key(candidate.opens), group)
        index.setdefault(key(candidate.name.split()[-1]), group)
