"""Tables pasted from a spreadsheet into plain text: a row a line, cells parted by tabs."""

import pytest

from loaders.document import BlockKind
from loaders.layout.sections import sections_of
from loaders.layout.types import Role
from loaders.text.canonical import canonical

HEAD = "4 March 2024\n\nDear Home Secretary\n\nI am writing about the harbour report.\n\n"
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"
DIVERS = "By 1 June 2024, chief constables should train a diver."
CHARTS = "By 1 July 2024, chief constables should chart every mooring."
NAMES = "Rec no\tWhat the report recommends\tBy\tWestmere Police's reply\tPCC's comment\n"
TWO, DRAWN, PAID = "Two divers are trained.", "The charts are drawn.", "I paid for the paper."
FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
THREE = [("2", FORCE, TWO), ("4", FORCE, DRAWN), ("4", OFFICE, PAID)]


def answers(body: str) -> list[tuple[str | None, Role, str]]:
    """Number, respondent and words of each answer; of each recommendation the words are as above."""
    letter = canonical(HEAD + body + END, source="letter.txt", sha256="0" * 64)
    sections = sections_of(letter)
    asked = {one.number: [letter.text[a:b] for a, b in one.parts] for one in sections.recommendations}
    assert asked == {"2": [DIVERS], "4": [CHARTS]}
    return [
        (sections.recommendations[at].number, one.respondent, letter.text[a:b])
        for one in sections.responses
        for at in one.recommendations
        for a, b in one.parts
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"{NAMES}2\t{DIVERS}\tJune\t{TWO}\t\n4\t{CHARTS}\tJuly\t{DRAWN}\t{PAID}\n",
        f"{NAMES}\n2\t{DIVERS}\tJune\t{TWO}\n\n4\t{CHARTS}\tJuly\t{DRAWN}\t{PAID}\n",
        f"\t{NAMES}\t2\t{DIVERS}\tJune\t{TWO}\r\n\t4\t{CHARTS}\tJuly\t{DRAWN}\t{PAID}\t\t\r\n",
        (
            f"{NAMES}2\t{DIVERS[:40]}\n{DIVERS[40:]}\tJune\tTwo divers\nare trained.\n"
            f"4\t{CHARTS}\tJuly\tThe charts\nare drawn.\tI paid for\nthe paper.\n"
        ),
        (
            f'"Rec\nno"\tRecommendation\tForce\tPCC\n2\t{DIVERS}\t"Two divers\nare trained."\t\n'
            f"4\t{CHARTS}\t{DRAWN}\t{PAID}\n"
        ),
        f"Rec\t\tRecommendation\t\t\tForce\tPCC\n2\t{DIVERS}\t\t{TWO}\n4\t\t{CHARTS}\t{DRAWN}\t\t{PAID}\n",
        (
            f"Recommendation 2\t{DIVERS}\nForce response\t{TWO}\n\n"
            f"Recommendation 4\t{CHARTS}\nForce response\t{DRAWN}\nPCC comment\t{PAID}\n"
        ),
    ],
    ids=["empty last cell", "empty lines", "indented", "wrapped", "quoted cells", "aligned", "labels"],
)
def test_rows_of_cells_that_tabs_part_are_read_as_those_of_any_other_table(body: str) -> None:
    read = [(number, role, " ".join(words.split())) for number, role, words in answers(body)]

    assert read == THREE


def test_a_table_without_names_of_columns_is_known_by_its_numbers_and_what_it_asks() -> None:
    body = f"2\t{DIVERS}\tTwo divers are trained.\n4\t{CHARTS}\tThe charts are drawn.\n"

    assert [(number, words) for number, _, words in answers(body)] == [
        ("2", "Two divers are trained."),
        ("4", "The charts are drawn."),
    ]


def test_paragraphs_of_one_cell_stay_apart_and_doubled_quotation_marks_become_one() -> None:
    body = f'{NAMES}2\t{DIVERS}\t\t"Two divers.\n\nOne, ""Nemo"", is new."\n4\t{CHARTS}\t\tDrawn | done.\n'

    assert [words for _, _, words in answers(body)] == [
        'Two divers.\n\nOne, "Nemo", is new.',
        "Drawn | done.",
    ]


def test_a_paragraph_right_below_the_last_row_is_no_part_of_it() -> None:
    body = f"{NAMES}2\t{DIVERS}\tJune\tTwo are trained.\n4\t{CHARTS}\tJuly\tDrawn.\nI shall look again.\n"

    assert [words for _, _, words in answers(body)] == ["Two are trained.", "Drawn."]


@pytest.mark.parametrize(
    "body",
    [
        "\tI am writing from the harbour.\n\tIt is a fine day.\n\n\tAll of us are well.\n",
        "Date:\t4 March 2024\nOur ref:\tWM/7\nTelephone:\t01632 960001\n",
        "1.\tThe harbour has a wall.\n2.\tThe wall has a gate.\n3.\tThe gate is shut.\n",
        "Introduction\t\t1\nThe harbour\t\t2\nThe wall\t\t3\n",
        "Jane Harker\t\tJohn Mole\nCommissioner\t\tChief Constable\n",
    ],
    ids=["indented", "block of references", "numbered", "contents", "signatures"],
)
def test_lines_that_tabs_only_indent_or_align_make_no_table(body: str) -> None:
    letter = canonical(HEAD + body + END, source="letter.txt", sha256="0" * 64)

    assert BlockKind.CELL not in {block.kind for block in letter.blocks}
