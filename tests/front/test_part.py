"""The part of the four invented letters' graph that the rows of an answer speak of."""

from graph.content import Graph
from graph.stores.base import Rows
from graph.stores.embedded import from_graph
from queries.run import Given, ask
from section55.part import part_of

ANSWER = "westmere:reply-groups|groups:r-1|westmere:pcc"


def drawn(graph: Graph, question: str, about: list[str], **given: Given) -> Graph:
    """The part that an answer speaks of."""
    return part_of(graph, ask(from_graph(graph), question, **given), about)


def test_an_answer_comes_with_letter_recommendation_report_and_respondent(example_graph: Graph) -> None:
    part = part_of(example_graph, Rows(("response",), [(ANSWER,)]), [])
    assert [node.id for node in part.nodes] == [
        "groups:r-1",
        "inspection:groups",
        "letter:westmere:reply-groups",
        "westmere:pcc",
        ANSWER,
    ]


def test_what_leads_to_the_name_asked_for_is_shown_with_its_links(example_graph: Graph) -> None:
    gateway = "westmere:victim-gateway"
    part = drawn(example_graph, "relies-on", [gateway], name="victim gateway", transitive=True)
    assert {node.id for node in part.nodes} >= {
        gateway,
        "national:embrace",
        "westmere:rape-crisis-partnership",
        ANSWER,
    }
    assert {(edge.source, edge.target) for edge in part.relationships if edge.type == "ACCESSED_VIA"} == {
        ("national:embrace", gateway),
        ("westmere:rape-crisis-partnership", gateway),
    }


def test_what_an_answer_says_of_other_names_is_left_out(example_graph: Graph) -> None:
    makesafe = "national:operation-makesafe"
    part = drawn(example_graph, "relies-on", [makesafe], name="makesafe")
    assert {edge.target for edge in part.relationships if edge.type == "RELIES_ON"} == {makesafe}
    assert "national:embrace" not in part.by_id


def test_a_promise_comes_with_its_answer_and_what_it_concerns(example_graph: Graph) -> None:
    part = drawn(example_graph, "promises", [], area="westmere")
    labels = sorted(node.label for node in part.nodes)
    assert labels == [
        "Body",
        "Commitment",
        "Initiative",
        "Inspection",
        "Letter",
        "Recommendation",
        "Response",
    ]
