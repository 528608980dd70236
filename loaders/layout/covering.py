"""What a covering letter says of whose answers follow, and of whose words the answers are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.layout.headings import NUMBERS, RECOMMENDATION, numbers_in, ordinal
from loaders.layout.set_off import Setting, rest_of, speaks_for_both, tells_set_off
from loaders.layout.token import Token
from loaders.layout.types import Role
from loaders.layout.voices import says_only_we
from loaders.layout.whose import role_of
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_ANSWERS = r"(?:answers?|responses?|repl(?:y|ies)|comments?|positions?)"
_NUMBERED = rf"{RECOMMENDATION}s? (?P<numbers>{NUMBERS})"
_MINE = re.compile(
    rf"{_ANSWERS} (?:to|on|for) (?:the )?{_NUMBERED}(?: (?:below|here|in it))? (?:is"
    rf"|are) (?P<who>[^.;,]{{2,80}})"
    rf"|{_NUMBERED.replace('numbers', 'numbers2')} (?:is|are) (?:answered (?:below )?by|(?:one|ones) for"
    rf"|for|answered (?:below )?as) (?P<who2>me\b|my\b|us\b|[^.;,]{{2,60}}) (?:to answer|below|here"
    rf"|myself)"
    rf"|{_NUMBERED.replace('numbers', 'numbers3')} (?:is|are) answered (?:below )?by (?P<who3>[^.;,]{{2,60}})"
    rf"|(?P<who4>\bI) (?:answer|respond to|reply to|have "
    rf"answered) {_NUMBERED.replace('numbers', 'numbers4')}(?: myself| below| here)",
    re.IGNORECASE,
)
_NUMBERS_CUE = re.compile(rf"{RECOMMENDATION}s? \w", re.IGNORECASE)
_ME = re.compile(r"\b(?:mine|me|my|i|myself)\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(first|second|third) (?:report|inspection|letter|of (?:them|these))\b", re.IGNORECASE
)
_WHOSE = re.compile(
    rf"(?P<who>[^.;:]{{0,80}}?\b(?:\w+['’]s|\w+s['’]|my|our|his|her)) (?:own |formal |full |written "
    rf"|detailed )?(?:{_ANSWERS}|action plan)\b"
    rf"|\b(?:{_ANSWERS}|action plan|table|appendix|annex|plan|document|text|page|wording)\b[^.;:]{{0,60}}"
    rf"\b(?:drawn up"
    rf"|prepared|written|provided|supplied|compiled|drafted|given|completed|produced|made|sent|from"
    rf"|of) (?:to me )?(?:by )?(?P<by>(?:the |my |[A-Z])[^.;:,]{{2,60}})",
    re.IGNORECASE,
)


class _Put(NamedTuple):
    """A sentence that says whose words the answers are, without calling them answers."""

    pattern: re.Pattern[str]
    cues: tuple[tuple[str, ...], ...]
    """What stands in the lower case of what it matches: one of each group."""


def _put(pattern: str, *cues: str) -> _Put:
    """One; in each of the `cues`, | parts a group."""
    return _Put(re.compile(pattern, re.IGNORECASE), tuple(tuple(some.split("|")) for some in cues))


_PUT_TO = (
    _put(
        r"\bwhat (?:follows|comes (?:after|next|below))[^.;:]{0,60}? (?:is|are) what (?P<who>[^.;:]{2,60}?) "
        r"(?:has|have|had) (?:to say|said|told)",
        "what follows|what comes ",
        " is what | are what ",
    ),
    _put(
        r"\b(?:recommendations?|each|both|all|them|questions?|others|these)\b[^.;:]{0,60}? I (?:have )?"
        r"(?:put|asked|sought)[^.;:]{0,60}?"
        r"(?P<whom>\bchief constable|\bforce\b|\b[A-Z]\w+ (?:Police|Constabulary))",
        " i put| i asked| i sought| i have ",
        "constab|force|police",
    ),
    _put(
        r"\bwhat (?P<told>[^.;:]{2,60}?) (?:first |then |since )?(?:has |have )?(?:told|sent|supplied|given) "
        r"(?:to )?me\b[^.;]{0,80}? (?:is|are) (?:given|set out|shown|reproduced)",
        "what ",
        " me",
        " given| set out| shown| reproduced",
    ),
    _put(
        r"\b(?:find|see|read|set out|give|reproduce|print)(?: below| here| under it)? what "
        r"(?P<found>[^.;:]{2,60}?) (?:has |have )?(?:told|sent|supplied|given|reported|written|said)(?: to)? "
        r"(?:me|us|my office)\b",
        " what ",
        " me| us| my office",
        "find|see|read|set out|give|reproduce|print",
    ),
    _put(
        r"\b(?:words|text|answers?|responses?|replies|comments)\b[^.;:]{0,40}? (?:is|are) "
        r"(?:those|that|the words|given in the words) of (?P<those>[^.;:,]{2,60})",
        " those of | that of | words of ",
    ),
    _put(
        r"\b(?:words|text|answers?|responses?|replies|comments)\b[^.;:]{0,40}? (?:is|are|come|comes) "
        r"(?:from|by) (?P<source>[^.;:,]{2,60})",
        "s from |e from |s by |e by ",
    ),
    _put(
        r"(?P<gave>[^.;:]{2,60}?) (?:has|have) (?:provided|supplied|prepared|drafted|written|given|compiled"
        r"|completed|produced|dictated) (?:me with |us with )?(?:(?:the|this|these|all|its|their|his|her|a)\b"
        r"[^.;:]{0,40}?\b(?:information|text|answers?|responses?|replies|material|wording|comments|account"
        r"|position|following)|(?:all )?what (?:follows|is below|comes (?:next|below)))\b",
        " has | have ",
        "provided|supplied|prepared|drafted|written|given|compiled|completed|produced|dictated",
        "information|text|answer|response|replies|material|wording|comments|account|position|follow|what ",
    ),
    _put(
        r"\bI (?:report|give|set out|reproduce|record|quote|repeat|pass on|relay)\b[^.;:]{0,40}?"
        r"\b(?P<reported>(?:his|her|their|[^.;:]{2,40}['’]s?) (?:own )?(?:position|answers?|responses?"
        r"|replies|words|comments|account))\b",
        "i re|i give|i set out|i quote|i pass on",
    ),
)
_PRONOUN = re.compile(r"\b(?:I|me|my|mine|his|hers?|their)\b")
_ADOPTS = re.compile(
    r"\b(?:adopt|endors|approv)\w*\b[^.;:]{0,60}\b(?:as|what|it|them|this|these|text|answers?|responses?)\b",
    re.IGNORECASE,
)
"""How an office says that words which are not its own are to count as its response."""
_BELOW = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|below|underneath|hereafter|beneath|under (?:it|this))\b", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\b(?:appendi(?:x|ces)|annexe?s?|attach(?:ed)?|enclos(?:ed?|ing|ures?)|overleaf|schedule|table|accompan\w+)\b"
    r"|\b(?:below|beneath|underneath|behind|after|follow(?:s|ing)?) (?:my|this|the) (?:own )?"
    r"(?:remarks|comments|letter|signature|name|observations)\b",
    re.IGNORECASE,
)
_ADOPTS_CUES = ("adopt", "endors", "approv")
_BELOW_CUES = ("follow", "below", "neath", "hereafter", "under ")
_BEHIND_CUES = (
    "append",
    "annex",
    "attach",
    "enclos",
    "overleaf",
    "schedule",
    "table",
    "accompan",
    "below ",
    "neath ",
    "behind ",
    "after ",
    "follow",
)


@dataclass(slots=True)
class Announced:
    """Who sends the letter, and what it says of who answers what."""

    sender: Role
    numbers: dict[tuple[int | None, str], Role] = field(default_factory=dict)
    """By report (None: whichever) and number."""
    below: Role | None = None
    """Whose answers follow in the letter."""
    below_at: int = -1
    """Where that is said."""
    behind: Role | None = None
    """Whose answers stand in the appendix."""
    titled: frozenset[Role] = frozenset()
    """Whose answers have a part of the letter to themselves, under a title."""
    mine: bool = False
    """Whether a commissioner calls the answers his or hers in the first person."""
    rest: Role | None = None
    """Whose every answer without a label is."""
    office_says_we: bool = False
    """Whether we is not the force: the commissioner's own text says it and never I, or speaks for both."""
    office_answers: bool = False
    """Whether most answers are in the commissioner's own words, so that all are."""
    set_off: Setting | None = None
    """How a commissioner says that the force's words, or his or her own, are set."""
    forces: frozenset[int] = frozenset()
    """Titles, by where they stand, that name the commissioner though the force speaks under them."""

    def of(self, report: int, numbers: Sequence[str]) -> Role | None:
        """Who answers the numbers of a report, if it is said."""
        for number in numbers:
            role = self.numbers.get((report, number)) or self.numbers.get((None, number))
            if role:
                return role
        return None


