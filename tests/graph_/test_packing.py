"""What a database keeps of a letter."""

import pytest

from graph.errors import StoreError
from graph.packing import Packed, pack, unpack
from tests import examples

PACKED = Packed("0.1.0", "r1", examples.westmere_online())


def test_what_is_packed_is_unpacked_again() -> None:
    assert unpack(pack(PACKED)) == PACKED


@pytest.mark.parametrize("text", ["", "{}", "nothing that was packed", pack(PACKED)[:-40], pack(PACKED)[40:]])
def test_what_is_damaged_is_told_as_a_database_to_be_built_again(text: str) -> None:
    with pytest.raises(StoreError, match=r"The database is damaged.*Remove it and build it"):
        unpack(text)
