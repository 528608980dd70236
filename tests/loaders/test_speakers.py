"""Who answers where no label says so: sentences that hand over, voices, and what the covering letter says."""

import pytest

from loaders.layout.handover import hands_over
from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical

_HEAD = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle river crime**\n\n"
    "{cover}\n\n"
)
_ASKED = "**Recommendation 1:** By 1 June 2024, chief constables should check every lock on their rivers.\n\n"
_END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"


def _read(body: str, cover: str = "I am writing about the report.") -> tuple[str, Sections]:
    document = canonical(_HEAD.format(cover=cover) + body + _END, source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


def _said(body: str, cover: str = "I am writing about the report.") -> list[tuple[Role, str]]:
    """Who answers recommendation 1, and with what words."""
    text, sections = _read(body, cover)
    return [
        (one.respondent, "\n\n".join(text[start:end] for start, end in one.parts))
        for one in sections.responses
        if one.recommendations
    ]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("His response is as follows.", Role.FORCE),
        ("The Chief Constable has replied in these terms.", Role.FORCE),
        ("What the Chief Constable says is this.", Role.FORCE),
        ("The force has told me the following.", Role.FORCE),
        ("The Chief Constable had more to say on this one, and it is given in full.", Role.FORCE),
        ("My response is as follows.", Role.COMMISSIONER),
        ("The Chief Constable assures me that this is done.", None),
        ("The force follows national guidance.", None),
        ("The report says the following.", None),
        ("The Chief Constable says this is in place.", None),
    ],
)
def test_a_sentence_hands_over_only_where_somebodys_words_come_next(sentence: str, role: Role | None) -> None:
    handed = hands_over(sentence)

    assert (handed.role if handed else None) is role


def test_words_behind_a_sentence_that_hands_over_are_the_forces_and_what_says_i_is_the_commissioners() -> (
    None
):
    assert _said(
        _ASKED + "I asked the Chief Constable about this. His reply is as follows.\n\n"
        "Locks are checked each week by the Lock Team.\n\nFor myself, I would like them checked each day."
    ) == [
        (Role.FORCE, "Locks are checked each week by the Lock Team."),
        (Role.COMMISSIONER, "For myself, I would like them checked each day."),
    ]


def test_a_chief_constable_who_says_i_is_not_taken_for_the_commissioner() -> None:
    assert _said(
        _ASKED
        + "The Chief Constable has answered as follows.\n\nI have told the Lock Team to check each lock."
    ) == [(Role.FORCE, "I have told the Lock Team to check each lock.")]


def test_the_covering_letter_may_say_that_what_follows_is_what_the_force_has_to_say() -> None:
    assert _said(
        _ASKED + "The Lock Team has checked them all.\n\nFor my part, I have paid for new chains.",
        cover="What follows each recommendation is what Westmere Police have to say except where I say I.",
    ) == [
        (Role.FORCE, "The Lock Team has checked them all."),
        (Role.COMMISSIONER, "For my part, I have paid for new chains."),
    ]


def test_without_any_word_of_who_speaks_we_is_the_force_and_i_the_commissioner() -> None:
    assert _said(
        _ASKED + "We check all locks by boat.\n\nThe boats are old.\n\nI have put money into two new ones."
    ) == [
        (Role.FORCE, "We check all locks by boat.\n\nThe boats are old."),
        (Role.COMMISSIONER, "I have put money into two new ones."),
    ]


def test_a_governments_reply_is_not_given_to_the_force() -> None:
    said = _said(
        _ASKED + "**Government response:**\n\nMinisters accept this and will legislate.\n\n"
        "**Commissioner's response:**\n\nI welcome that."
    )

    assert said == [
        (Role.GOVERNMENT, "Ministers accept this and will legislate."),
        (Role.COMMISSIONER, "I welcome that."),
    ]


def test_a_placeholder_on_a_line_of_its_own_is_an_answer() -> None:
    assert _said(f"2.1 {_ASKED}2.2 TBC") == [(Role.FORCE, "TBC")]


