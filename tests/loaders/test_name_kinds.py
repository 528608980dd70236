"""What kind of thing a name is by its last words, and what is no name of anything."""

import pytest

from tests.loaders.names_found import found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The sheet is kept by HR Services.", "HR Services", "Body"),
        ("The contract is held by Commercial Services.", "Commercial Services", "Body"),
        ("Old files go to Records Management.", "Records Management", "Body"),
        ("Leavers are told to ring the HR Service Centre.", "HR Service Centre", "Body"),
        ("Each trial is warned by the Witness Care Unit.", "Witness Care Unit", "Body"),
        ("She is rung by the Victim and Witness Care Unit.", "Victim and Witness Care Unit", "Service"),
        ("The town has Abuse Volunteer Support Services.", "Abuse Volunteer Support Services", "Service"),
        ("It is looked at by the Proactive CID.", "Proactive CID", "Body"),
        ("Our Harm Liaison Officer (HLO) training is new.", "Harm Liaison Officer", "Initiative"),
        ("A Scam Protect Officer is to be hired.", "Scam Protect Officer", "Body"),
        ("Each delay is noted in the S136 Log.", "S136 Log", "System"),
        ("We were asked to buy into its Fatal Data Pool.", "Fatal Data Pool", "System"),
        ("We share a room with Newtown City Homes.", "Newtown City Homes", "Agency"),
    ],
)
def test_the_last_words_of_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert found(text) == {name: kind}


@pytest.mark.parametrize(
    "text",
    [
        "For older cases see R26 and Rec4.",
        "The group is for anyone who is LGBT+ or unsure.",
        "Outside Lowestoft there is only what is open to all.",
        "A second suite, in Ashby-de-la-Zouch, opens in June.",
        "We met motorcyclists on the Surrey Hills, the Somerset Levels and the South Downs.",
        "It breaks the Standards of Professional Behaviour.",
    ],
)
def test_a_number_a_place_and_a_code_of_law_are_no_names(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The line is paid for by Outside Edge Trust.", "Outside Edge Trust"),
        ("They are referred to the Surrey Hills Refuge.", "Surrey Hills Refuge"),
        ("The file is searched on R26X.", "R26X"),
    ],
)
def test_a_name_that_holds_a_place_or_a_number_is_one(text: str, name: str) -> None:
    assert list(found(text)) == [name]


def test_a_local_watchdog_is_not_the_national_one() -> None:
    assert list(found("Views were gathered by Healthwatch Suffolk.")) == ["Healthwatch Suffolk"]
    assert list(found("Views were gathered by Healthwatch.")) == ["Healthwatch England"]
    assert list(found("Suffolk wrote to Crimestoppers.")) == ["Crimestoppers"]
