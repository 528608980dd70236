"""Rows as people and programs read them; a letter's words come out as text and nothing else."""

import csv
import io
import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores import Rows
from section55.output import Format, as_csv, as_json, as_markdown, plain, show

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a | b",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "see https://evil.example and www.evil.example or me@evil.example",
    "`code` *bold* _it_ # head",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31mred",
    "\u202egnp.exe",
    "zero\u2066width\u2069",
    "line\nbreak\r\nand\ttab",
    "a\u2028b",
    'quote " and , comma',
    "\x00nul",
]
SEEN = Rows(
    ("day", "count", "share", "yes", "none", "list", "words"),
    [(date(2024, 2, 29), -3, -0.5, True, None, ["a", "b"], "words")],
)


def csv_cells(rows: Rows) -> list[list[str]]:
    """What a reader of CSV gets, the header left out."""
    return list(csv.reader(io.StringIO(as_csv(rows))))[1:]


def test_json_keeps_lists_numbers_and_nothing_and_writes_dates_as_iso() -> None:
    assert json.loads(as_json(SEEN)) == [
        {
            "day": "2024-02-29",
            "count": -3,
            "share": -0.5,
            "yes": True,
            "none": None,
            "list": ["a", "b"],
            "words": "words",
        }
    ]


def test_csv_leaves_numbers_and_dates_as_they_are() -> None:
    assert csv_cells(SEEN) == [["2024-02-29", "-3", "-0.5", "yes", "", "a | b", "words"]]


@pytest.mark.parametrize("text", ["-5", "+44", "-1,250.50", "-12%"])
def test_a_number_that_is_text_is_no_formula(text: str) -> None:
    assert csv_cells(Rows(("x",), [(text,)])) == [[text]]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_csv_is_a_formula(text: str) -> None:
    for cell in (text, [text, "b"]):
        ((written,),) = csv_cells(Rows(("x",), [(cell,)]))
        assert written.lstrip()[:1] not in set("=+-@＝＋－＠")
        assert written[:1] not in {"\t", "\r", "\n"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_column_named_by_a_user_is_no_formula_either(text: str) -> None:
    assert as_csv(Rows((text,), [])).lstrip('"').lstrip()[:1] not in set("=+-@")


@pytest.mark.parametrize("width", ["40", "200"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_lets_a_terminal_obey(
    text: str, width: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    rows = Rows(("x", text), [(text, [text]), ({"key": text}, 1)])
    for form in Format:
        show(rows, form)
    written = capsys.readouterr().out
    assert not set(written) & set("\x00\x07\x1b\x9b\u202e\u2066\u2028\r")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_row_of_markdown_stays_one_row_of_text(text: str) -> None:
    lines = as_markdown(Rows(("x", "y"), [(text, "b")])).splitlines()
    assert len(lines) == 3
    row = lines[2]
    unescaped = row.replace("\\|", "").replace("\\\\", "")
    assert unescaped.count("|") == 3
    assert "<" not in row
    assert "](" not in row
    assert "https://" not in row
    assert "www." not in row


@pytest.mark.parametrize("text", HOSTILE)
def test_json_gives_back_what_it_was_given(text: str) -> None:
    assert json.loads(as_json(Rows(("x",), [(text,)]))) == [{"x": text}]


@given(st.text())
def test_any_text_survives_json_and_stays_on_one_line_elsewhere(text: str) -> None:
    rows = Rows(("x",), [(text,)])
    assert json.loads(as_json(rows)) == [{"x": text}]
    assert "\n" not in plain(text)
    assert as_markdown(rows).count("\n") == 3


def test_a_time_is_written_as_iso() -> None:
    assert plain(datetime(2024, 2, 29, 12, 30)) == "2024-02-29T12:30:00"  # noqa: DTZ001


def test_a_narrow_answer_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    show(Rows(("name", "letters"), [("Embrace", 2), ("Operation Makesafe", 12)]), Format.TABLE)
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "name                 letters"
    assert lines[2:] == ["Embrace              2", "Operation Makesafe   12"]


def test_a_wide_answer_is_a_card_for_each_row_with_a_line_for_each_quote(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    rows = Rows(
        ("letter", "none", "quotes"), [("Westmere, 20 March 2023, a long name", None, ["one", "two"])]
    )
    show(rows, Format.TABLE)
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "1 of 1",
        "letter  Westmere, 20 March 2023, a long",
        "        name",
        "quotes  one",
        "        two",
        "",
    ]


def test_square_brackets_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    show(Rows(("x",), [("[red]stop[/red] :smile:",)]), Format.TABLE)
    assert "[red]stop[/red] :smile:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "empty"),
    [(Format.JSON, "[]\n"), (Format.CSV, "x,y\n"), (Format.MD, "| x | y |\n| --- | --- |\n")],
)
def test_no_rows_are_said_beside_the_data(
    form: Format, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show(Rows(("x", "y"), []), form)
    written = capsys.readouterr()
    assert (written.out, written.err) == (empty, "Nothing in this graph answers that.\n")
