"""Notices, menus and links of a page, which are not part of the letter."""

import re

from loaders.text.canonical_ends import is_terminal
from loaders.text.canonical_lines import Line, LineKind

_NOTICE = re.compile(
    r"skip to (?:main )?content|skip navigation|quickly exit (?:this|the) (?:site|page).*"
    r"|leave this site|exit this (?:site|page).*"
    r"|(?:accept|reject|allow|decline)(?: all)?(?: additional| optional)?(?: cookies)?|(?:manage"
    r"|cookie) (?:cookies|settings|preferences)"
    r"|(?:we|this (?:web ?)?site|our (?:web ?)?site)(?: also)? uses? (?:[a-z]+ ){0,3}cookies\b.*"
    r"|.{0,80}\bcookies? (?:policy|page|settings|preferences)\b.{0,40}"
    r"|back to top|return to top|(?:print|share|email|bookmark)(?: this)?(?: page)?(?: on .{0,40})?"
    r"|share(?: this)? page(?: on)?: .{0,60}"
    r"|listen with .{0,30}"
    r"|(?:is|was) this page (?:useful|helpful)\b.*"
    r"|(?:yes ?/ ?no ?/ ?)?report (?:a problem|an issue) with this page"
    r"|(?:(?: ?/ ?)?(?:open|show|expand|close|hide|collapse) all(?: sections)?){1,2}"
    r"|(?:select|click(?: on)?|tap) (?:a|the|any|each) (?:heading|title|section)s? (?:to|and) .{0,40}"
    r"|give (?:us )?feedback.{0,40}"
    r"|(?:©|\(c\)|copyright\b).{0,120}|all rights reserved\W*|follow us(?: on .{0,60})?|(?:privacy"
    r"|accessibility)(?: notice| policy| statement)?"
    r"|terms (?:and|&) conditions|site ?map|toggle (?:navigation|menu)|(?:main )?menu|home"
    r"|you are here:?.{0,120}|freedom of information"
    r"|for (?:alternative|accessible|other|different) (?:formats?|versions?)\b.{0,100}"
    r"|for (?:media|press) (?:enquiries|queries)\b.{0,140}"
    r"|(?:[^|]{2,60} \| )?previous[^:|]{0,20}: [^|]{2,120} \| next[^:|]{0,20}: [^|]{2,120}",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"home(?: ?[›»>→/|] ?[^›»>→/|]{1,80}){1,9}", re.IGNORECASE)
_MENU_PART = re.compile(
    r"(?:contact|privacy|accessib|cookies?|terms|site ?map|freedom of info|foi|follow us|home|about|news"
    r"|search|jobs|vacancies|twitter|facebook|disclaimer|log ?in|back to|legal|copyright|©)",
    re.IGNORECASE,
)
_BETWEEN_PARTS = re.compile(r" ?[|·•] ?")
_MENU_HEADING = re.compile(
    r"on this page|in this section|(?:related|useful|quick|external|further) (?:links|pages|content"
    r"|information|documents)"
    r"|see also|more (?:like this|in this section|information)|share this page|follow us",
    re.IGNORECASE,
)


def notices(lines: list[Line]) -> set[int]:
    """Lines that are a notice of the page, a trail of links or a row of them."""
    return {
        at
        for at, line in enumerate(lines)
        if line.text
        and len(line.text) < 240
        and (
            _NOTICE.fullmatch(words := line.plain)
            or _CRUMBS.fullmatch(words)
            or _is_menu(words)
            or _is_headed_menu(words)
        )
    }


def _is_menu(words: str) -> bool:
    """Whether a line is a row of links ("Contact | Privacy | Cookies")."""
    if not ("|" in words or "·" in words or "•" in words):
        return False
    parts = _BETWEEN_PARTS.split(words)
    return len(parts) > 2 and sum(map(bool, map(_MENU_PART.match, parts))) * 2 > len(parts)


def _is_headed_menu(words: str) -> bool:
    """Whether a line is a row of links behind its heading ("Related pages: Our plan | Contact")."""
    heading, _, rest = words.partition(":")
    return (
        len(_BETWEEN_PARTS.split(rest)) > 1
        and not is_terminal(rest)
        and _MENU_HEADING.fullmatch(heading.strip()) is not None
    )


def menus(lines: list[Line]) -> set[int]:
    """Lists under "Related links", "On this page" and the like, heading and items."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if not line.text or len(line.text) > 40 or not _MENU_HEADING.fullmatch(line.plain.rstrip(":")):
            continue
        end = at + 1
        while end < len(lines) and lines[end].kind in (LineKind.ITEM, LineKind.BLANK):
            end += 1
        items = [n for n in range(at + 1, end) if lines[n].kind is LineKind.ITEM]
        if items:
            found.update([at, *items])
    return found