def test_a_list_ends_where_a_paragraph_says_what_is_done() -> None:
    text, sections = _read(
        "**Recommendation 1:** By 1 June 2024, chief constables should satisfy themselves that:\n\n"
        "- every lock is checked\n- every bridge is lit\n\n"
        "The college's course has been taken up by the Boat Section.\n\n"
        "**Further action**\n\nI'll take this to the Police and Crime Panel in May 2024."
    )

    (asked,) = sections.recommendations
    assert text[asked.parts[0].start : asked.parts[-1].end].endswith("every bridge is lit")
    assert [
        text[start:end] for one in sections.responses for start, end in one.parts if one.recommendations
    ] == ["The college's course has been taken up by the Boat Section."]


def test_a_key_to_abbreviations_is_nobodys_statement() -> None:
    text, sections = _read(
        f"{_ASKED}**Force response:**\n\nThe LT checks them."
        + _END
        + "\n\nLT = Lock Team. BS = Boat Section."
    )

    assert not any("LT =" in text[start:end] for one in sections.responses for start, end in one.parts)


def test_a_title_that_names_the_commissioner_does_not_make_hers_what_the_force_says_of_itself() -> None:
    _, sections = _read(
        "**PCC comments:** I am content with Westmere Police's plans.\n\n## Rec 2\n\n"
        "**Recommendation:** By 1 June 2024, chief constables should check every lock on their rivers.\n\n"
        "**Response:** Locks are checked each week.\n\n## Rec 3\n\n"
        "**Recommendation:** By 1 July 2024, chief constables should light every bridge.\n\n"
        "**Response:** We light them from dusk, and are paid for it by the PCC."
    )

    assert [one.respondent for one in sections.responses if one.recommendations] == [Role.FORCE, Role.FORCE]


@pytest.mark.parametrize(
    "cover",
    [
        "I am content with Westmere Police's answers below.",
        "Unless otherwise stated the words are those of Westmere Police.",
        "On each of these recommendations I put the question to the Chief Constable.",
        "What Westmere Police told me in its action plan is given under each heading.",
    ],
)
def test_the_covering_letter_says_in_many_ways_that_the_force_answers(cover: str) -> None:
    assert _said(_ASKED + "The Lock Team has checked them all.", cover=cover) == [
        (Role.FORCE, "The Lock Team has checked them all.")
    ]


def test_a_paragraph_that_the_commissioner_adds_is_hers_though_it_says_he() -> None:
    assert _said(
        _ASKED + "The Lock Team has checked them all.\n\nThe Commissioner adds that chains will be paid for.",
        cover="The words are those of Westmere Police.",
    ) == [
        (Role.FORCE, "The Lock Team has checked them all."),
        (Role.COMMISSIONER, "The Commissioner adds that chains will be paid for."),
    ]


@pytest.mark.parametrize(
    ("paragraph", "asked", "answered"),
    [
        (
            "To the detail. In reply to recommendation 1, which asks that forces check locks, that is done.",
            "forces check locks",
            "that is done.",
        ),
        (
            "The first recommendation has it that by 1 June 2024 forces should light their bridges. We do.",
            "by 1 June 2024 forces should light their bridges.",
            "We do.",
        ),
        (
            "In reply to recommendation 1 (by 1 June 2024 forces should light bridges), all I say: we do.",
            "by 1 June 2024 forces should light bridges",
            "all I say: we do.",
        ),
    ],
)
def test_running_prose_quotes_a_recommendation_in_many_ways(
    paragraph: str, asked: str, answered: str
) -> None:
    text, sections = _read(paragraph)

    (one,) = sections.recommendations
    assert [text[start:end] for start, end in one.parts] == [asked]
    said = [
        text[start:end] for part in sections.responses if part.recommendations for start, end in part.parts
    ]
    assert said == [answered]


def test_where_the_office_itself_says_we_the_answers_that_say_we_are_the_offices() -> None:
    assert _said(
        _ASKED + "We pay for the chains, and look at the locks each spring.",
        cover="In this reply we, the Commissioner and her office, speak of what we pay for.",
    ) == [(Role.COMMISSIONER, "We pay for the chains, and look at the locks each spring.")]


def test_an_announced_answer_of_the_commissioners_leaves_the_force_what_says_we() -> None:
    assert _said(
        _ASKED + "Our boats check the locks.\n\nI receive the figures each month.",
        cover="Please find my response below. The Constabulary has supplied its own account, unchanged.",
    ) == [
        (Role.FORCE, "Our boats check the locks."),
        (Role.COMMISSIONER, "I receive the figures each month."),
    ]


