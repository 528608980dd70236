"""Futures in a sentence: where a verb of the future stands, and what it amounts to.

"will", "shall", "is to", "intends to", "due", "booked for", "on track to", "is launching" beside a time, and
notes without a finite verb ("Sergeants to be briefed"). Only a future of a main clause that is not denied,
not a rule or habit, and not what a national body will do counts as a promise.
"""

import re
from bisect import bisect_right
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from loaders.statements.cues import ADVERBS, NATIONAL, NATIONAL_CUES, START, WHEN, tokens, word_set
from loaders.statements.future_patterns import futures_in
from loaders.text.holding import holds

_NOTE_VERBS = (
    "report attend deliver complete review circulate produce publish provide consider present update roll"
    " launch develop draft share confirm arrange begin start ask agree liaise establish create discuss"
    " recruit undertake follow meet commence go take hold finish implement introduce run brief train send"
)
_NOTE = re.compile(
    r"(?:^|[;:]\s)(?P<subject>[^.;:!?]{2,90}?)\s(?P<verb>to\s+be\s+(?!(?:that|candid|honest|frank|fair|blunt"
    r"|plain|precise|exact|clear|sure|certain)\b)(?=[a-z]{2,}(?:ed|n|t|d)\b)"
    r"|to\s+have\s+(?=(?:done|attended|completed|received)\b)"
    rf"|to\s+(?=(?:{_NOTE_VERBS.replace(' ', '|')})\b))(?P<rest>[^.;]*)"
)
_OF_NOTES = word_set(f"{_NOTE_VERBS} be have")
_NO_NOTE_SUBJECT = re.compile(
    rf"{START}for\s|"
    r"\b(?:[a-z]+(?<!ne)ed|(?!(?:train|brief|sampl|meet|polic|safeguard|record|plann|hear|fund|screen"
    r"|build|monitor"
    r"|test|profil|licens|mapp|report|learn|work)ing\b)[a-z]+ing|held|sent|made|put|thought|known|found"
    r"|felt|seen|shown|under\s*way|due|order|ways?"
    r"|able|ability|needs?|access|approach|aims?|commitment|as|how|what|where|when|opportunit\w+|works?"
    r"|time|right|likely|ready|keen|continues?|remains?|allows?|ensures?|seeks?|helps?|tools?|resources?"
    r"|progress|ought|(?:require|oblige|expect|fall|seem|appear)s?)\b"
)
_ITS_INFINITIVE = re.compile(
    r"\b(?:decision|choice|promise|offer|attempt|effort|refusal|failure|request|invitation|duty|power|right|freedom"
    r"|chance|desire|reason|permission|willingness|capacity|authority|move|bid)s?\s*$"
)
"""Nouns whose own complement is what they are to do: "a decision to take no action"."""
_OF_THE_REPORT = re.compile(
    r"\b(?:makes?|made|contains?|sets?\s+out|lists?|gives?|gave)\s+[^.;]{0,40}?\b(?:recommendations?|areas\s+for)\b"
)
_ORDER = re.compile(
    r"[^\w\ue000]*(?:to\s+be\s+(?P<done>(?!confirmed|advised|determined|decided|agreed"
    r"|considered)[a-z]+(?:ed|n|t)\b)"
    r"|(?P<order>(?:recruit|deliver|develop|publish|complete|introduce|roll\s+out|train|launch|appoint"
    r"|write|draft|hold|finalise|establish|implement|set\s+up|produce|circulate|brief|create|issue)\b)"
    r"(?=\s+(?:the|an?|all|our|its|each|new|further|more|two|three|four|five|six|\d+)\b))"
)
"""A note that begins with what is to be done."""
_WHEN_IT_IS = re.compile(r"\b(?:once|when|after|until|if|as|so|that|which|who|where|because|while|before)\s")
_LAST_PART = re.compile(r",\s|\band\s")
_FINITE = re.compile(
    r"\b(?:is|are|am|was|were|has|have|had|do|does|did|can|could|might|must|should|would|will|shall|we|i"
    r"|they|it|he|she|there|(?<!of )(?<!in )(?<!by )(?<!from )(?<!on )(?<!\d )may(?! \d))\b"
)
_FUTURE_TIME = re.compile(
    rf"\b(?:in|from|by|during|on|at|for|until)\s+(?={WHEN})|\bnext\s+(?:week|month|year|term|quarter"
    rf"|spring|summer"
    r"|autumn|winter|financial)|\blater\s+(?:this|in)\b|\bshortly\b|\bsoon\b|\bin\s+due\s+course\b"
    r"|\b(?:in|over)\s+the\s+(?:coming|next)\b|\bgoing\s+forward\b|\bfrom\s+now\s+on\b"
)
_STARTS_SOMETHING = re.compile(
    r"(?:launch|introduc|roll|host|hold|start|begin|commenc|open|mov|adopt|recruit|pilot|trial|run"
    r"|deliver|send"
    r"|attend|bring|com|tak|chang|replac|publish|commission|invest|fund|creat|establish|sett|go)ing$"
)
_VERB = re.compile(
    rf"\s*{ADVERBS}(?P<negation>(?:not|never|no\s+longer|neither)\b)?\s*{ADVERBS}"
    rf"(?:(?:have\s+)?be(?:en)?\s+(?P<passive>){ADVERBS})?(?P<verb>[a-z-]*)"
)
_CLAUSE = re.compile(
    r"[;:,\s](?:(?<=\s)(?:[–—-]\s|(?=(?:and|but)\s))|(?<=,)\s(?=(?:and|but|so|which|who|while|whilst)\b)"
    r"|(?<=[;:])\s)"
)
_SUBORDINATE = re.compile(
    r"\b(?:so\s+that|so\s+(?:they|we|it|i)|whether|how|why|ensur(?:e|es|ing)|(?:make|makes|making)\s+sure"
    r"|because|in\s+order\s+that|until(?!\s+(?:then|that\s+(?:time|date|day|point|happens)|" + WHEN + r"))"
    r"|as\s+if|than)\b[^,;]*$"
    r"|\b(?:say|said|asks?|asked|know|known|decide|decided|clear|tell|told|agree|settle|discuss|consider|learn|hear"
    r"|explain|establish|determine)\s+(?:which|what|who|whose"
    r"|where)\s+[^,;]*$|\b(?:that|who|which|where|whose\s+\w+|whom|when|once|if|unless)\s+$"
    r"|\bwhich\s+as\s+[^,;]*$|\b(?:that|which)\s+(?:tells?|says?|explains?|warns?)\s+[^,;]*$"
    r"|(?<!after )(?<!before )(?<!with )(?<!ahead of )(?<!until )(?<!beyond )(?<!besides )"
    r"\b(?:which|whom|that|what|where)\s+"
    r"(?:we|i|they|it|he|she|you|the\s+(?:[\w-]+\s+)?[\w-]+|\ue000+)\s+$"
)
_LOOSE = re.compile(
    r",\s+(?:\w+\s+)?(?:which|who|whose\s+\w+|whom|where)\s+(?:(?:we|i|they|it|the\s+\w+|the\s+\ue000+"
    r"|\ue000+)\s+)?$"
    r"|\b(?:told|assured|confirmed|confirms|agreed|agrees|said|says|advised|promised|decided|understand"
    r"|hopeful"
    r"|confident|sure|glad|pleased|expects?|expected|anticipated|intended|proposed?|stated|informed)\s+"
    r"(?:\w+\s+){0,4}that\s+[^,;]*$|^[^\w\ue000]*(?:that|this|what)\s+$"
)
_HOPED = re.compile(r"\bhoped\s+(?:that\s+)?[^,;]*$|\b(?:i|we)\s+(?:hope|trust)\s+(?!to\b)[^;]*$")
_NOT_SAID = re.compile(
    r"\b(?:do|does|did)\s+not\s+(?:think|believe|suppose|pretend)\s+(?!to\b)[^;]*$"
    r"|,\s+if\s+(?:they|it|he|she|we|(?:the|our)\s+[\w-]+)\s+$"
)
"""What comes before a future that is not believed in, or is a condition."""
_PURPOSE = re.compile(
    r"\b(?:aim|purpose|objective|approach|priority|role|goal|task(?!\s+(?:and\s+finish|group|force"
    r"|team)\b)|remit|focus|function|point|idea|job|challenge"
    r"|process|practice|policy|principle|duty|responsibility|key|default|rule|norm|view|answer|difficulty"
    r"|problem|reason|way|advice|guidance|benefit|mission|vision)s?\b[^,;]*$"
    r"|\b(?:my|our|their|its|his|her)\s+(?:own\s+|only\s+)?(?:part|contribution|share)\s+(?:in\s+\w+\s+)?$"
)
_CLEFT = re.compile(r"(?:^|[^\w])(?:what|all)\s[^,;]*$")
"""Before "is to" in "what we have yet to do is to ask them"."""
_ASKED = re.compile(
    r"\b(?:chief\s+constables?|forces|commissioners?|pccs?|recommend\w*|inspect\w+|hmicfrs|they|we|i"
    r"|report\w*)\b[^.]*$"
)
_NOUN_BEFORE = re.compile(r"\b(?:a|the|our|its|their|my|by|such|no|of|any|these|this|his|her|local)\s+$")
_IT_IS_OUR = re.compile(r"\b(?:is|it['’]s)\s+(?:also\s+|now\s+)?(?:our|my)\s+$")
_NO_SUBJECT = re.compile(r"\b(?:no|none|neither|nobody|nothing|nor)\b[^,;]{0,60}$")
_DENIED = re.compile(r"\b(?:not|never|no|don['’]t|doesn['’]t)\s+(?:\w+ly\s+)?$")
_PROCEDURE = re.compile(
    r"^[^\w\ue000]*(?:where|whenever|wherever|in\s+cases|(?:if|when)\s+(?:a|an|any|someone|anyone|there"
    r"|the\s+(?:child|victim|suspect|young|case|person|family)))\b"
)
_HABIT = re.compile(
    r"\s*(?:always|usually|normally|often|typically|generally|routinely|sometimes|frequently|automatically"
    r"|ordinarily|invariably|inevitably)\b"
)
_EVERY = re.compile(
    r"\b(?:all|any|every|each|most|many)\s+(?:[\w-]+\s+){0,3}(?:pupils|students|children|child|young\s+people"
    r"|young\s+person|victims?|survivors?|parents|carers|families|family|callers?|suspects?"
    r"|offenders?)\b[^,;]*$|(?:^|[;,]\s)any\b[^,;]*$"
)
_ANY_OBJECT = re.compile(r"[^,;.]*?\b(?:any|whenever|wherever)\b")
_EFFECTS = word_set(
    "help ensure enable allow mean assist improve enhance strengthen inform include contain lead make reduce"
    " increase support benefit further result"
)
"""What a thing does, rather than what somebody undertakes to do."""
_THING = re.compile(
    r"\b(?:this|that|these|it|which|approach|work|training|systems?|tools?|process|data|information|plan"
    r"|strategy"
    r"|programme|changes?|review|analysis|project|measures?|improvements?|product|framework|investment)\s+$"
)
_REMARK = re.compile(
    r"\s*(?:nevertheless\s+|however,?\s+|of\s+course\s+)?be\s+(?:(?:a|an|the|of|my|our|very|most|particularly|some"
    r"|no)\s+){0,2}(?:\w+ly\s+)?(?:\w+\s+)?(?:challeng\w+|priority|concern"
    r"|interest\w*|benefit|help|difficult\w*|hard|important|useful|welcome|clear|aware|familiar|obvious)\b"
)
_ONLY_SAID = re.compile(r"\s*(?:say|add|note|mention),?\s+(?:only|no\s+more|this|here|that|as)\b")
"""What is only being said in the letter itself."""
_MEASURE = re.compile(
    r"\b(?:the|a|my|our|its)\s+(?:real\s+|true\s+|only\s+|next\s+)?(?:test|proof|question|measure\s+of\s+success)\s+$"
)
"""By what a thing is to be judged."""
_HELD = word_set("held run repeated made asked taken put answered set")
_STATES = word_set(
    "want know recall depend vary appreciate understand notice remember aware note mean recognise"
    " welcome require"
)
_FROM_THEN = re.compile(rf"\W*from\s+(?={WHEN})")
_NATIONAL_SUBJECT = re.compile(
    rf"(?:^|[.;:,]\s|\b(?:and|that|when|but)\s|^\W*(?:by|in|on|from|before)\s+(?={WHEN})[^.;:,]{{3,30}}?\s)\W*"
    rf"(?!the\s+others\b)(?:the\s+)?{NATIONAL}\b[^,;]{{0,50}}$"
)
_WILL_NOUN = re.compile(r"\b(?:the|a|free|political|good|goodwill|at|my|their)\s+$")
_WISHING = re.compile(rf"\b(?:we|i)\s+{ADVERBS}$")
_READER = re.compile(r"\byou\s*$")
_LIKEWISE = re.compile(r"\b(?:so|neither|nor)\s+$")
_LIKEWISE_WHO = re.compile(r"\s+(?:the|an?|our|its|their|his|her|my|we|i|they|it|he|she|all|each|\ue000)")
_FOR_THE_READER = re.compile(
    r"^[^\w\ue000]*(?:(?:those|anyone|anybody|people|victims|residents)\s+who\s+[^;]*?\b(?:can|may)\s|(?:ask|stop|visit|talk\s+to|speak\s+to|look\s+at|walk\s+into|go\s+(?:in)?to|listen\s+to)\s+[^;:]+?"
    r"\band\s+(?=[^\s;:])(?!will\b)|[^;]*?\byou\s+(?:can|may|could|might)\s)"
)
"""What anybody meets who does what the reader is told to do, or may do."""
_OFTEN = re.compile(
    r"\s+(?:of|in)\s+(?:each|every)\b|\s+(?:each|every)\b|[a-z\s]{1,30}\b(?:of|in)\s+(?:each|every)\b"
)


