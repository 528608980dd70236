"""What every store does, and what the embedded one promises of its file."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from graph.content import Graph
from graph.errors import QueryError, StoreError
from graph.stores import Meta, Store, open_store
from graph.stores.embedded import from_graph, write_snapshot
from graph.stores.guarded import run_query
from tests import examples
from tests.graph_.behaviour import *  # noqa: F403 - the suite that every store runs
from tests.graph_.behaviour import Keep

DOCUMENTS = {"letter:b": '{"b": 1}', "letter:a": '{"a": "“quoted” \\u0000"}'}
META = Meta(program="0.1.0", register="r1")


@pytest.fixture(params=["memory", "file"])
def keep(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Keep]:
    """Puts a graph into a store of one sort and gives the store, open."""
    opened: list[Store] = []

    def in_memory(graph: Graph) -> Store:
        return from_graph(graph)

    def in_file(graph: Graph) -> Store:
        write_snapshot(tmp_path / "kept.grafeo", graph, DOCUMENTS, META)
        return open_store(tmp_path / "kept.grafeo")

    def kept(graph: Graph) -> Store:
        opened.append({"memory": in_memory, "file": in_file}[request.param](graph))
        return opened[-1]

    yield kept
    for store in opened:
        store.close()


def test_documents_and_what_made_it_come_back_and_stay_out_of_the_graph(tmp_path: Path) -> None:
    path = tmp_path / "kept.grafeo"
    write_snapshot(path, examples.graph(), DOCUMENTS, META)
    with open_store(path) as store:
        assert store.documents() == DOCUMENTS
        assert list(store.documents()) == ["letter:a", "letter:b"]
        assert store.meta() == META
        assert len(store.graph().nodes) == len(examples.graph().nodes)


def test_writing_twice_gives_the_same_content(tmp_path: Path, example_graph: Graph) -> None:
    path = tmp_path / "kept.grafeo"
    exports = []
    for _ in range(2):
        write_snapshot(path, example_graph, DOCUMENTS, META)
        with open_store(path) as store:
            exports.append(json.dumps(store.graph().node_link()))
    assert exports[0] == exports[1]
    assert [file.name for file in tmp_path.iterdir()] == ["kept.grafeo"]


def test_a_reader_keeps_what_it_opened_while_a_build_replaces_it(
    example_database: Path, example_graph: Graph
) -> None:
    with open_store(example_database) as reader:
        write_snapshot(example_database, Graph.of([], []), {}, META)
        assert reader.graph() == example_graph
    with open_store(example_database) as reader:
        assert reader.graph() == Graph.of([], [])


def test_what_a_killed_build_left_is_no_hindrance(example_database: Path, example_graph: Graph) -> None:
    for left in (".new", ".new.wal"):
        example_database.with_name(example_database.name + left).write_bytes(b"half of a database")
    write_snapshot(example_database, example_graph, {}, META)
    with open_store(example_database) as store:
        assert store.graph() == example_graph
    assert [file.name for file in example_database.parent.iterdir()] == [example_database.name]


def test_a_build_that_is_killed_leaves_the_old_database(example_database: Path, example_graph: Graph) -> None:
    killed = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from graph.stores import embedded\n"
        "from graph.stores.base import Meta\n"
        "from tests.examples import graph\n"
        "write = embedded._write\n"
        "embedded._write = lambda *given: (write(*given), os._exit(9))\n"
        "embedded.write_snapshot(Path(sys.argv[1]), graph(), {}, Meta('killed', ''))\n"
    )
    ended = subprocess.run([sys.executable, "-c", killed, example_database], check=False)
    assert ended.returncode == 9
    with open_store(example_database) as store:
        assert store.meta() == META
        assert store.graph() == example_graph


def test_a_second_build_of_one_database_is_told_to_wait(example_database: Path, example_graph: Graph) -> None:
    from grafeo import GrafeoDB  # noqa: PLC0415

    writing = GrafeoDB(str(example_database) + ".new")
    try:
        with pytest.raises(StoreError, match="Another build is writing"):
            write_snapshot(example_database, example_graph, {}, META)
    finally:
        writing.close()


def test_a_missing_database_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no database at .*none\.grafeo\. Make it with: s55 build"):
        open_store(tmp_path / "none.grafeo")


@pytest.mark.parametrize("content", [b"", b"# a letter\n", b"PK\x03\x04" + bytes(4096)])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.md"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is not a section55 database"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not a section55 database"):
        open_store(tmp_path)


def test_a_damaged_database_is_to_be_built_again(example_database: Path) -> None:
    whole = example_database.read_bytes()
    example_database.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError, match="Build it again"):
        open_store(example_database)


def test_a_locked_database_says_so(tmp_path: Path) -> None:
    from grafeo import GrafeoDB  # noqa: PLC0415

    writing = GrafeoDB(str(tmp_path / "held.grafeo"))
    try:
        with pytest.raises(StoreError, match="is locked: another program is writing it"):
            open_store(tmp_path / "held.grafeo")
    finally:
        writing.close()


def test_a_database_of_another_version_is_to_be_built_again(tmp_path: Path) -> None:
    path = tmp_path / "old.grafeo"
    write_snapshot(path, Graph.of([], []), {}, Meta(program="0.0.1", register="r0", schema=0))
    with pytest.raises(StoreError, match=r"made by section55 0\.0\.1.*Build it again with: s55 build"):
        open_store(path)


def test_a_database_that_another_program_made_is_refused(tmp_path: Path) -> None:
    from grafeo import GrafeoDB  # noqa: PLC0415

    other = GrafeoDB(str(tmp_path / "other.grafeo"))
    other.execute_cypher("CREATE (:Letter {id: 'x'})")
    other.close()
    with pytest.raises(StoreError, match="section55 did not make it"):
        open_store(tmp_path / "other.grafeo")


def test_a_url_of_another_kind_of_server_is_no_store() -> None:
    with pytest.raises(
        StoreError, match=r"^http://localhost is no database .* a url of neo4j://, neo4j\+s://"
    ):
        open_store("http://somebody:secret@localhost")


def test_a_folder_that_does_not_exist_cannot_be_written_to(tmp_path: Path, example_graph: Graph) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        write_snapshot(tmp_path / "none" / "x.grafeo", example_graph, {}, META)


def test_a_users_own_cypher_is_answered_from_a_process_of_its_own(example_database: Path) -> None:
    rows = run_query(
        example_database,
        "MATCH (letter:Letter) WHERE letter.date >= $day RETURN letter.area AS area, letter.date AS day "
        "ORDER BY day // LOAD",
        {"day": date(2024, 1, 1)},
    )
    assert rows.columns == ("area", "day")
    assert rows.rows == [("westmere", date(2024, 3, 1)), ("northmoor", date(2024, 3, 15))]


def test_a_query_without_an_end_is_stopped_at_its_deadline(example_database: Path) -> None:
    with pytest.raises(QueryError, match=r"stopped after 1\.5 seconds"):
        run_query(
            example_database, "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS n", timeout_s=1.5
        )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_query_that_eats_memory_ends_alone(example_database: Path) -> None:
    with pytest.raises(QueryError, match="want of memory"):
        run_query(example_database, "RETURN size(range(1, 300000000)) AS n", timeout_s=60)


@pytest.mark.parametrize(
    "query",
    [
        "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row",
        "load\ncsv from '/etc/hostname' as row return row",
        "RETURN 'it''s' AS a LOAD CSV FROM '/etc/hostname' AS row RETURN row",
        "/* LOAD */ RETURN 1 /* */ LOAD CSV FROM '/x' AS row RETURN row",
        "RETURN '\\\\' AS a LOAD CSV FROM '/x' AS row RETURN row",
    ],
)
def test_a_query_that_reads_files_is_refused(example_database: Path, query: str) -> None:
    with pytest.raises(QueryError, match="LOAD reads files"):
        run_query(example_database, query)


def test_the_word_load_as_text_or_as_a_quoted_name_is_no_harm(example_database: Path) -> None:
    rows = run_query(example_database, "RETURN 'LOAD \\' CSV' AS `load`, \"load\" AS b // LOAD\n/* LOAD */")
    assert (rows.columns, rows.rows) == (("load", "b"), [("LOAD ' CSV", "load")])


def test_a_write_in_a_users_own_cypher_is_refused(example_database: Path) -> None:
    before = example_database.read_bytes()
    with pytest.raises(QueryError, match="would change the graph"):
        run_query(example_database, "CREATE (:Letter {id: 'x'})")
    assert example_database.read_bytes() == before


def test_a_users_own_cypher_against_no_database_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database"):
        run_query(tmp_path / "none.grafeo", "RETURN 1 AS one")
