"""What the text around a candidate shows: whether it is a name, a department, a person, a place, a title."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import compress, pairwise

from graph.facts import Span
from graph.model import Kind
from loaders.naming.appositions import apposed, called
from loaders.naming.candidate import Candidate
from loaders.naming.filters import common, listed_places, placed, plausible, weak
from loaders.naming.forms import key
from loaders.naming.kinds import STAFF_AT, votes
from loaders.naming.places import place_names
from loaders.register.schema import Entry, Scope
from loaders.text.tokens import Token

_BEHIND_PLAN = re.compile(r"(?:,| –| \(|, called|, entitled) [“‘\"']?")
_BEFORE_PLAN = re.compile(r"[”’\"']?(?:,| –| \() (?:the |my |our )(?:new |own |current )?")
_CLOSED = re.compile(r"[”’\"']?[,.;)]| –")
_ABSTRACT = (
    "ing",
    "tion",
    "sion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ship",
    "ness",
    "ics",
    "al",
    "ly",
    "ure",
    "age",
    "sight",
)
"""Endings of words that name no one who acts."""
_OFFICE_HOLDER = re.compile(
    r"(?:Commissioner|Constable|Superintendent|Inspector|Officer|Manager|Director|Mayor|Minister|Secretary|Executive|Staff|"
    r"[Ll]ead|[Cc]hair|[Hh]ead)(?: (?:of|for) [\w'’& ]{3,40})?,(?: now| then)? $"
)
_HOLDS_OFFICE = re.compile(
    r",(?: the| our| my| your)?(?: [Tt]emporary| [Aa]cting| [Dd]eputy| [Aa]ssistant)* (?:Mayor"
    r"|Chief Constable|Chief Executive|(?:Police(?:,? Fire)? and Crime )?Commissioner|Minister"
    r"|Secretary of State)\b"
)
_REPORT = re.compile(
    r"\b(?:report|inspection|super-complaint)(?: called| entitled| titled|,| on)? [“‘\"'*]?$"
)
_BASED = re.compile(
    r"\b(?:works?|working|based|housed|located|sits?|sitting|held|meets?|moved|headquarters|offices?)"
    r" (?:from|at|in|to|out of)(?: the)? $"
)
_PART_OF = re.compile(r" (?:part|quarter|end|side|district) of (?:[A-Z]|the (?:city|town))")
"""What stands behind a part of a town."""
_IN_DEPARTMENT = re.compile(
    r"\b(?:by|(?:[Ss]taff|[Oo]fficers|[Cc]olleagues|[Dd]etectives|"
    r"[Aa]nalysts|[Ss]ergeants?) (?:in|from|within)|belongs? to|sits? (?:in|within|under)|"
    r"moved (?:(?:in|out|on|over) )?(?:of|to|into|from)|"
    r"(?:Supt|Insp|DCI|DI|ACC|DCC|Superintendent|Inspector),) $"
)
_INSTALLS = re.compile(
    r" (?:is|are|has been|have been) (?:now )?"
    r"(?:installing|building|rolling|writing|testing|developing|designing|training) "
)
"""What a department is said to do, and no task of the same words ("Digital Policing is installing it")."""
_IN_HOSPITAL = re.compile(
    r"(?:,| at| in| of)(?: the)?(?: [A-Z][\w’'-]+){0,4} (?:Hospital|Infirmary|Clinic|NHS|Unit)\b"
)
_TO_WARD = re.compile(
    r"\b(?:taken|admitted|transferred|moved|sent|beds?|patients?|nurses?) (?:in|on|to|at|from)(?: the)? $"
)
"""What stands before a ward where people are cared for, and before none for which they vote."""
_GOES_ON_TO_ACT = re.compile(r"(?:,? (?:and )?[A-Z][\w’'-]+){1,7} (?:Act|Regulations|Order) (?:[12]\d{3}|\()")
_GIVES_NAME = re.compile(r"\b(?:called|named|known as|titled|entitled) $")
_ENDS_NAME = re.compile(r"[.,;)]| which\b")
_WARES = re.compile(
    r" (?:(?:hand|head)set|(?:mobile |tele)?phone|laptop|tablet|desktop|printer|radio|drone|car|van)s?\b"
)
"""Wares behind the name of their maker, which is no partner by that ("Nokia handsets")."""
_LEADS = re.compile(
    r"\b(?:Lead|Owner|Responsible)(?: [Oo]fficer)?[\s:|*]+(?:T/|A/)?(?:Det(?:ective)? )?(?:Ch(?:ief)? )?"
    r"(?:Supt|Superintendent|Insp|Inspector|Sergeant|Sgt), $"
)
"""What stands before the duties of the officer who leads ("Lead: Chief Inspector, X and Y")."""
_LINE = 300
"""Letters in which the ends of a line in capitals are looked for."""
_STAFF_AT = re.compile(STAFF_AT + " $")
_LISTED = re.compile(r", [A-Z][\w’'&-]*(?: (?:of |for )?[A-Z][\w’'&-]*)*(?:,? and |, (?:[A-Z]|the ))")
"""How a list of names goes on behind its first ("Llwybr, NSPCC and the Trust")."""
_ACTS = re.compile(
    r" (?:spoke|speaks|employs|employed|trained|trains|teaches|taught|visits|visited|ran|runs|hosts|told|"
    r"asked|gave|wrote|will run|delivers?|provides?|offers?|supports?)\b"
)


def kept_of(text: str, tokens: Sequence[Token], found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates that may be names; one that only ever stands where a place would is none."""
    places = place_names()
    lower_words = {token.lower for token in tokens if token.word and not token.capital}
    likely = [
        one
        for one in found
        if (plausible(one, lower_words=lower_words, places=places) or _given(text, one))
        and not _elsewhere(text, one)
    ]
    of_places = {one.acronym for one in found if one.acronym and listed_places(one.name, places)}
    likely = [one for one in likely if one.known or one.name not in of_places]
    elsewhere: Counter[str] = Counter()
    unsure = [weak(one) for one in likely]
    for one in compress(likely, unsure):
        aside = _WARES.match(text, one.end) or placed(one, tokens, bisect_left(tokens, (one.start,)), places)
        if not aside or _told(text, one):
            elsewhere[key(one.name)] += 1
    return [one for one, doubt in zip(likely, unsure, strict=True) if not doubt or elsewhere[key(one.name)]]


