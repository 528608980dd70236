"""Names found by how they are written: which words make one name, and what kind of thing it is."""

import pytest

from graph.facts import Span
from loaders.naming.matcher import Matcher
from loaders.naming.names import Name, names_of
from loaders.register import load_register
from tests.timing import seconds

REGISTER = load_register(area_registers=False)
MATCHER = Matcher(REGISTER.for_area("suffolk"))


def names(text: str, *, labels: bool = False) -> list[Name]:
    span = Span(0, len(text))
    return names_of(
        text, [span], MATCHER.find(text), area=REGISTER.area("suffolk"), labels=[span] if labels else []
    )


def found(text: str) -> dict[str, str]:
    return {name.entity.name: name.entity.label for name in names(text)}


def test_a_run_of_capitals_ends_at_its_head_noun() -> None:
    assert found("This is overseen by the Harm Reduction Board and by our officers.") == {
        "Harm Reduction Board": "Body"
    }


def test_a_noun_in_lower_case_finishes_a_name() -> None:
    assert found("The work sits with our Partnerships and Prevention department.") == {
        "Partnerships and Prevention department": "Body"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is shared by the Early Action Board and the Rural Crime Team.",
            ["Early Action Board", "Rural Crime Team"],
        ),
        (
            "It is shared by the Early Action Board and Rural Crime Team.",
            ["Early Action Board", "Rural Crime Team"],
        ),
        ("It is led by the Learning and Skills Directorate.", ["Learning and Skills Directorate"]),
        ("We have Zephyr, QLX and BRT on every desk.", ["BRT", "QLX", "Zephyr"]),
        (
            "It sits within both our Protecting People and Intelligence functions.",
            ["Protecting People"],
        ),
    ],
)
def test_and_joins_one_name_or_parts_two(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


def test_an_owner_is_cut_from_what_it_owns_but_not_from_a_name() -> None:
    assert sorted(found("We met the Larkfield Trust's Safety Panel and the Larkfield Women's Refuge.")) == [
        "Larkfield Trust",
        "Larkfield Women's Refuge",
        "Safety Panel",
    ]


def test_an_acronym_in_brackets_is_an_alias() -> None:
    [name] = names("The Harbour Liaison Team (HLT) meets weekly. HLT officers visit homes.")
    assert (name.entity.name, name.entity.aliases, len(name.places)) == ("Harbour Liaison Team", ["HLT"], 3)


def test_an_acronym_inside_a_name_is_spelt_out() -> None:
    [name] = names("A Child Exploitation (CE) Hub was formed. The CE Hub has ten staff.")
    assert name.entity.name in {"Child Exploitation Hub", "Child Exploitation (CE) Hub"}
    assert "CE Hub" in name.entity.aliases
    assert len(name.places) == 2


def test_initials_join_the_one_name_that_they_fit() -> None:
    [name] = names("We built the Marine Watch Programme. The MWP has trained forty people.")
    assert (name.entity.name, name.entity.aliases) == ("Marine Watch Programme", ["MWP"])


def test_initials_that_fit_two_names_join_neither() -> None:
    assert sorted(
        found("The Marine Watch Panel and the Moorland Watch Panel met. The MWP will meet again.")
    ) == [
        "MWP",
        "Marine Watch Panel",
        "Moorland Watch Panel",
    ]


def test_a_registered_name_inside_a_longer_one_counts_for_the_longer() -> None:
    assert sorted(found("The regional Niche user group has agreed a new field on Niche.")) == [
        "Niche",
        "Niche user group",
    ]


def test_the_force_before_a_unit_is_not_part_of_its_name() -> None:
    [name] = [
        one
        for one in names("Suffolk Constabulary Schools Team works there. The Schools Team will return.")
        if not one.entity.registered
    ]
    assert len(name.places) == 2


@pytest.mark.parametrize(
    "text",
    [
        "On Monday officers in Ipswich met DCI Rowan Ashdown and Mr Peter Lyle.",
        "Child Sexual Exploitation (CSE) and County Lines remain a priority.",
        "Under the Police Act 1996 the Chief Constable must reply.",
        "Referrals are up. Training has begun. Officers have been briefed.",
        "Recommendation 4 and Appendix 2 deal with Year 6 pupils.",
    ],
)
def test_people_places_offences_acts_and_plain_words_are_no_names(text: str) -> None:
    assert [name.entity.name for name in names(text) if not name.entity.registered] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We run Operation Larkspur.", "Initiative"),
        ("Calls are logged in Orchid.", "System"),
        ("She was referred to Willow House for support.", "Service"),
        ("It is run by Larkfield Futures, a charity.", "Agency"),
        ("The Early Action Board meets monthly.", "Body"),
        ("It is fed from the Harm Dashboard.", "System"),
        ("Their work goes to the Eastside Youth Justice Service.", "Agency"),
        ("Every child may go to the Northgate Victim Hub.", "Service"),
        ("We launched Blue Lantern, a campaign for parents.", "Initiative"),
        ("I also commission Brightpath to counsel children.", "Service"),
    ],
)
def test_kind_comes_from_the_name_or_from_the_words_beside_it(text: str, kind: str) -> None:
    assert [name.entity.label for name in names(text) if not name.entity.registered] == [kind]


