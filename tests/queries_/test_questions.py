"""Each question of the catalogue, asked of the four invented letters."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.build import combine
from graph.content import Graph
from graph.errors import UnknownNameError
from graph.stores import Cell, Store, open_store
from graph.stores.embedded import from_graph
from queries.catalogue import catalogue
from queries.run import Given, ask
from tests import examples

WESTMERE_2023 = "Police and Crime Commissioner for Westmere, 20 March 2023"
NORTHMOOR_2023 = "Police and Crime Commissioner for Northmoor, 30 March 2023"
WESTMERE_2024 = "Police and Crime Commissioner for Westmere, 1 March 2024"
NORTHMOOR_2024 = "Police and Crime Commissioner for Northmoor, 15 March 2024"
ONLINE_1 = "Children online, recommendation 1"
GROUPS_1 = "Groups, recommendation 1"


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, example_graph: Graph, example_database: Path) -> Iterator[Store]:
    """The four letters in a store of each sort."""
    opened = from_graph(example_graph) if request.param == "memory" else open_store(example_database)
    with opened:
        yield opened


def rows(store: Store, question: str, *columns: str, **given: Given) -> list[tuple[Cell, ...]]:
    """Some columns of the answer."""
    return [tuple(row[column] for column in columns) for row in ask(store, question, **given).records()]


def test_relies_on_gives_one_row_for_each_answer_that_names_it(store: Store) -> None:
    columns = ("letter", "date", "recommendation", "respondent", "modality", "via", "quotes")
    assert rows(store, "relies-on", *columns, name="op makesafe") == [
        (
            WESTMERE_2023,
            date(2023, 3, 20),
            ONLINE_1,
            "Police and Crime Commissioner for Westmere",
            "existing",
            [],
            ["watches over Operation Makesafe"],
        ),
        (
            WESTMERE_2023,
            date(2023, 3, 20),
            ONLINE_1,
            "Westmere Constabulary",
            "existing",
            [],
            ["Staff are trained through Op Makesafe."],
        ),
        (
            NORTHMOOR_2023,
            date(2023, 3, 30),
            ONLINE_1,
            "Northmoor Police",
            "ended",
            [],
            ["Northmoor Police took part in Operation Makesafe."],
        ),
        (
            NORTHMOOR_2024,
            date(2024, 3, 15),
            GROUPS_1,
            "Northmoor Police",
            "planned",
            [],
            ["From April 2024 we will use Operation Makesafe again."],
        ),
    ]


def test_relies_on_follows_other_names_when_asked_and_shows_why(store: Store) -> None:
    found = rows(
        store,
        "relies-on",
        "letter",
        "respondent",
        "modality",
        "via",
        "because",
        name="Operation Makesafe",
        transitive=True,
        area="westmere",
    )
    part = "Hub, part of our Child Protection Strategy"
    supported = "The Child Protection Strategy is supported by Operation Makesafe."
    strategy, hub = "Child Protection Strategy", "Child Exploitation Hub"
    assert found == [
        (WESTMERE_2023, "Police and Crime Commissioner for Westmere", "existing", [], []),
        (WESTMERE_2023, "Westmere Constabulary", "existing", [hub], [part, supported]),
        (WESTMERE_2024, "Westmere Constabulary", "existing", [strategy, hub], [supported, part]),
        (WESTMERE_2024, "Police and Crime Commissioner for Westmere", "existing", [strategy], [supported]),
    ]


def test_relies_on_reaches_services_through_the_gateway_that_gives_access(store: Store) -> None:
    """Embrace is reached through Westmere's gateway: in Westmere, which says nothing of Northmoor."""
    found = rows(store, "relies-on", "letter", "via", "quotes", name="Victim Gateway", transitive=True)
    reach = "Through the Victim Gateway, victims reach the Rape Crisis Partnership and Embrace."
    assert found == [
        (
            WESTMERE_2024,
            ["Embrace", "Westmere Rape Crisis Partnership"],
            ["I commission the Victim Gateway.", reach, reach, reach],
        ),
    ]


def test_a_hub_is_planned_in_one_year_and_there_in_the_next(store: Store) -> None:
    assert rows(store, "relies-on", "letter", "modality", name="ce hub", area="westmere") == [
        (WESTMERE_2023, "planned"),
        (WESTMERE_2024, "existing"),
    ]


def test_a_name_that_two_areas_have_each_for_itself_is_to_be_told_apart(store: Store) -> None:
    with pytest.raises(UnknownNameError, match=r"\[northmoor:child-exploitation-hub\]"):
        ask(store, "relies-on", name="ce hub")
    assert rows(store, "relies-on", "letter", name="northmoor:child-exploitation-hub") == [(NORTHMOOR_2024,)]


