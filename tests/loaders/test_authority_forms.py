"""Forms of a police authority: labels and values, references before heads, a board's own comments."""

import datetime

import pytest

from loaders.layout.headings import reference
from loaders.layout.sections import Role, Sections, sections_of
from loaders.layout.whose import role_of
from loaders.text.canonical import canonical
from tests.loaders.sections_read import named_in, said_in

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
TITLE = "Watching the water: an inspection of harbour crime"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
CHARTS = "By 1 July 2024, chief constables should keep a chart of the moorings that they guard."
LAMPS = "The force should look at whether the lamps on its quays are lit."
COORDINATOR = (
    "the national coordinator for diving of the National Police Chiefs' Council; the director general of the "
    "Harbour Watch"
)
TRAINED = "In hand. The Marine Unit has six divers and trains a seventh."
DRAWN = "Done. Charts are drawn by the Survey Team."
LIT = "Partly done. WestPol lights each quay in turn."
OURS = "The Board pays the harbour watch for its boat."

FIRST = f"""# Westmere Police Authority Board

## Response to an HMICFRS inspection

| | |
|---|---|
| **Subject** | {TITLE} |
| **Inspectorate's date of publication** | 5 January 2024 |
| **Made on behalf of** | The Court of Quays, the police authority for Westmere |
| **To** | The Home Secretary |
| **Date** | 27 February 2024 |

### Part A: Remarks of the Chair

1. The Board accepts what the inspectors say. We will publish a first account of the matter in the spring.

### Part B: Recommendations

#### Ref. B1: Recommendation 1 (divers)

**Made to:** Chief constables; {COORDINATOR}

**Text:** {DIVERS}

**Position:** *In hand.* {TRAINED[9:]}

**Board's comment:** {OURS}

**Lead officer:** Chief Inspector, Boats

#### Ref. B2: Recommendations 3 and 4 (charts)

**Made to:** Chief constables

**Text:** (3) {CHARTS} (4) {DIVERS}

**Position:** *Done.* {DRAWN[6:]}

#### Ref. B3: Area for improvement 1 (lamps)

**Made to:** Westmere Police

**Text:** {LAMPS}

**Position:** *Partly done.* {LIT[13:]}

### Part C: Contact

Police Authority Team, Westmere Corporation, Quay Hall, Westmere WM2P 2EJ

Jo Quay, Deputy
Chair of the Westmere Police Authority Board
"""

SECOND = f"""# Reply of the Westmere Police Authority

| | |
|---|---|
| Title of report | {TITLE} |
| Date of inspection report | 5 January 2024 |
| To | Home Secretary |
| Date sent | 27 February 2024 |

The Authority accepts what the inspectors say. We will publish a first account of the matter in the spring.

## Item 1: Recommendation 1 (divers)

**Addressed to:** chief constables

**Wording:** {DIVERS}

**Progress:** {TRAINED}

**Authority's comment:** {OURS}

## Item 2: Recommendations 3 and 4 (charts)

**Addressed to:** chief constables

**Wording:** 3. {CHARTS} 4. {DIVERS}

**Progress:** {DRAWN}

## Item 3: AFI 1 (lamps)

**Addressed to:** the force

**Wording:** {LAMPS}

**Progress:** {LIT}

Jo Quay
Chairman of the Westmere Police Authority
"""

THIRD = f"""# Police Authority Board for Westmere

| | |
|---|---|
| **Report** | {TITLE} |
| **Date published** | 5 January 2024 |
| **Dated** | 27 February 2024 |
| **Sent to** | The Home Secretary |

### Introduction

The Board accepts what the inspectors say. We will publish a first account of the matter in the spring.

### 2.1 | Recommendation 1 – divers

**Directed to:** Chief constables

**Full text:** {DIVERS}

**Current position:** {TRAINED}

**The Board's view:** {OURS}

### 2.2 | Recommendations 3 and 4 – charts

**Directed to:** Chief constables

**Full text:** (3) {CHARTS} (4) {DIVERS}

**Current position:** {DRAWN}

### 2.3 | Area for improvement 1 – lamps

**Directed to:** The force

**Full text:** {LAMPS}

**Current position:** {LIT}

Jo Quay
Chair, Police Authority Board for Westmere
"""


