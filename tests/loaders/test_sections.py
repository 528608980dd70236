"""Letters cut into head, recommendations and answers."""

import importlib.util
import json
import os
import re
import sys
import time
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.document import Document
from loaders.documents import read_document
from loaders.layout.sections import Reason, ResponseSection, Role, Sections, sections_of
from loaders.text.canonical import canonical


def _layouts() -> ModuleType:
    path = Path(__file__).with_name("layouts.py")
    spec = importlib.util.spec_from_file_location("section55_layouts", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


LAYOUTS = list(_layouts().every_layout())
SHARED = Path(__file__).resolve().parents[3] / "shared"


def _document(text: str) -> Document:
    return canonical(text, source="letter.md", sha256="0" * 64)


def _words(document: Document, parts: tuple[Span, ...]) -> str:
    return "\n\n".join(document.text[part.start : part.end] for part in parts)


def _numbers(sections: Sections, response: ResponseSection) -> tuple[str | None, ...]:
    return tuple(sections.recommendations[at].number for at in response.recommendations)


@pytest.mark.parametrize("laid", LAYOUTS, ids=[laid.name for laid in LAYOUTS])
def test_every_layout_gives_the_same_recommendations_and_answers(laid: Any) -> None:
    document = _document(laid.text)
    sections = sections_of(document)

    found = [(r.number, r.kind.value, r.report, _words(document, r.parts)) for r in sections.recommendations]
    assert sorted(found, key=str) == sorted(
        ((r.number, r.kind, r.report, r.text) for r in laid.recommendations), key=str
    )
    answers = [
        (_numbers(sections, a), a.respondent.value, _words(document, a.parts))
        for a in sections.responses
        if a.recommendations
    ]
    assert sorted(answers, key=str) == sorted(
        ((a.numbers, a.role, "\n\n".join(a.paragraphs)) for a in laid.answers), key=str
    )
    if laid.cover is not None:
        own = [_words(document, a.parts) for a in sections.responses if not a.recommendations]
        assert "\n\n".join(own) == "\n\n".join(laid.cover)


LETTER = (
    "Office of the Police, Fire and Crime Commissioner\n\nThe Old Mill\n\nNorthmoor NM2 3AB\n\n"
    "3rd May 2024\n\nRt Hon Ivy Hale MP\n\nMinister of "
    "State for Crime, Policing and Fire\n\n2 Marsham Street\n\n"
    "Dear Minister\n\n**Re: ‘An inspection of the police forces’ work with runaways’**\n\n"
    "I write on the report of this title, which HMICFRS published on 12 March.\n\n"
    "Recommendation 1\n\nBy June 2024, chief constables should look again at their rules.\n\n"
    "Northmoor Police response: We did so in April.\n\n"
    "Yours sincerely\n\nTom Arkle\n\nPolice, Fire and Crime "
    "Commissioner for Northmoor and the Isle of Sand\n\n"
    "cc The Chief Constable"
)


def test_the_head_gives_date_office_written_to_office_that_signs_title_and_publication() -> None:
    document = _document(LETTER)
    head = sections_of(document).head

    assert head.date == date(2024, 5, 3)
    assert head.date_span
    assert _words(document, (head.date_span,)) == "3rd May 2024"
    assert head.addressee
    assert head.addressee.text == "Minister of State for Crime, Policing and Fire"
    assert head.sender
    assert head.sender.text == "Police, Fire and Crime Commissioner for Northmoor and the Isle of Sand"
    assert head.force
    assert head.force.text == "Northmoor Police"
    assert [_words(document, (title,)) for title in head.titles] == [
        "An inspection of the police forces’ work with runaways"
    ]
    assert head.published == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Policing and Harbours: Keeping the Lights On", ["Policing and Harbours: Keeping the Lights On"]),
        ("I write about harbours, Boats and Moorings", []),
        ("Section 55 of the Police Act 1996", []),
        ("Keeping the Lights On is what I write about.", []),
    ],
)
def test_the_line_below_the_greeting_is_the_title_where_it_is_in_capitals_as_titles_are(
    line: str, title: list[str]
) -> None:
    document = _document(
        f"9 February 2024\n\nDear Home Secretary\n\n{line}\n\nThese are my comments.\n\n"
        "Recommendation 1\n\nBy May, forces should chart moorings.\n\nAll are charted."
    )
    assert [_words(document, (one,)) for one in sections_of(document).head.titles] == title


