"""Forms whose fields give a recommendation's number and words, and tables that text extraction flattened."""

import pytest

from loaders.document import Document
from loaders.layout.columns import Holds, names_in
from loaders.layout.sections import Role, sections_of
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
HEAD = (
    "4 March 2024\n\nDear Home Secretary\n\nI am writing about the inspection of how well the police tackle "
    "harbour crime.\n\n"
)
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
CHARTS = "By 1 July 2024, chief constables should chart every mooring they guard."
TRAINED = "We trained six divers in May."
CHARTED = "Our charts are drawn and will be printed in August."

type Read = tuple[list[tuple[str | None, str]], list[tuple[str | None, Role, str]]]


def document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def read(text: str) -> Read:
    """Number and words of each recommendation, and each answer with who gives it."""
    letter = document(text)
    sections = sections_of(letter)

    def words(parts: tuple[tuple[int, int], ...]) -> str:
        return "\n\n".join(letter.text[start:end] for start, end in parts)

    return (
        [(one.number, words(one.parts)) for one in sections.recommendations],
        [
            (sections.recommendations[at].number, one.respondent, words(one.parts))
            for one in sections.responses
            for at in one.recommendations
        ],
    )


def owners(text: str) -> list[list[str]]:
    letter = document(text)
    return [
        [letter.text[start:end] for start, end in one.owners]
        for one in sections_of(letter).responses
        if one.recommendations
    ]


def statuses(text: str) -> list[list[str]]:
    letter = document(text)
    return [
        [letter.text[start:end] for start, end in one.status_fields]
        for one in sections_of(letter).responses
        if one.recommendations
    ]


# Forms


def form(number: str, wording: str, mark: str = "") -> str:
    """Two forms, their labels set as `mark` says, one field to a paragraph."""
    fields = [
        (number, "1"), ("Theme", "Boats"), (wording, DIVERS), ("Decision", "Accept"),
        ("Where we are", TRAINED), ("Lead", "Insp Harbour"), (number, "AFI 4"),
        (wording, CHARTS), ("Decision", "Accept in part"),
        ("Where we are", "Our charts are drawn."), ("Still to do", "They will be printed in August."),
        ("Commissioner's note", "I am paying for the paper."),
    ]  # fmt: skip
    return HEAD + "\n\n".join(f"{mark}{name}:{mark} {value}" for name, value in fields) + END


@pytest.mark.parametrize("mark", ["", "**"])
@pytest.mark.parametrize("number", ["Ref", "Reference", "No", "Number", "Item", "Ref no."])
@pytest.mark.parametrize("wording", ["Text", "Wording", "Full text", "The ask", "What they want of harbours"])
def test_fields_may_give_the_number_and_the_words_of_a_recommendation(
    number: str, wording: str, mark: str
) -> None:
    asked, answers = read(form(number, wording, mark))

    assert asked == [("1", DIVERS), ("4", CHARTS)]
    assert answers == [
        ("1", FORCE, TRAINED),
        ("4", FORCE, "Our charts are drawn.\n\nThey will be printed in August."),
        ("4", OFFICE, "I am paying for the paper."),
    ]


def test_the_values_of_a_form_may_stand_below_its_labels_or_beside_them_in_a_table() -> None:
    below = f"**Ref**\n\n3\n\n**Text**\n\n{DIVERS}\n\n**Our position**\n\n{TRAINED}"
    beside = f"| Ref | 3 |\n|---|---|\n| Text | {DIVERS} |\n| Our position | {TRAINED} |"

    assert (
        read(HEAD + below + END)
        == read(HEAD + beside + END)
        == (
            [("3", DIVERS)],
            [("3", FORCE, TRAINED)],
        )
    )


@pytest.mark.parametrize("reference", ["Ref: 12", "Our ref: 12", "No: 12", "Item: 12"])
def test_a_reference_with_no_recommendation_below_it_numbers_none(reference: str) -> None:
    asked, _ = read(f"{reference}\n\n{HEAD}**Recommendation 3:** {DIVERS}\n\n**Response:** {TRAINED}{END}")

    assert asked == [("3", DIVERS)]


