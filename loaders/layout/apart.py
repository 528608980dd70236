"""Answers that stand apart from the recommendations, in a part of their own that quotes none of them.

The numbers alone tell what each is to: as heads that come again, as bare numbers before paragraphs ("**3.** A
superintendent …"), or in the first words of somebody's comments ("On recommendation 16 I have this to add").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from graph.model import RecommendationKind
from loaders.layout.announcing import PART
from loaders.layout.cut import opens_asking
from loaders.layout.headings import numbers_in
from loaders.layout.labels import is_speaker, label_of
from loaders.layout.openings import opening_of
from loaders.layout.token import Sort, Token
from loaders.layout.types import Role
from loaders.layout.whose import role_of

_OPENERS = (Sort.ANSWER, Sort.TITLE, Sort.APPENDIX, Sort.HEADING)
_PARTS = (Sort.TITLE, Sort.APPENDIX, Sort.SALUTATION, Sort.SIGN_OFF)
_BARE = re.compile(
    r"\(?(?:no\.? ?)?(?P<number>\d{1,3}(?: ?\([a-z]\)|[a-z])?)(?P<mark> ?[.):–—-]+)?(?: +(?=\S)|$)",
    re.IGNORECASE,
)
_LONGEST = 12
"""Characters of a bare number with what marks it."""
_FEWEST = 2
"""Bare numbers that may be those of recommendations; one alone may count anything."""
_ELSEWHERE = re.compile(
    r"[^.;]{0,60}\b(?:(?:is|are|was|were) (?:set out|answered|addressed|dealt with|given|listed|shown"
    r"|reproduced|attached|covered)|(?:appendix|annexe?|below|overleaf|table)\b)",
    re.IGNORECASE,
)
"""What a covering letter says of where recommendations are answered."""
_THE_REST = re.compile(
    r"[^.;]{0,60}\b(?:(?:all |of )?the (?:others?|rest)|(?:remaining|other) (?:recommendations|ones))\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?:[Rr]ecs?\.? ?|R)(?=\d)")
_IN_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b", re.IGNORECASE)

type _Key = tuple[RecommendationKind, str]


def answered_apart(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with a label that gives the number before each such answer."""
    first: dict[_Key, int] = {}
    for token in tokens:
        if token.sort is Sort.HEAD:
            for number in token.numbers:
                first.setdefault((token.kind, number), token.start)
    first = first or _listed(text, tokens)
    if not first:
        return tokens
    reading = _Reading(text, tokens, first)
    starts = reading.starts()
    found = list(tokens[: starts[0]] if starts else tokens)
    for start, end in pairwise([*starts, len(tokens)]):
        found += reading.part(start, end)
    return found


def _listed(text: str, tokens: Sequence[Token]) -> dict[_Key, int]:
    """Where recommendations stand that have no more for a head than a bare number."""
    first: dict[_Key, int] = {}
    for token in tokens:
        if token.sort is Sort.TEXT and opens_asking(text[token.start : token.end]):
            found = _BARE.fullmatch(text[token.block : token.start].rstrip())
            if found and found["mark"]:
                number = numbers_in(found["number"])[0]
                first.setdefault((RecommendationKind.RECOMMENDATION, number), token.start)
    return first


