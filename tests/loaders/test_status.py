"""The status of an answer, and the sentence that decides it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import Status
from loaders.statements.status import status_of


def _status(text: str, *, field: str | None = None, verdict: str | None = None) -> tuple[Status, str | None]:
    status, quote = status_of(text, [Span(0, len(text))], field=field, verdict=verdict)
    return status, None if quote is None else text[quote.start : quote.end]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("This action is for the Ministry of Justice.", "This action is for the Ministry of Justice."),
        ("It does not fall to this force.", "It does not fall to this force."),
        (
            "We read it. It is a matter for the College of Policing.",
            "It is a matter for the College of Policing.",
        ),
        ("National. Nothing for the garage to do.", "National."),
        (
            "This was not addressed to commissioners. We help where we can.",
            "This was not addressed to commissioners.",
        ),
        ("A handbook is for others to write. We wait.", "A handbook is for others to write."),
        ("This falls to the College. Staff will be told of it.", "This falls to the College."),
        (
            "This is the Ministry of Justice's decision. We wait.",
            "This is the Ministry of Justice's decision.",
        ),
        ("Not for the force to answer. We lend vans.", "Not for the force to answer."),
        ("Not one for the police, this.", "Not one for the police, this."),
        ("This lies outside our remit. We stand ready.", "This lies outside our remit."),
        ("There is nothing in this one for Ridgeshire.", "There is nothing in this one for Ridgeshire."),
        ("It is a task for the College and not for us.", "It is a task for the College and not for us."),
    ],
)
def test_answer_that_opens_by_leaving_it_to_others_is_not_for_this_body(text: str, quote: str) -> None:
    assert _status(text) == (Status.NOT_FOR_THIS_BODY, quote)


def test_national_body_named_later_does_not_make_it_theirs() -> None:
    text = "All staff have been trained. It is run weekly. This one is for the Home Office too."

    assert _status(text)[0] is Status.IN_PLACE


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A triage desk reads every referral on the day it arrives.", Status.IN_PLACE),
        ("All staff have been trained. The course will be repeated every year.", Status.IN_PLACE),
        ("The desk is well staffed. We will continue to review its work.", Status.IN_PLACE),
        ("The stores were counted in May. They will be counted again each January.", Status.IN_PLACE),
        ("I am glad to say that this is done. From May two more towns will join.", Status.IN_PLACE),
        ("The desk reads all files. It will be further strengthened by the new post.", Status.IN_PLACE),
        ("Our sergeants have been trained. The rest will follow by June 2025.", Status.IN_PROGRESS),
        ("A new database is being built.", Status.IN_PROGRESS),
        ("Three of the five posts have been filled.", Status.IN_PROGRESS),
        ("Half of the drivers have been through the course so far.", Status.IN_PROGRESS),
        ("The desk is not there yet. Clerks use a paper form.", Status.IN_PROGRESS),
        (
            "A trial in two towns ended in May; we intend to roll it out to the rest by Christmas.",
            Status.IN_PROGRESS,
        ),
        ("The lease has been let and building starts in June.", Status.IN_PROGRESS),
        ("We ran this in 2022 and have repeated it every year since.", Status.IN_PLACE),
        ("The college trains all of our drivers and each has passed.", Status.IN_PLACE),
        ("We do not send these to the Home Office. We keep each of them.", Status.IN_PLACE),
        ("We have not put a desk in every town. We do it in two.", Status.IN_PLACE),
        ("Work is under way and two towns have it already.", Status.IN_PROGRESS),
        (
            "The desk reads all files. Our records are out of date and we intend to mend them.",
            Status.IN_PROGRESS,
        ),
        ("The desk reads all files. Even so there is a way to go.", Status.IN_PROGRESS),
        ("A panel meets monthly. It will consider the feasibility of a second one.", Status.IN_PROGRESS),
        ("It will be undertaken by the new clerk.", Status.PLANNED),
        ("We intend to hire two clerks. They will start in May.", Status.PLANNED),
        ("We lend vans. My clerk will help the garage to meet this recommendation.", Status.PLANNED),
        ("Sergeants to be briefed by the end of May.", Status.PLANNED),
        ("We have not yet begun this work.", Status.PLANNED),
        ("Nothing has been done yet. A clerk will be hired next month.", Status.PLANNED),
        ("I have asked the Chief Constable for a plan by the end of March.", Status.PLANNED),
        ("We do not intend to change the policy.", Status.NO_CLEAR_ANSWER),
        ("The force welcomes this recommendation.", Status.NO_CLEAR_ANSWER),
        ("The Home Office will publish its views in the autumn.", Status.NO_CLEAR_ANSWER),
    ],
)
def test_weakest_that_the_text_makes_plain_decides(text: str, status: Status) -> None:
    assert _status(text)[0] is status


def test_quote_is_the_sentence_that_decides() -> None:
    text = "Our sergeants have been trained. The rest will follow by June 2025. The course is good."

    assert _status(text) == (Status.IN_PROGRESS, "The rest will follow by June 2025.")


@pytest.mark.parametrize("text", ["", "  ", "TBC", "-", "To follow", "No response."])
def test_placeholder_gives_no_clear_answer_and_no_quote(text: str) -> None:
    assert _status(text) == (Status.NO_CLEAR_ANSWER, None)


@pytest.mark.parametrize(
    ("field", "status"),
    [
        ("Complete", Status.IN_PLACE),
        ("Closed - business as usual", Status.IN_PLACE),
        ("100% complete", Status.IN_PLACE),
        ("Partly complete", Status.IN_PROGRESS),
        ("Not yet complete", Status.IN_PROGRESS),
        ("In progress", Status.IN_PROGRESS),
        ("Amber", Status.IN_PROGRESS),
        ("60%", Status.IN_PROGRESS),
        ("Not started", Status.PLANNED),
        ("To be completed", Status.PLANNED),
        ("Planned", Status.PLANNED),
        ("Not applicable", Status.NOT_FOR_THIS_BODY),
        ("N/A", Status.NOT_FOR_THIS_BODY),
        ("Open - awaiting national guidance", Status.NOT_FOR_THIS_BODY),
    ],
)
def test_status_field_decides_over_the_text(field: str, status: Status) -> None:
    assert _status("A triage desk reads every referral.", field=field)[0] is status


def test_field_that_says_nothing_of_status_leaves_it_to_the_text() -> None:
    assert _status("A new database is being built.", field="see text")[0] is Status.IN_PROGRESS


def test_verdict_alone_is_no_status() -> None:
    assert _status("Agreed.", verdict="Agreed") == (Status.NO_CLEAR_ANSWER, None)
    assert _status("", verdict="Not applicable")[0] is Status.NOT_FOR_THIS_BODY


def test_cue_inside_a_masked_name_does_not_count() -> None:
    text = "All children are referred to Under Way, which meets them within a day."
    start = text.index("Under Way")

    assert status_of(text, [Span(0, len(text))])[0] is Status.IN_PROGRESS
    assert status_of(text, [Span(0, len(text))], mask=[Span(start, start + 9)])[0] is Status.IN_PLACE


def test_joint_answer_is_read_in_the_paragraph_that_opens_with_the_recommendation() -> None:
    text = (
        "On allocation, each case goes to a clerk who knows it.\n\n"
        "On timescales, four in ten are late and we are recruiting two clerks.\n\n"
        "On training, the clerks will sit their test by March 2026."
    )
    parts = [Span(0, len(text))]
    asked = {
        Status.IN_PLACE: "Forces should see that allocation policies send cases to trained people.",
        Status.IN_PROGRESS: "Forces should meet the timescales that were agreed.",
        Status.PLANNED: "Forces should see that training has been completed.",
    }

    for status, recommendation in asked.items():
        assert status_of(text, parts, recommendation=recommendation)[0] is status


def test_several_parts_are_one_answer() -> None:
    text = "A desk reads all files. OTHER TEXT HERE IS NOT PART. A database is being built."
    parts = [Span(0, 23), Span(text.index("A database"), len(text))]

    assert status_of(text, parts) == (Status.IN_PROGRESS, parts[1])


@given(st.text(max_size=200))
def test_any_text_has_a_status_whose_quote_stands_in_it(text: str) -> None:
    status, quote = status_of(text, [Span(0, len(text))])

    assert status in set(Status)
    assert quote is None or 0 <= quote.start < quote.end <= len(text)
