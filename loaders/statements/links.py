"""Links from a response to every name in its text, each with the words that show it.

A service, initiative or system is relied on, a body or agency takes part; where the answer only says whose
job it is, it defers to the bodies and agencies that it names there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from graph.facts import Link, Span
from graph.model import Kind, Modality, Status
from loaders.mentions import Mention
from loaders.statements.modality import modality_at, modality_of
from loaders.text.sentences import clause_around

_NOUN = re.compile(
    r" (?:dashboard|system|software|app|platform|portal|programme|scheme|campaign|course|tool|page)s?\b"
)
_APPOSED = re.compile(r"\b[Aa]n? ([^,.;:]{3,70}), (?P<article>the )?[“\"‘']?$")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|as|at|by|of|to|on|for|with|from|after|under|within|during|before|following) $", re.IGNORECASE
)
_OTHER_HEAD = re.compile(r" (?:its|our|their|my|his|her) (?:own )?(?:[\w-]+ )?[\w-]*[^\Ws]$")
"""A thing of one's own at the end of the phrase, which the name stands beside ("a flag on our system, X")."""
_CLOSED = re.compile(r"[?!]?[”\"’']?,(?= )")
_NEW = re.compile(
    r"\b(?:(?:[Aa]n?|new) (?:[a-z-]+ ){0,2}|(?:set(?:ting)? up|establish(?:ing)?|creat(?:e|ing)|form(?:ing)?"
    r"|convene|provisionally|to be (?:called|known as|named)) (?:the |our |its )?)$"
)
_TO_OPEN = re.compile(
    r"(?:, [^,;.]{1,80},)? (?:(?:will|shall|should|is (?:due |expected |set )?to"
    r"|are to) (?:be (?:up and running|set up|established"
    r"|created|formed|launched|opened|convened|in place|operational|live)|open|launch)\b"
    r"|is (?:being )?(?:planned|proposed)\b"
    r"|is being (?:set up|established"
    r"|created|formed|built|recruited)|opens (?:in|on|from|next)\b|does not yet exist|has (?:not yet"
    r"|yet to) (?:been? |open|launch|start))"
)


def links_of(
    text: str,
    sentences: Sequence[Span],
    mentions: Iterable[Mention],
    kinds: Mapping[str, Kind],
    *,
    status: Status | None,
    status_quote: Span | None,
    mask: Sequence[Span] = (),
) -> tuple[Link, ...]:
    """One link for each name, in the order of first mention; `sentences` are those of the response."""
    places: dict[str, list[tuple[Span, Span]]] = {}
    for mention, sentence in _with_sentence(mentions, sentences):
        places.setdefault(mention.entity, []).append((Span(mention.start, mention.end), sentence))
    deferring = status_quote if status is Status.NOT_FOR_THIS_BODY else None
    return tuple(
        _link(text, entity, found, kinds[entity], deferring, mask) for entity, found in places.items()
    )


def _with_sentence(mentions: Iterable[Mention], sentences: Sequence[Span]) -> Iterable[tuple[Mention, Span]]:
    at = 0
    for mention in sorted(mentions):
        while at < len(sentences) and sentences[at].end < mention.end:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start:
            yield mention, sentences[at]


def _link(
    text: str,
    entity: str,
    places: Sequence[tuple[Span, Span]],
    kind: Kind,
    deferring: Span | None,
    mask: Sequence[Span],
) -> Link:
    quotes = tuple(dict.fromkeys(clause_around(text, sentence, place) for place, sentence in places))
    actor = kind in {Kind.BODY, Kind.AGENCY}
    if actor and deferring and all(_inside(place, deferring) for place, _ in places):
        return Link("DEFERS_TO", entity, quotes)
    modality = modality_of(
        Modality.EXISTING
        if actor and not _introduced(text, place, sentence)
        else modality_at(text, sentence, _phrase(text, sentence, place), mask=mask, first=at == 0)
        for at, (place, sentence) in enumerate(places)
    )
    return Link("INVOLVES" if actor else "RELIES_ON", entity, quotes, modality)


def _phrase(text: str, sentence: Span, place: Span) -> Span:
    """The noun phrase that a name makes with what says what it is ("X dashboard", "a course, X,")."""
    behind = _NOUN.match(text, place.end, sentence.end)
    end = behind.end() if behind else place.end
    what = _apposed(text, sentence, place)
    if what is None:
        return Span(place.start, end)
    closed = _CLOSED.match(text, end, sentence.end)
    return Span(what, closed.end() if closed else end)


def _apposed(text: str, sentence: Span, place: Span) -> int | None:
    """Where the words begin that say what the name behind them is of; None where there are none."""
    first = max(sentence.start, place.start - 90)
    found = _APPOSED.search(text, first, place.start)
    if found is None or _OTHER_HEAD.search(found[1]):
        return None
    if found["article"] and _AFTER_PREPOSITION.search(text, first, found.start()):
        return None
    return found.start(1)


def _introduced(text: str, place: Span, sentence: Span) -> bool:
    """Whether a body is spoken of as a new one; one that exists and will do something is not planned."""
    if _TO_OPEN.match(text, place.end, sentence.end):
        return True
    return _NEW.search(text, max(sentence.start, place.start - 40), place.start) is not None


def _inside(place: Span, outer: Span) -> bool:
    return outer.start <= place.start and place.end <= outer.end
