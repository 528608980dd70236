"""Whose answer it is: what sentences report of the force, who says my, what the letter announces."""

import pytest

from loaders.layout.announcing import title_role
from loaders.layout.sections import Role, sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
ASKED = "**Recommendation 1:** By 1 June 2024, chief constables should put a radio on every patrol boat.\n\n"
SECOND = "**Recommendation 2:** By 1 July 2024, chief constables should chart every mooring they guard.\n\n"
THIRD = "**Recommendation 3:** By 1 August 2024, chief constables should train a diver for each harbour.\n\n"
LETTER = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "{cover}\n\n{body}\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
)
PLAIN = "Forty radios were bought in the spring."


def said(body: str, cover: str = "I am writing about the report.") -> list[tuple[Role, str]]:
    """Who answers the recommendations, and with what words."""
    document = canonical(LETTER.format(cover=cover, body=body), source="letter.md", sha256="0" * 64)
    return [
        (one.respondent, "\n\n".join(document.text[start:end] for start, end in one.parts))
        for one in sections_of(document).responses
        if one.recommendations
    ]


def own_words(body: str) -> list[str]:
    """Paragraphs of the covering letter itself."""
    document = canonical(
        LETTER.format(cover="I am writing about the report.", body=body), source="letter.md", sha256="0" * 64
    )
    return [
        document.text[start:end]
        for one in sections_of(document).responses
        if not one.recommendations
        for start, end in one.parts
    ]


# What a commissioner's sentences report of the force


@pytest.mark.parametrize(
    "reported",
    [
        "The Chief Constable accepts this. He will fit the last four in May.",
        "The Chief Constable, who went out on the boats himself, agrees. Four are left to fit.",
        "So far as the force is concerned, this is done. Four spares are kept ashore.",
        "Westmere Police has told the panel that each boat has one.",
        "The Deputy Chief Constable is content that each boat has one.",
        "The force has a radio on each boat.",
    ],
)
@pytest.mark.parametrize(
    "own",
    [
        "For my own part, I have paid for the masts.",
        "I have paid for the masts.",
        "My office pays for the masts.",
    ],
)
def test_what_the_force_is_reported_to_do_is_its_answer_and_what_i_do_is_mine(
    reported: str, own: str
) -> None:
    assert said(f"{ASKED}{reported}\n\n{own}") == [(FORCE, reported), (OFFICE, own)]


def test_for_my_own_part_begins_the_commissioners_words_inside_a_paragraph() -> None:
    assert said(
        ASKED + "The Chief Constable accepts this. He will fit the last four in May. For my own part, "
        "I have paid for the masts."
    ) == [
        (FORCE, "The Chief Constable accepts this. He will fit the last four in May."),
        (OFFICE, "For my own part, I have paid for the masts."),
    ]


def test_force_and_commissioner_are_told_apart_where_both_stand_in_the_third_person() -> None:
    assert said(
        ASKED
        + "The Chief Constable assures the panel that each boat has one.\n\n"
        + "The Commissioner has set aside money for the masts.",
        cover="The Commissioner is writing about the report.",
    ) == [
        (FORCE, "The Chief Constable assures the panel that each boat has one."),
        (OFFICE, "The Commissioner has set aside money for the masts."),
    ]


def test_in_running_prose_too_what_the_chief_constable_accepts_is_the_forces_answer() -> None:
    assert said(
        "Recommendation 1 asks that forces put radios on their boats. The Chief Constable accepts this and "
        "has bought forty. For my part, I have paid for the masts."
    ) == [
        (FORCE, "The Chief Constable accepts this and has bought forty."),
        (OFFICE, "For my part, I have paid for the masts."),
    ]


def test_in_running_prose_a_commissioner_who_tells_of_the_force_still_speaks() -> None:
    assert said(
        "Recommendation 1 asks that forces put radios on their boats. The force has bought forty, and I "
        "have seen them."
    ) == [(OFFICE, "The force has bought forty, and I have seen them.")]


# I and my


def test_my_in_passing_does_not_make_an_answer_the_commissioners() -> None:
    words = "The Radio Desk tests each set on Mondays. A member of my staff watches."

    assert said(ASKED + words) == [(FORCE, words)]


@pytest.mark.parametrize(
    "words",
    [
        "My view is that this is done.",
        "Each set is tested on Mondays. My office pays for that.",
        "Each set is tested on Mondays. I watched it done.",
    ],
)
def test_my_that_opens_an_answer_or_says_what_the_office_pays_makes_it_the_commissioners(words: str) -> None:
    assert said(ASKED + words) == [(OFFICE, words)]


