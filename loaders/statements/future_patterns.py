"""How a future is worded, by the word that it begins with; and notes without a finite verb."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from loaders.statements.cues import ADVERBS, MONTH, WHEN

_BASE = (
    r"(?:start|begin|commence|open|go|launch|finish|complete|conclude|close|end|be|report|meet|take|come"
    r"|attend"
    r"|receive|return|roll|publish|deliver|join|expire|move|visit|run|follow|arrive|present|hold|carry"
    r"|introduce)\b"
)
_NO_VERB = r"(?!(?:the|a|an|our|their|its|his|her|my|hm|all|every|each|both|your|those|other|this|these)\b)"
_ARRANGED = (
    r"(?:put(?!\s+(?:(?:a\s+)?(?:further|another|extra)\s+)?£)|placed|asked|requested|arranged|booked|scheduled|invited|added|fixed|listed|called|diaried"
    r"|convened"
    r"|commissioned|slipped|postponed|told(?=\s(?:[^\s.;,]+\s){1,4}?to\b))\b"
)
_NUMBER = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen"
_BE = r"(?:is|are|am|['’](?:re|m|s))"
_HAVE = r"(?:has|have|['’](?:ve|s))"


_DATED = rf"(?={WHEN})(?!\d{{1,3}}\b(?!(?:st|nd|rd|th)?\s+{MONTH}))"
"""Before a time that is no number of things."""


class _Wording(NamedTuple):
    """A kind of future, the words that it begins with ('ll: behind an apostrophe), and how it goes on."""

    kind: str
    heads: str
    pattern: str


_KINDS = (
    _Wording("modal", "will shall", r"(?:will|shall)\b(?!\s+(?:power|of|testament)\b)"),
    _Wording("modal", "'ll", r"(?<=[a-z])['’]ll\b"),
    _Wording("denied", "won shan", r"(?:wo|sha)n['’]t\b"),
    _Wording("going", "is are am 're 'm 's", rf"{_BE}\s+{ADVERBS}going\s+to\s+(?=[a-z]){_NO_VERB}"),
    _Wording(
        "due",
        "due",
        rf"(?<!was\s)(?<!were\s)due\s+(?:to\s+(?={_BASE})|for\s+(?:completion|signature|publication"
        rf"|launch|release"
        r"|renewal|review|delivery|sign-?off|approval|implementation|decision|consideration|report"
        r"|roll-?out)\b"
        rf"|(?:back\s+|out\s+)?(?:(?:in|by|on|for|at|from|before|during|within)\s+)?(?={WHEN})|shortly\b"
        rf"|soon\b)",
    ),
    _Wording(
        "due", "is are am", rf"(?:is|are|am)\s+{ADVERBS}due\s+to\s+{_NO_VERB}(?!(?:staff|lack)\b|\w+ing\b)"
    ),
    _Wording(
        "beto",
        "is are am 're 'm",
        rf"{_BE}\s+{ADVERBS}(?:about\s+|set\s+)?to\s+(?=[a-z])(?!date\b|hand\b|the\b|a\b|an\b|our\b"
        rf"|their\b|its\b|come\b"
        r"|be\s+(?:found|had\b(?!\s+[a-z]+ed)|welcomed|commended|congratulated|regretted|hoped|feared|expected|read\s+(?:as|with"
        r"|alongside|together|in\s+conjunction)|(?:taken|understood|treated|regarded|construed|seen)\s+as)\b|(?:long|short|much|many|few|little|late|soon|early|slow|small"
        r"|big|high|low|often|far|nothing)\b)",
    ),
    _Wording(
        "fixed",
        "booked scheduled fixed timetabled slated pencilled lined planned arranged set earmarked"
        " confirmed diaried diarised",
        r"(?<!\bwas\s)(?<!\bwere\s)(?:[a-z]+)\s+(?:(?<=pencilled\s)in\s+|(?<=lined\s)up\s+"
        r"|on(?:\s?to)?\s+(?!the\s+\d)(?:\w+\s+){1,3})?"
        rf"(?:(?:for|in|on|from|by|before)\s+(?={WHEN})|for\s+(?:delivery|launch)\b)",
    ),
    _Wording("fixed", "booked scheduled slated timetabled planned", rf"[a-z]+\s+to\s+(?={_BASE})"),
    _Wording("track", "track course schedule target", r"(?<=\bon\s)[a-z]+\s+(?:to|for)\b"),
    _Wording(
        "intent",
        "intend intends plan plans propose proposes undertake undertakes mean means expect expects"
        " pledge pledges promise promises hope hopes",
        rf"(?<!would\s)(?<!might\s)(?<!could\s)[a-z]+\s+{ADVERBS}to\s+(?=[a-z])",
    ),
    _Wording(
        "going", "is are am 're 'm", rf"{_BE}\s+{ADVERBS}(?:planning|hoping)\s+to\s+(?=[a-z]){_NO_VERB}"
    ),
    _Wording("wish", "aim want wish", rf"[a-z]+\s+{ADVERBS}to\s+(?=[a-z])"),
    _Wording(
        "aim",
        "intention plan ambition step steps intent",
        r"(?:[a-z]+\s+(?:is|are)\s+(?:now\s+)?(?:to|for)\s+|(?:(?<=my\s)|(?<=our\s))(?:intention|plan|ambition|intent)\s+to\s+)",
    ),
    _Wording(
        "vowed",
        "has have 've",
        rf"{_HAVE}\s+(?:since\s+)?{ADVERBS}(?:committed|undertaken|promised|pledged|agreed|resolved"
        rf"|decided)(?:\s+in\s+principle)?\s+to\s+(?=[a-z])"
        r"(?!(?:this|the|these|that|a|an|our|it|all)\b)",
    ),
    _Wording(
        "vowed",
        "has have 've",
        rf"{_HAVE}\s+{ADVERBS}been\s+given\s+(?:until\s+(?={WHEN})|(?:{_NUMBER})\s+(?:weeks?|months?)\s+)"
        r"(?:[^\s.;,]+\s+){0,6}?to\s+(?=[a-z])",
    ),
    _Wording(
        "due",
        "has have 've",
        rf"{_HAVE}\s+(?:since\s+)?{ADVERBS}(?:promised|pledged)\s+(?!to\b|that\b)(?:[^\s.;]+\s+){{1,12}}?"
        rf"(?:by|before|from|in)\s+{_DATED}",
    ),
    _Wording("due", "is are", rf"(?:is|are)\s+{ADVERBS}promised\s+(?:for|by)\s+{_DATED}"),
    _Wording(
        "due",
        "has have",
        rf"(?:has|have)\s+(?:an?\s+|their\s+)?(?:dates?|places?)\s+(?:[^\s.;,]+\s+){{0,4}}?(?:in|on|before|by|for)\s+"
        rf"{_DATED}",
    ),
    _Wording(
        "due",
        "to",
        r"(?<=,\s)to\s+be\s+(?:in\s+(?:post|place|use)|live|open|ready|published|completed|recruited|appointed"
        rf"|launched|delivered|finished)\s+(?:by|in|before|from|on)\s+{_DATED}",
    ),
    _Wording(
        "due",
        "expect expects",
        rf"(?<!\bthat\si\s)(?<!\bthat\swe\s)(?:(?<=\bi\s)|(?<=\bwe\s)|(?<=\bconstable\s)|(?<=\bforce\s))expects?\s+(?!to\b|that\b)(?:[^\s.;,]+\s+){{1,10}}?"
        rf"(?:by|before|in)\s+{_DATED}",
    ),
    _Wording("intent", "intend propose", r"(?:(?<=\bi\s)|(?<=\bwe\s))[a-z]+\s+that\s+(?=[a-z])"),
    _Wording(
        "expected",
        "is are",
        rf"(?:is|are)\s+{ADVERBS}(?:expected|anticipated|planned|intended|projected|proposed)\s+"
        rf"(?:to\s+(?:be\s+(?:in\s+place|live|ready|built|held|begun|run|sent|(?!able\b)[a-z]+ed\b)|{_BASE})"
        rf"|that\s|(?:in|by)\s+(?={WHEN}))",
    ),
    _Wording(
        "timetable",
        "start starts begin begins open opens launches commence commences goes comes takes",
        r"(?:starts?|begins?|opens?|launches|commences?|goes\s+live|comes\s+into\s+(?:force|effect|use)"
        r"|takes\s+place)"
        rf"\s+(?:in|on|from)\s+(?={WHEN})",
    ),
    _Wording(
        "timetable",
        "get gets receive receives join joins move moves follow follows arrive arrives",
        rf"[a-z]+\s+(?:[\w-]+\s+){{0,3}}?(?:in|from)\s+(?={WHEN})",
    ),
    _Wording(
        "timetable", "sits meets reports", rf"(?:(?<=\bnext\s)|(?<=\bit\s))[a-z]+\s+(?:in|on)\s+{_DATED}"
    ),
    _Wording(
        "timetable",
        "go goes come comes",
        r"(?:goes|go|comes|come)\s+(?:back\s+)?(?:to(?!\s+(?:an\s+end|a\s+(?:close|halt|stop))\b)|before)\s+(?:[^\s.,;:]+\s+){1,9}?"
        rf"(?:in|on|by)\s+(?={WHEN})",
    ),
    _Wording(
        "fixed",
        "intended planned proposed earmarked",
        rf"(?:(?<=\bis\s)|(?<=\bare\s))[a-z]+\s+for\s+(?:[^\s.;:]+\s+){{1,16}}?(?:within|in|by|from|before)\s+(?={WHEN}"
        rf"|(?:{_NUMBER})\s+(?:weeks?|months?)\b)",
    ),
    _Wording(
        "arranged",
        "want expect hope wants expects like",
        r"(?:wants?|expects?|hope|(?<=would\s)like)\s+(?:to\s+(?:see|have)\s+)?(?:it|this|that|them|these|(?:the|our"
        r"|its|all|every|both)\s+[\w-]+)\s+(?:to\s+be\s+)?(?:[a-z]+ed|done|built|begun|written|live|ready|running"
        r"|working|in\s+(?:place|use|post))\b",
    ),
    _Wording("arranged", "live", rf"(?<!went\s)live\s+(?:from\s+|in\s+|on\s+|by\s+)?(?:w/c\s+)?(?={WHEN})"),
    _Wording("arranged", "has have 've 's", rf"{_HAVE}\s+{ADVERBS}{_ARRANGED}"),
    _Wording("arranged", "aim target goal", r"[a-z]+\s+is\s+(?:to|that|for)\b"),
    _Wording(
        "arranged",
        "is are am 're 'm",
        rf"{_BE}\s+{ADVERBS}(?:(?:aiming|working)\s+(?:for|to|towards)|being\s+(?!reviewed\b|monitored\b"
        rf"|used\b)[a-z]+)\b",
    ),
    _Wording("arranged", "plans", r"plans\s+are\s+(?:\w+\s+){1,3}to\s+"),
    _Wording("arranged", "expect", r"expect\s+(?!to\b)(?:[\w-]+\s+){1,6}?to\s"),
    _Wording("should", "should", rf"should\s+{ADVERBS}(?=[a-z])"),
    _Wording("should", "is are", r"(?:is|are)\s+meant\s+to\s+(?=[a-z])"),
    _Wording(
        "arranged",
        "is are",
        rf"(?<!which\s)(?<!that\s)(?:is|are)\s+on\s+(?:\w+day\s+)?(?=\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})",
    ),
    _Wording("progressive", "is are am 're 'm", rf"{_BE}\s+{ADVERBS}(?!being\b|during\b)[a-z]{{2,}}ing\b"),
)


def _by_head() -> dict[str, re.Pattern[str]]:
    wordings: dict[str, dict[str, list[str]]] = {}
    for kind, heads, pattern in _KINDS:
        for head in heads.split():
            wordings.setdefault(head, {}).setdefault(kind, []).append(pattern)
    patterns = {
        head: re.compile("|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in kinds.items()))
        for head, kinds in wordings.items()
    }
    return patterns | {head.replace("'", "’"): pattern for head, pattern in patterns.items()}


_BY_HEAD = _by_head()
_HEADS = tuple(_BY_HEAD)
_ANY_HEAD = AhoCorasick(_HEADS)
_APOSTROPHES = frozenset("'’")


def futures_in(words: str) -> Iterator[re.Match[str]]:
    """Where a future is worded, from left to right; the last group of the match is its kind."""
    end = 0
    for at, head in sorted(_places(words)):
        match = _BY_HEAD[head].match(words, at) if at >= end else None
        if match is not None:
            end = match.end()
            yield match


def _places(words: str) -> Iterator[tuple[int, str]]:
    """Where a word stands that a future begins with, and the word."""
    for index, at, end in _ANY_HEAD.find_matches_as_indexes(words, overlapping=True):
        head, before = _HEADS[index], words[at - 1 : at]
        apart = head[0] in _APOSTROPHES or not (before.isalpha() or before in _APOSTROPHES)
        if apart and not words[end : end + 1].isalpha():
            yield at, head
