"""How a letter tells a force's words from its commissioner's: by marking or by setting off one of the two.

Indents, italics or quotation marks say whose words are whose where labels do not, or say it only once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.layout.answers import Answer, Resolved
from loaders.layout.token import Token
from loaders.layout.types import Role

_FORCE = r"(?:chief constable|chief officer|force|constabulary|(?-i:[A-Z]\w+ (?:Police|Constabulary)))"
_SAYS = (
    rf"(?:(?:his|her|their|its|(?:the )?{_FORCE}['’]?s?) (?:own )?"
    r"(?:words|answers?|responses?|repl(?:y|ies)|comments?|text)"
    rf"|(?:what|where) (?:he|she|it|they|(?:the )?{_FORCE}) (?:\w+ )?(?:says?|said|speaks?|writes?|wrote"
    r"|answers?|told me|tells? me|(?:has )?sent (?:to )?me|gave me))"
)
_SET_OFF = (
    r"(?:indented|inset|set in|(?:in|by|within|between|inside) (?:italics?|quotation marks|block quotes)"
    r"|italici[sz]ed|shaded|boxed)"
)
_TOLD = re.compile(
    rf"\b{_SAYS}\b[^.;:]{{0,40}}\b(?:{_SET_OFF}|quoted)\b"
    rf"|\bI (?:shall |will )?quote\b[^.;:]{{0,30}}\b{_SAYS}\b",
    re.IGNORECASE,
)
_CUES = ("indent", "inset", "set in", "itali", "quot", "shaded", "boxed")
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
    r"|\bI have written (?:these|the|all(?: of)? the(?:se)?) (?:comments|answers|replies|responses)"
    r"(?: below)? myself\b",
    re.IGNORECASE,
)
"""Where a letter's sender says that it gives one answer for the office and the force, or sums theirs up."""
_BOTH_CUES = (" for ", "behalf", " both", "agreed with", " by m", " my office and", "myself")
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
_SHORTEST = 60
"""Characters of a quotation that is somebody's answer, not a name or a phrase."""


def rest_of(words: str, sender: Role) -> Role | None:
    """Whose every answer without a label is, if a sentence of the sender's letter says so."""
    low = words.lower()
    if any(map(low.__contains__, _REST_CUES)) and _REST.search(words):
        return Role.COMMISSIONER
    marked = "where" in low and sender is Role.COMMISSIONER and _ONLY_MARKED.search(words)
    return Role.FORCE if marked else None


def speaks_for_both(words: str) -> bool:
    """Whether a sentence says that the office answers for the force as well, or sums up what it said."""
    low = words.lower()
    return any(map(low.__contains__, _BOTH_CUES)) and _ON_BEHALF.search(words) is not None


def tells_set_off(words: str) -> bool:
    """Whether a sentence says that the force's words are told by how they are set."""
    low = words.lower()
    return any(map(low.__contains__, _CUES)) and _TOLD.search(words) is not None


def part_comments(text: str, units: Sequence[Resolved], *, told: bool) -> None:
    """Give a commissioner what stands, not set off, behind the force's words that are.

    Only where every answer of the force's begins with words set off; an answer without a label is taken
    apart where the letter `told` that it goes by that.
    """
    for unit in units:
        for answer in unit.answers:
            answer.tokens = list(_quotations_cut(text, answer.tokens)) if _is_force(answer) else answer.tokens
    labelled = [answer for unit in units for answer in unit.answers if _is_force(answer) and answer.tokens]
    begun = all(_is_set_off(text, answer.tokens[0]) for answer in labelled)
    for unit in units:
        unit.answers = [
            part
            for answer in unit.answers
            for part in (
                _apart(text, answer) if _goes_by_setting(answer, begun=begun, told=told) else [answer]
            )
        ]


def _apart(text: str, answer: Answer) -> list[Answer]:
    """The answer, what is set off as the force's and the rest as the commissioner's."""
    said = [token for token in answer.tokens if _is_set_off(text, token)]
    added = [token for token in answer.tokens if not _is_set_off(text, token)]
    if not said:
        return [answer]
    force = replace(answer, role=Role.FORCE, tokens=said)
    if not added:
        return [force]
    comment = Answer(Role.COMMISSIONER, labelled=False, tokens=added, sure=min(answer.sure, 0.8))
    return [force, comment]


def _goes_by_setting(answer: Answer, *, begun: bool, told: bool) -> bool:
    return begun if _is_force(answer) else told and answer.role is None


def _is_force(answer: Answer) -> bool:
    """Whether a label gives it to the force; what is quoted without one is parted already."""
    return answer.labelled and answer.role is Role.FORCE


def _is_set_off(text: str, token: Token) -> bool:
    if token.style.quoted or token.style.italic:
        return True
    return text[token.start] in '“"' and _quotation_end(text, token) == token.end


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
