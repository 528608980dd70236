"""What the text calls a name beside it, and which words beside a name are part of it."""

import pytest

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import called
from tests.loaders.names_found import found, names

# What a name is called


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We met Quillon, a charity for sailors, in May.", Kind.AGENCY),
        ("We met Quillon (a consultancy) in May.", Kind.AGENCY),
        ("We met Quillon – the county's largest contractor.", Kind.AGENCY),
        ("It was shown to pupils as Quillon, a drama and a lesson in one.", Kind.INITIATIVE),
        ("A database for the whole region, Quillon, came in May.", Kind.SYSTEM),
        ("A company that we have long used, Quillon, came in May.", Kind.AGENCY),
        ("Our new café, Quillon, opened in May.", Kind.SERVICE),
        ("We ran a survey, Quillon, in May.", Kind.INITIATIVE),
        ("We have an app called Quillon on each phone.", Kind.SYSTEM),
        ("We have an app, which is known to officers as Quillon.", Kind.SYSTEM),
        ("We ran a podcast under the title “Quillon” in May.", Kind.INITIATIVE),
        ("We recorded a webinar, entitled Quillon, in May.", Kind.INITIATIVE),
        ("It is taught at the software Quillon.", Kind.SYSTEM),
        ("Quillon, a set of short films, is on the intranet.", Kind.INITIATIVE),
        ("Quillon, a part of the county that has no harbour, was last.", None),
        ("The bursary is held by Quillon at the University of Northmoor.", Kind.AGENCY),
        ("They film Quillon each spring.", None),
        ("A hub, Quillon, is open.", None),
        ("We met Quillon in May.", None),
    ],
)
def test_a_noun_beside_a_name_says_what_it_is(text: str, kind: Kind | None) -> None:
    start = text.index("Quillon")

    assert called(text, Span(start, start + len("Quillon"))) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was put to the head of Quillon.", "Body"),
        ("Quillon awareness sessions are held each month. We held Quillon training too.", "Initiative"),
        ("It is checked by the Harbour QXU.", "Body"),
        ("It is checked by the QXU.", "Body"),
        ("It is checked by the QXFT.", "Agency"),
        ("It is found with TideLens.", "System"),
        ("We asked Tidewater Solutions.", "Agency"),
        ("We asked Tidewater Consulting Ltd.", "Agency"),
        ("They learn it at the Harbour Policing Academy.", "Body"),
        ("We asked the Northmoor Integrated Care System.", "Agency"),
        ("They sit in the Contact Management Centre.", "Body"),
        ("It is in the Safe Berths Policy.", "Initiative"),
        ("It is in the Safe Berths Scorecard.", "Initiative"),
        ("I raised it at my Public Accountability Conference.", "Body"),
        ("It is taught at Training School.", "Body"),
        ("The plan was written in May by the Tides and Harbour Operations (THO) department.", "Body"),
        ("It is put to Safer Quays, which I chair.", "Body"),
        ("The guide was written with Larkfield Quay.", "Agency"),
        ("There are two, one of them with Quillon, who work with boys.", "Agency"),
        ("SafeMoor, run by the same charity, is offered to all.", "Service"),
        ("It is the work of the Safe Berths desk.", "Body"),
        ("The form has been rebuilt as an app, Tide Safe, and officers are trying it out.", "System"),
        ("They read all new crimes on TIDICS each morning.", "System"),
        ("Much of it is borne by Mallow, which supplies advisers.", "Agency"),
        ("The service is a new one, for which Mallow holds the contract.", "Agency"),
        ("It was made by Learning and Development Services.", "Body"),
        ("I have commissioned the University of Northmoor to tell me how many there are.", "Agency"),
        ("I have commissioned the Larkfield Trust to help them.", "Service"),
        ("Cheshire East Trading Standards took part.", "Agency"),
    ],
)
def test_kind_comes_from_the_shape_of_a_name_or_from_the_word_beside_it(text: str, kind: str) -> None:
    assert [name.entity.label for name in names(text)] == [kind]


def test_a_word_that_opens_a_list_of_names_is_a_name() -> None:
    assert "Quillon" in found("Quillon, Relate and the Larkfield Trust met in May.")
    assert "Oversight" not in found("Oversight, Relate and the Larkfield Trust met in May.")


