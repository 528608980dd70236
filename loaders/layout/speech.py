"""Somebody's own words in quotation marks inside an answer, and what the writer says around them.

"According to the Chief Constable, “We have …” I am content with that." holds two answers. Only whole
sentences in quotation marks are speech; a name or a phrase in them is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.facts import Span
from loaders.layout.answers import Answer, Resolved
from loaders.layout.attributed import tells_of_force
from loaders.layout.handover import ASKED, AUX, DRAWN, NEXT, PRONOUN, SPEAKS, WORDS
from loaders.layout.people import by_office
from loaders.layout.token import CLOSING_MARKS, PLAIN, Token, joined
from loaders.layout.types import Role
from loaders.layout.voices import speaks_singular
from loaders.layout.whose import role_of
from loaders.text.sentences import sentences

_STOPS = ".!?,…;—–"
_SPEECH = re.compile(
    r"(?<![\w’'])(?:“[^“”]{2,6000}”|\"[^\"]{2,6000}\"|‘(?:[^‘’]|(?<![.!?,…])’){2,6000}(?<=[.!?,…])’(?!\w)"
    r"|'(?:[^']|(?<![.!?,…])'){2,3000}(?<=[.!?,…])'(?!\w))"
)
_NAMES = re.compile(
    rf"\W*(?:(?:according to|in the words of|to quote) (?P<by>[^.;:]{{2,80}})"
    rf"|(?P<who>[^.;:]{{1,100}}?),? {AUX}(?:{SPEAKS}|adds?|added|continue[sd]?|goes on|went on)\b"
    rf"[^.;]{{0,60}}"
    rf"|(?P<whose>[^.;:]{{0,80}}?(?:\w['’]s|s['’]|\b(?:his|her|their|its|my))) (?:\w+ ){{0,2}}{WORDS}\b"
    rf"[^;]{{0,80}})[\s:,.–—-]*$",
    re.IGNORECASE,
)
"""The words before somebody's speech that say whose it is."""
_BEHIND = re.compile(
    rf"\W*(?:(?P<who>[^.;:]{{2,80}}?) {AUX}{SPEAKS}\b|{SPEAKS} (?P<by>[^.;:]{{2,80}}))", re.IGNORECASE
)
_OF_THIS = r"(?:to|on) (?:this|that|it|these|the (?:first|second|third|fourth|fifth|sixth|last))"
_PLAIN = r"(?:full|whole|short|written|formal|only|following)"
_ANSWERED = re.compile(
    rf"\W*(?:{_OF_THIS},? )?(?:the|this) (?:{_PLAIN} )?{WORDS}(?: {_OF_THIS}| (?:that )?I (?:\w+ ){{0,2}}"
    r"(?:given|got|received|had|sent))*"
    rf"(?:(?: (?:is|was|are|were|reads?|runs?|came|comes)(?: (?:back|simply|only|just))?)? {NEXT}[\s:,.–—-]*"
    r"|(?: (?:is|was|are|were|reads?|runs?)(?: that)?)?\s?[:,–—-]\s*)$"
    rf"|\W*I (?:am|was|have been|had been) (?:told|assured|informed|given) (?:{NEXT}|the following)"
    rf"[\s:,.–—-]*$|\W*{DRAWN}[^.;:]{{0,80}}[:,–—-]\s*$",
    re.IGNORECASE,
)
"""What leads up to quoted words without saying whose: in the office's letter the force's."""
_LONGEST_NAMING = 160
"""Characters of a sentence that only says who is quoted next."""
_CLOSING = re.compile(r"[.!?…][”\"’'](?=\s|$)")
_SELF = re.compile(r"\b(?:I|my)\b")


class _Piece(NamedTuple):
    """A sentence, and who says it; None for the writer."""

    token: Token
    role: Role | None
    quoted: bool


def part_speech(text: str, units: Sequence[Resolved], *, told: bool) -> None:
    """Part answers without a label into what is quoted and what a commissioner says of it.

    `told`: the letter says that quotation marks are the force's, so that what has none and tells of no force
    is not; else words of nobody named are the force's only where the answer begins with them.
    """
    for unit in units:
        unit.answers = [
            part
            for answer in unit.answers
            for part in (_by_speaker(text, answer, told=told) if answer.role is None else [answer])
        ]


def _by_speaker(text: str, answer: Answer, *, told: bool) -> list[Answer]:
    pieces = _led_up_to(text, _pieces(text, answer.tokens, told=told))
    if not any(piece.quoted for piece in pieces):
        own = told and not any(piece.role or piece.token.style != PLAIN for piece in pieces)
        return [replace(answer, role=Role.COMMISSIONER)] if own else [answer]
    said: dict[Role, list[Token]] = {}
    for piece in pieces:
        role = piece.role or Role.COMMISSIONER
        said.setdefault(role, []).append(piece.token)
    return [
        replace(answer, role=role, tokens=joined(text, tokens), sure=min(answer.sure, 0.8))
        for role, tokens in said.items()
    ]


