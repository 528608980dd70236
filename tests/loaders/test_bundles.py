"""Several recommendations under one head or in one list, quoted one by one and answered together."""

import pytest

from loaders.layout.headings import head_of
from loaders.layout.labels import Label, label_of
from loaders.layout.sections import Role, Sections, sections_of
from loaders.text.canonical import canonical
from tests.loaders.sections_read import named_in, said_in

FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER
LETTER = (
    "4 March 2024\n\nDear Home Secretary\n\n**An inspection of how well the police tackle harbour crime**\n\n"
    "I am writing about the report.\n\n{body}\n\nYours sincerely\n\n"
    "Police and Crime Commissioner for Westmere"
)
DIVERS = "chief constables, by 1 June 2024, to train a diver for each harbour."
CHARTS = "the Home Office, by 1 July 2024, to publish a standard for charts."
MOORINGS = "forces should keep a list of the moorings that they guard."
OURS = "Six divers are trained, and the seventh follows in May."
MINE = "I will pay for a second boat."


def read(body: str) -> tuple[str, Sections]:
    document = canonical(LETTER.format(body=body), source="letter.md", sha256="0" * 64)
    return document.text, sections_of(document)


def asked(body: str) -> list[tuple[str, str]]:
    return named_in(*read(body))


def said(body: str) -> list[tuple[str, Role, str]]:
    return said_in(*read(body))


# Heads that name several


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Bundle two: recommendations 3, 4 and area for improvement 1", "r3 r4 a1"),
        ("Bundle two (recommendations 3 and 4, area for improvement 1)", "r3 r4 a1"),
        ("Bundle two – recommendations 3 and 4 and area for improvement 1", "r3 r4 a1"),
        ("Recommendations 3, 4 and area for improvement 1", "r3 r4 a1"),
        ("Area for improvement 1 and recommendations 3 & 4", "a1 r3 r4"),
        ("Recommendation 3 and recommendation 4", "r3 r4"),
        ("Cause of concern 1; recommendations 2 and 3", "c1 r2 r3"),
    ],
)
def test_a_head_names_numbers_of_several_kinds(heading: str, kinds: str) -> None:
    head = head_of(heading)

    assert head
    assert [f"{head.kind.value[0]}{number}" for number in head.numbers] + [
        f"{more.kind.value[0]}{number}" for more in head.more for number in more.numbers
    ] == kinds.split()
    assert head.rest == len(heading)


@pytest.mark.parametrize(
    "line",
    [
        "I answer two here: recommendations 3 and 4",
        "For the Chief Constable: recommendations 3 and 4",
        "There is one of mine: recommendation 3.",
        "Recommendations 3 and the rest",
    ],
)
def test_a_line_that_says_who_answers_what_is_no_head(line: str) -> None:
    assert head_of(line) is None


def test_another_recommendation_named_inside_the_text_is_none_of_the_head() -> None:
    head = head_of("Recommendation 3: As in recommendation 1 and area for improvement 2, forces should wait.")

    assert head
    assert (head.numbers, head.more) == (("3",), ())


# Items in the commissioner's words, answered together


@pytest.mark.parametrize(
    "mark", ["- **{}**", "* {}", "1. {}", "{}"], ids=["bold items", "items", "numbered", "paragraphs"]
)
@pytest.mark.parametrize("office_first", [True, False])
def test_what_stands_below_the_items_of_a_bundle_answers_all_of_them(mark: str, office_first: bool) -> None:
    force = f"**Westmere Police, in summary:** {OURS}"
    office = f"**For my part**, {MINE}"
    items = "\n\n".join(
        [
            f"{mark.format('Recommendation 3')} wants {DIVERS}",
            f"{mark.format('Recommendation 4')} asks {CHARTS}",
            f"{mark.format('Area for improvement 1')}: {MOORINGS}",
        ]
    )
    answers = [office, force] if office_first else [force, office]
    body = (
        "## Bundle one: recommendations 3, 4 and area for improvement 1\n\nThese are about the coast.\n\n"
        f"{items}\n\n"
        + "\n\n".join(answers)
        + "\n\n## Recommendation 5\n\nThe fifth is for others to answer."
    )

    assert asked(body)[:3] == [("r3", DIVERS), ("r4", CHARTS), ("a1", MOORINGS)]
    found = [("r3 r4 a1", OFFICE, MINE), ("r3 r4 a1", FORCE, OURS)]
    assert said(body)[:2] == (found if office_first else found[::-1])


