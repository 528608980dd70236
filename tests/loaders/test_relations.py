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


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Blue Lantern is a mentoring scheme that the Larkfield Trust has run in our schools since 2019.",
            ["Larkfield Trust"],
        ),
        (
            "In 2021 the Larkfield Trust began to run Blue Lantern in the north of the county.",
            ["Larkfield Trust"],
        ),
        (
            "Blue Lantern was written by the Larkfield Trust together with the Moor Charity.",
            ["Larkfield Trust", "Moor Charity"],
        ),
        (
            "The Larkfield Trust, a charity with offices in Norton, runs Blue Lantern for us.",
            ["Larkfield Trust"],
        ),
        ("Blue Lantern (run by the Larkfield Trust) is free.", ["Larkfield Trust"]),
        ("Staff from the Larkfield Trust run Blue Lantern twice a week.", ["Larkfield Trust"]),
        ("Blue Lantern, led by a team from the Larkfield Trust, has started.", ["Larkfield Trust"]),
        ("The Larkfield Trust wrote and now delivers Blue Lantern.", ["Larkfield Trust"]),
        ("Blue Lantern is run by the Larkfield Trust and has reached the Moor Charity.", ["Larkfield Trust"]),
        ("Blue Lantern is being developed by the Larkfield Trust.", ["Larkfield Trust"]),
        ("The Larkfield Trust's own scheme, Blue Lantern, is free.", ["Larkfield Trust"]),
        ("Blue Lantern began in May. The Larkfield Trust runs it in every school.", ["Larkfield Trust"]),
    ],
)
def test_whoever_runs_it_delivers_it_however_the_sentence_is_built(text: str, doers: list[str]) -> None:
    assert read(text) == {("Blue Lantern", "DELIVERED_BY", doer) for doer in doers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I fund both Brightpath and Willow House.",
            {("own", "COMMISSIONS", "Willow House"), ("own", "COMMISSIONS", "Brightpath")},
        ),
        ("Brightpath is paid for by my office and is open to all.", {("own", "COMMISSIONS", "Brightpath")}),
        (
            "The Larkfield Trust wrote to us; I commission Brightpath for three years.",
            {("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "The services that I commission, Brightpath and Willow House, are both open.",
            {("own", "COMMISSIONS", "Willow House"), ("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "I have funded Brightpath since 2020, and Willow House opened last year.",
            {("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "I commission Brightpath and work with the Larkfield Trust on prevention.",
            {("own", "COMMISSIONS", "Brightpath")},
        ),
        ("Brightpath opened in May. I fund it from reserves.", {("own", "COMMISSIONS", "Brightpath")}),
        (
            "I commission Brightpath from the Larkfield Trust.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust"), ("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "Brightpath, which I fund and the Larkfield Trust delivers, saw 300 children.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust"), ("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "I commission Brightpath. It can be reached through the Care Hub.",
            {("Brightpath", "ACCESSED_VIA", "Care Hub"), ("own", "COMMISSIONS", "Brightpath")},
        ),
        (
            "Brightpath opened. It is run by the Larkfield Trust and can be reached via the Care Hub.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust"), ("Brightpath", "ACCESSED_VIA", "Care Hub")},
        ),
        (
            "The Larkfield Trust has been commissioned to deliver Brightpath until 2026.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust")},
        ),
        (
            "Brightpath's provider is the Larkfield Trust.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust")},
        ),
        (
            "The provider of Brightpath is the Larkfield Trust.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust")},
        ),
        (
            "Brightpath, provided locally by the Larkfield Trust, is open all year.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust")},
        ),
        (
            "Support comes from Brightpath, run by the Larkfield Trust.",
            {("Brightpath", "DELIVERED_BY", "Larkfield Trust")},
        ),
    ],
)
def test_who_pays_and_who_provides_are_told_apart(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Rural Team, part of the Crime Department, has six officers.",
            {("Rural Team", "PART_OF", "Crime Department")},
        ),
        (
            "Six officers work in the Rural Team, which belongs to the Crime Department.",
            {("Rural Team", "PART_OF", "Crime Department")},
        ),
        (
            "The Rural Team is based in the Crime Department at Norton.",
            {("Rural Team", "PART_OF", "Crime Department")},
        ),
        (
            "The Rural Team moved last year and now sits in the Crime Department.",
            {("Rural Team", "PART_OF", "Crime Department")},
        ),
        (
            "The Care Hub brings together Brightpath and Willow House.",
            {("Willow House", "PART_OF", "Care Hub"), ("Brightpath", "PART_OF", "Care Hub")},
        ),
        (
            "The Care Hub is made up of Brightpath and Willow House.",
            {("Willow House", "PART_OF", "Care Hub"), ("Brightpath", "PART_OF", "Care Hub")},
        ),
        (
            "The Larkfield Trust and the Moor Charity are members of the Early Action Board.",
            {
                ("Larkfield Trust", "PART_OF", "Early Action Board"),
                ("Moor Charity", "PART_OF", "Early Action Board"),
            },
        ),
        ("Our Rural Team sits under the Crime Department.", {("Rural Team", "PART_OF", "Crime Department")}),
        (
            "Blue Lantern forms part of Operation Larkspur.",
            {("Blue Lantern", "PART_OF", "Operation Larkspur")},
        ),
        (
            "Blue Lantern is one strand of Operation Larkspur.",
            {("Blue Lantern", "PART_OF", "Operation Larkspur")},
        ),
        (
            "Brightpath takes its referrals through the Care Hub.",
            {("Brightpath", "ACCESSED_VIA", "Care Hub")},
        ),
        (
            "Children are referred to Brightpath by the Care Hub.",
            {("Brightpath", "ACCESSED_VIA", "Care Hub")},
        ),
        ("The Care Hub refers children on to Brightpath.", {("Brightpath", "ACCESSED_VIA", "Care Hub")}),
        ("Access to Brightpath is through the Care Hub.", {("Brightpath", "ACCESSED_VIA", "Care Hub")}),
        (
            "Brightpath can be contacted via the Care Hub at any hour.",
            {("Brightpath", "ACCESSED_VIA", "Care Hub")},
        ),
        (
            "Brightpath and Willow House are both reached through the Care Hub.",
            {("Willow House", "ACCESSED_VIA", "Care Hub"), ("Brightpath", "ACCESSED_VIA", "Care Hub")},
        ),
        ("Orchid takes its figures from Fern each night.", {("Orchid", "SUPPORTED_BY", "Fern")}),
        ("Orchid draws on Fern.", {("Orchid", "SUPPORTED_BY", "Fern")}),
        (
            "Operation Larkspur, which is backed by the Harm Strategy, began in May.",
            {("Operation Larkspur", "SUPPORTED_BY", "Harm Strategy")},
        ),
        ("The Rural Team relies on Fern for this.", {("Rural Team", "SUPPORTED_BY", "Fern")}),
        (
            "Blue Lantern was set up with help from the Moor Charity.",
            {("Blue Lantern", "SUPPORTED_BY", "Moor Charity")},
        ),
        (
            "Operation Larkspur is supported by the Larkfield Trust.",
            {("Operation Larkspur", "SUPPORTED_BY", "Larkfield Trust")},
        ),
    ],
)
def test_parts_ways_in_and_supports_are_read(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We refer children to Brightpath.",
        "Officers told the Care Hub and Brightpath about it.",
        "The Rural Team reports to the Early Action Board.",
        "The Early Action Board is chaired by the Larkfield Trust.",
        "I raised it with the Rural Team at the Early Action Board in May.",
        "The Larkfield Trust spoke at the Early Action Board.",
        "Blue Lantern is not run by the Larkfield Trust.",
        "I have decided not to fund Brightpath.",
        "I do not commission Brightpath.",
        "Blue Lantern is no longer run by the Larkfield Trust.",
        "The Larkfield Trust and Brightpath were both at the launch of Blue Lantern.",
        "I wrote to the Larkfield Trust about Blue Lantern.",
        "The Rural Team uses Orchid.",
        "Blue Lantern has been shown to the Larkfield Trust.",
        "The Larkfield Trust has seen the results of Blue Lantern and asked for more.",
        "I visited Willow House with the Larkfield Trust and the Moor Charity.",
        "We had a letter about Blue Lantern from the Larkfield Trust.",
        "The Larkfield Trust works with Brightpath.",
        "The Rural Team sits with the Crime Department every week.",
        "The Crime Department asked the Rural Team to lead.",
        "The force supports Operation Larkspur.",
        "Blue Lantern was part of the reason for Operation Larkspur.",
        "Children are supported by the Larkfield Trust during Operation Larkspur.",
        "Victims in Operation Larkspur were supported by Brightpath.",
        "A survey of Brightpath was carried out by the Larkfield Trust.",
        "An evaluation of Blue Lantern was funded by my office.",
        "A poster for Blue Lantern was designed by the Larkfield Trust.",
        "A review of Operation Larkspur led by the Crime Department ended in May.",
        "The Larkfield Trust is a charity. I fund it.",
    ],
)
def test_what_is_denied_or_only_near_it_is_no_relation(text: str) -> None:
    assert read(text) == set()
