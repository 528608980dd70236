"""Headings that stand under one recommendation after the other and name who answers.

"Is the Commissioner satisfied?" is the commissioner's label where it heads a part of several answers.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.layout.token import Sort, Token
from loaders.layout.whose import role_of

_FEWEST = 2
_LONGEST = 80
"""Characters of a heading."""


def repeated_headings(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with such headings as labels of an answer."""
    found = list(_below_heads(text, tokens))
    times = Counter(words for _, words in found)
    places = {at for at, words in found if times[words] >= _FEWEST}
    return [_label(text, token) if at in places else token for at, token in enumerate(tokens)]


def _below_heads(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The first of its words below each head of a recommendation, behind something that is said."""
    seen: set[str] | None = None
    for at, token in enumerate(tokens):
        if token.sort is Sort.HEAD:
            seen = set()
        elif seen is not None and _is_heading(text, token):
            words = text[token.start : token.end].casefold()
            if words not in seen and role_of(words) and tokens[at - 1].sort is Sort.TEXT:
                yield at, words
            seen.add(words)


def _is_heading(text: str, token: Token) -> bool:
    """Whether it is a heading, or a line that may be one where a file shows no headings."""
    if token.end - token.start > _LONGEST or text[token.end : token.end + 1] not in ("\n", ""):
        return False
    line = token.sort is Sort.TEXT and token.start == token.block and not token.item
    return token.sort is Sort.HEADING or (line and (token.style.bold or text[token.end - 1] == "?"))


def _label(text: str, token: Token) -> Token:
    words = text[token.start : token.end]
    return token._replace(sort=Sort.ANSWER, role=role_of(words), words=words)
