"""Relations of what a pronoun, a count or the last word of a name stands for."""

import pytest

from tests.loaders.relations_read import read

WAY = "Brightpath is reached via Care Hub"
BOTH = {WAY, "Willow House is reached via Care Hub"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Care Hub is open daily. People who drink are referred through it to Brightpath.", {WAY}),
        ("Victims like the Care Hub, and those who ask are passed on from it to Brightpath.", {WAY}),
        ("The Care Hub sees everybody. From there some go on to Brightpath.", {WAY}),
        ("Norton has Brightpath and Willow House. Either can be reached through the Care Hub.", BOTH),
        ("Norton has Brightpath and Willow House. People reach both by way of the Care Hub.", BOTH),
        ("Norton has the Care Hub. Victims can be referred by the Hub to Brightpath.", {WAY}),
        (
            "The Ministry likes the Care Hub. The hub is part of the Rural Team.",
            {"Care Hub belongs to Rural Team"},
        ),
        (
            "The Ministry pays for the Care Hub. It can also refer people to Brightpath.",
            {WAY, "Ministry pays for Care Hub"},
        ),
        (
            "The Ministry told the Moor Charity of Blue Lantern. Its mentors are employed by it.",
            set(),
        ),
        (
            "I pay for Blue Lantern with the Ministry. Its mentors are employed by the Moor Charity.",
            {"Blue Lantern is run by Moor Charity"},
        ),
        (
            "Orchid went live in May. Built by the Rural Team in Fern, it takes data from the Ministry.",
            {"Orchid is helped by Ministry"},
        ),
    ],
)
def test_what_stands_for_a_name_is_told_from_what_was_spoken_of(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Care Hub is open daily. Nobody was referred from it to Brightpath.",
        "Norton has Brightpath and Willow House. Both forces are reached through the Care Hub.",
        "Norton has Brightpath and Willow House. Either may close.",
        "Norton has Brightpath, Willow House and the Moor Charity. The Hub is part of the Rural Team.",
        "The Crime Department met the Rural Team. The Team of the week belongs to the Ministry.",
    ],
)
def test_what_stands_for_nothing_that_was_named_states_no_relation(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Victims may now be referred straight from the Care Hub to Brightpath.", {WAY}),
        ("The Care Hub can refer to Brightpath, with which we work daily, and to Willow House.", BOTH),
        ("The Care Hub can refer to Brightpath, which wrote to us, and Willow House will open.", {WAY}),
        (
            "The Care Hub refers women to one of the Willow House advisers.",
            {"Willow House is reached via Care Hub"},
        ),
        ("Brightpath also takes children whom the Care Hub passes on.", {WAY}),
        ("Brightpath takes self-referrals as well as those from the Care Hub.", {WAY}),
        ("Victims might be referred from the Care Hub to Brightpath.", set()),
        ("Victims may not be referred from the Care Hub to Brightpath.", set()),
        ("Brightpath does not take children whom the Care Hub passes on.", set()),
        ("Brightpath takes children whom the Care Hub knows.", set()),
    ],
)
def test_ways_to_a_service_are_told_by_who_may_refer(text: str, expected: set[str]) -> None:
    assert read(text) == expected
