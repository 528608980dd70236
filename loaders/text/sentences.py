"""Canonical text cut into sentences, and a sentence cut down to the clause that shows a name.

A sentence ends at an empty line, before a list item, and at a full stop, question or exclamation mark that
something like a new sentence follows. Abbreviations, initials, numbers of list items and decimals do not end
one; semicolons and colons (also after the date that opens an entry: "26/01/24: …") do not either.
Together the sentences of a span hold all of its text but white space, each without white space around it.
Every step is linear in the length of the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from graph.facts import Span

READABLE = 240
"""Characters up to which a whole sentence is good evidence."""

_SHORTEST = 45
"""Characters below which a clause is joined with its neighbour."""

_FAR = 4000
"""Characters of a sentence in which the clause around a name is looked for."""

_CLOSERS = "\"'”’»)\\]"
_BREAK = re.compile(
    rf"""
    [\n.!?…•●▪◦‣](?:
        (?<=\n)(?:[^\S\n]*+\n\s*+ | (?=[^\S\n]*+(?:[-*–—o]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{2,4}})[.)])\s))
      | (?<=[.!?…])(?P<stops>[.!?…]*+)[{_CLOSERS}]*+(?P<gap>\s++)?
      | (?<=[•●▪◦‣])(?=\s)
    )
    """,
    re.VERBOSE,
)
"""Begins with the characters that it is about, by which it is found many times as fast."""
_GLUED = re.compile(r"[A-Z][a-z]{0,20}\s")
_OPENERS = "\"'“‘«([*_#+"
_BETWEEN_WORDS = re.compile(r"[^\w&'’/.-]")
_NOT_OF_A_WORD = re.compile(r"[^\w'’]")
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_NUMBERING = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[)\]]?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STARTERS = _words(
    "a all an and as at both but by each for from he her his i if in it its my no not on once our she since"
    " so some such that the their then there these they this those to under until we what when where while"
    " who with you your"
)
_NEVER_LAST = _words(
    "asst capt cf cdr cllr const cpl dep dept det dr e.g eg fig figs gen hon i.e ie insp lt maj messrs mr mrs"
    " ms op para paras pp prof rec recs ref refs rev rt sgt snr st supt supts v viz vol vs"
)
_BEFORE_NUMBER = _words(
    "annex app apr approx art aug c ca ch cl dec est ext feb jan jul jun mar max min no nos nov oct p r s sch"
    " sec sep sept ss tel"
)


@lru_cache(maxsize=512)
def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text` within `span`, in order, none overlapping, no white space at their ends.

    Every step of reading asks for those of the same few spans, so they are kept.
    """
    found: list[Span] = []
    start = span.start
    for end in _ends(text, span):
        _append(text, start, end, found)
        start = end
    _append(text, start, span.end, found)
    return tuple(found)


def _ends(text: str, span: Span) -> Iterator[int]:
    start = span.start
    for match in _BREAK.finditer(text, span.start, span.end):
        if match["stops"] is not None:
            if not _is_end(text, start, match):
                continue
            start = match.end()
        else:
            start = match.end() if match[0][0] == "\n" else match.start()
        yield start


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    full_stop = match[0][0] == "." and not match["stops"]
    if match["gap"] is None:
        return full_stop and _is_glued(text, match)
    following = text[match.end() : match.end() + 40].lstrip(_OPENERS)
    if not following:
        return True
    if following[0].islower():
        return False
    if not full_stop or match.end("stops") != match.start("gap"):
        return True
    return not _is_abbreviation(text[max(start, match.start() - 24) : match.start()], following) and not (
        match.start() - start < 12 and _NUMBERING.fullmatch(text[start : match.start()].strip())
    )


def _is_glued(text: str, match: re.Match[str]) -> bool:
    """Whether a space is missing after the full stop ("is done.The next")."""
    before = text[max(0, match.start() - 2) : match.start()]
    return (
        len(before) == 2 and before.isalpha() and before.islower() and bool(_GLUED.match(text, match.end()))
    )


def _is_abbreviation(before: str, following: str) -> bool:
    """Whether the full stop between these words belongs to the word before it."""
    word = _BETWEEN_WORDS.split(before)[-1].lower().strip("'’")
    if word in _NEVER_LAST:
        return True
    if following[0].isdigit():
        return word in _BEFORE_NUMBER
    if not (before[-1:].isupper() and _INITIAL.search(before)):
        return False
    return _NOT_OF_A_WORD.split(following, maxsplit=1)[0].lower() not in _STARTERS


def _append(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


_STRONG = re.compile(r"[;:\s](?:(?<=[;:])|(?<=\s)[–—-])(?=\s)")
_MEDIUM = re.compile(
    r",(?=\s(?:and|but|so|or|nor|while|whilst|whereas|although|though|because|since|which|who|whose|whom|where|"
    r"when|with|including|as well as|through|also|both|then|this|these|it|we|they)\b)"
)
_WEAK = re.compile(r",(?=\s)")
_BRACKET = re.compile(r"[()\[\]]")


def clause_around(text: str, sentence: Span, place: Span) -> Span:
    """The shortest readable clause of `sentence` that holds `place`; a sentence short enough stays whole."""
    clause = sentence if sentence.end - sentence.start <= _FAR else _near(text, sentence, place)
    for breaks in (_STRONG, _MEDIUM, _WEAK):
        if clause.end - clause.start <= READABLE:
            break
        clause = _narrowed(text, clause, place, breaks)
    return clause


def _near(text: str, sentence: Span, place: Span) -> Span:
    """The words around `place`, of what is longer than a sentence can be."""
    start = text.find(" ", max(sentence.start, place.start - _FAR // 2), place.start) + 1
    end = text.rfind(" ", place.end, min(sentence.end, place.end + _FAR // 2))
    return Span(start or sentence.start, end if end > 0 else sentence.end)


def _narrowed(text: str, clause: Span, place: Span, breaks: re.Pattern[str]) -> Span:
    cuts = [clause.start, *_outside_brackets(text, clause, breaks), clause.end]
    left = max(0, bisect_right(cuts, place.start) - 1)
    right = min(bisect_left(cuts, place.end, left + 1), len(cuts) - 1)
    while cuts[right] - cuts[left] < _SHORTEST and (left > 0 or right < len(cuts) - 1):
        left, right = (left - 1, right) if left > 0 else (left, right + 1)
    return _trimmed(text, Span(cuts[left], cuts[right]), place)


def _outside_brackets(text: str, clause: Span, breaks: re.Pattern[str]) -> list[int]:
    cuts = [end for match in breaks.finditer(text, *clause) if (end := match.end()) < clause.end]
    marks = [match.start() for match in _BRACKET.finditer(text, *clause)] if cuts else []
    outside, depth, at = [], 0, 0
    for cut in cuts:
        while at < len(marks) and marks[at] < cut:
            depth = depth + 1 if text[marks[at]] in "([" else max(0, depth - 1)
            at += 1
        if depth == 0:
            outside.append(cut)
    return outside


def _trimmed(text: str, clause: Span, place: Span) -> Span:
    start, end = clause
    while start < place.start and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while end > place.end and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    return Span(start, end)
