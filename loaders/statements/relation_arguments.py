"""Which names of a sentence belong to a word: its object, its subject, or the noun that it describes.

Policy: a noun phrase ends with its name; modifiers stand before it and a few nouns of sort behind it. What a
relative or reduced clause describes is the nearest name before it that is of the right kind, over words among
which no verb stands. A list counts as a whole only as object, as direct subject, or where a plural shows it.
"""

from collections.abc import Callable, Mapping

from graph.model import Kind
from loaders.statements.relation_tokens import Said, Spoken
from loaders.statements.relation_words import (
    AUXILIARIES,
    BE,
    BREAKS,
    DETERMINERS,
    FINITE,
    MAKES,
    NAME,
    NEVER,
    OWNER,
    PAYS,
    PEOPLE,
    PLURAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SORTS,
    SPEAKERS,
    STOPS,
    STUDIES,
)

type Names = list[int]
"""Indexes of tokens that are names."""
type Fits = Callable[[Spoken], bool]

_MODIFIERS = 6
_FAR = 18
_SET_OFF = 26
_BEYOND = ("",) * 100
"""What stands on either side of a sentence, farther than anything looks."""
_JOINTS = ("and", "or", "&", ",")
_WITH = frozenset({"well", "together", "along", "alongside", "jointly", "with", "both", "as"})
_VERBS = FINITE | MAKES | PAYS


