"""To whom a letter is, who signs it, and whose force answers in it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import Span
from loaders.layout.columns import names_in
from loaders.layout.frame import Frame
from loaders.layout.token import Sort, Token
from loaders.layout.types import Named, Role
from loaders.text.holding import holds

_CAPITALISED = r"[A-Z][\w’'-]*"
_THEME = rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}"
_ADDRESSEE = re.compile(
    r"(?:(?:Shadow )?Home Secretary|Secretary of State for (?:the )?Home Department"
    r"|(?:Minister(?: of State)?|Parliamentary Under-?[Ss]ecretary(?: of State)?)(?: \([^)]{2,40}\))?"
    rf"(?: (?:for|of) {_CAPITALISED}(?:,? (?:(?:and|&|the|of|for) )*{_CAPITALISED}){{0,7}})?"
    rf"|(?:Policing|Crime|Safeguarding) Minister(?: for {_CAPITALISED}(?: {_CAPITALISED}){{0,4}})?"
    r"|(?:HM|(?:His|Her) Majesty['’]s) (?:Chief )?Inspector(?:s)? of (?:Constabulary|Prisons)"
    r"(?: and (?:HM Chief Inspector of )?Fire (?:and|&) Rescue Services)?)"
)
_NOT_OFFICE = re.compile(r",? (?:Home Office|House of Commons|HMICFRS|The |London|Marsham).*$")
_SENT = re.compile(
    r"\b(?:cop(?:y|ied)|sent|gone|addressed|submitted|writ\w+)\b[^.]{0,60}\bto (?:the |you, )?$"
)
_OFFICE = re.compile(
    r"(?:Deputy )?(?:Police,? (?:Fire )?(?:and|&) (?:Rescue and )?Crime Commissioner"
    r"|Police, Fire and Crime Commissioner|Commissioner for Police, Fire (?:and|&) Rescue and Crime|\bPF?CC\b"
    rf"|Deputy Mayor(?: for (?:(?-i:{_THEME}(?:(?:,| and|, and| &) {_THEME}){{0,4}})|policing and crime))?"
    rf"|Mayor of (?-i:{_CAPITALISED}(?: {_CAPITALISED}){{0,3}})"
    r"|(?-i:Police Authority(?: Board)?)(?! (?:Team|Office|Act|Committee|Members?)\b))",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\([Cc]\)|[Cc]opyright)[^|]{0,60}\bCommissioner\b(?! of Police)")
_OFFICE_CUES = ("commissioner", "pcc", "pfcc", "mayor", "authority")
_FOR_AREA = re.compile(
    rf"(?:,? (?:for|of) |, )(?:the )?(?!I\b){_CAPITALISED}"
    rf"(?:(?:, (?:and )?|,? and |,? & | of | the | of the | and the |[ -])(?:the )?(?!I\b)"
    rf"{_CAPITALISED}){{0,9}}"
)
_AREA_BEFORE = re.compile(
    r"(?!(?:The|Office|Your|As|Deputy|Of|From|Our|Response|Comments|Chair(?:man|woman|person)?"
    r"|Heddlu|Th?rosedd(?:u|wch)?)\b)"
    rf"{_CAPITALISED}(?: (?:and |& |of |the )*{_CAPITALISED}){{0,4}} $"
)
_FORCE = re.compile(
    r"(?:[A-Z][\w’'&-]* (?:(?:and|&|of|the) )*){1,6}?(?:Police|Constabulary)(?: Service)?\b"
    r"(?!,? (?:and|&|Fire) |,? (?:Station|College|Federation|Act|Panel|Headquarters|HQ|Foundation)\b)"
)
_LEADING = re.compile(
    r"^(?:The|Chief Constable of|Of|ANNEX|Annex|Appendix|APPENDIX|From|By|Both|And|On"
    r"|In|What the|How the|Where the|What|How|Where)\b ?(?:[A-Z0-9]{1,2}:? )?"
)
_LINE = 90
"""Characters of a line that is no paragraph."""
_OTHER_BODY = re.compile(
    r"^.*\b(?:Service|Office|Council|Board|Trust|Partnership|Safer|More|Unit|Agency)s? (?:and |& )"
)
_NO_FORCE = re.compile(r"Chief|Inspector|Inspection|National|Transport|More Police|Safer")
_ON_BEHALF = re.compile(r"on behalf of (?:the )?(?:chief constable(?:,)? (?:of |for )?)?", re.IGNORECASE)
FORCE_SIGNS = re.compile(r"chief constable|superintendent|chief officer", re.IGNORECASE)
"""Offices of a force, one of which signs its letters."""


def addressee_of(text: str, frame: Frame, cover: Sequence[Token]) -> Named | None:
    """The office that the letter is written to, from its head, its salutation or what it says of a copy."""
    greeting = frame.body[:1] if frame.greeted else []
    for token in [*frame.before, *frame.body[1:3], *greeting]:
        if token.end - token.start <= 200 and (found := _ADDRESSEE.search(text, token.start, token.end)):
            return _office(found)
    for token in [*cover[:12], *cover[-2:]]:
        for found in _ADDRESSEE.finditer(text, token.start, token.end):
            if _SENT.search(text[max(token.start, found.start() - 90) : found.start()]):
                return _office(found)
    return None


def sender_of(text: str, frame: Frame, furniture: Sequence[str]) -> tuple[Named | None, Role]:
    """The office or force that signs, and which of the two it is.

    A page without greeting and signature is of whom its `furniture` names ("© Westmere Police"), else of the
    force that alone its headings name.
    """
    page = not (frame.greeted or frame.after)
    places = [*frame.after, *reversed(frame.before), *frame.body[:6], *(frame.body[-4:] if page else ())]
    named = [
        (found, token)
        for token in places
        for found in _offices(text, token.start, min(token.end, token.start + 1200))
    ]
    owner = _owner_of_page(text, frame, furniture) if page else None
    if owner is Role.FORCE:
        return _force_in(text, [*frame.before, *frame.body]), Role.FORCE
    if owner is Role.COMMISSIONER and not named:
        return None, Role.COMMISSIONER
    signed = [*frame.after, *frame.before] if "behalf" in text or "BEHALF" in text else []
    behalf = next((found for token in signed if (found := _behalf(text, token))), None)
    if behalf and not any(token in frame.after for _, token in named):
        return behalf, Role.FORCE
    if named:
        return _with_area(text, named), Role.COMMISSIONER
    return _force_sender(text, frame)


def is_of_office(text: str, token: Token) -> bool:
    """Whether a line is the office of a commissioner, as under a signature."""
    return token.end - token.start < _LINE and _OFFICE.match(text, token.start, token.end) is not None


def force_of(text: str, tokens: Sequence[Token], frame: Frame) -> Named | None:
    """The force that titles, labels, lists of copies or the letter's head name."""
    titles = [token for token in tokens if token.sort in (Sort.APPENDIX, Sort.TITLE)]
    labels = [token for token in tokens if token.sort is Sort.ANSWER][:40]
    copies = [token for token in tokens if token.sort is Sort.COPIES][:6]
    return _force_in(text, [*titles, *labels, *copies, *frame.before, *frame.after, *frame.body[:8]])


