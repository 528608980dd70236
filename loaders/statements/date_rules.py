"""The words in which letters give dates, and how each is read.

A reading keeps the precision of its source: a month is read as its last day, a season as the last day of
its last month (spring May, summer August, autumn November, winter February), a quarter as one of the
financial year that begins in April, "mid 2025" as the year. A month, season, quarter or day that is given
without a year is the first one that ends on or after the reference. A date that the calendar does not have
is read as unknown, never as its neighbour.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from graph.model import Precision


class Reading(NamedTuple):
    """What the words of one date say; `last` is None where it cannot be known."""

    last: date | None
    precision: Precision
    recurring: bool = False


class Anchors(NamedTuple):
    """The days that words without a date of their own count from; None where unknown."""

    reference: date | None
    published: date | None


type Reader = Callable[[re.Match[str], Anchors], Reading | None]


class Rule(NamedTuple):
    """A pattern and its reader; group `words` is the date's own span, None from the reader is no date."""

    pattern: re.Pattern[str]
    read: Reader

    def reading(self, match: re.Match[str], anchors: Anchors) -> Reading | None:
        """What the words say; unreadable where the calendar has no such day or ends before it."""
        try:
            return self.read(match, anchors)
        except (ValueError, OverflowError):
            return _UNREADABLE


_UNREADABLE = Reading(None, Precision.NONE)
_RECURRING = Reading(None, Precision.NONE, recurring=True)
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {short: number for number, short in enumerate(_SHORT_MONTHS, 1)}
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: number for number, word in enumerate(re.findall(r"\w+", _TO_TWELVE), 1)} | {
    "a": 1,
    "an": 1,
    "fourteen": 14,
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "twenty-four": 24,
    "twenty-eight": 28,
    "thirty": 30,
    "thirty-six": 36,
    "sixty": 60,
    "ninety": 90,
}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _upcoming(month: int, reference: date) -> date:
    """The last day of the first such month that ends on or after `reference`."""
    last = month_end(reference.year, month)
    return last if last >= reference else month_end(reference.year + 1, month)


def _month(match: re.Match[str], group: str = "month") -> int:
    return _MONTHS[match[group][:3].lower()]


def _year(text: str) -> int:
    digits = int(text.lstrip("'’"))
    return digits if digits >= 100 else 2000 + digits


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]


def _day(match: re.Match[str], _: Anchors) -> Reading:
    month = match["month"]
    number = int(month) if month.isdigit() else _month(match)
    return Reading(date(_year(match["year"]), number, int(match["day"])), Precision.DAY)


def _yearless_day(match: re.Match[str], anchors: Anchors) -> Reading:
    if anchors.reference is None:
        return Reading(None, Precision.DAY)
    for year in (anchors.reference.year, anchors.reference.year + 1):
        try:
            day = date(year, _month(match), int(match["day"]))
        except ValueError:
            continue
        if day >= anchors.reference:
            return Reading(day, Precision.DAY)
    return _UNREADABLE


