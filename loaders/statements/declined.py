"""Whether a sentence says of the thing named in it that it will not be made or taken up.

What stands before and after the name is in lower case, other names masked.
"""

import re

from loaders.statements.cues import ADVERBS, NAME
from loaders.statements.making import ASIDE, IN_A_PHRASE, MAKE, MAKING, MODIFIERS, SPREADING

_REFUSED = (
    r"(?:will\s+not|won['’]t|shall\s+not|(?:do|does)\s+not\s+(?:intend|plan|propose|expect)\s+to"
    r"|(?:has|have)\s+(?:chosen|decided)\s+not\s+to|(?:has|have)\s+no\s+plans?\s+(?:to|for))"
)
_DECLINED_BEFORE = re.compile(
    rf"\bthere\s+(?:will|is\s+to)\s+be\s+no\s+(?:new\s+)?$"
    rf"|\b(?:{_REFUSED}|decided\s+against|ruled\s+out|declined|rejected|turned\s+down|opted\s+not\s+to"
    rf"|chose\s+not\s+to)\s+"
    rf"(?:to\s+)?(?:be\s+)?(?:(?:{MAKE}|{MAKING}|{SPREADING}|use|using|take(?:\s+up)?|taking\s+up"
    rf"|bring(?:ing)?\s+back|repeat|join|joining"
    rf"|pursue|pursuing|participate\s+in|continue|renew|extend){MODIFIERS}|(?:the|an?"
    rf"|our)\s+(?:[\w-]+\s+){{0,3}})?$"
)
_TAKEN_UP = (
    r"(?:taken\s+(?:up|forward|on)|adopted|introduced|pursued|set\s+up|brought\s+(?:in|back)|commissioned"
    r"|repeated|funded"
    r"|joined|implemented|bought|purchased|renewed|extended|used|progressed|launched|rolled\s+out"
    r"|proceeding|returning)"
)
_DECLINED_AFTER = re.compile(
    rf"{ASIDE}(?P<loose>[^.;:]{{0,80}}?)\s+(?:and\s+|but\s+)?{ADVERBS}(?:will\s+not|won['’]t|is\s+not"
    rf"|are\s+not|was\s+not|were\s+not)\s+{ADVERBS}(?:(?:going\s+to\s+)?be(?:ing)?\s+)?{_TAKEN_UP}\b"
    rf"|{ASIDE}\s+(?:has|have|was|were)\s+{ADVERBS}(?:been\s+)?(?:rejected|ruled\s+out|turned\s+down"
    rf"|declined|dropped|not\s+pursued)\b"
)
_DECLINED_IT = re.compile(
    rf"(?:[:;,]|\s(?:and|but))\s[^.]{{0,80}}?\b(?:(?:decided\s+against|ruled\s+out|turned\s+down|rejected"
    rf"|declined|{_REFUSED}\s+[a-z]+)\s+"
    r"(?:it|this|that|them|these)\b|(?:it|this|these|they)\s+(?:will\s+not|won['’]t)\s+be\s+"
    + _TAKEN_UP
    + ")"
)


def is_declined(before: str, after: str) -> bool:
    """Whether what is said before or after the name declines the thing."""
    if _DECLINED_BEFORE.search(before[-120:]):
        return True
    refused = _DECLINED_AFTER.match(after)
    first = NAME not in before
    if refused is not None and IN_A_PHRASE.search(before[-60:]) is None and (first or not refused["loose"]):
        return True
    return first and _DECLINED_IT.search(after) is not None
