"""Names found by how they are written: which words make one name, and what kind of thing it is."""

import pytest

from graph.facts import Span
from loaders.naming.matcher import Matcher
from loaders.naming.names import Name, names_of
from loaders.register import load_register

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
