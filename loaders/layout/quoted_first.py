"""Recommendations listed under nothing but their numbers, before the answers that name them.

"(1) By May, forces should …", "(4) …" and below them "Recommendation 4. We have …": each item of such a list
gets the head that it lacks.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.layout.cut import goes_on_asking, opens_asking
from loaders.layout.grouped import speaker_of
from loaders.layout.headings import numbered
from loaders.layout.token import Sort, Token

_NUMBER = 20
"""Characters in which the number of a recommendation stands."""
_LISTS = (Sort.TEXT, Sort.OTHER)
_FEWEST = 2


class _Item(NamedTuple):
    """A recommendation in a list: its number, and where the words behind it begin."""

    number: str
    start: int


def quoted_first(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with a head for each recommendation of such a list.

    Below headings that say who answers, the answers may have nothing but their numbers, too.
    """
    found = _items(text, tokens)
    if len(found) < _FEWEST:
        return tokens
    asked = {one.number for one in found.values()}
    last = max(found)
    named = [one for one in tokens if one.sort in (Sort.HEAD, Sort.ANSWER) and one.numbers]
    if not named:
        found |= _answers(text, tokens, last + 1, asked)
    answered = {number for one in named for number in one.numbers}
    answered |= {one.number for at, one in found.items() if at > last}
    above = any(one.start < tokens[last].start for one in named)
    if above or len(answered & asked) * 2 < len(asked):
        return tokens
    return _with_heads(text, tokens, found, last)


def _answers(text: str, tokens: Sequence[Token], at: int, asked: set[str]) -> dict[int, _Item]:
    """By index, the paragraphs under headings that name who answers which begin with a number in the list."""
    found: dict[int, _Item] = {}
    headed = False
    for index in range(at, len(tokens)):
        token = tokens[index]
        headed |= speaker_of(token) is not None
        item = _item(text, token) if headed else None
        if item and item.number in asked:
            found[index] = item
    return found


def _items(text: str, tokens: Sequence[Token]) -> dict[int, _Item]:
    """By index, the numbered paragraphs of the first list all of which ask for something."""
    found: dict[int, _Item] = {}
    seen: set[str] = set()
    every = True
    for at, token in enumerate(tokens):
        if token.sort not in _LISTS:
            if found and every:
                break
            found, seen, every = {}, set(), True
        elif item := _item(text, token):
            asked = opens_asking(text[item.start : min(token.end, item.start + 600)])
            every &= asked and item.number not in seen
            found[at] = item
            seen.add(item.number)
    return found if every else {}


def _item(text: str, token: Token) -> _Item | None:
    """The number that a paragraph begins with."""
    if token.sort is not Sort.TEXT:
        return None
    split = numbered(text[token.block : min(token.block + _NUMBER, token.end)])
    start = token.block + split[1] if split else 0
    return _Item(split[0], start) if split and token.start <= start < token.end else None


def _with_heads(text: str, tokens: Sequence[Token], found: dict[int, _Item], last: int) -> list[Token]:
    parted: list[Token] = []
    open_list = False
    for at, token in enumerate(tokens):
        if item := found.get(at):
            head = token._replace(sort=Sort.HEAD, start=token.block, end=item.start, numbers=(item.number,))
            parted += [head._replace(lead=0, item=False), token._replace(start=item.start, lead=0)]
            open_list = at == last
            continue
        words = text[token.start : token.end] if token.sort is Sort.TEXT else ""
        if open_list and words and not (token.item or goes_on_asking(words)):
            parted.append(Token(Sort.END, token.start, token.start))
        open_list = open_list and token.item
        parted.append(token)
    return parted
