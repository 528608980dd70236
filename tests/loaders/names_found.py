"""What is found in a text that is all answer, with the registered names of one county."""

from graph.facts import Span
from loaders.naming.matcher import Matcher
from loaders.naming.names import Name, names_of
from loaders.register import load_register

_REGISTER = load_register(area_registers=False)
_MATCHER = Matcher(_REGISTER.for_area("suffolk"))


def names(text: str) -> list[Name]:
    """Its names."""
    return names_of(text, [Span(0, len(text))], _MATCHER.find(text), area=_REGISTER.area("suffolk"))


def found(text: str) -> dict[str, str]:
    """The kind of each, under its name."""
    return {name.entity.name: name.entity.label for name in names(text)}
