"""Phrases that say what one word says, and so are read as that word."""

from loaders.statements.cues import word_set

FORMERLY = "formerly"
"""What "used to" says, unless "is" stands before it."""
CONTRACTING = word_set("it that there what who where here he she this")
"""Words behind which "'s" is "is"."""

_AS = {
    "manages": ("looks after", "takes care of"),
    "manage": ("look after", "take care of"),
    "managed": ("looked after", "taken care of"),
    "managing": ("looking after", "taking care of"),
    "conducted": ("carried out",),
    "established": ("set up",),
    "published": ("brought out",),
    "prepared": ("put together",),
    "maintained": ("kept going",),
    "rolled-out": ("rolled out",),
    "responsible": ("in charge", "accountable"),
    FORMERLY: ("used to",),
    "from": ("out of",),
    "with": ("in partnership with", "in conjunction with", "in collaboration with", "in association with"),
    "and": ("as well as",),
    "including": ("such as",),
    "within": (
        "under the umbrella of",
        "under the remit of",
        "under the command of",
        "under the auspices of",
        "under the wing of",
        "within the remit of",
    ),
    "gateway": (
        "front door",
        "entry point",
        "point of entry",
        "point of access",
        "access point",
        "access route",
        "first port of call",
        "way in",
        "route in",
    ),
}
PHRASES: dict[str, tuple[tuple[list[str], str], ...]] = {}
"""First word of a phrase -> the phrase and the word that says the same."""
for _word, _phrases in _AS.items():
    for _phrase in _phrases:
        _said = _phrase.split()
        PHRASES[_said[0]] = (*PHRASES.get(_said[0], ()), (_said, _word))
MARKS = frozenset(max(said, key=len) for phrases in PHRASES.values() for said, _ in phrases)
"""The longest word of each phrase: where none of these stands, no phrase does."""
