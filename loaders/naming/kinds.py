"""Which kind of thing a name that no register holds is.

Policy, strongest first: the noun in lower case that finishes it, an end of the name that says more than its
last noun, its head noun, what the text calls it beside it ("X, a charity"), the verbs around all its
mentions, its neighbours in a list, and a default that is only a guess (and is reported as one).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import SORTS, called
from loaders.naming.ends import kind_by_end
from loaders.naming.lexicon import DEPARTMENTS, head_kind, names_operation
from loaders.naming.places import COMPASS, place_names

DEFAULT = Kind.SERVICE


class Judged(NamedTuple):
    """A kind and whether anything but the default speaks for it."""

    kind: Kind
    sure: bool


_BRIDGE = re.compile(r"\s(?:of|for|to|on|against|in)\s")
_YEARS = re.compile(r"(?: for)? \d{2,4}(?:[-/–]\d{2,4})?$")
_PLACES = COMPASS | {"uk", "and", "&"}
_PREPOSITIONS = frozenset({"of", "for", "in", "to", "on", "against", "with", "the"})
_TAUGHT = frozenset({"training", "course"})
_RUN = frozenset({"programme", "project"})
"""What builds a service or changes it, and is none itself ("the Future Service programme")."""
_MET = frozenset({"meeting", "meetings", "group", "board", "panel", "forum"})
"""What a title may be that of ("the ‘Cause and Effect’ meeting")."""
_CAMEL = re.compile(r"(?:[A-Z][a-z]+){2,}\d*")
"""How products are written ("ThreatView")."""
_BODY_LETTERS = ("U", "T", "G", "B")
"""Last letters of acronyms of units, teams, groups and boards; FT is a foundation trust's."""
_CARING = frozenset({"victim", "victims", "survivors", "support", "supporting", "counselling", "advocacy"})

STAFF_AT = (
    r"\b(?:beds?|counselling|counsellors?|therap(?:y|ists?)|advis[eo]rs?|advocates?|caseworkers?|I[SD]VAs?)"
    r"\)? at"
)
"""Those who help victims work at somebody's, and at no place."""

_GIVEN_MONEY = r" an? (?:[\w£,-]+ ){0,2}(?:grant|funding|donation)\b"
"""What agencies receive; what else is received, a body of people receives ("receives reports")."""

