"""Letters that quote all recommendations first, and give the answers in parts, one for each respondent."""

import pytest

from loaders.layout.openings import opening_of
from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
HEAD = """4 March 2024

Dear Home Secretary

### An inspection of how well the police look after canals

{cover}

"""
FOOT = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"
COVER = "I have to comment on this report."
LISTED = """#### What was asked

**(1)** By 31 May 2024, chief constables should walk every towpath.

**(3)** By 30 June 2024, chief constables should name an officer for each canal.

**(4)** By 31 July 2024, police and crime commissioners should pay for lamps.

"""
FORCES = """*Recommendations 1 and 3.* The towpaths were walked in May, and each canal has its sergeant.

"""
OFFICES = """*Recommendation 3.* The sergeants are known to the residents who write here.

*Recommendation 4.* Ninety lamps are lit.
"""
type Found = list[tuple[tuple[str | None, ...], Role]]


def read(body: str, *, cover: str = COVER, name: str = "letter.md") -> tuple[str, Sections]:
    document = canonical(HEAD.format(cover=cover) + body + FOOT, source=name, sha256="0" * 64)
    return document.text, sections_of(document)


def answered(sections: Sections) -> Found:
    return [
        (tuple(sections.recommendations[at].number for at in one.recommendations), one.respondent)
        for one in sections.responses
        if one.recommendations
    ]


def numbers(sections: Sections) -> list[str | None]:
    return [one.number for one in sections.recommendations]


@pytest.mark.parametrize(
    ("force", "office"),
    [
        ("#### For the force", "#### For my office"),
        ("#### The Constabulary's answers", "#### My own answers"),
        ("**From the Chief Constable**", "**From me**"),
        ("**Westmere Police**", "**The Commissioner**"),
        ("ANSWERS OF THE FORCE", "MY OWN ANSWERS"),
    ],
)
def test_a_heading_over_several_answers_says_who_gives_them(force: str, office: str) -> None:
    _, sections = read(f"{LISTED}{force}\n\n{FORCES}{office}\n\n{OFFICES}")

    assert numbers(sections) == ["1", "3", "4"]
    assert answered(sections) == [(("1", "3"), FORCE), (("3",), OFFICE), (("4",), OFFICE)]


def test_each_item_of_the_list_is_the_text_of_its_recommendation() -> None:
    text, sections = read(f"{LISTED}#### For the force\n\n{FORCES}#### For my office\n\n{OFFICES}")

    assert [[text[start:end] for start, end in one.parts] for one in sections.recommendations] == [
        ["By 31 May 2024, chief constables should walk every towpath."],
        ["By 30 June 2024, chief constables should name an officer for each canal."],
        ["By 31 July 2024, police and crime commissioners should pay for lamps."],
    ]


def test_what_a_letter_says_behind_the_list_is_no_answer_to_its_last_item() -> None:
    left_out = "The recommendations to national bodies are left out."
    body = f"{LISTED}{left_out}\n\n#### For the force\n\n{FORCES}#### For my office\n\n{OFFICES}"
    text, sections = read(body)

    own = next(one for one in sections.responses if not one.recommendations)
    assert left_out in " ".join(text[start:end] for start, end in own.parts)
    assert answered(sections)[-1] == (("4",), OFFICE)


def test_a_chief_constable_whom_the_first_line_of_a_part_names_may_say_i() -> None:
    force = (
        "#### For the force\n\nThese come from the Chief Constable.\n\n*Recommendation 1.* I walked them all."
    )
    _, sections = read(f"{LISTED}{force}\n\n#### For my office\n\n{OFFICES}")

    assert answered(sections)[0] == (("1",), FORCE)


def test_answers_in_such_parts_may_have_nothing_but_their_numbers() -> None:
    body = (
        "**What the report recommends**\n\n"
        "**1** By 31 May 2024, chief constables should walk every towpath.\n\n"
        "**4** By 31 July 2024, police and crime commissioners should pay for lamps.\n\n"
        "**Westmere Police**\n\n*1.* The towpaths were walked.\n\n"
        "**The Commissioner**\n\n*4.* Ninety are lit."
    )
    _, sections = read(body)

    assert numbers(sections) == ["1", "4"]
    assert answered(sections) == [(("1",), FORCE), (("4",), OFFICE)]


def test_a_label_below_each_recommendation_is_no_title_of_a_part() -> None:
    body = (
        "**Recommendation 1:** By 31 May 2024, chief constables should walk every towpath.\n\n"
        "**Westmere Police**\n\nThe towpaths were walked.\n\n"
        "**Recommendation 4:** By 31 July 2024, chief constables should light them.\n\n"
        "**Westmere Police**\n\nNinety lamps are lit.\n\n**The Commissioner**\n\nMore lamps are wanted."
    )
    _, sections = read(body)

    assert answered(sections) == [(("1",), FORCE), (("4",), FORCE), (("4",), OFFICE)]