def test_a_quotation_that_asks_is_whole_though_its_last_sentence_reads_like_an_answer() -> None:
    asked = "“By May, all forces should chart moorings. Buoys will have been counted first.”"
    document = _document(f"Dear Sir\n\n**Recommendation 1**\n\n{asked}\n\nWe charted all of them.")
    sections = sections_of(document)
    assert _words(document, sections.recommendations[0].parts) == asked
    assert [_words(document, one.parts) for one in sections.responses] == ["We charted all of them."]


def test_a_paragraph_on_the_force_s_answers_is_the_letter_s_own() -> None:
    document = _document(
        "Dear Sir\n\n**Recommendation 1**\n\nBy May, all forces should chart moorings.\n\nWe charted them."
        "\n\nThe force’s answers content me. I pay for the charts.\n\nYours sincerely"
    )
    answers = {one.recommendations: _words(document, one.parts) for one in sections_of(document).responses}
    assert answers == {
        (): "The force’s answers content me. I pay for the charts.",
        (0,): "We charted them.",
    }


def test_a_page_is_of_the_day_behind_the_office_that_signs_it_or_of_the_day_of_its_reply() -> None:
    asked = "**Recommendation 1:** By May, forces should chart moorings.\n\n**Response:** All are charted."
    signed = f"{asked}\n\n**Ann Harbour**\nPolice and Crime Commissioner for Northmoor\n\n9th February 2024"
    assert sections_of(_document(f"{signed}\n\n### Latest news\n\nThe boats are out.")).head.date == date(
        2024, 2, 9
    )
    assert sections_of(_document(f"{asked}\n\n9th February 2024")).head.date is None
    told = "The report came out on 2 January 2024. Reply published Friday 9 February 2024."
    assert sections_of(_document(f"{told}\n\n{asked}")).head.date == date(2024, 2, 9)


def test_a_page_that_gives_no_day_of_its_own_is_of_the_day_on_which_it_was_updated() -> None:
    page = (
        "# Harbour crime\n\nHMICFRS reported on 19 December 2023. These are the comments of the Police and "
        "Crime Commissioner for Northmoor. Last updated 9 February 2024.\n\n**Recommendation 1:** By May, "
        "forces should chart moorings.\n\n**Response:** The charts were updated on 3 March 2023."
    )
    assert sections_of(_document(page)).head.date == date(2024, 2, 9)
    assert sections_of(_document(page.replace("Last updated 9 February 2024.", ""))).head.date is None


def test_names_in_the_head_stand_where_their_spans_say() -> None:
    document = _document(LETTER)
    head = sections_of(document).head
    for named in (head.addressee, head.sender, head.force):
        assert named
        assert _words(document, (named.span,)) == named.text


def test_a_date_of_publication_that_lies_after_the_letter_is_of_the_year_before() -> None:
    document = _document(LETTER.replace("12 March", "12 December"))
    assert sections_of(document).head.published == date(2023, 12, 12)


def test_an_apostrophe_after_s_closes_no_title() -> None:
    document = _document(LETTER.replace("‘", "'").replace("’", "'"))
    titles = sections_of(document).head.titles
    assert [_words(document, (title,)) for title in titles] == [
        "An inspection of the police forces' work with runaways"
    ]


