"""Recommendations that stand only in footnotes, and paragraphs that answer them in reported speech."""

import pytest

from loaders.layout.sections import sections_of
from loaders.layout.types import Role
from loaders.text.canonical import canonical

HEAD = "4 March 2024\n\nDear Home Secretary\n\nThis letter is written on behalf of the Commissioner.\n\n"
END = "\n\nYours faithfully\n\nFor the Police and Crime Commissioner for Westmere\n\n"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
PILOTS = "By 1 July 2024, police and crime commissioners should pay for a pilot."
FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER


def read(body: str) -> tuple[dict[str | None, str], list[tuple[str | None, Role, str]]]:
    """Words of each recommendation by number; number, respondent and words of each answer."""
    letter = canonical(HEAD + body, source="letter.md", sha256="0" * 64)
    sections = sections_of(letter)
    words = [" ".join(letter.text[a:b] for a, b in one.parts) for one in sections.recommendations]
    numbers = [one.number for one in sections.recommendations]
    answers = [
        (numbers[at], one.respondent, " ".join(letter.text[a:b] for a, b in one.parts))
        for one in sections.responses
        for at in one.recommendations
    ]
    return dict(zip(numbers, words, strict=True)), answers


@pytest.mark.parametrize(
    "body",
    [
        (
            "*Divers*[^1]\n\n4. Westmere Police states that two are trained.\n\n*Pilots*[^2]\n\n"
            "5. The force need do nothing here. The Commissioner accepts it.{end}"
            "[^1]: Recommendation 2: {divers}\n\n[^2]: Recommendation 5: {pilots}\n"
        ),
        (
            "4. Westmere Police states that two are trained.[^d]\n\n"
            "5. The force need do nothing here. The Commissioner accepts it.[^p]{end}"
            "[^d]:\tRecommendation 2.\n    {divers}\n[^p]:\tRecommendation 5.\n    {pilots}\n"
        ),
        (
            "Westmere Police states that two are trained [1].\n\n"
            "The force need do nothing here. The Commissioner accepts it [2].{end}"
            "[1] Recommendation 2 – {divers}\n[2] Recommendation 5 – {pilots}\n"
        ),
        (
            "## Recommendation 2¹\n\nWestmere Police states that two are trained.\n\n"
            "## Recommendation 5²\n\nThe force need do nothing here. The Commissioner accepts it.{end}"
            "¹ {divers}\n² {pilots}\n"
        ),
    ],
    ids=["Markdown, below headings", "Markdown, in paragraphs", "brackets", "raised numbers"],
)
def test_a_paragraph_answers_the_recommendation_that_its_footnote_quotes(body: str) -> None:
    asked, answers = read(body.format(end=END, divers=DIVERS, pilots=PILOTS))

    assert asked == {"2": DIVERS, "5": PILOTS}
    assert [(number, role) for number, role, _ in answers] == [("2", FORCE), ("5", OFFICE)]
    assert "two are trained" in answers[0][2]
    assert "Commissioner accepts it" in answers[1][2]


def test_a_footnote_that_quotes_nothing_stays_where_it_is() -> None:
    body = (
        f"## Recommendation 2\n\n{DIVERS}\n\nTwo are trained.[^1] A third will be in May.{END}"
        "[^1]: See recommendation 3 of the report on harbours.\n"
    )
    letter = canonical(HEAD + body, source="letter.md", sha256="0" * 64)

    assert letter.text.endswith("See recommendation 3 of the report on harbours.")
    assert read(body)[1] == [("2", FORCE, "Two are trained. A third will be in May.")]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("For his part the Commissioner observes that two are few. He will ask again.", [FORCE, OFFICE]),
        ("The Commissioner for harbours was on board.", [FORCE]),
    ],
)
def test_what_the_office_observes_in_the_third_person_is_its_own_answer(
    last: str, expected: list[Role]
) -> None:
    first = "In answer Westmere Police says that two are trained."
    body = f"## Recommendation 2\n\n{DIVERS}\n\n{first}\n\n{last}{END}"

    assert [role for _, role, _ in read(body)[1]] == expected


@pytest.mark.parametrize(
    ("answer", "role"),
    [
        ("This is directed to commissioners. The Commissioner has asked for a tender.", OFFICE),
        ("This is done. We meet the Commissioner monthly. The Commissioner is told of it.", FORCE),
        ("Two are trained. The force has told the panel. The Commissioner is content.", FORCE),
    ],
)
def test_an_answer_that_tells_only_of_the_office_is_the_offices(answer: str, role: Role) -> None:
    assert [one for _, one, _ in read(f"## Recommendation 2\n\n{DIVERS}\n\n{answer}{END}")[1]] == [role]
