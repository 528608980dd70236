"""What single sentences of an answer say, and what they leave open, as its status shows."""

import pytest

from graph.facts import Span
from graph.model import Status
from loaders.statements.status import Asked, status_of


def _status(text: str, *, field: str | None = None, asked: Asked | None = None) -> Status:
    return status_of(text, [Span(0, len(text))], field=field, asked=asked or Asked())[0]


@pytest.mark.parametrize(
    "text",
    [
        "I am content with the plan.",
        "I regret that the vans came late.",
        "I had hoped that every van would be white.",
        "I should have liked to see more vans.",
        "My only comment on this is that vans are dear.",
        "I add only my thanks to the drivers.",
        "The Chief Constable has kept me informed and I trust her.",
        "Nine per cent is a disappointing figure and I have told the firm so.",
        "That is candid, and I welcome it.",
        "I have sat through the course myself and I liked it.",
        "I was surprised by the count.",
        "I am not persuaded by that.",
        "I can only echo what the drivers say.",
        "I find this hard to follow.",
        "The garage's record speaks for itself.",
        "It is a pity that the vans came late.",
        "A reasonable answer, and a short one.",
        "I hope the garage will think again.",
        "I trust that the garage will mend it.",
        "I take this very seriously.",
        "I am sure that this is right.",
    ],
)
def test_opinion_says_nothing_of_what_is_done(text: str) -> None:
    assert _status(text) is Status.NO_CLEAR_ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "I share the lists with the garage.",
        "I hope this helps. The vans are washed each day.",
        "That is a van and I drive it each day.",
        "It is good and I have paid for the vans from my fund.",
        "The garage has kept us supplied with vans.",
        "I find vans for those who need one.",
        "I was pleased to pay for the vans. They are washed each day.",
        "The driver speaks for the union. Each van has one.",
    ],
)
def test_what_is_done_is_more_than_an_opinion(text: str) -> None:
    assert _status(text) is Status.IN_PLACE


@pytest.mark.parametrize(
    "text",
    [
        "I will raise this with the garage.",
        "I will continue to hold the garage to account.",
        "This matters to me. I will be watching closely.",
        "I am content with the plan. I shall ask for the number of vans each month.",
        "I regret that. My office will look at it again in May.",
    ],
)
def test_commissioner_who_only_looks_on_gives_no_clear_answer(text: str) -> None:
    assert _status(text) is Status.NO_CLEAR_ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "I regret that. I will pay for two more vans.",
        "I will ask the garage to mend the vans.",
        "We will review the plan in May.",
        "I will raise this with the garage. It will buy two vans in May.",
    ],
)
def test_what_a_commissioner_or_a_force_will_do_is_planned(text: str) -> None:
    assert _status(text) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The list was read in May. I have asked the clerks to add the vans.", Status.IN_PROGRESS),
        ("I regret that, and I have asked that it be put right.", Status.IN_PROGRESS),
        ("The list was read in May. I have asked the clerks what they want to add.", Status.IN_PLACE),
        ("The clerks read the list. The garage has asked us to wash the vans.", Status.IN_PLACE),
    ],
)
def test_having_set_others_to_do_it_leaves_it_open(text: str, status: Status) -> None:
    assert _status(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "This does not ask any action of forces. We lend vans.",
        "It does not require anything of us. Our vans are ready.",
        "Neither is for us. A clerk reads both each month.",
        "Neither of these is a matter for the force. A clerk reads both each month.",
        "None of these falls to the force. We lend vans.",
        "Not something that a force can bring about. We lend vans.",
        "The guidance itself is for the College of Policing. We lend vans.",
        "Both are questions for the Ministry of Justice. We lend vans.",
        "National work. We lend vans.",
        "College action. We lend vans.",
        "We will follow whatever is decided. The vans are white.",
        "Both of these are for the Home Office. We lend vans.",
        "These are national recommendations. We lend vans.",
        "That is something for the Home Office to settle. We lend vans.",
        "It is the Ministry of Justice that must act here. We lend vans.",
        "Neither recommendation is addressed to the force. We lend vans.",
        "None of this is within our gift. We lend vans.",
        "We cannot answer for the Home Office. We lend vans.",
        "The change must be made by the Home Office. We lend vans.",
        "That work is being led by the College of Policing. We lend vans.",
        "Awaiting the College of Policing. We lend vans.",
        "The Government must decide. We lend vans.",
        "The College of Policing has this in hand. We lend vans.",
        "The force is not named in this recommendation. We lend vans.",
        "We are not the body to which this was put. We lend vans.",
        "It calls for nothing from the force. We lend vans.",
        "No part of this falls to the force. We lend vans.",
    ],
)
def test_more_ways_of_saying_that_it_is_not_for_this_body(text: str) -> None:
    assert _status(text) is Status.NOT_FOR_THIS_BODY


