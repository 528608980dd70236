"""What is asked, and in a sentence of its own which recommendation that is ("That's recommendation 4.").

So write pages for the public, whose headings are questions. The sentence that gives the number stands behind
what is asked, in its paragraph or below it, and heads nothing inside an answer.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.cut import asks, is_answer
from loaders.layout.headings import numbers_in
from loaders.layout.openings import RECOMMENDED
from loaders.layout.summaries import NAMED, kind_named, stated
from loaders.layout.token import Sort, Token
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_THAT = r"(?:that|this|it|the above|what they ask(?:ed)? for(?: here)?)"
_ITSELF = re.compile(
    rf"[(\[]?(?:(?:and )?{_THAT}(?:['’]s| is| was| makes| comes from| appears as| is listed as)"
    rf"|(?:you(?:['’]ll| will| can| may)? )?(?:find|see|read) {_THAT}|(?:look for|listed as|known as"
    r"|numbered|from|see))\b[^.;:?!]{0,60}?(?::? )(?:the report['’]s )?"
    rf"{NAMED}(?: (?:in|of|from|on)\b[^.;:?!]{{2,80}})?[.!)\]]{{0,3}}",
    re.IGNORECASE,
)
"""A sentence that says which recommendation the words before it are."""
_BRACKETED = re.compile(rf" ?[(\[](?:(?:that|this)(?:['’]s| is) )?{NAMED}[)\]]\.?$", re.IGNORECASE)
_CUE = re.compile(r"\b(?:recom|recco|rec\b|reco|af[id]|area)")
_CUES = ("rec", "afi", "afd", "area")
_LONGEST = 160
"""Characters of such a sentence."""
_WANTED = re.compile(
    rf"(?:[^.;:]{{0,40}}, )?{RECOMMENDED}\b|(?:[^.;:]{{0,40}}, )?they (?:want|asked?|would like)\b",
    re.IGNORECASE,
)
_QUESTION = 90
"""Characters of a question that is a heading."""
_HEADINGS = (Sort.HEADING, Sort.TITLE, Sort.RECOMMENDATION, Sort.SALUTATION, Sort.END)


class _Named(NamedTuple):
    """What is asked, where that is, and what number it has."""

    asked: list[Token]
    numbers: tuple[str, ...]
    kind: RecommendationKind
    first: int
    """Index of the first token of it."""


def named_behind(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a head before what is asked; a question alone above it is a heading."""
    if not any(token.sort is Sort.ANSWER for token in tokens):
        return tokens
    made: list[Token] = []
    for at, token in enumerate(tokens):
        named = _named(text, tokens, at) if token.sort is Sort.TEXT else None
        if named is None or not _stands_open(text, made, named, at):
            made.append(token)
            continue
        del made[len(made) - (at - named.first) :]
        if made and _is_question(text, made[-1]):
            asked = made[-1]
            made[-1] = asked._replace(sort=Sort.HEADING, words=text[asked.start : asked.end])
        start = named.asked[0].start
        made += [Token(Sort.HEAD, start, start, named.numbers, named.kind, block=token.block), *named.asked]
    return made


def _named(text: str, tokens: Sequence[Token], at: int) -> _Named | None:
    """What a paragraph asks whose last sentence gives the number, or the one above it."""
    token = tokens[at]
    end = text[max(token.start, token.end - _LONGEST) : token.end].lower()
    if not (holds(end, _CUES) and _CUE.search(end)):
        return None
    places = sentences(text, token.span)
    last = places[-1]
    found = _ITSELF.fullmatch(text[last.start : last.end]) if last.end - last.start <= _LONGEST else None
    if found is None:
        return _bracketed(text, tokens, at, places)
    numbers, kind = numbers_in(found["numbers"]), kind_named(found)
    above = tokens[at - 1] if at else token
    if len(places) > 1:
        asked = _asked(text, places[:-1])
        return _Named([token._replace(start=asked, end=places[-2].end, lead=0)], numbers, kind, at)
    if above.sort is Sort.TEXT and _asks(text[above.start : above.end]):
        start = _asked(text, sentences(text, above.span))
        return _Named([above._replace(start=start)], numbers, kind, at - 1)
    return None


def _bracketed(text: str, tokens: Sequence[Token], at: int, places: Sequence[Span]) -> _Named | None:
    """What a label says is asked, or a sentence of what inspectors want, the number behind in brackets."""
    last, token = places[-1], tokens[at]
    found = _BRACKETED.search(text[last.start : last.end])
    led = at > 0 and tokens[at - 1].sort is Sort.RECOMMENDATION
    if found is None or not (led or (_WANTED.match(text, *last) and not stated(text, places))):
        return None
    start = token.start if led else last.start
    end = start + len(text[start : last.start + found.start()].rstrip())
    asked = token._replace(start=start, end=end, lead=0)
    return _Named([asked], numbers_in(found["numbers"]), kind_named(found), at)


def _asked(text: str, places: Sequence[Span]) -> int:
    """Where what is asked begins: at the first sentence that asks, else at the first."""
    return next((one.start for one in places if _asks(text[one.start : one.end])), places[0].start)


def _asks(words: str) -> bool:
    return (asks(words) or bool(_WANTED.match(words))) and not is_answer(words)


def _stands_open(text: str, made: Sequence[Token], named: _Named, at: int) -> bool:
    """Whether a heading or a question stands above what is asked, and no answer or other head since."""
    before = made[: len(made) - (at - named.first)]
    above = next((one for one in reversed(before) if one.sort is not Sort.TEXT), None)
    return above is None or above.sort in _HEADINGS or _is_question(text, before[-1])


def _is_question(text: str, token: Token) -> bool:
    """Whether a paragraph is one question and no more."""
    short = token.sort is Sort.TEXT and token.end - token.start <= _QUESTION and token.start == token.block
    return short and text[token.end - 1] == "?" and len(sentences(text, token.span)) == 1
