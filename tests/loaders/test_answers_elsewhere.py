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
        "PCC's additional comments",
        "Commissioner to complete (optional)",
        "In the words of the Commissioner",
        "To be completed by the PCC",
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


# Answers in a part of their own

QUOTED = (
    f"## Appendix 1\n\n**Recommendation 3.** {RADIOS}\n\n**Recommendation 4.** {MOORINGS}\n\n"
    f"**Recommendation 9.** {DIVERS}\n\n"
)
COVER = "# Report of the Commissioner\n\n## 1. Background\n\n1.1 The inspection was of harbour crime.\n\n"
APART = [
    ("3", FORCE, "Forty were bought in the spring."),
    ("4", FORCE, "Half of them are charted.\n\nThe rest wait for a boat."),
    ("9", FORCE, "Two divers have begun to learn."),
]


@pytest.mark.parametrize(
    "marks",
    [
        ("**3.** ", "**4.** ", "**9.** "),
        ("3. ", "4. ", "9. "),
        ("3) ", "4) ", "9) "),
        ("(3) ", "(4) ", "(9) "),
        ("No. 3: ", "No. 4: ", "No. 9: "),
        ("### 3\n\n", "### 4\n\n", "### 9\n\n"),
        ("**3**\n\n", "**4**\n\n", "**9**\n\n"),
        ("Recommendation 3\n\n", "Recommendation 4\n\n", "Recommendation 9\n\n"),
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        "## Appendix 2\n\n### Reply of Westmere Constabulary",
        "## Appendix 2 – Westmere Police's reply to the report",
        "## What Westmere Police answered",
        "**WESTMERE POLICE**",
        "**PART TWO: WHAT THE FORCE SAYS**",
    ],
)
def test_answers_under_the_numbers_of_recommendations_quoted_before_are_to_those(
    title: str, marks: tuple[str, str, str]
) -> None:
    third, fourth, ninth = marks
    body = (
        f"{COVER}{QUOTED}{title}\n\n{third}Forty were bought in the spring.\n\n"
        f"{fourth}Half of them are charted.\n\nThe rest wait for a boat.\n\n"
        f"{ninth}Two divers have begun to learn.\n"
    )

    assert answers(body) == APART


def test_each_respondents_answers_may_stand_in_a_part_of_their_own() -> None:
    body = (
        f"{COVER}{QUOTED}## What Westmere Police answered\n\nRecommendation 3\n\nForty were bought.\n\n"
        "Recommendation 4\n\nHalf of them are charted.\n\n## What the Commissioner answered\n\n"
        "Recommendation 3\n\nThe radios are a good buy.\n\nRecommendation 9\n\nDivers cost a lot.\n"
    )

    assert answers(body) == [
        ("3", FORCE, "Forty were bought."),
        ("4", FORCE, "Half of them are charted."),
        ("3", OFFICE, "The radios are a good buy."),
        ("9", OFFICE, "Divers cost a lot."),
    ]


def test_numbers_that_count_the_paragraphs_of_a_letter_are_those_of_no_recommendation() -> None:
    body = (
        f"1. I write about harbour crime.\n\n2. It has risen.\n\n{QUOTED}## The Commissioner's comments\n\n"
        "3. The inspection was a fair one.\n\n4. The panel has seen it.\n"
    )

    assert not {"3", "4"} & {number for number, _, _ in answers(body)}


def test_recommendations_quoted_again_under_bare_numbers_are_not_answers() -> None:
    body = f"{QUOTED}## Appendix 2: for the record\n\n**3.** {RADIOS}\n\n**4.** {MOORINGS}\n"

    assert answers(body) == []


@pytest.mark.parametrize(
    "opening",
    [
        "On Recommendation 4 I have this to add.",
        "Recommendation 4 is made to me as well.",
        "As to recommendation 4, I am not content.",
    ],
)
@pytest.mark.parametrize(
    "title", ["## Comments of the Commissioner", "THE COMMISSIONER'S OWN COMMENT", "## PCC comments"]
)
def test_a_comment_that_names_its_recommendation_first_is_to_that_one(title: str, opening: str) -> None:
    replies = (
        "## What Westmere Police answered\n\nRecommendation 3\n\nForty were bought.\n\n"
        "Recommendation 4\n\nHalf of them are charted.\n\nRecommendation 9\n\nTwo divers have begun.\n\n"
    )
    comment = f"{opening} The chart room ought to be open on Sundays."
    body = (
        f"{QUOTED}{replies}{title}\n\nThis was a fair report.\n\n{comment}\n\nI have nothing on the others.\n"
    )

    found = answers(body)

    assert ("4", OFFICE, comment) in found
    assert ("9", FORCE, "Two divers have begun.") in found
    assert len(found) == 4


def test_comments_before_the_recommendations_are_to_those_that_they_name() -> None:
    body = (
        f"{COVER}## 2. Comments of the Commissioner\n\n2.1 I thank the Chief Constable.\n\n"
        "2.2 Recommendation 9 is made to me too. I shall pay for a diver.\n\n2.3 The sea was calm.\n\n"
        "2.4 Recommendations 3 and 4 are answered in Appendix 2, which I have read.\n\n"
        f"{QUOTED}## Appendix 2\n\n### Reply of Westmere Police\n\n**3.** Forty were bought.\n\n"
        "**4.** Half of them are charted.\n"
    )

    assert answers(body) == [
        ("9", OFFICE, "Recommendation 9 is made to me too. I shall pay for a diver."),
        ("3", FORCE, "Forty were bought."),
        ("4", FORCE, "Half of them are charted."),
    ]


