"""What to ask a person about the names of a database: only questions; a decision answers them.

Names whose kind is a guess come first, then acronyms that no letter spells out, pairs that look like one
thing, names that several areas use, and the other names that no register holds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations

from graph.facts import LetterFacts, Span
from graph.ids import short_hash
from graph.model import Entity, Kind
from loaders.deciding.decisions import NONE, Decisions
from loaders.deciding.proposal_pairs import Likeness, Named, alike, words_of
from loaders.naming.forms import key
from loaders.naming.group import is_initials
from loaders.notes import GUESSED
from loaders.text.sentences import clause_around, sentences

_QUOTES = 3
"""Quotes that a question shows of one name."""


class Ask(StrEnum):
    """Kinds of question, in the order in which they are asked."""

    GUESS = "kind is a guess"
    ACRONYM = "acronym never spelt out"
    PAIR = "one thing or two"
    AREAS = "one thing or one in each area"
    NEW = "new name"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a letter that show a name, and where the name stands in them."""

    letter: str
    source: str
    day: date | None
    area: str | None
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A name of the database, as a question shows it."""

    id: str
    name: str
    forms: tuple[str, ...]
    """All forms, the name first."""
    kind: Kind
    sure: bool
    """Whether its kind is more than a guess."""
    registered: bool
    area: str | None
    areas: frozenset[str | None]
    """Areas whose letters name it."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question; a pair and a name of several areas have two things or more."""

    ask: Ask
    things: tuple[Thing, ...]
    why: str = ""

    @property
    def id(self) -> str:
        """The same for the same question, whatever else is asked."""
        # A letter in front keeps a spreadsheet from reading twelve digits as a number.
        return "q" + short_hash("|".join((self.ask, *(thing.id for thing in self.things))))

    @property
    def area(self) -> str | None:
        """The area that a decision is for; None where it is for all."""
        if self.ask is Ask.AREAS:
            return None
        return next((thing.area for thing in self.things if thing.area is not None), None)


def questions(readings: Sequence[LetterFacts], decisions: Decisions = NONE) -> list[Question]:
    """All questions that no decision answers, most pressing first; `readings` are `resolved` ones."""
    things = things_of(readings)
    asked = [*_of_names(things, decisions), *_of_pairs(things, decisions), *_of_areas(things, decisions)]
    order = list(Ask)
    return sorted(asked, key=lambda one: order.index(one.ask))


def things_of(readings: Iterable[LetterFacts]) -> list[Thing]:
    """Every name of the letters, by area and name."""
    found: dict[str, Thing] = {}
    for facts in readings:
        guessed = {note.text for note in facts.notes if note.kind == GUESSED}
        spans = _evidence(facts)
        for entity in facts.entities:
            thing = _thing(facts, entity, spans.get(entity.id, []), guessed)
            before = found.get(entity.id)
            found[entity.id] = thing if before is None else _joined(before, thing)
    shown = (replace(thing, quotes=tuple(_best(thing.quotes))) for thing in found.values())
    return sorted(shown, key=lambda thing: (thing.area or "", thing.name.lower(), thing.id))


def answered(question: Question, decisions: Decisions) -> bool:
    """Whether a decision answers the question."""
    first, *others = question.things
    settled = decisions.of(question.area)
    if not all(settled.a_name(thing.name) for thing in question.things):
        return True
    if question.ask is Ask.PAIR:
        second = others[0]
        return settled.one_thing(first.name, second.name) or settled.apart(first.forms, second.forms)
    return settled.named(first.name)


def _of_names(things: Iterable[Thing], decisions: Decisions) -> Iterator[Question]:
    for thing in things:
        if not thing.registered:
            ask = Ask.NEW if thing.sure else Ask.GUESS
            if all(map(is_initials, thing.forms)):
                ask = Ask.ACRONYM if thing.sure else Ask.GUESS
            question = Question(ask, (thing,))
            if not answered(question, decisions):
                yield question


def _of_pairs(things: Sequence[Thing], decisions: Decisions) -> Iterator[Question]:
    areas = sorted({thing.area for thing in things if thing.area is not None})
    found: dict[tuple[str, str], tuple[Likeness, Question]] = {}
    for area in areas:
        here = _named_in(area, things)
        for one, other in combinations(here, 2):
            likeness = alike(_named(one), _named(other), area=area)
            if likeness is None or (one.id, other.id) in found:
                continue
            question = Question(Ask.PAIR, _kept_first(one, other), likeness.why)
            if not answered(question, decisions):
                found[one.id, other.id] = likeness, question
    yield from (question for _, question in sorted(found.values(), key=lambda pair: -pair[0].score))


