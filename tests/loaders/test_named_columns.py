"""Tables whose columns have names of the area's own: what stands below them says what they hold."""

import pytest

from loaders.document import Document
from loaders.layout.columns import Holds, filled, header_of
from loaders.layout.sections import Role, sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical
from tests.loaders.sections_read import answered_in, asked_in

HEAD = "4 March 2024\n\nDear Home Secretary\n\nI am writing about the inspection of harbour crime.\n\n"
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"
KEPT = "By 31 October 2024, chief constables should keep a record of every boat that they stop."
GUIDED = "By 31 January 2025, the College of Policing should publish guidance on searches afloat."
DIVED = "With immediate effect, chief constables should satisfy themselves that divers are equipped."
KEEPING = "We began this in May, and the Marine Unit keeps the record."
GUIDING = "One for the College. Whatever it publishes will be adopted here."
DIVING = "Nine divers passed the course in spring, and two more are booked for November."
ROWS = [("1", KEPT, KEEPING), ("4", GUIDED, GUIDING), ("5", DIVED, DIVING)]
NUMBERS = ["1", "4", "5"]
FIELDS = [("Supt Marine", "Complete"), ("n/a", "N/A"), ("Head of Diving", "In progress")]


def document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def asked(text: str) -> list[tuple[str | None, str]]:
    return asked_in(document(text))


def answered(text: str) -> list[tuple[Role, str]]:
    return answered_in(document(text))


def fields(text: str) -> list[tuple[list[str], list[str]]]:
    """Owner and status of each answer."""
    letter = document(text)
    return [
        (
            [letter.text[at:end] for at, end in one.owners],
            [letter.text[at:end] for at, end in one.status_fields],
        )
        for one in sections_of(letter).responses
        if one.recommendations
    ]


RIGHT_ASKED = [(number, words) for number, words, _ in ROWS]
RIGHT_ANSWERED = [(Role.FORCE, words) for _, _, words in ROWS]
RIGHT_FIELDS = [([owner], [status]) for owner, status in FIELDS]


def table(*names: str, rows: list[list[str]]) -> str:
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


# Tables with bars


def test_a_form_may_call_the_status_of_an_answer_its_judgement() -> None:
    body = f"**Recommendation 1:** {KEPT}\n\n**Response:** {KEEPING}\n\n**Judgement:** Not started"
    (status,) = [
        one.status
        for one in Reader(load_register()).read(document(f"{HEAD}{body}{END}")).responses
        if one.status
    ]
    assert status.value == "planned"


def test_columns_before_the_answers_say_whom_a_recommendation_is_for_and_by_when() -> None:
    rows = [
        ["3", "Put a radio on every boat.", "Chief constables", "31 December 2024", KEEPING, "1 May 2024"]
    ]
    names = ("No", "Recommendation", "Made to", "By", "Force response", "Target date")
    letter = document(f"{HEAD}{table(*names, rows=rows)}{END}")
    (one,) = Reader(load_register()).read(letter).recommendations
    assert one.addressed_to == ("national:chief-constables",)
    assert str(one.node.deadline) == "2024-12-31"


@pytest.mark.parametrize(
    "names",
    [
        ("Ref", "HMICFRS said", "Chief Constable's response", "Lead", "Position at 16/12/23"),
        ("Ref", "The ask", "Where Westmere stands", "Who", "RAG"),
        ("Recommendation", "What it wants", "Our stance", "Owner", "Status"),
        ("", "", "Force response", "Lead", "Status"),
    ],
)
def test_a_column_that_asks_holds_the_recommendations_whatever_its_name(names: tuple[str, ...]) -> None:
    rows = [[*row, *field] for row, field in zip(ROWS, FIELDS, strict=True)]
    text = HEAD + table(*names, rows=rows) + END
    assert (asked(text), answered(text)) == (RIGHT_ASKED, RIGHT_ANSWERED)
    assert [owner for owner, _ in fields(text)] == [owner for owner, _ in RIGHT_FIELDS]


def test_a_title_above_the_header_is_no_header() -> None:
    rows = [["Ref", "HMICFRS asked for", "Chief Constable"], *(list(row) for row in ROWS)]
    text = HEAD + table("Part A: boats", "", "", rows=rows) + END
    assert (asked(text), answered(text)) == (RIGHT_ASKED, RIGHT_ANSWERED)


def test_a_column_that_an_office_names_holds_what_it_says_however_short() -> None:
    rows = [["1", KEPT, KEEPING, "I am content."], ["4", GUIDED, GUIDING, "So am I."]]
    text = HEAD + table("No.", "Requirement", "Force update", "PCC note", rows=rows) + END
    assert answered(text) == [
        (Role.FORCE, KEEPING),
        (Role.COMMISSIONER, "I am content."),
        (Role.FORCE, GUIDING),
        (Role.COMMISSIONER, "So am I."),
    ]


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (("Year", "Boats", "Cost"), [["2022", "Nine", "£90"], ["2023", "Ten", "£100"]]),
        (
            ("Measure", "What is counted", "Source"),
            [["Stops", "The force counts each stop that its boats make in a year.", "Boatlog"]] * 2,
        ),
        (("Area", "Spent", "Notes"), [["Quays", "£5", KEEPING], ["Locks", "£6", DIVING]]),
    ],
)
def test_a_table_in_which_nothing_is_asked_holds_no_recommendations(
    names: tuple[str, ...], rows: list[list[str]]
) -> None:
    assert asked(HEAD + table(*names, rows=rows) + END) == []


