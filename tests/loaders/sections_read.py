"""What the sections of a letter ask for and answer, in words."""

from loaders.document import Document
from loaders.layout.sections import Role, Sections, sections_of


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


def named_in(text: str, sections: Sections) -> list[tuple[str, str]]:
    """Short name ("r4", "a1") and paragraphs of each recommendation."""
    return [
        (_name(sections, at), "\n\n".join(text[start:end] for start, end in one.parts))
        for at, one in enumerate(sections.recommendations)
    ]


def said_in(text: str, sections: Sections) -> list[tuple[str, Role, str]]:
    """What each answer answers, by short names, who gives it, and its paragraphs."""
    return [
        (
            " ".join(_name(sections, at) for at in one.recommendations),
            one.respondent,
            "\n\n".join(text[start:end] for start, end in one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]


def _name(sections: Sections, at: int) -> str:
    one = sections.recommendations[at]
    return f"{one.kind.value[0]}{one.number}"
