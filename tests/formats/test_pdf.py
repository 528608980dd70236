"""PDFs as they are: running heads, sentences cut by pages, hyphens, tables, turned pages, damage."""

import re
import textwrap
import time
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from graph.errors import LetterError
from loaders.document import BlockKind, Document
from loaders.documents import read_document
from loaders.pdf import read_pdf
from tests.formats.handmade import Words, lines, pdf, ruled
from tests.formats.making import pdfs_of

CONTROL_ROOM = [
    "Our control room has used a flag for repeat callers since the month of May, and the",
    "duty inspector looks at it in each of the three shifts of the day before the hand-",
    "over. The flag is shown in red.",
]
SCHOOLS = [
    "We wrote to every head teacher in June, and all of our schools officers carry the",
    "same card with the number on it.",
]


def read(raw: bytes) -> Document:
    return read_pdf(raw, name="reply.pdf", source="reply.pdf", sha256="0" * 64)


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_lines_become_paragraphs_and_a_hyphen_of_a_compound_stays() -> None:
    document = read(pdf([lines([*CONTROL_ROOM, "", *SCHOOLS])]))
    one, two = texts(document)
    assert one == " ".join(CONTROL_ROOM).replace("hand- over", "hand-over")
    assert two == " ".join(SCHOOLS)


def test_a_paragraph_ends_where_the_next_word_would_have_fitted_even_without_space_between() -> None:
    document = read(pdf([lines([*CONTROL_ROOM, *SCHOOLS])]))
    assert [text[:13] for text in texts(document)] == ["Our control r", "We wrote to e"]


def test_words_broken_by_hyphenation_are_whole_where_many_lines_end_so() -> None:
    broken = [
        "The force has looked into the way in which its control room takes a call from a per-",
        "son who has rung before, and has found that the call takers do not see what was re-",
        "corded on the earlier occasion. A change to the system puts this right and the in-",
        "spector checks it.",
    ]
    (text,) = texts(read(pdf([lines(broken)])))
    assert "from a person who" in text
    assert "what was recorded on" in text
    assert text.endswith("the inspector checks it.")


def test_running_heads_and_page_numbers_are_left_out_and_a_sentence_over_two_pages_is_whole() -> None:
    pages = [[*CONTROL_ROOM[:2]], [CONTROL_ROOM[2], "", *SCHOOLS], ["The card was printed in June."]]
    document = read(
        pdf(
            [
                [
                    Words(72, 810, "OFFICIAL"),
                    *lines(page),
                    Words(72, 30, "Office of the Commissioner for Westmere"),
                    Words(290, 16, f"Page {number} of 3"),
                ]
                for number, page in enumerate(pages, 1)
            ]
        )
    )
    first, second, third = texts(document)
    assert first.endswith("before the hand-over. The flag is shown in red.")
    assert (second[:8], third) == ("We wrote", "The card was printed in June.")
    assert document.furniture.count("Office of the Commissioner for Westmere") == 3
    assert "Page 2 of 3" in document.furniture


def test_the_page_of_every_quote_is_known_also_inside_a_paragraph_over_two_pages() -> None:
    document = read(pdf([lines(CONTROL_ROOM[:2]), lines([CONTROL_ROOM[2], "", *SCHOOLS])]))
    assert len(document.blocks) == 2
    assert document.page_at(document.text.index("control room")) == 1
    assert document.page_at(document.text.index("three shifts")) == 1
    assert document.page_at(document.text.index("The flag is shown")) == 2
    assert document.page_at(document.text.index("We wrote")) == 2


def test_lines_that_differ_by_more_than_the_number_of_the_page_are_text() -> None:
    firsts = ["2.5 By 31 May 2024, chief constables and", "2.15 By 31 May 2024, chief constables and"]
    rests = [["commissioners should act.", "", *SCHOOLS], ["the force should do it.", "", *CONTROL_ROOM]]
    document = read(pdf([lines([first, *rest]) for first, rest in zip(firsts, rests, strict=True)]))
    assert f"{firsts[0]} commissioners should act." in texts(document)
    assert f"{firsts[1]} the force should do it." in texts(document)
    assert document.furniture == ()


