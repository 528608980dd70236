"""Every question of the catalogue gives the same rows on both engines."""

from datetime import date
from pathlib import Path

import pytest
from neo4j import Driver

from graph.content import Graph
from graph.stores import Meta, Store, open_store, write_store
from graph.stores.embedded import from_graph
from queries.catalogue import ParameterKind, Question, catalogue
from queries.run import Given, ask
from section55.building import build_database
from tests import generated
from tests.asked import ways_to_ask

ROOT = Path(__file__).parents[2]
_OF_KIND: dict[ParameterKind, Given] = {
    ParameterKind.THING: "national:embrace",
    ParameterKind.WORD: "westmere",
    ParameterKind.DATE: date(2024, 2, 29),
    ParameterKind.NUMBER: 3,
    ParameterKind.FLAG: True,
}
META = Meta(program="0.1.0", register="r1")


def test_every_question_gives_equal_rows_for_the_examples(url: str, example_graph: Graph) -> None:
    assert _compared(url, example_graph, most=30) > 150


def test_every_question_gives_equal_rows_for_a_generated_graph(url: str) -> None:
    assert _compared(url, generated.graph(3, 14), most=12) > 100


def test_every_question_gives_equal_rows_for_the_samples(url: str, tmp_path: Path) -> None:
    build_database([ROOT / "samples"], db=tmp_path / "samples.grafeo")
    with open_store(tmp_path / "samples.grafeo") as embedded:
        assert _compared(url, embedded.graph(), most=12) > 100


def test_every_question_gives_equal_rows_for_the_published_letters(url: str, tmp_path: Path) -> None:
    letters = ROOT.parent / "shared" / "letters"
    if not letters.is_dir():
        pytest.skip(f"the published letters are not beside this project ({letters.name})")
    build_database([letters], db=tmp_path / "letters.grafeo")
    with open_store(tmp_path / "letters.grafeo") as embedded:
        assert _compared(url, embedded.graph(), most=12) > 100


@pytest.mark.parametrize("name", catalogue())
def test_no_question_looks_at_every_node_of_the_server(example_url: str, driver: Driver, name: str) -> None:
    question = catalogue()[name]
    for query in (question.cypher, *filter(None, (given.suggest for given in question.parameters))):
        values = {given.name: _OF_KIND[given.kind] for given in question.parameters}
        plan = driver.execute_query(f"EXPLAIN {query}", values).summary.plan
        assert not [step for step in _steps(plan) if step.startswith("AllNodesScan")]


def _compared(url: str, graph: Graph, *, most: int) -> int:
    """How many answers were compared; each is the same on both engines."""
    write_store(url, graph, {}, META)
    asked = 0
    with from_graph(graph) as embedded, open_store(url) as server:
        for question in catalogue().values():
            asked += _compared_on(embedded, server, question, most)
    return asked


def _compared_on(embedded: Store, server: Store, question: Question, most: int) -> int:
    ways = ways_to_ask(embedded, question, most=most)
    assert ways == ways_to_ask(server, question, most=most)
    for way in ways:
        assert ask(server, question.name, **way) == ask(embedded, question.name, **way), (question.name, way)
    return len(ways)


def _steps(plan: object) -> list[str]:
    assert isinstance(plan, dict)
    return [plan["operatorType"], *(step for child in plan.get("children", ()) for step in _steps(child))]