@pytest.mark.parametrize(
    ("cover", "role"),
    [
        ("I have read the report. The Commissioner's responses are below.", FORCE),
        ("I have read the report. Please find my responses below.", OFFICE),
    ],
)
def test_under_a_commissioners_title_what_tells_of_the_force_without_pronouns_is_hers_only_where_she_says_my(
    cover: str, role: Role
) -> None:
    words = "Forty radios were bought by Westmere Police in the spring."

    assert said(ASKED + words, cover) == [(role, words)]


def test_a_remark_behind_the_last_answer_is_the_letters_own_where_no_answer_says_i() -> None:
    remark = "It has been a hard winter at sea, and I say so wherever I go."
    body = f"{ASKED}{PLAIN}\n\n{SECOND}Every mooring is charted.\n\n{THIRD}Six divers qualified.\n\n{remark}"

    assert said(body) == [
        (FORCE, PLAIN),
        (FORCE, "Every mooring is charted."),
        (FORCE, "Six divers qualified."),
    ]
    assert own_words(body)[-1] == remark


def test_where_most_answers_say_i_an_answer_without_pronouns_is_the_commissioners_too() -> None:
    assert said(
        f"{ASKED}I have seen the radios.\n\n{SECOND}A chart hangs in the harbour office.\n\n"
        f"{THIRD}It seems to me that six divers are enough."
    ) == [
        (OFFICE, "I have seen the radios."),
        (OFFICE, "A chart hangs in the harbour office."),
        (OFFICE, "It seems to me that six divers are enough."),
    ]


def test_one_answer_that_says_we_leaves_those_without_pronouns_to_the_force() -> None:
    assert said(
        f"{ASKED}I have seen the radios.\n\n{SECOND}A chart hangs in the harbour office.\n\n"
        f"{THIRD}We have six divers."
    ) == [
        (OFFICE, "I have seen the radios."),
        (FORCE, "A chart hangs in the harbour office."),
        (FORCE, "We have six divers."),
    ]


# What the covering letter announces


@pytest.mark.parametrize(
    "cover",
    [
        "Westmere Police has provided the text under each heading.",
        "The Chief Constable has dictated the answers to each point.",
        "Westmere Police has supplied the wording, and I adopt it as my response.",
        "The words under each recommendation come from Westmere Police.",
        "I called on the Chief Constable in May. I set out her answers word for word.",
        "I called on the Chief Constable in May. His answers follow.",
        "The Chief Constable's answers follow, and I endorse them as my own response.",
    ],
)
def test_an_answer_that_the_letter_says_the_force_gave_is_the_forces(cover: str) -> None:
    words = "Forty radios were bought in the spring. A member of my team fits them."

    assert said(ASKED + words, cover) == [(FORCE, words)]


@pytest.mark.parametrize(
    "cover",
    [
        "Where the Chief Constable speaks he is named, and the rest is me.",
        "Where the Chief Constable speaks he is named; everything else is mine.",
        "Words that are not so marked are mine.",
    ],
)
def test_where_the_rest_is_me_an_answer_without_a_label_is_the_commissioners(cover: str) -> None:
    assert said(
        f"{ASKED}**Chief Constable:** Each boat has one.\n\n{SECOND}Every mooring is charted.", cover
    ) == [(FORCE, "Each boat has one."), (OFFICE, "Every mooring is charted.")]


# Sentences that hand over


@pytest.mark.parametrize(
    "lead",
    [
        "The Chief Constable replies as follows: ",
        "I asked the Chief Constable about this. She says: ",
        "What the Chief Constable says is this: ",
    ],
)
def test_words_behind_the_colon_of_a_sentence_that_hands_over_are_kept(lead: str) -> None:
    assert said(f"{ASKED}{lead}forty radios were bought in the spring.") == [
        (FORCE, "forty radios were bought in the spring.")
    ]


# Labels


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("**Chief Constable's views:**", FORCE),
        ("**Commissioner's views:**", OFFICE),
        ("**Commissioner's observations:**", OFFICE),
        ("Chief Constable:", FORCE),
        ("Commissioner:", OFFICE),
        ("Westmere Police says:", FORCE),
        ("The Commissioner adds:", OFFICE),
        ("The Chief Constable answers this one alone:", FORCE),
        ("The Constabulary replies on this point:", FORCE),
        ("**What has the force done?**", FORCE),
        ("**What have we done about it?**", FORCE),
        ("**What's next?**", FORCE),
        ("**The Police Authority's response**", OFFICE),
    ],
)
def test_a_label_says_who_answers(label: str, role: Role) -> None:
    assert said(f"{ASKED}{label}\n\nForty radios were bought in the spring.") == [
        (role, "Forty radios were bought in the spring.")
    ]


