"""One letter read whole, and the letters of an area read together."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import combine
from graph.content import Graph
from graph.model import Entity, Relationship, Response, Status
from loaders.naming.resolve import resolved
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical
from tests.timing import seconds

LETTER = """Office of the Police and Crime Commissioner for {area}

Home Secretary

{date}

Dear Home Secretary

An inspection of how well the police tackle serious youth violence

I welcome this report. Our county has the Larkfield Trust to thank for much of what follows.

Recommendation 2

By 31 October 2023, chief constables should make sure they have effective data collection.

Force response: {answer}

Yours sincerely

Police and Crime Commissioner for {area}
"""
READER = Reader(load_register(area_registers=False))


def graph(*letters: tuple[str, str, str]) -> Graph:
    """Letters given as area, date and answer."""
    facts = []
    for area, date, answer in letters:
        text = LETTER.format(area=area, date=date, answer=answer)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        document = canonical(text, source=f"{area} {date}.md".lower(), sha256=sha256)
        facts.append(READER.read(document))
    return combine(resolved(facts))


def links(found: Graph) -> dict[str, Relationship]:
    return {
        found.by_id[edge.target].name: edge
        for edge in found.relationships
        if edge.type in {"RELIES_ON", "INVOLVES", "DEFERS_TO"}
    }


def entity(found: Graph, name: str) -> list[Entity]:
    return [node for node in found.nodes if isinstance(node, Entity) and node.name == name]


def test_a_service_is_relied_on_and_a_body_takes_part() -> None:
    found = links(
        graph(
            ("Suffolk", "1 May 2023", "Our Harm Dashboard is fed from Niche. The Early Action Board meets.")
        )
    )
    assert {name: (edge.type, edge.modality) for name, edge in found.items()} == {
        "Larkfield Trust": ("INVOLVES", "existing"),
        "Niche": ("RELIES_ON", "existing"),
        "Harm Dashboard": ("RELIES_ON", "existing"),
        "Early Action Board": ("INVOLVES", "existing"),
    }


def test_an_answer_that_says_whose_job_it_is_defers() -> None:
    found = links(graph(("Suffolk", "1 May 2023", "This recommendation is for the Home Office.")))
    assert found["Home Office"].type == "DEFERS_TO"
    assert found["Home Office"].quotes == ["This recommendation is for the Home Office."]


def test_a_lead_without_a_subject_is_the_one_with_it_and_its_words_are_read() -> None:
    found = graph(
        (
            "Suffolk",
            "1 May 2023",
            "This recommendation is for the NPCC lead. The NPCC lead for rural vans has a plan.",
        )
    )
    assert "National Police Chiefs' Council lead for rural vans" in links(found)
    assert "National Police Chiefs' Council lead" not in links(found)
    [status] = {node.status for node in found.nodes if isinstance(node, Response) and node.status}
    assert status is Status.NOT_FOR_THIS_BODY


def test_the_respondents_own_name_is_no_link() -> None:
    found = links(graph(("Suffolk", "1 May 2023", "Suffolk Constabulary records this on Niche.")))
    assert "Suffolk Constabulary" not in found


DEPUTY = """West Yorkshire Combined Authority

Home Secretary

4 July 2023

Dear Home Secretary

An inspection of how well the police tackle serious youth violence

{opening}

Recommendation 2

By 31 October 2023, chief constables should make sure they have effective data collection.

Force response: The Violence Dashboard was opened in May and is shown to the Mayor.

Deputy Mayor's comment: I welcome it, and so does West Yorkshire Combined Authority.

Yours sincerely

Ada Lorne

