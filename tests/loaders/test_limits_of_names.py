"""Where names begin and end, and capitals that mark none: of places, languages, makers, whole lines."""

import pytest

from tests.loaders.names_found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is shown to all. Let's Hear Marlow, a day on bias, has begun.", ["Let's Hear Marlow"]),
        ("For sergeants there is Doors in Half Light, an online lesson.", ["Doors in Half Light"]),
        ("Its successor is Hear the Echo, which we wrote.", ["Hear the Echo"]),
        ("Two came. Hold the Line, our resilience training, has begun.", ["Hold the Line"]),
        (
            "They passed the Ports Investigators' Course of the Maritime Academy.",
            ["Maritime Academy", "Ports Investigators' Course"],
        ),
        ("It went to the Stop, Search and Borough Panel.", ["Stop, Search and Borough Panel"]),
        ("IT Directorate made the change.", ["IT Directorate"]),
        ("The change was made by the ICT department.", ["ICT department"]),
        ("The change was made by the joint ICT department.", ["joint ICT department"]),
        ("The change was made by a joint Harbour Unit.", ["Harbour Unit"]),
        ("All of it appears in eWidget, our messaging system.", ["eWidget"]),
        ("Derby City and Derbyshire Youth Alliance met us.", ["Derby City and Derbyshire Youth Alliance"]),
        ("Six names from the High Risk Driver list were read.", ["High Risk Driver list"]),
        ("It was put out under a code named First Bell.", ["First Bell"]),
        (
            "The Commissioner's Finance, Estates and Audit Panel sat.",
            ["Finance, Estates and Audit Panel", "Police and Crime Commissioner for Suffolk"],
        ),
    ],
)
def test_a_name_has_all_its_words_and_no_others(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We asked Quillon's Harbour Trust about it.", ["Harbour Trust", "Quillon"]),
        ("For sergeants there are Detectives in Gemini, a unit.", ["Gemini"]),
        ("The lead is Chair the Board, as we say.", []),
        ("It was told by Officers in Leeds, a lesson to all.", []),
        ("It is for the Friends of the Harbour Academy.", ["Friends of the Harbour Academy"]),
        ("It helps all who ask. It Directorates do not.", []),
        ("They learn by eLearning, on iPads.", []),
        ("Lead: Chief Inspector, Festivals and Partnerships", []),
        ("Lead: Chief Inspector, Harbour Lead Operations", ["Harbour Lead Operations"]),
        ("We asked Quillon City and Larkfield.", ["Larkfield", "Quillon City"]),
    ],
)
def test_what_only_looks_like_a_longer_name_is_none(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leaflets are read in Somali, Arabic and Polish.", []),
        ("The Polish Welfare Trust read them.", ["Polish Welfare Trust"]),
        ("A van was booked for Farnlow, Wickstead and Leeds.", []),
        ("A van was booked for Farnlow, Wickstead and Quillon.", ["Farnlow", "Quillon", "Wickstead"]),
        ("It is offered in Gwynedd and Fenwold.", []),
        ("It is known throughout Norwich and King’s Lynn.", []),
        ("Officers use their Fonetta handsets for it.", []),
        ("Officers use their handsets with Fonetta for it.", ["Fonetta"]),
        ("THE RESPONSE OF POLICE TO ROBBERY AND OTHER ACQUISITIVE CRIME\n\nWe read it.", []),
        ("QXAR / ZVEB\n\nWe read it.", ["QXAR", "ZVEB"]),
        ("They told us at Victims Together, our own service.", ["Victims Together"]),
        ("They told us at Fenwold Court.", []),
    ],
)
def test_places_languages_makers_and_capitals_are_no_names(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


def test_an_acronym_inside_a_name_is_part_of_it() -> None:
    assert found("The Home Office (HO) Toolkit is used.") == {"Home Office Toolkit": "Initiative"}
    assert found("The Home Office (HO) was told.") == {"Home Office": "Body"}


def test_initials_of_an_area_behind_an_everyday_word_make_a_name_of_the_areas_own() -> None:
    assert sorted(found("We pay for Checkpoint NW and like it.")) == ["Checkpoint NW"]
    assert sorted(found("We pay for Checkpoint and like it.")) == ["Checkpoint"]
    assert "Connect" in found("It was put on Connect RM at once.")


def test_a_centre_with_a_name_of_its_own_is_one_thing() -> None:
    [centre] = names("She was seen at the Rowan House sexual assault referral centre.")
    assert (centre.entity.name, centre.entity.label) == (
        "Rowan House sexual assault referral centre",
        "Service",
    )
    [general] = names("She was seen at the Suffolk sexual assault referral centre.")
    assert general.entity.name == "Sexual Assault Referral Centre"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They went to a day called Standing in Both Queues.", ["Standing in Both Queues"]),
        ("They run a scheme called Standing in Norwich.", ["Standing"]),
        ("It is one strand of A Fair Deal for Norwich.", ["A Fair Deal for Norwich"]),
        ("She took A Level maths.", []),
        ("It was led by West Fen Action for Quiet Homes (WFAQH).", ["West Fen Action for Quiet Homes"]),
        ("The Fenwold Victim and Witness Service wrote.", ["Fenwold Victim and Witness Service"]),
        ("Victim Support and Witness Service staff wrote.", ["Victim Support", "Witness Service"]),
        ("Haven for Victims and Witnesses has ten staff.", ["Haven for Victims and Witnesses"]),
        ("Help for Victims has begun.", []),
        ("The Complaints, Conduct and Ethics Panel sat.", ["Complaints, Conduct and Ethics Panel"]),
        ("Supt Rowan Ashdown of the Custody Support department wrote.", ["Custody Support department"]),
        ("The Chief Officer Group of the Harbour Academy wrote.", ["Chief Officer Group", "Harbour Academy"]),
        ("D/Supt QCD keeps it, with D/Supt Rowan Ashdown.", ["QCD"]),
        ("It was done by DS SMITH and by DS KHAN.", []),
        ("We met. Monthly Harbour Talks Meetings began.", ["Harbour Talks Meetings"]),
        ("We met. Monthly Harbour Talks Meeting began.", ["Monthly Harbour Talks Meeting"]),
        ("We signed the Section 60 Joint Protocol.", ["Section 60 Joint Protocol"]),
        ("It comes under Section 60 Police Act.", []),
        ("The Larch Trust women’s centre took her.", ["Larch Trust women’s centre"]),
        ("The Larch Trust took her.", ["Larch Trust"]),
        ("The new Norwich women’s centre took her.", []),
        ("It has its partner Spring Housing.", ["Spring Housing"]),
        ("It is taught in Summer Schools.", []),
        ("The unit was moved out of Local Policing.", ["Local Policing"]),
        ("It is a matter of Local Policing.", []),
        ("Digital Policing is installing it.", ["Digital Policing"]),
        ("Digital Policing is a task for all.", []),
        ("We pay for two posts at North Fen Victim Focus.", ["North Fen Victim Focus"]),
        ("She was taken to Bryn Derw Ward.", ["Bryn Derw Ward"]),
        ("They voted in Bryn Derw Ward.", []),
        ("Officers carry Taser. This is covered under Rec 2.", []),
    ],
)
def test_small_words_around_a_name_show_its_limits(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


def test_a_plan_keeps_its_place_and_years_and_its_title_of_two_halves() -> None:
    [plan] = names(
        "My Police and Crime Plan for Norwich 2021–25 says so. My Police and Crime Plan, Safer Fens,"
        " Stronger Ports, makes it so."
    )
    assert plan.entity.name == "Police and Crime Plan"
    assert {"Police and Crime Plan for Norwich 2021–25", "Safer Fens, Stronger Ports"} <= set(
        plan.entity.aliases
    )
    [plain] = names("My Police and Crime Plan for Norwich says so.")
    assert "Police and Crime Plan for Norwich" not in plain.entity.aliases


def test_a_joint_department_keeps_its_short_name_unless_the_own_one_is_named() -> None:
    [unit] = names("We share a Joint Professional Standards Department (PSD). PSD wrote to us.")
    assert unit.entity.name == "Joint Professional Standards Department"
    assert len(unit.places) == 3
    both = "The Joint Professional Standards Department and our Professional Standards Department (PSD) met."
    assert sorted(found(both)) == [
        "Joint Professional Standards Department",
        "Professional Standards Department",
    ]


def test_a_short_name_is_that_which_goes_on_with_for() -> None:
    text = "We pay Haven. We pay Haven for Victims. We pay New Haven."
    by_name = {name.entity.name: name for name in names(text)}
    assert by_name["Haven for Victims"].entity.aliases == ["Haven"]
    assert by_name["New Haven"].entity.aliases == []


def test_the_chief_of_the_metropolis_is_an_officer_and_the_metropolis_no_service() -> None:
    assert found("The Commissioner of the Metropolis wrote.") == {
        "Commissioner of Police of the Metropolis": "Body"
    }
