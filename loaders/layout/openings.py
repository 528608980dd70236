"""Sentences that take a recommendation up by its number ("As to recommendation 4, which asks …")."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.cut import OFFICE, asks, opens_asking
from loaders.layout.headings import NUMBERS, RECOMMENDATION, RECOMMENDATION_CUES, numbers_in, ordinal
from loaders.layout.token import OPENING_MARKS
from loaders.text.holding import holds
from loaders.text.sentences import sentences

OF_TWO = {"former": 0, "latter": 1}
IN_TURN = ("next", "last")
"""Words for the recommendation behind the one before, where the letter counts them."""
OPENS_WITHIN = 300
"""Characters of a paragraph within which the words stand that take a recommendation up."""
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth)"
)
_NUMBERED = r"(?:,? \(?(?:numbered|numbers?|nos?\.?))?"
"""What may stand between "recommendations" and their numbers ("Two recommendations, numbers 7 and 9")."""
_VERBS = (
    r"(?:is|asks|would|calls|says|recommends|wants|requires|seeks|concerns|relates|was|were|deals|invites|urges"
    r"|tells|looks|has|suggests|proposes|states|reads|runs|sets|expects|goes|are|ask|require|want|concern|relate"
    r"|call|falls?|belongs?|goe?s?|comes?|gives?|gave|allows?|allowed|covers?|deal|seek|may|can|share|asked|called|said|recommended|wanted"
    r"|required|sought|concerned|related|dealt|invited|urged|told|suggested|proposed|stated|expected|covered)"
)
_TERM = (
    r"(?:(?:by|before|within|no later than) (?:the end of )?(?:\d|(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|winter|one|two|three|four|six"
    r"|nine|twelve|eighteen)\b)|with immediate effect|immediately)"
)
_BESIDE = (
    r"(?: ?[(\[][“\"‘']?(?:by|within|with|immediately)\b"
    rf"|(?: ?[(\[]| [–—-] )[“\"‘']?(?:that\b|{_TERM}|(?!(?:for|to|made|addressed|directed) )"
    rf"(?:[\w’']+ ){{0,3}}?{OFFICE}\b[^().;]{{0,60}}?\b(?:should|must|ought|to|are asked)\b))"
)
"""How a bracket or dash opens that holds what is asked ("Recommendation 6 (by May, forces …")."""
_REFERENCE = (
    rf"(?:(?:(?:the|an?|your|its|hmicfrs['’]?s?|the report['’]s|two|three|four|next|last|other|further"
    rf"|remaining|final) ){{0,3}}(?:(?:{RECOMMENDATION}s?|(?P<afi>areas? for (?:improvement|development)"
    rf"|af[id]s?)|(?P<coc>causes? (?:of|for) concern)){_NUMBERED} (?P<numbers>{NUMBERS})(?!\w)\)?"
    rf"|(?P<ordinals>{_ORDINAL}(?:(?:,| and|, and) (?:the )?{_ORDINAL})*)(?: and (?:last|final))?"
    rf" (?:{RECOMMENDATION}s?|of (?:these|those|them|(?:the|its|their|your) (?:[\w’']+ )?{RECOMMENDATION}s))"
    rf"|(?P<bare>{_ORDINAL}(?:(?:,| and|, and) (?:the )?{_ORDINAL})*|former|latter"
    r"|(?:next|last)(?! comes?\b))"
    rf"(?=,? (?:in|by|of|namely|which|that|under|they|{_VERBS}|(?-i:I))\b|,|{_BESIDE})))"
)
_LEAD = (
    r"(?:(?:finally|lastly|next|then|secondly|thirdly|also|now|equally|similarly|again|so|but|and),? )?"
    r"(?:in (?:response|relation|respect|answer|reply|regard) (?:to|of)|with (?:regard|respect"
    r"|reference) to|regarding|as (?:to|for|regards)|on|for|under"
    r"|turning (?:now |next |then |back )?to|concerning|moving (?:on )?to|that leaves(?: only)?"
    r"|this leaves(?: only)?|there (?:remains|is|are)"
    rf"(?: (?:two|three|four) {RECOMMENDATION}s(?: here)?,(?= the {_ORDINAL}\b))?"
    r"|i (?:now |next |then |shall |will )?(?:turn|come|move|go)(?: on| now| next| then| first| last"
    r"| finally)? to|i (?:begin|start|end"
    r"|finish|close) with|(?:i )?tak(?:e|ing)(?: together)?|next comes|last comes"
    rf"|(?:in|at|by|under)(?= (?:{RECOMMENDATION}s? |(?:the|its|their) {_ORDINAL} "
    rf"(?:{RECOMMENDATION}\b|of (?:these|those|them)\b)))"
    rf"|(?:by|under)(?= the (?:{_ORDINAL}|former|latter)(?:,| they\b))"
    rf"|to(?= (?:the )?(?:\w+ )?(?:{RECOMMENDATION}s? |\w+{_BESIDE}))"
    rf"|of (?:the|its|their|your|these|those) (?:\w+ )?{RECOMMENDATION}s,|addressing|what"
    r"|i (?:can )?(?:answer|address|deal with)|by way of(?: (?:response|reply) to)?"
    r"|i have (?:considered|taken|looked at|dealt with|answered|addressed))"
)
_NAMED_FIRST = re.sub(r"\?P<(\w+)>", r"?P<\g<1>1>", _REFERENCE)
_ASIDE = r"(?:, [^.;:()]{3,100},| \([^.;:()]{3,100}\))"
"""What is said of a recommendation between its number and what it asks (", which also falls due in May,")."""
_INSPECTORS = r"(?:(?:the |your )?(?:hmic\w*|(?:hm )?inspectorates?|inspectors?|report))"
_WANT = (
    r"(?:recommend(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)?|want(?:s|ed)?|urge[sd]?|require[sd]?|invite[sd]?"
    r"|propose[sd]?|would (?:like|have))"
)
RECOMMENDED = rf"(?:it (?:is|was) (?:also |then |further )?recommended|{_INSPECTORS} (?:also |then )?{_WANT})"
"""Who wants something, and the verb."""
_COUNTED = (
    rf"(?:{RECOMMENDED},? (?:and )?(?P<adverb>{_ORDINAL}(?:ly)?),?(?= that\b)"
    rf"|(?:and )?(?P<adverb1>{_ORDINAL}(?:ly)?),? "
    rf"(?:it (?:is|was) recommended(?=,? that\b)|{_INSPECTORS}(?= (?:also |then )?{_WANT}\b)))"
)
"""How a sentence counts what is recommended ("It is recommended, thirdly, that", "Third, HMICFRS asks")."""
_OPENER = re.compile(
    rf"(?:(?P<lead>{_LEAD}) {_NAMED_FIRST}|{_COUNTED}"
    rf"|(?:(?:finally|lastly|next|then|secondly|thirdly|fourthly|also|now|equally|similarly),? )?"
    rf"(?:the (?:final|last|next|other|remaining|{_ORDINAL}) (?:one|{RECOMMENDATION})[:,] )?"
    rf"(?:the (?:report['’]s )?)?{_REFERENCE}(?=,? (?:(?:also |then |next |only )?"
    rf"(?:{_VERBS}|(?:by |in |under )?which|namely|that|(?-i:I)))\b"
    rf"|,? {_TERM}|{_ASIDE} {_VERBS}\b|{_BESIDE}|: |\.(?: (?-i:[A-Z“\"‘'])|$)))",
    re.IGNORECASE,
)
MAIN_CLAUSE = re.compile(
    r"(?:,|\),?) (?=(?:I|we|my office|our|the force|the constabulary|it is done|all I"
    r"|(?:this|that|it|these) (?:is|are|has|have|falls?|was|were|will))\b)"
    r"|[,;] (?:(?:and|but|which) )?(?=(?:I|we|my)\b|(?:it|that) is (?:a matter )?for\b)"
    r"|, (?=the (?:Chief Constable|[Ff]orce|Constabulary) (?:has |have )?(?:informed|told|tells?|advise[sd]?"
    r"|reports?|reported|says?|said|confirms?|confirmed|assures?|assured)\b)"
)
"""Where a sentence that quotes goes on with the writer's own clause (", which asks …, we do")."""
_IN_TERMS = (
    r"(?:as follows|thus|like this|this|in full|in (?:these|those|the following) (?:very )?(?:terms|words))"
)
_TOLD = r"(?:is|are|was|were) (?:told|asked|urged|invited|required|expected|advised|reminded)"
_TO_DO = (
    rf"(?:{_TOLD}|(?:have|has) (?:until|till|to|\w+ (?:weeks|months|years?) to)|(?:are|is) to|should|must)"
)
"""How a sentence goes on behind a number and an office ("By recommendation 2 forces have until May to")."""
_ADDRESSED = (
    r"(?:is|was) (?:(?:addressed|directed|made|aimed) (?:to|at)|for)"
    r"(?= [^.;:]{3,140}?(?:, (?:who|which)\b[^.;:]{0,60} (?:should|must|ought to|(?:are|is) (?:to|asked))\b"
    r"|: (?:(?:by|before|within|no later than) [^.;:,]{3,40} )?(?:they|it|both|each|these)\b))"
)
"""How a sentence begins to quote that first says to whom ("is made to forces: by May they should")."""
_GIVES = (
    rf"(?:gives?|gave|allow(?:s|ed)?)(?= (?:(?:all|the|every) )?(?:\w+ ){{0,2}}?{OFFICE}\b[^.;:]{{0,80}}? "
    r"(?:until|till|(?:\d+|\w+) (?:weeks|months|years?)),? (?:\d|[a-z]))"
)
"""How a sentence begins to quote that says how long somebody has ("gives forces until May to")."""
CLAUSE = re.compile(
    rf"(?:,|\()? ?(?:(?:which |that )?(?:(?:also |then |next |only )?(?:is|was|reads"
    r"|being))?,? ?(?:namely )?that,? "
    rf"| {_INSPECTORS} (?:says?|said|{_WANT})(?: that| for| on| upon)?(?= )"
    rf"|namely,? (?:that )?|(?:which )?has it that |(?={_BESIDE}) ?(?:[(\[]|[–—-] )[\"“‘']?(?:that )?"
    r"|(?:is|was) (?:about|concerned with|to do with|on) [^.;:]{3,80}: "
    rf"|(?:,|\()? ?(?:by|under) which,? |(?:which |that )?(?:reads?|runs?)(?: {_IN_TERMS})?[:,]? "
    rf"|(?:which |that )?(?:is|was|goes)(?: (?:worded|expressed|couched|framed|put|phrased|made|stated))?"
    rf" {_IN_TERMS}: "
    r"|(?:asks|asked|wants|wanted|expects|expected) [^.;:“\"]{3,60}: (?=[“\"‘'])"
    r"| ?(?:wants|asks|says|requires|recommends|seeks)(?: for)? is (?:that |for )(?=\S)"
    r"|(?:which |that |who )?(?:also |then |next |only )?(?:would have|ask(?:s|ed)?(?: for"
    r"| that,?)?|want(?:s|ed)?|call(?:s|ed)? (?:on|for|upon)|require[sd]?|(?:says?|said)(?: that,?)?"
    r"|recommend(?:s|ed)?(?: that,?)?|seeks?|sought|invite[sd]?|urge[sd]?|tells?|told|expect(?:s|ed)?"
    r"|propose[sd]?(?: that,?)?|suggest(?:s|ed)?(?: that,?)?|state[sd]?(?: that,?)?|(?:is|was) that"
    rf"|{_ADDRESSED}|{_GIVES}):?(?= )"
    rf"|(?:in|by|under) which |: |,? (?={_TERM}|(?:(?:(?:all|the|every) )?(?:\w+ )?{OFFICE}|they) {_TO_DO}\b)"
    rf"|(?<=\d),? (?=(?:police and crime |the |all ){{0,2}}{OFFICE} should,?\b))",
    re.IGNORECASE,
)
READS = re.compile(
    r"(?:it|this|that|the (?:text|wording)) "
    r"(?=(?:reads|says|asks|would have|calls|wants|is that|states|runs)\b)",
    re.IGNORECASE,
)
"""How a second sentence begins that quotes the recommendation which the first only names."""
_TAKEN = re.compile(
    r",? I (?:(?:shall|will|can|would|have) )?(?:tak|deal|dealt|answer|address|treat)\w*\b", re.IGNORECASE
)
"""How a sentence goes on that takes up several which a letter counts ("The sixth and seventh I take …")."""
_OF_OFFICE = re.compile(rf"\b{OFFICE}\b", re.IGNORECASE)
_ORDINALS = re.compile(_ORDINAL, re.IGNORECASE)
_REFERRED = re.compile(
    rf"[^.;:?!\"“]{{0,90}}\b(?:(?:the )?(?:{RECOMMENDATION}s?|(?P<afi>areas? for (?:improvement|development)"
    rf"|af[id]s?)){_NUMBERED}|numbers?|nos?\.?|(?P<ordinals>(?:the )?"
    rf"{_ORDINAL}(?: and (?:the )?{_ORDINAL})?)(?: {RECOMMENDATION}s?)?(?=[.:]))"
    rf"(?: (?P<numbers>{NUMBERS}))?(?:[.:] (?=(?-i:[A-Z“\"‘']))"
    r"|(?P<aside>,? (?:which|that|and|made|addressed|aimed|directed|for)\b [^.;:?!“\"]{3,120}): (?=[“\"‘]))",
    re.IGNORECASE,
)
"""A sentence that ends with the number of a recommendation ("The next that bears on us is the fourth."), or
says more of it before it quotes ("I begin with recommendation 3, which is made to us both: “By May …")."""
_SAID_INSIDE = re.compile(
    rf"{_TERM}[^,.;:]{{0,30}}, (?:says?|said|asks|asked|runs?|reads?) (?:the )?"
    rf"(?:{RECOMMENDATION} (?P<numbers>{NUMBERS})|(?P<ordinals>{_ORDINAL})(?: {RECOMMENDATION})?),"
    rf"|{_TERM}[^,.;:]{{0,30}}, (?:(?:under|in|by) )?(?:the )?"
    rf"(?:{RECOMMENDATION} (?P<numbers1>{NUMBERS})|(?P<ordinals1>{_ORDINAL}) {RECOMMENDATION})"
    rf"(?=,? (?:would have|asks|calls|requires|wants|says|[^.;:]{{0,80}}?\b(?:should|must)\b))",
    re.IGNORECASE,
)
"""A sentence of a recommendation that gives its number inside ("By May, says the eighth, forces must …")."""
_CUES = (
    *RECOMMENDATION_CUES,
    *("afi", "afd", "area", "cause", "number", "no.", "no,", "no:", "no "),
    *("nos", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "eenth", "twentieth", "former", "latter", "next", "last"),
)
"""One of these stands, in lower case, in all that takes a recommendation up."""
_BRACKET = re.compile(r"[()\[\]]")
_SAID_ASIDE = re.compile(rf"{_ASIDE}(?= {_VERBS}\b)")


