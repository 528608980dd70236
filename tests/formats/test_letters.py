"""Several letters in one file: each has its own head, answers and place; what one encloses is part of it."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from graph.build import combine
from graph.facts import LetterFacts
from graph.model import Letter, Node
from loaders.documents import read_document, read_letters
from loaders.read import Reader
from loaders.register import load_register
from section55.building import gather
from section55.cli import main
from tests.formats.conftest import Made


class Reply(NamedTuple):
    """A letter of the page, and what is to be read from it."""

    day: str
    date: date
    to: str
    title: str
    number: str
    asked: str
    answer: str


REPLIES = [
    Reply(
        "12 August 2024",
        date(2024, 8, 12),
        "Home Secretary",
        "An inspection of how the police look for missing children",
        "2",
        "By 31 October 2024, chief constables should make sure that each missing child is looked for.",
        "Every search is led by an inspector and is written up on the same day.",
    ),
    Reply(
        "3rd March 2025",
        date(2025, 3, 3),
        "Policing Minister",
        "An inspection of how the police answer calls for help",
        "2",
        "By 30 June 2025, chief constables should make sure that calls are answered within ten seconds.",
        "Calls are answered within eight seconds on most days.",
    ),
    Reply(
        "20 November 2025",
        date(2025, 11, 20),
        "Home Secretary",
        "An inspection of how the police hold what they find",
        "5",
        "By 31 January 2026, chief constables should publish a plan for their stores of evidence.",
        "A plan will be published by March 2026.",
    ),
]
SIGNED = "Yours sincerely\n\nAda Lorne\n\nPolice and Crime Commissioner for Surrey"


def written(one: Reply) -> str:
    return (
        f"Office of the Police and Crime Commissioner for Surrey\n\n14 Mill Lane\n\n{one.day}\n\n{one.to}\n\n"
        f"2 Marsham Street\n\nDear {one.to}\n\nHMICFRS report: {one.title}\n\n"
        f"I publish these comments under section 55 of the Police Act 1996.\n\n"
        f"**Recommendation {one.number}**\n\n{one.asked}\n\n**Force response:** {one.answer}\n\n{SIGNED}"
    )


PAGE = "\n\n".join(map(written, REPLIES))


@pytest.fixture(scope="module")
def made(in_all_formats: Callable[[dict[str, str]], Made], tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The page in all formats."""
    files = in_all_formats({"replies": PAGE})
    files["replies"]["md"] = tmp_path_factory.mktemp("page") / "replies.md"
    files["replies"]["md"].write_text(PAGE, encoding="utf-8")
    return files


@pytest.mark.parametrize("ending", ["md", "docx", "html", "pdf"])
def test_each_letter_of_a_page_has_its_own_date_addressee_report_and_answer(made: Made, ending: str) -> None:
    reader = Reader(load_register())
    letters = [reader.read(one) for one in read_letters(made["replies"][ending])]
    assert [facts.letter.date for facts in letters] == [one.date for one in REPLIES]
    assert [facts.letter.id for facts in letters] == [
        f"letter:surrey:replies:{one.date.isoformat()}" for one in REPLIES
    ]
    for facts, one in zip(letters, REPLIES, strict=True):
        assert facts.letter.source == f"replies.{ending}"
        assert [inspection.title for inspection in facts.inspections] == [one.title]
        assert addressee(facts) == one.to
        (asked,) = facts.recommendations
        assert (asked.node.number, asked.node.text) == (one.number, one.asked)
        answers = [fact for fact in facts.responses if fact.recommendation]
        ((start, end),) = answers[0].parts
        assert facts.letter.text[start:end] == one.answer
    assert len([node for node in combine(letters).nodes if isinstance(node, Letter)]) == 3


def addressee(facts: LetterFacts) -> str:
    by_id: dict[str, Node] = {entity.id: entity for entity in facts.entities}
    return by_id[facts.addressee or ""].name


