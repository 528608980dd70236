"""Shapes of letters: running prose, lists, headings that end the answers, tables, pages, several reports."""

import pytest

from loaders.document import Document
from loaders.layout.sections import Sections, sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

HEAD = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "I am writing about the report.\n\n"
)
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
CHARTS = "By 1 July 2024, chief constables should chart every mooring they guard."


def document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def read(body: str) -> tuple[str, Sections]:
    letter = document(HEAD + body + END)
    return letter.text, sections_of(letter)


def asked(body: str) -> list[tuple[str | None, str]]:
    """Number and words of each recommendation."""
    text, sections = read(body)
    return [
        (one.number, "\n\n".join(text[start:end] for start, end in one.parts))
        for one in sections.recommendations
    ]


def answered(body: str) -> list[tuple[str | None, str]]:
    """Each answer beside the number of the recommendation that it answers."""
    text, sections = read(body)
    return [
        (sections.recommendations[at].number, "\n\n".join(text[start:end] for start, end in one.parts))
        for one in sections.responses
        for at in one.recommendations
    ]


def cover(body: str) -> list[str]:
    """Paragraphs that answer no recommendation."""
    text, sections = read(body)
    return [
        paragraph
        for one in sections.responses
        if not one.recommendations
        for start, end in one.parts
        for paragraph in text[start:end].split("\n\n")
    ]


# Running prose


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("first", "second"), [("Recommendation 4", "Recommendation 5"), ("The first", "The second")]
)
def test_two_recommendations_that_are_taken_together_are_quoted_one_by_one(
    first: str, second: str, gap: str
) -> None:
    body = (
        f"I come to recommendations 4 and 5.{gap}{first} is that forces train divers. "
        f"{second} is that forces chart moorings.{gap}I pay for both."
    )

    assert asked(body) == [("4", "forces train divers."), ("5", "forces chart moorings.")]
    assert answered(body) == [("4", "I pay for both."), ("5", "I pay for both.")]


def test_a_recommendation_may_be_taken_up_inside_a_paragraph() -> None:
    body = (
        "Our harbours are old, and in a gale the ferries keep to the lee of the breakwater for hours. "
        "The first recommendation is that forces train divers. I pay for six."
    )

    assert asked(body) == [("1", "forces train divers.")]
    assert answered(body) == [("1", "I pay for six.")]
    assert (
        cover(body)[-1]
        == "Our harbours are old, and in a gale the ferries keep to the lee of the breakwater "
        "for hours."
    )


def test_a_heading_ends_what_is_said_to_a_recommendation_in_running_prose() -> None:
    body = (
        "Recommendation 1 is that forces train divers. I pay for six.\n\n**The wider picture**\n\n"
        "Trade through the port has doubled."
    )

    assert answered(body) == [("1", "I pay for six.")]
    assert cover(body)[-1] == "Trade through the port has doubled."


@pytest.mark.parametrize(
    "reads",
    [
        "It reads: forces should train divers.",
        "It asks that forces should train divers.",
        "The text says that forces should train divers.",
    ],
)
def test_a_second_sentence_may_quote_the_recommendation_that_the_first_names(reads: str) -> None:
    body = f"I turn first to recommendation 1. {reads} I pay for six."

    assert asked(body) == [("1", "forces should train divers.")]
    assert answered(body) == [("1", "I pay for six.")]


@pytest.mark.parametrize(
    "opening",
    [
        "Secondly, recommendation 2 is that forces chart moorings.",
        "There remains recommendation 2, which is that forces chart moorings.",
        "I shall turn now to recommendation 2, under which forces chart moorings.",
        "Recommendation 2 is about seamanship: forces chart moorings.",
        "Recommendation 2 was that forces chart moorings.",
        "The second recommendation said that forces chart moorings.",
    ],
)
def test_running_prose_takes_a_recommendation_up_in_many_words(opening: str) -> None:
    body = (
        f"Recommendation 1 is that forces train divers. I pay for six.\n\n{opening} I have seen the charts."
    )

    assert asked(body) == [("1", "forces train divers."), ("2", "forces chart moorings.")]
    assert answered(body)[1] == ("2", "I have seen the charts.")


