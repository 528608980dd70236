"""From what a person types to the one thing that is meant."""

import pytest

from graph.errors import UnknownNameError
from queries.values import Candidate, nearest, resolve

THINGS = [
    Candidate("national:makesafe", "Operation Makesafe", ("Op Makesafe",)),
    Candidate("national:embrace", "Embrace", ("Embrace – Child Victims of Crime",)),
    Candidate(
        "westmere:hub", "Child Exploitation Hub", ("CE Hub", "Child Exploitation (CE) Hub"), "westmere"
    ),
    Candidate("northmoor:hub", "Child Exploitation Hub", ("CE Hub",), "northmoor"),
    Candidate("westmere:hub-board", "CE Hub Board", (), "westmere"),
    Candidate("westmere:crisis", "Westmere Rape Crisis Partnership", ("WRCP",), "westmere"),
    Candidate("westmere:society", "The Children’s Society", (), "westmere"),
    Candidate("westmere:cafe", "Café Élan", (), "westmere"),
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Operation Makesafe", "national:makesafe"),
        ("operation makesafe", "national:makesafe"),
        ("  OP   MAKESAFE ", "national:makesafe"),
        ("makesafe", "national:makesafe"),
        ("embrace", "national:embrace"),
        ("Embrace - child victims of crime", "national:embrace"),
        ("Rape Crisis Partnership", "westmere:crisis"),
        ("wrcp", "westmere:crisis"),
        ("westmere:hub", "westmere:hub"),
        ("northmoor ce hub", "northmoor:hub"),
        ("Westmere Child Exploitation Hub", "westmere:hub"),
        ("ce hub board", "westmere:hub-board"),
        ("Children's Society", "westmere:society"),
        ("the children’s society", "westmere:society"),
        ("cafe elan", "westmere:cafe"),
        ("artnershi", "westmere:crisis"),
        ("embrace–child", "national:embrace"),
    ],
)
def test_a_name_an_alias_an_id_or_a_part_means_one_thing(typed: str, meant: str) -> None:
    assert resolve(typed, THINGS, what="name") == meant


def test_what_fits_several_is_listed_with_what_tells_them_apart() -> None:
    with pytest.raises(UnknownNameError) as several:
        resolve("ce hub", THINGS, what="name")
    assert str(several.value) == (
        "name: 'ce hub' fits several. Give more of it, or the id in brackets:\n"
        "  Child Exploitation Hub, northmoor [northmoor:hub]\n"
        "  Child Exploitation Hub, westmere [westmere:hub]"
    )


def test_an_exact_name_is_not_taken_for_a_part_of_a_longer_one() -> None:
    only = [THINGS[2], THINGS[4]]
    assert resolve("CE Hub", only, what="name") == "westmere:hub"


def test_what_fits_nothing_says_what_is_near() -> None:
    with pytest.raises(UnknownNameError) as none:
        resolve("Makesave", THINGS, what="name")
    assert str(none.value) == (
        "name: nothing in this graph fits 'Makesave'. Near:\n  Operation Makesafe [national:makesafe]"
    )


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("nobody", []),
        ("Operation Nothing", []),
        ("Makesave", ["Operation Makesafe"]),
        ("Hub for exploitation", ["Child Exploitation Hub"]),
        ("Barnados", ["Barnardo's"]),
        ("OKAT", ["OCAT"]),
        ("relieson", ["relies-on"]),
    ],
)
def test_only_what_differs_by_slips_or_words_is_near(typed: str, near: list[str]) -> None:
    names = [
        "ADR149",
        "Operation Makesafe",
        "Child Exploitation Hub",
        "Barnardo's",
        "OCAT",
        "relies-on",
        "overdue",
    ]
    assert nearest(typed, names) == near


def test_where_little_fits_all_of_it_is_listed() -> None:
    statuses = [Candidate("planned", "planned"), Candidate("in place", "in place")]
    with pytest.raises(UnknownNameError, match=r"fits 'done'\. There are:\n  in place\n  planned"):
        resolve("done", statuses, what="status")


@pytest.mark.parametrize("typed", ["", "   ", "…", "%", "' OR 1=1 //", "zzzzzz"])
def test_what_is_near_nothing_is_refused(typed: str) -> None:
    with pytest.raises(UnknownNameError, match="nothing in this graph fits"):
        resolve(typed, THINGS, what="name")


def test_a_long_list_is_cut_and_says_how_much_is_missing() -> None:
    many = [Candidate(f"area:{number}", f"Group {number:02}") for number in range(20)]
    with pytest.raises(UnknownNameError, match="and 12 more"):
        resolve("group", many, what="name")
