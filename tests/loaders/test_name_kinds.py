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
        ("It is in the Marlowe Standards Day for all.", "Marlowe Standards Day", "Initiative"),
        ("They are run by New Morning New Day.", "New Morning New Day", "Agency"),
        ("We pay them to run Larkfield Victim Care.", "Larkfield Victim Care", "Service"),
        ("They train at Bluebell Place of Safety in Ipswich.", "Bluebell Place of Safety", "Service"),
        ("It is held by the Learning and Development Centre.", "Learning and Development Centre", "Body"),
        ("It is paid for by the Larkfield Freemasons.", "Larkfield Freemasons", "Agency"),
        (
            "We met Larkfield Clinical Commissioning Group.",
            "Larkfield Clinical Commissioning Group",
            "Agency",
        ),
        ("We have twelve Public Order Tactical Advisers.", "Public Order Tactical Advisers", "Body"),
        ("We reprinted our Little Book of Phone Tricks.", "Little Book of Phone Tricks", "Initiative"),
        ("The treatment service is Q2S.", "Q2S", "Service"),
        ("The crime system is Q2S.", "Q2S", "System"),
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
        "We know the powers of the Anti-social Behaviour, Crime and Policing Act 2014.",
        "The Unit holds sixty Serious Crime Prevention Orders.",
        "Residents of Marlowe Fenn have told me of it.",
        "We shall ask Londoners who have lost money.",
        "There is one officer for each Square Mile. The City was told.",
        "We will put up gates in Far Larkham and Queensmead.",
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
        ("It is run by the Residents of Larkfield Association.", "Residents of Larkfield Association"),
        ("It was heard by Quillers and me.", "Quillers"),
    ],
)
def test_a_name_that_holds_a_place_or_a_number_is_one(text: str, name: str) -> None:
    assert list(found(text)) == [name]


def test_a_local_watchdog_is_not_the_national_one() -> None:
    assert list(found("Views were gathered by Healthwatch Suffolk.")) == ["Healthwatch Suffolk"]
    assert list(found("Views were gathered by Healthwatch.")) == ["Healthwatch England"]
    assert list(found("Suffolk wrote to Crimestoppers.")) == ["Crimestoppers"]


def test_an_acronym_of_places_is_no_name() -> None:
    text = "It is for the Bedfordshire, Cambridgeshire and Hertfordshire (BCH) Vetting Unit. BCH agreed."
    assert list(found(text)) == ["Vetting Unit"]
    assert list(found("It is led by the Harbour Quay Help (HQH) Trust.")) == ["Harbour Quay Help Trust"]


def test_who_chairs_a_panel_is_no_board_and_who_is_its_chair_may_be_one() -> None:
    assert found("We spoke to the panel, which QUAZ Larkfield chairs.") == {"QUAZ Larkfield": "Agency"}
    assert found("A QUAZ Larkfield chairs meeting was held.")["QUAZ Larkfield"] == "Body"
