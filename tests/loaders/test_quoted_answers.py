"""Letters that quote the force's answers and comment on them: where each begins, and where all end."""

import pytest

from loaders.layout.closing import is_closing
from loaders.layout.handover import hands_over
from loaders.layout.openings import opening_of
from loaders.layout.sections import Role, Sections, sections_of
from loaders.layout.speech import says_who_is_next
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
ASKED = "by 1 June 2024, chief constables should chart every mooring"
QUOTE = '"Our Harbour Unit has charted forty. It does ten a month."'
COMMENT = "The Quay Watch could help with that, and the office pays for it."


def read(body: str) -> tuple[str, Sections]:
    letter = canonical(
        "4 March 2024\n\nDear Home Secretary\n\n**An inspection of harbour crime**\n\n"
        "I am writing about the report, which makes several recommendations.\n\n"
        f"{body}\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere",
        source="letter.md",
        sha256="0" * 64,
    )
    return letter.text, sections_of(letter)


def asked(body: str) -> dict[str | None, str]:
    text, sections = read(body)
    return {
        one.number: "\n\n".join(text[start:end] for start, end in one.parts)
        for one in sections.recommendations
    }


def said(body: str) -> list[tuple[str | None, Role, str]]:
    """Of each answer, the recommendation, who gives it and its words; None for the letter's own."""
    text, sections = read(body)
    return [
        (
            sections.recommendations[one.recommendations[0]].number if one.recommendations else None,
            one.respondent,
            "\n\n".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
    ]


def own(body: str) -> str:
    return "\n\n".join(words for number, _, words in said(body) if number is None)


# What is asked stands in brackets or between dashes or commas


@pytest.mark.parametrize(
    "opening",
    [
        f"The first recommendation ({ASKED}) was answered thus:",
        f"The first of the report's recommendations (that {ASKED}) drew this from the Chief Constable:",
        f"Recommendation 1 [{ASKED}] met with the following answer:",
        f"The first recommendation – {ASKED} – was replied to as follows:",
        f"The report's first recommendation, that {ASKED}, was answered by the Chief Constable like this:",
        f"To the first recommendation ({ASKED}) the Chief Constable's answer was short:",
        f"On recommendation 1, which is that {ASKED}, the Chief Constable observes:",
        f"The first recommendation ({ASKED}). The Chief Constable notes in reply:",
    ],
)
@pytest.mark.parametrize("quote", [QUOTE, f"> {QUOTE}", "> " + QUOTE.strip('"')])
def test_a_sentence_quotes_what_is_asked_and_leads_up_to_the_answer(opening: str, quote: str) -> None:
    body = f"{opening}\n\n{quote}\n\n{COMMENT}"
    assert {number: words.rstrip(".") for number, words in asked(body).items()} == {"1": ASKED}
    assert said(body)[1:] == [("1", FORCE, quote.removeprefix("> ")), ("1", OFFICE, COMMENT)]


def test_what_is_taken_up_in_turn_by_a_number_alone_is_quoted_in_brackets() -> None:
    body = (
        f"The first recommendation ({ASKED}) was answered thus:\n\n> {QUOTE}\n\n{COMMENT}\n\n"
        f"The second (forces should put a radio on each boat) brought this reply:\n\n> {QUOTE}\n\n"
        f"The third and last recommendation (by 1 July 2024, forces should count the buoys) was dealt with "
        f"in these words:\n\n> {QUOTE}"
    )
    assert asked(body) == {
        "1": ASKED,
        "2": "forces should put a radio on each boat",
        "3": "by 1 July 2024, forces should count the buoys",
    }
    assert [(number, role) for number, role, _ in said(body)[1:]] == [
        ("1", FORCE),
        ("1", OFFICE),
        ("2", FORCE),
        ("3", FORCE),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Recommendation 2 (see page 4)",
        "Recommendation 2 (for the Home Office, which should pay) and others",
        "The second (of three) buoys",
        "Recommendation 2 – in part",
    ],
)
def test_other_words_in_brackets_do_not_take_a_recommendation_up(words: str) -> None:
    assert opening_of(words) is None


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("This was answered as follows:", FORCE),
        ("It drew this from the Chief Constable:", FORCE),
        ("That got a short reply:", FORCE),
        ("It was answered by my office in these words:", OFFICE),
    ],
)
def test_words_about_a_recommendation_hand_over_to_its_answer(words: str, role: Role) -> None:
    handed = hands_over(words)
    assert handed is not None
    assert handed.role is role
    assert says_who_is_next(words)


@pytest.mark.parametrize(
    "words",
    [
        "It received the following equipment:",
        "This was met by three new boats:",
        "It has an office in each harbour:",
        "It brought a rise in crime:",
    ],
)
def test_what_was_done_hands_over_to_nobody(words: str) -> None:
    assert hands_over(words) is None
    assert not says_who_is_next(words)


# A block quotation ends the force's words


def headed(*answers: str) -> str:
    heads = [
        f"**Recommendation {at}**\n\n*By 1 June 2024, forces should chart mooring {at}.*\n\n{answer}"
        for at, answer in enumerate(answers, 1)
    ]
    return "\n\n".join(heads)


