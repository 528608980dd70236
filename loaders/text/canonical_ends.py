"""How lines end: inside a sentence or not, or with a page."""

import re

MARKING = r"(?:OFFICIAL|UNCLASSIFIED|NOT PROTECTIVELY MARKED|PUBLIC|RESTRICTED)(?:[ :–-]+SENSITIVE)?"
_PAGE_MARK = re.compile(
    rf"(?:{MARKING}\W{{0,9}})?(?:[Pp]age|PAGE|[Pp]g?\.) ?\d{{1,4}}(?: ?(?:of|OF"
    rf"|/) ?\d{{1,4}})?(?:\W{{0,9}}{MARKING})?"
    r"|[-–—|~] ?\d{1,4} ?[-–—|~]|\d{1,4} ?\| ?P ?a ?g ?e|\d{1,3} (?:of|/) \d{1,3}"
)
_PAGE_OF = re.compile(r"\b[Pp]age \d{1,4} (?:of|/) \d{1,4}\b")
_TERMINAL = re.compile(r"[.!?:;][\"'”’)\]]*$")


def is_terminal(words: str) -> bool:
    """Whether the line ends a sentence, clause or lead-in."""
    return bool(_TERMINAL.search(words[-6:]))


def is_page_mark(words: str) -> bool:
    """Whether a line says which page it stands on, more plainly than by a number alone."""
    return bool(_PAGE_MARK.fullmatch(words)) or (bool(_PAGE_OF.search(words)) and not is_terminal(words))