_FAR = 400
"""Characters before and after a verb in which its clause is looked for, however long the sentence."""


class Tone(Enum):
    """What a future amounts to."""

    PROMISE = auto()
    DENIED = auto()
    DESCRIBED = auto()
    """In a clause that only describes, as "a team that will …", "so that they will …"."""
    HABIT = auto()
    """A rule, a state, or what a service does for everybody."""
    OTHERS = auto()
    """What a national body, or the reader, will do."""
    ARRANGED = auto()
    """What has been asked or arranged, a promise only where a day to come is named for it."""


class Future(NamedTuple):
    """A future at words[start:end], its main verb (empty where none) and where its clause begins."""

    start: int
    end: int
    verb: str
    tone: Tone
    clause: int

    @property
    def verb_start(self) -> int:
        """Where its main verb begins."""
        return self.end - len(self.verb)


@lru_cache(maxsize=1024)
def futures(words: str) -> tuple[Future, ...]:
    """The futures in a sentence (lower case, names masked), from left to right."""
    matches = list(futures_in(words))
    clauses = [0, *(match.end() for match in _CLAUSE.finditer(words))] if matches else []
    found = [future for match in matches if (future := _future(words, match, clauses))]
    return tuple(found or _notes(words))


def _notes(words: str) -> list[Future]:
    """Futures of a note without a finite verb: "Sergeants to be briefed in May"."""
    order = _ORDER.match(words)
    if order is not None and has_future_time(words):
        verb = order["done"] or order["order"]
        return [Future(order.start(), order.end(), verb, Tone.PROMISE, 0)]
    if " to " not in words or _OF_NOTES.isdisjoint(tokens(words)):
        return []
    return [
        Future(match.start("verb"), verb.end(), verb["verb"], Tone.PROMISE, match.start("subject"))
        for match in _NOTE.finditer(words)
        if not _NO_NOTE_SUBJECT.search(_LAST_PART.split(match["subject"])[-1])
        and not (
            match["rest"]
            and _ITS_INFINITIVE.search(match["subject"])
            and words[match.start("verb") :][:6] != "to be "
        )
        and not _OF_THE_REPORT.search(match["subject"])
        and not _FINITE.search(match["subject"] + " " + _WHEN_IT_IS.split(match["rest"], maxsplit=1)[0])
        and (verb := _VERB.match(words, match.end("verb")))
    ]


