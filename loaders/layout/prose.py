"""Recommendations answered in running prose ("The first recommendation is that …")."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.facts import Span
from loaders.layout.alongside import alongside, take_alongside
from loaders.layout.answers import Answer, Resolved
from loaders.layout.asking import answers_here, asks_next, is_asked, only_asks
from loaders.layout.closing import is_closing, is_of_own_work
from loaders.layout.cut import is_answer
from loaders.layout.enclosed import asked_until
from loaders.layout.in_one_sentence import added, parted
from loaders.layout.last_comments import may_comment
from loaders.layout.openings import (
    CLAUSE,
    MAIN_CLAUSE,
    OPENS_WITHIN,
    READS,
    Opening,
    Quoted,
    behind_aside,
    in_turn,
    of_several,
    of_two,
    opening_of,
    quoted_from,
    says_what_it_asks,
)
from loaders.layout.passing import passed
from loaders.layout.summaries import Deferred, Summary, deferred, leads_in, stated, summary_of
from loaders.layout.token import Sort, Token, joined
from loaders.layout.types import Role
from loaders.layout.walked import Context, Unit
from loaders.text.sentences import sentences

_TAKEN_TOGETHER = re.compile(r"\b(?:together|in turn|as one|jointly|in the same breath)\b", re.IGNORECASE)
_REMARKS = re.compile(r"for my (?:own )?part\b", re.IGNORECASE)
"""How a paragraph begins that tells of the writer's own work, or comments on what was quoted before it."""
_ABOUT = re.compile(
    r"(?: (?:is|was))? (?:about|on|to do with|concern(?:s|ed with)|deals with|looks at|relates to) ",
    re.IGNORECASE,
)
"""What leads up to the subject of a recommendation ("is concerned with officers who …")."""
_OF_THE_SAME = re.compile(
    r"(?:nor|neither|both|all of (?:these|them)|these|those|this|that|they|it|however|nevertheless|even so"
    r"|still|the same)\b",
    re.IGNORECASE,
)
"""How a paragraph begins that says more of the recommendation before it."""
_SKIPPED = re.compile(
    r"\b(?:left out|omitted"
    r"|not (?:included|reproduced|repeated|answered|addressed|dealt with|set out|shown|listed)"
    r"|(?:ask|require|call for|say|want)s? nothing|answered (?:separately|elsewhere)|dealt with elsewhere)\b",
    re.IGNORECASE,
)
"""What a covering letter says of recommendations that it leaves unanswered."""
_FOLLOWED = re.compile(
    r"(?i:there (?:are|remain)|th[ai][ts] leaves|i (?:turn|come|move)(?: now| next| then)? to)\b[^.]{3,99}\.$"
)
"""A sentence that only says that recommendations follow ("There are two that are not for us.")."""
_FOLLOWING = re.compile(
    r"\b(?:\w+teen|\w+ty(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
    r" (?:\w+ ){0,2}recommendations\b",
    re.IGNORECASE,
)
"""Words that say how many recommendations a letter takes up."""
_NEAR = 300
"""Characters within which such words stand before the first."""
_MOST_SUMMED = 30
"""Recommendations that one account is of; bounds the work on what is no letter."""
_LEAD_IN = 60
"""Characters of a sentence that may lead up to the one that opens a topic ("I turn to the detail.")."""


@dataclass(slots=True)
class _Topic:
    resolved: Resolved
    answer: Answer = field(default_factory=lambda: Answer(None, labelled=False, sure=0.7))
    summed: bool = False
    """Whether a paragraph sums up several, so that others may add to them."""
    counted: bool = False
    """Whether it is taken up as one that the letter counts ("the third")."""
    deferred: bool = False
    """Whether it only says whom the recommendations are for."""


