"""`s55 show`: the words of an answer with their file, page and offsets."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from section55.cli import main
from tests.formats.handmade import Words, lines, pdf

HEAD = [
    "Office of the Police and Crime Commissioner for Surrey",
    "",
    "12 August 2024",
    "",
    "Dear Home Secretary",
    "",
    "HMICFRS report: An inspection of how the police look for missing children",
    "",
    "I publish these comments under section 55 of the Police Act 1996.",
    "",
    "Yours sincerely",
]
ANSWERS = [
    "Recommendation 2",
    "",
    "By 31 October 2024, chief constables should make sure that children are looked for.",
    "",
    "Force response: Surrey Police works with Barnardo's on each case, and all our officers",
    "have been told so. We will publish a plan by March 2025.",
    "",
    "Recommendation 7",
    "",
    "By 31 October 2024, chief constables should write to schools.",
    "",
    "Force response: We have written to each of them.",
]
WORDS = (
    "Surrey Police works with Barnardo's on each case, and all our officers have been told so. "
    "We will publish a plan by March 2025."
)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of a letter with its answers on the second page."""
    folder = tmp_path / "letters"
    folder.mkdir()
    number = [Words(290, 16, "1"), Words(290, 16, "2")]
    (folder / "reply.pdf").write_bytes(pdf([[*lines(HEAD), number[0]], [*lines(ANSWERS), number[1]]]))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert ran(monkeypatch, "build", str(folder)) == 0
    return tmp_path / "section55.grafeo"


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command; its exit code."""
    monkeypatch.setattr(sys, "argv", ["s55", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_the_passage_is_printed_with_its_place_and_its_names_in_brackets(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert ran(monkeypatch, "show", "reply.pdf", "2") == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Surrey Police on Recommendation 2" in shown
    assert "works with [Barnardo's] on each case" in shown
    assert "reply.pdf, page 2, characters" in shown
    assert "involves Barnardo's (existing)" in shown


@pytest.mark.parametrize(
    "wanted", [["reply", "Recommendation 2"], ["Surrey Police on Recommendation 2"], ["REPLY.PDF", "2"]]
)
def test_an_answer_is_found_by_letter_and_recommendation_or_a_part_of_its_name(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wanted: list[str]
) -> None:
    capsys.readouterr()
    assert ran(monkeypatch, "show", *wanted, "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    answer = rows[0]
    assert (answer["what"], answer["words"], answer["file"], answer["page"]) == (
        "answer",
        WORDS,
        "reply.pdf",
        2,
    )
    assert answer["ends_at"] - answer["starts_at"] == len(WORDS)
    (link,) = [row for row in rows if row["name"] == "Barnardo's"]
    assert (link["what"], link["modality"], link["page"]) == ("INVOLVES", "existing", 2)
    start = link["starts_at"] - answer["starts_at"]
    assert WORDS[start : start + len(link["words"])] == link["words"]


def test_the_id_that_rows_give_finds_the_answer_again(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    ran(monkeypatch, "show", "reply", "7", "--format", "csv")
    (first, *_) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert ran(monkeypatch, "show", first["response"], "--format", "csv") == 0
    assert first["words"] in capsys.readouterr().out


def test_what_fits_several_answers_is_refused_with_their_ids(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert ran(monkeypatch, "show", "Recommendation") == 2
    said = capsys.readouterr().err
    assert "fits several" in said
    assert "Surrey Police on Recommendation 7 [" in said


def test_what_fits_no_answer_is_refused(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, "show", "reply", "44") == 2
    assert "nothing in this graph fits '44'" in capsys.readouterr().err


def test_a_terminal_shows_names_in_colour_and_without_brackets(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert ran(monkeypatch, "show", "reply.pdf", "2") == 0
    assert "works with \x1b[1;36mBarnardo's\x1b[0m on each" in capsys.readouterr().out
