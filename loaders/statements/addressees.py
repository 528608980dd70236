"""Whom a recommendation is addressed to, and which other recommendations it builds on.

Policy: the names that are the subject of the first *should* (or *must*), or that are "asked to", cut where a
clause narrows them ("of forces that …", "in England", "in consultation with …"). A later sentence that begins
"They should also" means the same ones; one that begins "The Home Office should" names another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import Span
from loaders.mentions import Mention

_DUTY = re.compile(r"\b(?:should|must|ought to|is to|are to|needs? to|would have)\b|\b(?:is|are) asked to\b")
_ASKED_TO = re.compile(r"\b(?:asks?|invites?|requires?|calls (?:on|upon)|would have|wants|urges|expects)\s")
_OF_POLICE = re.compile(
    r"^(?!national:)|chief-constable|forces|commissioner|policing-bod|chief-officers|police-leaders|mayor"
)
"""In the ids of an area's own bodies, and of the police and their offices at large."""
_WORDING = 20
"""Characters that no such wording goes beyond."""
_WITHOUT_DUTY = re.compile(
    r"(?<=[\w)])(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bfor)(?<!\btheir)(?<!\bits)"
    r",? (?:to|see|be|make|have|review|take|put|work|agree|ensure|give|set|keep|bring|develop|publish"
    r"|introduce|improve|provide|carry|consider|decide|adopt|begin|train|find|tell|revise|look) "
)
"""The verb of what is quoted from behind "asks that" ("forces and the Agency work together"), and no noun."""
_NARROWS = re.compile(
    r"\b(?:of forces|with the (?:help|support|advice|agreement) of"
    r"|in England|in Wales|in consultation|in conjunction|in collaboration|in partnership|with "
    r"responsibilit\w+|for which|whose|who|which|that|on behalf|working|supported by|through|under|"
    r"together with their|subject to|in support)\b"
)
_GOES_ON = re.compile(r",?\s*(?:and|or|with)?\s*(?:the |our |all |relevant |local )*")
_BEGINS = re.compile(r"[.\n]\s*(?:(?:By|To|As|For|In) [^.,;]{3,40}, )?(?:[Tt]he |[Aa]ll |[Ee]very )?$")
_LATER = re.compile(r"[.\n]\s+([^.;:\n]{3,140}?) (?:should|must)\b")
_THE_FORCE = re.compile(r"(?:[^,]{0,60}, )?[Tt]he (?:force|constabulary)")
_PRONOUN = re.compile(r"\W*(?:They|It|This force|These forces)\W*")
_OPENS = re.compile(r"['’]s?(?= )|\b(?:is|are|was|were|has|have|had|do|does|did|can|could|needs?|lacks?)\b")
"""What ends the name of whoever a sentence is about."""
_SHOULD = re.compile(r" (?:should|must)\b")
_AND_THEN = re.compile(r", and (?:[Tt]he |[Aa]ll |[Ee]very )?$")
"""What leads up to whoever another duty of a sentence is laid on ("…, and forces should see to it")."""
_TO = re.compile(r"\bto\b")
_OTHER = re.compile(
    r"\brecommendations? (\d+[a-z]?)(?! of (?:our|the|its) (?:earlier |previous |\d{4} )?report)",
    re.IGNORECASE,
)