def announced(text: str, cover: Sequence[Token], sender: Role) -> Announced:
    """Read the covering letter for sentences that say whose answers follow."""
    found = Announced(sender)
    said: list[str] = []
    for token in cover:
        report: int | None = None
        for span in sentences(text, token.span):
            words = text[span.start : span.end]
            low = words.lower()
            named = _REPORT.search(words) if "irst " in low or "econd " in low or "hird " in low else None
            report = int(ordinal(named[1]) or 1) - 1 if named else report
            _take_numbers(words, low, report, found)
            _take_whose(words, low, span.start, found, said)
            found.rest = rest_of(words, sender) or found.rest
            found.office_says_we |= sender is Role.COMMISSIONER and speaks_for_both(words)
            found.set_off = found.set_off or (tells_set_off(words) if sender is Role.COMMISSIONER else None)
            said.append(words)
    found.office_says_we |= sender is Role.COMMISSIONER and says_only_we(text, cover)
    found.titled = frozenset(one.role for one in cover if one.role and one.start > found.below_at >= 0)
    return found


def _take_numbers(words: str, low: str, report: int | None, found: Announced) -> None:
    named = ("ecom" in low or "ccom" in low or "ekom" in low) and _NUMBERS_CUE.search(words)
    for match in _MINE.finditer(words) if named else ():
        groups = match.groupdict()
        numbers = next(value for key, value in groups.items() if key.startswith("numbers") and value)
        who = next(value for key, value in groups.items() if key.startswith("who") and value)
        role = Role.COMMISSIONER if _ME.search(who) else role_of(who)
        if role:
            found.numbers.update(dict.fromkeys(((report, number) for number in numbers_in(numbers)), role))


