"""The words in which others quote a recommendation tell where it ends in a letter that does not say."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import RecommendationKind, Split
from loaders.document import Document
from loaders.layout.sections import Sections, sections_of
from loaders.layout.wording import Wordings
from loaders.text.canonical import canonical

ASKED = (
    "By 31 October 2024, chief constables should make sure that their control rooms can recognise a repeat "
    "caller. They should also make sure that this is tested every month."
)
STATED = "Control rooms recognise a repeat caller by a flag. Tests take place every month."
"""An answer whose form shows nothing: neither *we* nor *has been*."""


def document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def known(*texts: str, number: str = "1", report: int = 0) -> Wordings:
    return {(report, RecommendationKind.RECOMMENDATION, number): texts}


def cut(text: str, wordings: Wordings) -> tuple[str, str, Split | None]:
    """What is asked, what is answered, and how sure the split is, of the first recommendation."""
    read = document(text)
    sections = sections_of(read, wordings)
    answers = [one for one in sections.responses if 0 in one.recommendations]
    said = " ".join(_words(read, one.parts) for one in answers)
    return _words(read, sections.recommendations[0].parts), said, answers[0].split if answers else None


def _words(read: Document, parts: Sequence[Span]) -> str:
    return " ".join(" ".join(read.text[start:end] for start, end in parts).split())


@pytest.mark.parametrize(
    "layout",
    [
        "Recommendation 1\n\n{asked} {said}",
        "Recommendation 1\n\n{asked}\n\n{said}",
        "**Recommendation 1:** {asked} {said}",
        "R1 - {asked}\n\n- {said}",
        "Recommendation 1\n\n{asked} {said}\n\nRecommendation 2\n\nForces should rest.\n\nResponse: We do.",
    ],
)
def test_text_that_is_nearly_the_known_wording_is_recommendation_and_what_follows_is_answer(
    layout: str,
) -> None:
    text = layout.format(asked=ASKED, said=STATED)
    assert cut(text, known(ASKED)) == (ASKED, STATED, Split.SURE)


def test_without_the_wording_the_same_letter_is_not_sure() -> None:
    assert cut(f"Recommendation 1\n\n{ASKED} {STATED}", {})[2] is not Split.SURE


@pytest.mark.parametrize(
    "quoted",
    [
        ASKED.replace("chief constables", "all chief constables"),
        ASKED.replace("chief constables", "forces"),
        ASKED.replace("control rooms", "control-rooms").replace(",", ""),
        ASKED.replace("every month", "each month").upper(),
        ASKED.replace("caller. They", "caller.\n\nThey"),
    ],
)
def test_a_quotation_may_differ_in_a_word(quoted: str) -> None:
    asked, said, split = cut(f"Recommendation 1\n\n{quoted} {STATED}", known(ASKED))
    assert (asked, said, split) == (" ".join(quoted.split()), STATED, Split.SURE)


def test_the_nearest_of_several_wordings_decides() -> None:
    longer = f"{ASKED} This is so that no caller is forgotten."
    for texts in ((ASKED, longer), (longer, ASKED)):
        assert cut(f"Recommendation 1\n\n{longer} {STATED}", known(*texts))[:2] == (longer, STATED)


@pytest.mark.parametrize(
    "repeated",
    [
        "We also make sure that this is tested every month.",
        "The force has made sure that this is tested every month.",
        "Our control rooms can recognise a repeat caller, and they make sure that this is tested.",
        "It is tested every month.",
    ],
)
def test_an_answer_that_repeats_the_recommendation_is_not_pulled_in(repeated: str) -> None:
    first = ASKED.partition(" They")[0]
    for quoted in (first, ASKED):
        asked, said, _ = cut(f"Recommendation 1\n\n{quoted} {repeated}", known(ASKED, first))
        assert (asked, said) == (quoted, repeated)


def test_an_answer_in_the_words_of_a_recommendation_that_is_not_quoted_stays_an_answer() -> None:
    said = (
        "By 31 October 2024, our control rooms will recognise a repeat caller. "
        "We also make sure that this is tested every month."
    )
    assert cut(f"Recommendation 1\n\n{said}", known(ASKED))[:2] == ("", said)


def test_the_wording_of_another_number_kind_or_report_decides_nothing() -> None:
    text = f"Recommendation 1\n\n{ASKED} {STATED}"
    alone = cut(text, {})
    area: Wordings = {(0, RecommendationKind.AREA_FOR_IMPROVEMENT, "1"): (ASKED,)}
    assert [cut(text, one) for one in (known(ASKED, number="2"), known(ASKED, report=1), area)] == [alone] * 3


def test_a_label_is_believed_before_any_wording() -> None:
    text = f"Recommendation 1\n\n{ASKED} This is so that nobody waits.\n\nForce response: {STATED}"
    assert cut(text, known(ASKED)) == cut(text, {})


def test_a_recommendation_in_running_prose_ends_where_its_wording_does() -> None:
    text = (
        "Dear Home Secretary\n\nI have read the report.\n\nThe first recommendation is that "
        f"{ASKED[0].lower()}{ASKED[1:]} {STATED}\n\nYours sincerely"
    )
    asked, said, split = cut(text, known(ASKED))
    assert (asked.lower(), said, split) == (ASKED.lower(), STATED, Split.SURE)


def test_a_quotation_that_lost_its_full_stop_ends_where_its_wording_does() -> None:
    quoted = ASKED.rstrip(".")
    asked, said, split = cut(f"Recommendation 1\n\n{quoted} {STATED}", known(ASKED))
    assert (asked, said, split) == (quoted, STATED, Split.SURE)


def test_a_listed_recommendation_ends_where_its_wording_does() -> None:
    asked = (
        "By 1 May 2025, chief constables should make sure that:\n\n- an order is thought of in each case; "
        "and\n- breaches are written down."
    )
    said = "- Orders are thought of at each visit\n- Breaches go to the desk sergeant"
    found = cut(f"Recommendation 1\n\n{asked}\n{said}", known(asked.replace("- ", "")))
    assert found == (
        " ".join(asked.replace("- ", "").split()),
        "Orders are thought of at each visit Breaches go to the desk sergeant",
        Split.SURE,
    )


WORDS = st.lists(
    st.sampled_from("should forces keep a list We do. By May list. must not".split()), max_size=30
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, max_size=4))
def test_a_wording_changes_where_the_text_is_cut_and_nothing_else(
    texts: list[list[str]], paragraphs: list[list[str]]
) -> None:
    body = "\n\n".join(" ".join(words) for words in paragraphs)
    read = document(f"Recommendation 1\n\n{body}\n\nRecommendation 2\n\nForces should rest. We rest.")
    alone = sections_of(read)
    told = sections_of(read, known(*(" ".join(words) for words in texts)))
    assert _held(read, told) == _held(read, alone)
    assert [(one.number, one.by_layout) for one in told.recommendations] == [
        (one.number, one.by_layout) for one in alone.recommendations
    ]


def _held(read: Document, sections: Sections) -> list[str]:
    """All words of recommendations and answers to them, in order."""
    spans = [part for one in sections.recommendations for part in one.parts]
    spans += [part for one in sections.responses for part in one.parts]
    spans += [left.span for left in sections.leftovers]
    return " ".join(read.text[start:end] for start, end in sorted(set(spans))).split()
