"""Letters in running prose: recommendations taken up in sentences or summed up, and answers quoted."""

import pytest

from graph.facts import LetterFacts, Span
from loaders.document import Document
from loaders.layout.sections import Role, Sections, sections_of
from loaders.layout.summaries import deferred, summary_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
HEAD = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "{cover}\n\n"
)
END = "\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
FIRST = (
    "Recommendation 1 is that by 1 June 2024 chief constables should put a radio on every patrol boat. "
    "The Chief Constable tells me that each boat has one.\n\n"
)


def document(body: str, cover: str = "I am writing about the report.") -> Document:
    return canonical(HEAD.format(cover=cover) + body + END, source="letter.md", sha256="0" * 64)


def read(body: str, cover: str = "I am writing about the report.") -> tuple[str, Sections]:
    letter = document(body, cover)
    return letter.text, sections_of(letter)


def asked(body: str) -> dict[str | None, str]:
    """The words of each recommendation by its number."""
    text, sections = read(body)
    return {
        one.number: "\n\n".join(text[start:end] for start, end in one.parts)
        for one in sections.recommendations
    }


def said(
    body: str, cover: str = "I am writing about the report."
) -> list[tuple[tuple[str | None, ...], Role, str]]:
    """Which recommendations are answered together, by whom, and with what words."""
    text, sections = read(body, cover)
    return [
        (
            tuple(sections.recommendations[at].number for at in one.recommendations),
            one.respondent,
            "\n\n".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]


def own(body: str) -> str:
    """What the covering letter says of no recommendation."""
    text, sections = read(body)
    return "\n\n".join(
        text[start:end] for one in sections.responses if not one.recommendations for start, end in one.parts
    )


@pytest.mark.parametrize("mark", ["### {}", "**{}**", "{}"])
def test_a_heading_over_several_recommendations_that_are_answered_in_prose_is_no_label(mark: str) -> None:
    body = (
        f"{mark.format('What the report asks for')}\n\nThere are two recommendations.\n\n"
        "**Recommendation 1** is that forces should chart moorings. I have paid for a chart.\n\n"
        "**Recommendation 2**, by 1 July 2024, asks forces to light them. Not every one is lit."
    )
    assert asked(body) == {
        "1": "forces should chart moorings.",
        "2": "by 1 July 2024, asks forces to light them.",
    }
    assert [(numbers, words) for numbers, _, words in said(body)] == [
        (("1",), "I have paid for a chart."),
        (("2",), "Not every one is lit."),
    ]


@pytest.mark.parametrize(
    ("paragraph", "numbers"),
    [
        (
            (
                "I have considered recommendations 2 and 3 together. By 1 July 2024, recommendation 2 would "
                "have forces chart moorings, and under recommendation 3 they should light them. All "
                "is charted."
            ),
            ("2", "3"),
        ),
        (
            (
                "I turn to recommendations 2 and 3. By the first, forces are asked to chart moorings. By the "
                "second they are asked to light them. All is charted."
            ),
            ("2", "3"),
        ),
        (
            (
                "The final recommendation, recommendation 2, is directed to the Harbour Board, which is "
                "asked to chart moorings. All is charted."
            ),
            ("2",),
        ),
        (
            (
                "In relation to recommendation 2, which states that forces should chart moorings, the "
                "Chief Constable has informed me that they do. All is charted."
            ),
            ("2",),
        ),
        (
            (
                "That brings me to charts and to recommendation 2. Forces are there asked to chart "
                "moorings. All is charted."
            ),
            ("2",),
        ),
    ],
)
def test_what_is_taken_up_in_passing_is_cut_from_its_answer(paragraph: str, numbers: tuple[str, ...]) -> None:
    last = said(f"{FIRST}{paragraph}")[-1]
    assert last[0] == numbers
    assert last[2].endswith("All is charted.")
    assert "moorings" not in last[2]
    assert all("moorings" in asked(f"{FIRST}{paragraph}")[number] for number in numbers[:1])


def test_a_letter_that_gives_its_own_response_to_each_answers_what_it_reports() -> None:
    mine = "I have read it. My response to each of the recommendations is given below."
    assert [one[1] for one in said(FIRST, mine)] == [OFFICE]


def test_two_quoted_in_one_sentence_are_answered_together() -> None:
    body = (
        f"{FIRST}I come to two others. Recommendation 2 is that “by 1 July 2024, the Home Office should buy "
        "a ship”, and recommendation 3 that “by 1 August 2024, the Home Office should name it”. Neither is "
        "for us."
    )
    assert list(asked(body)) == ["1", "2", "3"]
    assert asked(body)["3"] == "“by 1 August 2024, the Home Office should name it”."
    assert said(body)[-1] == (("2", "3"), OFFICE, "Neither is for us.")


def test_two_that_are_counted_first_are_answered_together_where_each_is_quoted_later() -> None:
    body = (
        f"{FIRST}Next comes the harbour. There are two recommendations here, the second and the third, and "
        "I take them together. By 1 July 2024, says the second, forces should chart every mooring. The "
        "third asks that forces light them. The moorings, she says, are charted and lit."
    )
    assert asked(body)["3"] == "forces light them."
    assert said(body)[-1] == (("2", "3"), OFFICE, "The moorings, she says, are charted and lit.")


@pytest.mark.parametrize(
    "last",
    [
        "It remains for me to say what I shall do. A boat will be bought.",
        "Finally, my own part. A boat will be bought.",
        "I shall put this letter before the Panel. A boat will be bought.",
    ],
)
def test_a_paragraph_on_the_writers_own_part_ends_the_answers(last: str) -> None:
    assert said(f"{FIRST}{last}")[-1][2] == "The Chief Constable tells me that each boat has one."
    assert own(f"{FIRST}{last}").endswith("A boat will be bought.")


def test_what_comes_next_is_no_recommendation_unless_it_is_called_one() -> None:
    body = f"{FIRST}Next comes the conduct of the crews. They should be kind."
    assert list(asked(body)) == ["1"]


@pytest.mark.parametrize(
    ("cover", "who"),
    [
        ("Where I say what the force does, I am passing on what she has told me.", OFFICE),
        ("I have read her notes, but the words are mine.", OFFICE),
        ("I have read her notes on what the crews have told her.", FORCE),
    ],
)
def test_a_letter_whose_words_are_the_writers_answers_in_them(cover: str, who: Role) -> None:
    assert [one[1] for one in said(FIRST, cover)] == [who]


def facts(body: str) -> LetterFacts:
    return Reader(load_register()).read(document(body))


# How a paragraph takes a recommendation up


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (
            "Recommendation 2: by 1 July 2024, forces should chart every mooring.",
            "by 1 July 2024, forces should",
        ),
        (
            "Recommendation 2. By 1 July 2024, forces should chart every mooring.",
            "By 1 July 2024, forces should",
        ),
        (
            "Recommendation 2, by 1 July 2024: forces should chart every mooring.",
            "by 1 July 2024: forces should",
        ),
        (
            "Recommendation 2, which falls due in July, would have forces chart moorings.",
            "forces chart moorings.",
        ),
        (
            "Recommendation 2 (due by 1 July 2024) asks forces to chart every mooring.",
            "forces to chart every",
        ),
        (
            "Recommendation 2 concerns moorings. Forces should, by 1 July 2024, chart them.",
            "moorings. Forces should",
        ),
        (
            "Recommendation 2, the last, was made to forces. They should chart moorings.",
            "They should chart moorings.",
        ),
        (
            "I go on with recommendation 2, which is for us both: “By 1 July 2024, forces should chart it.”",
            "“By 1 July 2024, forces should",
        ),
        (
            "Recommendation 2 is directed at the Harbour Board, which by 1 July 2024 should chart moorings.",
            "the Harbour Board, which by",
        ),
        (
            "In its second recommendation the inspectorate wants forces to chart every mooring.",
            "forces to chart every",
        ),
        (
            "By 1 July 2024, says the second, forces should chart every mooring.",
            "By 1 July 2024, says the second, forces should",
        ),
    ],
)
def test_paragraphs_take_recommendations_up_in_many_ways(opening: str, words: str) -> None:
    body = f"{FIRST}{opening} I pay for the charts and have asked for more."
    assert asked(body)["2"].startswith(words)
    assert said(body)[-1] == (("2",), OFFICE, "I pay for the charts and have asked for more.")


