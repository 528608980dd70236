"""Lists whose last noun belongs to every member: "Surrey and Sussex Police", "Bury and Oldham councils"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from graph.facts import Span
from loaders.naming.places import in_place_name, place_names
from loaders.register.schema import Entry
from loaders.text.tokens import Token

_FORCE = re.compile(r" (?:Police|Constabulary)$")
_JOINT = re.compile(r"(,? and|,? &|,| or) $")
_GOES_ON = re.compile(r"(?:,| and| or| &) [A-Z]")
_LAST_JOINTS = frozenset({" and", " or", " &", ", and", ", &"})
_COUNCILS = re.compile(r"[Cc]ouncils\b")
_LINKS = frozenset({"and", "&", ",", "upon", "on", "of", "or"})
_MEMBERS = re.compile(r",? and |, | or ")


def forces_of(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The place that a force's name opens with -> the force."""
    forms = ((alias.form, entry) for entry in entries if entry.sort == "force" for alias in entry.forms)
    return {_FORCE.sub("", form): entry for form, entry in forms if _FORCE.search(form)}


def forces_before(
    text: str, start: int, end: int, forces: Mapping[str, Entry]
) -> Iterator[tuple[Span, Entry]]:
    """Forces of a list that ends in the force at text[start:end], and give their place only."""
    goes_on = _GOES_ON.match(text, end) is not None
    while (joint := _JOINT.search(text, max(0, start - 6), start)) is not None:
        if not goes_on and joint.group(1) not in _LAST_JOINTS:
            return
        before = text[max(0, joint.start() - 30) : joint.start()]
        place = max((one for one in forces if before.endswith(f" {one}")), key=len, default=None)
        if place is None:
            return
        start = joint.start() - len(place)
        goes_on = True
        yield Span(start, joint.start()), forces[place]


def councils_in(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Span, str]]:
    """Places of lists that end in "councils", each by itself."""
    for match in _COUNCILS.finditer(text) if "ouncils" in text else ():
        index = bisect_left(tokens, (match.start(),))
        if index == len(tokens) or tokens[index].start != match.start():
            continue
        first = index
        while first > 0 and (_place(tokens[first - 1]) or tokens[first - 1].text in _LINKS):
            first -= 1
        while first < index and not tokens[first].capital:
            first += 1
        if first < index:
            yield from _members(text, tokens[first].start, tokens[index - 1].end)


def _members(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    places = []
    for match in [*_MEMBERS.finditer(text, start, end), None]:
        behind = match.start() if match else end
        places.append(Span(start, behind))
        start = match.end() if match else end
    if len(places) > 1 and all(text[one.start : one.end].lower() in place_names() for one in places):
        yield from ((one, text[one.start : one.end]) for one in places)


def council_of(place: str, names: Sequence[str]) -> str:
    """What the letter calls the council of a place elsewhere, or its plainest name."""
    known = [name for name in names if name.startswith(f"{place} ") and name.endswith(" Council")]
    return known[0] if len(set(known)) == 1 else f"{place} Council"


def _place(token: Token) -> bool:
    return token.capital and (in_place_name(token.lower) or "-" in token.text)