_BEFORE: tuple[tuple[Kind, str, str], ...] = (
    (Kind.SERVICE, "is was", r"\bservice (?:is|was)"),
    (Kind.SYSTEM, "is was", r"\b(?:system|database|software) (?:is|was)"),
    (Kind.SYSTEM, "of", r"\b(?:new|newer|newest|latest|later|old|older|next) (?:version|release) of"),
    (
        Kind.SYSTEM,
        "on",
        r"(?:(?:crimes|check-?list|a form|occurrence) on|sent (?:out )?on)(?: the| our)?",
    ),
    (
        Kind.SYSTEM,
        "in on upon to via against",
        r"(?:logged|recorded|reported|declared|registered|requested|held|entered|stored|searched|search|flagged|kept|captured|made|put|marker|"
        r"prompts?|pop-?ups?|drop-?downs?|tick-?box(?:es)?|warnings?|cards?(?: of \w+ own,)?|"
        r"flags?|graded?|licensed|scored|booked|uploaded|loaded|typed|entries) "
        r"(?:in|on|upon|on ?to|into|within|via|against)(?: the| our)?",
    ),
    (
        Kind.SYSTEM,
        "in on from to for bought buy buying procured procuring",
        r"(?:up (?:on|in)|report\w* (?:in|from)|extracts? \w+(?: \w+){0,6} in|moved (?:on|over)? ?to"
        r"|log-?ins? (?:for|to)|licen[cs]es? for|bought|buy(?:ing)?|procur(?:ed|ing))(?: the| our)?",
    ),
    (
        Kind.SYSTEM,
        "from of with in to named called as",
        r"(?:fed from|figures out of|interfaces? with|data (?:from|within|in)|taken from|extracts? from|"
        r"built in|out of|talk to|system (?:named|called|known as)|automatically from)(?: the| our)?",
    ),
    (
        Kind.SYSTEM,
        "with",
        r"(?:searched|scanned|redacted|transcribed|mapped|matched) with(?: the| our)?",
    ),
    (
        Kind.SYSTEM,
        "through via",
        r"(?:anonymously|electronically|securely|automatically|digitally|online|(?:given|sent) to \w+)"
        r" (?:through|via)(?: the| our)?",
    ),
    (
        Kind.SERVICE,
        "to through via",
        r"(?:referr?(?:ed|als?)|signpost(?:ed|ing)?|directed|sent|pointed|passed)"
        r"(?:(?: \w+){0,3} (?:to|into|onto|through|via)| (?:through|via|by)(?: \w+){1,7} to)(?: the| our)?",
    ),
    (
        Kind.SERVICE,
        "commission commissions commissioned commissioning",
        r"\bcommission(?:s|ed|ing)?(?: the| a| our)?",
    ),
    (
        Kind.SERVICE,
        "from by through via at",
        r"(?:(?:advocates?|counselling|support|therapy|help|advice) (?:from|by|through|via)(?: the)?"
        rf"|{STAFF_AT})",
    ),
    (Kind.SERVICE, "to at", r"(?:go|taken|seen|come) (?:to|at)(?: the)?"),
    (
        Kind.AGENCY,
        "by",
        r"(?:run|delivered|provided|employed|managed|hosted|led|facilitated|written|developed|evaluated|done|"
        r"produced) (?:\w+ )?by(?: the)?",
    ),
    (
        Kind.AGENCY,
        "to with alongside as from at by",
        r"(?:grant to|contract with|(?:discussions?|talks|negotiations?) with|"
        r"work(?:s|ed|ing)? (?:\w+ )?with|partnership with|together with|"
        r"alongside|in conjunction with|partners such as|"
        r"(?<!sergeant )(?<!detective )(?<!inspector )(?<!over )from"
        r"|(?:run|ran|made|wrote|written|designed|developed|drawn up|set up) (?:jointly )?with"
        r"|(?:team|staff|workers?|advocates?|colleagues|volunteers) at"
        r"|\bfor (?:us|me|the force|my office) by)(?: the)?",
    ),
    (
        Kind.BODY,
        "by to at governance of for in from",
        r"(?:chaired by|overseen by|reports? to|reported to|reviewed (?:by|at)|presented to|taken to|"
        r"answers to|scrutinised by|monitored by|discussed at|considered (?:by|at)|put to|governance|"
        r"(?:sergeant|detective|inspector)s? (?:from|in|within)|"
        r"(?:heads?|director|manager|superintendent|inspector|sergeant|lead) (?:of|for|in))"
        r"(?: the| our| my)?",
    ),
    (
        Kind.INITIATIVE,
        "launch launched launching launches under adopt adopted adopting to through out deliver delivers in"
        " implement implemented implementing promoted promoting promotes of run runs running attend attended"
        " attends use uses used called completed entitled joined during reviving",
        r"(?:launch(?:ed|ing|es)?|under|adopt(?:ed|ing)?|signed up to|rolled out|delivers?|"
        r"taken part in|implement(?:ed|ing)?|promot(?:ed|ing|es)|as part of|run(?:s|ning)?|attend(?:ed|s)?|"
        r"use[sd]?|called|completed|entitled|joined|during|training in|reviving|use of)(?: the| our| its)?",
    ),
)
"""Kind, the last of its words (with which they end, but for a determiner), and the words before a name."""
_BEHIND: tuple[tuple[Kind, str], ...] = (
    (
        Kind.SYSTEM,
        r"(?: does| do| will| would| can)?(?:n['’]t| not)?(?: now| yet)? (?:feeds|records|talks? to|"
        r"holds(?! the contract)|replaced|stores?|let an?y?|carr(?:y|ies) a|"
        r"(?:has|have) (?:an?|the) (?:\w+ )?(?:field|flag|marker|box))\b",
    ),
    (
        Kind.SYSTEM,
        r"(?:, which \w+,)? (?:is(?: now)? read[- ]only|(?:went|goes|has gone|will go) live|record|log|"
        r"alerts|licen[cs]es?|occurrences?|markers?|extracts?)\b",
    ),
    (
        Kind.SYSTEM,
        r" to (?:watch|monitor|search|track|scan|map|match|redact|transcribe)\b"
        r"| (?:will be|is|was)(?: now)? on (?:every|all|each) (?:\w+ )?"
        r"(?:phone|handset|device|desktop|laptop|computer)s?\b",
    ),
    (
        Kind.SYSTEM,
        r"(?:, which [^,.;:\n]{3,40},)? (?:(?:has|have) been|was|is being|will be) (?:bought|procured|"
        r"purchased|installed|upgraded|decommissioned|switched (?:on|off))\b",
    ),
    (
        Kind.AGENCY,
        r" will (?:hold|host)\b| has trained\b| (?:read|interviewed|surveyed|studied) (?:\d|all|the|our)"
        rf"| receives{_GIVEN_MONEY}",
    ),
    (
        Kind.AGENCY,
        r"(?:, which(?: \w+ly| also)?)? (?:has been given|have been given|runs|run|"
        r"holds the contract|delivers?|provides?|employs?|works? with us|prepared|"
        r"developed|takes? some|is evaluating|supplies|evaluated|staff|workers|already runs)\b"
        r"| (?:co-)?chairs(?=[.,;])"
        r"|, who (?:\w+ly )?(?:work|run|offer|support|provide|deliver|help|visit|teach|train|advise)\b",
    ),
    (
        Kind.BODY,
        r" (?:meets|met|meeting|sits|will sit|oversees|reviews|reports to|chairs?(?![.,;])|is chaired|"
        r"will consider|"
        rf"receives(?!{_GIVEN_MONEY})|"
        r"investigates?|maintain|officers|detectives|has met|who)\b"
        r"|, which (?:I|the (?:Chief Constable|Commissioner|Mayor)|(?:my|his|her) deputy) (?:co-)?chairs?\b",
    ),
    (
        Kind.SERVICE,
        r" (?:offers?|supports?|helps|counsels?|takes (?:its )?referrals|works with (?:men|women|children|"
        r"young|families|victims)|accepts)\b"
        r"|,? (?:run|staffed) by (?:the|a) (?:same |local |national )?charity\b",
    ),
    (
        Kind.INITIATIVE,
        r" (?:induction|awareness|inputs?|modules?|sessions?|weeks?|workshops?|training|"
        r"was launched|launched|is (?:a|an) (?:campaign|programme|initiative|scheme)|continues|"
        r"took place|ha(?:s|ve) (?:been (?:rolled|circulated|extended)|closed|ended)|ran|toured|closed|aims|"
        r"teaches|trains)\b",
    ),
)
_SAID_BEFORE = tuple(
    (kind, tuple(ends.split()), re.compile(pattern + r"\W*$", re.IGNORECASE))
    for kind, ends, pattern in _BEFORE
)
_ENDS_BEFORE = tuple(sorted({end for _, ends, _ in _SAID_BEFORE for end in ends}))
_SAID_BEHIND = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _BEHIND)
_EMPLOYED = (" employed by ", " employed by the ")
"""Words behind which an employer stands, who counts as much as what an apposition calls a name."""
_DETERMINERS = (" the", " our", " a", " its", " my")
_COMMISSIONED_BEFORE = re.compile(
    r"\b(?:I|[Mm]y office|commissioner) (?:also |have |has )?commission(?:s|ed)? (?:the |an? )?$"
)
_COMMISSIONED_BEHIND = re.compile(
    r"(?: \w+)?(?:,[^.;,]{0,50})?,? (?:which|that|whom) (?:I|my office|the commissioner) "
    r"(?:also |jointly )?commissions?\b"
)
_LIST_GAP = re.compile(
    r"(?: in (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?\s*(?:(?:,? which|,? and)? (?:took over from|replaced|replaces"
    r"|has replaced|will replace|was replaced (?:\w+ )?by|gave way to|succeeded)|,|,? and|,? or|&|/)\s*"
    r"(?:not )?(?:to |by |from |with |on |in )?(?:the |our )?"
)
_OF_FORCE = re.compile(r"(?:Police|Constabulary|[Ff]orce)['’]s $")


