"""Words that say of a thing named that it is proposed, weighed, applied for, being made or waited for.

What stands before and after the name is in lower case, other names masked.
"""

import re

from loaders.statements.cues import ADVERBS, NAME, WHEN, word_set
from loaders.statements.making import ASIDE, LAUNCH, MAKE, MAKING, MODIFIERS, SPREADING, TO_BE_MADE, TOLD
from loaders.statements.newcomers import is_asked_for, is_said_to_come
from loaders.statements.to_come import is_beside_the_subject, is_named_as_new, starts_then

_TO_BE_MADE = TO_BE_MADE.pattern.replace("?P<made>", "?:")
"""As a part of a longer pattern, where its group would be named twice."""
_MAKING_WORDS = word_set(
    "introducing launching creating establishing setting building developing designing drafting writing"
    " producing commissioning procuring purchasing buying forming opening bringing putting working preparing"
    " finalising recruiting scripting drawing"
)
_MAKING_NOW = re.compile(
    rf"\b(?:is|are|am|currently|presently)\s+{ADVERBS}(?:in\s+the\s+(?:process|course|middle)\s+of\s+)?{MAKING}{MODIFIERS}$"
)
_MAKING_NOTE = re.compile(rf"\W*{MAKING}{MODIFIERS}$")
_TO_MAKE = re.compile(
    r"\b(?:begun|begins?|started|looking|bid|funding|funded|secured|approval|approved|under\s*way|hoping"
    r"|exploring)\b"
    rf"[^.;:]{{0,60}}?\bto\s+{MAKE}{MODIFIERS}$"
    r"|\bplans\s+(?:are\s+(?:now\s+)?(?:in\s+place|in\s+hand|under\s*way|being\s+made)|exist|have\s+been\s+made)"
    rf"\s+to\s+{MAKE}{MODIFIERS}$"
    rf"|\b(?:committed\s+to|working\s+(?:to|towards))\s+(?:{MAKING}|(?:the\s+)?{LAUNCH}\s+of){MODIFIERS}$"
    rf"|\bworking\s+towards\s+an?{MODIFIERS}$"
    rf"|\bawait(?:s|ing|ed)?\s+(?:the\s+)?{LAUNCH}\s+of{MODIFIERS}$"
)
_PROPOSED_BEFORE = re.compile(
    r"\b(?:proposed|forthcoming|upcoming|planned|future|intended|prospective)\s+"
    r"(?:(?!at\b|by|with|in\b|on\b|for\b|from|to\b|through|via|and\b)[\w-]+\s+){0,2}$"
    r"|\b(?:plans?|proposals?|bids?|business\s+case|tender)\s+(?:for\s+(?:money|funding|funds)\s+)?(?:from\s+[^.;,]{1,50}?\s+)?(?:for"
    r"|to\s+[a-z]+)\s+(?:an?|the|our|new)\s+(?:[\w-]+\s+){0,3}$|\b(?:business\s+case|bids?|tender)\s+for\s+$"
    r"|\b(?:still|yet)\s+to\s+(?:come|follow)\s+(?:is|are)\s+(?:(?:the|an?|our)\s+)?(?:[\w-]+\s+){0,3}$"
)
_NOT_MADE = (
    r"(?:specification|design|planning|tender|procurement|proposal|scoping|drafting|draft|concept|discussion)"
)
_PROPOSED_AFTER = re.compile(
    rf"{ASIDE}{TOLD}(?:\s+(?:is|are|remains?)\s+(?:as\s+)?{ADVERBS}(?:only\s+)?(?:an?\s+)?(?:proposal"
    rf"|proposed\b|planned\b"
    rf"|idea\b|aspiration"
    r"|(?:in|under)\s+(?:development|design|construction|draft|discussion|procurement)"
    r"|in\s+the\s+pipeline|out\s+to\s+tender|awaiting\s+(?:signature|sign-?off|approval|ratification"
    r"|launch|publication|funding|a\s+decision)"
    rf"|in\s+(?:the|its)\s+{_NOT_MADE}\s+(?:stages?|phase)"
    rf"|at\s+(?:the|an?)\s+(?:{_NOT_MADE}\s+stage|stage\s+of\s+(?:an?\s+|the\s+)?{_NOT_MADE})"
    r"|being\s+(?:[a-z]+ly\s+)?(?:built|developed|designed|drafted|written|created|set\s+up|established"
    r"|procured|commissioned|put\s+together|prepared|introduced|recruited|formed|scoped|planned|launched"
    r"|drawn\s+up|scripted|considered|finalised)(?!\s+(?:further|again|so\s+that|to\s+(?:include|cover|add|hold))\b)"
    r"|not\s+yet\s+(?:live|open|in\s+(?:place|use)|available|operational|published|running|ready|complete|built)"
    r"|not\s+(?:been\s+)?(?:built|set\s+up|established|launched|live)"
    r"|not\s+(?:ready|in\s+(?:place|use)|open|available|operational)\s+yet)\b"
    r"|\s+(?:has|have)\s+(?:now\s+|also\s+)?been\s+(?:agreed\s+in\s+principle|delayed|postponed|put\s+back"
    r"|deferred)\b"
    rf"|\s+(?:is|are|remains?)\s+(?:{ADVERBS}|no\s+more\s+than\s+"
    rf"|at\s+present\s+)(?:an?\s+)?(?:talk|idea|ambition"
    r"|aspiration|concept|possibility|hope)\b"
    rf"|\s+(?:has|have|is|are)\s+yet\s+to\s+(?:be\s+)?{_TO_BE_MADE}"
    rf"|(?:,?\s+(?:which|that))?\s+(?:starts?|begins?|opens?|launches|goes\s+live"
    rf"|comes\s+into\s+\w+)\s+(?:in|on|from)\s+(?={WHEN})"
    rf"|\s+(?:planned|proposed|due|scheduled|fixed|booked)\s+(?:for|in|by|to\s+(?:open|launch"
    rf"|start|begin|go))\b)"
    rf"|,?\s+(?:which|that)\s+(?:will|shall|is\s+to|are\s+to)\s+be\s+"
    rf"{_TO_BE_MADE}"
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
    rf"|,?\s+to\s+(?:be\s+{_TO_BE_MADE}|(?:begin|start|open|launch"
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
_RELATIVE_AFTER = re.compile(
    rf"(?:\s+(?:for\s+)?(?:20)?\d\d[\d/–-]*)?,?\s+(?:which|that)\s+(?:we|i|they|it|(?:the\s+)?(?:{NAME}+|\w+))?"
    r"\s*(?:will|shall|should|(?:is|are)\s+(?:due\s+"
    r"|expected\s+|set\s+|scheduled\s+)?to|(?:intend|plan|hope|expect)s?"
    r"\s+to)\s+(?:be\s+)?(?:sign(?:ed)?\s+off|publish|launch|finalise|approve|adopt|introduce|open|start"
    r"|begin|go\s+live|complete)"
)
_AWAITED_BEFORE = re.compile(r"\b(?P<when>once|when|until)\s+(?:(?:the|our|this|an?)\s+)?(?:[\w-]+\s+){0,2}$")
_AWAITED_AFTER = re.compile(
    rf"{ASIDE}\s+(?:(?:is|are|has\s+been)\s+(?:in\s+(?:place|use|force)|live|open|ready"
    rf"|up\s+and\s+running|launched|built"
    r"|available|operational|published|signed|brought\s+in|introduced|installed|rolled\s+out|switched\s+on)"
    r"|(?:opens?|launches|starts?|begins?)\b(?!\s+(?:its|their|the|each|every)\b)|goes\s+live"
    r"|comes\s+into\s+\w+)\b"
)
_HAVING = re.compile(rf"\b(?:will|shall|to)\s+have{MODIFIERS}$")
_IN_PLACE = re.compile(
    rf"{ASIDE}\s+(?:in\s+(?:place|use)|live|open|ready|(?:up\s+and\s+)?running|available|working"
    rf"|operational)\b"
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
            " hoping exploring plans committed working await awaits awaiting awaited"
        ),
        _TO_MAKE,
        200,
    ),
)
"""Wordings before what is planned, words of which each needs one, and how far before it they may begin."""
_DELAY_WORDS = word_set("slipped delayed postponed put deferred await awaits awaiting awaited")
_AWAITING_WORDS = word_set("once when until have")


