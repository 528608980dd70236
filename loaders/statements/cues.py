"""A sentence as cues are looked for in it, and the words that many cues share.

A sentence is read in lower case, with the names that are masked turned into marks of equal length, so that no
cue fires inside a name ("Hand in Hand", "Not Yet Ready") and offsets still hold. Names of national bodies are
left readable: "this is for the Home Office" is a cue.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.facts import Span

NAME = "\ue000"
"""Stands for each character of a masked name."""

PLACE = "\ue001"
"""Stands for each character of the name that is asked about."""

START = rf"^[^\w{NAME}]*"
"""Before the first word of a sentence, which is no masked name."""

ADVERBS = (
    r"(?:(?:also|now|then|therefore|thus|again|still|soon|both|all|each|once|first|next|already|instead"
    r"|further|just|yet|accordingly|[a-z]{2,12}ly)\s+){0,3}"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
WHEN = (
    r"(?:(?:the|early|late|mid|end|beginning|start|middle|of|half|week|w/c|financial|calendar"
    r"|year)[\s-]+){0,4}"
    rf"(?:\d|{MONTH}|spring\b|summer\b|autumn\b|winter\b|christmas\b|easter\b|q[1-4]\b|quarter|next\b|later\b"
    r"|this\s(?:week|month|year|term|quarter|spring|summer|autumn|winter|financial|calendar|coming)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|coming\b|new\syear|first\b|second\b"
    r"|third\b|fourth\b|(?:year|month|week|term)\b)"
)

NATIONAL = (
    r"(?:home\s+office|home\s+secretary|(?:his\s+majesty['’]s\s+|uk\s+|welsh\s+|central\s+)?government"
    r"|college\s+of\s+policing|college\b(?!\s+of)|national\s+police\s+chiefs['’]?\s+council|npcc"
    r"|national\s+crime\s+agency|nca"
    r"|hmicfrs|hm\s+courts|department\s+(?:for|of)|ministry\s+of|ministers?|secretary\s+of\s+state"
    r"|inspectorate"
    r"|national\s+(?:bod(?:y|ies)|team|unit|programme|centre|leads?|polic\w+|partners|level|agenc(?:y"
    r"|ies))|crown\s+prosecution\s+service"
    r"|law\s+commission|parliament|sentencing\s+council|others|another\s+body|other\s+bodies)"
)
NATIONAL_CUES = (
    *("home", "government", "college", "national", "npcc", "nca", "hm", "department", "ministr"),
    *("minister", "secretary", "inspectorate", "crown", "law", "parliament", "sentencing", "others", "bod"),
)
"""One of these stands in all of them."""


def word_set(text: str) -> frozenset[str]:
    """The words of a list that white space parts."""
    return frozenset(text.split())


_TOKEN = re.compile(r"[a-z]+")


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
    words = _lower(text[span.start : span.end])
    inside = _within(mask, span)
    if place is not None:
        marks = [(start, end, NAME) for start, end in inside if end <= place[0] or start >= place[1]]
        insort(marks, (*place, PLACE))
    elif inside:
        marks = [(start, end, NAME) for start, end in inside]
    else:
        return words
    pieces, last = [], 0
    for start, end, mark in marks:
        first, behind = max(start - span.start, last), min(end - span.start, len(words))
        pieces += [words[last:first], mark * (behind - first)]
        last = max(first, behind)
    return "".join([*pieces, words[last:]])


def _within(mask: Sequence[tuple[int, ...]], span: Span) -> list[tuple[int, int]]:
    """Places of the mask that lie in the span, or reach into it."""
    first = max(0, bisect_left(mask, (span.start,)) - 1)
    return [
        (start, end) for start, end, *_ in mask[first : bisect_left(mask, (span.end,))] if end > span.start
    ]


@lru_cache(maxsize=1024)
def tokens(words: str) -> frozenset[str]:
    """The words of a sentence, so that a pattern is tried only where one of its words stands."""
    return frozenset(_TOKEN.findall(words))


_PLACEHOLDER = re.compile(
    r"[^\w\ue000]*(?:(?:tbc|tbd|tba)(?:\s*[:,–—-]\s*[^.;:]{1,60}?\sto\s+(?:supply|provide|confirm|complete|advise"
    r"|update|answer|respond))?|to\s+(?:follow|be\s+(?:confirmed|completed|advised|added|inserted|supplied"
    r"|provided|determined))|pending|none|nil(?:\s+return)?|blank|left\s+blank|no\s+(?:response|comment|comments|update)"
    r"|awaited|(?:(?:force|pcc|a|the|our|further)\s+)?(?:response|reply|comment|comments|update|text)\s+"
    r"(?:is\s+)?(?:awaited|pending|to\s+follow|to\s+be\s+(?:confirmed|added|inserted|supplied|provided)"
    r"|not\s+(?:yet\s+)?(?:received|available|provided|supplied))(?:\s+(?:from|by)\s[^.;,]{1,40})?"
    r"|not\s+(?:yet\s+)?(?:received|available|provided|supplied)"
    r"|insert\s+\w+|text|xx+|see\s+above|as\s+above)?\W*$"
)
_BEFORE_IS = "it that this there here he she what which who where one"
_SHORTENED = (
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"\bcan['’]t\b"), "cannot"),
    (re.compile(r"\bshan['’]t\b"), "shall not"),
    (re.compile(r"(?<=[a-z])n['’]t\b"), " not"),
    (re.compile(r"(?<=\bi)['’]m\b"), " am"),
    (re.compile(r"(?<=[a-z])['’]re\b"), " are"),
    (re.compile(r"(?<=[a-z])['’]ve\b"), " have"),
    (re.compile(r"(?<=[a-z])['’]ll\b"), " will"),
    (
        re.compile(
            r"\b(it|that|there|he|she|which|who)['’]s(?=\s+(?:\w+ly\s+|now\s+|also\s+)?(?:been|had|got"
            r"|begun|taken|gone|done|made)\b)"
        ),
        r"\1 has",
    ),
    (re.compile(rf"\b({_BEFORE_IS.replace(' ', '|')})['’]s\b"), r"\1 is"),
)
_SHORT = re.compile(
    rf"['’](?:t|m|re|ve|ll|(?:{'|'.join(rf'(?<=\b{word}.)' for word in _BEFORE_IS.split())})s)\b"
)
"""One of these stands in all of them."""


def is_placeholder(words: str) -> bool:
    """Whether no answer stands here, only "tbc" and its like."""
    return _PLACEHOLDER.match(words) is not None


@lru_cache(maxsize=1024)
def spelled_out(words: str) -> str:
    """The words of a sentence without short forms ("isn't", "it's"); offsets do not hold in them."""
    if _SHORT.search(words):
        for short, full in _SHORTENED:
            words = short.sub(full, words)
    return words


class Cue(NamedTuple):
    """A wording, and sets of words of each of which a sentence must hold one for it."""

    needs: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]
    opening: re.Pattern[str] | None = None
    """What says it, too, but only where a sentence opens: to try this everywhere would cost the most."""

    def stands_in(self, words: str) -> bool:
        """Whether the sentence says it; the pattern is tried only where its words stand."""
        return self.fits(tokens(words)) and self.is_said(words)

    def fits(self, held: frozenset[str]) -> bool:
        """Whether a sentence with these words holds one of each set."""
        return not any(map(held.isdisjoint, self.needs))

    def is_said(self, words: str) -> bool:
        """Whether a sentence that holds its words says it."""
        opens = self.opening is not None and self.opening.match(words) is not None
        return opens or self.pattern.search(words) is not None


def cue(needs: str, pattern: str, opening: str | None = None) -> Cue:
    """A cue; `needs` are words that white space parts, with + between sets that must all be met."""
    return Cue(
        tuple(word_set(some) for some in needs.split("+")),
        re.compile(pattern, re.VERBOSE),
        re.compile(opening, re.VERBOSE) if opening else None,
    )


class Cues:
    """Cues of which one is enough, each tried only where a sentence holds words of its own."""

    def __init__(self, *cues: Cue) -> None:
        self._by_word: dict[str, list[Cue]] = {}
        for one in cues:
            for word in one.needs[0]:
                self._by_word.setdefault(word, []).append(one)
        self._words = frozenset(self._by_word)

    def stand_in(self, words: str) -> bool:
        """Whether the sentence says one of them."""
        held = tokens(words)
        fitting = {id(one): one for word in self._words & held for one in self._by_word[word]}
        return any(one.fits(held) and one.is_said(words) for one in fitting.values())