@pytest.mark.parametrize("line", ["Text: 60777 for the deaf", "Wording: see the report", "Details: overleaf"])
def test_a_label_as_common_as_text_opens_no_recommendation_where_nothing_is_asked(line: str) -> None:
    asked, _ = read(f"{HEAD}{line}\n\n**Recommendation 3:** {DIVERS}\n\n**Response:** {TRAINED}{END}")

    assert asked == [("3", DIVERS)]


def test_a_field_may_be_a_question_and_a_sentence_that_opens_with_one_is_none() -> None:
    body = f"Ref: 3\n\nText: {DIVERS}\n\nAgreed? In part\n\n**Response:** {TRAINED}"

    assert statuses(HEAD + body + END) == [["In part"]]
    lesson = "What is a mooring? Recognising one is a lesson that all of our sergeants are taught."
    _, answers = read(f"{HEAD}**Recommendation 3:** {DIVERS}\n\n**Response:** {TRAINED}\n\n{lesson}{END}")
    assert answers == [("3", FORCE, f"{TRAINED}\n\n{lesson}")]


# Columns whose names say nothing


@pytest.mark.parametrize("name", ["Westmere", "Where Westmere is now", "Narration"])
def test_a_column_of_sentences_beside_the_recommendation_is_an_answer_whatever_its_name(name: str) -> None:
    table = (
        f"| Ref | Recommendation | {name} | Still to do | Owner |\n|---|---|---|---|---|\n"
        f"| 1 | {DIVERS} | Six divers were trained in May, one for each harbour. | Nothing. | Insp Tide |\n"
        f"| 2 | {CHARTS} | The charts were drawn over the winter by two constables. | Printing. | Sgt Ebb |\n"
    )

    _, answers = read(HEAD + table + END)
    assert answers == [
        ("1", FORCE, "Six divers were trained in May, one for each harbour.\n\nNothing."),
        ("2", FORCE, "The charts were drawn over the winter by two constables.\n\nPrinting."),
    ]


def test_a_column_of_short_words_with_a_name_of_its_own_is_no_answer() -> None:
    table = (
        "| Ref | Recommendation | Chapter | Response |\n|---|---|---|---|\n"
        f"| 1 | {DIVERS} | Boats and divers | {TRAINED} |\n| 2 | {CHARTS} | Harbours | {CHARTED} |\n"
    )

    _, answers = read(HEAD + table + END)
    assert answers == [("1", FORCE, TRAINED), ("2", FORCE, CHARTED)]


@pytest.mark.parametrize("name", ["Rationale", "Why this matters", "What the inspectors saw"])
def test_a_column_of_the_inspectors_reasons_is_no_answer(name: str) -> None:
    table = (
        f"| Ref | Recommendation | {name} | Response |\n|---|---|---|---|\n"
        f"| 1 | {DIVERS} | Few of the harbours that we visited had a diver at all. | {TRAINED} |\n"
    )

    assert read(HEAD + table + END)[1] == [("1", FORCE, TRAINED)]


# Flattened tables


NUMBER, ASKED, ANSWER, OWNER, STATUS = (
    Holds.NUMBER,
    Holds.RECOMMENDATION,
    Holds.ANSWER,
    Holds.OWNER,
    Holds.STATUS,
)


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("No. Recommendation", (NUMBER, ASKED)),
        ("Recommendation No. Recommendation", (NUMBER, ASKED)),
        ("Position at 1 May 2024", (ANSWER,)),
        ("Action Owner RAG", (OWNER, STATUS)),
        ("Rec No Recommendation Force response Lead Status", (NUMBER, ASKED, ANSWER, OWNER, STATUS)),
        ("Ref What HMICFRS asked for Where we are RAG", (NUMBER, ASKED, ANSWER, STATUS)),
        ("Recommendation for the harbour", ()),
        ("Response of the lifeboats to the storm", ()),
        ("No recommendation was made", ()),
    ],
)
def test_a_line_is_split_into_the_names_of_columns_or_is_none(line: str, columns: tuple[Holds, ...]) -> None:
    assert names_in(line) == columns


APPENDIX = f"{HEAD[:-2]}{END}\n\nAppendix - Westmere Police response\n\n"
HEADERS = [
    "No.  Recommendation\nPosition at 1 May 2024\nOwner    RAG",
    "No. Recommendation Position at 1 May 2024 Owner RAG",
    "No.\nRecommendation\nPosition at 1 May 2024\nOwner\nRAG",
    "#    Recommendation\nResponse\nOwner  RAG",
]
ROWS = (
    f"2\n{DIVERS}\n{TRAINED}\nInsp Harbour    Amber\n\n"
    f"AFI 1\nThe force's charts are an area for improvement.\nCharts are drawn and will be printed in June.\n"
    "Head of Charts    Grey\n\nKey: Amber under way; Grey not begun, for want of money or harbours to chart"
)


