"""The commands on a server's database, as a person types them, beside the same on a file."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import section55 as s55
from graph.content import Graph
from graph.errors import StoreError
from graph.stores import open_store
from section55.cli import main

ROOT = Path(__file__).parents[2]


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
        return Ended(int(ended.value.code or 0), *capsys.readouterr())

    return ran


def test_letters_built_into_a_server_and_into_a_file_give_the_same_graph(
    run: Run, url: str, tmp_path: Path
) -> None:
    file = tmp_path / "letters.grafeo"
    for db in (url, file):
        assert run("build", ROOT / "samples", "--db", db).code == 0
    assert run("export", "--db", url).out == run("export", "--db", file).out
    asked = ("ask", "relies-on", "--name", "Operation Makesafe", "--transitive", "--format", "csv", "--db")
    assert run(*asked, url).out == run(*asked, file).out
    assert run(*asked, url).out.count("\n") > 3
    for name, db in (("a.html", url), ("b.html", file)):
        assert run("map", "--about", "Operation Makesafe", "--db", db, "-o", tmp_path / name).code == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_letter_removed_and_built_again_is_as_it_was(run: Run, url: str) -> None:
    run("build", ROOT / "samples", "--db", url)
    before = run("export", "--db", url).out
    letter = min((ROOT / "samples").iterdir())
    removed = run("remove", letter.name, "--db", url)
    assert (removed.code, removed.err.endswith("letters left: 5.\n")) == (0, True)
    assert run("export", "--db", url).out != before
    assert run("build", letter, "--db", url).err.endswith(f"Wrote {url}\n")
    assert run("export", "--db", url).out == before


def test_a_graph_is_copied_either_way(
    run: Run, url: str, example_database: Path, example_graph: Graph, tmp_path: Path
) -> None:
    copied = run("copy", "--from", example_database, "--to", url)
    assert (copied.code, copied.out) == (0, "")
    assert copied.err == (
        f"Copied to {url}: {len(example_graph.nodes)} nodes, "
        f"{len(example_graph.relationships)} relationships, 4 letters.\n"
    )
    assert run("copy", "--from", url, "--to", tmp_path / "back.grafeo").code == 0
    with open_store(example_database) as first, open_store(tmp_path / "back.grafeo") as back:
        assert back.graph() == example_graph
        assert back.documents() == first.documents()
        assert back.meta() == first.meta()


def test_a_copy_that_would_lose_letters_asks_first(run: Run, example_url: str, tmp_path: Path) -> None:
    run("build", ROOT / "samples", "--db", tmp_path / "other.grafeo")
    refused = run("copy", "--from", tmp_path / "other.grafeo", "--to", example_url)
    assert refused.code == 5
    assert "holds 4 letters that" in refused.err
    assert "such as letter:northmoor:groups-response. With --replace they are taken out" in refused.err
    assert run("copy", "--from", tmp_path / "other.grafeo", "--to", example_url, "--replace").code == 0


def test_the_database_of_the_environment_is_asked_where_none_is_named(
    run: Run, example_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "There is no database at section55.grafeo" in run("ask", "status").err
    monkeypatch.setenv("NEO4J_URI", example_url)
    assert run("ask", "status", "--format", "csv").out.count("\n") == 10


def test_own_cypher_only_reads_and_says_what_makes_it_sure(run: Run, example_url: str) -> None:
    query = "MATCH (l:Letter) WHERE l.area = $area RETURN l.source AS file ORDER BY file"
    asked = run("cypher", query, "--param", "area=westmere", "--format", "json", "--db", example_url)
    assert json.loads(asked.out) == [{"file": "reply-groups.md"}, {"file": "reply-online.md"}]
    assert asked.err == (
        "Asked in a session that only reads. On Neo4j only a database user without the right to write makes "
        "this a guarantee.\n"
    )


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("CREATE (:Letter)", "would change the graph"),
        ("MATCH (n", "The query was refused: Invalid input"),
        ("RETURN $x AS x", "Missing parameter: x"),
        ("LOAD CSV FROM 'file:///etc/hostname' AS r RETURN r", "LOAD reads files"),
    ],
)
def test_what_own_cypher_may_not_do_is_told_in_words(
    run: Run, example_url: str, query: str, told: str
) -> None:
    ended = run("cypher", query, "--db", example_url)
    assert ended.code == 6
    assert told in ended.err
    assert "Traceback" not in ended.err


def test_the_api_takes_a_url_too(example_url: str, example_graph: Graph) -> None:
    with s55.open(example_url) as database:
        assert s55.ask(database, "status") == s55.ask(example_graph, "status")
        assert s55.to_networkx(database).number_of_nodes() == len(example_graph.nodes)
    with pytest.raises(StoreError, match="names more than a server"):
        s55.open(f"{example_url}/letters")
