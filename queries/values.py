"""From what a person types to the one thing meant: a name, an alias, an id, or a part that fits it only."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.errors import UnknownNameError

_SHOWN = 8
_NEAR = 0.6
"""Of what was asked for, so much stands in a name that is near."""
_WORSE = 0.2
"""By how much less than the nearest."""
_LETTERS_FOR_A_SLIP = 4
_NOT_WORD = re.compile(r"[^\w]+")
_APOSTROPHE = re.compile("['’]")


class Candidate(NamedTuple):
    """A value that a parameter may take."""

    value: str
    name: str
    aliases: tuple[str, ...] = ()
    hint: str = ""
    """What tells it from another of the same name, such as its area."""


def resolve(wanted: str, candidates: Sequence[Candidate], *, what: str) -> str:
    """The value meant by `wanted`, in any case of letters.

    Raises UnknownNameError that lists what fits where several do, and what is near where none does; `what`
    says in it what was looked for.
    """
    text = _folded(wanted)
    for fits in (_by_id, _by_name, _by_alias, _by_hint, _by_words, _by_part) if text else ():
        found = [candidate for candidate in candidates if fits(candidate, wanted, text)]
        if len({candidate.value for candidate in found}) == 1:
            return found[0].value
        if found:
            raise UnknownNameError(_several(wanted, found, what))
    raise UnknownNameError(_none(wanted, candidates, what))


def nearest(wanted: str, names: Sequence[str], *, limit: int = 5) -> list[str]:
    """The names most like `wanted`, the likest first; none where all are something else."""
    scores = {name: _likeness(_folded(wanted), _folded(name)) for name in names}
    least = max(_NEAR, max(scores.values(), default=0.0) - _WORSE)
    return sorted((name for name in scores if scores[name] >= least), key=lambda name: -scores[name])[:limit]


def _likeness(wanted: str, name: str) -> float:
    """The share of the letters of `wanted` whose words stand in the name too, but for slips."""
    words = wanted.split()
    likest = (max((_same(word, other) for other in name.split()), default=0.0) * len(word) for word in words)
    joined = "".join(words)
    return max(sum(likest) / max(1, len(joined)), _same(joined, name.replace(" ", "")))


def _same(word: str, other: str) -> float:
    """1 for the same word, less for each slip, 0 where there are too many for so short a word."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only where a name is unknown

    allowed = (len(word) + 1) // _LETTERS_FOR_A_SLIP
    slips = OSA.distance(word, other, score_cutoff=allowed)
    return 1 - slips / len(word) if word and slips <= allowed else 0.0


def unknown(what: str, wanted: str, names: Sequence[str]) -> UnknownNameError:
    """The error for a name that is none of `names`; says which are near, or all."""
    near = nearest(wanted, names)
    told = f"Near: {', '.join(near)}" if near else f"There are: {', '.join(names) or 'none'}"
    return UnknownNameError(f"There is no {what} {wanted!r}. {told}")


type _Fits = Callable[[Candidate, str, str], bool]


def _by_id(candidate: Candidate, wanted: str, _: str) -> bool:
    return candidate.value == wanted.strip()


def _by_name(candidate: Candidate, _: str, text: str) -> bool:
    return _folded(candidate.name) == text


def _by_alias(candidate: Candidate, _: str, text: str) -> bool:
    return any(_folded(alias) == text for alias in candidate.aliases)


def _by_hint(candidate: Candidate, _: str, text: str) -> bool:
    return bool(candidate.hint) and any(
        f"{_folded(candidate.hint)} {form}" == text for form in _forms(candidate)
    )


def _by_words(candidate: Candidate, _: str, text: str) -> bool:
    return any(f" {text}" in f" {form}" for form in _forms(candidate))


def _by_part(candidate: Candidate, _: str, text: str) -> bool:
    return any(text in form for form in _forms(candidate))


def _forms(candidate: Candidate) -> Iterator[str]:
    return (_folded(form) for form in (candidate.name, *candidate.aliases))


def _folded(text: str) -> str:
    """Words in lower case with single spaces, accents and marks aside."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(character for character in apart if not unicodedata.combining(character))
    return _NOT_WORD.sub(" ", _APOSTROPHE.sub("", plain).casefold()).strip().removeprefix("the ")


def _several(wanted: str, found: Sequence[Candidate], what: str) -> str:
    shown = "\n".join(f"  {_told(candidate)}" for candidate in sorted(found)[:_SHOWN])
    more = f"\n  and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"{what}: {wanted!r} fits several. Give more of it, or the id in brackets:\n{shown}{more}"


def _none(wanted: str, candidates: Sequence[Candidate], what: str) -> str:
    by_form = {form: candidate for candidate in candidates for form in (candidate.name, *candidate.aliases)}
    near = list(dict.fromkeys(by_form[form] for form in nearest(wanted, list(by_form), limit=_SHOWN)))
    few = sorted(candidates) if len(candidates) <= _SHOWN else []
    told = "".join(f"\n  {_told(candidate)}" for candidate in near or few)
    if not told:
        return f"{what}: nothing in this graph fits {wanted!r}."
    return f"{what}: nothing in this graph fits {wanted!r}. {'Near' if near else 'There are'}:{told}"


def _told(candidate: Candidate) -> str:
    hint = f", {candidate.hint}" if candidate.hint else ""
    return candidate.name + (f"{hint} [{candidate.value}]" if candidate.value != candidate.name else hint)
