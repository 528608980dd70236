"""Tokens to units: a unit is a recommendation, or several under one head, with all that belongs to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model import RecommendationKind
from loaders.layout.bundles import begun_items, counts_among, quoted_items, take_away
from loaders.layout.closing import parted_by_rule
from loaders.layout.contents import take_contents_out
from loaders.layout.cut import asks, opens_asking
from loaders.layout.frame import is_address
from loaders.layout.headings import RECOMMENDATION, numbered, numbers_in
from loaders.layout.labels import is_speaker
from loaders.layout.openings import opening_of
from loaders.layout.section_labels import section_labels
from loaders.layout.token import Sort, Token
from loaders.layout.types import Leftover, Reason
from loaders.layout.walked import Context, Unit, Walked
from loaders.layout.whose import role_of

_ENDS = re.compile(
    r"(?:in )?conclusions?|conclud\w+ (?:remarks|comments)|closing (?:remarks|comments|statement)"
    r"|further information|contacts?(?: us| details)?|glossary|abbreviations|approval|sign[- ]?off"
    r"|declaration|notes?|distribution|publication|what happens (?:now|next)|(?:and )?finally|looking ahead"
    r"|(?:final|general|other|further|additional) (?:thoughts?|words?|remarks|comments?|observations?|points)"
    r"|in summary"
    r"|where (?:we|this) go(?:es)? (?:next|from here)"
    r"|(?:a |the )?(?:last|closing) words?(?: (?:from|of) [^.:;]{2,40})?|(?:and )?afterwards|and then"
    r"|(?:my|(?:the )?(?:commissioner|pf?cc|mayor)['’]s) (?:overall |final |closing )?"
    r"(?:conclusions?|view|remarks)",
    re.IGNORECASE,
)
"""Headings that end the answers whatever their level."""
_FEWEST_BEFORE = 2
"""Recommendations, none with a heading inside, behind which one may end the last in plain text."""
_PLURAL = re.compile(rf"(?:the )?{RECOMMENDATION}s", re.IGNORECASE)


@dataclass(slots=True)
class _Walk:
    text: str
    out: Walked
    bare_numbers: bool
    """Whether no head gives the number of a recommendation, so that a number alone may be one."""
    heads: list[int] = field(default_factory=list)
    """Where heads of recommendations stand."""
    subheads: bool = False
    """Whether other headings of their level stand inside units."""
    unit: Unit | None = None
    bundle: list[Unit] = field(default_factory=list)
    """The last units whose head names several recommendations."""
    context: Context = field(default_factory=Context)
    in_letter: bool = True
    region: int = 0
    section: int = 0
    """Level of the heading that the units stand under; 0 without one."""
    labels: frozenset[int] = frozenset()
    """Where labels stand that head a section of the letter."""
    parted: int | None = None
    """Where the text begins that a rule parts from the last answer."""

    def take(self, token: Token) -> None:
        """Put one token where it belongs."""
        match token.sort:
            case Sort.HEAD:
                self._head(token)
            case Sort.RECOMMENDATION:
                self._recommendation(token)
            case Sort.ANSWER:
                self._answer(token)
            case Sort.TITLE | Sort.APPENDIX:
                self._part(token)
            case Sort.SALUTATION | Sort.SIGN_OFF | Sort.COPIES | Sort.END:
                self._edge(token)
            case Sort.HEADING:
                self._heading(token)
            case Sort.TEXT:
                self._text(token)
            case _:
                self._field(token)

    def close(self, *, last: bool = False) -> None:
        """End the unit."""
        if self.unit:
            self.unit.last = last
            for unit in self.unit.beside or [self.unit]:
                unit.asked_only = unit is not self.unit
                self.out.units.append(unit)
        self.unit = None

    def _open(self, head: Token, numbers: tuple[str, ...], *, answer_only: bool = False) -> None:
        self.close()
        self.unit = Unit(head, numbers, self.context, self.region, answer_only=answer_only)
        if len(numbers) > 1:
            self.bundle = [self.unit]
        if head.more:
            others = [head._replace(kind=kind, numbers=named) for kind, named in head.more]
            units = [Unit(one, one.numbers, self.context, self.region) for one in others]
            units.insert(0, self.unit)
            for unit in units:
                unit.beside = units
            self.bundle = units

    def _head(self, token: Token) -> None:
        unit = self.unit
        if unit and (member := counts_among(unit, token.kind, token.numbers)):
            self.unit = member
            member.tokens.append(token._replace(sort=Sort.RECOMMENDATION))
            return
        if unit and not unit.answer_only and not unit.has(Sort.TEXT, Sort.ANSWER, Sort.VERDICT):
            if token.numbers == unit.numbers or not token.numbers:
                return
            if not unit.numbers and unit.tokens == []:
                unit.numbers, unit.head = token.numbers, token
                return
        if gone := take_away(self.bundle, token.kind, token.numbers):
            self.out.units = [one for one in self.out.units if one is not gone]
        self._open(token, token.numbers)

    def _recommendation(self, token: Token) -> None:
        if self.unit is None or self.unit.has(Sort.ANSWER):
            self._open(token, ())
        else:
            self.unit.tokens.append(token)

    def _answer(self, token: Token) -> None:
        unit = self.unit
        if token.numbers and (unit is None or set(token.numbers) != set(unit.numbers)):
            self._open(token, token.numbers, answer_only=True)
            self._append(token)
        elif unit and not (token.start in self.labels or self._of_section(unit, token)):
            unit.tokens.append(token)
        else:
            self.close(last=True)
            self.region += bool(token.role and not self.in_letter)
            self._say(token)
            self._left(token, Reason.HEADING)

    def _of_section(self, unit: Unit, token: Token) -> bool:
        """Whether a label is numbered as a section above the recommendation ("4." after "3.5")."""
        own, head = self._depth(token), self._depth(unit.head)
        return 0 < own < head

    def _depth(self, token: Token) -> int:
        """How many numbers the number of a paragraph has; 0 where it has none."""
        return len(re.findall(r"\d+", self.text[token.block : token.start])) if token.block else 0

    def _part(self, token: Token) -> None:
        self.close(last=True)
        self.region += 1
        self.in_letter &= token.sort is Sort.TITLE
        self.section = token.level or self.section
        self.out.regions.append(token)
        self._say(token)
        self._left(token, Reason.HEADING)

    def _say(self, token: Token) -> None:
        """Remember whose answers a title or label announces."""
        self.section = token.level or self.section
        if token.role:
            self.context = Context(token.role, "chief" in token.words.lower(), token.start)

    def _edge(self, token: Token) -> None:
        if token.sort is Sort.END:
            self.close()
            return
        if token.sort is Sort.SALUTATION:
            self.close()
            self.in_letter = True
            self._left(token, Reason.LETTERHEAD)
        elif token.sort is Sort.SIGN_OFF:
            self.close(last=True)
            self.in_letter = False
            self._left(token, Reason.SIGNATURE)
        elif not self.in_letter or not self.unit:
            self.close(last=True)
            self._left(token, Reason.COPIES)
        else:
            self._append(token._replace(sort=Sort.TEXT))

    def _part_by_rule(self, token: Token) -> None:
        """End the last answer where a rule parts it from the rest."""
        if token.start == self.parted and self.unit and self.unit.has(Sort.TEXT):
            self.close(last=True)
            self.context = Context()

    def _heading(self, token: Token) -> None:
        self._part_by_rule(token)
        ends = self.unit is None or self._ends(self.unit, token)
        if ends and self.in_letter and _ENDS.fullmatch(token.words.rstrip(":")):
            self.context = Context()
        if self.unit is None:
            self.section = token.level or self.section
            signed = not self.in_letter and not self.region
            self._left(token, Reason.SIGNATURE if signed else Reason.HEADING)
        elif self._names_speaker(self.unit, token):
            self._answer(token._replace(sort=Sort.ANSWER, role=role_of(token.words)))
        elif self._is_listed(self.unit, token):
            self.unit.tokens.append(token._replace(sort=Sort.TEXT))
        elif ends:
            self.close(last=True)
            self._left(token, Reason.HEADING)
        elif _PLURAL.fullmatch(token.words.rstrip(":")) and not self.unit.has(Sort.ANSWER):
            self.unit.tokens.append(token._replace(sort=Sort.RECOMMENDATION))
        else:
            self.subheads |= self._beside(token)
            self.unit.tokens.append(token)

    def _names_speaker(self, unit: Unit, token: Token) -> bool:
        """Whether a sub-heading below what is asked says no more than who answers it."""
        if token.level:
            below = token.level > unit.head.level
        else:
            plain = not (unit.head.level or unit.head.style.bold)
            signed = bool(unit.tokens) and unit.tokens[-1].sort is Sort.HEADING  # a name above the office
            below = token.style.bold or (plain and not signed)
        return below and unit.has(Sort.TEXT) and is_speaker(token.words)

    def _is_listed(self, unit: Unit, token: Token) -> bool:
        """Whether it is an item, set bold, of a list in a bold text or led up to."""
        last = unit.tokens[-1] if token.item and unit.tokens else None
        if last is None or last.sort is not Sort.TEXT:
            return False
        return (last.item and last.style.bold) or self.text[last.end - 1] == ":"

    def _ends(self, unit: Unit, token: Token) -> bool:
        if not unit.has(Sort.TEXT, Sort.VERDICT):
            return False
        behind = not self._heads_after(token.start)
        if behind and ((self._beside(token) and not self.subheads) or self._ends_plain(unit, token)):
            return True
        return 0 < token.level <= self.section or bool(_ENDS.fullmatch(token.words.rstrip(":")))

    def _beside(self, token: Token) -> bool:
        """Whether a heading is of the level of the unit's own head, or above; or the head is no heading."""
        return self.unit is not None and 0 < token.level <= (self.unit.head.level or token.level)

    def _ends_plain(self, unit: Unit, token: Token) -> bool:
        """Whether a heading behind an answer ends it though none has a level, as in plain text."""
        head = unit.head
        if token.level or token.style.bold or head.style.bold or (head.level and not head.item):
            return False
        said = sum(one.sort in (Sort.TEXT, Sort.ANSWER, Sort.VERDICT) for one in unit.tokens)
        inner = any(one.sort is Sort.HEADING for before in self.out.units for one in before.tokens[:-1])
        return said > 1 and len(self.out.units) >= _FEWEST_BEFORE and not inner

    def _heads_after(self, at: int) -> bool:
        """Whether another recommendation is headed behind."""
        return bool(self.heads) and at < self.heads[-1]

    def _text(self, token: Token) -> None:
        words = self.text[token.start : token.end]
        if self._is_number(words) or self._begins(token) or self._sub(token):
            return
        self._part_by_rule(token)
        if self.unit and not token.item and is_address(words):
            self._left(token, Reason.SIGNATURE)
        elif self.unit:
            for member, part in quoted_items(self.text, self.unit, token):
                self.unit = member
                member.tokens.append(part)
        elif self.in_letter or (self.region and self.context.role and (len(words) > 60 or opening_of(words))):
            self.out.cover.append(token._replace(role=self.context.role))
        else:
            self._left(token, Reason.OUTSIDE if self.region or len(words) > 160 else Reason.SIGNATURE)

    def _is_number(self, words: str) -> bool:
        """Take the value of a field for the number, which stands alone below its label."""
        unit = self.unit
        if unit is None or unit.numbers or unit.has(Sort.TEXT) or len(words) > 6 or not words[:1].isdigit():
            return False
        unit.numbers = numbers_in(words)
        return True

    def _begins(self, token: Token) -> bool:
        """Take what quotes some of several that a unit is about, behind the number of each."""
        items = begun_items(self.text, self.unit, token) if self.unit else []
        for member, part in items:
            self.unit = member
            member.tokens.append(part)
        return bool(items)

    def _sub(self, token: Token) -> bool:
        """Take a text that starts with the bare number of a recommendation."""
        prefix = self.text[token.block : token.start].strip() if 0 < token.start - token.block < 8 else ""
        unit = self.unit
        inline = bool(token.lead) or (not prefix and (self.bare_numbers or self._quotes_several(token)))
        if not inline and not prefix:
            return False
        split = numbered(self.text[token.start : token.start + 20]) if inline else numbered(f"{prefix} x")
        if split is None:
            return False
        number, at = split[0], token.start + (split[1] if inline else 0)
        after = token._replace(start=at, numbers=(number,), lead=0)
        if unit and number in unit.numbers and len(unit.numbers) > 1 and not unit.has(Sort.ANSWER):
            if any(number in one.numbers for one in unit.tokens):
                return False
            unit.tokens.append(after)
            return True
        rest = self.text[at : min(token.end, at + 400)]
        listed = unit and not unit.has(Sort.ANSWER) and not token.lead and not self._may_count(unit)
        asked = asks(rest) if token.lead else self.bare_numbers and (opens_asking(rest) or rest[:1] == "…")
        if listed or not asked:
            return False
        self._open(token._replace(sort=Sort.HEAD, end=at, numbers=(number,)), (number,))
        self._append(after)
        return True

    def _quotes_several(self, token: Token) -> bool:
        """Whether a text may quote one of several that a unit is about, behind nothing but its number."""
        unit = self.unit
        if unit is None or len(unit.numbers) < 2 or unit.has(Sort.ANSWER):
            return False
        split = numbered(self.text[token.start : token.start + 20])
        return split is not None and opens_asking(self.text[token.start + split[1] : token.end][:400])

    def _may_count(self, unit: Unit) -> bool:
        """Whether a number alone behind what a unit asks may be the next one's, and no item of its list."""
        listing = any(one.item or self.text[one.end - 1] == ":" for one in unit.tokens)
        return self.bare_numbers and (unit.head.kind is RecommendationKind.RECOMMENDATION or not listing)

    def _field(self, token: Token) -> None:
        if self.unit:
            self.unit.tokens.append(token)
        elif token.sort is Sort.VERDICT and self.in_letter:
            self._left(token, Reason.HEADING)
        else:
            self._left(token, Reason.FIELD)

    def _append(self, token: Token) -> None:
        if self.unit:
            self.unit.tokens.append(token)

    def _left(self, token: Token, reason: Reason) -> None:
        if token.end > token.start:
            self.out.leftovers.append(Leftover(token.span, reason))


