"""The shared store on a real server: what every store does, and what this one promises beside others."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import pytest
from neo4j import Driver

from graph import schema
from graph.build import combine
from graph.content import Graph
from graph.errors import QueryError, StoreError
from graph.stores import Meta, Store, kept_in, open_store, write_store
from graph.stores.server import query_server
from tests import examples, generated
from tests.graph_.behaviour import *  # noqa: F403 - the suite that every store runs
from tests.graph_.behaviour import Keep
from tests.server.running import Server

META = Meta(program="0.1.0", register="r1")
DOCUMENTS = {"letter:b": '{"b": 1}', "letter:a": '{"a": "“quoted” \\u0000"}'}
MAKESAFE = examples.MAKESAFE.id


@pytest.fixture
def keep(url: str) -> Iterator[Keep]:
    """Puts a graph into the server's database and gives the store, open."""
    opened: list[Store] = []

    def kept(graph: Graph) -> Store:
        write_store(url, graph, {}, META)
        opened.append(open_store(url))
        return opened[-1]

    yield kept
    for store in opened:
        store.close()


def count(driver: Driver, pattern: str, **parameters: object) -> int:
    """How many matches of a pattern the database holds."""
    found = driver.execute_query(f"MATCH {pattern} RETURN count(*) AS n", parameters)
    return int(found.records[0]["n"])


def test_documents_and_what_made_it_come_back_and_stay_out_of_the_graph(url: str) -> None:
    write_store(url, examples.graph(), DOCUMENTS, META)
    with open_store(url) as store:
        assert store.documents() == DOCUMENTS
        assert list(store.documents()) == ["letter:a", "letter:b"]
        assert store.meta() == META
        assert store.graph() == examples.graph()
    assert kept_in(url).documents == DOCUMENTS


def test_many_rows_come_with_the_values_that_few_come_with(example_url: str) -> None:
    query = (
        "MATCH (letter:Letter)\n"
        "RETURN letter.date AS date, [letter.date] AS dates, {_day: letter.name, day: letter.date} AS told, "
        "null AS nothing, [[1, 2.5], []] AS lists, letter.id AS id\nORDER BY id"
    )
    with open_store(example_url) as store:
        many = store.run(query, many=True)
        assert many == store.run(query)
    assert {type(row[0]) for row in many.rows} == {date}
    assert len(many.rows) == 4


def test_writing_again_touches_nothing(url: str, driver: Driver) -> None:
    written = []
    for _ in range(2):
        write_store(url, examples.graph(), DOCUMENTS, META)
        found = driver.execute_query("MATCH (n) RETURN elementId(n) AS id, properties(n) AS p ORDER BY id")
        written.append([record.values() for record in found.records])
    assert written[0] == written[1]
    assert kept_in(url).writes == 1


def test_a_removed_letter_takes_along_only_what_no_other_says(example_url: str, driver: Driver) -> None:
    driver.execute_query("MATCH (n) SET n:Seen")
    others = [examples.westmere_online(), examples.northmoor_online(), examples.northmoor_groups()]
    write_store(example_url, combine(others), {}, META)
    with open_store(example_url) as store:
        assert store.graph() == combine(others)
    assert count(driver, "(n:Seen) WHERE NOT n:_Meta") == len(combine(others).nodes)
    assert count(driver, "(n:_Document)") == 0


