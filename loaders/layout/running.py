"""Letters in running prose, some of whose paragraphs begin with a recommendation's number as a heading would.

"Recommendation 2: by May, forces should …" is a head in most letters; where the paragraphs beside it say
"Recommendation 1 is that …" and "Recommendation 3, which …, would have …", it is one more opening sentence.
"""

import re
from collections.abc import Container, Sequence

from graph.model import RecommendationKind
from loaders.layout.cut import asks, goes_on_asking, opens_asking
from loaders.layout.enclosed import asked_until
from loaders.layout.handover import hands_over
from loaders.layout.openings import opening_of, quoted_from
from loaders.layout.passing import passed
from loaders.layout.summaries import only_asks, stated
from loaders.layout.token import FIELDS, Sort, Token
from loaders.text.sentences import sentences

_SET_APART = (Sort.RECOMMENDATION, Sort.ANSWER, Sort.VERDICT, Sort.END, *FIELDS)
"""What stands in forms and tables, and in letters that label each answer."""
_GIVES_NUMBER = re.compile(r"[)\]–—-](?:(?<=\w[)\]])|(?<=[–—-]) [^–—.]{2,40}\w[.:]?$)")
"""Begins with the characters that it is about, by which it is found many times as fast."""
_PLAIN_LABEL = 20
"""Characters of a label that is no more than "Recommendation text:"."""
_MOST = 20
"""Items of the list that a recommendation may hold."""