def test_a_heading_that_stands_at_the_head_of_two_pages_by_chance_stays() -> None:
    cards = ["The card was printed in June.", "", "It is green.", "", "It has a number on it."]
    texts_of = (SCHOOLS, CONTROL_ROOM, cards, ["The boats came in July.", *cards[1:]])
    heads = ("Is the Commissioner satisfied?", "Rocks", "Is the Commissioner satisfied?", "Boats")
    document = read(pdf([lines([head, "", *one]) for head, one in zip(heads, texts_of, strict=True)]))
    assert texts(document).count("Is the Commissioner satisfied?") == 2
    assert document.furniture == ()


def test_a_running_head_that_gives_its_page_is_left_out() -> None:
    said = (SCHOOLS, CONTROL_ROOM)
    pages = [[Words(72, 810, f"Westmere {number} reply"), *lines(one)] for number, one in enumerate(said, 1)]
    document = read(pdf(pages))
    assert texts(document)[0] == " ".join(SCHOOLS)
    assert document.furniture == ("Westmere 1 reply", "Westmere 2 reply")


def test_labels_that_recur_at_the_head_of_pages_stay() -> None:
    document = read(
        pdf([lines(["Force response:", "", *SCHOOLS]), lines(["Force response:", "", *CONTROL_ROOM])])
    )
    assert texts(document).count("Force response:") == 2


def test_headings_are_told_by_size_and_bold_text_by_its_font() -> None:
    page = [
        Words(72, 760, "Annex A", size=16),
        Words(72, 730, "Recommendation 2", "bold"),
        *lines([*SCHOOLS], top=700),
    ]
    heading, bold, plain = read(pdf([page])).blocks
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 1)
    assert (bold.kind, bold.bold) == (BlockKind.PARAGRAPH, True)
    assert plain.bold is False


COLUMNS = (72, 140, 330, 520)


def row(top: float, *cells: list[str]) -> list[Words]:
    return [
        word
        for left, cell in zip(COLUMNS, cells, strict=False)
        for word in lines(cell, top=top - 12, x=left + 4)
    ]


FIRST = [
    *row(700, ["Rec No."], ["Recommendation"], ["Response"]),
    *row(
        670,
        ["2"],
        ["By 31 October 2024, each chief", "constable should look at calls", "from children."],
        ["Our control room has had a flag", "since May."],
    ),
    *row(610, ["7"], ["With immediate effect, forces", "should ring each school and"], ["We ring them."]),
]
SECOND = [
    *row(700, ["Rec No."], ["Recommendation"], ["Response"]),
    *row(670, [], ["write to it."], []),
    *row(640, ["9"], ["By May 2025, forces should", "publish a plan for schools."], ["It is published."]),
]
CELLS = {
    (0, 0): ["Rec No."],
    (0, 1): ["Recommendation"],
    (0, 2): ["Response"],
    (1, 0): ["2"],
    (1, 1): ["By 31 October 2024, each chief constable should look at calls from children."],
    (1, 2): ["Our control room has had a flag since May."],
    (2, 0): ["7"],
    (2, 1): ["With immediate effect, forces should ring each school and write to it."],
    (2, 2): ["We ring them."],
    (3, 0): ["9"],
    (3, 1): ["By May 2025, forces should publish a plan for schools."],
    (3, 2): ["It is published."],
}


def cells_of(document: Document) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for block in document.blocks:
        if block.row is not None and block.column is not None:
            found.setdefault((block.row, block.column), []).append(document.text[block.start : block.end])
    return found


