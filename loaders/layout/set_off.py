"""How a letter tells a force's words from its commissioner's: by marking or by setting off one of the two.

Indents, italics or quotation marks say whose words are whose where labels do not, or say it only once.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.layout.answers import Answer, Resolved
from loaders.layout.speech import says_who_is_next
from loaders.layout.token import Style, Token
from loaders.layout.types import Role
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_FORCE = r"(?:chief constable|chief officer|force|constabulary|(?-i:[A-Z]\w+ (?:Police|Constabulary)))"
_SAYS = (
    rf"(?:(?:his|her|their|its|(?:the )?{_FORCE}['’]?s?) (?:own )?"
    r"(?:words|answers?|responses?|repl(?:y|ies)|comments?|text)"
    rf"|(?:what|where) (?:he|she|it|they|(?:the )?{_FORCE}) (?:\w+ )?(?:says?|said|speaks?|writes?|wrote"
    r"|answers?|told me|tells? me|(?:has )?sent (?:to )?me|gave me))"
)
_I_SAY = (
    r"(?:(?:what|where) (?-i:I|we) (?:\w+ ){0,3}?(?:say|speak|answer|write|add|comment|think|reply)"
    r"(?: (?:myself|here|of it|for myself))?"
    r"|(?:my|our) (?:own )?(?:words|answers?|responses?|repl(?:y|ies)|comments?|text|remarks|views?"
    r"|additions?|observations?|part)|mine)"
)
_SET_OFF = (
    r"(?:(?<!not )indented|(?<!not )inset|(?<!not )set (?:further |back )?in|set back"
    r"|(?:in|by|within|between|inside) (?:italics?|quotation marks|block quotes|bold)"
    r"|italici[sz]ed|shaded|boxed)"
)
_TEXT = r"(?:text|words|paragraphs?|passages?|parts?|type)"
_NOBODY_ELSE = r"(?:(?!\b(?:what|where|mine|my|the rest|all else|(?-i:I))\b)[^.;:]){0,40}"
"""Words that name no other speaker."""
_TOLD = re.compile(
    rf"\b(?:{_SAYS}|(?P<mine>{_I_SAY}))(?<!\bmine)\b{_NOBODY_ELSE}\b(?:{_SET_OFF}|quoted)\b"
    rf"|\b(?P<mine2>mine) (?:is|are|stands?|appears?)\b{_NOBODY_ELSE}\b{_SET_OFF}\b"
    rf"|\bI (?:shall |will )?quote\b[^.;:]{{0,30}}\b{_SAYS}\b"
    rf"|\b(?:(?:what|whatever|anything|everything|{_TEXT})(?: (?:that )?(?:is|are|stands?))? {_SET_OFF}"
    rf"|{_SET_OFF} {_TEXT}) (?:is|are|comes? from)"
    rf" (?:(?P<mine3>mine|my|me|ours)\b|(?:his|hers|theirs|(?:the )?{_FORCE})\b)",
    re.IGNORECASE,
)
"""Where a letter says whose words are told by how they are set; a group says that they are the writer's."""
_CUES = ("indent", "inset", "set in", "set back", "set further", "itali", "quot", "shaded", "boxed", "bold")
_SET_IN = ("indent", "inset", "set in", "set back", "further in", "block quote", "shaded", "boxed")
_QUOTED = re.compile(r"“(?P<curly>[^”]*)”?|\"(?P<straight>[^\"]*)\"?")
_REST = re.compile(
    r"\b(?:the (?:rest|remainder|others?)|everything else|all else)\b[^.;:]{0,30}\b(?:is|are|comes?) "
    r"(?:from )?(?:me|mine|my own|us|ours)\b"
    r"|\b(?:anything|everything|what is|text|words|paragraphs?)\b[^.;:]{0,40}\b(?:not|un)[ -]?(?:so )?"
    r"(?:marked|labelled|attributed)\b[^.;:]{0,30}\b(?:is|are) (?:mine|my own|me)\b",
    re.IGNORECASE,
)
"""Where a commissioner says that whatever bears no label is his or her own."""
_ONLY_MARKED = re.compile(
    r"\bI (?:speak|comment|answer|add|reply|write)\b[^.;:]{0,40}\b(?:only|nowhere but) where\b[^.;:]{0,40}"
    r"\b(?:said|stated|marked|labelled|shown|indicated|headed|attributed|say so)\b"
    r"|\b[Ww]here(?:ver)? I (?:speak|comment|answer|add|reply|write)\b[^.;:]{0,60}\b(?:is|am|have) (?:\w+ )?"
    r"(?:said|stated|marked|labelled|shown|indicated|headed|attributed)\b"
)
"""Where a commissioner says that a label stands over all that is his or her own."""
_ON_BEHALF = re.compile(
    r"\b(?:on behalf of|(?:repl(?:y|ies)|respon(?:ds?|se)|answers?|writ(?:e|ing)|speaks?|stands?) for) "
    r"(?:(?:us )?both\b(?! (?:the )?(?:forces|offices|counties))|both of us\b|the two of us\b"
    rf"|(?:me|myself|my (?:own )?office) and (?:the |my )?{_FORCE}\b"
    rf"|(?:the |my )?{_FORCE} and (?:me|myself|my)\b)"
    r"|\b(?:repl(?:y|ies)|responses?|answers?) of (?:us both|both of us)\b"
    r"|\bmy (?:own )?(?:repl(?:y|ies)|responses?|answers?|comments?),? "
    rf"(?:which (?:is|are|was|were|has been) )?agreed with (?:the |my )?{_FORCE}\b"
    r"|\b(?:summari[sz]ed|condensed|put together) (?:\w+ )?by (?:me\b|my (?:own )?(?:staff|office|team))"
    r"|\bwe['’”\"]? (?:here |below )?(?:means?|stands? for|refers? to) (?:both )?"
    rf"(?:me|myself|my (?:own )?office) and (?:the |my )?{_FORCE}\b"
    r"|\bI have drawn (?:\w+ )?(?:up)?on (?:what|information|details?|facts|figures|material|notes)\b"
    r"|\b(?:up)?on which I (?:have )?(?:draw|drawn|drew)\b|\bI draw (?:\w+ )?(?:up)?on what\b"
    r"|\bI (?:am (?:here )?|shall (?:be )?|will (?:be )?|have )?(?:pass|hand|relay)(?:ing|ed)? on what\b"
    r"[^.;:]{2,40} (?:has |have |had )?(?:told|said|reported|sent)\b"
    r"|\bthe words (?:that follow |below |here )?(?:are|remain) (?:mine|my own)\b"
    r"|\bI have written (?:these|the|all(?: of)? the(?:se)?) (?:comments|answers|replies|responses)"
    r"(?: below)? myself\b",
    re.IGNORECASE,
)
"""Where a letter's sender says that it gives one answer for the office and the force, or sums theirs up."""
_BOTH_CUES = (
    *(" for ", "behalf", " both", "agreed with", " by m", " my office and", "myself", " draw"),
    *(" on what", " words "),
)
_REST_CUES = (
    "the rest",
    "the remainder",
    "the other",
    "ing else",
    "all else",
    "marked",
    "labelled",
    "attributed",
)
_OPEN, _CLOSE = '“"', '”"'
_SHORTEST = 60
"""Characters of a quotation that is somebody's answer, not a name or a phrase."""


