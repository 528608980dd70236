"""What the law and the reports ask for: in time, answered, by the deadline; and answers side by side."""

from dataclasses import replace
from datetime import date

import pytest

from graph.build import combine
from graph.facts import LetterFacts
from graph.model import Status
from graph.stores import Cell, Store
from graph.stores.embedded import from_graph
from queries.run import Given, ask
from tests import examples

ONLINE_1 = "Children online, recommendation 1"
GROUPS_1 = "Groups, recommendation 1"
WESTMERE_2023 = "Police and Crime Commissioner for Westmere, 20 March 2023"


@pytest.fixture(scope="module")
def store() -> Store:
    """The four invented letters."""
    return from_graph(examples.graph())


def rows(asked: Store, question: str, *columns: str, **given: Given) -> list[tuple[Cell, ...]]:
    """Some columns of the answer."""
    return [tuple(row[column] for column in columns) for row in ask(asked, question, **given).records()]


def dated(letter: LetterFacts, day: date | None) -> LetterFacts:
    """The letter with another date."""
    return replace(letter, letter=letter.letter.model_copy(update={"date": day}))


def published(letter: LetterFacts, day: date | None) -> LetterFacts:
    """The letter on a report published on another day."""
    (report,) = letter.inspections
    return replace(letter, inspections=(report.model_copy(update={"published": day}),))


def test_the_last_day_is_publication_and_55_days(store: Store) -> None:
    columns = ("area", "published", "last_day", "date", "days", "verdict", "first")
    online, groups = date(2023, 2, 15), date(2024, 1, 10)
    assert rows(store, "clock", *columns) == [
        ("northmoor", online, date(2023, 4, 11), date(2023, 3, 30), -12, "in time", True),
        ("westmere", online, date(2023, 4, 11), date(2023, 3, 20), -22, "in time", True),
        ("northmoor", groups, date(2024, 3, 5), date(2024, 3, 15), 10, "late", True),
        ("westmere", groups, date(2024, 3, 5), date(2024, 3, 1), -4, "in time", True),
    ]


@pytest.mark.parametrize(
    ("day", "days", "verdict"),
    [
        (date(2023, 4, 11), 0, "in time"),
        (date(2023, 4, 12), 1, "late"),
        (date(2023, 2, 15), -55, "in time"),
        (date(2023, 2, 14), -56, "unknown: the letter's date is before the report's"),
        (None, None, "unknown: the letter bears no date"),
    ],
)
def test_the_56th_day_is_in_time_and_the_57th_is_late(
    day: date | None, days: int | None, verdict: str
) -> None:
    asked = from_graph(combine([dated(examples.westmere_online(), day)]))
    assert rows(asked, "clock", "days", "verdict") == [(days, verdict)]


def test_without_a_day_of_publication_nothing_is_early_or_late() -> None:
    asked = from_graph(combine([published(examples.westmere_online(), None)]))
    columns = ("published", "last_day", "days", "verdict")
    assert rows(asked, "clock", *columns) == [
        (None, None, None, "unknown: no source gives the day of publication")
    ]


def test_a_second_letter_on_the_same_report_is_told_from_the_first() -> None:
    first = examples.westmere_online()
    again = replace(
        first,
        letter=first.letter.model_copy(
            update={"id": "letter:westmere:again", "date": date(2024, 1, 1), "sha256": "1" * 64}
        ),
        responses=(),
        relations=(),
        recommendations=(),
    )
    asked = from_graph(combine([first, again]))
    assert rows(asked, "clock", "date", "first") == [(date(2023, 3, 20), True), (date(2024, 1, 1), False)]


def test_what_is_past_its_deadline_and_not_in_place_is_listed_with_the_last_word(store: Store) -> None:
    columns = ("area", "recommendation", "respondent", "status", "days_over", "said")
    assert rows(store, "overdue", *columns, as_of="2023-11-02") == [
        ("westmere", "Children online, recommendation 3", None, "unanswered", 154, "before the deadline"),
        ("northmoor", ONLINE_1, "Northmoor Police", "no clear answer", 2, "before the deadline"),
        ("westmere", ONLINE_1, "Westmere Constabulary", "in progress", 2, "before the deadline"),
    ]