def test_a_ruled_table_over_two_pages_is_one_with_its_cut_row_whole_and_its_header_once() -> None:
    drawn = [ruled(COLUMNS, [700, 670, 610, 560]), ruled(COLUMNS, [700, 670, 640, 600])]
    document = read(pdf([FIRST, SECOND], drawn=drawn))
    assert cells_of(document) == CELLS
    assert {block.table for block in document.blocks} == {0}
    assert document.page_at(document.text.index("write to it.")) == 2


def test_a_name_cut_behind_its_hyphen_goes_on_in_a_cell_whose_lines_end_with_spaces() -> None:
    cell = [
        "A firm of the ",
        "town is hired, ",
        "and it has the ",
        "name of Car-E-",
        "Zoom. So far it ",
        "has not been ",
        "late for one of ",
        "the calls. ",
    ]
    words = [Words(78, 700 - 14 * row, line) for row, line in enumerate(cell)]
    document = read(pdf([[*words, Words(200, 700, "In place")]], drawn=[ruled([72, 180, 300], [720, 580])]))
    assert cells_of(document) == {(0, 0): ["".join(cell).strip()], (0, 1): ["In place"]}


def test_a_table_without_rulings_is_told_by_its_gutters() -> None:
    document = read(pdf([[Words(72, 760, "Annex A"), *FIRST]]))
    expected = {place: text for place, text in CELLS.items() if place[0] < 2}
    assert {place: text for place, text in cells_of(document).items() if place[0] < 2} == expected


def test_an_address_beside_another_is_no_table() -> None:
    left = lines(["Office of the Commissioner", "14 Mill Lane", "Westmere WM1 4QQ"])
    right = lines(["Telephone 01632 960 001", "office@westmere.example", "12 August 2024"], x=380)
    document = read(pdf([[*left, *right, *lines(SCHOOLS, top=680)]]))
    assert all(block.kind is BlockKind.PARAGRAPH for block in document.blocks)
    assert "14 Mill Lane" in texts(document)
    assert "12 August 2024" in texts(document)


PLAN = [
    "The duty inspector of the control room at the new Northmoor Police Headquarters told the Westmere",
    "Children’s Board that each of the calls which are made by a child is now written down by the Call",
    "Review Team, and that two of the sergeants look at them on the next day with the Harbour Project of",
    "Westmere Council. The flag was bought from another force in the spring of the last year and has been",
    "in use since May. All of the officers of the Northmoor Response Unit have been told of it by their",
    "inspectors, and a card with the number of the Lantern Line went to each of them in the post from the",
    "Office of the Police and Crime Commissioner. Those who answer calls by day and by night were asked to",
    "ring the schools of the county, and what was said there went to the Vulnerability Board at its second",
    "meeting of the year. It will be told of what has come of this in the autumn.",
]
ADDRESS = ["Office of the Police and Crime Commissioner", "14 Mill Lane", "Westmere WM1 4QQ"]


@pytest.mark.parametrize("width", [62, 80, 84, 90, 97, 120])
def test_text_that_was_wrapped_by_hand_reads_the_same_when_it_is_made_a_pdf(
    width: int, office: None, tmp_path: Path
) -> None:
    said = re.split(r"(?<=\.) ", " ".join(PLAN))
    paragraphs = [" ".join(said), " ".join(said[3:]), said[0], " ".join(said[1:])]
    wrapped = ["\n".join(textwrap.wrap(text, width)) for text in paragraphs]
    file = tmp_path / "reply.txt"
    file.write_text("\n\n".join(["\n".join(ADDRESS), *wrapped]) + "\n", encoding="utf-8")
    assert texts(read_document(file)) == [*ADDRESS, *paragraphs]
    (printed,) = pdfs_of([file], tmp_path)
    assert texts(read_document(printed)) == [*ADDRESS, *paragraphs]


