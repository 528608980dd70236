"""What stands around a name, how two names are connected, and what is known of one."""

from datetime import date
from itertools import pairwise

import pytest

from graph.content import Graph
from graph.model import Entity, Initiative, Relationship
from graph.stores import Cell, Store
from graph.stores.embedded import from_graph
from queries.run import Given, ask
from queries.steps import PHRASES
from tests import examples, generated

WESTMERE_2023 = "Police and Crime Commissioner for Westmere, 20 March 2023"
WESTMERE_2024 = "Police and Crime Commissioner for Westmere, 1 March 2024"
REACH = "Through the Victim Gateway, victims reach the Rape Crisis Partnership and Embrace."


@pytest.fixture(scope="module")
def store() -> Store:
    """The four invented letters."""
    return from_graph(examples.graph())


def rows(asked: Store, question: str, *columns: str, **given: Given) -> list[tuple[Cell, ...]]:
    """Some columns of the answer."""
    return [tuple(row[column] for column in columns) for row in ask(asked, question, **given).records()]


def test_two_names_are_connected_in_words_with_those_of_the_letters(store: Store) -> None:
    supported = "The Child Protection Strategy is supported by Operation Makesafe."
    answer = "Police and Crime Commissioner for Westmere on Groups, recommendation 1 of Groups"
    way = (
        "Operation Makesafe supports Child Protection Strategy; "
        f"Child Protection Strategy is relied on by {answer}; {answer} relies on Embrace"
    )
    assert rows(store, "connect", "steps", "way", "quotes", from_="Operation Makesafe", to="Embrace") == [
        (
            3,
            way,
            [supported, supported, REACH],
        )
    ]


def test_a_way_reads_the_other_way_round_from_the_other_end(store: Store) -> None:
    ((way,),) = rows(store, "connect", "way", from_="Embrace", to="Victim Gateway")
    assert way == "Embrace is reached through Victim Gateway"
    ((back,),) = rows(store, "connect", "way", from_="Victim Gateway", to="Embrace")
    assert back == "Victim Gateway gives access to Embrace"


def test_several_ways_of_the_same_length_come_in_one_order_and_no_more_than_asked_for(store: Store) -> None:
    given: dict[str, Given] = {"from": "Westmere Constabulary", "to": "Operation Makesafe"}
    columns = ("steps", "ids")
    middle = [
        "northmoor:groups-response|groups:r-1|northmoor:force",
        "westmere:reply-online|children-online:r-1|westmere:force",
    ]
    assert rows(store, "connect", *columns, **given) == [
        (2, ["westmere:force", one, "national:operation-makesafe"]) for one in middle
    ]
    assert len(rows(store, "connect", *columns, **given, most=1)) == 1


def chain(length: int) -> Store:
    """Each of so many names is part of the next."""
    names = [
        Initiative(id=f"national:name-{number}", name=f"Name {number}", registered=True)
        for number in range(length + 1)
    ]
    links = (
        Relationship(
            type="PART_OF",
            source=one.id,
            target=other.id,
            quotes=["One is part of the next."],
            starts=[0],
            ends=[24],
            letters=["letter:x:y"],
        )
        for one, other in pairwise(names)
    )
    return from_graph(Graph.of(names, links))


def test_names_are_connected_over_eight_links_and_no_more() -> None:
    ends: dict[str, Given] = {"from": "national:name-0", "to": "national:name-8"}
    ((steps, way),) = rows(chain(8), "connect", "steps", "way", **ends)
    assert steps == 8
    assert str(way).startswith("Name 0 is part of Name 1; Name 1 is part of Name 2; ")
    assert rows(chain(9), "connect", "steps", from_="national:name-0", to="national:name-9") == []


def test_a_name_is_not_connected_with_itself_nor_with_what_stands_alone(store: Store) -> None:
    assert rows(store, "connect", "steps", from_="Embrace", to="Embrace") == []
    alone = Initiative(id="national:alone", name="Alone", registered=True)
    graph = examples.graph()
    asked = from_graph(Graph.of([*graph.nodes, alone], graph.relationships))
    assert rows(asked, "connect", "steps", from_="Alone", to="Embrace") == []
    assert rows(asked, "connect", "steps", from_="Embrace", to="Alone") == []


def test_two_kinds_of_link_between_two_names_are_two_ways(store: Store) -> None:
    graph = examples.graph()
    (link,) = (
        edge
        for edge in graph.relationships
        if (edge.source, edge.type) == (examples.EMBRACE.id, "ACCESSED_VIA")
    )
    for more in (
        link.model_copy(update={"type": "PART_OF"}),
        link.model_copy(update={"source": link.target, "target": link.source}),
    ):
        asked = from_graph(Graph.of(graph.nodes, [*graph.relationships, more]))
        found = rows(asked, "connect", "way", from_="Embrace", to="Victim Gateway")
        assert ("Embrace is reached through Victim Gateway",) in found
        assert len(found) == 2
        assert len(rows(asked, "connect", "way", from_="Embrace", to="Victim Gateway", most=1)) == 1


