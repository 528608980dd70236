"""What ids in rows stand for."""

import pytest

from graph.errors import StoreError
from queries.told import Told


def test_a_row_of_a_letter_that_came_while_the_graph_was_read_is_an_error_and_no_row() -> None:
    known = Told({"letter:a": {"letter": "A"}}, {}, {})
    assert known.of({"letter_id": "letter:a", "asked": None}) == {
        "letter_id": "letter:a",
        "asked": None,
        "letter": "A",
        "inspection": None,
        "recommendation": None,
    }
    with pytest.raises(StoreError, match="was written to while it was read"):
        known.of({"letter_id": "letter:b", "asked": None})


def test_names_come_in_their_order_without_what_others_keep() -> None:
    known = Told({}, {}, {"a": ("Zebra", False), "b": ("Aunt", True)})
    assert known.called(["a", "note", "b"]) == ["Aunt", "Zebra"]