def test_a_name_and_a_colon_say_who_speaks() -> None:
    assert _said(
        _ASKED
        + "*Westmere Police:* A register was opened in May.\n\n*Deputy Mayor:* It has been read with care."
    ) == [
        (Role.FORCE, "A register was opened in May."),
        (Role.COMMISSIONER, "It has been read with care."),
    ]


def test_the_header_of_a_table_that_begins_anew_is_no_recommendation() -> None:
    _, sections = _read(
        "Rec No.\n\nRecommendation\n\nResponse\n\n1\n\nBy May 2024, forces should check each lock.\n\n"
        "We check them by boat.\n\nRec No.\n\nRecommendation\n\nResponse\n\n2\n\n"
        "By June 2024, chief constables should light each bridge.\n\nWe light them from dusk."
    )

    assert [one.number for one in sections.recommendations] == ["1", "2"]


_FORCES = "The Constabulary replies: Locks are checked each week by the Lock Team."


@pytest.mark.parametrize(
    "label",
    [
        "And from me:",
        "From me alone, for once:",
        "A word from my own office:",
        "And mine:",
        "**Me:**",
        "My own view:",
        "I would add:",
        "To which I add only this:",
        "And the Commissioner:",
    ],
)
def test_a_label_in_the_first_person_is_the_commissioners(label: str) -> None:
    assert _said(f"{_ASKED}{_FORCES}\n\n{label} The locks beside the Long Bridge are the oldest.") == [
        (Role.FORCE, "Locks are checked each week by the Lock Team."),
        (Role.COMMISSIONER, "The locks beside the Long Bridge are the oldest."),
    ]


def test_a_label_in_the_first_person_may_stand_inside_a_paragraph() -> None:
    assert _said(f"{_ASKED}{_FORCES} And from me: The oldest locks come first.") == [
        (Role.FORCE, "Locks are checked each week by the Lock Team."),
        (Role.COMMISSIONER, "The oldest locks come first."),
    ]


@pytest.mark.parametrize("label", ["From the force:", "And from the Chief Constable:", "The force says:"])
def test_a_label_may_say_from_whom_the_words_are(label: str) -> None:
    assert _said(f"{_ASKED}{label} Locks are checked each week by the Lock Team.") == [
        (Role.FORCE, "Locks are checked each week by the Lock Team.")
    ]


def test_a_chief_constable_adds_to_his_own_answer() -> None:
    assert _said(
        f"{_ASKED}The Chief Constable: I have told the Lock Team to check each lock.\n\n"
        "I would add: Some locks were new to me."
    ) == [(Role.FORCE, "I have told the Lock Team to check each lock.\n\nSome locks were new to me.")]


def test_words_from_somebody_inside_a_sentence_are_no_label() -> None:
    assert _said(f"{_ASKED}{_FORCES} Each lock has a letter from me on it, and a date.") == [
        (
            Role.FORCE,
            "Locks are checked each week by the Lock Team. Each lock has a letter from me on it, and a date.",
        )
    ]


@pytest.mark.parametrize(
    "closing",
    [
        "That is all. The locks are in good hands.",
        "That is the end of my extracts, and the rest is for others.",
        "A short paper on all of this goes to the Panel in June.",
        "Progress against all of these will be put to the Panel.",
        "The remaining recommendations are for the Home Office, and I leave them to it.",
        "I have asked the auditors to return to both reports in the spring.",
    ],
)
def test_a_sentence_that_ends_the_replies_is_no_answer(closing: str) -> None:
    assert _said(f"{_ASKED}{_FORCES}\n\n{closing}") == [
        (Role.FORCE, "Locks are checked each week by the Lock Team.")
    ]


@pytest.mark.parametrize(
    "more",
    [
        "That is all that can be done before the summer.",
        "A paper on all locks goes to the Lock Board in June.",
        "Progress on the oldest is put to the Lock Board.",
    ],
)
def test_a_further_paragraph_on_the_same_matter_is_part_of_the_answer(more: str) -> None:
    assert _said(f"{_ASKED}{_FORCES}\n\n{more}") == [
        (Role.FORCE, f"Locks are checked each week by the Lock Team.\n\n{more}")
    ]