@pytest.mark.parametrize(
    "text",
    [
        "The form does not ask any driver for money. A clerk reads each.",
        "Neither is late. A clerk checks both each month.",
        "None of these vans is ours to sell. We lend them.",
        "National work shows that vans help. We lend them.",
        "Drivers follow whatever road is open. The vans are white.",
        "The product itself is kept in the garage. We lend it.",
        "Both of these are for hire. We lend them.",
        "The Government has this in a drawer. We lend vans.",
        "The course is led by a sergeant. We lend vans.",
        "We cannot answer for late vans. A clerk rings each owner.",
        "It is the garage that must act. We lend vans.",
    ],
)
def test_what_only_sounds_like_leaving_it_to_others_does_not(text: str) -> None:
    assert _status(text) is Status.IN_PLACE


@pytest.mark.parametrize(
    "text", ["Others will act. We lend vans.", "For the Registrar to take forward. We lend vans."]
)
def test_owner_of_what_only_others_are_asked_is_one_of_them(text: str) -> None:
    assert _status(text, asked=Asked(others=[])) is Status.NOT_FOR_THIS_BODY
    assert _status(text) is not Status.NOT_FOR_THIS_BODY


def test_our_own_chief_is_no_other_even_where_others_are_asked() -> None:
    text = "For the force to take forward. We lend vans."

    assert _status(text, asked=Asked(others=[])) is not Status.NOT_FOR_THIS_BODY


def test_joint_answer_leaves_to_others_only_what_they_were_asked() -> None:
    text = "The code is a matter for the Home Office. All drivers have been trained."

    assert _status(text, asked=Asked("Train the drivers.")) is Status.NOT_FOR_THIS_BODY
    assert _status(text, asked=Asked("Train the drivers.", beside_others=True)) is Status.IN_PLACE


def test_joint_answer_that_says_nothing_else_is_left_to_others() -> None:
    text = "These are matters for the Home Office."

    assert _status(text, asked=Asked("Do it.", beside_others=True)) is Status.NOT_FOR_THIS_BODY


