"""What the text calls a name beside it: "X, a charity", "a database for the region, X", "the app X"."""

import re

from graph.facts import Span
from graph.model import Kind
from loaders.naming.lexicon import FUNCTION_WORDS, doubtful, head_kind, singular

SORTS: dict[str, Kind] = {
    **dict.fromkeys(
        """
            software system application app platform product database portal dashboard spreadsheet
            page map workbook warehouse repository intranet tool kiosk kiosks tracker register
            sensor device camera scanner
            """.split(),
        Kind.SYSTEM,
    ),
    **dict.fromkeys(
        """
            model approach material materials principles talk briefing magazine session roadshow roadshows
            scheme directory site game film films play lesson lessons resource brand code duty law policy
            study evaluation research survey podcast video event festival leaflet poster handbook manual
            drama agreement document input webinar seminar circle card pack packs module animation
            exchange quiz day half-day refresher playbook
            """.split(),
        Kind.INITIATIVE,
    ),
    **dict.fromkeys(
        "line website counsellors charity-run provider providers ward nurses café cafe drop-in".split(),
        Kind.SERVICE,
    ),
    **dict.fromkeys(
        """
            door charity charities company firm contractor supplier councils trusts consultancy
            vendor retailer enterprise cic landlord operator bank
            """.split(),
        Kind.AGENCY,
    ),
    **dict.fromkeys(["team", "unit", "arm", "department", "detectives", "chairs", "body"], Kind.BODY),
}
"""Nouns beside a name that say what it is."""

_APPOSITION = re.compile(
    r"['’”]?(?:,| \(| –| is| are| was)\s*"
    r"(?:an?|the|our|my|its|their|(?:[A-Z][\w’'&-]* ){0,4}[A-Z][\w’']*['’]s?)\s+([^,.;:()\n]{3,90})"
)
_ONE_AMONG = re.compile(r" (?:is|was) one of (?:the|those|these|our|my|its) ([^,.;:()\n]{3,60})")
_FINITE = "we|they|it|I|has|have|had|is|are|was|were|will|now|not"
_GOES_ON = (
    "that|which|who|whom|whose|for|of|in|to|with|from|by|at|on|against|across|between|about|set|run|led"
    "|where|based|built|bought|made|used|named|called|provided|funded|developed|commissioned|covering"
    "|serving|offering|helping|supporting|working|put|devised|written|given|designed|drawn|created|produced"
    "|delivered|held|taught|hosted|shared|paid|owned|kept|open|through|within|under"
)
_ENDS = re.compile(rf"\s(?:{_GOES_ON}|{_FINITE}|two|three|four|several|other)\b")
"""What a noun phrase does not go beyond."""
_TAIL = re.compile(rf"\s(?:{_GOES_ON}|we|I|they)\b|\s*$")
"""What may stand between a noun and the name in apposition behind it ("a database for the region, X")."""
_GATHERED = re.compile(r"(?:\w+ )?(?:set|series|range|pair|suite|collection|part|branch|arm) of ")
"""What may stand before the noun that says what a thing is ("a set of short films")."""
_AND_ANOTHER = re.compile(r" (?:and|or) (?:an?|the|our|its|their|other|[A-Z])")
_OPENS = re.compile(
    r"(?:^|(?<=\s))(?:an?|the|our|my|its|their|his|her|this|one|another|each|[\w’']+['’]s)\s"
    r"(?!(?:for|of|in|to|with|from|by|at|on|about)\s)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:,()\n]|\s[–—]\s")
_SET_OFF = re.compile(r"(?:,| [–—-])\s[“\"‘']?$")
_CLOSES = re.compile(
    r"[?!]?[”\"’']?(?:[.;)]|\s\(|\s[–—]"
    r"|,(?!\s(?:and|or|as well as)\s(?:an?|the|our|my|[A-Z])|\s(?:the |our )?[A-Z]))"
)
_NAMED = re.compile(
    r"[,(]?\s?(?:(?:which|that) (?:is|was|are|we|they) |being |it(?: i|['’])s |we |they )?"
    r"(?:also |now |\w+ly )*"
    r"(?:called|call|named|titled|entitled|dubbed|nicknamed|branded(?: as)?|known(?: \w+){0,2} as"
    r"|under the (?:name|title|banner)(?: of)?)\s(?:the |our )?[“\"‘']?$"
)
_NAMING = ("call", "named", "titled", "dubbed", "branded", "known", "under the ")
"""One of these stands in all words that name what follows."""
_PRECEDED = re.compile(r"(?:([\w’']+) )?\b(\w[\w-]+) (?:(called |named |known as )(?:the )?|of )?[“\"‘']?$")
_ONE_OF = re.compile(r" (?:and|or) other ([^,.;:()\n]{3,60})")
"""What says of which sort a name is one ("X and other charities")."""
_SUCH_AS = re.compile(r"\b(?:such (?P<of>\w+) as|(?P<one>\w+),? (?:such as|including|like)) (?:the )?$")
_WORDS_PRECEDING = 6
"""Parts between single spaces that this is made of at most."""
_SUBJECTS = frozenset(
    "i we they you to will would also can not which who and or jointly office now still".split()
)
"""Words behind which a word that could be a noun is a verb ("I fund X")."""
_VERBS_TOO = frozenset({"funds", "commissions"})
"""Plurals that are mostly what somebody does with the name behind them ("MOPAC commissions X")."""
_OWNERS = {
    **dict.fromkeys(
        ("project", "programme", "scheme", "service", "campaign", "initiative", "arm"), Kind.AGENCY
    ),
    "module": Kind.SYSTEM,
}
"""What a thing is whose project or module another is ("a project of X")."""
_FOR_MEMBERS = tuple(f"{sort} body" for sort in ("support", "umbrella", "membership", "trade", "voluntary"))
_HEALTH = re.compile(
    r"\b(?:CAMHS|NHS|hospital|health|inpatient|psychiatric|residential|respite)\b.* unit$"
    r"|\b(?:peer|support|self-help) group$"
)
"""Units and groups that care for people."""
_FOR_VICTIMS = ("victim", "witness", "survivor")
_VICTIMS_HUB = re.compile(
    r"(?:victim|witness|survivor)\w*['’]? (?:\w+ ){0,2}hub\b|^hub\b.* for (?:victim|witness|survivor)"
)
_AT_UNIVERSITY = re.compile(r" (?:at|of) (?:the )?(?:University\b|[A-Z]\w+(?: [A-Z]\w+)? University)")
_ASIDE = re.compile(r" \([A-Z][\w&+/-]*\)")
"""An acronym in brackets behind a name."""


