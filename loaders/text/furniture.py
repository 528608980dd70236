"""What stands on a page without being part of the letter: page numbers, running heads, menus and notices.

A line that recurs is a running head only beside a page mark: recurrence alone would take a form's labels.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from itertools import islice, pairwise, takewhile

from loaders.layout.columns import LONGEST_HEADER, header_of, opens_header
from loaders.layout.cut import opens_asking
from loaders.layout.headings import paragraph_number, stands_apart
from loaders.text.canonical_ends import MARKING, is_page_mark, is_terminal
from loaders.text.canonical_lines import FORM_FEED, PAGE_MARK, Line, LineKind
from loaders.text.notices import menus, notices
from loaders.text.page_counts import counts_pages, recurs, without_numbers

_NUMBER = re.compile(r"\d{1,3}")
_ALWAYS_NEAR_MARK = re.compile(
    rf"{MARKING}|(?:https?://|www\.)\S+|\S+@\S+\.\S+|\S+\.(?:uk|org|com)", re.IGNORECASE
)
_MOST_BESIDE = 4
"""Lines of a running head or foot, page mark included."""
_LONGEST_HEAD = 60
_LEAST_HEAD = 12
"""Characters of a running head that is no field of a table."""

_PAGE_FIRST = re.compile(r"(?P<before>)(?:page|pg?\.) ?(?P<page>\d{1,4})(?P<after>\W.*)", re.IGNORECASE)
_PAGE_LAST = re.compile(r"(?P<before>.*\W)(?:page|pg?\.) ?(?P<page>\d{1,4})(?P<after>)", re.IGNORECASE)
_LONGEST_FOOT = 200


def without_furniture(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines with a PAGE line for each page mark, and the words of what was taken out."""
    out = notices(lines) | menus(lines)
    headers = _headers(lines)
    rows = _row_numbers(lines) if headers else set[int]()
    marks = _page_marks(lines, rows, in_table=bool(headers))
    heads = _running_heads(lines, marks, rows.union(*headers))
    out |= heads | _headers_again(lines, headers, marks | heads)
    kept = [
        PAGE_MARK if at in marks and line is not FORM_FEED else line
        for at, line in enumerate(lines)
        if at in marks or at not in out
    ]
    taken = (lines[at].plain for at in sorted(out | marks))
    return kept, [words for words in taken if words]


def _page_marks(lines: list[Line], rows: set[int], *, in_table: bool) -> set[int]:
    """Lines that say that a page ends; `rows` number those of a table, `in_table` whether there is any."""
    marks, numbers = set(), []
    for at, line in enumerate(lines):
        if line.kind is LineKind.PAGE:
            marks.add(at)
        elif line.text and len(line.text) < 130 and line.kind is not LineKind.ROW:
            words = line.plain
            if is_page_mark(words):
                marks.add(at)
            elif _NUMBER.fullmatch(words) and at not in rows:
                numbers.append(at)
    marks |= _counting(lines)
    if in_table and numbers and not any(line.text for line in lines[numbers[-1] + 1 :]):
        marks.add(numbers.pop())
    return marks | _page_numbers(lines, numbers, marks)


def _counting(lines: list[Line]) -> set[int]:
    """Lines that give a page at an end of other words, which recur with the next page's."""
    alike: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST_FOOT or "p" not in line.text.lower() or is_terminal(line.plain):
            continue
        if found := _PAGE_FIRST.fullmatch(line.plain) or _PAGE_LAST.fullmatch(line.plain):
            alike.setdefault((found["before"], found["after"]), []).append((at, int(found["page"])))
    return {
        at
        for found in alike.values()
        if len(found) > 1 and all(one[1] < other[1] for one, other in pairwise(found))
        for at, _ in found
    }


def _page_numbers(lines: list[Line], numbers: list[int], marks: set[int]) -> set[int]:
    """Bare numbers inside a sentence or beside a page break, and those that count on from one of them."""
    recurring = Counter(line.plain for line in lines) if numbers else Counter()
    sure = {at for at in numbers if _beside(lines, at, marks) or _inside_sentence(lines, at, recurring)}
    sure |= _over_heads(lines, numbers)
    if not sure:
        return sure
    counted, last = set(), 0
    for at in numbers:
        number = int(lines[at].plain)
        if at in sure or number == last + 1:
            counted.add(at)
            last = number
    return counted