def read(letter: str) -> tuple[str, Sections]:
    document = canonical(letter, source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


@pytest.mark.parametrize("letter", [FIRST, SECOND, THIRD])
def test_a_form_of_an_authority_is_read_whole(letter: str) -> None:
    text, sections = read(letter)

    assert named_in(text, sections) == [("r1", DIVERS), ("r3", CHARTS), ("r4", DIVERS), ("a1", LAMPS)]
    assert said_in(text, sections) == [
        ("r1", FORCE, TRAINED),
        ("r1", OFFICE, OURS),
        ("r3 r4", FORCE, DRAWN),
        ("a1", FORCE, LIT),
    ]
    assert all(one.fields for one in sections.recommendations)


@pytest.mark.parametrize("letter", [FIRST, SECOND, THIRD])
def test_the_head_of_a_form_tells_its_own_day_and_that_of_the_report(letter: str) -> None:
    text, sections = read(letter)
    head = sections.head

    assert head.date == datetime.date(2024, 2, 27)
    assert head.addressee
    assert head.addressee.text == "Home Secretary"
    assert head.sender
    assert "Police Authority" in head.sender.text
    assert "Westmere" in head.sender.text
    assert text[head.titles[0].start : head.titles[0].end] == TITLE


@pytest.mark.parametrize("letter", [FIRST, SECOND])
def test_a_field_gives_the_day_of_the_report(letter: str) -> None:
    assert read(letter)[1].head.published == datetime.date(2024, 1, 5)


# References of a document's own


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Ref. B1: Recommendation 4 (divers)", 9),
        ("Item 3: Recommendation 4", 8),
        ("B1. Area for improvement 2", 4),
        ("Entry 2 – AFI 1: lamps", 10),
        ("2.4 | Recommendations 3 and 4", 6),
    ],
)
def test_a_reference_stands_before_a_head(text: str, length: int) -> None:
    assert reference(text) == length


@pytest.mark.parametrize(
    "text",
    [
        "Ref. B1: divers and charts",
        "Item 3: Recommendation 4 asks that divers be trained",
        "Recommendation 4 (divers)",
        "Part 2: Recommendations",
        "Section 2: Recommendations 1 to 5",
        "12 January 2024: Recommendation 4",
    ],
)
def test_other_words_before_a_head_are_no_reference(text: str) -> None:
    assert reference(text) == 0


# Near misses


def test_who_a_recommendation_is_made_to_ends_no_paragraph_of_an_answer() -> None:
    text, sections = read(FIRST.replace(OURS, "Payments are made to: harbour watches, and to those who row."))

    assert [one.respondent for one in sections.responses if one.recommendations == (0,)] == [FORCE, OFFICE]
    assert "Payments are made to: harbour watches" in text


def test_we_is_the_office_where_no_label_gives_it_a_comment_of_its_own() -> None:
    letter = FIRST.replace(f"**Board's comment:** {OURS}\n\n", "")
    _, sections = read(letter)

    assert [one.respondent for one in sections.responses if one.recommendations] == [OFFICE] * 3


def test_a_team_of_the_authority_is_not_who_sends_the_letter() -> None:
    letter = FIRST.replace("# Westmere Police Authority Board\n\n", "")
    _, sections = read(letter)

    assert sections.head.sender
    assert sections.head.sender.text == "Westmere Police Authority Board"


def test_the_day_a_page_was_published_is_its_own_where_there_is_no_other() -> None:
    letter = SECOND.replace("| Date of inspection report | 5 January 2024 |\n", "").replace(
        "Date sent", "Published"
    )

    assert read(letter)[1].head.date == datetime.date(2024, 2, 27)


def test_a_sentence_goes_on_behind_an_empty_line_but_a_label_does_not() -> None:
    long = (
        "The coordinators for diving of the National Police Chiefs' Council and of the Harbour Watch Network"
    )
    label = canonical(f"**To:** {long}\n\n**Text:** {DIVERS}", source="a.md", sha256="0" * 64)
    name = canonical(f"{long}\n\nHarbour Watch {DIVERS}", source="a.md", sha256="0" * 64)

    assert len(label.blocks) == 2
    assert len(name.blocks) == 1


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Authority's comment", OFFICE),
        ("The Police Authority’s view", OFFICE),
        ("Board's comment", OFFICE),
        ("Local authority's comment", None),
        ("The health authority's view", None),
        ("Authority to act", None),
    ],
)
def test_an_authority_whose_comment_a_label_names_is_the_office(words: str, role: Role | None) -> None:
    assert role_of(words) is role


def test_a_heading_with_a_number_is_no_row_below_the_names_of_columns() -> None:
    letter = (
        "I write.\n\nNo. Recommendation Response Status\n\n"
        f"## Recommendation 7\n\n{DIVERS}\n\n**Response:** {DRAWN}"
    )
    _, sections = read(letter)

    assert [one.number for one in sections.recommendations] == ["7"]
