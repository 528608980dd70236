"""The facts of one letter as one string, so that a database can be made again without the letters' files."""

import base64
import zlib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from graph.facts import LetterFacts

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class Packed(NamedTuple):
    """Facts, and with which program and register they were read."""

    program: str
    register: str
    facts: LetterFacts


def pack(packed: Packed) -> str:
    """Text that `unpack` reads back."""
    return base64.b85encode(zlib.compress(_adapter().dump_json(packed), 6)).decode("ascii")


def unpack(text: str) -> Packed:
    """What was packed; raises ValueError for anything else."""
    return _adapter().validate_json(zlib.decompress(base64.b85decode(text)))


@cache
def _adapter() -> "TypeAdapter[Packed]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - heavy, and needed by few commands

    return TypeAdapter(Packed)