def _over_heads(lines: list[Line], numbers: list[int]) -> set[int]:
    """Those that go up, each right above the same line, which is a page's running head."""
    over: dict[str, list[int]] = {}
    asked = _row_numbers(lines) if numbers else set[int]()
    for at in numbers:
        below = next((line for line in lines[at + 1 : at + 4] if line.text), None)
        if below and at not in asked and _may_head(below):
            over.setdefault(below.plain, []).append(at)
    counted = (found for found in over.values() if len(found) > 1)
    pages = ((found, [int(lines[at].plain) for at in found]) for found in counted)
    return {at for found, page in pages if page == list(range(page[0], page[0] + len(page))) for at in found}


def _may_head(line: Line) -> bool:
    """Whether a line may be a running head, and is no label of a form."""
    words = line.plain
    plain = line.kind is LineKind.TEXT and len(words) > _LEAST_HEAD
    return plain and not (is_terminal(words) or stands_apart(words))


def _beside(lines: list[Line], at: int, marks: set[int]) -> bool:
    return any(
        step in marks and lines[step].kind is LineKind.PAGE for step in (at - 2, at - 1, at + 1, at + 2)
    )


def _inside_sentence(lines: list[Line], at: int, recurring: Counter[str]) -> bool:
    before = _nearest(lines, at, -1)
    return (
        len(before) > 40
        and not is_terminal(before)
        and not (len(before) <= 60 and stands_apart(before))
        and _goes_on_after(lines, at, recurring)
    )


def _goes_on_after(lines: list[Line], at: int, recurring: Counter[str]) -> bool:
    """Whether a sentence goes on behind a number, over the short lines of a page's foot and head."""
    following = (line for line in lines[at + 1 : at + 8] if line.kind is not LineKind.BLANK)
    for line in islice(following, 4):
        if line.plain[:1].islower():
            return line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.NUMBERED)
        words = line.plain
        near = _ALWAYS_NEAR_MARK.fullmatch(words) or recurring[words] > 1
        if len(" ".join(words.split())) > _LONGEST_HEAD or not near:
            return False
    return False


def _nearest(lines: list[Line], at: int, step: int) -> str:
    for distance in range(1, 5):
        other = at + step * distance
        if not 0 <= other < len(lines):
            return ""
        if lines[other].kind in (LineKind.TEXT, LineKind.ITEM, LineKind.NUMBERED):
            return lines[other].plain
        if lines[other].kind is not LineKind.BLANK:
            return ""
    return ""


def _headers(lines: list[Line]) -> list[list[int]]:
    """The lines of each header of a table whose columns are named one below the other."""
    found: list[list[int]] = []
    seen: set[tuple[str, ...]] = set()
    for at, line in enumerate(lines):
        if line.kind is not LineKind.TEXT or not opens_header(line.plain):
            continue
        numbers = [
            n
            for n in range(at, min(at + 2 * LONGEST_HEADER, len(lines)))
            if lines[n].kind is not LineKind.BLANK
        ]
        named = list(takewhile(lambda n: lines[n].kind is LineKind.TEXT, numbers))
        words = tuple(lines[n].plain for n in numbers[: len(named) + 1])
        again = (size for size in range(len(words), 2, -1) if words[:size] in seen)
        if size := next(again, 0) or header_of(words)[1]:
            found.append(named[:size])
            seen.add(words[:size])
    return found


def _headers_again(lines: list[Line], headers: list[list[int]], furniture: set[int]) -> set[int]:
    """Headers that a page repeats at its head, where the table on the page before goes on."""
    seen: set[tuple[str, ...]] = set()
    found: set[int] = set()
    for header in headers:
        words = tuple(lines[at].plain for at in header)
        above = next((at for at in range(header[0] - 1, -1, -1) if lines[at].text or at in furniture), -1)
        if words in seen and above in furniture:
            found.update(header)
        elif words in seen and _NUMBER.fullmatch(lines[above].plain) and _begins_row(lines, header[-1]):
            found.update([above, *header])
        seen.add(words)
    return found