def test_numbered_points_that_no_answer_names_are_no_recommendations() -> None:
    body = (
        "My advice to the Chief Constable was this.\n\n(1) The force should walk every towpath.\n\n"
        "(2) The force should count the lamps.\n\n"
        "**Recommendation 7:** By 31 May 2024, chief constables should light every towpath.\n\n"
        "**Force response:** Ninety lamps are lit."
    )
    _, sections = read(body)

    assert numbers(sections) == ["7"]


def test_numbered_paragraphs_of_a_letter_are_no_list_of_recommendations() -> None:
    cover = (
        "1. This letter is about canals.\n\n"
        "2. Chief constables should read the report, and most of them have.\n\n"
        "3. Forces should not be blamed for the weather."
    )
    heads = "".join(
        f"**Recommendation {at}:** By 31 May 2024, chief constables should walk towpath {at}.\n\n"
        f"**Force response:** Towpath {at} is walked.\n\n"
        for at in (1, 2, 3)
    )
    text, sections = read(heads, cover=cover)

    assert [text[start:end] for one in sections.recommendations for start, end in one.parts] == [
        f"By 31 May 2024, chief constables should walk towpath {at}." for at in (1, 2, 3)
    ]


def test_a_heading_that_closes_the_letter_ends_the_last_part() -> None:
    closing = "The Panel sees this letter in May, and its minutes are public."
    force = FORCES.replace("1 and 3", "1, 3 and 4")
    text, sections = read(
        f"{LISTED}#### For my office\n\n{OFFICES}\n\n#### For the force\n\n{force}"
        f"#### In conclusion\n\n{closing}"
    )

    own = [one for one in sections.responses if not one.recommendations]
    assert [one.respondent for one in own] == [OFFICE]
    assert closing in " ".join(text[start:end] for start, end in own[0].parts)


APPENDED = """Recommendation 1 is that by 31 May 2024 chief constables should walk towpaths. I walked ten.

Recommendation 4 is that by 31 July 2024 commissioners should pay for lamps. Our purse has paid for ninety.

Yours sincerely

Police and Crime Commissioner for Westmere

---

"""


@pytest.mark.parametrize(
    "cover",
    [
        COVER,
        "The Chief Constable has written a response for me and I enclose it below my own remarks.",
        "The Chief Constable's reply follows my own comments.",
    ],
)
def test_a_part_behind_the_signature_answers_in_running_prose_for_whom_its_heading_names(cover: str) -> None:
    body = (
        f"{APPENDED}## Chief Constable's response\n\nOn recommendation 1, our sergeants walk them each May."
    )
    document = canonical(HEAD.format(cover=cover) + body, source="letter.md", sha256="0" * 64)

    found = answered(sections_of(document))
    assert found == [(("1",), OFFICE), (("4",), OFFICE), (("1",), FORCE)]


def test_what_asks_for_nothing_under_a_number_quoted_above_answers_it_in_such_a_part() -> None:
    body = f"{APPENDED}## Chief Constable's response\n\nRecommendation 1: towpaths are walked each May.\n"
    document = canonical(HEAD.format(cover=COVER) + body, source="letter.md", sha256="0" * 64)
    sections = sections_of(document)

    assert numbers(sections) == ["1", "4"]
    assert answered(sections)[-1] == (("1",), FORCE)


def test_a_contents_line_behind_the_signature_gives_nothing_to_anybody() -> None:
    outside = "The towpaths are long and the lamps on them are few and far between."
    body = f"{APPENDED}Response to HMICFRS: canals\n\n{outside}"
    document = canonical(HEAD.format(cover=COVER) + body, source="letter.md", sha256="0" * 64)

    assert answered(sections_of(document)) == [(("1",), OFFICE), (("4",), OFFICE)]


@pytest.mark.parametrize(
    "title", ["APPENDIX: RESPONSE OF THE CHIEF CONSTABLE", "Annex A - Comments from Westmere Police"]
)
def test_a_title_may_say_behind_the_answers_whose_they_are(title: str) -> None:
    body = f"{APPENDED}{title}\n\nAs regards recommendation 1, I walk them each May."
    document = canonical(HEAD.format(cover=COVER) + body, source="letter.md", sha256="0" * 64)

    assert answered(sections_of(document))[-1] == (("1",), FORCE)


def test_a_number_word_that_counts_something_is_no_further_recommendation() -> None:
    body = (
        f"{APPENDED}## Chief Constable's response\n\nOn recommendation 1, nine sergeants walk them each May."
    )
    document = canonical(HEAD.format(cover=COVER) + body, source="letter.md", sha256="0" * 64)
    sections = sections_of(document)

    assert numbers(sections) == ["1", "4"]
    opening = opening_of("Recommendations one, two and three ask forces to walk.")
    assert opening is not None
    assert opening.numbers == ("1", "2", "3")
