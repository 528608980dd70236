"""Word files as they are: tables, text boxes, footnotes, numbered headings, changes; and hostile ones."""

import socket
import time
from pathlib import Path
from typing import Any

import pytest

from graph.errors import LetterError
from loaders.document import BlockKind, Document
from loaders.documents import read_document
from loaders.docx import read_docx
from tests.formats.handmade import para, word

NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Recommendation %1:"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum>'
    + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2, 3)
    )
)
STYLES = (
    '<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Said"><w:name w:val="Intense Quote"/></w:style>'
)
PARTS = {"word/numbering.xml": NUMBERING, "word/styles.xml": STYLES}


def read(body: str, parts: dict[str, str] | None = None) -> Document:
    return read_docx(word(body, parts), name="reply.docx", source="reply.docx", sha256="0" * 64)


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_numbers_that_word_shows_are_in_the_text() -> None:
    body = (
        para("Chief constables should ring.", listed(1))
        + para("each school", listed(1, 1))
        + para("each home", listed(1, 1))
        + para("Chief constables should write.", listed(1))
        + para("each home again", listed(1, 1))
    )
    assert texts(read(body, PARTS)) == [
        "1. Chief constables should ring.",
        "(a) each school",
        "(b) each home",
        "2. Chief constables should write.",
        "(a) each home again",
    ]


def test_a_heading_whose_words_are_its_number_is_read() -> None:
    style = '<w:pStyle w:val="Mine"/>'
    document = read(para("Calls", style) + para("By May 2025, forces should ring.") + para("", style), PARTS)
    assert texts(document) == [
        "Recommendation 4: Calls",
        "By May 2025, forces should ring.",
        "Recommendation 5:",
    ]
    assert (document.blocks[0].kind, document.blocks[0].level) == (BlockKind.HEADING, 2)


def test_bullets_quotations_and_bold_words_keep_what_they_are() -> None:
    lead = (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Response:</w:t></w:r>"
        "<w:r><w:t xml:space='preserve'> We rang.</w:t></w:r></w:p>"
    )
    document = read(para("a call", listed(3)) + para("Said.", '<w:pStyle w:val="Said"/>') + lead, PARTS)
    item, quoted, labelled = document.blocks
    assert (item.kind, item.level) == (BlockKind.ITEM, 1)
    assert quoted.quoted
    assert document.text[labelled.start : labelled.start + labelled.lead] == "Response:"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def test_a_table_gives_rows_and_columns_also_where_cells_are_merged() -> None:
    down, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = (
        "<w:tbl>"
        f"<w:tr>{cell(para('Rec'))}{cell(para('Recommendation'))}{cell(para('Response'))}</w:tr>"
        f"<w:tr>{cell(para('2'), properties=down)}{cell(para('Ring.'))}"
        f"{cell(para('We rang.'), para('We wrote.'))}</w:tr>"
        f"<w:tr>{cell(para(''), properties=more)}"
        + cell(para("Both."), properties='<w:gridSpan w:val="2"/>')
        + "</w:tr></w:tbl>"
    )
    document = read(body)
    assert [
        (block.row, block.column, text) for block, text in zip(document.blocks, texts(document), strict=True)
    ] == [
        (0, 0, "Rec"),
        (0, 1, "Recommendation"),
        (0, 2, "Response"),
        (1, 0, "2"),
        (1, 1, "Ring."),
        (1, 2, "We rang."),
        (1, 2, "We wrote."),
        (2, 1, "Both."),
    ]


def test_text_boxes_stand_after_their_paragraph_and_are_read_once() -> None:
    box = f"<w:txbxContent>{para('In the box.')}</w:txbxContent>"
    both = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>"
        f"<wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    document = read(f"<w:p><w:r><w:t>Before.</w:t></w:r><w:r>{both}</w:r></w:p>" + para("After."))
    assert texts(document) == ["Before.", "In the box.", "After."]


def test_a_footnote_follows_its_paragraph_and_that_of_a_heading_the_text_below_it() -> None:
    def noted(text: str, number: int, style: str = "") -> str:
        mark = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        return f"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"

    notes = "".join(f'<w:footnote w:id="{at}">{para(f"Note {at}.")}</w:footnote>' for at in (1, 2))
    body = noted("Recommendation 2", 1, '<w:pStyle w:val="H2"/>') + para("Ring.") + noted("We rang.", 2)
    document = read(body, {**PARTS, "word/footnotes.xml": notes})
    assert texts(document) == ["Recommendation 2", "Ring.", "Note 1.", "We rang.", "Note 2."]