@pytest.mark.parametrize(
    "opening",
    [
        f"Recommendation 2 asked more of the chief constables: “{CHARTS}”",
        f"On recommendation 2 (“{CHARTS}”), I was told this.",
    ],
)
def test_running_prose_may_quote_in_marks_what_was_asked(opening: str) -> None:
    first = "Recommendation 1 is that forces train divers. I pay for six."
    body = f"{first}\n\n{opening}\n\nI have seen the charts."

    assert [number for number, _ in asked(body)] == ["1", "2"]
    assert CHARTS.rstrip(".") in asked(body)[1][1]


def test_a_recommendation_that_was_met_is_not_quoted() -> None:
    body = "Recommendation 1 is that forces train divers. I pay for six.\n\nRecommendation 2 was met in May."

    assert asked(body)[0] == ("1", "forces train divers.")
    assert "was met in May." not in [words for _, words in asked(body)]


# Where what is asked ends


def test_a_list_of_clauses_ends_where_a_list_of_what_is_done_begins() -> None:
    body = (
        "**Recommendation 1:** By 1 June 2024, chief constables should make sure that:\n\n"
        "- each harbour has a diver;\n- each diver has a boat; and\n- each boat has a radio.\n\n"
        "- Six divers qualified in May.\n- The boats were bought at auction.\n"
    )

    assert asked(body) == [
        (
            "1",
            (
                "By 1 June 2024, chief constables should make sure that:\n\neach harbour has a diver;\n\n"
                "each diver has a boat; and\n\neach boat has a radio."
            ),
        )
    ]
    assert answered(body) == [("1", "Six divers qualified in May.\n\nThe boats were bought at auction.")]


@pytest.mark.parametrize(
    ("items", "answer"),
    [
        (("each harbour;", "each boat"), "two of the boats were surveyed in May"),
        (("each harbour;", "each boat; and", "each crew"), "the crews are on the list that was made in May"),
    ],
)
def test_a_list_parted_by_semicolons_ends_with_the_item_that_has_none(
    items: tuple[str, ...], answer: str
) -> None:
    listed = "\n".join(f"- {item}" for item in items)
    lead = "By 1 June 2024, chief constables should publish a profile. It should have regard to:"
    body = f"**Recommendation 1:** {lead}\n\n{listed}\n- {answer}\n- a second one is due by July\n"
    assert asked(body) == [("1", "\n\n".join([lead, *items]))]
    assert answered(body) == [("1", f"{answer}\n\na second one is due by July")]


def test_a_list_whose_items_go_on_with_semicolons_does_not_end_at_one_that_lacks_it() -> None:
    lead = "By 1 June 2024, chief constables should publish a profile. It should have regard to:"
    body = f"**Recommendation 1:** {lead}\n\n- harbours;\n- boats\n- crews;\n- rocks.\n\nWe have done so."
    assert asked(body) == [("1", f"{lead}\n\nharbours;\n\nboats\n\ncrews;\n\nrocks.")]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(
    "words",
    [
        "Not ours.",
        "Not something that police forces should do.",
        "Not a matter where forces must act.",
        "It is not addressed to us, and ministers should answer it.",
    ],
)
def test_a_sentence_that_it_is_for_others_is_the_answer(words: str, gap: str) -> None:
    body = f"**Recommendation 1:** By 1 June 2024, the Home Office should license all divers.{gap}{words}"

    assert asked(body) == [("1", "By 1 June 2024, the Home Office should license all divers.")]
    assert answered(body) == [("1", words)]


# Headings


@pytest.mark.parametrize(
    "heading",
    ["What happens next", "Finally", "Looking ahead", "Final thoughts", "My conclusions", "In summary"],
)
@pytest.mark.parametrize("mark", ["**{}**", "#### {}"])
def test_a_heading_of_the_end_closes_the_last_answer(heading: str, mark: str) -> None:
    body = (
        f"## Recommendation 1\n\n{DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
        f"{mark.format(heading)}\n\nThe harbour festival is in August."
    )

    assert answered(body) == [("1", "Six divers qualified.")]
    assert cover(body)[-1] == "The harbour festival is in August."


