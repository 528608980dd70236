"""Pages for the public: questions as headings, the number behind what is asked, answers by first names."""

import pytest

from loaders.layout.people import named_offices
from loaders.layout.sections import Sections, sections_of
from loaders.layout.types import Role
from loaders.text.canonical import canonical

HEAD = (
    "# What happens on the boats?\n\n*9 February 2024 · News from the Westmere Police and Crime "
    "Commissioner*\n\nInspectors went out on the boats. By law Jenny Harker, your Commissioner, has to say "
    "what she makes of it. The Chief Constable, Tom Mole, answers as well.\n\n"
)
END = "\n\n## Tell us what you think\n\nHave you been out on the water? Come along and tell us on Monday.\n"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
PILOTS = "By 1 July 2024, the inspectors want commissioners to say who pays for a pilot."
TWO, PAID = "We've two divers and a third starts soon.", "I've paid for one and I'd pay for another."
FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER


def read(body: str) -> tuple[str, Sections]:
    letter = canonical(HEAD + body + END, source="page.md", sha256="0" * 64)
    return letter.text, sections_of(letter)


def asked(text: str, sections: Sections) -> dict[str | None, str]:
    return {
        one.number: " ".join(text[start:end] for start, end in one.parts) for one in sections.recommendations
    }


def said(text: str, sections: Sections) -> list[tuple[str | None, Role, str]]:
    return [
        (
            sections.recommendations[at].number,
            one.respondent,
            " ".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
        for at in one.recommendations
    ]


@pytest.mark.parametrize(
    ("divers", "pilots"),
    [
        (f"They should. {DIVERS} (That's recommendation 2 in the report.)", f"{PILOTS} This is Rec 5."),
        (f"{DIVERS} You'll find it in the report as recommendation 2.", f"Good news. {PILOTS[:-1]} (rec 5)."),
        (f"{DIVERS}\n\n*This comes from recommendation 2.*", f"{PILOTS}\n\n(See recommendation 5 of it.)"),
        (f"{DIVERS} See recommendation 2.", f"{PILOTS} It appears as recommendation 5 on page 9."),
    ],
)
@pytest.mark.parametrize(
    ("police", "office"),
    [
        ("**What the police say:**", "**What Jenny says:**"),
        ("**Tom Mole's answer:**", "**Jenny Harker's view:**"),
        ("**Tom says:**", "**Jenny says:**"),
        ("### What does the force say?\n\n", "### What Mrs Harker says\n\n"),
    ],
)
def test_a_question_is_answered_by_those_whose_first_names_the_labels_give(
    divers: str, pilots: str, police: str, office: str
) -> None:
    body = f"## Who dives?\n\n{divers}\n\n{police} {TWO}\n\n## Who pays?\n\n{pilots}\n\n{office} {PAID}"
    page = read(body)

    assert {number: words.rstrip(".") for number, words in asked(*page).items()} == {
        "2": DIVERS[:-1],
        "5": PILOTS[:-1],
    }
    assert said(*page) == [("2", FORCE, TWO), ("5", OFFICE, PAID)]
    assert str(page[1].head.date) == "2024-02-09"


def test_a_question_on_a_line_of_its_own_is_a_heading_between_answers() -> None:
    body = (
        f"Who dives?\n\n{DIVERS} That's recommendation 2.\n\nWhat the police say: {TWO}\n\n"
        f"Who pays?\n\n{PILOTS} That's recommendation 5.\n\nWhat Jenny says: {PAID}"
    )

    assert said(*read(body)) == [("2", FORCE, TWO), ("5", OFFICE, PAID)]


def test_what_a_label_says_is_asked_has_the_number_in_brackets_behind_it() -> None:
    body = (
        f"### Who dives?\n\nWhat they asked for: {DIVERS} (Recommendation 2)\n\n#### What is the force doing?"
        f"\n\n{TWO}\n\n### Who pays?\n\n**The inspectors say:** {PILOTS} (Recommendation 5)\n\n"
        f"**In Jenny's own words:** {PAID}"
    )
    page = read(body)

    assert asked(*page) == {"2": DIVERS, "5": PILOTS}
    assert said(*page) == [("2", FORCE, TWO), ("5", OFFICE, PAID)]


def test_the_title_of_a_page_is_no_label_of_what_is_asked() -> None:
    page = (
        "# What the inspectors said\n\n9 February 2024\n\nThe Commissioner publishes this page for all of us "
        f"here.\n\n## Recommendation 2\n\n{DIVERS}\n\n**Police:** {TWO}\n"
    )
    letter = canonical(page, source="page.md", sha256="0" * 64)

    assert asked(letter.text, sections_of(letter)) == {"2": DIVERS}


@pytest.mark.parametrize(
    "aside",
    [
        "The third depends on money, and that is recommendation 5.",
        "We need a boat first. That's recommendation 5.",
    ],
)
def test_an_answer_that_names_another_recommendation_begins_none(aside: str) -> None:
    body = f"## Who dives?\n\n{DIVERS} That's recommendation 2.\n\n**What the police say:** {TWO} {aside}"

    assert list(asked(*read(body))) == ["2"]


def test_a_name_that_the_page_gives_no_office_makes_no_label() -> None:
    body = (
        f"## Who dives?\n\n{DIVERS} That's recommendation 2.\n\n**What the police say:** {TWO}\n\n"
        "**What Polly says:** I see them from my window."
    )

    assert [role for _, role, _ in said(*read(body))] == [FORCE]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Jenny Harker, your Police and Crime Commissioner, said so.", {"Jenny", "Harker", "Jenny Harker"}),
        ("Commissioner Jenny Harker said so.", {"Jenny", "Harker", "Jenny Harker"}),
        ("Jenny Harker is the Commissioner.", {"Jenny", "Harker", "Jenny Harker"}),
        ("Westmere Police, the Commissioner and the council met.", set()),
        ("I met the Chief Constable. Jenny Harker was there.", set()),
        ("The Home Secretary, the Commissioner and I met.", set()),
    ],
)
def test_names_are_those_that_stand_beside_the_office(words: str, names: set[str]) -> None:
    assert set(named_offices(words)) == names


def test_a_line_in_italics_does_not_go_on_in_the_paragraph_below() -> None:
    first = "*9 February 2024 · News and notes from the office of the Westmere Police and Crime Commissioner*"
    letter = canonical(f"{first}\n\nHarbour boats went out.", source="page.md", sha256="0" * 64)

    assert [letter.text[one.start : one.end] for one in letter.blocks][1:] == ["Harbour boats went out."]
