"""A page of a PDF as characters and ruling lines, upright and measured from its top left corner.

Nothing of a file is run or fetched: its forms, scripts, actions and links are not even looked at.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_STROKED = 2
"""Text that is filled and stroked, which is how bold is made where a font has none."""
_MOST_PARTS = 20_000
"""Drawn parts of one page that are looked at; a map or a chart has more, and they are no table's."""
_DEEPEST = 6
_HYPHEN = "\x02"
"""What pdfium says of a hyphen at the end of a line."""
_NO_BREAK = 0xA0


class Char(NamedTuple):
    """A character where it stands; `y` is its base line, downwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    spaced: bool
    """Whether a space stands before it."""
    tied: bool
    """Whether that space is one at which no line ends."""


class Rule(NamedTuple):
    """A straight line along an axis, or a thin box."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    turned: str = ""
    """Text that runs in another direction than the most."""
    pictured: bool = False
    """Whether a picture covers most of it."""


class _Face(NamedTuple):
    bold: bool
    italic: bool


class _Upright(NamedTuple):
    """Turns points of a page's own space so that its text is upright, whichever way the page is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int
    """Quarters of a circle by which its text is turned to the left."""

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        match self.turns:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def size(self) -> tuple[float, float]:
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.turns % 2 else (wide, high)


def read_page(page: Any, number: int) -> Page:
    """Everything on one page of a pypdfium2 document."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # noqa: PLC0415

    text = page.get_textpage()
    try:
        found = list(_raw_chars(pdfium, text.raw))
    finally:
        text.close()
    turns = Counter(char.turns for char in found).most_common(1)[0][0] if found else 0
    left, bottom, right, top = page.get_bbox()
    upright = _Upright(left, bottom, right, top, -turns % 4)
    straight = [char for char in found if char.turns == turns]
    width, height = upright.size()
    drawn = list(_drawn(pdfium, page.raw))
    return Page(
        number,
        width,
        height,
        tuple(_placed(char, upright) for char in straight),
        tuple(_turned(rule, upright) for rule in drawn if isinstance(rule, Rule)),
        "".join(char.text for char in found if char.turns != turns),
        sum(one for one in drawn if isinstance(one, float)) > 0.5 * width * height,
    )


class _Raw(NamedTuple):
    text: str
    left: float
    right: float
    bottom: float
    top: float
    x: float
    y: float
    size: float
    face: _Face
    spaced: bool
    tied: bool
    angle: float

    @property
    def turns(self) -> int:
        """Quarters of a circle by which it is turned to the right."""
        return round(self.angle / (math.pi / 2)) % 4


def _raw_chars(pdfium: Any, text: Any) -> Iterator[_Raw]:
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    faces: dict[int | None, _Face] = {}
    spaced, tied = True, False
    for at in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        char = chr(code) if 0 < code < 0x110000 else " "
        if char.isspace() or 0xD800 <= code < 0xE000:
            if not pdfium.FPDFText_IsGenerated(text, at):
                spaced, tied = True, code == _NO_BREAK
            continue
        if char == _HYPHEN:
            char = "-"
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        held = pdfium.FPDFText_GetTextObject(text, at)
        key = ctypes.cast(held, ctypes.c_void_p).value
        if key not in faces:
            faces[key] = _face(pdfium, held) if key else _Face(bold=False, italic=False)
        yield _Raw(
            char,
            box.left,
            box.right,
            box.bottom,
            box.top,
            x.value,
            y.value,
            _size(pdfium, text, at, held, key),
            faces[key],
            spaced,
            tied,
            pdfium.FPDFText_GetCharAngle(text, at),
        )
        spaced = tied = False


def _size(pdfium: Any, text: Any, at: int, held: Any, key: int | None) -> float:
    size: float = pdfium.FPDFText_GetFontSize(text, at)
    if not key:
        return size
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(held, matrix)
    return size * math.hypot(matrix.c, matrix.d) or size


def _face(pdfium: Any, held: Any) -> _Face:
    font = pdfium.FPDFTextObj_GetFont(held)
    if not font:
        return _Face(bold=False, italic=False)
    name = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, name, 256)
    called = name.value.decode("utf-8", "replace")
    angle = ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font, angle)
    return _Face(
        bool(
            _BOLD.search(called)
            or pdfium.FPDFFont_GetFlags(font) & _FORCED_BOLD
            or pdfium.FPDFTextObj_GetTextRenderMode(held) == _STROKED
        ),
        bool(_ITALIC.search(called)) or angle.value != 0,
    )


def _placed(char: _Raw, upright: _Upright) -> Char:
    x, y = upright(char.x, char.y)
    one, _ = upright(char.left, char.bottom)
    other, _ = upright(char.right, char.top)
    left, right = sorted((one, other))
    if right - left < 0.01:
        left, right = x, x + char.size * 0.3
    return Char(char.text, left, right, y, char.size or 1.0, *char.face, char.spaced, char.tied)


def _turned(rule: Rule, upright: _Upright) -> Rule:
    one, other = upright(rule.x0, rule.top), upright(rule.x1, rule.bottom)
    return Rule(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


def _drawn(pdfium: Any, page: Any) -> Iterator[Rule | float]:
    """Straight parts of paths, and the areas of pictures."""
    todo = [
        (pdfium.FPDFPage_GetObject(page, at), _IDENTITY, 0)
        for at in reversed(range(min(pdfium.FPDFPage_CountObjects(page), _MOST_PARTS)))
    ]
    seen = 0
    while todo and seen < _MOST_PARTS:
        held, outer, depth = todo.pop()
        seen += 1
        kind = pdfium.FPDFPageObj_GetType(held)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        matrix = _times(_matrix(pdfium, held), outer)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _straight(pdfium, held, matrix)
            seen += pdfium.FPDFPath_CountSegments(held)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = min(pdfium.FPDFFormObj_CountObjects(held), _MOST_PARTS - seen)
            todo += [(pdfium.FPDFFormObj_GetObject(held, at), matrix, depth + 1) for at in range(inside)]


type _Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1, 0, 0, 1, 0, 0)


def _matrix(pdfium: Any, held: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(held, found):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _straight(pdfium: Any, path: Any, matrix: _Matrix) -> Iterator[Rule]:
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_PARTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix[0] * x.value + matrix[2] * y.value + matrix[4],
            matrix[1] * x.value + matrix[3] * y.value + matrix[5],
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _rule(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _rule(point, start)
        last = point


def _rule(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    across, along = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(across, along) < 1 and max(across, along) >= 3:
        yield Rule(*one, *other)
