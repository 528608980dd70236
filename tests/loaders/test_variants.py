"""Every way in which replies vary: what is asked, by when and of whom, who answers, how the letter opens."""

from collections.abc import Sequence
from itertools import product

import pytest

from graph.facts import Span
from loaders.document import Document
from loaders.layout.sections import sections_of
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical
from tests.loaders import layout_heads as heads
from tests.loaders.layout_parts import ASKED
from tests.loaders.layout_variants import every_variant
from tests.loaders.layouts import COVER, OPENING, SIGNED, Laid

VARIANTS = list(every_variant())


def document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def words(read: Document, parts: Sequence[Span]) -> str:
    return "\n\n".join(read.text[start:end] for start, end in parts)


@pytest.mark.parametrize("laid", VARIANTS, ids=[laid.name for laid in VARIANTS])
def test_every_variant_gives_what_is_asked_and_what_is_answered(laid: Laid) -> None:
    read = document(laid.text)
    sections = sections_of(read)
    found = [
        (one.number, one.kind.value, one.report, words(read, one.parts)) for one in sections.recommendations
    ]
    assert sorted(found) == sorted(
        (one.number, one.kind, one.report, one.text) for one in laid.recommendations
    )
    answers = [
        (
            tuple(sections.recommendations[at].number for at in one.recommendations),
            one.respondent.value,
            words(read, one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]
    assert sorted(answers) == sorted(
        (one.numbers, one.role, "\n\n".join(one.paragraphs)) for one in laid.answers
    )
    own = [words(read, one.parts) for one in sections.responses if not one.recommendations]
    assert "\n\n".join(own) == "\n\n".join(laid.cover or ())


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_register())


@pytest.mark.parametrize("between", ["\n\nForce response: ", "\n\n", " "])
@pytest.mark.parametrize("name", ASKED)
def test_deadline_and_addressees_of_every_wording_are_read(name: str, between: str, reader: Reader) -> None:
    asked = ASKED[name]
    body = f"Recommendation 2\n\n{asked.text}{between}We have a list on Beacon."
    facts = reader.read(document(f"{OPENING}{COVER}\n\n{body}\n\n{SIGNED}"))
    (found,) = facts.recommendations
    assert (found.node.deadline, found.node.deadline_precision.value, found.node.immediate) == (
        asked.deadline,
        asked.precision,
        asked.immediate,
    )
    assert tuple(sorted(found.addressed_to)) == asked.addressees


@pytest.mark.parametrize("between", ["\n\n", " "])
@pytest.mark.parametrize(
    "said",
    [
        "A flag on Beacon does this and the duty inspector checks it.",
        "The Northmoor Board reads the list each month and reports to the Chief Officer Group.",
        "Training is given to every call handler through the Harbour Project.",
        "Completed in May 2024.",
        "No change is needed.",
        "Westmere Police meets this recommendation in full. A team of six was set up in 2022.",
        "Chief officers receive a report each month.",
        "Work is under way with the council, which should be done by June 2025.",
    ],
)
def test_a_plain_statement_after_a_demand_is_the_answer_to_it(said: str, between: str) -> None:
    for asked in ASKED.values():
        body = f"Recommendation 2\n\n{asked.text}{between}{said}\n\nRecommendation 9\n\nForces should rest."
        read = document(f"{OPENING}{COVER}\n\n{body}\n\nResponse: We do.\n\n{SIGNED}")
        sections = sections_of(read)
        assert words(read, sections.recommendations[0].parts) == asked.text
        assert words(read, sections.responses[1].parts) == said


@pytest.mark.parametrize("subject", heads.SUBJECTS)
@pytest.mark.parametrize("to", heads.ADDRESSEES)
def test_a_letter_opens_in_any_way(subject: str, to: str) -> None:
    for dated, first, sender in product(heads.DATES, (True, False), heads.SENDERS):
        read = document(heads.letter(dated, to, subject, sender, date_first=first))
        head = sections_of(read).head
        found = (
            head.date,
            head.addressee.text if head.addressee else None,
            head.sender.text if head.sender else None,
            words(read, head.titles[:1]),
        )
        expected = (
            heads.DATES[dated],
            heads.ADDRESSEES[to].office,
            heads.SENDERS[sender].office,
            heads.TITLE,
        )
        assert found == expected, (dated, first, sender)


@pytest.mark.parametrize(
    ("row", "decided"),
    [
        ("☒ Agreed ☐ Partly agreed ☐ Not agreed", ["Agreed"]),
        ("Agreed ☐ Partly agreed ☒ Not agreed ☐", ["Partly agreed"]),
        ("Accepted ☐ / Rejected ☑", ["Rejected"]),
        ("☐ Agreed\n\n☒ Not agreed", ["Not agreed"]),
        ("Status: ☐ Open ☒ Closed", ["Closed"]),
        ("☐ Agreed ☐ Not agreed", []),
        ("Agreed Partly agreed Not agreed", []),
    ],
)
def test_of_a_row_of_tick_boxes_only_what_is_ticked_is_decided(row: str, decided: list[str]) -> None:
    read = document(
        f"Recommendation 1\n\nForces should keep a list.\n\n{row}\n\nForce response: We keep one."
    )
    (answer,) = sections_of(read).responses
    assert [words(read, (field,)) for field in answer.status_fields] == decided
    assert words(read, answer.parts) == "We keep one."


def test_a_column_of_tick_boxes_holds_what_is_ticked() -> None:
    read = document(
        "| No. | Recommendation | Agreed? | Force response |\n|---|---|---|---|\n"
        "| 1 | Forces should keep a list. | ☐ Yes ☒ No | It is for others. |\n"
    )
    (answer,) = sections_of(read).responses
    assert [words(read, (field,)) for field in answer.status_fields] == ["No"]
