"""Where the words of a recommendation end in a sentence that goes on to say how it is answered.

"Recommendation 6 (by May, forces should …) was answered thus:"; "The third, that forces …, drew this:".
"""

import re

from loaders.layout.handover import DRAWN, SPEAKS, WORDS
from loaders.layout.openings import Quoted

_GOES_ON = re.compile(
    rf"(?:[,)\]]| [–—-])? (?={DRAWN}[^.;:]{{0,80}}:$)"
    rf"|(?:[,)\]]| [–—-]) (?=(?:(?:(?:the|my) )?(?:chief constable|force|constabulary)(?:['’]s)?"
    rf"|he|she|they|his|her|their|its) (?:{WORDS}|{SPEAKS})\b[^.;:]{{0,80}}:$)",
    re.IGNORECASE,
)
_DASH = re.compile(r" [–—-] ")


def asked_until(text: str, lead: int, quoted: Quoted, end: int) -> tuple[int, int] | None:
    """Where the words end that a sentence quotes, and where it goes on behind them.

    `lead` is where the words begin that lead up to them from the number; None where nothing shows an end.
    """
    close = quoted.end
    if close is None and _DASH.search(text, lead, quoted.start):
        dashes = [found.start() for found in _DASH.finditer(text, quoted.start, end)]
        close = dashes[-1] if dashes else None
    if close is None and text[end - 1] == ":" and (found := _GOES_ON.search(text, quoted.start, end)):
        close = found.start()
    if close is None:
        return None
    rest = text[close:end].lstrip(" ,.:;)]–—-")
    return close, end - len(rest)
