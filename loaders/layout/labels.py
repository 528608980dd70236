"""Labels inside a reply: who answers, where the answer begins, and the fields of a form."""

import re
from enum import Enum, auto
from typing import NamedTuple

from loaders.layout.types import Role
from loaders.layout.whose import role_of
from loaders.text.holding import holds


class Label(Enum):
    """What stands after a label."""

    RECOMMENDATION = auto()
    ANSWER = auto()
    STATUS = auto()
    OWNER = auto()
    OTHER = auto()
    """A field that is neither recommendation nor answer: a target date, a reference."""


class Labelled(NamedTuple):
    """A label at the start of a text, and where the text after it starts."""

    label: Label
    rest: int
    role: Role | None = None
    alone: bool = False
    """Whether it fills the line."""


_REC = (
    r"(?:(?:re(?:c|k){1,2}om{1,2}[ea]n?d[ae]?ti?on?|rec)s?\.?|areas? for (?:improvement|development)"
    r"|afis?|causes? (?:of|for) concern|actions?)"
)
_NUMBERS = (
    r"(?: ?(?:no\.? ?|number )?#?\d{1,3}[a-z]?(?:(?:, ?| ?and | ?& ?| to | ?[-–] ?)\d{1,3}[a-z]?){0,12})"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH},? \d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}},? \d{{4}}"
)
_WHO_WORD = (
    r"(?:police|constabulary|force|commissioners?|o?pf?ccs?|opf?cc[a-z]|mopac|mayor|chief constables?"
    r"|chief officers?|chief|council"
    r"|office|government|policing body|bodies|authority|college|npcc|nca|department|agency|service|board"
    r"|deputy|acc|dcc)"
)
_WHO = (
    rf"(?:(?:[^:]{{0,70}}?\b)?{_WHO_WORD}(?:['’]s?|s['’])? |(?:and )?(?:our|my|his|her|their|the|your|local"
    r"|joint|hmicfrs) )?(?:own )?"
)
_HOW = (
    r"(?:(?:initial|own|first|second|interim|updated?|formal|current|local|further|joint|latest|final"
    r"|action plan|written|published|overall|summary of|force|management|collective|combined"
    r"|official) ){0,3}"
)
_ANSWER_NOUN = (
    r"(?:responses?|repl(?:y|ies)|comments?|commentary|answers?|position(?: statement)?|statement"
    r"|feedback|narrative|views?|observations?|remarks"
    r"|progress(?: (?:update|to date|made|report|so far|summary|note))?|updates?|evidence"
    r"|(?:planned )?actions?(?: (?:taken|planned|to be taken|completed|to date|being taken|undertaken|plan))?"
    r"|current (?:processe?s?|position|practice|arrangements|approach|activity|state|picture)|processe?s?"
    r"|work (?:to date|under ?way|in progress|completed|done|so far|planned)|steps taken|activity to date)"
)
_TAIL = (
    rf"(?: (?:to|on|for) (?:the )?(?:above |this |these |all )?(?:{_REC}{_NUMBERS}?|hmicfrs[^:.]{{0,60}}))?"
    rf"(?: (?:from|by|of) [^:.]{{0,60}}?{_WHO_WORD}[^:.]{{0,30}})?(?:,? (?:as (?:at|of)|at"
    rf"|on)? ?\(?(?:{_DAY})\)?| ?[(–-] ?(?:{_DAY})\)?)?"
)
_TO_SEVERAL = (
    r"(?: ?\(?(?:to|on|for) (?:both|all|each|these|all (?:of )?(?:these|them|the above)"
    r"|the (?:above|two|three|four))(?: recommendations| of (?:these|them))?\)?)?"
)
_HAS_TO_SAY = (
    r"(?:has|have|had|needs?|wish(?:es|ed)?|want(?:s|ed)?|(?:would )?likes?) to (?:say|add|comment|tell"
    r"|report|state|note|record)(?: (?:me|us))?"
)
_ASKED_ANSWER = (
    r"(?:what|how|where) (?:(?:have|has|had|do|does|did|are|is|were|was|will|shall|can) )?"
    r"(?:we|the force|the constabulary|the police|is|are|has|had|remains|comes) [\w’'-]+"
    r"(?: (?!(?:is|are|was|were) (?:in|on|at|with|by|the|an?|that|our|not|where|when)\b)[\w’'-]+){0,6}"
    r"|(?:what|where)['’]s (?:next|left|changed|happening|new|been done)(?: [\w’'-]+){0,5}|what next"
    r"|is there (?:any(?:thing)? )?more(?: [\w’'-]+){1,5}"
    r"|we (?:will|said|did|are doing)"
    r"|where [\w’' -]{2,40} (?:is|are|stands?) (?:now|today|currently|at present)|so far"
    r"|(?:(?:(?:what(?: is|['’]s)|work) )?(?:still|left|yet|remaining) )?to (?:do|be done|come)"
    r"|(?:outstanding|remaining) (?:work|actions?|steps?)"
    rf"|(?:what|anything(?: else| more)?) (?:that )?I {_HAS_TO_SAY}"
    rf"|(?:what|how|anything(?: else| more)?) (?:that )?(?:[\w’'&-]+ ){{0,7}}?{_WHO_WORD} (?:says?|said"
    r"|thinks?|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|told (?:me|us)|tells? (?:me|us)"
    r"|sees? (?:it|this)"
    rf"|(?:has|have) (?:said|done|told (?:me|us))|(?:is|are) doing|does|do|did|will do|{_HAS_TO_SAY})"
    r"(?: (?:about|of|on|to|in)(?: (?!(?:is|are|was|were|has|have|can|will)\b)[\w’'-]{1,20}){1,7})?"
)
_WHOSE_NOTE = (
    rf"[^:]{{0,70}}?\b{_WHO_WORD}['’](?:s )? ?(?:(?:own|further|additional|separate|personal) ){{0,2}}"
    r"(?:notes?|comments?|remarks?|observations?|words?|views?)"
)
_INITIALS = r"(?-i:(?:[A-Z][A-Za-z]{0,3}P|MPS|PSNI)(?:['’]s?)? )"
"""Of forces, most of which are some Police."""
_OF_INITIALS = rf"(?:the )?{_INITIALS}{_HOW}(?:responses?|repl(?:y|ies)|comments?|answers?|position|update)"
_ANSWER = re.compile(
    rf"{_WHO}{_HOW}{_ANSWER_NOUN}{_TO_SEVERAL}{_TAIL}|{_OF_INITIALS}{_TAIL}|{_ASKED_ANSWER}|{_WHOSE_NOTE}",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"[^.:]{0,100}\b(?:(?:responses?|reply|comments?|answers?|position|update"
    r"|statement)\b[^.:]{0,60}\b(?:follows?|below|as set out below)\b"
    r"(?! (?:my|this|the) (?:own )?(?:remarks|comments|letter|signature|name|observations)\b)"
    r"|(?:respond|repli|comment|stat|advis|answer|told|wr[io]t)\w*\b[^.:]{0,40}\b(?:as follows|the following)"
    r"|the following (?:response|reply|comments?|statement|update|answer)s?)\b[^.:]{0,20}",
    re.IGNORECASE,
)
_REC_LABEL = re.compile(
    rf"(?:the |hmicfrs(?:['’]s?)? |text of (?:the )?|wording of (?:the )?)?{_REC} (?:received|text|made"
    rf"|wording|in full|as published|details?|reads?)"
    rf"|(?:text|wording|details?) of (?:the )?{_REC}|(?:the|hmicfrs(?:['’]s?)?) recommendations?"
    r"|what (?:did|does|do|has) (?:hmicfrs|the (?:report|inspectorate|inspection|inspectors?|recommendation))"
    r" (?:say|said|recommend(?:ed)?|ask(?:ed)?|find|found|want(?:ed)?)(?: (?:us )?(?:for|to do|of us))?"
    r"|what they (?:recommend(?:ed)?|ask(?:ed)?|want(?:ed)?)(?: (?:us )?(?:for|to do|of us))?"
    r"|what (?:we (?:were|are|have been)|(?:were|are|have) we(?: been)?|was|is)"
    r" (?:asked|recommended)(?: (?:for|to do|of us))?"
    r"|(?:what )?(?:hmicfrs|the (?:report|inspectorate|inspection|inspectors?)) (?:said|says?"
    r"|recommend(?:s|ed)?|ask(?:s|ed)?(?: for)?|found|want(?:s|ed)?)",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:(?:current|rag|overall|action|delivery|progress|implementation|recommendation) ){0,2}(?:status"
    r"|b?rag(?: rating)?|rating|judg(?:e?ment)|verdict|self[- ]assessment|confidence)"
    r"|(?:agree[d]?|accept(?:ed|ance)?|supported|complete[d]?|agreement|decision)(?: ?(?:/"
    r"|or) ?(?:not agreed|disagreed?|rejected|not accepted|partly agreed))*\??"
    r"|do you (?:agree|accept).{0,40}",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:(?:action|recommendation|business|strategic|senior|responsible|lead|force|executive"
    r"|chief officer|named|project|the) ){0,2}"
    r"(?:owners?|lead(?:s|er)?|officer|responsible|responsibility|sro|owned by|assigned to|accountable"
    r"|person|department|portfolio)"
    r"(?: (?:responsible|officer|owner|lead|department))?(?:\(s\))?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:(?:target|due|completion|delivery|review|implementation|expected|end|start|planned|estimated"
    r"|proposed|target completion|last|next|agreed) ){0,2}"
    r"(?:date|deadline|timescales?|timeframe|review|by when|when|due|updated)(?: (?:for|of) [a-z ]{2,30})?"
    r"|priority|risk(?: rating)?|ref(?:erence)?(?: (?:no\.?|number))?|our ref|your ref|theme"
    r"|page(?: (?:no\.?|number))?|addressed to|addressees?|category|source|(?:date )?published"
    r"|(?:report|inspection)(?: (?:title|name))?|(?:name|title) of (?:the )?(?:report|inspection)",
    re.IGNORECASE,
)
_MADE_TO = re.compile(r"(?:made|addressed|directed) to(?: whom)?", re.IGNORECASE)
_FIELDS = ((Label.STATUS, _STATUS), (Label.OWNER, _OWNER), (Label.OTHER, _OTHER))
_VERDICT = re.compile(
    r"(?:(?:this |the |these )?recommendations? (?:is|are|has been|have been) )?"
    r"(?:(?:not|partly|partially|fully|part|in part|broadly|completed?|wholly) )?"
    r"(?:agreed?|accept(?:ed)?|noted|reject(?:ed)?|disagree[d]?|supported|concur|implemented"
    r"|complete[d]?|closed|ongoing|open"
    r"|in progress|on track|not started|under ?way|outstanding|achieved|delivered|discharged|superseded"
    r"|declined"
    r"|not applicable|n/?a|green|amber|red|gr[ae]y|blue|yellow|purple|yes|no)"
    r"(?: (?:in (?:part|principle|full)|with (?:comment|reservations?)|and (?:closed|complete[d]?"
    r"|ongoing|in progress|implemented)))?[.!]?",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:(?:[Tt]he )?(?:[A-Z][\w'’&-]+ (?:(?:and|&|of) )?){0,4}"
    r"(?:Police|Constabulary|Chief Constable|Force|PF?CC|OPF?CC[A-Z]?|Commissioner|(?:Deputy )?Mayor)"
    r"|[Tt]he (?:force|constabulary|chief constable|commissioner))"
)
"""Who speaks, with nothing but a colon behind."""
_SPEAKER_OF_AREA = re.compile(
    rf"{_SPEAKER.pattern}(?: (?:for|of)(?: (?:the|and|&|of|[A-Z][\w'’&-]+)){{1,8}})?"
)
_SPEAKER_FIRST = re.compile(rf"(?P<who>(?!(?:For|By|To|With|From|Not) ){_SPEAKER.pattern})\. (?=[A-Z“\"‘])")
"""A sentence that is no more than who speaks in those behind it."""
_OFFICE_HOLDER = re.compile(
    r"(?:[Tt]he )?(?:(?:Deputy |Assistant )?Chief Constable|Police (?:,? Fire )?and Crime Commissioner|PF?CC"
    r"|Commissioner|(?:Deputy )?Mayor)"
)
"""Who speaks below, where a colon ends the line."""
_SAYS = re.compile(
    rf"{_SPEAKER.pattern} (?:says|said|writes|wrote|adds|added|comments|commented|replies|replied|responds"
    r"|responded|answers|answered|states|stated|has (?:said|replied|commented|responded|added))"
    r"(?:(?: (?:on|of|to))? (?:this|that|it)(?: (?:one|point|recommendation))?)?"
    r"(?: (?:alone|first|too|also|as well|as follows|himself|herself|below))?"
)
_BRIEFLY = (
    r"(?:in (?:summary|brief|short|outline|sum|reply|response|answer|full|turn"
    r"|(?:its|his|her|their|my) own words)"
    r"|briefly|summari[sz]ed|together|jointly"
    r"|(?:on|to|for) (?:all|both|each|these|them|the (?:two|three|four))"
    r"(?: (?:of )?(?:these|them|two|three|four))?)"
)
_IF_ANY = r"(?: \([^()]{2,40}\))?"
_IN_SUMMARY = re.compile(
    rf"{_SPEAKER.pattern},? (?i:{_BRIEFLY})|(?i:{_BRIEFLY}),? (?:[Ff]or )?{_SPEAKER.pattern}"
    rf"|{_OFFICE_HOLDER.pattern},? for (?:his|her|their|its) (?:own )?part"
    rf"|{_SPEAKER.pattern} to (?:complete|fill in|answer|respond|comment|add|reply)(?: here| below)?{_IF_ANY}"
    r"|(?i:in the words of|(?:(?:for|to be) )?(?:completion|completed|filled in|answered|added|written) by"
    rf"|(?:for|from)) {_SPEAKER_OF_AREA.pattern}{_IF_ANY}"
)
"""Who speaks, and that the answer is short or to several; or who is to fill in a form's field."""
_FOR_MY_PART = re.compile(
    r"(?:and |(?:as|speaking) )?(?:for|on) my (?:own )?(?:part|office|side)|(?:as|speaking) for (?:me|myself)"
    r"|for myself|my own (?:part|role|office)"
    r"|(?:speaking )?as (?:the |your )?(?:(?:police,? (?:fire )?and crime )?commissioner|pf?cc|mayor)",
    re.IGNORECASE,
)
"""How a commissioner leads in what he or she does; a label only where it is set off."""
_BRIEF_WORDS = (
    r"(?:(?:(?:an?|one|two) )?(?:(?:short|brief|last|final|further|quick) )?"
    r"(?:words?|lines?|notes?|comments?|thoughts?|points?|remarks?) )?(?:more )?"
)
_OF_THIS = (
    r"(?: (?:alone|too|as well|again|only|also|here|first|now|on (?:this|that)(?: one)?)){0,2}"
    r"(?:, [^:.;]{1,40})?"
)
_MODESTLY = r"(?:(?:would|should|will|shall|might|may|must|can|do|also|only|just|simply|merely) ){0,3}"
_ADD = (
    rf"I {_MODESTLY}(?:add|say|note|comment|reply|answer|respond|observe|remark)"
    r"(?: (?:only|just|here|this|that|the following|too|for my (?:own )?part|(?:two|three) (?:things|points)"
    r"|(?:one|a) (?:thing|point|word))){0,2}"
)
_MYSELF = re.compile(
    rf"(?:(?:and|but|then|also|now|lastly|finally|first),? )?(?:{_BRIEF_WORDS}from (?:me|myself"
    rf"|my (?:own )?(?:office|side|staff|team))|mine|me|myself){_OF_THIS}"
    rf"|(?:to (?:this|that|which|it),?|for my (?:own )?part,?) {_ADD}",
    re.IGNORECASE,
)
"""How a commissioner labels his or her own words ("And from me, for once first"); a colon ends it."""
_AND = re.compile(r"(?:And|But|Then|Now)(?: (?:also|now|then))? (?=\w)")
_I_ADD = re.compile(rf"(?:and |but )?{_ADD}", re.IGNORECASE)
"""The same, unless a chief constable speaks who may say I."""
_FROM_SPEAKER = re.compile(rf"(?:[Aa]nd )?[Ff]rom (?P<who>{_SPEAKER.pattern}){_OF_THIS}")
"""The same of others; without a colon it may be the head of a letter."""
_ANSWER_CUE = re.compile(
    "respon|repl|comment|answer|posit|statement|feedback|narrat|view|observ|remark|progress|updat|evidence|action|current|process"
    "|work |words|steps|activity|note|to do|to be done|to come|so far|^(?:what|how|where|we|is|anything)\\b"
)
_FIELD_CUE = re.compile(
    "stat|rag|rating|judg|verdict|assess|confid|agree|accept|support|complet|decision|own|lead|officer|respons|sro|assign|accountable|person"
    "|department|portfolio|date|line|time|review|when|due|prior|risk|ref|theme|page|address|categ|report"
    "|inspection|source|publish"
)
"""In the lower case of each label of an answer, and of each field, there is one of these: looking for them is
cheaper than for the labels."""
_ANSWERED_BY = re.compile(
    r"(?:respondent|responding (?:body|organisation)|(?:(?:answer|response|reply|comments?) )?"
    r"(?:provided|given|supplied|written|completed|answered|made) by) ?: ?(?P<who>.{2,90})",
    re.IGNORECASE,
)
"""A line of a form that says who answers."""
_SEPARATOR = re.compile(r" ?:[-–—]? ?(?=\S|$)| [-–—] ?(?=\S|$)|(?<=\?) (?=\S)")
_FORCE_INITIALS = re.compile(rf"(?:[Tt]he )?{_INITIALS}")
_STATE = re.compile(
    r"(?:the )?(?:(?:uk |hm |his majesty['’]s |her majesty['’]s )?government|(?P<office>home office))\b",
    re.IGNORECASE,
)


def _who_answers(words: str) -> Role | None:
    if is_own(words) or is_addition(words):
        return Role.COMMISSIONER
    role = role_of(words.removeprefix("I ")) or role_of(words)
    if role is not None:
        return role
    if _FORCE_INITIALS.match(words):
        return Role.FORCE
    found = _STATE.match(words)
    return None if found is None else Role.HOME_OFFICE if found["office"] else Role.GOVERNMENT


def label_of(text: str, lead: int = 0) -> Labelled | None:
    """The label that the text starts with or is; `lead` is the length of a bold beginning."""
    head = text[:200]
    if (by := _ANSWERED_BY.fullmatch(head)) and is_speaker(by["who"]):
        return Labelled(Label.ANSWER, len(text), _who_answers(by["who"]), alone=True)
    if ". " in head and (first := _SPEAKER_FIRST.match(head)) and first.end() < len(text):
        return Labelled(Label.ANSWER, first.end(), _who_answers(first["who"]), alone=False)
    for end, rest in _ends(head, len(text), lead):
        words = head[:end].rstrip(" :.,?–—-")
        marked = ":" in head[end - 1 : rest]
        apart = marked or end in (lead, len(text))
        label = _meaning(words, marked=marked, speech=marked and _is_speech(text[rest:])) if words else None
        if label is None and apart and _FOR_MY_PART.fullmatch(words):
            label = Label.ANSWER
        if label is Label.ANSWER and head[end - 1] == "?" and rest < len(text) and not (marked or lead):
            continue
        if label:
            return Labelled(
                label, rest, _who_answers(words) if label is Label.ANSWER else None, rest >= len(text)
            )
    return None


def is_speaker(text: str) -> bool:
    """Whether the text only says who speaks ("Westmere Police", "Chief Constable of Westmere", "PCC")."""
    return len(text) <= 90 and _SPEAKER_OF_AREA.fullmatch(text.rstrip(" :")) is not None


def is_own(words: str) -> bool:
    """Whether a label says that what follows is the writer's own ("And from me")."""
    return _MYSELF.fullmatch(words) is not None


def is_addition(words: str) -> bool:
    """Whether a label says that the speaker, who says I, adds something."""
    return _I_ADD.fullmatch(words.rstrip(" :")) is not None


def is_verdict(text: str) -> bool:
    """Whether the text is no more than a decision or state ("Partly agreed", "In progress")."""
    return len(text) <= 60 and bool(_VERDICT.fullmatch(text.strip()))


def field_label(words: str) -> Label | None:
    """What a column or field of this name holds."""
    return _meaning(words.strip(" :.–—-*"))


def _ends(head: str, size: int, lead: int) -> list[tuple[int, int]]:
    """Where a label may end in the text, and where the text after it would start."""
    # No label has a colon inside, so that a line with one is no label as a whole.
    ends = [(size, size)] if size <= 120 and ":" not in head.rstrip(" :.–—-") else []
    if lead and lead < len(head):
        ends.append((lead, len(head) - len(head[lead:].lstrip(" :.,–—-"))))
    if not holds(head, ":-–—?"):
        return ends
    for found in _SEPARATOR.finditer(head, 0, 120):
        ends.append((found.start(), found.end()))
        if len(ends) > 2 or ":" in found[0]:
            break
    return ends


def _is_speech(words: str) -> bool:
    """Whether words behind a name and a colon are somebody's, not the rest of a running head."""
    return words[:1].isupper() and (len(words) >= 40 or words.endswith("."))


def _meaning(words: str, *, marked: bool = False, speech: bool = False) -> Label | None:
    """What a label of these words means; one without a capital is none unless a colon marks it.

    `speech`: whether a colon and words that may be somebody's follow.
    """
    if not words[:1].isalpha() or len(words) > 120:
        return None
    words = _AND.sub("", words) if marked else words
    low = words.lower()
    if low[0] in "rtwh" and _REC_LABEL.fullmatch(words):
        return Label.RECOMMENDATION
    if (words[0].isupper() or marked) and _opens_answer(words, low):
        return Label.ANSWER
    if speech and len(words) <= 60 and _SPEAKER.fullmatch(words):
        return Label.ANSWER
    if marked and len(words) <= 80 and _IN_SUMMARY.fullmatch(words.title() if words.isupper() else words):
        return Label.ANSWER
    if marked and len(words) <= 80 and any(one.fullmatch(words) for one in (_MYSELF, _I_ADD, _FROM_SPEAKER)):
        return Label.ANSWER
    if marked and (_OFFICE_HOLDER.fullmatch(words) or (len(words) <= 70 and _SAYS.fullmatch(words))):
        return Label.ANSWER
    if marked and _MADE_TO.fullmatch(words):
        return Label.OTHER
    if len(words) <= 50 and _FIELD_CUE.search(low):
        return next((label for label, pattern in _FIELDS if pattern.fullmatch(words)), None)
    return None


def _opens_answer(words: str, low: str) -> bool:
    if len(words) <= 100 and _ANSWER_CUE.search(low) and _ANSWER.fullmatch(words):
        return True
    return ("follow" in low or "below" in low) and bool(_FOLLOWS.fullmatch(words))
