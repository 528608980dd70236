"""What ids in rows stand for."""

import pytest

from graph.errors import StoreError
from queries.told import Letter, Told


def test_a_row_of_a_letter_that_came_while_the_graph_was_read_is_an_error_and_no_row() -> None:
    known = Told({"letter:a": Letter("A", None, "westmere")}, {"ask:1": ("Report", "1")}, {})
    assert known.of(["letter:a", "letter:a"], [None, "ask:1"]) == {
        "letter": ("A", "A"),
        "date": (None, None),
        "area": ("westmere", "westmere"),
        "inspection": (None, "Report"),
        "recommendation": (None, "1"),
    }
    with pytest.raises(StoreError, match="was written to while it was read"):
        known.of(["letter:b"], [None])
    with pytest.raises(StoreError, match="was written to while it was read"):
        known.of(["letter:a"], ["ask:2"])


def test_names_come_in_their_order_without_what_others_keep() -> None:
    known = Told({}, {}, {"a": ("Zebra", False), "b": ("Aunt", True)})
    assert known.called(["a", "note", "b"]) == ["Aunt", "Zebra"]
