"""Titles that other words show: an apposition at the start of a sentence, a question, a rhyme of commands."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import apposed
from loaders.naming.candidate import Candidate, folded
from loaders.naming.lexicon import FUNCTION_WORDS, GENERIC, MONTHS, RANKS, head_kind
from loaders.naming.places import in_place_name
from loaders.text.tokens import Token

_COMMA = re.compile(r", (?:(?:an?|the|our|its|my|their) |(?=[A-Z]))")
"""What may stand behind a title: an apposition, or its second half."""
_OPENING = re.compile(
    r"[A-Z][\w’'-]*(?: (?:in|on|off|over|to|for|up|with|from|into|through|under|behind))?"
    r"(?: (?:the|an?|my|your|our|[MYO]\w{1,3}))?(?: [A-Z][\w’'-]*){1,4}"
)
"""A title with no more than a preposition and an article in lower case ("Turning the Page")."""
_OPENINGS = (". ", "! ", "? ", "\n", ": ", "• ", " there is ", " is ", " was ", " we run ", " we have ")
"""What stands before a title that an apposition follows."""
_OPENERS = frozenset(
    "your you we what who whose why how no not never off up beyond more one just still".split()
)
"""Function words that open titles, and seldom a sentence that goes on to a name and an apposition."""
_WITHIN = frozenset({"in", "on", "off", "over", "under", "behind", "into"})
_COMMAND_ENDS = (" It", " Up", " Out", " Off", " Down", " On", " Them")
_COMMAND = re.compile(r"(?:^|[\s“\"‘'(])((?:Don['’]t )?[A-Z][a-z]+ [A-Z][a-z]+)$")
_COMMANDS = re.compile(
    r"(?:Don['’]t )?[A-Z][a-z]+ ([A-Z][a-z]+),(?: (?:Don['’]t )?[A-Z][a-z]+ \1,)?"
    r" (?:and )?(?:Don['’]t )?[A-Z][a-z]+ \1(?!\w)"
)
_SAME_COMMAND = re.compile(
    r"([A-Z][a-z]+) (?:Up|Out|Off|Down|On|It), (?:and )?\1 (?:Up|Out|Off|Down|On|It)(?!\w)"
)
"""Two commands that begin alike ("Look Up, Look Out")."""
_PRESENTED = ("attend", "attended", "attends", "is", "was", "completed")
_ATTENDED = re.compile(
    rf"[ds] (?=[A-Z])(?:{'|'.join(rf'(?<=\b{word} )' for word in _PRESENTED)})"
    r"(?P<title>[A-Z][\w’'-]+ (?:the|an?|my|your|our)(?: [A-Z][\w’'-]+){1,3})(?=[,.;)])"
)
"""A title behind one of these; begins with what ends them, by which it is found many times as fast."""
_QUESTION = re.compile(r", (?P<title>[A-Z][\w’']*(?: [\w’']+){1,6}\?)$")
_CAPITAL_OWNERS = frozenset({"My", "Your", "Our"})
_HALVES = re.compile(r"(?:^|[\s“\"‘'(])((My|Your|Our|Their) [A-Z][a-z]+)$")
_HALF = re.compile(r", ((?:My|Your|Our|Their) [A-Z][a-z]+)(?=[,.;)]| (?:is|was|will|has)\b)")
"""The halves of a title that begin alike ("Our Streets, Our Say")."""
_SET_OFF = re.compile(
    r", (?P<title>[A-Z][\w’'-]+ (?:(?:in|on|off|over|up|out|behind|under|to|through|into) )?"
    r"(?:the|an?|my|your|our)(?: [A-Z][\w’'-]+){1,3}), "
    r"(?:which )?(?:is|was|will|has|had|are|were|can|may|would)\b"
)
"""A title between commas, behind which the sentence goes on with its verb ("a day, Mind the Door, is …")."""
_OF_PLAN = re.compile(
    r"\bPlan, (?P<title>[A-Z][a-z]*(?P<end>[a-z]{2}) [A-Z][a-z]+, [A-Z][a-z]*(?P=end) [A-Z][a-z]+),"
    r" (?:makes|has|is|was|sets|puts|says|asks|commits|names|lists)\b"
)
"""A plan's title whose halves are built alike ("my Plan, Safer Roads, Stronger Towns, makes …")."""
_LEADERS = RANKS | {"chair", "head", "lead"}
_LONGEST = 64
"""Letters that a title has at most."""


