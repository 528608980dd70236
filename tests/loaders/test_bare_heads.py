"""Recommendations under headings that have no word for them, only a number or a theme."""

import pytest

from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

TITLE = "# An inspection of how well the police tackle harbour crime"
HEAD = f"4 March 2024\n\nDear Home Secretary\n\n{TITLE}\n\nI write.\n\n"
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
CHARTS = "Immediately, chief constables should chart every mooring they guard."


def read(body: str) -> tuple[str, Sections]:
    document = canonical(HEAD + body + END, source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


def asked(body: str) -> list[tuple[str | None, str]]:
    text, sections = read(body)
    return [
        (one.number, "\n\n".join(text[start:end] for start, end in one.parts))
        for one in sections.recommendations
    ]


def answered(body: str) -> list[tuple[tuple[int, ...], Role, str]]:
    text, sections = read(body)
    return [
        (one.recommendations, one.respondent, "\n\n".join(text[start:end] for start, end in one.parts))
        for one in sections.responses
        if one.recommendations
    ]


@pytest.mark.parametrize(
    "heading", ["### {} – Divers", "### {}. Divers", "### No. {}", "**{}: Divers**", "#### {}"]
)
@pytest.mark.parametrize("quoted", ["> {}", "{}"])
def test_a_heading_with_a_bare_number_heads_what_asks_below_it(heading: str, quoted: str) -> None:
    body = (
        f"{heading.format(2)}\n\n{quoted.format(DIVERS)}\n\n**Response:** Six are trained.\n\n"
        f"{heading.format(5)}\n\n{quoted.format(CHARTS)}\n\n**Response:** The charts are drawn."
    )
    assert asked(body) == [("2", DIVERS), ("5", CHARTS)]
    assert answered(body) == [
        ((0,), Role.FORCE, "Six are trained."),
        ((1,), Role.FORCE, "The charts are drawn."),
    ]


def test_a_theme_heads_what_is_quoted_below_it() -> None:
    body = (
        f"### Divers\n\n> {DIVERS}\n\n**Response:** Six are trained.\n\n"
        f"### Charts\n\n> {CHARTS}\n\n**Response:** The charts are drawn."
    )
    assert asked(body) == [(None, DIVERS), (None, CHARTS)]


@pytest.mark.parametrize(
    "body",
    [
        "### 1. Divers\n\nSix divers are trained.\n\n### 2. Charts\n\nThe charts are drawn.",
        f"### Divers\n\n{DIVERS}\n\n### Charts\n\nThe charts are drawn.",
        f"### 1. Divers\n\n{DIVERS}\n\nSix are trained.",
    ],
)
def test_a_heading_that_nothing_quoted_follows_heads_no_recommendation(body: str) -> None:
    assert asked(body) == []


@pytest.mark.parametrize(
    ("force", "office"),
    [
        ("WHAT THE CONSTABULARY SAYS", "WHAT THE COMMISSIONER SAYS"),
        ("What Westmere Police told us", "What the PCC thinks"),
        ("How the force sees it", "How the Commissioner sees it"),
    ],
)
def test_a_question_or_clause_that_names_the_speaker_is_a_label(force: str, office: str) -> None:
    body = (
        f"**Recommendation 2**\n\n{DIVERS}\n\n**{force}**\n\nSix are trained.\n\n"
        f"**{office}**\n\nSix are too few."
    )
    assert answered(body) == [
        ((0,), Role.FORCE, "Six are trained."),
        ((0,), Role.COMMISSIONER, "Six are too few."),
    ]


def test_a_sentence_that_is_no_more_than_a_speaker_is_a_label() -> None:
    body = (
        f"**Recommendation 2**\n\n{DIVERS}\n\nConstabulary. Six are trained. We need two more.\n\n"
        "Commissioner. Six are too few."
    )
    assert answered(body) == [
        ((0,), Role.FORCE, "Six are trained. We need two more."),
        ((0,), Role.COMMISSIONER, "Six are too few."),
    ]


def test_for_somebody_is_an_answer_and_no_label() -> None:
    body = f"**Recommendation 2**\n\n{DIVERS}\n\nFor City of London Police. Five of our divers have met them."
    assert [words for _, _, words in answered(body)] == [
        "For City of London Police. Five of our divers have met them."
    ]


def test_a_numbered_heading_may_stand_above_prose_on_the_recommendation() -> None:
    body = (
        f"**1. Divers**\n\nThe first recommendation is that, b{DIVERS[1:]} Westmere Police says:\n\n"
        f"“Six are trained.”\n\nThat is too few for me.\n\n"
        f"**2. Charts**\n\nRecommendation 2 says that i{CHARTS[1:]} Westmere Police says:\n\n"
        "“They are drawn.”\n\nI have seen them."
    )
    assert [number for number, _ in asked(body)] == ["1", "2"]
    assert answered(body) == [
        ((0,), Role.FORCE, "“Six are trained.”"),
        ((0,), Role.COMMISSIONER, "That is too few for me."),
        ((1,), Role.FORCE, "“They are drawn.”"),
        ((1,), Role.COMMISSIONER, "I have seen them."),
    ]


def test_words_that_lead_up_to_a_recommendation_are_no_part_of_the_answer_before_it() -> None:
    body = (
        f"Recommendation 1: {DIVERS}\n\nWestmere Police says: Six are trained.\n\n"
        f"Next come the charts. Recommendation 2: {CHARTS}\n\nWestmere Police says: They are drawn."
    )
    assert [words for _, _, words in answered(body)] == ["Six are trained.", "They are drawn."]


def test_numbers_alone_head_recommendations_beside_a_headed_area_for_improvement() -> None:
    body = (
        f"**1. {DIVERS}**\n\nWe train ten divers.\n\n**3. {CHARTS[:-1]}**\n\n**5. … and that the charts are "
        "checked.**\n\nRecommendations 3 and 5 have one answer. We chart them all.\n\n**Area for improvement "
        "2. The force should improve its pumps.**\n\nThe pumps are new."
    )
    assert [number for number, _ in asked(body)] == ["1", "3", "5", "2"]
    assert [numbers for numbers, _, _ in answered(body)] == [(0,), (1, 2), (3,)]


def test_items_of_what_an_area_for_improvement_asks_are_no_recommendations() -> None:
    body = (
        "**Area for improvement 2.** The inspectors list what is wanted:\n\n1. Forces should improve their "
        "pumps.\n\n2. Forces should improve their boats.\n\n**Response:** The pumps are new."
    )
    assert [number for number, _ in asked(body)] == ["2"]


def test_a_question_is_a_theme_before_the_number_of_a_recommendation() -> None:
    body = f"### Who dives for us? Recommendation 4\n\n*{DIVERS}*\n\nWe train ten divers."
    assert asked(body) == [("4", DIVERS)]
