"""Holders of a national portfolio ("NPCC lead for rural crime"), whose name ends with its subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loaders.naming.candidate import Candidate, folded
from loaders.naming.capitals import adjacent
from loaders.naming.lexicon import DETERMINERS, FUNCTION_WORDS
from loaders.text.tokens import Token

_FOR = re.compile(r" for ")
_LOWER_ROLES = ("lead", "leads", "coordinator", "co-ordinator", "coordinators", "co-ordinators")
_ROLES = (*_LOWER_ROLES, *(role.capitalize() for role in _LOWER_ROLES))
_HOLDER = re.compile(
    r"\b(?:(?P<npcc>NPCC|National Police Chiefs['’]? Council)|APCC|College of Policing"
    r"|Association of Police and Crime Commissioners)(?:['’]s)? (?P<role>(?:national |portfolio )*[\w-]+)$"
)
_NPCC = "National Police Chiefs' Council"
_INNER = frozenset({"and", "of"})
_NO_SUBJECT = FUNCTION_WORDS | DETERMINERS


def leads_in(text: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """The holders of portfolios."""
    if not tokens:
        return
    for match in _FOR.finditer(text, tokens[0].start, tokens[-1].end):
        if not text.endswith(_ROLES, max(0, match.start() - 14), match.start()):
            continue
        holder = _HOLDER.search(text[max(0, match.start() - 90) : match.start()])
        last = _subject_end(tokens, bisect_left(tokens, (match.end(),)))
        if holder is not None and last is not None:
            start, end = match.start() - len(holder[0]), tokens[last].end
            surface = folded(text[start:end])
            full = f"{_NPCC} {holder['role']} for {folded(text[match.end() : end])}"
            yield Candidate(start, end, full if holder["npcc"] else surface, surface, "office")


def _subject_end(tokens: Sequence[Token], first: int) -> int | None:
    """Index of the last word of the subject that begins at `first`; None where there is none."""
    index = first
    titled = first < len(tokens) and tokens[first].capital and not tokens[first].acronym
    while index < len(tokens) and index - first < 8 and _of_subject(tokens, index, titled=titled):
        index += 1
    while index > first and tokens[index - 1].lower in _INNER:
        index -= 1
    return index - 1 if index > first else None


def _of_subject(tokens: Sequence[Token], index: int, *, titled: bool) -> bool:
    """Whether a word may belong to the subject, which is `titled` where its first word has a capital."""
    token = tokens[index]
    shaped = token.capital or token.lower in _INNER if titled else token.text.islower() or token.acronym
    plain = token.word and shaped
    return adjacent(tokens, index) and plain and (token.lower in _INNER or token.lower not in _NO_SUBJECT)
