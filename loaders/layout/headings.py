"""What a line is by its words: the head of a recommendation, a label, a field, a verdict, a sign-off."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from string import ascii_lowercase
from typing import NamedTuple

from graph.model import RecommendationKind
from loaders.layout.announcing import is_sentence
from loaders.layout.labels import Label, Labelled, is_verdict, label_of
from loaders.text.holding import holds


class Numbered(NamedTuple):
    """Numbers of one kind."""

    kind: RecommendationKind
    numbers: tuple[str, ...]


class Head(NamedTuple):
    """The head of a recommendation at the start or end of a text, and where the text after it starts."""

    kind: RecommendationKind
    numbers: tuple[str, ...]
    """Empty where it gives none."""
    rest: int
    theme: bool = False
    """Whether the line names a theme, the numbers standing after it."""
    more: tuple[Numbered, ...] = ()
    """What it names of other kinds besides ("recommendations 3, 4 and area for improvement 1")."""


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
    "sixteen seventeen eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
RECOMMENDATION = r"re(?:c|k){1,2}om{1,2}[ea]n?d[ae]?ti?on"
RECOMMENDATION_CUES = ("ecom", "ccom", "kcom", "kom")
"""One of these stands in it, however it is spelled."""
_KINDS = (
    rf"(?P<rec>{RECOMMENDATION}s?|recs?\.?|r(?=\d))|(?P<afi>areas? for (?:improvement|development)"
    rf"|af[id]s?)|(?P<coc>causes? (?:of|for) concern|coc)|(?P<act>actions?)"
)
_PART = r"(?: ?\([a-z]\)|,? part [a-z]\b|,? part \([a-z]\)| \(part [a-z]\))"
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(list(_WORDS)[:9])})\b)?|(?:{'|'.join(_WORDS)})\b)"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,2}}(?!\d))?(?:{_PART}|[a-z]\b)?|{_WORD}{_PART}?)"
_NOT_COUNTING = rf"(?!{_WORD} (?!and |or |to |is |are |was |were |ask|both |all |part )[a-z])"
"""No number word that counts what follows it ("On recommendation 7, nine officers …")."""
_NEXT = rf"(?:{_NOT_COUNTING}{NUMBER}|\([a-z]\))"
NUMBERS = rf"{NUMBER}(?:(?:,? and |,? & ?|, ?|/| to |[-–](?=\d)){_NEXT}){{0,30}}"
_MORE = re.compile(
    rf"(?<=[\w)])(?:,? and |,? & ?|, ?|; ?| ?/ ?| plus )(?:the )?(?:{_KINDS}) ?(?:no\.? ?)?"
    rf"(?P<numbers>{NUMBERS})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"{NUMBER}|\([a-z]\)", re.IGNORECASE)
_SPELT = re.compile(rf"\b{_WORD}")
_NOT_PART = re.compile(r"[(), ]|\bpart\b")
_RANGE = re.compile(r"(\d{1,3})(?: to |[-–])(\d{1,3})")
_PARAGRAPH_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]) +(?=\S)", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"(?:(?i:ref(?:erence)?\.?|item|entry|row|line|point|para(?:graph)?\.?|no\.?)(?: ?(?i:no\.?|number))? ?)?"
    r"(?:[A-Z]{1,3}[./-]?)?\d{1,3}(?:\.\d{1,2}){0,3}(?: ?[:.)|]| [–—-]) ?(?=\S)"
)
"""What a document may call an entry of its own ("Ref. B1: Recommendation 4")."""
_HEAD = re.compile(
    rf"[\[(]?(?:(?:hmicfrs|hmic|national|peel|inspection|report|force|the|key)(?:['’]s)? )?(?:{_KINDS})"
    rf"(?: ?(?:no\.?|number|ref\.?|nr\.?))?(?: ?#?\(?(?P<numbers>{NUMBERS})(?!\w)[\])]?)?(?P<after> "
    rf"?[:.|·•–—-]+(?= |$)| ?$|(?= ))",
    re.IGNORECASE,
)
_BRACKETS = ("[", "(")
_CLOSERS = ("]", ")")
_QUOTES = ("“", "‘", '"', "'")
_EDGE_INITIALS = frozenset("dyrkwbsceat")
_INITIALS = frozenset("actrhnpifkACTRHNPIFK")
"""With which heads of recommendations begin."""
_CLOSED = re.compile(r"\[[^\[\]]{1,40}\]|\([^()]{1,40}\)")
_FOR_WHOM = re.compile(r" ?\([^()]{1,90}\) ?(?=[:–—-]|$)")
_STARTER = re.compile(r" ?[–—-]? ?(?:\(|[A-Z“‘\"'])")
_THEME = re.compile(
    rf"(?P<theme>\S.{{0,150}}?)(?:[\[(](?:{_KINDS}) ?(?:no\.? ?)?#?(?P<numbers>{NUMBERS})[\])]"
    rf"|(?P<colon>:)? ?(?:(?<=[:?!])|(?<= )[–—:|·-]) (?:the )?"
    rf"(?P<named>{RECOMMENDATION}s?|areas? for (?:improvement|development)|causes? (?:of|for) concern) "
    rf"(?P<more>{NUMBERS}))[.:]?",
    re.IGNORECASE,
)
_KIND = re.compile(_KINDS, re.IGNORECASE)
_FOR_SOME = re.compile(r"(?:for|to|by|from|in|on|see|ref\w*)\b", re.IGNORECASE)
"""How a line begins that says whose the recommendations are, or where."""
_NUMBERED = re.compile(r"(?P<number>\d{1,3}[a-z]?|\(\d{1,3}\))[.):]? +(?=\S)")
_SALUTATION = re.compile(
    r"(?:annwyl\b.{0,80}?/ ?)?dear\b.{0,100}|annwyl\b.{0,80}|to whom it may concern\W*", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"(?:yn gywir\W*)?(?:yours|your)[ ,]*(?:very )?(?:sincerely|faithfully|truly|ever|aye)?\W*"
    r"(?:(?:yr eiddoch )?yn gywir\W*)?"
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


@lru_cache(maxsize=256)
def head_of(text: str) -> Head | None:
    """The head of a recommendation that the text starts with, or that a theme ends in."""
    others = list(_MORE.finditer(text, 0, 200)) if _names_twice(text[:200].lower()) else []
    if not others:
        return _head_of(text)
    start, end = others[0].start(), others[-1].end()
    together = all(one.end() == after.start() for one, after in pairwise(others))
    head = _head_of(text[:start] + text[end:]) if together else None
    if head is None or not head.numbers or head.rest < start:
        return _head_of(text)
    return _with_others(head._replace(rest=head.rest + end - start), others)


def _names_twice(low: str) -> bool:
    """Whether a text may name recommendations or areas for improvement in two places."""
    return sum(map(low.count, ("com", "kom", "area", "af", "caus", "coc", "rec"))) > 1


def _with_others(head: Head, others: Sequence[re.Match[str]]) -> Head:
    """The head with the numbers that its words name besides, by kind."""
    numbers = {head.kind: head.numbers}
    for one in others:
        kind = _kind(one)
        numbers[kind] = tuple(dict.fromkeys([*numbers.get(kind, ()), *numbers_in(one["numbers"])]))
    own = numbers.pop(head.kind)
    return head._replace(numbers=own, more=tuple(Numbered(*one) for one in numbers.items()))


def _head_of(text: str) -> Head | None:
    first = text[:1]
    starts = first in _INITIALS or (first in _BRACKETS and bool(_CLOSED.match(text)))
    found = _HEAD.match(text) if starts else None
    if found and (head := _head(found, text)):
        return head
    if (
        len(text) <= 170
        and not first.islower()
        and _ends_in_number(text)
        and (theme := _THEME.fullmatch(text))
        and not theme["theme"].rstrip().endswith(".")
        and not (first in _QUOTES and " should " in theme["theme"])
        and not text.endswith(".")
        and (theme["colon"] is None or _is_theme(theme["theme"], text))
    ):
        named = _KIND.match(theme["named"]) if theme["named"] else theme
        kind = _kind(named) if named else RecommendationKind.RECOMMENDATION
        return Head(kind, numbers_in(theme["numbers"] or theme["more"]), len(text), theme=True)
    return None


def _is_theme(words: str, line: str) -> bool:
    """Whether words before a colon and numbers are a theme: no label or sentence, nor who answers what."""
    labelled = label_of(f"{words}:")
    plain = labelled is None or labelled.label is Label.OTHER
    return plain and not (line.endswith(".") or is_sentence(words) or _FOR_SOME.match(words))


def _ends_in_number(text: str) -> bool:
    """Whether the line may be a theme with the numbers of recommendations at its end."""
    low = text.lower()
    return text.rstrip(".:")[-1:] in _CLOSERS or holds(low, ("com", "kom", "area", "cause"))


def numbered(text: str) -> tuple[str, int] | None:
    """The bare number at the start of a text ("16 By 27 March", "16. By") and where the rest starts."""
    found = _NUMBERED.match(text)
    return (found["number"].strip("()"), found.end()) if found else None


def numbers_in(words: str) -> tuple[str, ...]:
    """Numbers named in a list or range ("3 to 5 and 7" gives 3, 4, 5, 7), in its order, each once."""
    if words.isascii() and words.isdigit():
        return (words,)
    digits = _SPELT.sub(_in_digits, words.lower())
    found: list[str] = []
    for named in _NUMBER.findall(_RANGE.sub(_spread, digits)):
        base = found[-1].rstrip(ascii_lowercase) if named[0] == "(" and found else ""
        found.append(base + _NOT_PART.sub("", named))
    return tuple(dict.fromkeys(found))


def _in_digits(found: re.Match[str]) -> str:
    ten, _, one = found[0].replace("-", " ").partition(" ")
    return str(_TENS.get(ten, 0) + int(_WORDS.get(one or ten, 0)))


def ordinal(word: str) -> str | None:
    """The number that an ordinal names ("fourth" gives 4)."""
    return _ORDINALS.get(word.lower())


def paragraph_number(text: str) -> int:
    """Length of the number of a paragraph at the start of a text ("2.1 ", "(a) "); 0 for none."""
    head = text[:6]
    found = _PARAGRAPH_NUMBER.match(text) if "." in head or ")" in head else None
    return found.end() if found else 0


def reference(text: str) -> int:
    """Length of a document's own reference before the head of a recommendation; 0 for none."""
    found = _REFERENCE.match(text) if any(map(str.isdigit, text[:12])) else None
    head = _head_of(text[found.end() : found.end() + 200]) if found else None
    return found.end() if found and head and head.numbers and not head.theme else 0


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
    return len(text) - len(text[at:].lstrip(" :|·•–—-")) if at < len(text) else at


def _kind(found: re.Match[str]) -> RecommendationKind:
    if found["afi"]:
        return RecommendationKind.AREA_FOR_IMPROVEMENT
    return RecommendationKind.CAUSE_OF_CONCERN if found["coc"] else RecommendationKind.RECOMMENDATION


def _spread(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(map(str, range(first, last + 1))) if first < last <= first + 60 else found[0]
