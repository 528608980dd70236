"""What looks like a name and is none: people, places, dates, Acts, offences, plain words with a capital."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from loaders.naming.candidate import Candidate
from loaders.naming.ends import kind_by_end
from loaders.naming.lexicon import (
    DEPARTMENTS,
    FIRST_NAMES,
    FUNCTION_WORDS,
    GENERIC,
    JOINED_POSSESSIVES,
    MONTHS,
    RANKS,
    TOPICS,
    head_kind,
    phrases,
)
from loaders.naming.places import COMPASS, in_place_name
from loaders.text.tokens import Token

_LEGAL = re.compile(
    r"(?:.* )?(?:Acts?|Bill|Regulations|Orders?|Article|Section|Part|Schedule)(?: \d[\w()]*)?$"
    r"|(?:Appendix|Annex|Recommendation|Year|Phase|Level|Tier|Stage|Draft|Figure|Table|Page|Version|Item|Action|"
    r"Areas? for Improvement|AFI|Category|Schedule|Chapter|Key Stage|Option|Strand|Pillar|Objective|Rec)s? "
    r"(?:\d\w?|[A-Z][A-Z\d]?)$"
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
        public health; policing plan; chief inspector; act; deputy mayor; local policing area; local
        policing areas; policing area; local criminal justice; crime plan; standard operating procedure;
        force executive; question time; information sharing agreement; information sharing agreements; data
        sharing agreement; data sharing agreements; standards of professional behaviour; square mile; square
        miles
        """
)
_PLACE_WORDS = frozenset(
    """
        north south east west northern southern eastern western central upper lower great greater mid isle
        isles saint st city town county borough district riding coast valley vale bay river islands island
        road street hill green heath moor wood vale cross end common fields marsh shore quay docks harbour
        super-mare far hills downs moors fens levels broads dales wolds marshes estuary peninsula
        """.split()
)
_COMPASS = re.compile(
    r"(?:North|South|East|West|Mid|Greater|Central)(?:[- ](?:East|West))?(?: [A-Z][a-z]+)?$"
)
_IN = frozenset(
    """
        in at from across near around throughout outside inside visited toward towards between
        cover covers covering serve serves serving
        """.split()
)


_AT = frozenset({"at", "near", "outside", "inside", "around", "across", "throughout"})
_AND = frozenset({"and", "or", "&", ","})
_LISTED = 20
"""Tokens that a list of places is followed for."""
_STREETS = frozenset(
    """
        lane road street avenue gardens crescent square drive terrace estate marina roundabout airport
        ward park precinct heath moor common marsh beach pier seafront
        """.split()
)
_OF_PLACE = frozenset(
    """
        team teams unit units officers office group groups meeting meetings branch councils command
        division services hub network advisers advocates navigators champions days visits statistics data
        model pages website flags records reports portal site
        """.split()
)
"""Nouns in lower case that make no name of a place ("the Ipswich team")."""
_ROAD_OR_ITEM = re.compile(r"(?:[ABM]\d{1,4}|R(?:ec)?\d{1,2}|AFI\d{1,2})[a-z]?$")
"""A road, or a recommendation by its number."""
_HYPHENATED = re.compile(r"[A-Z][a-z]+(?:-(?:super|on|upon|under|le|la|de|in|by|next|cum|the))+-[A-Z][a-z]+")
"""How a town is written of which a list of places need not know ("Ashby-de-la-Zouch")."""
_OWN_OFFICE = re.compile(r"opf?cc[a-z]{0,2}$")
_PLAIN_ALONE = frozenset("black white asian gold silver bronze platinum majesty city town".split())
"""Words that are no name by themselves, though names begin with them."""
_EVERYDAY = TOPICS | GENERIC | FUNCTION_WORDS | MONTHS
_NO_SINGLE = _EVERYDAY | _PLAIN_ALONE
_COMMON = _EVERYDAY | RANKS
_ORDINARY = _COMMON | DEPARTMENTS
_PEOPLE_OF = re.compile(r"(?:Residents|Inhabitants|Citizens|People|Villagers|Traders) of ")
_WEAK = GENERIC | {"and", "of", "&", "House"}
_PLAIN = GENERIC | {"and", "of", "&"}
_POSSESSIVE = re.compile(r"['’]s?$")
_MARKS = re.compile(r"['’]s?\b|[(),]")
_BRACKETS = re.compile(r"[(),]")
_SURNAMES = frozenset({"lodge", "house", "church", "guide", "champion"})
"""Head nouns that are family names as well."""
_HELPED = frozenset({"victim", "victims", "survivors", "women", "families"})
"""Words for those whom a service helps, which stand in its name and in that of no place."""
_PARTS = re.compile(r",? (?:and|&) |, ")
_GAP = re.compile(r"[\s/]+")