class Arguments:
    """Finds the names that belong to a token of one sentence."""

    __slots__ = ("_heads_of", "_names", "word", "words")

    def __init__(self, said: Said) -> None:
        self.words, self._names, self._heads_of = said
        self.word: Callable[[int], str] = [*self.words, *_BEYOND].__getitem__
        """The word at an index: none before the first (a list counts from its end), none behind the last."""

    @property
    def names(self) -> Mapping[int, Spoken]:
        """What is named, by its token; "my" and "our" among them, which are no NAME."""
        return self._names

    def name(self, at: int) -> Spoken:
        return self._names[at]

    def head(self, at: int) -> str:
        """The last word of the name at `at`, in lower case."""
        return self._heads_of[at]

    def phrase(self, at: int, *, people: bool = True) -> int | None:
        """The name that the noun phrase at `at` ends with; of `people`, "a team of officers from X" is X."""
        steps, start = 0, at
        while at < len(self.words) and steps <= _MODIFIERS:
            word = self.words[at]
            if word == NAME:
                return self._owned(at) if at == start or not self._speaks(at) else None
            if word in STOPS and not (
                people
                and word in PREPOSITIONS
                and word != "with"
                and at > start
                and self.words[at - 1] in PEOPLE
            ):
                return None
            steps = 0 if word in PREPOSITIONS else steps + 1
            at += 1
        return None

    def _owned(self, at: int) -> int:
        """The name at `at`, or the one that it owns."""
        if self.word(at + 1) != OWNER:
            return at
        owned = self.phrase(at + 2)
        if owned is not None:
            return owned if owned - at <= 5 else at
        for i in range(at + 2, at + 6):
            if self.word(i) == "," and self.word(i - 1) in SORTS and self.word(i + 1) == NAME:
                return i + 1 if self.word(self.behind(i + 1)) in ("", ",", ";", ")") else at
            if self.word(i) in STOPS:
                break
        return at

    def _speaks(self, at: int) -> bool:
        """Whether the name at `at` is a pronoun, which nothing stands before."""
        return self._heads_of.get(at) in SPEAKERS

    def listed(
        self, at: int, prepositions: tuple[str, ...] = (), *, subject: bool = False
    ) -> tuple[Names, int]:
        """The names of the list that begins at `at`, and the token behind it.

        Between its items one of `prepositions` may be said again. Unless the list is a `subject`, a name
        before a verb is not one of it.
        """
        found: Names = []
        first = self.phrase(at)
        while first is not None:
            end = self.behind(first)
            if found and not subject and self.word(end) in _VERBS:
                break
            found.append(first)
            at = end
            first = self._next_item(end, prepositions)
        return found, at

    def _next_item(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        """The name of the list's next item; "X in the north and Y in the south" is a list too."""
        place = self._place(at)
        item = self._item(at if place is None else place, prepositions)
        if item is None:
            return self._item_elsewhere(at if place is None else place, prepositions)
        if place is None:
            return item
        again = self.word(place) in _JOINTS and self.word(place + 1) in prepositions
        return item if again or self.word(self.behind(item)) == self.word(at) else None

    def _item_elsewhere(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        """The next item behind a joint and words about where: "by X and, in the north, by Y"."""
        start = at
        while self.word(start) in _JOINTS:
            start += 1
        if {"and", "or"}.isdisjoint(self.words[at:start]):
            return None
        if self.word(start) not in PREPOSITIONS and not self.word(start).endswith("ly"):
            return None
        for i in range(start, start + 7):
            word = self.word(i)
            if word in prepositions and i > start:
                return None if self.words[i - 1] in MAKES else self.phrase(i + 1)
            if not word or word == NAME or word in BREAKS or word in NEVER or word.endswith("ed"):
                return None
        return None

    def _place(self, at: int) -> int | None:
        """The joint behind a few words that only say where or for whom."""
        if self.word(at) not in PREPOSITIONS:
            return None
        for i in range(at + 1, at + 6):
            if self.word(i) in _JOINTS:
                return i
            if not self.word(i) or self.word(i) == NAME or (self.word(i) in STOPS):
                return None
        return None

    def _item(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        start = at
        while self.word(at) in _JOINTS or self.word(at) in _WITH:
            at += 1
        if at == start:
            return None
        if self.word(at) in prepositions:
            at += 1
        return self.phrase(at, people=self.words[at - 1] != ",")

    def behind(self, at: int) -> int:
        """The token behind the noun phrase whose name is at `at`: sort nouns and brackets belong to it."""
        at += 1
        while self.word(at) in SORTS:
            at += 1
        if self.word(at) == "(":
            close = next((i for i in range(at, min(at + 8, len(self.words))) if self.words[i] == ")"), at)
            if NAME not in self.words[at:close]:
                return close + 1 if close > at else at
        return at

    def start(self, at: int) -> int:
        """Where the noun phrase whose name is at `at` begins."""
        for _ in range(0 if self._speaks(at) else _MODIFIERS):
            before = self.word(at - 1)
            if not before or before in STOPS or before == NAME:
                return at
            at -= 1
            if before in DETERMINERS:
                return at
        return at

    def ending(self, at: int) -> Names:
        """The names of the list whose last noun phrase ends just before `at`, in order."""
        last = self._back(at - 1 if self.word(at - 1) == OWNER else at)
        found: Names = []
        while last is not None:
            found.insert(0, last)
            start = self.start(last)
            joint = start - 1
            while joint >= 0 and self.words[joint] in _JOINTS:
                joint -= 1
            last = self._back(joint + 1) if joint < start - 1 else None
        return found

    def _back(self, at: int) -> int | None:
        """The name whose noun phrase ends just before `at`."""
        at -= 1
        if self.word(at) == ")":
            at = next((i for i in range(at, max(-1, at - 8), -1) if self.words[i] == "("), 0) - 1
        for _ in range(3):
            if self.word(at) == NAME:
                return at
            if self.word(at) not in SORTS:
                return None
            at -= 1
        return None

    def antecedent(self, at: int, fits: Fits, *, plural: bool = False) -> Names:
        """What the clause that begins at `at` describes."""
        joined = self._joined(at)
        if joined is not None and (found := self.antecedent(joined, fits, plural=plural)):
            return found
        steps, i = 0, at - 1
        while i >= 0 and steps < _FAR:
            word = self.words[i]
            if word == NAME:
                if self._is_studied(i):
                    return []
                if self._is_sort(i):
                    i = self.start(i) - 1
                    continue
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
        """Whether the name only says what sort of thing the name before it is: "X, a Y service"."""
        start = self.start(at)
        sort = self.word(at + 1) in SORTS and self.word(start) in ("a", "an")
        return sort and self.word(start - 1) == "," and self._back(start - 1) is not None

    def _is_studied(self, at: int) -> bool:
        """Whether the name only says what a review, a letter or the like is about."""
        start = self.start(at)
        return self.word(start - 1) in PREPOSITIONS and self.word(start - 2) in STUDIES

    def _joined(self, at: int) -> int | None:
        """The relative pronoun with which the one at `at` is joined by "and"."""
        if self.word(at) not in RELATIVES or self.word(at - 1) not in ("and", "but", "or"):
            return None
        return next((i for i in range(at - 2, -1, -1) if self.words[i] in RELATIVES), None)

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
            return self.antecedent(at - 1, fits, plural=plural)
        if before in PRONOUNS:
            return self.meant(at - 1, fits)
        direct = self.ending(at)
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
        for i in range(joint - 1, max(-1, joint - _FAR), -1):
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
            return [one for one in last if fits(self.name(one))]
        for i in range(at - 1, max(-1, at - _SET_OFF), -1):
            if self.words[i] == "," and self._back(i) is not None:
                return [one for one in self._heads(self.ending(i)) if fits(self.name(one))]
            if self.words[i] in (";", ":"):
                return []
        return []

    def _before_place(self, at: int) -> Names:
        """The name before "in Y", "for Z" and their like."""
        for i in range(at - 1, max(-1, at - 9), -1):
            word = self.words[i]
            if word in PREPOSITIONS and self._back(i) is not None:
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
