"""A place in a letter that looks like a name."""

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Candidate:
    """A place that looks like a name; nothing is set on one that is made (frozen, it would cost thrice)."""

    start: int
    end: int
    name: str
    """Its words, with a noun in lower case that finishes the name."""
    core: str
    """Its words without that noun."""
    how: str
    """"run", "lower", "quoted", "label", "office", "shared"."""
    head: str | None = None
    """The noun in lower case behind it, whether part of the name or only saying what it is."""
    lone_start: bool = False
    """Whether it is one word at the start of a sentence, whose capital says nothing."""
    known: bool = False
    acronym: str | None = None
    """Its short form in brackets, where the text defines one here."""
    opens: str | None = None
    """Words in brackets behind it that are a name themselves."""


def folded(words: str) -> str:
    """Words with one space between them."""
    return " ".join(words.split())