def plausible(candidate: Candidate, *, lower_words: AbstractSet[str], places: AbstractSet[str]) -> bool:
    """Whether a candidate may be a name, by its words alone.

    `lower_words` are the words that this letter writes in lower case, `places` names of places in lower case.
    """
    if (
        candidate.known
        or candidate.how in {"office", "shared"}
        or (candidate.acronym and not _person(candidate.name) and not listed_places(candidate.name, places))
    ):
        return True
    words = [word for word in _GAP.split(candidate.name) if word not in {"(", ")"}]
    bare = _MARKS.sub("", candidate.name).lower()
    if _PEOPLE_OF.match(candidate.name) and candidate.head is None and head_kind(words[-1]) is None:
        return False
    unit = candidate.head == "department" and len(words) > 1
    plain = bare in _PHRASES and not (unit and DEPARTMENTS.issuperset(bare.split()))
    if plain or bare in TOPICS or _LEGAL.match(candidate.name) or _person(candidate.name):
        return False
    if _is_town(candidate.name, bare, places) or (candidate.lone_start and len(words) > 1):
        return False
    if candidate.head in _OF_PLACE and all(
        _is_place(_plain(word), places) for word in candidate.core.split()
    ):
        return False
    if unit:
        return True
    if len(words) == 1:
        return _single(candidate, words[0], lower_words, places)
    if candidate.how in {"quoted", "label"}:
        return True
    if words[-1].lower() in _STREETS and candidate.head is None:
        return False
    return not _says_nothing(words, candidate) and not _shouted(words) and not _only_places(words, places)


def placed(candidate: Candidate, tokens: Sequence[Token], index: int, places: AbstractSet[str]) -> bool:
    """Whether the words before a name, whose first token is at `index`, make a place of it."""
    if index == 0:
        return False
    before = tokens[index - 1].lower
    words = candidate.name.split()
    if len(words) == 1 and before in _IN:
        return True
    if _titled(words, places):
        return False
    if before == "of" and index > 1 and tokens[index - 2].lower in COMPASS:
        return True
    ends = {words[0].lower()} & _PLACE_WORDS or _is_place(words[-1].lower(), places)
    if before in _AT or (before in _IN and ends):
        return True
    if before in _IN and len(words) == 3 and words[1] in _AND and _is_place(words[0].lower(), places):
        return True
    if _among_places(tokens, index, places):
        return True
    if before not in _AND or index < 2 or not tokens[index - 2].capital:
        return False
    if len(words) == 1 and _behind_place(tokens, index - 2):
        return True
    return tokens[index - 2].lower in places and not (index > 2 and tokens[index - 3].capital)


def _among_places(tokens: Sequence[Token], index: int, places: AbstractSet[str]) -> bool:
    """Whether a word stands in a list of single words that ends with a place ("Farnlow, Wick and Leeds")."""
    if not _alone(tokens, index):
        return False
    last = index
    while last - index < _LISTED and _listed(tokens, last) and _alone(tokens, last + 2):
        last += 2
    return last > index and tokens[last].lower in places


def _listed(tokens: Sequence[Token], index: int) -> bool:
    return index + 2 < len(tokens) and tokens[index + 1].text in _AND


def _alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capitalised word has none beside it, and is neither an acronym nor an owner."""
    token = tokens[index]
    if not token.capital or token.acronym or token.possessive or head_kind(token.bare) is not None:
        return False
    return not any(
        one.capital for one in (*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2])
    )


def _behind_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words that end at `index` are those of a place in which something is ("in Far Larkham")."""
    first = index
    while first > 0 and tokens[first - 1].capital:
        first -= 1
    opens = tokens[first].lower in _PLACE_WORDS and first < index
    return opens and first > 0 and tokens[first - 1].lower in _IN and head_kind(tokens[index].bare) is None


