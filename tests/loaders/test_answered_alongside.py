"""Recommendations that a paragraph on another says are answered with it."""

import pytest

from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

LETTER = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "I asked the Chief Constable of Westmere Police to answer each recommendation.\n\n{body}\n\n"
    "**Recommendation 9** is that forces should chart every mooring. The Chief Constable replies:\n\n"
    "“We have charted half of them.”\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
)
FIRST = "**Recommendation 6** is that chief constables should train a diver for each harbour."
REPLY = "“We have trained six divers and drawn up a list.”"
LIST = "the Home Office, with the coastguard, publish a list of wrecks."


def read(body: str) -> tuple[str, Sections]:
    document = canonical(LETTER.format(body=body), source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


def asked(body: str) -> list[tuple[str | None, str]]:
    text, sections = read(body)
    return [
        (one.number, " ".join(text[start:end] for start, end in one.parts))
        for one in sections.recommendations
    ]


def answered(body: str) -> list[tuple[list[str | None], Role, str]]:
    text, sections = read(body)
    return [
        (
            [sections.recommendations[at].number for at in one.recommendations],
            one.respondent,
            " ".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"She answers it along with **Recommendation 8**, which would have {LIST}", LIST),
        (
            "It is answered together with recommendation 8, that the Home Office should publish a list.",
            "the Home Office should publish a list.",
        ),
        (
            "I have taken it with Recommendation 8 (the Home Office should publish a list).",
            "the Home Office should publish a list",
        ),
        (
            "The Chief Constable deals with this alongside recommendation 8, which asks that a list be kept.",
            "a list be kept.",
        ),
        (
            "The same reply serves for recommendation 8, which asks that wrecks be listed.",
            "wrecks be listed.",
        ),
    ],
)
def test_what_is_answered_along_with_another_has_the_same_answer(sentence: str, words: str) -> None:
    body = f"{FIRST} {sentence} The Chief Constable replies:\n\n{REPLY}"

    assert [(number, said) for number, said in asked(body) if number == "8"] == [("8", words)]
    assert [number for number, _ in asked(body)] == ["6", "8", "9"]
    assert answered(body) == [
        (["6", "8"], Role.FORCE, REPLY),
        (["9"], Role.FORCE, "“We have charted half of them.”"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It should be read with recommendation 8, which asks the Home Office to publish a list.",
        "The Chief Constable dealt with recommendation 8, which asked for a list, last year.",
        "She answers it along with those of the coastguard, which asks that wrecks be listed.",
        "She answers it along with recommendation 8, which is not for us.",
        "It is answered together with area for improvement 8, which asks that wrecks be listed.",
    ],
)
def test_what_is_only_named_beside_another_is_not_answered_with_it(sentence: str) -> None:
    body = f"{FIRST} {sentence} The Chief Constable replies:\n\n{REPLY}"

    assert [number for number, _ in asked(body)] == ["6", "9"]
    assert (["6"], Role.FORCE) in [(numbers, role) for numbers, role, _ in answered(body)]


def test_one_named_when_the_other_is_answered_is_not_taken_into_its_answer() -> None:
    body = (
        f"{FIRST} The Chief Constable replies:\n\n{REPLY}\n\n"
        "I have taken this with recommendation 8, which asks that wrecks be listed, at my own board."
    )

    assert [number for number, _ in asked(body)] == ["6", "9"]


@pytest.mark.parametrize("lead", ["The Chief Constable replies:", "Westmere Police answers as follows:"])
def test_a_short_paragraph_that_asks_and_leads_up_to_the_answer_is_no_label(lead: str) -> None:
    body = f"{FIRST} {lead}\n\n{REPLY}"

    assert asked(body)[0] == ("6", "chief constables should train a diver for each harbour.")
    assert answered(body)[0] == (["6"], Role.FORCE, REPLY)


def test_a_label_with_a_full_stop_behind_the_number_is_one() -> None:
    body = f"### Recommendation 6\n\nForces should train divers.\n\n**Rec. 6. Force response:** {REPLY}"

    assert answered(body)[0] == (["6"], Role.FORCE, REPLY)
