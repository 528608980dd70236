"""Names are found whole, longest first, at offsets that hold in any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Kind
from loaders.naming.matcher import Match, Matcher
from loaders.register import Alias, Case, Entry, Register, Scope, load_register
from loaders.text.folding import fold, fold_case
from tests.timing import seconds

REGISTER = load_register()
SHIPPED = Matcher(REGISTER.for_area("cambridgeshire", addressees=True))


def entry(name: str, *aliases: Alias, kind: Kind = Kind.BODY, scope: Scope = Scope.NATIONAL) -> Entry:
    return Entry(id="x", name=name, kind=kind, scope=scope, aliases=aliases)


def words(text: str, *entries: Entry, nested: bool = False) -> list[str]:
    return [text[match.start : match.end] for match in Matcher(entries).find(text, nested=nested)]


@pytest.mark.parametrize("slug", [None, "cambridgeshire", "essex", "metropolitan", "city-of-london"])
def test_every_form_of_every_entry_is_found_in_a_sentence(slug: str | None) -> None:
    register: Register = REGISTER
    entries = register.for_area(slug, addressees=True)
    matcher = Matcher(entries)
    lost = []
    for item in entries:
        for alias in item.forms:
            text = f"Then we asked about {alias.form}, as before."
            if Match(20, 20 + len(alias.form), item) not in matcher.find(text):
                lost.append((item.id, alias.form))
    assert lost == []


def test_a_name_is_found_wherever_it_stands() -> None:
    assert words("Athena. (Athena) ‘Athena’ Athena/Niche Athena", entry("Athena")) == ["Athena"] * 5


@pytest.mark.parametrize(
    "text", ["Athenaeum", "subAthena", "Athena2", "Athena_old", "@Athena", "Athena@force"]
)
def test_a_name_inside_a_word_or_an_address_is_none(text: str) -> None:
    assert words(text, entry("Athena")) == []


def test_a_single_word_matches_in_its_own_case_only() -> None:
    assert words("They embraced it; they embrace Embrace.", entry("Embrace")) == ["Embrace"]


def test_a_name_of_several_words_matches_in_any_case() -> None:
    text = "the HOME OFFICE, the Home office and the home office"
    assert words(text, entry("Home Office")) == ["HOME OFFICE", "Home office", "home office"]


def test_a_form_may_ask_for_its_own_case() -> None:
    support = entry("Victim Support", Alias(form="Victim Support", case=Case.EXACT))
    assert words("Victim Support gives victim support", support) == ["Victim Support"]


def test_a_cautious_form_is_not_matched_where_a_sentence_begins() -> None:
    connect = entry("Connect", Alias(form="Connect", cautious=True))
    text = "Connect with us. Connect early!\n\nConnect now.\n- “Connect” But Connect is logged in Connect."
    found = Matcher([connect]).find(text)
    assert [match.start for match in found] == [text.index("But Connect") + 4, text.rindex("Connect")]


def test_the_longest_name_counts() -> None:
    agency, head = entry("National Crime Agency"), entry("director general of the National Crime Agency")
    assert words("the director general of the National Crime Agency", agency, head) == [
        "director general of the National Crime Agency"
    ]


def test_names_inside_a_longer_one_are_given_on_request() -> None:
    office, toolkit = (
        entry("Home Office"),
        entry("Home Office disruption toolkit", Alias(form="disruption toolkit")),
    )
    text = "the Home Office disruption toolkit"
    assert words(text, office, toolkit) == ["Home Office disruption toolkit"]
    assert words(text, office, toolkit, nested=True) == ["Home Office disruption toolkit", "Home Office"]


def test_where_the_longest_fails_a_shorter_one_is_still_found() -> None:
    assert words("the College of Policings", entry("College"), entry("College of Policing")) == ["College"]
    assert words(
        "the crime agency board",
        entry("Crime Agency Board", Alias(form="Crime Agency Board", case=Case.EXACT)),
        entry("Crime Agency"),
    ) == ["crime agency"]


def test_apostrophes_dashes_and_ampersands_are_alike() -> None:
    chiefs, embrace = entry("National Police Chiefs' Council"), entry("Embrace – Child Victims of Crime")
    police = entry("Devon & Cornwall Police")
    text = "National Police Chiefs’ Council; Embrace - Child Victims of Crime; Devon and Cornwall Police"
    assert words(text, chiefs, embrace, police) == text.split("; ")


def test_a_possessive_is_no_part_of_the_name() -> None:
    assert words(
        "the Home Office’s plan, the NCA's view, Barnardo's work",
        entry("Home Office"),
        entry("NCA"),
        entry("Barnardo's"),
    ) == [
        "Home Office",
        "NCA",
        "Barnardo's",
    ]


def test_the_plural_of_an_acronym_belongs_to_the_name() -> None:
    assert words("Our ISVAs and the ISVA’s room", entry("ISVA")) == ["ISVAs", "ISVA"]


def test_what_every_area_has_takes_a_plural_and_a_national_name_does_not() -> None:
    hub = entry("Safeguarding Hub", scope=Scope.LOCAL)
    assert words("both Safeguarding Hubs", hub) == ["Safeguarding Hubs"]
    assert words("both Safeguarding Hubs", entry("Safeguarding Hub")) == []


def test_a_class_in_the_plural_is_not_one_of_its_members() -> None:
    found = SHIPPED.find(
        "PCCs and the PCC; Police and Crime Commissioners; the Chief Constable and chief constables"
    )
    assert [match.entry.id for match in found] == [
        "police-and-crime-commissioners",
        "cambridgeshire-policing-body",
        "police-and-crime-commissioners",
        "cambridgeshire-chief",
        "chief-constables",
    ]


def test_offsets_hold_where_lower_case_is_longer() -> None:
    text = "İİİ in İstanbul: the Home Office’s İ Athena"
    assert words(text, entry("Home Office"), entry("Athena")) == ["Home Office", "Athena"]


def test_no_entries_and_no_text_give_no_matches() -> None:
    assert Matcher([]).find("the Home Office") == []
    assert SHIPPED.find("") == []


FORMS = sorted({alias.form for item in SHIPPED.entries for alias in item.forms})
PIECES = st.one_of(
    st.sampled_from(FORMS),
    st.text(max_size=8),
    st.sampled_from([" ", ", ", "’s ", "s ", "\n\n", ". ", "İ", "ﬁ", "ß", "\u00ad", "-", "–", "/", "@"]),
)


@given(st.lists(PIECES, max_size=12).map("".join), st.booleans())
@settings(max_examples=200, deadline=None)
def test_spans_hold_in_any_text(text: str, nested: bool) -> None:
    found = SHIPPED.find(text, nested=nested)
    assert found == sorted(found, key=lambda match: (match.start, -match.end))
    for match in found:
        assert 0 <= match.start < match.end <= len(text)
        said = fold_case(text[match.start : match.end])
        forms = {fold_case(alias.form).replace(" & ", " and ") for alias in match.entry.forms}
        assert said.replace(" & ", " and ") in forms | {f"{form}s" for form in forms}
    if not nested:
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(fold_case(text)) == len(text)


def test_time_grows_with_the_text_and_no_faster() -> None:
    text = (
        "The Home Office and all chief constables asked about Operation Makesafe, Athena and the MASH. " * 150
    )

    long = text * 20
    assert seconds(lambda: SHIPPED.find(long)) < 60 * max(0.001, seconds(lambda: SHIPPED.find(text)))
