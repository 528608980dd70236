"""Decoded text to canonical text and blocks."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.document import BlockKind, Document
from loaders.text.canonical import canonical
from loaders.text.page_counts import counts_pages


def _document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def _blocks(text: str) -> list[str]:
    document = _document(text)
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**Force response:** we *agree*.", "Force response: we agree."),
        ("__Bold__ and _slanted_ and snake_case_name", "Bold and slanted and snake_case_name"),
        ("See [the page \\(new\\)](https://x.example/a_(b)) now.", "See the page (new) now."),
        ("![logo](a.png)We agree.", "We agree."),
        ("2 \\* 3 \\[sic\\] \\#tag", "2 * 3 [sic] #tag"),
        ("R&amp;D&nbsp;costs &lt;5%", "R&D costs <5%"),
        ("one<br>two", "one two"),
        ("a <span class='x'>b</span> <!-- hidden -->c", "a b c"),
        ("of\u00adfice \ufb01nd \u00a0x\u200by", "office find xy"),
        ("cafe\u0301", "café"),
        ("‘curly’ “quotes” stay", "‘curly’ “quotes” stay"),
        ("`code` and ***both***", "code and both"),
        ("<https://x.example> and <a@b.example>", "https://x.example and a@b.example"),
    ],
)
def test_marks_go_and_words_stay(marked: str, words: str) -> None:
    assert _document(marked).text == words


def test_headings_items_and_paragraphs_keep_their_kind_and_level() -> None:
    document = _document("# One\n\nTwo\n===\n\n### **Three**\n\n- a\n  - b\n1. c\n\nFour five six.\n")
    assert [(document.text[b.start : b.end], b.kind, b.level) for b in document.blocks] == [
        ("One", BlockKind.HEADING, 1),
        ("Two", BlockKind.HEADING, 2),
        ("Three", BlockKind.HEADING, 3),
        ("a", BlockKind.ITEM, 1),
        ("b", BlockKind.ITEM, 2),
        ("1. c", BlockKind.ITEM, 1),
        ("Four five six.", BlockKind.PARAGRAPH, 0),
    ]


def test_bold_blocks_bold_beginnings_quotations_and_italics_are_kept_as_facts() -> None:
    document = _document("**All bold**\n\n**Label** then text\n\n> quoted\n\nIn *The Long Report* we read.")
    bold, lead, quoted, italic = document.blocks
    assert (bold.bold, bold.lead) == (True, 0)
    assert (lead.bold, lead.lead) == (False, len("Label"))
    assert (quoted.quoted, italic.quoted) == (True, False)
    assert [document.text[span.start : span.end] for span in document.italics] == ["The Long Report"]


def test_cells_know_their_table_row_and_column_and_empty_ones_are_left_out() -> None:
    document = _document(
        "| No | Text |\n|---|---|\n| 1 | a \\| b<br>c |\n| | d |\n\nend\n\n| x | y |\n|:-:|--:|"
    )
    cells = [(document.text[b.start : b.end], b.table, b.row, b.column) for b in document.blocks]
    assert cells == [
        ("No", 0, 0, 0),
        ("Text", 0, 0, 1),
        ("1", 0, 1, 0),
        ("a | b", 0, 1, 1),
        ("c", 0, 1, 1),
        ("d", 0, 2, 1),
        ("end", None, None, None),
        ("x", 1, 0, 0),
        ("y", 1, 0, 1),
    ]


def test_wrapped_lines_are_joined_and_address_lines_are_not() -> None:
    assert _blocks(
        "Mill House\nMill Lane\nWestmere WM1 2AB\n\n"
        "The control room has used a flag since May and it is looked at by the\n"
        "duty inspector. Northmoor has one too, which is tested on the first day\nof the month."
    ) == [
        "Mill House",
        "Mill Lane",
        "Westmere WM1 2AB",
        (
            "The control room has used a flag since May and it is looked at by the duty inspector. "
            "Northmoor has one too, which is tested on the first day of the month."
        ),
    ]


def test_a_day_that_is_a_whole_line_is_joined_only_to_words_that_ask_for_it() -> None:
    wrapped = "The control room has used a flag since May and it is looked at by the\nduty inspector."
    address = "Mill House, Mill Lane, Westmere WM1 2AB, which is by the river"
    asking = "Northmoor has had one since its own control room was opened again on"
    assert _blocks(f"{address}\n29 Nov 2024\n\n{wrapped}\n\n{asking}\n3 March 2020") == [
        address,
        "29 Nov 2024",
        wrapped.replace("\n", " "),
        f"{asking} 3 March 2020",
    ]


def test_a_line_of_wrapped_text_that_ends_a_sentence_short_ends_its_paragraph() -> None:
    assert _blocks(
        "The control room has used a flag since May and it is looked at by the\nduty inspector.\n"
        "Northmoor has one too, which is tested on the first day of each month by\nthe same inspector."
    ) == [
        "The control room has used a flag since May and it is looked at by the duty inspector.",
        "Northmoor has one too, which is tested on the first day of each month by the same inspector.",
    ]


def test_labels_fields_and_short_headings_stand_apart_from_the_lines_beside_them() -> None:
    lines = [
        "Recommendation 4",
        "Action taken",
        "We keep a list and it is long",
        "Status: In progress",
        "Owner: Head of Crime",
    ]
    assert _blocks("\n".join(lines)) == lines


def test_one_line_for_each_paragraph_needs_no_empty_lines() -> None:
    first = "We keep a list of every call that comes to the room, and the duty inspector reads it. " * 2
    second = (
        "The list is long. It was begun in May, and it is now kept on Beacon by the whole of the room. " * 2
    )
    assert _blocks(f"{first.strip()}\n{second.strip()}") == [first.strip(), second.strip()]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("We look at the infor-\nmation each day.", "information"),
        ("A multi-agency plan.\n\nThis is a multi-\nagency plan.", "a multi-agency plan."),
        ("in 2023-\n24 it grew", "2023-24"),
        ("the plan -\nand the list", "plan - and"),
        ("Anglo-\nSaxon walls", "Anglo-Saxon"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_made_whole(text: str, joined: str) -> None:
    assert joined in _document(text).text


def test_page_numbers_and_running_heads_go_only_beside_a_page_mark() -> None:
    document = _document(
        "The control room has used a flag since\n\nPage 1 of 3\nThe Office, Westmere\n\nlast May.\n\n"
        "Agreed\n\nTarget date\n\nIt is tested every day, "
        "and the count\n\nPage 2 of 3\nThe Office, Westmere\n\nis read.\n\n"
        "Agreed\n\nTarget date\n\nThe Office, Westmere"
    )
    assert document.text.split("\n\n") == [
        "The control room has used a flag since last May.",
        "Agreed",
        "Target date",
        "It is tested every day, and the count is read.",
        "Agreed",
        "Target date",
        "The Office, Westmere",
    ]
    assert document.furniture == (
        "Page 1 of 3",
        "The Office, Westmere",
        "Page 2 of 3",
        "The Office, Westmere",
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([(1, "Westmere | 1"), (2, "Westmere | 2")], True),
        ([(2, "Reply 2024 - 1"), (3, "Reply 2024 - 2"), (4, "Reply 2024 - 3")], True),
        ([(1, "Item 3"), (2, "Item 4")], False),
        ([(1, "Item 3"), (2, "Item 7"), (3, "Item 9")], False),
        ([(1, "2.1 By 3 May"), (2, "2.2 By 4 May")], False),
        ([(1, "Westmere"), (2, "Westmere")], False),
    ],
)
def test_a_number_counts_the_pages_where_it_goes_up_with_them(
    lines: list[tuple[int, str]], *, expected: bool
) -> None:
    assert counts_pages(lines) is expected


def test_what_stands_beside_a_page_mark_goes_only_where_its_number_counts_the_pages() -> None:
    pages = [f"Page {page} of 3\n{{}}\n\nWe light rock {page} at night.\n\n" for page in (1, 2, 3)]
    items, heads = ("Item 3", "Item 7", "Item 9"), ("Westmere 2", "Westmere 3", "Westmere 4")
    assert "Item 7" in _document("".join(map(str.format, pages, items))).text
    assert "Westmere" not in _document("".join(map(str.format, pages, heads))).text


HEADED = (
    "Safe to Say starts in May and will be\nlooked at by the\n\n    1\n{0}\n\nmaster of Westmere.\n\n"
    "It is on the slipways that the boats are\nkept by the\n\n    2\n{0}\n\nharbour master."
)


def test_numbers_that_go_up_above_the_same_line_are_those_of_pages() -> None:
    document = _document(HEADED.format("Westmere Police - harbour plan"))
    assert document.text == (
        "Safe to Say starts in May and will be looked at by the master of Westmere.\n\n"
        "It is on the slipways that the boats are kept by the harbour master."
    )


@pytest.mark.parametrize("line", ["What was recommended:", "Lead", "Force response"])
def test_numbers_above_the_labels_of_a_form_are_its_own(line: str) -> None:
    assert {"1", "2"} <= set(_document(HEADED.format(line)).text.split())


def test_the_lines_of_a_column_are_as_full_as_the_column_is_wide() -> None:
    wide = "This is the reply of the office to the report on harbours, of which it says that\nit is fair.\n\n"
    column = (
        "By 1 June 2024, the National\nPolice Chiefs' Council should\nname a lead for each port\nand mooring."
    )
    assert _document(f"{wide}{column}").text.endswith(column.replace("\n", " "))
    lines = "Home Secretary\nMarsham Street\nLondon"
    assert _document(f"{wide}{lines}").text.endswith("\n\n".join(lines.split("\n")))


def test_a_number_between_dashes_is_a_page_and_no_item_of_a_list() -> None:
    document = _document(
        "The control room has used a flag since\n\n          - 2 -\n\nlast May.\n\n- 2 boats"
    )
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.ITEM]
    assert document.text == "The control room has used a flag since last May.\n\n2 boats"
    assert document.furniture == ("- 2 -",)


@pytest.mark.parametrize(
    "notice",
    [
        "For media enquiries contact the office on 0300 333 3456.",
        "[More news](/n) | [Previous: Cambridge goes purple](/n/1) | [Next: Join our panel](/n/2)",
        "[Previous: Cambridge goes purple](/n/1) | [Next article: Join our panel](/n/2)",
    ],
)
def test_what_a_page_offers_beside_its_text_is_left_out(notice: str) -> None:
    assert _document(f"# News\n\nWe light every rock.\n\n{notice}").text == "News\n\nWe light every rock."


@pytest.mark.parametrize(
    "words",
    ["Next: we will train fifty officers.", "Previous: none | RAG: red", "For media training we pay."],
)
def test_words_of_an_answer_that_look_like_an_offer_stay(words: str) -> None:
    assert _document(f"# News\n\nWe light every rock.\n\n{words}").text.endswith(words)


def test_a_full_line_of_a_sentence_beside_a_page_break_stays_whatever_it_begins_with() -> None:
    lines = [
        "The control room has used a flag since last May, and it is looked at by those of the",
        "Response Unit who are on duty in the night, and by the Review Team of the Westmere",
        "partners on the day after.",
    ]
    whole = _document(f"{lines[0]}\n\f{lines[1]}\n{lines[2]}")
    assert (whole.text, whole.furniture) == (" ".join(lines), ())
    headed = _document(f"{lines[0]}\n\fThe Office, Westmere\n{lines[1].lower()}\n{lines[2]}")
    assert headed.text == " ".join([lines[0], lines[1].lower(), lines[2]])
    assert headed.furniture == ("The Office, Westmere",)


def test_the_page_inside_a_paragraph_that_a_form_feed_cuts_is_known() -> None:
    document = _document("The control room has used a flag since last May, and it is\n\n\fread by all of us.")
    assert len(document.blocks) == 1
    assert document.page_at(document.text.index("May")) == 1
    assert document.page_at(document.text.index("read by")) == 2


def test_a_bare_number_goes_inside_a_sentence_and_stays_elsewhere() -> None:
    text = "3\n\nWe keep a list of all the calls that have come to\n\n4\n\nthe control room since May."
    assert (
        _blocks(text)[-1] == "We keep a list of all the calls that have come to the control room since May."
    )
    assert _blocks("Rec No.\n\n3\n\nWe keep a list.") == ["Rec No.", "3", "We keep a list."]


def test_a_sentence_that_a_page_break_cuts_is_one_again_also_before_a_capital() -> None:
    start = "The evening was opened by a mother who spoke of her son and of the years in which Child Sexual"
    assert _blocks(f"{start}\n\nExploitation was seldom named.") == [
        f"{start} Exploitation was seldom named."
    ]
    assert _blocks(f"**{start}**\n\n**Exploitation was seldom named.**") == [
        f"{start} Exploitation was seldom named."
    ]


def test_a_paragraph_without_a_full_stop_does_not_swallow_the_next_head() -> None:
    answer = "Force response: this is a matter for the Home Office and for nobody else in the land, we think"
    asked = "The Home Office should act."
    assert _blocks(f"{answer}\n\nRecommendation 7\n\n{asked}") == [answer, "Recommendation 7", asked]


def test_menus_cookie_notices_and_footers_are_left_out_and_listed() -> None:
    document = _document(
        "Skip to main content\n\nWe use some essential cookies "
        "to make this site work.\n\n[Home](/) › [About](/a) › Us\n\n"
        "# Our reply\n\nWe agree.\n\n#### Related links\n\n- "
        "[Jobs](/j)\n- [News](/n)\n\nIs this page useful? Yes | No\n\n"
        "© Copyright 2024. All rights reserved.\n\nFor alternative formats ring 01606 555010."
    )
    assert document.text == "Our reply\n\nWe agree."
    assert "Jobs" in document.furniture
    assert len(document.furniture) == 9


def test_form_feeds_count_pages() -> None:
    document = _document("One.\n\fTwo.\n\n\fThree.")
    assert [block.page for block in document.blocks] == [1, 2, 3]
    assert [block.page for block in _document("One.").blocks] == [None]


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.text(alphabet="ab *_#|-\n\f[]()<>\\`&;:.1\u00ad\u0301\u00a0\ue000\ue001\ue12a\u2028\x1c\x85“’"),
        st.lists(
            st.sampled_from(
                [
                    "**",
                    "*",
                    "\n\n",
                    "\n",
                    "| a | b |\n|---|---|\n",
                    "e",
                    "\u0301",
                    "- ",
                    "# ",
                    "Page 1 of 2\n",
                    "-\n",
                ]
            )
        ).map("".join),
    )
)
@example("A`\N{COMBINING GRAVE ACCENT}")
def test_blocks_in_order_make_up_the_text_of_any_input(text: str) -> None:
    document = _document(text)
    parts = [document.text[block.start : block.end] for block in document.blocks]
    assert document.text == "\n\n".join(parts)
    for block, part in zip(document.blocks, parts, strict=True):
        assert part
        assert part == part.strip()
        assert "\n" not in part
        assert 0 <= block.lead <= len(part)
    assert unicodedata.is_normalized("NFC", document.text)
    assert Document.model_validate_json(document.model_dump_json()) == document
    for span in document.italics:
        assert document.text[span.start : span.end].strip()


def _set_in(text: str) -> list[str]:
    document = canonical(text, source="letter.txt", sha256="0" * 64)
    return [document.text[block.start : block.end] for block in document.blocks if block.indented]


_AT_MARGIN = "The lock was mended in the spring by the people who live beside it, and it\nhas held since.\n\n"


def test_a_paragraph_that_is_set_in_is_kept_as_a_fact_and_its_words_are_the_same() -> None:
    set_in = "    I have seen the lock with my own eyes, and I have seen the people who mended\n    it.\n\n"
    document = canonical(_AT_MARGIN + set_in + "        Well done.", source="letter.txt", sha256="0" * 64)
    plain = canonical(
        _AT_MARGIN + set_in.replace("    ", "") + "Well done.", source="letter.txt", sha256="0" * 64
    )

    assert [block.indented for block in document.blocks] == [False, True, True]
    assert document.text == plain.text


def test_a_text_that_is_set_in_as_a_whole_or_in_first_lines_has_no_paragraph_set_in() -> None:
    whole = "".join(f"    {line}\n" if line else "\n" for line in (_AT_MARGIN * 3).split("\n"))
    assert _set_in(whole) == []
    assert _set_in(f"    {_AT_MARGIN}" * 3 + "    Well done.") == []


def test_the_second_paragraph_of_a_list_item_is_not_set_in() -> None:
    assert _set_in(f"{_AT_MARGIN}1. The lock is to be mended.\n\n   It was mended in May.\n") == []
