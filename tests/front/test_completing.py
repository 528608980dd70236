"""What a shell is offered for the questions and their parameters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.values import Candidate, resolve
from section55.completing import offers

COMMAND = Path(sys.executable).with_name("s55")
HUBS = [
    Candidate("westmere:hub", "Child Exploitation Hub", ("CE Hub",), "westmere"),
    Candidate("northmoor:hub", "Child Exploitation Hub", ("CE Hub",), "northmoor"),
]
THINGS = [
    *HUBS,
    Candidate("national:embrace", "Embrace – Child Victims of Crime", ("Embrace CVoC",)),
    Candidate("westmere:society", "The Children's Society", (), "westmere"),
]


def completed(line: str, *, cwd: Path) -> list[str]:
    """What the shell is told to offer at the end of the line."""
    words = len(line.split()) - (not line.endswith(" "))
    environment = {
        **{key: value for key, value in os.environ.items() if key != "NEO4J_URI"},
        "_S55_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(words),
    }
    ended = subprocess.run(
        [COMMAND], cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert ended.stderr == ""
    return ended.stdout.split()


@pytest.fixture
def folder(example_database: Path) -> Path:
    """A folder whose default database is that of the four invented letters."""
    example_database.rename(example_database.with_name("section55.grafeo"))
    return example_database.parent


def test_questions_are_offered_by_how_they_begin(folder: Path) -> None:
    assert completed("s55 ask sha", cwd=folder) == ["shared", "shared-load"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("s55 ask status --area ", ["northmoor", "westmere"]),
        ("s55 ask relies-on --name op", ["op-Makesafe", "operation-Makesafe"]),
        ("s55 ask relies-on --name westmere-ce", ["westmere-ce-Hub"]),
        (
            "s55 ask relies-on --area northmoor --name ch",
            ["child-Exploitation-CE-Hub", "child-Exploitation-Hub"],
        ),
        ("s55 ask compare --inspection Groups --recommendation 1", ["1"]),
        ("s55 ask compare --recommendation 1", []),
        ("s55 ask relies-on --area nowhere --name ", []),
    ],
)
def test_values_come_from_the_database_and_heed_what_was_given_before(
    folder: Path, line: str, expected: list[str]
) -> None:
    assert completed(line, cwd=folder) == expected


def test_a_question_that_does_not_exist_is_no_error_while_typing(folder: Path) -> None:
    assert "relies-on" in completed("s55 ask nonsense --name ", cwd=folder)


def test_another_database_is_asked_where_it_is_named(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    line = f"s55 ask status --db {folder / 'section55.grafeo'} --area w"
    assert completed(line, cwd=elsewhere) == ["westmere"]


def test_without_a_database_nothing_is_offered_and_nothing_said(tmp_path: Path) -> None:
    assert completed("s55 ask relies-on --name op", cwd=tmp_path) == []
    (tmp_path / "section55.grafeo").write_text("no database")
    assert completed("s55 ask relies-on --name op", cwd=tmp_path) == []


def test_a_name_is_offered_without_what_a_shell_would_take_apart() -> None:
    assert offers(THINGS, "emb") == [
        ("embrace-CVoC", "Embrace – Child Victims of Crime"),
        ("embrace-Child-Victims-of-Crime", "Embrace – Child Victims of Crime"),
    ]
    assert offers(THINGS, "the") == [("the-Childrens-Society", "The Children's Society, westmere")]


def test_names_that_several_areas_have_are_offered_with_their_area() -> None:
    assert offers(HUBS, "") == [
        ("northmoor-CE-Hub", "Child Exploitation Hub, northmoor"),
        ("northmoor-Child-Exploitation-Hub", "Child Exploitation Hub, northmoor"),
        ("westmere-CE-Hub", "Child Exploitation Hub, westmere"),
        ("westmere-Child-Exploitation-Hub", "Child Exploitation Hub, westmere"),
    ]


@pytest.mark.parametrize("begun", ["", "c", "CHILD", "Embrace – Ch", "westmere c"])
def test_what_is_offered_is_understood_and_begins_with_what_was_typed(begun: str) -> None:
    for value, told in offers(THINGS, begun):
        assert value.startswith(begun)
        meant = resolve(value, THINGS, what="name")
        assert told.startswith(next(thing.name for thing in THINGS if thing.value == meant))


@given(
    st.text(alphabet="abcAB '’–-.()&é1", min_size=1, max_size=20).filter(
        lambda text: any(map(str.isalnum, text))
    )
)
def test_any_name_is_understood_in_the_form_in_which_it_is_offered(name: str) -> None:
    candidates = [Candidate("x:1", name)]
    for value, _ in offers(candidates, ""):
        assert resolve(value, candidates, what="name") == "x:1"
        assert not set(value) & set(" '\"()&;|<>$`\\")