def test_nothing_is_overdue_on_the_last_day_itself(store: Store) -> None:
    assert rows(store, "overdue", "recommendation", as_of=date(2023, 6, 1)) == []
    assert rows(store, "overdue", "recommendation", as_of=date(2023, 6, 2), area="westmere") == [
        ("Children online, recommendation 3",)
    ]


def test_a_letter_that_was_not_written_yet_says_nothing(store: Store) -> None:
    found = rows(store, "overdue", "recommendation", "area", as_of=date(2024, 4, 1))
    assert (GROUPS_1, "northmoor") in found
    late = [dated(letter, date(2030, 1, 1)) for letter in examples.readings()]
    assert rows(from_graph(combine(late)), "overdue", "area", as_of=date(2024, 4, 1)) == []


def test_the_later_answer_of_the_same_respondent_counts() -> None:
    """Westmere answers online recommendation 1 again, and nothing of it is planned any more."""
    first = examples.westmere_online()
    done = examples.Draft(
        "westmere",
        "again.md",
        date(2023, 12, 1),
        "The CE Hub is open.",
        examples.WESTMERE_PCC,
        examples.ONLINE,
        entities=(examples.WESTMERE_FORCE, examples.WESTMERE_HUB),
    )
    done.quotes(examples.ONLINE_1, examples.CHIEFS)
    done.answers(
        examples.ONLINE_1,
        examples.WESTMERE_FORCE,
        "The CE Hub is open.",
        done.link("RELIES_ON", examples.WESTMERE_HUB, "The CE Hub is open."),
        status=(Status.IN_PLACE, "is open"),
    )
    asked = from_graph(combine([first, done.facts()]))
    columns = ("respondent", "status", "said")
    assert rows(asked, "overdue", *columns, as_of=date(2024, 6, 1)) == []
    assert rows(asked, "overdue", *columns, as_of=date(2023, 11, 30)) == [
        ("Westmere Constabulary", "in progress", "before the deadline")
    ]


def test_the_same_recommendation_side_by_side(store: Store) -> None:
    columns = ("area", "respondent", "status", "relies_on", "involves", "quotes")
    assert rows(store, "compare", *columns, inspection="online", recommendation="1") == [
        (
            "northmoor",
            "Northmoor Police",
            "no clear answer",
            ["Operation Makesafe (ended)"],
            [],
            ["Northmoor Police took part in Operation Makesafe."],
        ),
        (
            "westmere",
            "Westmere Constabulary",
            "in progress",
            ["Child Exploitation Hub (planned)", "Operation Makesafe"],
            ["Lakeside Trust"],
            [
                "A new CE Hub will open in May 2023.",
                "We work with the Lakeside Trust",
                "Staff are trained through Op Makesafe.",
            ],
        ),
        (
            "westmere",
            "Police and Crime Commissioner for Westmere",
            "in place",
            ["Operation Makesafe"],
            [],
            ["watches over Operation Makesafe"],
        ),
    ]


def test_a_letter_that_does_not_answer_it_stands_beside_those_that_do(store: Store) -> None:
    columns = ("area", "respondent", "status", "defers_to")
    assert rows(store, "compare", *columns, inspection="online", recommendation="2") == [
        ("northmoor", None, None, []),
        ("westmere", "Police and Crime Commissioner for Westmere", "not for this body", ["Home Office"]),
    ]


def test_a_bare_number_is_that_of_a_recommendation_and_not_of_an_area_for_improvement(store: Store) -> None:
    assert len(rows(store, "compare", "area", inspection="Groups", recommendation="1")) == 3
    improvement = rows(
        store, "compare", "area", "respondent", inspection="Groups", recommendation="area for improvement 1"
    )
    assert improvement == [("northmoor", None), ("westmere", "Westmere Constabulary")]


def test_unanswered_says_what_is_asked(store: Store) -> None:
    columns = ("inspection", "recommendation", "text", "area")
    assert rows(store, "unanswered", *columns, area="westmere") == [
        (
            "Children online",
            "Children online, recommendation 3",
            "By 1 June 2023, chief constables should refer victims.",
            "westmere",
        )
    ]
