"""Whose a thing is, whose staff, for whom it is run, and the ways in that "it" and "there" stand for."""

import pytest

from tests.loaders.relations_read import read

RUN = "Brightpath is run by Larkfield Trust"
LED = "Blue Lantern is run by Larkfield Trust"
PAID = "own pays for Brightpath"
MINE = "Ministry pays for Brightpath"
WAY = "Brightpath is reached via Care Hub"
FED = "Orchid is helped by Fern"
UNIT = "Rural Team belongs to Crime Department"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pupils ring Brightpath, the helpline of the Larkfield Trust.", {RUN}),
        ("The Brightpath helpline of the Larkfield Trust is open by night.", {RUN}),
        ("Blue Lantern, a project of the Larkfield Trust, has ended.", {LED}),
        ("Blue Lantern is an initiative of the Larkfield Trust.", {LED}),
        ("We teach the Blue Lantern materials of the Larkfield Trust.", {LED}),
        (
            "We follow the Harm Strategy of the Ministry and the Larkfield Trust.",
            {"Harm Strategy is run by Ministry", "Harm Strategy is run by Larkfield Trust"},
        ),
        ("The Moor Charity told Brightpath of the Larkfield Trust.", set()),
        ("We read the Blue Lantern assessment of the Larkfield Trust.", set()),
        ("We read a review of Blue Lantern of the kind that the Ministry likes.", set()),
        ("Blue Lantern, a victim of the Ministry, has ended.", set()),
        ("Blue Lantern, the launch of the Larkfield Trust apart, went well.", set()),
        ("The Moor Charity asked Willow House of the Larkfield Trust’s plans.", set()),
    ],
)
def test_of_says_whose_a_service_or_a_plan_is(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is checked by the Crime Department, whose Rural Team reads each file.", {UNIT}),
        ("I met the Larkfield Trust, whose Brightpath is liked.", {RUN}),
        ("The Larkfield Trust has helped many with its Brightpath.", {RUN}),
        ("In June the Larkfield Trust published its own Blue Lantern.", {LED}),
        ("The Larkfield Trust gave us posters from its campaign, Blue Lantern.", {LED}),
        ("The Larkfield Trust shows the films in Blue Lantern, its campaign about boats.", {LED}),
        (
            "Brightpath is free, and its advice arm, Willow House, is too.",
            {"Willow House belongs to Brightpath"},
        ),
        ("Three cases are with the Crime Department. Its Rural Team reads them.", {UNIT}),
        (
            "Willow House, the young people’s arm of Brightpath, is free.",
            {"Willow House belongs to Brightpath"},
        ),
        ("I met the Larkfield Trust, whose staff like Brightpath.", set()),
        ("I met the Larkfield Trust, whose members told Norton Council.", set()),
        ("The Ministry asked the Larkfield Trust to publish its Blue Lantern.", set()),
        ("We wrote to the Larkfield Trust in June, and the county has since had its Blue Lantern.", set()),
        ("The force joined Operation Larkspur (in its early form Blue Lantern).", set()),
        ("Its successor, Blue Lantern, is free.", set()),
        ("The Moor Charity closed. Its successor, the Larkfield Trust, is new.", set()),
    ],
)
def test_whose_and_its_say_whose_a_thing_is(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The officer rings Brightpath, our Willow House in Norton, which is run by the Larkfield Trust.",
            {RUN},
        ),
        ("Brightpath, the Willow House, is run by the Larkfield Trust.", {RUN}),
        ("Brightpath (our Willow House, provided by the Larkfield Trust) is open.", {RUN}),
        ("I pay for Brightpath, our Willow House in Norton.", {PAID}),
        ("I pay for Brightpath, the Willow House.", {PAID}),
        (
            "I pay for Brightpath, the Willow House and the Care Hub.",
            {PAID, "own pays for Willow House", "own pays for Care Hub"},
        ),
        ("The Brightpath of Willow House, funded by the Ministry, is open.", {MINE}),
    ],
)
def test_a_name_that_says_again_what_is_named_is_no_second_thing(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Larkfield Trust runs Brightpath on behalf of the Ministry.", {RUN, MINE}),
        ("Brightpath is provided by the Larkfield Trust on behalf of the Ministry.", {RUN, MINE}),
        ("Brightpath, which Willow House runs for my office, is free.", {PAID}),
        ("Brightpath, which has been run for me by the Larkfield Trust, is free.", {PAID, RUN}),
        ("Brightpath is run by the Larkfield Trust for my office.", {PAID, RUN}),
        ("Brightpath, which Willow House delivers under contract to my office, is free.", {PAID}),
        ("Brightpath, which Willow House delivers under contract to the Ministry, is free.", {MINE}),
        ("The Larkfield Trust spoke of Brightpath on behalf of the Ministry.", set()),
        ("The Larkfield Trust runs Brightpath for our officers.", {RUN}),
        ("Brightpath wrote a report for my office.", set()),
    ],
)
def test_for_whom_a_service_is_run_says_who_commissions_it(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norton has Brightpath. Victims come to it through the Care Hub.", {WAY}),
        ("Norton has Brightpath; people are referred to it by the Care Hub.", {WAY}),
        ("The officer rings the Care Hub. From there a victim is referred to Brightpath.", {WAY}),
        ("From the Care Hub a victim can go on to Brightpath.", {WAY}),
        ("I pay for Brightpath, to which the Care Hub refers.", {WAY, PAID}),
        ("Adults go to Brightpath by way of the Care Hub.", {WAY}),
        ("Brightpath may be reached through the Care Hub or directly.", {WAY}),
        ("From the Care Hub a victim cannot go on to Brightpath.", set()),
        ("From the Care Hub we wrote to Brightpath.", set()),
        ("Norton has Brightpath and Willow House. Victims come to it by car.", set()),
        ("Papers go to Brightpath and, in the way of the Care Hub, are lost.", set()),
        ("Brightpath may not be reached through the Care Hub.", set()),
    ],
)
def test_it_and_there_stand_for_the_service_in_a_way_in(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rural Team was set up in August under the Crime Department.", {UNIT}),
        ("The Rural Team, set up in 2018 within the Crime Department, is small.", {UNIT}),
        ("The Crime Department set up a small Rural Team in May.", {UNIT}),
        ("The file goes to the Rural Team, which is within the Crime Department.", {UNIT}),
        ("The Rural Team lies within the Crime Department.", {UNIT}),
        ("The Rural Team has belonged to the Crime Department since May.", {UNIT}),
        ("It is read by the Crime Department, to which the Rural Team belongs.", {UNIT}),
        ("It is read by the Crime Department, of which the Rural Team became part last year.", {UNIT}),
        ("The Rural Team is hosted in the Crime Department.", {UNIT}),
        ("The Rural Team is one of the four sub-groups of the Crime Department.", {UNIT}),
        (
            "The Moor Charity is part of the Larkfield Trust, as is Norton Council.",
            {"Moor Charity belongs to Larkfield Trust", "Norton Council belongs to Larkfield Trust"},
        ),
        (
            "I thank the Early Action Board, in which the Moor Charity and Norton Council have a seat.",
            {"Moor Charity belongs to Early Action Board", "Norton Council belongs to Early Action Board"},
        ),
        ("The Rural Team, a desk in the Crime Department, is small.", {UNIT}),
        ("The Rural Team is a team of ten nurses and volunteers within the Crime Department.", {UNIT}),
        ("It falls to the Rural Team, the unit that the Crime Department hosts for us all.", {UNIT}),
        ("The Rural Team is hosted by the Crime Department.", {UNIT}),
        ("The Rural Team, a desk in the Crime Department, using Blue Lantern, is small.", {UNIT}),
        ("The Rural Team is a team of ten, as the Crime Department says.", set()),
        ("The Ministry set up the Early Action Board in May.", set()),
        ("The Rural Team was set up in August under the Harm Strategy.", set()),
        ("Blue Lantern was hosted in the Crime Department.", set()),
        ("I saw the Early Action Board, in which the Moor Charity sits beside nurses.", set()),
        ("The Rural Team sits on the Ministry’s working group.", set()),
    ],
)
def test_where_a_team_stands_is_found(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Crime Department has taken on four Orchard Officers.",
            {"Orchard Officers belongs to Crime Department"},
        ),
        ("The Crime Department has two Orchard Officers.", {"Orchard Officers belongs to Crime Department"}),
        (
            "The Larkfield Trust employs an Orchard Officers lead.",
            {"Orchard Officers belongs to Larkfield Trust"},
        ),
        ("The Crime Department has met the Orchard Officers.", set()),
        ("The Crime Department has two Orchard Officers from the Ministry.", set()),
        ("The Crime Department has the Orchard Officers to thank.", set()),
        ("The Crime Department took four files to the Orchard Officers.", set()),
    ],
)
def test_whom_a_department_employs_is_part_of_it(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blue Lantern is to be piloted with the Larkfield Trust.", {LED}),
        ("We use Blue Lantern, developed with the Larkfield Trust.", {LED}),
        ("Many took Blue Lantern, which the Larkfield Trust teaches.", {LED}),
        ("Norton took Blue Lantern, which the Larkfield Trust opened with my help.", {LED}),
        ("Blue Lantern, which came from the Larkfield Trust, is liked.", {LED}),
        ("Blue Lantern belongs to the Larkfield Trust.", {LED}),
        ("Blue Lantern is kept going by the Larkfield Trust.", {LED}),
        ("Blue Lantern is held by the Larkfield Trust each Monday.", {LED}),
        ("I saw Brightpath, whose night workers are employed by the Larkfield Trust.", {RUN}),
        ("Brightpath is managed by my own staff.", {"Brightpath is run by own"}),
        ("The Larkfield Trust has therefore written a guide, called Blue Lantern.", {LED}),
        ("I pay for Brightpath, for which the Larkfield Trust holds the contract.", {RUN, PAID}),
        ("I gave to the Moor Charity and Willow House, and I pay for Brightpath.", {PAID}),
        ("Blue Lantern was provided with the Larkfield Trust in mind.", set()),
        ("The mayor’s day began when the Larkfield Trust opened Blue Lantern.", set()),
        ("Money for Blue Lantern came from the Larkfield Trust.", set()),
        ("Brightpath is managed by my predecessor.", set()),
        (
            "The Ministry’s Harm Strategy, which the Moor Charity will publish, is long.",
            {"Harm Strategy is run by Ministry"},
        ),
        ("The county has built Orchid in Norton, using data from Fern.", {FED}),
        ("The county looked at Norton, using data from Fern.", set()),
    ],
)
def test_more_verbs_say_who_runs_or_feeds_a_thing(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I pay for Blue Lantern, whose caseworkers hear from the Moor Charity.",
        "Norton Council joined me in paying for it.",
        "He gave me the Rural Team’s answer.",
        "The cells were checked by the Moor Charity’s successor, Norton Council.",
    ],
)
def test_what_only_stands_near_is_not_joined(text: str) -> None:
    assert read(text) <= {"own pays for Blue Lantern"}