def _month_of_year(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(month_end(_year(match["year"]), _month(match)), Precision.MONTH)


def _first_of_two(match: re.Match[str], _: Anchors) -> Reading:
    month, year = _month(match), _year(match["year"])
    return Reading(month_end(year - (month > _month(match, "until")), month), Precision.MONTH)


def _bare_month(match: re.Match[str], anchors: Anchors) -> Reading | None:
    if anchors.reference is None:
        return None
    month, year = _month(match), anchors.reference.year
    groups = match.groupdict()
    if relative := groups.get("relative"):
        shift = {"last": -1, "this": 0, "next": 1}[relative.lower()]
        return Reading(month_end(year + shift, month), Precision.MONTH)
    last = _upcoming(month, anchors.reference)
    if (groups.get("cue") or "").lower() in {"last", "since"}:
        last = month_end(last.year - 1, month)
    return Reading(last, Precision.MONTH)


def _season(match: re.Match[str], _: Anchors) -> Reading:
    season, year = match["season"].lower(), _year(match["year"])
    return Reading(month_end(year + (season == "winter"), _SEASONS[season]), Precision.MONTH)


def _bare_season(match: re.Match[str], anchors: Anchors) -> Reading | None:
    if anchors.reference is None:
        return None
    last = _upcoming(_SEASONS[match["season"].lower()], anchors.reference)
    if match["cue"].lower() in {"last", "since"}:
        last = month_end(last.year - 1, last.month)
    return Reading(last, Precision.MONTH)


def _quarter_number(match: re.Match[str]) -> int:
    words = (match["quarter"] or match["named"]).lower()
    return _QUARTERS.get(words) or _number(words)


def _quarter_end(quarter: int, year: int) -> date:
    return month_end(year + quarter // 4, (3 + 3 * quarter - 1) % 12 + 1)


def _quarter(match: re.Match[str], anchors: Anchors) -> Reading | None:
    return _quarter_of_year(match, anchors) if _consecutive(match["year"], match["second"]) else None


def _quarter_of_year(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(_quarter_end(_quarter_number(match), _year(match["year"])), Precision.MONTH)


def _calendar_quarter(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(month_end(_year(match["year"]), 3 * _quarter_number(match)), Precision.MONTH)


def _bare_quarter(match: re.Match[str], anchors: Anchors) -> Reading:
    if anchors.reference is None:
        return Reading(None, Precision.MONTH)
    month = _quarter_end(_quarter_number(match), anchors.reference.year).month
    return Reading(_upcoming(month, anchors.reference), Precision.MONTH)


def _consecutive(first: str, second: str) -> bool:
    return (int(first) + 1) % 100 == int(second) % 100


def _financial_year(match: re.Match[str], _: Anchors) -> Reading | None:
    if not _consecutive(match["year"], match["second"]):
        return None
    return Reading(date(_year(match["year"]) + 1, 3, 31), Precision.YEAR)


def _calendar_year(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(date(_year(match["year"]), 12, 31), Precision.YEAR)


def _half_year(match: re.Match[str], _: Anchors) -> Reading:
    month = 6 if match["half"].lower() == "first" else 12
    return Reading(month_end(_year(match["year"]), month), Precision.MONTH)


def _near_period(match: re.Match[str], anchors: Anchors) -> Reading:
    """ "The end of this financial year", "next month": counted from the reference."""
    unit = "financial" if match["financial"] else match["unit"].lower()
    precision = Precision.YEAR if unit in {"financial", "year"} else Precision.MONTH
    if anchors.reference is None:
        return Reading(None, precision)
    following = (match["which"] or "").lower() in {"next", "coming", "new"}
    year, month = anchors.reference.year, anchors.reference.month
    ends = {
        "financial": date(year + (month > 3) + following, 3, 31),
        "year": date(year + following, 12, 31),
        "quarter": _months_on(month_end(year, (month + 2) // 3 * 3), 3 * following, last=True),
        "month": _months_on(month_end(year, month), int(following), last=True),
    }
    return Reading(ends[unit], precision)


def _months_on(day: date, months: int, *, last: bool = False) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = month_end(year, month + 1)
    return end if last else end.replace(day=min(day.day, end.day))


def _relative(match: re.Match[str], anchors: Anchors) -> Reading | None:
    if match["elsewhere"]:
        return None
    origin = anchors.published if match["publication"] else anchors.reference
    unit, number = match["unit"].lower(), _number(match["number"])
    if origin is None or unit.startswith("working"):
        return Reading(None, Precision.RELATIVE)
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    months = number * (12 if unit == "year" else 1)
    last = origin + timedelta(days=number * days) if days else _months_on(origin, months)
    return Reading(last, Precision.RELATIVE)


def _recurs(_match: re.Match[str], _anchors: Anchors) -> Reading:
    return _RECURRING


_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{_FULL}|(?:{_SHORT})\b\.?)"
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
    r"\b(?P<cue>in|by|during|until|till|from|since|this|next|last|before|after|throughout|of|mid|early|late"
    r"|end)"
)
_QUARTER = r"(?:Q\s?(?P<quarter>[1-4])|quarter\s+(?P<named>one|two|three|four|[1-4]))\b"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_AMOUNT = (
    rf"(?:{_NUMBER}\s*(?:to|or|-|–)\s*)?(?P<number>{_NUMBER})\s+"
    r"(?P<unit>working\s+day|day|week|fortnight|month|year)s?"
)
_PUBLICATION = (
    r"(?:(?:the\s+)?(?:date\s+of\s+)?(?:its\s+|the\s+)?publication"
    r"|(?:the\s+date\s+of\s+)?(?:the|this)\s+(?:inspection\s+)?report(?:['’]s\s+publication)?)\b"
)
_TODAY = r"(?:today|now|(?:the\s+)?(?:date\s+of\s+)?this\s+(?:letter|response|reply))\b"
_COUNTED_FROM = (
    rf"(?:\s+(?:of(?!\s+an?\b)|after|from|following)\s+"
    rf"(?:(?P<publication>{_PUBLICATION})|{_TODAY}|(?P<elsewhere>\S)))?"
)
_NEXT = r"(?:(?:the\s+)?(?:next|coming|following)\s+)"
_ABOUT = r"(?:(?:about|approximately|around|roughly|a\s+further|another)\s+)?"
_EVENT = r"(?:meetings?|session|board|panel|edition|issue|intake|round|review|update|release|conference)\b"
_PERIOD = r"(?:day|week|fortnight|month|quarter|year|term|autumn|spring|summer|winter)s?"
_REPEATED = r"(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual|regular|periodic|six-monthly)"
_CHECK = r"(?:\w+\s+)?(?:audit|review|report|check|update|refresh|dip[\s-]sampl)(?:s|ing|e|es)?\b"
_AFTER_VERB = (
    r"(?=\s*(?:$|[.,;:)\]]|(?:by|to|with|and|in|at|for|from|on|through|via|as|or|until|using|against|thereafter"
    r"|within|across|so|that|is|are|was|were|will)\b))"
)


def _rule(pattern: str, read: Reader) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), read)


RULES: tuple[Rule, ...] = (
    _rule(rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>(?:19|20)\d\d(?!\d)|['’]?\d\d(?={_END}))", _day),
    _rule(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", _day),
    _rule(
        r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d)(?![\d/])",
        _day,
    ),
    _rule(r"(?<![\d/.-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d\d)(?![\d/])", _day),
    _rule(r"(?<![\d/-])(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _day),
    _rule(rf"{_DAY}\s+(?:of\s+)?{_CAPITAL_MONTH}", _yearless_day),
    _rule(
        rf"\b{_PART}{_MONTH},?\s+(?:of\s+)?(?P<year>20\d\d(?!\d)|19\d\d(?!\d)|['’]\d\d(?!\d))", _month_of_year
    ),
    _rule(rf"\b(?P<month>(?-i:{_FULL}|{_SHORT}))[-–](?P<year>\d\d)(?![\d/–-])", _month_of_year),
    _rule(
        rf"\b(?P<words>{_CAPITAL_MONTH})\s*(?:and|or|to|[-–])\s*(?P<until>{_FULL})\s+{_YEAR}",
        _first_of_two,
    ),
    _rule(
        rf"{_CUE}[\s-]+(?P<words>{_PART}{_CAPITAL_MONTH}(?:\s+(?:of\s+)?(?P<relative>last|this|next)\s+year)?)"
        r"(?!\s+\d{4})",
        _bare_month,
    ),
    _rule(rf"\b(?:its|the|our|their|his|her|my)\s+(?P<words>{_CAPITAL_MONTH})(?=\s+{_EVENT})", _bare_month),
    _rule(rf"\b{_PART}{_SEASON}\s+(?:of\s+)?(?P<year>20\d\d)(?!\d)(?:[/–-]\d\d(?:\d\d)?(?!\d))?", _season),
    _rule(rf"{_CUE}[\s-]+(?P<words>{_PART}(?:the\s+)?{_SEASON})\b(?!\s+(?:of\s+)?20\d\d)", _bare_season),
    _rule(rf"\b{_PART}{_QUARTER},?\s+(?:of\s+)?(?:the\s+)?(?:FY\s?|financial\s+year\s+)?{_YEARS}", _quarter),
    _rule(
        rf"\b{_PART}(?P<quarter>first|second|third|fourth|final|last)\s+quarter\s+(?:of\s+)?(?:the\s+)?"
        rf"(?:FY\s?|financial\s+year\s+)?(?P<named>){_YEARS}",
        _quarter,
    ),
    _rule(rf"\b{_PART}{_QUARTER},?\s+(?:of\s+)?{_YEAR}", _quarter_of_year),
    _rule(
        rf"\b{_PART}(?P<quarter>first|second|third|fourth|final|last)(?P<named>)\s+quarter\s+of\s+{_YEAR}",
        _calendar_quarter,
    ),
    _rule(rf"\b{_PART}(?-i:Q)(?P<quarter>[1-4])(?P<named>)\b", _bare_quarter),
    _rule(r"(?<![\d/-])(?P<year>20\d\d)\s?[/–-]\s?(?P<second>20\d\d|\d\d)(?![\d/]|[-–]\d)", _financial_year),
    _rule(r"\b(?:FY|financial\s+year)\s?(?P<year>\d\d)\s?[/–-]\s?(?P<second>\d\d)(?!\d)", _financial_year),
    _rule(
        r"\b(?:in|during|by|throughout|until|since|from|after|mid|early|late|end|"
        rf"(?:end|start|beginning|middle|part|rest|remainder)\s+of)[\s-]+(?P<words>{_YEAR})",
        _calendar_year,
    ),
    _rule(rf"\b(?P<half>first|second)\s+half\s+of\s+{_YEAR}", _half_year),
    _rule(
        r"\b(?:(?P<which>this|next|coming|new)|(?:end|close)\s+of\s+(?:the\s+)?(?:current\s+)?)\s*"
        r"(?P<financial>(?:financial|fiscal|performance)\s+)?(?P<unit>year|quarter|month)\b(?!['’])",
        _near_period,
    ),
    _rule(rf"\bwithin\s+{_NEXT}?{_ABOUT}{_AMOUNT}\b['’]?{_COUNTED_FROM}", _relative),
    _rule(rf"\b(?:in|over|during|for|throughout)\s+{_NEXT}{_AMOUNT}\b{_COUNTED_FROM}", _relative),
    _rule(rf"\bin\s+{_ABOUT}{_AMOUNT}['’]?s?['’]?\s+time\b{_COUNTED_FROM}", _relative),
    _rule(
        rf"\b{_AMOUNT}\s+(?:from|after)\s+(?:(?P<publication>{_PUBLICATION})|{_TODAY})(?P<elsewhere>)",
        _relative,
    ),
    _rule(rf"\b(?:every|each)\s+(?:(?:other|second|{_NUMBER})\s+)?(?:{_PERIOD}|(?-i:{_FULL}))\b", _recurs),
    _rule(rf"\bon\s+an?\s+{_REPEATED}\s+basis\b", _recurs),
    _rule(
        r"\b(?:(?:once|twice|times)\s+(?:a|an|each|every)|per|an?nually\s+each)\s+(?:day|week|month|quarter|year|annum)\b",
        _recurs,
    ),
    _rule(r"\b(?:annually|regularly|periodically|routinely|year\s+on\s+year)\b", _recurs),
    _rule(rf"\b(?:daily|weekly|fortnightly|(?:bi-?|six-)?monthly|quarterly|yearly)\b{_AFTER_VERB}", _recurs),
    _rule(rf"\b{_REPEATED}\b(?=\s+{_CHECK})", _recurs),
)
"""Every rule is tried everywhere; where spans overlap, the leftmost and then the longest holds."""
