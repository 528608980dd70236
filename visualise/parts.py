"""The parts of a map, before anything is placed or drawn."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a letter, and the letter's id."""

    words: str
    letter: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one answer says that makes a link; `by` is empty where the words are not an answer's own."""

    quotes: tuple[Quote, ...]
    response: str | None = None
    by: str = ""
    status: str | None = None
    modality: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of one type between two things, with everything that was said to make it."""

    type: str
    source: str
    target: str
    said: tuple[Said, ...] = ()

    @property
    def only(self) -> tuple[str, ...]:
        """How the answers speak of the target ("planned"), where none speaks of it as existing."""
        ways = {said.modality for said in self.said if said.modality}
        return () if "existing" in ways else tuple(sorted(ways))


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment: which response makes it to which recommendation or letter, and whom it concerns."""

    text: str
    due: str
    response: str
    by: str
    anchors: tuple[str, ...]
    concerns: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A box of the map: `detail` is what stands under its name, `facts` are its headed details."""

    id: str
    name: str
    kind: str
    detail: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view from top to bottom; `numbered` keeps that order whatever crosses."""

    title: str
    ids: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the network."""

    key: str
    title: str
    columns: tuple[Column, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A letter that is quoted: its name and the day that it bears, in words."""

    name: str
    date: str


@dataclass(frozen=True, slots=True)
class Network:
    """Everything that one map shows; `centre` are the ids that it was asked to be about."""

    things: tuple[Thing, ...]
    views: tuple[View, ...]
    promises: tuple[Promise, ...]
    letters: Mapping[str, Source]
    centre: tuple[str, ...]
    left_out: str
    """What was not drawn and how to see it; empty where everything was."""
