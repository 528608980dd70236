"""Words that tell what a sentence says of the present: done, under way, missing, or a matter for others.

A sentence is read in lower case, with the names that are masked turned into marks of equal length, so that no
cue fires inside a name ("Hand in Hand", "Not Yet Ready") and offsets still hold. Names of national bodies are
left readable: "this is for the Home Office" is a cue.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.facts import Span

NAME = "\ue000"
"""Stands for each character of a masked name."""

PLACE = "\ue001"
"""Stands for each character of the name that is asked about."""

ADVERBS = (
    r"(?:(?:also|now|then|therefore|thus|again|still|soon|both|all|each|once|first|next|already|instead|further"
    r"|just|yet|accordingly|[a-z]{2,12}ly)\s+){0,3}"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
WHEN = (
    r"(?:(?:the|early|late|mid|end|beginning|start|middle|of|half|week|w/c|financial|calendar|year)[\s-]+){0,4}"
    rf"(?:\d|{MONTH}|spring\b|summer\b|autumn\b|winter\b|christmas\b|easter\b|q[1-4]\b|quarter|next\b|later\b"
    r"|this\s(?!is\b)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|coming\b|new\syear|first\b|second\b"
    r"|third\b|fourth\b|(?:year|month|week|term)\b)"
)

NATIONAL = (
    r"(?:home\s+office|home\s+secretary|(?:his\s+majesty['’]s\s+|uk\s+|welsh\s+|central\s+)?government"
    r"|college\s+of\s+policing|national\s+police\s+chiefs['’]?\s+council|npcc|national\s+crime\s+agency|nca"
    r"|hmicfrs|hm\s+courts|department\s+(?:for|of)|ministry\s+of|ministers?|secretary\s+of\s+state|inspectorate"
    r"|national\s+(?:bod(?:y|ies)|leads?|polic\w+|partners|level|agenc(?:y|ies))|crown\s+prosecution\s+service"
    r"|law\s+commission|parliament|sentencing\s+council|others|another\s+body|other\s+bodies)"
)

_FOR_OTHERS = re.compile(
    rf"""
    \b(?:recommendation|one|area\s+for\s+improvement|action|this|it|that|answer|matter|decision|\d+[a-z]?)\s+
        (?:is|was|are|lies|rests|sits|falls|remains|belongs)\s+(?:\w+\s+)?(?:one\s+|a\s+matter\s+|an\s+action\s+)?
        (?:for|to|with|upon|on|within\s+the\s+remit\s+of|the\s+responsibility\s+of)\s+(?:the\s+)?{NATIONAL}
  | \b(?:addressed|directed|aimed|made|put|given|assigned|allocated|specific|targeted)\s+
        (?:\w+\s+)?(?:to|at|towards)\s+(?:the\s+)?{NATIONAL}
  | \b(?:matter|recommendation|question|issue|action|one|decision|task|job|responsibility)\s+for\s+
        (?:the\s+)?{NATIONAL}
  | \bresponsibility\s+(?:of|for\s+this\s+\w+\s+(?:rests|lies|sits)\s+with)\s+(?:the\s+)?{NATIONAL}
  | \b(?:rests|lies|sits|belongs|falls|left|leave)\s+(?:\w+\s+)?(?:with|to|on)\s+(?:the\s+)?
        (?:{NATIONAL}|college\b)
  | \bfor\s+others\s+to\s+[a-z]+
  | {NATIONAL}\s+(?:is|are)\s+the\s+ones?\s+to\s+[a-z]+
  | \b(?:is|are)\s+for\s+(?:the\s+)?(?:bodies|organisations|agencies)\s+(?:named|listed|mentioned|addressed)\b
  | \b(?:is|are)\s+for\s+(?:the\s+)?{NATIONAL}[^.;]{{0,80}}?\s+to\s+[a-z]+
  | \band\s+not\s+for\s+(?:(?:the|our|this|individual|local|police)\s+)*(?:force|forces|constabulary|us)\b
  | \b(?:has|have)\s+to\s+come\s+from\s+(?:the\s+)?{NATIONAL}
  | \bawait(?:s|ing)?\s+(?:the\s+|any\s+|further\s+)?(?:national|outcome\s+of\s+(?:the\s+)?national
        |(?:guidance|direction|instruction|detail)s?\s+from\s+(?:the\s+)?{NATIONAL})
  | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:a\s+(?:matter|recommendation)\s+)?
        (?:for|addressed|directed|aimed|applicable|relevant|made)\s*(?:to|at|for)?\s+
        (?:(?:the|our|this|my|any|individual|local|police)\s+)*(?:force|forces|constabulary|me|us|office|pcc|pccs
        |commissioner|commissioners|chief\s+constables?|police)\b
  | \b(?:does|do|did)\s+not\s+(?:\w+\s+)?(?:fall|apply|relate|concern|extend)\s*(?:to|on|upon|within)?\s+
        (?:(?:the|our|this|my|any|individual|local|police)\s+)*
        (?:force|forces|constabulary|me|us|office|pccs?|commissioners?|chief\s+constables?|remit|area|policing)\b
  | \b(?:nothing|no\s+action)\s+(?:is\s+)?(?:required\s+|needed\s+|falls\s+)?(?:here\s+)?
        (?:for|from|of|by|to)\s+\S.{{0,40}}?
        \bto\s+do\b
  | ^\W*(?:there\s+is\s+)?(?:no(?:thing)?\s+(?:further\s+)?(?:local\s+)?(?:force\s+)?action(?:s)?\s+
        (?:is\s+|are\s+)?(?:required|needed|for\s+the\s+force|for\s+us))
  | ^\W*(?:for\s+)?national(?:\s+(?:recommendation|action|lead|only|level|matter|issue))*\s*(?:[.:;-]|$)
  | ^\W*(?:n/a|not\s+applicable)\b
  | ^\W*(?:this\s+is\s+)?(?:for|action\s+for|one\s+for|led\s+by)\s+(?:the\s+)?{NATIONAL}[^,;]{{0,80}}$
  | \bleave\s+(?:it|this|that)\s+to\s+(?:you|them|(?:the\s+)?{NATIONAL})
    """,
    re.VERBOSE,
)
_PROGRESS = re.compile(
    rf"""
    \b(?:is|are|has\s+been|have\s+been)\s+{ADVERBS}being\s+(?!{ADVERBS}(?:reviewed|monitored|used|met|considered
        |assessed|evaluated|explored|examined|looked|scrutinised|managed|checked|held|recorded|tracked|shared
        |supported|dealt|investigated|audited|refreshed|updated|made\s+(?:as|to|by|on)|followed|addressed|seen
        |delivered|captured|identified|provided|offered|referred|maintained|well|properly|able|a|the|in)\b)[a-z]+
  | \b(?:is|are)\s+(?:still\s+)?awaited\b
  | \b(?:currently|presently|at\s+present|at\s+the\s+moment)\s+(?:being\s+)?
        (?:in\s+the\s+process|working|develop
        |draft|build|writ|rewrit|revis|recruit|procur|pilot|scop|progress|implement|introduc|consult|design
        |embark|roll|redesign|updat|creat|establish|trial|test|negotiat|seek|finalis|undertaking\s+a|out\s+(?:to|for))
  | \b(?:is|are|am)\s+{ADVERBS}(?:developing|drafting|building|writing|rewriting|revising|recruiting|procuring
        |piloting|trialling|trialing|scoping|implementing|introducing|designing|redesigning|rolling\s+out|embarking
        |finalising|negotiating|putting\s+together|setting\s+up|establishing|creating|progressing|redrafting
        |consulting|in\s+the\s+process\s+of|part\s+of\s+the\s+way|part-way|partway|out\s+(?:to|for)\s+
        (?:tender|consultation)|seeking|moving\s+(?:to|towards)|working\s+(?:on|towards|up)
        |working\s+(?:\S+\s+){{0,8}}to\s+(?:develop|introduce|establish|create|build|improve|implement|agree|embed))\b
  | \b(?:putting\s+together|drawing\s+up)\b
  | \b(?:under\s*way|in\s+progress|in\s+development|under\s+development|in\s+train|in\s+hand
        |on\s+trial|in\s+draft
        |part[\s-]way|half[\s-]?way|work\s+in\s+progress|being\s+progressed|ongoing\s+work|work\s+is\s+ongoing
        |work\s+(?:is\s+)?continu(?:es|ing)\s+(?:to|on)|at\s+an?\s+early\s+stage|early\s+stages|partially|in\s+part)\b
  | \b(?:has|have)\s+{ADVERBS}(?:begun|started|commenced|embarked)\b
  | ^\W*(?:{NAME}+\s+)?(?:work|recruitment|procurement|drafting|roll[\s-]?out|development|implementation
        |training
        |pilot|consultation|scoping|project)\s+(?:\w+\s+){{0,3}}(?:began|begun|started|commenced)\b
  | \b(?:began|started|commenced)\s+(?:work|to\s+(?:develop|draft|build|roll|implement|train))
  | \b(?:still\s+to\s+come|yet\s+to\s+(?:be\s+)?[a-z]+|remains?\s+to\s+be|(?:some|a\s+long|a)\s+way\s+to\s+go
        |(?:much|more|work|further)\s+(?:still\s+)?(?:remains\s+)?to\s+(?:do|go|be\s+done)|not\s+yet\s+complete\w*)\b
  | ^\W*(?:first\s+|initial\s+)?draft\s+(?:\S+\s+)?(?:is|are|with|sent|complete|circulated)\b
  | \b(?:change\s+request|bid|application|tender|request|business\s+case)\s+(?:\w+\s+){{0,3}}
        (?:lodged|submitted|made
        |sent|raised|out)\b
  | \b(?:has|have)\s+been\s+(?:asked\s+for|requested|commissioned\s+to|drafted)\b
    """,
    re.VERBOSE,
)
_GAP = re.compile(
    r"\b(?:lack|lacks|lacked|lacking|out\s+of\s+date|outdated|patchy|inconsistent|not\s+where|falls?\s+short|"
    r"fell\s+short|shortfall|gaps?\b(?!\s+(?:was|were|has|have)\s+\w*\s*closed)|holes?\s+in|not\s+yet|"
    r"do(?:es)?\s+not\s+(?:yet|currently|have|at\s+present)|less\s+well|too\s+(?:few|many|slow|little|often)|"
    r"has\s+no|have\s+no|there\s+(?:is|are)\s+no|insufficient|incomplete|backlogs?|weak(?:ness(?:es)?)?|"
    r"cannot\s+(?:yet|currently)|none\s+of|neither\s+of|still\s+(?:by\s+hand|manual\w*|logged|not)|unable\s+to|"
    r"room\s+for\s+improvement|more\s+(?:needs|remains)|needs?\s+to\s+(?:be\s+)?(?:improve|do|strengthen)\w*)\b"
)
_PLAIN_GAP = re.compile(
    r"\b(?:not\s+yet|do(?:es)?\s+not\s+(?:yet|currently)|what\s+(?:we|is)\s+lack\w*|is\s+lacking|"
    r"there\s+(?:is|are)\s+(?:currently\s+|at\s+present\s+)no|cannot\s+(?:yet|currently)|not\s+where\s+(?:we|it))\b"
)
_DONE = re.compile(
    r"\b(?:this|these|both|all|each|it|they|things|actions?|work|recommendation)\s+(?:\w+\s+){0,4}?"
    r"(?:is|are|was|were|has\s+(?:now\s+)?been|have\s+(?:now\s+|all\s+|both\s+)?been)\s+(?:now\s+|already\s+|fully\s+"
    r"|both\s+|all\s+)*(?:done|complete|completed|in\s+place|implemented|discharged|achieved|embedded|finished"
    r"|closed|met)\b|^\W*(?:complete|completed|done|implemented|discharged|closed)\b\W*$"
    r"|\b(?:fully\s+(?:compliant|implemented|complete[d]?|met)|already\s+(?:in\s+place|do\s+this|compliant|meets?))\b"
)
_NEUTRAL = re.compile(
    r"^\W*(?:(?:i|we|the\s+\w+|both\s+[^,]{3,60}?|my\s+\w+)\s+)?(?:(?:fully|very\s+much|also|partially|partly)\s+)*"
    r"(?:welcomes?|accepts?|accepted|agrees?|agreed|notes?|noted|acknowledges?|recognises?|supports?|endorses?|"
    r"thanks?|am\s+(?:grateful|pleased|sorry|conscious)|is\s+(?:important|right|welcome)|share|(?:i\s+)?look\s+forward|"
    r"(?:recommendation\s+)?(?:accepted|agreed|noted|partially\s+accepted|not\s+accepted))\b"
    r"|^\W*(?:this\s+)?recommendation\s+(?:is\s+)?(?:accepted|agreed|noted|welcome)"
    r"|^\W*(?:see|please\s+(?:see|refer)|as\s+above|refer\s+to)\b"
)
_PERFECT = re.compile(
    r"(?<!will )(?<!shall )\b(?:has|have|had)\s+(?!(?:\w+\s+)?(?:asked|assured"
    r"|told|said|agreed|confirmed|advised|noted"
    r"|welcomed|accepted|recognised|promised|committed|undertaken)\b)(?:\w+\s+){0,2}?(?:been\s+)?(?:\w+ed|made|put|set|built|run|written|given|taken|begun|"
    r"held|sent|met|done|shown|brought|chosen|drawn|found|kept|led|paid|sold|spent|won|lent)\b|\bnow\s+(?:sit|has|have|is|are)\b"
)
_PLACEHOLDER = re.compile(
    r"^\W*(?:tbc|tbd|tba|to\s+(?:be\s+confirmed|follow|be\s+completed|be\s+advised)|pending|none|nil|blank|no\s+"
    r"(?:response|comment|comments|update)|awaited|response\s+awaited|insert\s+\w+|text|xx+|see\s+above|as\s+above)?\W*$"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that white space parts."""
    return frozenset(text.split())


