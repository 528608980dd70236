"""Holders of a national portfolio ("NPCC lead for rural crime"), whose name ends with its subject.

Policy: where a letter names the holder of one portfolio of the chiefs' council, "the NPCC lead" without a
subject is that one; where it names two, or none, it stays what it is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.naming.candidate import Candidate, folded
from loaders.naming.capitals import adjacent
from loaders.naming.group import Apart, Group
from loaders.naming.lexicon import DETERMINERS, FUNCTION_WORDS, MONTHS
from loaders.text.tokens import Token

_FOR = re.compile(r" (?:for|on) ")
_LOWER_ROLES = ("lead", "leads", "coordinator", "co-ordinator", "coordinators", "co-ordinators")
_ROLES = (*_LOWER_ROLES, *(role.capitalize() for role in _LOWER_ROLES))
_HOLDER = re.compile(
    r"\b(?:(?P<npcc>NPCC|National Police Chiefs['’]? Council)|APCC|College of Policing"
    r"|Association of Police and Crime Commissioners)(?:['’]s)? (?P<role>(?:national |portfolio )*[\w-]+)$"
)
_NPCC = "National Police Chiefs' Council"
_LEAD = f"{_NPCC} lead"
_INNER = frozenset({"and", "of"})
_NO_SUBJECT = FUNCTION_WORDS | DETERMINERS | MONTHS
_TWO_WHO_LEAD = re.compile(r"\b(?:and|or) (?:the )?$")
"""What stands before the second of two who lead on something."""
_HOLDS = re.compile(r" (?:should|must|shall|will|has|is|was|who|to)\b|,|\.")
"""What stands behind the name of a holder, and behind no verb and its object."""
_NOT_THE_ONE = re.compile(
    r"\b(?:an?|each|every|any|another|other|no|some|former|previous|next|second)(?: \w+)? $", re.IGNORECASE
)
_OF_ANOTHER = re.compile(r" (?:for|on|in|of|with)\b")


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
            if match[0] == " on " and _lead_verb(text, start, match.start(), end):
                continue
            surface = folded(text[start:end])
            full = f"{_NPCC} {holder['role']} for {folded(text[match.end() : end])}"
            yield Candidate(start, end, full if holder["npcc"] else surface, surface, "office")


def _lead_verb(text: str, start: int, on: int, end: int) -> bool:
    """Whether "lead" before *on* may say what somebody does ("the College and the NPCC lead on it")."""
    if text.startswith("s", on - 1):
        return True
    two = _TWO_WHO_LEAD.search(text, max(0, start - 9), start)
    return two is not None and _HOLDS.match(text, end) is None


def with_plain_leads(text: str, groups: Sequence[Group], apart: Apart) -> list[Group]:
    """The groups, "the NPCC lead" given to the holder of the one portfolio that the letter names."""
    plain = next((group for group in groups if group.entry and group.name == _LEAD), None)
    holders = [group for group in groups if group.name.startswith(_NPCC) and " lead for " in group.name]
    if plain is None or len(holders) != 1 or apart(plain.forms, holders[0].forms):
        return list(groups)
    of_holder = [one for one in plain.candidates if _the_lead(text, one)]
    name = holders[0].name
    holders[0].candidates += (replace(one, name=name, core=name) for one in of_holder)
    moved = set(of_holder)
    plain.candidates = [one for one in plain.candidates if one not in moved]
    return [group for group in groups if group.candidates]


def _the_lead(text: str, one: Candidate) -> bool:
    """Whether it is said of one lead, and not of others ("each NPCC lead", "the NPCC lead in crime")."""
    other = _NOT_THE_ONE.search(text[max(0, one.start - 24) : one.start]) or _OF_ANOTHER.match(text, one.end)
    return other is None


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