# How far a name goes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is paid for by Bedfordshire, Luton and Hull Integrated Care Board.",
            ["Bedfordshire, Luton and Hull Integrated Care Board"],
        ),
        (
            "It went to the Leicester, Leicestershire and Rutland Safeguarding Children Partnership.",
            ["Leicester, Leicestershire and Rutland Safeguarding Children Partnership"],
        ),
        ("We bought Tidewatch 360 in May.", ["Tidewatch 360"]),
        ("They took the Quays 15 Course in May.", ["Quays 15 Course"]),
        ("It was said at the Piers summer Roadshow.", ["Piers summer Roadshow"]),
        ("We asked Larkspur in the Community.", ["Larkspur in the Community"]),
        (
            "It was put to the Ports Board of Kent Police.",
            ["Kent Police", "Ports Board"],
        ),
        (
            "It was put to the Ports Board of the NPCC.",
            ["National Police Chiefs' Council", "Ports Board"],
        ),
        ("It was put to the Ports Board Harbour-focused subgroup.", ["Ports Board"]),
        ("The Harbour Liaison Team (the HarLT) met. HarLT will meet again.", ["Harbour Liaison Team"]),
        ("A film, The Road to the Quay, is shown.", ["The Road to the Quay"]),
        ("They were shown a film called The Road to the Quay, which is short.", ["The Road to the Quay"]),
        ("They were sent “The Sailors’ Tale at the Quay” last year.", ["The Sailors’ Tale at the Quay"]),
        ("Officers were sent the ‘Safe Berths Guide’ last year.", ["Safe Berths Guide"]),
        ("A pocket guide, Moorings at a Glance, went out in May.", ["Moorings at a Glance"]),
        ("A caseworker from You Ashore, our outreach service, sits with us.", ["You Ashore"]),
        ("There is a room at Staying Moored in Ipswich.", ["Staying Moored"]),
        ("It was listed at Ipswich Crown Court.", ["Ipswich Crown Court"]),
        ("It is a theme of my Safer in Suffolk Plan.", ["Safer in Suffolk Plan"]),
        ("The older Respect at Work e-learning has ended.", ["Respect at Work e-learning"]),
        ("They go to Saint Olave's Harbour Clinic.", ["Saint Olave's Harbour Clinic"]),
        ("It was sent to Age UK Cheshire's director.", ["Age UK Cheshire"]),
        ("Actors from Luton Players took part.", ["Luton Players"]),
        ("A consortium of Barnardo's and Larkfield Quay runs it.", ["Barnardo's", "Larkfield Quay"]),
    ],
)
def test_a_name_is_found_whole(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


# What is no name


@pytest.mark.parametrize(
    "text",
    [
        "There were three KSIs on the A140 and two RTCs on the M6.",
        "It was said on Facebook and Instagram.",
        "It is a Category 2 matter, and needs a Tier 1 check.",
        "We have a desk in Larkfield Heath and at Mallow Quay.",
        "Every officer has an hour of CPD and a PDR.",
        "Two officers with SYV portfolios have a DPIA and an EIA.",
        "We spoke in Bury-Oldham.",
        "Two firms north of Mallow take such work.",
        "They talk of the bikes on Larkfield Heath.",
        "They came from St Mallow and from Upper Mallow.",
    ],
)
def test_a_road_a_place_an_offence_or_a_form_is_no_name(text: str) -> None:
    assert found(text) == {}


def test_who_holds_an_office_is_no_name() -> None:
    assert "Naseem Larkholm" not in found(
        "I write for Naseem Larkholm, Chief Executive, who has the functions."
    )
    assert "Tidewater Larkholm" in found("I write for Tidewater Larkholm, which has the functions.")


# What is one thing, and what is two


def test_the_board_of_an_operation_is_not_the_operation() -> None:
    assert sorted(found("The Operation Larkspur board meets. Operation Larkspur is a campaign.")) == [
        "Operation Larkspur",
        "Operation Larkspur board",
    ]


def test_the_team_of_an_operation_is_the_operation() -> None:
    assert found("The Operation Larkspur team will go through the rest by June.") == {
        "Operation Larkspur": "Initiative"
    }