def test_a_head_on_a_line_of_its_own_is_no_sentence() -> None:
    body = "**Recommendation 2**\n\nBy 1 July 2024, forces should chart every mooring.\n\nWe chart them all."
    assert asked(body) == {"2": "By 1 July 2024, forces should chart every mooring."}
    assert said(body) == [(("2",), FORCE, "We chart them all.")]


def test_labelled_letters_stay_labelled_though_a_sentence_takes_a_recommendation_up() -> None:
    body = (
        "Recommendation 2: By 1 July 2024, forces should chart moorings.\n\n**Force response:** We chart "
        "them.\n\nRecommendation 3: Forces should train divers.\n\n**Force response:** We train ten. "
        "Recommendation 9 asks the College to do so too."
    )
    assert list(asked(body)) == ["2", "3"]


def test_what_a_sentence_goes_on_to_ask_is_asked_and_what_is_done_is_not() -> None:
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should chart every mooring. "
    assert asked(f"{body}They should also mark the buoys. I fund the charts.")["2"].endswith(
        "mark the buoys."
    )
    assert asked(f"{body}They are all charted. I fund the charts.")["2"].endswith("every mooring.")


def test_words_between_the_number_and_the_verb_give_the_deadline_and_the_addressee() -> None:
    body = (
        f"{FIRST}Recommendation 2, which falls due on 1 July 2024, would have chief constables chart every "
        "mooring. I fund the charts.\n\nRecommendation 3 was made to the Home Office. It should, by May "
        "2025, review the fees. I have no comment to make on fees."
    )
    known = {one.node.number: one for one in facts(body).recommendations}
    assert str(known["2"].node.deadline) == "2024-07-01"
    assert known["2"].addressed_to == ("national:chief-constables",)
    assert str(known["3"].node.deadline) == "2025-05-31"
    assert known["3"].addressed_to == ("national:home-office",)


