"""Inside a unit: the texts of its recommendations and the answers, with fields, verdicts and who speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.facts import Span
from graph.model import RecommendationKind
from loaders.layout.announcing import title_role
from loaders.layout.closing import is_closing
from loaders.layout.cut import answer_starts, asks, is_answer, leaves_list
from loaders.layout.fields import is_term, says_for_whom
from loaders.layout.labels import is_addition
from loaders.layout.token import FIELDS, PLAIN, Sort, Token
from loaders.layout.tokens import is_collective, reads_as_sentence
from loaders.layout.types import Leftover, Reason, Role
from loaders.layout.walked import Unit
from loaders.layout.wording import quoted_until
from loaders.statements.cues import is_placeholder
from loaders.statements.dates import find_dates
from loaders.text.sentences import sentences

_DATE_LEAD = re.compile(
    r"(?:\(?(?:update )?(?:as (?:at|of) )?(?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd"
    r"|th)? )?[A-Z][a-z]{2,8},? \d{4})\)?) ?[:–—-] ?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NO_COMMENT = re.compile(r"(?:none|nil)\W*", re.IGNORECASE)
_OF_ASKED = re.compile(
    r"(?:(?:made|addressed|directed) )?to(?: whom)?|addressees?|for(?: whom)?|by(?: when)?|deadline|date set",
    re.IGNORECASE,
)
"""Names of columns before the answers that tell of the recommendation: whom it is for, and by when."""
_DASH = re.compile(r"[-–—\s]*")


@dataclass(slots=True)
class Answer:
    """One answer in a unit; `role` is None until its words or the letter decide."""

    role: Role | None
    labelled: bool
    person: bool = False
    """Whether the label names the chief constable, who may say I."""
    collective: bool = False
    tokens: list[Token] = field(default_factory=list)
    verdicts: list[Span] = field(default_factory=list)
    owners: list[Span] = field(default_factory=list)
    headings: list[Token] = field(default_factory=list)
    """Lines right below its label that look like headings."""
    as_of: date | None = None
    sure: float = 1.0

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not self.tokens and not self.verdicts


@dataclass(slots=True)
class Resolved:
    """A unit with its recommendations' texts parted from its answers."""

    unit: Unit
    texts: dict[str, list[Token]] = field(default_factory=dict)
    """By number; the text of all of them, or of one without a number, under ""."""
    answers: list[Answer] = field(default_factory=list)
    closing: list[Token] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    fields: dict[str, list[Span]] = field(default_factory=dict)
    """What lines with a number say besides: by number, "" for the head's."""
    in_prose: bool = False
    """Whether it is answered in running prose, under no head."""

    @property
    def is_bare(self) -> bool:
        """Whether it has neither number nor words, as the header of a table that begins anew."""
        said = any(answer.tokens for answer in self.answers)
        return not (self.unit.numbers or self.texts or said or self.unit.answer_only)

    @property
    def by_layout(self) -> bool:
        """Whether the layout itself says where the recommendation ends and each answer begins."""
        return bool(self.answers) and all(answer.labelled and answer.sure == 1.0 for answer in self.answers)


