"""The Python API, as short as the commands."""

from pathlib import Path

import networkx as nx
import pytest

import section55 as s55
from graph.errors import LetterError, UnknownNameError

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def test_a_folder_becomes_a_graph_that_answers() -> None:
    graph = s55.build(SAMPLES)
    rows = s55.ask(graph, "relies-on", name="Operation Makesafe")
    assert [(row["area"], row["modality"]) for row in rows] == [
        ("westmere", "existing"),
        ("westmere", "existing"),
        ("northmoor", "planned"),
        ("cambridgeshire", "existing"),
    ]


def test_the_graph_is_a_networkx_multidigraph() -> None:
    network = s55.to_networkx(s55.build(SAMPLES / "westmere-2024-01-31.md"))
    assert isinstance(network, nx.MultiDiGraph)
    [letter] = [node for node in network if network.nodes[node]["label"] == "Letter"]
    assert network.nodes[letter]["source"] == "westmere-2024-01-31.md"
    assert {key for _, _, key in network.out_edges(letter, keys=True)} == {
        "CONTAINS",
        "REPLIES_TO",
        "SENT_BY",
        "SENT_TO",
    }


def test_a_letter_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Nothing of the kind.", encoding="utf-8")
    with pytest.raises(LetterError, match=r"note\.txt: no recommendation was found"):
        s55.build(tmp_path)


def test_an_unknown_name_says_which_are_near() -> None:
    with pytest.raises(UnknownNameError, match="Operation Makesafe"):
        s55.ask(s55.build(SAMPLES), "relies-on", name="Operation Makesave")