@pytest.mark.parametrize(
    "named",
    [
        "The next that bears on us is the second.",
        "That brings me to number 2.",
        "I come now to the second recommendation:",
        "Next is recommendation no. 2.",
    ],
)
def test_a_short_sentence_names_what_the_next_one_asks(named: str) -> None:
    body = f"{FIRST}{named} By 1 July 2024, forces should chart every mooring. I pay for the charts."
    assert asked(body)["2"] == "By 1 July 2024, forces should chart every mooring."
    assert said(body)[-1] == (("2",), OFFICE, "I pay for the charts.")


def test_a_number_at_the_end_of_a_sentence_of_an_answer_takes_nothing_up() -> None:
    body = f"{FIRST}The boats of the south are crewed by the second. By July there will be two more."
    assert list(asked(body)) == ["1"]


def test_two_recommendations_are_told_apart_as_the_former_and_the_latter() -> None:
    body = (
        f"{FIRST}Two recommendations, numbers 3 and 5, were answered together. The former says that forces "
        "should chart every mooring. The latter, that by 1 July 2024 forces should train divers. The Chief "
        'Constable wrote:\n\n"We chart them all, and train ten divers."'
    )
    assert asked(body)["3"] == "forces should chart every mooring."
    assert asked(body)["5"] == "by 1 July 2024 forces should train divers."
    assert said(body)[-1] == (("3", "5"), FORCE, '"We chart them all, and train ten divers."')
    body += "\n\nOn the latter, I pay for the training."
    assert said(body)[-1] == (("5",), OFFICE, "On the latter, I pay for the training.")


def test_the_former_of_no_two_recommendations_takes_nothing_up() -> None:
    body = f"{FIRST}There are two sheds, on the hill and by the quay. On the former, I have spent a grant."
    assert list(asked(body)) == ["1"]


def test_what_forces_were_told_is_asked_with_those_who_were_told() -> None:
    body = (
        f"{FIRST}Finally, by way of area for improvement 1, chief constables were told that they need to "
        "chart every mooring. I pay for the charts."
    )
    assert asked(body)["1"] == "chief constables were told that they need to chart every mooring."
    known = {one.node.kind.value: one for one in facts(body).recommendations}
    assert known["area for improvement"].addressed_to == ("national:chief-constables",)


def test_for_my_part_is_a_remark_on_what_was_quoted_and_else_ends_the_topic() -> None:
    asking = "Recommendation 2 is that forces should chart every mooring. "
    quoted = (
        f'{FIRST}{asking}The Chief Constable wrote:\n\n"We chart them all."\n\nFor my part, I pay for it.'
    )
    assert said(quoted)[-1] == (("2",), OFFICE, "For my part, I pay for it.")
    told = f"{FIRST}{asking}The moorings are all charted.\n\nFor my part, I pay for two lifeboats."
    assert own(told).endswith("For my part, I pay for two lifeboats.")


