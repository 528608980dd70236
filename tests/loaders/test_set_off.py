"""Letters that tell the force's words from the commissioner's: by columns, by how they are set, by rules."""

import pytest

from loaders.layout.sections import sections_of
from loaders.layout.types import Role
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
HEAD = """3 March 2021

Dear Home Secretary

I reply under section 55 to the report 'Kept in mind'. {said}

"""
FOOT = """
Yours sincerely

Ann Other
Police and Crime Commissioner for Westmere
"""
ASKED = (
    "By 31 May 2021, chief constables should train custody staff.",
    "By 30 June 2021, chief constables should record each refusal.",
    "By 31 July 2021, chief constables should publish what they find.",
)
type Answers = list[tuple[tuple[str | None, ...], Role, str]]


def answers(body: str, *, said: str = "") -> Answers:
    """Numbers, respondent and text of each answer; the letter's own statements have no numbers."""
    document = canonical(HEAD.format(said=said) + body + FOOT, source="letter.md", sha256="0" * 64)
    sections = sections_of(document)
    return [
        (
            tuple(sections.recommendations[at].number for at in one.recommendations),
            one.respondent,
            "\n\n".join(document.text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
    ]


def to_recommendations(found: Answers) -> Answers:
    return [one for one in found if one[0]]


@pytest.mark.parametrize(
    ("force", "office"),
    [
        ("WMP", "PCC"),
        ("Force", "Commissioner"),
        ("Westmere Police", "OPCC"),
        ("Chief Constable", "Police and Crime Commissioner for Westmere"),
        ("Response", "PCC"),
    ],
)
def test_a_column_that_only_says_who_speaks_holds_answers(force: str, office: str) -> None:
    body = f"""| Ref | What is recommended | {force} | {office} |
|---|---|---|---|
| R1 | {ASKED[0]} | Every sergeant in the county has been trained. | The trainers are paid from my fund. |
| R2 | {ASKED[1]} | The form went live in January at all sites. | – |
"""
    assert to_recommendations(answers(body)) == [
        (("1",), FORCE, "Every sergeant in the county has been trained."),
        (("1",), OFFICE, "The trainers are paid from my fund."),
        (("2",), FORCE, "The form went live in January at all sites."),
    ]


def test_a_column_of_marks_or_of_the_forces_name_holds_no_answers() -> None:
    body = f"""| No | Recommendation | Force | Response | PCC |
|---|---|---|---|---|
| 1 | {ASKED[0]} | Westmere | Every sergeant in the county has been trained. | x |
| 2 | {ASKED[1]} | Westmere | The form went live in January at all sites. | x |
"""
    assert to_recommendations(answers(body)) == [
        (("1",), FORCE, "Every sergeant in the county has been trained."),
        (("2",), FORCE, "The form went live in January at all sites."),
    ]


def test_columns_that_spaces_part_may_be_named_by_who_speaks() -> None:
    expected = [
        (("1",), FORCE, "Every sergeant has been trained."),
        (("1",), OFFICE, "I have paid for two trainers."),
        (("2",), FORCE, "The form went live in January."),
    ]
    aligned = """Ref   Recommendation                       WMP                          PCC
1     By 31 May 2021, chief constables     Every sergeant has           I have paid for
      should train custody staff.          been trained.                two trainers.
2     By 30 June 2021, chief constables    The form went live in        -
      should record each refusal.          January.
"""
    assert to_recommendations(answers(aligned)) == expected


def pair(first: str, second: str, *, comment: str) -> str:
    """Two recommendations, the Chief Constable's words below each, and a comment below the first."""
    return f"""**Recommendation 1**

{ASKED[0]}

The Chief Constable writes:

{first}

{comment}

**Recommendation 2**

{ASKED[1]}

The Chief Constable writes:

{second}
"""


@pytest.mark.parametrize("mark", ["> {}", "*{}*", "“{}”", '"{}"'])
def test_what_stands_unquoted_behind_the_forces_quoted_words_is_the_commissioners(mark: str) -> None:
    trained, form = "Every sergeant in the county was trained by June.", "The new form went live in January."
    comment = "The trainers were paid for out of the Safer Streets Fund."
    found = to_recommendations(answers(pair(mark.format(trained), mark.format(form), comment=comment)))
    assert [(numbers, role, text.strip('“”"')) for numbers, role, text in found] == [
        (("1",), FORCE, trained),
        (("1",), OFFICE, comment),
        (("2",), FORCE, form),
    ]


def test_a_quotation_ends_inside_its_paragraph() -> None:
    quoted = "“Every sergeant in the county was trained by the end of June last year.”"
    form = "“The new form went live in January.”"
    found = to_recommendations(answers(pair(f"{quoted} It took too long.", form, comment="")))
    assert found[:2] == [(("1",), FORCE, quoted), (("1",), OFFICE, "It took too long.")]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_quotation_goes_on_over_a_list_to_the_paragraph_that_closes_it(marks: str) -> None:
    opened, closed = marks[0], marks[1]
    quoted = f"{opened}Two things were done:\n\n- every sergeant was trained;\n- a form was written.\n\n"
    quoted += f"We thought of a film and made none.{closed}"
    form = f"{opened}The new form went live in January.{closed}"
    comment = "The trainers were paid for out of the Safer Streets Fund."
    found = to_recommendations(answers(pair(quoted, form, comment=comment)))
    assert [(numbers, role) for numbers, role, _ in found] == [
        (("1",), FORCE),
        (("1",), OFFICE),
        (("2",), FORCE),
    ]
    assert found[0][2].endswith(f"made none.{closed}")
    assert found[1][2] == comment


def test_a_force_that_quotes_only_once_goes_on_speaking_behind_the_quotation() -> None:
    trained = "> Every sergeant in the county was trained by June."
    comment = "The trainers were found within the training department."
    found = to_recommendations(answers(pair(trained, "The new form went live in January.", comment=comment)))
    assert [(numbers, role) for numbers, role, _ in found] == [(("1",), FORCE), (("2",), FORCE)]


def test_a_letter_says_that_the_forces_words_are_in_italics() -> None:
    body = "\n\n".join(
        [
            f"**Recommendation 1**\n\n{ASKED[0]}\n\n*Every sergeant was trained by June.*",
            "The trainers were paid for out of the Safer Streets Fund.",
            f"**Recommendation 2**\n\n{ASKED[1]}\n\n*The new form went live in January.*\n",
        ]
    )
    said = "The Chief Constable's words are in italics and the rest is mine."
    assert to_recommendations(answers(body, said=said)) == [
        (("1",), FORCE, "Every sergeant was trained by June."),
        (("1",), OFFICE, "The trainers were paid for out of the Safer Streets Fund."),
        (("2",), FORCE, "The new form went live in January."),
    ]


def three(*replies: str, between: str = "") -> str:
    """Three recommendations, each with its reply."""
    return between.join(
        f"### Recommendation {at}\n\n**{asked}**\n\n{reply}\n\n"
        for at, (asked, reply) in enumerate(zip(ASKED, replies, strict=True), 1)
    )


PLAIN = ("Every sergeant was trained by June.", "The new form went live in January.", "A summary is online.")


def test_a_rule_parts_the_letters_last_words_from_its_last_answer() -> None:
    closing = "Confidence is not won by schedules, and the panel will say so."
    for between in ("", "---\n\n"):
        found = answers(three(*PLAIN, between=between) + f"---\n\n{closing}\n")
        assert found[-1] == (("3",), FORCE, PLAIN[2])
        assert found[0][2].endswith(closing)


def test_a_rule_between_recommendation_and_answer_parts_nothing() -> None:
    found = answers(three(*(f"---\n\n{reply}" for reply in PLAIN)))
    assert [text for _, _, text in to_recommendations(found)] == list(PLAIN)


def test_a_commissioner_who_speaks_only_where_it_is_said_leaves_the_rest_to_the_force() -> None:
    reply = "This needs a new law, and neither the force nor I can bring it about."
    replies = (PLAIN[0], reply, PLAIN[2])
    marked = "Below is what Westmere Police told me; I speak for myself only where that is said."
    told = to_recommendations(answers(three(*replies), said=marked))
    assert [role for _, role, _ in told] == [FORCE, FORCE, FORCE]
    untold = to_recommendations(answers(three(*replies), said="I speak for myself, as is my habit."))
    assert [role for _, role, _ in untold] == [FORCE, OFFICE, FORCE]


@pytest.mark.parametrize(
    "opening",
    [
        "Recs 1 and 2 are taken as one.",
        "Recommendations 1 & 2 have this reply.",
        "They are answered as one.",
    ],
)
def test_an_answer_is_to_the_recommendations_that_its_opening_names(opening: str) -> None:
    asked = [f"### Rec {at}\n\n> {one}\n\n" for at, one in enumerate(ASKED, 1)]
    found = answers(f"{asked[0]}{asked[1]}{opening} The form went live in January.\n\n{asked[2]}{PLAIN[2]}\n")
    assert [numbers for numbers, _, _ in to_recommendations(found)] == [("1", "2"), ("3",)]


def test_an_answer_is_to_no_unanswered_recommendation_that_its_list_leaves_out() -> None:
    asked = [f"### Rec {at}\n\n> {one}\n\n" for at, one in enumerate(ASKED, 1)]
    found = answers(f"{''.join(asked)}Recs 2 and 3 are taken as one. The form went live in January.\n")
    assert [numbers for numbers, _, _ in to_recommendations(found)] == [("2", "3")]


def test_a_bold_list_belongs_to_the_bold_recommendation_that_leads_up_to_it() -> None:
    asked = "\n".join(
        [
            "**By 31 May 2021, chief constables should review what staff know of:**\n",
            "- **bail with conditions**",
            "- **Restraining orders**\n",
            "**and should put right what is lacking.**\n",
        ]
    )
    found = to_recommendations(
        answers(f"### Recommendation 1\n\n{asked}\n- A survey was held.\n- A guide is out.\n")
    )
    assert found == [(("1",), FORCE, "A survey was held.\n\nA guide is out.")]


def test_a_commissioners_last_paragraph_is_not_the_forces_last_answer() -> None:
    labelled = tuple(f"Force update: {reply}" for reply in PLAIN)
    closing = "Both the Mayor and I will be in court in June."
    found = answers(three(*labelled) + f"{closing}\n")
    assert found[-1] == (("3",), FORCE, PLAIN[2])
    assert found[0][2].endswith(closing)


def test_a_name_that_begins_with_my_is_nobodys_speech() -> None:
    labelled = (
        f"Force update: {PLAIN[0]}",
        f"Force update: {PLAIN[1]}",
        "Force update: A leaflet is handed out.",
    )
    named = "Every victim is given My Next Step, a leaflet, on the day."
    found = answers(three(*labelled) + f"{named}\n")
    assert found[-1] == (("3",), FORCE, f"A leaflet is handed out.\n\n{named}")


def test_a_commissioners_sentence_with_a_colon_hands_over_to_nobody() -> None:
    said = "I endorse what the Force says: the lead has to be the Ministry's."
    body = (
        f"### Recommendation 1\n\n{ASKED[0]}\n\nForce update: {PLAIN[0]}\n\nCommissioner's comments: {said}\n"
    )
    assert to_recommendations(answers(body)) == [(("1",), FORCE, PLAIN[0]), (("1",), OFFICE, said)]


def replied(*paragraphs: str) -> str:
    """Two recommendations of a plain text, with the paragraphs that reply to the first."""
    reply = "\n\n".join(paragraphs)
    return f"Rec. 1 - {ASKED[0]}\n\n{reply}\n\nRec. 2 - {ASKED[1]}\n\nThe new form went live in January.\n"


TRAINED = "Every sergeant was trained by June, and the inspectors who lead them were trained by July."
CONTENT = "The trainers were found within the training department, which is a good thing for the budget."


@pytest.mark.parametrize(
    "said",
    [
        "What the Constabulary says is flush left and what I say myself is indented.",
        "My own comments are set in.",
        "Indented text is mine; the rest is what Westmere Police told me.",
        "Mine are inset.",
    ],
)
def test_a_letter_says_that_the_commissioners_words_are_set_in(said: str) -> None:
    assert to_recommendations(answers(replied(TRAINED, f"        {CONTENT}"), said=said)) == [
        (("1",), FORCE, TRAINED),
        (("1",), OFFICE, CONTENT),
        (("2",), FORCE, "The new form went live in January."),
    ]


@pytest.mark.parametrize(
    "said",
    ["The Constabulary's answers are indented.", "Text that is set in is the force's."],
)
def test_a_letter_says_that_the_forces_words_are_set_in(said: str) -> None:
    found = to_recommendations(answers(replied(f"        {TRAINED}", CONTENT), said=said))
    assert found[:2] == [(("1",), FORCE, TRAINED), (("1",), OFFICE, CONTENT)]


def test_the_commissioners_words_may_stand_before_the_forces_and_alone() -> None:
    said = "What I add is in italics."
    body = replied(f"*{CONTENT}*", TRAINED).replace("The new form went live in January.", "*A good form.*")
    assert to_recommendations(answers(body, said=said)) == [
        (("1",), FORCE, TRAINED),
        (("1",), OFFICE, CONTENT),
        (("2",), OFFICE, "A good form."),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "My own comments are not indented.",
        "The list of forces is indented.",
        "I have set in train a review of what the force says.",
        "I speak where I have to.",
    ],
)
def test_an_indent_that_the_letter_does_not_speak_of_says_nothing(said: str) -> None:
    found = to_recommendations(answers(replied(TRAINED, f"        {CONTENT}"), said=said))
    assert [(numbers, role) for numbers, role, _ in found] == [(("1",), FORCE), (("2",), FORCE)]


def test_recommendations_that_are_set_in_end_where_the_margin_begins() -> None:
    asked = "\n\n".join(f"Rec. {at}\n\n        {one}\n\n{TRAINED}" for at, one in enumerate(ASKED, 1))
    assert [text for _, _, text in to_recommendations(answers(asked))] == [TRAINED] * 3


def test_a_sentence_takes_up_a_recommendation_between_two_that_are_headed() -> None:
    body = (
        f"Rec. 1 - {ASKED[0]}\n\n{TRAINED}\n\n"
        "Next, two that go together. The first of them, Rec. 4, would have chief constables record each "
        "refusal by 30 June 2021.\n\nThe form was changed in January.\n\n"
        f"Rec. 7 - {ASKED[2]}\n\nA summary is online.\n"
    )
    assert [(numbers, text) for numbers, _, text in to_recommendations(answers(body))] == [
        (("1",), TRAINED),
        (("4",), "The form was changed in January."),
        (("7",), "A summary is online."),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "This goes with Rec. 4, which would have chief constables record each refusal.",
        "Rec. 9, which would have chief constables record each refusal, is dealt with in the same way.",
        "We met Rec. 4, which asked chief constables to record each refusal, in January.",
    ],
)
def test_a_number_that_an_answer_names_besides_is_no_recommendation_of_its_own(aside: str) -> None:
    body = f"Rec. 1 - {ASKED[0]}\n\n{TRAINED}\n\n{aside}\n\nRec. 7 - {ASKED[2]}\n\nA summary is online.\n"
    assert [numbers for numbers, _, _ in to_recommendations(answers(body))] == [("1",), ("7",)]