def test_field_that_says_done_yields_to_an_answer_that_opens_by_leaving_it_to_others() -> None:
    assert _status("It is for the College of Policing.", field="Closed") is Status.NOT_FOR_THIS_BODY
    assert _status("We did it. It is for the College of Policing.", field="Closed") is Status.IN_PLACE
    assert _status("It is for the College of Policing.", field="Amber") is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "We have no such register. One will be drawn up by July. The plan to buy one was dropped.",
        "Drivers have never had anything of the kind. We intend to give them a course. The garage is clean.",
        "We have not looked at this so far and will begin in May. The vans are white.",
        "No such list exists. One will be drawn up in May. The garage is clean.",
        "Nothing of the kind exists at present. A panel will be set up by June. The vans are white.",
        "This has not been done before. A clerk will count them in May. The vans are white.",
        "No audit of this has ever been made. One will be in June. The vans are white.",
        "The force cannot do this at present. The new system, due in June, will allow it.",
        "This is new to us. We will write a policy by the end of May. The vans are white.",
        "Nobody checks this at the moment. A clerk will from May. The vans are white.",
        "Drivers have had no training in this. A course will be run in June. The vans are white.",
        "There is no plan for this. The board is to consider one in June. The vans are white.",
    ],
)
def test_what_there_was_none_of_and_is_to_come_is_planned(text: str) -> None:
    assert _status(text) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("We have no such backlog. A clerk reads each file.", Status.IN_PLACE),
        ("We have not looked at vans. A clerk reads each file.", Status.IN_PLACE),
        ("Nobody has a van of that size. Two are bought each year.", Status.IN_PLACE),
        ("There is no policy for vans of that size. A clerk reads each file.", Status.IN_PLACE),
    ],
)
def test_what_is_not_there_and_not_to_come_plans_nothing(text: str, status: Status) -> None:
    assert _status(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "It was completed in 70% of cases. The rest are late and two clerks will start in May.",
        "The desk is open. At night we are a good deal weaker. Clerks will be hired.",
        "There is nobody to call at night. Clerks will be hired. The desk is open by day.",
        "A business case for two vans is with the board. The garage is open.",
        "The garage is open. We expect signature by the end of May.",
        "The garage is open. A reply is hoped for in June.",
        "The garage is open. From May a panel will meet each month.",
        "The list is in preparation. The old one is used until then.",
        "This is done in the north but not in the south.",
        "The form is in use. Not everyone fills it in.",
        "The form is in use. It is filled in only half of the time.",
        "All sergeants have been trained. Constables have not.",
        "The desk is open by day. At night nobody answers.",
        "The desk is open. Calls often go unanswered.",
        "Of ten depots, six have been done.",
        "Four of the ten depots are still without a van. The others use theirs each day.",
        "The list is nearly ready.",
        "Some teams do this well; others do not.",
        "We have a policy, but it is not always followed.",
        "Our compliance is 64% and we aim for 90% by June.",
        "The desk is short of two clerks. All files are read in the end.",
        "Two posts out of six remain empty. All files are read in the end.",
        "The garage is open. By June I shall have settled the price.",
    ],
)
def test_more_ways_of_saying_that_it_is_not_complete(text: str) -> None:
    assert _status(text) is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "It was completed in 100% of cases. Two more clerks will start in May.",
        "The desk is open. The paper that it uses is with the forms.",
        "The garage is open. From May the count will be repeated each month.",
        "The garage is open. A second audit will take place in June.",
        "The board sees the figures every month and will go on doing so.",
        "Of ten drivers, six from Norton were the first to be asked.",
        "The panel meets monthly. Its next meeting will be on 4 May.",
        "The garage is open. Those who have not been in can find it.",
        "The garage is open. The lease comes to an end in June.",
        "This is business as usual. Two vans will be bought in May.",
        "We have done this. Two vans will be bought in May.",
        "Adopted, on 2 May. The drivers are half way through the course.",
        "The garage is open. We expect drivers to be kind in every town.",
    ],
)
def test_more_of_the_same_leaves_it_in_place(text: str) -> None:
    assert _status(text) is Status.IN_PLACE


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The garage is open. A new lease is with the four towns for signature.", Status.IN_PROGRESS),
        ("The garage is open. It works with the four towns for nothing.", Status.IN_PLACE),
        ("The garage is open. It has gone out to tender for a van.", Status.IN_PROGRESS),
        ("The garage is open. No decision has been reached on vans.", Status.IN_PROGRESS),
        ("The garage is open. Each decision has been reached in May.", Status.IN_PLACE),
        ("The vans are white. That is not possible at present for lorries.", Status.IN_PROGRESS),
        ("The vans are white. We do not have the same for lorries.", Status.IN_PROGRESS),
        ("Drivers wait an hour. That is too long.", Status.IN_PROGRESS),
        ("Drivers once waited an hour. That was too long. They now wait a minute.", Status.IN_PLACE),
        ("The garage is open. There is nothing further to do.", Status.IN_PLACE),
        ("The garage is open. There is further to go.", Status.IN_PROGRESS),
        ("The garage is open. New staff ought to make it bigger by the summer of 2031.", Status.IN_PROGRESS),
        ("The garage is open. The panel of drivers next sits in May 2031.", Status.IN_PLACE),
        (
            "Drivers do not know where to go. A map has been made. More maps will come in May.",
            Status.IN_PROGRESS,
        ),
        ("We do not know where drivers go. A count will be made in May.", Status.PLANNED),
        ("I have seen the count and the trend is right.", Status.NO_CLEAR_ANSWER),
        ("I have seen the count and have told the town.", Status.IN_PLACE),
        ("I have raised this with the town.", Status.NO_CLEAR_ANSWER),
        ("The list will be printed when it is complete.", Status.PLANNED),
        ("Neither of these is a matter for Norton Police. We wait.", Status.NOT_FOR_THIS_BODY),
        ("Neither of these is a garage for vans.", Status.NO_CLEAR_ANSWER),
        ("We have nothing to report, this being for the NPCC lead.", Status.NOT_FOR_THIS_BODY),
    ],
)
def test_what_is_open_is_told_from_what_only_sounds_so(text: str, status: Status) -> None:
    assert _status(text) is status