def test_what_others_keep_in_the_database_is_let_be(
    example_url: str, driver: Driver, example_graph: Graph
) -> None:
    driver.execute_query(
        "MATCH (thing:Initiative {id: $id}) SET thing:Important "
        "CREATE (:Note {id: 'n', text: 'mine'})-[:ABOUT]->(thing), (thing)-[:RELIES_ON]->(:Note {id: 'm'})",
        id=MAKESAFE,
    )
    write_store(example_url, example_graph, {}, Meta("0.2.0", "r2"))
    assert count(driver, "(:Note {text: 'mine'})-[:ABOUT]->(:Important {id: $id})", id=MAKESAFE) == 1
    assert count(driver, "(:Important {id: $id})-[:RELIES_ON]->(:Note)", id=MAKESAFE) == 1
    with open_store(example_url) as store:
        assert store.graph() == example_graph
        (row,) = store.run("MATCH (thing:Initiative {id: $id}) RETURN thing", {"id": MAKESAFE}).rows
    assert isinstance(row[0], dict)
    assert row[0]["label"] == "Initiative"


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (i:Initiative) SET i.name = 'x', i.mine = 1",
        "MATCH (i:Initiative) REMOVE i.name",
        "MATCH (i:Initiative) SET i:Service",
        "MATCH (i:Initiative) DETACH DELETE i",
        "MATCH (:Response)-[r:RELIES_ON]->() SET r.quotes = ['x'], r.mine = 1",
        "MATCH (:Response)-[r:RELIES_ON]->() DELETE r",
        "MATCH (a:Response)-[r:RELIES_ON]->(b) CREATE (a)-[again:RELIES_ON]->(b) SET again = properties(r)",
        "MATCH (a:Response)-[:RELIES_ON]->(b) CREATE (b)-[:RELIES_ON]->(a)",
        "CREATE (:Service {name: 'without an id'}), (:Service {id: 'x', name: 'not ours', registered: true})",
        "MATCH (n) DETACH DELETE n",
    ],
)
def test_what_somebody_changed_of_ours_is_put_right_by_the_next_build(
    example_url: str, driver: Driver, example_graph: Graph, change: str
) -> None:
    driver.execute_query(change)
    write_store(example_url, example_graph, {}, META)
    with open_store(example_url) as store:
        assert store.graph() == example_graph
    assert count(driver, "(n) WHERE NOT n:_Meta") == len(example_graph.nodes)
    assert count(driver, "()-[r]->()") == len(example_graph.relationships)


def test_a_graph_that_somebody_changed_is_told_and_not_taken_for_ours(
    example_url: str, driver: Driver
) -> None:
    driver.execute_query("MATCH (i:Initiative) REMOVE i.name")
    with (
        open_store(example_url) as store,
        pytest.raises(StoreError, match=r"somebody changed it\. Build it again"),
    ):
        store.graph()


def test_a_database_in_which_others_use_our_labels_is_refused(
    url: str, driver: Driver, example_graph: Graph
) -> None:
    driver.execute_query("CREATE (:Service {name: 'somebody else'})")
    with pytest.raises(StoreError, match="holds nodes labelled Service that section55 did not write"):
        write_store(url, example_graph, {}, META)
    assert count(driver, "(n)") == 1


def test_ids_are_unique_and_names_are_found_by_an_index(example_url: str, driver: Driver) -> None:
    names = {
        record["name"]
        for what in ("CONSTRAINTS", "INDEXES")
        for record in driver.execute_query(f"SHOW {what} YIELD name").records
    }
    assert set(schema.constraints()) <= names
    plan = driver.execute_query("EXPLAIN MATCH (i:Initiative {name: 'x'}) RETURN i").summary.plan
    assert "NodeIndexSeek" in str(plan)


def test_a_large_graph_is_written_in_several_transactions_and_read_back_whole(url: str) -> None:
    graph = generated.graph(4, 60)
    assert len(graph.relationships) > 20_000
    write_store(url, graph, DOCUMENTS, META)
    with open_store(url) as store:
        assert store.graph() == graph


def test_a_large_build_that_is_killed_leaves_a_database_that_says_so_and_can_be_built_again(
    example_url: str, example_graph: Graph
) -> None:
    killed = (
        "import os, sys\n"
        "from graph.stores import Meta, server_write, write_store\n"
        "from tests.generated import graph\n"
        "run, server_write.AT_ONCE = server_write._run_all, 100\n"
        "def some(transaction, writes):\n"
        "    if any('Response' in statement for statement, _ in writes): os._exit(9)\n"
        "    run(transaction, writes)\n"
        "server_write._run_all = some\n"
        "write_store(sys.argv[1], graph(1, 20), {'letter:new': '{}'}, Meta('killed', ''))\n"
    )
    ended = subprocess.run([sys.executable, "-c", killed, example_url], check=False)
    assert ended.returncode == 9
    with pytest.raises(StoreError, match="is being written, or a build of it did not end"):
        open_store(example_url)
    assert kept_in(example_url).documents == {"letter:new": "{}"}
    write_store(example_url, example_graph, {}, META)
    with open_store(example_url) as store:
        assert store.graph() == example_graph


