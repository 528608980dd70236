"""Making alike what letters write in different ways, keeping every offset.

Curly and straight apostrophes, all dashes and all blanks are one character each, and a letter whose lower
case is longer than itself stays as it is. "&" and "and" differ in length: each form is looked for in both.
"""

import re

_LOOKALIKES = tuple(
    (look, plain)
    for plain, looks in {"'": "’‘ʼ`´′", "-": "‐‑‒–—−", " ": "\u00a0\u2009\u202f\t\n\r"}.items()
    for look in looks
)
_AND = re.compile(r"(?<= )(?:and|&)(?= )", re.IGNORECASE)
_MOST_ANDS = 4


def spellings(form: str) -> list[str]:
    """`form` with each of its "and" and "&" written either way, that with "and" throughout first."""
    pieces = _AND.split(form)
    if len(pieces) - 1 > _MOST_ANDS:
        return [form]
    written = pieces[:1]
    for piece in pieces[1:]:
        written = [before + joint + piece for before in written for joint in ("and", "&")]
    return written


def same_form(form: str) -> str:
    """A key that is equal for forms which the matcher cannot tell apart but for the case of their letters."""
    return fold_case(spellings(form)[0])


def fold(text: str) -> str:
    """`text` with plain apostrophes, hyphens and blanks; the letters keep their case."""
    for look, plain in _LOOKALIKES:  # replacing one by one is ten times as fast as str.translate
        if look in text:
            text = text.replace(look, plain)
    return text


def fold_case(text: str) -> str:
    """`text` folded and in lower case, as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return fold(lower)
