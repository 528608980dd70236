"""Clauses that say what might be, or what has ended: what they state is not so."""

from collections.abc import Sequence

from loaders.statements.cues import word_set
from loaders.statements.relation_words import NAME, OWNER

_FAR = 20
_BOUNDS = word_set(", ; : which who whom that")
_IF = word_set("if unless whether neither nor")
_INVERTED = word_set("had should were")
_IDEAS = word_set(
    "idea ideas option options possibility proposal proposals prospect suggestion plan plans bid hope hopes"
    " request offer application attempt"
)
_OF = word_set("of for about")
_PAST = word_set("was were had ran wrote")
_TILL = word_set("until till")
_LATER = word_set("; : is are has have will which who")
_REAL = frozenset({NAME, OWNER, "(", "my", "our", "of"})
"""Words at which a name alone states something, whatever the clause says."""


def is_unreal(words: Sequence[str], at: int) -> bool:
    """Whether the clause of the word at `at` is a condition, a mere idea, or past."""
    return words[at] not in _REAL and (_is_supposed(words, at) or _is_over(words, at))


def _is_supposed(words: Sequence[str], at: int) -> bool:
    """ "if X runs Y", "had X run Y", "the idea of X running Y"."""
    for i in range(at - 1, max(-1, at - _FAR), -1):
        word = words[i]
        if word in _BOUNDS:
            return False
        if word in _IF or (word in _INVERTED and i == 0):
            return True
        if word in _IDEAS and i + 1 < at and words[i + 1] in _OF:
            return True
    return False


def _is_over(words: Sequence[str], at: int) -> bool:
    """ "was run by X until 2020"."""
    if words[at] not in _PAST and _PAST.isdisjoint(words[max(0, at - 4) : at]):
        return False
    for word in words[at + 1 : at + _FAR]:
        if word in _TILL:
            return True
        if word in _LATER:
            return False
    return False
