"""Who speaks by initials ("GW: …"), which a letter explains or which are those of a name with an office."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from loaders.layout.token import Sort, Token, labelled
from loaders.layout.types import Role
from loaders.layout.whose import role_of
from loaders.text.sentences import sentences

_LETTERS = r"[A-Z](?:\.? ?[A-Z]){1,3}\b\.?"
_LEAD = re.compile(
    rf"(?:[(\[](?P<letters>{_LETTERS})[)\]](?: ?[:–—-])?|(?P<marked>{_LETTERS})(?: ?:[–—-]?| [–—-]))(?:\s+|$)"
)
_MOST = 12
"""Different initials, more than speak in any letter; bounds the work on what is no letter."""
_WORD = r"[A-Z][\w’'-]*\.?"
_NAME = re.compile(rf"\b{_WORD}(?: (?:{_WORD}|de|van|von)){{1,5}}")
_TITLE = re.compile(r"(?:Rt|Hon|Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor)\.? ")
_HOLDER = (
    r"(?:chief constable|commissioner|pf?cc|mayor|superintendent|chief officer|constabulary|force|police)"
)
_ENDS_IN_OFFICE = re.compile(rf"\b{_HOLDER}(?: (?:for|of) [^,.;:]{{2,60}})?,? *\(?$", re.IGNORECASE)
_OPENS_WITH_OFFICE = re.compile(
    rf"(?:,| [(–—-]|\n)\s*(?:[A-Z]{{2,4}},? )?(?:(?:the|our|your|my|is|temporary|acting|deputy|assistant)\s)*"
    rf"(?:[^,.;:\n]{{0,60}}\b)?{_HOLDER}\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    rf"[”\"’')]? ?(?:[=:–—-]|is|are|for|means?|stands? for|denotes?|marks?|shows?|indicates?|the)"
    rf"(?= )(?P<who>[^,.;:]{{0,60}}?\b{_HOLDER})(?=['’]s?\b|[^\w ]|$| (?:and|or|of|for)\b)",
    re.IGNORECASE,
)
"""What stands behind initials that tells whose they are."""
_MARKED = re.compile(
    r"\b(?:initial\w*|mark\w*|sign\w*|label\w*|shown?|head(?:ed|s)|begins?|prefix\w*|preced\w*|against|put"
    r"|stand\w*|denot\w*|indicat\w*|distinguish\w*)\b",
    re.IGNORECASE,
)
"""What a sentence says of words that bear initials."""
_CLAUSES = re.compile(r"\b[A-Z]{2,4}\b|[,;.]")
_WORD_END = re.compile(r"\W")
_SELF = re.compile(r"\b(?:I|my|mine|me)\b")


class _Lead(NamedTuple):
    """Initials at the beginning of a paragraph, and where the words behind them begin."""

    letters: str
    end: int


def initialled(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with such initials as labels."""
    leads = {at: lead for at, token in enumerate(tokens) if (lead := _lead(text, token))}
    letters = dict.fromkeys(lead.letters for lead in leads.values())
    roles = {one: _role(text, tokens, one) for one in islice(letters, _MOST)}
    if not any(roles.values()):
        return tokens
    found: list[Token] = []
    for at, token in enumerate(tokens):
        lead = leads.get(at)
        role = roles.get(lead.letters) if lead else None
        found += labelled(text, token, lead.end, role) if lead and role else [token]
    return found


def _lead(text: str, token: Token) -> _Lead | None:
    """The initials that a paragraph begins with, or that are all of it."""
    found = token.sort in (Sort.TEXT, Sort.HEADING) and _LEAD.match(text, token.start, token.end)
    return _Lead(_WORD_END.sub("", found["letters"] or found["marked"]), found.end()) if found else None


def _role(text: str, tokens: Sequence[Token], letters: str) -> Role | None:
    """Who speaks by the initials: as a sentence or a key explains them, or the office beside the name."""
    named = _named(text, letters)
    pattern = re.compile(_pattern(letters))
    told = (
        _explained(text, token, letters, named)
        for token in tokens
        if pattern.search(text, token.start, token.end) and not _lead(text, token)
    )
    return next(filter(None, told), named)


def _pattern(letters: str) -> str:
    return rf"\b{'[. ]{0,2}'.join(letters)}\b"


def _named(text: str, letters: str) -> Role | None:
    """Whose office stands beside a name with the initials."""
    for found in _NAME.finditer(text):
        bare = _TITLE.sub("", found[0])
        if not _fits([word[0] for word in bare.split() if word[0].isupper()], letters):
            continue
        before = text[max(0, found.start() - 90) : found.start()]
        behind = _OPENS_WITH_OFFICE.match(text, found.end(), found.end() + 160)
        if ends := _ENDS_IN_OFFICE.search(before):
            return role_of(ends[0])
        if behind:
            return role_of(behind[0])
    return None


def _fits(firsts: Sequence[str], letters: str) -> bool:
    return len(firsts) > 1 and letters in ("".join(firsts), firsts[0] + firsts[-1])


def _explained(text: str, token: Token, letters: str, named: Role | None) -> Role | None:
    """Who speaks by the initials as a paragraph says that does not begin with them."""
    for place in sentences(text, token.span):
        words = text[place.start : place.end]
        parts = re.split(_pattern(letters), words, maxsplit=1)
        if len(parts) < 2:
            continue
        before, behind = parts
        if means := _MEANS.match(behind):
            return role_of(means["who"])
        if ends := _ENDS_IN_OFFICE.search(before.rstrip("“\"'‘")):
            return role_of(ends[0])
        if not _MARKED.search(words):
            continue
        if _SELF.search(words):
            return named or Role.COMMISSIONER
        if role := role_of(_CLAUSES.split(before)[-1]) or role_of(_CLAUSES.split(behind)[0]):
            return role
    return None
