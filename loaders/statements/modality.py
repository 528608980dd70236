"""How a text speaks of a thing that it names: existing, planned, ended or declined.

Planned needs a verb of making in the future whose subject or theme the name is ("a Hub will be set up",
"we are launching X"), a making under way ("X is being built"), or a proposal. That a body or service will do
something does not make it planned, nor does a name after to, with, by, from or at.
"""

import re
from collections.abc import Iterable, Sequence

from graph.facts import Span
from graph.model import Modality
from loaders.statements.cues import ADVERBS, NAME, PLACE, WHEN, masked, tokens, word_set
from loaders.statements.declined import is_declined
from loaders.statements.futures import Future, Tone, futures
from loaders.statements.making import ASIDE, IN_A_PHRASE, MAKE, MAKING, MODIFIERS, SPREADING
from loaders.statements.to_come import is_named_as_new, is_only_part, is_told_of_the_past, starts_then

_END_WORDS = word_set(
    "retired withdrawn decommissioned discontinued disbanded wound wind winding switched phased"
    " scrapped stood abolished superseded supersedes replaced replaces replacing closed ended ceased"
    " finished lapsed concluded came come ran run longer not took taken successor place closure demise"
    " retirement withdrawal decommissioning abolition former defunct"
)
_REFUSAL_WORDS = word_set(
    "not won no against rejected ruled turned declined dropped opted chose chosen decided"
)
_WORDS = (
    _END_WORDS
    | _REFUSAL_WORDS
    | word_set(
        "until there still starts opens launches goes yet funding funded secured approval approved"
        " hoping exploring begun begin begins started looking underway under proposal proposals"
        " proposed plan plans planned bid bids business tender forthcoming upcoming future intended"
        " prospective being introduction launch creation establishment development formation roll"
        " opening commissioning implementation adoption procurement publication recruitment talk idea"
        " ambition aspiration concept possibility hope when once design construction draft discussion"
        " pipeline due introducing launching creating establishing setting building developing"
        " designing drafting writing producing procuring purchasing buying forming bringing putting"
        " working preparing finalising recruiting scripting drawing adopting piloting rolling"
        " investing scheduled fixed booked provisionally called known named applied bidding order expected"
        " awaited exist considering talks interested minded permission successor next coming"
    )
)
"""A sentence with none of these words, and without a future, speaks of what exists."""

