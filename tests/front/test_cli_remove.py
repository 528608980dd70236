"""`s55 remove`: a letter leaves nothing behind but what other letters say too."""

import sys
from pathlib import Path

import pytest

from graph.build import combine
from graph.stores import open_store
from section55.cli import main
from tests import examples


def remove(letter: str, database: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Remove a letter; the exit code."""
    monkeypatch.setattr(sys, "argv", ["s55", "remove", letter, "--db", str(database)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    "letter", ["reply-groups.md", "letter:westmere:reply-groups", "Westmere, 1 March 2024", "REPLY-GROUPS"]
)
def test_a_removed_letter_leaves_nothing_that_the_others_do_not_say(
    letter: str,
    example_database: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert remove(letter, example_database, monkeypatch) == 0
    assert capsys.readouterr().err == "Removed letter:westmere:reply-groups; letters left: 3.\n"
    with open_store(example_database) as store:
        left = store.graph()
        assert "letter:westmere:reply-groups" not in store.documents()
    others = [examples.westmere_online(), examples.northmoor_online(), examples.northmoor_groups()]
    assert left == combine(others)
    assert "westmere:victim-gateway" not in left.by_id
    assert "national:embrace" in left.by_id


def test_the_last_letter_can_be_removed_too(example_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for reading in examples.readings():
        assert remove(reading.letter.id, example_database, monkeypatch) == 0
    with open_store(example_database) as store:
        assert (store.graph().nodes, store.documents()) == ((), {})
