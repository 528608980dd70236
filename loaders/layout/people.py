"""Who is meant where a letter calls the head of the force by name ("Mr Hartley writes …").

A letter says once whose name it is: "Ms A Hartley, Chief Constable", "the Chief Constable, Anne Hartley".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from loaders.layout.types import Role
from loaders.text.ranges import Ranges

_OFFICE = (
    r"(?:(?:[Tt]emporary|[Aa]cting|[Dd]eputy|[Aa]ssistant|T/|A/) ?){0,2}"
    r"(?:[Cc]hief [Cc]onstable|CHIEF CONSTABLE|[Cc]ommissioner of (?:the )?(?:[A-Z]\w+ ){0,4}Police|[DA]CC\b)"
)
_COURTESY = r"(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness)\.?"
_LETTERS = r"(?:,? (?:QPM|CBE|OBE|MBE|MA|MSc|BA|LLB|[A-Z]{2,4}))"
_GIVEN = r"(?:[A-Z][\w’'-]{0,30}\.? ){0,3}"
_SURNAME = r"[A-Z][\w’'-]{0,30}[a-z]"
_BEFORE = re.compile(
    rf"\b(?:{_COURTESY} )?{_GIVEN}(?P<name>{_SURNAME}){_LETTERS}{{0,3}}(?:,? |,?\n| ?\()"
    rf"(?:the |our |my )?{_OFFICE}"
)
_BEHIND = re.compile(rf"{_OFFICE},? \(?(?:{_COURTESY} )?{_GIVEN}(?P<name>{_SURNAME})\b")
_LED = (
    r"(?:(?:[Dd]eputy )?(?:[Pp]olice(?:,? [Ff]ire(?:,? and [Rr]escue)?)?,? (?:and|&) [Cc]rime )?"
    r"[Cc]ommissioner(?! of)|PF?CC\b|(?:[Dd]eputy )?[Mm]ayor)"
)
_PERSON = rf"(?P<given>[A-Z][\w’'-]{{1,30}} )?(?:[A-Z][\w’'-]{{0,30}}\.? ){{0,2}}(?P<name>{_SURNAME})"
_NAMED = tuple(
    (pattern, role)
    for office, role in ((_LED, Role.COMMISSIONER), (_OFFICE, Role.FORCE))
    for pattern in (
        re.compile(
            rf"\b(?:{_COURTESY} )?{_PERSON}{_LETTERS}{{0,3}}(?:,| is| \()? ?(?<=[ (])(?:the|our|your|my) "
            rf"(?:[A-Z]\w+ ){{0,2}}?{office}"
        ),
        re.compile(rf"\b{office}(?:,| is)? \(?(?:{_COURTESY} )?{_PERSON}\b"),
    )
)
"""How a letter says whose office a name is."""
_OFFICES = (
    *("Commissioner", "commissioner", "Mayor", "mayor", "PCC", "PFCC", "ACC", "DCC"),
    *("Chief Constable", "Chief constable", "chief Constable", "chief constable", "CHIEF CONSTABLE"),
)
"""Words for all of them: to look for each by itself is many times as fast as by a pattern."""
_NAME_BEHIND = re.compile(r"(?:,| is)? \(?[A-Z]")
_NAME_BEFORE = re.compile(
    r"(?:[\w.’'-],| is| \(|[A-Z][\w’'-]*[,.]?) \(?(?:the|our|your|my) (?:[A-Z]\w+,? (?:and |& )?){0,9}$"
)
"""What may stand around an office that somebody is named beside; cheap to look for."""
_NEAR = 200
"""Characters between which name and office stand."""
_NO_NAME = re.compile(
    r"(?:The|Our|Your|My|This|That|It|He|She|And|But|For|In|Police|Constabulary|Office|Council|Service|Crime"
    r"|Commissioner|Constable|Chief|Panel|Home|Secretary|County|Force|HM\w*|PF?CC|OPCC|I|We|North|South|East"
    r"|West|Greater|Deputy|Assistant|Mayor|Who|What|As|Dear|Lord|Plan|Board|Report|Response|Area|Rt|Hon)"
)
"""Words that stand where a name might and are none."""
_CALLED = re.compile(rf"\b{_COURTESY} {_GIVEN}(?P<name>{_SURNAME})\b")
_POSSESSIVE = ("’s", "'s")


@lru_cache(maxsize=8)
def _surnames(text: str) -> frozenset[str]:
    """The surnames that stand beside the office of a force's head, among other words that do."""
    found = (one["name"] for pattern in (_BEFORE, _BEHIND) for one in pattern.finditer(text))
    return frozenset(map(_without_owner, found))


def by_office(text: str, words: str) -> str:
    """The words of a letter with those who lead the force called by their office and not by their names."""
    return _CALLED.sub(lambda found: _office(text, found), words)


@lru_cache(maxsize=8)
def named_offices(text: str) -> dict[str, Role]:
    """The names of those who lead office and force, first, last and whole, as the letter gives them."""
    roles: dict[str, set[Role]] = {}
    near = Ranges(_near_offices(text)).spans
    for pattern, role in _NAMED:
        for found in chain.from_iterable(pattern.finditer(text, *place) for place in near):
            given, name = (found["given"] or "").strip(), found["name"]
            if name.endswith(_POSSESSIVE) or any(map(_NO_NAME.fullmatch, filter(None, (given, name)))):
                continue
            for called in filter(None, (given, name, f"{given} {name}".strip())):
                roles.setdefault(called, set()).add(role)
    return {called: role for called, (role, *others) in roles.items() if not others}


def _near_offices(text: str) -> Iterator[tuple[int, int]]:
    """Where an office stands beside what may be a name."""
    for office in _OFFICES:
        at = text.find(office)
        while at >= 0:
            start, end = max(0, at - _NEAR), at + len(office)
            if _NAME_BEHIND.match(text, end) or _NAME_BEFORE.search(text, start, at):
                yield start, end + _NEAR
            at = text.find(office, end)


def _office(text: str, found: re.Match[str]) -> str:
    name = _without_owner(found["name"])
    owner = found["name"].removeprefix(name)
    return f"the Chief Constable{owner}" if name in _surnames(text) else found[0]


def _without_owner(name: str) -> str:
    return name[:-2] if name.endswith(_POSSESSIVE) else name
