"""Titles that only the words beside them show, and where a name in capitals begins and ends."""

import pytest

from tests.loaders.names_found import found
from tests.timing import seconds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is late. Your Turn, a forty-minute module, is for all.", {"Your Turn": "Initiative"}),
        ("Never Again, a film made by pupils, is shown in May.", {"Never Again": "Initiative"}),
        ("Decisions, a play that toured for a year, has ended.", {"Decisions": "Initiative"}),
        ("Facing the Mirror, the programme that we began, works.", {"Facing the Mirror": "Initiative"}),
        ("Walk in My Boots, an exchange of staff, will begin.", {"Walk in My Boots": "Initiative"}),
        ("Niche, the record system that we share, is slow.", {"Niche": "System"}),
    ],
)
def test_an_apposition_shows_the_title_that_opens_a_sentence(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In Lowestoft, the programme that we began works.",
        "Since Christmas, a campaign has run on buses.",
        "Detectives, a team of five, look at each.",
        "Progress on the Plan, the strategy for the county, is slow.",
        "Your Officers, a force to be proud of, do well.",
        "Niche, which we share, is slow.",
    ],
)
def test_an_opening_that_is_no_title_is_none(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An exchange called Stand in My Boots, in which they swap, will begin.", "Stand in My Boots"),
        ("They are sent a link to Shut It, Bolt It, a one minute film.", "Shut It, Bolt It"),
        ("They were given Shut It, Don't Leave It leaflets.", "Shut It, Don't Leave It"),
        ("A day for sergeants, Whose Street?, is to be written.", "Whose Street"),
        ("The former buddy scheme, Arm by Arm, has lapsed.", "Arm by Arm"),
    ],
)
def test_a_title_keeps_its_small_words(text: str, name: str) -> None:
    assert found(text) == {name: "Initiative"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Look Up, Look Out survey closed in May.", {"Look Up, Look Out": "Initiative"}),
        ("All of them attended Mind the Door, two days in May.", {"Mind the Door": "Initiative"}),
        ("They are shown on a Power BI map called Focus.", {"Power BI": "System", "Focus": "System"}),
        ("The town has had nothing since Level Up lost its grant.", {"Level Up": "Service"}),
        (
            "Redirect is one of those services that we pay for. It is heard by Redirect.",
            {"Redirect": "Service"},
        ),
        ("Help is there, the county scheme being known as QIM.", {"QIM": "Initiative"}),
        ("They lean on Quillon, the service through which help comes.", {"Quillon": "Service"}),
    ],
)
def test_a_title_is_told_by_its_form_or_by_what_gives_it(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "All of them attended the Court.",
        "They were called Officers. The Focus is on them.",
        "It was graded Level 2B and Level AB.",
    ],
)
def test_plain_words_are_no_title(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is seen by a worker, a project of Off the Map.", {"Off the Map": "Agency"}),
        ("We paid for a module of Sableglass.", {"Sableglass": "System"}),
        ("They go to its Boots on the Ground group.", {"Boots on the Ground group": "Body"}),
        ("It falls under the 7 Force Sharing Programme.", {"7 Force Sharing Programme": "Initiative"}),
        ("It was put to Women in Suffolk Policing.", {"Women in Suffolk Policing": "Body"}),
        ("We agreed it with NHS Suffolk CCG.", {"NHS Suffolk CCG": "Agency"}),
        ("The RASSO dashboard shows it.", {"RASSO dashboard": "System"}),
        ("The HOOP card, which lets them ask, was dropped.", {"HOOP card": "Initiative"}),
        (
            "It is for the NPCC Co-ordinator for Economic Crime.",
            {"National Police Chiefs' Council Coordinator for Economic Crime": "Body"},
        ),
        (
            "It is for the NPCC Coordinator for Economic Harm and our staff.",
            {"National Police Chiefs' Council Coordinator for Economic Harm": "Body"},
        ),
    ],
)
def test_a_name_keeps_its_first_words(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They go through the Harm Reduction Team to Hollowell.", ["Harm Reduction Team", "Hollowell"]),
        ("We met the Hub on the Lowestoft group.", []),
        ("Use of Sableglass has the flag of the year.", ["Sableglass"]),
        ("It comes from Ipswich and Women's Moor Links from Lowestoft.", ["Women's Moor Links"]),
        ("Their Front Door and Ipswich Council have log-ins.", ["Front Door", "Ipswich Council"]),
        ("Babergh and Ipswich Council has log-ins.", ["Babergh and Ipswich Council"]),
        ("We met the Strength to Change charity.", ["Strength to Change"]),
        ("The 7 Force leads met.", []),
        ("It has offices in Bridgwater, Kelverton and Bristol.", []),
        ("Larkmoor Ward at Hollow Lane Hospital takes them.", ["Hollow Lane Hospital", "Larkmoor Ward"]),
        ("We patrol Larkmoor Ward at night.", []),
    ],
)
def test_a_name_ends_where_another_begins(text: str, expected: list[str]) -> None:
    assert sorted(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Callers have had a prompt in Sableglass since May.", "Sableglass", "System"),
        ("We have a card of its own, in Sableglass, since May.", "Sableglass", "System"),
        ("Alerts are sent out on Suffolk Linked.", "Suffolk Linked", "System"),
        ("CONNECT, which took over from QMS2 in 2018, has it.", "QMS2", "System"),
        ("The ISVAs at Safe Harbour say so.", "Safe Harbour", "Service"),
        ("They get counselling at Hearing Heart.", "Hearing Heart", "Service"),
        ("A sergeant from Protecting Rural People (PRP) sits there.", "Protecting Rural People", "Body"),
        ("It belongs to Performance and Governance.", "Performance and Governance", "Body"),
        ("Children go to Larkfield House, the CAMHS unit there.", "Larkfield House", "Service"),
        ("Both Rising Moon and Quill (QU), whom I commission, say so.", "Quill", "Service"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert found(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "The staff at Safe Harbour have left.",
        "There is a form in Welsh and a card in English.",
        "The Board has reports from Suffolk.",
    ],
)
def test_like_words_that_tell_nothing_do_not(text: str) -> None:
    assert not set(found(text)) & {"Safe Harbour", "Welsh", "English", "Suffolk"}


@pytest.mark.parametrize(
    "part", ["Walk It, ", "Facing the A, the B ", ", Whose ", "Shut It, Don't Leave It, "]
)
def test_looking_for_titles_takes_time_in_proportion(part: str) -> None:
    def taken(times: int) -> float:
        text = part * times
        return seconds(lambda: found(text))

    taken(20)
    assert taken(4000) < 12 * max(taken(1000), 0.02)
