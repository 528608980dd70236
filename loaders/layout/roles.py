"""Who speaks in an answer.

The label says; failing that, I or my is the commissioner; failing that, the last title or announcement above;
failing that, the force, but the sender where a letter answers in running prose.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.layout.answers import Answer, Resolved, parted, speaks_singular
from loaders.layout.headings import NUMBERS, RECOMMENDATION, numbers_in, ordinal
from loaders.layout.labels import role_of
from loaders.layout.tokens import Token
from loaders.layout.types import Role
from loaders.layout.units import Context
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
    rf"|\b(?:{_ANSWERS}|action plan|table|appendix|annex|plan|document)\b[^.;:]{{0,60}}\b(?:drawn up"
    rf"|prepared|written|provided|supplied|compiled|drafted|given|completed|produced|made|sent|from"
    rf"|of) (?:to me )?(?:by )?(?P<by>(?:the |my |[A-Z])[^.;:,]{{2,60}})",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|below|underneath|hereafter|beneath|under (?:it|this))\b", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\b(?:appendi(?:x|ces)|annexe?s?|attached|enclosed|overleaf|schedule|table|accompan\w+)\b", re.IGNORECASE
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
    for token in cover:
        report: int | None = None
        for span in sentences(text, token.span):
            words = text[span.start : span.end]
            named = _REPORT.search(words)
            report = int(ordinal(named[1]) or 1) - 1 if named else report
            _take_numbers(words, report, found)
            _take_whose(words, span.start, found)
    return found


def spoken(text: str, resolved: Resolved, said: Announced, *, report: int, in_prose: bool) -> list[Answer]:
    """The answers of a unit, each with its respondent; paragraphs of the commissioner's own are parted."""
    answers: list[Answer] = []
    for answer in resolved.answers:
        if answer.role is not None:
            answers += parted(text, answer, answer.role, mixed=False)
            continue
        role = said.of(report, resolved.unit.numbers)
        if role is not None:
            answers += parted(text, answer, role, mixed=False)
            continue
        context = _context(resolved, said)
        answers += _unlabelled(text, answer, context, sender=said.sender, in_prose=in_prose)
    return answers


def _context(resolved: Resolved, said: Announced) -> Context:
    unit = resolved.unit
    followed = said.below if said.below_at < unit.head.start else None
    if unit.context.role is not None and (followed is None or unit.context.start > said.below_at):
        return unit.context
    return Context((said.behind if unit.region else None) or followed)


def _unlabelled(text: str, answer: Answer, context: Context, *, sender: Role, in_prose: bool) -> list[Answer]:
    singular = speaks_singular(text, answer.tokens)
    if context.role is Role.FORCE and context.person:
        return parted(text, answer, Role.FORCE, mixed=False)
    if context.role is not None:
        return parted(text, answer, context.role, mixed=True)
    if singular and sender is Role.COMMISSIONER:
        return parted(text, answer, Role.COMMISSIONER, mixed=False)
    return parted(text, answer, sender if in_prose else Role.FORCE, mixed=False)


def _take_numbers(words: str, report: int | None, found: Announced) -> None:
    for match in _MINE.finditer(words) if _NUMBERS_CUE.search(words) else ():
        groups = match.groupdict()
        numbers = next(value for key, value in groups.items() if key.startswith("numbers") and value)
        who = next(value for key, value in groups.items() if key.startswith("who") and value)
        role = Role.COMMISSIONER if _ME.search(who) else role_of(who)
        if role:
            found.numbers.update(dict.fromkeys(((report, number) for number in numbers_in(numbers)), role))


def _take_whose(words: str, at: int, found: Announced) -> None:
    below, behind = _BELOW.search(words), _BEHIND.search(words)
    if not below and not behind:
        return
    for match in _WHOSE.finditer(words[:400]):
        role = role_of(match["by"]) if match["by"] else _owner(match["who"])
        if role is None:
            continue
        if behind:
            found.behind = role
        else:
            found.below, found.below_at = role, at
        return


def _owner(who: str) -> Role | None:
    words = who.split()
    last = words[-1].lower()
    if last in ("my", "our"):
        return Role.COMMISSIONER if last == "my" else None
    return role_of(" ".join(words[-6:]))
