"""Names in lower case: noun phrases that a determiner opens and a head noun ends.

Policy: a phrase is a name if at least two of its modifiers say something ("the hidden harm working group"),
or if an acronym in brackets defines it.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from loaders.naming.candidate import Candidate, folded
from loaders.naming.capitals import adjacent
from loaders.naming.lexicon import DETERMINERS, FUNCTION_WORDS, LOWER_NAME_HEADS, head_kind
from loaders.text.tokens import Token

ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&/+-]{1,11}")
_DESCRIBES = re.compile(r"[,–-] (?:the |an? |our )?(?:[\w’']+['’]s? )?$")
_VAGUE = frozenset(
    """
        new local own whole dedicated specialist national regional multi-agency key wider small relevant
        existing current internal strategic weekly monthly same senior joint single final separate good
        clear strong own partnership agency various several main central additional specific police force
        force-wide countywide district quarterly annual independent external special effective named core
        wide operational tactical different particular appropriate divisional large larger smaller full
        entire busy shared response
        """.split()
)
_LEADS_IN = _VAGUE - {"national", "regional"}
"""Vague words that no name begins with."""
_INNER = frozenset({"and", "of"})
_NO_MODIFIERS = (FUNCTION_WORDS | DETERMINERS | {"around"}) - {"working"}
_HEADS_AND_OPENING = LOWER_NAME_HEADS | {"("}
_OWNED_HEADS = frozenset({"project", "pilot", "scheme", "programme"})
"""Heads of names in lower case behind a registered owner ("the Home Office's tagging pilot")."""
_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten
    """.split()
)


def lower_names(
    text: str, tokens: Sequence[Token], taken: set[int], owners: AbstractSet[int]
) -> list[Candidate]:
    """Names in lower case: a determiner, at least two modifiers that say something, a head noun.

    `owners` are the last tokens of registered names: what these own may be a project as well.
    """
    found = []
    sought = _HEADS_AND_OPENING | _OWNED_HEADS if owners else _HEADS_AND_OPENING
    marks = [index for index, token in enumerate(tokens) if token.text in sought]
    opening = {index - 1 for index in marks if tokens[index].text == "("}
    heads = {index for index in marks if tokens[index].text != "("}
    for index in sorted((heads | opening) - taken - {-1}):
        token = tokens[index]
        defined = index in opening and not token.capital and defines(text, token.end)
        first, begin = _phrase_start(tokens, index, taken)
        headed = token.text in LOWER_NAME_HEADS or (token.text in _OWNED_HEADS and begin - 1 in owners)
        if not headed and not (defined and head_kind(token.bare) is not None):
            continue
        says = [t for t in tokens[first:index] if t.text.lower() not in _VAGUE and t.text not in _INNER]
        determined = begin > 0 and _determiner(tokens[begin - 1])
        apposed = _DESCRIBES.search(text, max(0, tokens[begin].start - 60), tokens[begin].start)
        weight = len(says) + any("-" in t.text for t in says)
        if weight >= (1 if defined else 2) and (defined or (determined and not apposed)):
            name = folded(text[tokens[first].start : token.end])
            found.append(Candidate(tokens[first].start, token.end, name, name, "lower", token.text.lower()))
    return found


def _determiner(token: Token) -> bool:
    lower = token.text.lower()
    return lower in DETERMINERS or lower in _NUMBERS or token.possessive


def _phrase_start(tokens: Sequence[Token], head: int, taken: set[int]) -> tuple[int, int]:
    """Where the name that ends in the noun at `head` begins, and where its noun phrase does."""
    first = head
    while first > 0 and adjacent(tokens, first) and head - first < 6:
        before = tokens[first - 1]
        joins = before.text in {"and", "of"} and first - 1 > 0 and first != head
        modifier = before.text.islower() and before.word and before.text not in _NO_MODIFIERS
        if first - 1 in taken or not (joins or modifier) or before.possessive or before.text.endswith("ly"):
            break
        first -= 1
    begin = first
    while first < head and (tokens[first].text in _INNER or tokens[first].text in _LEADS_IN):
        first += 1
    return first, begin


def defines(text: str, end: int) -> bool:
    """Whether an acronym in brackets stands right behind."""
    bracket = bracketed(text, end)
    return (
        bracket is not None and ACRONYM.fullmatch(bracket) is not None and sum(map(str.isupper, bracket)) > 2
    )


def bracketed(text: str, end: int) -> str | None:
    if text[end : end + 2] != " (":
        return None
    close = text.find(")", end, end + 90)
    inside = text[end + 2 : close].strip("'’‘“”\" ") if close > 0 else None
    return inside.removeprefix("the ") if inside else inside