def _titled(words: Sequence[str], places: AbstractSet[str]) -> bool:
    """Whether words are those of no place ("Staying Put", "Women's Aid", "Kent Victim Focus")."""
    first = words[0].lower().replace("’", "'")
    begins = first in JOINED_POSSESSIVES or (first.endswith("ing") and first not in places)
    return len(words) > 1 and (begins or any(word.lower() in _HELPED for word in words))


def common(candidate: Candidate) -> bool:
    """Whether a candidate is several capitalised words, all of them of the common stock."""
    words = candidate.name.split()
    if len(words) < 2 or candidate.known or candidate.acronym or candidate.head or candidate.how != "run":
        return False
    return (
        words[0][:1].isupper()
        and all(_plain(word) in _ORDINARY for word in words)
        and not _person(candidate.name)
    )


def weak(candidate: Candidate) -> bool:
    """Whether a candidate is no more than capitalised words, of which none says what it is."""
    if candidate.known or candidate.acronym or candidate.head or candidate.how != "run":
        return False
    plain = all(
        word in _WEAK or (word[:1].isupper() and sum(map(str.isupper, word)) == 1 and not head_kind(word))
        for word in candidate.name.split()
    )
    return plain and kind_by_end(candidate.name) is None


def _single(candidate: Candidate, word: str, lower_words: AbstractSet[str], places: AbstractSet[str]) -> bool:
    lower = _POSSESSIVE.sub("", word).lower()
    if lower in _NO_SINGLE or _OWN_OFFICE.match(lower) or not any(map(str.isalpha, word)):
        return False
    if (
        _ROAD_OR_ITEM.match(word)
        or (lower.endswith("ers") and lower[:-3] in places)
        or head_kind(lower) is not None
        or all(part in TOPICS or len(part) == 1 for part in lower.split("/"))
    ):
        return False
    shouted = sum(map(str.isupper, word)) > 1
    if shouted:
        return len(lower) > 1
    if candidate.lone_start or len(lower) < 3:
        return False
    return lower not in lower_words and f"{lower}s" not in lower_words and lower not in FIRST_NAMES


def _person(name: str) -> bool:
    words = _BRACKETS.sub("", name).split()
    if (words[0] == "Head" and words[1:2] == ["of"]) or words[-1] in {"Manager", "Managers"}:
        return True
    if not 1 < len(words) < 6 or (head_kind(words[-1]) and words[-1].lower() not in _SURNAMES):
        return False
    ranks = [word for word in words if _rank(word)]
    if ranks and _rank(words[0]):
        rest = [word for word in words if word not in ranks]
        return not all(word.lower() in _PLAIN for word in rest) or len(rest) < 2
    return words[0].lower() in FIRST_NAMES and len(words) < 4 and all(word[:1].isupper() for word in words)


def _rank(word: str) -> bool:
    """Whether a word is a rank or title, temporary and acting ones with them ("T/DCI")."""
    return word.lower().rstrip(".").removeprefix("t/").removeprefix("a/").removeprefix("d/") in RANKS


def _is_town(name: str, bare: str, places: AbstractSet[str]) -> bool:
    parts = bare.split("-") if "-" in bare else [bare]
    listed = all(part in places for part in parts) or name.lower().replace("’", "'") in places
    return listed or _HYPHENATED.fullmatch(name) is not None


def _says_nothing(words: list[str], candidate: Candidate) -> bool:
    """Whether all words are of the common stock and no head noun of an organisation ends them."""
    if any(_plain(word) not in _COMMON and len(_plain(word)) > 1 for word in words):
        return False
    if any(word[:1].isupper() and word.lower() in FUNCTION_WORDS for word in words[1:]):
        return False
    if words[-2].lower() in _HELPED and in_place_name(" ".join(words[:-2]).lower()):
        return False
    last = words[-1].lower()
    vague = {"officers", "profile", "analysis", "practice", "office"}
    headed = head_kind(last) is not None and (last not in vague or (last == "officers" and len(words) > 2))
    content = [word for word in words if _plain(word) not in FUNCTION_WORDS or word == "IT"]
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


def listed_places(name: str, places: AbstractSet[str]) -> bool:
    """Whether a name is a list of places and nothing else."""
    return all(part.lower() in places for part in _PARTS.split(name))


def _only_places(words: list[str], places: AbstractSet[str]) -> bool:
    return (
        listed_places(" ".join(words), places)
        or all(_is_place(_plain(word), places) for word in words)
        or bool(_COMPASS.match(" ".join(words)) and not head_kind(words[-1]))
    )
