"""Both engines on one generated graph, in one run: `python -m tests.benchmark.engines`.

It prints how fast the graph is loaded, beside a MERGE for each relationship in a transaction of its own, and
the median of each question: of the query by itself, and of the whole answer, names resolved and rows shaped.
NEO4J_URI names a server with an empty database; otherwise one is started.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from neo4j import Driver, GraphDatabase

from graph import schema
from graph.content import Graph
from graph.stores import Meta, Store, open_store, write_store
from queries.catalogue import Question, catalogue
from queries.run import Given, ask, checked
from tests import generated
from tests.asked import ways_to_ask
from tests.server.running import LTS, Server, running

META = Meta(program="benchmark", register="")
SINGLY = 500
"""Relationships that are written in a transaction each; the rate does not depend on how many."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--areas", type=int, default=43)
    parser.add_argument("--letters", type=int, default=100)
    given = parser.parse_args()
    graph = generated.graph(given.areas, given.letters)
    _say(f"{len(graph.nodes):,} nodes, {len(graph.relationships):,} relationships")
    with _server() as server, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.grafeo"
        _load(graph, file, server)
        with open_store(file) as embedded, open_store(server.url) as shared:
            _questions(embedded, shared)


@contextmanager
def _server() -> Iterator[Server]:
    if url := os.environ.get("NEO4J_URI"):
        yield Server(url, os.environ.get("NEO4J_USERNAME", ""), os.environ.get("NEO4J_PASSWORD", ""))
        return
    with running(LTS) as server:
        os.environ.update(NEO4J_USERNAME=server.username, NEO4J_PASSWORD=server.password)
        yield server


def _load(graph: Graph, file: Path, server: Server) -> None:
    size = len(graph.relationships)
    in_file = _seconds(lambda: write_store(file, graph, {}, META))
    _say(f"embedded: written in {in_file:.1f} s, {size / in_file:,.0f} relationships a second")
    _say(f"embedded: opened in {_seconds(lambda: open_store(file).close()):.2f} s")
    shared = _seconds(lambda: write_store(server.url, graph, {}, META))
    _say(f"Neo4j: written in {shared:.1f} s, {size / shared:,.0f} relationships a second")
    again = _seconds(lambda: write_store(server.url, graph, {}, META))
    _say(f"Neo4j: the same again, which changes nothing, in {again:.1f} s")
    singly = _singly(graph, server)
    _say(
        f"Neo4j: {singly:,.0f} a second by a MERGE in a transaction each; {size / shared / singly:.0f} times"
    )


def _singly(graph: Graph, server: Server) -> float:
    """Relationships a second where each is merged in a transaction of its own."""
    rows = schema.edge_rows(graph)
    some = rows[:: max(1, len(rows) // SINGLY)]
    auth = (server.username, server.password) if server.username else None
    with GraphDatabase.driver(server.url, auth=auth) as driver:
        for ends, row in some:
            pattern = f"(a:{ends.source} {{id: $a}})-[edge:`{ends.kind}`]->(b:{ends.target} {{id: $b}})"
            driver.execute_query(f"MATCH {pattern} DELETE edge", a=row["source"], b=row["target"])
        merges = [(schema.merge_edges(*ends), row) for ends, row in some]
        return len(merges) / _seconds(lambda: _merge(driver, merges))


def _merge(driver: Driver, merges: Sequence[tuple[str, schema.Row]]) -> None:
    for statement, row in merges:
        driver.execute_query(statement, rows=[row])


def _questions(embedded: Store, shared: Store) -> None:
    _say(f"\n{'milliseconds, median':<44} {'rows':>6} {'query':>15} {'whole answer':>15}")
    _say(f"{'':<44} {'':>6} {'file':>7} {'Neo4j':>7} {'file':>7} {'Neo4j':>7}")
    for question in catalogue().values():
        ways = ways_to_ask(embedded, question, most=5)
        for way in (ways[len(ways) // 2], ways[-1]) if len(ways) > 1 else ways:
            _question(embedded, shared, question, way)


def _question(embedded: Store, shared: Store, question: Question, way: dict[str, Given]) -> None:
    values = checked(embedded, question, way)

    def query(store: Store) -> float:
        return _median(lambda: store.run(question.cypher, values))

    def answer(store: Store) -> float:
        return _median(lambda: ask(store, question.name, **way))

    taken = query(embedded), query(shared), answer(embedded), answer(shared)
    said = " ".join((question.name, *(f"{name}={value}" for name, value in way.items())))
    rows = len(ask(embedded, question.name, **way).rows)
    _say(f"{said[:44]:<44} {rows:>6} {' '.join(f'{1000 * seconds:>7.1f}' for seconds in taken)}")


def _median(work: Callable[[], object]) -> float:
    """Of seven runs after a first, which plans; of fewer where they are long."""
    work()
    taken: list[float] = []
    while len(taken) < 7 and sum(taken) < 10:
        taken.append(_seconds(work))
    return statistics.median(taken)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