def titles_in(text: str, tokens: Sequence[Token], known: Container[int]) -> Iterator[Candidate]:
    """Titles of the tokens' part of the text; `known` holds the first tokens of registered names."""
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    for span in _spans(text, start, end):
        index = bisect_left(tokens, (span.start,))
        if index < len(tokens) and tokens[index].start == span.start and index not in known:
            yield _candidate(text, span)
    yield from (_candidate(text, Span(*one.span("title"))) for one in _OF_PLAN.finditer(text, start, end))
    yield from (
        _candidate(text, Span(*match.span("title")))
        for match in _ATTENDED.finditer(text, start, end)
        if _no_holder(match["title"].split()[0])
    )


def _candidate(text: str, span: Span) -> Candidate:
    name = folded(text[span.start : span.end])
    return Candidate(span.start, span.end, name, name, "quoted")


def _spans(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _COMMA.finditer(text, start, end):
        comma = match.start()
        before = max(start, comma - _LONGEST)
        if match.end() > comma + 2:
            span = _opening(text, before, comma)
        else:
            span = _behind_comma(text, before, comma, end)
        if span is not None:
            yield span
    mark = text.find("?,", start, end)
    while mark >= 0:
        question = _QUESTION.search(text, max(start, mark - _LONGEST), mark + 1)
        if question is not None and _capitals(question["title"]):
            yield Span(question.start("title"), mark)
        mark = text.find("?,", mark + 1, end)


def _behind_comma(text: str, start: int, comma: int, end: int) -> Span | None:
    """The title of which a half ends at a comma with a capital behind it, or which begins behind it."""
    if text.endswith(_COMMAND_ENDS, start, comma):
        return _commands(text, start, comma, end)
    second, first = _HALF.match(text, comma, end), _HALVES.search(text, start, comma)
    if first and second and second[1].startswith(f"{first[2]} "):
        return Span(first.start(1), second.end(1))
    off = _SET_OFF.match(text, comma, end)
    return Span(*off.span("title")) if off and _no_office(off["title"].split()[0]) else None


def _no_office(word: str) -> bool:
    """Whether a word opens neither an office nor the name of a body."""
    lower = word.lower()
    return lower not in GENERIC and lower not in FUNCTION_WORDS and _no_holder(word)


def _no_holder(word: str) -> bool:
    """Whether a word names neither somebody's office nor a body."""
    return word.lower() not in _LEADERS and head_kind(word) is None


def _commands(text: str, start: int, comma: int, end: int) -> Span | None:
    """Two commands or three with one end, or two with one verb, of which the first ends at `comma`."""
    first = _COMMAND.search(text, start, comma)
    rhyme = _COMMANDS.match(text, first.start(1), end) if first else None
    rhyme = rhyme or (_SAME_COMMAND.match(text, first.start(1), end) if first else None)
    return Span(*rhyme.span()) if rhyme else None


def _opening(text: str, start: int, end: int) -> Span | None:
    """The title that a sentence opens with, or its predicate, and that ends at `end` before an apposition."""
    ends = [at + len(mark) for mark in _OPENINGS if (at := text.rfind(mark, start, end)) >= 0]
    start = max(ends, default=start)
    match = _OPENING.fullmatch(text, start, end)
    kind = apposed(text, Span(start, end)) if match else None
    if match is None or kind in {None, Kind.BODY}:
        return None
    return Span(start, end) if _title(match[0].split(), activity=kind is Kind.INITIATIVE) else None


def _title(words: Sequence[str], *, activity: bool) -> bool:
    """Whether words that a sentence opens with are a title, and more than a run of capitals would show.

    Of an `activity` a title may lack an article, or end in a noun that another name ends in.
    """
    first, last = words[0].lower(), words[-1].lower()
    if first in FUNCTION_WORDS:
        return words[1] in _CAPITAL_OWNERS or (first in _OPENERS and last not in GENERIC)
    article = any(word.lower() in {"the", "a", "an", "my", "your", "our"} for word in words[1:])
    within = activity and any(word in _WITHIN for word in words[1:-1])
    plain = last not in GENERIC and last not in MONTHS and not in_place_name(last)
    own = first not in GENERIC and first not in RANKS and head_kind(first) is None
    return (article or within) and plain and own and (activity or head_kind(last) is None)


def _capitals(title: str) -> bool:
    """Whether all words of a question have a capital, but for those that no title gives one."""
    return all(word[:1].isupper() or word in FUNCTION_WORDS for word in title.split())
