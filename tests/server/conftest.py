"""A real Neo4j for the tests of this folder: the one that NEO4J_URI names, or one that is started here.

The long-term line has to be there; the calendar line joins in where a Java is found that it runs on.
"""

import os
from collections.abc import Iterator

import pytest
from neo4j import Driver, GraphDatabase

from graph.content import Graph
from graph.packing import Packed, pack
from graph.stores import Meta, write_store
from tests import examples
from tests.server.running import CALENDAR, LTS, Line, Server, java_for, running

GIVEN = os.environ.get("NEO4J_URI")
EMPTY = "MATCH (n) DETACH DELETE n"
LINES: list[Line | None] = [None] if GIVEN else [LTS, *([CALENDAR] if java_for(CALENDAR) else [])]


@pytest.fixture(scope="session", params=LINES, ids=lambda line: line.version if line else "NEO4J_URI")
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server with an empty database, which nobody but these tests uses."""
    line: Line | None = request.param
    if line is None:
        yield _given()
        return
    try:
        with running(line) as started:
            yield started
    except FileNotFoundError as missing:
        pytest.skip(f"{missing}; or name a Neo4j that may be written to with NEO4J_URI")


def _given() -> Server:
    """The server that NEO4J_URI names, where the user's own database in it is empty: the tests empty it."""
    named = Server(str(GIVEN), os.environ.get("NEO4J_USERNAME", ""), os.environ.get("NEO4J_PASSWORD", ""))
    with _driver(named) as driver:
        if driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]:
            pytest.skip("the database that NEO4J_URI names is not empty, and these tests would empty it")
    return named


@pytest.fixture
def driver(server: Server) -> Iterator[Driver]:
    """A connection of its own, to do what others do in a database; empties it before and after."""
    with _driver(server) as connected:
        connected.execute_query(EMPTY)
        yield connected
        connected.execute_query(EMPTY)


@pytest.fixture
def url(server: Server, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> str:
    """The url of an empty database, with user and password in the environment."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    monkeypatch.setenv("NEO4J_USERNAME", server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    return server.url


@pytest.fixture
def example_url(url: str, example_graph: Graph) -> str:
    """The url of a database that holds the four invented letters."""
    documents = {reading.letter.id: pack(Packed("0.1.0", "r1", reading)) for reading in examples.readings()}
    write_store(url, example_graph, documents, Meta(program="0.1.0", register="r1"))
    return url


def _driver(server: Server) -> Driver:
    return GraphDatabase.driver(
        server.url,
        auth=(server.username, server.password) if server.username else None,
        notifications_min_severity="OFF",
    )