SHORTEST = """
MATCH (origin {id: $from}) MATCH (goal {id: $to})
MATCH path = allShortestPaths(
  (origin)-[:RELIES_ON|INVOLVES|DEFERS_TO|GIVEN_BY|ANSWERS|PROMISES|CONCERNS|COMMISSIONS|DELIVERED_BY|PART_OF|
            ACCESSED_VIA|SUPPORTED_BY|NAMES|ADDRESSED_TO|BUILDS_ON|MAKES*..8]-(goal))
WITH [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS kinds
RETURN ids
ORDER BY ids, kinds
"""


def test_the_ways_are_those_that_the_engine_finds_by_itself() -> None:
    graph = generated.graph(3, 14)
    names = [node.id for node in graph.nodes if isinstance(node, Entity)]
    asked = from_graph(graph)
    pairs = zip(names[::5], reversed(names[::5]), strict=True)
    found = 0
    for one, other in ((one, other) for one, other in pairs if one < other):
        ways = asked.run(SHORTEST, {"from": one, "to": other}).rows
        assert rows(asked, "connect", "ids", from_=one, to=other, most=1000) == ways[:1000]
        found += bool(ways)
    assert found > 10


def test_every_link_of_the_graph_has_words_both_ways(store: Store) -> None:
    for kind in {edge.type for edge in examples.graph().relationships} - {
        "REPLIES_TO",
        "SENT_BY",
        "SENT_TO",
        "CONTAINS",
    }:
        along, against = PHRASES[kind]
        assert along
        assert against
        assert along != against


def test_neighbours_are_relations_first_then_what_is_answered_then_company(store: Store) -> None:
    columns = ("how", "neighbour", "times", "areas", "quotes")
    together = "is named in the same answers as"
    assert rows(store, "neighbours", *columns, name="Embrace") == [
        ("is reached through", "Victim Gateway", 1, ["westmere"], [REACH]),
        (
            "is relied on by",
            "Children online, recommendation 3",
            1,
            ["northmoor"],
            ["Every child is referred to Embrace."],
        ),
        ("is relied on by", "Groups, recommendation 1", 1, ["westmere"], [REACH]),
        (together, "Child Protection Strategy", 1, ["westmere"], []),
        (together, "Victim Gateway", 1, ["westmere"], []),
        (together, "Westmere Rape Crisis Partnership", 1, ["westmere"], []),
    ]
    assert len(rows(store, "neighbours", "how", name="Embrace", most=2)) == 2
    assert rows(store, "neighbours", "neighbour", name="Embrace", area="northmoor") == [
        ("Children online, recommendation 3",)
    ]


def test_a_body_has_what_it_commissions_and_what_it_is_asked_as_neighbours(store: Store) -> None:
    assert rows(store, "neighbours", "how", "neighbour", name="westmere:pcc") == [
        ("commissions", "Victim Gateway")
    ]
    assert ("is asked by", "Children online, recommendation 3") in rows(
        store, "neighbours", "how", "neighbour", name="Chief constables"
    )


def test_everything_known_of_a_name_comes_in_the_order_of_time(store: Store) -> None:
    columns = ("date", "fact", "what", "modality", "letter")
    promise = "A new CE Hub will open in May 2023."
    online, groups = date(2023, 3, 20), date(2024, 3, 1)
    assert rows(store, "who", *columns, name="westmere:child-exploitation-hub") == [
        (None, "is called", "Child Exploitation Hub", None, None),
        (None, "is a", "Initiative, hub", None, None),
        (None, "belongs to the area", "westmere", None, None),
        (None, "is also called", "CE Hub", None, None),
        (None, "is also called", "Child Exploitation (CE) Hub", None, None),
        (online, "is promised in", promise, None, WESTMERE_2023),
        (online, "is delivered by", "Lakeside Trust", None, WESTMERE_2023),
        (
            online,
            "is relied on by",
            "Westmere Constabulary on Children online, recommendation 1",
            "planned",
            WESTMERE_2023,
        ),
        (groups, "is part of", "Child Protection Strategy", None, WESTMERE_2024),
        (
            groups,
            "is relied on by",
            "Westmere Constabulary on Groups, recommendation 1",
            "existing",
            WESTMERE_2024,
        ),
    ]


def test_what_is_known_of_a_system_holds_the_recommendation_that_names_it(store: Store) -> None:
    found = rows(store, "who", "fact", "what", "quotes", name="Digital Case Store")
    assert found[-1] == (
        "is named by",
        "Children online, recommendation 2 of Children online",
        ["Digital Case Store"],
    )


def test_what_is_known_of_a_service_tells_who_commissions_it(store: Store) -> None:
    found = rows(store, "who", "fact", "what", "quotes", name="Victim Gateway")
    assert (
        "is commissioned by",
        "Police and Crime Commissioner for Westmere",
        ["I commission the Victim Gateway."],
    ) in found
    assert ("gives access to", "Embrace", [REACH]) in found
