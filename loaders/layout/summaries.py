"""Paragraphs that sum up what several recommendations ask, in the writer's words, before one account of all.

"The inspectors want forces to … (recommendation 1), and to … (recommendation 3)"; "Number 2 asks … Number 8
asks that …"; "In this group are recommendation 4, that …; and recommendation 5, that …". Also the sentences
that only name recommendations, and whom they are for.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.cut import asks, goes_on_asking, is_answer, opens_asking, speaks_of_here
from loaders.layout.headings import NUMBERS, RECOMMENDATION, RECOMMENDATION_CUES, numbers_in
from loaders.layout.openings import MAIN_CLAUSE, RECOMMENDED, Quoted, opening_of, quoted_from
from loaders.layout.token import OPENING_MARKS
from loaders.text.holding import holds
from loaders.text.sentences import sentences

NAMED = (
    rf"(?i:{RECOMMENDATION}s?|recs?\.?|(?P<afi>areas? for (?:improvement|development)|af[id]s?)"
    rf"|numbers?|nos?\.?) "
    rf"(?P<numbers>{NUMBERS})(?!\w)"
)
_NAMED_CUES = (
    *RECOMMENDATION_CUES,
    *("rec ", "recs ", "rec. ", "recs. ", "area", "afi", "afd"),
    *("number", "no ", "nos ", "no. ", "nos. "),
)
"""One of these stands, in lower case, in all that is named so."""
_PLAIN = re.sub(r"\?P<\w+>", "?:", NAMED)
_NAMED_LOOSELY = NAMED.replace(") (?P<numbers>", "),? (?P<numbers>")
_CUE = re.compile(rf"\b(?:{RECOMMENDATION}|recs?\b|areas? for|af[id]s?\b)", re.IGNORECASE)
_BRACKETED = re.compile(rf" ?[(\[](?:this is |that is |the subject of |see )?{NAMED}[)\]]", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?P<before>(?:^|[;:,(] ?|\b(?:and|are|is|comes?|first|then|together|take|both) )(?:the )?){NAMED}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:(?:and|also|then|next|finally|lastly),? )?(?:number|no\.?) (?P<numbers>{NUMBERS})(?!\w)",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"(?:[^.;:]{0,60}?\b)?(?:inspect\w+|hmic\w*|reports?|recommendations?|they|it|one|two|another|others?)"
    r" (?:(?:also|then|further|next|each|both|all) ){0,2}"
    r"(?:would (?:like|have)|wants?|asks?(?: for| that)?|calls? (?:on|for|upon)|recommends?(?: that)?|urges?"
    r"|expects?|seeks?|requires?|invites?|proposes?(?: that)?|suggests?(?: that)?|looks? (?:to|for))"
    r"(?: that)? (?=\S)",
    re.IGNORECASE,
)
"""How a sentence begins that says what the inspectors want; what follows is what they ask."""
_DASHED = re.compile(rf" ?[–—-] {NAMED}[.:]?$", re.IGNORECASE)
_LONGEST_MARK = 60
"""Characters at the end of a paragraph that may give its number behind a dash."""
_INSPECTORS_WANT = re.compile(rf"{RECOMMENDED}(?:,? (?:that|for|on|upon))? (?=\S)", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[\s.:;–—-]*(?=$|[A-Z“\"‘'])")
_JOINS = re.compile(
    r"[\s,;]*(?:(?:and|but|while|whilst|or|as well as|finally|lastly|that)\b,? ?)*", re.IGNORECASE
)
_INFINITIVE = re.compile(r"(?:,|:| [(–-])? (?=to )")
_WITHOUT_SUBJECT = re.compile(
    r"(?:to|(?:that )?(?:they|it|them)|(?:that )?(?:the|all) (?:two|three|four|same)(?: of them)?|both)\b",
    re.IGNORECASE,
)
_LEADS_UP = re.compile(r"[^:]*: (?=\S)")
_SUBJECT = re.compile(r".{2,160}?(?=,? (?:to|should|must|ought|are asked|is asked|with|by|before|within)\b)")
"""Whom a clause asks, up to its verb or what stands before that."""
_FOR = re.compile(
    r"(?:^|(?<=[,;] )|(?<=\band )|(?<=\bwhile )|(?<=\bbut ))"
    rf"(?P<clause>(?i:the |its |all |report['’]s |remaining |other |last |final |two |three ){{0,4}}"
    rf"{_NAMED_LOOSELY},? (?:both |all |each )?"
    r"(?:is|are|was|were|falls?|rests?|lies?|belongs?) (?:one |ones |matters? |addressed |directed "
    r"|made |aimed |entirely |wholly |solely |only |the (?:business|responsibility) )*(?:for|to|at|with|of) "
    rf"(?P<whom>(?:the |all )?[A-Z][^.;]{{2,160}}?))"
    rf"(?=[.;]|,? (?:and|but|while|so|which) (?:I|we|not|{_PLAIN})\b|$)",
)
_WHO_SHOULD = re.compile(r", (?:who|which)\b[^.;:]{0,60} (?:should|must|ought to)\b")
"""How a sentence goes on that says whom a recommendation is for and then what it asks."""


class Demand(NamedTuple):
    """What a paragraph says that some recommendations ask."""

    numbers: tuple[str, ...]
    kind: RecommendationKind
    span: Span
    subject: Span | None = None
    """Whom the words before ask, where these name nobody ("and to publish …"), or whom they say it is for."""


class Summary(NamedTuple):
    """What a paragraph sums up, and its sentences behind that."""

    demands: tuple[Demand, ...]
    rest: tuple[Span, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The recommendations in the order in which it names them."""
        return tuple(dict.fromkeys(number for one in self.demands for number in one.numbers))


