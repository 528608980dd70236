"""From a graph to what the map shows."""

from datetime import date

import pytest

from graph.content import Graph
from graph.model import Body, Initiative, Inspection, Node, Recommendation, RecommendationKind, Relationship
from tests import examples
from visualise.network import network
from visualise.parts import Link, Network, Thing, View


@pytest.fixture(scope="module")
def drawn() -> Network:
    return network(examples.graph())


def _dependencies(drawn: Network) -> View:
    return drawn.views[0]


def _link(view: View, kind: str, source: str, target: str) -> Link:
    [found] = [link for link in view.links if (link.type, link.source, link.target) == (kind, source, target)]
    return found


def _thing(drawn: Network, key: str) -> Thing:
    [found] = [thing for thing in drawn.things if thing.id == key]
    return found


def test_an_answer_is_folded_into_the_link_of_its_recommendation_with_respondent_status_and_words(
    drawn: Network,
) -> None:
    link = _link(_dependencies(drawn), "RELIES_ON", examples.ONLINE_1.id, examples.MAKESAFE.id)
    said = {(s.by, s.status, s.modality, *(q.words for q in s.quotes)) for s in link.said}
    assert said == {
        ("Westmere Constabulary", "in progress", "existing", "Staff are trained through Op Makesafe."),
        (
            "Police and Crime Commissioner for Westmere",
            "in place",
            "existing",
            "watches over Operation Makesafe",
        ),
        (
            "Northmoor Police",
            "no clear answer",
            "ended",
            "Northmoor Police took part in Operation Makesafe.",
        ),
    }
    assert link.only == ()


def test_a_link_that_every_answer_calls_planned_says_so(drawn: Network) -> None:
    hub = _link(_dependencies(drawn), "RELIES_ON", examples.ONLINE_1.id, examples.WESTMERE_HUB.id)
    assert hub.only == ("planned",)


def test_each_quote_names_its_letter_and_the_letter_its_date(drawn: Network) -> None:
    link = _link(_dependencies(drawn), "RELIES_ON", examples.GROUPS_AFI.id, examples.CASE_STORE.id)
    [said] = link.said
    [quote] = said.quotes
    assert drawn.letters[quote.letter].date == "1 March 2024"


def test_a_respondent_is_linked_to_what_it_answers_with_the_words_that_decide_the_status(
    drawn: Network,
) -> None:
    link = _link(_dependencies(drawn), "ANSWERED_BY", examples.ONLINE_1.id, examples.WESTMERE_FORCE.id)
    [said] = link.said
    assert (said.status, [quote.words for quote in said.quotes]) == ("in progress", ["will open in May 2023"])


def test_the_covering_letters_own_statements_belong_to_the_letter(drawn: Network) -> None:
    letters = [thing for thing in drawn.things if thing.kind == "Letter"]
    assert sum("What the covering letter itself says" in letter.detail for letter in letters) == 1
    given = [link for link in _dependencies(drawn).links if link.type == "GIVEN_BY"]
    assert [link.target for link in given] == [examples.WESTMERE_PCC.id]


def test_columns_go_from_who_is_asked_to_who_delivers(drawn: Network) -> None:
    asked, recommended, relied, delivering = _dependencies(drawn).columns
    assert {examples.CHIEFS.id, examples.HOME_OFFICE.id, examples.WESTMERE_FORCE.id} <= set(asked.ids)
    assert recommended.ids[:3] == (examples.ONLINE_1.id, examples.ONLINE_2.id, examples.ONLINE_3.id)
    assert examples.MAKESAFE.id in relied.ids
    assert delivering.ids == (examples.TRUST.id,)


def test_every_thing_stands_in_exactly_one_column_of_the_dependency_view(drawn: Network) -> None:
    placed = [i for column in _dependencies(drawn).columns for i in column.ids]
    assert sorted(placed) == sorted(thing.id for thing in drawn.things if thing.kind != "Response")


def test_the_chain_keeps_each_response_between_its_recommendation_and_what_it_names(drawn: Network) -> None:
    chain = drawn.views[1]
    responses = [thing.id for thing in drawn.things if thing.kind == "Response"]
    assert sorted(chain.columns[1].ids) == sorted(responses)
    assert {link.source for link in chain.links if link.type == "RELIES_ON"} <= set(responses)