def test_a_footnote_that_quotes_a_recommendation_stands_above_its_paragraph_and_below_its_heading() -> None:
    def noted(text: str, number: int, style: str = "") -> str:
        mark = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        return f"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"

    said = ("Recommendation 2: forces should ring.", "Recommendation 4: forces should write.")
    notes = "".join(f'<w:footnote w:id="{at}">{para(one)}</w:footnote>' for at, one in enumerate(said))
    body = noted("Bells", 0, '<w:pStyle w:val="H2"/>') + para("We rang.") + noted("We wrote.", 1)
    document = read(body, {**PARTS, "word/footnotes.xml": notes})
    assert texts(document) == ["Bells", said[0], "We rang.", said[1], "We wrote."]


def test_deleted_words_are_out_inserted_ones_in_and_hidden_ones_listed() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r>"
        "<w:del><w:r><w:delText>shall ring</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>rang</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>draft</w:t></w:r>"
        "<w:hyperlink><w:r><w:t xml:space='preserve'> them</w:t></w:r></w:hyperlink></w:p>"
    )
    document = read(body)
    assert texts(document) == ["We rang them"]
    assert document.furniture == ("hidden words: draft",)


def test_lines_of_an_address_stay_lines_and_a_sentence_broken_by_hand_is_whole() -> None:
    address = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in ("14 Mill Lane", "Westmere", "WM1 4QQ"))
    broken = "<w:t>We wrote to all the head teachers in June and</w:t><w:br/><w:t>rang each of them.</w:t>"
    document = read(f"<w:p><w:r>{address}</w:r></w:p><w:p><w:r>{broken}</w:r></w:p>")
    assert texts(document) == [
        "14 Mill Lane",
        "Westmere",
        "WM1 4QQ",
        "We wrote to all the head teachers in June and rang each of them.",
    ]


def test_marks_of_markdown_in_a_word_file_are_words() -> None:
    assert texts(
        read(para("The *A* list &amp; the <b># B|C</b> list".replace("<b>", "&lt;b&gt;").replace("</b>", "")))
    ) == ["The *A* list & the <b># B|C list"]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:1/secret">]>'


@pytest.mark.parametrize("before", [BOMB, OUTSIDE])
def test_entities_are_refused(before: str, tmp_path: Path) -> None:
    file = tmp_path / "reply.docx"
    file.write_bytes(word(para("&a;"), before=before))
    with pytest.raises(LetterError, match="is not the XML that Word writes"):
        read_document(file)


def test_a_part_that_unpacks_without_end_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "reply.docx"
    file.write_bytes(word(para(" " * 120_000_000)))
    with pytest.raises(LetterError, match="unpacks to over 100 MB"):
        read_document(file)


def test_nothing_outside_the_file_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: Any, **named: Any) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    body = para("We rang.") + '<w:altChunk r:id="r1"/>'
    relations = {"word/_rels/document.xml.rels": "<w:x/>"}
    document = read(body, relations)
    assert texts(document) == ["We rang."]
    assert document.furniture == ("a file embedded in the text, which is not read",)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (word(para("We rang."))[:-40], "damaged, cut short or locked"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "damaged, cut short or locked"),
        (word("<w:x"), "is not the XML that Word writes"),
        (word(""), "the file is empty"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(raw: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "reply.docx"
    file.write_bytes(raw)
    with pytest.raises(LetterError, match=said):
        read_document(file)


DEEP = 5_000
HOSTILE = {
    "tables in tables": "<w:tbl><w:tr><w:tc>" * DEEP + para("We rang.") + "</w:tc></w:tr></w:tbl>" * DEEP,
    "runs": f"<w:p>{'<w:r><w:t>a </w:t></w:r>' * 50_000}</w:p>",
    "line breaks": f"<w:p><w:r>{'<w:t>abc</w:t><w:br/>' * 30_000}</w:r></w:p>",
    "paragraphs": para("We rang. ") * 50_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_structure_takes_time_in_proportion(body: str) -> None:
    start = time.process_time()
    assert read(body).blocks
    assert time.process_time() - start < 15


def test_a_footnote_that_refers_to_itself_is_read_once() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = f'<w:footnote w:id="1"><w:p><w:r><w:t>Note.</w:t></w:r>{mark * 2}</w:p></w:footnote>'
    body = f"<w:p><w:r><w:t>We rang.</w:t></w:r>{mark * 3}</w:p>"
    assert texts(read(body, {"word/footnotes.xml": notes})) == ["We rang.", "Note."]
