"""Measures of the network, on graphs whose values can be worked out by hand."""

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.stores.base import Cell
from graph.stores.embedded import from_graph
from queries import analysis
from queries.analysis import DEFINITIONS, analyse
from queries.cuts import Bridge, CutPoint, bridges, cut_points
from queries.measures import Measure
from queries.projection import Material, Thing, Use, material
from tests import examples

ROOT = Path(__file__).parents[2]


def every(_: int) -> bool:
    """Count all nodes."""
    return True


def rows(made: Material, measure: Measure, *columns: str) -> list[tuple[Cell, ...]]:
    """Some columns of a measure."""
    found = analyse(made, measure).rows.records()
    return [tuple(row[column] for column in columns) for row in found]


@pytest.fixture(scope="module")
def made() -> Material:
    """What the four invented letters give."""
    return material(from_graph(examples.graph()))


def chain() -> Material:
    """Two recommendations of one area: the first rests on A, the second on B and C; A is part of B."""
    return Material(
        names=tuple(Thing(key, key.upper(), "Initiative", None) for key in "abc"),
        uses=(
            Use("x", "answer-1", "r1", "a"),
            Use("x", "answer-2", "r2", "b"),
            Use("x", "answer-2", "r2", "c"),
        ),
        relations=(("a", "b"),),
        recommendations={"r1": "Recommendation 1 of R", "r2": "Recommendation 2 of R"},
    )


def test_betweenness_and_degree_of_a_chain() -> None:
    """x|r1 - a - b - x|r2 - c: five in a row, so 3, 4 and 3 of 6 pairs lead through the middle three."""
    assert rows(chain(), Measure.CENTRALITY, "label", "rank", "name", "betweenness", "degree") == [
        ("Initiative", 1, "B", 0.666667, 2),
        ("Initiative", 2, "A", 0.5, 2),
        ("Initiative", 3, "C", 0.0, 1),
    ]


def test_cut_points_of_a_chain_count_the_recommendations_that_they_hold() -> None:
    assert rows(chain(), Measure.CUT_POINTS, "name", "lost", "parts") == [("A", 1, 2), ("B", 1, 2)]


def test_bridges_of_a_chain_leave_out_links_to_what_has_no_other() -> None:
    assert rows(chain(), Measure.BRIDGES, "one", "other", "lost") == [
        ("A", "B", 1),
        ("B", "x: Recommendation 2 of R", 1),
    ]


def test_cores_and_communities_of_names_that_stand_together() -> None:
    assert rows(chain(), Measure.CORES, "name", "core") == [("B", 1), ("A", 1), ("C", 1)]
    assert rows(chain(), Measure.COMMUNITIES, "community", "name", "size") == [(1, "B, A, C", 3)]


def test_the_graph_of_dependencies_leaves_out_what_has_ended(made: Material) -> None:
    graph = made.dependencies()
    asked = made.number["northmoor|children-online:r-3"]
    assert [made.things[node].name for node in graph[asked]] == ["Embrace"]
    assert "northmoor|children-online:r-1" not in made.number
    assert made.things[asked] == Thing(
        "northmoor|children-online:r-3",
        "northmoor: Children online, recommendation 3 of Children online",
        "Recommendation",
        "northmoor",
    )


def test_names_are_joined_as_often_as_answers_name_both(made: Material) -> None:
    graph = made.named_together()
    hub, strategy = (
        made.number[key] for key in ("westmere:child-exploitation-hub", "westmere:child-protection-strategy")
    )
    assert graph[hub][strategy]["weight"] == 2


def test_measures_give_values_of_names_for_a_map(made: Material) -> None:
    found = {measure: analyse(made, measure).properties for measure in Measure}
    assert found[Measure.CENTRALITY]["national:operation-makesafe"].keys() == {"betweenness", "degree"}
    assert found[Measure.CORES]["westmere:victim-gateway"] == {"core": 3}
    assert found[Measure.CUT_POINTS].keys() <= set(found[Measure.CENTRALITY])
    assert found[Measure.BRIDGES] == {}
    hub = found[Measure.COMMUNITIES]["westmere:child-exploitation-hub"]
    assert hub["community_name"] == "Child Exploitation Hub, Child Protection Strategy, Lakeside Trust"


def test_each_measure_says_what_it_is_and_is_not() -> None:
    for measure in Measure:
        told = DEFINITIONS[measure]
        assert told.means
        assert told.projection
        assert told.caution


def test_betweenness_is_estimated_where_the_graph_is_large_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a ring of 40 names every name lies on as many shortest ways as any other."""
    names = tuple(Thing(f"n{number:02}", f"N{number:02}", "System", None) for number in range(40))
    ring = tuple((names[number].id, names[number - 1].id) for number in range(40))
    made = Material(names=names, uses=(), relations=ring, recommendations={})
    exact = analyse(made, Measure.CENTRALITY)
    assert exact.how == "40 nodes, 40 links; betweenness is exact"
    assert len({row["betweenness"] for row in exact.rows.records()}) == 1
    monkeypatch.setattr(analysis, "STEPS_AFFORDED", 800)
    told = "40 nodes, 40 links; betweenness is estimated from 20 starting points drawn by lot (seed 55)"
    assert analyse(made, Measure.CENTRALITY).how == told


def test_nothing_to_measure_gives_no_rows() -> None:
    nothing = Material(names=(), uses=(), relations=(), recommendations={})
    for measure in Measure:
        assert analyse(nothing, measure).rows.rows == []


def test_rows_do_not_hang_on_how_a_process_hashes_strings() -> None:
    script = (
        "from tests import examples\nfrom graph.stores.embedded import from_graph\n"
        "from queries.analysis import analyse\nfrom queries.measures import Measure\n"
        "from queries.projection import material\n"
        "made = material(from_graph(examples.graph()))\n"
        "print([analyse(made, measure).rows for measure in Measure])\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


@settings(max_examples=150, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=18))
def test_cut_points_and_bridges_are_what_taking_each_away_shows(pairs: set[tuple[int, int]]) -> None:
    graph: nx.Graph[int] = nx.Graph((one, other) for one, other in pairs if one != other)
    counted = {node for node in graph if node % 2}
    whole = nx.number_connected_components(graph)
    expected = []
    for node in sorted(graph):
        around = nx.node_connected_component(graph, node) - {node}
        parts = [set(part) for part in nx.connected_components(graph.subgraph(around))]
        if len(parts) > 1:
            largest = max((len(part), len(part & counted)) for part in parts)
            expected.append(CutPoint(node, len(parts), len(around & counted) - largest[1]))
    assert cut_points(graph, lambda node: node in counted) == expected
    cuts = []
    for one, other in sorted((min(edge), max(edge)) for edge in graph.edges):
        rest = graph.copy()
        rest.remove_edge(one, other)
        if nx.number_connected_components(rest) > whole and min(graph.degree[one], graph.degree[other]) > 1:
            sides = [nx.node_connected_component(rest, end) for end in (one, other)]
            cuts.append(Bridge((one, other), min((len(side), len(side & counted)) for side in sides)[1]))
    assert bridges(graph, lambda node: node in counted) == cuts
