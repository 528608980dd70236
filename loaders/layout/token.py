"""What a letter is read as: a row of tokens, each a stretch of the text and what it is."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.headings import Numbered
from loaders.layout.labels import Label
from loaders.layout.types import Role


class Sort(Enum):
    """What a token is; the fields of a form carry their value."""

    HEAD = auto()
    RECOMMENDATION = auto()
    ANSWER = auto()
    STATUS = auto()
    OWNER = auto()
    OTHER = auto()
    VERDICT = auto()
    TITLE = auto()
    """The title of a part of the letter that says whose answers follow."""
    HEADING = auto()
    TEXT = auto()
    SALUTATION = auto()
    SIGN_OFF = auto()
    COPIES = auto()
    APPENDIX = auto()
    END = auto()
    """The end of a table."""


class Style(NamedTuple):
    """How a stretch of text is set."""

    bold: bool = False
    italic: bool = False
    quoted: bool = False
    indented: bool = False


PLAIN = Style()


class Token(NamedTuple):
    """A stretch of the text and what it is."""

    sort: Sort
    start: int
    end: int
    numbers: tuple[str, ...] = ()
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION
    role: Role | None = None
    level: int = 0
    style: Style = PLAIN
    item: bool = False
    lead: int = 0
    """Length of a bold beginning."""
    words: str = ""
    """Of a label, its words."""
    block: int = 0
    """Where its block starts."""
    more: tuple[Numbered, ...] = ()
    """Of a head, what it names of other kinds besides."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


FIELDS = (Sort.STATUS, Sort.OWNER, Sort.OTHER)
SORT_OF = {
    Label.RECOMMENDATION: Sort.RECOMMENDATION,
    Label.ANSWER: Sort.ANSWER,
    Label.STATUS: Sort.STATUS,
    Label.OWNER: Sort.OWNER,
    Label.OTHER: Sort.OTHER,
}


CLOSING_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'"}
"""What closes a quotation, by what opens it."""
OPENING_MARKS = "".join(CLOSING_MARKS)


def labelled(text: str, token: Token, end: int, role: Role, *, level: int = 0) -> list[Token]:
    """A paragraph that begins with a label, which ends at `end`: the label, and what is said behind it."""
    start = token.start
    label = Token(Sort.ANSWER, start, end, role=role, level=level, words=text[start:end].strip(), block=start)
    rest = token._replace(sort=Sort.TEXT, start=end, lead=0, words="", block=end)
    return [label, rest] if end < token.end else [label]


def joined(text: str, places: Sequence[Token]) -> list[Token]:
    """Neighbouring sentences of one paragraph as one stretch."""
    found: list[Token] = []
    for place in places:
        if found and not text[found[-1].end : place.start].strip(" "):
            found[-1] = found[-1]._replace(end=place.end)
        else:
            found.append(place)
    return found