@dataclass(slots=True)
class _Sorting:
    text: str
    resolved: Resolved
    wordings: Sequence[str]
    asked: list[Token] = field(default_factory=list)
    current: Answer | None = None
    waiting: Sort | None = None
    numbers: tuple[str, ...] = ()
    """Of several recommendations under one head, the one whose text follows."""
    lines: dict[int, str] = field(default_factory=dict)
    """Of several recommendations under one head, the number in each line with one."""
    verdicts: list[Span] = field(default_factory=list)
    owners: list[Span] = field(default_factory=list)

    def take(self, token: Token) -> None:
        """Put one token to the recommendation or to an answer."""
        if self.waiting and token.sort in (Sort.TEXT, Sort.VERDICT) and token.end - token.start <= 120:
            self._value(self.waiting, token)
            return
        self.waiting = None
        match token.sort:
            case Sort.RECOMMENDATION:
                self.current, self.numbers = None, token.numbers
                self.lines.update((token.block, number) for number in token.numbers)
            case Sort.ANSWER:
                self._label(token)
            case Sort.VERDICT:
                self._verdict(token)
            case Sort.HEADING:
                self._heading(token)
            case Sort.TEXT:
                self._text(token)
            case _ if token.sort in FIELDS:
                self._value(token.sort, token)
                if token.block not in self.lines:
                    self._ends_asked()
            case _:
                self.resolved.leftovers.append(Leftover(token.span, Reason.OUTSIDE))

    def _value(self, sort: Sort, token: Token) -> None:
        if token.end <= token.start:
            self.waiting = sort
            return
        self.waiting = None
        number = self.lines.get(token.block, "" if token.block == self.resolved.unit.head.block else None)
        if sort is Sort.OTHER and number is None and _OF_ASKED.fullmatch(token.words):
            number = ""
        if sort is Sort.OTHER and not self.resolved.answers and says_for_whom(token.words):
            number = ""
        if sort is Sort.OTHER and number is not None:
            self.resolved.fields.setdefault(number, []).append(token.span)
        elif sort is Sort.OTHER and self._is_deadline(whole := self._field(token)):
            self.resolved.fields.setdefault("", []).append(Span(token.end - len(whole), token.end))
        elif sort is Sort.OTHER:
            self.resolved.leftovers.append(Leftover(token.span, Reason.FIELD))
        else:
            (self.verdicts if sort is Sort.STATUS else self.owners).append(token.span)

    def _field(self, token: Token) -> str:
        """A field with the label before it, as far as they stand in one line."""
        return self.text[token.block : token.end] if token.block else ""

    def _is_deadline(self, words: str) -> bool:
        """Whether a field above the answers gives the deadline; another date may be the respondent's own."""
        return not self.resolved.answers and "deadline" in words.lower() and is_term(words)

    def _label(self, token: Token) -> None:
        current = self.current
        goes_on = current is not None and current.person and is_addition(token.words)
        role = None if goes_on else token.role
        if current and (role in (None, current.role) or current.is_empty):
            current.role = role or current.role
            current.labelled, current.sure = True, 1.0
        else:
            self.current = Answer(role, labelled=True, person="chief" in token.words.lower())
            self.resolved.answers.append(self.current)
        self.current = self.resolved.answers[-1]
        self.current.collective |= is_collective(token.words)
        self.current.as_of = _date_in(token.words) or self.current.as_of

    def _verdict(self, token: Token) -> None:
        self.verdicts.append(token.span)
        self._ends_asked(verdict=True)

    def _heading(self, token: Token) -> None:
        self._ends_asked(role=title_role(token.words))
        if self.current and not self.current.tokens and is_placeholder(token.words.lower()):
            self._text(token)
        elif self.current and self.current.labelled and self.current.is_empty:
            self.current.headings.append(token)
        elif not (self.asked or self.current) and is_term(token.words):
            self.resolved.fields.setdefault("", []).append(token.span)
        else:
            self.resolved.leftovers.append(Leftover(token.span, Reason.HEADING))

    def _ends_asked(self, *, role: Role | None = None, verdict: bool = False) -> None:
        """What follows the text of a recommendation and a field, verdict or heading is the answer."""
        if self.current is None and (self.asked or (verdict and not self.resolved.unit.numbers)):
            self.current = Answer(role, labelled=False, sure=0.8)
            self.resolved.answers.append(self.current)

    def _text(self, token: Token) -> None:
        if self.current:
            self.current.tokens.append(token)
        else:
            self.asked.append(token._replace(numbers=token.numbers or self.numbers))
            self.numbers = ()

    def finish(self) -> None:
        """Cut what no label cut, and hand fields to the answers."""
        resolved = self.resolved
        self._without_title()
        self._take_introduction_out()
        for answer in resolved.answers:
            self._settle_headings(answer)
        resolved.answers = [answer for answer in resolved.answers if answer.tokens or answer.labelled]
        if self._cut_by_wording() or resolved.unit.asked_only:
            pass
        elif not any(answer.tokens for answer in resolved.answers):
            self._cut()
        elif len(self.asked) > 1:
            self._cut_before_label()
        if (self.verdicts or self.owners) and not resolved.answers:
            resolved.answers.append(Answer(None, labelled=True))
        if resolved.answers:
            first = resolved.answers[0]
            first.verdicts += self.verdicts
            first.owners += self.owners
        resolved.answers = [answer for answer in resolved.answers if not answer.is_empty]
        self._without_no_comment()
        resolved.texts = _by_number(self.asked)

    def _without_no_comment(self) -> None:
        """Drop dashes, and what says that there is no comment where somebody else answers."""
        worded = [answer for answer in self.resolved.answers if not self._is_all(_DASH, answer)]
        said = [answer for answer in worded if not self._is_all(_NO_COMMENT, answer)]
        self.resolved.answers = said or worded

    def _is_all(self, pattern: re.Pattern[str], answer: Answer) -> bool:
        return len(answer.tokens) == 1 and bool(pattern.fullmatch(self.text, *answer.tokens[0].span))

    def _settle_headings(self, answer: Answer) -> None:
        """Lines that look like headings are the answer where nothing stands below them ("Not for us")."""
        if answer.is_empty and len(answer.headings) == 1:
            answer.tokens.append(answer.headings[0]._replace(sort=Sort.TEXT))
        else:
            self.resolved.leftovers += [Leftover(token.span, Reason.HEADING) for token in answer.headings]

    def _take_introduction_out(self) -> None:
        """What leads up to several recommendations that are quoted one by one is the letter's own."""
        first = next((at for at, token in enumerate(self.asked) if token.numbers), 0)
        before = self.asked[:first]
        words = [self.text[token.start : token.end] for token in before]
        if len(self.resolved.unit.numbers) + len(self.resolved.unit.beside) > 1 and not any(
            asks(one) or one.endswith(":") for one in words
        ):
            self.resolved.closing += before
            del self.asked[:first]

    def _without_title(self) -> None:
        """Drop the title that stands on the line of the head."""
        if len(self.asked) < 2:
            return
        first, head = self.asked[0], self.resolved.unit.head
        words = self.text[first.start : first.end]
        if first.block == head.block and len(words) <= 120 and not reads_as_sentence(words):
            self.resolved.leftovers.append(Leftover(first.span, Reason.HEADING))
            del self.asked[0]

    def _cut_by_wording(self) -> bool:
        place = quoted_until(self.text, self.asked, self.wordings) if self.asked and self.wordings else None
        if place is None:
            return False
        if place.token < len(self.asked):
            self._split(place.token, place.offset, 1.0)
        for answer in self.resolved.answers:
            answer.sure = 1.0
        return True

    @property
    def _described(self) -> bool:
        """Whether what is asked may be a description, as areas for improvement are."""
        return self.resolved.unit.kind is not RecommendationKind.RECOMMENDATION

    def _cut(self) -> None:
        if not self.asked:
            return
        last = max((at for at, token in enumerate(self.asked) if token.numbers), default=0)
        at, offset, sure = answer_starts(self.text, self.asked[last:], described=self._described)
        if at == 0 and self.asked[last].numbers and offset <= self.asked[last].start:
            at, offset, sure = 1, self.asked[last].end, 0.8
        if last + at < len(self.asked):
            self._split(last + at, max(offset, self.asked[last + at].start), sure)

    def _cut_before_label(self) -> None:
        for at, token in enumerate(self.asked[1:], 1):
            first = next(iter(sentences(self.text, token.span)), None)
            if first is None or token.numbers or token.item:
                continue
            words = self.text[first.start : first.end]
            if self.asked[at - 1].style != PLAIN == token.style:
                self._split(at, token.start, 0.8)
                return
            if is_answer(words) or (self._complete(at - 1) and leaves_list(words)):
                self._split(at, token.start, 0.6)
                return
        if self.resolved.answers[0].role is Role.COMMISSIONER:
            self._cut_before_comment()

    def _cut_before_comment(self) -> None:
        """What the office's label stands behind may be answered by the force, from a paragraph on."""
        at, offset, _ = answer_starts(self.text, self.asked, described=self._described)
        if 0 < at < len(self.asked) and offset == self.asked[at].start:
            self._split(at, offset, 0.6)

    def _complete(self, at: int) -> bool:
        """Whether what is asked may end with this paragraph: an item of a list, or a whole recommendation."""
        token = self.asked[at]
        recommended = self.resolved.unit.kind is RecommendationKind.RECOMMENDATION
        return token.item or (recommended and asks(self.text[token.start : token.end]))

    def _split(self, at: int, offset: int, sure: float) -> None:
        token = self.asked[at]
        rest = [token._replace(start=offset), *self.asked[at + 1 :]]
        before = self.text[token.start : offset].rstrip()
        kept = [token._replace(end=token.start + len(before))] if before else []
        self.asked[at:] = kept
        answers = self.resolved.answers
        if answers and answers[0].is_empty:
            answers[0].tokens, answers[0].sure = rest, sure
        else:
            answers.insert(0, Answer(None, labelled=False, tokens=rest, sure=sure))


