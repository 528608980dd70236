"""Every relation that a sentence states, read at the words that can state one."""

from collections.abc import Iterable, Iterator, Mapping

from loaders.statements.frames_access import ACCESS
from loaders.statements.frames_behalf import BEHALF
from loaders.statements.frames_contract import CONTRACT
from loaders.statements.frames_delivery import DELIVERY, PUBLISHED
from loaders.statements.frames_member import MEMBER
from loaders.statements.frames_ownership import OWNERSHIP
from loaders.statements.frames_part import PART
from loaders.statements.frames_payment import PAYMENT
from loaders.statements.frames_possession import OF_OWNERS, POSSESSION
from loaders.statements.frames_staff import STAFF
from loaders.statements.frames_support import SUPPORT
from loaders.statements.relation_clauses import Clause, Frame, Stated
from loaders.statements.relation_moods import is_unreal
from loaders.statements.relation_tokens import Said

type Frames = Mapping[str, tuple[Frame, ...]]
"""Word -> the frames that are tried at it."""


def _by_word(*tried: tuple[Frame, Iterable[str]]) -> Frames:
    frames: dict[str, tuple[Frame, ...]] = {}
    for frame, words in tried:
        for word in words:
            frames[word] = (*frames.get(word, ()), frame)
    return frames


EVERY = _by_word(
    *DELIVERY,
    *OWNERSHIP,
    *STAFF,
    *POSSESSION,
    *PART,
    *MEMBER,
    *PAYMENT,
    *CONTRACT,
    *BEHALF,
    *ACCESS,
    *SUPPORT,
)
OWNERS = _by_word(*OWNERSHIP, *OF_OWNERS, *PUBLISHED)
"""Those that read whose a thing is, whatever is said of it."""


def stated(said: Said, frames: Frames = EVERY) -> Iterator[Stated]:
    """The relations of one sentence, from left to right."""
    clause = Clause(said)
    for at, word in enumerate(said.words):
        if word in frames:
            for frame in frames[word]:
                found = list(frame(clause, at))
                if found and not is_unreal(clause.words, at):
                    yield from found
