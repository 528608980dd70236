"""Paragraphs that lead out of the answers: what will be written, thanks, hopes, copies."""

import re
from collections.abc import Container, Sequence

from loaders.layout.token import FIELDS, Sort, Token

_CLOSING = re.compile(
    r"(?:taken together|in conclusion|to conclude|in closing|in summary|to summarise|overall,|i(?: shall"
    r"| will|['’]ll) (?:write|report|update you|let you know|tell you|inform you|publish|return to"
    r"|come back to|keep|revisit|ask|take|bring|(?:put|lay|place) (?:this|these|my|both|all|the) (?:letter"
    r"|reply|replies|response|responses|answers|statement|report|paper)"
    r"|go (?:back )?(?:through|over) (?:these|this|the|all|them))"
    r"|(?:let me|may i|i(?: would| will| shall)?) (?:end|conclude|finish|close)"
    r"|it (?:only )?remains (?:only )?(?:for me )?(?:only )?to (?:say|add|set out|record|thank|tell|report)"
    r"|i (?:would|should|might) (?:(?:only|also|just|like to) ){0,2}add"
    r"|i (?:was|am) (?:also )?(?:pleased|glad|sorry|struck|heartened|encouraged) (?:to|that|by)"
    r"|i am (?:sending|copying|publishing|placing|enclosing)"
    r"|i (?:look forward|trust|hope (?:that )?(?:this|you|these)|am (?:grateful|confident|satisfied"
    r"|assured|pleased|reassured)|would (?:like to|welcome)|remain)"
    r"|i have (?:nothing|little) (?:further |more |else )?to add"
    r"(?! (?:here|(?:on|about) (?:this|that|it))\b)"
    r"|i (?:intend|propose|plan|expect|hope) to (?:write|report|publish|return|bring|give)"
    r"|(?:an|any|all|further|the next|regular|new) (?:further )?updates? (?:will|shall|is to|are to) "
    r"be (?:posted|published|added|given|put|made available)[^.]{0,20} (?:on|to|at|through) (?:this|these|my"
    r"|our|the) (?:web ?)?(?:page|site|reply|response|letter)s?"
    r"|i (?:will|shall) continue to|should you|please|if you|thank you|turning (?:finally|lastly) to"
    r"|(?:i|we) (?:(?:would|should) (?:also )?like to |wish to |want to |must |also )?thank"
    r"|(?:my|our) thanks"
    r"|(?:that|this) (?:is (?:all(?=[.;]| (?:that )?i\b)|the end of (?:the|my|these|this))|ends|concludes)"
    r"|i (?:draw|take) (?:\w+ ){0,2}(?:things|lessons|conclusions|points|thoughts) from"
    r"|finally, (?:i|turning)|the (?:answers|replies|responses) (?:above|set out)"
    r"|(?:an? |the |my )?(?:[a-z]+ )?(?:report|paper|note|account|summary|update|progress|work|delivery)"
    r" (?:on|of|about|against|towards) (?:all (?:of )?(?:this|these|that|the recommendations)|the whole"
    r"|(?:both|these|the|every|each) (?:recommendations?|reports|answers|matters|inspections))"
    r"|[^.]{0,60}\b(?:return|come back|look again) (?:to|at) (?:both|all(?: of)?(?: the| these)?|these) "
    r"(?:reports|recommendations|answers|matters|inspections)"
    r"|these (?:answers|replies|responses)|this letter|a copy of this|(?:the"
    r"|my) office will publish|[^.]{0,60}\bpublish\w*[^.]{0,40}\bon my (?:own )?web ?(?:site|pages?))\b",
    re.IGNORECASE,
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_REPLIES = (
    rf"(?:(?:all|both|each) (?:of )?)?(?:(?:these|those|her|his|their|the)(?: {_COUNT})?|{_COUNT})"
    r" (?:answers|replies|responses|recommendations)\b(?! (?:to|from) )"
)
_ON_ALL = re.compile(
    rf"i (?:shall|will|propose to|intend to|mean to|plan to|am going to) (?:\w+ ){{1,4}}?{_REPLIES}"
    r"|(?:the|my) (?:force|constabulary|chief constable)['’]s (?:answers|replies|responses) "
    rf"|(?:across|taking|looking (?:back )?(?:at|across|over)|having (?:read|considered|gone through)) "
    rf"{_REPLIES}|(?:all|both) (?:of )?(?:(?:these|those|her|his|the) )?(?:{_COUNT} )(?:answers|replies)\b"
    r"|(?:the|an?|one|my|just (?:a|one)) (?:last|final|closing) "
    r"(?:thing|word|thought|remark|observation|comment|point)s?(?:\.| (?:that )?I\b| (?:is|from|on|about)\b)"
    rf"|(?:the|all(?: the)?) (?:remaining|other)(?: {_COUNT})? recommendations\b"
    r"|the rest of the recommendations\b"
    r"|before i (?:close|finish|end|sign off)\b|to (?:end|close|finish)(?: with)?,",
    re.IGNORECASE,
)
"""How a paragraph begins that speaks of all the answers, or says that it is the last."""
_OWN_ROLE = re.compile(
    r"(?:turning|coming|moving|looking)\b[^.]{0,40}\bmy (?:own )?(?:role|office|part|work)"
    r"|beyond the recommendations|(?:finally|lastly)[,:] (?:to |as to |for )?my own\b",
    re.IGNORECASE,
)
"""How a paragraph begins that turns to the writer's own work."""
_OF_UNITS = (Sort.HEAD, Sort.RECOMMENDATION, Sort.ANSWER, Sort.VERDICT, *FIELDS)


def is_closing(words: str) -> bool:
    """Whether a paragraph leads out of the answers."""
    return bool(_CLOSING.match(words)) or is_on_all(words)


def is_of_own_work(words: str) -> bool:
    """Whether a paragraph turns from the recommendations to the writer's own work."""
    return _OWN_ROLE.match(words) is not None


def is_on_all(words: str) -> bool:
    """Whether a paragraph speaks of all the answers, or says that it is the last."""
    return bool(_ON_ALL.match(words))


def parted_by_rule(row: Sequence[Token], ruled: Container[int]) -> int | None:
    """Where the text begins that a rule parts from the last answer; None where rules stand inside answers.

    `ruled` is where paragraphs begin that stand below a rule.
    """
    first = next((at for at, token in enumerate(row) if token.sort in _OF_UNITS), len(row))
    last = next((at for at in range(len(row) - 1, first, -1) if row[at].sort in _OF_UNITS), first)
    if any(token.sort is Sort.TEXT and token.block in ruled for token in row[first + 1 : last]):
        return None
    behind = next((token for token in row[last + 2 :] if token.block in ruled), None)
    opens = behind and (behind.sort is Sort.TEXT or (behind.sort is Sort.HEADING and not behind.level))
    return behind.start if behind and opens else None