class _Bare(NamedTuple):
    """A bare number at the beginning of a paragraph or heading, and where the words behind it begin."""

    key: _Key
    start: int
    rest: int


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    tokens: Sequence[Token]
    first: dict[_Key, int]
    """Where each recommendation is headed first."""

    def starts(self) -> list[int]:
        """Where titles stand, and labels that fill their line, that open a part."""
        starts: list[int] = []
        level = 0
        for at, token in enumerate(self.tokens):
            opens = token.sort in _OPENERS and not token.numbers
            if token.sort is Sort.ANSWER:
                opens = opens and self._fills_line(at)
            elif opens and token.sort is Sort.HEADING and (bare := self._bare(token)):
                opens = bare.rest < token.end and bool(level and token.level <= level)
            if opens:
                starts.append(at)
                level = token.level
        return starts

    def part(self, start: int, end: int) -> list[Token]:
        """The tokens of the part that the title at `start` opens."""
        opener, inside = self.tokens[start], self.tokens[start + 1 : end]
        role = self._role(opener)
        answers = self._headed_again(opener, inside, role) if role else []
        answers = answers or self._numbered(start, inside, role)
        answers = answers or (self._named(start, inside, role) if role else [])
        if not answers:
            return [opener, *inside]
        title = opener if opener.sort is Sort.APPENDIX else opener._replace(sort=Sort.TITLE, role=role)
        return [title, *answers]

    def _fills_line(self, at: int) -> bool:
        after = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        return "\n" in self.text[self.tokens[at].end - 1 : after]

    def _role(self, opener: Token) -> Role | None:
        """Who speaks in a part by its title."""
        if opener.role or opener.sort not in (Sort.HEADING, Sort.APPENDIX):
            return opener.role
        words = PART.sub("", opener.words)
        label = label_of(words)
        return label.role if label and label.alone else role_of(words) if is_speaker(words) else None

    def _headed_again(self, opener: Token, inside: Sequence[Token], role: Role) -> list[Token]:
        """Answers under heads that stand above with the words of the recommendations."""
        heads = [at for at, token in enumerate(inside) if token.sort is Sort.HEAD]
        if not heads or not all(self._stands_above(opener, inside[at]) for at in heads):
            return []
        texts = [inside[at + 1] if at + 1 < len(inside) else inside[at] for at in heads]
        if any(one.sort is not Sort.TEXT or self._asks(one) for one in texts):
            return []
        return [
            token._replace(sort=Sort.ANSWER, role=role, words=opener.words) if at in heads else token
            for at, token in enumerate(inside)
        ]

    def _stands_above(self, opener: Token, head: Token) -> bool:
        keys = [(head.kind, number) for number in head.numbers]
        above = all(self.first[key] < opener.start for key in keys)
        return above and bool(keys) and not (head.more)

    def _asks(self, token: Token) -> bool:
        return opens_asking(self.text[token.start : token.end])

    def _numbered(self, start: int, inside: Sequence[Token], role: Role | None) -> list[Token]:
        """Answers each of which begins with the bare number of a recommendation quoted above."""
        opener = self.tokens[start]
        found = {at: bare for at, token in enumerate(inside) if (bare := self._bare(token))}
        keys = [bare.key for bare in found.values()]
        above = all(self.first[key] < opener.start for key in keys)
        if len(set(keys)) < max(_FEWEST, len(keys)) or not above or self._counts_on(start, keys[0]):
            return []
        if any(token.sort is Sort.HEAD or self._asks(token) for token in inside):
            return []
        if role is None and opener.sort is not Sort.ANSWER and not self._unanswered(start, keys):
            return []
        answers: list[Token] = []
        for at, token in enumerate(inside):
            bare = found.get(at)
            if bare:
                answers.append(self._label(bare.key, bare.start, bare.rest, role, opener.words))
            if not bare or bare.rest < token.end:
                at_rest = bare.rest if bare else token.start
                answers.append(token._replace(start=at_rest, block=at_rest if bare else token.block, lead=0))
        return answers

    def _bare(self, token: Token) -> _Bare | None:
        """The bare number that a paragraph or heading begins with, if a recommendation has it."""
        if token.sort not in (Sort.TEXT, Sort.HEADING):
            return None
        start = token.block if 0 < token.start - token.block <= _LONGEST else token.start
        found = _BARE.match(self.text, start, min(token.end, start + _LONGEST + 1))
        if found is None or not (found["mark"] or token.lead or found.end() == token.end):
            return None
        number = numbers_in(found["number"])[0]
        kinds = [kind for kind in RecommendationKind if (kind, number) in self.first]
        if not kinds or (len(kinds) > 1 and kinds[0] is not RecommendationKind.RECOMMENDATION):
            return None
        return _Bare((kinds[0], number), start, max(found.end(), token.start))

    def _counts_on(self, start: int, key: _Key) -> bool:
        """Whether the number goes on with those of the paragraphs before the part."""
        before = (
            _BARE.fullmatch(self.text[token.block : token.start].rstrip())
            for token in reversed(self.tokens[:start])
            if token.sort is Sort.TEXT and 0 < token.start - token.block <= _LONGEST
        )
        last = next(filter(None, before), None)
        return last is not None and key[1].isdigit() and last["number"] == str(int(key[1]) - 1)

    def _unanswered(self, start: int, keys: Sequence[_Key]) -> bool:
        """Whether nothing answers the recommendations above, and most of them have their numbers here."""
        quoted = min(self.first.values())
        answered = any(
            token.sort in (Sort.ANSWER, Sort.VERDICT) and token.start > quoted
            for token in self.tokens[:start]
        )
        return not answered and len(keys) * 2 >= len(self.first)

    def _named(self, start: int, inside: Sequence[Token], role: Role) -> list[Token]:
        """Comments that name in their first words what they are to."""
        opener = self.tokens[start]
        under = self._under(start)
        named = {at: keys for at, token in enumerate(inside) if (keys := self._takes_up(token))}
        followed = any(token.sort is Sort.HEAD for token in self.tokens[start:])
        if all(under.intersection(keys) for keys in named.values()):
            return []
        if any(token.sort is Sort.HEAD for token in inside):
            return []
        if under and followed and 0 not in named:
            return []
        return list(self._labelled(inside, named, role, opener.words))

    def _labelled(
        self, inside: Sequence[Token], named: dict[int, list[_Key]], role: Role, words: str
    ) -> Iterator[Token]:
        last: Token | None = None
        for at, token in enumerate(inside):
            if keys := named.get(at):
                last = token
                label = self._label(keys[0], token.start, token.start, role, words)
                yield label._replace(numbers=tuple(number for _, number in keys))
            elif last and token.sort is Sort.TEXT and self._leaves(token, last):
                last = None
                yield Token(Sort.END, token.start, token.start)
            yield token

    def _leaves(self, token: Token, last: Token) -> bool:
        """Whether a paragraph says nothing more of what the last one named: by its number, or its words."""
        both_numbered = token.block < token.start and last.block < last.start
        return both_numbered or _THE_REST.match(self.text, token.start, token.end) is not None

    def _under(self, start: int) -> set[_Key]:
        """The recommendations under whose head a label stands."""
        for token in reversed(self.tokens[:start]):
            if token.sort is Sort.HEAD:
                return {(token.kind, number) for number in token.numbers}
            if token.sort in _PARTS:
                break
        return set()

    def _takes_up(self, token: Token) -> list[_Key]:
        """The recommendations, headed elsewhere, that a paragraph in the first person names first."""
        if token.sort is not Sort.TEXT:
            return []
        words = _SHORT.sub("recommendation ", self.text[token.start : token.end], count=1)
        opening = opening_of(words)
        if opening is None or opening.counted or not _IN_PERSON.search(words):
            return []
        keys = [(opening.kind, number) for number in opening.numbers]
        known = all(key in self.first for key in keys)
        return keys if known and not _ELSEWHERE.match(words, opening.end) else []

    def _label(self, key: _Key, start: int, end: int, role: Role | None, words: str) -> Token:
        return Token(Sort.ANSWER, start, end, (key[1],), key[0], role=role, words=words, block=start)