class Opening(NamedTuple):
    """The numbers that a sentence takes up (or former, latter, next, last), and where they end."""

    numbers: tuple[str, ...]
    end: int
    led: bool
    """Whether a phrase such as "As to" leads it in."""
    counted: bool
    """Whether it says neither "recommendation" nor a number, only "the second"."""
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION
    inside: bool = False
    """Whether the number stands inside what is asked."""


class Quoted(NamedTuple):
    """Where the words begin that a sentence quotes, and what it says before of the recommendation."""

    start: int
    aside: Span | None = None
    end: int | None = None
    """Where the brackets close that it quotes in."""


def behind_aside(text: str, at: int) -> int:
    """Where a sentence goes on behind what it says of a recommendation between commas or in brackets."""
    said = _SAID_ASIDE.match(text, at)
    return said.end() if said else at


def quoted_from(text: str, start: int, end: int) -> Quoted | None:
    """Where a sentence begins to quote, from `start` behind the number; None where it quotes nothing."""
    aside = None
    clause = CLAUSE.match(text, start, end)
    if clause is None and (said := _SAID_ASIDE.match(text, start, end)):
        aside = Span(start + 2, said.end() - 1)
        clause = CLAUSE.match(text, said.end(), end)
    if clause is None or clause.end() >= end:
        return None
    rest = text[clause.end() : end]
    bracketed = clause[0].count("(") > clause[0].count(")") or "[" in clause[0]
    return Quoted(end - len(rest.lstrip()), aside, _closes(text, clause.end(), end) if bracketed else None)


