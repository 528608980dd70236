"""What an answer promises: the sentence that holds a future of its own side, with its day and its names.

A sentence is cut in two only at a semicolon between two futures, or at an "and" between two that each have a
time of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from graph.facts import Span
from graph.model import Precision
from loaders.mentions import Mention
from loaders.statements.cues import masked, word_set
from loaders.statements.dates import When, find_dates
from loaders.statements.futures import Future, Tone, futures
from loaders.text.sentences import sentences

_STAMP = re.compile(r"\W*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*[:–—-]\s*")
_JOINT = re.compile(r",?(?<!police)\s+and\s+(?!crime\b)(?:then\s+)?|,\s+(?:while|whilst|but)\s+")
_BY = re.compile(r"\b(?:by|no\s+later\s+than|before|within)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$")

_YEAR = re.compile(r"\d{4}|\d/\d\d$")
_PAST = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been|(?:i|we)\s+[a-z]+ed"
    r"|(?:which|that)\s+(?:went|came|began|ran|took|gave|met|fell))\b"
)
_ASIDE = re.compile(
    r",\s+(?:which|who|that)\s+(?:(?!will\b|shall\b|is\b|are\b)[^\s,;]+\s+){0,5}?(?:was|were|has|have)\b"
    r"[^,;]{1,150},"
)
"""A clause of the past that is closed before the time is named."""
_THEREAFTER = re.compile(r",\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn)\s+(?:[a-z]+\s+){0,2}$")
_AND_THEN = re.compile(
    r",?\s+and\s+(?:for\s+an?|publish|report|repeat|update|review|send|share|hold|present|bring)\b[^;.]*"
    r"|,\s+then\s+[a-z]+(?:ed|wn|en|nt)\b[^,;]*"
    r"|,?\s+and\s+(?:(?:then|thereafter|afterwards|after\s+that|subsequently)\s+(?:[a-z]+\s+){0,2})?"
)
_BROUGHT_IN = word_set("introduced launched started begun established created")
_EVENT = re.compile(r"\W*(?:once|when|after|as\s+soon\s+as|following)\s")
"""What opens a sentence whose "within a month" counts from something that is still to happen."""
_ONCE = word_set(
    "build create establish introduce launch develop design write draft publish open procure buy form"
    " produce make"
)
"""What is done one time, whatever is done with it each week."""
_HEADING = re.compile(r"\W*(?:what|how|who|when|where|why|which)\b[^.;:!?]{0,60}$")
"""A question that stands over an answer."""
_REPORT = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:audits?|reviews?|reports?|checks?|updates?|refresh\w*|assessments?|surveys?|dip|figures"
    r"|statistics|data|returns|results|bulletins?|summar\w+)\b"
)
"""Nouns before which a word of repetition is an attribute."""
_EXTENT = re.compile(r"\b(?:days?|hours?|mornings?|afternoons?|evenings?|nights?)\s+(?:of|in)\s+$")
"""Before "each week" where that only says for how long ("on two days of each week")."""
_SINCE = re.compile(
    r"\b(?:from|starting(?:\s+(?:in|with|from))?|beginning(?:\s+(?:in|with))?|after)\s+(?:the\s+)?$"
)
_OPENING_TIME = re.compile(r"\W*(?:from|in|on|by|during|until|after|before|within|over|at|throughout)\b")


_ASKED_FOR = re.compile(r"\b(?:asked|requested)$")
_STEP = re.compile(
    r"(?:begin|start|open|launche|commence|goe?|come|take|get|receive|join|move|follow|arrive)s?\b"
)
"""A present tense with a day: a step on the way rather than a promise of its own."""
_GOES_ON = re.compile(r"(?:carry|continu|keep|go\b)")
_NOT_BEFORE = re.compile(
    r"\b(?:what|whom|whose)\s[^,;]*\b(?:after|beyond|since)\s+(?:the\s+)?(?:end\s+of\s+)?$"
)
"""Before a time that only says of which things, not by when."""


_IT_SHOULD = re.compile(
    r"(?:if\s[^.;,]{1,40}?,?\s+)?(?:it|this|that|they|these|both)\s+(?:should|could|may|might)\s+(?:then\s+)?"
    r"(?:be\b|begin|start|happen|open|launch|follow|run|go)[^.;,]{0,80}[.;]?\s*$",
    re.IGNORECASE,
)
"""A sentence with no more in it than by when what was just promised should be there."""
_NEAR = 200
"""Characters before a time among which a verb says when it was."""
_IF_DATED = frozenset((Tone.DESCRIBED, Tone.ARRANGED))


class Promise(NamedTuple):
    """One thing promised at `span`; `due` is the last day of the time that it names."""

    span: Span
    due: date | None
    precision: Precision
    recurring: bool
    concerns: tuple[str, ...]
    """Ids of the things that the words name, in the order of the text."""


def commitments_of(
    text: str,
    parts: Sequence[Span],
    mentions: Sequence[Mention],
    *,
    reference: date | None,
    mask: Sequence[tuple[int, int]] = (),
) -> list[Promise]:
    """The promises in the answer at `parts`; "within six weeks" counts from `reference`, the letter's day.

    `mask` holds the local names, in which no cue is looked for; it and `mentions` follow the text.
    """
    promises: list[Promise] = []
    for part in parts:
        for sentence in sentences(text, part):
            for promise in _promises_in(_read(text, sentence, mentions, reference=reference, mask=mask)):
                dates = promises and _only_dates(text, promises[-1], promise)
                promises.append(_dated_by(promises.pop(), promise) if dates else promise)
    return promises


def _only_dates(text: str, promise: Promise, following: Promise) -> bool:
    """Whether what follows only tells by when the thing just promised without a day should be there."""
    if promise.due or promise.recurring or following.due is None:
        return False
    apart = text[promise.span.end : following.span.start]
    return not apart.strip() and _IT_SHOULD.match(text, *following.span) is not None


def _dated_by(promise: Promise, following: Promise) -> Promise:
    concerns = dict.fromkeys((*promise.concerns, *following.concerns))
    span = Span(promise.span.start, following.span.end)
    return following._replace(span=span, concerns=tuple(concerns))


class _Read(NamedTuple):
    """A sentence without the date that opens an entry, as words, futures, times and names."""

    span: Span
    words: str
    futures: tuple[Future, ...]
    times: Sequence[When]
    mentions: Sequence[Mention]


def _read(
    text: str,
    sentence: Span,
    mentions: Sequence[Mention],
    *,
    reference: date | None,
    mask: Sequence[tuple[int, int]],
) -> _Read:
    stamp = _STAMP.match(text, sentence.start, sentence.end)
    span = Span(stamp.end() if stamp else sentence.start, sentence.end)
    words = masked(text, span, mask)
    found = () if words.endswith("?") or _HEADING.match(words) else futures(words)
    if not found:
        return _Read(span, words, (), [], [])
    named = _between(mentions, span.start, span.end)
    times = [
        when
        for when in find_dates(text, start=span.start, end=span.end, reference=reference)
        if (when.recurring or (when.last and (reference is None or when.last >= reference)))
        and not _is_in_name(when, named)
        and not (when.recurring and _EXTENT.search(text, max(span.start, when.start - 20), when.start))
    ]
    return _Read(span, words, found, times, named)


def _between[T: (When, Mention)](items: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Those of `items`, in the order of the text, that begin within start and end."""
    return items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)]


