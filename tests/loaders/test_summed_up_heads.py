"""Letters that head several recommendations at once, sum up what they ask, and answer them together."""

from datetime import date

import pytest

from loaders.document import Document
from loaders.layout.headings import head_of
from loaders.layout.sections import Role, sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
FORCES, CHIEFS = "national:forces", "national:chief-constables"
HOME_OFFICE, COLLEGE = "national:home-office", "national:college-of-policing"
MAY, JUNE = date(2024, 5, 31), date(2024, 6, 30)
LETTER = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "{cover}\n\n{body}\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
)
COVER = "I am writing about the report."

type Asked = dict[str | None, tuple[str, tuple[str, ...], date | None]]


def document(body: str, cover: str = COVER) -> Document:
    return canonical(LETTER.format(cover=cover, body=body), source="letter.md", sha256="0" * 64)


def asked(body: str) -> Asked:
    """Of each recommendation by its number: its words, whom it is addressed to, and by when it is due."""
    found = Reader(load_register()).read(document(body)).recommendations
    return {one.node.number: (one.node.text, one.addressed_to, one.node.deadline) for one in found}


def said(body: str, cover: str = COVER) -> list[tuple[tuple[str | None, ...], Role, str]]:
    """Which recommendations are answered together, by whom, and the first words."""
    letter = document(body, cover)
    sections = sections_of(letter)
    return [
        (
            tuple(sections.recommendations[at].number for at in one.recommendations),
            one.respondent,
            letter.text[one.parts[0].start : one.parts[0].end].split(".")[0],
        )
        for one in sections.responses
        if one.recommendations
    ]


def own(body: str) -> str:
    """What answers no recommendation."""
    letter = document(body)
    sections = sections_of(letter)
    return "\n\n".join(
        letter.text[start:end]
        for one in sections.responses
        if not one.recommendations
        for start, end in one.parts
    )


# What the sentences of a summary ask, of whom and by when


@pytest.mark.parametrize(
    ("sentence", "words", "addressed", "due"),
    [
        (
            "Recommendation 5 gives forces until 31 May 2024 to chart every mooring.",
            "forces until 31 May 2024 to chart every mooring.",
            (FORCES,),
            MAY,
        ),
        (
            "Recommendation 5, to police forces and the Home Office, is that maps be kept by 31 May 2024.",
            "maps be kept by 31 May 2024.",
            (FORCES, HOME_OFFICE),
            MAY,
        ),
        (
            "Recommendation 5 asks that, immediately, police forces and the Home Office work together on it.",
            "immediately, police forces and the Home Office work together on it.",
            (FORCES, HOME_OFFICE),
            None,
        ),
        (
            "Recommendation 5 is made to forces and the Home Office: by 31 May 2024 they must count boats.",
            "forces and the Home Office: by 31 May 2024 they must count boats.",
            (FORCES, HOME_OFFICE),
            MAY,
        ),
        (
            "Recommendation 5 is made to the College of Policing, who must by 31 May 2024 teach it.",
            "the College of Policing, who must by 31 May 2024 teach it.",
            (COLLEGE,),
            MAY,
        ),
        (
            "Under recommendation 5 the College of Policing is expected, by that same date, to teach it.",
            "the College of Policing is expected, by that same date, to teach it.",
            (COLLEGE,),
            JUNE,
        ),
        (
            "Recommendation 5 says that by the same date chief constables should chart every mooring.",
            "by the same date chief constables should chart every mooring.",
            (CHIEFS,),
            JUNE,
        ),
        (
            "By recommendation 5 forces have until 31 May 2024 to chart every mooring.",
            "forces have until 31 May 2024 to chart every mooring.",
            (FORCES,),
            MAY,
        ),
        (
            "In the second of these the Home Office is asked to license moorings by 31 May 2024.",
            "the Home Office is asked to license moorings by 31 May 2024.",
            (HOME_OFFICE,),
            MAY,
        ),
        (
            "The latter asks the Home Office to license moorings by 31 May 2024.",
            "the Home Office to license moorings by 31 May 2024.",
            (HOME_OFFICE,),
            MAY,
        ),
        (
            "Recommendation 5 (chief constables should, by 31 May 2024, chart moorings (and buoys)) is last.",
            "chief constables should, by 31 May 2024, chart moorings (and buoys)",
            (CHIEFS,),
            MAY,
        ),
    ],
)
def test_a_summary_says_of_whom_and_by_when(
    sentence: str, words: str, addressed: tuple[str, ...], due: date | None
) -> None:
    body = (
        "**Recommendations 2 and 5: the boats**\n\n"
        f"Recommendation 2 asks chief constables to put a radio on every boat by 30 June 2024. {sentence}\n\n"
        "I can answer for both. Each boat has a radio."
    )
    found = asked(body)

    assert found["2"] == ("chief constables to put a radio on every boat by 30 June 2024.", (CHIEFS,), JUNE)
    assert found["5"] == (words, addressed, due)


