"""Tables of labels and what each says, which only spaces part in plain text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.document import Document
from loaders.layout.sections import Role, sections_of
from loaders.text.canonical import canonical
from tests.loaders.sections_read import answered_in

END = "\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"
FORM = """Cause of concern 1        Moorings that nobody watches
Recommendation            By 31 May 2024, the force should record
                          each boat that is moored for a month.
Force response            Accepted. The Marine Unit records each of
                          them and asks the council whose it is.
Lead                      Head of Marine
Progress                  In progress
Commissioner's            I have paid for two engines.
comment
"""
CUT = """Recommendation 1
Recommendation            By 31 May 2024, the force should record
                          each boat that is moored for a month.
Force response            Accepted. The Marine Unit records each of
                          them and asks
\f               the council whose it is. Divers look at
               the chains.
Lead           Head of Marine
Commissioner   I have paid for two engines.
comment
"""


def document(text: str) -> Document:
    return canonical(text, source="letter.txt", sha256="0" * 64)


def rows(text: str) -> list[list[str]]:
    """The cells of each row of each table."""
    found: dict[tuple[int, int], list[str]] = {}
    letter = document(text)
    for one in letter.blocks:
        if one.table is not None and one.row is not None:
            found.setdefault((one.table, one.row), []).append(letter.text[one.start : one.end])
    return list(found.values())


def answered(text: str) -> list[tuple[Role, str]]:
    return answered_in(document(f"4 March 2024\n\nDear Home Secretary\n\n{text}{END}"))


def test_what_stands_beside_labels_makes_the_cells_of_rows() -> None:
    assert rows(FORM) == [
        ["Cause of concern 1", "Moorings that nobody watches"],
        ["Recommendation", "By 31 May 2024, the force should record each boat that is moored for a month."],
        [
            "Force response",
            "Accepted. The Marine Unit records each of them and asks the council whose it is.",
        ],
        ["Lead", "Head of Marine"],
        ["Progress", "In progress"],
        ["Commissioner's comment", "I have paid for two engines."],
    ]
    assert answered(FORM) == [
        (Role.FORCE, "Accepted. The Marine Unit records each of them and asks the council whose it is."),
        (Role.COMMISSIONER, "I have paid for two engines."),
    ]


def test_the_place_of_the_second_column_may_move_behind_a_page_break() -> None:
    assert rows(CUT)[1:] == [
        [
            "Force response",
            (
                "Accepted. The Marine Unit records each of them and asks the council whose it is. "
                "Divers look at the chains."
            ),
        ],
        ["Lead", "Head of Marine"],
        ["Commissioner comment", "I have paid for two engines."],
    ]


def test_paragraphs_and_lists_beside_a_label_stay_beside_it() -> None:
    text = """Recommendation 4
Recommendation:      By May 2024, the force should dive.

Response:            We dive each week. The unit has

                     • two boats
                     • nine divers

                     Others are trained.
Status:              Complete
"""
    assert rows(text) == [
        ["Recommendation:", "By May 2024, the force should dive."],
        ["Response:", "We dive each week. The unit has", "two boats", "nine divers", "Others are trained."],
        ["Status:", "Complete"],
    ]


def test_a_letter_may_open_with_fields_that_say_what_it_is() -> None:
    text = """Inspection              The police response to harbour
                        crime
Date of publication     2 February 2024
Sent to                 Home Secretary
Date of response        4 March 2024

A reply from the Police and Crime Commissioner for Westmere
"""
    assert rows(text) == [
        ["Inspection", "The police response to harbour crime"],
        ["Date of publication", "2 February 2024"],
        ["Sent to", "Home Secretary"],
        ["Date of response", "4 March 2024"],
    ]
    head = sections_of(document(text)).head
    assert str(head.date) == "2024-03-04"


def test_the_day_of_publication_is_a_letters_own_where_it_gives_no_other() -> None:
    head = sections_of(document(f"Date of publication: 2 February 2024\n\nDear Home Secretary\n{END}")).head
    assert str(head.date) == "2024-02-02"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            """Police and Crime Commissioner      The Home Secretary
Harbour House                      2 Marsham Street
Our ref: PCC/4                     London
Date: 4 March 2024                 SW1P 4DF
""",
            id="an address beside another",
        ),
        pytest.param(
            """Recommendation 1 has three parts:
1.       Record each boat that is moored
         for a month.
2.       Train the divers.
""",
            id="a list with a gap behind its marks",
        ),
        pytest.param(
            """Year             2021    2022    2023
Response         14      19      22
Recommendation   3       4       5
""",
            id="figures",
        ),
        pytest.param("2021             Fourteen\n2022             Nineteen\n", id="years"),
        pytest.param(
            "Recommendation 1      4\nRecommendation 2      6\nRecommendation 3      9\n", id="contents"
        ),
        pytest.param(
            """Recommendation:   By May 2024, the force should record each boat that is
moored for a month.

Response:         Accepted. The Marine Unit records each of them and asks
the council whose it is.
""",
            id="labels whose text does not stay beside them",
        ),
        pytest.param(
            """Status    of the divers who were trained in the spring and whom the force now
asks each month to look at the chains of every boat that is moored.
""",
            id="a gap in running text",
        ),
    ],
)
def test_other_lines_with_gaps_are_no_such_table(text: str) -> None:
    assert rows(text) == []


def test_a_heading_below_a_form_and_a_line_set_in_below_it_are_no_part_of_it() -> None:
    assert rows(f"{FORM}Areas for improvement\n\n                                   Annex B\n") == rows(FORM)
    assert rows(f"{FORM}\n                                   Annex B\n") == rows(FORM)
    assert rows(f"{FORM}\f                                   Annex B\n") == rows(FORM)


@given(
    st.lists(
        st.sampled_from(
            [
                "Recommendation      By May 2025, ring.\n",
                "Response            We rang, and were\n",
                "                    told to wait.\n",
                "                          • twice\n",
                "Status              Complete\n",
                "comment\n",
                "Lead\n",
                "Lead  Head of Diving      Other\n",
                "\n",
                "\f",
                "Page 1 of 2\n",
                "    told again\n",
                "Response  x\n",
                "Recommendation      \n",
                "Recommendation  a  |  b\n",
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_no_word_is_lost_or_added_whatever_stands_beside_labels(text: str) -> None:
    letter = document(text)
    words = " ".join([letter.text, *letter.furniture]).split()
    assert sorted(words) == sorted(text.replace("•", "").split())


@pytest.mark.parametrize("lines", ["Status   a\nx   b\ny   c\n", "Lead   a\n\f  b\n", "Lead\nResponse   a\n"])
def test_many_lines_that_may_begin_a_form_are_read_in_linear_time(lines: str) -> None:
    started = time.perf_counter()
    document(lines * 4000)
    assert time.perf_counter() - started < 5


def test_labels_above_all_of_their_values_leave_the_last_day_to_the_letter() -> None:
    text = """Report
Date of publication
Date of response
Sent to

The police response to harbour crime
2 February 2024
4 March 2024
Home Secretary

A reply from the Police and Crime Commissioner for Westmere
"""
    assert str(sections_of(document(text)).head.date) == "2024-03-04"
    alone = text.replace("Date of response\n", "")
    assert str(sections_of(document(alone)).head.date) == "2024-02-02"


def test_the_day_of_the_response_is_a_letters_own_wherever_its_line_stands() -> None:
    text = "Date of publication: 2 February 2024\n\nDate of this response: 4 March 2024\n\nHarbour crime\n"
    assert str(sections_of(document(text)).head.date) == "2024-03-04"