def test_a_kind_that_nothing_speaks_for_is_marked_as_a_guess() -> None:
    [name] = names("Nobody could say why Quillon matters.")
    assert not name.sure


def test_a_name_and_a_colon_open_a_paragraph() -> None:
    text = "Growing Safer: This is offered to every school in the county and has reached many pupils."
    [name] = names(text, labels=True)
    assert (name.entity.name, name.entity.label) == ("Growing Safer", "Initiative")


def test_a_title_in_quotation_marks_is_a_name() -> None:
    assert "Words That Wound Guide" in found("Officers were sent the “Words That Wound Guide” last year.")


def test_a_word_that_is_written_small_elsewhere_is_no_name() -> None:
    assert found("We asked Beacon for help. A beacon is lit each year.") == {}
    assert list(found("We asked Beacon for help. They came.")) == ["Beacon"]


def test_short_forms_join_the_one_longer_name() -> None:
    [name] = names("The Larkfield Youth Commission met. We asked the Youth Commission for its view.")
    assert (name.entity.name, len(name.places)) == ("Larkfield Youth Commission", 2)


def test_a_head_noun_alone_means_the_one_name_that_has_it() -> None:
    names_found = names("The Harbour Exploitation Hub opened in May. The Hub has ten staff.")
    assert [len(one.places) for one in names_found] == [2]


def test_a_registered_name_in_quotation_marks_stays_registered() -> None:
    [name] = names("Officers have the “Child Exploitation Language Guide” to hand.")
    assert (name.entity.name, name.entity.registered) == ("Child Exploitation Language Guide", True)


# What beside a registered name makes another name of it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Larkfield Women's Aid in May.", {"Larkfield Women's Aid": "Service"}),
        ("Two of the posts are with Barnardo's Wessex.", {"Barnardo's Wessex": "Agency"}),
        ("It was written with Norfolk and Lincolnshire Mind.", {"Norfolk and Lincolnshire Mind": "Service"}),
        ("We met Mind's trustees.", {"Mind": "Service"}),
        ("We met Relate and Mind.", {"Relate": "Agency", "Mind": "Service"}),
        ("It is paid for by NHS Northmoor and Kent.", {"NHS": "Agency"}),
        ("It is paid for by NHS Kent and Medway.", {"NHS Kent and Medway": "Agency"}),
        ("The victims' hub Connect Durham is open.", {"Connect Durham": "Service"}),
        ("The log is on Connect.", {"Connect": "System"}),
        ("Our Fearless Futures course has begun.", {"Fearless Futures course": "Initiative"}),
    ],
)
def test_a_place_beside_a_charity_names_its_branch(text: str, expected: dict[str, str]) -> None:
    assert {name: kind for name, kind in found(text).items() if name in expected} == expected