def resolve(text: str, unit: Unit, wordings: Sequence[str] = ()) -> Resolved:
    """Part the recommendations of a unit from the answers to them.

    `wordings` are texts in which others quote its one recommendation; they decide what no label does.
    """
    sorting = _Sorting(text, Resolved(unit), wordings)
    if unit.answer_only:
        sorting.current = None
    for token in unit.tokens:
        sorting.take(token)
    sorting.finish()
    resolved = sorting.resolved
    for answer in resolved.answers:
        _take_dates_out(text, answer)
    if unit.last:
        _take_closing_out(text, resolved)
    return resolved


def _take_closing_out(text: str, resolved: Resolved) -> None:
    if not resolved.answers:
        return
    answer = resolved.answers[-1]
    opens = answer.tokens[0] if len(resolved.answers) > 1 and answer.tokens else None
    if opens and not (answer.labelled and answer.role) and is_closing(text[opens.start : opens.end]):
        resolved.closing += answer.tokens
        del resolved.answers[-1]
        return
    at = next(
        (at for at, token in enumerate(answer.tokens) if at and is_closing(text[token.start : token.end])),
        None,
    )
    if at is not None:
        resolved.closing += answer.tokens[at:]
        answer.tokens = answer.tokens[:at]


def _take_dates_out(text: str, answer: Answer) -> None:
    for at, token in enumerate(answer.tokens):
        if not _DIGIT.search(text, token.start, min(token.start + 45, token.end)):
            continue
        found = _DATE_LEAD.match(text, token.start, token.end)
        if found and (day := _date_in(found[0])) and found.end() < token.end:
            answer.tokens[at] = token._replace(start=found.end())
            answer.as_of = max(filter(None, (answer.as_of, day)))


def _date_in(words: str) -> date | None:
    return next((when.last for when in find_dates(words) if when.last), None)


def _by_number(asked: Sequence[Token]) -> dict[str, list[Token]]:
    texts: dict[str, list[Token]] = {}
    number = ""
    for token in asked:
        number = token.numbers[0] if token.numbers else number
        texts.setdefault(number, []).append(token)
    return texts