def test_a_heading_beside_that_of_the_last_recommendation_closes_its_answer() -> None:
    body = (
        f"### Recommendation 1\n\n{DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
        "### Trade through the port\n\nIt has doubled."
    )

    assert answered(body) == [("1", "Six divers qualified.")]
    assert cover(body)[-1] == "It has doubled."


@pytest.mark.parametrize("heading", ["**5. Trade through the port**", "- **Trade through the port**"])
def test_a_bold_line_with_a_number_or_a_bullet_is_a_heading(heading: str) -> None:
    body = (
        f"**Recommendation 1**\n\n{DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
        f"{heading}\n\nIt has doubled."
    )

    assert answered(body) == [("1", "Six divers qualified.")]
    assert cover(body)[-1] == "It has doubled."


def test_a_heading_below_that_of_a_recommendation_stays_inside_its_answer() -> None:
    body = (
        f"### Recommendation 1\n\n{DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
        "#### Boats\n\nEach has one."
    )

    assert answered(body) == [("1", "Six divers qualified.\n\nEach has one.")]


def test_a_numbered_section_of_comments_is_no_part_of_the_last_answer() -> None:
    body = (
        f"3. **Recommendations**\n\n3.1 **Recommendation 1:** {DIVERS}\n\n"
        "3.2 **Force response:** Six divers qualified.\n\n"
        "4. **Commissioner's comments**\n\n4.1 The harbour festival is in August."
    )

    assert answered(body) == [("1", "Six divers qualified.")]


# Tables


def test_the_words_of_a_column_of_areas_for_improvement_are_what_is_asked() -> None:
    body = (
        "| AFI | Force response |\n|---|---|\n"
        "| The force should improve how it trains divers. | Six divers qualified. |\n"
    )

    assert [words for _, words in asked(body)] == ["The force should improve how it trains divers."]
    assert [words for _, words in answered(body)] == ["Six divers qualified."]


def test_numbers_in_a_column_of_areas_for_improvement_are_their_numbers() -> None:
    body = (
        "| AFI | Area for improvement | Force response |\n|---|---|---|\n"
        "| 3 | The force should improve how it trains divers. | Six divers qualified. |\n"
    )

    assert asked(body) == [("3", "The force should improve how it trains divers.")]


def test_the_names_of_columns_do_not_go_on_in_the_first_row_of_a_flattened_table() -> None:
    header = "Rec    Recommendation                         Our response                        Status"
    first = f"1      {DIVERS}\n\n       Six divers are trained."
    rows = f"{first}\n\n2      {CHARTS}\n\n       The charts are drawn."
    assert asked(f"{header}\n\n{rows}") == [("1", DIVERS), ("2", CHARTS)]
    assert answered(f"{header}\n\n{rows}") == [
        ("1", "Six divers are trained."),
        ("2", "The charts are drawn."),
    ]


def test_a_table_of_figures_does_not_end_an_answer() -> None:
    body = (
        f"**Recommendation 1:** {DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
        "| Year | Divers |\n|---|---|\n| 2022 | 2 |\n| 2023 | 6 |\n\nTwo more are in training."
    )

    (_, words), *_ = answered(body)
    assert words.startswith("Six divers qualified.")
    assert words.endswith("Two more are in training.")


# Greetings, pages


@pytest.mark.parametrize(
    "greeting",
    [
        "Annwyl Ysgrifennydd Cartref / Dear Home Secretary",
        "Annwyl Ysgrifennydd Cartref",
        "To whom it may concern",
    ],
)
@pytest.mark.parametrize(
    "closing", ["Yours sincerely", "Yn gywir / Yours sincerely", "Yours sincerely / Yn gywir", "Yn gywir"]
)
def test_a_letter_may_greet_and_close_in_welsh(greeting: str, closing: str) -> None:
    letter = document(
        f"4 March 2024\n\n{greeting}\n\nI am writing about the report.\n\n**Recommendation 1:** {DIVERS}\n\n"
        f"**Force response:** Six divers qualified.\n\n{closing}\n\nPolice and Crime Commissioner for Gwent"
    )
    sections = sections_of(letter)

    assert [letter.text[start:end] for one in sections.responses for start, end in one.parts] == [
        "I am writing about the report.",
        "Six divers qualified.",
    ]


