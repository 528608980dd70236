"""How a sentence, and a response as a whole, speaks of a thing that it names."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Span
from graph.model import Modality
from loaders.statements.modality import modality_at, modality_of

_NAME = re.compile(r"\[([^\]]*)\]")


def _modalities(marked: str) -> list[Modality]:
    """The modality of each name in square brackets, the others masked."""
    text, names, last = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[last : match.start()]
        names.append(Span(len(text), len(text) + len(match[1])))
        text += match[1]
        last = match.end()
    text += marked[last:]
    return [modality_at(text, Span(0, len(text)), name, mask=names) for name in names]


@pytest.mark.parametrize(
    "marked",
    [
        "A new [Harm Hub] will be set up in May.",
        "We will launch [Safe Steps] in June.",
        "In June 2031 we are launching town wide [Kind Words], which will help clerks.",
        "The force is developing a [Larch] dashboard.",
        "The academy is putting together a short play, [Early Signs], with two schools.",
        "A short play, [Fair Hearing], is being written by the academy.",
        "Work has begun to create a [Harm Hub].",
        "The [Harm Hub] is due to open in September.",
        "The [Harm Hub], which will open in September, brings partners together.",
        "A business case for a [Harm Hub] has been submitted.",
        "Help will come sooner through the introduction of a [Harm Hub].",
        "Help is near: the opening in about three weeks' time of a [Harm Hub] ensures it.",
        "[Safe Steps] will be rolled out to all schools.",
        "We plan to adopt [Hold and Build].",
        "Funding has been secured to establish [Safe Steps].",
        "[Safe Steps] goes live in April 2031.",
        "The mayor expects to publish a [Harm Strategy] by the end of May.",
        "A [Digital Strategy] is being drafted.",
        "The [Harm Hub] and the [Care Desk] will be created in July.",
        "The [Harm Hub] is not yet live.",
        "[Ward Guides] are a proposal for next year.",
        "From April the two shelters will merge under a single [Whole Approach].",
        "We shall send two clerks through the [Garage School] when it opens.",
        "The mayor has said he means to commission a [Needs Survey] next year.",
        "A [Harbour Charter] was put forward by the ferrymen and will be launched in June.",
        "The lists will be moved on to [Larch] within a month.",
        "The [Tea Room] at Norton will open in February.",
        "Notes will pass through the [Post Desk], which should go live by June.",
        "Work on [Safe Steps] starts in September.",
        "The board has passed [Safe Steps], which starts in September.",
        "We hope to have [Larch] in place by March.",
        "Once [Larch] is in place the gap will close.",
        "Still to come is the [Rumour Desk], a web page.",
        "We have bid for money for a [Harm Hub].",
        "A business case for [Larch] went to the board in May.",
        "Night clerks and a [Safe House] will be tried out at Norton from October.",
        "The [Harm Hub] has yet to open.",
        "Next year [Larch] will replace the card box.",
        "The two will share a front door, provisionally the [Care Gate], from October.",
        "They are helped by a card index, [Larch], that the charity is building.",
        "I have asked for a study, [Quiet Nights], to be published in November.",
        "A study, [Whose Nights]?, will be published in November.",
        "A new team, to be called the [Swift Desk], will start work in May.",
        "[Larch] is on order.",
        "[Larch] will not be ready until the spring.",
        "The [Swift Desk] does not yet exist.",
        "We are considering whether to adopt [Larch].",
        "A contract for [Larch] is being let.",
        "The clerks will have [Larch] on their desks by June.",
        "The doors of the [Care House] will open in May.",
        "[Kind Streets] will run from April 2031.",
        "The register is to be moved from a ledger to [Larch].",
        "The panel reported in May, and it will follow this with a [Harm Strategy] by June.",
        "From July a [Smoke Group] will meet every other month.",
        "A [Tide Officer], the town's first, is to join the ferry in January.",
        "A [Rope Panel], on which the mayor, a clerk and a judge will sit, is to meet on 14 October.",
        "The [Rope Panel] will meet for the first time in June.",
        "I gave money for a [Rope Panel], which will hold its first meeting in June.",
        "Posters will be printed in six tongues in May, under the name [Say It Twice].",
        "That exercise, which we are calling [Operation Rope], begins in January.",
        "They have agreed in principle to share theirs through a portal called [Rope Safe].",
        "I have asked for a [Rope Panel], on which clerks would have seats.",
        "I have a proposal from the ferrymen for a [Rope Clinic], which would move around the quays.",
        "I have given the ferrymen a grant to recruit a [Rope Panel].",
        "[Ropes Together], a platform that would let all towns share, is at the stage of a draft.",
        "A [Larch dashboard] fed from the card index is being built.",
        "The [Rope Centre] that the four mayors have discussed is as yet an idea.",
        "[Rope Matters], a half day devised by clerks, is being considered for them too.",
        "Clerks will use [Rope Safe], a short list on a tablet; it is being developed by the mill.",
        "Lists will go by way of the [Rope Hub], a shared database that is being built by the mill.",
        "It came up in the survey for my new [Rope Plan], to be published in the spring.",
        "The mayor will agree the [Rope Plan] for 2031/32, which I will sign off by March.",
        "The [Rope Hub] is not built.",
        "The [Rope Hub] is not built yet.",
        "The [Rope Hub] has not been built.",
        "The [Rope Hub] has been agreed in principle.",
        "A [Rope Hub] has been agreed in principle by both councils.",
        "We are in the process of setting up a [Rope Hub].",
        "The force is in the process of procuring [Larch].",
        "The [Rope Hub] will go live in May.",
        "[Larch] is expected to go live by the summer.",
        "[Larch] is expected in the spring.",
        "Work is under way to develop a [Rope Hub].",
        "We are working towards a [Rope Hub].",
        "We are working towards the launch of the [Rope Hub].",
        "We are looking to introduce [Larch].",
        "[Larch] has been bought and will be installed in May.",
        "[Larch] has been procured but is not yet in use.",
        "The contract for [Larch] was signed in May and it will go live in June.",
        "Plans are in place to introduce [Larch].",
        "[Larch] is being procured.",
        "The [Rope Hub] is in the planning stage.",
        "The [Rope Hub] is still in development.",
        "The [Rope Hub] remains under development.",
        "The [Rope Hub] will be operational by May.",
        "The [Rope Hub] is to become operational in May.",
        "The [Rope Hub] should be in place by May.",
        "The [Rope Hub], when established, will help.",
        "Once established, the [Rope Hub] will help.",
        "Subject to funding, a [Rope Hub] will open.",
        "We await the launch of the [Rope Hub].",
        "I await the [Rope Hub] with interest.",
        "The [Rope Hub] has been delayed until May.",
        "The launch of the [Rope Hub] has slipped to May.",
        "The force has committed to the introduction of [Larch].",
        "The force hopes to move to [Larch].",
    ],
)
def test_what_is_still_to_be_made_or_begun_is_planned(marked: str) -> None:
    assert set(_modalities(marked)) == {Modality.PLANNED}


@pytest.mark.parametrize(
    "marked",
    [
        "The [Harm Hub] will review all cases each week.",
        "We will work with [Larch House] to deliver training.",
        "The report will go to the [Performance Board] in May.",
        "The [Harm Hub] was launched in May and will be evaluated in June.",
        "Last June a new [Harm Hub] was formed.",
        "The introduction of [Larch] has helped.",
        "[Larch] will be updated in June to hold a new flag.",
        "The [Harm Hub] will not let a van be sold.",
        "Each guest is shown [Larch House] unless the mayor declines.",
        "The [Harm Hub] closed 40 cases last year.",
        "Officers will attend a [Harm Panel] meeting.",
        "The [Care Board] has agreed to set up a group.",
        "Each visit is planned at the [Harm Panel].",
        "A list under the [Garage Strategy] is to be signed off by May.",
        "All this rests on our adoption in 2022 of a wide [Harm Strategy].",
        "Since May we have had a [Harm Hub].",
        "When the [Care Desk] opens its doors each morning clerks check the book.",
        "The [Care Desk] opens on weekdays.",
        "The [Harm Strategy] starts from the view that each child matters.",
        "[Larch] in the front office will flag each call.",
        "The [Harm Strategy] will be refreshed in June.",
        "Until the [Care Desk] is full we will send people to it.",
        "[Safe Steps] was put forward in 2019 and has since helped 400 people.",
        "Clerks will be shown how to use [Larch].",
        "Each clerk will have done the new [Fair Hearing] course, which was written by us, by May.",
        "The intention is to build a [Larch] product around them.",
        "The [Swift Desk], which opened in May, will take on this work.",
        "[Larch] will be extended to the south.",
        "The [Swift Desk] will have three more clerks by June.",
        "[Kind Streets] will run for another year.",
        "Clerks have had [Bad Rope], a quiet line, since 2017; it will be opened to all in May.",
        "The [Rope Panel] will meet in public for the first time in June.",
        "A [Rope Officer] will call each guest.",
        "A [Rope Plan] chart will be shown to clerks.",
        "The [Tea Room], our den at Norton, is to be added to that list in January.",
        "In the next round of the [Rope Fund], which opens in May, I intend to invite bids.",
        "Clerks and [Rope Advisers] will begin monthly meetings in May.",
        "The charity has a grant for [Nesting], in which ten neighbours are called on.",
        "I have asked the clerks to report to the [Rope Panel] in May.",
        "I have asked for a report on [Larch].",
        "The [Rope Panel], which would normally meet in May, met in June.",
        "Posters are printed under the name [Say It Twice].",
        "A chart fed from [Larch] is being built.",
        "A [Rope Board] will continue to meet in May.",
        "The [Rope Hub] saw 40 guests; it is being praised by all.",
        "[Larch] will be moved to a new room.",
        "[Larch] is being trialled at Norton.",
        "The launch of the [Rope Hub] in May was welcome.",
        "The [Rope Hub] is being developed further.",
        "We await the [Rope Hub] report.",
        "[Larch] has been bought and is liked.",
    ],
)
def test_what_is_there_stays_existing_whatever_it_will_do(marked: str) -> None:
    assert set(_modalities(marked)) == {Modality.EXISTING}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Old Ways] ended in 2022.", [Modality.ENDED]),
        ("[Old Ways], the play that went to schools, came to an end in July.", [Modality.ENDED]),
        ("The [Card Index], a wooden box, was retired in March.", [Modality.ENDED]),
        ("Nobody wanted to see [Old Ways] wind up.", [Modality.ENDED]),
        ("[Larch] replaced [Willow] in 2022.", [Modality.EXISTING, Modality.ENDED]),
        ("[Larch] will be replaced by [Willow] in 2032.", [Modality.EXISTING, Modality.PLANNED]),
        ("The panel took over from the [Old Clinic].", [Modality.ENDED]),
        ("[Safe Steps] will not be adopted here.", [Modality.DECLINED]),
        ("We will not be adopting [Safe Steps].", [Modality.DECLINED]),
        ("Op [Larch]: we do not intend to revive it.", [Modality.DECLINED]),
        ("The [Pledge Scheme] was tried out but will not be adopted.", [Modality.DECLINED]),
        ("There will be no [Pledge Scheme] in this town.", [Modality.DECLINED]),
        ("We looked at [Larch] and decided against it.", [Modality.DECLINED]),
        (
            "People want me to fund [Ward Guides]; I read the bid and have decided against it.",
            [Modality.DECLINED],
        ),
    ],
)
def test_what_ended_or_was_turned_down_is_told_apart(marked: str, expected: list[Modality]) -> None:
    assert _modalities(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The clerks will replace [Willow] by [Larch].", [Modality.EXISTING, Modality.PLANNED]),
        (
            "Under the [Rope Pact], which [Quay Board] is to adopt in summer, landlords will tell us.",
            [Modality.PLANNED, Modality.EXISTING],
        ),
        (
            "A [Larch dashboard] fed from [Willow] and [Birch] is being built.",
            [Modality.PLANNED, Modality.EXISTING, Modality.EXISTING],
        ),
    ],
)
def test_only_the_thing_that_is_to_come_is_planned_in_a_sentence_of_several(
    marked: str, expected: list[Modality]
) -> None:
    assert _modalities(marked) == expected


def test_cue_inside_another_name_does_not_count() -> None:
    assert _modalities("[Launch of the New] sits beside [Larch House].") == [Modality.EXISTING] * 2


@pytest.mark.parametrize(
    ("mentions", "whole"),
    [
        ([Modality.PLANNED, Modality.EXISTING], Modality.PLANNED),
        ([Modality.EXISTING, Modality.PLANNED], Modality.EXISTING),
        ([Modality.EXISTING, Modality.ENDED], Modality.ENDED),
        ([Modality.DECLINED, Modality.EXISTING], Modality.DECLINED),
        ([Modality.EXISTING, Modality.DECLINED], Modality.EXISTING),
        ([Modality.EXISTING], Modality.EXISTING),
        ([], Modality.EXISTING),
    ],
)
def test_first_mention_decides_and_what_ended_has_ended(mentions: list[Modality], whole: Modality) -> None:
    assert modality_of(mentions) is whole


@given(st.text(max_size=200), st.data())
def test_any_place_in_any_text_has_a_modality(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    place = Span(start, data.draw(st.integers(start, len(text))))

    assert modality_at(text, Span(0, len(text)), place) in set(Modality)


@pytest.mark.parametrize(
    "unit",
    [
        "will ",
        "the introduction of ",
        "is being ",
        "a new , ",
        "a , which would ",
        "was and it has asked to form a ",
        "from may a , on which , will ",
    ],
)
def test_time_does_not_grow_with_the_length_of_the_sentence(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()

    modality_at(text, Span(0, len(text)), Span(500_000, 500_010))

    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("The old tool will go when [Rowan] is brought in next year.", Modality.PLANNED),
        ("The old tool went when [Rowan] was brought in last year.", Modality.EXISTING),
        ("It is the first aim of my [Larch Plan] 2030-2034, which I will publish in May.", Modality.PLANNED),
        ("It is the first aim of my [Larch Plan] 2030-2034, which I read in May.", Modality.EXISTING),
        ("A firm is to build what will come after [Rowan].", Modality.EXISTING),
    ],
)
def test_what_is_brought_in_or_published_later_is_planned(marked: str, modality: Modality) -> None:
    assert _modalities(marked) == [modality]
