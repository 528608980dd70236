"""Where the words of a recommendation end in a sentence that goes on to say how it is answered.

"Recommendation 6 (by May, forces should …) was answered thus:"; "The third, that forces …, drew this:".
"""

import re

from loaders.layout.handover import DRAWN, SPEAKS, WORDS

_CLOSING = {"(": ")", "[": "]"}
_GOES_ON = re.compile(
    rf"(?:[,)\]]| [–—-])? (?={DRAWN}[^.;:]{{0,80}}:$)"
    rf"|(?:[,)\]]| [–—-]) (?=(?:(?:(?:the|my) )?(?:chief constable|force|constabulary)(?:['’]s)?"
    rf"|he|she|they|his|her|their|its) (?:{WORDS}|{SPEAKS})\b[^.;:]{{0,80}}:$)",
    re.IGNORECASE,
)
_DASH = re.compile(r" [–—-] ")


def asked_until(text: str, lead: int, start: int, end: int) -> tuple[int, int] | None:
    """Where the words end that begin at `start`, and where the sentence goes on behind them.

    `lead` is where the words begin that lead up to them from the number; None where nothing shows an end.
    """
    before = text[lead:start]
    opened = max(before.rfind("("), before.rfind("["))
    close = _close(text, lead + opened, end) if opened >= 0 and _is_open(before[opened:]) else None
    if close is None and _DASH.search(before):
        dashes = [found.start() for found in _DASH.finditer(text, start, end)]
        close = dashes[-1] if dashes else None
    if close is None and text[end - 1] == ":" and (found := _GOES_ON.search(text, start, end)):
        close = found.start()
    if close is None:
        return None
    rest = text[close:end].lstrip(" ,.:;)]–—-")
    return close, end - len(rest)


def _is_open(words: str) -> bool:
    return _CLOSING[words[0]] not in words


def _close(text: str, start: int, end: int) -> int | None:
    """Where the bracket closes that opens at a place."""
    opens, closes = text[start], _CLOSING[text[start]]
    depth = 0
    for at in range(start, end):
        depth += (text[at] == opens) - (text[at] == closes)
        if not depth:
            return at
    return None
