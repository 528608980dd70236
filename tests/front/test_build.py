"""`s55 build` and `s55 remove` as a person runs them, on the letters in `samples/`."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.content import Graph
from graph.stores import open_store

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
LETTER = "westmere-2024-01-31.md"


def s55(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder of its own."""
    command = [sys.executable, "-m", "section55", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def graph(database: Path) -> Graph:
    with open_store(database) as store:
        return store.graph()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with copies of the samples."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "letters"))


def test_a_folder_of_letters_becomes_the_default_database_and_a_report(letters: Path, tmp_path: Path) -> None:
    done = s55("build", letters, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "letters               6" in done.stderr
    assert "Not understood:" in done.stderr
    assert len(graph(tmp_path / "section55.grafeo").nodes) > 250


def test_building_twice_changes_nothing(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    first = s55("export", "--format", "json", cwd=tmp_path).stdout
    again = s55("build", letters, cwd=tmp_path)
    assert "6 of the letters were in the database already, unchanged." in again.stderr
    assert s55("export", "--format", "json", cwd=tmp_path).stdout == first


def test_one_letter_at_a_time_gives_what_all_at_once_give(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, "--db", "all.grafeo", cwd=tmp_path)
    for path in sorted(letters.iterdir(), reverse=True):
        s55("build", path, "--db", "each.grafeo", cwd=tmp_path)
    assert graph(tmp_path / "each.grafeo") == graph(tmp_path / "all.grafeo")


def test_a_changed_letter_replaces_what_it_said_and_nothing_else(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    before = graph(tmp_path / "section55.grafeo")
    changed = letters / LETTER
    words = changed.read_text(encoding="utf-8")
    changed.write_text(words.replace("Operation Makesafe", "Operation Larkspur"), encoding="utf-8")
    s55("build", letters, cwd=tmp_path)
    after = graph(tmp_path / "section55.grafeo")
    assert "Operation Larkspur" in {node.name for node in after.nodes}
    mine = {one.id for one in before.nodes if one.id.startswith("westmere:westmere-2024")}
    others = [one for one in before.relationships if one.source not in mine and one.type == "RELIES_ON"]
    assert [one for one in others if one not in after.relationships] == []
    assert len([one for one in after.nodes if one.label == "Letter"]) == 6


def test_a_removed_letter_leaves_only_what_others_say(letters: Path, tmp_path: Path) -> None:
    s55("build", *(path for path in letters.iterdir() if path.name != LETTER), cwd=tmp_path)
    without = graph(tmp_path / "section55.grafeo")
    s55("build", letters / LETTER, cwd=tmp_path)
    assert graph(tmp_path / "section55.grafeo") != without
    done = s55("remove", LETTER, cwd=tmp_path)
    assert (done.returncode, graph(tmp_path / "section55.grafeo")) == (0, without)


def test_an_unreadable_letter_does_not_stop_the_others(letters: Path, tmp_path: Path) -> None:
    (letters / "empty.md").write_text("", encoding="utf-8")
    (letters / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (letters / "shopping.txt").write_text("Milk, bread and two lemons.\n", encoding="utf-8")
    done = s55("build", letters, "--report", "report.json", cwd=tmp_path)
    assert done.returncode == 3
    assert "Not read (3):" in done.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [Path(one["file"]).name for one in report["unread"]] == ["empty.md", "picture.txt", "shopping.txt"]
    assert "no recommendation was found" in report["unread"][2]["why"]
    assert report["counts"]["letters"] == 6


def test_where_nothing_can_be_read_the_database_stays_as_it_was(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    before = (tmp_path / "section55.grafeo").read_bytes()
    (tmp_path / "latin.txt").write_bytes("Recommendation 1\n\nCaf\u00e9".encode("latin-1"))
    done = s55("build", "latin.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert "latin.txt" in done.stderr
    assert "UTF-8" in done.stderr
    assert (tmp_path / "section55.grafeo").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("build", "nowhere"), 3, "nowhere"),
        (("build", "hollow"), 3, "hollow"),
        (("build", "letters", "--register", "names.yml"), 4, "names.yml:3"),
        (("build", "letters", "--db", "notes.txt"), 5, "notes.txt"),
        (("ask", "relies-on", "--name", "Embrace"), 5, "s55 build"),
    ],
)
def test_bad_input_is_named_and_has_its_exit_code(
    letters: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    assert letters.exists()
    (tmp_path / "hollow").mkdir()
    (tmp_path / "names.yml").write_text(
        "kind: Service\nentries:\n  - {id: haven, nam: Haven House}\n", encoding="utf-8"
    )
    (tmp_path / "notes.txt").write_text("not a database", encoding="utf-8")
    done = s55(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_local_names_that_come_with_the_program_can_be_left_out(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, "--db", "with.grafeo", cwd=tmp_path)
    s55("build", letters, "--db", "without.grafeo", "--no-area-registers", cwd=tmp_path)

    def registered(database: str) -> set[str]:
        return {
            node.name
            for node in graph(tmp_path / database).nodes
            if node.properties().get("registered") and str(node.properties().get("area")) == "cambridgeshire"
        }

    assert "Cambs Victim and Witness Hub" in registered("with.grafeo") - registered("without.grafeo")


def test_a_register_of_ones_own_names_things(letters: Path, tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text(
        "areas:\n"
        "  - {slug: westmere, name: Westmere, force: Westmere Police,"
        " office: Police and Crime Commissioner for Westmere}\n"
        "entries:\n"
        "  - {id: westmere-digital, name: taxi firms, kind: Agency, area: westmere}\n",
        encoding="utf-8",
    )
    done = s55("build", letters, "--register", "names.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "taxi firms" in {node.name for node in graph(tmp_path / "section55.grafeo").nodes}
