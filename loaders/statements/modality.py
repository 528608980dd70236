"""How a text speaks of a thing that it names: existing, planned, ended or declined.

Planned needs a verb of making in the future whose subject or theme the name is ("a Hub will be set up",
"we are launching X"), a making under way ("X is being built"), or a proposal. That a body or service will do
something does not make it planned, nor does a name after to, with, by, from or at.
"""

import re
from collections.abc import Iterable, Sequence

from graph.facts import Span
from graph.model import Modality
from loaders.statements.cues import ADVERBS, NAME, PLACE, masked, tokens, word_set
from loaders.statements.declined import is_declined
from loaders.statements.futures import Future, Tone, futures
from loaders.statements.making import (
    ASIDE,
    BEGINNING,
    IN_A_PHRASE,
    MAKE,
    MAKING,
    MODIFIERS,
    SPREADING,
    TO_BE_MADE,
)
from loaders.statements.newcomers import is_at_work_from_then, is_being_named, is_under_a_name
from loaders.statements.proposed import is_proposed
from loaders.statements.to_come import is_only_part, is_round_of, is_told_of_the_past

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
        " considered finalised awaiting stage would asked tasked invited instructed given calling"
        " agreed not slipped delayed postponed deferred await awaits committed towards"
    )
)
"""A sentence with none of these words, and without a future, speaks of what exists."""

_DIRECT = re.compile(
    rf"{ASIDE}(?::\s+(?:it|this|these|they)?)?\s*{ADVERBS}(?:which\s+|that\s+)?(?:is|are)?\s*"
)
_PASSIVE = re.compile(r"\bbe(?:en)?\b")
_BEGINS = word_set(
    "starts begins opens launches commences goes comes takes start begin open replace supersede succeed"
)
_THEME = re.compile(
    rf"\b(?:{MAKE}|{MAKING}|{SPREADING}|(?:replaced|superseded)\s+(?:by|with)"
    rf"|replace\s+[^.;,]{{1,60}}?\s+(?:by|with)|follow\s+(?:this|that|it|them|these)\s+(?:by|with)\s+an?"
    rf"|(?:moved|migrated|transferred|switched|converted|upgraded)(?:\s+(?:on|over"
    rf"|across))?\s+to){MODIFIERS}$"
)
_NOMINAL = re.compile(
    rf"\b{BEGINNING}\s+(?:in\s+\d{{4}}\s+"
    r"|(?P<time>(?:in\s[^,;]{2,25}?\btime|within\s[^,;]{2,25}?|later|next|shortly|soon)\s[^,;]{0,25}?)"
    r"|in\s[^,;]{2,25}?\s)?"
    rf"of(?:\s+(?:a|an|the|our|its|their|this))?{MODIFIERS.replace('{0,5}', '{0,3}')}$"
)
_NEW = re.compile(rf"\b(?P<what>an?|(?:the\s+)?new|further){MODIFIERS}$")
_AFTER_PREPOSITION = re.compile(rf"\b(?:to|with|by|from|at)\s+(?:an?|(?:the\s+)?new|further){MODIFIERS}$")
_USING = word_set(
    "attend use receive join complete see visit send read refer ask write speak meet contact using"
)
_MOVE_BEFORE = re.compile(
    r"\b(?:move|migrate|switch|change|transfer)(?:d|r?ed)?(?:\s+over)?\s+from\s+[^.;,]{1,60}?\s+to\s+(?:the\s+)?$"
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
_BEHIND = re.compile(r"\b(?:come|comes|follow|follows)\s+(?:on\s+)?after\s+(?:the\s+)?$")
"""Before what is already there, and has something come after it."""
_ENDED_BEFORE = re.compile(
    r"\b(?:replaced|replaces|replacing|took\s+over\s+from|taken\s+over\s+from|superseded|supersedes"
    r"|successor\s+to"
    r"|in\s+(?:the\s+)?place\s+of|(?:closure|demise|retirement|withdrawal|decommissioning|abolition"
    r"|winding[\s-]up)\s+of)\s+"
    r"(?:the\s+|our\s+|its\s+)?(?:old\s+|former\s+|previous\s+|existing\s+)?$|\b(?:former|defunct"
    r"|now[\s-]closed)\s+$"
)
_WHAT_IS_BEGUN = re.compile(
    r"\s+(?!(?:in|on|from|at|by|with|as|next|this|later|shortly|soon|for|again|once|when|after|before|within|to"
    r"|and|or|but|early|during|work|operat\w+|life|across|under|through|throughout|there|here|until|its|taking|running|the)\b)[a-z]"
)
"""What stands behind a verb of beginning where something else is begun."""
_OTHER_CLAUSE = re.compile(r"[;:]\s")
_OPENS = re.compile(r"\W*(?:(?:the|an?|our|its|this)\s+)?(?:[\w-]+\s+){0,3}")
_ASKED_FOR = re.compile(
    rf"{ASIDE}\s+(?:was|were|has\s+been|have\s+been)\s+{ADVERBS}(?:suggested|proposed|approved|agreed"
    rf"|asked\s+for"
    rf"|requested|put\s+forward|recommended|designed|drafted|written|developed|chosen|funded|commissioned"
    rf"|bought|procured|purchased|selected|ordered)\b"
    rf"[^.;:]{{0,120}}?\s+and\s+{ADVERBS}"
)
_HANDED_OUT = word_set("given delivered offered shown run")
"""What is done for the first time with a thing that has only just been written."""
_NOMINAL_WORDS = word_set(
    "introduction launch creation establishment development formation roll rollout opening commissioning"
    " implementation adoption procurement publication recruitment"
)
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
    if not first or (_WORDS.isdisjoint(held) and " to be " not in plain and not futures(plain)):
        return Modality.EXISTING
    if not _REFUSAL_WORDS.isdisjoint(held) and is_declined(before, after):
        return Modality.DECLINED
    planned = _is_planned(words, before, after, held)
    if not planned and after[:1] == "," and is_being_named(before):
        planned = _is_planned(words, before, after[1:], held)
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
    if is_round_of(before) or _BEHIND.search(before[-40:]):
        return False
    if is_proposed(before, after, held):
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
        _is_subject(future, words, len(before), after)
        or is_at_work_from_then(future, words, before, len(words) - len(after))
        or _is_theme(future, before, after)
        for future in found
    )


def _is_subject(future: Future, words: str, place: int, after: str) -> bool:
    """Whether the thing named is what will begin or be made."""
    offset = len(words) - len(after)
    if PLACE in words and _is_second_verb(future, words, after):
        return future.verb in _HANDED_OUT or _makes(future, words)
    if (
        future.start < place
        or IN_A_PHRASE.search(words[max(0, place - 60) : place])
        or not _DIRECT.fullmatch(after, 0, future.start - offset)
    ):
        return False
    return _makes(future, words)


def _makes(future: Future, words: str) -> bool:
    """Whether the future is one of beginning or being made."""
    if future.verb in _BEGINS:
        return _WHAT_IS_BEGUN.match(words, future.end) is None
    made = TO_BE_MADE.match(words, future.verb_start)
    passive = _PASSIVE.search(words, future.start, future.end) is not None
    return made is not None and (passive or not made["made"])


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
    if _THEME.search(tail) or _MOVE_BEFORE.search(tail) or is_under_a_name(tail):
        return True
    new = _NEW.search(tail)
    if new is None or _AFTER_PREPOSITION.search(tail) or is_told_of_the_past(after):
        return False
    return future.verb not in _USING or new["what"] not in ("a", "an")