class Setting(NamedTuple):
    """Whose words are told by how they are set, and how that is."""

    role: Role
    style: Style
    """What of it sets them off."""
    marks: bool = True
    """Whether quotation marks do, too."""
    told: bool = True
    """Whether the letter says so."""


_QUOTING = Setting(Role.FORCE, Style(italic=True, quoted=True), told=False)
_BLOCK = Setting(Role.FORCE, Style(quoted=True), marks=False, told=False)


def rest_of(words: str, sender: Role) -> Role | None:
    """Whose every answer without a label is, if a sentence of the sender's letter says so."""
    low = words.lower()
    if holds(low, _REST_CUES) and _REST.search(words):
        return Role.COMMISSIONER
    marked = "where" in low and sender is Role.COMMISSIONER and _ONLY_MARKED.search(words)
    return Role.FORCE if marked else None


def speaks_for_both(words: str) -> bool:
    """Whether a sentence says that the office answers for the force as well, or sums up what it said."""
    low = words.lower()
    return holds(low, _BOTH_CUES) and _ON_BEHALF.search(words) is not None


def tells_set_off(words: str) -> Setting | None:
    """How a sentence says that the force's words, or the writer's own, are set; None where it does not."""
    low = words.lower()
    found = _TOLD.search(words) if holds(low, _CUES) else None
    if found is None:
        return None
    how = found[0].lower()
    role = Role.COMMISSIONER if any(found.groups()) else Role.FORCE
    force, quoted = role is Role.FORCE, "quot" in how
    set_in = holds(how, _SET_IN)
    style = Style("bold" in how, force or "itali" in how, force or quoted or set_in, set_in)
    return Setting(role, style, marks=force or quoted)