def test_an_answer_that_names_another_recommendation_behind_its_own_stays_where_it_is() -> None:
    body = (
        f"### Recommendation 3\n\n{RADIOS}\n\n#### Commissioner's comments\n\nI paid for them.\n\n"
        f"Recommendation 4 is one that I shall come to.\n\n### Recommendation 4\n\n{MOORINGS}\n\n"
        "#### Commissioner's comments\n\nI have seen the charts.\n"
    )

    assert [number for number, _, _ in answers(body)] == ["3", "4"]


# Speakers by their initials


@pytest.mark.parametrize(
    ("explained", "signed"),
    [
        ("Where I add something I have put my initials, GW.", "Gina Wold"),
        ("My own words are marked GW.", "Gina Wold"),
        ("Those who speak are the Commissioner (GW) and the Chief Constable (AH).", "The office"),
        ("AH is the Chief Constable and GW the Commissioner.", "The office"),
        ("AH = Chief Constable, GW = Commissioner", "The office"),
        ("What the Commissioner says is headed GW.", "The office"),
        ("The Chief Constable, Ada Hart, and I went to sea.", "Gina Wold"),
        ("I write about harbour crime.", "Councillor Gina May Wold"),
    ],
)
@pytest.mark.parametrize("mark", ["GW: ", "**GW:** ", "GW – ", "[GW] ", "G.W.: "])
def test_initials_that_are_explained_or_signed_with_say_who_speaks(
    mark: str, explained: str, signed: str
) -> None:
    body = (
        f"Dear Home Secretary\n\n{explained}\n\n> 3. {RADIOS}\n\nForty were bought.\n\n"
        f"{mark}Fine sets they are.\n\n"
        f"> 4. {MOORINGS}\n\n{mark}The charts are old.\n\nYours sincerely\n\n{signed}\n"
        "Police and Crime Commissioner for Westmere\n"
    )

    assert answers(body) == [
        ("3", FORCE, "Forty were bought."),
        ("3", OFFICE, "Fine sets they are."),
        ("4", OFFICE, "The charts are old."),
    ]


def test_initials_of_both_respondents_part_their_answers() -> None:
    body = (
        f"Dear Home Secretary\n\nThe Chief Constable, Ada Hart, and I went to sea.\n\n"
        f"### Recommendation 3\n\n{RADIOS}\n\n"
        "GW: Fine sets they are.\n\nAH: Forty were bought.\n\nYours sincerely\n\nGina Wold\n"
        "Police and Crime Commissioner for Westmere\n"
    )

    assert answers(body) == [("3", OFFICE, "Fine sets they are."), ("3", FORCE, "Forty were bought.")]


@pytest.mark.parametrize(
    "explained",
    [
        "I write about harbour crime.",
        "The Police Nautical Database (PND) is new.",
        "PND is a database of boats.",
    ],
)
def test_initials_of_anything_else_begin_an_ordinary_paragraph(explained: str) -> None:
    body = (
        f"Dear Home Secretary\n\n{explained}\n\n### Recommendation 3\n\n{RADIOS}\n\nForty were bought.\n\n"
        "PND: the boats are in it.\n\nYours sincerely\n\nGina Wold\n"
        "Police and Crime Commissioner for Westmere\n"
    )

    assert answers(body) == [("3", FORCE, "Forty were bought.\n\nPND: the boats are in it.")]


def test_a_plain_line_that_only_names_who_speaks_is_a_label_in_a_letter_of_plain_text() -> None:
    body = (
        f"Recommendation 3\n\n{RADIOS}\n\nChief Constable\n\nForty were bought.\n\nCommissioner\n\n"
        f"Fine sets they are.\n\nRecommendation 4\n\n{MOORINGS}\n\nChief Constable\n\nHalf are charted.\n\n"
        "Gina Wold\n\nWestmere Police and Crime Commissioner\n"
    )

    assert answers(body, source="letter.txt") == [
        ("3", FORCE, "Forty were bought."),
        ("3", OFFICE, "Fine sets they are."),
        ("4", FORCE, "Half are charted."),
    ]


def test_recommendations_that_have_only_bare_numbers_are_answered_under_the_same_ones() -> None:
    body = (
        f"{COVER}## Annex A: recommendations\n\n3. {RADIOS}\n\n4. {MOORINGS}\n\n"
        "## Annex B: responses of Westmere Police\n\n3. Forty were bought.\n\n4. Half are charted.\n"
    )

    assert answers(body) == [("3", FORCE, "Forty were bought."), ("4", FORCE, "Half are charted.")]


def test_a_table_of_recommendations_may_be_answered_in_another_table() -> None:
    body = (
        f"## Schedule 1\n\n| No. | Recommendation |\n|---|---|\n| 3 | {RADIOS} |\n| 4 | {MOORINGS} |\n\n"
        "## Schedule 2: the Chief Constable's answers\n\n| No. | Answer |\n|---|---|\n"
        "| 3 | Forty were bought. |\n| 4 | Half are charted. |\n"
    )

    text, found = read(body)

    assert [text[one.parts[0].start : one.parts[0].end] for one in found.recommendations] == [
        RADIOS,
        MOORINGS,
    ]
    assert answers(body) == [("3", FORCE, "Forty were bought."), ("4", FORCE, "Half are charted.")]


def test_comments_on_the_last_recommendation_and_on_another_are_to_each_of_them() -> None:
    body = (
        f"{QUOTED}## Force answers\n\nR3. Forty were bought.\n\nR9. Two divers have begun.\n\n"
        "## PCC's additional comments\n\nIn relation to R3 I have asked for more.\n\n"
        "With regard to R9, my office will pay.\n"
    )

    assert answers(body) == [
        ("3", FORCE, "Forty were bought."),
        ("9", FORCE, "Two divers have begun."),
        ("3", OFFICE, "In relation to R3 I have asked for more."),
        ("9", OFFICE, "With regard to R9, my office will pay."),
    ]
