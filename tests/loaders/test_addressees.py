"""Whom a recommendation is addressed to, and what it builds on."""

import re

import pytest

from graph.facts import Span
from loaders.mentions import Mention
from loaders.read import Reader
from loaders.register import load_register
from loaders.statements.addressees import addressees_of, asks_the_force, builds_on, only_to_others
from loaders.text.canonical import canonical

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
        ("the Home Office should work with the Agency, and agree it.", ["the Home Office"]),
        ("Parliament should, with the Home Office, agree it.", ["Parliament"]),
        (
            "the College should write it, and chief constables and the Agency should use it.",
            ["the College", "chief constables", "the Agency"],
        ),
        ("the College should say what the Agency, and chief constables should do.", ["the College"]),
        (
            "the College should ask the Agency, and chief constables of what they should know.",
            ["the College"],
        ),
        (
            "immediately, chief constables and the Agency work together on plans for the review of them.",
            ["chief constables", "the Agency"],
        ),
        (
            "chief constables until 1 May 2024 to write to the Agency.",
            ["chief constables"],
        ),
        ("chief constables, by 1 May 2024, to write to the Agency.", ["chief constables"]),
        (
            "chief constables and the College agree, by May 2024, what data they exchange.",
            ["chief constables", "the College"],
        ),
        ("the Home Office's guidance is not clear enough.", []),
        ("chief constables of forces that work with the Agency should arrange it.", ["chief constables"]),
        ("Recommendation 5 asks chief constables to write to the Agency.", ["chief constables"]),
        ("chief constables should act. They should also ask the Agency.", ["chief constables"]),
        (
            "chief constables should act. To help them, the Home Office should pay.",
            ["chief constables", "the Home Office"],
        ),
        (
            "chief constables should act. To help them, as the Home Office said, they should ask.",
            ["chief constables"],
        ),
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
        ("chief constables (with the Agency and Parliament) should arrange it.", ["chief constables"]),
        ("Parliament's grasp of it is poor. They should look into it.", ["Parliament"]),
        ("The Agency writes to Parliament. The rest should be left alone.", []),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 1 May 2024, the force should count its boats.", True),
        ("The constabulary must count its boats.", True),
        ("The force should count its boats, and the Agency should help.", True),
        ("The forces should count their boats.", False),
        ("It is for the force.", False),
    ],
)
def test_a_duty_may_be_laid_on_the_force_that_was_inspected(text: str, expected: bool) -> None:
    assert asks_the_force(text, Span(0, len(text))) is expected


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_register(area_registers=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 1 May 2024, the force should count its boats.", ["suffolk:suffolk-constabulary"]),
        (
            "By 1 May 2024, the Home Office and chief constables should count the boats.",
            ["national:chief-constables", "national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office, with the help of police forces, should count the boats.",
            ["national:home-office"],
        ),
        (
            "By 1 May 2024, the College of Policing, police forces and the Home Office should meet.",
            ["national:college-of-policing", "national:forces", "national:home-office"],
        ),
        (
            "By 1 May 2024, chief constables of forces that have a port should count the boats.",
            ["national:chief-constables"],
        ),
        ("Forces should count their boats.", ["national:forces"]),
        (
            "Forces' knowledge of boats is an area for improvement. They should count them.",
            ["national:forces"],
        ),
        ("The force's knowledge of boats is poor. It should count them.", ["suffolk:suffolk-constabulary"]),
        (
            "By 1 May 2024, the Home Office should count the boats. Every chief constable should then help.",
            ["national:chief-constables", "national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office should count the boats. All forces should then repaint them.",
            ["national:forces", "national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office should count the boats. By 1 June, forces should repaint them.",
            ["national:forces", "national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office should count the boats. The count in forces should be repeated.",
            ["national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office should see that every chief constable counts the boats.",
            ["national:home-office"],
        ),
        (
            "By 1 May 2024, the Home Office (having heard chief constables) should count the boats.",
            ["national:home-office"],
        ),
    ],
)
def test_a_letter_addresses_what_it_quotes_to_classes_beside_names(
    text: str, expected: list[str], reader: Reader
) -> None:
    letter = (
        "4 March 2024\n\nDear Home Secretary\n\nI am writing about the report.\n\n"
        f"**Recommendation 1:** {text}\n\n**Force response:** Every boat is counted.\n\n"
        "Yours sincerely\n\nPolice and Crime Commissioner for Suffolk"
    )
    facts = reader.read(canonical(letter, source="letter.md", sha256="0" * 64))

    (asked,) = facts.recommendations
    assert sorted(asked.addressed_to) == expected


@pytest.mark.parametrize(
    ("addressed", "only"),
    [
        (["national:home-office", "national:college-of-policing"], True),
        (["national:national-police-chiefs-council"], True),
        (["national:home-office", "national:chief-constables"], False),
        (["national:police-and-crime-commissioners"], False),
        (["westmere:westmere-police"], False),
        ([], False),
    ],
)
def test_a_recommendation_is_only_for_others_where_no_police_are_asked(
    addressed: list[str], *, only: bool
) -> None:
    assert only_to_others(addressed) is only
