"""Second looks at units: with the words in which others quote, and at numbers that come again."""

from collections.abc import Sequence

from graph.model import RecommendationKind
from loaders.layout.answers import Answer, Resolved, resolve
from loaders.layout.cut import asks, leaves_list, same_words
from loaders.layout.token import Token, joined
from loaders.layout.wording import quoted_until


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
    quoted: set[tuple[RecommendationKind, tuple[str, ...]]] = set()
    for resolved in units:
        key = (resolved.unit.kind, resolved.unit.numbers)
        asked = [token for tokens in resolved.texts.values() for token in tokens]
        words = " ".join(text[token.start : token.end] for token in asked)
        said = [token for answer in resolved.answers for token in answer.tokens]
        labelled = any(answer.labelled for answer in resolved.answers)
        if key in quoted and not labelled and _is_titled(resolved) and leaves_list(words):
            _answer_all(text, resolved, [*asked, *said])
            continue
        quoted.update([key] if asked else [])
        if labelled or not (resolved.unit.numbers and asked):
            waiting.pop(key, None)
        elif key in waiting and not (asks(words) or same_words(waiting.pop(key), words)):
            _answer_all(text, resolved, [*asked, *said])
        elif not said:
            waiting[key] = words


def _is_titled(resolved: Resolved) -> bool:
    """Whether it stands under a title that says whose answers follow."""
    said = any(answer.role for answer in resolved.answers)
    return resolved.unit.context.role is not None or (resolved.in_prose and said)


def _answer_all(text: str, resolved: Resolved, tokens: Sequence[Token]) -> None:
    """Make one answer of all that stands under a number."""
    role = next((answer.role for answer in resolved.answers), None)
    said = joined(text, sorted(tokens, key=lambda token: token.start))
    resolved.texts, resolved.answers = {}, [Answer(role, labelled=False, tokens=said, sure=0.8)]


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
