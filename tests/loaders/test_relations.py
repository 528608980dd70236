"""Relations that plain wording states, read from whole sentences."""

import pytest

from graph.facts import Span
from graph.model import Kind
from loaders.mentions import Mention
from loaders.statements.relations import Spoken, relations_of
from loaders.text.sentences import sentences

KINDS = {
    "Larkfield Trust": Kind.AGENCY,
    "Moor Charity": Kind.AGENCY,
    "Brightpath": Kind.SERVICE,
    "Willow House": Kind.SERVICE,
    "Care Hub": Kind.SERVICE,
    "Operation Larkspur": Kind.INITIATIVE,
    "Blue Lantern": Kind.INITIATIVE,
    "Harm Strategy": Kind.INITIATIVE,
    "Early Action Board": Kind.BODY,
    "Rural Team": Kind.BODY,
    "Crime Department": Kind.BODY,
    "Orchid": Kind.SYSTEM,
    "Fern": Kind.SYSTEM,
}


def read(text: str) -> set[tuple[str, str, str]]:
    spoken = [
        Spoken(Mention(at, at + len(name), name), kind)
        for name, kind in KINDS.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    for own in ("I ", "my office", "the force"):
        spoken += [
            Spoken(Mention(at, at + len(own.strip()), "own"), Kind.BODY, own=True)
            for at in range(len(text))
            if text.startswith(own, at) and (at == 0 or text[at - 1] == " ")
        ]
    spoken.sort(key=lambda one: one.mention)
    facts = relations_of(text, sentences(text, Span(0, len(text))), spoken)
    return {(fact.source, fact.type, fact.target) for fact in facts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blue Lantern is run by the Larkfield Trust.", ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust")),
        (
            "Blue Lantern, which the Larkfield Trust runs, is free.",
            ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust"),
        ),
        (
            "The Larkfield Trust delivers Blue Lantern in schools.",
            ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust"),
        ),
        ("Blue Lantern (Larkfield Trust) is free.", ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust")),
        (
            "Blue Lantern, a Larkfield Trust programme, is free.",
            ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust"),
        ),
        ("We use the Larkfield Trust's Blue Lantern.", ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust")),
        ("I commission Brightpath for children.", ("own", "COMMISSIONS", "Brightpath")),
        (
            "I have commissioned help for young people through Brightpath.",
            ("own", "COMMISSIONS", "Brightpath"),
        ),
        ("Brightpath, a service which my office commissions, is free.", ("own", "COMMISSIONS", "Brightpath")),
        ("Brightpath is commissioned by my office.", ("own", "COMMISSIONS", "Brightpath")),
        ("The Rural Team is part of the Crime Department.", ("Rural Team", "PART_OF", "Crime Department")),
        ("The Rural Team sits within the Crime Department.", ("Rural Team", "PART_OF", "Crime Department")),
        ("Ask the Crime Department's Rural Team.", ("Rural Team", "PART_OF", "Crime Department")),
        ("Referrals to Brightpath are made via the Care Hub.", ("Brightpath", "ACCESSED_VIA", "Care Hub")),
        ("Brightpath is reached through the Care Hub.", ("Brightpath", "ACCESSED_VIA", "Care Hub")),
        ("Orchid is fed from Fern.", ("Orchid", "SUPPORTED_BY", "Fern")),
        ("Fern feeds Orchid every night.", ("Orchid", "SUPPORTED_BY", "Fern")),
        (
            "Operation Larkspur is underpinned by the Harm Strategy.",
            ("Operation Larkspur", "SUPPORTED_BY", "Harm Strategy"),
        ),
    ],
)
def test_one_wording_states_one_relation(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == {expected}


def test_a_list_fills_one_slot() -> None:
    assert read("Blue Lantern is delivered by the Larkfield Trust, the Moor Charity and the Rural Team.") == {
        ("Blue Lantern", "DELIVERED_BY", "Larkfield Trust"),
        ("Blue Lantern", "DELIVERED_BY", "Moor Charity"),
        ("Blue Lantern", "DELIVERED_BY", "Rural Team"),
    }


def test_a_pronoun_stands_for_what_the_last_sentence_was_about() -> None:
    assert read("Operation Larkspur began in May. It is supported by the Harm Strategy.") == {
        ("Operation Larkspur", "SUPPORTED_BY", "Harm Strategy")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Larkfield Trust and Blue Lantern were discussed.",
        "The Early Action Board supports the Larkfield Trust.",
        "Brightpath met the Care Hub.",
        "Homicide is rare, I commission few studies, and Brightpath is closed to adults.",
    ],
)
def test_names_that_only_meet_in_a_sentence_have_no_relation(text: str) -> None:
    assert read(text) == set()