def _closes(text: str, start: int, end: int) -> int | None:
    """Where brackets close that opened before `start`."""
    depth = 1
    for found in _BRACKET.finditer(text, start, end):
        depth += 1 if found[0] in "([" else -1
        if depth == 0:
            return found.start()
    return None


def opening_of(words: str) -> Opening | None:
    """Which recommendations a sentence takes up with its first words."""
    return _opening(words[:OPENS_WITHIN])


@lru_cache(maxsize=256)
def _opening(words: str) -> Opening | None:
    if not holds(words.lower(), _CUES):
        return None
    found = _OPENER.match(words)
    if not found:
        return _inside(words) or _referred(words)
    named = found["numbers1"] or found["numbers"]
    counted = found["ordinals1"] or found["ordinals"] or found["bare1"] or found["bare"] or ""
    counted = counted or found["adverb"] or found["adverb1"] or ""
    if counted.lower() in (*OF_TWO, *IN_TURN):
        named_behind = _referred(words)
        return named_behind or Opening((counted.lower(),), found.end(), bool(found["lead"]), counted=True)
    numbers = numbers_in(named) if named else tuple(filter(None, map(ordinal, _ORDINALS.findall(counted))))
    bare = bool(found["bare1"] or found["bare"])
    kind = RecommendationKind.RECOMMENDATION
    if found["afi1"] or found["afi"]:
        kind = RecommendationKind.AREA_FOR_IMPROVEMENT
    elif found["coc1"] or found["coc"]:
        kind = RecommendationKind.CAUSE_OF_CONCERN
    return Opening(numbers, found.end(), bool(found["lead"]), bare, kind) if numbers else None


