"""Words that stand for a name which the text is about: pronouns, "the programme", "both", "all three".

Policy: a pronoun means what the last sentence began with, the one thing that it brought in, or the one thing
in it that can be run; "he" and "she" mean the respondent of whom the last sentence spoke. A word that may
mean more than one name means none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import Span
from graph.model import Kind
from loaders.mentions import Mention
from loaders.statements.relation_tokens import Spoken
from loaders.text.holding import holds

_PRONOUN = re.compile(
    r"(?:This|It|They|These|it|they)(?=['’](?:s|ve|re|ll) |"
    r" (?:also |now |already |both |then )?"
    r"(?P<verb>is|are|was|were|will|can|has|have|takes?|draws?|feeds?|sits?|falls?|forms?|comprises?|includes?"
    r"|brings?|receives?|accepts?|relies|rely|leans?|belongs?|provides?|delivers?|runs?|offers?|operates?|consists?"
    r"|contains?|manages?|hosts?|refers?|pulls?|uses?)\b)"
)
_PERSON = re.compile(
    r"(?:He|She)(?= (?:also |now |already |has |jointly )*"
    r"(?:co-)?(?:commission|fund|pay|paid|run|provide|chair)(?:s|d|ed)?\b)"
)
_DONE_TO = re.compile(
    r" (?:(?:also|now|already|both|then|still|being|been|is|are|was|were|has|have|will|can|be|jointly|locally"
    r"|currently|fully|partly)\b ?|['’](?:s|re) )+"
    r"(?:run|delivered|provided|hosted|managed|commissioned|funded|paid|staffed|operated|led|reached|accessed"
    r"|co-commissioned|available|offered|free)\b"
)
_WAYS_IN = re.compile(
    r"(?:(?:All |Most |Self-)?[Rr]eferrals?|Access|Entry|Admission)"
    r"(?= (?:is|are|can|comes?|may|will)\b(?! to\b))"
)
_REFERRED = re.compile(
    r"(?:[Rr]eferr(?:ed|als?)|[Rr]efers?|[Cc]omes?|[Cc]ame|[Aa]sk(?:ed)?) (?:on )?(?:to|for) (?P<it>it|them)"
    r"(?= (?:either )?(?:by|through|via|from)\b)"
)
_SENT_ON = re.compile(
    r"(?:(?:[Rr]eferred|[Pp]assed|[Ss]ent|[Ss]ignposted|[Dd]irected)(?: on)?(?: straight)?"
    r" (?:through|from|via|by)|; from)"
    r" (?P<it>it|them)(?= (?:to|they|people|some|victims|women|men|children)\b)"
)
_PARTICIPIAL = re.compile(
    r"[A-Z][a-z]+(?:ed|un|lt|de) (?:by|in|on|with|from|for) [^.,;:]{2,90}, (?=(?:it|they) )"
)
"""What opens a sentence of which the subject is said by a pronoun: "Built by X, it takes …"."""
_ITS = re.compile(r"Its\b(?= (?!own\b))")
_FROM_THERE = re.compile(r"From (?P<it>there|it|here)\b(?=,? )")
_OBJECT = re.compile(
    r"(?:r[ua]ns?|(?:deliver|provide|host|manage|fund|commission|staff|operate)(?:s|d|ed)?|pa(?:ys?|id) for)"
    r" (?P<it>them|it)\b"
)
_COUNTED = re.compile(
    r"(?:^|\b(?:r[ua]n|deliver|provide|host|manage|fund|commission|staff|reach|pay for|paid for"
    r"|(?:gateway|way in|refers?|route|door) to)(?:e?s|d|ed)? )"
    r"(?P<it>(?:[Bb]oth|[Ee]ither|[Aa]ll (?P<three>three))"
    r"(?: (?:of (?:them|these)|services|charities|programmes|projects|schemes|helplines|teams|units))?)"
    r"(?=[.,;]|$| (?:(?:also|now) )?(?:are|were|is|have|will|can|may|sit|belong|fall|come|take|receive|accept"
    r"|by way|through|via|for)\b)"
)
_COUNTED_CUES = ("oth", "ither", "ll t")
_GENERIC = re.compile(
    r"[Tt]h(?<!\w..)(?:e|is|at) "
    r"(?P<noun>programme|event|campaign|package|scheme|project|initiative|newsletter|course|service|helpline"
    r"|charity|system|dashboard|database|app|portal|platform|tool"
    r"|(?P<ending>[Hh]ub|[Uu]nit|[Tt]eam|[Bb]oard|[Pp]anel|[Cc]entre|[Aa]cademy|[Pp]artnership|[Nn]etwork"
    r"|[Dd]epartment|[Bb]ureau|[Cc]linic))\b"
    r"(?! (?:of|for)\b|['’]s\b)"
)
"""A noun that stands for what was named; `ending`, one that names end with and that then stands for them."""
_BEFORE = 60
_NEW = re.compile(
    r"(?:\b(?:h[eo]lds?|r[ua]ns?|chairs?|convenes?|buil[dt]s?|opened|set up|developed"
    r"|(?:introduc|launch|creat|establish|form)ed) (?:also |now |already )?"
    r"|(?:£[\w.,]+|\bmoney|\bfunding|\bgrant|\bbid) for )"
    r"(?:an?|a new) (?:[a-z-]+ ){0,3}$"
)
"""How a thing that was not spoken of is brought in."""
_PAYS_FOR = re.compile(r"\b(?:commission|fund|pay for|pays for)s? (?:the |a )?$")
_GIVES_ACCESS = re.compile(
    r" (?:can |may |will |also |now )*(?:refers?|takes?|accepts?|receives?|sees?|helps?)\b"
)
_AGENT = re.compile(r"\b(?:by|from|with|of|than)(?: the| an?| our)? $")
_JOINT = re.compile(r"(?:,? (?:and|or|&) |, )(?:the )?")
_DOERS = frozenset({Kind.BODY, Kind.AGENCY})
_SERVICES = frozenset({Kind.SERVICE})
_MADE = frozenset({Kind.INITIATIVE, Kind.SERVICE})
_ALL = frozenset(Kind)
_MEANING = {
    "service": frozenset({Kind.SERVICE, Kind.INITIATIVE}),
    "helpline": frozenset({Kind.SERVICE}),
    "charity": frozenset({Kind.AGENCY}),
    **dict.fromkeys(
        ("system", "dashboard", "database", "app", "portal", "platform", "tool"), frozenset({Kind.SYSTEM})
    ),
}
"""Noun -> kinds of what it stands for; any other stands for a service or an initiative."""


def readings(
    text: str, sentence: Span, named: Sequence[Spoken], last: Sequence[Spoken]
) -> Iterator[list[Spoken]]:
    """The names of a sentence and the words that stand for those of the `last` one.

    Once for each of the things that "both" or "all three" stands for.
    """
    before = [one for one in last if not one.own]
    spoken = _with_anaphora(text, sentence, named, before)
    if last and last[0].own and (match := _PERSON.match(text, *sentence)):
        spoken = _merged(spoken, [_at(last[0], *match.span())])
    words = text[sentence.start : sentence.end]
    match = _COUNTED.search(words) if before and holds(words, _COUNTED_CUES) else None
    meant = _counted(match, before) if match else []
    if match is None or not meant:
        yield spoken
    else:
        yield from (_merged(spoken, _standing(match, sentence, one, group="it")) for one in meant)


def _counted(match: re.Match[str], before: Sequence[Spoken]) -> list[Spoken]:
    """What the last sentence named, if that is as many things as are counted."""
    number = 3 if match["three"] else 2
    every = {one.mention.entity: one for one in before}
    made = {key: one for key, one in every.items() if one.kind in _MADE}
    return next((list(group.values()) for group in (every, made) if len(group) == number), [])


def _with_anaphora(
    text: str, sentence: Span, spoken: Sequence[Spoken], before: Sequence[Spoken]
) -> list[Spoken]:
    """Mentions, and those words that stand for the name which the text is about."""
    first = next((one for one in spoken if not one.own), None)
    topic = before[0] if before else None
    if first is None and topic is None:
        return list(spoken)
    words = text[sentence.start : sentence.end]
    standing: list[Spoken] = []
    if (match := _ITS.match(words)) and (means := _only(before, _ALL) or _only(_heads(text, before), _ALL)):
        standing += _standing(match, sentence, means)
    opening = _PARTICIPIAL.match(words)
    if match := _PRONOUN.match(words, opening.end() if opening else 0):
        standing += _standing(match, sentence, _subject_of(text, words, match, before))
    elif match := _WAYS_IN.match(words):
        means = _only(_heads(text, before), frozenset({Kind.SERVICE}))
        standing += [_at(means, sentence.start, sentence.start)] if means else []
    clause = words.find("; ") + 2
    if clause >= 2 and (match := _PRONOUN.match(words, clause)):
        standing += _standing(match, sentence, first)
    for match in _OBJECT.finditer(words) if " it" in words or " them" in words else ():
        said_of = topic if first is None or _is_subject(words, sentence, spoken, first, match) else first
        standing += _standing(match, sentence, said_of, group="it")
    standing += (
        _ways(text, sentence, spoken, before)
        if " it " in words or "them " in words or "From" in words
        else ()
    )
    for match in _GENERIC.finditer(words):
        standing += _standing(match, sentence, _meant(text, match, sentence, spoken, before))
    return _merged(spoken, standing) if standing else list(spoken)


def _ways(text: str, sentence: Span, spoken: Sequence[Spoken], before: Sequence[Spoken]) -> Iterator[Spoken]:
    """The one service that "referred to it" and "from there" stand for."""
    if (match := _FROM_THERE.match(text, *sentence)) and (means := _only(_heads(text, before), _SERVICES)):
        yield _at(means, *match.span("it"))
    for match in (*_REFERRED.finditer(text, *sentence), *_SENT_ON.finditer(text, *sentence)):
        here = [one for one in spoken if one.mention.end <= match.start() and one.kind is Kind.SERVICE]
        topic = before[0] if before and not here and before[0].kind is Kind.SERVICE else None
        if means := topic or _only(here or _heads(text, before), _SERVICES):
            yield _at(means, *match.span("it"))


def _subject_of(text: str, words: str, pronoun: re.Match[str], before: Sequence[Spoken]) -> Spoken | None:
    """What a pronoun means: what the last sentence began with, or introduced, or what in it can be run."""
    topic = before[0] if before else None
    if (
        topic
        and pronoun[0] in ("It", "This")
        and text.endswith((" and ", " and the "), 0, topic.mention.start)
    ):
        return _only(before, _MADE | {Kind.SYSTEM})
    done_to = topic and topic.kind not in _MADE and _DONE_TO.match(words, pronoun.end())
    if done_to and (means := _only(before, _MADE)):
        return means
    if topic and topic.kind in _DOERS and pronoun[0] in ("It", "This"):
        paid_for = _paid_for(text, before) if _GIVES_ACCESS.match(words, pronoun.end()) else None
        return paid_for or _introduced(text, before) or topic
    return topic


def _paid_for(text: str, before: Sequence[Spoken]) -> Spoken | None:
    """The one service that the last sentence says somebody pays for."""
    return _only((one for one in before if _follows(_PAYS_FOR, text, one)), _SERVICES)


def _introduced(text: str, before: Sequence[Spoken]) -> Spoken | None:
    """The one thing that the last sentence brings in: "the team holds a monthly meeting, X"."""
    new = [one for one in before if _follows(_NEW, text, one)]
    return new[0] if len({one.mention.entity for one in new}) == 1 else None


def _heads(text: str, before: Iterable[Spoken]) -> list[Spoken]:
    """Names that are not merely those by whom, from whom or with whom something is done."""
    return [one for one in before if not _follows(_AGENT, text, one)]


def _follows(pattern: re.Pattern[str], text: str, one: Spoken) -> bool:
    """Whether the words right before a name are such as the pattern ends with."""
    start = one.mention.start
    return pattern.search(text, max(0, start - _BEFORE), start) is not None


def _only(spoken: Iterable[Spoken], kinds: frozenset[Kind]) -> Spoken | None:
    """The one thing of these kinds that is named, if there is only one."""
    able = [one for one in spoken if one.kind in kinds and not one.own]
    return able[-1] if len({one.mention.entity for one in able}) == 1 else None


def _meant(
    text: str, match: re.Match[str], sentence: Span, spoken: Sequence[Spoken], before: Sequence[Spoken]
) -> Spoken | None:
    """What "the service" stands for: what is spoken of, or the only one of its kind."""
    if ending := match["ending"]:
        return _ending_so(text, ending.lower(), [*before, *spoken], sentence.start + match.start())
    kinds = _MEANING.get(match["noun"], _MADE)
    here = [one for one in spoken if one.mention.end <= sentence.start + match.start()]
    if kinds <= _MADE:
        first = next((one for one in spoken if not one.own), None)
        topic = before[0] if before else None
        means = next((one for one in (first, topic) if one and one.kind in kinds), None)
        if means and means.mention.start < sentence.start + match.start():
            return means
    return _only(here, kinds) or (None if any(one.kind in kinds for one in here) else _only(before, kinds))


def _ending_so(text: str, noun: str, named: Iterable[Spoken], end: int) -> Spoken | None:
    """The one thing named before `end` whose name ends with the noun."""
    far = len(noun) + 1
    ending = [
        one
        for one in named
        if one.mention.end <= end
        and text[max(0, one.mention.end - far) : one.mention.end].lower() == f" {noun}"
    ]
    return _only(ending, _ALL)


def _at(means: Spoken, start: int, end: int) -> Spoken:
    return means._replace(mention=Mention(start, end, means.mention.entity))


def _merged(spoken: Sequence[Spoken], standing: Sequence[Spoken]) -> list[Spoken]:
    """All in the order of the text; a word that is part of a name stands for nothing."""
    free = [
        one
        for one in standing
        if not any(
            other.mention.start < one.mention.end and one.mention.start < other.mention.end
            for other in spoken
        )
    ]
    return sorted([*spoken, *free], key=lambda one: one.mention)


def _is_subject(
    words: str, sentence: Span, spoken: Sequence[Spoken], one: Spoken, verb: re.Match[str]
) -> bool:
    """Whether the name is among what the verb is said of, or stands behind it, and so is not its object."""
    end = one.mention.end - sentence.start
    for item in spoken:
        start, stop = item.mention.start - sentence.start, item.mention.end - sentence.start
        if end <= start and stop <= verb.start() and _JOINT.fullmatch(words, end, start):
            end = stop
    return end > verb.start() or len(words[end : verb.start()].split()) <= 2


def _standing(
    match: re.Match[str], sentence: Span, means: Spoken | None, group: str | int = 0
) -> list[Spoken]:
    if means is None:
        return []
    return [_at(means, sentence.start + match.start(group), sentence.start + match.end(group))]
