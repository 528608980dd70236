"""The words in which letters give dates, as patterns beside what reads them."""

import re
from typing import NamedTuple

from loaders.statements.date_readings import (
    NUMBERS,
    UNREADABLE,
    Anchors,
    Reader,
    Reading,
    bare_month,
    bare_quarter,
    bare_season,
    calendar_quarter,
    calendar_year,
    day_of,
    early_in_year,
    feast,
    financial_year,
    first_of_two,
    half_year,
    month_of_year,
    near_period,
    quarter,
    quarter_of_year,
    recurs,
    relative,
    season,
    yearless_day,
)


class Rule(NamedTuple):
    """A pattern and its reader; group `words` is the date's own span, None from the reader is no date."""

    pattern: re.Pattern[str]
    read: Reader
    words: str | int
    """The group that is the date's own span."""
    cues: tuple[str, ...] = ("",)
    """One of these stands in all that the pattern matches, in lower case and with one space between words."""

    def may_match(self, lower: str) -> bool:
        """Whether the pattern is worth trying on text that is this in lower case with single spaces."""
        return any(map(lower.__contains__, self.cues))

    def reading(self, match: re.Match[str], anchors: Anchors) -> Reading | None:
        """What the words say; unreadable where the calendar has no such day or ends before it."""
        try:
            return self.read(match, anchors)
        except (ValueError, OverflowError):
            return UNREADABLE


_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{_FULL}|(?:{_SHORT})\b\.?)"
_WELSH = r"(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b"
"""A month as letters of Wales give it beside the English one ("9 Chwefror / February 2024")."""
_CAPITAL_MONTH = rf"(?P<month>(?-i:{_FULL}))\b"
_SEASON = r"(?P<season>spring|summer|autumn|winter)"
_DAY = r"(?<![\d/.,£$-])(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/]|[-–]\d)"
_END = r"\s*(?:$|[.,;:)\]|])"
_YEARS = r"(?P<year>20\d\d|\d\d)\s?[/–-]\s?(?P<second>20\d\d|\d\d)(?![\d/])"
_PART = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle)\s+of\s+(?:the\s+)?"
    r"|(?:early|mid|late)[\s-]+(?:in\s+)?|end[\s-]+)?"
)
_CUE = (
    r"\b(?P<cue>in|by|for|over|during|until|till|from|since|this|next|last|before|after|throughout|of|mid|early|late"
    r"|end)"
)
_QUARTER = r"(?:Q\s?(?P<quarter>[1-4])|quarter\s+(?P<named>one|two|three|four|[1-4]))\b"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_AMOUNT = (
    rf"(?:{_NUMBER}\s*(?:to|or|-|–)\s*)?(?P<number>{_NUMBER})\s+"
    r"(?P<unit>working\s+day|day|week|fortnight|month|year)s?"
)
_PUBLICATION = (
    r"(?:(?:the\s+)?(?:date\s+of\s+)?(?:its\s+|the\s+)?publication"
    r"|(?:the\s+date\s+of\s+)?(?:the|this)\s+(?:inspection\s+)?report(?:['’]s\s+(?:date\s+of\s+)?publication"
    r"|\s+(?:being|is|was)\s+published)?)\b"
)
_TODAY = r"(?:today|now|(?:the\s+)?(?:date\s+of\s+)?this\s+(?:letter|response|reply))\b"
_COUNTED_FROM = (
    rf"(?:\s+(?:of(?!\s+an?\b(?!(?:\s+[a-z-]+){{1,3}}\s+being\b))|after|from|following)\s+"
    rf"(?:(?P<publication>{_PUBLICATION})|{_TODAY}|(?P<elsewhere>\S)))?"
)
_NEXT = r"(?:(?:the\s+)?(?:next|coming|following)\s+)"
_ABOUT = r"(?:(?:about|approximately|around|roughly|a\s+further|another)\s+)?"
_EVENT = (
    r"(?:meetings?|session|board|panel|edition|issue|intake|round|review|update|release|conference|course"
    r"|cohort)\b"
)
_PERIOD = r"(?:day|week|fortnight|month|quarter|year|term|autumn|spring|summer|winter)s?"
_REPEATED = r"(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual|regular|periodic|six-monthly)"
_CHECK = (
    r"(?:\w+\s+)?(?:audit|review|report|check|update|refresh|assessment|survey|dip[\s-]sampl)"
    r"(?:s|ing|e|es)?\b"
)
_FIGURES = r"(?:[\w-]+\s+){0,2}(?:figures|statistics|data|returns|results|bulletins?|summar(?:y|ies))\b"
_AFTER_VERB = (
    r"(?=\s*(?:$|[.,;:)\]]|(?:by|to|with|and|in|at|for|from|on|through|via|as|or|until|using|against"
    r"|thereafter"
    r"|within|across|so|that|is|are|was|were|will|after)\b))"
)


def _rule(pattern: str, read: Reader, *cues: str) -> Rule:
    compiled = re.compile(pattern, re.IGNORECASE)
    return Rule(compiled, read, "words" if "words" in compiled.groupindex else 0, cues or ("",))