@dataclass(slots=True)
class _Prose:
    text: str
    persists: bool
    headings: Sequence[int]
    """Where headings begin, which end what is said to a recommendation."""
    taken_up: int
    """Where the last paragraph begins that takes a recommendation up; nothing before it is closing."""
    topics: list[_Topic] = field(default_factory=list)
    cover: list[Token] = field(default_factory=list)
    topic: _Topic | None = None
    last: int = 0
    """Where the paragraph before ends."""
    lists: Span | None = None
    """Whom the inspectors want something of, where a line before opens a list of it."""

    def paragraph(self, token: Token) -> None:
        """Take one paragraph: it opens a topic, goes on with one, or is the letter's own."""
        if bisect_left(self.headings, self.last) < bisect_left(self.headings, token.start):
            self.topic = None
        self.last = token.end
        self.lists = (self.lists or self._line_before(token)) if token.item else None
        if self.persists and (summary := self._summary(token)):
            self._sum_up(token, summary)
        elif self.persists and (others := self._only_deferred(token)):
            self._defer(token, others)
        else:
            for part in self._parts(token):
                self._part(part)

    def _summary(self, token: Token) -> Summary | None:
        """What a paragraph sums up, or names in passing, where its first words take nothing up."""
        summary = summary_of(self.text, token.span, led=self.lists)
        return summary or passed(self.text, sentences(self.text, token.span))

    def _line_before(self, token: Token) -> Span | None:
        """What the line above an item says of whom the inspectors want something, if it opens the list."""
        end = self.text.rfind("\n\n", 0, token.start)
        return leads_in(self.text, Span(self.text.rfind("\n\n", 0, end) + 2, end)) if end > 0 else None

    def _sum_up(self, token: Token, summary: Summary) -> None:
        """Take up together what a paragraph sums up; one behind another, unanswered, adds to it."""
        kind = summary.demands[0].kind
        topic = self.topic
        unit = topic.resolved.unit if topic and topic.summed and not topic.answer.tokens else None
        if topic and unit and unit.kind is kind and len(unit.numbers) < _MOST_SUMMED:
            unit.numbers = tuple(dict.fromkeys([*unit.numbers, *summary.numbers]))
        else:
            topic = self._open(token, Opening(summary.numbers, 0, led=False, counted=False, kind=kind))
            topic.summed = True
        for one in summary.demands:
            for number in one.numbers:
                asked = token._replace(start=one.span.start, end=one.span.end)
                topic.resolved.texts.setdefault(number, []).append(asked)
                topic.resolved.fields.setdefault(number, []).extend([one.subject] if one.subject else [])
        rest = [token._replace(start=place.start, end=place.end) for place in summary.rest]
        topic.answer.tokens += joined(self.text, rest)

    def _only_deferred(self, token: Token) -> list[Deferred]:
        """What a paragraph says of whom recommendations are for, if that is all that it says of any."""
        places = sentences(self.text, token.span)
        found = [deferred(self.text, place) for place in places]
        if not found[0]:
            return []
        for place, others in zip(places[1:], found[1:], strict=True):
            words = self.text[place.start : place.end]
            if is_asked(words) or (not others and opening_of(words)):
                return []
        return [one for others in found for one in others]

    def _defer(self, token: Token, others: Sequence[Deferred]) -> None:
        """Answer each with its own clause, and with what the paragraph says of them all."""
        last = others[-1].clause.end
        places = [place for place in sentences(self.text, token.span) if place.start > last]
        rest = [token._replace(start=place.start) for place in places[:1]]
        for one in others:
            topic = self._open(token, Opening(one.numbers, 0, led=False, counted=False, kind=one.kind))
            topic.deferred = True
            topic.resolved.fields.setdefault("", []).append(one.whom)
            clause = token._replace(start=one.clause.start, end=one.clause.end)
            topic.answer.tokens += [clause, *rest] if len(others) > 1 else [token]

    def _parts(self, token: Token) -> list[Token]:
        """A paragraph, cut where a later sentence of it is the first to take a recommendation up."""
        places = sentences(self.text, token.span)
        first = self._opening_at(token.start, token.end)
        parts: list[Token] = []
        begun = 0
        for at, place in enumerate(places[1:], 1):
            opening = self._opening_at(place.start, token.end)
            if opening is None or self._together(first, opening, at - begun):
                continue
            before = token._replace(end=places[at - 1].end)
            led_in = first is None and (
                before.end - token.start <= _LEAD_IN or _FOLLOWED.match(self.text, *before.span)
            )
            if opening.counted and not (led_in and self._counting(place.start)):
                continue
            quotes = opening.inside or CLAUSE.match(self.text, place.start + opening.end, token.end)
            if led_in or (first and opening.led) or quotes:
                (self.cover if led_in else parts).append(before)
                token, first, begun = token._replace(start=place.start), opening, at
        return [*parts, token]

    def _opening_at(self, start: int, end: int) -> Opening | None:
        return opening_of(self.text[start : min(end, start + OPENS_WITHIN)])

    def _together(self, first: Opening | None, other: Opening, at: int) -> bool:
        """Whether two recommendations of one topic are quoted one behind the other, before any answer."""
        if first is None:
            return False
        known = self.topic.resolved.unit.numbers if self.topic else ()
        quoted = at == 1 and set(first.numbers) | set(other.numbers) <= set(known)
        return quoted or set(other.numbers) <= set(first.numbers)

    def _part(self, token: Token) -> None:
        places = parted(self.text, sentences(self.text, token.span))
        words = self.text[token.start : token.end]
        opening = self._numbered(opening_of(words))
        if opening and self._counts(opening, words, token.start):
            if not self._goes_on(opening):
                more = added(self.text, places, opening.kind)
                self._open(token, opening._replace(numbers=tuple(dict.fromkeys([*opening.numbers, *more]))))
        elif self.topic is None or not self.persists or self._ends_topic(self.topic, words):
            self.topic = None
            self.cover.append(token)
            return
        topic = self.topic
        if topic:
            said = [token._replace(start=place.start, end=place.end) for place in places]
            others = {} if topic.answer.tokens else dict(alongside(self.text, said, topic.resolved))
            self._sentences([place for place in said if place not in others], topic)
            take_alongside(topic.resolved, others)

    def _numbered(self, opening: Opening | None) -> Opening | None:
        """The opening with "the latter" and "the next" as numbers, where the letter counts."""
        known = self.topic.resolved.unit.numbers if self.topic else ()
        if self.topic and len(known) > 1 and not self.topic.answer.tokens:
            return of_several(opening, known)
        before = self.topics[-1] if self.topics else None
        counted = before.resolved.unit.numbers[-1] if before and before.counted else None
        return in_turn(of_two(opening, known), counted)

    def _ends_topic(self, topic: _Topic, words: str) -> bool:
        """Whether a paragraph that names no recommendation says nothing more of the last."""
        if topic.deferred and not _OF_THE_SAME.match(words):
            return True
        if _REMARKS.match(words) and topic.answer.tokens:
            return self.text[topic.answer.tokens[-1].end - 1] not in '”"’'
        closes = self.last > self.taken_up and is_closing(words) and not self._comments(topic, words)
        return closes or is_of_own_work(words)

    def _comments(self, topic: _Topic, words: str) -> bool:
        others = [one.answer.tokens for one in self.topics if one is not topic]
        return may_comment(self.text, words, topic.answer.tokens, others)

    def _goes_on(self, opening: Opening) -> bool:
        """Whether it takes up one recommendation of a topic of several that is not answered yet."""
        topic = self.topic
        return (
            topic is not None
            and not topic.answer.tokens
            and opening.kind is topic.resolved.unit.kind
            and set(opening.numbers) < set(topic.resolved.unit.numbers)
        )

    def _counts(self, opening: Opening, words: str, at: int) -> bool:
        if opening.counted:
            led = self.topic is not None and opening.led
            return led or (self._counting(at) and says_what_it_asks(words, opening))
        if self.persists:
            return True
        if _SKIPPED.search(words[:400]):
            return False
        return (
            opening.led or bool(CLAUSE.match(words, opening.end)) or answers_here(words) or asks_next(words)
        )

    def _counting(self, at: int) -> bool:
        """Whether a recommendation was taken up before, or the words before say that some follow."""
        return bool(self.topics) or _FOLLOWING.search(self.text, max(0, at - _NEAR), at) is not None

    def _open(self, token: Token, opening: Opening) -> _Topic:
        if self.topics:
            self._leave_to_itself(self.topics[-1].resolved, opening)
        head = Token(Sort.HEAD, token.start, token.start, opening.numbers, opening.kind, block=token.start)
        unit = Unit(head, opening.numbers, Context(), 0)
        self.topic = _Topic(Resolved(unit, in_prose=True), counted=opening.counted)
        self.topic.answer.role = Role.FORCE if token.role is Role.FORCE else None
        self.topic.resolved.answers.append(self.topic.answer)
        self.topics.append(self.topic)
        return self.topic

    def _leave_to_itself(self, before: Resolved, opening: Opening) -> None:
        """A topic of several loses a recommendation that a later paragraph takes up by itself."""
        taken = set(opening.numbers) - set(before.texts)
        left = tuple(number for number in before.unit.numbers if number not in taken)
        if before.texts and left:
            before.unit.numbers = left

    def _sentences(self, places: Sequence[Token], topic: _Topic) -> None:
        answered: list[Token] = []
        asking = False
        for at, place in enumerate(places):
            words = self.text[place.start : place.end]
            opening = of_several(self._opening_at(place.start, places[-1].end), topic.resolved.unit.numbers)
            if opening is None and at == 1 and not topic.resolved.texts and (reads := READS.match(words)):
                unit = topic.resolved.unit
                opening = Opening(unit.numbers, reads.end(), led=False, counted=False, kind=unit.kind)
            known = (
                opening
                and opening.kind is topic.resolved.unit.kind
                and set(opening.numbers) <= set(topic.resolved.unit.numbers)
            )
            if opening and known and (rest := self._asked(place, opening, topic)) is not None:
                asking = True
                answered += rest
            elif opening and known and at == 0 and self._asks_next(places, opening):
                asking = True
                self._announced(place, opening, topic)
            elif opening and known and at == 0:
                asking = False
                if opening.led or not only_asks(words, alone=len(places) == 1):
                    answered += self._introduced(place, opening, topic)
                    continue
                for number in opening.numbers:
                    topic.resolved.texts.setdefault(number, []).append(place)
            elif asking and not answered and is_asked(words):
                numbers = opening.numbers if opening and known else tuple(topic.resolved.texts)[-1:]
                for number in numbers:
                    topic.resolved.texts.setdefault(number, []).append(place)
            else:
                asking = False
                answered.append(place)
        topic.answer.tokens += joined(self.text, answered)

    def _asked(self, place: Token, opening: Opening, topic: _Topic) -> list[Token] | None:
        """Take the words that a sentence quotes from a recommendation; what is left of it answers."""
        lead = place.start if opening.inside else place.start + opening.end
        quoted = Quoted(lead) if opening.inside else quoted_from(self.text, lead, place.end)
        if quoted is None:
            return None
        until = asked_until(self.text, lead, quoted, place.end)
        turn = None if until else MAIN_CLAUSE.search(self.text, quoted.start, place.end)
        end, behind = until or (turn.span() if turn else (place.end, place.end))
        asked = place._replace(start=quoted.start, end=end)
        if quoted.aside:
            topic.resolved.fields.setdefault("", []).append(quoted.aside)
        for number in opening.numbers:
            topic.resolved.texts.setdefault(number, []).append(asked)
        return [place._replace(start=behind)] if behind < place.end else []

    def _asks_next(self, places: Sequence[Token], opening: Opening) -> bool:
        """Whether a sentence that quotes nothing leads up to one that asks."""
        if opening.led or len(places) < 2:
            return False
        first, words = (self.text[place.start : place.end] for place in places[:2])
        return not is_answer(first[behind_aside(first, opening.end) :]) and is_asked(words)

    def _announced(self, place: Token, opening: Opening, topic: _Topic) -> None:
        """Take what the recommendation is about, or else whom it is for, from the sentence before it asks."""
        about = _ABOUT.match(self.text, place.start + opening.end, place.end)
        quoted = [place._replace(start=about.end())] if about else []
        for number in opening.numbers:
            topic.resolved.texts.setdefault(number, []).extend(quoted)
        start = place.start + opening.end
        if not about and self.text[start : place.end].strip(" ."):
            topic.resolved.fields.setdefault("", []).append(Span(start + 1, place.end))

    def _introduced(self, place: Token, opening: Opening, topic: _Topic) -> list[Token]:
        """The first sentence of a topic that quotes nothing, without the words that name its subject."""
        words = self.text[place.start : place.end]
        if _TAKEN_TOGETHER.search(words) and len(opening.numbers) > 1 and len(words) < 200:
            topic.answer.collective = True
            return []
        if not opening.led:
            return [place]
        rest = words[opening.end :]
        if not rest.strip(" ."):
            return []
        start = place.start + opening.end + len(rest) - len(rest.lstrip(" ,:;–—-"))
        return [place._replace(start=start)] if start < place.end and rest[:1] in ",:;–—- " else [place]


def prose(
    text: str, cover: Sequence[Token], headings: Sequence[int], *, persists: bool
) -> tuple[list[Resolved], list[Token]]:
    """Recommendations that paragraphs of a letter answer, and the paragraphs that answer none.

    `headings` are the places where headings begin, in order; `persists`: a paragraph that names no
    recommendation goes on with the one before it.
    """
    taken_up = [token.start for token in cover if _takes_up(text, token)]
    reading = _Prose(text, persists, headings, max(taken_up, default=0))
    for token in cover:
        reading.paragraph(token)
    found = []
    for topic in reading.topics:
        topic.resolved.answers = [answer for answer in topic.resolved.answers if answer.tokens]
        topic.resolved.texts = {number: joined(text, asked) for number, asked in topic.resolved.texts.items()}
        if not topic.resolved.texts:
            topic.answer.sure = 0.8
        if topic.resolved.texts or topic.resolved.answers:
            found.append(topic.resolved)
    return found, reading.cover


def _takes_up(text: str, token: Token) -> bool:
    """Whether a paragraph begins with the number of a recommendation, or gives it behind what is asked."""
    named = opening_of(text[token.start : token.end])
    return named is not None or stated(text, sentences(text, token.span)) is not None
