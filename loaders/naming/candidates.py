"""Places of a letter that look like a name, found by how they are written.

Five ways: a run of capitalised words (with a noun in lower case that finishes it), a noun phrase in lower
case that ends in a head noun, a name in brackets behind a name or an acronym, a title in quotation marks, and
the words before the colon that opens a paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.facts import Span
from graph.model import Kind
from loaders.naming.lexicon import (
    CORE_ONLY,
    DETERMINERS,
    FUNCTION_WORDS,
    GENERIC,
    LOWER_HEADS,
    LOWER_NAME_HEADS,
    MONTHS,
    TOPICS,
    head_kind,
)
from loaders.naming.runs import Run, adjacent, runs_of
from loaders.text.tokens import Token

_QUOTED = re.compile(r"[“\"‘'](?=[A-Z#+])([^“”\"‘\n]{3,80}?)[”\"’'](?!\w)")
_LABEL = re.compile(r"(?=[A-Z#+])([^:.;?!\n]{4,70}):\s")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&/+-]{1,11}")
_APPOSED = re.compile(r"[,(–-] (?:an?|the) $")
_DESCRIBES = re.compile(r"[,–-] (?:the |an? |our )?(?:[\w’']+['’]s? )?$")
_STAFF = frozenset({"officers", "advisers", "advocates", "navigators", "function", "functions"})
_LIGHT = frozenset(
    """
    a an and at by de for in of on or the to with & – - ( ) , ' / on-line
    """.split()
)
_VAGUE = frozenset(
    """
        new local own whole dedicated specialist national regional multi-agency key wider small relevant
        existing current internal strategic weekly monthly same senior joint single final separate good
        clear strong own partnership agency various several main central additional specific police force
        force-wide countywide district quarterly annual independent external special effective named core
        wide operational tactical different particular appropriate divisional large larger smaller full
        entire busy shared response
        """.split()
)


_NOUNS = LOWER_HEADS | CORE_ONLY
_NO_MODIFIERS = FUNCTION_WORDS | DETERMINERS
_COMMON = GENERIC | FUNCTION_WORDS | MONTHS | TOPICS
_FINISHED = re.compile(
    r"(?:user|scrutiny|working|steering|strategic|oversight|reference|crime|case|management|performance|recording"
    r"|analytical|screening) \w+"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that looks like a name."""

    start: int
    end: int
    name: str
    """Its words, with a noun in lower case that finishes the name."""
    core: str
    """Its words without that noun."""
    how: str
    """"run", "lower", "quoted", "label"."""
    head: str | None = None
    """The noun in lower case behind it, whether part of the name or only saying what it is."""
    lone_start: bool = False
    """Whether it is one word at the start of a sentence, whose capital says nothing."""
    known: bool = False
    acronym: str | None = None
    """Its short form in brackets, where the text defines one here."""
    opens: str | None = None
    """Words in brackets behind it that are a name themselves."""


def candidates_of(
    text: str, tokens: Sequence[Token], known: Mapping[int, int], *, labels: Iterable[Span] = ()
) -> list[Candidate]:
    """All candidates in the order of the text; `known` as for `runs_of`, `labels` are spans of paragraphs."""
    runs = runs_of(tokens, known)
    found = [_of_run(text, tokens, run) for run in runs]
    taken = {index for run in runs for index in range(run.first, run.last)}
    found += _lower_names(text, tokens, taken)
    found += _quoted(text, tokens)
    found += [label for span in labels if (label := _label(text, span))]
    return _without_overlap([_with_bracket(text, candidate) for candidate in found])


def _of_run(text: str, tokens: Sequence[Token], run: Run) -> Candidate:
    start, end = tokens[run.first].start, tokens[run.last - 1].end
    if tokens[run.last - 1].possessive and not _own_possessive(tokens[run.last - 1], known=run.known):
        end = tokens[run.last - 1].start + len(tokens[run.last - 1].bare)
    core = _folded(text[start:end])
    single = run.last - run.first == 1
    lone = single and tokens[run.first].first and not tokens[run.first].acronym and not run.known
    head, stop = _following_noun(tokens, run.last) if end == tokens[run.last - 1].end else (None, end)
    if head is None or head in CORE_ONLY or _complete(core, run, head) or _apposed(text, start):
        return Candidate(start, end, core, core, "run", head, lone, run.known)
    name = _folded(text[start:stop])
    return Candidate(start, stop, name, name if run.known else core, "run", head)


def _complete(core: str, run: Run, head: str) -> bool:
    """Whether a noun behind the name says only what it is, and does not make another name of it."""
    body = head_kind(head) is Kind.BODY
    if head in _STAFF and (run.known or " " not in core):
        return True
    if run.known:
        return not body
    return head_kind(core.rsplit(maxsplit=1)[-1]) is not None and not body


def _apposed(text: str, start: int) -> bool:
    """Whether the run opens an apposition, whose noun is not its own (", a Northmoor Trust programme")."""
    return _APPOSED.search(text, max(0, start - 8), start) is not None


def _own_possessive(token: Token, *, known: bool) -> bool:
    return known and token.text.lower().endswith(("'s", "’s")) is False


def _following_noun(tokens: Sequence[Token], index: int) -> tuple[str | None, int]:
    """A head noun in lower case at `index`, or behind one modifier, and where it ends."""
    if index >= len(tokens) or not adjacent(tokens, index):
        return None, 0
    word = tokens[index].lower
    if tokens[index].text.islower() and (word in LOWER_HEADS or word in CORE_ONLY):
        return word, tokens[index].end
    behind = index + 1
    if behind < len(tokens) and adjacent(tokens, behind) and tokens[behind].text.islower():
        pair = f"{tokens[index].text} {tokens[behind].bare}".lower()
        if _FINISHED.fullmatch(pair) and tokens[behind].bare in _NOUNS:
            return tokens[behind].bare, tokens[behind].end
    return None, 0