def test_a_second_build_at_the_same_time_is_told_to_wait(
    example_url: str, driver: Driver, example_graph: Graph
) -> None:
    with driver.session() as session, session.begin_transaction() as building:
        building.run("MERGE (lock:_Meta {id: 'lock'}) SET lock.held = true").consume()
        with pytest.raises(StoreError, match="Another build is writing"):
            write_store(example_url, example_graph, {}, META)
        building.rollback()
    write_store(example_url, example_graph, {}, META)


def test_a_build_does_not_lose_what_somebody_else_wrote_since_it_read(example_url: str) -> None:
    kept = kept_in(example_url)
    write_store(example_url, combine([examples.westmere_online()]), {}, META, after=kept.writes)
    with pytest.raises(StoreError, match="changed by somebody else in the meantime"):
        write_store(example_url, combine([examples.northmoor_online()]), {}, META, after=kept.writes)
    with open_store(example_url) as store:
        assert store.graph() == combine([examples.westmere_online()])


def test_a_database_of_another_version_is_to_be_built_again(url: str) -> None:
    write_store(url, Graph.of([], []), {}, Meta(program="0.0.1", register="r0", schema=0))
    with pytest.raises(StoreError, match=r"made by section55 0\.0\.1.*Build it again with: s55 build"):
        open_store(url)


def test_an_empty_database_says_how_to_make_a_graph(url: str) -> None:
    with pytest.raises(StoreError, match=f"There is no section55 graph in {url}. Make it with: s55 build"):
        open_store(url)
    assert kept_in(url).documents == {}


def test_times_durations_and_maps_are_plain_values(example_url: str) -> None:
    query = (
        "RETURN datetime('2024-02-29T10:00+01:00') AS at, duration('P1MT2S') AS long, "
        "{a: [date('2024-02-29')]} AS days"
    )
    assert query_server(example_url, query).rows == [
        (
            datetime(2024, 2, 29, 10, tzinfo=timezone(timedelta(hours=1))),
            {"months": 1, "days": 0, "nanos": 2 * 10**9},
            {"a": [date(2024, 2, 29)]},
        )
    ]


def test_a_value_that_has_no_place_in_a_row_is_refused(example_url: str) -> None:
    with pytest.raises(QueryError, match="returns a CartesianPoint, which has no place in a row"):
        query_server(example_url, "RETURN point({x: 1, y: 2}) AS place")


def test_a_users_own_query_is_stopped_at_its_deadline(example_url: str) -> None:
    endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS n"
    with pytest.raises(QueryError, match=r"stopped after 1 seconds. Ask for less"):
        query_server(example_url, endless, timeout_s=1)


@pytest.mark.parametrize(
    "query", ["CREATE (:Letter {id: 'x'})", "MATCH (n) DETACH DELETE n", "CREATE INDEX x FOR (n:X) ON (n.y)"]
)
def test_a_write_in_a_users_own_query_is_refused(example_url: str, example_graph: Graph, query: str) -> None:
    with pytest.raises(QueryError, match="would change the graph"):
        query_server(example_url, query)
    with open_store(example_url) as store:
        assert store.graph() == example_graph


def test_a_wrong_password_is_told_without_telling_it(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-right-one")
    with pytest.raises(StoreError, match=r"does not let in the user neo4j\. Set NEO4J_USERNAME") as refused:
        open_store(url)
    assert "not-the-right-one" not in f"{refused.value!r} {refused.value.__cause__!r}"


def test_without_a_user_nobody_is_let_in(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_USERNAME")
    with pytest.raises(StoreError, match="does not let in anybody without a user name"):
        open_store(url)


def test_a_database_that_the_server_does_not_have_is_told(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "elsewhere")
    with pytest.raises(StoreError, match=r"has no database elsewhere\. Set NEO4J_DATABASE"):
        open_store(url)


def test_the_scheme_with_routing_reaches_the_same_graph(server: Server, example_url: str) -> None:
    with open_store(example_url.replace("bolt://", "neo4j://")) as store:
        assert store.graph() == examples.graph()