def has_future_time(words: str) -> bool:
    """Whether a time is named that a plan may be made for."""
    return bool(_FUTURE_TIME.search(words))


def _future(words: str, match: re.Match[str], clauses: list[int]) -> Future | None:
    kind = match.lastgroup or ""
    clause = clauses[bisect_right(clauses, match.start()) - 1]
    before = words[max(clause, match.start() - _FAR) : match.start()]
    if not _is_future(words, match, kind, before):
        return None
    end, verb, denied = _verb_of(words, match, kind)
    denied = denied or kind == "denied" or bool(_DENIED.search(before[-12:]) or _NO_SUBJECT.search(before))
    return Future(match.start(), end, verb, _tone(words, match, verb, denied, before), clause)


def _is_future(words: str, match: re.Match[str], kind: str, before: str) -> bool:
    """Whether what looks like a future is one."""
    if kind == "progressive":
        return bool(_STARTS_SOMETHING.search(match.group()) and _has_time_around(words, match))
    if kind == "beto":
        if _CLEFT.search(before) and not words.startswith(" be ", match.end() - 1):
            return False
        return not _PURPOSE.search(words[max(0, match.start() - 140) : match.start()])
    if kind == "should":
        asked = _ASKED.search(words[max(0, match.start() - _FAR) : match.start()])
        return asked is None and has_future_time(words[match.end() : match.end() + _FAR])
    if kind == "intent":
        near = words[max(0, match.start() - 20) : match.start()]
        return not _NOUN_BEFORE.search(near) or _IT_IS_OUR.search(near) is not None
    if kind == "wish":
        return _WISHING.search(words[max(0, match.start() - 40) : match.start()]) is not None
    return not (kind == "modal" and _WILL_NOUN.search(before))


