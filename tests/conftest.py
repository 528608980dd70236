"""What tests of several wings share."""

from pathlib import Path

import pytest

from graph.content import Graph
from graph.packing import Packed, pack
from graph.stores import Meta
from graph.stores.embedded import write_snapshot
from tests import examples

pytest.register_assert_rewrite("tests.graph_.behaviour")


@pytest.fixture(scope="session")
def example_graph() -> Graph:
    """The graph of the four invented letters."""
    return examples.graph()


@pytest.fixture
def example_database(tmp_path: Path, example_graph: Graph) -> Path:
    """A database file of the four invented letters."""
    path = tmp_path / "example.grafeo"
    documents = {reading.letter.id: pack(Packed("0.1.0", "r1", reading)) for reading in examples.readings()}
    write_snapshot(path, example_graph, documents, Meta(program="0.1.0", register="r1"))
    return path
