"""Who pays, who makes and what a thing is made of, in the words in which letters mention it by the way."""

import pytest

from loaders.statements.relations import OWNERS
from tests.loaders.relations_read import read

RUN = "Brightpath is run by Larkfield Trust"
PAID = "own pays for Brightpath"
MADE = "Blue Lantern is run by Moor Charity"
ISSUED = "Blue Lantern is run by Ministry"
BUILT = "Orchid is helped by Fern"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brightpath, from which I buy the core service, is near.", {PAID}),
        ("Brightpath, with which my office has a contract until May, is near.", {PAID}),
        ("Brightpath is run by the Larkfield Trust under a contract that the mayor and I hold.", {RUN, PAID}),
        ("Brightpath is provided under a contract held by the Ministry.", {"Ministry pays for Brightpath"}),
        (
            "I commission Willow House to work with boys, and the Larkfield Trust to run Brightpath.",
            {RUN, PAID, "own pays for Willow House"},
        ),
        (
            "I fund Willow House for boys, and the Larkfield Trust, a body, to provide aid and Brightpath.",
            {RUN, PAID, "own pays for Willow House"},
        ),
        (
            "Willow House is paid by me and the Ministry, and Brightpath is run for me by Larkfield Trust.",
            {RUN, PAID, "own pays for Willow House", "Ministry pays for Willow House"},
        ),
        ("Brightpath, from which I hear often, is near.", set()),
        ("Brightpath, with which my office has a meeting in May, is near.", set()),
        ("Brightpath was seen under a contract that the mayor and I like.", set()),
        ("I commission Willow House, and the Larkfield Trust to see to it.", {"own pays for Willow House"}),
    ],
)
def test_who_pays_is_told_by_contracts_and_purchases(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blue Lantern, a half-day course for which I pay the Moor Charity, is liked.", {MADE}),
        ("Blue Lantern, a half day that I bought from the Moor Charity, is liked.", {MADE}),
        ("They join Blue Lantern, a scheme of the Moor Charity's, in May.", {MADE}),
        ("Blue Lantern, through which the Moor Charity finds rooms, is new.", {MADE}),
        ("Anyone can write to the Moor Charity through its Blue Lantern.", {MADE}),
        ("Blue Lantern was launched by the Moor Charity.", {MADE}),
        (
            "The Moor Charity has made a film about fraud, Blue Lantern, with the Ministry, for schools.",
            {MADE, ISSUED},
        ),
        ("The Moor Charity is preparing a plan, Blue Lantern, for May.", {MADE}),
        ("We give out Blue Lantern, a Ministry publication, in May.", {ISSUED}),
        ("Blue Lantern, which is the Ministry's internal campaign, has begun.", {ISSUED}),
        ("It asks whether each was in line with the Blue Lantern of the Ministry.", {ISSUED}),
        ("On shops, the Moor Charity looked at thefts under the name of Blue Lantern.", {MADE}),
        ("There is Brightpath, the line that the Larkfield Trust answers for us.", {RUN}),
        ("The Larkfield Trust, whose drugs service is Brightpath, is near.", {RUN}),
        ("Seven hold the Blue Lantern certificate of the Ministry.", {ISSUED}),
        ("The Moor Charity may look at thefts under the name of Blue Lantern.", set()),
        ("Shops were looked at under the name of Blue Lantern.", set()),
        ("The Larkfield Trust, whose view is Brightpath should close, is near.", set()),
        ("All took Blue Lantern at Norton Academy.", {"Blue Lantern is run by Norton Academy"}),
        ("Blue Lantern is taught for us at the Norton Academy.", {"Blue Lantern is run by Norton Academy"}),
        ("We spoke of Blue Lantern at the Early Action Board.", set()),
        ("Blue Lantern is taught for us at the Crime Department.", set()),
        ("They join Blue Lantern, a scheme of the Moor Charity's friends, in May.", set()),
        ("Blue Lantern, through which the Moor Charity gives money, is new.", set()),
        ("The Moor Charity is preparing for Blue Lantern.", set()),
        ("The Moor Charity has made a friend, Blue Lantern.", set()),
        ("We give out Blue Lantern, a Ministry matter, in May.", set()),
        ("Blue Lantern, which is the Ministry's main concern, has begun.", set()),
        ("Brightpath was launched by the Larkfield Trust.", set()),
    ],
)
def test_who_makes_a_thing_is_told_by_the_way(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orchid, a Fern product, is new.", {BUILT}),
        ("The figures are on a Fern dashboard known as Orchid.", {BUILT}),
        ("The figures are on Orchid, which runs on Fern.", {BUILT}),
        ("The team has Orchid in Fern, which is fed by the Ministry.", {"Orchid is helped by Ministry"}),
        ("Orchid, unlike Fern, is new.", set()),
        ("The figures are on a Fern dashboard and on Orchid.", set()),
        ("The Rural Team runs on Mondays and uses Fern.", set()),
    ],
)
def test_the_system_in_which_a_system_is_built_supports_it(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Care Hub within the Crime Department is new.", {"Care Hub belongs to Crime Department"}),
        (
            "Officers took Blue Lantern of the Rural Team, which is part of the Crime Department.",
            {"Blue Lantern is run by Rural Team", "Rural Team belongs to Crime Department"},
        ),
        ("The Harm Hub in the Crime Department is new.", {"Harm Hub belongs to Crime Department"}),
        ("Blue Lantern belongs to the Oak Network.", {"Blue Lantern belongs to Oak Network"}),
        ("Blue Lantern belongs to the Larkfield Trust.", {"Blue Lantern is run by Larkfield Trust"}),
        ("Blue Lantern within the Crime Department is new.", set()),
    ],
)
def test_a_unit_belongs_to_the_department_that_it_is_in(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By May, the Ministry should change its Blue Lantern.", {ISSUED}),
        ("By May, chiefs should take up the Blue Lantern drawn up by the Ministry.", {ISSUED}),
        ("By May, the Blue Lantern should be published by the Ministry.", set()),
        ("By May, the Larkfield Trust should run Brightpath.", set()),
        ("By May, chiefs should tell the Ministry of Blue Lantern.", set()),
    ],
)
def test_a_recommendation_tells_whose_a_thing_is_and_not_what_should_be(
    text: str, expected: set[str]
) -> None:
    assert read(text, OWNERS) == expected