class Family(NamedTuple):
    """Rules that can only match where words of time of some sorts stand together."""

    needs: tuple[frozenset[str], ...]
    """Sorts of words of time; all of one of these sets have to stand there."""
    rules: tuple[Rule, ...]
    whole: bool = False
    """Whether what it reads leaves nothing for another family to read."""

    def fits(self, sorts: frozenset[str]) -> bool:
        """Whether a rule of the family can match where words of `sorts` stand."""
        return any(map(sorts.issuperset, self.needs))


def _family(needs: str, *rules: Rule, whole: bool = False) -> Family:
    return Family(tuple(frozenset(some.split()) for some in needs.split("|")), rules, whole)


FAMILIES: tuple[Family, ...] = (
    _family(
        "month figure|month year|month slash",
        _rule(rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>(?:19|20)\d\d(?!\d)|['’]?\d\d(?={_END}))", day_of),
        _rule(rf"{_DAY}\s+{_WELSH}\s?/\s?{_MONTH}\s+{_YEAR}", day_of, "/"),
        _rule(rf"{_DAY}\s+{_MONTH}\s?/\s?{_WELSH}\s+{_YEAR}", day_of, "/"),
        whole=True,
    ),
    _family(
        "month figure",
        _rule(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", day_of),
        whole=True,
    ),
    _family(
        "year|slash",
        _rule(
            r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d)(?![\d/])",
            day_of,
        ),
        _rule(r"(?<![\d/.-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d\d)(?![\d/])", day_of, "/"),
        _rule(r"(?<![\d/-])(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", day_of, "-"),
    ),
    _family(
        "month figure|month year|month slash",
        _rule(rf"{_DAY}\s+(?:of\s+)?{_CAPITAL_MONTH}", yearless_day),
        _rule(
            rf"\b{_PART}{_MONTH},?\s+(?:of\s+)?(?P<year>20\d\d(?!\d)|19\d\d(?!\d)|['’]\d\d(?!\d))",
            month_of_year,
        ),
        _rule(rf"\b(?P<month>(?-i:{_FULL}|{_SHORT}))[-–](?P<year>\d\d)(?![\d/–-])", month_of_year, "-", "–"),
        _rule(
            rf"\b(?P<words>{_CAPITAL_MONTH})\s*(?:and|or|to|[-–])\s*(?P<until>{_FULL})\s+{_YEAR}",
            first_of_two,
        ),
    ),
    _family(
        "month",
        _rule(
            rf"{_CUE}[\s-]+(?P<words>{_PART}{_CAPITAL_MONTH}(?:\s+(?:of\s+)?(?P<relative>last|this"
            rf"|next)\s+year)?)"
            r"(?!\s+\d{4})",
            bare_month,
        ),
        _rule(
            rf"\bbetween\s+now\s+and\s+(?P<words>{_PART}{_CAPITAL_MONTH})(?!\s+\d{{4}})",
            bare_month,
            "between",
        ),
        _rule(
            rf"(?:{_CUE}|\bbetween)\s+(?:{_FULL})\s*(?:and|or|to|[-–])\s*(?P<words>{_CAPITAL_MONTH})(?!\s+\d{{4}})",
            bare_month,
        ),
        _rule(
            rf"\b(?:its|the|our|their|his|her|my)\s+(?P<words>{_CAPITAL_MONTH})(?=\s+{_EVENT})",
            bare_month,
            *(
                "meeting",
                "session",
                "board",
                "panel",
                "edition",
                "issue",
                "intake",
                "round",
                "review",
                "update",
            ),
            *("release", "conference", "course", "cohort"),
        ),
    ),
    _family(
        "season",
        _rule(rf"\b{_PART}{_SEASON}\s+(?:of\s+)?(?P<year>20\d\d)(?!\d)(?:[/–-]\d\d(?:\d\d)?(?!\d))?", season),
        _rule(
            rf"{_CUE}[\s-]+(?P<words>{_PART}(?:the\s+)?{_SEASON}(?:\s+of\s+(?P<relative>last|this|next)\s+year"
            rf"|\s+(?P<term>term))?)\b(?!\s+(?:of\s+)?20\d\d)",
            bare_season,
        ),
    ),
    _family(
        "feast",
        _rule(r"\b(?P<feast>Christmas|Easter)\b(?:\s+(?P<year>20\d\d))?(?!\s+(?-i:[A-Z]))(?!['’]s\b)", feast),
    ),
    _family(
        "quarter",
        _rule(
            rf"\b{_PART}{_QUARTER},?\s+(?:of\s+)?(?:the\s+)?(?:FY\s?|financial\s+year\s+)?{_YEARS}", quarter
        ),
        _rule(
            rf"\b{_PART}(?P<quarter>first|second|third|fourth|final|last)\s+quarter\s+(?:of\s+)?(?:the\s+)?"
            rf"(?:FY\s?|financial\s+year\s+)?(?P<named>){_YEARS}",
            quarter,
        ),
        _rule(rf"\b{_PART}{_QUARTER},?\s+(?:of\s+)?{_YEAR}", quarter_of_year),
        _rule(
            rf"\b{_PART}(?P<quarter>first|second|third|fourth|final"
            rf"|last)(?P<named>)\s+quarter\s+of\s+{_YEAR}",
            calendar_quarter,
        ),
        _rule(rf"\b{_PART}(?-i:Q)(?P<quarter>[1-4])(?P<named>)\b", bare_quarter),
        _rule(
            rf"\b{_PART}(?P<quarter>)quarter\s+(?P<named>one|two|three|four|[1-4])\b(?!\s*[/–-]?\s*\d)",
            bare_quarter,
        ),
    ),
    _family(
        "year|slash|fy",
        _rule(
            r"(?<![\d/-])(?P<year>20\d\d)\s?[/–-]\s?(?P<second>20\d\d|\d\d)(?![\d/]|[-–]\d)", financial_year
        ),
        _rule(
            r"\b(?:FY|financial\s+year)\s?(?P<year>\d\d)\s?[/–-]\s?(?P<second>\d\d)(?!\d)",
            financial_year,
            "fy",
            "financial year",
        ),
        _rule(
            r"\b(?:in|during|by|throughout|until|since|from|after|mid|early|late|end|"
            rf"(?:end|start|beginning|middle|part|rest|remainder)\s+of)[\s-]+(?P<words>{_YEAR})",
            calendar_year,
        ),
        _rule(rf"\bearly(?:\s+in|\s+part\s+of)?[\s-]+{_YEAR}", early_in_year, "early"),
    ),
    _family(
        "half",
        _rule(rf"\b(?P<half>first|second)\s+half\s+of\s+{_YEAR}", half_year),
    ),
    _family(
        "period|quarter",
        _rule(
            r"\b(?:(?P<which>this|next|coming|new)|(?:end|close)\s+of\s+(?:the\s+)?(?:current\s+)?)\s*"
            r"(?P<financial>(?:financial|fiscal|performance)\s+)?(?P<unit>year|quarter|month)\b(?!['’])",
            near_period,
            *("this", "next", "coming", "new", "end", "close"),
        ),
        _rule(rf"\bwithin\s+{_NEXT}?{_ABOUT}{_AMOUNT}\b['’]?{_COUNTED_FROM}", relative, "within"),
        _rule(
            rf"\b(?:in|over|during|for|throughout)\s+{_NEXT}{_AMOUNT}\b{_COUNTED_FROM}",
            relative,
            *("next", "coming", "following"),
        ),
        _rule(rf"\bin\s+{_ABOUT}{_AMOUNT}['’]?s?['’]?\s+time\b{_COUNTED_FROM}", relative, "time"),
        _rule(
            rf"\b{_AMOUNT}\s+(?:from|after)\s+(?:(?P<publication>{_PUBLICATION})|{_TODAY})(?P<elsewhere>)",
            relative,
            *("from", "after"),
        ),
    ),
    _family(
        "period|quarter|repeat|month|season",
        _rule(
            rf"\b(?:every|each)\s+(?:(?:other|second|{_NUMBER})\s+)?(?:{_PERIOD}|(?-i:{_FULL}))\b",
            recurs,
            "every",
            "each",
        ),
    ),
    _family(
        "each",
        _rule(
            r"\b(?:every|each)\s+(?:[a-z]+\s+)?(?:meeting|sitting)\b(?!\s+(?:is|are|was|were|has|had)\b)",
            recurs,
            *("meeting", "sitting"),
        ),
    ),
    _family(
        "period|quarter|repeat",
        _rule(rf"\bon\s+an?\s+{_REPEATED}\s+basis\b", recurs, "basis"),
        _rule(
            r"\b(?:(?:once|twice|times)\s+(?:a|an|each|every)|per|an?nually\s+each)\s+(?:day|week|month"
            r"|quarter|year|annum)\b",
            recurs,
            *("once", "twice", "times", "per", "each"),
        ),
        _rule(
            rf"\b{_NUMBER}\s+(?:(?!(?:for|in|within|over|after|than|about|of|to|and|is|was|from|on|at)\s)[a-z-]+\s+){{1,3}}"
            r"a\s+(?:day|week|month|quarter|year)\b(?!\s+(?:ago|later|earlier|before|from|after|on)\b)(?!['’])",
            recurs,
            *("a day", "a week", "a month", "a quarter", "a year"),
        ),
        _rule(r"\b(?:annually|regularly|periodically|routinely|year\s+on\s+year)\b", recurs, "ly", "year"),
        _rule(
            rf"\b(?:daily|weekly|fortnightly|(?:bi-?|six-)?monthly|quarterly|yearly)\b{_AFTER_VERB}",
            recurs,
            "ly",
        ),
        _rule(
            rf"\b{_REPEATED}\b(?=\s+(?:{_CHECK}|{_FIGURES}))",
            recurs,
            *("ly", "annual", "regular", "periodic"),
        ),
    ),
)
"""Every rule is tried everywhere; where spans overlap, the leftmost and then the longest holds."""