_TOKEN = re.compile(r"[a-z]+")
_CONDITIONAL_WORDS = word_set("would could might if unless")
_PERFECT_WORDS = word_set("has have had now")
_DONE_WORDS = word_set(
    "done complete completed place implemented discharged achieved embedded finished closed met compliant"
    " already fully"
)
_GAP_WORDS = word_set(
    "lack lacks lacked lacking date outdated patchy inconsistent not falls fall fell shortfall gap gaps"
    " hole holes does do less too no insufficient incomplete backlog backlogs weak weakness weaknesses"
    " cannot none neither still unable room more need needs"
)
_FOR_OTHERS_WORDS = word_set(
    "bodies organisations agencies home government college national npcc nca hmicfrs hm department"
    " ministry minister ministers secretary inspectorate crown law parliament sentencing others another"
    " other not nothing no n applicable leave"
)
_PROGRESS_WORDS = word_set(
    "awaited being currently presently present moment developing drafting building writing rewriting revising"
    " recruiting procuring piloting trialling trialing scoping implementing introducing designing"
    " redesigning rolling embarking finalising negotiating putting setting establishing creating"
    " progressing redrafting consulting process part partway consultation seeking moving working drawing"
    " underway way progress development train hand trial draft half halfway ongoing continues continuing"
    " early partially begun started commenced embarked began come yet remain remains go do complete change"
    " bid application tender request business asked requested commissioned drafted"
)


