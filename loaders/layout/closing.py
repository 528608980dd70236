"""Paragraphs that lead out of the answers: what will be written, thanks, hopes, copies."""

import re

_CLOSING = re.compile(
    r"(?:taken together|in conclusion|to conclude|in closing|in summary|to summarise|overall,|i(?: shall"
    r"| will|['’]ll) (?:write|report|update you|publish|return to|come back to|keep|revisit|ask|take|bring)"
    r"|let me (?:end|conclude|finish|close)|may i (?:end|conclude|finish|close)"
    r"|i (?:would|should|might) (?:only )?add"
    r"|i (?:was|am) (?:also )?(?:pleased|glad|sorry|struck|heartened|encouraged) (?:to|that|by)"
    r"|i am (?:sending|copying|publishing|placing|enclosing)"
    r"|i (?:look forward|trust|hope (?:that )?(?:this|you|these)|am (?:grateful|confident|satisfied"
    r"|assured|pleased|reassured)|would (?:like to|welcome)|remain)"
    r"|i have (?:nothing|little) (?:further |more |else )?to add"
    r"|i (?:intend|propose|plan|expect|hope) to (?:write|report|publish|return|bring|give)"
    r"|(?:an|any|all|further|the next|regular|new) (?:further )?updates? (?:will|shall|is to|are to) "
    r"be (?:posted|published|added|given|put|made available)[^.]{0,20} (?:on|to|at|through) (?:this|these|my"
    r"|our|the) (?:web ?)?(?:page|site|reply|response|letter)s?"
    r"|i (?:will|shall) continue to|should you|please|if you|thank you|turning (?:finally|lastly) to"
    r"|finally, (?:i|turning)|the (?:answers|replies|responses) (?:above|set out)"
    r"|these (?:answers|replies|responses)|this (?:concludes|letter)|a copy of this|(?:the"
    r"|my) office will publish)\b",
    re.IGNORECASE,
)


def is_closing(words: str) -> bool:
    """Whether a paragraph leads out of the answers."""
    return bool(_CLOSING.match(words))