@pytest.mark.parametrize("ending", ["md", "docx", "html", "pdf"])
def test_each_letter_of_a_page_knows_where_it_stands_in_the_file(made: Made, ending: str) -> None:
    letters = read_letters(made["replies"][ending])
    whole = read_document(made["replies"][ending])
    assert "\n\n".join(one.text for one in letters) == whole.text
    for one in letters:
        assert whole.text[one.offset : one.offset + len(one.text)] == one.text
        assert (one.blocks[0].start, one.blocks[-1].end) == (0, len(one.text))
        place = one.text.index("Force response")
        assert one.page_at(place) == whole.page_at(one.offset + place)


def test_a_letter_that_begins_inside_a_page_knows_the_page(tmp_path: Path) -> None:
    pages = [
        ["A note.", "", *written(REPLIES[0]).split("\n")],
        [*written(REPLIES[1]).replace("\n\n", "\n").split("\n"), "", *written(REPLIES[2]).split("\n")[:8]],
        written(REPLIES[2]).split("\n")[8:],
    ]
    file = tmp_path / "replies.txt"
    file.write_text("\f".join("\n".join(page) for page in pages), encoding="utf-8")
    _, second, third = read_letters(file)
    assert second.page_at(0) == 2
    assert third.page_at(0) == 2
    assert third.page_at(third.text.index("Force response")) == 3


COVER = f"12 August 2024\n\nDear Home Secretary\n\nI enclose what was said of recommendation 2.\n\n{SIGNED}"
FORCE = (
    "9 August 2024\n\nDear {to}\n\nHMICFRS report: An inspection of how the police look for missing children"
    "\n\nRecommendation 2\n\nBy May 2025, forces should ring.\n\nForce response: We rang."
    "\n\nYours sincerely\n\nSam Orr\n\nChief Constable of Surrey Police"
)
UNDATED = "Dear Home Secretary\n\nRecommendation 2 is met.\n\nYours sincerely\n\nAda Lorne"


@pytest.mark.parametrize(
    "text",
    [
        f"{COVER}\n\n{FORCE.format(to='Commissioner')}",
        f"{COVER}\n\n{FORCE.format(to='Ada')}",
        f"{COVER}\n\n# Appendix A: reply of the force\n\n{written(REPLIES[1])}",
        f"{COVER}\n\n# Force response to HMICFRS\n\n9 August 2024\n\nRecommendation 2\n\nWe rang.",
        f"{COVER}\n\n{REPLIES[0].title}\n\nPublished 1 July 2024\n\nRecommendation 2\n\nWe rang.",
        f"{COVER}\n\nDear Home Secretary\n\nRecommendation 3 is for others.\n\n{SIGNED}",
        f"{COVER}\n\n" + "\n".join(f"> {line}" for line in written(REPLIES[1]).split("\n")),
        f"12 August 2024\n\nDear Home Secretary\n\nMy letters said:\n\n{PAGE}\n\nThat is so.\n\n{SIGNED}",
        "\n\n".join(
            [UNDATED, "12 August 2024", UNDATED.replace("Home Secretary", "Minister"), "Yours sincerely"]
        ),
        f"{COVER.replace('recommendation 2', 'your report')}\n\n{written(REPLIES[1])}",
    ],
    ids=[
        "a force's reply to the commissioner",
        "a force's reply to the commissioner by name",
        "a letter in an appendix",
        "a force's reply with a heading and a date",
        "an appendix headed with the report and its date",
        "a second letter without a date",
        "a letter set off as a quotation",
        "letters quoted before the letter is closed",
        "a date below the signature",
        "a covering letter that answers nothing",
    ],
)
def test_what_a_letter_encloses_or_quotes_stays_in_one_letter(text: str, tmp_path: Path) -> None:
    file = tmp_path / "reply.md"
    file.write_text(text, encoding="utf-8")
    (letter,) = read_letters(file)
    assert (letter.part, letter.offset) == (None, 0)


def test_a_letter_without_salutation_is_told_by_date_subject_and_sign_off(tmp_path: Path) -> None:
    page = "\n\n".join(
        f"## Response to the HMICFRS report: {one.title}\n\n{one.day}\n\n**Recommendation {one.number}**\n\n"
        f"{one.asked}\n\n**Force response:** {one.answer}\n\n{SIGNED}"
        for one in REPLIES
    )
    file = tmp_path / "replies.md"
    file.write_text(page, encoding="utf-8")
    assert [one.part for one in read_letters(file)] == [one.date.isoformat() for one in REPLIES]


