"""Words in which things are made, and what may stand between them and the name of the thing."""

import re

from loaders.statements.cues import NAME

_PLACE = (
    r"(?:\s+(?:in|at|for|across|on)"
    r"(?:\s+(?!(?:and|or|but|is|are|was|were|has|have|will|shall|by|from|to|it|its|when"
    r"|once)\b)[\w'’-]+){1,5})?"
)
ASIDE = _PLACE + rf"(?:,[^,;]{{1,150}},|\s*\([^)]{{0,80}}\)|(?:\s*(?:,|and|&)\s*(?:the\s+|our\s+)?{NAME}+)+)?"
MAKE = (
    r"(?:introduce|launch|create|establish|set\s+up|build|develop|design|draft|write|produce|publish"
    r"|commission|procure|purchase|buy|adopt|implement|pilot|trial|form|open|start|bring\s+(?:in|forward)"
    r"|put\s+in(?:\s+place)?"
    r"|roll\s+out|invest\s+in|fund|recruit|appoint|convene|install|deploy|prepare|script|acquire"
    r"|sign(?:\s+off)?|host|hold|stage|propose|agree|move\s+to|switch\s+to)"
)
MAKING = (
    r"(?:introducing|launching|creating|establishing|setting\s+up|building|developing|designing|drafting"
    r"|writing"
    r"|producing|commissioning|procuring|purchasing|buying|forming|opening|bringing\s+in|putting\s+together"
    r"|working\s+up|preparing|finalising|recruiting|scripting|drawing\s+up)"
)
SPREADING = r"(?:implementing|adopting|piloting|trialling|rolling\s+out|investing\s+in)"
MODIFIERS = (
    r"(?:\s+(?!(?:to|with|by|from|at|of|for|in|on|into|and|or|that|which|who|through|via|under|using|as"
    r"|is|are|was|were|has|have)\b)[^\s,;:]+){0,5}\s+"
)
IN_A_PHRASE = re.compile(
    r"\b(?:under|of|for|in|with|to|from|by|at|on|through|via|within|between|than"
    r"|like)(?:\s+(?!and\b)[\w'’-]+){0,4}\s+$"
)