def test_what_leads_up_to_the_items_is_the_letters_own() -> None:
    body = (
        "## Recommendations 3 and 4\n\nThese two are about the coast, which is long.\n\n"
        f"- Recommendation 3 wants {DIVERS}\n- Recommendation 4 asks {CHARTS}\n\n**Force response:** {OURS}"
    )
    text, sections = read(body)

    assert asked(body) == [("r3", DIVERS), ("r4", CHARTS)]
    assert [text[start:end] for start, end in sections.responses[0].parts][-1] == (
        "These two are about the coast, which is long."
    )


def test_sentences_of_one_paragraph_quote_one_recommendation_each() -> None:
    body = (
        "## The coast – recommendations 3 and 4\n\n"
        f"The first wants {DIVERS} The second asks {CHARTS}\n\n**Force response:** {OURS}"
    )

    assert asked(body) == [("r3", DIVERS), ("r4", CHARTS)]
    assert said(body) == [("r3 r4", FORCE, OURS)]


def test_without_labels_the_answer_begins_behind_the_last_item() -> None:
    body = (
        "## Recommendation 3 and area for improvement 1\n\n"
        f"- Recommendation 3 wants {DIVERS}\n"
        "- Area for improvement 1 wants Westmere Police to keep a list.\n\n"
        "The force has kept a list since May.\n\nI have asked to see it."
    )

    assert asked(body) == [("r3", DIVERS), ("a1", "Westmere Police to keep a list.")]
    assert said(body) == [
        ("r3 a1", FORCE, "The force has kept a list since May."),
        ("r3 a1", OFFICE, "I have asked to see it."),
    ]


def test_items_of_a_bundle_that_are_answered_one_by_one_share_no_answer() -> None:
    body = (
        "## Recommendations 3 and 4 and area for improvement 1\n\n"
        f"**Recommendation 3:** {MOORINGS}\n\n**Force response:** {OURS}\n\n"
        f"**Recommendation 4:** {MOORINGS}\n\n**Force response:** The charts are drawn.\n\n"
        f"**Area for improvement 1:** {MOORINGS}\n\n**Force response:** The list is kept."
    )

    assert said(body) == [
        ("r3", FORCE, OURS),
        ("r4", FORCE, "The charts are drawn."),
        ("a1", FORCE, "The list is kept."),
    ]


def test_an_answer_that_speaks_of_one_recommendation_of_a_bundle_quotes_nothing() -> None:
    body = (
        f"## Recommendations 3 and 4\n\nBy 1 May 2024, {MOORINGS}\n\n"
        "Recommendation 4 asks for what we do already, and we have done it since May."
    )

    assert {words for _, words in asked(body)} == {f"By 1 May 2024, {MOORINGS}"}


# Lists under a heading without numbers


@pytest.mark.parametrize(
    "label", ["**Force response:** ", "**Westmere Police, in brief:** ", "#### The Force\n\n"]
)
def test_a_label_behind_a_list_of_recommendations_answers_the_list(label: str) -> None:
    body = (
        "## The coast\n\n"
        f"- **Recommendation 3** wants {DIVERS}\n- **Area for improvement 1**: {MOORINGS}\n\n"
        f"{label}{OURS}\n\n"
        f"## Inland\n\n- Recommendation 4 asks {CHARTS}\n\n**Force response:** It is not for us."
    )

    assert said(body)[0] == ("r3 a1", FORCE, OURS)


