"""Which parts of a web page are not the letter: told by its own landmarks, and never against the words.

A landmark that holds the head of a recommendation or the label of an answer is kept whatever it is called.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from loaders.assembly import words
from loaders.layout.headings import head_of
from loaders.layout.labels import Label, label_of
from loaders.text.canonical_marks import characters

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NO_TEXT = frozenset(
    "script style template head iframe object embed svg canvas audio video map select textarea datalist "
    "noscript title".split()
)
"""Elements whose content is no text of the page."""
_LANDMARKS = frozenset({"nav", "footer", "aside", "header", "dialog"})
_ROLES = frozenset(
    "navigation banner contentinfo complementary search menu menubar dialog alertdialog toolbar".split()
)
_CALLED = re.compile(
    r"cookie|consent-?(?:banner|manager)|bread-?crumb|skip-?(?:link|to|nav)|share-?(?:links|buttons|bar)"
    r"|social-?(?:links|share|media)|site-?(?:header|footer|nav)|(?:main|global|top|side|page)-?nav(?:\b|igation)"
    r"|^(?:navbar|footer|sidebar|menu)$",
    re.IGNORECASE,
)
_CONTENT = frozenset({"article", "main"})
_PROSE = 20
"""Words of a paragraph, of which an aside inside the content is kept for."""
_SENTENCE = 4
"""Words of a line that says something."""
_LONGEST = 100_000


def is_furniture(node: "LexborNode", *, in_content: bool) -> bool:
    """Whether an element and all in it is to be left out."""
    tag, attributes = node.tag or "", node.attributes
    role = (attributes.get("role") or "").lower()
    landmark = tag in _LANDMARKS or role in _ROLES
    called = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"[:300]
    named = any(_CALLED.search(word) for word in called.split())
    if not (landmark or named):
        return False
    if in_content and tag in ("header", "footer") and not named:
        return False
    text = node.text(separator="\n", strip=True)[:_LONGEST]
    lines = [" ".join(line.split()) for line in characters(text).split("\n")]
    if _speak(lines) and not _is_list_of_links(node):
        return False
    return not (tag == "aside" and in_content and any(len(line.split()) >= _PROSE for line in lines))


def is_content(node: "LexborNode") -> bool:
    """Whether the element is what the page is about."""
    return node.tag in _CONTENT or (node.attributes.get("role") or "").lower() == "main"


def text_of(node: "LexborNode") -> str:
    """All words in an element, on one line."""
    return " ".join(words(node.text(separator=" ", strip=True)[:_LONGEST]).split())


def _speak(lines: Sequence[str]) -> bool:
    """Whether lines hold the head of a recommendation, or the label of an answer and a sentence."""
    said = max((len(line.split()) for line in lines), default=0) >= _SENTENCE
    return any(_is_head(line[:200]) or (said and _is_answer(line[:200])) for line in lines)


def _is_head(line: str) -> bool:
    head = head_of(line)
    return head is not None and bool(head.numbers)


def _is_answer(line: str) -> bool:
    label = label_of(line)
    return label is not None and label.label is Label.ANSWER


def _is_list_of_links(node: "LexborNode") -> bool:
    linked = sum(len(link.text(strip=True)) for link in node.css("a"))
    return linked * 10 >= len(node.text(strip=True)) * 7
