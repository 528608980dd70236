"""What each kind of thing and each style of line looks like: kinds differ by colour and by shape.

Colours are those of Okabe and Ito, which people with any kind of colour vision can tell apart.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Look(NamedTuple):
    """Names of a kind, its colour, and its shape as an SVG path within 8 pixels around 0,0."""

    name: str
    plural: str
    colour: str
    path: str


LOOKS: Mapping[str, Look] = {
    "Recommendation": Look("Recommendation", "Recommendations", "#0072B2", "M-7-7H7V7H-7Z"),
    "Letter": Look("Letter", "Letters", "#BBBBBB", "M-8-6H8V6H-8ZM-8-6 0 1 8-6"),
    "Response": Look("Response", "Responses", "#E69F00", "M-7.5 0A7.5 7.5 0 1 1 7.5 0A7.5 7.5 0 1 1-7.5 0Z"),
    "Body": Look("Policing or government body", "Bodies", "#D55E00", "M0-8.5 8.5 0 0 8.5-8.5 0Z"),
    "Agency": Look("Partner outside the police", "Partners", "#56B4E9", "M0-8 8.5 7H-8.5Z"),
    "Service": Look("Service", "Services", "#009E73", "M-4.3-7.5H4.3L8.6 0 4.3 7.5H-4.3L-8.6 0Z"),
    "Initiative": Look("Initiative", "Initiatives", "#CC79A7", "M0-8 8-2.2 4.9 7.2H-4.9L-8-2.2Z"),
    "System": Look(
        "System",
        "Systems",
        "#F0E442",
        "M-6.5-5A6.5 2.5 0 0 1 6.5-5V5A6.5 2.5 0 0 1-6.5 5ZM-6.5-5A6.5 2.5 0 0 0 6.5-5",
    ),
}
"""Label of a node in the graph -> its look, in the order of the legend."""


class Stroke(NamedTuple):
    """What a style of line says, and its dashes and width."""

    meaning: str
    dashes: tuple[float, ...]
    width: float


STROKES: Mapping[str, Stroke] = {
    "solid": Stroke("said", (), 1.2),
    "dashed": Stroke("planned, ended or declined", (7, 4), 1.4),
    "others": Stroke("said to be for others", (9, 3, 2, 3), 1.2),
    "dotted": Stroke("only named by the inspectorate", (1.5, 3.5), 1.2),
}