def test_the_deputy_of_an_office_is_not_the_office() -> None:
    assert found("It went up to the Deputy Chief Crown Prosecutor.") == {}
    assert found("It went up to the Chief Crown Prosecutor.") == {"chief crown prosecutors": "Agency"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is staffed by the Force Control Room.", ["Force Control Room"]),
        ("A page was built by the Force Harm Team.", ["Force Harm Team"]),
        ("It was put to the Constabulary Ethics Board.", ["Constabulary Ethics Board"]),
        ("It is a matter for the force.", ["Suffolk Constabulary"]),
        ("The Chief Constable of Kent Police was asked.", ["Chief Constable of Kent Police"]),
    ],
)
def test_a_word_for_the_own_force_gives_way_to_a_longer_name(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


# Lists that share a noun, portfolios, titles of plans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We did it with Surrey and Sussex Police.", ["Surrey Police", "Sussex Police"]),
        (
            "We asked Kent, Essex Police and Norfolk Constabulary.",
            ["Essex Police", "Kent Police", "Norfolk Constabulary"],
        ),
        ("In Kent, Essex Police did well.", ["Essex Police"]),
        ("Avon and Somerset Police did well.", ["Avon and Somerset Police"]),
        ("Bury, Oldham and Wigan councils pay.", ["Bury Council", "Oldham Council", "Wigan Council"]),
        (
            "Oldham Borough Council chairs it; Bury and Oldham councils pay.",
            ["Bury Council", "Oldham Borough Council"],
        ),
    ],
)
def test_the_last_noun_of_a_list_belongs_to_every_member(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The NPCC lead for rural and wildlife crime should publish a plan.",
        "It is for the National Police Chiefs’ Council lead for rural and wildlife crime, who drafts it.",
        "We wrote to the NPCC's lead for rural and wildlife crime.",
    ],
)
def test_the_holder_of_a_portfolio_is_named_with_its_subject(text: str) -> None:
    [name] = names(text)
    title = "National Police Chiefs' Council lead for rural and wildlife crime"
    assert (name.entity.name, name.entity.label) == (title, "Body")
    assert name.entity.area is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The NPCC lead on rural crime and the College of Policing should publish a plan.",
            ["College of Policing", "National Police Chiefs' Council lead for rural crime"],
        ),
        (
            "The College of Policing and the NPCC lead on rural crime should publish a plan.",
            ["College of Policing", "National Police Chiefs' Council lead for rural crime"],
        ),
        (
            "The College of Policing and the NPCC lead on rural crime together.",
            ["College of Policing", "National Police Chiefs' Council lead"],
        ),
        ("The NPCC leads on rural crime.", ["National Police Chiefs' Council"]),
        ("We wrote to the NPCC lead on Monday.", ["National Police Chiefs' Council lead"]),
    ],
)
def test_a_lead_on_a_subject_is_the_lead_for_it_and_no_verb(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize("subject", ["vetting", "rural crime"])
def test_the_lead_without_a_subject_is_the_one_that_the_letter_names(subject: str) -> None:
    [lead] = names(f"The NPCC lead for {subject} should write. It is for the NPCC lead. NPCC lead: Ash.")
    assert lead.entity.name == f"National Police Chiefs' Council lead for {subject}"
    assert len(lead.places) == 3
    assert "NPCC lead" not in lead.entity.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The NPCC lead for vetting should write, and the NPCC lead for custody too. We asked the NPCC lead.",
        "The NPCC lead for vetting should write. Each NPCC lead is asked.",
        "The NPCC lead for vetting should write. We asked the NPCC lead in Wales.",
        "We asked the NPCC lead.",
        "The APCC lead for vetting should write. We asked the NPCC lead.",
    ],
)
def test_the_lead_without_a_subject_stays_apart_from_two_and_where_another_may_be_meant(text: str) -> None:
    assert "National Police Chiefs' Council lead" in found(text)


def test_the_title_of_a_police_and_crime_plan_is_another_form_of_it() -> None:
    for text in (
        "My new Police and Crime Plan, Safer Shores, begins in May. Safer Shores has a chapter on it.",
        "Safer Shores, my Police and Crime Plan, has a chapter on it. We consulted on Safer Shores.",
    ):
        [name] = names(text)
        assert (name.entity.name, "Safer Shores" in name.entity.aliases) == ("Police and Crime Plan", True)


def test_a_system_of_an_agency_is_not_the_agency() -> None:
    assert found("Staff ask through the Northmoor Trust portal. The Northmoor Trust answers.") == {
        "Northmoor Trust portal": "System",
        "Northmoor Trust": "Agency",
    }


# Places, people, jobs


@pytest.mark.parametrize(
    "text",
    [
        "We have a desk at Quarry Banks and in Elmfield Gardens.",
        "There are two workers in Ipswich, Brockley and Stowmarket.",
        "It is used in Neath Port Talbot and Torfaen, and in Telford & Wrekin.",
        "The squad works from Larkspur House.",
        "We were joined by T/DCI Rowan Ashdown and by A/Supt Marlow.",
        "Our chief of staff wrote to the Chief Constable, Rowan Ashdown, in May.",
        "It is owned by the Harm Reduction Manager and the Head of Insight.",
        "I'm glad that I've been asked, and I'll answer.",
        "Refresher training has begun.",
        "It is what the HMICFRS report Against the Tide says.",
    ],
)
def test_a_place_a_person_or_a_job_is_no_name(text: str) -> None:
    assert [name.entity.name for name in names(text) if not name.entity.registered] == []