def _pieces(text: str, tokens: Sequence[Token], *, told: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    speaker: Role | None = None
    goes_on = False
    """Whether a speech goes on with the next paragraph."""
    for token in tokens:
        places = sentences(text, token.span)
        speeches = list(_speeches(text, token, goes_on=goes_on))
        goes_on = bool(speeches) and speeches[-1].end == token.end and not _closed(text, speeches[-1])
        at = 0
        for place in places:
            while at < len(speeches) and speeches[at].end <= place.start:
                at += 1
            inside = at < len(speeches) and speeches[at].start < place.end
            one = token._replace(start=place.start, end=place.end)
            opens = inside and speeches[at].start >= place.start
            if opens:
                speaker = _speaker(text, place, speeches[at], pieces, told=told)
            quoted = inside and speaker is not None
            if quoted and opens:
                one = one._replace(start=speeches[at].start)
            writer = Role.FORCE if tells_of_force(by_office(text, text[place.start : place.end])) else None
            pieces.append(_Piece(one, speaker if quoted else writer, quoted))
    return pieces


def _speeches(text: str, token: Token, *, goes_on: bool) -> Iterator[Span]:
    """Where whole sentences stand in quotation marks; one that the paragraph leaves open ends with it."""
    at = token.start
    for found in _SPEECH.finditer(text, token.start, token.end):
        inner = text[found.start() + 1 : found.end() - 1]
        broken = at > token.start and text[at - 2] in ",;—–"
        if inner[-1] in _STOPS and (inner[0].isupper() or inner[0].isdigit() or broken):
            at = found.end()
            yield Span(*found.span())
    first = text[token.start]
    close = CLOSING_MARKS.get(first)
    rest = text.rfind(first, token.start + 1, token.end) if close else -1
    if close and at == token.start and rest < 0 and close not in text[at + 1 : token.end]:
        yield token.span
    elif at == token.start and goes_on and (end := _closing(text, token)):
        yield Span(token.start, end)


def _closing(text: str, token: Token) -> int:
    """Where a quotation ends that a paragraph before opened; 0 where it does not."""
    found = _CLOSING.search(text, token.start, token.end)
    return found.end() if found else 0


def _closed(text: str, speech: Span) -> bool:
    return text[speech.end - 1] in CLOSING_MARKS.values()


def _speaker(text: str, place: Span, speech: Span, before: Sequence[_Piece], *, told: bool) -> Role | None:
    """Who says what is quoted: named before it or behind it, or by the sentence before; None for others."""
    lead = text[place.start : speech.start]
    last = next((piece.role for piece in reversed(before) if piece.role), None)
    if lead.strip():
        return Role.FORCE if _ANSWERED.match(lead) else _named(text, _NAMES.match(lead), last)
    behind = text[speech.end : place.end]
    if text[speech.end - 2] in ",?!" and (named := _BEHIND.match(behind)):
        return _named(text, named, last)
    if not before:
        return Role.FORCE
    words = text[before[-1].token.start : before[-1].token.end]
    if before[-1].quoted:
        return last
    if _ANSWERED.match(words):
        return Role.FORCE
    named = _NAMES.match(words) if len(words) <= _LONGEST_NAMING else None
    return _named(text, named, last) or (Role.FORCE if told else None)


def _named(text: str, found: re.Match[str] | None, last: Role | None) -> Role | None:
    who = next((words for words in found.groups() if words), "") if found else ""
    if PRONOUN.match(who):
        return last or Role.FORCE
    return role_of(" ".join(by_office(text, who).split()[-7:])) if who else None


def _led_up_to(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces without what only says who is quoted next; what leads up to the first is its speaker's."""
    kept = [
        piece
        for at, piece in enumerate(pieces)
        if at + 1 == len(pieces) or not (pieces[at + 1].quoted and _hands_over(text, piece))
    ]
    first = next((at for at, piece in enumerate(kept) if piece.quoted), 0)
    before, behind = kept[:first], kept[first:]
    singular = any(speaks_singular(text, [piece.token]) for piece in before)
    before = [piece for piece in before if not ASKED.search(text, *piece.token.span)]
    if singular:
        return [*before, *behind]
    return [*(piece._replace(role=behind[0].role) for piece in before), *behind]


def _hands_over(text: str, piece: _Piece) -> bool:
    """Whether a sentence only says who is quoted next."""
    return not piece.quoted and says_who_is_next(text[piece.token.start : piece.token.end])


def says_who_is_next(words: str) -> bool:
    """Whether a sentence, which nobody says in a quotation, only says who is quoted next."""
    if len(words) > _LONGEST_NAMING:
        return False
    return bool(_ANSWERED.match(words) or (_NAMES.match(words) and not _SELF.search(words)))