_DIRECT = re.compile(
    rf"{ASIDE}(?::\s+(?:it|this|these|they)?)?\s*{ADVERBS}(?:which\s+|that\s+)?(?:is|are)?\s*"
)
_TO_BE_MADE = re.compile(
    r"(?:(?P<made>introduced|launched|created|established|built|developed|designed|drafted|written"
    r"|published|commissioned"
    r"|procured|purchased|bought|implemented|adopted|piloted|trialled|formed|opened|started|begun"
    r"|brought\s+in"
    r"|tried(?:\s+out)?|tested|set\s+up|put\s+in\s+place|rolled\s+out|installed|deployed|produced"
    r"|prepared|funded|convened|recruited"
    r"|appointed|held|finalised|agreed|approved|signed(?:\s+off)?|added|proposed)|live|available"
    r"|operational|ready"
    r"|start\s+work|in\s+(?:place|force|operation|use)|up\s+and\s+running|come\s+(?:into|on\s*line"
    r"|on\s+stream)"
    r"|go\s+live|(?:open|launch|start|begin|commence|follow)\b(?!\s+(?:a|an|the|its|their|our|his|her|to"
    r"|by|up)\b))\b"
)
_PASSIVE = re.compile(r"\bbe(?:en)?\b")
_BEGINS = word_set(
    "starts begins opens launches commences goes comes takes start begin open replace supersede succeed"
)
_THEME = re.compile(
    rf"\b(?:{MAKE}|{MAKING}|{SPREADING}|(?:replaced|superseded)\s+(?:by|with)"
    rf"|(?:moved|migrated|transferred|switched|converted|upgraded)(?:\s+(?:on|over"
    rf"|across))?\s+to){MODIFIERS}$"
)
_MAKING_NOW = re.compile(rf"\b(?:is|are|am|currently|presently)\s+{ADVERBS}{MAKING}{MODIFIERS}$")
_MAKING_NOTE = re.compile(rf"\W*{MAKING}{MODIFIERS}$")
_TO_MAKE = re.compile(
    r"\b(?:begun|begins?|started|looking|bid|funding|funded|secured|approval|approved|under\s*way|hoping"
    r"|exploring)\b"
    rf"[^.;:]{{0,60}}?\bto\s+{MAKE}{MODIFIERS}$"
)
_NOMINAL = re.compile(
    r"\b(?:introduction|launch|creation|establishment|development|formation|roll[\s-]?out|opening"
    r"|commissioning|implementation|adoption|procurement|publication|recruitment)\s+(?:in\s+\d{4}\s+"
    r"|(?P<time>(?:in\s[^,;]{2,25}?\btime|within\s[^,;]{2,25}?|later|next|shortly|soon)\s[^,;]{0,25}?)"
    r"|in\s[^,;]{2,25}?\s)?"
    rf"of(?:\s+(?:a|an|the|our|its|their|this))?{MODIFIERS.replace('{0,5}', '{0,3}')}$"
)
_NEW = re.compile(rf"\b(?P<what>an?|(?:the\s+)?new|further){MODIFIERS}$")
_AFTER_PREPOSITION = re.compile(rf"\b(?:to|with|by|from|at)\s+(?:an?|(?:the\s+)?new|further){MODIFIERS}$")
_USING = word_set(
    "attend use receive join complete see visit send read refer ask write speak meet contact using"
)
_PROPOSED_BEFORE = re.compile(
    r"\b(?:proposed|forthcoming|upcoming|planned|future|intended|prospective)\s+"
    r"(?:(?!at\b|by|with|in\b|on\b|for\b|from|to\b|through|via|and\b)[\w-]+\s+){0,2}$"
    r"|\b(?:plans?|proposals?|bids?|business\s+case|tender)\s+(?:for\s+(?:money|funding|funds)\s+)?(?:for"
    r"|to\s+[a-z]+)\s+(?:an?|the|our|new)\s+(?:[\w-]+\s+){0,3}$|\b(?:business\s+case|bids?|tender)\s+for\s+$"
    r"|\b(?:still|yet)\s+to\s+(?:come|follow)\s+(?:is|are)\s+(?:(?:the|an?|our)\s+)?(?:[\w-]+\s+){0,3}$"
)
_PROPOSED_AFTER = re.compile(
    rf"{ASIDE}(?:\s+(?:is|are|remains?)\s+{ADVERBS}(?:only\s+)?(?:an?\s+)?(?:proposal|proposed\b|planned\b"
    rf"|idea\b|aspiration"
    r"|(?:in|under)\s+(?:development|design|construction|draft|discussion|procurement)"
    r"|in\s+the\s+pipeline|out\s+to\s+tender"
    r"|being\s+(?:[a-z]+ly\s+)?(?:built|developed|designed|drafted|written|created|set\s+up|established"
    r"|procured|commissioned|put\s+together|prepared|introduced|recruited|formed|scoped|planned|launched"
    r"|drawn\s+up|scripted)"
    r"|not\s+yet\s+(?:live|open|in\s+(?:place|use)|available|operational|published|running|ready|complete))\b"
    rf"|\s+(?:is|are|remains?)\s+(?:{ADVERBS}|no\s+more\s+than\s+"
    rf"|at\s+present\s+)(?:an?\s+)?(?:talk|idea|ambition"
    r"|aspiration|concept|possibility|hope)\b"
    rf"|\s+(?:has|have|is|are)\s+yet\s+to\s+(?:be\s+)?{_TO_BE_MADE.pattern.replace('?P<made>', '?:')}"
    rf"|(?:,?\s+(?:which|that))?\s+(?:starts?|begins?|opens?|launches|goes\s+live"
    rf"|comes\s+into\s+\w+)\s+(?:in|on|from)\s+(?={WHEN})"
    rf"|\s+(?:planned|proposed|due|scheduled|fixed|booked)\s+(?:for|in|by|to\s+(?:open|launch"
    rf"|start|begin|go))\b)"
    rf"|,?\s+(?:which|that)\s+(?:will|shall|is\s+to|are\s+to)\s+be\s+"
    rf"{_TO_BE_MADE.pattern.replace('?P<made>', '?:')}"
    r"|[^.;:,]{0,20}?,?\s+(?:when|once)\s+(?:it|this|they)\s+(?:opens?|launch(?:es)?|starts?|begins?"
    r"|goes?\s+live|becomes?|is\s+(?:launched|open|live|ready|available|in\s+place|built|set\s+up))\b"
)
_WEIGHED_BEFORE = re.compile(
    r"\b(?:whether\s+to|considering|exploring|minded\s+to|interested\s+in|(?:talks|discussions"
    r"|conversations)\b[^.;]{0,40}?\babout"
    rf"|(?:feasibility|possibility)\s+of)\s+(?:{MAKE}|{MAKING}|{SPREADING}){MODIFIERS}$"
)
_WEIGHED_WORDS = word_set(
    "whether considering exploring minded interested talks discussions conversations feasibility possibility"
)
_TO_COME_AFTER = re.compile(
    rf"{ASIDE},?\s+(?:is|are|was|were)\s+{ADVERBS}(?:on\s+order|awaited|(?:due|expected|coming)\s+(?:in"
    rf"|by|on|from|for|at|next"
    r"|this|later|shortly|soon)\b)"
    rf"|,?\s+due\s+(?:in|by|on|next|this|later|to\s+(?:open|launch|start|begin))\b"
    rf"|,?\s+to\s+(?:be\s+{_TO_BE_MADE.pattern.replace('?P<made>', '?:')}|(?:begin|start|open|launch"
    rf"|follow)\s+(?:in|from|on|by"
    r"|next)\b)"
    rf"|,?\s+(?:that|which)\s+(?:[^\s,;.]+\s+){{0,4}}?(?:is|are)\s+{ADVERBS}{MAKING}\b"
    rf"|{ASIDE}\s+(?:does|do)\s+not\s+(?:yet|as\s+yet)\s+exist\b"
    rf"|{ASIDE}\s+(?:has|have)\s+not\s+(?:yet\s+)?(?:opened|launched|started|begun|been\s+"
    r"(?:set\s+up|launched|opened|built|introduced|established|published|bought))\b"
    rf"|{ASIDE}\s+(?:will|shall)\s+not\s+be\s+(?:ready|live|open|available|in\s+(?:place|use)|built"
    rf"|operational)\b|{ASIDE}\s+(?:will|shall|is\s+to)\s+run\s+from\s+(?={WHEN})"
)
_TO_COME_WORDS = word_set(
    "order orders ordered ordering orderly awaited due expected coming that which not run be begin start open"
    " launch follow"
)
_STARTED_BEFORE = re.compile(
    r"\b(?:will|shall|to)\s+(?P<verb>have|run|offer|provide|deliver|staff)"
    rf"{MODIFIERS}$"
)
_STARTED_WORDS = word_set("have run offer provide deliver staff")
_MOVE_BEFORE = re.compile(
    r"\b(?:move|migrate|switch|change|transfer)(?:\s+over)?\s+from\s+[^.;,]{1,60}?\s+to\s+(?:the\s+)?$"
)
_RELATIVE_AFTER = re.compile(
    r",?\s+(?:which|that)\s+(?:we|i|they|it|the\s+\w+)?\s*(?:will|shall|should|(?:is|are)\s+(?:due\s+"
    r"|expected\s+|set\s+|scheduled\s+)?to|(?:intend|plan|hope|expect)s?"
    r"\s+to)\s+(?:be\s+)?(?:sign(?:ed)?\s+off|publish|launch|finalise|approve|adopt|introduce|open|start"
    r"|begin|go\s+live|complete)"
)
_ENDED_AFTER = re.compile(
    rf"{ASIDE}(?:[^.;:,]{{0,40}}?,[^.;:]{{0,120}},)?\s+{ADVERBS}(?:(?:has|have|had|was|were|is"
    rf"|are)\s+)?{ADVERBS}(?:been\s+)?{ADVERBS}"
    r"(?:retired|withdrawn|decommissioned|discontinued|disbanded|wound\s+(?:up|down)|wind(?:ing)?\s+(?:up"
    r"|down)"
    r"|switched\s+off|phased\s+out|scrapped|stood\s+down|abolished|superseded|replaced\s+(?:by|with|in|last)"
    r"|(?:closed|ended|ceased|finished|lapsed|concluded)\b(?!\s+(?:the|that|this|a|an|its|their|our|to|\d"
    r"|off|with))"
    r"|came\s+to\s+an\s+end|come\s+to\s+an\s+end|ran\s+out|run\s+out|no\s+longer\s+(?:exists?|runs?"
    r"|operat\w+|in\s+use|used|available|funded)|not\s+coming\s+back)\b"
)
_ENDED_BEFORE = re.compile(
    r"\b(?:replaced|replaces|replacing|took\s+over\s+from|taken\s+over\s+from|superseded|supersedes"
    r"|successor\s+to"
    r"|in\s+(?:the\s+)?place\s+of|(?:closure|demise|retirement|withdrawal|decommissioning|abolition"
    r"|winding[\s-]up)\s+of)\s+"
    r"(?:the\s+|our\s+|its\s+)?(?:old\s+|former\s+|previous\s+|existing\s+)?$|\b(?:former|defunct"
    r"|now[\s-]closed)\s+$"
)
_OTHER_CLAUSE = re.compile(r"[;:]\s")
_OPENS = re.compile(r"\W*(?:(?:the|an?|our|its|this)\s+)?(?:[\w-]+\s+){0,3}")
_ASKED_FOR = re.compile(
    rf"{ASIDE}\s+(?:was|were|has\s+been|have\s+been)\s+{ADVERBS}(?:suggested|proposed|approved|agreed"
    rf"|asked\s+for"
    rf"|requested|put\s+forward|recommended|designed|drafted|written|developed|chosen|funded|commissioned)\b"
    rf"[^.;:]{{0,120}}?\s+and\s+{ADVERBS}"
)
_AWAITED_BEFORE = re.compile(r"\b(?P<when>once|when|until)\s+(?:(?:the|our|this|an?)\s+)?(?:[\w-]+\s+){0,2}$")
_AWAITED_AFTER = re.compile(
    rf"{ASIDE}\s+(?:(?:is|are|has\s+been)\s+(?:in\s+(?:place|use|force)|live|open|ready"
    rf"|up\s+and\s+running|launched|built"
    r"|available|operational|published|signed)"
    r"|(?:opens?|launches|starts?|begins?)\b(?!\s+(?:its|their|the|each|every)\b)|goes\s+live"
    r"|comes\s+into\s+\w+)\b"
)
_HAVING = re.compile(rf"\b(?:will|shall|to)\s+have{MODIFIERS}$")
_IN_PLACE = re.compile(
    rf"{ASIDE}\s+(?:in\s+(?:place|use)|live|open|ready|(?:up\s+and\s+)?running|available|working"
    rf"|operational)\b"
)
_MAKING_WORDS = word_set(
    "introducing launching creating establishing setting building developing designing drafting writing"
    " producing commissioning procuring purchasing buying forming opening bringing putting working preparing"
    " finalising recruiting scripting drawing"
)
_PLANNED_BEFORE = (
    (
        word_set(
            "proposed forthcoming upcoming planned future intended prospective plan plans proposal proposals"
            " bid bids case tender still yet"
        ),
        _PROPOSED_BEFORE,
        90,
    ),
    (_MAKING_WORDS, _MAKING_NOW, 120),
    (
        word_set(
            "begun begin begins started looking bid funding funded secured approval approved way underway"
            " hoping exploring"
        ),
        _TO_MAKE,
        200,
    ),
)
"""Wordings before what is planned, words of which each needs one, and how far before it they may begin."""
_NOMINAL_WORDS = word_set(
    "introduction launch creation establishment development formation roll rollout opening commissioning"
    " implementation adoption procurement publication recruitment"
)
_AWAITING_WORDS = word_set("once when until have")
_CLOSING = "?!\"'”’"
_FAR = 1000
"""Characters before and after a name that are looked at, however long the sentence."""


