"""Tables in plain text whose columns only spaces part: rebuilt where they are plain, else left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.document import Document
from loaders.layout.sections import sections_of
from loaders.text.canonical import canonical

TABLE = """\
Annex A

Rec No.   Recommendation               Chief Constable's              Status
                                       response
2         By 31 October 2024, chief    Our control room has had a     In progress
          constables should look at    flag since May. It is shown
          calls from children.         in red.

          They should also write to    We have writ-
          each school.                 ten to them all.
7         With immediate effect,       • We ring each school.         Complete
          forces should ring           • We write to it | to its
          each school.                   governors.

The table was made in June, and all of it was seen by the board before it was sent to you.
"""
CELLS = {
    (0, 0): ["Rec No."],
    (0, 1): ["Recommendation"],
    (0, 2): ["Chief Constable's response"],
    (0, 3): ["Status"],
    (1, 0): ["2"],
    (1, 1): [
        "By 31 October 2024, chief constables should look at calls from children.",
        "They should also write to each school.",
    ],
    (1, 2): [
        "Our control room has had a flag since May. It is shown in red.",
        "We have written to them all.",
    ],
    (1, 3): ["In progress"],
    (2, 0): ["7"],
    (2, 1): ["With immediate effect, forces should ring each school."],
    (2, 2): ["We ring each school.", "We write to it | to its governors."],
    (2, 3): ["Complete"],
}


def read(text: str) -> Document:
    return canonical(text, source="reply.txt", sha256="0" * 64)


def cells(document: Document) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for block in document.blocks:
        if block.row is not None and block.column is not None:
            found.setdefault((block.row, block.column), []).append(document.text[block.start : block.end])
    return found


def test_columns_that_spaces_part_become_cells_with_their_lines_joined() -> None:
    document = read(TABLE)
    assert cells(document) == CELLS
    first, *_, last = document.blocks
    assert document.text[first.start : first.end] == "Annex A"
    assert document.text[last.start : last.end].startswith("The table was made in June")


def test_what_is_asked_and_answered_in_such_a_table_is_read() -> None:
    document = read(TABLE)
    sections = sections_of(document)
    said = [
        (
            [sections.recommendations[at].number for at in one.recommendations],
            [document.text[part.start : part.end] for part in one.parts],
        )
        for one in sections.responses
        if one.recommendations
    ]
    assert [(numbers, "\n\n".join(parts).split("\n\n")) for numbers, parts in said] == [
        (["2"], CELLS[1, 2]),
        (["7"], CELLS[2, 2]),
    ]


CUT = """\
No   Recommendation                 Response
2    By May 2025, forces should     We rang the schools
     ring each school and           of the county.
                                                                Page 1 of 2
\f
       write to the governors        It was in the spring.
       of each.                      All of them answered.
 7     By June 2025, forces          The plan is
       should publish a plan.        published.
"""


def test_a_row_that_a_page_break_cuts_is_whole_though_its_columns_have_moved() -> None:
    document = read(CUT)
    assert cells(document) == {
        (0, 0): ["No"],
        (0, 1): ["Recommendation"],
        (0, 2): ["Response"],
        (1, 0): ["2"],
        (1, 1): ["By May 2025, forces should ring each school and write to the governors of each."],
        (1, 2): ["We rang the schools of the county.", "It was in the spring. All of them answered."],
        (2, 0): ["7"],
        (2, 1): ["By June 2025, forces should publish a plan."],
        (2, 2): ["The plan is published."],
    }
    assert document.furniture == ("Page 1 of 2",)
    assert document.page_at(document.text.index("school and")) == 1
    assert document.page_at(document.text.index("write to the governors")) == 2


def test_a_table_without_numbers_has_a_row_for_each_recommendation_that_is_headed() -> None:
    document = read(
        "Recommendation                       Response\n"
        "Recommendation 2: forces should      We rang.\n"
        "ring each school.                    All of it is done.\n"
        "Recommendation 7: forces should      We wrote.\n"
        "write to each school.                It is done too.\n"
    )
    assert cells(document)[1, 0] == ["Recommendation 2: forces should ring each school."]
    assert cells(document)[2, 1] == ["We wrote. It is done too."]


NOT_PLAIN = {
    "addresses side by side": """\
14 Mill Lane           Telephone 01632 960 001
Westmere WM1 4QQ       office@westmere.example
""",
    "prose with wide spaces": """\
Our recommendation  was for a response  in May.
It  was given by  all of them.
So it  was  done.
""",
    "prose below a header": """\
No   Recommendation          Response
The forces that were asked for this have all of them said so.
""",
    "one line": """\
No   Recommendation          Response
1    By May, ring.           We rang.
""",
    "a number in the middle of the first row": """\
No   Recommendation          Response
     By May 2025, forces     We rang all of
2    should ring each        the schools in
     school.                 the county.
""",
    "a number in the middle of the second row": """\
No   Recommendation          Response
1    Forces should ring.     We rang.
     By May 2025, forces     We wrote to
2    should write to         the schools in
     each school.            the county.
""",
    "columns of other things": """\
Name      Rank      Station
Marr      Supt      Mill Lane
Holt      DCI       Mill Lane
""",
}


@pytest.mark.parametrize("text", NOT_PLAIN.values(), ids=list(NOT_PLAIN))
def test_what_is_not_plainly_such_a_table_stays_as_it_is(text: str) -> None:
    document = read(text)
    assert all(block.row is None for block in document.blocks)
    assert " ".join(document.text.split()) == " ".join(text.split())


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "No   Recommendation                 Response\n",
                "Recommendation                 Response   Status\n",
                "1    By May 2025, ring.             We rang.\n",
                "     and write to them              Recommendation 3 |\n",
                "2\n",
                "\n",
                "\f",
                "Page 1 of 2\n",
                "     • so                      **it** is\n",
                "Recommendation 2 is       not   x\n",
                "-----   ------\n",
                "a" * 450 + "   b\n",
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_no_word_is_lost_or_added_whatever_stands_in_columns(text: str) -> None:
    document = read(text)
    words = " ".join([document.text, *document.furniture]).split()
    expected = text.replace("**", "").replace("-----", "").replace("------", "").replace("•", "").split()
    assert sorted(words) == sorted(word for word in expected if word.strip("-"))