@pytest.mark.parametrize(
    "summary",
    [
        "Recommendation 2 would have {home} draw charts, and recommendation 5 would have {college} train",
        "Inspectors want {home} to draw charts (recommendation 2), and {college} to train (recommendation 5)",
        "The former asks {home} to draw charts; the latter would have {college} train pilots",
        "The Home Office should draw charts (recommendation 2). {college} should train (recommendation 5)",
    ],
)
def test_one_paragraph_sums_up_two_for_others(summary: str) -> None:
    asks = summary.format(home="the Home Office", college="the College of Policing")
    body = f"**Recommendations 2 and 5: the coast**\n\n{asks}.\n\nIt is not for me to act on these."
    found = asked(body)

    assert [(found[number][1], found[number][2]) for number in ("2", "5")] == [
        ((HOME_OFFICE,), None),
        ((COLLEGE,), None),
    ]
    assert "recommendation" not in found["2"][0] + found["5"][0]
    assert said(body) == [(("2", "5"), OFFICE, "It is not for me to act on these")]


@pytest.mark.parametrize(
    "lead",
    [
        "In these the inspectors say that by 31 May 2024 chief constables should make sure that",
        "By 31 May 2024, all three say, chief constables should see to it that",
        "All of these ask for one thing: chief constables should by 31 May 2024 make sure that",
    ],
)
def test_one_sentence_asks_several_under_numbers_in_brackets(lead: str) -> None:
    items = "(2) each boat has a radio; (3) each crew can use it; and (5) sergeants check both."
    body = f"**Recommendations 2, 3 and 5: the boats**\n\n{lead} {items}\n\nI have paid for the radios."
    found = asked(body)

    assert [words.rpartition("\n\n")[2] for words, _, _ in found.values()] == [
        "each boat has a radio",
        "each crew can use it",
        "sergeants check both.",
    ]
    assert {(addressed, due) for _, addressed, due in found.values()} == {((CHIEFS,), MAY)}


def test_numbers_in_brackets_that_are_not_those_of_the_head_part_nothing() -> None:
    words = "By 31 May 2024 chief constables should count (2) boats and (3) crews."
    body = f"**Recommendations 2 and 5: the boats**\n\n{words}\n\nI have paid for the radios."

    assert [text for text, _, _ in asked(body).values()] == [words, words]


def test_the_same_date_without_one_before_is_no_deadline() -> None:
    body = "**Recommendation 2**\n\nBy the same date, chief constables should act.\n\nWe have done so."

    assert asked(body)["2"][2] is None


# Summaries under a label


@pytest.mark.parametrize("label", ["In short", "The gist", "The call to us"])
@pytest.mark.parametrize("marked", ["*{}:* ", "**{}:** ", "{}: "])
def test_a_label_leads_up_to_what_is_asked_above_a_labelled_answer(label: str, marked: str) -> None:
    lead = marked.format(label)
    body = (
        f"## Boats: recommendations 2 and 3\n\n{lead}recommendation 2 asks chief constables to count boats "
        "by 31 May 2024. Recommendation 3 asks that by the same date forces should paint them.\n\n"
        "*My response:* I take these as one. The boats are counted.\n\n"
        f"## Charts and what is drawn on them: recommendation 5\n\n{lead}the Home Office is to print charts "
        "by 30 June 2024.\n\n*My response:* That is for the Home Office."
    )

    assert asked(body) == {
        "2": ("chief constables to count boats by 31 May 2024.", (CHIEFS,), MAY),
        "3": ("by the same date forces should paint them.", (FORCES,), MAY),
        "5": ("the Home Office is to print charts by 30 June 2024.", (HOME_OFFICE,), JUNE),
    }
    assert said(body) == [
        (("2", "3"), OFFICE, "I take these as one"),
        (("5",), OFFICE, "That is for the Home Office"),
    ]