def seen(text: str, candidate: Candidate) -> Candidate:
    """A candidate with what the words around it show: that it is a name, or that it is a department."""
    if candidate.lone_start:
        acts = None if candidate.name.endswith(_ABSTRACT) else _ACTS.match(text, candidate.end)
        plural = candidate.name.endswith("s") and not (acts and acts[0].endswith("s"))
        told = apposed(text, Span(candidate.start, candidate.end))
        if plural and told in {None, Kind.BODY}:
            return candidate
        listed = _LISTED.match(text, candidate.end) and not candidate.name.endswith(_ABSTRACT)
        if acts or listed or told is not None:
            return replace(candidate, lone_start=False)
    if candidate.name.endswith(" Ward") and candidate.head is None and _of_patients(text, candidate):
        return replace(candidate, head="ward")
    if common(candidate) and _of_department(text, candidate):
        return replace(candidate, head="department")
    return candidate


def _of_department(text: str, one: Candidate) -> bool:
    """Whether the words around plain ones say that they are a department's."""
    staffed = _IN_DEPARTMENT.search(text, max(0, one.start - 40), one.start)
    return staffed is not None or _INSTALLS.match(text, one.end) is not None


def _of_patients(text: str, ward: Candidate) -> bool:
    """Whether the words around a ward say that people lie there."""
    taken = _TO_WARD.search(text, max(0, ward.start - 24), ward.start)
    return taken is not None or _IN_HOSPITAL.match(text, ward.end) is not None


def _given(text: str, candidate: Candidate) -> bool:
    """Whether the text gives plain words as the name of what stands before it ("a map called Focus")."""
    plain = (
        candidate.how == "run" and candidate.name.replace(" ", "").isalpha() and not candidate.name.isupper()
    )
    if not plain or not _GIVES_NAME.search(text, max(0, candidate.start - 12), candidate.start):
        return False
    closed = _ENDS_NAME.match(text, candidate.end) is not None
    return closed and called(text, Span(candidate.start, candidate.end)) is not None


def _elsewhere(text: str, candidate: Candidate) -> bool:
    """Whether the words before a name show that it is a report, a person in office, or a building."""
    start, end = max(0, candidate.start - 70), candidate.start
    if candidate.known or candidate.acronym:
        return False
    duties = " and " in candidate.name or " & " in candidate.name
    if (duties and _LEADS.search(text, start, end)) or _shouted(text, candidate):
        return True
    if _REPORT.search(text, start, end) or _GOES_ON_TO_ACT.match(text, candidate.end):
        return True
    if not weak(candidate):
        return False
    if _PART_OF.match(text, candidate.end):
        return True
    if _BASED.search(text, start, end):
        return not _told(text, candidate)
    person = _OFFICE_HOLDER.search(text, start, end) or _HOLDS_OFFICE.match(text, candidate.end)
    return " " in candidate.name and person is not None


def _shouted(text: str, candidate: Candidate) -> bool:
    """Whether it stands in a line all of capitals, where they mark no name."""
    if not candidate.name.isupper():
        return False
    start, end = max(0, candidate.start - _LINE), min(len(text), candidate.end + _LINE)
    first = text.rfind("\n", start, candidate.start) + 1
    last = text.find("\n", candidate.end, end)
    line = text[max(start, first) : last if last >= 0 else end]
    plain = [word for word in line.split() if len(word) > 5 and word.isalpha()]
    return line.isupper() and len(plain) > 1 and len(line.split()) > 3


def _told(text: str, candidate: Candidate) -> bool:
    """Whether the words beside a name behind a preposition of place say that it is no place."""
    span = Span(candidate.start, candidate.end)
    if _STAFF_AT.search(text, max(0, span.start - 40), span.start):
        return True
    if text.startswith(", ", span.start - 2) and candidate.name.split()[-1].lower() in place_names():
        return False
    return called(text, span) not in {None, Kind.SERVICE} or Kind.SYSTEM in votes(text, [span])


def _plain_title(one: Candidate) -> bool:
    return weak(one) or one.how == "quoted"


def titles_of(
    text: str, candidates: Sequence[Candidate], entries: Mapping[Candidate, Entry]
) -> dict[Candidate, Entry]:
    """Titles that stand beside what every area has one of ("Safer Together, my Police and Crime Plan")."""
    found: dict[Candidate, Entry] = {}
    for one, other in pairwise(candidates):
        entry, title = entries.get(one) or entries.get(other), other if one in entries else one
        if entry is None or title in entries or entry.kind is not Kind.INITIATIVE or not _plain_title(title):
            continue
        gap = _BEHIND_PLAN if one in entries else _BEFORE_PLAN
        beside = entry.scope is Scope.LOCAL and gap.fullmatch(text[one.end : other.start])
        if beside and (one not in entries or _CLOSED.match(text, other.end)):
            found[title] = entry
    return found
