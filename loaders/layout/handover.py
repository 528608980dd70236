"""Sentences that hand over to the words of somebody else ("His response is as follows.")."""

import re
from dataclasses import replace
from typing import NamedTuple

from loaders.layout.answers import Answer
from loaders.layout.token import Token
from loaders.layout.types import Role
from loaders.layout.whose import role_of
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_LONGEST = 260
"""Characters beyond which a sentence says more than who speaks next."""

WORDS = (
    r"(?:answers?|responses?|repl(?:y|ies)|comments?|position|account|words|update|statement|observations?"
    r"|views?)"
)
SPEAKS = (
    r"(?:observe[sd]?|repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?"
    r"|(?:tell|told)s?(?: me| my office| us)?|sa(?:y|ys|id)"
    r"|writes?|wrote|written|states?|stated|advise[sd]?(?: me)?|reports?|reported"
    r"|explain(?:s|ed)?|comment(?:s|ed)?|confirms?|confirmed|puts? it|sent me|supplied|provide[sd]?)"
)
NEXT = (
    r"(?:as follows|follow(?:s|ing)?|below|underneath|like this|in these (?:terms|words)|in full|this|thus"
    r"|here|verbatim|in (?:his|her|their|its) own words|set out|reproduced)"
)
DRAWN = (
    r"(?:(?:it|this|that|which) )?(?:(?:was|is|has been) (?:answered|responded to|replied to)\b"
    rf"|(?:was|is|has been) (?:met|dealt with|taken up)\b[^.;:]{{0,40}}\b{WORDS}\b"
    r"|(?:met with|drew|draws|receive[sd]?|brought|brings|produce[sd]?|prompted|elicited|had|has|got|gets) "
    r"(?:from [^.;:]{2,60} )?(?:(?:this|the following)(?= ?(?:from\b|:))"
    rf"|(?:an?|the|this|his|her|its|their) (?:\w+ ){{0,2}}{WORDS}\b))"
)
"""How a sentence goes on whose subject is a recommendation, and which leads up to its answer."""
AUX = r"(?:(?:has|have|had|also|now|then|since|already|to|\w+ly) ){0,3}"
_ENDS = r"(?:\W*$|(?= ?:))"
_HANDS_OVER = re.compile(
    rf"\W*(?P<drawn>{DRAWN}[^.;:]{{0,80}}?)(?:\b{NEXT}{_ENDS}|(?= ?:\W*$))"
    rf"|(?P<whose>[^.;:]{{0,80}}?(?:\w['’]s|s['’]|\b(?:his|her|their|its|my))) (?:\w+ ){{0,2}}{WORDS}\b"
    rf"(?:[^.;]{{0,60}}?\b{NEXT}{_ENDS}"
    rf"|(?: to (?:this|that|it))? (?:is|was|were|are) [^.;:]{{2,30}}(?= ?:\W*$))"
    rf"|(?:here is |this is |below is )?what (?P<what>[^.;:]{{0,80}}?) {AUX}{SPEAKS}\b[^.;]{{0,40}}?"
    rf"(?:{NEXT}{_ENDS}|(?<=me)\W*$|(?<=said)\W*$)"
    rf"|(?P<who>[^.;:]{{0,100}}?) {AUX}{SPEAKS}\b(?:[^.;]{{0,60}}?\b{NEXT}{_ENDS}|(?= ?:))"
    rf"|[^.;:]{{0,60}}?(?P<more>chief constable|force|constabulary) (?:has|had|have) (?:\w+ )?(?:more|this"
    rf"|the following|a (?:good )?deal) to (?:say|add)\b",
    re.IGNORECASE,
)
_CUES = (
    *("follow", "below", "underneath", "in these ", "in full", "this", "thus", "here", "verbatim"),
    *("own words", "set out", "reproduced", "to say", "to add", ":", "what "),
)
"""One of these stands, in lower case, in all of them."""
PRONOUN = re.compile(r"^\W*(?:and )?(?:his|her|he|she|their|they|its|it)\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|my|me)\b", re.IGNORECASE)
ASKED = re.compile(r"\b(?:ask(?:ed)?|put|invit|sought|request)", re.IGNORECASE)


class Handed(NamedTuple):
    """Who speaks next, and where the words that say so end."""

    role: Role
    end: int


class Handover(NamedTuple):
    """Who speaks from where on: the index of the token and the offset in the text behind the sentence."""

    token: int
    offset: int
    role: Role
    leads: bool
    """Whether nothing stands before it but what leads up to it."""


def handover(text: str, tokens: list[Token]) -> Handover | None:
    """The first sentence that opens a paragraph, or follows its first, and says whose words come next."""
    for at, token in enumerate(tokens):
        before = ""
        for number, span in enumerate(sentences(text, token.span)[:2]):
            words = text[span.start : span.end]
            found = hands_over(words, before)
            more = found and (span.start + found.end < token.end or at + 1 < len(tokens))
            if found is not None and more:
                leads = at == 0 and (number == 0 or ASKED.search(text[token.start : span.start]) is not None)
                return Handover(at, span.start + found.end, found.role, leads)
            before = words
    return None


def handed_over(text: str, answer: Answer, handed: Handover) -> tuple[Answer, Answer]:
    """The answer up to the sentence that hands over, and behind it."""
    at = handed.token
    token = answer.tokens[at]
    rest = text[handed.offset : token.end]
    behind = [token._replace(start=token.end - len(rest.lstrip(" :")))] if rest.strip(" :") else []
    after = replace(answer, tokens=[*behind, *answer.tokens[at + 1 :]], sure=min(answer.sure, 0.8))
    return replace(answer, tokens=answer.tokens[:at], verdicts=[], owners=[]), after


def hands_over(words: str, before: str = "") -> Handed | None:
    """Whose words a sentence says come next; a pronoun means whom the sentence `before` named."""
    opening = words[:_LONGEST]
    found = _HANDS_OVER.match(opening) if holds(opening.lower(), _CUES) else None
    if found is None or (len(words) > _LONGEST and words[found.end() :].lstrip()[:1] != ":"):
        return None
    who = next((value for value in found.groupdict().values() if value), "")
    rest = words[found.end() :].strip(" :")
    if rest and (who.split()[-1:] == ["I"] or (who.startswith("I ") and rest[0].islower())):
        return None
    pronoun = PRONOUN.match(who) is not None
    role = (_named(before) or Role.FORCE) if pronoun else role_of(" ".join(who.split()[-7:]))
    if found["drawn"]:
        role = Role.COMMISSIONER if _SELF.search(who) else Role.FORCE
    return None if role is None else Handed(role, found.end())


def _named(words: str) -> Role | None:
    """Whom a sentence names, whoever was asked first."""
    asked = ASKED.search(words)
    return (role_of(words[asked.end() :]) if asked else None) or role_of(_SELF.sub("", words))