@pytest.mark.parametrize(
    "label",
    ["What did the report ask for?", "What was recommended?", "What we were asked to do"],
)
def test_a_question_may_be_the_label_of_what_is_asked(label: str) -> None:
    assert said(
        f"## Recommendation 1\n\n**{label}**\n\nPut a radio on every boat.\n\n"
        "**What have we done?**\n\nForty radios were bought."
    ) == [(FORCE, "Forty radios were bought.")]


@pytest.mark.parametrize("label", ["Force response (to both):", "Response to both recommendations:"])
def test_a_label_says_that_an_answer_is_to_both(label: str) -> None:
    document = canonical(
        LETTER.format(
            cover="I am writing about the report.",
            body=f"{ASKED}{SECOND}**{label}** A list is kept of boats and moorings.",
        ),
        source="letter.md",
        sha256="0" * 64,
    )
    sections = sections_of(document)

    assert [
        [sections.recommendations[at].number for at in one.recommendations]
        for one in sections.responses
        if one.recommendations
    ] == [["1", "2"]]


# Labelled answers


def test_a_labelled_answer_that_sounds_like_a_closing_is_kept() -> None:
    assert said(
        f"{ASKED}**Force response:** {PLAIN}\n\n**Commissioner's comments:** I look forward to the trials."
    ) == [(FORCE, PLAIN), (OFFICE, "I look forward to the trials.")]


@pytest.mark.parametrize("nothing", ["None.", "Nil"])
def test_a_label_with_none_behind_it_is_no_answer_beside_another(nothing: str) -> None:
    assert said(f"{ASKED}**Force response:** {PLAIN}\n\n**Commissioner's comments:** {nothing}") == [
        (FORCE, PLAIN)
    ]


def test_plain_text_between_an_emphasised_recommendation_and_a_label_is_an_answer() -> None:
    assert said(
        "**Recommendation 1**\n\n*By 1 June 2024, chief constables should put a radio on every boat.*\n\n"
        "Forty radios were bought in the spring.\n\n**Commissioner's comments:** I saw them fitted."
    ) == [(FORCE, "Forty radios were bought in the spring."), (OFFICE, "I saw them fitted.")]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("**Answer provided by:** PCC", OFFICE),
        ("**Completed by:** Westmere Police", FORCE),
        ("Respondent: the Commissioner", OFFICE),
    ],
)
def test_a_line_of_a_form_says_who_answers(line: str, role: Role) -> None:
    assert said(f"{ASKED}{line}\n\n**Answer:** {PLAIN}") == [(role, PLAIN)]


# Titles and pages


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Westmere Police's response to the report", FORCE),
        ("The Commissioner's response to the inspection", OFFICE),
        ("The police response to boat theft", None),
        ("An inspection of the police response to boat theft", None),
        ("The police response to the inspection", FORCE),
        ("A joint inspection of the police and the Harbour Agency's response to boat theft", None),
        ("Time to choose - an inspection of the police response to boat theft", None),
        ("Westmere Police's response to recommendations on boat theft", FORCE),
    ],
)
def test_the_title_of_a_report_on_the_police_response_announces_no_answer(
    title: str, role: Role | None
) -> None:
    assert title_role(title) is role


@pytest.mark.parametrize(
    ("footer", "sender"),
    [
        ("© Suffolk Constabulary 2024", "suffolk:suffolk-constabulary"),
        (
            "© Police and Crime Commissioner for Suffolk 2024",
            "suffolk:police-and-crime-commissioner-for-suffolk",
        ),
        ("© Suffolk Commissioner's Office 2024", "suffolk:police-and-crime-commissioner-for-suffolk"),
        ("© Commissioner of Police of the Metropolis | Suffolk Constabulary", "suffolk:suffolk-constabulary"),
    ],
)
def test_a_page_without_greeting_is_of_whom_its_footer_names(footer: str, sender: str) -> None:
    page = (
        "# Harbour crime\n\nThe Police and Crime Commissioner for Suffolk asked for this page about what "
        "Suffolk Constabulary does.\n\n## Recommendation 1\n\n"
        "By 1 June 2024, chief constables should put a radio on every patrol boat.\n\n"
        f"Forty radios were bought in the spring.\n\n{footer}\n"
    )
    facts = Reader(load_register(area_registers=False)).read(
        canonical(page, source="page.md", sha256="0" * 64)
    )

    assert facts.sender == sender