def _row_numbers(lines: list[Line]) -> set[int]:
    """Bare numbers below which something is asked."""
    numbers = [at for at, line in enumerate(lines) if line.text and _NUMBER.fullmatch(line.plain)]
    following = {at: [line.plain for line in lines[at + 1 : at + 8] if line.text] for at in numbers}
    return {at for at, words in following.items() if opens_asking(" ".join(words))}


def _begins_row(lines: list[Line], header: int) -> bool:
    """Whether a row begins below a header, so that a number above it is none of a row."""
    following = (line.plain for line in lines[header + 1 : header + 5] if line.text)
    return bool(_NUMBER.match(next(following, "")))


def _running_heads(lines: list[Line], marks: set[int], tabled: set[int]) -> set[int]:
    """Lines beside page marks that recur there, are an address or marking, or break a sentence.

    `tabled`: headers of tables and numbers of rows, behind which none stand.
    """
    beside = [
        at
        for mark in marks
        for step in (-1, 1)
        for at in takewhile(lambda at: at not in tabled, _around(lines, mark, step, marks))
    ]
    always = {at for at in beside if _ALWAYS_NEAR_MARK.fullmatch(lines[at].plain.casefold())}
    return always | _recurring(lines, sorted(marks), beside) | _breaking(lines, marks, {*beside})


def _recurring(lines: list[Line], marks: list[int], beside: Iterable[int]) -> set[int]:
    """Those that stand beside other marks in the same words, but for a number that counts the pages."""
    breaks = [mark for mark in marks if lines[mark].kind is LineKind.PAGE]
    apart = [mark for before, mark in pairwise([-_LONGEST_HEAD, *marks]) if mark - before > _MOST_BESIDE]
    ends = breaks or apart
    alike: dict[str, set[int]] = {}
    for at in beside:
        alike.setdefault(without_numbers(lines[at].plain), set()).add(at)
    found: set[int] = set()
    for group in alike.values():
        times = Counter(lines[at].plain for at in group)
        pages = counts_pages([(bisect(ends, at) + 1, lines[at].plain) for at in sorted(group)])
        again = {
            words for words, many in times.items() if many > 1 and (not breaks or recurs(many, len(ends) + 1))
        }
        found.update(at for at in group if pages or lines[at].plain in again)
    return found


def _around(lines: list[Line], mark: int, step: int, marks: set[int]) -> list[int]:
    """Up to three short lines beside a mark, of which a blank line may part it."""
    found: list[int] = []
    at = mark + step
    while 0 <= at < len(lines) and abs(at - mark) <= 4 and len(found) < 3:
        line = lines[at]
        if line.kind in (LineKind.TEXT, LineKind.HEADING) and len(line.text) < 130:
            words = line.plain
            if stands_apart(words[paragraph_number(words) :]) or (
                words[:1].islower() and not _ALWAYS_NEAR_MARK.fullmatch(words)
            ):
                break
            found.append(at)
        elif line.kind is not LineKind.BLANK and at not in marks:
            break
        at += step
    return found


def _breaking(lines: list[Line], marks: set[int], beside: set[int]) -> set[int]:
    """Lines that touch a mark where the sentence before goes on after them."""
    found: set[int] = set()
    for mark in marks:
        start, end = mark, mark + 1
        while start - 1 in beside and mark - start < _MOST_BESIDE:
            start -= 1
        while end in beside and end - mark <= _MOST_BESIDE:
            end += 1
        if not start or lines[start - 1].kind is not LineKind.BLANK:
            start = mark
        if not _ends_head(lines, mark, end):
            end = mark + 1
        if 1 < end - start <= _MOST_BESIDE and _goes_on(lines, start, end):
            found.update(range(start, end))
    return found


def _ends_head(lines: list[Line], mark: int, end: int) -> bool:
    """Whether the lines after a mark may be a running head: a full line with text right below it is text."""
    if end >= len(lines) or lines[end].kind is LineKind.BLANK:
        return True
    return all(len(line.text) <= _LONGEST_HEAD for line in lines[mark + 1 : end])


def _goes_on(lines: list[Line], start: int, end: int) -> bool:
    before = _nearest(lines, start, -1)
    after = _nearest(lines, end - 1, 1)
    return len(before) > 40 and not is_terminal(before) and after[:1].islower()