def walk(text: str, tokens: Iterable[Token], ruled: Iterable[int] = ()) -> Walked:
    """Cut a letter into units; `ruled` is where paragraphs begin that stand below a rule."""
    row = list(tokens)
    heads = [token.start for token in row if token.sort is Sort.HEAD]
    walker = _Walk(text, Walked([], [], [], []), not _has_head(row), heads)
    walker.parted = parted_by_rule(row, set(ruled))
    walker.labels = section_labels(text, row)
    greetings = [at for at, token in enumerate(row) if token.sort is Sort.SALUTATION]
    ends = dict(zip(greetings, [*greetings[1:], len(row)], strict=False))
    for at, token in enumerate(row):
        if token.sort is Sort.SALUTATION:
            if at == greetings[0] and walker.region == 0 and not walker.out.units:
                _move_letterhead(walker.out)
            walker.bare_numbers = not _has_head(row[at : ends[at]])
        walker.take(token)
    walker.close(last=True)
    if not greetings:
        _keep_sentences(text, walker.out)
    take_contents_out(text, walker.out)
    walker.out.cover.sort(key=lambda token: token.start)
    return walker.out


def _has_head(tokens: Iterable[Token]) -> bool:
    return any(
        token.sort is Sort.HEAD and token.kind is RecommendationKind.RECOMMENDATION for token in tokens
    )


def _move_letterhead(out: Walked) -> None:
    out.leftovers[:] = [Leftover(left.span, Reason.LETTERHEAD) for left in out.leftovers]
    out.leftovers += [Leftover(token.span, Reason.LETTERHEAD) for token in out.cover]
    out.cover.clear()


def _keep_sentences(text: str, out: Walked) -> None:
    """Without a salutation only what reads as sentences is the letter's own statement."""
    kept = []
    for token in out.cover:
        words = text[token.start : token.end]
        if len(words) >= 160 or (
            len(words) >= 40 and words.endswith((".", "!", "?", ".’", ".”", ":", ".'", '."', ".)"))
        ):
            kept.append(token)
        else:
            out.leftovers.append(Leftover(token.span, Reason.LETTERHEAD))
    out.cover[:] = kept
