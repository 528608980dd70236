"""Letters in running prose, some of whose paragraphs begin with a recommendation's number as a heading would.

"Recommendation 2: by May, forces should …" is a head in most letters; where the paragraphs beside it say
"Recommendation 1 is that …" and "Recommendation 3, which …, would have …", it is one more opening sentence.
"""

from collections.abc import Sequence

from loaders.layout.cut import asks, goes_on_asking
from loaders.layout.openings import opening_of, quoted_from
from loaders.layout.summaries import stated
from loaders.layout.tokens import FIELDS, Sort, Token
from loaders.text.sentences import sentences

_SET_APART = (Sort.RECOMMENDATION, Sort.ANSWER, Sort.VERDICT, Sort.END, *FIELDS)
"""What stands in forms and tables, and in letters that label each answer."""


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
    if not opened or opened * 2 < len(heads):
        return tokens
    return [
        token._replace(start=tokens[at - 1].start) if at - 1 in marks else token
        for at, token in enumerate(tokens)
        if at not in marks
    ]


def headed_behind(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens; in a letter with heads or labels, paragraphs that end in their number as headed by it."""
    if not any(one.sort in (Sort.HEAD, Sort.RECOMMENDATION, Sort.ANSWER) for one in tokens):
        return tokens
    return [part for at, token in enumerate(tokens) for part in _headed(text, token, tokens[at - 1 : at])]


def _headed(text: str, token: Token, before: Sequence[Token]) -> list[Token]:
    """The token behind a head of its own, where it states a recommendation and nothing else."""
    led = any(one.sort in (Sort.HEAD, Sort.RECOMMENDATION) for one in before)
    if token.sort is not Sort.TEXT or token.item or led or text[token.end - 1] not in ")].":
        return [token]
    found = stated(text, sentences(text, token.span))
    if found is None or found.rest:
        return [token]
    (demand,) = found.demands
    head = Token(Sort.HEAD, token.start, token.start, demand.numbers, demand.kind, block=token.block)
    return [head, token._replace(start=demand.span.start, end=demand.span.end)]


def _leads_paragraph(tokens: Sequence[Token], at: int) -> bool:
    """Whether a head is no more than the beginning of a paragraph."""
    head, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    plain = head.numbers and not (head.level or head.more or head.style.bold)
    return bool(plain and after and after.sort is Sort.TEXT and after.start == head.end and not after.item)


def _quotes(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a label begins a sentence that goes on with somebody's words in quotation marks."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.start == tokens[at].end and text[after.start] in "“‘\"'"


def _takes_up(text: str, token: Token, known: set[str]) -> bool:
    """Whether a paragraph begins with a recommendation that has no head, and says what it asks."""
    opening = opening_of(text[token.start : token.end])
    if opening is None or opening.counted or known & set(opening.numbers) or token.item:
        return False
    if quoted_from(text, token.start + opening.end, token.end):
        return True
    second = sentences(text, token.span)[1:2]
    return any(asks(words) or goes_on_asking(words) for words in (text[a:b] for a, b in second))