Deputy Mayor for Policing and Crime
"""


@pytest.mark.parametrize(
    ("opening", "office"),
    [
        ("I welcome this report.", "Deputy Mayor for Policing and Crime for West Yorkshire"),
        ("The Mayor welcomes this report.", "Deputy Mayor for Policing and Crime for West Yorkshire"),
        ("I write on behalf of the Mayor of West Yorkshire.", "Mayor of West Yorkshire"),
        ("I write on behalf of Iris Marlow, Mayor of West Yorkshire.", "Mayor of West Yorkshire"),
    ],
)
def test_a_deputy_mayor_answers_but_where_the_letter_is_on_behalf_of_the_mayor(
    opening: str, office: str
) -> None:
    text = DEPUTY.format(opening=opening)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    facts = READER.read(canonical(text, source="west-yorkshire.md", sha256=sha256))
    found = combine(resolved([facts]))
    sent_by = [found.by_id[edge.target].name for edge in found.relationships if edge.type == "SENT_BY"]
    given_by = {found.by_id[edge.target].name for edge in found.relationships if edge.type == "GIVEN_BY"}
    assert (sent_by, given_by) == ([office], {office, "West Yorkshire Police"})
    involved = {found.by_id[edge.target].name for edge in found.relationships if edge.type == "INVOLVES"}
    assert involved == {"West Yorkshire Combined Authority", "Mayor of West Yorkshire"}


def related(found: Graph) -> set[tuple[str, str, str]]:
    return {(edge.source, edge.type, edge.target) for edge in found.relationships if edge.type == "PART_OF"}


def test_a_unit_that_another_force_has_too_is_no_part_of_that_force() -> None:
    answer = (
        "Our Professional Standards Department (PSD) checks each case. Sussex Police's PSD reads a third."
    )
    assert related(graph(("Kent", "2 January 2024", answer))) == {
        ("kent:professional-standards-department", "PART_OF", "kent:kent-police")
    }


def test_a_unit_of_another_force_that_is_named_as_such_is_part_of_it() -> None:
    answer = "We have visited Sussex Police's Stalking Unit. The Stalking Unit was of great help."
    assert ("kent:stalking-unit", "PART_OF", "sussex:sussex-police") in related(
        graph(("Kent", "2 January 2024", answer))
    )


def test_a_recommendation_says_whose_a_thing_is_but_not_what_should_be() -> None:
    asked = "make sure they have effective data collection"
    text = LETTER.format(area="Kent", date="2 January 2024", answer="We have done so.").replace(
        asked,
        "use the ThinkUKnow package of the National Crime Agency, and the NSPCC run Operation Makesafe",
    )
    read = READER.read(canonical(text, source="kent.md", sha256="0" * 64))
    found = combine(resolved([read]))
    assert {
        (found.by_id[edge.source].name, found.by_id[edge.target].name)
        for edge in found.relationships
        if edge.type == "DELIVERED_BY"
    } == {("ThinkUKnow", "National Crime Agency")}


def test_a_unit_whose_name_begins_with_the_force_is_not_the_force() -> None:
    answer = "The Fraud Desk sits in the Force Intelligence Bureau."
    assert related(graph(("Kent", "2 January 2024", answer))) == {
        ("kent:fraud-desk", "PART_OF", "kent:force-intelligence-bureau")
    }


def test_an_acronym_of_one_letter_is_the_name_that_another_letter_of_the_area_spells_out() -> None:
    found = graph(
        ("Suffolk", "1 May 2023", "The Harbour Liaison Team (HLT) leads on this."),
        ("Suffolk", "1 May 2024", "The HLT still leads on this."),
    )
    [team] = entity(found, "Harbour Liaison Team")
    assert (
        len([edge for edge in found.relationships if edge.type == "INVOLVES" and edge.target == team.id]) == 2
    )


def test_an_acronym_that_two_letters_spell_out_differently_joins_nothing() -> None:
    found = graph(
        ("Suffolk", "1 May 2023", "The Harbour Liaison Team (HLT) leads on this."),
        ("Suffolk", "1 May 2024", "The Hidden Links Team (HLT) leads on this."),
    )
    assert (len(entity(found, "Harbour Liaison Team")), len(entity(found, "Hidden Links Team"))) == (1, 1)


def test_one_name_in_two_areas_is_two_things() -> None:
    found = graph(
        ("Suffolk", "1 May 2023", "The Harbour Liaison Team leads on this."),
        ("Norfolk", "1 May 2023", "The Harbour Liaison Team leads on this."),
    )
    assert {one.area for one in entity(found, "Harbour Liaison Team")} == {"suffolk", "norfolk"}


def test_a_national_initiative_is_one_thing_in_all_areas() -> None:
    found = graph(
        ("Suffolk", "1 May 2023", "We run Operation Makesafe."),
        ("Norfolk", "1 May 2023", "We run Op Makesafe."),
    )
    assert [one.area for one in entity(found, "Operation Makesafe")] == [None]


def test_a_date_that_no_calendar_has_is_reported() -> None:
    text = LETTER.format(
        area="Suffolk", date="1 May 2023", answer="It began on 31 June 2022, not 30 June 2022."
    )
    facts = READER.read(canonical(text, source="letter.md", sha256="0"))
    assert [note.text for note in facts.notes if note.kind == "date not read"] == ["31 June 2022"]


def test_the_notes_list_acronyms_that_no_letter_expands_and_not_a_name_written_as_one_word() -> None:
    told = "Calls are logged on QLX and on BoatWatch. The Harbour Crime Team (HCT) reads them."
    text = LETTER.format(area="Suffolk", date="1 May 2023", answer=told)
    facts = READER.read(canonical(text, source="letter.md", sha256="0"))
    assert [note.text for note in facts.notes if note.kind == "acronym never expanded"] == ["QLX"]


def test_the_order_of_letters_does_not_matter() -> None:
    one = ("Suffolk", "1 May 2023", "The Harbour Liaison Team (HLT) leads on this.")
    two = ("Norfolk", "2 May 2023", "We run Operation Makesafe with the HLT.")
    three = ("Suffolk", "3 May 2024", "The HLT runs Operation Makesafe.")
    assert graph(one, two, three) == graph(three, one, two)


@pytest.mark.parametrize("wrap", ["{}", "**{}**", "{}  "])
def test_bold_marks_and_spaces_change_no_link(wrap: str) -> None:
    plain = "Our Harm Dashboard is fed from Niche."
    found = links(graph(("Suffolk", "1 May 2023", wrap.format(plain))))
    assert {"Niche", "Harm Dashboard"} <= set(found)
    assert found["Niche"].quotes == [plain]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_no_answer_makes_reading_fail_and_every_quote_stands_in_the_text(answer: str) -> None:
    graph(("Suffolk", "1 May 2023", answer))


LONG = "Dear Home Secretary\n\n{}\n\nYours sincerely\n\nPolice and Crime Commissioner for Kent\n"
ASKED = "**Recommendation 1**\n\nBy 1 June 2024, "
ANSWERED = ASKED + "chief constables should check locks.\n\n**Response:** "


COUNTED = "The next asks forces to check lock {0}. We do.\n\n"
REPLIES = "#### For the force\n\nRecommendation 1. We do.\n\nRecommendation 2. We do.\n\n"


@pytest.mark.parametrize(
    ("before", "repeated", "after"),
    [
        ("", "**Recommendation {0}**\n\nForces should check locks.\n\nLock{0} Team will do it.\n\n", ""),
        (ANSWERED, "We use Operation Lantern{0} and the Harm{0} Hub, run by Barnardo's (see below).\n\n", ""),
        (ANSWERED, "the force, which works with Barnardo's and the Tower{0} Team, reports by May, ", ""),
        (ANSWERED + "We met ", "Amber birch, Cedar delta, ", "and Trust Board."),
        (ASKED, "forces, chief constables, the Home Office, police forces, ", "should check locks."),
        (ASKED + "chief constables should:\n\n", "- check lock number {0} on the river;\n", "\nWe have."),
        (ANSWERED, "the lock keepers of the river check every lock that is on it and\n{0}\n", ""),
        ("There are four recommendations.\n\nThe first is that forces should check locks.\n\n", COUNTED, ""),
        ("### What was asked\n\n", "**({0})** By May, forces should check lock {0}.\n\n", REPLIES),
        ("", "**Recommendation number:** {0}\n\n**Answer provided by:** PCC\n\n**Answer:** I do.\n\n", ""),
        ("", "They want forces to check lock {0} (recommendation {0}). He accepts this.\n\n", ""),
        ("", "By May, forces should check lock {0}.[^{0}]\n\n[^{0}]: Recommendation {0}: See there.\n\n", ""),
        ("", "Mae'r heddlu yn gweithio gyda'r cyhoedd ar hyn. / The police check lock {0}.\n\n", ""),
    ],
)
def test_reading_four_times_as_much_takes_about_four_times_as_long(
    before: str, repeated: str, after: str
) -> None:
    def taken(times: int) -> float:
        said = "".join(repeated.format(number) for number in range(1, times + 1))
        document = canonical(LONG.format(before + said + after), source="long.md", sha256="0" * 64)
        return seconds(lambda: READER.read(document))

    taken(50)
    assert taken(1600) < 8 * taken(400)


def test_a_paragraph_that_answers_a_thousand_recommendations_is_read() -> None:
    said = " ".join(
        f"Recommendation {number} is that forces train divers. I pay for six." for number in range(1, 1000)
    )
    read = READER.read(canonical(LONG.format(f"I write.\n\n{said}"), source="long.md", sha256="0" * 64))
    assert [one.node.number for one in read.recommendations] == [str(number) for number in range(1, 1000)]