def test_a_list_whose_items_are_answered_one_by_one_is_no_bundle() -> None:
    body = (
        f"## The coast\n\n- **Recommendation 3**: {MOORINGS}\n- **Recommendation 4**: {MOORINGS}\n\n"
        f"**Force response:** {OURS}\n\n- **Recommendation 5**: {MOORINGS}\n\n**Force response:** It is done."
    )

    assert said(body) == [("r4", FORCE, OURS), ("r5", FORCE, "It is done.")]


# Labels


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Westmere Police, in summary: Six divers are trained.", FORCE),
        ("Westmere Constabulary on all three: Six divers are trained.", FORCE),
        ("In brief, the Chief Constable: Six divers are trained.", FORCE),
        ("WESTMERE POLICE, IN SUMMARY: Six divers are trained.", FORCE),
        ("The Commissioner, in short: A boat was bought.", OFFICE),
        ("For my part: I bought a boat.", OFFICE),
        ("For my own part", OFFICE),
        ("As Commissioner: I bought a boat.", OFFICE),
    ],
)
def test_a_label_may_say_that_its_answer_is_short_or_the_commissioners_own(text: str, role: Role) -> None:
    label = label_of(text)

    assert label
    assert (label.label, label.role) == (Label.ANSWER, role)


def test_a_bold_beginning_leads_in_what_the_commissioner_does() -> None:
    text = "For my part, I bought a boat."
    label = label_of(text, lead=len("For my part"))

    assert label
    assert (label.role, text[label.rest :]) == (OFFICE, "I bought a boat.")


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("For my part I bought a boat.", 0),
        ("Westmere Police in summary courts brings forty cases a year.", 0),
        ("Westmere Police has trained six divers.", 15),
        ("For my party: the coast comes first.", 0),
    ],
)
def test_a_sentence_that_begins_with_such_words_is_no_label(text: str, lead: int) -> None:
    assert label_of(text, lead) is None


def test_a_sub_heading_that_only_names_a_speaker_says_whose_the_answer_is() -> None:
    body = (
        f"### Recommendation 3\n\nBy 1 May 2024, {MOORINGS}\n\n#### Westmere Police\n\n{OURS}\n\n"
        "#### The Commissioner\n\nA boat was bought in May."
    )

    assert said(body) == [("r3", FORCE, OURS), ("r3", OFFICE, "A boat was bought in May.")]


def test_a_sub_heading_above_the_text_names_whom_it_is_for() -> None:
    body = f"### Recommendation 3\n\n#### Chief Constable\n\nBy 1 May 2024, {MOORINGS}\n\n{OURS}"

    assert asked(body) == [("r3", f"By 1 May 2024, {MOORINGS}")]


def test_columns_may_be_named_by_who_answers_in_them() -> None:
    body = (
        "| Recommendation | Westmere Police | Commissioner |\n|---|---|---|\n"
        f"| 3. By 1 May 2024, {MOORINGS} | {OURS} | {MINE} |"
    )

    assert said(body) == [("r3", FORCE, OURS), ("r3", OFFICE, MINE)]


def test_a_row_of_a_table_may_hold_a_bundle() -> None:
    body = (
        "| Recommendation | Force response |\n|---|---|\n"
        f"| Recommendations 3 and 4 and area for improvement 1 | {OURS} |"
    )

    assert said(body) == [("r3 r4 a1", FORCE, OURS)]


def test_marks_for_whom_a_recommendation_is_are_no_answers() -> None:
    body = (
        "| Recommendation | Chief Constable | Commissioner |\n|---|---|---|\n"
        f"| 3. By 1 May 2024, {MOORINGS} | X |  |\n| 4. By 1 May 2024, {MOORINGS} |  | X |"
    )

    assert "X" not in {words for _, _, words in said(body)}