def modality_at(
    text: str, sentence: Span, place: Span, *, mask: Sequence[tuple[int, int]] = (), first: bool = True
) -> Modality:
    """How `sentence` speaks of the thing that is named at `place`; `mask` holds the other names in it.

    Of a mention that is not the `first` of its thing, only an end counts, and nothing else is looked for.
    """
    span = Span(max(sentence.start, place.start - _FAR), min(sentence.end, place.end + _FAR))
    words = masked(text, span, mask, place=place)
    plain = words.replace(PLACE, NAME)  # the same for every name of the sentence
    held = tokens(plain)
    before, after = words[: place.start - span.start], words[place.end - span.start :].lstrip(_CLOSING)
    if not _END_WORDS.isdisjoint(held) and (_ENDED_AFTER.match(after) or _ENDED_BEFORE.search(before[-60:])):
        return Modality.ENDED
    if not first or (_WORDS.isdisjoint(held) and not futures(plain)):
        return Modality.EXISTING
    if not _REFUSAL_WORDS.isdisjoint(held) and is_declined(before, after):
        return Modality.DECLINED
    planned = _is_planned(words, before, after, held)
    if not planned and before.endswith(", ") and after[:1] in ",.":
        planned = _is_planned(words, before[:-2] + " ", after, held)
        planned = planned or _is_planned(words, before, after[1:], held)
    return Modality.PLANNED if planned else Modality.EXISTING


