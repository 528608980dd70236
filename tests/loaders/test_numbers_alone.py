"""Letters whose headings are numbers alone, with quoted words below them and answers without labels."""

import pytest

from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical
from tests.loaders.sections_read import named_in, said_in

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
LETTER = (
    "Office of the Police and Crime Commissioner for Westmere\n\n4 March 2024\n\nDear Home Secretary\n\n"
    "**An inspection of how well the police tackle harbour crime**\n\n{said}\n\n{body}\n\nYours sincerely\n\n"
    "Jo Quay\nPolice and Crime Commissioner for Westmere"
)
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
CHARTS = "By 1 July 2024, chief constables should keep a chart of the moorings that they guard."
LAMPS = "The force should look at whether the lamps on its quays are lit."
BOATS = "With immediate effect, forces and police and crime commissioners should review their boats."
TRAINED = "The Marine Unit has six divers, and the seventh follows in May."
DRAWN = "Charts are drawn by the Survey Team."
FLEET = "The force has three boats."
MINE = "I have paid for a second boat out of my own budget."
SAID = "I thank you for the report. Westmere Police has prepared what follows, except where I say so."


def read(body: str, said: str = SAID) -> tuple[str, Sections]:
    document = canonical(LETTER.format(body=body, said=said), source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


def asked(body: str) -> list[tuple[str, str]]:
    return named_in(*read(body))


def said(body: str, said: str = SAID) -> list[tuple[str, Role, str]]:
    return said_in(*read(body, said))


# The whole letter, in three wordings


@pytest.mark.parametrize(
    ("nothing", "first", "several", "quoted", "last"),
    [
        (
            "### Cause of concern\n\nNone was recorded against Westmere.",
            '### 1.\n\n**"{}"**',
            "### 3, 4 and Area for improvement 1",
            '**"3. {}"**\n\n**"4. {}"**\n\n**"Area for improvement 1. {}"**',
            '### 7.\n\n**"{}"**',
        ),
        (
            "## Causes of concern\n\nNo cause of concern was raised.",
            "## 1\n\n*“{}”*",
            "## 3 and 4 with AFI 1",
            "> “(3) {}”\n\n> “(4) {}”\n\n> “AFI 1: {}”",
            "## 7\n\n*“{}”*",
        ),
        (
            "#### Area for improvement 2\n\nNone identified here.",
            "#### No. 1\n\n> {}",
            "#### 3, 4; area for improvement 1",
            "> (3) {} (4) {}\n\n> Area for improvement 1: {}",
            "#### No. 7\n\n> {}",
        ),
    ],
)
def test_numbers_head_quotations_that_unlabelled_words_answer(
    nothing: str, first: str, several: str, quoted: str, last: str
) -> None:
    body = "\n\n".join(
        [
            nothing,
            first.format(DIVERS),
            TRAINED,
            several.replace(" with ", " and "),
            quoted.format(CHARTS, BOATS, LAMPS),
            DRAWN,
            last.format(BOATS),
            f"{FLEET}\n\n{MINE}",
        ]
    )
    found = asked(body)

    assert [name for name, _ in found] == ["r1", "r3", "r4", "a1", "r7"]
    assert [words for _, words in found][1:4] == [CHARTS, BOATS, LAMPS]
    assert said(body) == [
        ("r1", FORCE, TRAINED),
        ("r3 r4 a1", FORCE, DRAWN),
        ("r7", FORCE, FLEET),
        ("r7", OFFICE, MINE),
    ]


# Headings


def test_a_number_alone_heads_what_is_not_quoted_where_others_are() -> None:
    body = (
        f"### 1.\n\n**{DIVERS}**\n\n{TRAINED}\n\n### 2.\n\nThis one is for the Home Office.\n\n"
        f"### 3.\n\n**{CHARTS}**\n\n{DRAWN}"
    )
    assert [name for name, _ in asked(body)] == ["r1", "r2", "r3"]
    assert ("r2", FORCE, "This one is for the Home Office.") in said(body)


def test_numbers_below_the_heading_of_a_cause_of_concern_are_parts_of_it() -> None:
    body = f"## Cause of concern 1\n\n### 1.\n\n{DIVERS}\n\n### 2.\n\n{CHARTS}\n\n**Response:** {DRAWN}"

    assert [name for name, _ in asked(body)] == ["c1"]


def test_numbers_head_nothing_where_recommendations_have_their_name() -> None:
    body = f"### Recommendation 3\n\n{CHARTS}\n\n**Response:** {DRAWN}\n\n### 1.\n\n{DIVERS}"

    assert [name for name, _ in asked(body)] == ["r3"]


@pytest.mark.parametrize(
    "heading", ["3, 4 and Area for improvement 1", "3, 4, AFI 1", "3 and 4; area for improvement 1"]
)
def test_a_heading_names_numbers_and_then_another_kind(heading: str) -> None:
    body = f"### 1\n\n**{DIVERS}**\n\n{TRAINED}\n\n### {heading}\n\n**{CHARTS}**\n\n{DRAWN}"

    assert [name for name, _ in asked(body)] == ["r1", "r3", "r4", "a1"]


# Numbers before what is quoted


@pytest.mark.parametrize(
    "quoted",
    [
        "“3. {}”\n\n“4. {}”",
        '"(3) {}"\n\n"(4) {}"',
        "(3) {} (4) {}",
        "3. {} 4. {}",
        "“3: {}”\n\n“4: {}”",
    ],
)
def test_numbers_inside_the_marks_tell_what_each_of_several_asks(quoted: str) -> None:
    body = f"### Recommendations 3 and 4\n\n{quoted.format(DIVERS, CHARTS)}\n\n**Response:** {DRAWN}"

    assert asked(body) == [("r3", DIVERS), ("r4", CHARTS)]
    assert said(body) == [("r3 r4", FORCE, DRAWN)]


@pytest.mark.parametrize(
    "answer", ["(3) We hold six. (4) We hold two.", "3. We hold six boats. 4. We hold two of them."]
)
def test_numbers_before_what_is_said_in_answer_quote_nothing(answer: str) -> None:
    body = f"### Recommendations 3 and 4\n\n“3. {DIVERS}”\n\n“4. {CHARTS}”\n\n{answer}"

    assert asked(body) == [("r3", DIVERS), ("r4", CHARTS)]
    assert [words for _, _, words in said(body)] == [answer[answer.index("We") :]]


def test_a_number_that_the_head_does_not_name_quotes_nothing_of_it() -> None:
    body = f"### Recommendations 3 and 4\n\n(1) {DIVERS} (2) {CHARTS}\n\n**Response:** {DRAWN}"

    assert [words for _, words in asked(body)] == [f"{DIVERS} (2) {CHARTS}"] * 2


# What is said of heads under which nothing stands, and whose words follow


@pytest.mark.parametrize(
    "words", ["None was recorded.", "None was identified for Westmere.", "None raised.", "None were found."]
)
def test_a_head_under_which_none_was_found_is_no_recommendation(words: str) -> None:
    body = f"### Cause of concern\n\n{words}\n\n### Recommendation 3\n\n{CHARTS}\n\n**Response:** {DRAWN}"

    assert asked(body) == [("r3", CHARTS)]


def test_none_that_is_said_of_something_else_is_kept() -> None:
    body = f"### Cause of concern\n\nNone of the quays is lit.\n\n**Response:** {DRAWN}"

    assert asked(body) == [("cNone", "None of the quays is lit.")]


@pytest.mark.parametrize(
    "words",
    [
        "Westmere Police has prepared what follows.",
        "The force has written what comes below, and I add to it.",
        "The Chief Constable has supplied all what follows.",
    ],
)
def test_who_prepared_what_follows_gives_the_answers(words: str) -> None:
    body = f"### Recommendation 3\n\n{CHARTS}\n\nCharts are drawn.\n\nMy team keeps copies of them."

    assert said(body, f"I thank you. {words}") == [
        ("r3", FORCE, "Charts are drawn."),
        ("r3", OFFICE, "My team keeps copies of them."),
    ]


def test_who_prepared_a_report_before_gives_no_answers() -> None:
    body = f"### Recommendation 3\n\n{CHARTS}\n\nI keep copies of the charts."

    assert said(body, "I thank you. Westmere Police has prepared for what the inspectors ask.") == [
        ("r3", OFFICE, "I keep copies of the charts.")
    ]
