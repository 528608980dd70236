"""Registered names that a place makes another name of: "Barnardo's Cymru", "Suffolk Mind", "Connect Durham".

"Rowan House sexual assault referral centre" is one place as well.

Policy: a charity or health service with a place or a strange word right before it, or a place right behind
it, is a branch of its own, of the same kind; a plain word that names a system or an initiative is none before
a place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.model import Kind
from loaders.naming.capitals import adjacent
from loaders.naming.lexicon import FUNCTION_WORDS, GENERIC, MONTHS, TOPICS, head_kind
from loaders.naming.matcher import Match
from loaders.naming.places import in_place_name, joins_place
from loaders.register.schema import Scope
from loaders.text.tokens import Token

_FEDERATED = frozenset({"charity", "health service", "health watchdog"})
_PLAIN = frozenset({Kind.SYSTEM, Kind.INITIATIVE})
_BORROWED = frozenset({Kind.INITIATIVE, Kind.SERVICE})
"""What an area takes over from others under a name of its own."""
_JOINTS = frozenset({"and", "&"})
_HOUSES = frozenset({"House", "Lodge", "Court", "Place", "Suite"})
_YEAR = re.compile(r"20\d\d(?:[-/–]\d{2,4})?")
_ENDINGS = ("ly", "ing", "ed")
_OFFICES = frozenset({"deputy", "vice", "former", "assistant"})
_COMMON = GENERIC | FUNCTION_WORDS | MONTHS | TOPICS


class Known(NamedTuple):
    """Registered names, and branches of such, by their first token."""

    ends: dict[int, int]
    """Index of the first token -> the one behind the last."""
    matches: dict[int, Match]
    """Place of the first letter -> the match; branches are not among these."""
    branches: dict[int, Kind]
    """Place of the first letter of a branch -> its kind."""


def known_in(tokens: Sequence[Token], matches: Iterable[Match]) -> Known:
    """The matches that begin and end with a token, those that stand for a branch told apart."""
    found = Known({}, {}, {})
    for match in matches:
        first = bisect_left(tokens, (match.start,))
        last = bisect_left(tokens, (match.end,), first, min(len(tokens), first + match.end - match.start))
        if first == len(tokens) or tokens[first].start != match.start or last <= first:
            continue
        if _of_deputy(tokens, first):
            continue
        _add(tokens, match, first, last, found)
    return found


def _add(tokens: Sequence[Token], match: Match, first: int, last: int, found: Known) -> None:
    entry = match.entry
    if entry.sort in _FEDERATED and entry.scope is Scope.NATIONAL:
        begin = _front(tokens, first) if entry.sort == "charity" else first
        owner = tokens[last - 1].possessive and not entry.name.endswith("'s")
        end = last if owner else _behind(tokens, last, apart=entry.sort == "charity")
        if (begin, end) != (first, last):
            found.ends[begin] = end
            found.branches[tokens[begin].start] = entry.kind
            return
    elif (begin := _named_house(tokens, match, first, last)) < first:
        found.ends[begin] = last
        found.branches[tokens[begin].start] = entry.kind
        return
    elif entry.kind in _PLAIN and last - first == 1 and _behind(tokens, last) > last:
        return
    goes_on = _goes_on(tokens, last) or (entry.kind in _BORROWED and _by_initials(tokens, last))
    if last - first == 1 and goes_on and _ordinary(match, tokens[first].text):
        return
    found.ends[first] = _behind_years(tokens, last) if entry.sort == "plan" else last
    found.matches[match.start] = match


def _behind_years(tokens: Sequence[Token], last: int) -> int:
    """Index behind a plan's place and years ("for Fenwold 2021-25"); `last` where it has no years."""
    end = last
    if end + 1 < len(tokens) and tokens[end].text == "for" and _place(tokens[end + 1]):
        end += 2
        while end < len(tokens) and (_place(tokens[end]) or tokens[end].text in _JOINTS):
            end += 1
    if end == len(tokens) or not _YEAR.fullmatch(tokens[end].text) or not adjacent(tokens, end):
        return last
    to_year = [token.text for token in tokens[end + 1 : end + 3]]
    return end + 3 if len(to_year) == 2 and to_year[0] == "–" and to_year[1].isdigit() else end + 1


