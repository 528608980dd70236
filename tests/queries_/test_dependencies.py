"""What rests on what: the end of a name, names that carry alone, and loads that several areas share."""

from dataclasses import replace

import pytest

from graph.build import combine
from graph.facts import RelationFact
from graph.stores import Cell, Store
from graph.stores.embedded import from_graph
from queries.run import Given, ask
from tests import examples

PCC = "Police and Crime Commissioner for Westmere"
ONLINE_1 = "Children online, recommendation 1"
GROUPS_1 = "Groups, recommendation 1"
STRATEGY, HUB = "Child Protection Strategy", "Child Exploitation Hub"


@pytest.fixture(scope="module")
def store() -> Store:
    """The four invented letters."""
    return from_graph(examples.graph())


def rows(asked: Store, question: str, *columns: str, **given: Given) -> list[tuple[Cell, ...]]:
    """Some columns of the answer."""
    return [tuple(row[column] for column in columns) for row in ask(asked, question, **given).records()]


def test_the_end_of_an_operation_touches_what_it_supports_and_leaves_one_recommendation_bare(
    store: Store,
) -> None:
    columns = ("area", "recommendation", "respondent", "nothing_left", "left_with", "how", "via")
    services = ["Embrace", "Victim Gateway", "Westmere Rape Crisis Partnership"]
    assert rows(store, "impact", *columns, name="Operation Makesafe") == [
        ("westmere", ONLINE_1, PCC, True, [], "directly", []),
        ("westmere", ONLINE_1, "Westmere Constabulary", True, [], "directly", [HUB]),
        ("northmoor", GROUPS_1, "Northmoor Police", False, [HUB], "directly", []),
        ("westmere", GROUPS_1, "Westmere Constabulary", False, services, "through others", [STRATEGY, HUB]),
        ("westmere", GROUPS_1, PCC, False, services, "through others", [STRATEGY]),
    ]


def test_impact_shows_partners_services_and_the_words_that_lead_there(store: Store) -> None:
    columns = ("respondent", "partners", "services", "quotes", "because")
    supported = "The Child Protection Strategy is supported by Operation Makesafe."
    found = rows(store, "impact", *columns, name="Operation Makesafe", area="westmere")
    assert found[1] == (
        "Westmere Constabulary",
        ["Lakeside Trust"],
        [],
        ["Staff are trained through Op Makesafe.", "A new CE Hub will open in May 2023."],
        ["Hub, part of our Child Protection Strategy", supported],
    )
    assert found[3] == (
        PCC,
        [],
        ["Embrace", "Victim Gateway", "Westmere Rape Crisis Partnership"],
        [supported],
        [supported],
    )


def test_the_end_of_a_partner_touches_what_it_delivers_and_where_it_takes_part(store: Store) -> None:
    columns = ("recommendation", "nothing_left", "left_with", "how", "via", "modality")
    assert rows(store, "impact", *columns, name="Lakeside Trust") == [
        (ONLINE_1, False, ["Operation Makesafe"], "directly", [HUB], "existing"),
        (
            GROUPS_1,
            False,
            [STRATEGY, "Embrace", "Victim Gateway", "Westmere Rape Crisis Partnership"],
            "through others",
            [HUB],
            "existing",
        ),
    ]


def test_what_has_ended_already_cannot_be_missed(store: Store) -> None:
    """Northmoor's answer to online recommendation 1 says that it took part in the operation once."""
    found = rows(store, "impact", "area", "recommendation", name="Operation Makesafe", area="northmoor")
    assert found == [("northmoor", GROUPS_1)]


