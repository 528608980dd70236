"""How the words of a date are read.

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


UNREADABLE = Reading(None, Precision.NONE)
_RECURRING = Reading(None, Precision.NONE, recurring=True)
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {short: number for number, short in enumerate(_SHORT_MONTHS, 1)}
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
_TERMS = {"spring": 4, "summer": 7, "autumn": 12, "winter": 12}
"""The month in which a term of the schools ends."""
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: number for number, word in enumerate(re.findall(r"\w+", _TO_TWELVE), 1)} | {
    "a": 1,
    "an": 1,
    "fourteen": 14,
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "twenty-four": 24,
    "twenty-eight": 28,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
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
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def day_of(match: re.Match[str], _: Anchors) -> Reading:
    """ "31 December 2024", "31/12/24"."""
    month = match["month"]
    number = int(month) if month.isdigit() else _month(match)
    return Reading(date(_year(match["year"]), number, int(match["day"])), Precision.DAY)


def yearless_day(match: re.Match[str], anchors: Anchors) -> Reading:
    """ "31 December": the next such day; None of the calendar is unreadable."""
    if anchors.reference is None:
        return Reading(None, Precision.DAY)
    for year in (anchors.reference.year, anchors.reference.year + 1):
        try:
            day = date(year, _month(match), int(match["day"]))
        except ValueError:
            continue
        if day >= anchors.reference:
            return Reading(day, Precision.DAY)
    return UNREADABLE


def month_of_year(match: re.Match[str], _: Anchors) -> Reading:
    """ "December 2024"."""
    return Reading(month_end(_year(match["year"]), _month(match)), Precision.MONTH)


def first_of_two(match: re.Match[str], _: Anchors) -> Reading:
    """ "March and April 2024", which are two dates: the first."""
    month, year = _month(match), _year(match["year"])
    return Reading(month_end(year - (month > _month(match, "until")), month), Precision.MONTH)


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    day = moon - weekday
    month = 3 + (day + 40) // 44
    return date(year, month, day + 28 - 31 * (month // 4))


def feast(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """ "By Christmas", "before Easter 2025": its month, the first that ends on or after the reference."""
    christmas = match["feast"].lower() == "christmas"
    if match["year"]:
        year = int(match["year"])
        return Reading(month_end(year, 12 if christmas else _easter(year).month), Precision.MONTH)
    if anchors.reference is None:
        return None
    year = anchors.reference.year
    if not christmas and _easter(year) < anchors.reference:
        year += 1
    return Reading(month_end(year, 12 if christmas else _easter(year).month), Precision.MONTH)


def bare_month(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """ "in March", "last March", "March next year"."""
    if anchors.reference is None:
        return None
    month, year = _month(match), anchors.reference.year
    groups = match.groupdict()
    if relative := groups.get("relative"):
        return Reading(month_end(year + _SHIFTS[relative.lower()], month), Precision.MONTH)
    last = _upcoming(month, anchors.reference)
    if (groups.get("cue") or "").lower() in {"last", "since"}:
        last = month_end(last.year - 1, month)
    return Reading(last, Precision.MONTH)


def season(match: re.Match[str], _: Anchors) -> Reading:
    """ "spring 2024", "winter 2024/25"."""
    season, year = match["season"].lower(), _year(match["year"])
    return Reading(month_end(year + (season == "winter"), _SEASONS[season]), Precision.MONTH)


def bare_season(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """ "by the autumn", "in the autumn of next year", "after the summer term"."""
    if anchors.reference is None:
        return None
    season = match["season"].lower()
    if relative := match["relative"]:
        year = anchors.reference.year + _SHIFTS[relative.lower()] + (season == "winter")
        return Reading(month_end(year, _SEASONS[season]), Precision.MONTH)
    last = _upcoming((_TERMS if match["term"] else _SEASONS)[season], anchors.reference)
    if match["cue"].lower() in {"last", "since"}:
        last = month_end(last.year - 1, last.month)
    return Reading(last, Precision.MONTH)


def _quarter_number(match: re.Match[str]) -> int:
    words = (match["quarter"] or match["named"]).lower()
    return _QUARTERS.get(words) or _number(words)


def _quarter_end(quarter: int, year: int) -> date:
    return month_end(year + quarter // 4, (3 + 3 * quarter - 1) % 12 + 1)


def quarter(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """ "Q2 2024/25"."""
    return quarter_of_year(match, anchors) if _consecutive(match["year"], match["second"]) else None


def quarter_of_year(match: re.Match[str], _: Anchors) -> Reading:
    """ "Q2 2024", of the financial year."""
    return Reading(_quarter_end(_quarter_number(match), _year(match["year"])), Precision.MONTH)


def calendar_quarter(match: re.Match[str], _: Anchors) -> Reading:
    """ "the second quarter of 2024"."""
    return Reading(month_end(_year(match["year"]), 3 * _quarter_number(match)), Precision.MONTH)


def bare_quarter(match: re.Match[str], anchors: Anchors) -> Reading:
    """ "Q2"."""
    if anchors.reference is None:
        return Reading(None, Precision.MONTH)
    month = _quarter_end(_quarter_number(match), anchors.reference.year).month
    return Reading(_upcoming(month, anchors.reference), Precision.MONTH)


def _consecutive(first: str, second: str) -> bool:
    return (int(first) + 1) % 100 == int(second) % 100


def financial_year(match: re.Match[str], _: Anchors) -> Reading | None:
    """ "2024/25"."""
    if not _consecutive(match["year"], match["second"]):
        return None
    return Reading(date(_year(match["year"]) + 1, 3, 31), Precision.YEAR)


def calendar_year(match: re.Match[str], _: Anchors) -> Reading:
    """ "by 2025"."""
    return Reading(date(_year(match["year"]), 12, 31), Precision.YEAR)


def early_in_year(match: re.Match[str], _: Anchors) -> Reading:
    """ "early 2025", "early in 2025": its first quarter."""
    return Reading(date(_year(match["year"]), 3, 31), Precision.MONTH)


def half_year(match: re.Match[str], _: Anchors) -> Reading:
    """ "the first half of 2025"."""
    month = 6 if match["half"].lower() == "first" else 12
    return Reading(month_end(_year(match["year"]), month), Precision.MONTH)


def near_period(match: re.Match[str], anchors: Anchors) -> Reading:
    """ "The end of this financial year", "next month": counted from the reference.

    "In the new year" is soon after it begins, and has no last day.
    """
    unit = "financial" if match["financial"] else match["unit"].lower()
    precision = Precision.YEAR if unit in {"financial", "year"} else Precision.MONTH
    if anchors.reference is None:
        return Reading(None, precision)
    if unit == "year" and (match["which"] or "").lower() == "new":
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


def relative(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """ "within six weeks", "three months from publication"."""
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


def recurs(_match: re.Match[str], _anchors: Anchors) -> Reading:
    """ "every month"."""
    return _RECURRING