@lru_cache(maxsize=1024)
def _lower(text: str) -> str:
    """In lower case and of equal length, whatever the script."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def masked(
    text: str, span: Span, mask: Sequence[tuple[int, ...]], *, place: tuple[int, int] | None = None
) -> str:
    """The words of `span` in lower case, masked names and the place that is asked about as marks.

    `mask` holds spans in the order of the text, none overlapping.
    """
    marks = [
        (start, end, NAME)
        for start, end in _within(mask, span)
        if place is None or end <= place[0] or start >= place[1]
    ]
    if place is not None:
        marks.append((*place, PLACE))
        marks.sort()
    words = _lower(text[span.start : span.end])
    pieces, last = [], 0
    for start, end, mark in marks:
        first = max(start - span.start, last)
        pieces += [words[last:first], mark * (min(end - span.start, len(words)) - first)]
        last = max(first, min(end - span.start, len(words)))
    return "".join([*pieces, words[last:]])


def _within(mask: Sequence[tuple[int, ...]], span: Span) -> Iterator[tuple[int, int]]:
    for index in range(max(0, bisect_left(mask, (span.start,)) - 1), len(mask)):
        start, end = mask[index][:2]
        if start >= span.end:
            return
        if end > span.start:
            yield start, end


@lru_cache(maxsize=1024)
def tokens(words: str) -> frozenset[str]:
    """The words of a sentence, so that a pattern is tried only where one of its words stands."""
    return frozenset(_TOKEN.findall(words))


def _has(words: str, gate: frozenset[str], pattern: re.Pattern[str]) -> bool:
    return not gate.isdisjoint(tokens(words)) and pattern.search(words) is not None


def is_for_others(words: str) -> bool:
    """Whether the sentence leaves what is asked to somebody else, mostly a national body."""
    return _has(words, _FOR_OTHERS_WORDS, _FOR_OTHERS)


def is_progress(words: str) -> bool:
    """Whether something has begun and is not complete."""
    return _has(words, _PROGRESS_WORDS, _PROGRESS)


def is_gap(words: str) -> bool:
    """Whether something is missing or not good enough."""
    return _has(words, _GAP_WORDS, _GAP)


def is_plain_gap(words: str) -> bool:
    """Whether the sentence says in so many words that it is not there yet."""
    return _has(words, _GAP_WORDS, _PLAIN_GAP)


def is_done(words: str) -> bool:
    """Whether the sentence says of what was asked, as a whole, that it is done."""
    return _has(words, _DONE_WORDS, _DONE)


def is_neutral(words: str) -> bool:
    """Whether the sentence says nothing of what is done: thanks, agreement, a question, a pointer."""
    return words.endswith("?") or _NEUTRAL.match(words) is not None


def is_conditional(words: str) -> bool:
    """Whether the sentence speaks of what may be."""
    return not _CONDITIONAL_WORDS.isdisjoint(tokens(words)) or "subject to" in words


def is_perfect(words: str) -> bool:
    """Whether something has been done, whatever else the sentence says."""
    return _has(words, _PERFECT_WORDS, _PERFECT)


def is_placeholder(words: str) -> bool:
    """Whether no answer stands here, only "tbc" and its like."""
    return bool(_PLACEHOLDER.search(words))