def _inside(words: str) -> Opening | None:
    """What a sentence asks that gives the number between its first words."""
    found = _SAID_INSIDE.match(words)
    if found is None:
        return None
    counted = found["ordinals"] or found["ordinals1"]
    number = ordinal(counted) if counted else None
    numbers = (number,) if number else numbers_in(found["numbers"] or found["numbers1"])
    return Opening(numbers, found.end(), led=False, counted=False, inside=True)


def of_two(opening: Opening | None, numbers: Sequence[str]) -> Opening | None:
    """The opening with "the latter" as the second of two numbers; None for it where there are not two."""
    if opening is None or opening.numbers[0] not in OF_TWO:
        return opening
    if len(numbers) != len(OF_TWO):
        return None
    return opening._replace(numbers=(numbers[OF_TWO[opening.numbers[0]]],), counted=False)


def in_turn(opening: Opening | None, before: str | None) -> Opening | None:
    """The opening with "the next" as the number behind the one before; None where that is not counted."""
    if opening is None or opening.numbers[0] not in IN_TURN:
        return opening
    return opening._replace(numbers=(str(int(before) + 1),)) if before else None


def of_several(opening: Opening | None, numbers: Sequence[str]) -> Opening | None:
    """The opening with "the first" of several numbers, or "the former" of two, as that number.

    "The next" is here the one number.
    """
    opening = of_two(opening, numbers)
    if opening and opening.numbers[0] in IN_TURN:
        return opening._replace(numbers=tuple(numbers)) if len(numbers) == 1 else None
    if opening is None or not opening.counted or len(numbers) < 2:
        return opening
    places = [int(one) - 1 for one in opening.numbers]
    inside = all(place < len(numbers) for place in places)
    return opening._replace(numbers=tuple(numbers[place] for place in places)) if inside else opening