def test_the_same_name_in_a_circle_of_relations_is_reached_once() -> None:
    letter = examples.westmere_groups()
    circle = replace(
        letter.relations[0], type="SUPPORTED_BY", source=examples.MAKESAFE.id, target=examples.WESTMERE_HUB.id
    )
    graph = combine([replace(letter, relations=(*letter.relations, circle))])
    found = rows(from_graph(graph), "relies-on", "via", name="Operation Makesafe", transitive=True)
    assert found == [
        (["Child Protection Strategy", "Child Exploitation Hub"],),
        (["Child Protection Strategy"],),
    ]


def test_involves_tells_who_takes_part_from_whose_matter_it_is(store: Store) -> None:
    columns = ("letter", "link", "modality", "quotes")
    assert rows(store, "involves", *columns, name="Home Office") == [
        (WESTMERE_2023, "DEFERS_TO", None, ["This is a matter for the Home Office."])
    ]
    assert rows(store, "involves", *columns, name="lakeside trust") == [
        (WESTMERE_2023, "INVOLVES", "existing", ["We work with the Lakeside Trust"])
    ]


def test_responsible_lists_what_a_body_is_asked_by_deadline_with_the_letters_that_answer(
    store: Store,
) -> None:
    columns = ("recommendation", "deadline", "precision", "letters")
    assert rows(store, "responsible", *columns, name="all chief constables") == [
        ("Children online, recommendation 3", date(2023, 6, 1), "day", [NORTHMOOR_2023]),
        (ONLINE_1, date(2023, 10, 31), "month", [WESTMERE_2023, NORTHMOOR_2023]),
        (GROUPS_1, date(2024, 3, 31), "month", [WESTMERE_2024, NORTHMOOR_2024]),
        ("Groups, area for improvement 1", None, "none", [WESTMERE_2024]),
    ]


def test_responsible_without_a_name_lists_every_body(store: Store) -> None:
    assert rows(store, "responsible", "body", "id") == [
        ("Chief constables", "children-online:r-3"),
        ("Chief constables", "children-online:r-1"),
        ("Chief constables", "groups:r-1"),
        ("Chief constables", "groups:a-1"),
        ("Home Office", "children-online:r-2"),
        ("Police and crime commissioners", "groups:r-1"),
    ]


def test_partners_are_the_agencies_and_what_they_deliver(store: Store) -> None:
    columns = ("partner", "kind", "areas", "letters", "answers", "delivers", "registered")
    expected = [("Lakeside Trust", "charity", ["westmere"], 1, 1, ["Child Exploitation Hub"], False)]
    assert rows(store, "partners", *columns) == expected
    assert rows(store, "partners", *columns, area="northmoor") == []


def test_services_tell_who_commissions_them_and_how_they_are_reached(store: Store) -> None:
    columns = ("service", "areas", "answers", "commissioned_by", "delivered_by", "accessed_via")
    assert rows(store, "services", *columns) == [
        ("Embrace", ["northmoor", "westmere"], 2, [], [], ["Victim Gateway"]),
        ("Victim Gateway", ["westmere"], 1, ["Police and Crime Commissioner for Westmere"], [], []),
        ("Westmere Rape Crisis Partnership", ["westmere"], 1, [], [], ["Victim Gateway"]),
    ]


def test_status_gives_the_words_that_decide_it(store: Store) -> None:
    columns = ("letter", "recommendation", "respondent", "words")
    assert rows(store, "status", *columns, status="in progress") == [
        (WESTMERE_2023, ONLINE_1, "Westmere Constabulary", "will open in May 2023"),
        (NORTHMOOR_2024, GROUPS_1, "Northmoor Police", "we will use"),
    ]
    assert len(ask(store, "status").rows) == 9


def test_shared_counts_letters_and_areas_and_leaves_out_what_has_ended(store: Store) -> None:
    columns = ("name", "label", "areas", "letters", "answers")
    both = [
        ("Operation Makesafe", "Initiative", ["northmoor", "westmere"], 2, 3),
        ("Embrace", "Service", ["northmoor", "westmere"], 2, 2),
    ]
    one = [("Child Exploitation Hub", "Initiative", ["westmere"], 2, 2)]
    assert rows(store, "shared", *columns) == both + one
    assert rows(store, "shared", *columns, areas=2) == both
    assert rows(store, "shared", *columns, letters="3") == []


def test_unanswered_lists_what_a_letter_says_nothing_about(store: Store) -> None:
    columns = ("letter", "id", "addressed_to")
    assert rows(store, "unanswered", *columns) == [
        (WESTMERE_2023, "children-online:r-3", ["Chief constables"]),
        (NORTHMOOR_2024, "groups:a-1", ["Chief constables"]),
    ]
    assert rows(store, "unanswered", *columns, area="westmere") == [
        (WESTMERE_2023, "children-online:r-3", ["Chief constables"])
    ]