@pytest.mark.parametrize(
    "opening",
    [
        "The second goes hand in hand with the first. It asks forces to chart every mooring.",
        "The second, which is also for forces, says that forces should chart every mooring.",
        "The second is addressed to all forces, who should chart every mooring.",
        "That leaves the second. It asks forces to chart every mooring.",
        "I turn to the harbours. In recommendation 2 forces are invited to chart every mooring.",
        "A further request, at recommendation 2, was that forces should chart every mooring.",
        "Forces were also asked, in recommendation 2, to chart every mooring.",
        "I welcome recommendation 2, which says that forces should chart every mooring.",
        "In recommendation 2 the inspectors say that forces should chart every mooring.",
        "Finally, by recommendation 2 forces should chart every mooring.",
        "HMICFRS asked that forces should chart every mooring (recommendation 2).",
    ],
)
def test_running_prose_names_recommendations_by_the_way(opening: str) -> None:
    body = f"{FIRST}{opening} I pay for the charts and have asked for more."
    assert asked(body)["2"].rstrip(".").endswith("chart every mooring")
    text, sections = read(body)
    last = sections.responses[-1]
    assert [sections.recommendations[at].number for at in last.recommendations] == ["2"]
    assert text[slice(*last.parts[-1])].endswith("I pay for the charts and have asked for more.")


@pytest.mark.parametrize(
    "answers",
    [
        "The second boat is asked for more often. It asks a lot of the crew.",
        "The Chief Constable tells me that recommendation 9 asks what forces should have done long ago.",
        "The second crew, in my view, is too small. I have asked that it grow.",
    ],
)
def test_what_is_said_of_a_recommendation_takes_up_no_other(answers: str) -> None:
    assert list(asked(f"{FIRST}{answers}")) == ["1"]


def test_a_line_that_leads_up_to_the_next_recommendation_is_no_answer_to_the_last() -> None:
    body = (
        f"{FIRST}There are two upon which I have little to say. Recommendation 2 would have the Home Office "
        "review the fees, and it is for the Home Office to say when. By recommendation 5 the College of "
        "Policing is asked to train divers; that is a matter for the College."
    )
    assert list(asked(body)) == ["1", "2", "5"]
    assert asked(body)["2"] == "the Home Office review the fees"
    assert [numbers for numbers, _, _ in said(body)] == [("1",), ("2",), ("5",)]
    assert "two upon which" in own(body)


def test_a_remark_between_two_recommendations_is_said_of_the_first() -> None:
    second = (
        "Recommendation 2: by 1 July 2024, forces should chart every mooring. The force has charted them."
    )
    remark = "I am pleased to see the boats at sea."
    assert remark in [words for _, _, words in said(f"{FIRST}{remark}\n\n{second}")]
    assert own(f"{FIRST}{second}\n\n{remark}").endswith(remark)


# Several summed up before one account


TOGETHER = "Both have been done since the spring. The Harbour Board sees the figures."


@pytest.mark.parametrize(
    ("summed", "one", "other"),
    [
        (
            "The inspectors want forces to chart rocks (recommendation 2), and to dive (recommendation 3).",
            "forces to chart rocks",
            "to dive",
        ),
        (
            "Two recommendations are alike. Number 2 asks forces to chart moorings. Number 3 asks for buoys.",
            "forces to chart moorings.",
            "buoys.",
        ),
        (
            "In this group are recommendation 2, that forces dive; and recommendation 3, that they swim.",
            "forces dive",
            "they swim.",
        ),
        (
            "Two are alike: that forces should dive (recommendation 2), that they swim (recommendation 3).",
            "forces should dive",
            "they swim",
        ),
        (
            "HMICFRS wants forces:\n\n- to dive (recommendation 2); and\n- to swim (recommendation 3).",
            "to dive",
            "to swim",
        ),
    ],
)
def test_recommendations_summed_up_together_are_answered_together(summed: str, one: str, other: str) -> None:
    body = f"**At sea**\n\n{summed}\n\n{TOGETHER}\n\nMore follows.\n\n**Other matters**\n\nI fund a boat."
    assert asked(body) == {"2": one, "3": other}
    assert said(body) == [(("2", "3"), OFFICE, f"{TOGETHER}\n\nMore follows.")]
    assert own(body).endswith("I fund a boat.")


