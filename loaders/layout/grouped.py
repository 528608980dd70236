"""Headings over the answers of one respondent, in letters that group them by who answers.

"For the force" above the answers to recommendations 1 and 2, "For my office" above those to 2 and 5: not the
label of one answer but the title of a part.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.layout.labels import is_speaker
from loaders.layout.token import Sort, Token
from loaders.layout.types import Role
from loaders.layout.whose import role_of

_OF = re.compile(
    r"(?:(?:answers?|responses?|repl(?:y|ies)|comments) )?(?:for|from|by|of|(?:to be )?answered by) "
    r"(?P<who>(?:the |my |our )?[^.:;]{2,60}|me)",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"(?:answered )?(?:for|from|by) (?:me|myself|us)"
    r"|(?:(?:answered )?(?:for|from|by) )?my (?:own )?(?:office|part)"
    r"|what I (?:say|do|am doing|have done|answer)(?: myself)?"
    r"|my (?:own )?(?:answers|responses|replies|comments)",
    re.IGNORECASE,
)
_HEADINGS = (Sort.HEADING, Sort.ANSWER)
_BOTH = re.compile(r"\b(?:and|both|or)\b", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:these|this|the following|(?:what|which) follows?|below|all of them|the (?:answers|replies))\b",
    re.IGNORECASE,
)
_INTRODUCTION = 260
"""Characters in which a paragraph below such a heading says whose the answers are."""
_CHIEF = "hief constable"


class _Title(NamedTuple):
    """Whose answers a heading says that follow, and the words that say it."""

    role: Role
    words: str


def grouped(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with such headings as titles of parts."""
    said = Counter(token.words for token in tokens if token.sort in _HEADINGS)
    named: set[str] = set()
    for at, token in enumerate(tokens):
        once = token.sort in _HEADINGS and said[token.words] == 1
        title = _title(text, tokens, at, named) if once else None
        yield token._replace(sort=Sort.TITLE, role=title.role, words=title.words) if title else token
        if token.sort is Sort.HEAD:
            named.update(token.numbers)


def _title(text: str, tokens: Sequence[Token], at: int, named: set[str]) -> _Title | None:
    token = tokens[at]
    behind = [one for one in tokens[at + 1 : at + 3] if one.sort in (Sort.TEXT, Sort.HEAD)]
    role = speaker_of(token) if behind else None
    if role is None:
        return None
    if behind[0].sort is Sort.HEAD:
        return _Title(role, token.words) if behind[0].numbers else None
    intro = text[behind[0].start : behind[0].end]
    known = behind[-1].sort is Sort.HEAD and behind[-1].numbers and named.issuperset(behind[-1].numbers)
    if not known or len(intro) > _INTRODUCTION or not _INTRODUCES.search(intro):
        return None
    chief = role is Role.FORCE and _CHIEF in intro.lower()
    return _Title(role, f"{token.words} {intro}" if chief else token.words)


def speaker_of(token: Token) -> Role | None:
    """Whose answers a heading names, if it is one and names nobody besides."""
    words = token.words.rstrip(" :")
    if token.sort not in _HEADINGS:
        return None
    if token.sort is Sort.ANSWER and (token.numbers or (token.words != words and not token.level)):
        return None
    if len(words) > 80 or _BOTH.search(words):
        return None
    if _MINE.fullmatch(words):
        return Role.COMMISSIONER
    if token.sort is Sort.ANSWER:
        return token.role
    found = _OF.fullmatch(words)
    shown = found or (is_speaker(words) and (token.level or token.style.bold))
    return role_of(found["who"] if found else words) if shown else None
