"""`s55 map` as a person runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.stores import Meta
from graph.stores.embedded import write_snapshot
from tests import examples


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "letters.grafeo"
    write_snapshot(path, examples.graph(), {}, Meta("test", "test"))
    return path


def _map(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from section55.cli import main; main()", "map", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_it_writes_the_page_and_says_where_on_standard_error(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Wrote map.html: 35 things. Open it in a browser.\n"
    text = (tmp_path / "map.html").read_text("utf-8")
    assert "<h1>Who depends on what: replies to 2 inspection reports</h1>" in text
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]


def test_about_takes_a_part_of_a_name_and_a_depth(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "--about", "lakeside", "--depth", "1", "-o", "near.html")
    assert done.returncode == 0
    text = (tmp_path / "near.html").read_text("utf-8")
    assert "<h1>Who depends on what: Lakeside Trust</h1>" in text
    assert "Victim Gateway" not in text


def test_a_name_that_fits_several_says_which(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "--about", "CE Hub")
    assert done.returncode == 2
    assert "westmere:child-exploitation-hub" in done.stderr
    assert "northmoor:child-exploitation-hub" in done.stderr
    assert not (tmp_path / "map.html").exists()


def test_a_name_that_nothing_has_is_refused(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "--about", "Operation Makesave")
    assert done.returncode == 2
    assert "Operation Makesafe" in done.stderr


def test_a_depth_without_a_name_is_refused(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "--depth", "2")
    assert done.returncode == 2
    assert "give --about" in done.stderr


def test_a_folder_is_never_overwritten(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "-o", tmp_path)
    assert done.returncode == 1
    assert f"{tmp_path} is a folder" in done.stderr


def test_a_place_that_is_not_there_is_named(db: Path, tmp_path: Path) -> None:
    done = _map(tmp_path, "--db", db, "-o", "none/map.html")
    assert done.returncode == 1
    assert done.stderr == "none is not a folder. Make it first, or name another file with -o.\n"


def test_a_missing_database_is_said_and_an_old_page_stays(tmp_path: Path) -> None:
    (tmp_path / "map.html").write_text("old", encoding="utf-8")
    done = _map(tmp_path, "--db", "none.grafeo")
    assert done.returncode == 5
    assert "none.grafeo" in done.stderr
    assert (tmp_path / "map.html").read_text("utf-8") == "old"