@pytest.mark.parametrize("space", [0, 6])
def test_paragraphs_of_a_cell_stay_apart_also_without_space_between_them(
    space: int, office: None, tmp_path: Path
) -> None:
    said = [
        "Agreed",
        "We rang all of the schools in the spring of last year and we keep a list of what each one said",
        "Work with the others is going on and will be done by the autumn",
        "I am glad of it.",
    ]
    made = docx.Document()
    made.add_paragraph(" ".join(PLAN))
    cells = made.add_table(1, 3, style="Table Grid").rows[0].cells
    for cell, words in zip(
        cells, (["2"], ["Forces should ring each school in the county."], said), strict=True
    ):
        for number, paragraph in enumerate(words):
            put = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            put.add_run(paragraph)
            put.paragraph_format.space_after = Pt(space)
    made.save(str(tmp_path / "reply.docx"))
    (printed,) = pdfs_of([tmp_path / "reply.docx"], tmp_path)
    assert cells_of(read_document(printed))[0, 2] == said


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_is_read_upright_whichever_way_it_is_shown(turned: int) -> None:
    document = read(pdf([lines(SCHOOLS)], turned=turned))
    assert texts(document) == [" ".join(SCHOOLS)]


def test_text_set_sideways_is_read_as_the_page_that_it_is() -> None:
    shown = "\n".join(
        f"BT /plain 11 Tf 0 1 -1 0 {100 + 14 * at} 72 Tm ({line}) Tj ET" for at, line in enumerate(SCHOOLS)
    )
    assert texts(read(pdf([[]], drawn=[shown]))) == [" ".join(SCHOOLS)]


def test_a_bulleted_list_is_items_and_a_footnote_does_not_cut_a_sentence() -> None:
    page = [
        *lines(CONTROL_ROOM[:2]),
        Words(72, 60, "1 The flag was bought in 2022.", size=8),
    ]
    following = [
        *lines(["over. The flag is shown in red and does three things:"]),
        *(
            word
            for at, text in enumerate(["it warns the call taker;", "it writes to the school."])
            for word in (Words(90, 730 - 14 * at, "•"), Words(108, 730 - 14 * at, text))
        ),
    ]
    document = read(pdf([page, following]))
    first, note, *items = document.blocks
    assert document.text[first.start : first.end].endswith("in red and does three things:")
    assert document.text[note.start : note.end] == "1 The flag was bought in 2022."
    assert [(item.kind, item.level) for item in items] == [(BlockKind.ITEM, 1)] * 2
    assert texts(document)[2:] == ["it warns the call taker;", "it writes to the school."]


def test_a_pdf_that_would_run_a_script_and_open_a_page_is_read_as_text() -> None:
    actions = (
        "/OpenAction << /S /URI /URI (http://127.0.0.1:1/) >> /AA << /WC << /S /JavaScript /JS (x) >> >>"
    )
    assert texts(read(pdf([lines(SCHOOLS)], catalog=actions))) == [" ".join(SCHOOLS)]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (pdf([lines(SCHOOLS)], encrypted=True), "only opens with a password"),
        (pdf([lines(SCHOOLS)])[:200], "damaged or cut short"),
        (b"no PDF at all", "damaged or cut short"),
        (pdf([[], []]), "found 2 pages without any: it is a scan"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(raw: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "reply.pdf"
    file.write_bytes(raw)
    with pytest.raises(LetterError, match=said) as refused:
        read_document(file)
    assert str(refused.value).startswith(f"{file}: ")


@pytest.mark.parametrize("times", [20, 200])
def test_long_pdfs_take_time_in_proportion(times: int) -> None:
    raw = pdf([lines([*CONTROL_ROOM, "", *SCHOOLS, ""] * 6)] * times)
    start = time.process_time()
    document = read(raw)
    assert time.process_time() - start < 0.1 * times + 1
    assert document.blocks[-1].page == times


def test_a_drawing_of_many_lines_is_no_table_and_costs_little() -> None:
    grid = ruled(range(0, 600, 3), range(0, 840, 3))
    start = time.process_time()
    document = read(pdf([lines(SCHOOLS)], drawn=[grid]))
    assert time.process_time() - start < 3
    assert texts(document) == [" ".join(SCHOOLS)]
