"""Letters as plain text, which shows no bold and no level of a heading: what lines tell by their place."""

import pytest

from loaders.document import BlockKind, Document
from loaders.layout.sections import Role, sections_of
from loaders.text.canonical import canonical
from tests.loaders.sections_read import asked_in

TOP = "4 March 2024\n\nDear Home Secretary\n\n"
END = "\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n"


def document(text: str) -> Document:
    return canonical(text, source="letter.txt", sha256="0" * 64)


def blocks(text: str) -> list[str]:
    letter = document(text)
    return [letter.text[one.start : one.end] for one in letter.blocks]


def headings(text: str) -> list[str]:
    letter = document(text)
    return [letter.text[one.start : one.end] for one in letter.blocks if one.kind is BlockKind.HEADING]


def asked(text: str) -> list[tuple[str | None, str]]:
    return asked_in(document(f"{TOP}{text}{END}"))


def answered(text: str) -> list[tuple[tuple[int, ...], Role, str]]:
    letter = document(f"{TOP}{text}{END}")
    return [
        (
            one.recommendations,
            one.respondent,
            " ".join(" ".join(letter.text[start:end] for start, end in one.parts).split()),
        )
        for one in sections_of(letter).responses
    ]


TITLED = """1. Who owns the boats

By May 2024, chief constables should record each boat that is moored in the
harbour for a month.

2. Divers

By June 2024, chief constables should make sure that nine divers are trained
and that each of them is paid.

3 and 4. Chains and moorings
By July 2024, chief constables should have every chain in the harbour looked at
by a diver.
"""


def test_short_lines_that_count_on_above_running_text_are_titles() -> None:
    assert headings(TITLED) == ["1. Who owns the boats", "2. Divers", "3 and 4. Chains and moorings"]
    dashed = TITLED.replace("1. ", "1 – ").replace("2. ", "2 – ").replace("4. ", "4 – ")
    assert headings(dashed) == ["1 – Who owns the boats", "2 – Divers", "3 and 4 – Chains and moorings"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. Boats\n2. Divers\n3. Chains and moorings\n\nWe look at them all.\n", id="a list"),
        pytest.param(
            "1. Boats\n\n2. Divers\n\n3. Chains\n\nWe look at each of them once every month.\n",
            id="a list whose items stand apart",
        ),
        pytest.param(TITLED.replace("2. ", "7. "), id="numbers that do not count on"),
        pytest.param(TITLED.partition("3 and")[0], id="two alone"),
        pytest.param(
            "1 By 30 April 2024, chief constables and the owners of boats in every\n"
            "harbour should meet, and be paid for it.\n\n"
            "2 By 30 June 2024, chief constables, with the divers of each of their\n"
            "harbours, should look at the chains.\n\n"
            "3 By 30 July 2024, the chief constables of those forces that have no\n"
            "boats should hire one.\n",
            id="first lines of what is recommended",
        ),
        pytest.param(
            "1. Chief constables should record each boat\n\nWe record all of them on the map of moorings.\n\n"
            "2. Chief constables should train nine divers\n\nNine were trained in the spring this year.\n\n"
            "3. Chief constables should hire one boat\n\nWe own three of them and shall not hire one.\n",
            id="what is recommended in one line",
        ),
    ],
)
def test_other_numbered_lines_are_no_titles(text: str) -> None:
    assert headings(text) == []


def test_a_label_that_a_full_line_leads_up_to_goes_on_in_its_sentence() -> None:
    text = (
        "The second of them says that a force should look at every chain in its harbour. The\n"
        "Chief Constable's answer:\n\n"
        "We look at the chains each month, and have a diver for it who is paid by the\nharbour.\n"
    )
    assert blocks(text)[0].endswith("harbour. The Chief Constable's answer:")


SPACED = (
    "One diver was trained in the spring of this year and another of them in the autumn of\nlast year.\n\n"
)


