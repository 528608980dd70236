"""`s55 review`: questions answered in the terminal or in a spreadsheet, and obeyed by the next build."""

import asyncio
import csv
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Coroutine
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from graph.model import Entity, Kind
from graph.stores import open_store
from loaders.deciding.decisions import Decisions, load
from loaders.deciding.proposals import Ask, Question
from section55.review_screen import ReviewApp
from section55.review_session import Session
from section55.reviewing import open_questions

DAY = date(2024, 5, 1)
LETTER = """\
Police and Crime Commissioner for Westmere

1 March 2024

Dear Home Secretary

**Recommendation 1:** By 31 May 2024, chief constables should review how children are supported.

**Westmere Police response:** {answer}
"""
FIRST = "Each child is referred to the Tidewater Rooms, and @Signal keeps the record. QLX is on every desk."
SECOND = "The Tidewater Rooms Together opened in 2021. Our Home Visit offer is open to all families."


def s55(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder of its own."""
    command = [sys.executable, "-m", "section55", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two letters and their database."""
    folder = tmp_path_factory.mktemp("built")
    for number, answer in enumerate((FIRST, SECOND)):
        (folder / f"{number}.md").write_text(LETTER.format(answer=answer), encoding="utf-8")
    done = s55("build", ".", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of the two letters and their database."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def asked(folder: Path) -> list[Question]:
    path = folder / "decisions.yml"
    return open_questions(str(folder / "section55.grafeo"), load(path, missing_ok=True))


def decisions(folder: Path) -> Decisions:
    return load(folder / "decisions.yml", missing_ok=True)


def walk(
    folder: Path,
    steps: Callable[[ReviewApp, Pilot[None]], Coroutine[Any, Any, None]],
    *,
    only: str | None = None,
) -> Session:
    """Do the steps in the real screen of 80 by 24; `only`: with the questions about this name first."""
    questions = sorted(asked(folder), key=lambda one: only not in {thing.name for thing in one.things})
    session = Session(questions, folder / "decisions.yml", "Ada Analyst", DAY)

    async def run() -> None:
        app = ReviewApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await steps(app, pilot)

    asyncio.run(run())
    return session


def words(app: ReviewApp, part: str) -> str:
    return str(app.query_one(f"#{part}", Static).content)


def offered(app: ReviewApp) -> list[str]:
    answers = app.query_one("#answers", OptionList)
    return [str(answers.get_option_at_index(index).prompt) for index in range(answers.option_count)]


def test_the_screen_shows_question_quote_letter_and_answers_in_80_by_24(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert words(app, "progress").startswith(f"Question 1 of {len(app.session.questions)} · 0 decided")
        assert words(app, "question") == "What is “QLX”?"
        assert "“QLX is on every desk.”" in words(app, "quoted")
        assert "westmere, 1 March 2024, 0.md" in words(app, "quoted")
        assert [re.split(r"\W+", line.strip())[:2] for line in offered(app)] == [
            ["1", "Body"], ["2", "Agency"], ["3", "Service"], ["4", "Initiative"], ["5", "System"],
            ["6", "No"], ["7", "I"],
        ]  # fmt: skip
        assert all(len(line) < 79 for line in offered(app))
        answers = app.query_one("#answers", OptionList)
        assert answers.region.bottom <= 23
        assert answers.size.height >= 7
        assert "QLX" in app.export_screenshot()

    walk(folder, steps, only="QLX")


def test_a_key_decides_and_the_decision_is_saved_at_once(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("5")
        [named] = decisions(folder).file.name
        assert (named.name, named.kind, named.area, named.who, named.when) == (
            "QLX", Kind.SYSTEM, "westmere", "Ada Analyst", DAY,
        )  # fmt: skip
        assert " 1 decided" in words(app, "progress")
        assert app.session.at == 1

    walk(folder, steps, only="QLX")


def test_arrows_and_enter_decide_too_and_q_leaves(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        app.query_one("#answers", OptionList).highlighted = 4
        await pilot.press("down", "enter")
        await pilot.press("q")

    session = walk(folder, steps, only="QLX")
    assert [none.form for none in decisions(folder).file.not_a_name] == ["QLX"]
    assert session.decided == 1


def test_a_decision_can_be_taken_back(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("u")
        assert words(app, "message") == "There is nothing to take back."
        await pilot.press("5", "l", "u", "u")
        assert words(app, "question") == "What is “QLX”?"

    assert walk(folder, steps, only="QLX").decided == 0
    assert decisions(folder).version == ""


def test_the_name_to_keep_can_be_written(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("e", "home", "shift+end", "delete", *"Quick Lookup".replace(" ", "_").split("_")[0])
        await pilot.press("space", *"Index", "enter")
        await pilot.pause()
        assert words(app, "question").endswith("To be called “Quick Index”.")
        await pilot.press("5")

    walk(folder, steps, only="QLX")
    [named] = decisions(folder).file.name
    assert (named.name, named.forms) == ("Quick Index", ("QLX",))


def pair_first(app: ReviewApp) -> str:
    while (question := app.session.question) is not None and question.ask is not Ask.PAIR:
        app.action_later()
    return words(app, "question")


def test_two_names_can_be_said_to_be_different(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert pair_first(app) == "Are “Tidewater Rooms Together” and “Tidewater Rooms” one thing?"
        assert app.query_one("#answers", OptionList).highlighted == 3
        await pilot.press("3")

    walk(folder, steps)
    [different] = decisions(folder).file.different
    assert (different.forms, different.area) == (("Tidewater Rooms Together", "Tidewater Rooms"), "westmere")
    assert not [one for one in asked(folder) if one.ask is Ask.PAIR]


def test_two_names_can_be_said_to_be_one_thing_of_a_kind(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        pair_first(app)
        await pilot.press("2")
        if words(app, "question") == "What is it then?":
            await pilot.press("3")

    walk(folder, steps)
    [same] = decisions(folder).file.same
    assert (same.name, same.forms) == ("Tidewater Rooms", ("Tidewater Rooms Together",))


def test_an_answer_that_contradicts_an_earlier_one_is_not_kept(folder: Path) -> None:
    (folder / "decisions.yml").write_text(
        "same:\n- {name: Tidewater Rooms, forms: [Blue Door], kind: Service, who: A, when: 2024-01-01}\n"
        "different:\n- {forms: [Blue Door, Tidewater Rooms Together], who: A, when: 2024-01-01}\n"
    )

    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        app.session.questions = both
        app.session.at = 0
        app.action_choose(1)
        await pilot.pause()
        if words(app, "question") == "What is it then?":
            await pilot.press("3")
        assert words(app, "message").startswith(
            "Not kept: 'Blue Door' and 'Tidewater Rooms Together' are different"
        )

    everything = open_questions(str(folder / "section55.grafeo"), Decisions())
    both = [one for one in everything if one.ask is Ask.PAIR]
    walk(folder, steps)
    assert len(decisions(folder).file.same) == 1


def test_the_next_build_obeys(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("5")

    walk(folder, steps, only="QLX")
    done = s55("build", ".", cwd=folder)
    assert "unchanged" not in done.stderr
    with open_store(folder / "section55.grafeo") as store:
        node = store.graph().by_id["westmere:qlx"]
    assert isinstance(node, Entity)
    assert (node.label, node.registered) == ("System", True)
    assert "2 of the letters were in the database already, unchanged." in s55("build", ".", cwd=folder).stderr


def test_a_letter_can_be_removed_only_with_the_decisions_of_the_build(folder: Path) -> None:
    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("5")

    walk(folder, steps, only="QLX")
    s55("build", ".", cwd=folder)
    (folder / "decisions.yml").rename(folder / "elsewhere.yml")
    refused = s55("remove", "1.md", cwd=folder)
    assert refused.returncode == 4
    assert "was built with decisions, and here are none; name their file with --decisions" in refused.stderr
    assert s55("remove", "1.md", "--decisions", "elsewhere.yml", cwd=folder).returncode == 0


def test_hostile_words_of_a_letter_reach_the_screen_as_words(tmp_path: Path) -> None:
    answer = "We trust the \x1b[31mRed [bold]Lantern[/bold] Rooms\x07 service. QLX [link=http://x] is used."
    (tmp_path / "0.md").write_text(LETTER.format(answer=answer), encoding="utf-8")
    s55("build", ".", cwd=tmp_path)

    async def steps(app: ReviewApp, pilot: Pilot[None]) -> None:
        seen = ""
        while app.session.question is not None:
            seen += words(app, "question") + words(app, "quoted")
            app.action_later()
        assert "\x1b" not in seen
        assert "\x07" not in seen
        assert "[link=http://x]" in seen

    walk(tmp_path, steps)


def sheet(folder: Path) -> list[dict[str, str]]:
    done = s55("review", "--export", "questions.csv", cwd=folder)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO((folder / "questions.csv").read_text(encoding="utf-8-sig"))))


def fill(
    folder: Path, rows: list[dict[str, str]], *, delimiter: str = ",", encoding: str = "utf-8-sig"
) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / "questions.csv").write_bytes(out.getvalue().encode(encoding, errors="replace"))


def row_about(rows: list[dict[str, str]], name: str) -> dict[str, str]:
    return next(row for row in rows if row["name"] == name and not row["other name"])


def test_without_a_terminal_it_says_how_to_use_a_spreadsheet(folder: Path) -> None:
    done = s55("review", cwd=folder)
    assert done.returncode == 2
    assert "s55 review --export questions.csv" in " ".join(done.stderr.replace("│", " ").split())


def test_the_sheet_has_a_row_for_each_question_and_no_cell_is_a_formula(folder: Path) -> None:
    rows = sheet(folder)
    assert len(rows) == len(asked(folder))
    assert (folder / "questions.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert row_about(rows, "QLX")["quote"] == "QLX is on every desk."
    assert not [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t\r")]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-8")])
def test_a_filled_sheet_is_read_as_any_spreadsheet_saves_it(
    folder: Path, delimiter: str, encoding: str
) -> None:
    rows = sheet(folder)
    row_about(rows, "QLX").update(decision="Name", kind="system")
    [pair] = [row for row in rows if row["other name"]]
    pair["decision"] = "different"
    fill(folder, rows, delimiter=delimiter, encoding=encoding)
    done = s55("review", "--import", "questions.csv", "--who", "Ben", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "2 decisions kept in decisions.yml" in done.stderr
    [named], [different] = decisions(folder).file.name, decisions(folder).file.different
    assert (named.name, named.kind, named.who) == ("QLX", Kind.SYSTEM, "Ben")
    assert set(different.forms) == {"Tidewater Rooms", "Tidewater Rooms Together"}


def test_importing_twice_changes_nothing(folder: Path) -> None:
    rows = sheet(folder)
    row_about(rows, "QLX").update(decision="name", kind="System")
    fill(folder, rows)
    s55("review", "--import", "questions.csv", cwd=folder)
    before = (folder / "decisions.yml").read_text(encoding="utf-8")
    done = s55("review", "--import", "questions.csv", cwd=folder)
    assert "0 decisions kept" in done.stderr
    assert "1 answered before." in done.stderr
    assert (folder / "decisions.yml").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"decision": "nmae"},
            "decision is 'nmae' (did you mean 'name'?); expected name or not a name or later",
        ),
        (
            {"decision": "same"},
            "decision is 'same' (did you mean 'name'?); expected name or not a name or later",
        ),
        ({"decision": "name", "kind": "Servise"}, "kind is 'Servise' (did you mean 'Service'?)"),
        ({"decision": "name", "kind": ""}, "a name needs its kind; write Body or Agency or Service"),
    ],
)
def test_a_row_that_is_not_understood_is_named_and_nothing_is_kept(
    folder: Path, change: dict[str, str], said: str
) -> None:
    rows = sheet(folder)
    row_about(rows, "QLX").update(change)
    for row in rows:
        if row["name"] != "QLX":
            row["decision"] = "later"
    fill(folder, rows)
    done = s55("review", "--import", "questions.csv", cwd=folder)
    number = rows.index(row_about(rows, "QLX")) + 2
    assert done.returncode == 4
    assert done.stderr.startswith(f"questions.csv: row {number}: {said}")
    assert not (folder / "decisions.yml").exists()


def test_a_sheet_without_its_columns_is_refused(folder: Path) -> None:
    (folder / "other.csv").write_text("name,verdict\nQLX,fine\n", encoding="utf-8")
    done = s55("review", "--import", "other.csv", cwd=folder)
    assert (done.returncode, done.stderr[:49]) == (4, "other.csv: row 1: there is no column 'question'; ")


def test_a_workbook_is_refused_with_what_to_do(folder: Path) -> None:
    (folder / "questions.xlsx").write_bytes(b"PK\x03\x04rest")
    done = s55("review", "--import", "questions.xlsx", cwd=folder)
    assert done.stderr == "questions.xlsx: this is a workbook; save it as CSV (UTF-8) and import that file\n"


def test_conflicts_are_reported_by_build_with_file_and_line(folder: Path) -> None:
    (folder / "decisions.yml").write_text(
        "name:\n- {name: QLX, kind: System, who: A, when: 2024-01-01}\n"
        "not a name:\n- {form: QLX, who: A, when: 2024-01-01}\n"
    )
    done = s55("build", ".", cwd=folder)
    assert done.returncode == 0
    assert "Decisions to look at (1):\n  decisions.yml:4: 'QLX' is no name here" in done.stderr
    assert "(see line 2)" in done.stderr


def test_a_decisions_file_that_does_not_hold_stops_the_build(folder: Path) -> None:
    (folder / "own.yml").write_text("name:\n- {name: QLX, kind: Sistem, who: A, when: 2024-01-01}\n")
    done = s55("build", ".", "--decisions", "own.yml", cwd=folder)
    assert (
        done.returncode,
        done.stderr.startswith("own.yml:2: kind is 'Sistem' (did you mean 'System'?)"),
    ) == (4, True)