def over_several(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with "What the report asks for" as a heading where several recommendations stand below."""
    return [
        token._replace(sort=Sort.HEADING) if _is_over_several(text, tokens, at) else token
        for at, token in enumerate(tokens)
    ]


def _is_over_several(text: str, tokens: Sequence[Token], at: int) -> bool:
    label = tokens[at]
    titled = label.level or label.end - label.start > _PLAIN_LABEL
    if label.sort is not Sort.RECOMMENDATION or label.numbers or not titled:
        return False
    numbers: set[str] = set()
    for token in tokens[at + 1 :]:
        if token.sort in (Sort.RECOMMENDATION, Sort.ANSWER) or 0 < token.level <= label.level:
            break
        opening = opening_of(text[token.start : token.end]) if token.sort is Sort.TEXT else None
        numbers.update(opening.numbers if opening else token.numbers)
    return len(numbers) > 1


def in_sentences(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens; in a letter of running prose, heads and labels as the first words of their paragraphs."""
    heads = {at for at, token in enumerate(tokens) if token.sort is Sort.HEAD}
    says = {at for at, token in enumerate(tokens) if token.sort is Sort.ANSWER and _quotes(text, tokens, at)}
    marks = heads | says
    if not marks or any(one.sort in _SET_APART for at, one in enumerate(tokens) if at not in says):
        return tokens
    if not all(_leads_paragraph(tokens, at) for at in heads):
        return tokens
    known = {number for at in heads for number in tokens[at].numbers}
    opened = sum(_takes_up(text, token, known) for token in tokens if token.sort is Sort.TEXT)
    opened += sum(_says_how_answered(text, tokens, at) for at in marks)
    if not opened or opened * 2 < len(heads):
        return tokens
    return [
        _as_text(tokens, at) if at in marks or at - 1 in marks else token
        for at, token in enumerate(tokens)
        if not (at in marks and _goes_on(tokens, at))
    ]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next token stands in the same paragraph right behind this one."""
    return at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end


def _says_how_answered(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a paragraph quotes what its recommendation asks, and goes on to lead up to the answer."""
    start, end = tokens[at].start, tokens[at + _goes_on(tokens, at)].end
    opening = opening_of(text[start:end]) if text[end - 1] == ":" else None
    quoted = quoted_from(text, start + opening.end, end) if opening else None
    if opening is None or quoted is None:
        return False
    until = asked_until(text, start + opening.end, quoted, end)
    return until is not None and until[1] < end


def _as_text(tokens: Sequence[Token], at: int) -> Token:
    """A label that is a paragraph as one of text; what stands behind a head or label with its words."""
    if tokens[at].sort is not Sort.TEXT:
        return tokens[at]._replace(sort=Sort.TEXT, numbers=())
    return tokens[at]._replace(start=tokens[at - 1].start) if _goes_on(tokens, at - 1) else tokens[at]


def headed_behind(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens; in a letter with heads or labels, paragraphs that end in their number as headed by it."""
    if not any(one.sort in (Sort.HEAD, Sort.RECOMMENDATION, Sort.ANSWER) for one in tokens):
        return tokens
    ordered = list(tokens)
    for at, token in enumerate(tokens):
        if (first := _first_asked(text, tokens, at)) < at:
            start = tokens[first].start
            ordered[first : at + 1] = [token._replace(start=start, end=start), *tokens[first:at]]
    known = {(one.kind, number) for one in tokens if one.sort is Sort.HEAD for number in one.numbers}
    return [
        part for at, token in enumerate(ordered) for part in _headed(text, token, ordered[at - 1 : at], known)
    ]


def _first_asked(text: str, tokens: Sequence[Token], at: int) -> int:
    """The index of the first paragraph of a recommendation that the head in brackets ends; else its own."""
    head, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if head.sort is not Sort.HEAD or text[head.start] not in "([" or text[head.end - 1] not in ")].":
        return at
    if after and after.sort is Sort.TEXT and opens_asking(text[after.start : after.end]):
        return at
    first = at - 1
    while first > 0 and tokens[first].sort is Sort.TEXT and tokens[first].item and at - first < _MOST:
        first -= 1
    asked = tokens[first] if first >= 0 else head
    return first if asked.sort is Sort.TEXT and only_asks(text, sentences(text, asked.span)) else at


def _headed(
    text: str, token: Token, before: Sequence[Token], known: Container[tuple[RecommendationKind, str]]
) -> list[Token]:
    """The token behind a head of its own, where it states a recommendation that has none."""
    led = any(one.sort in (Sort.HEAD, Sort.RECOMMENDATION) for one in before)
    if (
        token.sort is not Sort.TEXT
        or token.item
        or led
        or not _GIVES_NUMBER.search(text[token.start : token.end])
    ):
        return [token]
    found = stated(text, sentences(text, token.span))
    if found is None or any((one.kind, number) in known for one in found.demands for number in one.numbers):
        return [token]
    (demand,) = found.demands
    head = Token(Sort.HEAD, token.start, token.start, demand.numbers, demand.kind, block=token.block)
    asked = token._replace(start=demand.span.start, end=demand.span.end)
    return [head, asked, *(token._replace(start=place.start, lead=0) for place in found.rest[:1])]


def _leads_paragraph(tokens: Sequence[Token], at: int) -> bool:
    """Whether a head is no more than the beginning of a paragraph."""
    head, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    plain = head.numbers and not (head.level or head.more or head.style.bold)
    return bool(plain and after and after.sort is Sort.TEXT and after.start == head.end and not after.item)


def _quotes(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody's words in quotation marks follow a label in its sentence, or a label that is one.

    Or whether the label itself quotes what is asked, and leads up to the answer.
    """
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    words = text[tokens[at].start : tokens[at].end]
    sentence = _goes_on(tokens, at) or words.endswith(".") or hands_over(words) is not None
    if after is None or after.sort is not Sort.TEXT or not sentence:
        return _says_how_answered(text, tokens, at)
    return text[after.start] in "“‘\"'"


def _takes_up(text: str, token: Token, known: set[str]) -> bool:
    """Whether a paragraph takes up a recommendation that has no head, and says what it asks."""
    opening = opening_of(text[token.start : token.end])
    if opening is None and not token.item:
        found = passed(text, sentences(text, token.span))
        return found is not None and not known & set(found.numbers)
    if opening is None or opening.counted or known & set(opening.numbers) or token.item:
        return False
    if quoted_from(text, token.start + opening.end, token.end):
        return True
    second = sentences(text, token.span)[1:2]
    return any(asks(words) or goes_on_asking(words) for words in (text[a:b] for a, b in second))
