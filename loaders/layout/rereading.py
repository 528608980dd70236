"""Second looks at units: with words that others quote, at numbers that come again, at the last word."""

import re
from collections.abc import Sequence

from graph.model import RecommendationKind
from loaders.layout.answers import Answer, Resolved, resolve
from loaders.layout.cut import asks, leaves_list, same_words
from loaders.layout.token import Token, joined
from loaders.layout.types import Role
from loaders.layout.voices import speaks_singular
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
    """What stands under numbers that were quoted above unanswered, and asks for nothing, answers them."""
    waiting: dict[tuple[RecommendationKind, str], str] = {}
    quoted: set[tuple[RecommendationKind, str]] = set()
    for resolved in units:
        keys = [(resolved.unit.kind, number) for number in resolved.unit.numbers]
        asked = [token for tokens in resolved.texts.values() for token in tokens]
        words = " ".join(text[token.start : token.end] for token in asked)
        said = [token for answer in resolved.answers for token in answer.tokens]
        labelled = any(answer.labelled for answer in resolved.answers)
        retold = quoted.issuperset(keys) and not labelled and _is_titled(resolved)
        if keys and retold and _answers(resolved, words):
            _answer_all(text, resolved, [*asked, *said])
            continue
        quoted.update(keys if asked else [])
        before = [waiting.pop(key) for key in keys if key in waiting]
        if labelled or not (keys and asked):
            continue
        if len(before) == len(keys) and not (asks(words) or any(same_words(one, words) for one in before)):
            _answer_all(text, resolved, [*asked, *said])
        elif not said:
            waiting.update(dict.fromkeys(keys, words))


def _answers(resolved: Resolved, words: str) -> bool:
    """Whether words under a number answer it; an area for improvement need not ask for anything."""
    recommended = resolved.unit.kind is RecommendationKind.RECOMMENDATION
    return leaves_list(words) or (recommended and not asks(words))


def _is_titled(resolved: Resolved) -> bool:
    """Whether it stands under a title that says whose answers follow."""
    said = any(answer.role for answer in resolved.answers)
    return resolved.unit.context.role is not None or (resolved.in_prose and said)


def _answer_all(text: str, resolved: Resolved, tokens: Sequence[Token]) -> None:
    """Make one answer of all that stands under a number."""
    role = next((answer.role for answer in resolved.answers), None)
    said = joined(text, sorted(tokens, key=lambda token: token.start))
    resolved.texts, resolved.answers = {}, [Answer(role, labelled=False, tokens=said, sure=0.8)]


def take_last_word_out(text: str, units: Sequence[Resolved]) -> None:
    """Give the letter what its office says under a label behind the last answer of the force's.

    Where no other recommendation has its comment, and the last is not made to it, the paragraphs at the end
    are on them all.
    """
    *others, last = units
    answers = [answer for unit in others for answer in unit.answers]
    if len(others) < _FEWEST or any(one.role is Role.COMMISSIONER for one in answers):
        return
    if any(speaks_singular(text, one.tokens) for one in answers if not one.labelled):
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