def test_a_form_gives_report_sender_addressee_and_date_from_its_fields() -> None:
    document = _document(
        "# Reply form\n\n**Report:** Looking for missing children: an inspection\n\n"
        "**Response from:** Police and Crime Commissioner for Westmere\n\n**To:** Home Secretary\n\n"
        "**Date:** 20/01/2024\n\n## PCC comments\n\nI took "
        "the report to my Board in January and it was well received.\n\n"
        "## Force response\n\nR1 - By May 2024, forces should "
        "keep a list.\n\nAgreed\n\nAction taken: We keep one.\n\n"
        "Status: Complete\n\nOwner: Head of Crime\n\nTarget date: n/a"
    )
    sections = sections_of(document)

    assert sections.head.date == date(2024, 1, 20)
    assert sections.head.addressee
    assert sections.head.addressee.text == "Home Secretary"
    assert sections.head.sender
    assert sections.head.sender.text == "Police and Crime Commissioner for Westmere"
    assert _words(document, sections.head.titles[:1]) == "Looking for missing children: an inspection"
    own, answer = sections.responses
    assert (own.recommendations, own.respondent) == ((), Role.COMMISSIONER)
    assert _words(document, own.parts) == "I took the report to my Board in January and it was well received."
    assert (answer.respondent, _words(document, answer.parts)) == (Role.FORCE, "We keep one.")
    assert [_words(document, (field,)) for field in answer.status_fields] == ["Agreed", "Complete"]
    assert [_words(document, (owner,)) for owner in answer.owners] == ["Head of Crime"]


def test_each_of_two_reports_has_its_own_title() -> None:
    document = _document(
        "Dear Home Secretary\n\nTwo reports are answered here.\n\n"
        "- *Looking for missing children: an inspection*\n- "
        "*Cells and children: an inspection of custody*\n\n"
        "## First report\n\n### Recommendation 1\n\nBy May "
        "2024, forces should keep a list.\n\nResponse: We keep one.\n\n"
        "## Second report\n\n### Recommendation 1\n\nBy June 2024, forces should count their cells.\n\n"
        "Response: We have counted.\n\nYours sincerely\n\nPolice and Crime Commissioner for Westmere"
    )
    sections = sections_of(document)

    assert [(r.number, r.report) for r in sections.recommendations] == [("1", 0), ("1", 1)]
    assert [_words(document, report.titles) for report in sections.reports] == [
        "Looking for missing children: an inspection",
        "Cells and children: an inspection of custody",
    ]


def test_a_dated_update_says_from_when_its_weeks_count() -> None:
    document = _document(
        "| Rec | Recommendation | Force response | Update |\n|---|---|---|---|\n"
        "| 4 | By May 2024, forces should keep a list. | We keep one. "
        "| 24/01/24: It will be longer within six weeks. |"
    )
    (answer,) = sections_of(document).responses
    assert answer.as_of == date(2024, 1, 24)
    assert _words(document, answer.parts) == "We keep one.\n\nIt will be longer within six weeks."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Version 1.3, 24 January 2024. Drawn up by the change team and cleared by the mayor of the town.",
            24,
        ),
        (
            "Version 2 was read by the mayor on 24 January 2024 and has been sent to all of the towns since.",
            None,
        ),
    ],
)
def test_a_document_kept_in_versions_is_of_the_day_of_its_version(line: str, day: int | None) -> None:
    document = _document(
        f"# A list\n\n{line}\n\n## Recommendation 4\n\nBy May 2024, forces should keep a list.\n\n"
        "Force response: We keep one."
    )
    assert sections_of(document).head.date == (day and date(2024, 1, day))


def test_an_answer_found_by_wording_alone_is_less_sure_than_a_labelled_one() -> None:
    head = "Recommendation 1\n\nBy May 2024, chief constables should keep a list."
    labelled, unlabelled, inside = (
        sections_of(_document(f"{head}{rest}")).responses[0].sure
        for rest in ("\n\nForce response: We keep one.", "\n\nWe keep one.", " We keep one.")
    )
    assert labelled > unlabelled > inside


