"""Labels that call who answers by name ("What Joanne says:"), where the letter says once whose name it is."""

import re
from collections.abc import Mapping, Sequence

from loaders.layout.labels import Label, label_of
from loaders.layout.people import named_offices
from loaders.layout.token import Sort, Token, labelled
from loaders.layout.types import Role

_WITHIN = 90
"""Characters of a text within which a label ends."""
_CALLED = {Role.COMMISSIONER: "the Commissioner", Role.FORCE: "the Chief Constable"}


def named_labels(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with labels that call somebody by name as those of the office."""
    names = named_offices(text)
    if not names:
        return tokens
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")
    return [part for token in tokens for part in _labelled(text, token, pattern, names)]


def _labelled(
    text: str, token: Token, pattern: re.Pattern[str], names: Mapping[str, Role]
) -> Sequence[Token]:
    if token.sort not in (Sort.TEXT, Sort.HEADING) or token.block != token.start:
        return [token]
    words = text[token.start : token.end]
    found = pattern.search(words, 0, _WITHIN)
    if found is None or found.end() == len(words):
        return [token]
    role = names[found[0]]
    office = _CALLED[role]
    label = label_of(f"{words[: found.start()]}{office}{words[found.end() :]}", 0)
    longer = len(office) - len(found[0])
    if label is None or label.label is not Label.ANSWER or label.role is not role:
        return [token]
    end = label.rest - longer
    if not found.end() < end <= _WITHIN + len(found[0]):
        return [token]
    return labelled(text, token, token.start + end, role, level=token.level)
