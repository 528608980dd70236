"""Titles of parts of a letter, which say whose answers follow ("Westmere Police's response to it")."""

import re

from loaders.layout.labels import is_speaker
from loaders.layout.types import Role
from loaders.layout.whose import role_of
from loaders.text.holding import holds

FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|should|must|we|our|i|my|been|does|did|can|(?-i:may)|would"
    r"|could|this|these|it|they)\b",
    re.IGNORECASE,
)
_INNER = re.compile(
    r"\b(?:what|how|who|whom|where|when|why|which|whose|that) (?!I\b|we\b|my\b|our\b)[^,;:]*", re.IGNORECASE
)
"""A clause that a title may hold ("Intelligence and what is said online")."""
_ANSWERS_OF = re.compile(
    r"(?P<who>[^.:;]{2,120}?)\b(?:formal |written |detailed |full )?(?:responses?|answers|repl(?:y|ies)"
    r"|comments|action plan|position|updates?)\b"
    r"(?P<rest>.{0,320})",
    re.IGNORECASE,
)
_ANSWERS_FROM = re.compile(
    r"(?:the )?(?:formal |written |detailed |full )?(?:responses?|answers|repl(?:y|ies)|comments) "
    r"(?:of|from|by) (?P<who>.{2,90})",
    re.IGNORECASE,
)
_THE_POLICE = re.compile(
    r"(?:\W|the |how |an? |inspection of |review of )*"
    r"(?:police(?: service| forces?)?|policing|forces)['’]?s? ",
    re.IGNORECASE,
)
_TO_TOPIC = re.compile(
    r" (?:to|for|on) (?!(?:the |an |all |this |these |its |our |your )?"
    r"(?:hmic|inspect|report|recommend|super-compl|peel|finding|section|letter))\w",
    re.IGNORECASE,
)
"""With the words above, how the titles of reports begin ("The police response to stalking")."""
_OWNER = re.compile(r"['’](?:s)?$")
_ANSWER_CUES = ("respon", "answer", "repl", "comment", "action plan", "position", "update")
TO_REPORT = re.compile(
    r"\b(?:to|on|for) (?:the |an |all )?(?:hmic|inspection|report|recommendations\b(?! \d)|thematic"
    r"|super-complaint|peel|findings|['‘“\"*])",
    re.IGNORECASE,
)
PART = re.compile(
    r"(?:appendix|annexe?|part|section|schedule)\b(?: ?[0-9a-z]{1,3}\b)? ?[:.–—-]* ?", re.IGNORECASE
)
"""How the title of a part begins, before the words that say what it holds."""
QUOTE = re.compile(r"(?<!\w)['‘“\"]")


def is_sentence(words: str) -> bool:
    """Whether words have a verb of their own, outside what a title may say with one."""
    return FINITE.search(words) is not None and FINITE.search(_INNER.sub("", words)) is not None


def title_role(words: str) -> Role | None:
    """Whose answers a title announces ("Westmere Police's response to the report"); None for others."""
    plain = PART.sub("", words)
    found = _ANSWERS_OF.match(plain) if _may_answer(words) else None
    by = _ANSWERS_FROM.fullmatch(plain) if found is None and _may_answer(words) else None
    if by and is_speaker(by["who"].title() if by["who"].isupper() else by["who"]):
        return role_of(by["who"])
    if found is None or (_TO_TOPIC.match(found["rest"]) and not _is_one(found["who"])):
        return None
    return role_of(found["who"])


def _is_one(who: str) -> bool:
    """Whether words name one who speaks, and not the police at large, as titles of reports do."""
    name = _OWNER.sub("", who.strip())
    return not _THE_POLICE.fullmatch(who) and is_speaker(name.title() if name.isupper() else name)


def is_title(words: str) -> bool:
    """Whether the words announce the answers of somebody to a whole report."""
    if words.endswith(".") or not _may_answer(words):
        return False
    found = _ANSWERS_OF.fullmatch(words)
    if not found or QUOTE.match(words) or not role_of(found["who"]) or FINITE.search(found["who"]):
        return False
    rest = found["rest"].lstrip()
    return bool(TO_REPORT.match(rest)) and not FINITE.search(QUOTE.split(rest, maxsplit=1)[0])


def _may_answer(words: str) -> bool:
    low = words.lower()
    return holds(low, _ANSWER_CUES)