def _start(item: When | Mention | Future) -> int:
    return item.start


def _is_in_name(when: When, named: Sequence[Mention]) -> bool:
    index = bisect_right(named, when.start, key=_start) - 1
    return index >= 0 and when.end <= named[index].end


def _promises_in(read: _Read) -> Iterator[Promise]:
    held = _apart(future for future in read.futures if _counts(future, read))
    if not held:
        return
    start, first = 0, held[0]
    for cut, following in _cuts(read, held):
        yield _promise(read, _stripped(read, start, cut), first)
        start, first = cut, following
    yield _promise(read, _stripped(read, start, len(read.words)), first)


def _apart(futures: Iterable[Future]) -> list[Future]:
    """Futures of which none begins within another, as "come" of "will come to the board in May" does."""
    held: list[Future] = []
    for future in futures:
        if not held or future.start >= held[-1].end:
            held.append(future)
    return held


def _counts(future: Future, read: _Read) -> bool:
    """Whether the future is a promise: in a main clause, or describing something to come by a day."""
    if future.tone is Tone.PROMISE:
        return True
    if future.tone not in _IF_DATED:
        return False
    end = len(read.words)
    if future.tone is Tone.ARRANGED:
        following = bisect_right(read.futures, future.start, key=_start)
        end = read.futures[following].start if following < len(read.futures) else end
    first = bisect_left(read.times, read.span.start + future.end - 1, key=_start)
    if first == len(read.times) or read.times[first].start >= read.span.start + end:
        return False
    if read.times[first].recurring:
        return (
            future.tone is Tone.ARRANGED
            and _ASKED_FOR.search(read.words, future.start, future.end) is not None
        )
    return not _is_of_the_past(read, future, read.times[first])


def _is_of_the_past(read: _Read, future: Future, when: When) -> bool:
    """Whether what stands between the verb and the time is told as done ("which was agreed on 5 May")."""
    end = when.start - read.span.start
    between = _ASIDE.sub(" ", read.words[max(future.end, end - _NEAR) : end])
    return _PAST.search(between) is not None


def _is_aside(read: _Read, future: Future, when: When) -> bool:
    """Whether the time is one of a clause that tells which things are meant ("what I buy after 2025")."""
    end = when.start - read.span.start
    return _NOT_BEFORE.search(read.words, max(future.end, end - _NEAR), end) is not None


