"""What an answer promises: its words, its day, whether it recurs, and what it concerns."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import Precision
from loaders.mentions import Mention
from loaders.statements.commitments import Promise, commitments_of
from tests.timing import seconds

_LETTER = date(2030, 3, 1)


def _promises(text: str, *names: str, reference: date | None = _LETTER) -> list[Promise]:
    mentions = sorted(Mention(text.index(name), text.index(name) + len(name), f"x:{name}") for name in names)
    mask = [Span(mention.start, mention.end) for mention in mentions]
    return commitments_of(text, [Span(0, len(text))], mentions, reference=reference, mask=mask)


def _said(text: str) -> list[str]:
    return [text[promise.span.start : promise.span.end] for promise in _promises(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will recruit ten officers.",
        "I shall write to the council about this.",
        "The panel is to meet in May 2030.",
        "The force intends to rewrite its handbook by June 2030.",
        "We are going to ask for more time.",
        "Nine of the drivers are booked for autumn 2030.",
        "The handbook is due by the end of the year.",
        "On track to be printed by the end of June 2030.",
        "In May 2030 we are opening a garage for all vans.",
        "The course starts in May 2030.",
        "Sergeants to be briefed by the end of May.",
        "Dip sampling to commence April 2030.",
        "Open day for carers fixed for 20/05/30.",
        "It is also intended that visits be made at night.",
        "The handbook should be in every car in spring 2031.",
        "The plan is to extend this to every town during 2030/31.",
        "The printers have the handbook in a batch due in autumn 2030.",
        "A panel reads old cases, which will move to Fridays in autumn 2030.",
        "The Chief Constable has assured me that the work will be done by June 2030.",
        "Every driver will have been tested by the end of June 2030.",
        "I have asked the mayor to write to me by the end of April.",
        "We have put vans on the agenda for the May 2030 fair.",
        "Two drivers join the team in May and a third in June.",
        "We're to open a second garage at Norton next year.",
        "We are aiming for a launch in September 2030.",
        "Our aim is that all of them be trained by Easter.",
        "It is my intention to fund this for a further year.",
        "The scheme is being extended to the north from 1 April.",
        "The rest are diaried for June.",
        "The drivers are booked on to it in June and July.",
        "A list due for signature at the fair on 4 May.",
        "To be printed by 30/06/30.",
        "Recruit two drivers by May 2030.",
        "Handbook to be written once the garage is open.",
        "A second play is written by the mayor, which the guild will print each year.",
        "Until then the team will ring the drivers.",
        "Until the end of May the team will ring the drivers.",
        "Ahead of that the clerks will count the vans.",
        "One is with the lawyers, and we want it signed by the end of May.",
        "A third is intended for the garage at Norton, if the money is found, within nine months.",
        "New handbook goes to the garage board in May.",
        "Page is in test, live w/c 3 June 2030.",
        "I have asked for a count of the vans each quarter.",
    ],
)
def test_future_of_ones_own_side_is_a_promise_and_keeps_the_whole_sentence(sentence: str) -> None:
    assert _said(f"We have a desk. {sentence} It is well run.") == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "The desk reads every file.",
        "We will not adopt this.",
        "We do not intend to buy more vans.",
        "No further action will be taken.",
        "The Home Office will publish its views in May 2030.",
        "You will know that the force was visited in May.",
        "Officers will always ask the child first.",
        "Where a child is at risk, officers will make a referral.",
        "All children will get a badge.",
        "Volunteers will sit with callers at any hour.",
        "The aim of the group is to reduce harm.",
        "We have a team that will help staff to do so.",
        "We do this so that cases will be found sooner.",
        "The policy was due for renewal in 2023.",
        "This is due to a lack of staff.",
        "The prints are still to come.",
        "Will it work?",
        "They relied on the goodwill of the staff and the will of the board.",
        "The tool helps officers to identify risk.",
        "A common approach will help to make sure that vans are found.",
        "This will be a challenge.",
        "The report will be of interest to my panel.",
        "We would hope to send a driver.",
        "It is hoped that a clerk will look at some.",
        "I was told that it would be ready by June.",
        "A copy of this letter is going to the mayor.",
        "What will change",
        "It had better been said which year the first vans will come.",
        "I have asked the mayor about vans.",
        "You'll find the lists at the back.",
        "The queue has not moved, to be frank.",
        "The queue at Norton is to long.",
        "We hope that the book, with its plain words, will suit its readers.",
        "Drivers can go to the garage, which as the only one in town will see them at night.",
        "Last week two towns printed a book: From the garage or the clerk's decision to take no action.",
        "The second book makes two recommendations, each to towns and each to be met by May 2030.",
        "The lease ends soon and, unless it is renewed, so will the fair.",
        "Ask any driver what fills a shift and the answer will be forms.",
        "You can ring the garage yourself, or the clerk will put you through.",
        "What we have not done well is to ask the drivers.",
        "I write for the mayor, and what follows is to be read as his answer.",
        "A count now takes place on the first Tuesday of each month.",
        "There is a letter that tells a driver there will be no more vans.",
        "The vans go to the garage in Norton.",
        "We wanted it signed.",
    ],
)
def test_what_promises_nothing_is_no_commitment(text: str) -> None:
    assert _promises(text) == []


def test_sentence_with_two_futures_at_a_semicolon_is_two_promises() -> None:
    text = "The stores will be counted by May 2030; then the count will be made each autumn."

    first, second = _promises(text)

    assert text[first.span.start : first.span.end] == "The stores will be counted by May 2030"
    assert text[second.span.start : second.span.end] == "then the count will be made each autumn."
    assert (first.due, first.recurring) == (date(2030, 5, 31), False)
    assert (second.due, second.recurring) == (None, True)


def test_and_parts_two_promises_only_where_each_has_its_own_time() -> None:
    two = "The sheriff will show it to the May 2030 fair, and the mayor will get a copy each year."
    one = "A garage is to open in autumn 2030 and the vans will move there."

    assert [promise.due for promise in _promises(two)] == [date(2030, 5, 31), None]
    assert _said(one) == [one]


@pytest.mark.parametrize(
    ("text", "due", "precision"),
    [
        ("We will finish by 12 May 2030.", date(2030, 5, 12), Precision.DAY),
        ("We will finish by the end of May 2030.", date(2030, 5, 31), Precision.MONTH),
        ("It will open in autumn 2030.", date(2030, 11, 30), Precision.MONTH),
        ("It will be live by the end of Q3 2030/31.", date(2030, 12, 31), Precision.MONTH),
        ("They will visit on 3 and 4 May 2030.", date(2030, 5, 4), Precision.DAY),
        ("A new count will be made within six months.", date(2030, 9, 1), Precision.RELATIVE),
        ("Within six weeks the garage will send a list.", date(2030, 4, 12), Precision.RELATIVE),
        ("In May 2030 we are opening a garage.", date(2030, 5, 31), Precision.MONTH),
        (
            "Both are asked back in May 2030, and I will print the reply.",
            date(2030, 5, 31),
            Precision.MONTH,
        ),
        ("The fund that opened in 2024 will report in May 2030.", date(2030, 5, 31), Precision.MONTH),
        ("26/02/30: It will be redone in May 2030.", date(2030, 5, 31), Precision.MONTH),
        (
            "The desk will have vans by the end of May 2030, which its clerks were told of on 5 December.",
            date(2030, 5, 31),
            Precision.MONTH,
        ),
        ("We will finish before Christmas.", date(2030, 12, 31), Precision.MONTH),
        ("She will let me know by Easter.", date(2030, 4, 30), Precision.MONTH),
        ("They are to go on the course between now and July.", date(2030, 7, 31), Precision.MONTH),
        ("The annual audit will start in May 2030.", date(2030, 5, 31), Precision.MONTH),
        (
            "We shall print a count, which the mill has been asked to make, in May 2030.",
            date(2030, 5, 31),
            Precision.MONTH,
        ),
        ("The book will be brought in over the autumn.", date(2030, 11, 30), Precision.MONTH),
        ("Annual reviews of the vans will be introduced from 1 April 2030.", date(2030, 4, 1), Precision.DAY),
        ("The old vans will be sold in the new year.", None, Precision.NONE),
        ("We will read our book again within two months of a law being made.", None, Precision.NONE),
        ("Once a law exists we will put it into the book within a month.", None, Precision.RELATIVE),
        (
            "Within a month we will put it into the book, which is used when a clerk joins.",
            date(2030, 4, 1),
            Precision.RELATIVE,
        ),
        (
            "Every van will be washed, and I asked the mayor on 14 February how often that is so.",
            None,
            Precision.NONE,
        ),
        ("We are to print our views on the book, which came out on 2 February.", None, Precision.NONE),
        ("It will be read when the garage opens.", None, Precision.NONE),
        ("The lease ended on 31 March and the vans will be sold.", None, Precision.NONE),
        ("We will learn from what was done in 2024.", None, Precision.NONE),
        ("The new plan will guide what I buy after 2031.", None, Precision.NONE),
        (
            "Training begins in April, and every driver will have had it by the end of May 2030.",
            date(2030, 5, 31),
            Precision.MONTH,
        ),
    ],
)
def test_due_is_the_last_day_of_the_time_that_belongs_to_the_verb(
    text: str, due: date | None, precision: Precision
) -> None:
    (promise,) = _promises(text)

    assert (promise.due, promise.precision, promise.recurring) == (due, precision, False)


def test_verb_that_takes_a_day_after_will_is_one_future_and_parts_two_promises() -> None:
    text = "A count will come to the board in May 2030, and I will report to the mayor each year."

    first, second = _promises(text)

    assert (first.due, first.recurring) == (date(2030, 5, 31), False)
    assert (second.due, second.recurring) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "I have put £310,000 into the garage for 2031/32.",
        "The clerks have written a book, called Larch, which went live on 5 September.",
        "The two towns have agreed in principle to share their vans.",
    ],
)
def test_money_given_what_went_live_and_what_is_agreed_in_principle_are_no_promise(text: str) -> None:
    assert _promises(text) == []


def test_what_is_agreed_in_principle_is_promised_by_the_day_that_it_names() -> None:
    (promise,) = _promises("The two towns have agreed in principle to share their vans by May 2030.")

    assert promise.due == date(2030, 5, 31)


def test_clause_of_the_past_does_not_take_the_day_from_what_is_promised() -> None:
    text = "Each clerk will have read the guide, which was written by our lawyers, by the end of April."

    assert [promise.due for promise in _promises(text)] == [date(2030, 4, 30)]


def test_and_inside_the_name_of_an_office_parts_no_promise() -> None:
    text = "The board will look at it in April, and the Police and Crime Panel will hear of it in June."

    assert _said(text) == [
        "The board will look at it in April",
        "the Police and Crime Panel will hear of it in June.",
    ]


def test_what_is_made_once_does_not_recur_because_it_will_be_used_weekly() -> None:
    text = "The intention is to build a list of them, shared weekly with both towns."

    assert [promise.recurring for promise in _promises(text)] == [False]


def test_relative_time_is_unknown_without_the_day_of_the_letter() -> None:
    (promise,) = _promises("A new count will be made within six months.", reference=None)

    assert promise.due is None


@pytest.mark.parametrize(
    "text",
    [
        "We will go on counting the stores on an annual basis.",
        "The handbook will get one new page per month.",
        "The vans will be regularly washed.",
        "We will carry out regular audits of the stores.",
        "The stores will be counted every January.",
        "From April the count will be held quarterly and shown to the mayor.",
        "The board will sit quarterly after that.",
        "I shall write to the mayor annually.",
        "The clerks will make fifty surprise counts a month.",
        "The board counts them on the first Monday of every month and will carry on doing so.",
        "I have asked for the figures every quarter and I will print them.",
    ],
)
def test_what_is_done_again_and_again_recurs_and_has_no_day(text: str) -> None:
    (promise,) = _promises(text)

    assert (promise.recurring, promise.due) == (True, None)


@pytest.mark.parametrize(
    "text",
    [
        "The count will be done again in May 2030 and every six months thereafter.",
        "The mayor will hold the first meeting in May 2030 and afterwards meet every two months.",
        "The clerks will look at the stores in May 2030 and then once a year.",
        "The count will go to the board in May 2030 and will be redone annually from then on.",
        "The vans will be added to the list in May 2030, then shown to the mayor monthly.",
        "I shall put it before the panel in May 2030, and publish a count here every year.",
    ],
)
def test_what_is_done_at_a_time_and_then_again_is_due_at_that_time(text: str) -> None:
    (promise,) = _promises(text)

    assert (promise.recurring, promise.due, promise.precision) == (False, date(2030, 5, 31), Precision.MONTH)


def test_time_inside_a_name_is_no_due_date() -> None:
    (promise,) = _promises("We will follow the Harm Plan for 2030/31 in all we do.", "Harm Plan for 2030/31")

    assert promise.due is None


def test_promise_concerns_the_names_in_its_words_once_and_in_order() -> None:
    text = "Larch is new. Willow will work with Hazel, and Willow will lead. Rowan is old."
    mentions = [
        Mention(text.index(n), text.index(n) + len(n), n) for n in ("Larch", "Willow", "Hazel", "Rowan")
    ]
    again = text.rindex("Willow")
    mentions = sorted([*mentions, Mention(again, again + 6, "Willow")])

    (promise,) = commitments_of(text, [Span(0, len(text))], mentions, reference=_LETTER)

    assert promise.concerns == ("Willow", "Hazel")


def test_cue_inside_a_name_promises_nothing() -> None:
    assert _promises("Children are referred to We Will Rise for help.", "We Will Rise") == []


@given(st.text(alphabet=st.sampled_from("we will bya1. ;,and 2030 May tonot\n'"), max_size=120))
def test_promises_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    found = _promises(text)

    assert all(0 <= p.span.start < p.span.end <= len(text) for p in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(p.due is None or not p.recurring for p in found)


def test_time_grows_in_line_with_the_length_of_a_sentence() -> None:
    def taken(count: int) -> float:
        text = "we will meet by 1 May 2030, and " * count
        assert len(_promises(text)) == count
        return seconds(lambda: _promises(text))

    assert taken(4000) < 12 * taken(1000)
