"""Links from an answer to the things that it names."""

import re

import pytest

from graph.facts import Span
from graph.model import Kind, Modality, Status
from loaders.mentions import Mention
from loaders.statements.links import links_of

_NAME = re.compile(r"\[([^\]]*)\]")


def _modality(marked: str, kind: Kind = Kind.INITIATIVE) -> Modality | None:
    """How a sentence speaks of the one thing that it names, in square brackets."""
    name = _NAME.search(marked)
    assert name is not None
    text = _NAME.sub(r"\1", marked)
    place = Span(name.start(), name.start() + len(name[1]))
    mentions = [Mention(*place, "thing")]
    found = links_of(
        text,
        [Span(0, len(text))],
        mentions,
        {"thing": kind},
        status=Status.IN_PLACE,
        status_quote=None,
        mask=[place],
    )
    return found[0].modality


@pytest.mark.parametrize(
    "marked",
    [
        "A countywide booklet, [Kind Words], will be out by May.",
        "In the autumn I intend to launch a small grants scheme, the [Quiet Fund], for clubs.",
        "The academy will run a masterclass, [Follow the Coin], for clerks in June.",
        "A pact that binds both sides, the [Tide Pact], is awaiting signature.",
        "A new one, the [Victim Pact], is in draft.",
        "A course, [Know the Rope], has been written by the clerks and will be given to the ferrymen.",
        "A day for clerks, [Whose Rope]?, is to be written in May.",
        "A [Larch] dashboard fed from a card index is being built.",
    ],
)
def test_what_is_told_of_a_thing_before_its_name_is_told_of_the_name(marked: str) -> None:
    assert _modality(marked) is Modality.PLANNED


@pytest.mark.parametrize(
    "marked",
    [
        "Clerks will attend a masterclass, [Follow the Coin], in June.",
        "The clerks will add a marker to the address on their own system, [Larch], by May.",
        "With a grant from my office, the [Rope Hub] will call on guests.",
        "A booklet, [Kind Words], is in every house.",
    ],
)
def test_what_is_told_of_another_thing_is_not_told_of_the_name_beside_it(marked: str) -> None:
    assert _modality(marked) is Modality.EXISTING


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("A [Tide Squad] of our own is being recruited.", Modality.PLANNED),
        (
            "[Tide Squad], in which neighbours call on each other, is planned for the autumn.",
            Modality.PLANNED,
        ),
        ("From July a [Smoke Group] will meet every other month.", Modality.PLANNED),
        ("The [Tide Squad] will call on all guests from July.", Modality.EXISTING),
        ("A visit to the [Tide Squad] is planned for the autumn.", Modality.EXISTING),
    ],
)
def test_body_is_planned_only_where_it_is_itself_to_be_made(marked: str, expected: Modality) -> None:
    assert _modality(marked, Kind.BODY) is expected


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("A [Good Driving] page will be launched on the website by May.", Modality.PLANNED),
        ("A [Good Driving] page will be read by every driver.", Modality.EXISTING),
    ],
)
def test_page_with_a_name_is_what_its_verb_is_said_of(marked: str, modality: Modality) -> None:
    assert _modality(marked) is modality