def kind_by_name(name: str, head: str | None) -> Kind | None:
    """The kind that the words of a name give; None where they give none."""
    if head == "department":
        return Kind.BODY
    name = _without_place(_YEARS.sub("", name))
    last = head_kind(name.split()[-1])
    if names_operation(name):
        return Kind.BODY if last is Kind.BODY and len(name.split()) > 2 else Kind.INITIATIVE
    if (head in _TAUGHT and last is None) or (head in _RUN and name.endswith((" Service", " Services"))):
        return Kind.INITIATIVE
    if head in _MET and last is None:
        return Kind.BODY
    if head in SORTS and last is None:
        return SORTS[head]
    return kind_by_end(name) or last or _head_inside(name)


def _without_place(name: str) -> str:
    """A name without the places at its end ("Harbour Foundation North West")."""
    words = name.split()
    while len(words) > 1 and (words[-1].lower() in _PLACES or words[-1].lower() in place_names()):
        words.pop()
    bare = len(words) == 1 and head_kind(words[0]) is None
    return name if bare or words[-1].lower() in _PREPOSITIONS else " ".join(words)


def _head_inside(name: str) -> Kind | None:
    """Kind by the noun before *of*, *for* … ("Unit for the Reduction of Violence")."""
    front = _BRIDGE.split(name)[0]
    return head_kind(front.split()[-1]) if front != name else None


