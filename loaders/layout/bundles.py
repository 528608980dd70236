"""Several recommendations under one head, quoted one by one below it and answered together.

"Bundle two: recommendations 3, 4 and area for improvement 1" names two kinds: two units share its head.
"""

from collections.abc import Iterator, Sequence

from graph.model import RecommendationKind
from loaders.layout.cut import asks
from loaders.layout.openings import CLAUSE, Opening, opening_of
from loaders.layout.token import Sort, Token
from loaders.layout.walked import Unit
from loaders.text.sentences import sentences

_MOST = 200
"""Tokens under a head, more than any quotations have; bounds the work on what is no letter."""


def counts_among(unit: Unit, kind: RecommendationKind, numbers: Sequence[str]) -> Unit | None:
    """The unit under the same head whose recommendations these are some of, while none is answered."""
    units = unit.beside or [unit]
    several = len(units) > 1
    found = next(
        (
            one
            for one in units
            if one.kind is kind
            and numbers
            and (set(numbers) < set(one.numbers) or (several and set(numbers) == set(one.numbers)))
        ),
        None,
    )
    return None if found and any(one.has(Sort.ANSWER) for one in units) else found


def quoted_items(text: str, unit: Unit, token: Token) -> Iterator[tuple[Unit, Token]]:
    """A paragraph under a head; a sentence of it that quotes one of several recommendations is that one's."""
    places = _openings(text, unit, token) if _may_quote(unit) else []
    start = token.start
    for at, (member, numbers, sentence, quoted) in enumerate(places):
        if sentence > start:
            yield unit, token._replace(end=start + len(text[start:sentence].rstrip()))
        unit = member
        yield unit, Token(Sort.RECOMMENDATION, sentence, quoted, numbers, unit.kind, block=token.block)
        start = places[at + 1][2] if at + 1 < len(places) else token.end
        end = quoted + len(text[quoted:start].rstrip())
        yield unit, token._replace(start=quoted, end=end, lead=0)
    if not places:
        yield unit, token


def itemised(units: Sequence[Unit]) -> bool:
    """Whether the recommendations of these units under one head are quoted one by one."""
    return any(token.sort is Sort.RECOMMENDATION and token.numbers for unit in units for token in unit.tokens)


def take_away(units: list[Unit], kind: RecommendationKind, numbers: Sequence[str]) -> Unit | None:
    """Take what is quoted and answered further below out of its bundle; gives the unit that has none left."""
    if not itemised(units):
        return None
    for unit in units:
        quoted = {number for token in unit.tokens for number in token.numbers}
        left = tuple(one for one in unit.numbers if one in quoted or one not in numbers)
        if unit.kind is kind and left != unit.numbers:
            if left or unit.tokens:
                unit.numbers = left or unit.numbers
                return None
            units[:] = [one for one in units if one is not unit]
            return unit
    return None


def _may_quote(unit: Unit) -> bool:
    """Whether a paragraph may be the words of one of its recommendations: none is answered yet."""
    units = unit.beside or [unit]
    several = sum(len(one.numbers) for one in units) > 1
    if unit.answer_only or not unit.numbers or not (several or not unit.has(Sort.TEXT)):
        return False
    return not any(len(one.tokens) > _MOST or one.has(Sort.ANSWER, Sort.VERDICT) for one in units)


def _openings(text: str, unit: Unit, token: Token) -> list[tuple[Unit, tuple[str, ...], int, int]]:
    """Where sentences begin that quote one of the recommendations, each with where the quotation begins."""
    found: list[tuple[Unit, tuple[str, ...], int, int]] = []
    for place in sentences(text, token.span):
        words = text[place.start : place.end]
        opening = opening_of(words)
        clause = CLAUSE.match(words, opening.end) if opening else None
        named = _named(unit, opening) if opening and clause and clause.end() < len(words) else None
        if clause and named and not _is_quoted(text, *named):
            quoted = place.start + clause.end()
            quoted += len(text[quoted : place.end]) - len(text[quoted : place.end].lstrip())
            found.append((*named, place.start, quoted))
    return found


def _named(unit: Unit, opening: Opening) -> tuple[Unit, tuple[str, ...]] | None:
    """The unit and number that a sentence opens with; "the first" is the first that the head names."""
    if not opening.counted:
        own = unit.kind is opening.kind and set(unit.numbers) == set(opening.numbers)
        member = unit if own else counts_among(unit, opening.kind, opening.numbers)
        return (member, opening.numbers) if member else None
    every = [(one, number) for one in unit.beside or [unit] for number in one.numbers]
    at = int(opening.numbers[0]) - 1
    if len(opening.numbers) > 1 or at >= len(every):
        return None
    return every[at][0], (every[at][1],)


def _is_quoted(text: str, unit: Unit, numbers: Sequence[str]) -> bool:
    """Whether the unit holds the words of one of these numbers, or of all of its recommendations."""
    if any(token.sort is Sort.RECOMMENDATION and set(numbers) & set(token.numbers) for token in unit.tokens):
        return True
    texts = [token for token in unit.tokens if token.sort is Sort.TEXT]
    return not itemised([unit]) and any(asks(text[token.start : token.end]) for token in texts)
