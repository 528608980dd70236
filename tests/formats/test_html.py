"""Web pages as they are: menus and notices around the letter, folded parts, tables; and hostile ones."""

import socket
import time
from pathlib import Path
from typing import Any

import pytest

from graph.errors import LetterError
from loaders.document import BlockKind, Document
from loaders.documents import read_document
from loaders.html import read_html

PAGE = """<!doctype html><html lang="en"><head><title>Our reply</title><style>p { color: red }</style></head>
<body>
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-banner" role="region"><p>This site sets small files on your machine to count its visitors,
and you may refuse them whenever you like on the page that says more about them.</p>
<button>Accept all</button></div>
<header><a href="/">Westmere Police</a>
<nav><ul><li><a href="/report">Report a crime</a></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Replies</li></ol>
<main><h1>Our reply on missing children</h1>
<details><summary>Recommendation 2</summary><p>By May 2025, chief constables should <em>ring</em>.</p>
<h3>Our current process</h3><div><p>We ring.<sup><a href="#n1">1</a></sup></p></div></details>
<dl><dt>Recommendation 7</dt><dd>Forces should write.</dd><dt>Force response</dt><dd>We write.</dd></dl>
<aside class="related"><ul><li><a href="/a">Another reply</a></li></ul></aside>
<script>document.write("Recommendation 9")</script></main>
<footer><p>Westmere Police, 1 High Street</p><p>© 2024</p></footer></body></html>"""


def read(text: str) -> Document:
    return read_html(text.encode(), name="reply.html", source="reply.html", sha256="0" * 64)


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_the_letter_is_read_and_what_stands_around_it_is_listed_as_left_out() -> None:
    document = read(PAGE)
    assert texts(document) == [
        "Our reply on missing children",
        "Recommendation 2",
        "By May 2025, chief constables should ring.",
        "Our current process",
        "We ring.",
        "Recommendation 7",
        "Forces should write.",
        "Force response",
        "We write.",
    ]
    left_out = " ".join(document.furniture)
    for words in ("Skip to main content", "sets small files", "Report a crime", "Home Replies", "© 2024"):
        assert words in left_out


@pytest.mark.parametrize(
    "opening",
    ["<aside>", "<footer>", "<header>", '<div role="dialog">', '<div class="cookie-page">', "<nav>"],
)
def test_an_answer_is_kept_whatever_the_page_calls_the_part_that_it_stands_in(opening: str) -> None:
    tag = opening[1:].split(" ", maxsplit=1)[0].rstrip(">")
    document = read(f"{opening}<h2>Recommendation 2</h2><p>Ring.</p><p>Force response: We rang.</p></{tag}>")
    assert texts(document) == ["Recommendation 2", "Ring.", "Force response: We rang."]


def test_parts_that_a_page_folds_away_are_read() -> None:
    page = (
        '<h2><button aria-expanded="false">Recommendation 2</button></h2>'
        '<div hidden style="display:none"><p>Ring.</p></div>'
    )
    heading, text = read(page).blocks
    assert (heading.kind, heading.level, text.kind) == (BlockKind.HEADING, 2, BlockKind.PARAGRAPH)


def test_lists_keep_their_bullets_depth_and_numbers() -> None:
    page = (
        "<ul><li>calls<ul><li>at night</li></ul></li></ul>"
        '<ol start="4"><li>Ring.</li><li value="7"><p>Write.</p><p>Soon.</p></li></ol>'
    )
    document = read(page)
    assert [(block.kind.value, block.level) for block in document.blocks[:2]] == [("item", 1), ("item", 2)]
    assert texts(document) == ["calls", "at night", "4. Ring.", "7. Write.", "Soon."]


def test_a_table_gives_rows_and_columns_also_where_cells_span() -> None:
    page = (
        "<table><caption>Annex</caption><thead><tr><th>Rec<th>Recommendation<th>Response</thead>"
        "<tr><td rowspan=2>2<td>Ring.<td><p>We rang.</p><p>We wrote.</p><tr><td colspan=2>Both.</table>"
    )
    document = read(page)
    assert [
        (block.row, block.column, text) for block, text in zip(document.blocks, texts(document), strict=True)
    ] == [
        (None, None, "Annex"),
        (0, 0, "Rec"),
        (0, 1, "Recommendation"),
        (0, 2, "Response"),
        (1, 0, "2"),
        (1, 1, "Ring."),
        (1, 2, "We rang."),
        (1, 2, "We wrote."),
        (2, 1, "Both."),
    ]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    document = read(
        "<table><tr><td><p>Recommendation 2</p><table><tr><td>Ring.<td>We rang.</table></td></tr></table>"
    )
    assert [block.table for block in document.blocks] == [None, 0, 0]