def modality_of(modalities: Iterable[Modality]) -> Modality:
    """How a response as a whole speaks of a thing, from all its mentions in the order of the text.

    What has ended has ended. Planned and declined hold where the first mention says so: a later mention
    without any mark ("the Hub will then …") does not make existing what was introduced as planned.
    """
    found = list(modalities)
    if Modality.ENDED in found:
        return Modality.ENDED
    return found[0] if found else Modality.EXISTING


def _is_planned(words: str, before: str, after: str, held: frozenset[str]) -> bool:
    for some, pattern, reach in _PLANNED_BEFORE:
        if not some.isdisjoint(held) and pattern.search(before[-reach:]):
            return True
    if _PROPOSED_AFTER.match(after) or _RELATIVE_AFTER.match(after):
        return True
    if not _AWAITING_WORDS.isdisjoint(held) and _is_awaited(before, after):
        return True
    if _is_to_come(before, after, held):
        return True
    if not _MAKING_WORDS.isdisjoint(held) and _MAKING_NOTE.match(before):
        return True
    found = [
        future
        for future in futures(words.replace(PLACE, NAME))
        if future.tone in (Tone.PROMISE, Tone.DESCRIBED)
    ]
    nominal = None if _NOMINAL_WORDS.isdisjoint(held) else _NOMINAL.search(before[-140:])
    if nominal and (nominal["time"] or found):
        return True
    return any(
        _is_subject(future, words, len(before), after) or _is_theme(future, before, after) for future in found
    )


