"""Finding every name of the register in a text, in one pass over each of two folded copies of it.

A form matches between word boundaries, with or without a possessive; an acronym, and a name of several words
that every area has one of, also with the plural's s, which then belongs to the match.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import apposed
from loaders.naming.lists import forces_before, forces_of
from loaders.register.schema import Alias, Entry, Scope
from loaders.text.folding import fold, fold_case, spellings

_SENTENCE_START = re.compile(r"(?:^|[.!?:;•|*]|\n[ \t]*(?:[-–—]|\d+[.)])?)[\s\"'“‘(*_]*$")
_LOOK_BACK = 12
_ARTICLES = ("the ", "my ")
_BEHIND_NAME = (", a", ", the ", ", our ", ", its ")
_KEPT_BY = re.compile(r", which (?:belongs to|is (?:run|owned|led|provided|hosted|managed) by) ")
_KEPT_ON = re.compile(r", (?:on|in|from|into) which ")


class Match(NamedTuple):
    """Half-open range of code points that names `entry`."""

    start: int
    end: int
    entry: Entry


class _Form(NamedTuple):
    entry: Entry
    alias: Alias
    plural: bool
    article: bool
    """Whether it opens with an article, which says nothing beside a longer name that begins behind it."""


type _Occurrence = tuple[int, int, bool, _Form]
"""Start, end as a negative number, whether a plural's s was added (by these they sort), and the form."""
_LEFTMOST_LONGEST = itemgetter(0, 1, 2)


class _Automaton:
    """One pattern set and what each of its patterns stands for."""

    def __init__(self, forms: dict[str, _Form]) -> None:
        self._forms = list(forms.values())
        self._search = AhoCorasick(list(forms)) if forms else None

    def occurrences(self, folded: str) -> Iterator[_Occurrence]:
        """Every occurrence of every form, also inside one another."""
        if self._search is None:
            return
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):
            form = self._forms[index]
            last = _word_end(folded, start, end, plural=form.plural)
            if last is not None:
                yield start, -last, last != end, form


class Matcher:
    """All names that can stand in letters of one area; build once, use for many texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        exact: dict[str, _Form] = {}
        any_case: dict[str, _Form] = {}
        for entry in self.entries:
            for alias in entry.forms:
                form = _Form(entry, alias, _takes_plural(entry, alias.form), alias.form.startswith(_ARTICLES))
                for spelling in spellings(alias.form):
                    if alias.exact:
                        exact.setdefault(fold(spelling), form)
                    else:
                        any_case.setdefault(fold_case(spelling), form)
        self._forces = forces_of(self.entries)
        self._exact, self._any_case = _Automaton(exact), _Automaton(any_case)

    def find(self, text: str, *, nested: bool = False) -> list[Match]:
        """Matches from left to right, the longest at each place, none overlapping.

        `nested` adds what a longer name holds ("Home Office" in "Home Office disruption toolkit"), unless it
        is another form of the same thing.
        """
        found = [*self._exact.occurrences(fold(text)), *self._any_case.occurrences(fold_case(text))]
        found.sort(key=_LEFTMOST_LONGEST)
        matches: list[Match] = []
        outer: Match | None = None
        free = inner_free = 0
        for index, (start, negative_end, _, form) in enumerate(found):
            end = -negative_end
            if (
                form.alias.cautious
                and _opens_sentence(text, start)
                and not _explained(text, start, end, form)
            ):
                continue
            if form.article and (_opens_name(text, start, end) or _longer_behind(found, index)):
                continue
            if start >= free:
                match = outer = Match(start, end, form.entry)
                free, inner_free = end, start
            elif nested and start >= inner_free and _is_inside(start, end, form.entry, outer):
                match, inner_free = Match(start, end, form.entry), end
            else:
                continue
            if form.entry.sort == "force":
                shared = forces_before(text, start, end, self._forces)
                matches[len(matches) :] = [Match(*span, entry) for span, entry in shared][::-1]
            matches.append(match)
        return matches


def _is_inside(start: int, end: int, entry: Entry, outer: Match | None) -> bool:
    """Whether the span lies in `outer`, is shorter, and names something else."""
    return (
        outer is not None
        and end <= outer.end
        and end - start < outer.end - outer.start
        and entry is not outer.entry
    )


def _takes_plural(entry: Entry, form: str) -> bool:
    """An acronym has a plural, and so has what every area has one of; a national name has none."""
    if form[-1].isupper():
        return " " not in form and len(form) > 1
    return entry.scope is Scope.LOCAL and " " in form and form[-1].isalpha() and form[-1] != "s"


def _word_end(folded: str, start: int, end: int, *, plural: bool) -> int | None:
    """Where the word that ends at `end` ends, with its plural s; None where no whole words stand there."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before != " " and (before == "@" or (_is_word(before) and _is_word(folded[start]))):
        return None
    if after == " " or not _is_word(folded[end - 1]):
        return end
    if plural and after in {"s", "S"}:
        end, after = end + 1, folded[end + 1 : end + 2]
    return None if after == "@" or _is_word(after) else end


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _opens_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start) is not None


def _explained(text: str, start: int, end: int, form: _Form) -> bool:
    """Whether what stands behind a word shows that it is a name ("Niche, the record system")."""
    if _KEPT_BY.match(text, end) or (form.entry.kind is Kind.SYSTEM and _KEPT_ON.match(text, end)):
        return True
    return text.startswith(_BEHIND_NAME, end) and apposed(text, Span(start, end)) is not None


def _opens_name(text: str, start: int, end: int) -> bool:
    """Whether a word for the force opens the name of one of its units ("the Force Control Room")."""
    noun = text.find(" ", start, end) + 1
    unit = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return unit and text[noun:end] in {"Force", "Constabulary"}


def _longer_behind(found: Sequence[_Occurrence], index: int) -> bool:
    """Whether a name begins within the one at `index` and goes on behind it."""
    start, negative_end, *_ = found[index]
    for at in range(index + 1, len(found)):
        other_start, other_end, *_ = found[at]
        if other_start > start + 4:
            return False
        if other_start > start and other_end < negative_end:
            return True
    return False
