"""Sentences that take a recommendation up by its number ("As to recommendation 4, which asks …")."""

import re
from typing import NamedTuple

from graph.model import RecommendationKind
from loaders.layout.headings import NUMBERS, RECOMMENDATION, numbers_in, ordinal

OPENS_WITHIN = 300
"""Characters of a paragraph within which the words stand that take a recommendation up."""
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth)"
)
_REFERENCE = (
    rf"(?:(?:the |your |its |hmicfrs['’]?s? |the report['’]s "
    rf")?(?:(?:{RECOMMENDATION}s?|(?P<afi>areas? for (?:improvement|development)|af[id]s?)"
    rf"|(?P<coc>causes? (?:of|for) concern)) (?P<numbers>{NUMBERS})(?!\w)"
    rf"|(?P<ordinals>{_ORDINAL}(?:(?:,| and|, and) (?:the )?{_ORDINAL})*) (?:{RECOMMENDATION}s?"
    rf"|of (?:these|those|the recommendations|them))"
    rf"|(?P<bare>{_ORDINAL})(?=,? (?:in|by|of|namely|which|that|under|asks|would|calls|wants|requires|is"
    r"|says|concerns|recommends)\b|,)))"
)
_LEAD = (
    r"(?:(?:finally|lastly|next|then|secondly|thirdly|also|now|equally|similarly|again|so|but|and),? )?"
    r"(?:in (?:response|relation|respect|answer|reply|regard) (?:to|of)|with (?:regard|respect"
    r"|reference) to|regarding|as (?:to|for|regards)|on|for|under"
    r"|turning (?:now |next |then |back )?to|concerning|moving (?:on )?to|that leaves(?: only)?"
    r"|this leaves(?: only)?|there (?:remains|is|are)"
    r"|i (?:now |next |then |shall |will )?(?:turn|come|move|go)(?: on| now| next| then| first| last"
    r"| finally)? to|i (?:begin|start|end"
    r"|finish|close) with|(?:i )?tak(?:e|ing)|next comes|last comes"
    r"|addressing|i (?:can )?(?:answer|address|deal with)|by way of (?:response|reply) to)"
)
_NAMED_FIRST = re.sub(r"\?P<(\w+)>", r"?P<\g<1>1>", _REFERENCE)
_OPENER = re.compile(
    rf"(?:(?P<lead>{_LEAD}) {_NAMED_FIRST}"
    rf"|(?:(?:finally|lastly|next|then|secondly|thirdly|fourthly|also|now|equally|similarly),? )?"
    rf"(?:the (?:report['’]s )?)?{_REFERENCE}(?=,? (?:(?:also |then |next |only )?(?:is|asks|would"
    rf"|calls|says|recommends|wants|requires|seeks|concerns"
    r"|relates|was|deals|invites|urges|tells|looks|has|suggests|proposes|states|reads|sets|expects|goes"
    r"|are|ask|require|want|concern|relate|call|which|namely|that|falls?))\b))",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?:,|\()? ?(?:(?:which |that )?(?:(?:also |then |next |only )?(?:is|was|reads"
    r"|being))?,? ?(?:namely )?that,? "
    r"|namely,? (?:that )?|(?:which )?has it that |\((?=(?:by|within|with) )"
    r"|(?:is|was) (?:about|concerned with|to do with|on) [^.;:]{3,80}: "
    r"|(?:,|\()? ?(?:by|under) which,? |(?:reads?|runs?)(?: as follows)?:? "
    r"|(?:which |that |who )?(?:also |then |next |only )?(?:would have|asks?(?: for"
    r"| that)?|wants?|calls? (?:on|for|upon)|requires?|says?(?: that)?|recommends?(?: that)?|seeks?"
    r"|invites?|urges?"
    r"|tells?|expects?|proposes?(?: that)?|suggests?(?: that)?|states?(?: that)?|is that)(?= )|(?:in|by"
    r"|under) which |: |, (?=by \d))",
    re.IGNORECASE,
)


class Opening(NamedTuple):
    """The numbers that a sentence takes up, and where its words about them end."""

    numbers: tuple[str, ...]
    end: int
    led: bool
    """Whether a phrase such as "As to" leads it in."""
    counted: bool
    """Whether it says neither "recommendation" nor a number, only "the second"."""
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION


def opening_of(words: str) -> Opening | None:
    """Which recommendations a sentence takes up with its first words."""
    found = _OPENER.match(words[:OPENS_WITHIN])
    if not found:
        return None
    named = found["numbers1"] or found["numbers"]
    counted = found["ordinals1"] or found["ordinals"] or found["bare1"] or found["bare"] or ""
    numbers = numbers_in(named) if named else tuple(filter(None, map(ordinal, re.findall(r"\w+", counted))))
    bare = bool(found["bare1"] or found["bare"])
    kind = RecommendationKind.RECOMMENDATION
    if found["afi1"] or found["afi"]:
        kind = RecommendationKind.AREA_FOR_IMPROVEMENT
    elif found["coc1"] or found["coc"]:
        kind = RecommendationKind.CAUSE_OF_CONCERN
    return Opening(numbers, found.end(), bool(found["lead"]), bare, kind) if numbers else None
