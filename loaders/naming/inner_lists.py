"""Names with a list in them: of subjects ("Police, Fire and Crime Panel"), or of counties."""

import re
from collections.abc import Mapping, Sequence

from loaders.naming.capitals import adjacent, capitals, headed
from loaders.naming.cutting import LONGEST, abbreviated_whole, head_follows
from loaders.naming.lexicon import DEPARTMENTS, GENERIC, RANKS, head_kind
from loaders.naming.places import in_place_name
from loaders.text.tokens import Token

_LISTED = GENERIC | DEPARTMENTS | {"cyber", "safety", "domestic", "against", "stop", "complaints", "conduct"}
"""Words of which a list inside a name is made ("Cyber, Fraud and Intelligence Unit")."""
_CARE = re.compile(
    r"NHS|Integrated|IC[BSP]|Safeguarding|Probation|Rehabilitation|Criminal|Resilience|Combined"
)
"""Words in the names of bodies that several counties share."""


def comma_list(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> int:
    """Tokens of ", Fire and Crime Panel" behind "Police": one name whose list ends in a head noun."""
    if shared := _of_counties(tokens, start, end):
        return shared
    owner = known.get(start, start)
    if start < owner < end and tokens[owner - 1].possessive:
        start = owner
    force = tokens[end - 1].bare == "Police" and tokens[end + 1 : end + 2] and tokens[end + 1].text == "Fire"
    short = end - start < 4 and start not in known
    second = capitals(tokens, end + 1)
    if tokens[end - 1].lower in RANKS:  # "Chief Inspector, Custody and Crime" says who somebody is
        return 0
    if not (force or short) or second + 1 >= len(tokens) or not 0 < second - end - 1 < 3:
        return 0
    if tokens[second].text not in {"and", "&"} or not tokens[second + 1].capital:
        return 0
    last = second + 1
    while last + 1 < len(tokens) and tokens[last + 1].capital and adjacent(tokens, last + 1):
        last += 1
    listed = [*tokens[start:end], *(tokens[end + 1 : second] if second - end > 2 else ())]
    plain = all(token.lower in _LISTED for token in listed)
    bracketed = start > 0 and tokens[start - 1].text == "("
    noun = head_kind(tokens[last].bare) or head_follows(tokens, last + 1)
    one = force or plain or abbreviated_whole(tokens, start, last + 1)
    return last - end + 1 if one and (noun or bracketed) else 0


def _of_counties(tokens: Sequence[Token], start: int, end: int) -> int:
    """Tokens of ", Luton and Milton Keynes ICB" behind "Bedfordshire": a body that is named by its places."""
    last = end
    while last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].capital:
        last = capitals(tokens, last + 1)
        if last - start > LONGEST:
            return 0
    if last >= len(tokens) or tokens[last].text not in {"and", "&"}:
        return 0
    stop = capitals(tokens, last + 1)
    words = [token for token in tokens[start:stop] if token.capital]
    care = next((index for index, token in enumerate(words) if _CARE.match(token.text)), 0)
    places = sum(in_place_name(token.lower) for token in words[:care])
    return stop - end if care and places * 2 >= care and headed(tokens, last + 1) else 0
