"""What the sections of a letter ask and answer, by short names of recommendations ("r4", "a1")."""

from loaders.layout.sections import Role, Sections


def asked_in(text: str, sections: Sections) -> list[tuple[str, str]]:
    """Short name and words of each recommendation."""
    return [
        (_name(sections, at), "\n\n".join(text[start:end] for start, end in one.parts))
        for at, one in enumerate(sections.recommendations)
    ]


def said_in(text: str, sections: Sections) -> list[tuple[str, Role, str]]:
    """What each answer answers, who gives it, and its words."""
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