def test_a_letter_without_recommendations_has_none_and_all_its_text_is_accounted_for() -> None:
    document = _document(
        "Dear Home Secretary\n\nI have read the report and have nothing to add.\n\nYours sincerely"
    )
    sections = sections_of(document)
    assert sections.recommendations == ()
    assert [_words(document, r.parts) for r in sections.responses] == [
        "I have read the report and have nothing to add."
    ]
    assert {left.reason for left in sections.leftovers} == {Reason.LETTERHEAD, Reason.SIGNATURE}


def test_text_that_no_rule_places_is_reported() -> None:
    document = _document(
        "Dear Home Secretary\n\nI have read it.\n\nYours sincerely\n\n## Appendix\n\n"
        "There is a long sentence in this appendix that answers nothing that was asked of anybody."
    )
    outside = [left for left in sections_of(document).leftovers if left.reason is Reason.OUTSIDE]
    assert [_words(document, (left.span,)) for left in outside] == [
        "There is a long sentence in this appendix that answers nothing that was asked of anybody."
    ]


def test_a_force_that_publishes_a_page_is_the_respondent_of_its_own_statements() -> None:
    document = _document(
        "# Our reply\n\nPublished: 1 June 2024\n\nOn behalf of the Chief Constable of Westmere Police\n\n"
        "We accept all that was asked of us in the report.\n\n## Lists (recommendation 1)\n\n"
        "### Recommendation received\n\nBy May 2024, forces "
        "should keep a list.\n\n### Our current process\n\nIt is kept on Beacon."
    )
    sections = sections_of(document)
    assert [(r.recommendations, r.respondent) for r in sections.responses] == [
        ((), Role.FORCE),
        ((0,), Role.FORCE),
    ]
    assert sections.head.sender
    assert sections.head.sender.text == "Westmere Police"


def _spans(sections: Sections) -> Iterator[Span]:
    for recommendation in sections.recommendations:
        yield from recommendation.parts
    for response in sections.responses:
        yield from (*response.parts, *response.status_fields, *response.owners)
    yield from (left.span for left in sections.leftovers)
    yield from sections.head.titles