def _named_in(area: str, things: Iterable[Thing]) -> list[Thing]:
    """Names of an area, and national ones in its letters that are not what every area has one of."""
    of_area = [thing for thing in things if thing.area == area]
    own = {thing.id.partition(":")[2] for thing in of_area}
    return of_area + [
        thing
        for thing in things
        if thing.area is None and area in thing.areas and thing.id.partition(":")[2] not in own
    ]


def _of_areas(things: Iterable[Thing], decisions: Decisions) -> Iterator[Question]:
    """Names that no register holds and that letters of several areas use."""
    same: dict[tuple[str, Kind], list[Thing]] = {}
    for thing in things:
        if not thing.registered and thing.area is not None and words_of(thing.name):
            same.setdefault((key(thing.name), thing.kind), []).append(thing)
    for group in same.values():
        question = Question(Ask.AREAS, tuple(group))
        if len(group) > 1 and not answered(question, decisions):
            yield question


def _named(thing: Thing) -> Named:
    return Named(thing.id, thing.forms, thing.kind, thing.sure, thing.registered)


def _kept_first(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    """The two with that one first whose name should be kept: registered, then no acronym, then the longer."""
    first, second = sorted(
        (one, other),
        key=lambda thing: (
            not thing.registered,
            is_initials(thing.name),
            thing.name[:1].islower(),
            -len(thing.name),
        ),
    )
    return first, second


def _evidence(facts: LetterFacts) -> dict[str, list[Span]]:
    """Id of an entity -> the spans that show it in a letter."""
    links = [link for one in facts.recommendations for link in one.names]
    links += [link for one in facts.responses for link in one.links]
    said = [(link.target, link.quotes) for link in links]
    said += [(end, one.quotes) for one in facts.relations for end in (one.source, one.target)]
    found: dict[str, list[Span]] = {}
    for entity, quotes in said:
        found.setdefault(entity, []).extend(quotes)
    return found


def _thing(facts: LetterFacts, entity: Entity, spans: Iterable[Span], guessed: Set[str]) -> Thing:
    forms = tuple(dict.fromkeys((entity.name, *entity.aliases)))
    noted = {f"{form} ({entity.label})" for form in forms}
    places = (Span(note.start, note.end) for note in facts.notes if note.text in noted)
    shown = (_quote(facts, span, forms) for span in (*spans, *(_around(facts, one) for one in places)))
    return Thing(
        id=entity.id,
        name=entity.name,
        forms=forms,
        kind=Kind(entity.label),
        sure=entity.registered or not noted & guessed,
        registered=entity.registered,
        area=entity.area,
        areas=frozenset({facts.letter.area}),
        quotes=tuple(shown),
    )


def _around(facts: LetterFacts, place: Span) -> Span:
    """The clause of the letter that a name stands in."""
    text = facts.letter.text
    start, end = text.rfind("\n\n", 0, place.start) + 1, text.find("\n\n", place.end)
    paragraph = Span(start, end if end > 0 else len(text))
    here = (one for one in sentences(text, paragraph) if one.start <= place.start and place.end <= one.end)
    sentence = next(here, None)
    return clause_around(text, sentence, place) if sentence else place


def _quote(facts: LetterFacts, span: Span, forms: Iterable[str]) -> Quote:
    letter = facts.letter
    text = letter.text[span.start : span.end]
    spelt = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    marks = (Span(*match.span()) for match in re.finditer(rf"(?<!\w)(?:{spelt})(?!\w)", text))
    return Quote(letter.name, letter.source, letter.date, letter.area, text, tuple(marks))


def _joined(one: Thing, other: Thing) -> Thing:
    """What two letters give of one name; its kind is sure only where both are."""
    return replace(
        one,
        forms=tuple(dict.fromkeys((*one.forms, *other.forms))),
        sure=one.sure and other.sure,
        registered=one.registered or other.registered,
        areas=one.areas | other.areas,
        quotes=(*one.quotes, *other.quotes),
    )


def _best(quotes: Sequence[Quote]) -> list[Quote]:
    """A few quotes that show the name as written, one of each letter first."""
    whole = [one for one in dict.fromkeys(quotes) if not any(_within(one, other) for other in quotes)]
    once = sorted(whole, key=lambda quote: not quote.marks)
    first = list({quote.source: quote for quote in reversed(once)}.values())[::-1]
    return [*first, *(quote for quote in once if quote not in first)][:_QUOTES]


def _within(one: Quote, other: Quote) -> bool:
    return one.source == other.source and len(one.text) < len(other.text) and one.text in other.text