class Deferred(NamedTuple):
    """A clause that only says whom recommendations are for."""

    numbers: tuple[str, ...]
    kind: RecommendationKind
    clause: Span
    whom: Span


def summary_of(text: str, span: Span, *, led: Span | None = None) -> Summary | None:
    """What the paragraph sums up; None where it names fewer than two recommendations, or answers between.

    `led`: it is an item of a list, and a line opens that which says what the inspectors want, from here; one
    is enough then.
    """
    if not _CUE.search(text, span.start, span.end) and not led:
        return None
    places = sentences(text, span)
    if led is None and (alone := stated(text, places)):
        return alone
    demands: list[Demand] = []
    rest: list[Span] = []
    for place in places:
        found = list(demands_of(text, place, led))
        words = text[place.start : place.end]
        if found and rest:
            return None
        if not (found or demands) and (is_answer(words) or len(words) > 200):
            return None
        if not found and demands and not rest and (asks(words) or goes_on_asking(words)):
            found = [demands[-1]._replace(span=place, subject=None)]
        demands += found
        rest += [place] if demands and not found else []
    several = len({one.numbers for one in demands}) > 1 or (led and demands)
    same = len({one.kind for one in demands}) == 1
    return Summary(tuple(demands), tuple(rest)) if several and same else None


def stated(text: str, places: Sequence[Span]) -> Summary | None:
    """One recommendation that sentences only state, up to its number in brackets; the rest answers it."""
    end = places[-1].end
    marks = list(_BRACKETED.finditer(text, places[0].start, end))
    marks = marks or list(_DASHED.finditer(text, max(places[0].start, end - _LONGEST_MARK), end))
    if len({one["numbers"] for one in marks}) != 1 or len(numbers_in(marks[0]["numbers"])) != 1:
        return None
    mark = marks[0]
    behind = _end(_SENTENCE_ENDS, text, mark.end())
    asked = [place for place in places if place.start < mark.start()]
    asked = [place._replace(end=min(place.end, mark.start())) for place in asked]
    if behind == mark.end() < end or not asked or not only_asks(text, asked):
        return None
    start = _end(_INSPECTORS_WANT, text, asked[0].start)
    span = Span(start, asked[0].start + len(text[asked[0].start : mark.start()].rstrip()))
    rest = [Span(max(place.start, behind), place.end) for place in places if place.end > behind]
    return Summary((Demand(numbers_in(mark["numbers"]), kind_named(mark), span),), tuple(rest))


def only_asks(text: str, places: Sequence[Span]) -> bool:
    """Whether the first sentence begins as a recommendation does and all go on asking."""
    words = [text[place.start : place.end] for place in places]
    first, *others = words
    if not (opens_asking(first.lstrip(OPENING_MARKS)) or _INSPECTORS_WANT.match(first)):
        return False
    return not any(map(speaks_of_here, words)) and all(asks(one) or goes_on_asking(one) for one in others)


def leads_in(text: str, span: Span) -> Span | None:
    """What a line says of whom the inspectors want something that opens a list; None for other lines."""
    words = text[span.start : span.end]
    wants = _WANTS.match(words) if words.endswith(":") else None
    if wants is None and not (words.endswith(":") and asks(words)):
        return None
    return Span(span.start + (wants.end() if wants else 0), span.end)