@pytest.mark.parametrize(
    "row",
    ["Contact us | Privacy | Cookies", "Home · News · About us", "Accessibility • Site map • Legal"],
)
def test_a_row_of_links_is_left_out_of_the_letter(row: str) -> None:
    letter = document(f"Six divers qualified.\n\n{row}\n")

    assert (letter.text, letter.furniture) == ("Six divers qualified.", (row,))


def test_a_row_of_other_words_stays_in_the_letter() -> None:
    letter = document("Six divers qualified.\n\nDivers | Charts | Radios\n")

    assert letter.text == "Six divers qualified.\n\nDivers | Charts | Radios"


def test_a_sentence_goes_on_over_a_page_number_and_a_marking() -> None:
    letter = document(
        "The harbour at Westmere was dredged last year so that the patrol boats can put out at\n\n"
        "3\n\nOFFICIAL\n\nlow water and come back by night.\n"
    )

    assert letter.text == (
        "The harbour at Westmere was dredged last year so that the patrol boats can put out at "
        "low water and come back by night."
    )


# Several reports


@pytest.mark.parametrize(
    "turn",
    [
        "I turn to the second report.",
        "Turning to the other report, I was glad of it.",
        "The second of these reports came in May.",
    ],
)
def test_a_paragraph_may_turn_to_the_second_report(turn: str) -> None:
    _, sections = read(
        f"**Recommendation 1:** {DIVERS}\n\n**Force response:** Six divers qualified.\n\n{turn}\n\n"
        f"**Recommendation 2:** {CHARTS}\n\n**Force response:** Every mooring is charted."
    )

    assert [(one.number, one.report) for one in sections.recommendations] == [("1", 0), ("2", 1)]


@pytest.mark.parametrize(
    ("greeting", "report"),
    [("Dear Home Secretary", 1), ("Dear Commissioner", 0), ("Dear PCC", 0), ("Dear Chief Constable", 0)],
)
def test_a_letter_between_the_office_and_the_force_is_on_the_same_report(greeting: str, report: int) -> None:
    _, sections = read(
        f"**Recommendation 1:** {DIVERS}\n\n**Force response:** Six divers qualified.\n\nYours sincerely\n\n"
        f"Police and Crime Commissioner for Westmere\n\n## Letter 2\n\n{greeting}\n\nYou asked for this.\n\n"
        f"**Recommendation 2:** {CHARTS}\n\n**Force response:** Every mooring is charted."
    )

    assert [(one.number, one.report) for one in sections.recommendations] == [("1", 0), ("2", report)]


REGISTERED = "An inspection of how well the police tackle serious youth violence"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_register(area_registers=False))


def test_the_registered_title_of_the_second_report_does_not_name_the_first(reader: Reader) -> None:
    facts = reader.read(
        document(
            "Police and Crime Commissioner for Suffolk\n\n4 March 2024\n\nDear Home Secretary\n\n"
            "# First report: “Ports and Piers: A Study of Harbour Policing”\n\n"
            f"**Recommendation 1:** {DIVERS}\n\n**Force response:** Six divers qualified.\n\n"
            f"# Second report: “{REGISTERED}”\n\n"
            f"**Recommendation 1:** {CHARTS}\n\n**Force response:** Every mooring is charted.\n\n"
            "Yours sincerely\n\nPolice and Crime Commissioner for Suffolk"
        )
    )

    assert [one.title for one in facts.inspections] == [
        "Ports and Piers: A Study of Harbour Policing",
        REGISTERED,
    ]


def test_the_footer_of_a_page_gives_the_area_rather_than_a_force_that_an_answer_names(reader: Reader) -> None:
    facts = reader.read(
        document(
            f"4 March 2024\n\nDear Home Secretary\n\nI am writing about the report.\n\n"
            f"**Recommendation 1:** {DIVERS}\n\n"
            "**Force response:** Norfolk Constabulary lent us its tank. Six divers qualified.\n\n"
            "Yours sincerely\n\nRowan Ashdown\n\n© Suffolk Constabulary"
        )
    )

    assert facts.letter.area == "suffolk"
