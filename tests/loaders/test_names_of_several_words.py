"""Where names of several words begin and end: over prepositions, articles, commas and "and"."""

import pytest

from tests.loaders.names_found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We told the charity Harbour Women in Need of it.", ["Harbour Women in Need"]),
        ("It is read by the Children in Custody Panel.", ["Children in Custody Panel"]),
        ("They were asked by the Voices by Experience group.", ["Voices by Experience group"]),
        ("They may ring Lads in Limbo (LIL) at night.", ["Lads in Limbo"]),
        ("They may ring Mending y Cwm at night.", ["Mending y Cwm"]),
        ("Workers from My QXA and the Larkfield Trust came.", ["Larkfield Trust", "My QXA"]),
        ("They are handed Our Streets, Our Say, which we wrote.", ["Our Streets, Our Say"]),
        ("In Your Own Time, a film, is shown to all.", ["In Your Own Time"]),
        ("The half day for sergeants, Hold the Rope, is being written.", ["Hold the Rope"]),
    ],
)
def test_a_title_goes_on_over_small_words(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We heard from Sergeants in Custody about it.", []),
        ("We asked Quillon in Ipswich about it.", ["Quillon"]),
        ("My Deputy and I met. My Harbour Board met too.", ["Harbour Board"]),
        ("The lead, Inspector over the Roads, is away.", []),
        ("It is on at the Watergate on Mondays.", ["Watergate"]),
        ("We keep the records in Niche, Our Records, which is old.", ["Niche", "Our Records"]),
    ],
)
def test_a_preposition_or_an_owner_makes_no_title_of_other_words(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We asked the charities Quayside and Forts & Moats.", ["Forts & Moats", "Quayside"]),
        ("It went to the Quayside and Forts & Moats Board.", ["Quayside and Forts & Moats Board"]),
        (
            "They were taken to the Larkfield Infirmary and Fenwold General Hospital.",
            ["Fenwold General Hospital", "Larkfield Infirmary"],
        ),
        ("Harbour for Victims and Witnesses Ltd runs it.", ["Harbour for Victims and Witnesses Ltd"]),
        ("We turned to Quillon, for Larkfield Ltd had gone.", ["Larkfield Ltd", "Quillon"]),
        ("It is paid for by us, but Outlook 4 delivers it.", ["Outlook 4"]),
        ("We wrote to Quillon 4 times.", ["Quillon"]),
        ("We know that Recommendation 4 delivers little.", []),
        ("He will tell my Commissioner’s Oversight Board of it.", ["Commissioner’s Oversight Board"]),
        ("She asked Quillon's Oversight Board about it.", ["Oversight Board", "Quillon"]),
        ("Lead: Supt Criminal Justice Command", ["Criminal Justice Command"]),
        ("The lead is Supt Marlowe Fenn.", []),
        ("We have a plan, Respect at Work, to begin in May.", ["Respect at Work"]),
        ("It was sent to Respect at the end of May.", ["Respect"]),
        ("I commission Turning Point Young People for this.", ["Turning Point Young People"]),
        ("I commission Turning Point. Young People like it.", ["Turning Point"]),
        ("They come by way of the Early Help Gateway.", ["Early Help Gateway"]),
        ("Seventeen NRM forms were sent.", ["National Referral Mechanism"]),
    ],
)
def test_a_name_is_cut_where_another_begins_and_nowhere_else(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has passed to the Cyber, Fraud and Intelligence Unit.", ["Cyber, Fraud and Intelligence Unit"]),
        (
            "It went to the Violence Against Women, Domestic Abuse and Sexual Violence Partnership Board.",
            ["Violence Against Women, Domestic Abuse and Sexual Violence Partnership Board"],
        ),
        (
            "It goes to the Strategic Tasking and Co-ordinating Group.",
            ["Strategic Tasking and Co-ordinating Group"],
        ),
        ("They ring Meridian Victim and Witness Care.", ["Meridian Victim and Witness Care"]),
        (
            "It went to Quillon, Larkfield Trust and the Fraud Unit.",
            ["Fraud Unit", "Larkfield Trust", "Quillon"],
        ),
    ],
)
def test_a_list_of_plain_words_before_one_noun_is_one_name(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May Quillon and Vexley have both told us so.", ["Quillon", "Vexley"]),
        ("We met Larkfield Homes, Quillon and Vexley.", ["Larkfield Homes", "Quillon", "Vexley"]),
        ("We met the charity Quillon and Vexley in May.", ["Quillon and Vexley"]),
        (
            "Quay Radio Suffolk and Ipswich Town Football Club agreed.",
            ["Ipswich Town Football Club", "Quay Radio Suffolk"],
        ),
        (
            "We met Quay Meridian and Ipswich NHS Foundation Trust.",
            ["Quay Meridian and Ipswich NHS Foundation Trust"],
        ),
        (
            "There is Operation Tern in Ipswich and Operation Dunlin in Lowestoft.",
            ["Operation Dunlin", "Operation Tern"],
        ),
        ("Age UK Suffolk and Ipswich Talking Media helped us.", ["Age UK Suffolk", "Ipswich Talking Media"]),
    ],
)
def test_and_parts_two_companies_where_the_sentence_shows_it(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lights were bought for the Fernhithe quarter of Ipswich.",
        "Forty-one Suffolk officers were hurt.",
        "In its sample Black men were asked less often. We hope for Gold.",
        "Officers hand out a card with a QR code. It is shared with Her Majesty's inspectors.",
        "We plan a half day on Welsh-language interviewing.",
    ],
)
def test_parts_of_towns_numbers_and_plain_words_are_no_names(text: str) -> None:
    assert found(text) == {}


def test_a_plain_word_still_begins_a_name() -> None:
    assert list(found("They ring the Gold Thread Trust.")) == ["Gold Thread Trust"]


def test_training_before_another_noun_ends_no_name() -> None:
    assert list(found("It was given at the Harbour training school.")) == ["Harbour training school"]
    assert list(found("It was given in the Harbour training.")) == ["Harbour training"]
