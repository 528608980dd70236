"""Every relation that a sentence states, read at the words that can state one."""

from collections.abc import Iterator, Mapping

from loaders.statements.frames_access import ACCESS
from loaders.statements.frames_delivery import DELIVERY
from loaders.statements.frames_ownership import OWNERSHIP
from loaders.statements.frames_part import PART
from loaders.statements.frames_payment import PAYMENT
from loaders.statements.frames_support import SUPPORT
from loaders.statements.relation_clauses import Clause, Frame, Stated
from loaders.statements.relation_tokens import Said


def _by_word() -> Mapping[str, tuple[Frame, ...]]:
    frames: dict[str, tuple[Frame, ...]] = {}
    for frame, words in (*DELIVERY, *OWNERSHIP, *PART, *PAYMENT, *ACCESS, *SUPPORT):
        for word in words:
            frames[word] = (*frames.get(word, ()), frame)
    return frames


_FRAMES = _by_word()


def stated(said: Said) -> Iterator[Stated]:
    """The relations of one sentence, from left to right."""
    clause = Clause(said)
    for at, word in enumerate(said.words):
        for frame in _FRAMES.get(word, ()):
            yield from frame(clause, at)
