"""The commands that ask, export and remove, as a person types them, and the Python API beside them."""

import csv
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import networkx as nx
import pytest

import section55 as s55
from graph.content import Graph
from graph.errors import QueryError, UnknownNameError
from queries.catalogue import catalogue
from section55.cli import main

COMMAND = Path(sys.executable).with_name("s55")


class Ended(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


type Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `s55` with these arguments."""

    def ran(*arguments: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["s55", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else 0, written.out, written.err)

    return ran


def test_ask_without_a_name_lists_the_questions(run: Run) -> None:
    listed = run("ask")
    assert listed.code == 0
    for question in catalogue().values():
        assert question.name in listed.out
        assert question.question in listed.out


@pytest.mark.parametrize("name", catalogue())
def test_help_of_a_question_says_what_it_is_for_what_it_takes_and_what_it_gives(run: Run, name: str) -> None:
    question = catalogue()[name]
    told = " ".join(run("ask", name, "--help").out.split())
    assert question.question in told
    assert question.why in told
    assert f"s55 ask {name} {question.example}" in told
    for parameter in question.parameters:
        assert f"--{parameter.name.replace('_', '-')}" in told
    for column in question.columns:
        assert f"{column.name}: " in told


def test_relies_on_as_csv(run: Run, example_database: Path) -> None:
    asked = run(
        "ask",
        "relies-on",
        "--name",
        "op makesafe",
        "--area",
        "westmere",
        "--db",
        example_database,
        "--format",
        "csv",
    )
    assert (asked.code, asked.err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(asked.out)))
    assert [(row["respondent"], row["modality"], row["quotes"]) for row in rows] == [
        ("Police and Crime Commissioner for Westmere", "existing", "watches over Operation Makesafe"),
        ("Westmere Constabulary", "existing", "Staff are trained through Op Makesafe."),
    ]


def test_relies_on_through_others_as_json(run: Run, example_database: Path) -> None:
    arguments = ("--name", "Operation Makesafe", "--format", "json", "--db", example_database)
    assert len(json.loads(run("ask", "relies-on", *arguments).out)) == 4
    rows = json.loads(run("ask", "relies-on", "--transitive", *arguments).out)
    assert len(rows) == 6
    assert rows[1]["via"] == ["Child Exploitation Hub"]
    assert rows[1]["date"] == "2023-03-20"


def test_the_same_question_gives_the_same_bytes(run: Run, example_database: Path) -> None:
    asked = [run("ask", "promises", "--db", example_database, "--format", form).out for form in ("md", "md")]
    assert asked[0] == asked[1]
    assert asked[0].startswith("| letter | date |")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["ask", "relis-on"], 2, "There is no question 'relis-on'. Near: relies-on"),
        (["ask", "relies-on", "--name", "Makesave"], 2, "Near:\n  Operation Makesafe"),
        (["ask", "relies-on", "--name", "ce hub"], 2, "northmoor [northmoor:child-exploitation-hub]"),
        (["ask", "relies-on"], 2, "relies-on needs name"),
        (["ask", "relies-on", "--nme", "x"], 2, "--name"),
        (["ask", "shared", "--areas", "two"], 2, "areas is a whole number such as 2, not 'two'"),
        (["cypher", "CREATE (:Letter)"], 6, "would change the graph"),
        (["cypher", "MATCH (n"], 6, "refused: syntax error"),
        (["cypher", "RETURN $x AS x"], 6, "Missing parameter"),
        (["cypher", "LOAD CSV FROM '/etc/hostname' AS r RETURN r"], 6, "LOAD reads files"),
        (["cypher", "RETURN 1 AS x", "--param", "area"], 2, "expected NAME=VALUE"),
        (["remove", "nowhere"], 2, "nothing in this graph fits 'nowhere'"),
        (["remove", "repl"], 2, "reply-groups.md [letter:westmere:reply-groups]"),
        (["export", "-o", "/no/such/folder/graph.json"], 5, "cannot be written"),
    ],
)
def test_what_goes_wrong_is_told_in_words_with_its_exit_code(
    run: Run, example_database: Path, arguments: list[str], code: int, told: str
) -> None:
    ended = run(*arguments, "--db", example_database)
    assert ended.code == code
    assert told in ended.err
    assert ended.out == ""
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    "command", [["ask", "status"], ["cypher", "RETURN 1 AS x"], ["export"], ["remove", "x"]]
)
def test_without_a_database_each_command_says_how_to_make_one(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    ended = run(*command, "--db", tmp_path / "none.grafeo")
    assert ended.code == 5
    assert "Make it with: s55 build" in ended.err


def test_a_name_that_a_terminal_would_obey_is_told_without_it(run: Run, example_database: Path) -> None:
    ended = run("ask", "relies-on", "--name", "\x1b[2Jmakesave", "--db", example_database)
    assert "\x1b" not in ended.err


def test_cypher_takes_parameters_of_their_own_type(run: Run, example_database: Path) -> None:
    query = "MATCH (l:Letter) WHERE l.area = $area AND l.date.year IN $years RETURN l.source AS file"
    ended = run(
        "cypher",
        query,
        "--param",
        "area=westmere",
        "--param",
        "years=[2023]",
        "--db",
        example_database,
        "--format",
        "json",
    )
    assert json.loads(ended.out) == [{"file": "reply-online.md"}]


def test_cypher_is_stopped_at_its_timeout(run: Run, example_database: Path) -> None:
    endless = "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS n"
    ended = run("cypher", endless, "--timeout", "1", "--db", example_database)
    assert (ended.code, "stopped after 1 seconds" in ended.err) == (6, True)


def test_export_is_node_link_json_with_the_letters_text(
    run: Run, example_database: Path, example_graph: Graph, tmp_path: Path
) -> None:
    ended = run("export", "--format", "json", "-o", tmp_path / "graph.json", "--db", example_database)
    assert (ended.code, ended.out) == (0, "")
    written = json.loads((tmp_path / "graph.json").read_text(encoding="utf-8"))
    assert written == example_graph.node_link()
    letter = next(node for node in written["nodes"] if node["id"] == "letter:westmere:reply-online")
    assert letter["date"] == "2023-03-20"
    relies = next(edge for edge in written["edges"] if edge["type"] == "RELIES_ON")
    texts = {node["id"]: node["text"] for node in written["nodes"] if node["label"] == "Letter"}
    assert texts[relies["letters"][0]][relies["starts"][0] : relies["ends"][0]] == relies["quotes"][0]
    assert not any(node["label"].startswith("_") for node in written["nodes"])
    network = nx.node_link_graph(written, edges="edges", multigraph=True, directed=True)
    assert network.number_of_nodes() == len(example_graph.nodes)


def test_export_without_a_file_goes_to_standard_output_with_the_same_bytes(
    run: Run, example_database: Path, tmp_path: Path
) -> None:
    run("export", "-o", tmp_path / "graph.json", "--db", example_database)
    told = run("export", "--db", example_database).out
    assert told == (tmp_path / "graph.json").read_bytes().decode("utf-8")


def test_help_and_version_answer_in_half_a_second() -> None:
    """The quickest of five: other work on the machine is no fault of the command."""
    for argument, told in (("--help", "relies-on"), ("--version", "section55 ")):
        taken = []
        for _ in range(5):
            begun = time.perf_counter()
            ended = subprocess.run([COMMAND, argument], capture_output=True, check=True, encoding="utf-8")
            taken.append(time.perf_counter() - begun)
            assert told in ended.stdout
        assert min(taken) < 0.5


def test_a_reader_that_goes_away_early_is_no_error(example_database: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        ended = subprocess.run(
            [COMMAND, "export", "--db", example_database], stdout=closed, stderr=subprocess.PIPE, check=False
        )
    assert ended.stderr == b""


def test_the_api_asks_a_graph_in_memory_and_a_database_alike(
    example_graph: Graph, example_database: Path
) -> None:
    with s55.open(example_database) as database:
        for graph in (example_graph, database):
            found = s55.ask(graph, "relies-on", name="ce hub", area="westmere")
            assert [(row["date"], row["modality"]) for row in found] == [
                (date(2023, 3, 20), "planned"),
                (date(2024, 3, 1), "existing"),
            ]
            assert s55.cypher(
                graph, "MATCH (l:Letter) WHERE l.area = $area RETURN count(l) AS n", area="westmere"
            ) == [{"n": 2}]
            network = s55.to_networkx(graph)
            assert isinstance(network, nx.MultiDiGraph)
            assert network.nodes["national:embrace"]["label"] == "Service"


def test_the_api_refuses_what_would_change_a_graph_or_read_a_file(example_graph: Graph) -> None:
    with pytest.raises(QueryError, match="would change the graph"):
        s55.cypher(example_graph, "MATCH (n) DETACH DELETE n")
    with pytest.raises(QueryError, match="LOAD reads files"):
        s55.cypher(example_graph, "LOAD CSV FROM '/x' AS r RETURN r")
    with pytest.raises(UnknownNameError, match="Near: relies-on"):
        s55.ask(example_graph, "relies on")
    assert len(s55.ask(example_graph, "status")) == 9


def test_an_answer_may_be_drawn_too(run: Run, example_database: Path, tmp_path: Path) -> None:
    page = tmp_path / "makesafe.html"
    asked = run(
        "ask", "relies-on", "--name", "makesafe", "--db", example_database, "--format", "json", "--map", page
    )
    assert asked.code == 0
    assert len(json.loads(asked.out)) == 4
    assert asked.err == f"Wrote {page}: 13 things. Open it in a browser.\n"
    text = page.read_text(encoding="utf-8")
    assert "<h1>Which answers rely on this initiative, service or system? Operation Makesafe</h1>" in text
    assert "Embrace" not in text


def test_a_place_that_cannot_hold_the_page_is_refused_before_the_answer(
    run: Run, example_database: Path, tmp_path: Path
) -> None:
    asked = run("ask", "status", "--db", example_database, "--map", tmp_path)
    assert (asked.code, asked.out) == (1, "")
    assert "is a folder" in asked.err


def test_an_answer_without_rows_draws_nothing(run: Run, example_database: Path, tmp_path: Path) -> None:
    page = tmp_path / "none.html"
    wanted = ("--area", "northmoor", "--status", "not for this body")
    asked = run("ask", "status", *wanted, "--db", example_database, "--map", page)
    assert (asked.code, asked.err) == (0, "Nothing in this graph answers that.\n")
    assert not page.exists()


def test_a_question_that_a_map_would_not_help_takes_none(run: Run, example_database: Path) -> None:
    asked = run("ask", "clock", "--db", example_database, "--map", "clock.html")
    assert asked.code == 2
    assert "No such option: --map" in asked.err


def test_a_limit_says_how_many_rows_there_are_in_all(run: Run, example_database: Path) -> None:
    asked = run("ask", "status", "--db", example_database, "--format", "json", "--limit", "2")
    assert len(json.loads(asked.out)) == 2
    assert asked.err == "Shown: 2 of 9 rows (--limit).\n"


def test_a_limit_that_cuts_nothing_says_nothing(run: Run, example_database: Path) -> None:
    asked = run("ask", "status", "--db", example_database, "--format", "json", "--limit", "9")
    assert (len(json.loads(asked.out)), asked.err) == (9, "")
