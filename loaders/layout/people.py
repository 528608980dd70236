"""Who is meant where a letter calls the head of the force by name ("Mr Hartley writes …").

A letter says once whose name it is: "Ms A Hartley, Chief Constable", "the Chief Constable, Anne Hartley".
"""

import re
from functools import lru_cache

_OFFICE = (
    r"(?:(?:[Tt]emporary|[Aa]cting|[Dd]eputy|[Aa]ssistant|T/|A/) ?){0,2}"
    r"(?:[Cc]hief [Cc]onstable|CHIEF CONSTABLE|[Cc]ommissioner of (?:the )?(?:[A-Z]\w+ ){0,4}Police|[DA]CC\b)"
)
_COURTESY = r"(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness)\.?"
_LETTERS = r"(?:,? (?:QPM|CBE|OBE|MBE|MA|MSc|BA|LLB|[A-Z]{2,4}))"
_GIVEN = r"(?:[A-Z][\w’'-]*\.? ){0,3}"
_SURNAME = r"[A-Z][\w’'-]*[a-z]"
_BEFORE = re.compile(
    rf"\b(?:{_COURTESY} )?{_GIVEN}(?P<name>{_SURNAME}){_LETTERS}{{0,3}}(?:,? |,?\n| ?\()"
    rf"(?:the |our |my )?{_OFFICE}"
)
_BEHIND = re.compile(rf"{_OFFICE},? \(?(?:{_COURTESY} )?{_GIVEN}(?P<name>{_SURNAME})\b")
_CALLED = re.compile(rf"{_COURTESY} {_GIVEN}(?P<name>{_SURNAME})(?:['’]s?)?$")


@lru_cache(maxsize=8)
def surnames(text: str) -> frozenset[str]:
    """The surnames that stand beside the office of a force's head, among other words that do."""
    return frozenset(
        found["name"].removesuffix("’s").removesuffix("'s")
        for pattern in (_BEFORE, _BEHIND)
        for found in pattern.finditer(text)
    )


def heads_force(text: str, words: str) -> bool:
    """Whether the words end in a courtesy title and the name of one who heads or helps to head the force."""
    found = _CALLED.search(words)
    return found is not None and found["name"].removesuffix("’s").removesuffix("'s") in surnames(text)
