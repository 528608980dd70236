"""What became of promises, and what still rests on them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.build import combine
from graph.facts import LetterFacts
from graph.model import Body, Entity, Initiative, Modality, Precision, Service, System
from graph.stores import Cell, Store
from graph.stores.embedded import from_graph
from queries.run import Given, ask
from tests.examples import (
    CHIEFS,
    EMBRACE,
    GROUPS,
    GROUPS_1,
    NORTHMOOR_PCC,
    TRUST,
    WESTMERE_PCC,
    Draft,
    graph,
)

LINE = Service(id="national:harbour-line", name="Harbour Line", registered=True)
VAULT = System(id="westmere:data-vault", name="Data Vault", area="westmere", registered=False)
TEAM = Initiative(id="westmere:street-team", name="Street Team", area="westmere", registered=False)
DESK = Service(id="national:night-desk", name="Night Desk", registered=True)
COURSE = Initiative(id="westmere:first-course", name="First Course", area="westmere", registered=False)
THINGS: tuple[Entity, ...] = (LINE, VAULT, TEAM, DESK, COURSE, EMBRACE, TRUST)


def letter(
    area: str,
    sender: Body,
    dated: date,
    said: Sequence[tuple[str, Entity, Modality]],
    promised: tuple[str, ...] = (),
    *,
    due: date | None = None,
) -> LetterFacts:
    """A letter in which each sentence says one thing; some are promises."""
    text = " ".join(sentence for sentence, _, _ in said)
    draft = Draft(area, f"{area}-{dated}.md", dated, text, sender, GROUPS, entities=THINGS)
    draft.quotes(GROUPS_1, CHIEFS)
    precision = Precision.MONTH if due else Precision.NONE
    draft.answers(
        GROUPS_1,
        sender,
        text,
        *(
            draft.link("INVOLVES" if thing is TRUST else "RELIES_ON", thing, sentence, modality=modality)
            for sentence, thing, modality in said
        ),
        promises=[(sentence, due, precision, [thing]) for sentence, thing, _ in said if sentence in promised],
    )
    return draft.facts()


def store() -> Store:
    """Westmere promises in 2023, writes again in 2024 and 2025; Northmoor writes in 2024."""
    promises = (
        "Harbour Line will open in May.",
        "A Data Vault will be bought.",
        "A Street Team will start.",
        "A Night Desk will open.",
        "Embrace will report to us.",
        "The Trust will join us.",
    )
    planned = [
        (sentence, thing, Modality.PLANNED)
        for sentence, thing in zip(promises, (LINE, VAULT, TEAM, DESK), strict=False)
    ]
    first = letter(
        "westmere",
        WESTMERE_PCC,
        date(2023, 1, 10),
        [*planned, (promises[4], EMBRACE, Modality.EXISTING), (promises[5], TRUST, Modality.PLANNED)],
        promises,
        due=date(2023, 5, 31),
    )
    second = letter(
        "westmere",
        WESTMERE_PCC,
        date(2024, 1, 10),
        [
            ("Harbour Line opened in June.", LINE, Modality.EXISTING),
            ("A Data Vault will be bought in 2025.", VAULT, Modality.PLANNED),
            ("A Street Team will start soon.", TEAM, Modality.PLANNED),
            ("The Trust joined us.", TRUST, Modality.EXISTING),
        ],
    )
    third = letter(
        "westmere",
        WESTMERE_PCC,
        date(2025, 1, 10),
        [
            ("Harbour Line has closed.", LINE, Modality.ENDED),
            ("The Street Team was given up.", TEAM, Modality.DECLINED),
            ("A First Course will begin.", COURSE, Modality.PLANNED),
        ],
        ("A First Course will begin.",),
    )
    other = letter(
        "northmoor", NORTHMOOR_PCC, date(2024, 1, 10), [("Our Night Desk is open.", DESK, Modality.EXISTING)]
    )
    return from_graph(combine([first, second, third, other]))


def rows(asked: Store, question: str, *columns: str, **given: Given) -> list[tuple[Cell, ...]]:
    """Some columns of the answer."""
    return [tuple(row[column] for column in columns) for row in ask(asked, question, **given).records()]


def test_what_became_of_each_promise_is_what_later_letters_of_the_area_say() -> None:
    found = rows(store(), "promises", "concerns", "outcome", "said_on", "days", "quotes")
    assert found == [
        ("Harbour Line", "delivered", date(2024, 1, 10), 224, ["Harbour Line opened in June."]),
        ("Data Vault", "still planned", date(2024, 1, 10), 224, ["A Data Vault will be bought in 2025."]),
        ("Street Team", "declined", date(2025, 1, 10), 590, ["The Street Team was given up."]),
        ("Night Desk", "silent", None, None, []),
        ("Embrace", "not followed: the answer does not call it planned", None, None, []),
        (None, "not followed: the promise names no initiative, service or system", None, None, []),
        ("First Course", "no later letter", None, None, []),
    ]


def test_a_promise_names_its_parties_beside_what_it_concerns() -> None:
    found = rows(store(), "promises", "promise", "parties")
    assert ("The Trust will join us.", ["Lakeside Trust"]) in found
    assert ("A Night Desk will open.", []) in found


def test_the_example_hub_was_delivered_and_the_quote_says_so() -> None:
    hub = "The Child Exploitation (CE) Hub, part of our Child Protection Strategy, holds daily meetings."
    columns = ("promise", "due", "precision", "concerns", "outcome", "said_on", "days", "quotes")
    assert rows(from_graph(graph()), "promises", *columns) == [
        (
            "A new CE Hub will open in May 2023.",
            date(2023, 5, 31),
            "month",
            "Child Exploitation Hub",
            "delivered",
            date(2024, 3, 1),
            275,
            [hub],
        ),
        (
            "From April 2024 we will use Operation Makesafe again.",
            date(2024, 4, 30),
            "month",
            "Operation Makesafe",
            "no later letter",
            None,
            None,
            [],
        ),
        (
            "Embrace will report each quarter.",
            None,
            "none",
            "Embrace",
            "not followed: the answer does not call it planned",
            None,
            None,
            [],
        ),
    ]


def test_an_answer_rests_on_a_plan_until_a_letter_of_its_area_says_that_it_is_there() -> None:
    found = rows(store(), "planned-reliance", "date", "planned", "due", "existing", "since")
    assert found == [
        (date(2023, 1, 10), "Data Vault", date(2023, 5, 31), ["Embrace"], None),
        (date(2023, 1, 10), "Night Desk", date(2023, 5, 31), ["Embrace"], None),
        (date(2023, 1, 10), "Street Team", date(2023, 5, 31), ["Embrace"], None),
        (date(2024, 1, 10), "Data Vault", None, ["Harbour Line"], None),
        (date(2024, 1, 10), "Street Team", None, ["Harbour Line"], None),
        (date(2025, 1, 10), "First Course", None, [], None),
    ]
    every = rows(store(), "planned-reliance", "planned", "since", all=True)
    assert ("Harbour Line", date(2024, 1, 10)) in every
    assert len(every) == 7


def test_nothing_is_followed_where_the_area_of_a_letter_is_unknown() -> None:
    dated = date(2023, 1, 10)
    said = [("A Night Desk will open.", DESK, Modality.PLANNED)]
    first = letter("westmere", WESTMERE_PCC, dated, said, ("A Night Desk will open.",))
    later = letter(
        "westmere", WESTMERE_PCC, date(2024, 1, 10), [("Our Night Desk is open.", DESK, Modality.EXISTING)]
    )
    unknown = [replace(one, letter=one.letter.model_copy(update={"area": None})) for one in (first, later)]
    asked = from_graph(combine(unknown))
    assert rows(asked, "promises", "outcome") == [("not followed: the letter's area or date is unknown",)]
    assert rows(asked, "planned-reliance", "planned") == [("Night Desk",)]
