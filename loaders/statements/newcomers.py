"""Words that bring in a thing as new: "a" with the day from which it will be at work, what it will be called,
what it has been asked for or may do.

What stands before and after the name is in lower case, other names masked.
"""

import re

from loaders.statements.cues import ADVERBS, NAME, WHEN, word_set
from loaders.statements.futures import Future, Tone, has_future_time
from loaders.statements.making import ASIDE, MODIFIERS

_OPENS_WITH_A = re.compile(
    rf"(?:^|[.;:]\s|,\s(?:and|but)\s|\b(?:from|in|by|during)\s+(?={WHEN})[^,;.]{{1,30}}?,?\s)\W*an?{MODIFIERS}$"
)
_CLOSED_ASIDE = re.compile(rf"{ASIDE}\s*")
_WITH_MEMBERS = re.compile(
    r",\s+(?:(?:on|in|at|to|through|by|with|from|under)\s+)?(?:which|whom|whose)\b[^;.:]{1,150}?,\s*"
)
_NOT_NEW = word_set("be continue remain keep still need needs")
_MEETS_FIRST = (
    r"(?:(?:meet|sit|convene|gather|run)s?\s+for\s+the\s+first\s+time|first\s+(?:meet|sit|convene)s?"
    r"|(?:hold|have)\s+its\s+(?:first|inaugural)\s+(?:meeting|session|sitting))\b"
)
_WILL_MEET_FIRST = re.compile(
    rf"{ASIDE},?\s+(?:which\s+|that\s+)?(?:will|shall|(?:is|are)\s+(?:due\s+|set\s+)?to)\s+{ADVERBS}{_MEETS_FIRST}"
)
_NAMING = re.compile(
    rf"\b(?:(?:which|that)\s+(?:we|i|they|{NAME}+)\s+(?:are|am|is|will\s+be|have|shall\s+be)\s+(?:to\s+)?)"
    r"(?:call|calling|called|naming|named)\s+$"
)
_UNDER_A_NAME = re.compile(
    r"\bunder\s+(?:the\s+)?(?:working\s+)?(?:name|title|banner)\s+(?:of\s+)?(?:the\s+)?[“\"‘']?$"
)
_MADE = (
    r"(?:introduce|launch|create|establish|set\s+up|build|develop|design|draft|write|produce|recruit|form"
    r"|convene)"
)
_ASKED = re.compile(
    rf"\b(?:has|have)\s+{ADVERBS}(?:(?:been\s+)?(?:asked|tasked|commissioned|invited|instructed)|given\s[^.;:]{{0,20}}?"
    rf"\b(?:grant|money|funding))\b[^.;:]{{0,80}}?\bto\s+{_MADE}\s+(?:an?|a\s+new){MODIFIERS}$"
    rf"|\b(?:has|have)\s+{ADVERBS}asked\s+for\s+an?{MODIFIERS}$"
)
_ASKED_WORDS = word_set("asked tasked commissioned invited instructed given")
_WOULD = re.compile(
    rf"(?:\s+{NAME}+)?,?\s+(?:(?:an?|the)\s+(?:[a-z-]+\s+){{1,4}})?(?:(?:on|in|to|through|under|by)\s+)?(?:which|that)"
    rf"(?:\s+[^\s.;,]+){{0,8}}?\s+would\b(?!\s+(?:normally|usually|otherwise|have|not|like|previously|once)\b)"
)
_INTRODUCED = re.compile(rf"\b(?:an?|proposal\s+for(?:\s+the)?){MODIFIERS}$")
_IS_TO_COME = (
    r"(?:(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?(?:being\s+(?:built|developed|designed|drafted|written"
    r"|created|set\s+up|procured|commissioned|bought)|under\s+development|in\s+(?:development|draft)"
    r"|not\s+yet\s+(?:live|open|built|ready|available|operational|in\s+(?:use|place)))\b"
    rf"|(?:goes|go)\s+live\s+(?:in|on|from)\s+(?={WHEN})"
    r"|(?:will|shall|(?:is|are)\s+(?:due\s+)?to)\s+(?:go\s+live|be\s+(?:launched|set\s+up|built|opened(?!\s+to\b)))\b)"
)
_SAID_TO_COME = re.compile(
    rf"(?:,\s+(?:an?|our|its)\s+(?:[\w'’-]+\s+){{1,6}}?(?:that|which)"
    rf"|\s+(?:has|have|was|were)\s+(?:been\s+)?[^.;,:{NAME}]{{1,60}}?\s+(?:and|but)(?:\s+it)?"
    rf"|(?:,\s(?:(?!since\b|already\b|now\b|had\b)[^.;:{NAME}]){{1,160}})?;\s+(?:it|this|they))\s+{_IS_TO_COME}"
)


def is_at_work_from_then(future: Future, words: str, before: str, end: int) -> bool:
    """Whether "a" thing is named that ends at `end`, and a time to come in which it will do something."""
    if future.tone is not Tone.PROMISE or future.start < end:
        return False
    between = words[end : future.start]
    if not (between.isspace() or _CLOSED_ASIDE.fullmatch(between) or _WITH_MEMBERS.fullmatch(between)):
        return False
    if future.verb in _NOT_NEW and not before.lstrip().startswith("from "):
        return False
    return _OPENS_WITH_A.search(before[-120:]) is not None and has_future_time(words)


def is_being_named(before: str) -> bool:
    """Whether its name is only now given to it ("which we are calling X")."""
    return _NAMING.search(before[-80:]) is not None


def is_under_a_name(before: str) -> bool:
    """Whether what is told goes by this name ("… under the name X")."""
    return _UNDER_A_NAME.search(before[-60:]) is not None


def is_asked_for(before: str, after: str, held: frozenset[str]) -> bool:
    """Whether somebody has been asked to make it, or only what it would do is told."""
    if not _ASKED_WORDS.isdisjoint(held) and _ASKED.search(before[-200:]):
        return True
    return "would" in held and _WOULD.match(after) is not None and _may_be_new(before, after)


def _may_be_new(before: str, after: str) -> bool:
    return after.startswith((", a ", ", an ")) or _INTRODUCED.search(before[-90:]) is not None


def is_said_to_come(after: str) -> bool:
    """Whether the sentence goes on to say that it is being made, or when it will first be there."""
    return _SAID_TO_COME.match(after) is not None or _WILL_MEET_FIRST.match(after) is not None
