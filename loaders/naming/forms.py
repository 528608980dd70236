"""When two forms of a name are one: spelling, acronyms, short forms."""

import re
from collections.abc import Mapping
from functools import lru_cache

from loaders.naming.lexicon import FUNCTION_WORDS, head_kind, singular

_MARKS = re.compile(r"['’‘`]s?\b|[“”\"‘’'.,]")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[#+]?[^\W_]+(?:[-+][^\W_]+)*\+?")
_GAP = re.compile(r"[\s/-]+")
_NO_LETTER = re.compile(r"[^A-Z0-9]")
_ARTICLES = frozenset({"the", "a", "an", "our", "my", "its", "their", "this", "that"})
_ARTICLE = re.compile(rf"^(?:{'|'.join(sorted(_ARTICLES))}) (?=\w)", re.IGNORECASE)

EXPANSIONS: Mapping[str, str] = {
    "ce": "child exploitation",
    "cse": "child sexual exploitation",
    "cce": "child criminal exploitation",
    "csa": "child sexual abuse",
    "csae": "child sexual abuse and exploitation",
    "vawg": "violence against women and girls",
    "da": "domestic abuse",
    "rasso": "rape and serious sexual offence",
    "soc": "serious and organised crime",
    "vru": "violence reduction unit",
    "scp": "safeguarding children partnership",
    "scb": "safeguarding children board",
    "csp": "community safety partnership",
    "pcc": "police and crime commissioner",
    "cyp": "children and young person",
    "op": "operation",
}
"""Abbreviations of the field that stand inside names ("CE Hub")."""

_SAME = {
    "persons": "person",
    "people": "person",
    "co-ordination": "coordination",
    "&": "and",
    "programs": "programme",
}


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """Words of a name as they are compared: lower case, singular, abbreviations of the field spelt out."""
    bare = _BRACKETS.sub("", name) if "(" in name else name
    words = [_SAME.get(word, word) for word in _words(bare.replace("&", " and ").strip())]
    if len(words) > 1:
        words = [EXPANSIONS.get(word, word) for word in words]
    words = [singular(word) if len(word) > 3 and " " not in word else word for word in words]
    return " ".join(_SAME.get(word, word) for word in words)


def _words(name: str) -> list[str]:
    """The words of a name in lower case, without marks and the article that opens it ("My Case" has none)."""
    words = name.lower().split(" ")
    titled = name.startswith(("My ", "Our ", "Your "))
    if not all(map(str.isalpha, words)):
        return _WORD.findall(_MARKS.sub("", name if titled else _ARTICLE.sub("", name)).lower())
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES and not titled else words


def initials(name: str) -> str:
    """First letters of the words of a name in capitals, but for those of *of*, *and* …"""
    return _initials(name)[0]


def _initials(name: str) -> tuple[str, str]:
    """First letters of the words of a name in capitals, without those of light words and with them."""
    bare = _BRACKETS.sub("", name) if "(" in name else name
    heavy = letters = ""
    for word in _GAP.split(bare.strip("“”\"'")):
        letter = word.lstrip("#+(")[:1].upper()
        letters += letter
        heavy += "" if word.lower() in FUNCTION_WORDS else letter
    return heavy, letters


def letters_of(acronym: str) -> str:
    """The letters of an acronym in capitals, without a plural's s."""
    return _NO_LETTER.sub("", acronym.removesuffix("s").upper())


def spellings_by_initials(name: str) -> set[str]:
    """The acronyms that a name may have; light words and a last head noun may lack."""
    front, _, last = name.rpartition(" ")
    spelt = [name, front] if head_kind(last) and " " in front else [name]
    return {letters for one in spelt for letters in _initials(one) if letters[1:]}


def abbreviates(acronym: str, name: str) -> bool:
    """Whether `acronym` is made of the initials of `name`."""
    return letters_of(acronym) in spellings_by_initials(name)
