"""What the sections of a letter ask for and answer, in words."""

from loaders.document import Document
from loaders.layout.sections import Role, sections_of


def asked_in(letter: Document) -> list[tuple[str | None, str]]:
    """The number and words of each recommendation."""
    return [
        (one.number, " ".join(letter.text[start:end] for start, end in one.parts))
        for one in sections_of(letter).recommendations
    ]


def answered_in(letter: Document) -> list[tuple[Role, str]]:
    """Who answers recommendations, and the words of each answer."""
    return [
        (one.respondent, " ".join(letter.text[start:end] for start, end in one.parts))
        for one in sections_of(letter).responses
        if one.recommendations
    ]