def test_what_no_letter_at_all_answers_is_listed_without_a_letter() -> None:
    letter = examples.westmere_online()
    answers = tuple(answer for answer in letter.responses if answer.recommendation != "children-online:r-2")
    silent = replace(letter, responses=answers)
    found = rows(from_graph(combine([silent])), "unanswered", "letter", "id", "addressed_to")
    assert found == [(None, "children-online:r-2", ["Home Office"])]


def test_evidence_gives_every_quote_with_its_place(store: Store) -> None:
    found = rows(
        store, "evidence", "link", "quote", "file", "starts_at", "ends_at", name="Embrace", other="gateway"
    )
    reach = "Through the Victim Gateway, victims reach the Rape Crisis Partnership and Embrace."
    assert found == [("ACCESSED_VIA", reach, "reply-groups.md", 128, 210)]
    text = examples.westmere_groups().letter.text
    assert text[128:210] == reach


def test_evidence_of_one_name_holds_links_from_it_and_to_it(store: Store) -> None:
    pcc = "Police and Crime Commissioner for Westmere on Groups, recommendation 1"
    force = "Westmere Constabulary on Groups, recommendation 1"
    strategy = "Child Protection Strategy"
    assert rows(store, "evidence", "source", "link", "target", name=strategy) == [
        ("Child Exploitation Hub", "PART_OF", strategy),
        (force, "RELIES_ON", strategy),
        (pcc, "RELIES_ON", strategy),
        (strategy, "SUPPORTED_BY", "Operation Makesafe"),
    ]


REQUIRED: dict[str, dict[str, Given]] = {
    "compare": {"inspection": "Groups", "recommendation": "1"},
    "connect": {"from": "Operation Makesafe", "to": "Embrace"},
    "evidence": {"name": "Embrace"},
    "impact": {"name": "Embrace"},
    "involves": {"name": "Home Office"},
    "neighbours": {"name": "Embrace"},
    "overdue": {"as_of": date(2024, 6, 1)},
    "relies-on": {"name": "Embrace"},
    "who": {"name": "Embrace"},
}
"""A value for each parameter that must be given."""


@pytest.mark.parametrize("name", catalogue())
def test_the_columns_of_an_answer_are_those_that_its_header_declares(store: Store, name: str) -> None:
    answer = ask(store, name, **REQUIRED.get(name, {}))
    assert answer.columns == tuple(column.name for column in catalogue()[name].columns)
    assert answer.rows


@pytest.mark.parametrize("name", REQUIRED)
def test_a_parameter_that_must_be_given_is_asked_for_before_the_engine_sees_anything(
    store: Store, name: str
) -> None:
    for missing in REQUIRED[name]:
        given = {key: value for key, value in REQUIRED[name].items() if key != missing}
        with pytest.raises(UnknownNameError, match=f"{name} needs {missing}: "):
            ask(store, name, **given)


def test_an_answer_says_which_report_a_recommendation_is_of(store: Store) -> None:
    asked = ("relies-on", "involves", "status", "promises", "impact", "planned-reliance")
    for name in asked:
        for row in ask(store, name, **REQUIRED.get(name, {})).records():
            assert row["inspection"] == str(row["recommendation"]).partition(",")[0]


@pytest.mark.parametrize(
    ("question", "given", "complaint"),
    [
        ("relis-on", {}, "There is no question 'relis-on'. Near: relies-on"),
        ("relies-on", {}, "relies-on needs name"),
        ("relies-on", {"nme": "x"}, "There is no parameter of relies-on 'nme'. Near: name"),
        ("relies-on", {"name": "Home Office"}, "nothing in this graph fits 'Home Office'"),
        ("relies-on", {"name": "Embrace", "transitive": "perhaps"}, "transitive is yes or no, not 'perhaps'"),
        ("shared", {"areas": "two"}, "areas is a whole number such as 2, not 'two'"),
        ("shared", {"areas": -1}, "areas is a whole number such as 2, not -1"),
        ("shared", {"areas": True}, "areas is a whole number such as 2, not True"),
        ("status", {"status": "done"}, "nothing in this graph fits 'done'"),
        ("status", {"area": "' OR true //"}, "nothing in this graph fits"),
        ("overdue", {"as_of": "soon"}, "as_of is a date such as 2024-02-29, not 'soon'"),
        ("compare", {"inspection": "Groups", "recommendation": "7"}, "nothing in this graph fits '7'"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_is_near(
    store: Store, question: str, given: dict[str, Given], complaint: str
) -> None:
    with pytest.raises(UnknownNameError) as refused:
        ask(store, question, **given)
    assert complaint in str(refused.value)
