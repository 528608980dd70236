"""What every store does; a test module of a store imports all of this and gives the fixture `keep`."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.content import Graph
from graph.errors import QueryError
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
from graph.stores import Store

type Keep = Callable[[Graph], Store]
"""Puts a graph into a store and gives the store, open."""

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
