"""Dates are read as letters write them, as precisely as they are written and no more."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model import Precision
from loaders.statements.dates import When, deadline_of, deadline_of_field, find_dates, means_same_date

LETTER = date(2024, 2, 2)
DAY, MONTH, YEAR, RELATIVE, NONE = (
    Precision.DAY,
    Precision.MONTH,
    Precision.YEAR,
    Precision.RELATIVE,
    Precision.NONE,
)


def only(text: str, reference: date | None = LETTER) -> When:
    found = find_dates(text, reference=reference)
    assert len(found) == 1, [text[when.start : when.end] for when in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "last", "precision"),
    [
        ("on 31 December 2024,", "2024-12-31", DAY),
        ("on 25th May 2023.", "2023-05-25", DAY),
        ("2nd Feb 2024", "2024-02-02", DAY),
        ("31st of March, 2025", "2025-03-31", DAY),
        ("9 Sept. 2025", "2025-09-09", DAY),
        ("December 5, 2024", "2024-12-05", DAY),
        ("by 27/03/25", "2025-03-27", DAY),
        ("on 01/12/2022", "2022-12-01", DAY),
        ("on 31.03.2024", "2024-03-31", DAY),
        ("on 2024-03-31", "2024-03-31", DAY),
        ("on 14 and 15 May 2024", "2024-05-15", DAY),
        ("29 February 2024", "2024-02-29", DAY),
        ("in March 2023", "2023-03-31", MONTH),
        ("May 2024", "2024-05-31", MONTH),
        ("early February 2025", "2025-02-28", MONTH),
        ("at the end of March 2024", "2024-03-31", MONTH),
        ("due Dec-24", "2024-12-31", MONTH),
        ("spring 2025", "2025-05-31", MONTH),
        ("the summer of 2025", "2025-08-31", MONTH),
        ("in late autumn 2025", "2025-11-30", MONTH),
        ("winter 2024/25", "2025-02-28", MONTH),
        ("by Christmas 2025", "2025-12-31", MONTH),
        ("before Easter 2027", "2027-03-31", MONTH),
        ("before Easter 2025", "2025-04-30", MONTH),
        ("Q3 2023/24", "2023-12-31", MONTH),
        ("the end of Q2 2024/25", "2024-09-30", MONTH),
        ("Q1 24/25", "2024-06-30", MONTH),
        ("quarter 4 of 2024-25", "2025-03-31", MONTH),
        ("the second quarter of 2024/25", "2024-09-30", MONTH),
        ("the second quarter of 2024", "2024-06-30", MONTH),
        ("the first half of 2025", "2025-06-30", MONTH),
        ("in 2024/25", "2025-03-31", YEAR),
        ("in 2024", "2024-12-31", YEAR),
        ("mid 2025", "2025-12-31", YEAR),
        ("before the end of 2023", "2023-12-31", YEAR),
    ],
)
def test_a_date_with_its_year_needs_no_reference(text: str, last: str, precision: Precision) -> None:
    when = only(text, reference=None)
    assert (str(when.last), when.precision, when.recurring) == (last, precision, False)


@pytest.mark.parametrize(
    ("text", "last", "precision"),
    [
        ("by the end of March", "2024-03-31", MONTH),
        ("in January", "2025-01-31", MONTH),
        ("next January", "2025-01-31", MONTH),
        ("In May, officers will visit", "2024-05-31", MONTH),
        ("since November", "2023-11-30", MONTH),
        ("in May last year", "2023-05-31", MONTH),
        ("at its July meeting", "2024-07-31", MONTH),
        ("on 2 December", "2024-12-02", DAY),
        ("on 1 February", "2025-02-01", DAY),
        ("in the autumn", "2024-11-30", MONTH),
        ("this spring", "2024-05-31", MONTH),
        ("by the end of Q4", "2024-03-31", MONTH),
        ("by the end of Q1", "2024-06-30", MONTH),
        ("by the end of quarter 4", "2024-03-31", MONTH),
        ("in quarter one", "2024-06-30", MONTH),
        ("by the end of this financial year", "2024-03-31", YEAR),
        ("in the next financial year", "2025-03-31", YEAR),
        ("by the end of the year", "2024-12-31", YEAR),
        ("next month", "2024-03-31", MONTH),
        ("within six weeks", "2024-03-15", RELATIVE),
        ("in about 6 weeks' time", "2024-03-15", RELATIVE),
        ("within three months", "2024-05-02", RELATIVE),
        ("within 6 to 8 weeks", "2024-03-29", RELATIVE),
        ("within a fortnight", "2024-02-16", RELATIVE),
        ("within 28 days of today", "2024-03-01", RELATIVE),
        ("over the next twelve months", "2025-02-02", RELATIVE),
    ],
)
def test_a_date_without_its_year_is_the_next_from_the_letters_date(
    text: str, last: str, precision: Precision
) -> None:
    when = only(text)
    assert (str(when.last), when.precision) == (last, precision)


def test_months_are_counted_to_the_last_day_where_the_day_is_missing() -> None:
    assert only("within one month", reference=date(2024, 1, 31)).last == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("within six weeks", RELATIVE),
        ("on 2 December", DAY),
        ("by the end of Q4", MONTH),
        ("next month", MONTH),
    ],
)
def test_without_a_reference_its_last_day_is_unknown(text: str, precision: Precision) -> None:
    when = only(text, reference=None)
    assert (when.last, when.precision) == (None, precision)


def test_a_month_or_season_alone_is_no_date_without_a_reference() -> None:
    assert find_dates("In May and in the autumn we met.") == []


def test_a_term_that_counts_from_publication_is_unknown_in_a_letter() -> None:
    assert only("within six months of publication").last is None


@pytest.mark.parametrize("text", ["on 31 June 2024", "on 30/02/2024", "on 2024-13-01", "29 February 2023"])
def test_a_day_that_the_calendar_lacks_is_told_as_unreadable(text: str) -> None:
    when = only(text)
    assert (when.last, when.precision, when.recurring) == (None, NONE, False)


@pytest.mark.parametrize(
    "text",
    [
        "It is reviewed annually.",
        "It sits quarterly.",
        "We will review this on an annual basis.",
        "One article per month appears.",
        "It will be repeated every year.",
        "Each quarter the board looks at it.",
        "The page is checked every six months.",
        "It will be redone every autumn.",
        "This is regularly reviewed.",
        "Monthly arrest figures will be shown.",
        "There will be weekly audits.",
        "We will conduct regular auditing.",
        "We meet twice a year.",
    ],
)
def test_a_repetition_is_recurring_and_has_no_day(text: str) -> None:
    when = only(text)
    assert (when.last, when.precision, when.recurring) == (None, NONE, True)


@pytest.mark.parametrize(
    "text",
    [
        "We may march, and may well march 2 by 2.",
        "One in 3, 1 in 3, a second in 20.",
        "the Plan 2024-2026 of the county",
        "under the Police Act 1996",
        "telephone 0300 333 3456 or 01480 456111",
        "a weekly meeting and a monthly newsletter",
        "within six weeks of new guidance coming out",
        "six months after the policy is implemented",
        "in use for six months",
        "paragraph 2.1.23, version 3.14",
        "24/7 cover by 120 officers in 14 teams",
        "April was glad that June came",
        "the Christmas Appeal and the Easter Fair",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, reference=LETTER) == []


def test_dates_come_in_order_and_their_words_are_their_span() -> None:
    text = "From April it runs quarterly; by the end of Q2 2024/25 and on 5 May 2025 we report."
    assert [text[when.start : when.end] for when in find_dates(text, reference=LETTER)] == [
        "April",
        "quarterly",
        "the end of Q2 2024/25",
        "5 May 2025",
    ]


def test_the_first_of_two_months_shares_the_year() -> None:
    text = "between October and March 2025"
    assert [when.last for when in find_dates(text)] == [date(2024, 10, 31), date(2025, 3, 31)]


def test_only_the_given_part_of_the_text_is_read() -> None:
    text = "1 May 2024, 2 May 2024, 3 May 2024"
    found = find_dates(text, start=12, end=22)
    assert [text[when.start : when.end] for when in found] == ["2 May 2024"]


# Deadlines of recommendations

PUBLISHED = date(2023, 4, 5)


@pytest.mark.parametrize(
    ("text", "last", "precision", "words"),
    [
        ("By 31 December 2024, all forces should act.", "2024-12-31", DAY, "By 31 December 2024"),
        ("By 30 June 2024 chief constables should act.", "2024-06-30", DAY, "By 30 June 2024"),
        (
            "Forces should, no later than 31 March 2024, act.",
            "2024-03-31",
            DAY,
            "no later than 31 March 2024",
        ),
        ("By March 2025, forces should act.", "2025-03-31", MONTH, "By March 2025"),
        ("By 27/03/25, forces should act.", "2025-03-27", DAY, "By 27/03/25"),
        ("By the end of 2024, forces should act.", "2024-12-31", YEAR, "By the end of 2024"),
        ("We recommend that by 30 June 2024 forces act.", "2024-06-30", DAY, "by 30 June 2024"),
        ("Forces should complete this by 30 May 2025.", "2025-05-30", DAY, "by 30 May 2025"),
        (
            "Recommendation 9 - By 31 October 2023, forces should act.",
            "2023-10-31",
            DAY,
            "By 31 October 2023",
        ),
        ("forces until 31 May 2024 to chart every mooring.", "2024-05-31", DAY, "until 31 May 2024"),
        (
            "Forces, which have until 31 May 2024 to act, should also say how.",
            "2024-05-31",
            DAY,
            "until 31 May 2024",
        ),
        ("the Agency to revise, before 31 May 2024, its guidance", "2024-05-31", DAY, "before 31 May 2024"),
        ("Forces should act. Deadline: 31 March 2024", "2024-03-31", DAY, "Deadline: 31 March 2024"),
        ("Within three months, forces should act.", "2023-07-05", RELATIVE, "Within three months"),
        (
            "Forces should act within six months of the publication of this report.",
            "2023-10-05",
            RELATIVE,
            "within six months of the publication",
        ),
        (
            "Within three months of this report being published, forces should act.",
            "2023-07-05",
            RELATIVE,
            "Within three months of this report being published",
        ),
    ],
)
def test_a_recommendation_sets_its_deadline(text: str, last: str, precision: Precision, words: str) -> None:
    deadline = deadline_of(text, published=PUBLISHED)
    assert deadline.span is not None
    assert (str(deadline.last), deadline.precision, deadline.immediate) == (last, precision, False)
    assert text[deadline.span.start : deadline.span.end] == words


def test_a_term_is_unknown_while_publication_is() -> None:
    deadline = deadline_of("Within three months, forces should act.", published=None)
    assert (deadline.last, deadline.precision) == (None, RELATIVE)
    assert deadline.span is not None


@pytest.mark.parametrize(
    "text",
    [
        "With immediate effect, all forces should act.",
        "Immediately, forces should act.",
        "Forces should immediately review this.",
        "Forces should, with immediate effect, review this.",
    ],
)
def test_what_is_asked_at_once_has_no_day(text: str) -> None:
    deadline = deadline_of(text, published=PUBLISHED)
    assert (deadline.last, deadline.precision, deadline.immediate) == (None, NONE, True)


@pytest.mark.parametrize(
    ("field", "last", "at_once"),
    [
        ("31 December 2025", date(2025, 12, 31), False),
        ("By June 2025", date(2025, 6, 30), False),
        ("end of June 2025", date(2025, 6, 30), False),
        ("Immediate", None, True),
        ("Chief constables", None, False),
        ("Published on 4 June 2025", None, False),
    ],
)
def test_a_field_that_is_no_more_than_a_day_is_the_deadline(
    field: str, last: date | None, *, at_once: bool
) -> None:
    found = deadline_of_field(field, published=PUBLISHED)
    assert (found.last, found.immediate) == (last, at_once)


def test_at_once_and_no_later_than_a_month_is_both() -> None:
    text = "Immediately, and no later than September 2023, forces should act."
    deadline = deadline_of(text, published=PUBLISHED)
    assert (deadline.last, deadline.precision, deadline.immediate) == (date(2023, 9, 30), MONTH, True)
    assert deadline.span is not None
    assert text[slice(*deadline.span)] == "Immediately, and no later than September 2023"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Forces should act.",
        "Forces should publish this six months after the policy is implemented.",
        "Forces should make sure that officers answer within 28 days.",
        "Forces should review the cases recorded by 31 March 2022.",
        "Forces should make sure that officers immediately upload footage.",
        "Plans should be updated at least annually.",
        "The figures of March 2023 should be published.",
        "Forces should keep until 31 May 2024 what was recorded.",
        "Forces should trace those who were stopped before 31 May 2024.",
    ],
)
def test_a_date_that_sets_no_term_is_no_deadline(text: str) -> None:
    deadline = deadline_of(text, published=PUBLISHED)
    assert (deadline.last, deadline.precision, deadline.immediate, deadline.span) == (None, NONE, False, None)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("By the same date, forces should act.", True),
        ("the Agency is expected, no later than that same date, to act.", True),
        ("Forces should act by that date.", True),
        ("Forces should act. By then they should have trained a diver.", True),
        ("Forces should review the cases recorded by the same date.", False),
        ("Forces should say what they expect to have by then.", False),
        ("Forces should act on the same day.", False),
    ],
)
def test_the_same_date_is_the_one_named_before(text: str, *, same: bool) -> None:
    assert means_same_date(text) is same


def test_the_first_deadline_holds_before_later_dates() -> None:
    text = "By 30 June 2024, forces should act. They should report on it by 31 December 2025."
    assert deadline_of(text, published=PUBLISHED).last == date(2024, 6, 30)


# What holds for every text

SCRAPS = st.sampled_from(
    [
        *(
            "by",
            "within",
            "in",
            "the",
            "end",
            "of",
            "next",
            "31",
            "June",
            "March",
            "may",
            "2024",
            "2024/25",
            "Q3",
        ),
        *(
            "spring",
            "every",
            "six",
            "weeks",
            "time",
            "'",
            ".",
            ",",
            "/",
            "-",
            "0",
            "9999",
            "annually",
            "should",
        ),
        *(
            "immediately",
            "29",
            "February",
            "first",
            "quarter",
            "half",
            "year",
            "month",
            "31/12/99",
            "January",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(SCRAPS, max_size=30).map(" ".join))


@given(TEXTS, st.none() | st.dates())
@settings(max_examples=300, deadline=None)
@example("within 999 years", date(9999, 12, 31))
@example("by the end of December", date(9999, 12, 31))
@example("in 9 months' time, in January, in the spring, next month, on 2 May", date(9999, 12, 31))
def test_any_text_is_read_without_overlap(text: str, reference: date | None) -> None:
    found = find_dates(text, reference=reference)
    assert all(0 <= when.start < when.end <= len(text) for when in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(when.last is None for when in found if when.recurring or when.precision is NONE)
    deadline = deadline_of(text, published=reference)
    assert deadline.last is None or deadline.span is not None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_way_to_write_it(day: date) -> None:
    for text in (
        f"{day.day} {day:%B %Y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d/%m/%y}",
        day.isoformat(),
        f"{day:%d %b %Y}",
    ):
        when = only(text, reference=None)
        assert (when.last, when.precision) == (day, DAY)
        assert (when.start, when.end) == (0, len(text))


def test_what_begins_in_some_weeks_time_is_dated_from_the_letter() -> None:
    [found] = find_dates("the introduction in about 6 weeks' time of a new unit", reference=date(2023, 5, 25))
    assert (found.last, found.precision) == (date(2023, 7, 6), Precision.RELATIVE)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("in early 2025", date(2025, 3, 31)),
        ("early in 2025", date(2025, 3, 31)),
        ("in the autumn of next year", date(2025, 11, 30)),
        ("in the autumn", date(2024, 11, 30)),
        ("at the end of the summer term", date(2024, 7, 31)),
        ("between September and December", date(2024, 12, 31)),
        ("by Christmas how many", date(2024, 12, 31)),
        ("on the June course", date(2024, 6, 30)),
        ("late in 2025", date(2025, 12, 31)),
    ],
)
def test_part_of_a_year_ends_with_its_last_month(text: str, last: date) -> None:
    assert only(text).last == last


@pytest.mark.parametrize("text", ["on the June", "by Christmas Common", "every meeting was held", "each van"])
def test_what_only_looks_like_a_time_is_no_date(text: str) -> None:
    assert find_dates(text, reference=LETTER) == []
