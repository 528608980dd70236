"""Words in which things are made, and what may stand between them and the name of the thing."""

import re

from loaders.statements.cues import NAME

_PLACE = (
    r"(?:\s+(?:in|at|for|across|on)"
    r"(?:\s+(?!(?:and|or|but|is|are|was|were|has|have|will|shall|by|from|to|it|its|when"
    r"|once)\b)[\w'’-]+){1,5})?"
)
ASIDE = _PLACE + rf"(?:,[^,;]{{1,150}},|\s*\([^)]{{0,80}}\)|(?:\s*(?:,|and|&)\s*(?:the\s+|our\s+)?{NAME}+)+)?"
_NO_CLAUSE = r"(?!(?:who|whose|which|that|when|where|while|if|and|is|are|was|were|has|have|will|shall)\b)"
TOLD = (
    r"(?:\s+of\s+(?:our|its|their|his|her|my)\s+own"
    rf"|\s+(?:fed|drawn|built|run|made|[a-z]+ed)\s+(?:from|with|by|on|in|between|to|for|as|under)(?:\s+(?:and\s+(?={NAME})|{_NO_CLAUSE})[^\s,;.:]+){{1,8}}?"
    rf"|\s+(?:that|which)(?:\s+{_NO_CLAUSE}[^\s,;.:]+){{1,6}}?\s+(?:has|have)\s+[a-z]+(?:ed|n|t|d))?"
)
"""What may be told of a thing before its verb: whose it is, how it works, what has been done about it."""
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
BEGINNING = (
    r"(?:introduction|launch|creation|establishment|development|formation|roll[\s-]?out|opening|commissioning"
    r"|implementation|adoption|procurement|publication|recruitment)"
)
LAUNCH = rf"(?:{BEGINNING}|arrival|completion)"
TO_BE_MADE = re.compile(
    r"(?:(?P<made>introduced|launched|created|established|built|developed|designed|drafted|written"
    r"|published|commissioned"
    r"|procured|purchased|bought|implemented|adopted|piloted|trialled|formed|opened|started|begun"
    r"|brought\s+in"
    r"|tried(?:\s+out)?|tested|set\s+up|put\s+in\s+place|rolled\s+out|installed|deployed|produced"
    r"|prepared|funded|convened|recruited"
    r"|appointed|held|finalised|agreed|approved|signed(?:\s+off)?|added(?!\s+to\b)|proposed)|(?:become\s+)?(?:live|available"
    r"|operational|ready)|out(?=\s+(?:by|in|from|next|before|this)\b)"
    r"|start\s+work|in\s+(?:place|force|operation|use)|up\s+and\s+running|come\s+(?:into|on\s*line"
    r"|on\s+stream)"
    r"|go\s+live|(?:open|launch|start|begin|commence|follow)\b(?!\s+(?:a|an|the|its|their|our|his|her|to"
    r"|by|up)\b))\b"
)