def kind_by_shape(name: str) -> Kind | None:
    """What the shape of a name without a head noun makes likely: departments, titles, acronyms of boards."""
    words = name.split()
    last = words[-1]
    if last.isupper() and len(last) > 2:
        return Kind.BODY if last.endswith(_BODY_LETTERS) and not last.endswith("FT") else Kind.AGENCY
    if len(words) == 1:
        return Kind.SYSTEM if _CAMEL.fullmatch(name) else None
    if _CARING & {word.lower() for word in words}:
        return Kind.SERVICE
    title = (
        words[0] in {"A", "An"}
        or words[0].lower().endswith("ing")
        or any(word in {"the", "in", "on", "to", "a"} for word in words[1:])
    )
    return Kind.INITIATIVE if title else None


def department(name: str) -> bool:
    """Whether a name is made of the words of which departments' names are made."""
    words = name.split()
    return len(words) > 1 and all(word.lower() in DEPARTMENTS for word in words)


def department_of(name: str, forces: Iterable[str]) -> bool:
    """Whether a name is a department's behind that of its force ("Fenwold Police Vetting")."""
    own = next((force for force in forces if name.startswith(f"{force} ")), None)
    return own is not None and DEPARTMENTS.issuperset(name[len(own) + 1 :].lower().split())


def votes(text: str, places: Iterable[Span]) -> Counter[Kind]:
    """What the words around the mentions of a name say of its kind; an apposition counts three times."""
    counted: Counter[Kind] = Counter()
    for start, end in places:
        before, behind = text[max(0, start - 60) : start], text[end : end + 110]
        for kind in _told_before(before):
            counted[kind] += 1
        for kind, pattern in _SAID_BEHIND:
            if pattern.match(behind):
                counted[kind] += 1
        if before.endswith(_EMPLOYED):
            counted[Kind.AGENCY] += 3
        named = called(text, Span(start, end))
        if named is not None:
            counted[named] += 3
    return counted


def _told_before(before: str) -> Iterator[Kind]:
    """What the words right before a name say; each wording is tried only behind one of its last words."""
    low = before.lower()
    while low and not (low[-1].isalnum() or low[-1] == "_"):
        low = low[:-1]
    bare = next((low.removesuffix(one) for one in _DETERMINERS if low.endswith(one)), low)
    if not (low.endswith(_ENDS_BEFORE) or bare.endswith(_ENDS_BEFORE)):
        return
    for kind, ends, pattern in _SAID_BEFORE:
        if (low.endswith(ends) or bare.endswith(ends)) and pattern.search(before):
            yield kind


def commissioned(text: str, place: Span) -> bool:
    """Whether a commissioner says here that the name is commissioned."""
    before, behind = text[max(0, place.start - 40) : place.start], text[place.end : place.end + 90]
    if "commission" not in before and "commission" not in behind:
        return False
    return bool(_COMMISSIONED_BEFORE.search(before) or _COMMISSIONED_BEHIND.match(behind))


def of_force(text: str, start: int) -> bool:
    """Whether a name follows the possessive of a force, so that it is one of its units."""
    return _OF_FORCE.search(text, max(0, start - 16), start) is not None


def neighbours(text: str, place: Span, others: Sequence[tuple[Span, Kind]]) -> list[Kind]:
    """Kinds of the names that stand beside `place` in one list."""
    return [
        kind
        for other, kind in others
        if _LIST_GAP.fullmatch(text[place.end : other.start])
        or _LIST_GAP.fullmatch(text[other.end : place.start])
    ]