def _owner_of_page(text: str, frame: Frame, furniture: Sequence[str]) -> Role | None:
    """Whose a page is by its footer, or by its headings where they name the force alone."""
    for words in reversed(furniture):
        if names_in(words):
            continue
        if _OFFICE.search(words) or "OPCC" in words or _COPYRIGHT.search(words):
            return Role.COMMISSIONER
        if _FORCE.search(words):
            return Role.FORCE
    lines = [token for token in frame.before if token.level or token.end - token.start < _LINE]
    offices = any(next(_offices(text, token.start, token.end), None) for token in lines)
    named = any(_FORCE.match(text, token.start, token.end) for token in lines if token.level)
    return Role.FORCE if named and not offices and not _signed(text, frame) else None


def _signed(text: str, frame: Frame) -> bool:
    """Whether one of the last lines is the name of a commissioner's office and no more."""
    return any(
        found.end() - found.start() > 10 and found.start() - token.start < 30
        for token in frame.body[-4:]
        if token.end - token.start < _LINE
        for found in _offices(text, token.start, token.end)
    )


def _offices(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    low = text[start:end].lower()
    return _OFFICE.finditer(text, start, end) if holds(low, _OFFICE_CUES) else iter(())


def _office(found: re.Match[str]) -> Named:
    words = _NOT_OFFICE.sub("", found[0])
    return Named(words, Span(found.start(), found.start() + len(words)))


def _with_area(text: str, named: Sequence[tuple[re.Match[str], Token]]) -> Named:
    for found, token in named:
        if area := _FOR_AREA.match(text, found.end(), token.end):
            return Named(text[found.start() : area.end()], Span(found.start(), area.end()))
    for found, token in named:
        if area := _AREA_BEFORE.search(text[max(token.start, found.start() - 80) : found.start()]):
            start = found.start() - len(area[0])
            return Named(text[start : found.end()], Span(start, found.end()))
    return Named(named[0][0][0], Span(*named[0][0].span()))


def _force_sender(text: str, frame: Frame) -> tuple[Named | None, Role]:
    if any(FORCE_SIGNS.search(text, token.start, token.end) for token in frame.after):
        return _force_in(text, [*frame.after, *frame.before]), Role.FORCE
    if frame.greeted or frame.after:
        return None, Role.COMMISSIONER
    force = _force_in(text, frame.before)
    return force, Role.FORCE if force else Role.COMMISSIONER


def _behalf(text: str, token: Token) -> Named | None:
    lead = _ON_BEHALF.search(text, token.start, token.end)
    found = lead and _FORCE.match(text, lead.end(), token.end)
    return Named(found[0], Span(*found.span())) if found else None


def _force_in(text: str, tokens: Iterable[Token]) -> Named | None:
    for token in tokens:
        for found in _FORCE.finditer(text, token.start, min(token.end, token.start + 600)):
            words = _OTHER_BODY.sub("", _LEADING.sub("", found[0]))
            if len(words.split()) > 1 and not _NO_FORCE.search(words):
                return Named(words, Span(found.end() - len(words), found.end()))
    return None
