"""The same fact in the wordings of many writers, and what only sounds like it."""

import pytest

from tests.loaders.relations_read import read

RUN = "Brightpath is run by Larkfield Trust"
PAID = "own pays for Brightpath"
LED = "Blue Lantern is run by Larkfield Trust"
WAY = "Brightpath is reached via Care Hub"
FED = "Orchid is helped by Fern"
UNIT = "Rural Team belongs to Crime Department"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Brightpath line, by which pupils can ring at night, is run by the Larkfield Trust.", {RUN}),
        ("Brightpath is paid for by taxes and run by the Larkfield Trust.", {RUN}),
        ("Brightpath is run by volunteers and the Larkfield Trust.", {RUN}),
        ("Brightpath is run by all four colleges with the Larkfield Trust.", {RUN}),
        (
            "Brightpath is run by the Larkfield Trust and, in the hills, by the Moor Charity.",
            {RUN, "Brightpath is run by Moor Charity"},
        ),
        ("The Larkfield Trust looks after Brightpath for us.", {RUN}),
        ("Brightpath is looked after by the Larkfield Trust.", {RUN}),
        ("The Larkfield Trust is responsible for the delivery of Brightpath.", {RUN}),
        ("The Larkfield Trust is in charge of running Brightpath.", {RUN}),
        ("The delivery of Brightpath by the Larkfield Trust began well.", {RUN}),
        ("The Larkfield Trust holds the contract for Brightpath.", {RUN}),
        ("The contract for Brightpath was awarded to the Larkfield Trust.", {RUN}),
        ("Brightpath is provided through our contract with the Larkfield Trust.", {RUN}),
        ("Through our contract with the Larkfield Trust we offer Brightpath.", {RUN}),
        ("There is also Brightpath, on which the Larkfield Trust offers advice.", {RUN}),
        ("The Larkfield Trust leads on Blue Lantern.", {LED}),
        ("Blue Lantern, which I pay the Larkfield Trust to take to schools, is liked.", {LED}),
        ("Norton heard of Blue Lantern in 2020, and now it is delivered by the Larkfield Trust.", {LED}),
        ("Norton now has Blue Lantern; it’s delivered by the Larkfield Trust.", {LED}),
        ("The Rural Team wrote to Brightpath. It is run by the Larkfield Trust.", {RUN}),
        ("The Rural Team wrote to Brightpath. That service is run by the Larkfield Trust.", {RUN}),
        ("The Larkfield Trust agreed to run Brightpath.", {RUN}),
        (
            "Norton has Blue Lantern, which helps boys and is run by two colleges with the Larkfield Trust.",
            {LED},
        ),
        (
            "The sum that I set aside as Blue Lantern, and which the Larkfield Trust looks after, is small.",
            {LED},
        ),
    ],
)
def test_whoever_delivers_is_found(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brightpath is commissioned by me and run by the Larkfield Trust.", {PAID, RUN}),
        ("Brightpath is commissioned by this office.", {PAID}),
        ("Brightpath is part-funded by my office.", {PAID}),
        ("I pay the Larkfield Trust to run Brightpath.", {PAID, RUN}),
        ("I have awarded a contract for Brightpath to the Larkfield Trust.", {PAID, RUN}),
        ("Brightpath is provided by the Larkfield Trust through a contract with my office.", {PAID, RUN}),
        ("Brightpath is provided under a grant from my office.", {PAID}),
        ("Brightpath receives funding from my office.", {PAID}),
        ("My office gives a grant to Brightpath.", {PAID}),
        ("Funding for Brightpath comes from my office.", {PAID}),
        ("With funding from my office, Brightpath has opened.", {PAID}),
        ("I have put £40,000 into Brightpath.", {PAID}),
        ("I invest in Brightpath.", {PAID}),
        ("I fund Brightpath along with the Ministry.", {PAID, "Ministry pays for Brightpath"}),
        ("The Ministry is the commissioner of Brightpath.", {"Ministry pays for Brightpath"}),
        ("I commission several services, including Brightpath.", {PAID}),
        (
            "My commissioned services, Brightpath and Willow House, agree.",
            {PAID, "own pays for Willow House"},
        ),
        ("I intend to commission Brightpath next year.", {PAID}),
        ("Brightpath is paid for out of the Lanes Fund.", {"Brightpath is helped by Lanes Fund"}),
    ],
)
def test_whoever_pays_is_found(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rural Team falls under the remit of the Crime Department.", {UNIT}),
        ("The Rural Team is a small unit within the Crime Department.", {UNIT}),
        ("The Crime Department has three teams, including the Rural Team.", {UNIT}),
        ("The Crime Department contains the Rural Team.", {UNIT}),
        ("The Rural Team of the Crime Department meets monthly.", {UNIT}),
        ("The Rural Team has moved into the Crime Department.", {UNIT}),
        ("Our Rural Team is small.", {"Rural Team belongs to own"}),
        ("I took it to my own Early Action Board.", {"Early Action Board belongs to own"}),
        (
            "Blue Lantern was launched as part of Operation Larkspur.",
            {"Blue Lantern belongs to Operation Larkspur"},
        ),
        (
            "As part of Operation Larkspur, Blue Lantern is free.",
            {"Blue Lantern belongs to Operation Larkspur"},
        ),
        ("Blue Lantern is a module of Operation Larkspur.", {"Blue Lantern belongs to Operation Larkspur"}),
        ("Brightpath has since May included Willow House.", {"Willow House belongs to Brightpath"}),
        (
            "The Early Action Board, on which the Moor Charity sits, agreed.",
            {"Moor Charity belongs to Early Action Board"},
        ),
        (
            "The Early Action Board, of which the Moor Charity is a member, agreed.",
            {"Moor Charity belongs to Early Action Board"},
        ),
        (
            "Members of the Early Action Board include the Moor Charity.",
            {"Moor Charity belongs to Early Action Board"},
        ),
    ],
)
def test_what_belongs_to_what_is_found(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Care Hub passes victims on to Brightpath.", {WAY}),
        ("The Care Hub is the front door to Brightpath.", {WAY}),
        ("The Care Hub acts as the single point of access for Brightpath.", {WAY}),
        ("Children go to the Care Hub and from there to Brightpath.", {WAY}),
        ("Children are referred by the Care Hub to Brightpath.", {WAY}),
        ("There is the Care Hub, through which children can reach Brightpath.", {WAY}),
        ("Officers value Brightpath; referral is through the Care Hub.", {WAY}),
        ("Officers value Brightpath. Referrals are made through the Care Hub.", {WAY}),
        ("Brightpath can be accessed from the Care Hub.", {WAY}),
        (
            "The Care Hub refers on: for theft to Brightpath, for assault to Willow House.",
            {WAY, "Willow House is reached via Care Hub"},
        ),
        ("Orchid is compiled by hand from Fern.", {FED}),
        ("Orchid pulls its records from Fern.", {FED}),
        ("Data from Fern are fed into Orchid.", {FED}),
        ("The figures in Orchid come from Fern.", {FED}),
        ("An Orchid page was shown in May, it draws on Fern.", {FED}),
        (
            "Blue Lantern is supported by a new database, Orchid, that is nearly ready.",
            {"Blue Lantern is helped by Orchid"},
        ),
    ],
)
def test_ways_in_and_sources_are_found(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Brightpath isn’t run by the Larkfield Trust.",
        "Brightpath used to be run by the Larkfield Trust.",
        "Brightpath was previously run by the Larkfield Trust.",
        "Brightpath, formerly run by the Larkfield Trust, is closed.",
        "Brightpath was run by the Larkfield Trust until March 2020.",
        "The Larkfield Trust ran Brightpath until 2020.",
        "Brightpath might be run by the Larkfield Trust.",
        "Brightpath has yet to be commissioned by my office.",
        "If the Larkfield Trust runs Brightpath, all will be well.",
        "Unless the Larkfield Trust runs Brightpath we shall stop.",
        "Had the Larkfield Trust run Brightpath it would have cost more.",
        "It was proposed that Brightpath be run by the Larkfield Trust.",
        "The idea of the Larkfield Trust running Brightpath was rejected.",
        "Neither the Larkfield Trust nor the Moor Charity runs Brightpath.",
        "I asked the Larkfield Trust to run Brightpath.",
        "I would encourage the Larkfield Trust to run Brightpath.",
        "Brightpath is run by volunteers with the Larkfield Trust watching.",
        "Brightpath is run by volunteers, and the Larkfield Trust helps.",
        "Brightpath is led by a manager and the Larkfield Trust has no part in it.",
        "The Larkfield Trust is not responsible for Brightpath.",
        "The Larkfield Trust leads the discussion of Blue Lantern.",
        "Brightpath was launched by the Larkfield Trust.",
        "The contract for Brightpath ended and the Larkfield Trust complained.",
        "I wrote to the Larkfield Trust about the contract for Brightpath.",
        "I previously commissioned Brightpath.",
        "I used to fund Brightpath.",
        "I refused a grant to Brightpath.",
        "Brightpath applied for a grant from my office.",
        "I hope to secure funding for Brightpath from the Ministry.",
        "I fund two posts at Brightpath.",
        "The Rural Team is no longer part of the Crime Department.",
        "The Rural Team was once part of the Crime Department.",
        "The Rural Team comes under pressure from the Crime Department.",
        "The Rural Team operates across the county in support of the Crime Department.",
        "My deputy chairs the Early Action Board.",
        "The Early Action Board does not include the Moor Charity.",
        "Members of the Rural Team met the Larkfield Trust.",
        "As part of the review, the Rural Team visited Brightpath.",
        "Brightpath does not take referrals from the Care Hub.",
        "The Care Hub directs officers to Brightpath.",
        "The Rural Team sends its officers to Brightpath for training.",
        "The Care Hub hands victims a leaflet about Brightpath.",
        "Records are moved from Orchid to Fern in May.",
        "Figures in Orchid differ from Fern.",
        "Orchid is used alongside Fern.",
    ],
)
def test_what_is_denied_past_supposed_or_only_alike_is_no_relation(text: str) -> None:
    assert read(text) == set()