def test_a_sentence_that_leads_in_an_answer_stays_in_its_paragraph_where_empty_lines_part_all() -> None:
    text = (
        "By May 2024, chief constables should have all of the chains in a harbour looked at by\n"
        "a diver from another force, who may go into the water of any of the other harbours.\n"
        "Her response is as follows:\n\nWe do.\n"
    )
    assert blocks(SPACED * 6 + text)[6].endswith("harbours. Her response is as follows:")
    labelled = text.replace("Her response is as follows:", "Force response:")
    assert blocks(SPACED * 6 + labelled)[7] == "Force response:"
    tight = SPACED.replace("\n\n", "\n") * 6 + text
    assert "Her response is as follows:" in blocks(tight)


def test_two_that_a_title_names_are_told_by_nothing_but_their_numbers() -> None:
    text = """Divers (recommendations 16 and 17)
Recommendations received
16 By 27 March 2025, chief constables should train nine divers and should pay
each of them.
17 By 27 March 2025, chief constables should buy a boat for the divers.

Our current process
Sixteen divers were trained.

Boats (recommendation 18)
Recommendation received
By 27 March 2025, chief constables should look at all of their boats.

Our current process
17 of the boats were looked at in spring.
"""
    assert asked(text) == [
        ("16", "By 27 March 2025, chief constables should train nine divers and should pay each of them."),
        ("17", "By 27 March 2025, chief constables should buy a boat for the divers."),
        ("18", "By 27 March 2025, chief constables should look at all of their boats."),
    ]
    assert answered(text)[-1][2] == "17 of the boats were looked at in spring."


UNITS = """Recommendation 1

By 27 March 2025, chief constables should train nine divers.

Nine were trained in the spring.

Recommendation 2

By 27 March 2025, chief constables should buy a boat.

We have three of them.

Recommendation 3

By 27 March 2025, chief constables should look at all of the chains.

The chains are looked at once a month.

"""
NEXT = "Next steps\n\nI shall publish a map of the moorings, and the Panel will see it.\n"


def test_a_heading_behind_the_last_answer_ends_it_though_no_heading_has_a_level() -> None:
    assert ((2,), Role.FORCE, "The chains are looked at once a month.") in answered(UNITS + NEXT)
    own = [words for to, role, words in answered(UNITS + NEXT) if not to and role is Role.COMMISSIONER]
    assert own == ["I shall publish a map of the moorings, and the Panel will see it."]


def test_a_heading_inside_the_last_answer_does_not_where_the_others_have_one_too() -> None:
    text = UNITS.replace("We have three", "Boats in use\n\nWe have three") + NEXT.replace(
        "I shall", "We shall"
    )
    last = [words for to, _, words in answered(text) if to == (2,)]
    assert last[-1].endswith("We shall publish a map of the moorings, and the Panel will see it.")


def test_a_hyphen_at_the_end_of_a_line_stays_where_the_file_breaks_no_words() -> None:
    end = "\n\nThe corruption of e-mail and the release of boats are dealt with by the unit.\n"
    kept = "We have asked the vetting officers of all the forces near us and the counter-\ncorruption unit."
    assert "the counter-corruption unit" in document(kept + end).text
    single = (
        "We have asked the vetting officers of all of the forces near us to take the e-\nlearning course."
    )
    assert "the e-learning course" in document(single + end).text


def test_a_word_that_a_line_breaks_is_whole_where_the_file_breaks_words() -> None:
    text = (
        "We have asked the officers of all the forces near us and the head of the under-\n"
        "standing unit, and the officers who look at the con-\nstruction of boats, to attend.\n\n"
        "They were standing beside the construction of a boat.\n"
    )
    assert "the understanding unit" in document(text).text


def test_a_word_too_long_for_a_narrow_cell_is_whole_again_where_it_stands_elsewhere() -> None:
    text = """Ref  Recommendation    Force response
R1   By May 2024, the  We look at all
     telecommunicati   moorings, and
     ons are to be     have a boat for
     looked at.        every one.
R2   By May 2024, the  All of them
     force should buy  were bought in
     a boat.           the spring.

Each of the boats has telecommunications.
"""
    assert asked(text)[0] == ("1", "By May 2024, the telecommunications are to be looked at.")
