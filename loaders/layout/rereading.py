"""Second looks at units: with words that others quote, at numbers that come again, at the last word."""

import re
from collections.abc import Sequence

from graph.model import RecommendationKind
from loaders.layout.answers import Answer, Resolved, resolve
from loaders.layout.cut import asks, same_words
from loaders.layout.token import joined
from loaders.layout.types import Role
from loaders.layout.wording import quoted_until

_OF_OFFICES = re.compile(r"\b(?:commissioners?|policing bod(?:y|ies)|mayors?)\b", re.IGNORECASE)
_FEWEST = 3
"""Recommendations before the last whose answers show that the office comments on none by itself."""


def resolved_again(text: str, resolved: Resolved, wordings: Sequence[str]) -> Resolved:
    """The same unit, its recommendation parted from its answer where the wordings say it ends."""
    unit = resolved.unit
    if not wordings or resolved.by_layout or unit.answer_only or len(unit.numbers) != 1:
        return resolved
    if resolved.in_prose:
        return _prose_again(text, resolved, wordings)
    return resolve(text, unit, wordings)


def answered_later(text: str, units: Sequence[Resolved]) -> None:
    """What stands under a number that was quoted above unanswered, and asks for nothing, answers it."""
    waiting: dict[tuple[RecommendationKind, tuple[str, ...]], str] = {}
    for resolved in units:
        key = (resolved.unit.kind, resolved.unit.numbers)
        asked = [token for tokens in resolved.texts.values() for token in tokens]
        words = " ".join(text[token.start : token.end] for token in asked)
        said = [token for answer in resolved.answers for token in answer.tokens]
        if any(answer.labelled for answer in resolved.answers) or not (resolved.unit.numbers and asked):
            waiting.pop(key, None)
        elif key in waiting and not (asks(words) or same_words(waiting.pop(key), words)):
            tokens = joined(text, sorted([*asked, *said], key=lambda token: token.start))
            resolved.texts, resolved.answers = {}, [Answer(None, labelled=False, tokens=tokens, sure=0.8)]
        elif not said:
            waiting[key] = words


def take_last_word_out(text: str, units: Sequence[Resolved]) -> None:
    """Give the letter what its office says under a label behind the last answer of the force's.

    Where no other recommendation has its comment, and the last is not made to it, the paragraphs at the end
    are on them all.
    """
    *others, last = units
    answers = [answer for unit in others for answer in unit.answers]
    if len(others) < _FEWEST or not all(
        one.labelled and one.role is not Role.COMMISSIONER for one in answers
    ):
        return
    *before, ending = last.answers or [Answer(None, labelled=False)]
    labelled = ending.labelled and ending.role is Role.COMMISSIONER
    asked = " ".join(text[one.start : one.end] for tokens in last.texts.values() for one in tokens)
    if before and labelled and len(ending.tokens) > 1 and not _OF_OFFICES.search(asked):
        last.closing = [*ending.tokens, *last.closing]
        last.answers = before


def _prose_again(text: str, resolved: Resolved, wordings: Sequence[str]) -> Resolved:
    asked = [token for tokens in resolved.texts.values() for token in tokens]
    said = [token for answer in resolved.answers for token in answer.tokens]
    tokens = sorted([*asked, *said], key=lambda token: token.start)
    place = quoted_until(text, tokens, wordings) if asked and tokens[0] is asked[0] else None
    if place is None:
        return resolved
    before, after = tokens[: place.token], tokens[place.token :]
    if after and after[0].start < place.offset:
        before.append(after[0]._replace(end=place.offset))
        after[0] = after[0]._replace(start=place.offset)
    return Resolved(
        resolved.unit,
        {resolved.unit.numbers[0]: before},
        [Answer(None, labelled=False, tokens=after)] if after else [],
        in_prose=True,
    )
