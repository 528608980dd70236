"""The letters in `samples/`, read whole, hold what their writer meant them to say."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from graph.content import Graph
from graph.model import Commitment, Entity, Inspection, Letter, Recommendation, Relationship, Response
from loaders.register import load_register
from section55.building import gather, graph_of
from tests.samples_expected import EXPECTED
from tests.samples_shapes import ExpectedLetter

SAMPLES = Path(__file__).parent.parent / "samples"
LETTERS = sorted(EXPECTED)


@cache
def graph() -> Graph:
    return graph_of(gather([SAMPLES], load_register(), stored={}))[0].graph


def letter(file: str) -> Letter:
    [found] = [node for node in graph().nodes if isinstance(node, Letter) and node.source == file]
    return found


def edges(type_: str, source: str) -> Iterator[Relationship]:
    return (edge for edge in graph().relationships if edge.type == type_ and edge.source == source)


def names(id_: str) -> set[str]:
    node = graph().by_id[id_]
    assert isinstance(node, Entity)
    return {node.name, *node.aliases}


def key(recommendation: Recommendation) -> str:
    return ("AFI " if recommendation.kind.startswith("area") else "") + str(recommendation.number)


def responses(file: str) -> dict[tuple[str | None, str], Response]:
    """Responses of a letter by (recommendation, name of the respondent)."""
    found: dict[tuple[str | None, str], Response] = {}
    for edge in edges("CONTAINS", letter(file).id):
        response = graph().by_id[edge.target]
        assert isinstance(response, Response)
        by = next(edges("GIVEN_BY", response.id)).target
        answered = [graph().by_id[one.target] for one in edges("ANSWERS", response.id)]
        numbers: list[str | None] = [key(one) for one in answered if isinstance(one, Recommendation)]
        found.update({(number, graph().by_id[by].name): response for number in numbers or [None]})
    return found


def test_every_sample_says_in_its_first_line_that_it_is_no_published_letter() -> None:
    assert sorted(path.name for path in SAMPLES.iterdir()) == LETTERS
    for path in SAMPLES.iterdir():
        assert "not a published letter" in path.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("file", LETTERS)
def test_the_head_of_a_sample_is_read(file: str) -> None:
    expected, found = EXPECTED[file], letter(file)
    inspection = graph().by_id[next(edges("REPLIES_TO", found.id)).target]
    sender = next(edges("SENT_BY", found.id)).target
    assert isinstance(inspection, Inspection)
    assert (str(found.date), found.area, inspection.title) == (
        expected.date,
        expected.area,
        expected.inspection,
    )
    assert expected.sender in names(sender)


@pytest.mark.parametrize("file", LETTERS)
def test_recommendations_come_with_deadline_and_addressees(file: str) -> None:
    wanted = {one.number: one for one in EXPECTED[file].recommendations}
    inspection = next(edges("REPLIES_TO", letter(file).id)).target
    nodes = [graph().by_id[edge.target] for edge in edges("MAKES", inspection)]
    made = {key(node): node for node in nodes if isinstance(node, Recommendation)}
    for number, one in wanted.items():
        label = f"AFI {number}" if one.kind.startswith("area") and not number.startswith("AFI") else number
        node = made[label]
        deadline = "immediate" if node.immediate else node.deadline and node.deadline.isoformat()
        addressed = [names(edge.target) for edge in edges("ADDRESSED_TO", node.id)]
        assert (label, deadline) == (label, one.deadline)
        assert len(addressed) == len(one.addressees)
        assert all(any(name in forms for forms in addressed) for name in one.addressees), (label, addressed)


@pytest.mark.parametrize("file", LETTERS)
def test_every_response_has_its_respondent_and_its_status(file: str) -> None:
    found = {pair: one.status for pair, one in responses(file).items() if pair[0] is not None}
    wanted = EXPECTED[file].statuses
    assert set(found) == set(wanted)
    assert {pair: found[pair] for pair, status in wanted.items() if status} == {
        pair: status for pair, status in wanted.items() if status
    }


@pytest.mark.parametrize(
    ("file", "number"), [(file, number) for file in LETTERS for number in range(len(EXPECTED[file].links))]
)
def test_a_name_in_an_answer_is_linked_with_its_words(file: str, number: int) -> None:
    link = EXPECTED[file].links[number]
    response = responses(file)[(link.recommendation, link.respondent)]
    links = {
        name: edge
        for type_ in ("RELIES_ON", "INVOLVES", "DEFERS_TO")
        for edge in edges(type_, response.id)
        for name in names(edge.target)
    }
    assert link.name in links
    assert (links[link.name].type, links[link.name].modality) == (link.type, link.modality)
    text = letter(file).text
    found = links[link.name]
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == found.quotes


def promised(expected: ExpectedLetter, file: str) -> Iterator[tuple[str, str | None, bool, list[Commitment]]]:
    for one in expected.commitments:
        response = responses(file)[(one.recommendation, one.respondent)]
        nodes = [graph().by_id[edge.target] for edge in edges("PROMISES", response.id)]
        yield one.words, one.due, one.recurring, [node for node in nodes if isinstance(node, Commitment)]


@pytest.mark.parametrize("file", LETTERS)
def test_promises_are_found_with_their_dates(file: str) -> None:
    for words, due, recurring, found in promised(EXPECTED[file], file):
        [promise] = [node for node in found if words in " ".join(node.text.split())]
        assert (words, promise.recurring) == (words, recurring)
        assert str(promise.due).startswith(due) if due else promise.due is None, (words, promise.due)


@pytest.mark.parametrize("file", LETTERS)
def test_relations_that_a_sample_states_are_found(file: str) -> None:
    stated = [
        (names(edge.source), edge.type, names(edge.target))
        for edge in graph().relationships
        if edge.letters
        and edge.type in {"COMMISSIONS", "DELIVERED_BY", "PART_OF", "ACCESSED_VIA", "SUPPORTED_BY"}
    ]
    for one in EXPECTED[file].relations:
        assert any(one.source in s and one.type == t and one.target in e for s, t, e in stated), one
