"""What looks like a name and is none: people, places, dates, Acts, offences, plain words with a capital."""

import re
from collections.abc import Set as AbstractSet

from loaders.naming.candidates import Candidate
from loaders.naming.lexicon import (
    FIRST_NAMES,
    FUNCTION_WORDS,
    GENERIC,
    MONTHS,
    RANKS,
    TOPICS,
    head_kind,
    phrases,
)
from loaders.text.tokens import Token

_LEGAL = re.compile(
    r"(?:.* )?(?:Acts?|Bill|Regulations|Order|Article|Section|Part|Schedule)(?: \d[\w()]*)?$"
    r"|(?:Appendix|Annex|Recommendation|Year|Phase|Level|Tier|Stage|Draft|Figure|Table|Page|Version|Item|Action|"
    r"Areas? for Improvement|AFI|Category|Schedule|Chapter|Key Stage|Option|Strand|Pillar|Objective|Rec)s? "
    r"[\dA-Z]\w?$"
)
_PHRASES = phrases(
    """
        police officers; police officer; police force; police forces; police service; police services;
        chief officers; chief officer; senior officers; local authority; local authorities; local
        policing; home secretary; deputy chief constable; assistant chief constable; chief constable;
        temporary chief constable; police and crime commissioner; police fire and crime commissioner;
        detective sergeant; detective inspector; child protection; public protection; criminal justice;
        law enforcement; police staff; police constable; social workers; service level agreement; force
        policy; peer review; best practice; detective chief inspector; chief superintendent; detective
        superintendent; crown court; magistrates court; national curriculum; county lines; mental health;
        public health; policing plan; chief inspector; act; deputy mayor; local criminal justice; crime
        plan; standard operating procedure; force executive; question time
    """
)
_PLACE_WORDS = frozenset(
    """
        north south east west northern southern eastern western central upper lower great greater mid isle
        isles saint st city town county borough district riding coast valley vale bay river islands island
        road street
        """.split()
)
_COMPASS = re.compile(
    r"(?:North|South|East|West|Mid|Greater|Central)(?:[- ](?:East|West))?(?: [A-Z][a-z]+)?$"
)
_IN = frozenset(
    """
        in at from across near around throughout outside inside visited toward towards between
        """.split()
)


_NO_SINGLE = TOPICS | GENERIC | FUNCTION_WORDS | MONTHS
_COMMON = _NO_SINGLE | RANKS
_PLAIN = GENERIC | {"and", "of", "&"}
_POSSESSIVE = re.compile(r"['’]s?$")
_MARKS = re.compile(r"['’]s?\b|[(),]")
_BRACKETS = re.compile(r"[(),]")
_GAP = re.compile(r"[\s/]+")


def plausible(candidate: Candidate, *, lower_words: AbstractSet[str], places: AbstractSet[str]) -> bool:
    """Whether a candidate may be a name, by its words alone.

    `lower_words` are the words that this letter writes in lower case, `places` names of places in lower case.
    """
    if candidate.known or (candidate.acronym and not _person(candidate.name)):
        return True
    words = [word for word in _GAP.split(candidate.name) if word not in {"(", ")"}]
    bare = _MARKS.sub("", candidate.name).lower()
    if bare in _PHRASES or _LEGAL.match(candidate.name) or _person(candidate.name) or bare in places:
        return False
    if len(words) == 1:
        return _single(candidate, words[0], lower_words)
    if candidate.how in {"quoted", "label"}:
        return True
    return not _says_nothing(words, candidate) and not _shouted(words) and not _only_places(words, places)


def placing(before: Token | None) -> bool:
    """Whether the token before a name is a preposition of place."""
    return before is not None and before.text.lower() in _IN


def _single(candidate: Candidate, word: str, lower_words: AbstractSet[str]) -> bool:
    lower = _POSSESSIVE.sub("", word).lower()
    if lower in _NO_SINGLE or not any(map(str.isalpha, word)):
        return False
    if head_kind(lower) is not None or all(part in TOPICS or len(part) == 1 for part in lower.split("/")):
        return False
    shouted = sum(map(str.isupper, word)) > 1
    if shouted:
        return len(lower) > 1
    if candidate.lone_start or len(lower) < 3:
        return False
    return lower not in lower_words and f"{lower}s" not in lower_words and lower not in FIRST_NAMES


def _person(name: str) -> bool:
    words = _BRACKETS.sub("", name).split()
    if not 1 < len(words) < 6 or head_kind(words[-1]):
        return False
    ranks = [word for word in words if word.lower().rstrip(".") in RANKS]
    if ranks and words[0].lower().rstrip(".") in RANKS:
        rest = [word for word in words if word not in ranks]
        return not all(word.lower() in _PLAIN for word in rest) or len(rest) < 2
    return words[0].lower() in FIRST_NAMES and len(words) < 4 and all(word[:1].isupper() for word in words)


def _says_nothing(words: list[str], candidate: Candidate) -> bool:
    """Whether all words are of the common stock and no head noun of an organisation ends them."""
    if any(_plain(word) not in _COMMON and len(_plain(word)) > 1 for word in words):
        return False
    if any(word[:1].isupper() and word.lower() in FUNCTION_WORDS for word in words[1:]):
        return False
    last = words[-1].lower()
    vague = {"officers", "profile", "analysis", "practice", "office"}
    headed = head_kind(last) is not None and (last not in vague or (last == "officers" and len(words) > 2))
    content = [word for word in words if _plain(word) not in FUNCTION_WORDS]
    return not (headed and len(content) > 1) and candidate.head not in {
        "department",
        "team",
        "unit",
        "command",
    }


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.strip("(),")).lower()


def _shouted(words: list[str]) -> bool:
    return len(words) > 3 and all(word.upper() == word for word in words)


def _is_place(plain: str, places: AbstractSet[str]) -> bool:
    return plain in places or plain in _PLACE_WORDS or plain in {"and", "&", "the", "of"}


def _only_places(words: list[str], places: AbstractSet[str]) -> bool:
    return all(_is_place(_plain(word), places) for word in words) or bool(
        _COMPASS.match(" ".join(words)) and not head_kind(words[-1])
    )
