"""Words beside a name that say what it is, or by what other name it goes, and are no second thing."""

import pytest

from tests.loaders.names_found import found, names


@pytest.mark.parametrize(
    "text",
    [
        "With the health service I pay for Larch House, our sexual assault referral centre.",
        "We took it to Larch House, the sexual assault referral centre in Ipswich, and to others.",
        "She may ring Larch House (our SARC, which never closes).",
        "Some come through the sexual assault referral centre, Larch House, which never closes.",
    ],
)
def test_what_a_place_is_said_to_be_is_no_second_place(text: str) -> None:
    assert found(text) == {"Larch House": "Service"}


@pytest.mark.parametrize(
    "text",
    [
        "They may ring Larch House, the sexual assault referral centre and the helpline.",
        "They may ring Larch House, our sexual assault referral centre team or a friend.",
    ],
)
def test_in_a_list_or_before_another_noun_it_is_one(text: str) -> None:
    assert {"Larch House", "Sexual Assault Referral Centre"} <= set(found(text))


def test_a_hub_that_is_called_otherwise_is_one_thing() -> None:
    text = "It is read by the Harbour Door, as our multi-agency safeguarding hub is called."
    assert list(found(text)) == ["Harbour Door"]
    assert sorted(found("It is read by the Harbour Door and by our multi-agency safeguarding hub.")) == [
        "Harbour Door",
        "Multi-Agency Safeguarding Hub",
    ]


def test_a_team_and_the_name_by_which_it_is_known_are_one() -> None:
    [name] = names("It went to the Serious Harm Team, known as Team Curlew. Team Curlew has ten staff.")
    assert (name.entity.name, name.entity.aliases) == (
        "Serious Harm Team",
        ["Team Curlew"],
    )
    assert len(name.places) == 3


def test_a_national_name_takes_no_local_one_by_which_it_is_known() -> None:
    text = "They ring the Larkfield Line, known as Crimestoppers to some."
    assert sorted(found(text)) == ["Crimestoppers", "Larkfield Line"]


def test_the_field_of_a_chief_officer_belongs_to_the_office() -> None:
    [name] = names("It is chaired by the Assistant Chief Constable (Local Policing) each month.")
    assert name.entity.name == "Assistant Chief Constable"
    assert "Assistant Chief Constable (Local Policing)" in name.entity.aliases
    [name] = names("It is chaired by the Assistant Chief Constable (see page 4) each month.")
    assert "Assistant Chief Constable (see page 4)" not in name.entity.aliases


def test_what_a_code_is_measured_with_is_a_system() -> None:
    assert found("Waits are shown on the Victims' Code dashboard.") == {"Victims' Code dashboard": "System"}
    assert found("Waits are shown on the Power BI dashboard.") == {"Power BI": "System"}


def test_what_a_registered_body_owns_in_lower_case_is_named() -> None:
    text = "Tags are fitted under the Ministry of Justice's harbour crime pilot."
    assert found(text) == {"Ministry of Justice": "Body", "harbour crime pilot": "Initiative"}
    assert found("Tags are fitted under the Ministry of Justice's new pilot.") == {
        "Ministry of Justice": "Body"
    }
    assert found("Tags are fitted under the harbour crime pilot.") == {}