def _is_awaited(before: str, after: str) -> bool:
    """Whether it is waited for ("once X is live"), or to be had ("will have X in place")."""
    if _AWAITED_BEFORE.search(before[-60:]) and _AWAITED_AFTER.match(after):
        return True
    return _HAVING.search(before[-120:]) is not None and _IN_PLACE.match(after) is not None


def _is_to_come(before: str, after: str, held: frozenset[str]) -> bool:
    """Whether it is named, weighed, applied for or waited for as a thing that is not there yet."""
    near = before[-160:]
    if is_named_as_new(near, after, held):
        return True
    if not _WEIGHED_WORDS.isdisjoint(held) and _WEIGHED_BEFORE.search(near):
        return True
    if not _TO_COME_WORDS.isdisjoint(held) and _TO_COME_AFTER.match(after):
        return True
    started = None if _STARTED_WORDS.isdisjoint(held) else _STARTED_BEFORE.search(near)
    return started is not None and starts_then(after, had=started["verb"] == "have")


def _is_subject(future: Future, words: str, place: int, after: str) -> bool:
    """Whether the thing named is what will begin or be made."""
    offset = len(words) - len(after)
    if place > 0 and _is_second_verb(future, words, after):
        return _makes(future, words)
    if (
        future.start < place
        or IN_A_PHRASE.search(words[max(0, place - 60) : place])
        or not _DIRECT.fullmatch(after, 0, future.start - offset)
    ):
        return False
    return _makes(future, words)


def _makes(future: Future, words: str) -> bool:
    """Whether the future is one of beginning or being made."""
    made = _TO_BE_MADE.match(words, future.end - len(future.verb))
    passive = _PASSIVE.search(words, future.start, future.end) is not None
    return future.verb in _BEGINS or (made is not None and (passive or not made["made"]))


def _is_second_verb(future: Future, words: str, after: str) -> bool:
    """Whether the thing named opens the sentence and was asked for ("X was put forward and will be …")."""
    start = len(words) - len(after)
    between = words[start : future.start]
    return (
        future.start > start
        and _OPENS.fullmatch(words, 0, words.index(PLACE)) is not None
        and _ASKED_FOR.fullmatch(between) is not None
    )


def _is_theme(future: Future, before: str, after: str) -> bool:
    """Whether the thing named is what will be made, or something new in a clause about the future."""
    if future.start >= len(before):
        return False
    tail = before[max(future.start, len(before) - 200) :]
    if _OTHER_CLAUSE.search(tail):
        return False
    if is_only_part(after):
        return False
    if _THEME.search(tail) or _MOVE_BEFORE.search(tail):
        return True
    new = _NEW.search(tail)
    if new is None or _AFTER_PREPOSITION.search(tail) or is_told_of_the_past(after):
        return False
    return future.verb not in _USING or new["what"] not in ("a", "an")
