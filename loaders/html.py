"""Web pages to documents: nothing that a page points to is fetched, and no script runs."""

import codecs
import re

from graph.errors import LetterError
from loaders.assembly import assembled
from loaders.document import Document
from loaders.html_page import PageReader

_DEEPEST = 250
"""Elements inside one another; a parser takes the square of this."""
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_ENCODINGS = {"iso-8859-15": "iso-8859-15", "utf-8": "utf-8", "utf8": "utf-8"}
"""What pages say that they are encoded in; all else is read as browsers read Latin text."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,30})")
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead "
    "tbody tfoot html head body colgroup optgroup".split()
)
"""Elements without an end, or whose end may be left out."""


def read_html(raw: bytes, *, name: str, source: str, sha256: str) -> Document:
    """The document in a web page, called `name` in messages. Raises LetterError where it cannot be read."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - needed by web pages alone

    text = _decoded(raw)
    if _is_too_deep(text):
        raise LetterError(
            f"{name}: more than {_DEEPEST} elements stand in one another, as in no page that holds a letter; "
            "copy its words into a text file and read that"
        )
    root = LexborHTMLParser(text).root
    reader = PageReader()
    paragraphs = reader.paragraphs(root) if root is not None else []
    return assembled(paragraphs, source=source, sha256=sha256, furniture=reader.left_out)


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    found = _CHARSET.search(raw, 0, 4096)
    said = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        return raw.decode(_ENCODINGS.get(said, "windows-1252"))
    except UnicodeDecodeError:
        return raw.decode("windows-1252", "replace")


def _is_too_deep(text: str) -> bool:
    depth = 0
    for end, tag in _TAG.findall(text):
        if tag.lower() not in _FLAT:
            depth = max(0, depth - 1) if end else depth + 1
            if depth > _DEEPEST:
                return True
    return False