def _named_last(said: Sequence[str]) -> Role | None:
    """Whom the last of the sentences names that names anybody."""
    return next((role for words in reversed(said) if (role := role_of(_PRONOUN.sub("", words)))), None)


def _take_whose(words: str, low: str, at: int, found: Announced, said: Sequence[str]) -> None:
    """Whose answers a sentence announces; a pronoun means whom the sentences before it (`said`) named."""
    who = _whose_words(words[:400], low)
    behind = holds(low, _BEHIND_CUES) and _BEHIND.search(words)
    adopted = holds(low, _ADOPTS_CUES) and _ADOPTS.search(words) is not None
    if who and not behind and (role := _meant(who, said)) and not (adopted and role is Role.COMMISSIONER):
        found.below, found.below_at = role, at
        return
    if not behind and not (holds(low, _BELOW_CUES) and _BELOW.search(words)):
        return
    for match in _WHOSE.finditer(words[:400]):
        subject = role_of(_PRONOUN.sub("", words[: match.end("who")])) if match["who"] else None
        role = role_of(match["by"]) if match["by"] else _owner(match["who"], subject, said)
        if role is None or (adopted and role is Role.COMMISSIONER):
            continue
        found.mine |= bool(match["who"] and match["who"].lower().split()[-1] == "my")
        if behind:
            found.behind = role
        else:
            found.below, found.below_at = role, at
        return


def _whose_words(words: str, low: str) -> str:
    """Whose words the answers are said to be; empty where that is not said."""
    found = [
        match
        for pattern, cues in _PUT_TO
        if all(holds(low, some) for some in cues) and (match := pattern.search(words))
    ]
    first = min(found, key=re.Match.start, default=None)
    return next(filter(None, first.groups()), "") if first else ""


def _owner(who: str, subject: Role | None, said: Sequence[str]) -> Role | None:
    words = [word for word in who.split() if word != "I"]
    last = words[-1].lower()
    if last in ("my", "our"):
        return Role.COMMISSIONER if last == "my" else None
    if last in ("his", "her", "their"):
        named = role_of(_PRONOUN.sub("", " ".join(words[-6:])))
        return named or subject or _named_last(said) or Role.FORCE
    return role_of(" ".join(words[-6:]))


def _meant(who: str, said: Sequence[str]) -> Role | None:
    """Whom words mean that say who speaks; a pronoun alone means whom the sentences before named."""
    return role_of(_PRONOUN.sub("", who)) or (_named_last(said) if _PRONOUN.match(who) else None)