@pytest.mark.parametrize("header", HEADERS)
def test_a_flattened_table_may_name_several_columns_in_a_line(header: str) -> None:
    text = f"{APPENDIX}{header}\n\n{ROWS}"

    asked, answers = read(text)
    assert asked == [("2", DIVERS), ("1", "The force's charts are an area for improvement.")]
    assert answers == [
        ("2", FORCE, TRAINED),
        ("1", FORCE, "Charts are drawn and will be printed in June."),
    ]
    assert owners(text) == [["Insp Harbour"], ["Head of Charts"]]
    assert statuses(text) == [["Amber"], ["Grey"]]


def test_the_fields_of_a_flattened_row_may_begin_with_the_status_or_hold_a_date() -> None:
    rows = f"1\n{DIVERS}\n{TRAINED}\n{{}}\n\n2\n{CHARTS}\n{CHARTED}\nSgt Ebb    1 July 2024    Complete"
    dated = f"{APPENDIX}No. Recommendation Response Owner Date Status\n\n" + rows.format("Insp Tide    Open")
    header = "No. Recommendation Response Status Owner"
    first = f"{APPENDIX}{header}\n\n1\n{DIVERS}\n{TRAINED}\nIn progress  Insp Tide"

    assert owners(dated) == [["Insp Tide"], ["Sgt Ebb"]]
    assert statuses(dated) == [["Open"], ["Complete"]]
    assert (owners(first), statuses(first)) == ([["Insp Tide"]], [["In progress"]])


def test_a_last_sentence_that_ends_in_a_colour_is_no_field_of_a_flattened_row() -> None:
    said = f"{TRAINED} All of the divers' boats are now painted red"
    _, answers = read(
        f"{APPENDIX}{HEADERS[0]}\n\n1\n{DIVERS}\n{said}\n\n2\n{CHARTS}\n{CHARTED}\nSgt Ebb  Red"
    )

    assert answers == [("1", FORCE, said), ("2", FORCE, CHARTED)]


def test_a_row_of_a_flattened_table_may_begin_with_its_number_before_the_words() -> None:
    rows = f"2 {DIVERS}\n{TRAINED}\nInsp Tide  Amber\n9 {CHARTS}\n{CHARTED}\nSgt Ebb  Green"

    asked, answers = read(f"{APPENDIX}{HEADERS[1]}\n{rows}")
    assert asked == [("2", DIVERS), ("9", CHARTS)]
    assert answers == [("2", FORCE, TRAINED), ("9", FORCE, CHARTED)]


def test_a_paragraph_of_an_answer_that_begins_with_a_figure_begins_no_row() -> None:
    rows = f"2\n{DIVERS}\n{TRAINED}\n\n6 of our divers can swim at night.\n\nInsp Tide  Amber"

    assert read(f"{APPENDIX}{HEADERS[0]}\n\n{rows}")[1] == [
        ("2", FORCE, f"{TRAINED}\n\n6 of our divers can swim at night.")
    ]


def test_what_stands_behind_the_last_status_of_a_flattened_table_is_no_field_of_its_row() -> None:
    rows = f"2\n\n{DIVERS}\n\n{TRAINED}\n\nInsp Tide\n\nAmber\n\nKey: Green done; Amber begun"
    text = f"{APPENDIX}No. Recommendation Response Owner Status\n\n{rows}"
    assert (owners(text), statuses(text)) == ([["Insp Tide"]], [["Amber"]])
    assert read(text)[1] == [("2", FORCE, TRAINED)]


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        (
            "Boats are offered to divers.",
            [("2", FORCE, "Boats are offered to divers."), ("2", OFFICE, "I pay.")],
        ),
        ("They should be able to swim.", [("2", OFFICE, "I pay.")]),
    ],
)
def test_the_force_may_answer_before_the_label_of_the_office(
    said: str, answers: list[tuple[str, Role, str]]
) -> None:
    text = f"{HEAD}**Recommendation 2**\n\n{DIVERS}\n\n{said}\n\nOPCCW: I pay.{END}"
    assert read(text)[1] == answers


