"""A run of capitalised words, cut into names.

Policy: a run is cut behind the possessive of an owner, at an *and* that joins two names, and at a name that
the register holds unless the run goes on to a head noun of its own ("Niche User Group").
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.model import Kind
from loaders.naming.capitals import adjacent
from loaders.naming.forms import abbreviates
from loaders.naming.lexicon import (
    BRIDGES,
    DEPARTMENTS,
    DETERMINERS,
    FUNCTION_WORDS,
    GENERIC,
    JOINED_POSSESSIVES,
    MONTHS,
    RANKS,
    TOPICS,
    head_kind,
)
from loaders.naming.places import in_place_name
from loaders.text.tokens import Token

LONGEST = 40
"""Tokens that a run has at most."""
_MAKES_NAME = frozenset(
    """
    strategy plan board group panel hub team unit toolkit framework campaign navigators champions advocates
    dashboard tracker department directorate
    """.split()
)
_HOW_OFTEN = frozenset("daily weekly fortnightly monthly quarterly annual regular".split())
_DEEDS = frozenset("search searches use rollout roll-out introduction adoption completion migration".split())
_PAIRS = frozenset(
    {
        ("Police", "Crime"),
        ("Police", "Fire"),
        ("Victim", "Witness"),
        ("Victims", "Witnesses"),
        ("Rape", "Sexual"),
        ("Women", "Girls"),
        ("Drug", "Alcohol"),
        ("Drugs", "Alcohol"),
        ("Fire", "Rescue"),
    }
)
"""Words that "and" makes one part of a name."""
_OPERATIONS = frozenset({"operation", "op", "project"})
_OF_HEALTH = frozenset({"NHS", "Hospital", "Hospitals", "Health", "Healthcare", "Care"})
"""Words of bodies that bear the names of several places."""
_SEVERAL = frozenset({"have", "are", "were", "both"})
_JOBS = frozenset({"sergeant", "inspector", "superintendent", "manager", "managers", "prosecutor"})
_JOINTS = BRIDGES | {"/", "(", ","}
_NOT_LAST = BRIDGES | {"for", "to", "the", "with", "in", "against"}
_NOT_FIRST = BRIDGES | {"for", "to", "with"}
_COMMON = GENERIC | FUNCTION_WORDS | RANKS
_OF_PLACES = _COMMON | {"city", "borough", "district"}
_SHORT_RANKS = frozenset("supt superintendent insp inspector dsu dcs dci di ds det sgt sergeant".split())
"""Ranks that stand before the unit of which somebody has the lead ("Supt Contact Management Command")."""
_PREFIXES = frozenset({"D", "T", "A"})
"""What stands before a rank and a stroke: of a detective, temporary, acting."""
_LETTERS_OF_UNIT = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,3}[B-DF-HJ-NP-Z]|[B-DF-HJ-NP-TV-Z]{2}U")
"""An acronym that nobody is called by in capitals ("CCU", "PSD")."""
_PLAIN_UNIT = DEPARTMENTS | GENERIC | BRIDGES
_OFFICE_OWNERS = frozenset({"commissioner's", "mayor's"})
"""Owners that belong to a name of which the commissioner says "my" ("my Commissioner's Panel")."""
_MAKE_ANOTHER = frozenset({"people", "carers", "families", "gateway"})
"""Last words that make another name of a registered one ("Barnardo's Young Carers")."""
_OPENERS = FUNCTION_WORDS | DETERMINERS


class Run(NamedTuple):
    """Tokens `first` to `last` (not included) that make one name; `known` where the register holds it."""

    first: int
    last: int
    known: bool


def cut(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> list[Run]:
    """The names of a run, each with whether it is registered."""
    if start >= end:
        return []
    if known.get(start) == end:
        return [Run(start, end, known=True)]
    if tokens[end - 1].lower in _JOBS and not any(index in known for index in range(start, end)):
        return []
    if abbreviated_whole(tokens, start, end):
        return [Run(start, end, known=False)]
    for index in range(start, end - 1):
        if tokens[index].possessive and _owner(tokens, index, known) and not _inside_known(index, known):
            behind = _behind_bridge(tokens, index + 1, end)
            return cut(tokens, start, index + 1, known) + cut(tokens, behind, end, known)
    for index in range(start + 1, end - 1):
        joins = tokens[index].text.lower() in {"and", "&"} and not _inside_known(index, known)
        if joins and _two_names(tokens, start, index, end, known):
            return cut(tokens, start, index, known) + cut(tokens, index + 1, end, known)
    return _around_known(tokens, start, end, known)


def abbreviated_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the acronym in brackets behind a run is made of the initials of all of it."""
    if end - start < 3 or end + 1 >= len(tokens) or tokens[end].text != "(" or not tokens[end + 1].acronym:
        return False
    return abbreviates(
        tokens[end + 1].text, " ".join(token.text for token in tokens[start:end] if token.word)
    )


