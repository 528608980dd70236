"""Noun phrases of a sentence and the lists that they make.

Policy: a noun phrase ends with its name; modifiers stand before it and a few nouns of sort behind it. A name
before a verb is no item of the list before it, nor is one that an apposition parts from its verb.
"""

from collections.abc import Callable, Mapping

from loaders.statements.relation_tokens import Said, Spoken
from loaders.statements.relation_words import (
    BREAKS,
    DETERMINERS,
    FINITE,
    MAKES,
    NAME,
    NEVER,
    OWNER,
    PAYS,
    PEOPLE,
    PREPOSITIONS,
    REFERS,
    RELATIVES,
    SENDS,
    SORTS,
    SPEAKERS,
    STOPS,
)

type Names = list[int]
"""Indexes of tokens that are names."""

FAR = 18
"""Words beyond which a clause says nothing of a name."""
_MODIFIERS = 6
_BEYOND = ("",) * 100
"""What stands on either side of a sentence, farther than anything looks."""
JOINTS = ("and", "or", "&", ",")
_WITH = frozenset({"well", "together", "along", "alongside", "jointly", "with", "both", "as"})
_SOME_OF = frozenset({"one", "any", "either"})
_VERBS = FINITE | MAKES | PAYS
_NO_VERBS = STOPS | DETERMINERS
_ENDS = RELATIVES | {",", ";", ":", ""}


class Phrases:
    """Finds where the noun phrases of one sentence begin and end, and the names of its lists."""

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
        if self.word(at) in _SOME_OF and self.word(at + 1) == "of":
            at += 2
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
            if found and not subject and self._is_subject(end, last="and" in self.words[at:first]):
                break
            found.append(first)
            at = end
            first = self._next_item(end, prepositions)
        if len(found) > 1 and self.word(at) not in JOINTS and self.is_apposed(found[-1]):
            found.pop()
        return found, at

    def is_apposed(self, at: int) -> bool:
        """Whether the name says again, or of what sort, what the name before it names: "X, our Y"."""
        start = self.start(at)
        if self.word(start) not in DETERMINERS or self.word(start - 1) not in (",", "("):
            return False
        before = self.back(start - 1)
        if before is None or self._names[before].kind is not self._names[at].kind:
            return False
        return self.word(self.start(before) - 1) != ","

    def _is_subject(self, at: int, *, last: bool) -> bool:
        """Whether a verb stands at `at`, or behind an apposition to the `last` name that opens there."""
        if last and self.word(at) == "," and self.word(at + 1) in DETERMINERS:
            at = 1 + next((i for i in range(at + 2, at + FAR) if self.word(i) in _ENDS), at)
            return self.word(at - 1) == "," and self._may_be_verb(at)
        return self.word(at) in _VERBS

    def _may_be_verb(self, at: int) -> bool:
        word = self.word(at)
        third = word.endswith("s") and not word.endswith("ss") and word not in _NO_VERBS
        return third or word in _VERBS or word in REFERS or word in SENDS

    def _next_item(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        """The name of the list's next item; "X in the north and Y in the south" is a list too."""
        place = self._place(at)
        item = self._item(at if place is None else place, prepositions)
        if item is None:
            return self._item_elsewhere(at if place is None else place, prepositions)
        if place is None:
            return item
        again = self.word(place) in JOINTS and self.word(place + 1) in prepositions
        return item if again or self.word(self.behind(item)) == self.word(at) else None

    def _item_elsewhere(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        """The next item behind a joint and words about where: "by X and, in the north, by Y"."""
        start = at
        while self.word(start) in JOINTS:
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
            if self.word(i) in JOINTS:
                return i
            if not self.word(i) or self.word(i) == NAME or (self.word(i) in STOPS):
                return None
        return None

    def _item(self, at: int, prepositions: tuple[str, ...]) -> int | None:
        start = at
        while self.word(at) in JOINTS or self.word(at) in _WITH:
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

    def noun_start(self, at: int) -> int | None:
        """The determiner with which the phrase of the noun at `at` begins; none where a name is in it."""
        for i in range(at, max(-1, at - _MODIFIERS), -1):
            if self.words[i] in DETERMINERS:
                return i
            if self.words[i] in STOPS or self.words[i] == NAME:
                return None
        return None

    def ending(self, at: int) -> Names:
        """The names of the list whose last noun phrase ends just before `at`, in order."""
        last = self.back(at - 1 if self.word(at - 1) == OWNER else at)
        found: Names = []
        while last is not None:
            found.insert(0, last)
            start = self.start(last)
            joint = start - 1
            while joint >= 0 and self.words[joint] in JOINTS:
                joint -= 1
            last = self.back(joint + 1) if joint < start - 1 else None
        return found

    def back(self, at: int) -> int | None:
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
