"""Runs of capitalised words, cut into names.

Policy: a run is joined over *of*, *and*, *&*, and over *for* behind a head noun; it is cut behind the
possessive of an owner, at an *and* that joins two names, and at a name that the register holds unless the
run goes on to a head noun of its own ("Niche User Group").
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.naming.forms import abbreviates
from loaders.naming.lexicon import (
    BRIDGES,
    DETERMINERS,
    FUNCTION_WORDS,
    GENERIC,
    JOINED_POSSESSIVES,
    MONTHS,
    RANKS,
    TOPICS,
    head_kind,
)
from loaders.naming.places import place_names
from loaders.text.tokens import Token

_COMPOUND = re.compile(r"-(?:based|wide|led|funded|trained|related|style|specific|only|bound|run|owned)$")
_MAKES_NAME = frozenset(
    """
    strategy plan board group panel hub team unit toolkit framework campaign
    """.split()
)
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "you"})
_NEVER_FIRST = frozenset(
    """
        our a an my his her their this that these those in on at for from as by if its
        """.split()
)
_TITLE_BRIDGES = frozenset(
    """
    to for against into from over on with the
    """.split()
)


_TITLE_OR_IN = _TITLE_BRIDGES | {"in"}
_JOINTS = BRIDGES | {"/", "(", ","}
_NOT_LAST = BRIDGES | {"for", "to", "the", "with", "in", "against"}
_NOT_FIRST = BRIDGES | {"for", "to", "with"}
_COMMON = GENERIC | FUNCTION_WORDS | RANKS
_OPENERS = FUNCTION_WORDS | DETERMINERS


class Run(NamedTuple):
    """Tokens `first` to `last` (not included) that make one name; `known` where the register holds it."""

    first: int
    last: int
    known: bool


def runs_of(tokens: Sequence[Token], known: Mapping[int, int]) -> list[Run]:
    """Names with capitals; `known` maps the first token of each registered name to the one behind it."""
    found: list[Run] = []
    index = 0
    while index < len(tokens):
        if index in known and not tokens[index].capital:
            found.append(Run(index, known[index], known=True))
            index = known[index]
        elif index in known or (tokens[index].capital and _begins(tokens, index)):
            end = _extend(tokens, index, known)
            found += _cut(tokens, index, end, known)
            index = end
        else:
            index += 1
    return found


def adjacent(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a space stands between this token and the one before it."""
    return 0 <= tokens[index].start - tokens[index - 1].end <= 1