def says_what_it_asks(words: str, opening: Opening) -> bool:
    """Whether a paragraph's first sentence, or "It asks …" behind it, says what it takes up asks."""
    first, *others = sentences(words, Span(0, len(words)))
    if len(opening.numbers) > 1:
        return _TAKEN.match(words, opening.end, first.end) is not None
    if quoted := quoted_from(words, opening.end, first.end):
        return _OF_OFFICE.search(words, quoted.start, first.end) is not None
    behind = words[others[0].start : others[0].end] if others else ""
    return asks(words[: first.end]) or (
        READS.match(behind) is not None and _OF_OFFICE.search(behind) is not None
    )


def _referred(words: str) -> Opening | None:
    """What a short sentence names at its end, where the next one asks ("Next is the fourth. By May …")."""
    found = _REFERRED.match(words)
    if found is None:
        return None
    asked = words[found.end() :].lstrip(OPENING_MARKS)
    if not (opens_asking(asked) or READS.match(words, found.end())):
        return None
    counted = tuple(filter(None, map(ordinal, _ORDINALS.findall(found["ordinals"] or ""))))
    numbers = numbers_in(found["numbers"]) if found["numbers"] else counted
    kind = RecommendationKind.AREA_FOR_IMPROVEMENT if found["afi"] else RecommendationKind.RECOMMENDATION
    end = found.end() - (2 if found["aside"] else 1)
    return Opening(numbers, end, led=False, counted=False, kind=kind) if numbers else None
