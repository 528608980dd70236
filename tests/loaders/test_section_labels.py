"""Labels of an office behind the last answer: heads of a section, or of its answer to the last."""

import pytest

from graph.facts import Span
from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

UNITS = (
    "**Recommendation 1**\n\n*By June 2024, forces should chart every mooring.*\n\n"
    "Our Harbour Unit has charted 40 of them.\n\n"
    "**Recommendation 2**\n\n*By July 2024, forces should put a radio on each boat.*\n\n"
    "Every boat of ours has one.\n\n"
)
FIRST = UNITS[: UNITS.index("**Recommendation 2")]
THIRD = "**Recommendation 3**\n\n*By May 2024, forces should count the buoys.*\n\nWe have.\n\n"
COMMENT = "The harbour is what people write to me about. I have paid for the Quay Watch.\n\n"
SIGNED = "**Ada Quill**\n**Police and Crime Commissioner for Westmere**\n"


def read(body: str) -> tuple[str, Sections]:
    letter = canonical(
        f"4 March 2024\n\n**An inspection of harbour crime**\n\n{body}{SIGNED}",
        source="letter.md",
        sha256="0" * 64,
    )
    return letter.text, sections_of(letter)


def said(body: str) -> list[tuple[tuple[str | None, ...], Role]]:
    """Which recommendations are answered together, and by whom; none for the letter's own words."""
    _, sections = read(body)
    return [
        (tuple(sections.recommendations[at].number for at in one.recommendations), one.respondent)
        for one in sections.responses
    ]


def own(body: str) -> str:
    text, sections = read(body)
    spans: list[Span] = [span for one in sections.responses if not one.recommendations for span in one.parts]
    return "\n\n".join(text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("**1. Introduction**", "**2. The recommendations**", "**3. Commissioner's comments**"),
        ("**A. Background**", "**B. Replies**", "**C. Comments of the Commissioner**"),
        ("**I. Background**", "**II. Replies**", "**III. Comments of the Commissioner**"),
        ("1. INTRODUCTION", "2. RECOMMENDATIONS", "3. PCC'S RESPONSE"),
        ("**Why this matters**", "**What the force says**", "**PCC comments**"),
    ],
)
def test_a_label_that_counts_on_from_a_section_or_answers_its_title_heads_a_section(
    first: str, second: str, third: str
) -> None:
    body = f"{first}\n\nThis is my reply to the report.\n\n{second}\n\n{UNITS}{third}\n\n{COMMENT}"
    assert said(body) == [((), Role.COMMISSIONER), (("1",), Role.FORCE), (("2",), Role.FORCE)]
    assert "I have paid for the Quay Watch." in own(body)


@pytest.mark.parametrize(
    "body",
    [
        # No section is counted above.
        f"This is my reply.\n\n{UNITS}**3. Commissioner's comments**\n\n{COMMENT}",
        # Each recommendation has its own numbered labels, though a list stands above them.
        "1. Boats\n\n"
        + UNITS.replace("Our Harbour", "**1. Force**\n\nOur Harbour").replace(
            "**Recommendation 2**", "**2. PCC comments**\n\nI am glad of that.\n\n**Recommendation 2**"
        )
        + f"**2. PCC comments**\n\n{COMMENT}",
        # The title of the force's stands over one recommendation only.
        f"**What the force says**\n\n{FIRST}**PCC comments**\n\n{COMMENT}",
        # Others stand behind the label.
        f"**What the force says**\n\n{UNITS}**PCC comments**\n\n{COMMENT}{THIRD}",
    ],
)
def test_a_label_that_stands_in_no_row_of_sections_heads_the_office_s_answer(body: str) -> None:
    answered = {numbers for numbers, role in said(body) if role is Role.COMMISSIONER and numbers}
    assert answered & {("1",), ("2",)}
    assert "Quay Watch" not in own(body)


@pytest.mark.parametrize(
    ("name", "label"),
    [("### {}", "#### {}"), ("**{}**", "**{}**"), ("{}", "{}")],
)
def test_a_heading_that_comes_again_under_each_and_names_the_office_is_its_label(
    name: str, label: str
) -> None:
    body = "".join(
        f"{name.format(f'Recommendation {number}')}\n\n*By June 2024, forces should chart every mooring.*\n\n"
        f"{label.format('What does the force say?')}\n\nWe do.\n\n"
        f"{label.format('Is the Commissioner pleased?')}\n\nI am.\n\n"
        for number in (1, 2)
    )
    assert said(body) == [
        (("1",), Role.FORCE),
        (("1",), Role.COMMISSIONER),
        (("2",), Role.FORCE),
        (("2",), Role.COMMISSIONER),
    ]


def test_a_heading_that_comes_once_or_names_nobody_is_no_label() -> None:
    answers = [
        f"### Recommendation {number}\n\n*By June 2024, forces should chart every mooring.*\n\n"
        f"#### What does the force say?\n\nWe have {number}.\n\n#### Boats at sea\n\nThey float.\n\n"
        for number in (1, 2)
    ]
    once = answers[0].replace("Boats at sea", "Is the Commissioner pleased?")
    assert said(once + answers[1]) == [(("1",), Role.FORCE), (("2",), Role.FORCE)]


@pytest.mark.parametrize(
    "words",
    [
        "Where we fall short is in the north: it depends on the boat.",
        "What is new is the radio: each boat has one.",
    ],
)
def test_a_clause_with_a_verb_of_its_own_is_no_label_inside_an_answer(words: str) -> None:
    body = FIRST.replace("Our Harbour Unit has charted 40 of them.", f"We have charted 40 of them. {words}")
    text, sections = read(body)
    assert [text[slice(*one.parts[0])] for one in sections.responses] == [
        f"We have charted 40 of them. {words}"
    ]
