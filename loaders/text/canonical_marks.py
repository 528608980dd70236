"""Characters and inline marks: raw text to text whose emphasis is kept in private-use characters.

Everything here is one pass with bounded look-ahead, since a line may be a megabyte long.
"""

import html
import re
import unicodedata

BOLD = "\ue000"
"""Stands where bold begins or ends."""
ITALIC = "\ue001"
BREAK = "\ue002"
"""A break inside a table cell."""
LINE_END = "\ue003"
"""Where a line of a table cell was wrapped."""
PAGE_START = "\ue004"
"""Stands before the first word of a page."""
PAGE = "\x0c"
"""A line of its own, where a page ends."""

_ESCAPED = 0xE100
_BULLETS = "\uf0a7\uf0b7\uf0d8\uf06e\uf076\uf0fc"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)))
_CHARACTERS = (
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_BULLETS, "•")
    | dict.fromkeys("\u2010\u2011", "-")
    | {"\x85": "\n", "\x0b": "\n", "\u2028": "\n", "\u2029": "\n\n", "\x0c": "\n\x0c\n"}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""What each odd character becomes; one that is not here vanishes."""
_ODD = re.compile(
    rf"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\ud800-\uf8ff\u2010\u2011\u2028\u2029ﬀ-ﬆ{_SPACES}{_NOTHING}]"
)
_ESCAPES = re.compile(r"[\ue100-\ue17f]")

_SOFT_BREAK = re.compile(r"\xad[ \t]*\n[ \t]*(?=\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_COMMENT_END = "-->"
_BR = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_BOLD_TAG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_ITALIC_TAG = re.compile(r"</?(?:i|em)>", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|section|article|blockquote|h[1-6]|ul|ol|li|hr)(?: [^<>]{0,500})?/?>", re.IGNORECASE
)
_TAG = re.compile(
    r"</?(?:a|u|s|span|sup|sub|small|font|center|mark|abbr|code)(?: [^<>]{0,500})?/?>", re.IGNORECASE
)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,1000}\](?:\([^()\[\]\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])")
_LINK = re.compile(
    r"\[([^\[\]\n]{0,1000}(?:\n[^\[\]\n]{1,300})?)\]\([^()\[\]\n]{0,2000}(?:\([^()\[\]\n]{0,200}\)[^()\[\]\n]{0,200})?\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,100}\]|\[\^[^\[\]\s]{1,30}\](?!:)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]{1,2000}|[^<>\s@]{1,200}@[^<>\s@]{1,200})>")
# Each begins with the character that it is about, which is many times faster than to look behind first.
_BLANKS = re.compile(r"___++")
_STARS = re.compile(r"\*\*++")
_UNDERLINES = re.compile(r"__(?:(?<!\w__)(?=\S)|(?<=\S__)(?!\w))")
_STAR = re.compile(r"\*(?<![\w*]\*)(?=[^\s*])([^*\n]{1,2000}(?:\n[^*\n]{1,300}){0,20})(?<=\S)\*(?![\w*])")
_UNDERLINE = re.compile(r"_(?<!\w_)(?=[^\s_])([^_\n]{1,2000}(?:\n[^_\n]{1,300}){0,20})(?<=\S)_(?!\w)")
_TICKS = re.compile(r"`{1,3}")


def newlines(text: str) -> str:
    """One kind of newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def characters(text: str) -> str:
    """One kind of newline and space; no ligatures, soft hyphens, control or invisible characters."""
    text = newlines(text)
    if "\xad" in text:
        text = _SOFT_BREAK.sub("", text)
    text = _ODD.sub(lambda found: _CHARACTERS.get(found[0], ""), text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def inline(text: str) -> str:
    """Escapes, links, images, tags and entities replaced by their words, emphasis by BOLD and ITALIC."""
    if "\\" in text:
        text = _ESCAPE.sub(lambda found: chr(_ESCAPED + ord(found[1])), text)
    if "<" in text:
        text = _tags(text)
    if "](" in text or "][" in text or "[^" in text:
        text = _IMAGE.sub("", text)
        text = _LINK.sub(r"\1", text)
        text = _REFERENCE.sub(lambda found: found[1] or "", text)
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    return _emphasis(text)


def escaped(text: str) -> str:
    """The text with its bars as escapes, so that they part no cells."""
    return text.replace("|", chr(_ESCAPED + ord("|")))


def restored(text: str) -> str:
    """The text with escapes made the characters that they stand for."""
    if not _ESCAPES.search(text):
        return text
    return unicodedata.normalize("NFC", _ESCAPES.sub(lambda found: chr(ord(found[0]) - _ESCAPED), text))


def plain(text: str) -> str:
    """The text without what stands for emphasis and breaks, in NFC."""
    if BOLD in text or ITALIC in text or BREAK in text:
        text = text.replace(BOLD, "").replace(ITALIC, "").replace(BREAK, " ")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _tags(text: str) -> str:
    text = _without_comments(text)
    text = _AUTOLINK.sub(lambda found: found[1].removeprefix("mailto:"), text)
    text = _BR.sub(BREAK, text)
    text = _BOLD_TAG.sub(BOLD, text)
    text = _ITALIC_TAG.sub(ITALIC, text)
    text = "\n".join(map(_block_tags, text.split("\n")))
    return _TAG.sub("", text)


def _block_tags(line: str) -> str:
    return _BLOCK_TAG.sub(BREAK if line.lstrip().startswith("|") else "\n\n", line) if "<" in line else line


def _without_comments(text: str) -> str:
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find(_COMMENT_END, start)) >= 0:
        kept.append(text[at:start])
        at = end + len(_COMMENT_END)
    return "".join([*kept, text[at:]])


def _character(found: re.Match[str]) -> str:
    character = _ODD.sub(lambda odd: _CHARACTERS.get(odd[0], ""), html.unescape(found[0]))
    return " " if character.isspace() else escaped(character)


def _emphasis(text: str) -> str:
    if "_" in text:
        text = _BLANKS.sub("", text)
        text = _UNDERLINES.sub(BOLD, text)
        text = _UNDERLINE.sub(rf"{ITALIC}\1{ITALIC}", text)
    if "*" in text:
        text = _STARS.sub(_stars, text)
    if "*" in text:
        text = _STAR.sub(rf"{ITALIC}\1{ITALIC}", text)
    return _TICKS.sub("", text) if "`" in text else text


def _stars(found: re.Match[str]) -> str:
    return BOLD if len(found[0]) == 2 else BOLD + ITALIC