def test_a_name_behind_a_preposition_stands_where_the_text_says_what_it_is() -> None:
    assert found("We work in Quillon, a database of addresses.") == {"Quillon": "System"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wavelength spoke to forty schools.", {"Wavelength": "Service"}),
        ("Quillon, our stalking team, has moved.", {"Quillon": "Body"}),
        ("Custody is busy. Oversight provides comfort. Searches offer little.", {}),
    ],
)
def test_one_word_opens_a_sentence_as_a_name_only_where_it_acts(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


# Departments, and names with small words in them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The review was led by Contact Management.", {"Contact Management": "Body"}),
        (
            "It was put together by Vulnerability and Prevention.",
            {"Vulnerability and Prevention": "Body"},
        ),
        ("Staff in Central Vetting have it.", {"Central Vetting": "Body"}),
        ("All of it is Contact Management.", {"Contact Management": "Body"}),
        ("Our priorities are Criminal Justice and Mental Health.", {}),
        (
            "It went to the Ethics, Integrity and Standards Panel.",
            {"Ethics, Integrity and Standards Panel": "Body"},
        ),
        (
            "It is paid for by the Safer Doors for Chapels Scheme.",
            {"Safer Doors for Chapels Scheme": "Initiative"},
        ),
        ("They took the Harm in Custody course.", {"Harm in Custody course": "Initiative"}),
        ("It pays for the A&E navigators.", {"A&E navigators": "Initiative"}),
        ("The regional drone working group has met.", {"regional drone working group": "Body"}),
        ("It has an anti-bribery hotline.", {"anti-bribery hotline": "Service"}),
    ],
)
def test_departments_and_titles_are_found_whole(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rostering software, Quillon, came in May.", "System"),
        ("It is on the new patrol app, Quillon, for all to see.", "System"),
        ("We declined Quillon, a product three forces use.", "System"),
        ("Hours are booked on to Quillon.", "System"),
        ("Quillon data is old, and Quillon is now read only.", "System"),
        ("I fund Quillon to counsel children and Quillon takes referrals.", "Service"),
        ("It is taught by Kent Police's Harm Academy.", "Body"),
        ("It was run by the Corner Light Project.", "Agency"),
        ("We paid for the Corner Light Project.", "Initiative"),
        ("They are treated at University Hospitals Sussex.", "Agency"),
        ("They sit in the Custody and Communications Centre.", "Body"),
        ("We asked QVRX.", "Agency"),
        ("We asked Larkfield CCG.", "Agency"),
        ("It went to the Larkfield Fire & Rescue Service.", "Agency"),
        ("It was sent to the Harm Coordinators.", "Body"),
    ],
)
def test_kind_comes_from_what_the_text_says_of_a_name(text: str, kind: str) -> None:
    assert [name.entity.label for name in names(text) if name.entity.name != "Kent Police"] == [kind]


def test_a_centre_at_a_university_is_no_service() -> None:
    assert found("The Kestrel Centre at Northmoor University will test it.") == {
        "Kestrel Centre": "Agency",
        "Northmoor University": "Agency",
    }


# Forms of one name


def test_a_local_panel_and_its_acronym_are_one() -> None:
    [name] = names("The Elmfield Independent Advisory Group (IAG) met. The IAG will meet again.")
    assert ("Elmfield Independent Advisory Group" in name.entity.aliases, len(name.places)) == (True, 3)


def test_a_short_form_that_the_text_calls_something_else_is_its_own() -> None:
    assert found("Opaline, our rape team, is busy. The Opaline Centre is open.") == {
        "Opaline": "Body",
        "Opaline Centre": "Service",
    }


def test_the_area_in_short_before_a_name_is_the_area() -> None:
    text = "The Greater Manchester Harm Reduction Panel met. The GM Harm Reduction Panel will meet again."
    [name] = names_of(
        text, [Span(0, len(text))], MATCHER.find(text), area=REGISTER.area("greater-manchester")
    )
    assert len(name.places) == 2


def test_a_team_of_advisers_is_the_advisers() -> None:
    [name] = names("The ISVA team has grown, and ISVAs work late.")
    assert (name.entity.name, len(name.places)) == ("Independent Sexual Violence Advisers", 2)


def test_many_different_names_take_no_more_than_linear_time() -> None:
    def taken(count: int) -> float:
        text = " ".join(f"Zed{n} Board met Op Yan{n} and the Wol{n} Trust (W{n})." for n in range(count))
        matches = MATCHER.find(text)
        return seconds(lambda: names_of(text, [Span(0, len(text))], matches, area=REGISTER.area("suffolk")))

    taken(50)
    assert taken(1600) < 24 * taken(200)  # in proportion it would be 8, by squares 64
