"""Whether what stands behind the last answer that a letter quotes is the office's comment on it or the end.

Where a paragraph of the office's own follows each quotation, one follows the last; a second is the letter's.
"""

import re
from collections.abc import Sequence

from loaders.layout.answers import Resolved
from loaders.layout.closing import is_on_all
from loaders.layout.token import Token

_CLOSES = '”"'
_COMMENTS = 2
"""Quotations with a paragraph behind them that show that the office comments on each."""
_ALONE = 3
"""Quotations with one alone that show that it has no more to say to any."""
_ON_ONE = re.compile(
    r"i(?: shall| will|['’]ll) (?:report|publish|return to|come back to|keep|revisit|ask|take|bring)"
    r"|i (?:am|was) (?:also )?(?:satisfied|pleased|glad|sorry|struck|heartened|encouraged|confident|assured"
    r"|reassured)|i (?:would|should|might) (?:(?:only|also|just|like to) ){0,2}add|i would welcome"
    r"|i have (?:nothing|little)|i (?:intend|propose|plan|expect|hope) to (?:publish|return|bring|give)"
    r"|i (?:will|shall) continue to",
    re.IGNORECASE,
)
"""How a paragraph begins that may end a letter, or comment on one answer."""
_GOES_ON = re.compile(r"(?:it|they|this|these|that|those|he|she|both|one of)\b", re.IGNORECASE)


def may_comment(text: str, words: str, before: Sequence[Token], others: Sequence[Sequence[Token]]) -> bool:
    """Whether words that may end a letter are the comment on what is quoted last.

    `before` is what is said to the last recommendation so far, `others` what is said to each of the others.
    """
    if not _ON_ONE.match(words) or is_on_all(words) or _behind(text, before) != 0:
        return False
    counts = _counts(text, others)
    return sum(map(bool, counts)) >= max(_COMMENTS, len(counts) / 2)


def settle_last(text: str, units: Sequence[Resolved], cover: Sequence[Token]) -> None:
    """Settle what follows the last quotation, where the `cover` has no more to say behind the answers."""
    if not units or not units[-1].answers:
        return
    said = [_said(unit) for unit in units]
    last = units[-1]
    if last.closing:
        first = last.closing[0]
        if may_comment(text, text[first.start : first.end], said[-1], said[:-1]):
            last.answers[-1].tokens.append(last.closing.pop(0))
    elif not any(one.start > last.unit.head.start for one in cover) and _one_each(_counts(text, said[:-1])):
        _take_out(text, last)


def _take_out(text: str, last: Resolved) -> None:
    """Give the letter what stands behind the one paragraph on the last answer."""
    answer = last.answers[-1]
    behind = _behind(text, answer.tokens) or 0
    if answer.labelled and answer.role is not None and len(last.answers) > 1:
        return
    if behind > 1 and not _GOES_ON.match(text, answer.tokens[-behind + 1].start):
        last.closing = answer.tokens[-behind + 1 :]
        del answer.tokens[-behind + 1 :]


def _one_each(counts: Sequence[int]) -> bool:
    return sum(counts) >= max(_ALONE, len(counts) / 2) and max(counts) == 1


def _said(unit: Resolved) -> list[Token]:
    return sorted(
        (token for answer in unit.answers for token in answer.tokens), key=lambda token: token.start
    )


def _counts(text: str, said: Sequence[Sequence[Token]]) -> list[int]:
    """How many paragraphs stand behind each quotation."""
    return [count for tokens in said if (count := _behind(text, tokens)) is not None]


def _behind(text: str, tokens: Sequence[Token]) -> int | None:
    """How many paragraphs stand behind the last that is quoted; None where none is."""
    behind = (
        at for at, one in enumerate(reversed(tokens)) if one.style.quoted or text[one.end - 1] in _CLOSES
    )
    return next(behind, None)