def test_letters_with_appendices_end_where_the_next_one_begins(tmp_path: Path) -> None:
    page = "\n\n".join(
        f"{one.day}\n\nDear {one.to}\n\nMy comments are below.\n\n{SIGNED}\n\nAppendix A\n\n"
        f"Recommendation {one.number}\n\n{one.asked}\n\nForce response: {one.answer}"
        for one in REPLIES
    )
    file = tmp_path / "replies.md"
    file.write_text(page, encoding="utf-8")
    letters = read_letters(file)
    assert [one.text.rsplit("\n\n", 1)[-1] for one in letters] == [
        f"Force response: {one.answer}" for one in REPLIES
    ]


def test_two_letters_of_one_day_are_told_apart_by_their_numbers(tmp_path: Path) -> None:
    file = tmp_path / "replies.md"
    same = REPLIES[1]._replace(day=REPLIES[0].day)
    file.write_text("\n\n".join(map(written, [REPLIES[0], same, REPLIES[2]])), encoding="utf-8")
    assert [one.part for one in read_letters(file)] == ["1", "2", "2025-11-20"]


def ids(folder: Path, stored: dict[str, str]) -> tuple[list[str], dict[str, str], list[str]]:
    """Ids of all letters after a build, what the database then keeps, and what could not be read."""
    gathered = gather([folder], load_register(), stored=stored)
    return sorted(gathered.facts), gathered.packed, [why for _, why in gathered.unread]


def test_a_page_that_gains_and_loses_letters_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    file, other = folder / "replies.md", folder / "other.md"
    other.write_text(written(REPLIES[2]), encoding="utf-8")
    file.write_text(written(REPLIES[0]), encoding="utf-8")
    found, stored, _ = ids(folder, {})
    assert found == ["letter:surrey:other", "letter:surrey:replies"]
    file.write_text(PAGE, encoding="utf-8")
    found, stored, _ = ids(folder, stored)
    three = [f"letter:surrey:replies:{one.date.isoformat()}" for one in REPLIES]
    assert found == ["letter:surrey:other", *three]
    assert ids(folder, stored)[0] == found
    file.write_text("\n\n".join(map(written, REPLIES[1:])), encoding="utf-8")
    found, _, unread = ids(folder, stored)
    assert found == ["letter:surrey:other", *three[1:]]
    assert unread == []


def test_a_letter_of_a_page_that_cannot_be_taken_in_does_not_stop_the_others(tmp_path: Path) -> None:
    asked = f"**Recommendation 2**\n\n{REPLIES[1].asked}\n\n**Force response:**"
    nothing = written(REPLIES[1]).replace(asked, "We have seen that recommendation 2 is for others.")
    file = tmp_path / "replies.md"
    file.write_text("\n\n".join([written(REPLIES[0]), nothing, written(REPLIES[2])]), encoding="utf-8")
    found, _, unread = ids(tmp_path, {})
    assert found == ["letter:surrey:replies:2024-08-12", "letter:surrey:replies:2025-11-20"]
    (why,) = unread
    assert why.startswith(f"{file}, letter 2025-03-03: no recommendation was found.")


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["s55", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_one_letter_of_a_page_is_shown_and_removed_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "replies.md"
    file.write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert ran(monkeypatch, "build", "replies.md") == 0
    capsys.readouterr()
    assert ran(monkeypatch, "show", "letter:surrey:replies:2025-03-03", "2") == 0
    shown = capsys.readouterr().out
    letter = read_letters(file)[1]
    at = letter.text.index(REPLIES[1].answer)
    assert REPLIES[1].answer in " ".join(shown.split())
    assert f"replies.md, characters {at} to {at + len(REPLIES[1].answer)}" in shown
    assert f"begins at character {letter.offset} of the file's text" in " ".join(shown.split())
    assert ran(monkeypatch, "remove", "replies.md") == 2
    assert "letter:surrey:replies:2025-03-03" in capsys.readouterr().err
    assert ran(monkeypatch, "remove", "letter:surrey:replies:2025-03-03") == 0
    assert "letters left: 2" in capsys.readouterr().err