def test_bold_italic_quotations_and_line_breaks_keep_what_they_are() -> None:
    document = read(
        "<p><strong>Response:</strong> We <i>rang</i>.</p><blockquote>Ring.</blockquote>"
        "<p>14 Mill Lane<br>Westmere</p>"
    )
    labelled, quoted, *address = document.blocks
    assert labelled.lead == len("Response:")
    assert [document.text[start:end] for start, end in document.italics] == ["rang"]
    assert quoted.quoted
    assert len(address) == 2


@pytest.mark.parametrize(
    "raw",
    [
        "<p>Café – “ring”</p>".encode(),
        '<meta charset="windows-1252"><p>Café – “ring”</p>'.encode("cp1252"),
        "<p>Café – “ring”</p>".encode("cp1252"),
        "\ufeff<p>Café – “ring”</p>".encode("utf-16-le"),
    ],
)
def test_pages_are_read_in_the_encoding_that_they_are_in(raw: bytes, tmp_path: Path) -> None:
    file = tmp_path / "reply.htm"
    file.write_bytes(raw)
    assert read_document(file).text == "Café – “ring”"


def test_nothing_that_a_page_points_to_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: Any, **named: Any) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = '<link rel=stylesheet href="http://127.0.0.1:1/a.css"><p>We rang.<img src="http://127.0.0.1:1/b.png"></p>'
    assert read(page).text == "We rang."


def test_elements_without_end_inside_one_another_are_refused() -> None:
    with pytest.raises(LetterError, match="more than 250 elements stand in one another"):
        read("<div>" * 100_000)


HOSTILE = {
    "paragraphs": "<p>We rang. </p>" * 100_000,
    "headings": "<h2>Recommendation 2</h2>" * 100_000,
    "one long line": "<p>" + "word " * 200_000,
    "line breaks": "a<br>" * 50_000,
    "cells": "<table>" + "<tr><td>a<td>b" * 50_000,
    "wide cells": "<table><tr>" + "<td colspan=99999 rowspan=99999>a" * 10_000,
    "menus in menus": "<nav>" * 200 + "<p>Recommendation 2: Ring.</p>" * 2_000,
    "opening brackets": "a" + "<" * 1_000_000,
    "list items": "<ul><li>a" * 120,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_take_time_in_proportion(page: str) -> None:
    start = time.process_time()
    assert read(page).blocks
    assert time.process_time() - start < 20


def test_a_note_that_quotes_a_recommendation_stands_where_the_page_refers_to_it() -> None:
    page = (
        '<main><h3>Bells<sup><a href="#fn1" id="fnref1">1</a></sup></h3><p>We rang.</p>'
        '<p>We wrote.<a href="#_ftn2" name="_ftnref2">[2]</a> So <sup><a href="#fn3">3</a></sup>there.</p>'
        '<ol><li id="fn1"><p>Recommendation 2: By 1 May, forces should ring. <a href="#fnref1">↩</a></p></li>'
        '<li id="fn3">See the Bells Act.</li></ol>'
        '<p><a href="#_ftnref2" name="_ftn2">[2]</a> Recommendation 4: forces should write.</p></main>'
    )
    assert texts(read(page)) == [
        "Bells",
        "Recommendation 2: By 1 May, forces should ring.",
        "We rang.",
        "Recommendation 4: forces should write.",
        "We wrote. So there.",
        "2. See the Bells Act.",
    ]


def test_a_recommendation_that_a_note_links_back_to_stays_where_it_is() -> None:
    page = (
        '<main><p id="back1">Recommendation 2: forces should ring.<sup><a href="#n1">1</a></sup></p>'
        '<p>We rang.</p><p id="n1"><sup><a href="#back1">1</a></sup> See the Bells Act.</p></main>'
    )
    assert texts(read(page)) == ["Recommendation 2: forces should ring.", "We rang.", "See the Bells Act."]


def test_the_number_of_a_recommendation_that_is_a_link_is_no_mark_of_a_note() -> None:
    page = '<main><p>Recommendation <a href="#rec4">4</a></p><p id="rec4">We wrote.</p></main>'
    assert texts(read(page)) == ["Recommendation 4", "We wrote."]
