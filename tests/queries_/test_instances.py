"""Which areas have one of what every area may have."""

from graph.content import Graph
from graph.stores.embedded import from_graph
from queries.run import ask


def test_each_areas_own_stands_beside_what_it_is_one_of(example_graph: Graph) -> None:
    with from_graph(example_graph) as store:
        rows = ask(store, "instances", concept="ce hub").records()
    assert [(row["concept"], row["area"], row["name"], row["letters"]) for row in rows] == [
        ("Child Exploitation Hub", "northmoor", "Child Exploitation Hub", 1),
        ("Child Exploitation Hub", "westmere", "Child Exploitation Hub", 2),
    ]