def _named_house(tokens: Sequence[Token], match: Match, first: int, last: int) -> int:
    """Index of the first word of the name of a centre ("Rowan House sexual assault referral centre")."""
    local = match.entry.kind is Kind.SERVICE and match.entry.scope is Scope.LOCAL
    if not local or last - first < 3 or tokens[last - 1].lower != "centre" or tokens[first].capital:
        return first
    begin = first
    while begin > 0 and adjacent(tokens, begin) and _of_house(tokens[begin - 1]):
        begin -= 1
    return begin


def _of_house(word: Token) -> bool:
    return (word.text in _HOUSES or (_owner(word) and not _place(word))) and not word.first


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a capitalised word that is no acronym follows, as in a longer title ("Fearless Futures")."""
    if last == len(tokens) or not adjacent(tokens, last) or tokens[last - 1].possessive:
        return False
    return tokens[last].capital and not tokens[last].acronym and tokens[last].lower not in _COMMON


def _by_initials(tokens: Sequence[Token], last: int) -> bool:
    """Whether two initials follow that may be those of an area ("Lantern NW")."""
    follows = last < len(tokens) and adjacent(tokens, last) and not tokens[last - 1].possessive
    return follows and tokens[last].acronym and len(tokens[last].text) == 2 and tokens[last].text.isalpha()


def _ordinary(match: Match, surface: str) -> bool:
    """Whether the form is a word of everyday use."""
    return any(alias.cautious and alias.form == surface for alias in match.entry.forms)


def _of_deputy(tokens: Sequence[Token], first: int) -> bool:
    """Whether the name is that of an office whose deputy is meant."""
    return first > 0 and tokens[first - 1].lower in _OFFICES and tokens[first - 1].capital


def _front(tokens: Sequence[Token], first: int) -> int:
    """Index of the first word that the branch's name has before the registered one."""
    begin = first
    while begin > 0 and adjacent(tokens, begin):
        word = tokens[begin - 1]
        joined = begin < first and begin > 1 and word.text in _JOINTS and _place(tokens[begin])
        if joined and _place(tokens[begin - 2]):
            begin -= 2
        elif _owner(word):
            begin -= 1
        else:
            break
    return begin


def _owner(word: Token) -> bool:
    """Whether a word before a charity's name belongs to the name: a place, or a word of no other use."""
    if not word.capital or word.possessive or word.acronym:
        return False
    strange = word.lower not in _COMMON and head_kind(word.bare) is None
    return _place(word) or (strange and not (word.first and word.lower.endswith(_ENDINGS)))


def _behind(tokens: Sequence[Token], last: int, *, apart: bool = False) -> int:
    """Index behind the places that follow; `last` where the run goes on to something else.

    Where it goes on behind an *and*, the places before that may stand `apart`.
    """
    end = alone = last
    while end < len(tokens) and adjacent(tokens, end):
        joined = end > last and tokens[end].text in _JOINTS and end + 1 < len(tokens)
        if joined and _place(tokens[end + 1]):
            alone = end if apart and alone == last else alone
            end += 1
        elif _place(tokens[end]):
            end += 3 if _compound(tokens, end) else 1
        elif tokens[end].possessive and tokens[end].capital and in_place_name(tokens[end].bare.lower()):
            return end + 1
        else:
            break
    goes_on = end < len(tokens) and adjacent(tokens, end) and tokens[end].capital
    return alone if goes_on else end


def _compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether a place of three words begins here ("Stoke on Trent")."""
    words = tokens[index : index + 3]
    return len(words) == 3 and joins_place(words[0].text, words[1].text, words[2].bare)


def _place(word: Token) -> bool:
    return word.capital and not word.possessive and in_place_name(word.lower)
