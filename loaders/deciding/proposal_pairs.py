"""Which two names of one area look like one thing, so that a person should be asked. Nothing is joined here.

Policy: one name holds all words of the other ("Rape Crisis", "Cambridge and Peterborough Rape Crisis
Partnership"), or they differ in spelling or in a noun that says only what sort of thing it is, or one is made
of the other's initials, or a service is only described and another is named for the same people. Never where
both are registered, where both give a place or a number and these differ, or where people said *different*.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from rapidfuzz import fuzz

from graph.model import Kind
from loaders.naming.forms import abbreviates, key
from loaders.naming.group import is_initials
from loaders.naming.lexicon import FUNCTION_WORDS, GENERIC, TOPICS, head_kind
from loaders.naming.places import place_names

_ALIKE = 84
"""Likeness in per cent from which two words may be spellings of one."""
_NOUN = "another noun at the end"
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten first second third i ii iii iv".split()
)
_SIDES = frozenset(
    "north south east west northern southern eastern western central mid upper lower greater".split()
)
_FOR = frozenset("victim victims witness witnesses survivor survivors".split())
_SAYS_LITTLE = frozenset("all my our new local county-wide countywide independent specialist support".split())


class Named(NamedTuple):
    """What is compared of a name."""

    id: str
    forms: tuple[str, ...]
    kind: Kind
    sure: bool
    """Whether its kind is more than a guess."""
    registered: bool


class Likeness(NamedTuple):
    """How alike two names look, from 0 to 100, and why."""

    score: float
    why: str


def alike(one: Named, other: Named, *, area: str) -> Likeness | None:
    """How two names in letters of an area look like one thing; None where they do not."""
    if one.registered and other.registered:
        return None
    if one.kind is not other.kind and one.sure and other.sure:
        return None
    own = frozenset(area.split("-"))
    found = [
        likeness
        for form in one.forms
        for second in other.forms
        if (likeness := _forms_alike(form, second, own)) is not None
    ]
    if not found and (all(map(is_initials, one.forms)) or all(map(is_initials, other.forms))):
        found = [
            Likeness(90, "initials")
            for form in one.forms
            for second in other.forms
            if _spells(form, second) or _spells(second, form)
        ]
    if any(_differ_in_place_or_number(form, second) for form in one.forms for second in other.forms):
        return None
    if one.registered or other.registered:
        found = [likeness for likeness in found if likeness.why != _NOUN]
    if found:
        return max(found)
    return _described(one, other, own) or _described(other, one, own)


def words_of(form: str) -> list[str]:
    """The words of a form as they are compared, without those that say nothing."""
    return [word for word in key(form).split() if word not in FUNCTION_WORDS]


def _spells(short: str, full: str) -> bool:
    return is_initials(short) and not is_initials(full) and abbreviates(short, full)


def _forms_alike(one: str, other: str, own: Set[str]) -> Likeness | None:
    """How two forms that are no acronyms look alike; `own` are words of the area, which any name may hold."""
    if is_initials(one) or is_initials(other):
        return None
    first, second = words_of(one), words_of(other)
    common = [word for word in first if word in second]
    left = [word for word in first if word not in common], [word for word in second if word not in common]
    score = fuzz.token_set_ratio(key(one), key(other))
    if all(left) and _spellings(*left) and _telling({*first} - own):
        return Likeness(score, "spelling")
    if not _telling(set(common) - own):
        return None
    if not any(left):
        return Likeness(score, "the same words")
    if not all(left):
        return Likeness(score, "one name within the other")
    if first[:-1] == second[:-1] and all(head_kind(word) is not None for (word,) in left):
        return Likeness(score, _NOUN)
    return None


def _telling(words: Iterable[str]) -> bool:
    """Whether words are more than those that any name of the field may hold."""
    return any(
        word not in GENERIC | TOPICS and head_kind(word) is None and not _is_place(word) for word in words
    )


def _spellings(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether each word left over on one side is another spelling of one on the other."""
    if len(some) != len(others):
        return False
    return all(
        min(len(word), len(other)) > 3 and fuzz.ratio(word, other) >= _ALIKE
        for word, other in zip(sorted(some), sorted(others), strict=True)
    )


def _differ_in_place_or_number(one: str, other: str) -> bool:
    """Whether both give a place, or both a number, and not the same."""
    first, second = set(key(one).split()), set(key(other).split())
    return any(
        bool(here := set(filter(of, first))) and bool(there := set(filter(of, second))) and here != there
        for of in (_is_place, _is_number)
    )


def _is_place(word: str) -> bool:
    return word in place_names() or word in _SIDES


def _is_number(word: str) -> bool:
    return word in _NUMBERS or re.search(r"\d", word) is not None or len(word) == 1


def _described(description: Named, named: Named, own: Set[str]) -> Likeness | None:
    """A service that is only described, beside one with a name for the same people."""
    if {description.kind, named.kind} != {Kind.SERVICE} or not _only_described(description):
        return None
    if _only_described(named) or all(map(is_initials, named.forms)):
        return None
    said = {word for form in description.forms for word in _people(form)} - own
    told = {word for form in named.forms for word in _people(form)}
    return Likeness(40 + 10 * len(said & told), "a description beside a name") if said & told else None


def _only_described(name: Named) -> bool:
    return all(form[:1].islower() and " " in form for form in name.forms)


def _people(form: str) -> Iterator[str]:
    """Words that say for whom a service is."""
    yield from (
        word for word in words_of(form) if word in _FOR or (word not in _SAYS_LITTLE and _telling([word]))
    )
