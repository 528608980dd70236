"""What people are asked about names: pairs that look like one thing, and what is never asked."""

from datetime import date

import pytest

from graph.model import Kind
from loaders.deciding.decisions import NONE, Decisions, Different, Named, NotName, Same
from loaders.deciding.proposal_pairs import Named as Compared
from loaders.deciding.proposal_pairs import alike
from loaders.deciding.proposals import Ask, Question, questions
from loaders.naming.resolve import resolved
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

REGISTER = load_register(area_registers=False)
SIGNED = {"who": "Ada", "when": date(2024, 5, 1)}
LETTER = """\
Police and Crime Commissioner for {area}

1 March 2024

Dear Home Secretary

**Recommendation 1:** By 31 May 2024, chief constables should review how children are supported.

**{area} Police response:** {answer}
"""


def asked(*answers: str, decisions: Decisions = NONE) -> list[Question]:
    """The questions about one letter for each answer; an answer may open with "Area|"."""
    reader = Reader(REGISTER, decisions)
    readings = []
    for number, answer in enumerate(answers):
        area, _, words = answer.rpartition("|")
        text = LETTER.format(area=area or "Suffolk", answer=words)
        readings.append(reader.read(canonical(text, source=f"{number}.md", sha256=str(number))))
    return questions(resolved(readings, decisions), decisions)


def names(found: list[Question], ask: Ask) -> list[set[str]]:
    return [{thing.name for thing in one.things} for one in found if one.ask is ask]


def name(
    form: str, *forms: str, kind: Kind = Kind.SERVICE, sure: bool = True, registered: bool = False
) -> Compared:
    return Compared(form, (form, *forms), kind, sure, registered)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Rape Crisis", "Cambridge and Peterborough Rape Crisis Partnership", "one name within the other"),
        ("Harbour Gateway", "Westmere Harbour Gateway Service", "one name within the other"),
        ("Lantern Co-ordination Hub", "Lantern Coordination Hub", "the same words"),
        ("Lanternlight Project", "Lanternlite Project", "spelling"),
        ("Harbour Gateway Team", "Harbour Gateway Unit", "another noun at the end"),
        ("HGS", "Harbour Gateway Service", "initials"),
        ("county-wide service for young victims", "Young Victims First", "a description beside a name"),
    ],
)
def test_what_looks_like_one_thing_is_asked_about(one: str, other: str, why: str) -> None:
    for pair in ((one, other), (other, one)):
        found = alike(name(pair[0]), name(pair[1]), area="westmere")
        assert found is not None
        assert found.why == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Surrey Police", "Sussex Police"),
        ("Essex Harbour Gateway", "Kent Harbour Gateway"),
        ("Operation Lantern 1", "Operation Lantern 2"),
        ("North Harbour Gateway", "South Harbour Gateway"),
        ("Westmere Vulnerability Board", "Westmere Youth Forum"),
        ("Safer Internet Day", "Safer School Newsletter"),
        ("Strategy Board", "Vulnerability Strategy Board"),
        ("HGS", "Lantern Rooms"),
    ],
)
def test_what_differs_in_place_number_or_word_is_not_asked_about(one: str, other: str) -> None:
    assert alike(name(one), name(other), area="westmere") is None


def test_two_registered_names_are_never_asked_about() -> None:
    one, other = name("Harbour Gateway", registered=True), name("Harbour Gateway Service", registered=True)
    assert alike(one, other, area="westmere") is None
    assert alike(one._replace(registered=False), other, area="westmere") is not None


def test_names_of_two_kinds_are_asked_about_only_where_a_kind_is_a_guess() -> None:
    one, other = name("Harbour Gateway"), name("Harbour Gateway Service", kind=Kind.BODY)
    assert alike(one, other, area="westmere") is None
    assert alike(one._replace(sure=False), other, area="westmere") is not None


TRIAGE = "The Harbour Gateway helps children. QLX is on every desk. We commission the Lantern Rooms service."


def test_guesses_come_first_and_every_new_name_is_asked_about_once() -> None:
    found = asked(TRIAGE)
    kinds = [one.ask for one in found]
    assert kinds == sorted(kinds, key=list(Ask).index)
    about = [one.things[0].name for one in found if one.ask is not Ask.PAIR]
    assert sorted(about) == sorted(set(about))
    assert {"Harbour Gateway", "QLX"} <= set(about)


def test_a_question_quotes_its_letter_with_the_name_marked() -> None:
    [question] = [one for one in asked(TRIAGE) if one.things[0].name == "QLX"]
    [quote] = question.things[0].quotes
    assert (quote.source, quote.area, quote.day) == ("0.md", "suffolk", date(2024, 3, 1))
    assert quote.text == "QLX is on every desk."
    assert [quote.text[start:end] for start, end in quote.marks] == ["QLX"]


def test_an_acronym_that_nobody_spells_out_is_asked_about_as_such_or_as_a_guess() -> None:
    [question] = [one for one in asked("Every referral is kept in QLX.") if one.things[0].name == "QLX"]
    assert question.ask in {Ask.ACRONYM, Ask.GUESS}
    assert not [one for one in asked("The Quick Lookup Index (QLX) is a database.") if one.ask is Ask.ACRONYM]


TWICE = ("Suffolk|We work with the Lantern Rooms service.", "Essex|We work with the Lantern Rooms service.")


def test_a_name_that_letters_of_two_areas_use_is_asked_about_once_for_all() -> None:
    [question] = [one for one in asked(*TWICE) if one.ask is Ask.AREAS]
    assert [thing.area for thing in question.things] == ["essex", "suffolk"]
    assert question.area is None


def pair(*, decisions: Decisions = NONE) -> list[set[str]]:
    answers = (
        "Children are referred to the Tidewater Rooms.",
        "The Tidewater Rooms Together opened in 2021.",
    )
    return names(asked(*answers, decisions=decisions), Ask.PAIR)


def test_a_decision_ends_the_question_whatever_it_is() -> None:
    forms = ("Tidewater Rooms", "Tidewater Rooms Together")
    assert pair() == [set(forms)]
    different = Different(forms=forms, area="suffolk", **SIGNED)
    same = Same(name=forms[1], forms=forms[:1], kind=Kind.SERVICE, area="suffolk", **SIGNED)
    none = NotName(form=forms[0], area="suffolk", **SIGNED)
    for decision in (different, same, none):
        assert pair(decisions=NONE.adding(decision)) == []
    elsewhere = different.model_copy(update={"area": "essex"})
    assert pair(decisions=NONE.adding(elsewhere)) == [set(forms)]


def test_a_decided_name_is_asked_about_no_more() -> None:
    decided = Named(name="QLX", kind=Kind.SYSTEM, area="suffolk", **SIGNED)
    assert "QLX" in {one.things[0].name for one in asked(TRIAGE)}
    assert "QLX" not in {one.things[0].name for one in asked(TRIAGE, decisions=NONE.adding(decided))}


def test_a_question_keeps_its_id_whatever_else_is_asked() -> None:
    [alone] = [one.id for one in asked("QLX is on every desk.") if one.things[0].name == "QLX"]
    [among] = [one.id for one in asked(TRIAGE) if one.things[0].name == "QLX"]
    assert alone == among