PIECES = st.sampled_from(
    [
        "Recommendation 2",
        "Recommendation 2: By May 2024, forces should",
        "**",
        "*",
        "_",
        "#",
        "## ",
        "|",
        "| 1 | 2 |\n|---|---|\n",
        "Force response:",
        "Response",
        "Status:",
        "Agreed",
        "\n",
        "\n\n",
        " ",
        "- ",
        "> ",
        "Dear Minister\n\n",
        "Yours sincerely",
        "Appendix A",
        "2.1 ",
        "3. ",
        "(recommendation 7)",
        "Page 1 of 2",
        "\f",
        "‘",
        "’",
        "[a](b)",
        "<br>",
        "&nbsp;",
        "12 May 2024",
        "I ",
        "we have",
        "The first recommendation is that ",
        "In response to recommendations 3 and 5, ",
        "Owner: X",
        "-\n",
        "PCC comments",
        "\u00ad",
        "\u0301",
        "e",
        "Rec No.\n\nRecommendation\n\nResponse\n\n3\n\n",
        "TBC",
        "é",
        "\ud800",
        "\x00",
        "ﬁ",
    ]
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_sections_whose_spans_lie_in_it(text: str) -> None:
    document = _document(text)
    sections = sections_of(document)

    for span in _spans(sections):
        assert 0 <= span.start < span.end <= len(document.text)
    for response in sections.responses:
        assert response.parts
        assert all(0 <= at < len(sections.recommendations) for at in response.recommendations)
        assert list(response.parts) == sorted(response.parts)
    assert len({id(r) for r in sections.recommendations}) == len(sections.recommendations)
    assert sections_of(document) == sections


ODD = {
    "a line of a megabyte": "word " * 200_000,
    "stars": "*a " * 300_000,
    "brackets": "[](a" * 250_000,
    "a hundred thousand headings": "# Recommendation 1\n\n" * 100_000,
    "quotation marks": "‘a " * 300_000,
    "brackets before heads": "(Recommendation 1\n\n" * 50_000,
    "tick boxes": "☐ Agreed ☒ Not agreed\n\n" * 40_000,
    "ten megabytes of letter": "Recommendation 2\n\nBy May 2024, forces should keep a list.\n\n"
    "Force response: We do it, in every case that comes to us.\n\n" * 80_000,
    "labels in one line": "Recommendation 1: we should. Response: I ‘have " * 20_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_take_seconds_for_each_megabyte_not_minutes(text: str) -> None:
    wordings = {(0, RecommendationKind.RECOMMENDATION, "1"): ("Forces should keep a list. " * 20,) * 3}
    started = time.process_time()
    sections_of(_document(text), wordings)
    assert time.process_time() - started < 20 * max(len(text) / 1_000_000, 1)


def _annotated() -> list[Path]:
    files = [*SHARED.glob("gold/*.json"), *SHARED.glob("practice/*/*.json")]
    if not files and os.environ.get("CI") == "true":
        pytest.fail(f"{SHARED} with the annotated letters is missing")
    return sorted(files)


@pytest.mark.skipif(not _annotated(), reason="the annotated letters are not at hand")
@pytest.mark.parametrize("path", _annotated(), ids=lambda path: path.stem)
def test_annotated_letters_are_cut_as_their_annotators_did(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    document = read_document(_letter_of(path))
    sections = sections_of(document)
    keys = _keys(sections)

    assert sorted(keys) == sorted(one["number"] for one in gold["recommendations"])
    found = {
        (keys[at] if at is not None else None, response.respondent): response
        for response in sections.responses
        for at in (response.recommendations or (None,))
    }
    wanted = {(one["recommendation"], _role(one["respondent"])): one for one in gold["responses"]}
    assert set(found) == set(wanted)
    for key, response in wanted.items():
        if key[0] is not None:
            _assert_quotes_inside(document, found[key], response)
    for recommendation in sections.recommendations:
        asked = _words(document, recommendation.parts)
        assert not re.search(r"\b(?:we|our force|response:|my office)\b", asked, re.IGNORECASE)


def _letter_of(path: Path) -> Path:
    folder = SHARED / "letters" if path.parent.name == "gold" else path.parent
    return next(file for suffix in (".md", ".txt") if (file := folder / f"{path.stem}{suffix}").exists())


def _keys(sections: Sections) -> list[str]:
    """Numbers as the annotators wrote them: AFI before those of areas, b after those of a second report."""
    keys = []
    for position, one in enumerate(sections.recommendations, 1):
        area = one.kind is RecommendationKind.AREA_FOR_IMPROVEMENT
        keys.append(f"{'AFI ' if area else ''}{one.number or position}{'b' if one.report else ''}")
    return keys


def _role(respondent: str) -> Role:
    return Role.COMMISSIONER if "Commissioner" in respondent else Role.FORCE


def _assert_quotes_inside(document: Document, response: ResponseSection, gold: dict[str, Any]) -> None:
    inside = _folded(_words(document, (*response.parts, *response.status_fields, *response.owners)))
    said = gold.get("status_quote") or []
    quotes = [said] if isinstance(said, str) else list(said)
    quotes += [one["quote"] for one in (*gold["links"], *gold["commitments"])]
    missing = [quote for quote in quotes if quote and _folded(_without_label(quote)) not in inside]
    assert missing == []


def _without_label(quote: str) -> str:
    return re.sub(r"^(?:Status|Owner): ", "", quote)


def _folded(words: str) -> str:
    """Letters and digits alone: the annotators copied from the files, marks, wraps and all."""
    words = unicodedata.normalize("NFKC", words).replace("<br>", " ")
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    words = re.sub(r"(\w)- (?=[a-z])", r"\1", words)
    return re.sub(r"[\W_]+", "", words).casefold()