def part_comments(text: str, units: Sequence[Resolved], *, told: Setting | None) -> None:
    """Part what is set off from what is not, where one is the force's and the other a commissioner's.

    What a label gives to the force is parted where every such answer begins with words set off, or where the
    letter `told` that the commissioner's own are; an answer without a label, where the letter told either.
    """
    for unit in units:
        for answer in unit.answers:
            answer.tokens = list(_quotations_cut(text, answer.tokens)) if _is_force(answer) else answer.tokens
    setting = told or _QUOTING
    labelled = [answer for unit in units for answer in unit.answers if _is_force(answer) and answer.tokens]
    begun = all(_is_set_off(text, answer.tokens[0], setting) for answer in labelled)
    labels_go = begun or setting.role is Role.COMMISSIONER
    for unit in units:
        unit.answers = [
            part
            for answer in unit.answers
            for part in (
                _apart(text, answer, setting)
                if (labels_go if _is_force(answer) else setting.told and answer.role is None)
                else [answer]
            )
        ]


def _apart(text: str, answer: Answer, setting: Setting) -> list[Answer]:
    """The answer, the force's part of it and the commissioner's."""
    starts = _inside_quotation(text, answer.tokens) if setting.marks else set()
    starts |= {one.start for one in answer.tokens if _is_set_off(text, one, setting)}
    marked = [one for one in answer.tokens if one.start in starts]
    plain = [one for one in answer.tokens if one.start not in starts]
    mine = setting.role is Role.COMMISSIONER
    if not (marked or mine):
        return [answer]
    said, added = (plain, marked) if mine else (marked, list(_without_lead_in(text, answer.tokens, starts)))
    force = replace(answer, role=Role.FORCE, tokens=said)
    comment = Answer(Role.COMMISSIONER, labelled=False, tokens=added, sure=min(answer.sure, 0.8))
    return [one for one in (force, comment) if one.tokens]


def block_apart(text: str, answer: Answer) -> list[Answer]:
    """What a sentence hands over to; what stands behind a block quotation there is not the force's."""
    block = answer.tokens and answer.tokens[0].style.quoted
    return _apart(text, answer, _BLOCK) if block else [answer]


def _without_lead_in(text: str, tokens: Sequence[Token], marked: Container[int]) -> Iterator[Token]:
    """What is not set off, without the sentences that only say who speaks in what is, next to them."""
    for at, token in enumerate(tokens):
        if token.start in marked:
            continue
        places = sentences(text, token.span)
        last = text[places[-1].start : places[-1].end]
        led = at + 1 < len(tokens) and tokens[at + 1].start in marked and last.endswith(":")
        if not (led and says_who_is_next(last)):
            yield token
        elif len(places) > 1:
            yield token._replace(end=places[-2].end)


def _inside_quotation(text: str, tokens: Sequence[Token]) -> set[int]:
    """Where paragraphs begin that go on with a quotation which one before them opens and the last closes."""
    found: set[int] = set()
    waiting: list[int] | None = None
    for token in tokens:
        first, last = text[token.start], text[token.end - 1]
        if waiting is not None:
            waiting.append(token.start)
            if last in _CLOSE:
                found.update(waiting)
                waiting = None
        elif first in _OPEN and last not in _CLOSE and _quotation_end(text, token) == token.end:
            waiting = []
    return found


def _is_force(answer: Answer) -> bool:
    """Whether a label gives it to the force; what is quoted without one is parted already."""
    return answer.labelled and answer.role is Role.FORCE


def _is_set_off(text: str, token: Token, setting: Setting) -> bool:
    if any(set_so and asked for set_so, asked in zip(token.style, setting.style, strict=True)):
        return True
    return setting.marks and text[token.start] in _OPEN and _quotation_end(text, token) == token.end


def _quotation_end(text: str, token: Token) -> int:
    """Where the quotation ends that the token begins with; its start where it begins with none."""
    found = _QUOTED.match(text, token.start, token.end)
    return found.end() if found else token.start


def _quotations_cut(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, one that goes on behind a whole quotation cut there."""
    for token in tokens:
        end = _quotation_end(text, token)
        rest = text[end : token.end]
        if end - token.start >= _SHORTEST and text[end - 2] in ".!?" and rest.strip():
            yield token._replace(end=end)
            yield token._replace(start=token.end - len(rest.lstrip()), lead=0)
        else:
            yield token
