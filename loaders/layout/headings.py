"""What a line is by its words: the head of a recommendation, a label, a field, a verdict, a sign-off."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from graph.model import RecommendationKind
from loaders.layout.labels import Label, Labelled, is_verdict, label_of


class Head(NamedTuple):
    """The head of a recommendation at the start or end of a text, and where the text after it starts."""

    kind: RecommendationKind
    numbers: tuple[str, ...]
    """Empty where it gives none."""
    rest: int
    theme: bool = False
    """Whether the line names a theme, the numbers standing after it."""


class Edge(Enum):
    """Lines at which a letter begins or ends."""

    SALUTATION = auto()
    SIGN_OFF = auto()
    COPIES = auto()
    APPENDIX = auto()


def _counted(words: str) -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(words.split(), 1)}


_WORDS = _counted(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
RECOMMENDATION = r"re(?:c|k){1,2}om{1,2}[ea]n?d[ae]?ti?on"
_KINDS = (
    rf"(?P<rec>{RECOMMENDATION}s?|recs?\.?|r(?=\d))|(?P<afi>areas? for (?:improvement|development)"
    rf"|af[id]s?)|(?P<coc>causes? (?:of|for) concern|coc)|(?P<act>actions?)"
)
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,2}}(?!\d))?(?: ?\([a-z]\)|[a-z]\b)?|(?:{'|'.join(_WORDS)})\b)"
NUMBERS = rf"{NUMBER}(?:(?:,? and |,? & ?|, ?|/| to |[-–](?=\d)){NUMBER}){{0,30}}"
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})(?: to |[-–])(\d{1,3})")
_PARAGRAPH_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]) +(?=\S)", re.IGNORECASE
)
_HEAD = re.compile(
    rf"[\[(]?(?:(?:hmicfrs|hmic|national|peel|inspection|report|force|the|key)(?:['’]s)? )?(?:{_KINDS})"
    rf"(?: ?(?:no\.?|number|ref\.?|nr\.?))?(?: ?#?\(?(?P<numbers>{NUMBERS})(?!\w)[\])]?)?(?P<after> "
    rf"?[:.–—-]+(?= |$)| ?$|(?= ))",
    re.IGNORECASE,
)
_BRACKETS = ("[", "(")
_CLOSERS = ("]", ")")
_EDGE_INITIALS = frozenset("dyrkwbsceat")
_INITIALS = frozenset("actrhnpifkACTRHNPIFK")
"""With which heads of recommendations begin."""
_CLOSED = re.compile(r"\[[^\[\]]{1,40}\]|\([^()]{1,40}\)")
_FOR_WHOM = re.compile(r" ?\([^()]{1,90}\) ?(?=[:–—-]|$)")
_STARTER = re.compile(r" ?[–—-]? ?(?:\(|[A-Z“‘\"'])")
_THEME = re.compile(
    rf"(?P<theme>\S.{{0,150}}?)(?:[\[(](?:{_KINDS}) ?(?:no\.? ?)?#?(?P<numbers>{NUMBERS})[\])]"
    rf"| [–—:-] (?:{RECOMMENDATION}s?) (?P<more>{NUMBERS}))[.:]?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,3}[a-z]?|\(\d{1,3}\))[.):]? +(?=\S)")
_SALUTATION = re.compile(
    r"(?:annwyl\b.{0,80}?/ ?)?dear\b.{0,100}|annwyl\b.{0,80}|to whom it may concern\W*", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"(?:yn gywir\W*)?(?:yours|your)[ ,]*(?:very )?(?:sincerely|faithfully|truly|ever|aye)?\W*"
    r"|(?:(?:with|kind|best|warm"
    r"|and) ){0,2}(?:regards|wishes)\W*|sincerely\W*|yn gywir\W*",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"(?:cc|c\.c\.?|copy to|copies to|copied to|enc(?:l|ls|losures?|s)?"
    r"|distribution)(?:\b[ :.–-].{0,400}|\W*)|circulat(?:ion|ed to) ?:.{0,400}",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:appendix|annexe?|schedule|attachment|enclosure)\b(?: ?[0-9a-z]{1,3}\b)?(?P<rest>.{0,300})",
    re.IGNORECASE,
)


def head_of(text: str) -> Head | None:
    """The head of a recommendation that the text starts with, or that a theme ends in."""
    first = text[:1]
    starts = first in _INITIALS or (first in _BRACKETS and bool(_CLOSED.match(text)))
    found = _HEAD.match(text) if starts else None
    if found and (head := _head(found, text)):
        return head
    if (
        len(text) <= 170
        and _ends_in_number(text)
        and (theme := _THEME.fullmatch(text))
        and not theme["theme"].rstrip().endswith(".")
    ):
        return Head(_kind(theme), numbers_in(theme["numbers"] or theme["more"]), len(text), theme=True)
    return None


def _ends_in_number(text: str) -> bool:
    """Whether the line may be a theme with the numbers of recommendations at its end."""
    return text.rstrip(".:")[-1:] in _CLOSERS or any(map(text.lower().__contains__, ("com", "kom")))


def numbered(text: str) -> tuple[str, int] | None:
    """The bare number at the start of a text ("16 By 27 March", "16. By") and where the rest starts."""
    found = _NUMBERED.match(text)
    return (found["number"].strip("()"), found.end()) if found else None


def numbers_in(words: str) -> tuple[str, ...]:
    """Numbers named in a list or range ("3 to 5 and 7" gives 3, 4, 5, 7), in its order, each once."""
    if words.isascii() and words.isdigit():
        return (words,)
    spread = _RANGE.sub(_spread, words)
    found = (re.sub(r"[() ]", "", number.lower()) for number in _NUMBER.findall(spread))
    return tuple(dict.fromkeys(_WORDS.get(number, number) for number in found))


def ordinal(word: str) -> str | None:
    """The number that an ordinal names ("fourth" gives 4)."""
    return _ORDINALS.get(word.lower())


def paragraph_number(text: str) -> int:
    """Length of the number of a paragraph at the start of a text ("2.1 ", "(a) "); 0 for none."""
    head = text[:6]
    found = _PARAGRAPH_NUMBER.match(text) if "." in head or ")" in head else None
    return found.end() if found else 0


def edge_of(text: str) -> Edge | None:
    """Whether the line is a salutation, a sign-off, a list of copies or the title of an appendix."""
    first = text[:1].lower()
    if first not in _EDGE_INITIALS:
        return None
    if first in "dat" and _SALUTATION.fullmatch(text):
        return Edge.SALUTATION
    if first in "yrkwbs" and _SIGN_OFF.fullmatch(text):
        return Edge.SIGN_OFF
    if first in "ced" and _COPIES.fullmatch(text):
        return Edge.COPIES
    if first in "ase" and _APPENDIX.fullmatch(text) and not text.endswith("."):
        return Edge.APPENDIX
    return None


@lru_cache(maxsize=64)
def stands_apart(text: str) -> bool:
    """Whether a line is its own block whatever the lines beside it are."""
    if not text[:1].isupper():
        return bool(text) and (edge_of(text) is Edge.COPIES or text == "n/a")
    if edge_of(text) or (len(text) <= 40 and is_verdict(text)):
        return True
    head = head_of(text[paragraph_number(text) :])
    if head and (head.numbers or head.rest > len(text) - 1 or ":" in text[: head.rest]):
        return not head.theme
    return _is_apart(label_of(text), text)


def _is_apart(label: Labelled | None, text: str) -> bool:
    if label is None:
        return False
    return ":" in text[: label.rest] or (label.alone and len(text) <= 60 and label.label is not Label.OTHER)


def _head(found: re.Match[str], text: str) -> Head | None:
    kind, numbers = _kind(found), numbers_in(found["numbers"] or "")
    after = found["after"].strip()
    if numbers:
        bare = not after and found.end() < len(text)
        if bare and (found["act"] or not _STARTER.match(text, found.end())):
            return None
        return Head(kind, numbers, _skipped(text, found.end()))
    plural = found[0].rstrip(" :.–—-").lower().endswith("s")
    if found["act"] or plural or (not after and found.end() < len(text)) or found[0][:1].islower():
        return None
    return (
        Head(kind, (), _skipped(text, found.end()))
        if ":" in after or found.end() >= len(text) or after in "–—-"
        else None
    )


def _skipped(text: str, at: int) -> int:
    found = _FOR_WHOM.match(text, at)
    at = found.end() if found else at
    return len(text) - len(text[at:].lstrip(" :–—-")) if at < len(text) else at


def _kind(found: re.Match[str]) -> RecommendationKind:
    if found["afi"]:
        return RecommendationKind.AREA_FOR_IMPROVEMENT
    return RecommendationKind.CAUSE_OF_CONCERN if found["coc"] else RecommendationKind.RECOMMENDATION


def _spread(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(map(str, range(first, last + 1))) if first < last <= first + 60 else found[0]
