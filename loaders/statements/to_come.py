"""Words around a name that tell whether it is of a thing that is not there yet.

What stands before and after the name is in lower case, other names masked.
"""

import re

from loaders.statements.cues import WHEN, word_set

_CALLED_BEFORE = re.compile(
    r"\b(?:provisionally(?:\s+(?:called|named|known\s+as))?|to\s+be\s+(?:called|named|known\s+as)"
    r"|(?:permission|funding|funds|money|a\s+grant|a\s+site|premises)\s+(?:(?:has|have|is|are|was"
    r"|were)\s+(?:being\s+|been\s+)?(?:sought|applied)\s+)?for|\b(?:applied|bid|bidding"
    r"|applying)\s+for(?:\s+[a-z]+){0,2}\s+for)\s+(?:(?:the|an?|our)\s+)?$"
)
_CALLED_WORDS = word_set(
    "provisionally called named known permission funding funds money grant site premises applied applying"
    " bid bidding"
)
_STEP_BEFORE = re.compile(
    r"\b(?:contract|tender|doors|building|construction|site|premises|opening)\s+(?:for|of|on)\s+(?:(?:the"
    r"|an?|our)\s+)?$"
)
_STEP_WORDS = word_set("contract tender doors building construction site premises opening")
_STEP_AFTER = re.compile(
    r"\s+(?:(?:is|are)\s+(?:now\s+)?(?:being|to\s+be|due|out\b)|(?:will|shall)\s+(?:open|start|begin|be)"
    r"|(?:starts?|begins?|opens?)\b)"
)
_FROM_THEN = re.compile(rf"(?:[^.;,]{{0,40}}?|,[^,;.]{{0,60}},|,)\s*(?P<cue>from|by|before)\s+(?={WHEN})")
_HAS_BEEN_AFTER = re.compile(
    r"(?:\s+[a-z]+){0,2},?\s+(?:which|that)\s+(?:was|were|has|have|had|opened|began|started|went|is"
    r"|are)\b(?!\s+(?:to|due|being|expected|planned)\b)"
)
_PART_AFTER = re.compile(
    r"\s+(?:products?|modules?|interfaces?|licen[cs]es?|templates?|fields?|accounts?|logins?|forms?"
    r"|reports?)\b"
)


def is_named_as_new(before: str, after: str, held: frozenset[str]) -> bool:
    """Whether it is given its name, applied for, or in the course of being bought or built.

    `held` are all words of the sentence.
    """
    if not _CALLED_WORDS.isdisjoint(held) and _CALLED_BEFORE.search(before):
        return True
    if _STEP_WORDS.isdisjoint(held):
        return False
    return _STEP_BEFORE.search(before) is not None and _STEP_AFTER.match(after) is not None


def starts_then(after: str, *, had: bool) -> bool:
    """Whether the day on which it starts follows; what will be had may also be had by a day."""
    then = _FROM_THEN.match(after)
    return then is not None and (had or then["cue"] == "from")


def is_told_of_the_past(after: str) -> bool:
    """Whether a clause follows that tells what has been done with it ("…, which was written in May")."""
    return _HAS_BEEN_AFTER.match(after) is not None


def is_only_part(after: str) -> bool:
    """Whether the name only says what another thing is a part or product of."""
    return _PART_AFTER.match(after) is not None