def _cuts(read: _Read, held: list[Future]) -> Iterator[tuple[int, Future]]:
    """Where the sentence falls into two promises, and the future with which the later one begins."""
    for first, second in pairwise(held):
        between = read.words[first.end : second.start]
        semicolon = between.rfind("; ")
        if semicolon >= 0:
            yield first.end + semicolon + 1, second
            continue
        if _STEP.match(read.words, first.start) or _STEP.match(read.words, second.start):
            continue
        joint = max((m.end() for m in _JOINT.finditer(between)), default=None)
        if joint is None or joint >= len(between.rstrip()):
            continue
        cut = first.end + joint
        if _timed(read, first.clause, cut) and _timed(read, cut, len(read.words)):
            yield cut, second


def _timed(read: _Read, start: int, end: int) -> bool:
    return bool(_between(read.times, read.span.start + start, read.span.start + end))


def _stripped(read: _Read, start: int, end: int) -> Span:
    words = read.words[start:end]
    first = len(words) - len(words.lstrip())
    last = len(words.rstrip().removesuffix(" and").rstrip(" ,;"))
    return Span(read.span.start + start + first, read.span.start + start + last)


def _promise(read: _Read, span: Span, future: Future) -> Promise:
    times = _between(read.times, span.start, span.end)
    after = _between(times, read.span.start + future.start, span.end) or [
        when for when in times if _belongs(read, span, future, when)
    ]
    dated = [
        when
        for when in after
        if not (when.recurring or _is_of_the_past(read, future, when) or _is_aside(read, future, when))
    ]
    recurring = _is_repeated(read, future, times, after, dated) and not _is_of_the_product(
        read, future, after
    )
    due = dated[-1] if dated and not recurring else None
    if due and due.precision is Precision.RELATIVE and _counts_from_an_event(read, span, due):
        due = due._replace(last=None)
    concerns = dict.fromkeys(mention.entity for mention in _between(read.mentions, span.start, span.end))
    return Promise(
        span, due.last if due else None, due.precision if due else Precision.NONE, recurring, tuple(concerns)
    )


def _counts_from_an_event(read: _Read, span: Span, due: When) -> bool:
    """Whether "within a month" follows the words that tell from what day it counts ("once it is out")."""
    first = span.start - read.span.start
    return due.start - read.span.start > first + 1 and _EVENT.match(read.words, first) is not None


def _belongs(read: _Read, span: Span, future: Future, when: When) -> bool:
    """Whether a time before the verb is its own: with its year, in its clause, or opening the sentence."""
    start, end = when.start - read.span.start, when.end - read.span.start
    if when.recurring and _GOES_ON.match(future.verb):
        return True
    if start >= future.clause or _YEAR.search(read.words, start, end):
        return True
    first = span.start - read.span.start
    return start < first + 40 and _OPENING_TIME.match(read.words, first) is not None


def _is_repeated(
    read: _Read, future: Future, times: Sequence[When], after: Sequence[When], dated: Sequence[When]
) -> bool:
    """Whether it will be done again and again: by its verb, or by what will be done ("monthly figures")."""
    repeated = [when for when in after if when.recurring and not _is_attribute(read, when)]
    if repeated:
        return not any(_is_deadline(read, when) or _comes_first(read, when, repeated[0]) for when in dated)
    attributes = any(when.recurring and _is_attribute(read, when) for when in times)
    attributes = attributes and not (dated and future.verb in _BROUGHT_IN)
    return attributes and all(_is_beginning(read, when) for when in dated)


def _comes_first(read: _Read, when: When, repeated: When) -> bool:
    """Whether it is done at a time and then again and again ("in May and every quarter thereafter")."""
    start, end = when.end - read.span.start, max(0, repeated.start - read.span.start)
    if _is_beginning(read, when):
        return False
    later = any(start <= one.start < end and one.tone is Tone.PROMISE for one in read.futures)
    return later or _AND_THEN.fullmatch(read.words, start, max(start, end)) is not None


def _is_of_the_product(read: _Read, future: Future, after: Sequence[When]) -> bool:
    """Whether only what is made one time will then be used again and again ("…, shared weekly")."""
    first = next((when.start - read.span.start for when in after if when.recurring), None)
    if first is None or future.verb not in _ONCE:
        return False
    return _THEREAFTER.search(read.words, max(0, first - 40), first) is not None


def _is_attribute(read: _Read, when: When) -> bool:
    return _REPORT.match(read.words, when.end - read.span.start) is not None


def _is_beginning(read: _Read, when: When) -> bool:
    start = when.start - read.span.start
    return _SINCE.search(read.words, max(0, start - 30), start) is not None


def _is_deadline(read: _Read, when: When) -> bool:
    position = when.start - read.span.start
    if when.precision is Precision.RELATIVE or read.words[position : position + 7] == "by the ":
        return True
    return bool(_BY.search(read.words[max(0, position - 40) : position]))