HOUSE = "Willow House is run by Larkfield Trust"
MADE = "Blue Lantern is run by Moor Charity"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Women can ring Brightpath or Willow House. My office commissions both.",
            {PAID, "own pays for Willow House"},
        ),
        ("Women can ring Brightpath or Willow House. Both are run by the Larkfield Trust.", {RUN, HOUSE}),
        (
            "Women ring Brightpath, the Care Hub or Willow House. I pay for all three.",
            {PAID, "own pays for Care Hub", "own pays for Willow House"},
        ),
        (
            "Brightpath and Willow House, both of which I commission, agree.",
            {PAID, "own pays for Willow House"},
        ),
        (
            "Brightpath is for all. The Larkfield Trust and the Moor Charity deliver it.",
            {RUN, "Brightpath is run by Moor Charity"},
        ),
        ("There is Brightpath. I have commissioned it from the Larkfield Trust since 2021.", {PAID, RUN}),
        ("My office accepts this. He commissions Brightpath.", {PAID}),
        (
            "The Crime Department holds an Early Action Board each week. It draws on Orchid.",
            {"Early Action Board is helped by Orchid"},
        ),
        (
            "The Ministry gave me £1m for a Rural Team. It is led from my office.",
            {"Rural Team belongs to own"},
        ),
        (
            "Near by is Brightpath, paid for by the Larkfield Trust. Referrals come by way of the Care Hub.",
            {WAY},
        ),
        ("Figures are on Orchid, built by the Rural Team, that takes its data from Fern.", {FED}),
        ("Some may suit Blue Lantern, from which the Moor Charity, its provider, excludes nobody.", {MADE}),
        ("A package built by the Moor Charity (Blue Lantern) is used.", {MADE}),
        (
            "Brightpath is run by the Larkfield Trust, and the Moor Charity, a union, refers to it.",
            {RUN},
        ),
        (
            "Brightpath is run by the Larkfield Trust, and the Moor Charity, a union of schools.",
            {RUN, "Brightpath is run by Moor Charity"},
        ),
        (
            "The Early Action Board, which includes the Moor Charity, the five wards and us, meets.",
            {"Moor Charity belongs to Early Action Board"},
        ),
    ],
)
def test_words_that_stand_for_names_and_lists_that_end_are_understood(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blue Lantern, drafted by the Moor Charity, is ready.", {MADE}),
        ("Blue Lantern, a film which the Moor Charity made for us, is liked.", {MADE}),
        (
            "The Rural Team is planning a campaign, Blue Lantern, for July.",
            {"Blue Lantern is run by Rural Team"},
        ),
        ("Blue Lantern is the plan that the Rural Team drew up.", {"Blue Lantern is run by Rural Team"}),
        ("I commission Brightpath, and the Larkfield Trust to run Blue Lantern.", {PAID, LED}),
        ("Brightpath, whose contract with my office runs to 2026, is open.", {PAID}),
        ("Brightpath takes people who walk in as well as those sent on by the Care Hub.", {WAY}),
        ("Brightpath helps anyone who is sent to it by the police, by the Care Hub or by teachers.", {WAY}),
        ("Victims at the Care Hub, the county’s centre, are referred on to Brightpath.", {WAY}),
        ("Norton has Orchid, an app built in Fern by volunteers.", {FED}),
        ("Orchid has drawn on Fern since 2021.", {FED}),
        ("The Rural Team of four staff was formed within the Crime Department in May.", {UNIT}),
        ("The Larkfield Trust’s Moor Charity is small.", {"Moor Charity belongs to Larkfield Trust"}),
    ],
)
def test_more_ways_of_saying_who_makes_pays_and_opens_the_way_are_found(
    text: str, expected: set[str]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Women ring Brightpath, the Care Hub or Willow House. I pay for both.",
        "Women ring Brightpath or Willow House. Both forces are run by the Ministry.",
        "Brightpath and Willow House, neither of which I commission, agree.",
        "Brightpath and Willow House opened. Referrals come by way of the Care Hub.",
        "The Ministry accepts this. He commissions Brightpath.",
        "The files are read by two members of the Rural Team, who sit in the Crime Department.",
        "The Moor Charity made Blue Lantern a priority.",
        "Blue Lantern, which the Moor Charity made compulsory, is long.",
        "Brightpath was made available by Norton Council.",
        "The Moor Charity drew Blue Lantern to our attention.",
        "Operation Larkspur, under which the Rural Team made 40 arrests, is over.",
        "The Rural Team is planning for the launch of Blue Lantern.",
        "Willow House, whose contract with the Moor Charity runs to 2026, is open.",
        "Brightpath helps people sent home by the Rural Team.",
        "Brightpath lost those sent on by the Rural Team.",
        "Victims at the Care Hub were not referred on to Brightpath.",
        "Victims told the Care Hub that they were referred to Brightpath.",
        "Orchid was built in June, before Fern.",
        "The Rural Team was established in the Harm Strategy.",
        "A group drawn from the Rural Team met the Crime Department.",
        "Brightpath’s Willow House is free.",
    ],
)
def test_what_only_sounds_like_these_is_no_relation(text: str) -> None:
    assert read(text) == set()
