"""Tables as tokens: columns by their headers, rows that a page break cut, tables of labels and values."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import RecommendationKind
from loaders.document import Block, Document
from loaders.layout.boxes import ticked
from loaders.layout.columns import HELD, SORTS, Holds, explains, held_by, held_by_all, role_of_column
from loaders.layout.cut import asks
from loaders.layout.headings import head_of, numbered, numbers_in
from loaders.layout.labels import Label, is_verdict, label_of
from loaders.layout.token import Sort, Token
from loaders.layout.tokens import tokens_of_blocks
from loaders.layout.whose import role_of

_SAID = 20
"""Characters of a cell that is an answer, not a mark or a name."""

_OF_REPORT = re.compile(
    r"(?:the )?(?:subject|title|topic|matter)(?: of (?:the |this )?(?:report|inspection|response|reply))?"
    r"|(?:name|title) of (?:the )?(?:report|inspection)"
    r"|(?:(?:the |hmicfrs['’]?s? |inspectorate['’]s )?(?:report|inspection)(?: was)? )?(?:date of )?"
    r"(?:publication|published)(?: (?:date|of (?:the )?(?:report|inspection)))?"
    r"|(?:the )?(?:inspectorate|inspectors|hmicfrs)['’]?s? (?:date of publication|publication date|report)"
    r"|date (?:of|on) (?:the )?(?:inspection|report)(?: report)?(?: (?:was )?published)?",
    re.IGNORECASE,
)
"""What names, at the head of a form, the report that it answers, or when that came out."""
_LONGEST_NAME = 90
_MOST_COLUMNS = 20
"""In which a recommendation or an answer is looked for."""

type _Cells = dict[int, list[Block]]
type _Columns = Mapping[int, tuple[Holds, str]]


@dataclass(slots=True)
class TableReader:
    """Reads the tables of one document in order; one without a header has the last one's columns."""

    document: Document
    columns: _Columns = field(default_factory=dict)
    width: int = 0

    def tokens(self, blocks: list[Block]) -> Iterator[Token]:
        """Tokens of the cells of one table."""
        rows = _rows(blocks)
        header = self._header(rows)
        if not header and len(rows[0]) == 1 < len(rows) and (header := self._header(rows[1:])):
            yield from tokens_of_blocks(self.document, [block for cell in rows[0].values() for block in cell])
            del rows[0]
        width = 1 + max(column for row in rows for column in row)
        if header:
            self.columns, self.width = header, width
        elif width > self.width or not self.columns:
            yield from self._without_header(rows, width)
            return
        for row in rows[1:] if header else rows:
            if not self._is_header_again(row):
                yield from self._row(row)

    def _without_header(self, rows: list[_Cells], width: int) -> Iterator[Token]:
        guessed = self._guessed(rows) if width > 1 else {}
        for row in rows:
            if guessed:
                self.columns = guessed
                yield from self._row(row)
            else:
                yield from self._labelled(row)
        self.columns = {}

    def _header(self, rows: list[_Cells]) -> dict[int, tuple[Holds, str]]:
        """What each column holds, if the first row is a header: by its name, or else by what stands below."""
        first = self._names(rows[0])
        if any(len(words) > _LONGEST_NAME or numbers_alone(words) or asks(words) for words in first.values()):
            return self._columns(rows[0])
        named = {
            at: (Holds.NUMBER if self._counts(rows[1:], at, held) else held, words)
            for at, (held, words) in self._named(rows[0], rows[1:]).items()
        }
        below = self._untold(rows[1:], named, first)
        columns = named | {at: (held, first.get(at, "")) for at, held in below.items()}
        told = len(first) > 1 if below else len(named) * 2 > len(first)
        return columns if told and _answers(columns) else {}

    def _counts(self, rows: list[_Cells], column: int, held: Holds) -> bool:
        """Whether a column that is named after the recommendations gives no more than their numbers."""
        return held is Holds.RECOMMENDATION and self._most(rows, column, _is_number)

    def _named(self, row: _Cells, below: list[_Cells]) -> dict[int, tuple[Holds, str]]:
        """What the columns hold that cells of the row name; who speaks names one only above longer cells."""
        names = self._names(row)
        held = zip(names.items(), held_by_all(list(names.values())), strict=True)
        return {
            column: (holds, name)
            for (column, name), holds in held
            if holds and (held_by(name) or any(len(self._words(one, column)) >= _SAID for one in below))
        }

    def _columns(self, row: _Cells) -> dict[int, tuple[Holds, str]]:
        """What each column holds, if the row is a header by its names alone."""
        columns = self._named(row, [])
        return columns if _answers(columns) and len(columns) * 2 > len(row) else {}

    def _names(self, row: _Cells) -> dict[int, str]:
        """The words of each cell as the name of a column."""
        return {column: self._words(row, column).replace("\n\n", " ") for column in row}

    def _is_header_again(self, row: _Cells) -> bool:
        """Whether the row names columns as the header does."""
        if {name for _, name in self.columns.values()}.isdisjoint(self._names(row).values()):
            return False  # much cheaper than to look for what names columns
        named = self._columns(row)
        return bool(named) and named.items() <= self.columns.items()

    def _untold(self, rows: list[_Cells], header: _Columns, names: Mapping[int, str]) -> dict[int, Holds]:
        """Columns whose names say nothing but whose cells ask for something, or say something beside."""
        others = sorted({column for row in rows for column in row if column < _MOST_COLUMNS} - set(header))
        asked = [at for at, (held, _) in header.items() if held is Holds.RECOMMENDATION]
        found: dict[int, Holds] = {}
        if not asked:
            asked = [at for at in others if self._most(rows, at, asks)][:1]
            found = dict.fromkeys(asked, Holds.RECOMMENDATION)
        if others[:1] == [0] and asked and self._most(rows, 0, _is_number):
            found[0] = Holds.NUMBER
        for at in others:
            name = names.get(at, "")
            said = _is_sentence if role_of(name) else _is_said
            if asked and at > min(asked) and not explains(name) and self._most(rows, at, said):
                found[at] = Holds.ANSWER
        return found

    def _most(self, rows: list[_Cells], column: int, fits: Callable[[str], bool]) -> bool:
        """Whether most cells of a column are such."""
        return sum(fits(self._words(row, column)) for row in rows) * 2 > len(rows)

    def _guessed(self, rows: list[_Cells]) -> dict[int, tuple[Holds, str]]:
        """Columns of a table that has no header, if its first column is of numbers and its second asks."""
        text = self.document.text
        for row in rows:
            first = self._words(row, 0)
            if not numbers_alone(first) or not asks(self._words(row, 1)[:400]):
                return {}
        last = max(column for row in rows for column in row)
        if last < 2 or not text:
            return {}
        return {0: (Holds.NUMBER, ""), 1: (Holds.RECOMMENDATION, ""), 2: (Holds.ANSWER, "")}

    def _labelled(self, row: _Cells) -> Iterator[Token]:
        """A row whose first cell says what the others are."""
        words = self._words(row, 0)
        label = label_of(words) if words else None
        first, *others = sorted(row)
        if label and label.alone and others:
            start = row[first][0].start
            values = [block for column in others for block in row[column]]
            if label.label in (Label.STATUS, Label.OWNER, Label.OTHER):
                sort = SORTS[HELD[label.label]]
                yield Token(sort, values[0].start, values[-1].end, words=words, block=start)
                return
            sort = Sort.ANSWER if label.label is Label.ANSWER else Sort.RECOMMENDATION
            yield Token(sort, start, row[first][-1].end, role=label.role, words=words, block=start)
            yield from self._texts(values)
            return
        if others and _OF_REPORT.fullmatch(words.rstrip(" :")):
            value = row[others[0]]
            yield Token(Sort.OTHER, value[0].start, value[-1].end, words=words, block=row[first][0].start)
            return
        yield from tokens_of_blocks(self.document, [block for column in sorted(row) for block in row[column]])

    def _row(self, row: _Cells) -> Iterator[Token]:
        by_role = {
            held: [c for c in sorted(row) if self.columns.get(c, (None, ""))[0] is held] for held in Holds
        }
        number, asked = by_role[Holds.NUMBER], by_role[Holds.RECOMMENDATION]
        worded = [column for column in number if not numbers_alone(self._words(row, column))]
        if worded and not asked:
            number, asked = [column for column in number if column not in worded], worded
        if len(row) == 1 and not by_role[Holds.ANSWER]:
            yield from tokens_of_blocks(self.document, [b for blocks in row.values() for b in blocks])
            return
        yield from self._asked(row, number[:1], asked)
        answered = next(iter(by_role[Holds.ANSWER]), max(row) + 1)
        for held in (Holds.STATUS, Holds.OWNER, Holds.OTHER):
            for column in by_role[held]:
                name = self.columns[column][1] if column < answered else ""
                yield from self._field(SORTS[held], row[column], name)
        for column in by_role[Holds.ANSWER]:
            yield from self._answer(row[column], self.columns[column][1])
        for column in sorted(row):
            if column not in self.columns:
                yield from (Token(Sort.OTHER, b.start, b.end, block=b.start) for b in row[column])

    def _field(self, sort: Sort, blocks: list[Block], name: str) -> Iterator[Token]:
        start, end = blocks[0].start, blocks[-1].end
        boxes = ticked(self.document.text[start:end])
        for at, to in [(0, end - start)] if boxes is None else boxes:
            yield Token(sort, start + at, start + to, words=name, block=start)

    def _asked(self, row: _Cells, number: list[int], asked: list[int]) -> Iterator[Token]:
        words = self._words(row, number[0]) if number else ""
        blocks = [block for column in asked for block in row[column]]
        numbers = numbers_alone(words)
        if numbers:
            first = row[number[0]][0]
            kind = kind_of(words, self.columns[number[0]][1])
            head = head_of(words)
            more = head.more if head else ()
            yield Token(
                Sort.HEAD, first.start, first.end, numbers, kind, words=words, block=first.start, more=more
            )
        elif blocks:
            yield from self._headed(blocks)
            return
        yield from self._texts(blocks, numbers)

    def _headed(self, blocks: list[Block]) -> Iterator[Token]:
        """The recommendation of a row without a number of its own."""
        first = blocks[0]
        words = self.document.text[first.start : first.end]
        if words[:1].islower():
            yield Token(Sort.RECOMMENDATION, first.start, first.start)
        elif found := head_of(words):
            end = first.start + found.rest
            yield Token(
                Sort.HEAD,
                first.start,
                end,
                found.numbers,
                found.kind,
                words=words[: found.rest],
                block=first.start,
                more=found.more,
            )
        elif (split := numbered(words)) and (split[1] >= len(words) - 1 or asks(words)):
            yield Token(Sort.HEAD, first.start, first.start + split[1], (split[0],), block=first.start)
        else:
            yield Token(Sort.HEAD, first.start, first.start, block=first.start)
        yield from self._texts(blocks)

    def _texts(self, blocks: list[Block], numbers: tuple[str, ...] = ()) -> Iterator[Token]:
        for at, block in enumerate(blocks):
            start = block.start
            words = self.document.text[start : block.end]
            found = head_of(words)
            if found and not found.theme and (not numbers or found.numbers == numbers):
                start += found.rest
            elif (at == 0 and (split := numbered(words)) and split[0] in numbers) or (
                not numbers and at == 0 and (split := numbered(words)) and asks(words)
            ):
                start += split[1] if split else 0
            if start < block.end:
                sort = Sort.VERDICT if is_verdict(words) else Sort.TEXT
                yield Token(sort, start, block.end, block=block.start)

    def _answer(self, blocks: list[Block], header: str) -> Iterator[Token]:
        start = blocks[0].start
        yield Token(Sort.ANSWER, start, start, role=role_of_column(header), words=header, block=start)
        for block in blocks:
            words = self.document.text[block.start : block.end]
            sort = Sort.VERDICT if is_verdict(words) else Sort.TEXT
            if label := label_of(words):
                if label.label in (Label.STATUS, Label.OWNER, Label.OTHER) and not label.alone:
                    sort = SORTS[HELD[label.label]]
                    yield Token(
                        sort,
                        block.start + label.rest,
                        block.end,
                        words=words[: label.rest],
                        block=block.start,
                    )
                    continue
                if label.label is Label.ANSWER:
                    yield Token(
                        Sort.ANSWER,
                        block.start,
                        block.start + label.rest,
                        role=label.role,
                        words=words[: label.rest],
                    )
                    if not label.alone:
                        yield Token(Sort.TEXT, block.start + label.rest, block.end, block=block.start)
                    continue
            yield Token(sort, block.start, block.end, block=block.start)

    def _words(self, row: _Cells, column: int) -> str:
        blocks = row.get(column)
        return self.document.text[blocks[0].start : blocks[-1].end] if blocks else ""