def _folded(words: str) -> str:
    return " ".join(words.split())


def _lower_names(text: str, tokens: Sequence[Token], taken: set[int]) -> list[Candidate]:
    """Names in lower case: a determiner, at least two modifiers that say something, a head noun."""
    found = []
    for index, token in enumerate(tokens):
        if index in taken or token.capital:
            continue
        defined = text.startswith(" (", token.end) and _defines(text, token.end)
        if token.text not in LOWER_NAME_HEADS and not (defined and head_kind(token.bare) is not None):
            continue
        first = _phrase_start(tokens, index, taken)
        says = [
            t for t in tokens[first:index] if t.text.lower() not in _VAGUE and t.text not in {"and", "of"}
        ]
        determined = first > 0 and _determiner(tokens[first - 1])
        apposed = _DESCRIBES.search(text, max(0, tokens[first].start - 60), tokens[first].start)
        if len(says) >= (1 if defined else 2) and (defined or (determined and not apposed)):
            name = _folded(text[tokens[first].start : token.end])
            found.append(Candidate(tokens[first].start, token.end, name, name, "lower", token.text.lower()))
    return found


def _determiner(token: Token) -> bool:
    lower = token.text.lower()
    return lower in DETERMINERS or lower in _NUMBERS or token.possessive


_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten
    """.split()
)


def _phrase_start(tokens: Sequence[Token], head: int, taken: set[int]) -> int:
    first = head
    while first > 0 and adjacent(tokens, first) and head - first < 6:
        before = tokens[first - 1]
        joins = before.text in {"and", "of"} and first - 1 > 0 and first != head
        modifier = before.text.islower() and before.word and before.text not in _NO_MODIFIERS
        if first - 1 in taken or not (joins or modifier) or before.possessive or before.text.endswith("ly"):
            break
        first -= 1
    while first < head and tokens[first].text in {"and", "of", *_VAGUE}:
        first += 1
    return first


def _defines(text: str, end: int) -> bool:
    """Whether an acronym in brackets stands right behind."""
    bracket = _bracketed(text, end)
    return (
        bracket is not None and _ACRONYM.fullmatch(bracket) is not None and sum(map(str.isupper, bracket)) > 2
    )


def _bracketed(text: str, end: int) -> str | None:
    if text[end : end + 2] != " (":
        return None
    close = text.find(")", end, end + 90)
    return text[end + 2 : close].strip("'’‘“”\" ") if close > 0 else None


def _quoted(text: str, tokens: Sequence[Token]) -> list[Candidate]:
    if not tokens:
        return []
    found = []
    for match in _QUOTED.finditer(text, tokens[0].start, tokens[-1].end):
        words = match.group(1).split()
        if 1 < len(words) <= 9 and _title_case(words):
            name = _folded(match.group(1).rstrip(",."))
            start = match.start(1)
            found.append(Candidate(start, start + len(match.group(1).rstrip(",.")), name, name, "quoted"))
    covered = [(tokens[0].start, tokens[-1].end)]
    return [one for one in found if any(first <= one.start and one.end <= last for first, last in covered)]


def _title_case(words: Sequence[str]) -> bool:
    heavy = [word for word in words if word.lower() not in _LIGHT]
    return bool(heavy) and all(word.lstrip("(#+'‘“")[:1].isupper() or word[0].isdigit() for word in heavy)


def _label(text: str, span: Span) -> Candidate | None:
    """The name before the colon that opens a paragraph."""
    match = _LABEL.match(text, span.start, span.end)
    if not match or span.end - match.end() < 25:
        return None
    words = match.group(1).split("(")[0].split()
    generic = all(word.lower() in _COMMON for word in words)
    if not 1 < len(words) < 8 or generic or not _title_case(words):
        return None
    name = " ".join(words)
    return Candidate(span.start, span.start + len(match.group(1).split("(")[0].rstrip()), name, name, "label")


def _with_bracket(text: str, candidate: Candidate) -> Candidate:
    """Remember what stands in brackets behind a candidate: its acronym, or another name."""
    end = (
        candidate.end + 1
        if text[candidate.end : candidate.end + 1] in {"'", "’", "”", '"'}
        else candidate.end
    )
    bracket = _bracketed(text, end)
    if not bracket:
        return candidate
    if _ACRONYM.fullmatch(bracket) and sum(map(str.isupper, bracket)) > 1 and bracket.lower() not in TOPICS:
        return replace(candidate, acronym=bracket)
    if bracket[:1].isupper() and _title_case(bracket.split()) and len(bracket.split()) < 8:
        return replace(candidate, opens=bracket)
    return candidate


def _without_overlap(candidates: list[Candidate]) -> list[Candidate]:
    """The longer of two that overlap; a registered name, or one whose limits the text marks, before a run."""
    kept: list[tuple[int, int, Candidate]] = []
    for candidate in sorted(candidates, key=_weight):
        at = bisect_left(kept, candidate.end, key=_first)
        if at == 0 or kept[at - 1][1] <= candidate.start:
            kept.insert(at, (candidate.start, candidate.end, candidate))
    return [candidate for _, _, candidate in kept]


def _first(place: tuple[int, int, Candidate]) -> int:
    return place[0]


def _weight(candidate: Candidate) -> tuple[int, int, bool, int]:
    order = {"quoted": 0, "label": 0, "run": 1, "lower": 2}
    rank = 0 if candidate.known else order[candidate.how]
    return rank, candidate.start - candidate.end, not candidate.known, candidate.start
