"""Recommendations whose number stands behind their words or is counted in them, and quoted answers."""

import pytest

from loaders.layout.openings import opening_of
from loaders.layout.people import by_office
from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
COVER = "I am writing about the report."
LETTER = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "{cover}\n\n{body}\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere\n\n{copies}"
)
ROCKS = "By 1 June 2024, forces should chart every rock. They should also light them."
BUOYS = "By 1 July 2024, forces should paint every buoy."
QUOTED = "“We have charted forty rocks. Each has a light.”"
COMMENT = "I have seen the charts and think them good."


def read(body: str, cover: str = COVER, copies: str = "") -> tuple[str, Sections]:
    words = LETTER.format(body=body, cover=cover, copies=copies)
    letter = canonical(words, source="letter.md", sha256="0" * 64)
    return letter.text, sections_of(letter)


def asked(body: str) -> dict[str | None, str]:
    """The words of each recommendation by its number."""
    text, sections = read(body)
    return {
        one.number: "\n\n".join(text[start:end] for start, end in one.parts)
        for one in sections.recommendations
    }


def said(body: str, cover: str = COVER, copies: str = "") -> list[tuple[str | None, Role, str]]:
    """Each answer: the number of its recommendation, who answers, and with what words."""
    text, sections = read(body, cover, copies)
    return [
        (
            sections.recommendations[one.recommendations[0]].number,
            one.respondent,
            "\n\n".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]


# A number behind the words


@pytest.mark.parametrize(
    "mark",
    [
        " *(Recommendation 2)*",
        " [Rec 2]",
        " **(recommendation 2).**",
        " – Recommendation 2",
        "\n\n(Recommendation 2)",
    ],
)
def test_a_number_behind_what_is_asked_is_its_number(mark: str) -> None:
    labelled = f"{ROCKS}{mark}\n\n**Force response:** We light them all.\n\n**PCC response:** I am pleased."
    assert asked(labelled) == {"2": ROCKS}
    assert said(labelled) == [("2", FORCE, "We light them all."), ("2", OFFICE, "I am pleased.")]


def test_each_paragraph_that_ends_in_its_number_begins_another_recommendation() -> None:
    body = (
        f"{ROCKS} (Recommendation 2)\n\n{COMMENT}\n\nHMICFRS asks forces to dive (recommendation 3). I pay."
    )
    assert asked(body) == {"2": ROCKS, "3": "forces to dive"}
    assert said(body) == [("2", OFFICE, COMMENT), ("3", OFFICE, "I pay.")]


def test_quotations_that_end_in_their_number_are_answered_by_what_follows_the_last_of_them() -> None:
    body = (
        f"## Rocks\n\n> “{ROCKS}” *(Recommendation 2)*\n\n> “{BUOYS}” *(Recommendation 3)*\n\n"
        "We have charted them and painted every buoy.\n\n"
        "## Pilots\n\n> “Forces should improve the way in which they pay pilots.” *(Area for improvement 1)*"
        "\n\nWe pay them by the hour.\n\n## Dives\n\n> “Forces should dive.” (Recommendation 4)"
    )
    text, sections = read(f"{body}\n\n**Force response:** We do.")
    assert [(one.kind.value, one.number) for one in sections.recommendations] == [
        ("recommendation", "2"),
        ("recommendation", "3"),
        ("area for improvement", "1"),
        ("recommendation", "4"),
    ]
    assert text[slice(*sections.recommendations[1].parts[0])] == f"“{BUOYS}”"
    assert [(one.recommendations, text[slice(*one.parts[0])]) for one in sections.responses[1:]] == [
        ((0, 1), "We have charted them and painted every buoy."),
        ((2,), "We pay them by the hour."),
        ((3,), "We do."),
    ]


def test_one_that_stands_a_paragraph_before_another_is_not_answered_with_it() -> None:
    body = (
        f"> “{ROCKS}” (Recommendation 2)\n\n## Buoys\n\n> “{BUOYS}” (Recommendation 3)\n\n"
        "**Force response:** We have painted them all."
    )
    assert said(body) == [("3", FORCE, "We have painted them all.")]


def test_a_quoted_theme_with_its_number_is_a_heading() -> None:
    body = f"“Rocks and buoys” (recommendation 2)\n\n{ROCKS}\n\n**Force response:** It is done."
    assert asked(body) == {"2": ROCKS}


@pytest.mark.parametrize(
    "answer",
    [
        "The rocks are lit, as forces should light them (recommendation 3).",
        "We think that forces should light more rocks (recommendation 3).",
        "Our divers should be trained by the spring (recommendation 3).",
        "Forces should light every rock (recommendation 2). We do.",
        "All that is asked is done. Forces should not stop there (recommendation 3).",
    ],
)
def test_an_answer_that_ends_in_a_number_asks_for_nothing(answer: str) -> None:
    body = f"**Recommendation 2**\n\n{ROCKS}\n\n**Force response:** It is done.\n\n{answer}"
    assert list(asked(body)) == ["2"]
    assert said(body)[0][2].endswith(answer)


def test_a_number_behind_what_is_asked_may_have_the_answer_in_its_paragraph() -> None:
    body = (
        f"{ROCKS} (Recommendation 2)\n\n**Force response:** It is done.\n\n"
        f"{BUOYS} (Recommendation 3) We have painted them all."
    )
    assert asked(body) == {"2": ROCKS, "3": BUOYS}
    assert said(body) == [("2", FORCE, "It is done."), ("3", FORCE, "We have painted them all.")]


def test_a_number_in_brackets_above_what_is_asked_stays_its_head() -> None:
    body = (
        f"(Recommendation 2)\n\n{ROCKS}\n\n**Force response:** It is done.\n\n"
        f"(Recommendation 3)\n\n{BUOYS}\n\n**Force response:** They are red."
    )
    assert asked(body) == {"2": ROCKS, "3": BUOYS}


# A number counted in words, and words behind a colon


@pytest.mark.parametrize(
    "opening",
    [
        "It is recommended, secondly, that {}",
        "HMICFRS recommends, second, that {}",
        "Secondly, the inspectorate recommends that {}",
        "Second, it is recommended that {}",
        "A second recommendation is that {}",
        "Recommendation 2 says: {}",
        "**Recommendation 2** is in these terms: {}",
        "*Recommendation 2* is worded as follows: {}",
        "Recommendation 2 runs thus: {}",
        "Recommendation 2 is this: {}",
    ],
)
def test_what_a_sentence_counts_or_announces_is_asked(opening: str) -> None:
    body = f"{opening.format(BUOYS)} {COMMENT}"
    assert asked(body) == {"2": BUOYS}
    assert said(body) == [("2", OFFICE, COMMENT)]


@pytest.mark.parametrize(
    "words",
    [
        "Secondly, the force has painted every buoy.",
        "Thirdly, the report praises the crews of the boats.",
        "It is recommended that forces should paint every buoy.",
        "The board recommends, thirdly, that buoys be red.",
    ],
)
def test_what_is_merely_counted_or_merely_recommended_takes_nothing_up(words: str) -> None:
    assert opening_of(words) is None


# Whose the quoted words are


@pytest.mark.parametrize(
    "lead",
    [
        "To this the answer is as follows.",
        "The reply that I have received is this.",
        "The answer:",
        "I am told the following.",
        "Mr Sandhu writes:",
        "Ms Amy Sandhu's answer is short.",
    ],
)
def test_quoted_words_that_answer_are_the_forces_though_no_office_is_named(lead: str) -> None:
    body = f"Recommendation 2 is that forces should chart rocks. {lead} {QUOTED}\n\n{COMMENT}"
    copies = "cc Mr A Sandhu QPM, Chief Constable"
    assert said(body, copies=copies) == [("2", FORCE, QUOTED), ("2", OFFICE, COMMENT)]


@pytest.mark.parametrize(
    "lead", ["Mr Pryce writes:", "The Government response is this:", "The harbour master says:"]
)
def test_quoted_words_of_others_are_not_the_forces(lead: str) -> None:
    body = f"Recommendation 2 is that forces should chart rocks. {lead} {QUOTED}\n\n{COMMENT}"
    assert FORCE not in [role for _, role, _ in said(body, copies="cc Mr A Sandhu, Chief Constable")]


def test_a_commissioner_may_say_that_what_is_quoted_is_what_the_force_has_sent() -> None:
    body = f"Recommendation 2 is that forces should chart rocks. There is much to do. {QUOTED}"
    cover = "I quote from what the Chief Constable sent me and add my own remarks."
    assert ("2", FORCE) in [one[:2] for one in said(body, cover)]
    assert ("2", FORCE) not in [one[:2] for one in said(body, "I quote from the report.")]


def test_those_who_lead_the_force_are_known_by_their_names() -> None:
    text = "Mr T Hale, Chief Constable, and Mr B Reed met. The Chief Constable, Mr Tom Hale’s guest, spoke."
    assert by_office(text, "Mr Hale’s answer") == "the Chief Constable’s answer"
    assert by_office(text, "Mr Reed’s answer") == "Mr Reed’s answer"
    assert by_office("Mrs Dunn, Chief Constable", "Mrs Dunn says") == "the Chief Constable says"
    assert by_office("Mrs Dunn,\nPolice and Crime Commissioner", "Mrs Dunn says") == "Mrs Dunn says"


# One letter for both


LABELLED = f"**Recommendation 2**\n\n{ROCKS}\n\n**Response**\n\nEvery rock is on a chart."


@pytest.mark.parametrize(
    ("cover", "role"),
    [
        ("This letter replies on behalf of both, the Chief Constable having seen it.", OFFICE),
        ("I write on behalf of the Chief Constable and myself.", OFFICE),
        ("It responds for both of us.", OFFICE),
        ("The Chief Constable has read this reply, which stands for us both.", OFFICE),
        ("What comes after each is my reply, agreed with the Chief Constable in May.", OFFICE),
        ("I would ask that it be read as the answer of us both.", OFFICE),
        ("What he said has been summarised by my staff.", OFFICE),
        ("'We' means my office and Westmere Police.", OFFICE),
        ("I have written these answers myself.", OFFICE),
        ("It means a great deal to my office and the force.", FORCE),
        ("The date of my reply was agreed with the Chief Constable.", FORCE),
        ("This letter is sent on behalf of both forces.", FORCE),
        ("I thank both the Chief Constable and her officers.", FORCE),
    ],
)
def test_a_letter_that_replies_for_both_gives_its_sender_what_bears_no_name(cover: str, role: Role) -> None:
    assert said(LABELLED, cover) == [("2", role, "Every rock is on a chart.")]


def test_a_label_that_names_the_force_counts_for_more_than_a_letter_for_both() -> None:
    named = LABELLED.replace("Response", "Force response")
    assert said(named, "I reply on behalf of both.") == [("2", FORCE, "Every rock is on a chart.")]


def at_the_end(
    asked: str, remarks: str, *, reply: str = "**Reply:** Every rock is on chart {}."
) -> list[tuple[str | None, Role, str]]:
    """What is said where a label of the office's stands behind the last of four answers."""
    answers = "".join(
        f"**Recommendation {number}**\n\n{asked if number == 5 else ROCKS}\n\n{reply.format(number)}\n\n"
        for number in range(2, 6)
    )
    return said(f"{answers}**Comments of the Commissioner**\n\n{remarks}")


def test_comments_of_the_office_behind_the_last_of_the_forces_answers_are_on_them_all() -> None:
    remarks = "I accept what the force has said.\n\nCharts are paid for by me."
    assert at_the_end(ROCKS, remarks)[-1] == ("5", FORCE, "Every rock is on chart 5.")


@pytest.mark.parametrize(
    ("reply", "last"),
    [
        ("Our boats have charted rock {}, and Mind My Boat has lit it.", FORCE),
        ("I have asked our boats to chart rock {}.", OFFICE),
    ],
)
def test_comments_behind_answers_without_a_label_are_on_them_all_unless_these_are_the_offices(
    reply: str, last: Role
) -> None:
    remarks = "I accept what the force has said.\n\nCharts are paid for by me."
    said_last = at_the_end(ROCKS, remarks, reply=reply)[-1]
    assert said_last[:2] == ("5", last)
    assert (remarks in said_last[2]) is (last is OFFICE)


def test_comments_on_a_recommendation_made_to_the_office_are_its_answer() -> None:
    asked = "By 1 June 2024, police and crime commissioners should pay for a chart of every rock."
    remarks = "I accept what the force has said.\n\nCharts are paid for by me."
    assert at_the_end(asked, remarks)[-1] == ("5", OFFICE, remarks)


def test_thanks_behind_the_last_answer_are_the_letters_own() -> None:
    body = f"{LABELLED}\n\nI thank the harbour master for her report. The force will print it in May."
    assert said(body) == [("2", FORCE, "Every rock is on a chart.")]