def test_what_names_nobody_is_asked_of_whom_the_words_before_name() -> None:
    body = (
        "**At sea**\n\nThe inspectors would like forces to chart every mooring, and to do so immediately "
        f"(recommendation 2). They also want forces to dive (recommendation 3), and to mark the buoys "
        f"(recommendation 4).\n\n{TOGETHER}"
    )
    known = {one.node.number: one for one in facts(body).recommendations}
    assert [known[number].addressed_to for number in "234"] == [("national:forces",)] * 3
    assert [known[number].node.immediate for number in "234"] == [True, False, False]


@pytest.mark.parametrize(
    "answers",
    [
        "We chart every mooring (recommendation 2), and we mark the buoys (recommendation 3).",
        "The force has charted every mooring (recommendation 2). It has marked the buoys (recommendation 3).",
        "I asked the force about its charts (recommendation 2) and have the answer.",
    ],
)
def test_an_answer_that_gives_numbers_in_brackets_sums_nothing_up(answers: str) -> None:
    assert summary_of(answers, Span(0, len(answers))) is None


def test_a_paragraph_that_answers_between_two_recommendations_sums_nothing_up() -> None:
    words = "Recommendation 2 asks for charts. I have bought forty of them. Recommendation 3 asks for buoys."
    assert summary_of(words, Span(0, len(words))) is None


# Those that are only named, for others


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Recommendations 7 and 12 are for the Home Office, and recommendation 10 is for the College.",
            [(("7", "12"), "the Home Office"), (("10",), "the College")],
        ),
        ("Recommendation 4 is addressed to the Home Office.", [(("4",), "the Home Office")]),
        (
            "The remaining recommendations, 1 and 6, fall to the Home Office.",
            [(("1", "6"), "the Home Office")],
        ),
        ("Recommendation 4 is for the good of all who sail.", []),
        ("I think that recommendation 4 is for the Home Office.", []),
    ],
)
def test_a_sentence_says_whom_recommendations_are_for(
    words: str, expected: list[tuple[tuple[str, ...], str]]
) -> None:
    found = deferred(words, Span(0, len(words)))
    assert [(one.numbers, words[one.whom.start : one.whom.end]) for one in found] == expected


def test_recommendations_for_others_have_their_own_answers_and_addressees() -> None:
    body = (
        f"{FIRST}Recommendations 7 and 12 are for the Home Office, and recommendation 10 is for the "
        "College of Policing. It is not my place to answer them.\n\nI will hold a public meeting in May."
    )
    assert [numbers for numbers, _, _ in said(body)] == [("1",), ("7", "12"), ("10",)]
    assert all(words.endswith("It is not my place to answer them.") for _, _, words in said(body)[1:])
    assert own(body).endswith("I will hold a public meeting in May.")
    known = {one.node.number: one.addressed_to for one in facts(body).recommendations}
    assert known["12"] == ("national:home-office",)
    assert known["10"] == ("national:college-of-policing",)


def test_more_on_a_recommendation_for_others_goes_on_with_it() -> None:
    body = f"{FIRST}Recommendation 7 is for the Home Office.\n\nThis is a pity, since the boats cannot wait."
    assert said(body)[-1][2].endswith("since the boats cannot wait.")


# Somebody's words in quotation marks


QUOTED = "“We have forty boats. Each has a radio.”"
COMMENT = "I have been on board and agree."


@pytest.mark.parametrize(
    "answer",
    [
        f"According to the Chief Constable, {QUOTED} {COMMENT}",
        f"The Chief Constable writes, {QUOTED} {COMMENT}",
        f"The Chief Constable's answer is short. {QUOTED} {COMMENT}",
        f"I asked the Chief Constable. He says: {QUOTED} {COMMENT}",
        f"{QUOTED} {COMMENT}",
        f"{QUOTED}\n\n{COMMENT}",
    ],
)
def test_quoted_words_are_their_speakers_and_what_follows_is_the_writers(answer: str) -> None:
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. {answer}"
    assert said(body)[1:] == [(("2",), FORCE, QUOTED), (("2",), OFFICE, COMMENT)]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_any_marks_quote(marks: str) -> None:
    quoted = f"{marks[0]}We have forty boats. They're afloat.{marks[1]}"
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. {quoted} {COMMENT}"
    assert said(body)[1:] == [(("2",), FORCE, quoted), (("2",), OFFICE, COMMENT)]


