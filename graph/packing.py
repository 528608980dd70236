"""The facts of one letter as one string, so that a database can be made again without the letters' files."""

import base64
import zlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import StoreError
from graph.facts import LetterFacts
from graph.model import ENTITIES, Kind

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class DamagedError(StoreError, ValueError):
    """What a database keeps of a letter is not what was packed."""


class Packed(NamedTuple):
    """Facts, and with what they were read: program, register and decisions, words of other letters."""

    program: str
    register: str
    facts: LetterFacts
    wordings: str = ""
    """Digest of the words in which other letters quote its recommendations; empty where none were needed."""


class _Kept(NamedTuple):
    """What is written: the shape of entities is one for all kinds, so that their kinds stand beside them."""

    packed: Packed
    kinds: tuple[Kind, ...]


def pack(packed: Packed) -> str:
    """Text that `unpack` reads back."""
    kept = _Kept(packed, tuple(Kind(entity.label) for entity in packed.facts.entities))
    return base64.b85encode(zlib.compress(_adapter().dump_json(kept), 6)).decode("ascii")


def unpack(text: str) -> Packed:
    """What was packed; raises DamagedError for anything else."""
    try:
        packed, kinds = _adapter().validate_json(zlib.decompress(base64.b85decode(text)))
    except (ValueError, zlib.error) as error:
        raise DamagedError(
            "The database is damaged: what it keeps of a letter cannot be read. Remove it and build it from "
            "all of its letters: s55 build LETTERS"
        ) from error
    entities = tuple(
        ENTITIES[kind].model_validate(entity.model_dump())
        for kind, entity in zip(kinds, packed.facts.entities, strict=True)
    )
    return packed._replace(facts=replace(packed.facts, entities=entities))


@cache
def _adapter() -> "TypeAdapter[_Kept]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - heavy, and needed by few commands

    return TypeAdapter(_Kept)
