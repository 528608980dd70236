"""Promises without "we will": what others are given, what is arranged, what only sounds like one."""

from datetime import date

import pytest

from graph.facts import Span
from loaders.statements.commitments import Promise, commitments_of

_LETTER = date(2030, 3, 1)


def _promises(text: str) -> list[Promise]:
    return commitments_of(text, [Span(0, len(text))], [], reference=_LETTER)


def _dues(text: str) -> list[date | None]:
    return [promise.due for promise in _promises(text)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The garage has been given until the end of May to mend the vans.", date(2030, 5, 31)),
        ("The workshop has promised two vans by June 2030.", date(2030, 6, 30)),
        ("The workshop has promised vans to Norton, Sutton and Aston by May 2030.", date(2030, 5, 31)),
        ("A list of garages is promised for the spring.", date(2030, 5, 31)),
        ("The first race is on 4 April 2030.", date(2030, 4, 4)),
        ("The panel of drivers next sits in June 2030.", date(2030, 6, 30)),
        ("The firm counts vans for us and it reports in May 2030.", date(2030, 5, 31)),
        ("The grant is meant to bring both garages in by the end of June 2030.", date(2030, 6, 30)),
        ("The bank has given us money for two drivers, to be in post by May 2030.", date(2030, 5, 31)),
        ("The Chief Constable expects the garage to be full by the end of April 2030.", date(2030, 4, 30)),
        ("I expect its findings in May.", date(2030, 5, 31)),
        ("I intend that a list be printed before the end of June 2030.", date(2030, 6, 30)),
        ("We are planning to hold a race in May 2030.", date(2030, 5, 31)),
        ("Two drivers have places on the April course.", date(2030, 4, 30)),
        ("The rest have dates before 31 May 2030.", date(2030, 5, 31)),
        ("The remainder are booked before 31 May 2030.", date(2030, 5, 31)),
        ("The others will be printed by the end of May.", date(2030, 5, 31)),
        ("The Chief Constable has since undertaken to write to each driver by May.", date(2030, 5, 31)),
        ("Where there are gaps a van will be bought in the spring.", date(2030, 5, 31)),
        ("I have asked the garage to tell me by Christmas how many vans it holds.", date(2030, 12, 31)),
        ("Drivers to have completed a day on ice by the end of May.", date(2030, 5, 31)),
        ("Garage to send its list to the board by 9 May 2030.", date(2030, 5, 9)),
        ("We will follow whatever is laid down.", None),
        ("From now on drivers will look at any van that they meet.", None),
        ("Within six weeks the board will agree a list for each town.", date(2030, 4, 12)),
    ],
)
def test_what_is_to_come_is_promised_by_its_day(text: str, due: date | None) -> None:
    assert _dues(text) == [due]


@pytest.mark.parametrize(
    "text",
    [
        "The garage has been given a list of vans to mend.",
        "The workshop has promised help in 20 towns.",
        "The list we have dates from 2035 prices.",
        "The first race was on 4 April 2029.",
        "It is on the list of vans.",
        "The reason seems to be that drivers do not know the road.",
        "The lease comes to a close on 31 May 2030.",
        "A garage was planned for 2031 but was given up.",
        "My own part is to see that it is done.",
        "For drivers in other towns to take forward.",
        "The law requires lists to be published within 56 days.",
        "This falls to the garage to deliver.",
        "I do not think that vans alone will end it.",
        "I will say only that vans are dear.",
        "The test will be a night on which two vans fail.",
        "It would open the garage to all, if the towns will each find a van.",
        "Those who like no bus can call the garage, and the garage will send a van.",
        "The garage, through which the four towns have agreed to hire, is old.",
        "We are working with the town to agree what each of us will drive.",
        "By 31 May 2030 the College of Policing is to write new guidance.",
        "Spare vans are to be had at Norton.",
        "In the hills there is next to nothing.",
        "I said that a van would go to every town in this county.",
        "Drivers have told me this year of ice on the road.",
    ],
)
def test_what_only_sounds_like_a_promise_is_none(text: str) -> None:
    assert _dues(text) == []


def test_sentence_that_only_says_when_gives_its_day_to_the_promise_before_it() -> None:
    text = "A garage is to be built at Norton. If agreed it should open in May 2030. We will paint it."

    found = [(text[p.span.start : p.span.end], p.due) for p in _promises(text)]

    assert found == [
        ("A garage is to be built at Norton. If agreed it should open in May 2030.", date(2030, 5, 31)),
        ("We will paint it.", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A garage is to be built by April 2030. It should open in May 2030.",
        "A garage is to be built. The town is glad. It should open in May 2030.",
        "A garage is to be built. It will be opened in May 2030.",
    ],
)
def test_promise_with_a_day_or_further_away_or_plain_stays_apart(text: str) -> None:
    assert _dues(text)[-1] == date(2030, 5, 31)
    assert len(_promises(text)) == 2


@pytest.mark.parametrize(
    ("text", "recurring"),
    [
        ("It will be put before every meeting of the board.", True),
        ("I have asked for a count at each sitting until it is done.", True),
        ("Our annual assessment will go to the board.", True),
        ("From May a clerk will sit on two days of each week in the garage.", False),
        ("The board will look at each van.", False),
    ],
)
def test_every_meeting_recurs_and_days_of_a_week_do_not(text: str, recurring: bool) -> None:
    assert [promise.recurring for promise in _promises(text)] == [recurring]