# Pages


def test_a_bare_number_and_a_wide_running_head_cut_no_sentence_of_a_column() -> None:
    head = f"OPCCW - Reply{' ' * 60}OFFICIAL\n"
    header = "No.   Recommendation    Response   Owner   Status\n\n"
    asked = (
        "By 1 June 2024, the National\nPolice Chiefs’ Council should\nname leads for harbours\nand moorings."
    )
    first = "Six divers were trained in the month of May by the"
    rest = "harbour master, who looks after the divers of\nOperation Starfish; each\nof them swims."
    text = (
        f"{HEAD}The table below gives the position of the force at the end of the month before\nlast.\n"
        f"{END}\n\n{' ' * 40}1\n{head}{header}2\n\n{asked}\n\n"
        f"{first}\n{' ' * 40}2\n{head}{header}{rest}\n\nInsp Tide\n\nAmber\n"
    )
    whole = f"{first} {rest}".replace("\n", " ")
    assert read(text) == ([("2", asked.replace("\n", " "))], [("2", FORCE, whole)])


@pytest.mark.parametrize(
    "foot", ["Westmere PCC | westmere.example          Page {}", "Page {} | Westmere PCC", "Response page {}"]
)
@pytest.mark.parametrize("header", HEADERS[:3])
def test_a_page_cuts_no_answer_of_a_flattened_table_though_it_repeats_the_header(
    header: str, foot: str
) -> None:
    table = (
        f"{header}\n\n2\n{DIVERS}\nSix divers were trained in May by the harbour master, who will see\n"
        f"{foot.format(2)}\nOFFICIAL\n{header}\n\nto it that they swim each week.\nInsp Harbour    Amber\n\n"
        f"3\n{CHARTS}\n{CHARTED}\nSgt Ebb    Green\n\n{foot.format(3)}"
    )

    asked, answers = read(
        f"{HEAD[:-2]}{END}\n\n{foot.format(1)}\nAnnex - Westmere Police response\n\n{table}"
    )
    assert asked == [("2", DIVERS), ("3", CHARTS)]
    whole = (
        "Six divers were trained in May by the harbour master, who will see to it that they swim each week."
    )
    assert answers == [("2", FORCE, whole), ("3", FORCE, CHARTED)]


def test_the_numbers_of_rows_are_not_those_of_pages() -> None:
    rows = f"1\n{DIVERS}\n{TRAINED}\nInsp Tide  Amber\n\n\f2\n{CHARTS}\n{CHARTED}\nSgt Ebb  Green\n\n5"

    assert read(f"{APPENDIX}{HEADERS[0]}\n\n{rows}")[0] == [("1", DIVERS), ("2", CHARTS)]


@pytest.mark.parametrize("line", ["The chart of the harbour is on page {}", "Harbours, page {}"])
def test_a_line_that_names_a_page_once_is_part_of_the_letter(line: str) -> None:
    text = document(f"{HEAD}{line.format(4)}\n\n{line.replace('arbour', 'aven').format(9)}{END}").text

    assert line.format(4) in text


def test_the_same_words_with_pages_that_do_not_go_up_are_part_of_the_letter() -> None:
    text = document(f"{HEAD}Harbours, page 9\n\nSee above.\n\nHarbours, page 4{END}").text

    assert "Harbours, page 9" in text
    assert "Harbours, page 4" in text


def test_a_header_that_a_page_repeats_does_not_say_whose_letter_it_is() -> None:
    header = "Ref\nRecommendation\nWestmere Police response\nOwner"
    text = (
        "Police and Crime Commissioner for Westmere\n\n4 March 2024\n\nHarbour crime: my comments\n\n"
        f"{header}\n\n1\n\n{DIVERS}\n\n{TRAINED}\n\nInsp Tide\n\n6\n\n{header}\n\n"
        f"2\n\n{CHARTS}\n\n{CHARTED}\n\nSgt Ebb"
    )

    letter = document(text)
    sender = sections_of(letter).head.sender
    assert sender
    assert sender.text == "Police and Crime Commissioner for Westmere"
    assert [number for number, _ in read(text)[0]] == ["1", "2"]
    assert "6" in letter.furniture
