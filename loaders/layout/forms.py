"""Forms that give a recommendation's number and words in fields of their own ("Ref: 3", "Text: By …").

What names such a field is too common a word to mean that anywhere: the number has to have a recommendation
below it, and the words have to stand below a number or to ask for something.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence

from loaders.layout.columns import names_numbers
from loaders.layout.cut import asks, opens_asking
from loaders.layout.tables import kind_of, numbers_alone
from loaders.layout.token import FIELDS, Sort, Token

_LEAD = re.compile(r"(?P<label>\w[^:\n]{0,40}?)(?: ?[:–—-]+(?= |$)|$) ?")
_VALUED = re.compile(r"(?P<label>[^\d:]{1,30})(?: ?[:#–—-]+ ?| )(?P<value>\S{1,12}(?: \S{1,6})?)")
_WORDING = re.compile(
    r"(?:the |its )?(?:full |exact |actual |precise )?(?:text|words|wording|ask|requirement|description"
    r"|details?)(?: in full)?|in full|(?:what )?(?:it|this|hmicfrs|the (?:report|inspectors?|inspectorate)) "
    r"(?:says?|said|asks?|asked|reads)(?: for)?",
    re.IGNORECASE,
)
"""What names the field of a recommendation's words."""
_IN_SHORT = re.compile(
    r"(?:in )?(?:short|brief|summary|essence|outline|substance|a nutshell|a sentence)|briefly|summarised"
    r"|(?:the |its )?(?:gist|substance|essence)(?: of it)?",
    re.IGNORECASE,
)
"""What names a summary, which under a number and above a labelled answer is one of what is asked."""
_SAID = (Sort.TEXT, Sort.HEADING, Sort.VERDICT)
_FARTHEST = 6
"""Tokens below its number among which a recommendation begins."""


def formed(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such fields as heads and labels of recommendations."""
    found: list[Token] = []
    shared = _shared(text, tokens)
    headed = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        taken, head = (0, None) if headed else _number(text, tokens, at)
        if head:
            found.append(head)
        elif parts := _wording(text, tokens, at, shared if headed else frozenset(), headed=headed):
            found += parts
        else:
            found.append(token)
        headed = (
            head is not None
            or (token.sort is Sort.HEAD and bool(token.numbers))
            or (headed and token.sort in (*FIELDS, Sort.HEAD))
        )
        at += max(taken, 1)
    return found


def _number(text: str, tokens: Sequence[Token], at: int) -> tuple[int, Token | None]:
    """How many tokens give a number below which a recommendation stands, and its head."""
    taken, label, value = _field(text, tokens, at)
    numbers = numbers_alone(value)
    if len(numbers) != 1 or not _begins(text, tokens[at + taken : at + taken + _FARTHEST]):
        return 0, None
    token, last = tokens[at], tokens[at + taken - 1]
    return taken, token._replace(
        sort=Sort.HEAD,
        start=token.start if token.start < token.end else last.start,
        end=last.end,
        numbers=numbers,
        kind=kind_of(value, label),
    )


def _field(text: str, tokens: Sequence[Token], at: int) -> tuple[int, str, str]:
    """How many tokens are a field that may give a number, its name and its value."""
    token = tokens[at]
    words = text[token.start : token.end]
    if token.sort is Sort.OTHER and names_numbers(token.words) and words:
        return 1, token.words, words
    if token.sort not in (*_SAID, Sort.OTHER) or len(words) > 45:
        return 0, "", ""
    label = words or token.words
    if names_numbers(label) and at + 1 < len(tokens) and tokens[at + 1].sort is Sort.TEXT:
        return 2, label, text[tokens[at + 1].start : tokens[at + 1].end]
    found = _VALUED.fullmatch(words)
    return (1, found["label"], found["value"]) if found and names_numbers(found["label"]) else (0, "", "")


def _begins(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a recommendation begins here, behind other fields or the name of a theme."""
    for at, token in enumerate(tokens):
        if token.sort is Sort.RECOMMENDATION or (token.sort is Sort.HEAD and not token.numbers):
            return True
        if token.sort in _SAID:
            words = text[token.start : token.end]
            if _wording(text, tokens, at, headed=True) or asks(words):
                return True
            if token.sort is not Sort.HEADING:
                return False
        elif token.sort not in FIELDS:
            return False
    return False


def _shared(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """Labels that say of what stands between a number and a labelled answer that it is what is asked.

    Either they say that it is a summary, or several recommendations have them.
    """
    found: Counter[str] = Counter()
    for before, token, *after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        headed = before.sort is Sort.HEAD and before.numbers and token.sort in (Sort.TEXT, Sort.HEADING)
        lead = _LEAD.match(text, token.start, min(token.end, token.start + 45)) if headed else None
        if lead and ":" in lead[0] and any(one.sort is Sort.ANSWER for one in after):
            found[lead["label"]] += 1
    return frozenset(label for label, times in found.items() if times > 1 or _IN_SHORT.fullmatch(label))


def _wording(
    text: str, tokens: Sequence[Token], at: int, shared: Container[str] = (), *, headed: bool
) -> list[Token]:
    """The label of a recommendation's words and these words, if the token is that."""
    token = tokens[at]
    if token.sort not in (Sort.TEXT, Sort.HEADING):
        return []
    words = text[token.start : min(token.end, token.start + 400)]
    end = token.lead if 0 < token.lead <= 45 else None
    found = _LEAD.match(words[:end] if end else words)
    if not found:
        return []
    label, rest = found["label"].rstrip(" .?"), words[end or found.end() :].lstrip(" :–—-")
    if not rest:
        below = tokens[at + 1] if at + 1 < len(tokens) else None
        rest = text[below.start : below.end][:400] if below and below.sort is Sort.TEXT else ""
        alone = len(words) == token.end - token.start
        worded = _WORDING.fullmatch(label) and (headed or asks(rest))
        named = alone and bool(rest and (worded or label in shared))
        return [token._replace(sort=Sort.RECOMMENDATION, words=words)] if named else []
    named = label in shared or bool(_WORDING.fullmatch(label) and (headed or asks(rest)))
    if not (named or (headed and opens_asking(rest) and not asks(label))):
        return []
    start = token.start + words.index(rest, len(label))
    mark = token._replace(sort=Sort.RECOMMENDATION, end=start, words=label)
    return [mark, token._replace(sort=Sort.TEXT, start=start, lead=0)]