def _verb_of(words: str, match: re.Match[str], kind: str) -> tuple[int, str, bool]:
    if kind in ("due", "fixed", "progressive", "timetable", "arranged"):
        return (
            match.end(),
            match.group().split()[0 if kind == "timetable" else -1]
            if kind in ("progressive", "timetable")
            else "",
            False,
        )
    verb = _VERB.match(words, match.end())
    if verb is None:
        return match.end(), "", False
    return verb.end(), verb["verb"], verb["negation"] is not None


def _tone(words: str, match: re.Match[str], verb: str, denied: bool, before: str) -> Tone:
    whole = words[max(0, match.start() - 140) : match.start()]
    if denied:
        return Tone.DENIED
    if match.lastgroup == "arranged":
        return Tone.ARRANGED
    if _HOPED.search(before):
        return Tone.DESCRIBED
    if match.lastgroup == "modal" and _LIKEWISE.search(before) and _LIKEWISE_WHO.match(words, match.end()):
        return Tone.DESCRIBED
    if _READER.search(before) or (holds(whole, NATIONAL_CUES) and _NATIONAL_SUBJECT.search(whole)):
        return Tone.OTHERS
    if _is_habit(words, match, verb, before):
        return Tone.HABIT
    if _SUBORDINATE.search(before) and not _LOOSE.search(whole):
        return Tone.DESCRIBED
    if match.lastgroup == "modal" and _is_remark(words, match.end(), verb, before):
        return Tone.DESCRIBED
    if match.lastgroup == "vowed" and "in principle" in match.group():
        return Tone.DESCRIBED
    effect = match.lastgroup == "modal" and verb in _EFFECTS and _THING.search(before)
    return Tone.DESCRIBED if effect else Tone.PROMISE


def _is_remark(words: str, end: int, verb: str, before: str) -> bool:
    """Whether "will" only says how a thing is, by what it is to be judged, or what the letter says next."""
    if _ONLY_SAID.match(words, end) or _REMARK.match(words, end):
        return True
    return verb not in _HELD and _MEASURE.search(before) is not None


def _is_habit(words: str, match: re.Match[str], verb: str, before: str) -> bool:
    if (
        (verb in _STATES and not _FROM_THEN.match(words))
        or _NOT_SAID.search(before)
        or _HABIT.match(words, match.end())
        or (_PROCEDURE.match(words) and not _has_time_around(words, match))
    ):
        return True
    if match.lastgroup == "timetable" and _OFTEN.match(words, match.end()):
        return True
    if _FOR_THE_READER.match(words, 0, min(match.start(), _FAR)) and not _has_time_around(words, match):
        return True
    any_object = match.lastgroup == "modal" and _ANY_OBJECT.match(words, match.end(), match.end() + _FAR)
    return bool(any_object or _EVERY.search(before)) and not _has_time_around(words, match)


def _has_time_around(words: str, match: re.Match[str]) -> bool:
    return has_future_time(words[max(0, match.start() - _FAR) : match.end() + _FAR])