def deferred(text: str, sentence: Span) -> list[Deferred]:
    """The clauses of a sentence that say whom recommendations are for; empty unless it begins with one."""
    at, words = sentence.start, text[sentence.start : sentence.end]
    if _FOR.match(words) is None or _WHO_SHOULD.search(words):
        return []
    return [
        Deferred(
            numbers_in(one["numbers"]),
            kind_named(one),
            Span(at + one.start("clause"), at + one.end("clause")),
            Span(at + one.start("whom"), at + one.end("whom")),
        )
        for one in _FOR.finditer(words)
    ]


def demands_of(text: str, place: Span, led: Span | None = None) -> Iterator[Demand]:
    """What a sentence says that recommendations ask, each with its number before or behind it."""
    words = text[place.start : place.end]
    named = holds(words.lower(), _NAMED_CUES)
    found = (named and (list(_bracketed(words, led=led is not None)) or list(_listed(words)))) or list(
        _opened(words)
    )
    subject = led
    for one in found:
        start, end = place.start + one.span.start, place.start + one.span.end
        if not _WITHOUT_SUBJECT.match(text, start, end):
            said = _SUBJECT.match(text, start, end)
            subject = Span(*said.span()) if said else None
            aside = one.subject and Span(place.start + one.subject.start, place.start + one.subject.end)
            yield one._replace(span=Span(start, end), subject=aside)
        else:
            yield one._replace(span=Span(start, end), subject=subject)


def _bracketed(words: str, *, led: bool) -> Iterator[Demand]:
    """Clauses that each end in the number in brackets of the recommendation that they sum up."""
    marks = list(_BRACKETED.finditer(words))
    if not marks or not (led or _WANTS.match(words) or asks(words)):
        return
    leads_up = _LEADS_UP.match(words, 0, marks[0].start())
    at = leads_up.end() if leads_up else 0
    for mark in marks:
        at = _end(_JOINS, words, at)
        at = _end(_WANTS, words, at)
        if mark.start() > at:
            yield Demand(numbers_in(mark["numbers"]), kind_named(mark), Span(at, mark.start()))
        at = mark.end()


def _listed(words: str) -> Iterator[Demand]:
    """Recommendations that a sentence names one after the other, each with what it asks."""
    marks = list(_LISTED.finditer(words))
    begun = [(mark, quoted_from(words, mark.end(), len(words)) or _to(words, mark.end())) for mark in marks]
    items = [(mark, quoted) for mark, quoted in begun if quoted]
    if len(items) < 2:
        return
    ends = [*(mark.start() for mark, _ in items[1:]), len(words)]
    for (mark, (start, aside, closed)), end in zip(items, ends, strict=True):
        if stop := closed or start + len(without_join(words[start:end])):
            yield Demand(numbers_in(mark["numbers"]), kind_named(mark), Span(start, stop), aside)


def _opened(words: str) -> Iterator[Demand]:
    """The one recommendation that a sentence begins with, and all that it asks."""
    opening = opening_of(words)
    if opening and not opening.counted:
        numbers, kind, at = opening.numbers, opening.kind, opening.end
    elif named := _NUMBER.match(words):
        numbers, kind, at = numbers_in(named["numbers"]), RecommendationKind.RECOMMENDATION, named.end()
    else:
        return
    quoted = quoted_from(words, at, len(words))
    if quoted and not MAIN_CLAUSE.search(words, quoted.start):
        yield Demand(numbers, kind, Span(quoted.start, quoted.end or len(words)), quoted.aside)


def _to(words: str, at: int) -> Quoted | None:
    """What is asked behind a number, said with "to" (", to improve …")."""
    found = _INFINITIVE.match(words, at)
    return Quoted(found.end()) if found else None


def _end(pattern: re.Pattern[str], words: str, at: int) -> int:
    found = pattern.match(words, at)
    return found.end() if found else at


def without_join(words: str) -> str:
    """The words without what joins them to the next item of a list."""
    words = words.rstrip(" ,;")
    for join in (" finally", " lastly", " and", " but", " or"):
        words = words.removesuffix(join).rstrip(" ,;")
    return words


def kind_named(found: re.Match[str]) -> RecommendationKind:
    return RecommendationKind.AREA_FOR_IMPROVEMENT if found["afi"] else RecommendationKind.RECOMMENDATION
