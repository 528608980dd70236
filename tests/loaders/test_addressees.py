"""Whom a recommendation is addressed to, and what it builds on."""

import re

import pytest

from graph.facts import Span
from loaders.mentions import Mention
from loaders.statements.addressees import addressees_of, builds_on

NAMES = (
    "all chief constables",
    "chief constables",
    "police and crime commissioners",
    "the Home Office",
    "Parliament",
    "the College",
    "the Agency",
)


def read(text: str) -> list[str]:
    found = re.finditer("|".join(NAMES), text)
    mentions = [Mention(m.start(), m.end(), m.group().removeprefix("all ")) for m in found]
    return list(addressees_of(text, Span(0, len(text)), mentions))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 1 May 2024, all chief constables should review it.", ["chief constables"]),
        (
            "By 1 May 2024, chief constables and police and crime commissioners should review it.",
            ["chief constables", "police and crime commissioners"],
        ),
        ("chief constables in England should act with the Agency.", ["chief constables"]),
        ("the College, in consultation with the Agency, should publish it.", ["the College"]),
        (
            "the Home Office, with the Agency and the College, should agree it.",
            ["the Home Office", "the Agency", "the College"],
        ),
        ("chief constables of forces that work with the Agency should arrange it.", ["chief constables"]),
        ("Recommendation 5 asks chief constables to write to the Agency.", ["chief constables"]),
        ("chief constables should act. They should also ask the Agency.", ["chief constables"]),
        (
            "chief constables and police and crime commissioners to write to the Agency.",
            ["chief constables", "police and crime commissioners"],
        ),
        ("chief constables see to it that the Agency is told.", ["chief constables"]),
        (
            "chief constables should count them. Parliament should say how.",
            ["chief constables", "Parliament"],
        ),
        (
            "chief constables should count them. What Parliament and others should say is open.",
            ["chief constables"],
        ),
        ("Nothing is said of anybody here.", []),
    ],
)
def test_the_subject_of_the_duty_is_addressed(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_other_recommendations_are_named_by_number() -> None:
    text = "It should use the definition from our recommendation 1, as recommendation 3 says."
    assert builds_on(text, Span(0, len(text)), own="3") == ["1"]


def test_a_recommendation_of_another_report_is_not_built_on() -> None:
    text = "in the categories of recommendation 2 of our report on custody"
    assert builds_on(text, Span(0, len(text)), own="1") == []