def test_letters_of_unknown_areas_do_not_stand_in_for_each_other() -> None:
    """Nothing says that they are of one area: what is left to an answer is what its own letter relies on."""
    letters = [examples.westmere_groups(), examples.northmoor_groups()]
    unknown = [replace(one, letter=one.letter.model_copy(update={"area": None})) for one in letters]
    asked = from_graph(combine(unknown))
    found = rows(asked, "impact", "area", "respondent", "left_with", name="Operation Makesafe")
    services = ["Embrace", "Victim Gateway", "Westmere Rape Crisis Partnership"]
    assert found == [
        (None, "Westmere Constabulary", services),
        (None, PCC, services),
        (None, "Northmoor Police", [HUB]),
    ]


def test_a_relation_that_one_area_states_of_its_own_does_not_reach_another(store: Store) -> None:
    """Embrace is reached through Westmere's gateway: in Westmere."""
    assert {area for (area,) in rows(store, "impact", "area", name="Victim Gateway")} == {"westmere"}
    gateways = [row for row in ask(store, "single-points").records() if row["name"] == "Victim Gateway"]
    assert gateways == []


def test_names_that_carry_a_recommendation_alone_are_ranked(store: Store) -> None:
    columns = ("name", "label", "areas", "recommendations", "directly", "planned", "which")
    assert rows(store, "single-points", *columns) == [
        (
            "Digital Case Store",
            "System",
            ["westmere"],
            1,
            1,
            0,
            ["westmere: Groups, area for improvement 1 of Groups"],
        ),
        (
            "Embrace",
            "Service",
            ["northmoor"],
            1,
            1,
            0,
            ["northmoor: Children online, recommendation 3 of Children online"],
        ),
        (
            "Operation Makesafe",
            "Initiative",
            ["westmere"],
            1,
            0,
            0,
            ["westmere: Children online, recommendation 1 of Children online"],
        ),
    ]
    assert rows(store, "single-points", "name", area="northmoor") == [("Embrace",)]


def test_names_that_depend_on_each_other_in_a_circle_are_followed_once() -> None:
    """The hub is part of the strategy, which is supported by Makesafe, which is part of the hub."""
    letter = examples.westmere_groups()
    circle = RelationFact(
        "PART_OF", examples.MAKESAFE.id, examples.WESTMERE_HUB.id, letter.relations[0].quotes
    )
    only = tuple(response for response in letter.responses if response.respondent == "westmere:force")
    relations = (*(one for one in letter.relations if one.type in {"PART_OF", "SUPPORTED_BY"}), circle)
    asked = from_graph(combine([replace(letter, responses=only, relations=relations)]))
    assert rows(asked, "single-points", "name", "directly") == [
        (HUB, 0),
        (STRATEGY, 0),
        ("Digital Case Store", 1),
        ("Operation Makesafe", 0),
    ]
    assert len(rows(asked, "impact", "respondent", name="Operation Makesafe")) == 1


def test_those_who_answer_are_no_single_points() -> None:
    """The store is part of the force that answers with it."""
    letter = examples.westmere_groups()
    own = RelationFact(
        "PART_OF", examples.CASE_STORE.id, examples.WESTMERE_FORCE.id, letter.relations[0].quotes
    )
    asked = from_graph(combine([replace(letter, relations=(own,))]))
    assert "Westmere Constabulary" not in {name for (name,) in rows(asked, "single-points", "name")}


def test_several_areas_lean_on_a_service(store: Store) -> None:
    columns = ("name", "label", "areas", "breadth", "letters", "recommendations", "answers", "planned")
    assert rows(store, "shared-load", *columns) == [
        ("Embrace", "Service", ["northmoor", "westmere"], 2, 2, 2, 2, 0)
    ]
    found = rows(store, "shared-load", "name", "delivers", areas=1)
    assert ("Lakeside Trust", [HUB]) in found
    assert rows(store, "shared-load", "name", areas=3) == []


def test_an_agency_carries_the_load_of_what_it_delivers(store: Store) -> None:
    """Two answers of Westmere rest on the hub that the trust delivers; one of them involves the trust too."""
    found = rows(store, "shared-load", "name", "letters", "recommendations", "answers", "planned", areas=1)
    assert ("Lakeside Trust", 2, 2, 2, 0) in found
