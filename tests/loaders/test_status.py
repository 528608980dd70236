"""The status of an answer, and the sentence that decides it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import Status
from loaders.statements.status import Asked, status_of


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
        ("No hub here. Nil return. Action rests with the Home Office.", "Action rests with the Home Office."),
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


@pytest.mark.parametrize(
    "text",
    [
        "This one isn't for us.",
        "It's a national recommendation, so it's for the College to take forward.",
        "Responsibility for this lies with HMPPS.",
        "The recommendation is aimed at chief constables and not at commissioners.",
        "This is not within the remit of the force.",
        "No local response is required.",
        "That is a decision which only Parliament can take.",
        "The College of Policing is leading on this recommendation.",
        "It would be for Ministers to change the law.",
        "This requires action by the Department for Education.",
        "It is for your department to choose.",
        "This one lies on your desk.",
        "We agree, but that is not something which a police force can do.",
        "That is not a thing on which either I or the force can act.",
        "Nothing is asked of us here.",
        "The report asks nothing of forces.",
        "We have no action to take.",
        "No action for Norton Police at this stage.",
        "The lead on this has to be the Ministry of Justice's.",
        "Commissioners have no role in this; it needs legislation.",
        "Not mine to answer.",
        "For the Department of Health.",
        "This is for local authorities rather than forces.",
        "We look to the Home Office for this.",
    ],
)
def test_ways_of_saying_that_it_is_not_for_this_body(text: str) -> None:
    assert _status(text) == (Status.NOT_FOR_THIS_BODY, text)


@pytest.mark.parametrize(
    "text",
    [
        "Files are given to the CPS within a day. A clerk reads each.",
        "The results are shared with the Home Office each month.",
        "We pay a grant to local councils for this. It has run for years.",
        "No further action is needed. The clerks did it in May.",
        "The list is on your website. A clerk reads it.",
        "Nothing is asked of drivers twice. A form is enough.",
        "The first half falls to the College. On the second, a course is run each month.",
        "The lead on this sits in my office. She reads every file.",
    ],
)
def test_dealing_with_another_body_does_not_leave_it_to_them(text: str) -> None:
    assert _status(text)[0] is Status.IN_PLACE


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


@pytest.mark.parametrize(
    "text",
    [
        "Two of our three depots have it.",
        "Some 300 of our 900 drivers have been trained.",
        "Most of our vans now have one. Some do not.",
        "The majority of officers have been trained.",
        "The remaining depots will follow by the end of the year. Four have it already.",
        "The handover is half done. Norton comes next.",
        "Training for the remaining staff continues.",
        "Negotiations with the owners are ongoing.",
        "A working group met for the first time in May.",
        "The post was advertised in August and interviews are next week.",
        "The plan has been written and is awaiting approval by the board.",
        "We are part way through a review of every file.",
        "The software has been bought and is being set up.",
        "The first cohort completed the course in May; the second begins in September.",
        "A pilot is running in two towns.",
        "Queues have come down from 300 to 90.",
        "Six of them have been finished.",
        "We have made good progress, though there is some distance still to travel.",
        "The form has been printed. It goes into use on 1 June.",
        "We have a draft, which has been to the clerks.",
        "Our drivers carry too many parcels. We have hired twenty more.",
        "It has improved but is not followed everywhere.",
        "The count has found 200 vans but cannot be finished until the fair is over.",
        "A list was sent to all. The college is analysing what came back and will report in June.",
        "We have four drivers. Adverts close on 28 March.",
    ],
)
def test_what_is_begun_or_done_in_part_is_in_progress(text: str) -> None:
    assert _status(text)[0] is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "This audit has not started. A clerk will lead it and report by May. The desk reads all files now.",
        "We have yet to start this work, but a lead has been named. It will begin in June.",
        "We do not do this at present. We will begin to do so in April.",
        "Our board has approved the form and we will use it from June.",
        "A course has been scheduled for all drivers between May and July.",
        "We are looking to hire a clerk next year.",
        "Plans are in place to train them from January.",
        "It's our plan to have every driver trained by May, starting with the north.",
        "This work will begin once the guidance has been issued.",
        "The firm is committed to introducing this by the end of May.",
        "We would expect to see this delivered by April 2031.",
        "This one is mine. I shall publish it each July; until now it has been a line in the accounts.",
        "From next April the contract will require all garages to do this.",
        "Lost vans are not followed up at present. From June a clerk will ring each owner.",
        "The Chief Constable accepts this. He will include it in the count to be held in June.",
        "A list is promised to me for June.",
        "£75,000 has been put aside for vans.",
        "From June drivers will use a form. Clerks will read it. The codes are a matter for the Home Office.",
    ],
)
def test_what_is_only_decided_or_still_to_begin_is_planned(text: str) -> None:
    assert _status(text)[0] is Status.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Adopted on 1 December, in both towns. A course is being put together county by county.",
        "A desk reads all files. It is being moved to Norton. We regard this as done.",
        "The recommendation has in our view been met.",
        "The firm already meets this recommendation.",
        "The backlog, which stood at 200, has been cleared.",
        "Every one of our 212 drivers has now been tested.",
        "The queue was long a year ago. It is empty now and a clerk reads each file.",
        "Cases are tracked until they are complete.",
        "We share the figures with the press each month.",
        "Drivers do not have to ask twice. A form is enough.",
        "We do. A board meets each week. From June it will have a clerk.",
        "We had none of these in May. We do now. A clerk will join it in June.",
        "Already running. A clerk will join it in June.",
        "We think that we meet this recommendation. A sample will be read in June.",
        "The mayor is satisfied that it amounts to the count which the report asks for. Six are under way.",
        "The desk is open to all. I will be extending the contract until 2031.",
        "The victim desk supports 300 people.",
    ],
)
def test_what_is_said_to_be_done_is_in_place(text: str) -> None:
    assert _status(text)[0] is Status.IN_PLACE


@pytest.mark.parametrize(
    "text",
    [
        "I decline to comment at present. My contract is being let again.",
        "It would not be right for me to comment while a trial goes on.",
        "No comment.",
        "I have nothing to add to what the Chief Constable has said.",
        "I refer you to my answer to recommendation 3.",
        "Comments will be provided separately.",
        "Forces should see that victims are kept informed.",
        "The findings under this heading are concerning.",
        "This is an important area and one that I take seriously.",
        "Victims deserve nothing less.",
        "Until then drivers used to have a box of cards.",
        "Response awaited from the force.",
        "Nothing to add.",
        "I do not regard that as acceptable.",
        "Not agreed. A second form would double the work, and the firm has decided against it.",
        "I'm glad that this has been built.",
    ],
)
def test_what_says_nothing_of_what_is_done_is_no_clear_answer(text: str) -> None:
    assert _status(text)[0] is Status.NO_CLEAR_ANSWER


def test_quote_is_the_sentence_that_decides() -> None:
    text = "Our sergeants have been trained. The rest will follow by June 2025. The course is good."

    assert _status(text) == (Status.IN_PROGRESS, "The rest will follow by June 2025.")


@pytest.mark.parametrize(
    "text", ["", "  ", "TBC", "-", "To follow", "No response.", "TBC – the garage to supply"]
)
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


def test_colour_does_not_hide_that_nothing_has_begun() -> None:
    assert _status("Not yet begun. A review opens in May.", field="Red")[0] is Status.PLANNED
    assert _status("A desk reads every file.", field="Red")[0] is Status.IN_PROGRESS


def test_key_to_the_statuses_is_no_status() -> None:
    key = "Complete / In progress / Not started / TBC"

    assert _status("A desk reads every file.", field=key)[0] is Status.IN_PLACE


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
        assert status_of(text, parts, asked=Asked(recommendation))[0] is status


def test_several_parts_are_one_answer() -> None:
    text = "A desk reads all files. OTHER TEXT HERE IS NOT PART. A database is being built."
    parts = [Span(0, 23), Span(text.index("A database"), len(text))]

    assert status_of(text, parts) == (Status.IN_PROGRESS, parts[1])


@given(st.text(max_size=200))
def test_any_text_has_a_status_whose_quote_stands_in_it(text: str) -> None:
    status, quote = status_of(text, [Span(0, len(text))])

    assert status in set(Status)
    assert quote is None or 0 <= quote.start < quote.end <= len(text)


@pytest.mark.parametrize(
    ("text", "named", "status", "quote"),
    [
        ("The garage has a van. The Harbour Agency may do this.", "Harbour Agency", "not for this body", 1),
        ("This will be settled nationally. We have a list.", "", "not for this body", 0),
        ("The plan is one of two departments. We have a van.", "", "not for this body", 0),
        ("The van is in use every day.", "", "in place", 0),
    ],
)
def test_what_only_others_are_asked_is_not_for_who_speaks_of_them(
    text: str, named: str, status: str, quote: int
) -> None:
    at = text.find(named) if named else -1
    others = [Span(at, at + len(named))] if named else []
    found, place = status_of(text, [Span(0, len(text))], asked=Asked(others=others))
    assert (found, place and text[place.start : place.end]) == (
        Status(status),
        text.split(". ")[quote].rstrip(".") + ".",
    )
    alone, _ = status_of(text, [Span(0, len(text))])
    assert alone is not Status.NOT_FOR_THIS_BODY


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Locally, a group meets each month.", Status.IN_PLACE),
        ("Locally nothing is asked.", Status.NOT_FOR_THIS_BODY),
        ("A group meets each month.", Status.NOT_FOR_THIS_BODY),
    ],
)
def test_an_answer_that_goes_on_to_what_is_done_here_leaves_no_more_to_others(
    behind: str, status: Status
) -> None:
    text = f"The Harbour Agency may do this. {behind}"
    others = [Span(4, 18)]
    assert status_of(text, [Span(0, len(text))], asked=Asked(others=others))[0] is status