def addressees_of(text: str, part: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Ids of the addressees in order; `mentions` are those of bodies and agencies in `part`."""
    zone = subject_of(text, part)
    if zone is None:
        return _led(text, part, mentions)
    inside = _outside_brackets(text, zone, [one for one in mentions if zone.start <= one.start < zone.end])
    kept: list[str] = []
    last = zone.start
    for one in inside:
        narrowed = _NARROWS.search(text, last, one.start)
        if narrowed and kept and not _listed_on(text, last, one.start):
            break
        kept.append(one.entity)
        last = one.end
    later = _later(text, [one for one in mentions if one.start >= zone.end])
    return tuple(dict.fromkeys([*kept, *later])) or _led(text, part, mentions)


def _led(text: str, part: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Those that words quoted from behind "asks" begin with ("chief constables agree, by May, what …")."""
    if not text[part.start : part.start + 1].islower():
        return ()
    kept: list[Mention] = []
    for one in mentions:
        if not _listed_on(text, kept[-1].end if kept else part.start, one.start):
            break
        kept.append(one)
    owner = kept and text[kept[-1].end : kept[-1].end + 1] in ("'", "’")
    return () if owner else tuple(dict.fromkeys(one.entity for one in kept))


def asks_the_force(text: str, part: Span) -> bool:
    """Whether the subject of the duty is "the force": the one that was inspected."""
    zone = subject_of(text, part)
    return zone is not None and _THE_FORCE.fullmatch(text[zone.start : zone.end].strip()) is not None


def _outside_brackets(text: str, zone: Span, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, in the order of the text, that stand in no brackets of the zone."""
    found, at, depth = [], zone.start, 0
    for one in mentions:
        depth += text.count("(", at, one.start) - text.count(")", at, one.start)
        at = one.start
        if depth <= 0:
            found.append(one)
    return found


def _later(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Those that a later sentence, or a later clause of the first, begins with and lays a duty on."""
    listed: list[Mention] = []
    end = 0
    for one in mentions:
        joined = _listed_on(text, end, one.start)
        end = one.end
        if _BEGINS.search(text, max(0, one.start - 60), one.start) or (
            not joined and _AND_THEN.search(text, max(0, one.start - 12), one.start)
        ):
            listed = [one]
        elif listed and _listed_on(text, listed[-1].end, one.start):
            listed.append(one)
        else:
            listed = []
        if listed and _SHOULD.match(text, one.end):
            yield from (other.entity for other in listed)


def subjects_of(text: str, part: Span) -> Iterator[Span]:
    """Where the subjects of the duties stand: of the first one, and of later sentences."""
    first = subject_of(text, part)
    if first is not None:
        yield first
        yield from (Span(*match.span(1)) for match in _LATER.finditer(text, first.end, part.end))


def subject_of(text: str, part: Span) -> Span | None:
    """Where the subject of the first duty stands; None where no duty is stated."""
    duty = _DUTY.search(text, part.start, part.end)
    asked = _ASKED_TO.search(text, part.start, min(part.end, duty.start() + _WORDING) if duty else part.end)
    if asked and (duty is None or asked.start() < duty.start()):
        stop = _TO.search(text, asked.end(), part.end)
        return Span(asked.end(), stop.start() if stop else part.end)
    if duty is None:
        return _opening(text, part)
    start = _sentence_start(text, part, duty.start())
    if start > part.start and _PRONOUN.fullmatch(text, start, duty.start()):
        return _meant(text, part, start)
    return Span(start, duty.start())


def _meant(text: str, part: Span, before: int) -> Span:
    """Whom a pronoun means: whoever the sentence before begins with ("Forces' grasp is poor. They")."""
    start = _sentence_start(text, part, before - 1)
    ends = _OPENS.search(text, start, before)
    return Span(start, ends.start() if ends else before)


def _opening(text: str, part: Span) -> Span | None:
    """The words before the first verb of a text quoted from behind "asks" ("forces to review …")."""
    verb = _WITHOUT_DUTY.search(text, part.start, min(part.end, part.start + 200))
    return Span(part.start, verb.start()) if verb else None


def _sentence_start(text: str, part: Span, before: int) -> int:
    start = max((text.rfind(mark, part.start, before) for mark in (". ", "\n", "; ")), default=-1)
    return start + 1 if start >= part.start else part.start


def _listed_on(text: str, start: int, end: int) -> bool:
    """Whether what stands between two names still lists them (", and", " and the relevant", ", with the")."""
    return _GOES_ON.fullmatch(text, start, end) is not None


def builds_on(text: str, part: Span, *, own: str | None) -> list[str]:
    """Numbers of the recommendations of the same report that the text refers to."""
    if "recommendation" not in text[part.start : part.end].lower():
        return []
    found = [match.group(1).lower() for match in _OTHER.finditer(text, part.start, part.end)]
    return [number for number in dict.fromkeys(found) if number != own]


def only_to_others(addressed: Sequence[str]) -> bool:
    """Whether a recommendation is made to national bodies alone, by the ids of those that it is made to."""
    return bool(addressed) and not any(map(_OF_POLICE.search, addressed))
