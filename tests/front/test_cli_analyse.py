"""`s55 analyse` as a person types it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from section55.cli import main

COMMAND = Path(sys.executable).with_name("s55")

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, example_database: Path) -> Run:
    """Runs `s55 analyse` on the four invented letters: exit code, standard output, standard error."""

    def ran(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(
            sys, "argv", ["s55", "analyse", *map(str, arguments), "--db", str(example_database)]
        )
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return ran


def test_centrality_ranks_names_by_label_and_says_what_it_is(run: Run) -> None:
    code, out, err = run("--format", "json", "--most", "1")
    assert code == 0
    assert [(row["label"], row["rank"], row["name"]) for row in json.loads(out)] == [
        ("Agency", 1, "Lakeside Trust"),
        ("Body", 1, "Westmere Constabulary"),
        ("Initiative", 1, "Operation Makesafe"),
        ("Service", 1, "Victim Gateway"),
        ("System", 1, "Digital Case Store"),
    ]
    words = " ".join(err.split())
    assert words.startswith("centrality: Degree: to how many others a name is joined.")
    assert "Taken on the dependency graph:" in words
    assert "betweenness is exact" in words
    assert "Caution: It measures what letters say, not what is so" in words
    assert "Shown: 5 of 11 rows" in words


@pytest.mark.parametrize("measure", ["centrality", "cut-points", "bridges", "communities", "cores"])
def test_every_measure_prints_its_caution_and_its_rows(run: Run, measure: str) -> None:
    code, out, err = run(measure, "--format", "csv")
    assert code == 0
    assert len(out.splitlines()) > 1
    assert "Caution: " in err


def test_rows_of_one_label_only(run: Run) -> None:
    _, out, _ = run("cores", "--label", "service", "--format", "json")
    assert [(row["name"], row["label"], row["core"]) for row in json.loads(out)] == [
        ("Victim Gateway", "Service", 3),
        ("Embrace", "Service", 3),
        ("Westmere Rape Crisis Partnership", "Service", 3),
    ]


def test_values_of_all_names_are_written_for_a_map(run: Run, tmp_path: Path) -> None:
    code, _, err = run("cores", "--most", "1", "--properties", tmp_path / "cores.json")
    assert code == 0
    written = json.loads((tmp_path / "cores.json").read_text(encoding="utf-8"))
    assert written["national:embrace"] == {"core": 3}
    assert f"Wrote {tmp_path / 'cores.json'}: {len(written)} names." in err


def test_values_that_were_written_are_told_on_the_map(
    run: Run, tmp_path: Path, example_database: Path
) -> None:
    measures = ("cores", "communities")
    for measure in measures:
        run(measure, "--properties", tmp_path / f"{measure}.json")
    files = [part for measure in measures for part in ("--properties", str(tmp_path / f"{measure}.json"))]
    command = ["map", *files, "--db", str(example_database), "-o", str(tmp_path / "map.html")]
    done = subprocess.run([COMMAND, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert '"core 3, community ' in page
    assert "Community name" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1]", "is not what section55 writes of names"),
        ('{"x": {"core": [1]}}', "is not what section55 writes of names"),
        ("no JSON", "is not what section55 writes of names"),
        ('{"elsewhere:embrace": {"core": 3}}', "holds no name of this graph"),
        (None, "cannot be read"),
    ],
)
def test_other_files_are_refused_by_the_map(
    text: str | None, told: str, tmp_path: Path, example_database: Path
) -> None:
    if text is not None:
        (tmp_path / "x.json").write_text(text, encoding="utf-8")
    command = ["map", "--properties", str(tmp_path / "x.json"), "--db", str(example_database)]
    done = subprocess.run([COMMAND, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["cores", "--label", "Servise"], 2, "There is no label 'Servise'. Near: Service"),
        (["bridges", "--label", "Body"], 2, "rows of bridges are not of one label each"),
        (["cores", "--properties", "/no/such/folder/x.json"], 1, "cannot be written"),
        (["weight"], 2, "weight"),
    ],
)
def test_what_goes_wrong_is_told(run: Run, arguments: list[str], code: int, told: str) -> None:
    ended, _, err = run(*arguments)
    assert ended == code
    assert told in err