def inner_acronym(tokens: Sequence[Token], end: int) -> bool:
    """Whether "(CE)" stands inside a name ("Child Exploitation (CE) Hub")."""
    if end + 3 >= len(tokens) or not tokens[end + 1].acronym or tokens[end + 2].text != ")":
        return False
    after = tokens[end + 3]
    return adjacent(tokens, end + 3) and after.capital and head_kind(after.bare) is not None


def _inside_known(index: int, known: Mapping[int, int]) -> bool:
    """Whether the token at `index` stands in a registered name, and not as its last."""
    nearby = range(max(0, index - LONGEST), index + 1)
    return any(index < known[first] - 1 for first in nearby if first in known)


def _owner(tokens: Sequence[Token], index: int, known: Mapping[int, int]) -> bool:
    text = tokens[index].text.lower().replace("’", "'")
    if text in JOINED_POSSESSIVES or (index and tokens[index - 1].text in {"Saint", "St"}):
        return False
    if text in _OFFICE_OWNERS and index and tokens[index - 1].text == "my":
        return False
    if text.endswith("s'"):
        nearby = range(max(0, index - LONGEST), index + 1)
        of_known = index + 1 in known or any(known.get(first) == index + 1 for first in nearby)
        return of_known or tokens[index].acronym
    return True


