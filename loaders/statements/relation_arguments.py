"""Which names of a sentence belong to a word: its object, its subject, or the noun that it describes.

Policy: what a relative or reduced clause describes is the nearest name before it that is of the right kind,
over words among which no verb stands. A list counts as a whole only as object, as direct subject, or where a
plural shows it.
"""

from collections.abc import Callable

from graph.model import Kind
from loaders.statements.relation_nouns import FAR, Names, Phrases
from loaders.statements.relation_tokens import Spoken
from loaders.statements.relation_words import (
    AUXILIARIES,
    BE,
    BREAKS,
    DETERMINERS,
    NAME,
    NEVER,
    OWNER,
    PEOPLE,
    PLURAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SORTS,
    STOPS,
    STUDIES,
)

__all__ = ["Arguments", "Fits", "Names"]

type Fits = Callable[[Spoken], bool]

_SET_OFF = 26


class Arguments(Phrases):
    """Finds the names that belong to a token of one sentence."""

    __slots__ = ()

    def antecedent(self, at: int, fits: Fits, *, plural: bool = False) -> Names:
        """What the clause that begins at `at` describes."""
        for earlier in (self._joined(at), self._before_aside(at)):
            if earlier is not None and (found := self.antecedent(earlier, fits, plural=plural)):
                return found
        steps, i = 0, at - 1
        while i >= 0 and steps < FAR:
            word = self.words[i]
            if word == NAME:
                if self._is_studied(i):
                    return []
                if self._is_sort(i):
                    i = self.start(i) - 1
                    continue
                i = self._held_by(i, fits) if self.word(at - 1) == "," else i
                if fits(self.name(i)):
                    every = self.ending(i + 1) if plural else [i]
                    return [one for one in every if fits(self.name(one))]
                before = self.word(self.start(i) - 1)
                behind = self.word(i + 1)
                if before not in PREPOSITIONS and OWNER not in (before, behind) and behind not in SORTS:
                    return []
            elif word in BREAKS:
                said_to_be = word in BE and (self.word(i + 1) in DETERMINERS or self.word(i + 1) == "one")
                return self.subject(i, fits, plural=plural) if said_to_be else []
            i, steps = i - 1, steps + 1
        return []

    def _is_sort(self, at: int) -> bool:
        """Whether the name only says what the name before it is: "X, a Y service", "X, our Y"."""
        if self.is_apposed(at):
            return True
        start = self.start(at)
        sort = self.word(at + 1) in SORTS and self.word(start) in ("a", "an")
        return sort and self.word(start - 1) == "," and self.back(start - 1) is not None

    def _held_by(self, at: int, fits: Fits) -> int:
        """X in "the X of Y", whose Y is at `at`; else what is at `at`."""
        start = self.start(at)
        held = self.back(start - 1) if self.word(start - 1) == "of" else None
        return held if held is not None and fits(self.name(held)) else at

    def _is_studied(self, at: int) -> bool:
        """Whether the name only says what a review, a letter or the like is about."""
        start = self.start(at)
        return self.word(start - 1) in PREPOSITIONS and self.word(start - 2) in STUDIES

    def _joined(self, at: int) -> int | None:
        """The relative pronoun with which the one at `at` is joined by "and"."""
        if self.word(at) not in RELATIVES or self.word(at - 1) not in ("and", "but", "or"):
            return None
        return next((i for i in range(at - 2, -1, -1) if self.words[i] in RELATIVES), None)

    def _before_aside(self, at: int) -> int | None:
        """The comma before the aside that the one before "that" closes: "X, built by Y, that shows …"."""
        if self.word(at) != "that" or self.word(at - 1) != ",":
            return None
        for i in range(at - 2, max(-1, at - FAR), -1):
            if self.words[i] in BREAKS:
                return None
            if self.words[i] == ",":
                return i if self.word(i + 1).endswith(("ed", "lt", "un", "en", "de")) else None
        return None

    def peeled(self, at: int) -> int | None:
        """Where the auxiliaries and adverbs before the verb at `at` begin; None where they deny it."""
        while (word := self.word(at - 1)) and (word in AUXILIARIES or word in NEVER or word.endswith("ly")):
            if word in NEVER:
                return None
            at -= 1
        return None if self.word(at) == "be" else at

    def subject(self, at: int, fits: Fits, *, plural: bool = False, people: bool = True) -> Names:
        """What the finite verb whose auxiliaries begin at `at` is said of; of `people`, "staff of X" is X."""
        before = self.word(at - 1)
        if before in RELATIVES:
            members = before == "who" and not people and self._are_members(at - 1)
            return [] if members else self.antecedent(at - 1, fits, plural=plural)
        if before in PRONOUNS:
            return self.meant(at - 1, fits)
        direct = self.ending(at)
        if direct and (self._begins_clause(direct[-1]) or self._is_agents_end(direct)):
            direct = direct[-1:]
        if direct:
            return [one for one in self._heads(direct, people=people) if fits(self.name(one))]
        if self._is_joined(at):
            relative = self._relative_joined(at - 1)
            if relative is not None and (said_of := self.antecedent(relative, fits, plural=plural)):
                return said_of
            return [one for one in self.opening(at - 1) if fits(self.name(one))]
        if before == ",":
            return self._set_off(at - 1, fits)
        found = self._before_place(at) or self._behind_relative(at)
        return [one for one in found if fits(self.name(one))]

    def _begins_clause(self, at: int) -> bool:
        """Whether the name is an "it", or an "I" or "we" behind ", and", and so no item of a list."""
        speaks = self.head(at) in ("i", "we") and self.words[at - 2 : at] == [",", "and"]
        return speaks or self.head(at) in PRONOUNS

    def _is_agents_end(self, direct: Names) -> bool:
        """Whether "by X, and Y" goes before the verb, of which only Y can be the subject."""
        last = self.start(direct[-1])
        by = self.word(self.start(direct[0]) - 1) == "by"
        return by and len(direct) > 1 and self.words[last - 2 : last] == [",", "and"]

    def meant(self, at: int, fits: Fits) -> Names:
        """What the pronoun at `at` stands for: the only name before it that fits, or else the subject."""
        before = [one for one in self._names if one < at and self.words[one] == NAME]
        able = [one for one in before if not self.name(one).own and fits(self.name(one))]
        if len({self.name(one).mention.entity for one in able}) == 1:
            return able[-1:]
        first = self.phrase(0)
        made = [one for one in able if self.name(one).kind not in (Kind.BODY, Kind.AGENCY)]
        if first not in made and len({self.name(one).mention.entity for one in made}) == 1:
            return made[-1:]
        return [first] if first is not None and first in able else []

    def _is_joined(self, at: int) -> bool:
        """Whether a joint stands before the verb at `at`, or "and in particular" and its like."""
        for i in range(at - 1, max(-1, at - 4), -1):
            if self.words[i] in ("and", "but", "or"):
                return i == at - 1 or self.words[i + 1] in ("in", "so", "as")
        return False

    def _relative_joined(self, joint: int) -> int | None:
        """The pronoun of a relative clause that goes on behind the joint: "which is new and is run"."""
        for i in range(joint - 1, max(-1, joint - FAR), -1):
            if self.words[i] in ("which", "who", "that"):
                return i
            if self.words[i] in (",", ";", ":"):
                return None
        return None

    def _heads(self, direct: Names, *, people: bool = True) -> Names:
        """Names that are no part of a phrase with a preposition; of such a phrase, the name before it."""
        start = self.start(direct[0])
        if self.word(start - 1) not in PREPOSITIONS or (people and self._are_people(start - 2)):
            return direct
        return self.ending(start - 1)

    def _are_people(self, at: int) -> bool:
        return self.word(at) in PEOPLE or self.word(at) in ("each", "all", "both")

    def _are_members(self, at: int) -> bool:
        """Whether "who" at `at` means people of a name, and not those whom it names."""
        i = at - 2 if self.word(at - 1) == "," else at - 1
        if self.word(i) != NAME:
            return False
        start = self.start(i)
        return self.word(start - 1) in PREPOSITIONS and self.word(start - 2) in PEOPLE

    def opening(self, before: int) -> Names:
        """The subject of the clause in which `before` stands: the names of its first noun phrase."""
        start = max((i + 1 for i in range(before) if self.words[i] in (";", ":")), default=0)
        if self.word(start) in PREPOSITIONS:
            start = next((i + 1 for i in range(start, before) if self.words[i] == ","), before)
        first, end = self.listed(start, subject=True)
        if not first:
            comma = next((i for i in range(start, min(start + 5, before)) if self.words[i] == ","), None)
            first = self.ending(comma + 2) if comma is not None and self.word(comma + 1) == NAME else []
            return first[-1:] if first and self.word(self.behind(first[-1])) == "," else []
        if first[0] >= before or self.word(end) in (";", ":"):
            return []
        return [one for one in first if one < before]

    def _set_off(self, at: int, fits: Fits) -> Names:
        """The name before what stands between commas ("X, a charity, runs"), or it ("a day, X, is")."""
        last = self.ending(at)[-1:]
        if last and self.word(self.start(last[0]) - 1) == ",":
            if self.is_apposed(last[0]):
                last = self.ending(self.start(last[0]) - 1)[-1:]
            return [one for one in last if fits(self.name(one))]
        for i in range(at - 1, max(-1, at - _SET_OFF), -1):
            if self.words[i] == "," and self.back(i) is not None:
                return [one for one in self._heads(self.ending(i)) if fits(self.name(one))]
            if self.words[i] in (";", ":"):
                return []
        return []

    def _before_place(self, at: int) -> Names:
        """The name before "in Y", "for Z" and their like."""
        for i in range(at - 1, max(-1, at - 9), -1):
            word = self.words[i]
            if word in PREPOSITIONS and self.back(i) is not None:
                return self._heads(self.ending(i))
            if word in STOPS and word not in PREPOSITIONS and word not in ("and", "&"):
                return []
        return []

    def _behind_relative(self, at: int) -> Names:
        """The first name of a long subject: "which X and its partners in the county publish"."""
        for i in range(at - 1, max(-1, at - 12), -1):
            if self.words[i] in RELATIVES:
                one = self.phrase(i + 1)
                return [one] if one is not None and one < at and self.word(one + 1) in ("and", "(") else []
            if self.words[i] in BREAKS or self.words[i] == ",":
                break
        return []

    def plural(self, start: int, end: int) -> bool:
        """Whether a word between shows that more than one thing is meant."""
        return any(word in PLURAL for word in self.words[start:end])
