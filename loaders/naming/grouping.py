"""Candidates that are forms of one name, joined.

Policy: equal words join; an acronym joins the name behind which it stands in brackets, or the one name whose
initials it is; a short form joins the one longer name that begins or ends with it; "the Hub" joins the one
name with that head. Nothing is joined because it is merely similar, and nothing that people keep apart.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.naming.candidates import Candidate
from loaders.naming.forms import abbreviates, key, short_of
from loaders.naming.lexicon import BRIDGES, GENERIC, TOPICS, head_kind
from loaders.register.schema import Entry

type Apart = Callable[[Iterable[str], Iterable[str]], bool]
"""Whether people decided that a form of the first and one of the second are two things."""

_SAY_NOTHING = GENERIC | TOPICS | BRIDGES
_INNER = re.compile(r" \([A-Z][\w&/+-]*\)(?= )")
"""An acronym in brackets inside a name."""


@dataclass(slots=True)
class Group:
    """All candidates of one name; `entry` where the register holds it."""

    entry: Entry | None = None
    candidates: list[Candidate] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """Surface forms and how often each stands."""

    @property
    def name(self) -> str:
        """The fullest form: the register's, else the longest that is no acronym."""
        if self.entry:
            return self.entry.name
        clean = {_INNER.sub("", form): count for form, count in self.forms.items()}
        return max(clean, key=lambda form: (not _acronym(form), len(form.split()), clean[form], form))


def _acronym(form: str) -> bool:
    return " " not in form and sum(map(str.isupper, form)) > 1


def grouped(
    candidates: Iterable[Candidate], entries: dict[Candidate, Entry], prefixes: Sequence[str], apart: Apart
) -> list[Group]:
    """Groups in the order of their first candidate; `prefixes` are names of the area and its force."""
    index: dict[str, Group] = {}
    groups: list[Group] = []
    ordered = sorted(candidates, key=lambda c: (c not in entries, _acronym(c.name), -len(c.name.split())))
    for candidate in ordered:
        entry = entries.get(candidate)
        keys = [f"entry {entry.id}"] if entry else _keys(candidate, prefixes)
        group = _group_of(candidate, keys, index, apart)
        keys += [key(candidate.name)] if entry else []
        if group is None:
            group = Group(entry)
            groups.append(group)
        _add(group, _unjoined(candidate, apart), index, [*keys, _as_written(candidate)])
    return sorted(_joined(groups, apart), key=lambda group: min(c.start for c in group.candidates))


def _group_of(
    candidate: Candidate, keys: Iterable[str], index: dict[str, Group], apart: Apart
) -> Group | None:
    """The first group under one of the keys; where people keep it apart from these, its own."""
    found = [index[one] for one in keys if one in index]
    fits = [group for group in found if not apart([candidate.name], group.forms)]
    return fits[0] if fits else index.get(_as_written(candidate)) if found else None


def _as_written(candidate: Candidate) -> str:
    return f"form {candidate.name}"


def _unjoined(candidate: Candidate, apart: Apart) -> Candidate:
    """The candidate without the words in brackets behind it that people say are another thing."""
    names = [candidate.name, candidate.name.split()[-1]]
    if candidate.acronym and apart(names[:1], [candidate.acronym]):
        candidate = replace(candidate, acronym=None)
    if candidate.opens and apart(names, [candidate.opens]):
        candidate = replace(candidate, opens=None)
    return candidate


def _keys(candidate: Candidate, prefixes: Sequence[str]) -> list[str]:
    """Keys under which a candidate is known, its own name first."""
    names = [candidate.name, candidate.core] if _tells(candidate.core) else [candidate.name]
    names += [without for name in names if (without := without_prefix(name, prefixes)) != name]
    return list(dict.fromkeys(one for name in names if (one := key(name)) and not _too_general(one)))


def _spells(acronym: str, words: str) -> bool:
    """Whether the letters of an acronym stand in this order in the words in brackets behind it."""
    letters = iter(words.lower())
    same_start = words[:1].lower() == acronym[:1].lower()
    return _acronym(acronym) and same_start and all(letter in letters for letter in acronym.lower())


def _tells(core: str) -> bool:
    """Whether a name without its noun is still a name."""
    return not all(word.lower() in _SAY_NOTHING for word in core.split())


def _too_general(one: str) -> bool:
    return " " not in one and one in GENERIC


def without_prefix(name: str, prefixes: Sequence[str]) -> str:
    """A unit's name without the name of its force or area, where at least two words are left."""
    for prefix in prefixes:
        rest = name[len(prefix) :].lstrip()
        long_enough = len(rest.split()) > 1 or _acronym(rest)
        if name.startswith(f"{prefix} ") and long_enough and rest[:1].isupper():
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


def _joined(groups: list[Group], apart: Apart) -> list[Group]:
    """Join acronyms to the names that they abbreviate, and short forms to the one longer name."""
    found = list(groups)
    for group in groups:
        if group.entry or group not in found:
            continue
        others = [one for one in found if one is not group and not apart(group.forms, one.forms)]
        target = _full_form(group, others)
        if target is not None:
            target.candidates += group.candidates
            target.forms.update(group.forms)
            found.remove(group)
    return found


def _full_form(group: Group, others: Sequence[Group]) -> Group | None:
    name = group.name
    if _acronym(name):
        fits = [one for one in others if any(abbreviates(name, form) for form in one.forms if " " in form)]
        return fits[0] if len(fits) == 1 and not _other_acronym(fits[0], name) else None
    by_key = {key(one.name): one for one in others if not one.entry}
    longer = short_of(key(name), by_key)
    if longer is None or (" " not in name and name.lower() in GENERIC):
        return None
    return by_key[longer] if not _different_thing(name, by_key[longer].name) else None


def _other_acronym(group: Group, name: str) -> bool:
    given = {candidate.acronym for candidate in group.candidates if candidate.acronym}
    return bool(given) and name.rstrip("s") not in {one.rstrip("s") for one in given}


def _different_thing(short: str, longer: str) -> bool:
    """Whether the longer name is a thing of its own beside the short one ("Trust", "Trust Board")."""
    behind = len(longer.split()) - len(short.split())
    head = head_kind(short.rsplit(maxsplit=1)[-1])
    return (
        head is not None
        and longer.startswith(short)
        and behind < 3
        and head_kind(longer.rsplit(maxsplit=1)[-1]) is not None
    )
