"""Both engines on one generated graph, in one run: `python -m tests.benchmark.engines`.

It prints how fast the graph is loaded (on the server, a small one was before), beside a MERGE for each
relationship in a transaction of its own. Then a line for each question and way to ask it: how many rows, the
median of the query by itself and of the whole answer (names resolved, rows shaped), and what misses the
figures. `--keep FOLDER` keeps what is loaded for the next run, `--only NAME` asks one question. NEO4J_URI
names a server with an empty database; otherwise one is started.
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
from queries.analysis import analyse
from queries.catalogue import Question, catalogue
from queries.measures import Measure
from queries.projection import material
from queries.run import ask, checked
from tests import generated
from tests.benchmark.ways import WAYS, Way
from tests.server.running import LTS, Server, running

META = Meta(program="benchmark", register="")
SINGLY = 500
"""Relationships that are written in a transaction each; the rate does not depend on how many."""
ALLOWED_MS = {"relies-on": (30.0, 100.0)}
"""In a file and on a server, for the whole answer."""
ALLOWED_OTHERWISE_MS = (500.0, 500.0)
ANALYSE_S = 60.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--areas", type=int, default=43)
    parser.add_argument("--letters", type=int, default=100)
    parser.add_argument("--only", action="append", choices=sorted(catalogue()), metavar="NAME")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = given.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        file = kept / "graph.grafeo"
        with _server(kept / "neo4j" if given.keep else None) as server:
            if not file.exists():
                _load(generated.graph(given.areas, given.letters), file, server)
            with open_store(file) as embedded, open_store(server.url) as shared:
                _questions(embedded, shared, given.only or sorted(catalogue()))
                if not given.only:
                    _measures(embedded)


@contextmanager
def _server(home: Path | None) -> Iterator[Server]:
    if url := os.environ.get("NEO4J_URI"):
        yield Server(url, os.environ.get("NEO4J_USERNAME", ""), os.environ.get("NEO4J_PASSWORD", ""))
        return
    with running(LTS, home) as server:
        os.environ.update(NEO4J_USERNAME=server.username, NEO4J_PASSWORD=server.password)
        yield server


def _load(graph: Graph, file: Path, server: Server) -> None:
    size = len(graph.relationships)
    _say(f"{len(graph.nodes):,} nodes, {size:,} relationships")
    write_store(server.url, generated.graph(4, 40), {}, META)
    shared = _seconds(lambda: write_store(server.url, graph, {}, META))
    _say(f"Neo4j: written in {shared:.1f} s, {size / shared:,.0f} relationships a second")
    again = _seconds(lambda: write_store(server.url, graph, {}, META))
    _say(f"Neo4j: the same again, which changes nothing, in {again:.1f} s")
    singly = _singly(graph, server)
    _say(
        f"Neo4j: {singly:,.0f} a second by a MERGE in a transaction each; {size / shared / singly:.0f} times"
    )
    in_file = _seconds(lambda: write_store(file, graph, {}, META))
    _say(f"embedded: written in {in_file:.1f} s, {size / in_file:,.0f} relationships a second")
    _say(f"embedded: opened in {_seconds(lambda: open_store(file).close()):.2f} s")


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


def _questions(embedded: Store, shared: Store, names: Sequence[str]) -> None:
    _say(f"\n{'milliseconds, median':<56} {'rows':>6} {'query':>15} {'whole answer':>15}")
    _say(f"{'':<56} {'':>6} {'file':>7} {'Neo4j':>7} {'file':>7} {'Neo4j':>7}")
    for name in names:
        for way in WAYS[name]:
            _question(embedded, shared, catalogue()[name], way)


def _question(embedded: Store, shared: Store, question: Question, way: Way) -> None:
    values = checked(embedded, question, way)
    found = ask(embedded, question.name, **way)
    equal = ask(shared, question.name, **way) == found

    def query(store: Store) -> float:
        return _median_ms(lambda: store.run(question.cypher, values, many=True))

    def answer(store: Store) -> float:
        return _median_ms(lambda: ask(store, question.name, **way))

    taken = query(embedded), query(shared), answer(embedded), answer(shared)
    said = " ".join((question.name, *(f"{name}={value}" for name, value in way.items())))
    columns = " ".join(f"{each:>7.1f}" for each in taken)
    missed = _missed(question.name, *taken[2:])
    verdict = "; ".join([*missed, *([] if equal else ["rows differ"])]) or "holds"
    _say(f"{said[:56]:<56} {len(found.rows):>6} {columns}  {verdict}")


def _missed(name: str, in_file: float, on_server: float) -> list[str]:
    """What of the figures these medians miss."""
    allowed = ALLOWED_MS.get(name, ALLOWED_OTHERWISE_MS)
    return [
        *(["file over"] if in_file > allowed[0] else []),
        *(["Neo4j over"] if on_server > allowed[1] else []),
        *(["slower in a file"] if in_file > on_server else []),
    ]


def _measures(store: Store) -> None:
    found = material(store)
    for measure in Measure:
        taken = _seconds(lambda measure=measure: analyse(found, measure))  # type: ignore[misc]
        _say(f"analyse {measure}: {taken:.1f} s{'' if taken < ANALYSE_S else ', over'}")


def _median_ms(work: Callable[[], object]) -> float:
    """Of seven runs after a first, which plans; of fewer where they are long."""
    work()
    taken: list[float] = []
    while len(taken) < 7 and sum(taken) < 10:
        taken.append(_seconds(work))
    return 1000 * statistics.median(taken)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
