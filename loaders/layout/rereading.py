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
