"""Things, links and dates in the words that a reader of the map sees."""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from graph.model import Commitment, Entity, Node, Precision, Recommendation


class Relation(NamedTuple):
    """A type of link read from its source ("relies on") and from its target ("is relied on by")."""

    forwards: str
    backwards: str


RELATIONS: Mapping[str, Relation] = {
    "ADDRESSED_TO": Relation("is addressed to", "is asked by"),
    "ANSWERED_BY": Relation("is answered by", "answers"),
    "HAS_ANSWER": Relation("has the answer", "is an answer to"),
    "GIVEN_BY": Relation("is a statement of", "states in"),
    "SENT_BY": Relation("was sent by", "sent"),
    "SENT_TO": Relation("was sent to", "received"),
    "RELIES_ON": Relation("relies on", "is relied on by"),
    "INVOLVES": Relation("involves", "takes part in"),
    "DEFERS_TO": Relation("says that it is for", "is said to be responsible in"),
    "NAMES": Relation("names", "is named in the text of"),
    "BUILDS_ON": Relation("builds on", "is built on by"),
    "PROMISES": Relation("promises", "is promised in"),
    "COMMISSIONS": Relation("commissions", "is commissioned by"),
    "DELIVERED_BY": Relation("is delivered by", "delivers"),
    "PART_OF": Relation("is part of", "has as a part"),
    "ACCESSED_VIA": Relation("is reached through", "gives access to"),
    "SUPPORTED_BY": Relation("is supported by", "supports"),
}
"""Types of link that a map shows, in the order in which its panel lists them."""

_LITTLE = 20
_SMALL = frozenset({"and", "of", "the"})
_DUTY = re.compile(r"\b(?:should|must)\s+(?:also\s+)?")


def spoken_day(day: date) -> str:
    """A day as people write it: 2 February 2024."""
    return f"{day.day} {day:%B %Y}"


def spoken_date(day: date | None, precision: Precision) -> str:
    """A date no more precise than its source; empty where there is none."""
    if day is None or precision is Precision.NONE:
        return ""
    if precision is Precision.YEAR:
        return str(day.year)
    if precision is Precision.MONTH:
        return f"{day:%B %Y}"
    return f"about {spoken_day(day)}" if precision is Precision.RELATIVE else spoken_day(day)


def area_name(slug: str) -> str:
    """The words of an area's slug: "avon-and-somerset" is Avon and Somerset."""
    words = slug.replace("-", " ").split()
    return " ".join(word if word in _SMALL else word.capitalize() for word in words) or slug


def deadline(recommendation: Recommendation) -> str:
    """By when the recommendation asks for it, in words."""
    if recommendation.immediate:
        return "immediately"
    return spoken_date(recommendation.deadline, recommendation.deadline_precision) or "none that is a date"


def due(commitment: Commitment) -> str:
    """When the commitment falls due, in words."""
    day = spoken_date(commitment.due, commitment.due_precision)
    return " ".join(filter(None, (day, "(recurring)" if commitment.recurring else ""))) or "no date"


def gist(text: str, *, length: int = 84) -> str:
    """The first words of what a recommendation asks for, from its first "should" where much follows it."""
    duty = _DUTY.search(text)
    duty = duty if duty and len(text) - duty.end() >= _LITTLE else None
    words = " ".join((text[duty.end() :] if duty else text).split())
    cut = words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + "…"
    return f"… {cut}" if duty and cut else cut


def entity_facts(entity: Entity) -> tuple[tuple[str, str], ...]:
    """What the graph knows of a named thing beside its links."""
    facts = (
        ("Kind", entity.kind),
        ("Also called", "; ".join(entity.aliases)),
        ("Area", area_name(entity.area) if entity.area else "the same everywhere"),
        ("Register", "" if entity.registered else "in no register: found in the letters by its form"),
    )
    return tuple((key, value) for key, value in facts if value)


def counted(number: int, noun: str) -> str:
    """ "1 link", "2,310 links"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def number_key(node: Node) -> tuple[str, tuple[tuple[bool, int, str], ...]]:
    """Sorts "Recommendation 2" before "Recommendation 10", each kind by itself."""
    if not isinstance(node, Recommendation):
        return "", ()
    parts = re.findall(r"\d+|\D+", node.number or "")
    return str(node.kind), tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts
    )