_LAUNCH_BEFORE = re.compile(rf"\b{LAUNCH}\s+of{MODIFIERS}$")
_PUT_OFF = re.compile(
    rf"{ASIDE}\s+(?:(?:has|have|was|were)\s+(?:now\s+|since\s+)?(?:slipped|been\s+(?:delayed|postponed|put\s+back"
    rf"|deferred))|is\s+(?:now\s+)?(?:delayed|awaited))\b"
)
_AWAIT_BEFORE = re.compile(r"\bawait(?:s|ing)?\s+(?:the|our|its)\s+(?:new\s+)?$")
_NO_NOUN_AFTER = re.compile(r"\W*$|,|\s+(?:with|in|from|before|to|which|and)\b")
_MADE_STATE = (
    r"(?:established|launched|built|set\s+up|live|open|operational|in\s+(?:place|use|force)|ready|approved)"
)
_ONCE_AFTER = re.compile(rf"{ASIDE},\s+(?:once|when)\s+(?:(?:it|this)\s+is\s+)?(?:fully\s+)?{_MADE_STATE},")
_ONCE_BEFORE = re.compile(rf"\b(?:once|when)\s+(?:fully\s+)?{_MADE_STATE},\s+(?:the|our|its|this|an?)\s+$")


def is_proposed(before: str, after: str, held: frozenset[str]) -> bool:
    """Whether it is said in so many words that it is not there yet; `held` are all words of the sentence."""
    for some, pattern, reach in _PLANNED_BEFORE:
        if not some.isdisjoint(held) and pattern.search(before[-reach:]):
            return True
    if is_beside_the_subject(before, after):
        return False
    if _PROPOSED_AFTER.match(after) or _RELATIVE_AFTER.match(after):
        return True
    if not _AWAITING_WORDS.isdisjoint(held) and _is_awaited(before, after):
        return True
    if _is_to_come(before, after, held):
        return True
    if not _MAKING_WORDS.isdisjoint(held) and _MAKING_NOTE.match(before):
        return True
    if not _DELAY_WORDS.isdisjoint(held) and _is_held_up(before, after):
        return True
    return is_asked_for(before, after, held) or is_said_to_come(after)


def _is_held_up(before: str, after: str) -> bool:
    """Whether its beginning has been put off, or is awaited."""
    if _LAUNCH_BEFORE.search(before[-120:]) and _PUT_OFF.match(after):
        return True
    return _AWAIT_BEFORE.search(before[-40:]) is not None and _NO_NOUN_AFTER.match(after) is not None


def _is_awaited(before: str, after: str) -> bool:
    """Whether it is waited for ("once X is live"), or to be had ("will have X in place")."""
    if _AWAITED_BEFORE.search(before[-60:]) and _AWAITED_AFTER.match(after):
        return True
    if _ONCE_AFTER.match(after) or _ONCE_BEFORE.search(before[-60:]):
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
