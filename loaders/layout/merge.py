"""Units to sections: one recommendation for all places that quote it, one response for each respondent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.answers import Answer, Resolved
from loaders.layout.headings import numbers_in
from loaders.layout.inner import NAMED_NUMBERS
from loaders.layout.types import RecommendationSection, ResponseSection, Role
from loaders.layout.walked import spans

_COLLECTIVE = re.compile(
    r"\b(?:these (?:two |three |four |five )?recommendations|(?:both|all(?: of)?)(?: of)? (?:these|the"
    r"|two|three)? ?recommendations"
    r"|(?:the|all) (?:two|three|four|five) (?:recommendations|together|above|of (?:them|these))"
    r"|taken? (?:them |these )?(?:all )?together|all three|all four|both of (?:them|these)"
    r"|neither of (?:these|them|the)|(?:taken|treated|answered|dealt with|considered|read) as one"
    r"|(?:the|a) (?:same|single|joint|collective|combined) (?:answer|response|reply)|one answer|together)\b",
    re.IGNORECASE,
)
_OPENING = 250
"""Characters of an answer in which it says what it is to."""

_MOST_QUOTED = 20
"""Recommendations quoted one behind the other; bounds the work on what is no letter."""
_LONGEST_NUMBER = 60
"""Characters of the number behind what is quoted."""

type _Key = tuple[int, RecommendationKind, str]


@dataclass(slots=True)
class _Recommendation:
    number: str | None
    kind: RecommendationKind
    report: int
    parts: tuple[Span, ...]
    by_layout: bool
    fields: tuple[Span, ...]


@dataclass(slots=True)
class _Response:
    recommendations: tuple[int, ...]
    role: Role
    answers: list[Answer] = field(default_factory=list)


class Merging:
    """Gathers the units of one letter into recommendations and responses."""

    def __init__(self, text: str, units: Sequence[Resolved], reports: Sequence[int]) -> None:
        """Units in the order of the text, and the index of the report that each of them answers."""
        self.text = text
        self._units = units
        self._reports = reports
        self._recommendations: list[_Recommendation] = []
        self._by_key: dict[_Key, int] = {}
        self._by_number: dict[tuple[int, str], int] = {}
        self._by_unit: dict[int, tuple[int, ...]] = {}
        self._waiting: list[int] = []
        self._responses: dict[tuple[tuple[int, ...], Role], _Response] = {}
        for at, unit in enumerate(self._units):
            self._by_unit[id(unit.unit)] = self._take(unit, self._reports[at])

    def answer(self, unit: Resolved, answers: Sequence[Answer]) -> None:
        """Add the answers of a unit; one that says so is to the unanswered ones before it as well."""
        if unit.unit.asked_only and not answers:
            return
        together = unit.unit.beside or [unit.unit]
        own = tuple(at for one in together for at in self._by_unit[id(one)])
        if not answers:
            self._waiting += own
            return
        if self._waiting and not (unit.unit.answer_only or set(own) <= set(self._waiting)):
            own = tuple(dict.fromkeys([*self._answered_too(unit, answers), *own]))
        self._waiting = []
        for answer in answers:
            role = answer.role or Role.FORCE
            response = self._responses.setdefault((own, role), _Response(own, role))
            response.answers.append(answer)

    def _answered_too(self, unit: Resolved, answers: Sequence[Answer]) -> list[int]:
        """Of the unanswered before a unit, those that its answers are to as well: those named, or all."""
        named = frozenset().union(*(_named_together(self.text, answer) for answer in answers))
        if named and not named.isdisjoint(unit.unit.numbers):
            return [at for at in self._waiting if self._recommendations[at].number in named]
        if any(_is_for_several(self.text, answer) for answer in answers):
            return list(self._waiting)
        return self._quoted_right_before(unit)

    def _quoted_right_before(self, unit: Resolved) -> list[int]:
        """Of the unanswered, those quoted right before one that is quoted, number and all, as a paragraph."""
        start = unit.unit.head.start
        found: list[int] = []
        before = self._waiting[-_MOST_QUOTED:] if unit.unit.head.end == start and not unit.in_prose else []
        for at in reversed(before):
            parts = self._recommendations[at].parts
            if not parts or not self._adjoins(parts[-1].end, start):
                break
            found.insert(0, at)
            start = parts[0].start
        return found

    def _adjoins(self, end: int, start: int) -> bool:
        """Whether nothing but the number of what is quoted stands between two paragraphs."""
        return 0 < start - end < _LONGEST_NUMBER and self.text.count("\n\n", end, start) == 1

    def recommendations(self) -> tuple[RecommendationSection, ...]:
        """Every recommendation in the order in which the letter first names it."""
        return tuple(
            RecommendationSection(r.number, r.kind, r.report, r.parts, r.by_layout, r.fields)
            for r in self._recommendations
        )

    def responses(self) -> tuple[ResponseSection, ...]:
        """Every response in the order in which it begins."""
        return tuple(_section(response) for response in self._responses.values())

    def report_starts(self) -> list[tuple[int, int]]:
        """The span of text in which each report is headed: from the last head before it to its own first."""
        starts = []
        for report in range(max(self._reports, default=0) + 1):
            first = self._reports.index(report) if self._reports else 0
            start = self._units[first - 1].unit.head.start if first else -1
            starts.append((start, self._units[first].unit.head.start if self._units else 0))
        return starts

    def _take(self, unit: Resolved, report: int) -> tuple[int, ...]:
        numbers: tuple[str | None, ...] = unit.unit.numbers or (None,)
        return tuple(self._one(unit, number, report) for number in numbers)

    def _one(self, unit: Resolved, number: str | None, report: int) -> int:
        parts = spans([*unit.texts.get("", []), *(unit.texts.get(number, []) if number else [])])
        kind = unit.unit.kind
        words = self.text[parts[0].start : parts[0].end] if parts else ""
        key = (report, kind, number or " ".join(words.casefold().split()) or str(unit.unit.head.start))
        at = self._by_key.get(key)
        if at is None and unit.unit.answer_only and number:
            at = self._by_number.get((report, number))
        by_layout = unit.by_layout and (len(unit.unit.numbers) < 2 or not unit.texts.get(""))
        fields = (*unit.fields.get("", ()), *(unit.fields.get(number, ()) if number else ()))
        if at is None:
            one = _Recommendation(number, kind, report, parts, by_layout, fields)
            self._recommendations.append(one)
            at = self._by_key[key] = len(self._recommendations) - 1
            self._by_number.setdefault((report, number or ""), at)
        elif not self._recommendations[at].parts:
            self._recommendations[at].parts = parts
            self._recommendations[at].by_layout = by_layout
            self._recommendations[at].fields = fields or self._recommendations[at].fields
        return at


def _section(response: _Response) -> ResponseSection:
    answers = response.answers
    tokens = sorted((token for answer in answers for token in answer.tokens), key=lambda token: token.start)
    fields = tuple(dict.fromkeys(span for answer in answers for span in answer.verdicts))
    parts = spans(tokens) or fields
    return ResponseSection(
        recommendations=response.recommendations,
        parts=parts,
        respondent=response.role,
        status_fields=fields,
        as_of=max((answer.as_of for answer in answers if answer.as_of), default=None),
        owners=tuple(dict.fromkeys(span for answer in answers for span in answer.owners)),
        sure=min(answer.sure for answer in answers),
    )


def _is_for_several(text: str, answer: Answer) -> bool:
    """Whether the answer says that it is to the recommendations before it too."""
    return answer.collective or _COLLECTIVE.search(_opening(text, answer)) is not None


def _named_together(text: str, answer: Answer) -> frozenset[str]:
    """The numbers that the answer's opening names in one list, as what it is to ("Recs 3 and 4 are")."""
    lists = (numbers_in(found["numbers"]) for found in NAMED_NUMBERS.finditer(_opening(text, answer)))
    return frozenset(number for numbers in lists if len(numbers) > 1 for number in numbers)


def _opening(text: str, answer: Answer) -> str:
    start, end = answer.tokens[0].span if answer.tokens else (0, 0)
    return text[start : min(end, start + _OPENING)]
