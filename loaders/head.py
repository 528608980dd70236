"""The head of a letter: its date, to whom and from whom it is, and the titles of the reports that it answers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from graph.facts import Span
from graph.model import Precision
from loaders.dates import find_dates
from loaders.document import Document
from loaders.section_tokens import Sort, Token
from loaders.section_types import LetterHead, Named, Role

_DATE_LINE = re.compile(r"(?:(?:date[d]?|published|published on|letter date|date of (?:letter|response|publication)|last updated|updated) ?:? ?)?", re.IGNORECASE)
_DATE_CUE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_ADDRESSEE = re.compile(
    r"(?:(?:Shadow )?Home Secretary|Secretary of State for (?:the )?Home Department"
    r"|(?:Minister(?: of State)?|Parliamentary Under-?[Ss]ecretary(?: of State)?)(?: \([^)]{2,40}\))?(?: (?:for|of) [A-Z][\w’'-]*(?:,? (?:(?:and|&|the|of|for) )*[A-Z][\w’'-]*){0,7})?"
    r"|(?:Policing|Crime|Safeguarding) Minister(?: for [A-Z][\w ]{2,40})?"
    r"|(?:HM|(?:His|Her) Majesty['’]s) (?:Chief )?Inspector(?:s)? of (?:Constabulary|Prisons)(?: and (?:HM Chief Inspector of )?Fire (?:and|&) Rescue Services)?)"
)
_NOT_OFFICE = re.compile(r",? (?:Home Office|House of Commons|HMICFRS|The |London|Marsham).*$")
_OFFICE = re.compile(
    r"(?:Deputy )?(?:Police(?:,| and)? (?:Fire )?(?:and|&) (?:Rescue and )?Crime Commissioner|Police, Fire and Crime Commissioner|Police and Crime Commissioner|P(?:F)?CC|"
    r"Deputy Mayor(?: for [A-Z][\w]*(?:(?:,| and|, and) [A-Z]\w*)*)?|Mayor of [A-Z][\w ]{2,40})",
    re.IGNORECASE,
)
_FOR_AREA = re.compile(r"(?:,? (?:for|of) |, )(?:the )?[A-Z][\w’'&-]*(?:(?:, (?:and )?|,? and |,? & | of | the | of the | and the |[ -])(?:the )?[A-Z][\w’'&-]*){0,9}")
_AREA_BEFORE = re.compile(r"(?!(?:The|Office|Your|As|Deputy|Of|From|Our|Response|Comments)\b)[A-Z][\w’'-]+(?: (?:and |& |of |the )*[A-Z][\w’'-]+){0,4} $")
_FORCE = re.compile(r"(?:[A-Z][\w’'&-]* (?:(?:and|&|of|the) )*){1,6}?(?:Police|Constabulary)(?: Service)?\b(?!,? (?:and|&|Fire) |,? (?:Station|College|Federation|Act|Panel|Headquarters|HQ|Foundation)\b)")
_OTHER_BODY = re.compile(r"^.*\b(?:Service|Office|Council|Board|Trust|Partnership|Safer|More|Unit|Agency)s? (?:and |& )")
_ON_BEHALF = re.compile(r"on behalf of (?:the )?(?:chief constable(?:,)? (?:of |for )?)?", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|am|is|are|was|were|has|have|had|will)\b")
_REPORT_WORD = re.compile(r"report|inspection|review|thematic|entitled|titled|title|published|joint|super-complaint|findings", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|publication|came out|released|issued|launched)\b[^.;]{0,60}$|[–—-] ?hmic(?:frs)?,? ?$", re.IGNORECASE)



class Parts(NamedTuple):
    """Tokens by where they stand in the letter."""

    before: list[Token]
    """Up to the salutation."""
    body: list[Token]
    after: list[Token]
    """From the sign-off to the next part."""
    rest: list[Token]
    greeted: bool


def parts_of(tokens: Sequence[Token]) -> Parts:
    """Part the first letter of a document; without a salutation all is `before`, up to the first recommendation."""
    greeting = next((at for at, token in enumerate(tokens) if token.sort is Sort.SALUTATION), None)
    signing = next((at for at, token in enumerate(tokens) if token.sort is Sort.SIGN_OFF and at > (greeting or -1)), None)
    first = next((at for at, token in enumerate(tokens) if token.sort is Sort.HEAD), len(tokens))
    start = greeting if greeting is not None else min(first, signing if signing is not None else first, 40)
    end = signing if signing is not None else len(tokens)
    stop = next((at for at in range(end, len(tokens)) if tokens[at].sort in (Sort.APPENDIX, Sort.TITLE, Sort.HEAD, Sort.COPIES)), len(tokens))
    stop = min(stop, end + 12)
    return Parts(list(tokens[:start]), list(tokens[start:end]), list(tokens[end:stop]), list(tokens[stop:]), greeting is not None)


def head_of_letter(document: Document, tokens: Sequence[Token], cover: Sequence[Token]) -> tuple[LetterHead, Role]:
    """The head, and whether a commissioner or a force sends the letter."""
    text, parts = document.text, parts_of(tokens)
    day, span = _dated(text, parts)
    sender, role = _sender(text, parts)
    signs = [token for token in (*parts.before[-8:], *parts.body[:8], *cover) if span is None or not token.start <= span.start < token.end]
    return (
        LetterHead(
            date=day,
            date_span=span,
            addressee=_addressee(text, parts),
            sender=sender,
            force=_force(text, tokens, parts),
            titles=titles_in(document, parts, cover),
            published=_published(text, signs, day),
        ),
        role,
    )


def _dated(text: str, parts: Parts) -> tuple[date | None, Span | None]:
    early = [token for token in [*parts.before, *parts.body[:4]] if token.end - token.start <= 90 or token.sort is Sort.OTHER]
    lines = [token for token in early if token.sort is not Sort.SALUTATION]
    candidates = [*lines, *parts.after, *(t for t in parts.rest[-6:] if t.end - t.start <= 60)]
    for token in candidates:
        found = _date_of_line(text, token)
        if found:
            return found
    return None, None


def _date_of_line(text: str, token: Token) -> tuple[date, Span] | None:
    words = text[token.start : token.end]
    if not _DATE_CUE.search(words) or "published" in token.words.lower() and "report" in token.words.lower():
        return None
    for when in find_dates(text, start=token.start, end=token.end):
        if when.last is None or when.precision is not Precision.DAY:
            continue
        before, after = text[token.start : when.start].strip(" ,"), text[when.end : token.end].strip(" .,")
        if len(after) <= 20 and (_DATE_LINE.fullmatch(before) or len(before) <= 40 and not _REPORT_WORD.search(before)):
            return when.last, Span(when.start, when.end)
    return None


def _addressee(text: str, parts: Parts) -> Named | None:
    greeting = parts.body[:1] if parts.greeted else []
    for token in [*parts.before, *parts.body[1:3], *greeting]:
        if token.end - token.start > 200:
            continue
        if found := _ADDRESSEE.search(text, token.start, token.end):
            words = _NOT_OFFICE.sub("", found[0])
            return Named(words, Span(found.start(), found.start() + len(words)))
    return None


def _sender(text: str, parts: Parts) -> tuple[Named | None, Role]:
    places = [*parts.after, *reversed(parts.before), *parts.body[:6]]
    named = [(found, token) for token in places for found in _OFFICE.finditer(text, token.start, min(token.end, token.start + 1200))]
    force = next((found for token in [*parts.after, *parts.before] if (found := _behalf(text, token))), None)
    if force and not any(token in parts.after for _, token in named):
        return force, Role.FORCE
    for found, token in named:
        if area := _FOR_AREA.match(text, found.end(), token.end):
            return Named(text[found.start() : area.end()], Span(found.start(), area.end())), Role.COMMISSIONER
    for found, token in named:
        if area := _AREA_BEFORE.search(text[token.start : found.start()]):
            start = token.start + area.start()
            return Named(text[start : found.end()], Span(start, found.end())), Role.COMMISSIONER
    if named:
        found = named[0][0]
        return Named(found[0], Span(*found.span())), Role.COMMISSIONER
    return _force_sender(text, parts)


def _force_sender(text: str, parts: Parts) -> tuple[Named | None, Role]:
    for token in parts.after:
        if re.search(r"chief constable|superintendent|chief officer", text[token.start : token.end], re.IGNORECASE):
            return _force_in(text, [*parts.after, *parts.before]), Role.FORCE
    if parts.greeted or parts.after:
        return None, Role.COMMISSIONER
    force = _force_in(text, parts.before)
    return force, Role.FORCE if force else Role.COMMISSIONER


def _behalf(text: str, token: Token) -> Named | None:
    lead = _ON_BEHALF.search(text, token.start, token.end)
    found = lead and _FORCE.match(text, lead.end(), token.end)
    return Named(found[0], Span(*found.span())) if found else None


def _force(text: str, tokens: Sequence[Token], parts: Parts) -> Named | None:
    titles = [token for token in tokens if token.sort in (Sort.APPENDIX, Sort.TITLE)]
    labels = [token for token in tokens if token.sort is Sort.ANSWER][:40]
    copies = [token for token in tokens if token.sort is Sort.COPIES][:6]
    return _force_in(text, [*titles, *labels, *copies, *parts.before, *parts.after, *parts.body[:8]])


def _force_in(text: str, tokens: Iterable[Token]) -> Named | None:
    for token in tokens:
        end = token.start + max(len(token.words), min(token.end - token.start, 600))
        for found in _FORCE.finditer(text, token.start, max(end, token.end) if token.sort is Sort.ANSWER else min(end, token.end)):
            words = re.sub(r"^(?:The|Chief Constable of|Of|ANNEX|Annex|Appendix|APPENDIX|From|By|Both|And|On|In)\b ?(?:[A-Z0-9]{1,2}:? )?", "", found[0])
            words = _OTHER_BODY.sub("", words)
            if len(words.split()) > 1 and "Chief" not in words:
                return Named(words, Span(found.end() - len(words), found.end()))
    return None


def _published(text: str, tokens: Sequence[Token], day: date | None) -> date | None:
    for token in tokens:
        for when in find_dates(text, start=token.start, end=token.end, reference=day) if _PUBLISHED_CUE.search(text, token.start, token.end) else ():
            if when.last is None or when.precision is not Precision.DAY:
                continue
            if _PUBLISHED.search(text[max(token.start, when.start - 90) : when.start]) and (day is None or when.last <= day):
                return when.last
            if day and when.last > day and _PUBLISHED.search(text[max(token.start, when.start - 90) : when.start]):
                return _year_before(when.last)
    return None


def _year_before(day: date) -> date | None:
    return day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else None


_PUBLISHED_CUE = re.compile(r"publish|publication|came out|released|issued|launched|HMIC", re.IGNORECASE)
