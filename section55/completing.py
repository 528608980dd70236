"""What a shell may offer for a parameter of a question: values from the database, if there is one to ask."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from section55.database import DATABASE
from section55.output import plain

if TYPE_CHECKING:
    from queries.catalogue import Parameter, Question
    from queries.run import Given
    from queries.values import Candidate

type Offers = list[tuple[str, str]]
"""What is written when one is taken, and what is shown beside it."""

_MOST = 100
_APART = re.compile(r"\W+")
_APOSTROPHE = re.compile("['’]")


def completer(question: "Question", parameter: "Parameter") -> Callable[[typer.Context, str], Offers]:
    """What typer calls when the value of this parameter is to be completed."""

    def complete(ctx: typer.Context, incomplete: str) -> Offers:
        from graph.errors import Section55Error  # noqa: PLC0415
        from graph.stores import is_url, open_store  # noqa: PLC0415 - brings the engine

        database = ctx.params.get("db") or DATABASE
        if is_url(database) or not Path(database).exists():
            return []
        try:
            with open_store(database) as store:
                from queries.run import checked_before, suggestions  # noqa: PLC0415

                before = checked_before(store, question, parameter, _given(question, ctx))
                return offers(suggestions(store, parameter, before), incomplete)
        except Section55Error:
            return []

    return complete


def offers(candidates: "Sequence[Candidate]", incomplete: str) -> Offers:
    """Names in a form that needs no quotes in any shell and still means the same, with the name beside it.

    What was typed stays as it is, for shells drop what does not begin with it.
    """
    begun = _unquoted(incomplete).lower()
    found = {
        incomplete + form[len(begun) :]: told
        for form, told in _forms(candidates)
        if form.lower().startswith(begun)
    }
    return sorted(found.items())[:_MOST]


def _forms(candidates: "Sequence[Candidate]") -> Iterator[tuple[str, str]]:
    names = [_unquoted(candidate.name) for candidate in candidates]
    for candidate, name in zip(candidates, names, strict=True):
        told = plain(f"{candidate.name}, {candidate.hint}" if candidate.hint else candidate.name)
        several = names.count(name) > 1
        for form in (name, *map(_unquoted, candidate.aliases)):
            if several and candidate.hint:
                yield f"{_unquoted(candidate.hint)}-{form}", told
            elif not several:
                yield form, told


def _unquoted(text: str) -> str:
    """The words with a hyphen between them: what is typed is compared word by word."""
    return _APART.sub("-", _APOSTROPHE.sub("", text)).strip("-")


def _given(question: "Question", ctx: typer.Context) -> "dict[str, Given]":
    named = {option_name(parameter.name): parameter.name for parameter in question.parameters}
    return {named[key]: value for key, value in ctx.params.items() if key in named}


def option_name(name: str) -> str:
    """The parameter's name where Python needs one: `from` is a word of Python."""
    import keyword  # noqa: PLC0415

    return f"{name}_" if keyword.iskeyword(name) else name