def _two_names(tokens: Sequence[Token], start: int, index: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether "A and B" are two names."""
    before, after = tokens[index - 1], tokens[index + 1]
    left_known = any(known.get(first) == index for first in range(start, index))
    if (told := _told_by_words(tokens, start, index, end)) is not None:
        return told
    if (
        before.acronym
        and not left_known
        and _all_common(tokens[index + 1 : end])
        and head_kind(tokens[end - 1].bare)
    ):
        return False
    if left_known or before.acronym or index + 1 in known:
        return tokens[index].text != "&" or left_known
    if _councils_own(tokens, start, index, end):
        return True
    if after.text.lower() in {"the", "our"} or _places_then_name(tokens, start, index, end):
        return True
    if tokens[index].text == "&" or any(token.text == "," for token in tokens[start:index]):
        return False
    return _two_by_heads(tokens, start, index, end)


def _told_by_words(tokens: Sequence[Token], start: int, index: int, end: int) -> bool | None:
    """Whether certain words make "A and B" two names (True) or one; None where they say nothing."""
    before, after = tokens[index - 1], tokens[index + 1]
    if any(token.text.lower() == "both" for token in tokens[max(0, start - 2) : start]):
        return True
    if any(token.text == "for" for token in tokens[start:index]) or (before.bare, after.bare) in _PAIRS:
        return False
    if before.bare == "Tasking" and after.lower.startswith("co"):
        return False
    if (after.lower in _OPERATIONS and end - index > 2) or _ampersand_apart(tokens, start, index, end):
        return True
    return False if before.text == "NHS" and tokens[end - 1].bare == "Trust" else None


def _ampersand_apart(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether an *and* parts a strange word from a name with an ampersand ("Quayside and Forts & Moats")."""
    parts = tokens[index].text == "and" and any(token.text == "&" for token in tokens[index + 1 : end])
    strange = not any(token.lower in _COMMON or _place(token) for token in tokens[start:index])
    return parts and strange and head_kind(tokens[end - 1].bare) is None and not head_follows(tokens, end)


def _places_then_name(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether nothing but places stands before the *and*, and a name of its own behind it."""
    places = all(_place(token) or token.text in BRIDGES for token in tokens[start:index])
    after = tokens[index + 1]
    strange = after.lower not in _COMMON or after.text.lower().replace("’", "'") in JOINED_POSSESSIVES
    own = end - index > 2 and not _place(after) and strange
    return places and own and head_kind(after.bare) is None


def _councils_own(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether a council of a place stands behind the *and*, and before it several words and no place."""
    front = tokens[start:index]
    council = tokens[end - 1].bare == "Council" and _place(tokens[index + 1])
    return council and len(front) > 1 and not any(_place(token) or token.possessive for token in front)


def _place(token: Token) -> bool:
    return in_place_name(token.lower)


def _two_by_heads(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether the nouns at the ends of both sides of an *and* make two names of it."""
    before, after = tokens[index - 1], tokens[index + 1]
    last = end - 2 if tokens[end - 1].text[0].isdigit() else end - 1
    headed = head_kind(tokens[last].bare) is not None or head_follows(tokens, end)
    strange = not _all_common(tokens[index + 1 : end])
    if index - start > 1 and head_kind(before.bare):
        return strange or before.lower == tokens[end - 1].lower
    if index - start > 1 and not headed and (end - index > 2 or (strange and not _place(after))):
        return True
    if _beside_a_place(tokens, start, index, end) or _two_words(tokens, start, index, end):
        return True
    silent = all(token.lower in TOPICS for token in tokens[start:index])
    return (after.acronym or (silent and strange)) and not headed


def _beside_a_place(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether a name of its own stands before the *and*, and behind it one that opens with a place."""
    front, back = tokens[start:index], tokens[index + 1 : end]
    own = len(front) > 1 and any(token.lower not in _OF_PLACES and not _place(token) for token in front)
    placed = len(back) > 2 and _place(back[0]) and head_kind(back[-1].bare) is not None
    return own and placed and not any(token.text in _OF_HEALTH for token in (*front, *back))


def _two_words(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether each side of an *and* is one strange word, and the sentence shows that these are two."""
    if index - start != 1 or end - index != 2:
        return False
    if any(token.lower in _COMMON or _place(token) or head_kind(token.bare) for token in tokens[start:end:2]):
        return False
    listed = start > 1 and tokens[start - 1].text == "," and tokens[start - 2].capital
    return listed or (end < len(tokens) and tokens[end].text in _SEVERAL)


def _all_common(tokens: Sequence[Token]) -> bool:
    return all(
        not token.word or token.lower in GENERIC or head_kind(token.bare) is not None for token in tokens
    )


def head_follows(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and not tokens[end].capital and head_kind(tokens[end].bare) is not None


def _around_known(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> list[Run]:
    """Cut at a registered name, unless the run is a longer name that holds it."""
    if _deed(tokens[start:end]):
        start += 2
    inside = [(first, known[first]) for first in range(start, end) if first in known and known[first] <= end]
    if not inside:
        return _trimmed(tokens, start, end)
    first, last = max(inside, key=lambda pair: (pair[1] - pair[0], -pair[0]))
    if _longer(tokens, start, end, first, last):
        return [Run(start, end, known=False)]
    return [
        *cut(tokens, start, _without_bridge(tokens, start, first), known),
        Run(first, last, known=True),
        *cut(tokens, _behind_bridge(tokens, last, end), end, known),
    ]


def _longer(tokens: Sequence[Token], start: int, end: int, first: int, last: int) -> bool:
    """Whether the words around a registered name make a longer name of it."""
    tail = tokens[end - 1].bare
    if _paired(tokens, start, first):
        return last == end
    if last - first == 1 and not tokens[first].acronym and _strange(tokens[start:first]):
        return True
    if last < end:
        if tokens[last].text == "at" or (tail.lower() in _MAKE_ANOTHER and tokens[last].capital):
            return True
        joined = tokens[last].text.lower() not in _JOINTS or tokens[last - 1].bare in {"Police", "NHS"}
        joined = joined or (last + 4 == end and tokens[last].text == "(" and inner_acronym(tokens, last))
        return (head_kind(tail) is not None or head_follows(tokens, end)) and joined
    front = [token for token in tokens[start:first] if token.word]
    placed = bool(front) and all(in_place_name(token.lower) for token in front)
    noun = tokens[last - 1]
    named = _strange(front) and (head_kind(noun.bare) is not None or noun.acronym)
    return (placed or named) and tokens[first - 1].text.lower() not in {"and", "&", "/", "to", "with"}


def _paired(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether "and" joins words to the first of a registered name ("Victim and Witness Service")."""
    joins = first - start > 1 and tokens[first - 1].text in {"and", "&"}
    return joins and (tokens[first - 2].bare, tokens[first].bare) in _PAIRS


def _strange(tokens: Sequence[Token]) -> bool:
    """Whether some word is not of the common stock."""
    return any(token.word and token.text.lower() not in _COMMON for token in tokens)


def _without_bridge(tokens: Sequence[Token], start: int, end: int) -> int:
    while end > start and (tokens[end - 1].text.lower() in _NOT_LAST or not tokens[end - 1].word):
        end -= 1
    return end


def _behind_bridge(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and (tokens[start].text.lower() in _NOT_FIRST or not tokens[start].word):
        start += 1
    return start


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> list[Run]:
    """Without function words and ranks at its ends; nothing where no name is left."""
    while start < end and tokens[start].first and _opens_sentence(tokens[start]):
        start += 1
    end = _without_bridge(tokens, start, end)
    start += _rank_before(tokens[start:end])
    start += _says_how_often(tokens[start:end])
    silent = all(_says_nothing(token) for token in tokens[start:end])
    if start >= end or (silent and not (end < len(tokens) and tokens[end].text in _MAKES_NAME)):
        return []
    return [Run(start, end, known=False)]


def _opens_sentence(token: Token) -> bool:
    return token.text.lower() in _OPENERS and token.text != "IT"


def _rank_before(tokens: Sequence[Token]) -> int:
    """Tokens of a rank before the unit that its holder leads ("D/Supt CCU"); 0 where none stands there."""
    rank = 2 if len(tokens) > 2 and tokens[0].text in _PREFIXES and tokens[1].text == "/" else 0
    unit = tokens[rank + 1 :]
    if not unit or tokens[rank].lower not in _SHORT_RANKS:
        return 0
    if len(unit) == 1:
        return rank + 1 if _LETTERS_OF_UNIT.fullmatch(unit[0].text) else 0
    plain = all(token.lower in _PLAIN_UNIT for token in unit[:-1])
    return rank + 1 if plain and head_kind(unit[-1].bare) is Kind.BODY else 0


def _says_how_often(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with how often something is held ("Monthly Harm Meetings began")."""
    opens = len(tokens) > 2 and tokens[0].first and tokens[0].lower in _HOW_OFTEN
    return opens and tokens[-1].lower.endswith("s") and head_kind(tokens[-1].bare) is not None


def _deed(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with what is done with a thing ("Use of Niche")."""
    long = len(tokens) > 2 and tokens[0].first
    return long and tokens[0].lower in _DEEDS and tokens[1].text == "of"


def _says_nothing(token: Token) -> bool:
    lower = token.lower
    return not token.word or lower in TOPICS or lower in MONTHS or token.text[0].isdigit() or lower in BRIDGES