# Flattened tables


def flat(names: str, *, rows: list[str]) -> str:
    return HEAD + "Yours sincerely\n\nAnn Other\n\nAnnex: Westmere Police\n\n" + "\n\n".join([names, *rows])


def cells(mark: str = "") -> list[str]:
    return [
        f"{mark}{number}\n{ask}\n\n{say}\n\n{owner}\n{status}"
        for (number, ask, say), (owner, status) in zip(ROWS, FIELDS, strict=True)
    ]


@pytest.mark.parametrize(
    "names",
    [
        "Rec\nRecommendation\nWMP position, 3 May 2024\nLead\nStatus",
        "Rec\nRecommendation\nWestmere stance\nLead\nStatus",
        "Ref\nThe ask\nWestmere stance\nWho leads\nRAG",
        "Rec Recommendation Westmere stance Lead Status",
        "Rec\nRecommendation\nResponse from\nWestmere Police\nLead\nStatus",
    ],
)
def test_a_flattened_header_may_hold_a_name_that_says_nothing(names: str) -> None:
    text = flat(names, rows=cells())
    assert (asked(text), answered(text), fields(text)) == (RIGHT_ASKED, RIGHT_ANSWERED, RIGHT_FIELDS)


def test_the_numbers_of_a_flattened_table_may_stand_below_the_word_recommendation() -> None:
    text = flat("Recommendation\nHMICFRS text\nForce response\nLead\nStatus", rows=cells("Recommendation "))
    assert (asked(text), answered(text), fields(text)) == (RIGHT_ASKED, RIGHT_ANSWERED, RIGHT_FIELDS)


@pytest.mark.parametrize("first", [True, False])
def test_the_fields_of_a_flattened_row_may_stand_before_the_answer(*, first: bool) -> None:
    order = "Rec\n{}Recommendation\n{}Our stance".format(
        *(("Lead\nStatus\n", ""), ("", "Lead\nStatus\n"))[not first]
    )
    rows = [
        f"{number}\n{owner}\n{status}\n\n{ask}\n\n{say}"
        if first
        else f"{number}\n{ask}\n\n{owner}\n{status}\n\n{say}"
        for (number, ask, say), (owner, status) in zip(ROWS, FIELDS, strict=True)
    ]
    text = flat(order, rows=rows)
    assert (asked(text), answered(text), fields(text)) == (RIGHT_ASKED, RIGHT_ANSWERED, RIGHT_FIELDS)


def test_a_header_with_a_name_of_its_own_that_a_page_repeats_cuts_no_answer() -> None:
    names = "No.\nRecommendation\nWestmere stance\nLead\nStatus"
    rows = cells()
    for at, page in ((0, 2), (2, 3)):
        foot = f"Westmere House, Quay Street      Page {page} of 4\n{names}"
        before, after = rows[at].split(", and ")
        rows[at] = f"{before}, and\n{foot}\n{after}"
    text = flat(names, rows=rows)
    assert (asked(text), answered(text)) == (RIGHT_ASKED, RIGHT_ANSWERED)


@pytest.mark.parametrize(
    "lines",
    [
        ["Ref", "Westmere", "Harbour", "Status", "1"],
        ["Rec", "Recommendation", "We wrote to every harbour master.", "Lead", "Status", "1"],
        ["Rec", "Recommendation", "Westmere stance"],
        ["Lead", "Recommendation", "Response", "1"],
    ],
)
def test_lines_of_which_few_name_columns_are_no_header(lines: list[str]) -> None:
    assert header_of(lines) == ((), 0)


@pytest.mark.parametrize(
    ("columns", "held"),
    [
        ([Holds.NUMBER, None, Holds.ANSWER], [Holds.NUMBER, Holds.RECOMMENDATION, Holds.ANSWER]),
        ([Holds.NUMBER, Holds.RECOMMENDATION, None], [Holds.NUMBER, Holds.RECOMMENDATION, Holds.ANSWER]),
        (
            [Holds.NUMBER, None, None, Holds.OWNER, Holds.STATUS],
            [Holds.NUMBER, Holds.RECOMMENDATION, Holds.ANSWER, Holds.OWNER, Holds.STATUS],
        ),
        (
            [Holds.NUMBER, None, Holds.RECOMMENDATION, Holds.ANSWER],
            [Holds.NUMBER, Holds.OTHER, Holds.RECOMMENDATION, Holds.ANSWER],
        ),
        ([Holds.NUMBER, None, None, Holds.STATUS], []),
    ],
)
def test_a_column_whose_name_says_nothing_holds_what_is_missing(
    columns: list[Holds | None], held: list[Holds]
) -> None:
    assert filled(columns) == tuple(held)


# Labels


def test_a_force_may_be_named_by_its_initials_in_a_label() -> None:
    text = HEAD + f"## Recommendation 1\n\n{KEPT}\n\n**WMP response**\n\n{KEEPING}" + END
    assert answered(text) == [(Role.FORCE, KEEPING)]


def test_the_initials_of_a_topic_are_no_forces() -> None:
    text = (
        HEAD
        + f"## Recommendation 1\n\n{KEPT}\n\n**Response**\n\n{KEEPING}\n\n**VAWG update**\n\n{DIVING}"
        + END
    )
    assert [role for role, _ in answered(text)] == [Role.FORCE]
