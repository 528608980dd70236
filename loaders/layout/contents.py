"""Heads without a recommendation: lines of a list of contents, and heads under which none was made."""

import re
from itertools import zip_longest

from loaders.layout.cut import asks
from loaders.layout.token import FIELDS, Sort
from loaders.layout.tokens import reads_as_sentence
from loaders.layout.types import Leftover, Reason
from loaders.layout.walked import Unit, Walked

_NOTHING = re.compile(
    r"(?:there (?:is|are|was|were) )?no (?:specific |formal |new )?(?:recommendations?"
    r"|areas? for improvement|causes? (?:of|for) concern)\b"
    r"[^.]{0,120}?(?:\b(?:was|were|is|are|has been|have been) (?:made|given|issued|identified|directed"
    r"|addressed)|\bmade\b|[.]|$)"
    r"|none(?: (?:was|were|is|are|has been|have been))? (?:made|given|issued|recorded|raised|identified|found"
    r"|named|directed|addressed)\b|nothing (?:was|is|has been) recommended"
    r"|(?:hmicfrs|the (?:report|inspectorate|inspectors?)) (?:made|makes|made) no recommendations?",
    re.IGNORECASE,
)


def take_contents_out(text: str, out: Walked) -> None:
    """Leave out heads that only announce a later one, and heads under which nothing is recommended."""
    filled = {(unit.kind, unit.numbers) for unit in out.units if _is_filled(text, unit)}
    kept = []
    for unit, after in zip_longest(out.units, out.units[1:]):
        if _leads_up(text, unit, after):
            out.cover += [token for token in unit.tokens if token.sort is Sort.TEXT]
            out.leftovers.append(Leftover(unit.head.span, Reason.HEADING))
        elif says_nothing(text, unit):
            out.cover += [token for token in unit.tokens if token.sort is Sort.TEXT]
            out.leftovers.append(Leftover(unit.head.span, Reason.NOTHING_RECOMMENDED))
        elif unit.numbers and (unit.kind, unit.numbers) in filled and not _is_filled(text, unit):
            unit.beside[:] = [one for one in unit.beside if one is not unit]
            out.leftovers += [
                Leftover(t.span, Reason.CONTENTS) for t in (unit.head, *unit.tokens) if t.end > t.start
            ]
        else:
            kept.append(unit)
    out.units[:] = kept


def _leads_up(text: str, unit: Unit, after: Unit | None) -> bool:
    """Whether a heading that names no number stands over words that lead up to the first that has one."""
    if unit.head.sort is not Sort.RECOMMENDATION or unit.numbers or not (after and after.numbers):
        return False
    texts = [token for token in unit.tokens if token.sort is Sort.TEXT]
    answered = unit.has(Sort.ANSWER, Sort.VERDICT, *FIELDS)
    return not answered and not any(asks(text[token.start : token.end]) for token in texts)


def _is_filled(text: str, unit: Unit) -> bool:
    texts = [token for token in unit.tokens if token.sort is Sort.TEXT]
    if unit.has(Sort.ANSWER, Sort.VERDICT, *FIELDS):
        return True
    return any(reads_as_sentence(text[token.start : token.end]) for token in texts)


def says_nothing(text: str, unit: Unit) -> bool:
    """Whether the head is followed by no more than a statement that nothing was recommended."""
    texts = [token for token in unit.tokens if token.sort is Sort.TEXT]
    return (
        bool(texts)
        and bool(_NOTHING.match(text, texts[0].start))
        and not asks(text[texts[0].start : texts[0].end])
    )
