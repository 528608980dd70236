"""What the line of a recommendation's number says besides, and what stands at the foot of a page."""

from datetime import date

import pytest

from graph.facts import LetterFacts
from loaders.document import Document
from loaders.layout.fields import bracketed_fields, fields_of
from loaders.layout.headings import head_of
from loaders.layout.sections import sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

HEAD = (
    "4 March 2024\n\n# Commissioner's response\n\nThese are my comments on *Safe harbours: An inspection of "
    "how well the police guard ports*, which HMICFRS published on 5 January 2024.\n\n"
)
TEXT = "Chief constables should train a diver for each harbour."
OURS = "Six divers have been trained, and a seventh will be in May."


def document(body: str, source: str = "letter.md") -> Document:
    return canonical(HEAD + body, source=source, sha256="0" * 64)


def facts(body: str) -> LetterFacts:
    return Reader(load_register(area_registers=False)).read(document(body))


def asked(body: str) -> list[tuple[str | None, str]]:
    letter = document(body)
    return [
        (one.number, "\n\n".join(letter.text[start:end] for start, end in one.parts))
        for one in sections_of(letter).recommendations
    ]


def answers(body: str) -> list[str]:
    letter = document(body)
    return [
        "\n\n".join(letter.text[start:end] for start, end in one.parts)
        for one in sections_of(letter).responses
        if one.recommendations
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "### R3 | Chief constables | By 31 July 2024",
        "**Recommendation 3 · Chief constables · By 31 July 2024**",
        "Rec 3 | By 31 July 2024 | Chief constables",
        "### Recommendation 3 – Chief constables – by 31 July 2024",
        "### Recommendation 3 (chief constables, by 31 July 2024)",
        "### Recommendation 3: By 31 July 2024",
        "### Recommendation 3\n\n**By 31 July 2024**",
        "### Recommendation 3\n\n**Deadline:** 31 July 2024",
    ],
)
def test_the_deadline_may_stand_above_the_text(heading: str) -> None:
    labelled = f"**Westmere Police position**\n\n{OURS}\n\n**Commissioner's view**\n\nGood."
    body = f"{heading}\n\n> {TEXT}\n\n{labelled}"
    only = facts(body).recommendations[0].node

    assert asked(body) == [("3", TEXT)]
    assert answers(body) == [OURS, "Good."]
    assert (only.text, only.deadline) == (TEXT, date(2024, 7, 31))


def test_a_recommendation_may_be_due_immediately_by_its_heading() -> None:
    body = f"### R6 | Chief constables | Immediately\n\n> {TEXT}\n\n**Force response**\n\n{OURS}"

    assert facts(body).recommendations[0].node.immediate


def test_the_deadline_of_the_text_goes_before_that_of_its_heading() -> None:
    body = f"### R3 | By 31 July 2024\n\n> By 1 June 2024, c{TEXT[1:]}\n\n**Force response**\n\n{OURS}"

    assert facts(body).recommendations[0].node.deadline == date(2024, 6, 1)


@pytest.mark.parametrize(
    "heading",
    [
        "### R3 | Updated 31 July 2024",
        "### R3 (completed in July 2024)",
        "### R3\n\n**Target date:** 31 July 2024",
    ],
)
def test_another_date_above_the_text_is_no_deadline(heading: str) -> None:
    body = f"{heading}\n\n> {TEXT}\n\n**Force response**\n\n{OURS}"

    assert facts(body).recommendations[0].node.deadline is None


def test_the_heading_says_whom_a_text_without_a_subject_is_for() -> None:
    bare = "### R3 | {} | By 31 July 2024\n\n> {}\n\n**Force response**\n\n" + OURS

    assert facts(bare.format("Chief constables", "Train a diver for each harbour.")).recommendations[
        0
    ].addressed_to == ("national:chief-constables",)
    assert facts(bare.format("Home Office", TEXT)).recommendations[0].addressed_to == (
        "national:chief-constables",
    )