def _rows(blocks: list[Block]) -> list[_Cells]:
    rows: dict[int, _Cells] = {}
    for block in blocks:
        rows.setdefault(block.row or 0, {}).setdefault(block.column or 0, []).append(block)
    return list(rows.values())


def _answers(columns: _Columns) -> bool:
    """Whether columns are those of a table of answers, or of recommendations by number that stand alone."""
    holds = {held for held, _ in columns.values()}
    if holds == {Holds.NUMBER, Holds.RECOMMENDATION}:
        return True
    return Holds.ANSWER in holds and bool(holds & {Holds.NUMBER, Holds.RECOMMENDATION})


def _is_number(words: str) -> bool:
    return bool(numbers_alone(words))


def _is_sentence(words: str) -> bool:
    return words.endswith((".", "!", "?")) and not asks(words)


def _is_said(words: str) -> bool:
    """Whether a cell holds a sentence, and none that asks."""
    return len(words) > 40 and _is_sentence(words)


def kind_of(number: str, name: str) -> RecommendationKind:
    """What is numbered, as the number itself ("AFI 2") or else the name of its column or field says."""
    heads = (head_of(number), head_of(f"{name.strip(' :.*')} 1"))
    return next((head.kind for head in heads if head), RecommendationKind.RECOMMENDATION)


def numbers_alone(words: str) -> tuple[str, ...]:
    """Numbers in a cell that holds nothing else."""
    if not words or len(words) > 60:
        return ()
    head = head_of(words)
    if head and head.numbers and head.rest >= len(words):
        return head.numbers
    return (
        numbers_in(words)
        if re.fullmatch(
            r"#?\d{1,3}(?:\.\d{1,2})?[a-z]?[.)]?(?:(?:,| and| &|/| to|-)? ?\d{1,3}[a-z]?){0,9}", words
        )
        else ()
    )
