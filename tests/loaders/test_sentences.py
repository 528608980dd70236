"""Sentences and clauses: where they end, and what must hold for every text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Span
from loaders.text.sentences import clause_around, sentences


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met twice. It helped.", ["We met twice.", "It helped."]),
        (
            "Supt. Hale and Det. Sgt. Poole met. They agreed.",
            ["Supt. Hale and Det. Sgt. Poole met.", "They agreed."],
        ),
        ("The unit opened at St. Anne's. It is full.", ["The unit opened at St. Anne's.", "It is full."]),
        ("See No. 4 and para. 2. Both apply.", ["See No. 4 and para. 2.", "Both apply."]),
        ("Is it done? No. It is not.", ["Is it done?", "No.", "It is not."]),
        (
            "Our work, e.g. Op Larch, goes on. See i.e. Annex B.",
            ["Our work, e.g. Op Larch, goes on.", "See i.e. Annex B."],
        ),
        ("A gift of £3.5m came. It is spent.", ["A gift of £3.5m came.", "It is spent."]),
        ("It came from J. B. Ward. We use it.", ["It came from J. B. Ward.", "We use it."]),
        ("It falls under category B. The rest do not.", ["It falls under category B.", "The rest do not."]),
        ("Accepted. 60 files were read.", ["Accepted.", "60 files were read."]),
        ("26/01/24: Second draft read. Sent on.", ["26/01/24: Second draft read.", "Sent on."]),
        ("He said “We will.” Then he left.", ["He said “We will.”", "Then he left."]),
        ("It was so (they say.) We agree.", ["It was so (they say.)", "We agree."]),
        ("1. First of all we met. 2. Then we wrote.", ["1. First of all we met.", "2. Then we wrote."]),
        ("This is done.The next is not.", ["This is done.", "The next is not."]),
        (
            "Write to a@force.police.uk or see www.force.uk.",
            ["Write to a@force.police.uk or see www.force.uk."],
        ),
        ("Three things:\n- one\n- two\n• three", ["Three things:", "- one", "- two", "• three"]),
        ("A heading\n\nThe text.", ["A heading", "The text."]),
        ("We wait... Then we act.", ["We wait...", "Then we act."]),
        ("One half; the other half: both stay.", ["One half; the other half: both stay."]),
        ("   \n\n ", []),
    ],
)
def test_sentence_ends_where_a_reader_would_end_it(text: str, expected: list[str]) -> None:
    assert _cut(text) == expected


def test_only_the_span_that_is_asked_for_is_cut() -> None:
    text = "Left out. Kept one. Kept two. Left out."

    found = sentences(text, Span(10, 29))

    assert [text[start:end] for start, end in found] == ["Kept one.", "Kept two."]


@given(st.text(alphabet=st.sampled_from(" \n\tAb1.!?…:;'’”)(•-é\u00a0£"), max_size=200))
def test_sentences_hold_every_character_but_white_space_once(text: str) -> None:
    found = sentences(text, Span(0, len(text)))

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())


@given(st.text(max_size=300), st.data())
def test_clause_holds_the_place_and_stays_in_the_sentence(text: str, data: st.DataObject) -> None:
    sentence = Span(0, len(text))
    start = data.draw(st.integers(0, len(text)))
    place = Span(start, data.draw(st.integers(start, len(text))))

    clause = clause_around(text, sentence, place)

    assert sentence.start <= clause.start <= place.start <= place.end <= clause.end <= sentence.end


def test_short_sentence_is_evidence_as_a_whole() -> None:
    text = "The unit works with Larch House; it meets weekly."

    assert clause_around(text, Span(0, len(text)), Span(20, 31)) == Span(0, len(text))


def test_long_sentence_is_cut_to_the_clause_with_the_name() -> None:
    text = (
        "The unit has been in place since the merger and reads each file on the day on which it arrives,"
        " whoever sent it in; children are offered a place at Larch House within two days; and the panel"
        " looks at one file in ten every month, with the help of two partners, so that nothing is missed."
    )
    start = text.index("Larch House")

    clause = clause_around(text, Span(0, len(text)), Span(start, start + 11))

    assert text[clause.start : clause.end] == "children are offered a place at Larch House within two days"


def test_brackets_are_not_torn_apart() -> None:
    inside = "(first the north; then the coast; Larch House; and last the city)"
    text = (
        "The visits were made in the order that had been agreed " * 4 + inside + "; the rest is to be done."
    )
    start = text.index("Larch House")

    clause = clause_around(text, Span(0, len(text)), Span(start, start + 11))

    assert inside in text[clause.start : clause.end]


@pytest.mark.parametrize("unit", ["x", "a. B", "a\n ", ".)", " •", "; and ("])
def test_one_line_of_a_megabyte_is_cut_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()

    found = sentences(text, Span(0, len(text)))
    clause_around(text, Span(0, len(text)), Span(500_000, 500_001))

    assert found
    assert time.process_time() - started < 8
