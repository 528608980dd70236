"""What every store does, and what the embedded one promises of its file."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.content import Graph
from graph.errors import QueryError, StoreError
from graph.model import (
    Body,
    Commitment,
    Initiative,
    Inspection,
    Letter,
    Modality,
    Node,
    Precision,
    Relationship,
    Response,
    Status,
)
from graph.stores import Meta, Store, open_store
from graph.stores.embedded import from_graph, write_snapshot
from graph.stores.guarded import run_query
from tests import examples

DOCUMENTS = {"letter:b": '{"b": 1}', "letter:a": '{"a": "“quoted” \\u0000"}'}
META = Meta(program="0.1.0", register="r1")

type Keep = Callable[[Graph], Store]


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


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
DATES = st.none() | st.dates(date(1829, 1, 1), date(2199, 12, 31))
PLACES = st.lists(st.tuples(TEXT, st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=3)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph that the model allows, evidence aside."""
    nodes: list[Node] = [
        Letter(
            id="letter:x",
            name=draw(TEXT),
            date=draw(DATES),
            source=draw(TEXT),
            sha256="0",
            area=draw(st.none() | TEXT),
            title=draw(TEXT),
            text=draw(TEXT),
        ),
        Inspection(id="inspection:x", name=draw(TEXT), title=draw(TEXT), published=draw(DATES)),
        Response(
            id="response:x",
            name=draw(TEXT),
            text=draw(TEXT),
            start=draw(st.integers(0, 10**6)),
            end=draw(st.integers(0, 10**6)),
            starts=draw(st.lists(st.integers(0, 10**6), max_size=3)),
            ends=[],
            status=draw(st.none() | st.sampled_from(Status)),
            status_quote=draw(st.none() | TEXT),
        ),
        Commitment(
            id="commitment:x",
            name=draw(TEXT),
            text=draw(TEXT),
            start=0,
            end=1,
            due=draw(DATES),
            due_precision=draw(st.sampled_from(Precision)),
            recurring=draw(st.booleans()),
        ),
        Initiative(
            id=draw(TEXT.map("initiative:{}".format)),
            name=draw(TEXT),
            aliases=draw(st.lists(TEXT, max_size=3)),
            area=draw(st.none() | TEXT),
            registered=draw(st.booleans()),
        ),
        Body(id="body:x", name=draw(TEXT), registered=True),
    ]
    initiative = nodes[4].id
    places = draw(PLACES)
    evidence = {
        "quotes": [quote for quote, _, _ in places],
        "starts": [start for _, start, _ in places],
        "ends": [end for _, _, end in places],
        "letters": ["letter:x" for _ in places],
    }
    edges = [
        {"type": "REPLIES_TO", "source": "letter:x", "target": "inspection:x"},
        {"type": "CONTAINS", "source": "letter:x", "target": "response:x"},
        {
            "type": "RELIES_ON",
            "source": "response:x",
            "target": initiative,
            "modality": draw(st.sampled_from(Modality)),
            **evidence,
        },
        {"type": "DELIVERED_BY", "source": initiative, "target": "body:x", **evidence},
        {"type": "PART_OF", "source": initiative, "target": "body:x", **evidence},
    ]
    return Graph.of(nodes, [Relationship.model_validate(edge) for edge in edges])


@given(graph=graphs())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_read_back_is_what_was_put_in(keep: Keep, graph: Graph) -> None:
    with keep(graph) as store:
        assert store.graph() == graph


def test_the_example_is_read_back_whole_whatever_the_store(keep: Keep, example_graph: Graph) -> None:
    assert keep(example_graph).graph() == example_graph


def test_an_empty_graph_is_a_graph(keep: Keep) -> None:
    store = keep(Graph.of([], []))
    assert store.graph() == Graph.of([], [])
    assert store.run("MATCH (letter:Letter) RETURN letter.id AS id").rows == []


def test_rows_hold_plain_values(keep: Keep, example_graph: Graph) -> None:
    rows = keep(example_graph).run(
        "MATCH (letter:Letter {id: $id}) RETURN letter.date AS day, letter.area AS area, 2 AS two, "
        "[1, 2] AS list, null AS nothing, true AS yes",
        {"id": "letter:westmere:reply-groups"},
    )
    assert rows.columns == ("day", "area", "two", "list", "nothing", "yes")
    assert rows.rows == [(date(2024, 3, 1), "westmere", 2, [1, 2], None, True)]


def test_dates_are_dates_to_the_engine_too(keep: Keep, example_graph: Graph) -> None:
    rows = keep(example_graph).run(
        "MATCH (letter:Letter) WHERE letter.date < $day RETURN letter.date.year AS year ORDER BY letter.id",
        {"day": date(2023, 3, 30)},
    )
    assert rows.rows == [(2023,)]


def test_a_node_is_its_label_and_properties_and_a_relationship_its_type(
    keep: Keep, example_graph: Graph
) -> None:
    ((node, edge),) = (
        keep(example_graph)
        .run("MATCH (letter:Letter {area: 'northmoor'})-[r:REPLIES_TO]->(i {name: 'Groups'}) RETURN i, r")
        .rows
    )
    assert node == {
        "label": "Inspection",
        "id": "inspection:groups",
        "name": "Groups",
        "title": "Groups: an inspection of the response to exploitation by groups",
        "published": date(2024, 1, 10),
        "inspectorate": "HMICFRS",
    }
    assert edge == {"type": "REPLIES_TO"}


def test_a_path_is_its_nodes_and_relationships(keep: Keep, example_graph: Graph) -> None:
    ((path,),) = (
        keep(example_graph)
        .run("MATCH path = (:Letter {area: 'northmoor'})-[:REPLIES_TO]->({name: 'Groups'}) RETURN path")
        .rows
    )
    assert isinstance(path, dict)
    assert [node["label"] for node in path["nodes"]] == ["Letter", "Inspection"]
    assert path["relationships"] == [{"type": "REPLIES_TO"}]


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("MATCH (letter:Letter", "refused"),
        ("MATCH (n {id: $id}) RETURN n", "Missing parameter: "),
        ("CREATE (:Letter {id: 'x'})", "would change the graph"),
        ("MATCH (letter:Letter) SET letter.name = 'x'", "would change the graph"),
        ("MATCH (letter:Letter) DETACH DELETE letter", "would change the graph"),
        ("MATCH (i:Inspection) REMOVE i.title RETURN i.title", "would change the graph"),
        ("MATCH (i:Inspection) REMOVE i:Inspection", "would change the graph"),
    ],
)
def test_a_query_that_does_not_only_read_is_refused_and_changes_nothing(
    keep: Keep, example_graph: Graph, query: str, complaint: str
) -> None:
    store = keep(example_graph)
    with pytest.raises(QueryError, match=complaint) as refused:
        store.run(query)
    assert "GRAFEO" not in str(refused.value)
    assert store.graph() == example_graph


def test_the_tools_own_nodes_are_under_labels_with_an_underscore(keep: Keep, example_graph: Graph) -> None:
    labels = keep(example_graph).run("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label").rows
    own = {label for (label,) in labels if str(label).startswith("_")}
    assert {label for (label,) in labels} - own == {node.label for node in example_graph.nodes}
    assert own <= {"_Document", "_Meta"}


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


def test_a_server_is_not_yet_a_store() -> None:
    with pytest.raises(StoreError, match="give the path of a file"):
        open_store("neo4j://localhost")


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
