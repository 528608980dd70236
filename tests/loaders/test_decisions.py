"""What people decide about names: kept in a file, checked with file and line, obeyed in every letter."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import merge
from graph.content import Graph
from graph.errors import RegisterError
from graph.model import Entity, Kind
from loaders.deciding.decisions import (
    NONE,
    Decision,
    Decisions,
    Different,
    Named,
    NotName,
    Same,
    as_text,
    load,
    save,
)
from loaders.naming.resolve import resolved
from loaders.read import Reader
from loaders.register import Scope, load_register
from loaders.text.canonical import canonical

REGISTER = load_register(area_registers=False)
DAY = date(2024, 5, 1)
LETTER = """\
Police and Crime Commissioner for {area}

1 March 2024

Dear Home Secretary

**Recommendation 1:** By 31 May 2024, chief constables should review how children are supported.

**{area} Police response:** {answer}
"""


def named(name: str, kind: Kind, *forms: str, area: str | None = None, scope: Scope | None = None) -> Named:
    return Named(name=name, kind=kind, forms=forms, area=area, scope=scope, who="Ada Analyst", when=DAY)


def same(
    name: str,
    *forms: str,
    area: str | None = None,
    kind: Kind | None = Kind.SERVICE,
    who: str = "Ada Analyst",
) -> Same:
    return Same(name=name, forms=forms, kind=kind, area=area, who=who, when=DAY)


def different(one: str, other: str, area: str | None = None) -> Different:
    return Different(forms=(one, other), area=area, who="Ada Analyst", when=DAY)


def not_a_name(form: str, area: str | None = None) -> NotName:
    return NotName(form=form, area=area, who="Ada Analyst", when=DAY)


def graph(*answers: str, decisions: Decisions = NONE, area: str = "Suffolk") -> Graph:
    """The graph of one letter for each answer; an answer may open with "Area|"."""
    reader = Reader(REGISTER, decisions)
    readings = []
    for number, answer in enumerate(answers):
        given, _, words = answer.rpartition("|")
        text = LETTER.format(area=given or area, answer=words)
        readings.append(reader.read(canonical(text, source=f"{number}.md", sha256=str(number))))
    return merge(resolved(readings, decisions)).graph


def things(of: Graph) -> dict[str, str]:
    """Ids and labels of all names but the offices that every letter has."""
    usual = ("police", "commissioner", "constab", "home-office", "home-secretary")
    return {
        node.id: node.label
        for node in of.nodes
        if isinstance(node, Entity) and not any(word in node.id for word in usual)
    }


def deciding(*decisions: Decision) -> Decisions:
    return NONE.adding(*decisions)


HARBOUR = "Every child is referred to the Harbour Gateway. The Lantern Rooms help children too."


def test_a_decided_name_is_of_its_kind_and_local_to_its_area() -> None:
    undecided = things(graph(HARBOUR))
    assert undecided["suffolk:harbour-gateway"] != "Agency"
    decided = graph(HARBOUR, decisions=deciding(named("Harbour Gateway", Kind.AGENCY, area="suffolk")))
    assert things(decided)["suffolk:harbour-gateway"] == "Agency"
    node = decided.by_id["suffolk:harbour-gateway"]
    assert isinstance(node, Entity)
    assert node.registered


def test_a_decision_for_one_area_says_nothing_in_another() -> None:
    decisions = deciding(named("Harbour Gateway", Kind.AGENCY, area="essex"))
    assert things(graph(HARBOUR, decisions=decisions)) == things(graph(HARBOUR))


def test_a_national_name_is_one_thing_in_all_areas_and_a_local_one_one_in_each() -> None:
    answers = (f"Suffolk|{HARBOUR}", f"Essex|{HARBOUR}")
    national = things(graph(*answers, decisions=deciding(named("Harbour Gateway", Kind.SERVICE))))
    assert {key for key in national if "harbour" in key} == {"national:harbour-gateway"}
    each = named("Harbour Gateway", Kind.SERVICE, scope=Scope.LOCAL)
    local = things(graph(*answers, decisions=deciding(each)))
    assert {key for key in local if "harbour" in key} >= {"suffolk:harbour-gateway", "essex:harbour-gateway"}


def test_forms_that_are_the_same_become_one_name_in_all_letters_of_the_area() -> None:
    answers = (
        "Every child is referred to the Harbour Gateway.",
        "We have funded the Lantern Rooms since 2020.",
    )
    assert len(things(graph(*answers))) == 2
    decisions = deciding(same("Harbour Gateway", "Lantern Rooms", area="suffolk"))
    found = graph(*answers, decisions=decisions)
    assert things(found) == {"suffolk:harbour-gateway": "Service"}
    node = found.by_id["suffolk:harbour-gateway"]
    assert isinstance(node, Entity)
    assert (node.name, node.aliases) == ("Harbour Gateway", ["Lantern Rooms"])


def test_a_form_can_be_given_to_a_registered_name_which_keeps_its_kind() -> None:
    answer = "Our officers teach with Bright Screens, which schools like."
    decisions = deciding(same("ThinkUKnow", "Bright Screens", area="suffolk"))
    assert things(graph(answer, decisions=decisions)) == {"national:thinkuknow": "Initiative"}


def test_sames_join_through_a_chain_under_the_name_that_nobody_gave_up() -> None:
    answers = (
        "Children go to the Harbour Gateway.",
        "Children go to the Lantern Rooms and to Shoreline House.",
    )
    chain = deciding(
        same("Lantern Rooms", "Shoreline House", area="suffolk"),
        same("Harbour Gateway", "Lantern Rooms", area="suffolk"),
    )
    assert things(graph(*answers, decisions=chain)) == {"suffolk:harbour-gateway": "Service"}


def test_what_is_no_name_is_found_nowhere_in_its_area() -> None:
    decisions = deciding(not_a_name("Harbour Gateway", area="suffolk"))
    assert not [key for key in things(graph(HARBOUR, decisions=decisions)) if "harbour" in key]
    assert [key for key in things(graph(f"Essex|{HARBOUR}", decisions=decisions)) if "harbour" in key]


def test_a_registered_name_can_be_said_to_be_none() -> None:
    answer = "Our officers teach with ThinkUKnow in all schools."
    assert "national:thinkuknow" in things(graph(answer))
    decisions = deciding(not_a_name("ThinkUKnow", area="suffolk"))
    assert things(graph(answer, decisions=decisions)) == {}


ACRONYM = "The Victim Gateway Team (VGT) calls each family. VGT also writes to them."


def test_an_acronym_that_is_said_to_be_something_else_stays_apart_within_a_letter() -> None:
    assert set(things(graph(ACRONYM))) == {"suffolk:victim-gateway-team"}
    decisions = deciding(different("Victim Gateway Team", "VGT", area="suffolk"))
    assert set(things(graph(ACRONYM, decisions=decisions))) == {"suffolk:victim-gateway-team", "suffolk:vgt"}


def test_what_is_different_stays_apart_across_letters() -> None:
    answers = (ACRONYM, "Each family hears from VGT within a day.")
    assert set(things(graph(*answers))) == {"suffolk:victim-gateway-team"}
    decisions = deciding(different("VGT", "Victim Gateway Team", area="suffolk"))
    assert set(things(graph(*answers, decisions=decisions))) == {
        "suffolk:victim-gateway-team",
        "suffolk:vgt",
    }


def test_a_short_form_that_is_said_to_be_something_else_stays_apart() -> None:
    answer = "We work with the Harbour Gateway Service. The Harbour Gateway runs a club."
    assert len(things(graph(answer))) == 1
    decisions = deciding(different("Harbour Gateway", "Harbour Gateway Service", area="suffolk"))
    assert len(things(graph(answer, decisions=decisions))) == 2


def test_different_takes_a_form_from_a_registered_name() -> None:
    answer = "Our officers follow the Child Exploitation Language Guide and the Appropriate Language Toolkit."
    decisions = deciding(
        different("Child Exploitation Language Guide", "Appropriate Language Toolkit", area="suffolk")
    )
    assert set(things(graph(answer))) == {"national:child-exploitation-language-guide"}
    assert set(things(graph(answer, decisions=decisions))) == {
        "national:child-exploitation-language-guide",
        "suffolk:appropriate-language-toolkit",
    }


CHAIN = (
    same("Harbour Gateway", "Lantern Rooms", area="suffolk"),
    same("Lantern Rooms", "Shoreline House", area="suffolk"),
    different("Harbour Gateway", "Shoreline House", area="suffolk"),
)


def test_a_contradiction_through_a_chain_is_reported_with_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    save(deciding(*CHAIN), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    at = {word: number for number, line in enumerate(lines, 1) for word in [line.strip("- ")]}
    [said] = load(path).conflicts()
    assert said == (
        f"{path}:{at['different:'] + 1}: 'Harbour Gateway' and 'Shoreline House' are different here, and one "
        "thing by 'Harbour Gateway = Lantern Rooms' with 'Lantern Rooms = Shoreline House': 'different' is "
        "obeyed; take back what is wrong "
        f"(see line {at['name: Harbour Gateway']}, {at['name: Lantern Rooms']})"
    )


def test_nothing_of_a_contradicted_chain_is_joined() -> None:
    answers = (
        "Children go to the Harbour Gateway.",
        "Children go to the Lantern Rooms and to Shoreline House.",
    )
    assert len(things(graph(*answers, decisions=deciding(*CHAIN[:2])))) == 1
    assert things(graph(*answers, decisions=deciding(*CHAIN))) == things(graph(*answers))


def test_different_in_one_area_leaves_what_is_the_same_elsewhere() -> None:
    decisions = deciding(
        same("Harbour Gateway", "Lantern Rooms"), different("Harbour Gateway", "Lantern Rooms", "essex")
    )
    answers = [
        f"{area}|Children go to the Harbour Gateway and the Lantern Rooms." for area in ("Suffolk", "Essex")
    ]
    assert len(decisions.conflicts()) == 1
    assert len(things(graph(answers[0], decisions=decisions))) == 1
    assert len(things(graph(answers[1], decisions=decisions))) == 2


def test_a_name_and_no_name_contradict_each_other() -> None:
    decisions = deciding(named("Harbour Gateway", Kind.SERVICE), not_a_name("Harbour Gateway"))
    [said] = decisions.conflicts()
    assert "'Harbour Gateway' is no name here, and a form of 'Harbour Gateway'" in said
    assert not [key for key in things(graph(HARBOUR, decisions=decisions)) if "harbour" in key]


def test_two_kinds_of_one_name_contradict_each_other() -> None:
    decisions = deciding(named("Harbour Gateway", Kind.SERVICE), named("Harbour Gateway", Kind.BODY))
    [said] = decisions.conflicts()
    assert "'Harbour Gateway' is of the kind Body here, and Service" in said


def test_decisions_without_effect_are_reported() -> None:
    decisions = deciding(
        named("Harbour Gateway", Kind.SERVICE, area="sufolk"), same("Lantern Rooms", "Lantern", kind=None)
    )
    area, kind = decisions.problems(REGISTER, ["suffolk"])
    assert "knows the area 'sufolk' (did you mean 'suffolk'" in area
    assert "nobody says what 'Lantern Rooms' is" in kind
    assert deciding(named("X Hub", Kind.SERVICE, area="westmere")).problems(REGISTER, ["westmere"]) == []


SIGNED = "  who: B\n  when: 2024-05-01\n"
GOOD = """\
name:
- name: Harbour Gateway
  kind: Service
  area: suffolk
  who: Ada Analyst
  when: 2024-05-01
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("Service", "Servise"), "3: kind is 'Servise' (did you mean 'Service'?)"),
        (GOOD + "  wen: 2024-05-01\n", "7: unknown key 'wen' (did you mean 'when'"),
        (GOOD.replace("  who: Ada Analyst\n", ""), "2: 'who' is missing; add it to this decision"),
        (GOOD.replace("05-01", "05-32"), "6: '2024-05-32' is no day of the calendar"),
        (GOOD.replace("suffolk", "Suffolk Police"), "4: area is 'Suffolk Police'; expected lower-case words"),
        (GOOD + "  scope: national\n", "2: 'Harbour Gateway' is national and has an area"),
        ("sane: []\n", "1: unknown key 'sane' (did you mean 'same'?)"),
        (f"different:\n- forms: [A]\n{SIGNED}", "2: forms is ['A']; tuple should have at least 2"),
        (f"different:\n- forms: [Ab, ab]\n{SIGNED}", "2: 'Ab' cannot be different from itself"),
        ("- 1\n", "1: expected a mapping with 'name', 'same', 'different' or 'not a name', found list"),
        ("same: [\n", "2: "),
        ("not a name:\n- form: ''\n  who: B\n  when: 2024-05-01\n", "2: 'form' is empty"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_hold_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(path)
    assert str(refused.value).startswith(f"{path}:{said}")


def test_a_form_with_unseen_characters_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    path.write_text(GOOD.replace("Harbour Gateway", '"Harbour\\u202eGateway"'), encoding="utf-8")
    with pytest.raises(RegisterError, match="holds a character that cannot be seen"):
        load(path)


def test_a_missing_file_is_none_only_where_it_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    assert load(path, missing_ok=True).version == ""
    with pytest.raises(RegisterError, match="no such decisions file; check the path given with --decisions"):
        load(path)


def test_the_file_is_readable_sorted_and_the_same_for_the_same_decisions() -> None:
    decisions: list[Decision] = [
        same("Harbour Gateway", "Rape Crisis", area="suffolk"),
        different("Lantern Rooms", "Harbour Gateway", area="essex"),
        not_a_name("Home Visit"),
        named("Lantern Rooms", Kind.SERVICE, area="essex"),
    ]
    text = as_text(deciding(*decisions))
    assert text == as_text(deciding(*reversed(decisions)))
    head, _, rest = text.partition("\n\n")
    assert all(line.startswith("#") for line in head.splitlines())
    assert rest == (
        "name:\n- name: Lantern Rooms\n  kind: Service\n  area: essex\n"
        "  who: Ada Analyst\n  when: 2024-05-01\n\n"
        "same:\n- name: Harbour Gateway\n  forms:\n  - Rape Crisis\n  kind: Service\n  area: suffolk\n"
        "  who: Ada Analyst\n  when: 2024-05-01\n\n"
        "different:\n- forms:\n  - Lantern Rooms\n  - Harbour Gateway\n  area: essex\n  who: Ada Analyst\n"
        "  when: 2024-05-01\n\n"
        "not a name:\n- form: Home Visit\n  who: Ada Analyst\n  when: 2024-05-01\n"
    )


def test_two_people_who_decide_the_same_stand_once(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    first = same("Harbour Gateway", "Lantern Rooms")
    save(deciding(first, same("Harbour Gateway", "Lantern Rooms", who="Ben")), path)
    assert load(path).file.same == (first,)


def test_what_was_taken_back_leaves_a_file_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    one = not_a_name("Home Visit")
    save(deciding(one).without(one), path)
    assert load(path).version == ""
    assert [file.name for file in tmp_path.iterdir()] == ["decisions.yml"]


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"cannot be written: .* name another file with"):
        save(NONE, tmp_path / "missing" / "decisions.yml")


def test_the_version_tells_what_is_decided_and_not_by_whom() -> None:
    one, other = (same("Harbour Gateway", "Lantern Rooms", who=who) for who in ("Ada", "Ben"))
    assert deciding(one).version == deciding(other).version
    assert deciding(one).version != deciding(same("Harbour Gateway", "Lantern")).version


FORMS = st.text(
    st.characters(categories=("L", "N", "P"), include_characters=" "), min_size=1, max_size=12
).filter(lambda words: words.strip() != "")


@given(st.lists(st.tuples(FORMS, FORMS, st.sampled_from([None, "suffolk", "essex"])), max_size=6))
def test_what_is_written_is_read_back_whatever_the_names(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str | None]]
) -> None:
    path = tmp_path_factory.mktemp("written") / "decisions.yml"
    decisions = deciding(*(same(name, form, area=area) for name, form, area in rows))
    save(decisions, path)
    assert set(load(path).file.same) == set(decisions.file.same)
    assert as_text(load(path)) == path.read_text(encoding="utf-8")


@given(st.permutations([*CHAIN, named("Lantern Rooms", Kind.BODY, "The Lantern"), not_a_name("Pier")]))
def test_the_order_of_decisions_does_not_matter(order: list[Decision]) -> None:
    assert as_text(deciding(*order)) == as_text(deciding(*CHAIN, *order))
    settled = deciding(*order).of("suffolk")
    assert settled.apart(["Harbour Gateway"], ["Shoreline House"])
    assert {entry.name for entry in settled.entries(())} == {"Lantern Rooms"}


def test_the_example_of_the_handbook_holds(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "review.md").read_text(encoding="utf-8")
    path = tmp_path / "decisions.yml"
    path.write_text(page.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    found = load(path)
    assert [len(found.file.name), len(found.file.same), len(found.file.different)] == [2, 1, 1]
    assert found.problems(REGISTER, ["westmere"]) == []
