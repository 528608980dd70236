"""Words around a name that tell whether it is of a thing that is not there yet.

What stands before and after the name is in lower case, other names masked.
"""

import re

from loaders.statements.cues import NAME, WHEN, word_set
from loaders.statements.making import LAUNCH

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
_GOES_ON_AFTER = re.compile(
    r",?\s+(?:in|by|through|under|at)\s+which\s+[^.;,]{1,80}?\s(?:is|are)\s+(?!to\b|due\b|being\b|planned\b)"
)
_PART_AFTER = re.compile(
    r"\s+(?:products?|modules?|interfaces?|licen[cs]es?|templates?|fields?|accounts?|logins?|forms?"
    r"|reports?)\b"
)
_ROUND_BEFORE = re.compile(
    r"\b(?:round|phase|wave|edition|tranche|cohort|year)s?\s+of\s+(?:(?:my|our|the|its|their|this)\s+)?$"
)
_FED_FROM = re.compile(
    rf"(?<=[a-z{NAME}])\s+(?:fed|drawn|built|run|[a-z]+ed)\s+(?:from|with|by|on|in)\s+(?:(?:the|our|its|their)\s+)?"
    rf"(?:{NAME}+\s+and\s+)?$"
)
_OTHER_SUBJECT = re.compile(
    r"(?:^|[.;:,]\s|\band\s)\W*(?:(?:an?|the|our|its|this|these|all|further|more)\s+)?(?:[a-z-]+\s+)?"
    rf"(?!(?:{LAUNCH}|work|plans?|proposals?|funding|money|case|bids?|design|specification|build|tender|contract"
    r"|site|discussions?|talks|idea|in|to|with|by|at|from|for|of|on)\b)[a-z-]+\s+"
    r"(?:to|with|by|at|from|for|in|of|on|between)\s+(?:(?:the|our|an?|its)\s+)?$"
)
"""A noun before the name of which the verb behind the name is said ("a visit to X is planned")."""
_HAS_A_VERB = re.compile(rf"(?:\s+and\s+{NAME}+)?\s+(?:is|are|was|were|has|have|remains?)\b")


def is_round_of(before: str) -> bool:
    """Whether not the thing but a round of it is spoken of."""
    return _ROUND_BEFORE.search(before[-60:]) is not None


def is_beside_the_subject(before: str, after: str) -> bool:
    """Whether the verb behind it is said of another thing ("a chart fed from X is being built")."""
    if _HAS_A_VERB.match(after) is None:
        return False
    return _FED_FROM.search(before[-80:]) is not None or _OTHER_SUBJECT.search(before[-120:]) is not None


def is_named_as_new(before: str, after: str, held: frozenset[str]) -> bool:
    """Whether it is given its name, applied for, or in the course of being bought or built.

    `held` are all words of the sentence.
    """
    if not _CALLED_WORDS.isdisjoint(held) and _CALLED_BEFORE.search(before):
        return _GOES_ON_AFTER.match(after) is None
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
