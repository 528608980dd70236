"""Reads the relations of sentences about things that are made up, as plain sentences."""

import re

from graph.facts import Span
from graph.model import Kind
from loaders.mentions import Mention
from loaders.statements.relations import EVERY, Frames, Spoken, relations_of
from loaders.text.sentences import sentences

KINDS = {
    "Larkfield Trust": Kind.AGENCY,
    "Moor Charity": Kind.AGENCY,
    "Norton Council": Kind.AGENCY,
    "Brightpath": Kind.SERVICE,
    "Willow House": Kind.SERVICE,
    "Care Hub": Kind.SERVICE,
    "Operation Larkspur": Kind.INITIATIVE,
    "Blue Lantern": Kind.INITIATIVE,
    "Harm Strategy": Kind.INITIATIVE,
    "Lanes Fund": Kind.INITIATIVE,
    "Harm Hub": Kind.INITIATIVE,
    "Oak Network": Kind.AGENCY,
    "Norton Academy": Kind.BODY,
    "Early Action Board": Kind.BODY,
    "Orchard Officers": Kind.BODY,
    "Rural Team": Kind.BODY,
    "Crime Department": Kind.BODY,
    "Ministry": Kind.BODY,
    "Orchid": Kind.SYSTEM,
    "Fern": Kind.SYSTEM,
}
OWN = re.compile(
    r"\bI\b|\b(?:[Mm]y|this) office\b|(?<=by )me\b|(?<=for )me\b|\b[Mm]y\b|\b[Oo]ur\b|\bthe force\b"
)
SHORT = {
    "DELIVERED_BY": "is run by",
    "COMMISSIONS": "pays for",
    "PART_OF": "belongs to",
    "ACCESSED_VIA": "is reached via",
    "SUPPORTED_BY": "is helped by",
}


def read(text: str, frames: Frames = EVERY) -> set[str]:
    """Each relation as "X is run by Y", "X belongs to Y" and so on."""
    spoken = [
        Spoken(Mention(match.start(), match.end(), name), kind)
        for name, kind in KINDS.items()
        for match in re.finditer(name, text)
    ]
    spoken += [
        Spoken(Mention(match.start(), match.end(), "own"), Kind.BODY, own=True)
        for match in OWN.finditer(text)
    ]
    spoken.sort(key=lambda one: one.mention)
    facts = relations_of(text, sentences(text, Span(0, len(text))), spoken, frames)
    return {f"{fact.source} {SHORT[fact.type]} {fact.target}" for fact in facts}
