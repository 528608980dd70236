"""Facts of letters become one graph."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import LeftOut, checked, combine, merge
from graph.checking import UnsoundGraphError
from graph.content import Graph
from graph.errors import LetterError
from graph.facts import LetterFacts, Link, RecommendationFact, RelationFact, Span
from graph.model import Agency, Entity, Initiative, Modality, Precision, Recommendation, Relationship, Split
from graph.stores.embedded import from_graph
from tests import examples
from tests.examples import MAKESAFE, WESTMERE_FORCE, WESTMERE_HUB, WESTMERE_PCC

WESTMERE_2023 = "letter:westmere:reply-online"
WESTMERE_2024 = "letter:westmere:reply-groups"
NORTHMOOR_2023 = "letter:northmoor:online-response"


def edge(graph: Graph, kind: str, source: str, target: str) -> Relationship:
    """The one relationship of this type between these two."""
    (found,) = [
        edge
        for edge in graph.relationships
        if (edge.type, edge.source, edge.target) == (kind, source, target)
    ]
    return found


def ends(graph: Graph, kind: str) -> set[tuple[str, str]]:
    """Source and target of every relationship of this type."""
    return {(edge.source, edge.target) for edge in graph.relationships if edge.type == kind}


def entity_of(graph: Graph, key: str) -> Entity:
    """The entity with this id."""
    node = graph.by_id[key]
    assert isinstance(node, Entity)
    return node


def recommendation_of(graph: Graph, key: str) -> Recommendation:
    """The recommendation with this id."""
    node = graph.by_id[key]
    assert isinstance(node, Recommendation)
    return node


def with_entities(reading: LetterFacts, *entities: Entity) -> LetterFacts:
    """The reading with some of its entities told otherwise."""
    told = {entity.id: entity for entity in (*reading.entities, *entities)}
    return replace(reading, entities=tuple(told.values()))


def with_recommendation(reading: LetterFacts, node: Recommendation) -> LetterFacts:
    """The reading with one of its recommendations quoted otherwise."""
    return replace(
        reading,
        recommendations=tuple(
            replace(fact, node=node) if fact.node.id == node.id else fact for fact in reading.recommendations
        ),
    )


def test_a_letter_is_joined_to_its_report_its_sender_its_addressee_and_its_answers() -> None:
    graph = combine([examples.westmere_online()])
    assert ends(graph, "REPLIES_TO") == {(WESTMERE_2023, "inspection:children-online")}
    assert ends(graph, "SENT_BY") == {(WESTMERE_2023, "westmere:pcc")}
    assert ends(graph, "SENT_TO") == {(WESTMERE_2023, "national:home-office")}
    assert ends(graph, "MAKES") == {
        ("inspection:children-online", "children-online:r-1"),
        ("inspection:children-online", "children-online:r-2"),
    }
    assert ends(graph, "ANSWERS") == {
        ("westmere:reply-online|children-online:r-1|westmere:pcc", "children-online:r-1"),
        ("westmere:reply-online|children-online:r-1|westmere:force", "children-online:r-1"),
        ("westmere:reply-online|children-online:r-2|westmere:pcc", "children-online:r-2"),
    }
    assert len(ends(graph, "CONTAINS")) == 4


def test_the_evidence_of_a_promise_is_its_own_words() -> None:
    graph = combine([examples.westmere_online()])
    (promise,) = [edge for edge in graph.relationships if edge.type == "PROMISES"]
    assert promise.quotes == ["A new CE Hub will open in May 2023."]
    assert promise.letters == [WESTMERE_2023]
    assert ends(graph, "CONCERNS") == {(promise.target, "westmere:child-exploitation-hub")}


def test_how_sure_the_beginning_of_an_answer_is_can_be_asked() -> None:
    letter = examples.westmere_online()
    first, *others = letter.responses
    graph = combine([replace(letter, responses=(replace(first, split=Split.UNSURE), *others))])
    with from_graph(graph) as store:
        found = store.run(
            "MATCH (answer:Response) WHERE answer.split <> 'sure' RETURN answer.id, answer.split"
        )
        assert found.rows == [(first.id, "unsure")]
        assert store.graph() == graph


def test_one_relationship_holds_every_place_in_the_order_of_letter_and_text() -> None:
    first, second = examples.westmere_online(), examples.northmoor_online()
    told = "Operation Makesafe"
    node = examples.ONLINE_1

    def naming(reading: LetterFacts) -> LetterFacts:
        start = reading.letter.text.index(told)
        link = Link("NAMES", MAKESAFE.id, (Span(start, start + len(told)),) * 2)
        facts = [
            replace(fact, names=(link,)) if fact.node.id == node.id else fact
            for fact in reading.recommendations
        ]
        return replace(reading, recommendations=tuple(facts))

    named = edge(combine([naming(first), naming(second)]), "NAMES", node.id, MAKESAFE.id)
    assert named.letters == [NORTHMOOR_2023, WESTMERE_2023]
    assert named.quotes == [told, told]
    assert named.starts == [30, 120]


def test_the_order_of_letters_does_not_matter() -> None:
    expected = combine(examples.readings())
    assert all(combine(order) == expected for order in permutations(examples.readings()))


def test_a_letter_given_twice_counts_once() -> None:
    once = combine(examples.readings())
    assert combine([*examples.readings(), *examples.readings()]) == once


def test_two_letters_that_would_have_one_id_are_refused_by_name() -> None:
    letter = examples.westmere_online()
    other = replace(letter, letter=letter.letter.model_copy(update={"sha256": "f" * 64}))
    with pytest.raises(LetterError, match=r"reply-online\.md and reply-online\.md .* another name"):
        combine([letter, other])


def test_a_recommendation_has_the_text_that_most_letters_give() -> None:
    node = examples.GROUPS_1.model_copy(update={"text": "A text that one letter gives."})
    third = replace(
        examples.northmoor_groups(),
        letter=examples.northmoor_groups().letter.model_copy(update={"id": "letter:northmoor:third"}),
        responses=(),
    )
    readings = [with_recommendation(examples.westmere_groups(), node), examples.northmoor_groups(), third]
    assert recommendation_of(combine(readings), node.id).text == examples.GROUPS_1.text


def test_of_two_texts_of_a_recommendation_the_earlier_letters_is_kept() -> None:
    node = examples.ONLINE_1.model_copy(update={"text": "As the later letter has it."})
    readings = [with_recommendation(examples.northmoor_online(), node), examples.westmere_online()]
    assert recommendation_of(combine(readings), node.id).text == examples.ONLINE_1.text


def test_a_letter_that_gives_a_number_only_takes_neither_text_nor_deadline_away() -> None:
    bare = examples.ONLINE_1.model_copy(
        update={"text": "", "deadline": None, "deadline_precision": Precision.NONE}
    )
    readings = [with_recommendation(examples.westmere_online(), bare), examples.northmoor_online()]
    kept = recommendation_of(combine(readings), bare.id)
    assert kept.text == examples.ONLINE_1.text
    assert (kept.deadline, kept.deadline_precision) == (date(2023, 10, 31), Precision.MONTH)


def test_names_of_one_thing_join_and_the_registered_one_is_its_name() -> None:
    found = MAKESAFE.model_copy(update={"name": "Makesafe", "aliases": ["OM"], "registered": False})
    readings = [with_entities(examples.northmoor_online(), found), examples.westmere_online()]
    makesafe = entity_of(combine(readings), MAKESAFE.id)
    assert (makesafe.name, makesafe.registered) == ("Operation Makesafe", True)
    assert makesafe.aliases == ["Makesafe", "OM", "Op Makesafe"]


def test_of_two_names_that_no_register_holds_the_one_named_more_often_is_kept() -> None:
    strategy = examples.STRATEGY.model_copy(update={"name": "A Strategy"})
    seldom = with_entities(examples.westmere_online(), strategy)
    merged = entity_of(combine([seldom, examples.westmere_groups()]), strategy.id)
    assert (merged.name, merged.aliases) == ("Child Protection Strategy", ["A Strategy"])


def test_a_link_follows_the_kind_that_the_letters_settle_on() -> None:
    as_agency = Agency(
        id="westmere:thing", name="Thing", kind="", aliases=[], area="westmere", registered=True
    )
    as_initiative = Initiative(
        id="westmere:thing", name="Thing", kind="", aliases=[], area="westmere", registered=False
    )
    later = with_entities(examples.westmere_groups(), as_agency)
    earlier = with_entities(examples.westmere_online(), as_initiative)
    answer = earlier.responses[1]
    link = Link("RELIES_ON", as_initiative.id, (answer.parts[0],), Modality.PLANNED)
    responses = tuple(
        replace(answer, links=(link,)) if fact is answer else fact for fact in earlier.responses
    )
    graph = combine([later, replace(earlier, responses=responses)])
    assert edge(graph, "INVOLVES", answer.id, as_agency.id).modality is Modality.PLANNED
    assert (answer.id, as_agency.id) not in ends(graph, "RELIES_ON")


def test_what_the_graph_cannot_hold_is_listed_with_its_reason() -> None:
    letter = examples.westmere_online()
    place = (letter.responses[0].parts[0],)
    stated = (
        RelationFact("COMMISSIONS", WESTMERE_PCC.id, WESTMERE_HUB.id, place),
        RelationFact("PART_OF", WESTMERE_HUB.id, WESTMERE_HUB.id, place),
    )
    asked = RecommendationFact(examples.ONLINE_1, examples.ONLINE.id, (), (), ("children-online:r-9",))
    merged = merge([replace(letter, relations=stated, recommendations=(*letter.recommendations, asked))])
    assert merged.left_out == (
        LeftOut(
            WESTMERE_2023,
            "BUILDS_ON",
            "children-online:r-1",
            "children-online:r-9",
            "no letter quotes the recommendation that it builds on",
        ),
        LeftOut(
            WESTMERE_2023,
            "COMMISSIONS",
            WESTMERE_PCC.id,
            WESTMERE_HUB.id,
            "COMMISSIONS cannot join Body and Initiative",
        ),
        LeftOut(
            WESTMERE_2023, "PART_OF", WESTMERE_HUB.id, WESTMERE_HUB.id, "it would join a thing with itself"
        ),
    )
    assert not ends(merged.graph, "COMMISSIONS") | ends(merged.graph, "PART_OF")


@pytest.mark.parametrize("span", [Span(-5, 5), Span(5, 5), Span(8, 5), Span(0, 10_000), Span(30, 31)])
def test_a_place_that_holds_no_words_is_refused(span: Span) -> None:
    letter = examples.westmere_online()
    assert letter.letter.text[30:31] == "\n"
    stated = RelationFact("SUPPORTED_BY", WESTMERE_FORCE.id, MAKESAFE.id, (span,))
    with pytest.raises(UnsoundGraphError, match="there are no words at"):
        combine([replace(letter, relations=(stated,))])


def test_a_promise_whose_words_the_letter_does_not_say_is_refused() -> None:
    letter = examples.westmere_online()
    answer = next(fact for fact in letter.responses if fact.commitments)
    promise = answer.commitments[0]
    node = promise.node.model_copy(update={"text": "A new CE Hub opened."})
    changed = replace(answer, commitments=(replace(promise, node=node),))
    responses = tuple(changed if fact is answer else fact for fact in letter.responses)
    with pytest.raises(UnsoundGraphError, match="does not say it where it should stand"):
        combine([replace(letter, responses=responses)])


def test_a_name_that_no_letter_describes_is_refused() -> None:
    letter = examples.westmere_online()
    with pytest.raises(UnsoundGraphError, match="there is no westmere:pcc"):
        combine([replace(letter, entities=(examples.HOME_OFFICE,))])


def tampered(graph: Graph, **changes: object) -> Graph:
    """The graph with its first RELIES_ON changed."""
    first = next(edge for edge in graph.relationships if edge.type == "RELIES_ON")
    rest = [edge for edge in graph.relationships if edge is not first]
    return Graph.of(graph.nodes, [*rest, first.model_copy(update=changes)])


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"quotes": ["words that were never said"]}, "does not say 'words that were never said'"),
        ({"letters": ["letter:nowhere"]}, "there is no letter letter:nowhere"),
        ({"target": "nobody"}, "there is no node nobody"),
        ({"target": "national:home-office"}, "is a Body; expected Initiative or Service or System"),
    ],
)
def test_a_graph_that_shows_no_evidence_is_refused(
    example_graph: Graph, changes: dict[str, object], complaint: str
) -> None:
    with pytest.raises(UnsoundGraphError, match=complaint):
        checked(tampered(example_graph, **changes))


def test_a_relationship_there_twice_is_refused(example_graph: Graph) -> None:
    doubled = Graph.of(example_graph.nodes, [*example_graph.relationships, example_graph.relationships[0]])
    with pytest.raises(UnsoundGraphError, match="is there 2 times"):
        checked(doubled)


@given(st.sets(st.integers(0, 3), min_size=1))
def test_the_graph_of_any_letters_is_sound_and_says_nothing_that_all_do_not(chosen: set[int]) -> None:
    every = combine(examples.readings())
    some = combine([reading for at, reading in enumerate(examples.readings()) if at in chosen])
    assert checked(some) is some
    assert {node.id for node in some.nodes} <= set(every.by_id)
    for kind in ("RELIES_ON", "INVOLVES", "PART_OF", "PROMISES"):
        assert ends(some, kind) <= ends(every, kind)
