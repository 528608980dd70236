"""Which force area a letter is of, from the names in its head."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph.ids import slug
from loaders.register.model import Area, Register
from loaders.register.offices import unregistered_area
from loaders.text.folding import fold_case

_HOST = re.compile(r"(?:[\w-]+\.)+(?:uk|org|info|com|wales)\b", re.IGNORECASE)
_JOINT = r"(?:,? and|,? &|,| upon| on| of| the)? (?:the |of )?"
_PLACE = rf"(?P<place>(?:the )?[A-Z][\w'’-]+(?:{_JOINT}[A-Z][\w'’-]+){{0,5}})"
_TITLE = r"(?P<title>(?:Deputy )?Police(?:, Fire)? (?:and|&) Crime Commissioner)"
_OFFICE_FOR = re.compile(rf"\b{_TITLE},? (?:for|of) {_PLACE}")
_OFFICE_AFTER = re.compile(rf"(?:^|(?<=[\s(\"'“‘])){_PLACE} {_TITLE}\b")
_FORCE = re.compile(
    rf"(?:^|(?<=[\s(\"'“‘])){_PLACE} (?P<force>Police|Constabulary)\b(?! and Crime|, Fire|\s+&)"
)
_NO_PLACE = frozenset(
    {
        "local",
        "national",
        "chief",
        "his",
        "her",
        "the",
        "british transport",
        "dear",
        "each",
        "all",
        "our",
        "my",
    }
)
_NOT_OF_A_PLACE = re.compile(
    r"^(?:the )?(?:Office of|Section|Dear|As|Your|HM|His Majesty|Her Majesty|Deputy)\b"
)
_WELSH_TITLE = ("Throseddu", "Trosedd", "Throsedd", "Heddlu", "Comisiynydd")
"""How a commissioner's title ends in Welsh, beside the English one."""
_OFTEN = 2
"""Mentions of an area's places from which a letter that names no office and no force is of the area."""


def area_of(texts: Sequence[str], register: Register) -> Area | None:
    """The force area that `texts` (sender, signature, force, mailbox; best first) tell; None where none does.

    Each text is asked by itself, so that the sender decides before a neighbour that the letter names: first
    for an office, then a force, then a web site or mailbox, of a registered area, then for "Police and Crime
    Commissioner for X" or "X Police", which make an area of X unless it is a place of a registered one. Where
    none names an office or force, the area is that whose places they name most, the towns of addresses aside.
    """
    for text in texts:
        found = _registered(text, register)
        named = next(_named(text, texts), None) if found is None else None
        if named is not None:
            found = next((area for area in register.areas if named.name in area.places), named)
        if found is not None:
            return found
    return _by_place(texts[-2:], register)


def _by_place(texts: Sequence[str], register: Register) -> Area | None:
    """The area whose places the texts name most often, at least twice; None where two are named alike."""
    named = Counter(
        area.slug
        for area in register.areas
        for place in {area.name, *area.places}
        for text in texts
        for _ in re.finditer(rf"\b{re.escape(place)}\b(?! [A-Z]{{1,2}}\d)", text)
    )
    most = named.most_common(2)
    if not most or most[0][1] < _OFTEN or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return register.area(most[0][0])


def _registered(text: str, register: Register) -> Area | None:
    folded = fold_case(text)
    for names in (register.office_names, register.force_names):
        first = names.first_in(folded)
        if first is not None:
            return register.area(first)
    return next((area for host in _HOST.findall(text) for area in register.areas if _owns(area, host)), None)


def _owns(area: Area, host: str) -> bool:
    plain = host.lower().replace(".pnn.", ".")
    return any(plain == domain or plain.endswith(f".{domain}") for domain in area.domains)


def _named(text: str, texts: Sequence[str]) -> Iterator[Area]:
    """Areas that `text` names; what their force is called may stand in any of `texts`."""
    for pattern in (_OFFICE_FOR, _OFFICE_AFTER, _FORCE):
        for match in pattern.finditer(text):
            area = _of_place(match, texts)
            if area is not None:
                yield area


def _of_place(match: re.Match[str], texts: Sequence[str]) -> Area | None:
    place = match["place"].removeprefix("the ").strip(" ,")
    if place.lower() in _NO_PLACE or _NOT_OF_A_PLACE.match(place) or place.endswith(_WELSH_TITLE):
        return None
    groups = match.groupdict()
    title = (
        (groups.get("title") or "Police and Crime Commissioner").replace("&", "and").removeprefix("Deputy ")
    )
    force = groups.get("force") or _kind_of_force(place, texts)
    return unregistered_area(slug(place), place, force=f"{place} {force}", office=f"{title} for {place}")


def _kind_of_force(place: str, texts: Sequence[str]) -> str:
    """Whether the texts call the force of a place a police or a constabulary."""
    named = re.compile(rf"\b{re.escape(place)} (Police|Constabulary)\b(?! (?:and|&) Crime|, Fire)")
    return next((found.group(1) for text in texts if (found := named.search(text))), "Police")