def test_a_recommendation_without_any_answer_says_so() -> None:
    asked = Recommendation(
        id="r",
        name="Recommendation 1",
        number="1",
        kind=RecommendationKind.RECOMMENDATION,
        text="By May, forces should train all who answer calls.",
    )
    report = Inspection(id="inspection:i", name="Report", title="Report")
    graph = Graph.of([asked, report], [Relationship(type="MAKES", source="inspection:i", target="r")])
    [thing] = network(graph).things
    assert thing.detail == ("… train all who answer calls.", "No answer in these letters")


def test_things_of_one_name_are_told_apart_by_their_area(drawn: Network) -> None:
    assert _thing(drawn, examples.WESTMERE_HUB.id).name == "Child Exploitation Hub (Westmere)"
    assert _thing(drawn, examples.NORTHMOOR_HUB.id).name == "Child Exploitation Hub (Northmoor)"


def _numbered(*published: date) -> Network:
    nodes: list[Node] = []
    edges = []
    for k, day in enumerate(published):
        nodes.append(Inspection(id=f"inspection:{k}", name=f"Report {k}", title=f"Report {k}", published=day))
        nodes.append(examples.ONLINE_1.model_copy(update={"id": f"{k}:r-1", "name": "Recommendation 1"}))
        edges.append(Relationship(type="MAKES", source=f"inspection:{k}", target=f"{k}:r-1"))
    return network(Graph.of(nodes, edges))


def test_recommendations_of_one_number_are_told_apart_by_the_month_or_day_of_their_report() -> None:
    months = _numbered(date(2023, 4, 5), date(2023, 12, 8))
    assert [thing.name for thing in months.things] == [
        "Recommendation 1 (April 2023 report)",
        "Recommendation 1 (December 2023 report)",
    ]
    days = _numbered(date(2023, 4, 5), date(2023, 4, 28))
    assert [thing.name for thing in days.things] == [
        "Recommendation 1 (5 April 2023 report)",
        "Recommendation 1 (28 April 2023 report)",
    ]


def test_a_promise_is_kept_with_its_month_and_no_day_of_it(drawn: Network) -> None:
    assert {(p.text, p.due) for p in drawn.promises} == {
        ("A new CE Hub will open in May 2023.", "May 2023"),
        ("Embrace will report each quarter.", "no date"),
        ("From April 2024 we will use Operation Makesafe again.", "April 2024"),
    }


def test_about_one_name_shows_what_is_within_that_many_links() -> None:
    near = network(examples.graph(), about=[examples.TRUST.id])
    shown = {thing.id for thing in near.things if thing.kind != "Response"}
    assert shown == {examples.TRUST.id, examples.ONLINE_1.id, examples.WESTMERE_HUB.id}
    assert near.left_out == ""
    wider = network(examples.graph(), about=[examples.TRUST.id], depth=2)
    assert shown < {thing.id for thing in wider.things}
    assert examples.MAKESAFE.id in {thing.id for thing in wider.things}


def test_about_an_inspection_is_about_its_recommendations() -> None:
    assert network(examples.graph(), about=[examples.GROUPS.id]).centre == (
        examples.GROUPS_AFI.id,
        examples.GROUPS_1.id,
    )


def _star(leaves: int) -> Graph:
    rec = examples.ONLINE_1
    bodies = [Body(id=f"b{k:04}", name=f"Body {k}", registered=True) for k in range(leaves)]
    lonely = [Initiative(id=f"lonely{k}", name=f"Lonely {k}", registered=True) for k in range(2)]
    edges = [Relationship(type="ADDRESSED_TO", source=rec.id, target=body.id) for body in bodies]
    return Graph.of([rec, *bodies, *lonely], edges)


def test_beyond_the_most_that_a_picture_holds_the_least_connected_are_left_out_and_named() -> None:
    drawn = network(_star(10), most=11)
    assert len(drawn.things) == 11
    assert "2 things of 13 left out" in drawn.left_out
    assert "Lonely 0, Lonely 1" in drawn.left_out
    assert "s55 map --about NAME" in drawn.left_out


def test_recommendations_with_many_answers_do_not_crowd_out_what_they_rely_on() -> None:
    drawn = network(examples.graph(), most=16)
    kinds = {thing.kind for thing in drawn.things}
    assert {"Recommendation", "Response", "Body", "Initiative"} <= kinds
    assert len(drawn.things) <= 16


def test_what_the_map_is_about_is_never_left_out() -> None:
    drawn = network(_star(10), about=["b0009"], depth=2, most=3)
    assert drawn.centre == ("b0009",)
    assert {"b0009", examples.ONLINE_1.id} <= {thing.id for thing in drawn.things}


def test_an_empty_graph_gives_an_empty_network() -> None:
    assert network(Graph.of([], [])).things == ()
