"""Styles and numbers of a Word file: what a style makes of a paragraph, and the number that Word shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"heading (\d)|(title)", re.IGNORECASE)
_PLACE = re.compile(r"%([1-9])")
_OFF = frozenset({"0", "false", "off", "none"})
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, that of what it is based on included."""

    heading: int = 0
    """Level of a heading from 1; 0 for none."""
    bold: bool = False
    italic: bool = False
    quoted: bool = False
    number: str | None = None
    """Id of its list."""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles under their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)

    def __getitem__(self, name: str | None) -> Style:
        return self.by_id.get(name or "", Style())


def is_on(properties: Element | None, name: str) -> bool | None:
    """Whether a switch such as bold is on; None where nothing is said."""
    found = None if properties is None else properties.find(name)
    return None if found is None else found.get("val", "true").lower() not in _OFF


def value(parent: Element | None, path: str) -> str | None:
    """The value that an element below `parent` gives."""
    found = None if parent is None else parent.find(path)
    return None if found is None else found.get("val")


def styles_of(part: Element) -> Styles:
    """Styles of the part that defines them; what a style lacks it takes from the one that it is based on."""
    given = {one.get("styleId", ""): one for one in part.iter("style")}
    made: dict[str, Style] = {}
    for name in given:
        chain: dict[str, None] = {}
        base: str | None = name
        while base is not None and base in given and base not in chain and base not in made:
            chain[base] = None
            base = value(given[base], "basedOn")
        for one in reversed(chain):
            made[one] = _style(given[one], made.get(value(given[one], "basedOn") or "", Style()))
    return Styles(made)


def _style(one: Element, base: Style) -> Style:
    bold, italic = is_on(one.find("rPr"), "b"), is_on(one.find("rPr"), "i")
    called = value(one, "name") or ""
    heading = _HEADING.fullmatch(called)
    outline = value(one, "pPr/outlineLvl")
    level = int(heading[1] or 1) if heading else base.heading
    if outline is not None and outline.isdecimal():
        level = int(outline) + 1 if int(outline) < _LEVELS else 0
    deep = value(one, "pPr/numPr/ilvl")
    return Style(
        min(level, 6),
        base.bold if bold is None else bold,
        base.italic if italic is None else italic,
        base.quoted or "quote" in called.lower(),
        value(one, "pPr/numPr/numId") or base.number,
        int(deep) if deep and deep.isdecimal() else base.level,
    )


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list."""

    form: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a Word file, and how far each has counted."""

    levels: Mapping[tuple[str, int], Level] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    """Of each list that which it counts on with."""
    restarts: set[tuple[str, int]] = field(default_factory=set)
    counts: dict[str, list[int | None]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str | None:
        """What stands before the next paragraph of a list; None for a bullet, "" for nothing."""
        found = self.levels.get((number, level))
        if found is None or found.form == "bullet":
            return None
        counts = self.counts.setdefault(self.lists.get(number, number), [None] * _LEVELS)
        if (number, level) in self.restarts:
            self.restarts.discard((number, level))
            counts[level] = None
        last = counts[level]
        counts[level] = found.start if last is None else last + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if found.form == "none":
            return _PLACE.sub("", found.text).strip()
        return _PLACE.sub(lambda place: self._count(number, int(place[1]) - 1, counts), found.text).strip()

    def _count(self, number: str, level: int, counts: list[int | None]) -> str:
        found = self.levels.get((number, level))
        count = counts[level]
        if count is None:
            count = counts[level] = found.start if found else 1
        return counted(count, found.form if found else "decimal")


def numbering_of(part: Element | None) -> Numbering:
    """The lists that the part defines; none where there is no part."""
    if part is None:
        return Numbering()
    kinds = {one.get("abstractNumId", ""): one for one in part.findall("abstractNum")}
    levels: dict[tuple[str, int], Level] = {}
    lists: dict[str, str] = {}
    restarts: set[tuple[str, int]] = set()
    for one in part.findall("num"):
        number, kind = one.get("numId", ""), value(one, "abstractNumId") or ""
        lists[number] = kind
        for level in kinds[kind].findall("lvl") if kind in kinds else ():
            levels[number, _number(level.get("ilvl"))] = _level(level)
        for override in one.findall("lvlOverride"):
            deep, start = _number(override.get("ilvl")), value(override, "startOverride")
            if (own := override.find("lvl")) is not None:
                levels[number, deep] = _level(own)
            if start is not None and (number, deep) in levels:
                held = levels[number, deep]
                levels[number, deep] = Level(held.form, held.text, _number(start))
                restarts.add((number, deep))
    return Numbering(levels, lists, restarts)


def _level(level: Element) -> Level:
    return Level(
        value(level, "numFmt") or "decimal",
        (value(level, "lvlText") or "")[:60],
        _number(value(level, "start") or "1"),
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0


def counted(count: int, form: str) -> str:
    """A count as a list shows it."""
    match form:
        case "lowerLetter" | "upperLetter" if 0 < count < 700:
            letters = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
            return letters if form == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if 0 < count < 5000:
            letters = _roman(count)
            return letters if form == "lowerRoman" else letters.upper()
        case "decimalZero":
            return f"{count:02}"
        case _:
            return str(count)


def _roman(count: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        letters += letter * (count // worth)
        count %= worth
    return letters