def test_what_stands_behind_a_block_quotation_that_is_handed_over_to_is_the_office_s() -> None:
    told = f"The Chief Constable has told me:\n\n> We have charted it.\n\n{COMMENT}"
    assert said(headed(told))[1:] == [
        ("1", FORCE, "We have charted it."),
        ("1", OFFICE, COMMENT),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The Chief Constable has told me:\n\n> We have charted it.\n\n> The Harbour Unit did so in May.",
        "The Chief Constable has told me:\n\nWe have charted it.\n\nThe Harbour Unit did so in May.",
    ],
)
def test_what_is_handed_over_to_is_the_force_s_where_no_block_quotation_ends(told: str) -> None:
    words = "We have charted it.\n\nThe Harbour Unit did so in May."
    assert said(headed(told))[1:] == [("1", FORCE, words)]


# The end of the letter


@pytest.mark.parametrize(
    "words",
    [
        "The last thing I would say is about money.",
        "One final thought. Boats cost money.",
        "Before I close, a word on money.",
        "All five answers will come before the Harbour Board.",
        "I shall take these replies to the Harbour Board.",
        "I propose to go through all of her answers with the Harbour Board.",
        "Across all four recommendations I see one thing.",
    ],
)
def test_words_on_all_answers_or_that_say_they_are_the_last_end_the_letter(words: str) -> None:
    assert is_closing(words)
    body = headed(*[f"The Chief Constable says:\n\n{QUOTE}"] * 2) + f"\n\n{words} There is none."
    assert own(body).endswith(f"{words} There is none.")


@pytest.mark.parametrize(
    "words",
    [
        "The last boat went out in May.",
        "The final point of the route is the quay.",
        "All answers are logged by the Harbour Unit.",
        "To close the gap, we have hired two pilots.",
        "Looking at the answers to the survey, few trust us.",
        "I will put the question to the Harbour Board.",
    ],
)
def test_other_words_do_not_end_it(words: str) -> None:
    assert not is_closing(words)


PLEASED = "I am pleased with that. The office will pay for two more boats."


@pytest.mark.parametrize("words", [PLEASED, "I will ask for the charts in June."])
def test_where_each_quotation_has_its_comment_so_has_the_last(words: str) -> None:
    last = f"{words}\n\nI hope that this is of use to you."
    comments = [COMMENT, COMMENT, last]
    body = headed(*[f"The Chief Constable says:\n\n{QUOTE}\n\n{one}" for one in comments])
    assert said(body)[-1] == ("3", OFFICE, words)
    assert own(body).endswith("I hope that this is of use to you.")


def test_where_no_other_has_a_comment_words_that_may_end_the_letter_do() -> None:
    body = headed(*[f"The Chief Constable says:\n\n{QUOTE}"] * 3) + f"\n\n{PLEASED}"
    assert said(body)[-1] == ("3", FORCE, QUOTE)
    assert own(body).endswith(PLEASED)


ENDING = "None of this comes cheap. My Harbour Board returns to it in May."
SHAPE = f"The Chief Constable says:\n\n{QUOTE}\n\n{COMMENT}"


def test_a_second_paragraph_behind_the_last_is_the_letter_s_where_the_others_have_one() -> None:
    body = headed(*[SHAPE] * 4) + f"\n\n{ENDING}"
    assert said(body)[-1] == ("4", OFFICE, COMMENT)
    assert own(body).endswith(ENDING)


@pytest.mark.parametrize(
    "body",
    [
        headed(*[SHAPE] * 3) + f"\n\n{ENDING}",
        headed(SHAPE, SHAPE + "\n\nMy staff went to see it.", SHAPE, SHAPE) + f"\n\n{ENDING}",
        headed(*[SHAPE] * 4) + f"\n\n{ENDING}\n\nI hope that this is of use to you.",
    ],
)
def test_it_is_on_the_last_where_they_are_few_or_have_more_or_the_letter_ends_behind_it(body: str) -> None:
    assert said(body)[-1][2].endswith(ENDING)
    assert ENDING not in own(body)


@pytest.mark.parametrize("lead", ["Her response is as follows:", "The Chief Constable's reply was this:"])
def test_a_lead_in_that_is_a_line_of_its_own_goes_on_with_the_recommendation(lead: str) -> None:
    body = f"The first recommendation is that {ASKED}.\n\n{lead}\n\n{QUOTE}\n\n{COMMENT}"
    body += f"\n\nThe second recommendation is that {ASKED}. The Chief Constable writes:\n\n{QUOTE}"
    answers = [("1", FORCE, QUOTE), ("1", OFFICE, COMMENT), ("2", FORCE, QUOTE)]
    assert [one for one in said(body) if one[0]] == answers


def test_a_label_above_what_nobody_quotes_stays_a_label() -> None:
    body = f"### Recommendation 1\n\nForces should chart every mooring.\n\nForce response:\n\n{COMMENT}"
    assert [one for one in said(body) if one[0]] == [("1", FORCE, COMMENT)]
