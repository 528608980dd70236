"""What a letter is cut into first: units, the running text around them, and what is left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.token import Sort, Token
from loaders.layout.types import Leftover, Role


@dataclass(frozen=True, slots=True)
class Context:
    """Whose answers follow, as the last title said."""

    role: Role | None = None
    person: bool = False
    """Whether it named the chief constable, who may say I."""
    start: int = -1
    """Where it stands."""


@dataclass(slots=True)
class Unit:
    """What stands under one head."""

    head: Token
    numbers: tuple[str, ...]
    context: Context
    region: int
    tokens: list[Token] = field(default_factory=list)
    answer_only: bool = False
    """Whether it is an answer to recommendations that stand elsewhere."""
    last: bool = False
    """Whether the letter or a part of it ends with it."""
    beside: list["Unit"] = field(default_factory=list)
    """All that its head names together, by kind, itself among them; empty where it names one kind."""
    asked_only: bool = False
    """Whether what is said to it stands under one beside it."""

    @property
    def kind(self) -> RecommendationKind:
        """What the head calls it."""
        return self.head.kind

    def has(self, *sorts: Sort) -> bool:
        """Whether any token is of one of the sorts."""
        return any(token.sort in sorts for token in self.tokens)


@dataclass(slots=True)
class Walked:
    """A letter cut into units; `cover` is running text of the covering letter outside them."""

    units: list[Unit]
    cover: list[Token]
    """With the role of the last title above, if one was."""
    leftovers: list[Leftover]
    regions: list[Token]
    """Titles of the parts, from the second on."""


def spans(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Where texts stand, those that only an empty line parts as one."""
    merged: list[Span] = []
    for token in tokens:
        if merged and token.start - merged[-1].end == 2 and not token.numbers:
            merged[-1] = Span(merged[-1].start, token.end)
        else:
            merged.append(token.span)
    return tuple(merged)