def test_a_speech_may_be_broken_and_go_on_over_paragraphs() -> None:
    broken = "“We have forty boats,” the Chief Constable writes, “and each has a radio.”"
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. {broken} {COMMENT}"
    assert said(body)[1:] == [(("2",), FORCE, broken), (("2",), OFFICE, COMMENT)]
    long = "“We have forty boats.\n\n“My crews know them well.”"
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. \n\n{long}\n\n{COMMENT}"
    assert said(body)[1:] == [(("2",), FORCE, long), (("2",), OFFICE, COMMENT)]


@pytest.mark.parametrize(
    "answer",
    [
        "I paid for “Safe Moorings”, a course, and will do so again.",
        "I have met the sailors. A sailor told me, “We were not heard.” I shall meet them again.",
    ],
)
def test_a_name_or_a_strangers_words_in_quotation_marks_part_nothing(answer: str) -> None:
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. {answer}"
    assert said(body)[1:] == [(("2",), OFFICE, answer)]


def test_a_letter_that_quotes_the_force_speaks_itself_where_nothing_is_quoted() -> None:
    cover = "I give the Chief Constable's answers in his own words, within quotation marks."
    third = "Recommendation 3 is that forces should dive by 1 May 2024. The divers are neither his nor mine."
    body = f"{FIRST}Recommendation 2: by 1 July 2024, forces should buy boats. {QUOTED}\n\n{third}"
    assert [(numbers, role) for numbers, role, _ in said(body, cover)[1:]] == [
        (("2",), FORCE),
        (("3",), OFFICE),
    ]


# What the office tells of the force


@pytest.mark.parametrize(
    ("told", "office"),
    [
        (
            "He accepts this, and twelve boats will have one by May. I asked him about the rest.",
            "I asked him about the rest.",
        ),
        (
            "On this the Chief Constable says that each boat has one. I am glad of it.",
            "I am glad of it.",
        ),
        (
            "Her answer, the Chief Constable tells me, is that each boat has one. My own staff have looked.",
            "My own staff have looked.",
        ),
    ],
)
def test_what_the_force_is_told_to_say_is_its_answer_and_what_says_i_is_the_offices(
    told: str, office: str
) -> None:
    body = f"{FIRST}Recommendation 2 is that forces should chart every mooring. {told}"
    force = told.removesuffix(office).strip()
    assert said(body)[-2:] == [(("2",), FORCE, force), (("2",), OFFICE, office)]


def test_what_the_force_adds_to_the_offices_answer_is_its_own() -> None:
    body = (
        f"{FIRST}Recommendation 2 is for police and crime commissioners, who should by 1 July 2024 fund a "
        "lifeboat. There are two, and a third is on order. The Chief Constable adds that his crews man them."
    )
    assert asked(body)["2"].endswith("who should by 1 July 2024 fund a lifeboat.")
    assert said(body)[-2:] == [
        (("2",), OFFICE, "There are two, and a third is on order."),
        (("2",), FORCE, "The Chief Constable adds that his crews man them."),
    ]


# Recommendations that a letter only counts


def test_a_letter_that_counts_what_it_takes_up_counts_the_next_and_the_last() -> None:
    body = (
        "There are three recommendations on which I have something to say. The first is that forces "
        "should put a radio on every boat. I pay for them.\n\nThe next asks forces to chart every mooring. I "
        "pay for the charts.\n\nThe last is for commissioners, who should fund a lifeboat. I fund two."
    )
    assert list(asked(body)) == ["1", "2", "3"]
    assert [(numbers, words) for numbers, _, words in said(body)] == [
        (("1",), "I pay for them."),
        (("2",), "I pay for the charts."),
        (("3",), "I fund two."),
    ]


def test_the_next_behind_a_numbered_recommendation_has_no_number_to_count_from() -> None:
    body = f"{FIRST}The next asks forces to chart every mooring. I pay for the charts."
    assert list(asked(body)) == ["1"]


def test_several_that_a_letter_counts_are_taken_up_together() -> None:
    body = (
        "There are thirteen recommendations, and I take three.\n\nThe first is that forces should put a "
        "radio on every boat. I pay.\n\nThe sixth and the seventh I shall take in one breath. What the "
        "sixth wants is for forces to chart every mooring. I pay for the charts."
    )
    assert list(asked(body)) == ["1", "6", "7"]
    assert asked(body)["6"] == "forces to chart every mooring."
    assert said(body)[-1][0] == ("6", "7")
