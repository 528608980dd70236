"""Answers under labels of somebody's own wording, and answers that stand elsewhere than what they are to."""

import pytest

from loaders.layout.headings import head_of
from loaders.layout.sections import Role, sections_of
from loaders.layout.types import Sections
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
RADIOS = "By 1 June 2024, chief constables should put a radio on every patrol boat."
MOORINGS = "By 1 July 2024, chief constables should chart every mooring they guard."
DIVERS = "By 1 August 2024, chief constables should train a diver for each harbour."


def read(body: str, *, source: str = "letter.md") -> tuple[str, Sections]:
    """The canonical text and what it is cut into."""
    document = canonical(body, source=source, sha256="0" * 64)
    return document.text, sections_of(document)


def answers(body: str, *, source: str = "letter.md") -> list[tuple[str | None, Role, str]]:
    """For each answer to a recommendation: its number, who answers, and the words."""
    text, found = read(body, source=source)
    return [
        (
            found.recommendations[at].number,
            one.respondent,
            "\n\n".join(text[start:end] for start, end in one.parts),
        )
        for one in found.responses
        for at in one.recommendations
    ]


# Labels of a template


@pytest.mark.parametrize(
    "label",
    [
        "What the Commissioner wishes to add",
        "What the PCC would like to say",
        "Anything the Commissioner wants to add",
        "Anything else that I wish to add",
        "What the Commissioner has to say on this",
        "The Commissioner's own comment",
    ],
)
def test_a_field_for_what_the_commissioner_wishes_to_add_holds_the_commissioners_answer(label: str) -> None:
    body = (
        f"**Number:** 1\n\n**Wording:** {RADIOS}\n\n**What the Constabulary says:** Forty were bought.\n\n"
        f"**{label}:** The last four are wanted before the regatta.\n"
    )

    assert answers(body) == [
        ("1", FORCE, "Forty were bought."),
        ("1", OFFICE, "The last four are wanted before the regatta."),
    ]


def test_a_sentence_that_says_where_the_answers_stand_is_no_label() -> None:
    sentence = "What the Chief Constable answers to the rest of it is in the table."
    body = f"**Recommendation 1:** {RADIOS}\n\nForty were bought.\n\n{sentence}\n"

    assert answers(body) == [("1", FORCE, f"Forty were bought.\n\n{sentence}")]


# Numbers in words, and parts of a recommendation


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Recommendation seven (a): radios", ("7a",)),
        ("Recommendation 7 part b – radios", ("7b",)),
        ("Recommendation Seven, Part (b)", ("7b",)),
        ("Recommendation twenty-one: radios", ("21",)),
        ("Recommendations seven (a) and (b)", ("7a", "7b")),
        ("Recommendations four to six", ("4", "5", "6")),
        ("Radios on boats (recommendation seven (b))", ("7b",)),
        ("Recommendation 7 (by 1 June 2024)", ("7",)),
    ],
)
def test_a_heading_gives_numbers_in_words_and_parts_as_in_digits(
    heading: str, numbers: tuple[str, ...]
) -> None:
    head = head_of(heading)

    assert head is not None
    assert head.numbers == numbers


@pytest.mark.parametrize("words", ["Recommendation seven part of the crew", "Recommendation one day later"])
def test_a_number_in_words_that_a_sentence_goes_on_from_is_no_heading(words: str) -> None:
    assert head_of(words) is None


def test_parts_of_a_recommendation_in_words_are_answered_each_by_itself() -> None:
    body = (
        f"## The recommendations\n\nEach opens below.\n\n"
        f"### Recommendation two (a): radios [+]\n\n{RADIOS}\n\n"
        "#### Westmere Police\n\nForty were bought.\n\n"
        f"### Recommendation two (b): charts [+]\n\n{MOORINGS}\n\n"
        "#### Westmere Police\n\nHalf of them are charted.\n\n"
        "#### The Commissioner\n\nI paid for the charts.\n\n"
        "Yes / No / Report a problem with this page\n\n**Share this page:** by email\n"
    )

    assert answers(body) == [
        ("2a", FORCE, "Forty were bought."),
        ("2b", FORCE, "Half of them are charted."),
        ("2b", OFFICE, "I paid for the charts."),
    ]
    assert [one.number for one in read(body)[1].recommendations] == ["2a", "2b"]


def test_what_asks_under_a_heading_without_a_number_stays_a_recommendation() -> None:
    body = (
        f"## The recommendations\n\n{RADIOS}\n\n### Recommendation 2\n\n{MOORINGS}\n\nForce response: Done.\n"
    )

    assert [one.number for one in read(body)[1].recommendations] == [None, "2"]
