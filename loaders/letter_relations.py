"""The relations that a letter states between names."""

import re
from operator import attrgetter

from graph.facts import RelationFact, Span
from graph.model import Kind
from loaders.ground import Ground
from loaders.layout.sections import Role
from loaders.mentions import Mention
from loaders.naming.owners import owners_of
from loaders.statements.relations import EVERY, OWNERS, Frames, Spoken, relations_of
from loaders.text.ranges import Ranges
from loaders.text.sentences import sentences

_SELF = {
    Role.COMMISSIONER: re.compile(
        r"[ImMTt](?<!\w.)(?:(?<=I)|(?<=m)e|(?<=[Mm])y(?: (?:own )?office)?"
        r"|(?<=[Tt])h(?:is office|e (?:[Ff]orce|[Cc]onstabulary)))\b"
    ),
    Role.FORCE: re.compile(
        r"[TtOoWwu](?<!\w.)(?:(?<=[Tt])he (?:[Ff]orce|[Cc]onstabulary)"
        r"|(?<=[Oo])ur(?: (?:[Ff]orce|[Cc]onstabulary))?|(?<=[Ww])e|(?<=u)s)\b"
    ),
}
"""How a respondent speaks of itself, and a commissioner of the force, where a relation needs to know it.

Each begins with the first letters, not with a word boundary, and is found many times as fast.
"""
_OWNED = re.compile(r"(?:[\w&-]+ ){0,6}[\w&-]+(?:['’]s|s['’]) (?:[\w&-]+ ){0,3}[\w&-]+$")
"""Words that say no more than whose something is."""


def relations_in(ground: Ground) -> list[RelationFact]:
    """Relations that the answers state, and owners; recommendations say what should be, but for owners."""
    found: dict[tuple[str, str, str], set[Span]] = {}
    parts = {part: one.respondent for one in ground.sections.responses for part in one.parts}
    read: list[tuple[Span, Role | None, Frames]] = [
        (part, role, EVERY) for part, role in sorted(parts.items())
    ]
    read += [(part, None, OWNERS) for one in ground.sections.recommendations for part in one.parts]
    stated = [
        fact
        for part, role, frames in read
        for fact in relations_of(
            ground.text, sentences(ground.text, part), _spoken(ground, part, role), frames
        )
    ]
    for fact in [*stated, *owners_of(ground.text, ground.names, ground.heading.own)]:
        found.setdefault((fact.type, fact.source, fact.target), set()).update(fact.quotes)
    facts = [RelationFact(*key, quotes=tuple(sorted(quotes))) for key, quotes in sorted(found.items())]
    return [fact for fact in facts if not _is_of_another_force(ground, fact)]


def _is_of_another_force(ground: Ground, fact: RelationFact) -> bool:
    """Whether another force's unit only bears the name of one that the letter has spoken of as its own."""
    area = ground.heading.area.slug
    if not fact.source.startswith(f"{area}:") or fact.target.startswith((f"{area}:", "national:")):
        return False
    here = fact.quotes[0].start
    first = next((one.start for one in ground.mentions if one.entity == fact.source), here)
    owned = all(_OWNED.match(ground.text, *quote) for quote in fact.quotes)
    return fact.type == "PART_OF" and owned and first < here


def _spoken(ground: Ground, part: Span, role: Role | None) -> list[Spoken]:
    """Mentions of a part, the respondent's words for itself among them."""
    own = ground.respondent(role) if role else None
    spoken = [Spoken(one, ground.kinds[one.entity], own=one.entity == own) for one in ground.within([part])]
    if role is None or role not in _SELF:
        return spoken
    itself = list(_SELF[role].finditer(ground.text, *part))
    if not itself:
        return spoken
    taken = Ranges(one.mention[:2] for one in spoken)
    spoken += [_speaker(ground, role, match) for match in itself if not taken.meet(*match.span())]
    return sorted(spoken, key=attrgetter("mention"))


def _speaker(ground: Ground, role: Role, match: re.Match[str]) -> Spoken:
    """The respondent; "the force" in a commissioner's words is another."""
    own = role is Role.FORCE or not match[0].lower().startswith("the ")
    entity = ground.respondent(role if own else Role.FORCE)
    return Spoken(Mention(match.start(), match.end(), entity), Kind.BODY, own=own)