def test_a_decision_beside_the_number_is_the_status_of_the_answer() -> None:
    body = f"### R3 | Accepted | By 31 July 2024\n\n> {TEXT}\n\n**Force response**\n\n{OURS}"
    letter = document(body)
    response = next(one for one in sections_of(letter).responses if one.recommendations)

    assert [letter.text[start:end] for start, end in response.status_fields] == ["Accepted"]


@pytest.mark.parametrize(
    "words",
    [
        "Chief constables should train a diver | by 31 July 2024",
        "Domestic abuse | Chief constables",
        "By 31 July 2024, train a diver for each harbour",
        "By 31 July 2024,",
        "for children in the care of their grandparents",
    ],
)
def test_a_sentence_or_a_title_is_no_row_of_fields(words: str) -> None:
    assert fields_of(words) == []


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        (": for chief constables, all by 31 May 2024", ["chief constables", "by 31 May 2024"]),
        (": both for the Home Office", ["the Home Office"]),
        (" | Chief constables | By May 2024", ["Chief constables", "By May 2024"]),
        (
            " made to chief constables and police and crime commissioners, immediately",
            ["chief constables and police and crime commissioners", "immediately"],
        ),
    ],
)
def test_words_behind_the_number_say_whom_it_is_made_to_and_by_when(words: str, fields: list[str]) -> None:
    assert [words[one.start : one.end] for one in fields_of(words)] == fields


def test_brackets_that_say_whose_a_recommendation_is_hold_no_deadline() -> None:
    assert bracketed_fields("Recommendation 3 (chief constables)") == []


def test_a_number_inside_a_word_begins_no_head() -> None:
    assert head_of("R2D2 | a film about harbours") is None


# The foot of a page


@pytest.mark.parametrize(
    "foot",
    [
        "An update will be posted on this page every six months.",
        "*Office of the Police and Crime Commissioner, Harbour House, 12 Quay Street, Westport WP1 2AB*",
        "**Related pages:** [Our plan](https://example.org/plan) · [Victims](https://example.org/victims)",
    ],
)
def test_what_stands_at_the_foot_of_a_page_is_no_part_of_the_last_answer(foot: str) -> None:
    body = f"### R3\n\n> {TEXT}\n\n**Commissioner's view**\n\nI am glad of it.\n\n---\n\n{foot}"

    assert answers(body) == ["I am glad of it."]


@pytest.mark.parametrize(
    "said",
    [
        "An update was given to divers every six months.",
        "Divers meet at Harbour House, 12 Quay Street, Westport WP1 2AB on Mondays, and they are paid.",
        "Related work: we train rowers · divers.",
    ],
)
def test_an_answer_may_speak_of_updates_and_places(said: str) -> None:
    body = f"### R3\n\n> {TEXT}\n\n**Force response**\n\n{OURS}\n\n{said}"

    assert answers(body) == [f"{OURS}\n\n{said}"]


@pytest.mark.parametrize("own", ["Date of these comments", "Date of form", "DATE OF MEETING"])
@pytest.mark.parametrize("label", ["Published", "Date of publication"])
def test_a_form_tells_the_day_of_the_report_beside_its_own(label: str, own: str) -> None:
    form = (
        f"# Reply\n\n| | |\n|---|---|\n| Name of report | Safe harbours: An inspection of ports |\n"
        f"| {label} | 5 January 2024 |\n| {own} | 4 March 2024 |\n\n"
        f"**1. OVERVIEW**\n\nI met them.\n\n**Recommendation 1:** {TEXT}\n\n**Response:** {OURS}"
    )
    letter = canonical(form, source="letter.md", sha256="0" * 64)
    head = sections_of(letter).head
    assert (head.date, head.published) == (date(2024, 3, 4), date(2024, 1, 5))
    assert letter.text[slice(*head.titles[0])] == "Safe harbours: An inspection of ports"


def test_the_day_on_which_a_page_was_published_is_its_own_where_it_gives_no_other() -> None:
    page = f"# Reply\n\n**Published:** 4 March 2024\n\n**Recommendation 1:** {TEXT}\n\n**Response:** {OURS}"
    head = sections_of(canonical(page, source="letter.md", sha256="0" * 64)).head
    assert (head.date, head.published) == (date(2024, 3, 4), None)
