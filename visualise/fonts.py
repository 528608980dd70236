"""How wide text is in Helvetica, Arial and Liberation Sans (one set of widths), and where it breaks.

Widths are those of Adobe's font metrics for Helvetica, in thousandths of the font size.
"""

import unicodedata

_WIDTHS = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[]\\ft",
    333: "()-`r“”",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckvxyzs",
    556: "#$0123456789?L_abdeghnopqu–£",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN = 1000


def text_width(text: str, size: float) -> float:
    """Width of one line of `text` in pixels at `size` pixels."""
    return sum(_letter_width(letter) for letter in text) * size / 1000


def _letter_width(letter: str) -> int:
    if letter in _WIDTH:
        return _WIDTH[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn"}:
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTH.get(base, _UNKNOWN)


def wrap(text: str, *, width: float, size: float, most: int) -> tuple[str, ...]:
    """Lines of `text` no wider than `width`; at most `most`, the last ending in an ellipsis if cut."""
    lines = [""]
    for word in text.split():
        for part in _parts(word, width, size):
            longer = f"{lines[-1]} {part}".strip()
            if text_width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
        if len(lines) > most:
            return (*lines[: most - 1], _cut(lines[most - 1], width, size))
    return tuple(lines)


def _parts(word: str, width: float, size: float) -> list[str]:
    """The word, in pieces where it is wider than a line."""
    parts = [""]
    for letter in word:
        if parts[-1] and text_width(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _cut(line: str, width: float, size: float) -> str:
    while line and text_width(f"{line}…", size) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