def test_a_summary_without_an_answer_below_it_is_the_answer() -> None:
    body = (
        "## Recommendation 2\n\nIn short: we have counted our boats.\n\n## Recommendation 3\n\nWe have none."
    )

    assert [numbers for numbers, _, _ in said(body)] == [("2",), ("3",)]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Charts and what is drawn on them: recommendation 5", ("5",)),
        ("How crews are told: recommendations 5 and 7", ("5", "7")),
        ("What I say myself: recommendation 5", None),
        ("There is one of mine: recommendation 5", None),
    ],
)
def test_a_theme_may_hold_a_clause_but_is_none(line: str, numbers: tuple[str, ...] | None) -> None:
    head = head_of(line)

    assert (head.numbers if head else None) == numbers


def test_the_theme_beside_the_numbers_is_nobodys_statement() -> None:
    body = (
        "**Recommendations 2 and 5: what is afloat**\n\nRecommendation 2 asks forces to count it. "
        "Recommendation 5 asks forces to paint it.\n\nI have paid for both."
    )

    assert own(body) == COVER


# Whose the answers are


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("Westmere Police has given one answer to both.", FORCE),
        ("The Chief Constable made a single reply to the two.", FORCE),
        ("On these the force has sent me this short response.", FORCE),
        ("I have given one answer to both.", OFFICE),
        ("The answer to both is the same.", OFFICE),
    ],
)
def test_an_answer_that_the_force_gave_is_its_own(opening: str, role: Role) -> None:
    body = (
        "**Recommendations 2 and 5: the boats**\n\nRecommendation 2 asks forces to count the boats. "
        f"Recommendation 5 asks forces to paint them.\n\n{opening} The boats are counted each week.\n\n"
        "**Recommendation 6: the crews**\n\nForces should train the crews.\n\nI have paid for it.\n\n"
        "**Recommendation 7: the charts**\n\nForces should buy the charts.\n\nI have bought them.\n\n"
        "**Recommendation 8: the piers**\n\nForces should light the piers.\n\nI am lighting them.\n\n"
        "**Recommendation 9: the buoys**\n\nForces should count the buoys.\n\nI count them."
    )

    assert said(body)[0][:2] == (("2", "5"), role)


@pytest.mark.parametrize(
    ("cover", "role"),
    [
        ("The Chief Constable has supplied the detail on which I have drawn.", OFFICE),
        ("I have drawn on information that Westmere Police gave me.", OFFICE),
        ("I have drawn your attention to boats before.", FORCE),
    ],
)
def test_an_office_that_draws_on_what_it_was_told_answers_itself(cover: str, role: Role) -> None:
    body = "**Recommendation 2**\n\nForces should count the boats.\n\nWe have counted them all."

    assert said(body, cover)[0][:2] == (("2",), role)


# Where the answers end


@pytest.mark.parametrize(
    "closing",
    [
        "I will let you know how we have fared. The Panel meets in July.",
        "The last thing I would say is about boats. They are dear.",
        "I draw three things from the answers above. The first is hope.",
        "I shall go through these answers with the Chief Constable.",
    ],
)
def test_last_words_are_the_letters_own(closing: str) -> None:
    answer = "**My response:** They are counted."
    body = f"**Recommendation 2**\n\nForces should count the boats.\n\n{answer}\n\n{closing}"

    assert closing in own(body)


def test_a_numbered_section_behind_the_answers_is_no_answer_to_the_last() -> None:
    body = (
        "**1. Introduction**\n\nThe coast is long.\n\n**2. The recommendations**\n\n**Recommendation 2**\n\n"
        "*Forces should count the boats.*\n\nWe have counted them.\n\n**Recommendation 3**\n\n*Forces should "
        "paint the boats.*\n\nWe paint them in May.\n\n**3. Commissioner’s comments**\n\nI have a boat."
    )

    assert "I have a boat." in own(body)
    assert [(numbers, role) for numbers, role, _ in said(body)] == [(("2",), FORCE), (("3",), FORCE)]


def test_a_numbered_label_inside_the_answers_is_one() -> None:
    body = (
        "**Recommendation 2**\n\n**1. Recommendation**\n\nForces should count the boats.\n\n"
        "**2. Force response**\n\nWe have counted them.\n\n**3. Commissioner’s comments**\n\nI have a boat."
    )

    assert [role for _, role, _ in said(body)] == [FORCE, OFFICE]