def called(text: str, place: Span) -> Kind | None:
    """The kind of the noun that the text puts beside a name; None where it puts none."""
    kind = apposed(text, place)
    if kind is not None:
        return kind
    before = text[max(0, place.start - 160) : place.start]
    if (kind := _one_of_a_sort(text, place, before)) is not None:
        return kind
    preceding = _PRECEDED.search(" ".join(before.rsplit(" ", _WORDS_PRECEDING)[-_WORDS_PRECEDING:]))
    if preceding is not None and (kind := _noun_before(*preceding.groups())):
        return _OWNERS.get(preceding[2], kind) if preceding[0].rstrip("“\"‘'").endswith(" of ") else kind
    link = _NAMED.search(before) if any(map(before.__contains__, _NAMING)) else None
    if link is None and _CLOSES.match(text, place.end):
        link = _SET_OFF.search(before)
    return _phrase_kind(before[: link.start()]) if link else None


def _one_of_a_sort(text: str, place: Span, before: str) -> Kind | None:
    """The kind of the noun of which a name is an example ("X and other charities", "charities such as X")."""
    behind, ahead = _ONE_OF.match(text, place.end), _SUCH_AS.search(before[-40:])
    if behind is not None:
        return _noun_phrase_kind(_ENDS.split(behind[1])[0])
    return _noun_kind(ahead["of"] or ahead["one"]) if ahead else None


def _phrase_kind(before: str) -> Kind | None:
    """The kind of the noun phrase that ends a text, what belongs to it included; not of a doubtful noun."""
    clause = _CLAUSE.split(before)[-1]
    openings = [match.end() for match in _OPENS.finditer(clause)]
    if not openings and clause.split()[:1] and clause.split()[0].lower() not in FUNCTION_WORDS:
        openings = [0]
    for opening in reversed(openings):
        phrase = clause[opening:].strip()
        end = match.start() if (match := _ENDS.search(phrase)) else len(phrase)
        kind = _noun_phrase_kind(phrase[:end]) if _TAIL.match(phrase, end) else None
        if kind is not None and not doubtful(phrase[:end]):
            return kind
    return None


def _noun_phrase_kind(phrase: str) -> Kind | None:
    """The kind of the last noun of a phrase, or of the one before an *and*."""
    if phrase.endswith((" unit", " group")) and _HEALTH.search(phrase):
        return Kind.SERVICE
    if phrase.endswith(_FOR_MEMBERS):
        return Kind.AGENCY
    if phrase.endswith("criminal justice service"):
        return Kind.BODY
    one = _AND_ANOTHER.split(phrase)[0].split()
    if not one:
        return None
    kind = _noun_kind(one[-1])
    before = one[one.index("and") - 1] if "and" in one[1:] else None
    return kind if kind is not None or before is None else _noun_kind(before)


def _noun_before(subject: str | None, noun: str, link: str | None) -> Kind | None:
    """The kind of the noun right before a name, unless it is a verb there or part of another name."""
    verb = subject is not None and subject.lower() in _SUBJECTS and link is None
    part = (not noun.islower() and link is None) or noun in _VERBS_TOO
    if noun == "hub" and subject is not None and subject.lower().startswith(_FOR_VICTIMS):
        return Kind.SERVICE
    return None if verb or part else _noun_kind(noun)


def apposed(text: str, place: Span) -> Kind | None:
    """The kind of the noun that stands behind a name in apposition ("X, a charity")."""
    if _AT_UNIVERSITY.match(text, place.end):
        return Kind.AGENCY
    aside = _ASIDE.match(text, place.end)
    behind = text[(begin := aside.end() if aside else place.end) : begin + 110]
    match = _APPOSITION.match(behind) or _ONE_AMONG.match(behind)
    if match is None:
        return None
    phrase = match.group(1).strip()
    if "hub" in phrase and _VICTIMS_HUB.search(phrase):
        return Kind.SERVICE
    gathered = _GATHERED.match(phrase)
    return _noun_phrase_kind(_ENDS.split(phrase[gathered.end() :] if gathered else phrase)[0])


def _noun_kind(word: str) -> Kind | None:
    lower = word.lower()
    return SORTS.get(lower) or SORTS.get(singular(lower)) or head_kind(lower)