def _begins(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not _continues(token) or lower in _PRONOUNS or token.text in {"I", "A"}:
        return False
    if lower in FUNCTION_WORDS and not token.acronym:
        follows = index + 1 < len(tokens) and (tokens[index + 1].capital or tokens[index + 1].text == "of")
        return not token.first and follows and lower not in _NEVER_FIRST
    return lower not in MONTHS


def _extend(tokens: Sequence[Token], start: int, known: Mapping[int, int]) -> int:
    """Index behind the last token that may belong to the run that begins at `start`."""
    end = known.get(start, start + 1)
    while end < len(tokens):
        step = _step(tokens, start, end, known)
        if step == 0:
            break
        end += step
        if end - 1 in known:
            end = known[end - 1]
    return end


def _step(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> int:
    """How many tokens the run grows by at `end`: 0 where it ends."""
    token = tokens[end]
    if not adjacent(tokens, end):
        return 0
    if _continues(token):
        return 1
    if token.text[:1].isdigit() and head_kind(tokens[end - 1].bare) and len(token.text) > 3:
        return 1
    lower = token.text.lower()
    if lower in BRIDGES:
        return _bridge(tokens, end)
    if lower in {"for", "into"} and head_kind(tokens[end - 1].bare):
        return _bridge(tokens, end)
    if lower in _TITLE_OR_IN and _plain_bridge(tokens, start, end, known):
        return 2
    if token.text == ",":
        return _comma_list(tokens, start, end, known)
    if token.text == "/" and _next_capital(tokens, end) and tokens[end - 1].end == token.start:
        return 2
    if token.text == "(" and _inner_acronym(tokens, end):
        return 3
    return 0


def _continues(token: Token) -> bool:
    return (
        token.capital
        and token.text.lower() not in MONTHS
        and token.text != "I"
        and not _COMPOUND.search(token.text)
    )


def _next_capital(tokens: Sequence[Token], index: int) -> bool:
    return (
        index + 1 < len(tokens)
        and _continues(tokens[index + 1])
        and tokens[index + 1].start - tokens[index].end <= 1
    )


def _bridge(tokens: Sequence[Token], end: int) -> int:
    if _next_capital(tokens, end):
        return 2
    over_article = (
        end + 2 < len(tokens) and tokens[end + 1].text == "the" and tokens[end].text in {"of", "for"}
    )
    return 3 if over_article and _next_capital(tokens, end + 1) else 0


def _plain_bridge(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether a preposition joins two plain capitalised words to one title ("Strength to Change")."""
    if not _next_capital(tokens, end):
        return False
    before, after = tokens[end - 1], tokens[end + 1]
    if before.lower == after.lower or after.text in {"Us", "It", "Me", "You"}:
        return True
    if tokens[end].text not in _TITLE_BRIDGES or end + 1 in known or start in known:
        return False
    if {before.lower, after.lower} & place_names():
        return False
    if head_kind(before.bare) and tokens[end].text not in {"to", "against"}:
        return False
    plain = not (before.acronym or after.acronym or before.possessive or before.first)
    return plain and (before.lower not in GENERIC or head_kind(before.bare) is not None)


def _comma_list(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> int:
    """Tokens of ", Fire and Crime Panel" behind "Police": one name whose list ends in a head noun."""
    force = tokens[end - 1].bare == "Police" and tokens[end + 1 : end + 2] and tokens[end + 1].text == "Fire"
    alone = end - start == 1 and start not in known and tokens[start].lower in GENERIC
    if not (force or alone) or end + 4 > len(tokens):
        return 0
    if not tokens[end + 1].capital or tokens[end + 2].text not in {"and", "&"} or not tokens[end + 3].capital:
        return 0
    last = end + 3
    while last + 1 < len(tokens) and tokens[last + 1].capital and adjacent(tokens, last + 1):
        last += 1
    bracketed = start > 0 and tokens[start - 1].text == "("
    return last - end + 1 if head_kind(tokens[last].bare) or bracketed else 0


def _inner_acronym(tokens: Sequence[Token], end: int) -> bool:
    """Whether "(CE)" stands inside a name ("Child Exploitation (CE) Hub")."""
    if end + 3 >= len(tokens) or not tokens[end + 1].acronym or tokens[end + 2].text != ")":
        return False
    after = tokens[end + 3]
    return adjacent(tokens, end + 3) and after.capital and head_kind(after.bare) is not None


def _cut(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> list[Run]:
    """The names of a run, each with whether it is registered."""
    if start >= end:
        return []
    if known.get(start) == end:
        return [Run(start, end, known=True)]
    if _abbreviated_whole(tokens, start, end):
        return [Run(start, end, known=False)]
    for index in range(start, end - 1):
        if tokens[index].possessive and _owner(tokens, index, known) and not _inside_known(index, known):
            return _cut(tokens, start, index + 1, known) + _cut(tokens, index + 1, end, known)
    for index in range(start + 1, end - 1):
        joins = tokens[index].text.lower() in {"and", "&"} and not _inside_known(index, known)
        if joins and _two_names(tokens, start, index, end, known):
            return _cut(tokens, start, index, known) + _cut(tokens, index + 1, end, known)
    return _around_known(tokens, start, end, known)


def _abbreviated_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the acronym in brackets behind a run is made of the initials of all of it."""
    if end - start < 3 or end + 1 >= len(tokens) or tokens[end].text != "(" or not tokens[end + 1].acronym:
        return False
    return abbreviates(tokens[end + 1].text, " ".join(token.text for token in tokens[start:end]))


def _inside_known(index: int, known: Mapping[int, int]) -> bool:
    return any(first <= index < last - 1 for first, last in known.items())


def _owner(tokens: Sequence[Token], index: int, known: Mapping[int, int]) -> bool:
    text = tokens[index].text.lower().replace("’", "'")
    if text in JOINED_POSSESSIVES:
        return False
    if text.endswith("s'"):
        return any(last == index + 1 for last in known.values()) or tokens[index].acronym
    return True


def _two_names(tokens: Sequence[Token], start: int, index: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether "A and B" are two names."""
    before, after = tokens[index - 1], tokens[index + 1]
    left_known = any(last == index and first >= start for first, last in known.items())
    if any(token.text.lower() == "both" for token in tokens[max(0, start - 2) : start]):
        return True
    if any(token.text == "for" for token in tokens[start:index]):
        return False
    if before.bare == "Police" and after.text in {"Crime", "Fire"}:
        return False
    if (
        before.acronym
        and not left_known
        and _all_common(tokens[index + 1 : end])
        and head_kind(tokens[end - 1].bare)
    ):
        return False
    if left_known or before.acronym or index + 1 in known:
        return tokens[index].text != "&" or left_known
    if after.text.lower() in {"the", "our"}:
        return True
    if tokens[index].text == "&":
        return False
    return _two_by_heads(tokens, start, index, end)


def _two_by_heads(tokens: Sequence[Token], start: int, index: int, end: int) -> bool:
    """Whether the nouns at the ends of both sides of an *and* make two names of it."""
    before, after = tokens[index - 1], tokens[index + 1]
    headed = head_kind(tokens[end - 1].bare) is not None or _head_follows(tokens, end)
    strange = not _all_common(tokens[index + 1 : end])
    if index - start > 1 and head_kind(before.bare):
        return strange
    if index - start > 1 and end - index > 2 and not headed:
        return True
    return after.acronym and not headed


def _all_common(tokens: Sequence[Token]) -> bool:
    return all(
        not token.word or token.lower in GENERIC or head_kind(token.bare) is not None for token in tokens
    )


def _head_follows(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and not tokens[end].capital and head_kind(tokens[end].bare) is not None


def _around_known(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> list[Run]:
    """Cut at a registered name, unless the run is a longer name that holds it."""
    inside = [(first, last) for first, last in known.items() if start <= first and last <= end]
    if not inside:
        return _trimmed(tokens, start, end)
    first, last = max(inside, key=lambda pair: (pair[1] - pair[0], -pair[0]))
    if _longer(tokens, start, end, first, last):
        return [Run(start, end, known=False)]
    return [
        *_cut(tokens, start, _without_bridge(tokens, start, first), known),
        Run(first, last, known=True),
        *_cut(tokens, _behind_bridge(tokens, last, end), end, known),
    ]


def _longer(tokens: Sequence[Token], start: int, end: int, first: int, last: int) -> bool:
    """Whether the words around a registered name make a longer name of it."""
    tail = tokens[end - 1].bare
    if last - first == 1 and not tokens[first].acronym and _strange(tokens[start:first]):
        return True
    if last < end:
        joined = tokens[last].text.lower() not in _JOINTS or tokens[last - 1].bare == "Police"
        return head_kind(tail) is not None and joined
    front = [token for token in tokens[start:first] if token.word]
    strange = _strange(front)
    named = head_kind(tokens[last - 1].bare) is not None or tokens[last - 1].acronym
    return strange and named and tokens[first - 1].text.lower() not in {"and", "&", "/", "to", "with"}


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
    while start < end and tokens[start].first and tokens[start].text.lower() in _OPENERS:
        start += 1
    end = _without_bridge(tokens, start, end)
    silent = all(_says_nothing(token) for token in tokens[start:end])
    if start >= end or (silent and not (end < len(tokens) and tokens[end].text in _MAKES_NAME)):
        return []
    return [Run(start, end, known=False)]


def _says_nothing(token: Token) -> bool:
    lower = token.lower
    return not token.word or lower in TOPICS or lower in MONTHS or token.text[0].isdigit() or lower in BRIDGES
