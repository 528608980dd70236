"""What the columns of a table hold, by their names."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

from rapidfuzz import fuzz, process

from loaders.layout.headings import RECOMMENDATION, head_of
from loaders.layout.labels import Label, field_label, is_speaker
from loaders.layout.token import Sort
from loaders.layout.types import Role
from loaders.layout.whose import role_of


class Holds(Enum):
    """What a column holds."""

    NUMBER = auto()
    RECOMMENDATION = auto()
    ANSWER = auto()
    STATUS = auto()
    OWNER = auto()
    OTHER = auto()


_NUMBER = re.compile(
    rf"(?:(?:{RECOMMENDATION}|rec|afi|action|hmicfrs)s?\.? ?)?"
    r"(?:(?:(?:ref\.?|reference|item) ?)?(?:no\.?|number)|nos\.?|ref\.?|reference|item|id|#|nr\.?)"
    r"|recs?\.?|afis?|#",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"(?:hmicfrs |the |inspection |report )?(?:{RECOMMENDATION}s?|areas? for (?:improvement"
    rf"|development)|causes? (?:of|for) concern|findings?)(?: (?:text|received|made|details?"
    rf"|wording))?(?: ?/.{{0,40}})?",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:by )?who(?: (?:leads|owns|answers)(?: (?:it|this|on (?:it|this)))?| is (?:responsible|leading))?",
    re.IGNORECASE,
)
HELD = {
    Label.RECOMMENDATION: Holds.RECOMMENDATION,
    Label.ANSWER: Holds.ANSWER,
    Label.STATUS: Holds.STATUS,
    Label.OWNER: Holds.OWNER,
    Label.OTHER: Holds.OTHER,
}
SORTS = {Holds.STATUS: Sort.STATUS, Holds.OWNER: Sort.OWNER, Holds.OTHER: Sort.OTHER}
_REASONS = re.compile(
    r"\b(?:rationale|reason|reasons|context|background|why|findings?|hmicfrs|inspectors?)\b", re.IGNORECASE
)
_USUAL = {
    "recommendation": Holds.RECOMMENDATION,
    "response": Holds.ANSWER,
    "force response": Holds.ANSWER,
    "initial response": Holds.ANSWER,
    "comments": Holds.ANSWER,
    "action taken": Holds.ANSWER,
    "progress": Holds.ANSWER,
    "update": Holds.ANSWER,
    "current position": Holds.ANSWER,
    "owner": Holds.OWNER,
    "lead": Holds.OWNER,
    "responsible officer": Holds.OWNER,
    "status": Holds.STATUS,
    "target date": Holds.OTHER,
    "completion date": Holds.OTHER,
    "deadline": Holds.OTHER,
    **dict.fromkeys(("made to", "directed to", "for whom", "to whom", "for", "to", "by"), Holds.OTHER),
}
_ACRONYM = re.compile(r"[A-Z]{2,6}")
"""How a column is named after a force ("WMP")."""
LONGEST_HEADER = 9
"""Lines of a header at most."""
_LONGEST_NAMES = 120
_MOST_WORDS = 16
"""Of a line that may name columns."""
_FEWEST_AROUND = 2
_LONGEST_UNKNOWN = 60
"""Characters of a name that says nothing."""
_LONGEST_NAME = 8
"""Words of one name of several in a line."""
_STARTS = re.compile(r"[A-Z#]")
_NUMBERS_FIRST = re.compile(r"(?:rec|afi|action|hmicfrs|no|nu|ref|item|id|#|nr)", re.IGNORECASE)

type _Names = tuple[Holds | None, ...]


def held_by(words: str) -> Holds | None:
    """What a column of this name holds; a misspelt name counts."""
    words = words.strip(" :.*")
    if not words or len(words) > 90:
        return None
    if held := _named(words):
        return held
    near = process.extractOne(words.lower(), list(_USUAL), scorer=fuzz.ratio, score_cutoff=84)
    return _USUAL[near[0]] if near else None


def opens_header(words: str) -> bool:
    """Whether a line may begin with the name of a column of numbers: much cheaper than to look for names."""
    return len(words) <= _LONGEST_NAMES and bool(_NUMBERS_FIRST.match(words))


def header_of(lines: Sequence[str]) -> tuple[tuple[Holds, ...], int]:
    """What the columns of a table of answers hold that the lines name from the first on, and how many do.

    A name that says nothing counts among others; as the last one only where a row's number follows it.
    """
    found: list[_Names] = []
    size = 0
    for at, words in enumerate(lines[:LONGEST_HEADER]):
        held = () if _is_numbered(words) else names_in(words)
        whole = _named(f"{lines[at - 1]} {words}") if found and (not held or None in found[-1]) else None
        if whole:
            found[-1] = (whole,)
        elif held or (found and not _is_numbered(words) and _may_name(words)):
            found.append(held or ((Holds.OTHER,) if explains(words) else (None,)))
        else:
            break
        size = at + 1
    numbered = size < len(lines) and _is_numbered(lines[size])
    while found and found[-1] == (None,) and not numbered:
        found.pop()
        size -= 1
    columns = list(filled([held for names in found for held in names]))
    if columns and columns[0] is Holds.RECOMMENDATION and numbered:
        columns[0] = Holds.NUMBER
    is_header = len(columns) > 2 and Holds.ANSWER in columns and columns[0] is Holds.NUMBER
    return (tuple(columns), size) if is_header else ((), 0)


@lru_cache(maxsize=256)
def names_in(words: str) -> _Names:
    """What the columns hold whose names follow one another in a line; none for other words.

    Where three are named, what stands between them names others.
    """
    parts = words.split()
    if len(words) > _LONGEST_NAMES or len(parts) > _MOST_WORDS or not _STARTS.match(words):
        return ()
    found: list[Holds | None] = []
    at = 0
    while at < len(parts):
        ends = range(min(len(parts), at + _LONGEST_NAME), at, -1)
        end, held = next(((end, held) for end in ends if (held := _one_name(parts[at:end]))), (at + 1, None))
        if held or (found and found[-1]):
            found.append(held)
        elif not found:
            break
        at = end
    named = sum(held is not None for held in found)
    if named == len(found) > 0 or named > _FEWEST_AROUND:
        return tuple(found)
    one = held_by(words)
    return (one,) if one else ()


def filled(columns: Sequence[Holds | None]) -> tuple[Holds, ...]:
    """What all columns hold if those whose names say nothing hold what is missing; () where few are named.

    The recommendation stands before the answer, and what neither needs is some other field.
    """
    found = list(columns)
    unknown = [at for at, held in enumerate(found) if held is None]
    if len(unknown) * 2 >= len(found):
        return ()
    for at in unknown:
        asked, answered = Holds.RECOMMENDATION in found, Holds.ANSWER in found
        if not asked and (Holds.ANSWER in found[at:] or (not answered and at < unknown[-1])):
            found[at] = Holds.RECOMMENDATION
        elif not answered and (not asked or Holds.RECOMMENDATION in found[:at]):
            found[at] = Holds.ANSWER
        else:
            found[at] = Holds.OTHER
    return tuple(held for held in found if held)


def _is_numbered(words: str) -> bool:
    """Whether a line begins with the number of a row."""
    if words[:1].isdigit():
        return True
    head = head_of(words)
    return head is not None and bool(head.numbers)


def _may_name(words: str) -> bool:
    """Whether a line may be the name of a column, though it says nothing."""
    return len(words) <= _LONGEST_UNKNOWN and words[:1].isupper() and not words.endswith((".", ",", ";", ":"))


def _one_name(parts: list[str]) -> Holds | None:
    """What the column holds that the words name, if no part of them names another."""
    held = _named(_joined(parts))
    if held in (Holds.ANSWER, Holds.RECOMMENDATION):
        for at in range(1, len(parts)):
            before, after = _named(_joined(parts[:at])), _named(_joined(parts[at:]))
            if before not in (None, held, Holds.OTHER) or after not in (None, held):
                return None
    return held


def _joined(parts: list[str]) -> str:
    return " ".join(parts).strip(" :.*|")


def _named(words: str) -> Holds | None:
    """What a column of exactly this name holds."""
    if _NUMBER.fullmatch(words):
        return Holds.NUMBER
    if _ASKED.fullmatch(words):
        return Holds.RECOMMENDATION
    if _WHO.fullmatch(words):
        return Holds.OWNER
    label = field_label(words[:1].upper() + words[1:].lower()) or field_label(words)
    return HELD[label] if label else None


def explains(words: str) -> bool:
    """Whether a column of this name gives the inspectors' reasons, which nobody here answers for."""
    return bool(_REASONS.search(words))


def names_numbers(words: str) -> bool:
    """Whether a column of this name holds the numbers of recommendations."""
    return bool(_NUMBER.fullmatch(words.strip(" :.*")))


def held_by_all(names: Sequence[str]) -> list[Holds | None]:
    """What each column holds; one that only says who speaks ("PCC", "WMP") holds answers.

    Beside a column of answers, only one that names somebody else does.
    """
    held = [held_by(name) for name in names]
    asked = Holds.NUMBER in held or Holds.RECOMMENDATION in held
    roles = {
        role_of_column(name) or Role.FORCE
        for name, one in zip(names, held, strict=True)
        if one is Holds.ANSWER
    }
    return [
        Holds.ANSWER if asked and not one and _speaks(name) and role_of_column(name) not in roles else one
        for name, one in zip(names, held, strict=True)
    ]


def role_of_column(name: str) -> Role | None:
    """Whose answers a column of this name holds; an acronym alone that is no office's is a force's."""
    role = role_of(name) if name else None
    return role or (Role.FORCE if _ACRONYM.fullmatch(name.strip(" :.*")) else None)


def _speaks(name: str) -> bool:
    words = name.strip(" :.*")
    return is_speaker(words) or _ACRONYM.fullmatch(words) is not None
