"""Tables whose columns only spaces part: columns that stand close, and rows that a page break cuts."""

import pytest

from loaders.document import Document
from loaders.layout.sections import Role
from loaders.text.canonical import canonical
from tests.loaders.sections_read import answered_in, asked_in

HEAD = "4 March 2024\n\nDear Home Secretary\n\nI am writing about the inspection of harbour crime.\n\n"
END = "\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"

CLOSE = """Ref   Recommendation       Force response      PCC
R1    By 31 May 2024,      The pool of three   I have paid
      chief constables     boats that we own for two engines.
      should record        is shown on a map.
      each boat.
R2    By 30 June 2024,     Nine divers passed  -
      chief constables     in spring.
      should train divers.
"""
CUT = """Ref   Recommendation       Force response      PCC
R1    By 31 May 2024,      The harbour team    I have paid
      chief constables     records each of     for two
      should record        them, and has asked engines.
                           the council whose
\f
         moorings they use.
         Nine of them had
         changed hands.
"""
CUT_TWICE = """Ref   Recommendation       Force response      PCC
R1    By 31 May 2024,      The harbour team    I have paid
      chief constables     records each of     for two
      should record        them. It has asked  engines, and
\f
    each boat.               the council whose   shall pay for
                             moorings are used.  one other.
"""


def document(text: str) -> Document:
    return canonical(f"{HEAD}{text}{END}", source="letter.txt", sha256="0" * 64)


def asked(text: str) -> list[tuple[str | None, str]]:
    return asked_in(document(text))


def answered(text: str) -> list[tuple[Role, str]]:
    return answered_in(document(text))


def test_a_full_line_of_a_column_may_leave_one_space_to_the_next() -> None:
    assert asked(CLOSE) == [
        ("1", "By 31 May 2024, chief constables should record each boat."),
        ("2", "By 30 June 2024, chief constables should train divers."),
    ]
    assert answered(CLOSE) == [
        (Role.FORCE, "The pool of three boats that we own is shown on a map."),
        (Role.COMMISSIONER, "I have paid for two engines."),
        (Role.FORCE, "Nine divers passed in spring."),
    ]


def test_a_line_of_running_text_below_a_table_is_no_row_of_it_though_spaces_stand_in_its_gutters() -> None:
    below = "The two that remain are for others, and their answers are kept by the office of the region.\n"
    assert answered(CLOSE + below) == answered(CLOSE)


def test_columns_that_go_on_behind_a_page_break_are_those_that_the_page_ends_in() -> None:
    assert asked(CUT) == [("1", "By 31 May 2024, chief constables should record")]
    assert answered(CUT) == [
        (
            Role.FORCE,
            (
                "The harbour team records each of them, and has asked the council whose moorings they use. "
                "Nine of them had changed hands."
            ),
        ),
        (Role.COMMISSIONER, "I have paid for two engines."),
    ]
    assert asked(CUT_TWICE) == [("1", "By 31 May 2024, chief constables should record each boat.")]
    assert answered(CUT_TWICE) == [
        (
            Role.FORCE,
            "The harbour team records each of them. It has asked the council whose moorings are used.",
        ),
        (Role.COMMISSIONER, "I have paid for two engines, and shall pay for one other."),
    ]


def test_text_at_the_margin_behind_a_page_break_ends_the_table() -> None:
    told = f"{CUT.partition('whose')[0]}too.\n\f\nMoorings are dealt with in a letter of their own.\n"
    assert answered(told)[0] == (
        Role.FORCE,
        "The harbour team records each of them, and has asked the council too.",
    )
    abbreviated = f"{CUT}MMU = Marine and Mooring Unit\n"
    assert answered(abbreviated) == answered(CUT)


@pytest.mark.parametrize(
    "line", [" Moorings come next.", "      Page 2 of 3", "     2\n\f", f"  {'mooring ' * 60}"]
)
def test_a_line_set_in_behind_a_page_break_that_is_no_rest_of_a_row_ends_the_table(line: str) -> None:
    page = f"{CUT.partition('whose')[0]}too.\n\f\n"
    assert answered(f"{page}{line}\n") == answered(page)


def test_lines_too_wide_for_their_column_do_not_hide_where_the_columns_of_a_page_stand() -> None:
    text = """Ref   Recommendation       Force response      PCC
R1    By 31 May 2024,      The harbour team    I have paid
      chief constables     records each of     for two
      should record        them. It has asked  engines.
      each boat.           the council whose
\f
                         moorings they use.
R2  The chief constables All of the nine we  -
    of the coast should  trained passed in
    train nine divers.   the spring.
"""
    assert asked(text) == [
        ("1", "By 31 May 2024, chief constables should record each boat."),
        ("2", "The chief constables of the coast should train nine divers."),
    ]
    assert answered(text)[-1] == (Role.FORCE, "All of the nine we trained passed in the spring.")
