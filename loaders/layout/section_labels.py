"""Labels of an office that head a section of the letter, not its answer to the recommendation above them.

"3. Commissioner's comments" behind "2. The recommendations" is the third section; so is "PCC comments" behind
all that stands under the title "What the force says".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.layout.token import Sort, Token
from loaders.layout.types import Role

_MARK = re.compile(r"(?:section |part )?(?P<mark>\d{1,2}|[A-Z]|[IVX]{1,4})[.):]?\s+\**$", re.IGNORECASE)
_ROMAN = {name: at for at, name in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}
_LETTERS, _NUMERALS = 1000, 2000
"""What tells letters and Roman numerals from numbers."""
_HEADINGS = (Sort.HEADING, Sort.TITLE, Sort.RECOMMENDATION, Sort.ANSWER, Sort.TEXT)
_LONGEST = 90
"""Characters of the heading of a section."""
_FEWEST = 2
"""Recommendations before such a label."""


def section_labels(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Where labels stand that head a section."""
    heads = [at for at, token in enumerate(tokens) if token.sort is Sort.HEAD]
    if len(heads) < _FEWEST:
        return frozenset()
    above = {number for token in tokens[: heads[0]] for number in _counted(text, token)}
    labels = [at for at in range(heads[0], len(tokens)) if _is_of_office(tokens[at])]
    counted = {at: list(_counted(text, tokens[at])) for at in labels}
    times = Counter(number for numbers in counted.values() for number in numbers)
    found = {
        at
        for at, numbers in counted.items()
        if at > heads[_FEWEST - 1]
        and any(number - 1 in above and number not in above and times[number] == 1 for number in numbers)
    }
    ending = next((at for at in labels if at > heads[-1]), None)
    if ending is not None and _answers_title(tokens, ending):
        found.add(ending)
    return frozenset(tokens[at].start for at in found)


def _is_of_office(token: Token) -> bool:
    return token.sort is Sort.ANSWER and token.role is Role.COMMISSIONER and not token.numbers


def _counted(text: str, token: Token) -> Iterator[int]:
    """The number or letter before the words of a heading; what may be either gives both."""
    line = token.end - token.start <= _LONGEST and text[token.end : token.end + 1] in ("\n", "")
    if token.sort not in _HEADINGS or not (line and 0 < token.start - token.block <= 12):
        return
    found = _MARK.fullmatch(text, token.block, token.start)
    mark = found["mark"].upper() if found else ""
    if mark.isdigit():
        yield int(mark)
    if len(mark) == 1 and mark.isalpha():
        yield _LETTERS + ord(mark)
    if mark in _ROMAN:
        yield _NUMERALS + _ROMAN[mark]


def _answers_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a label of the office's ends all that stands under a title of the force's without a label."""
    title = next((one for one in range(at - 1, -1, -1) if tokens[one].sort is Sort.TITLE), None)
    if title is None or tokens[title].role is not Role.FORCE:
        return False
    heads = [one for one in tokens[title:at] if one.sort is Sort.HEAD]
    labelled = any(one.sort is Sort.ANSWER for one in tokens[title:at])
    return not labelled and len(heads) >= _FEWEST and tokens[at].level <= heads[-1].level
