"""Fields on the line of a recommendation's number ("R2 | Chief constables | By 31 July 2024")."""

import re
from collections.abc import Iterator

from graph.facts import Span
from loaders.layout.announcing import FINITE
from loaders.layout.cut import OFFICE
from loaders.layout.labels import is_verdict
from loaders.statements.dates import deadline_of

_LONGEST = 200
_PARTS = re.compile(r"\s*(?:[|·•;()\[\]]|(?<=\s)[–—-](?=\s))\s*")
_INSIDE = re.compile(r"\s*(?:[|·•;,]|(?<=\s)[–—-](?=\s))\s*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,90})[)\]]")
_NO_TERM = re.compile(
    r"(?:no|without) (?:set |fixed )?(?:deadlines?|date|time ?limit|timescale)(?: set| given)?", re.IGNORECASE
)
_MADE_TO = re.compile(
    r"(?:(?:both|all) )?(?:(?:made|addressed|directed) to|for) "
    rf"(?P<whom>(?:the |all )?(?:\w+ ){{0,3}}?{OFFICE}\b"
    rf"(?:(?:,| and| or) (?:the )?(?:\w+ ){{0,4}}?{OFFICE}\b)*)"
    r"(?:,? (?:(?:both|all) )?(?P<by>(?:by|before|from) .{4,40}|immediately|with immediate effect))?",
    re.IGNORECASE,
)
"""Behind the number: whom a recommendation is made to, and by when ("for chief constables, by May 2024")."""
_TRIMMED = " :.–—-"
_LABEL_TO = re.compile(r"(?:made|addressed|directed) to(?: whom)? ?:", re.IGNORECASE)


def fields_of(words: str) -> list[Span]:
    """The fields that the words are, one of which says by when or decides; none where one is a sentence."""
    if len(words) > _LONGEST or FINITE.search(words):
        return []
    if made := _MADE_TO.fullmatch(words.strip(_TRIMMED)):
        at = len(words) - len(words.lstrip(_TRIMMED))
        return [Span(at + made.start(name), at + made.end(name)) for name in ("whom", "by") if made[name]]
    return _row(words, list(_parts(words, _PARTS)), capital=True)


def bracketed_fields(words: str) -> list[Span]:
    """The fields in the brackets of a head ("Recommendation 2 (forces, by 31 July 2024)")."""
    found = _BRACKETS.search(words)
    if found is None:
        return []
    inside = found[1]
    start = found.start(1)
    fields = _row(inside, list(_parts(inside, _INSIDE)), capital=False)
    return [Span(start + one.start, start + one.end) for one in fields]


def says_for_whom(label: str) -> bool:
    """Whether a label before words says that they are whom a recommendation is made to."""
    return _LABEL_TO.fullmatch(label) is not None


def _row(words: str, parts: list[Span], *, capital: bool) -> list[Span]:
    terms = [one for one in parts if is_term(words[one.start : one.end])]
    others = [one for one in parts if one not in terms]
    titled = all(words[one.start].isupper() or not capital for one in others)
    decided = any(is_verdict(words[one.start : one.end]) for one in others)
    return parts if titled and (terms or (decided and len(parts) > 1)) else []


def is_term(words: str) -> bool:
    """Whether the words say by when a recommendation is to be done, and nothing else."""
    if words.endswith(","):
        return False
    if _NO_TERM.fullmatch(words):
        return True
    found = deadline_of(words, published=None).span
    return found is not None and not words[: found.start].strip() and not words[found.end :].strip()


def _parts(words: str, between: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    for end, after in (
        *((found.start(), found.end()) for found in between.finditer(words)),
        (len(words),) * 2,
    ):
        part = words[at:end]
        start = at + len(part) - len(part.lstrip(_TRIMMED))
        if stripped := part.strip(_TRIMMED):
            yield Span(start, start + len(stripped))
        at = after
