"""Whether an answer leaves what is asked to a national body, or at least not to the respondent."""

from loaders.statements.cues import NATIONAL, START, cue

_BODIES = (
    "home government college national npcc nca hmicfrs hm department ministry minister ministers secretary"
    " inspectorate crown law parliament sentencing others another other"
)
_US = (
    r"(?:(?:the|our|this|my|any|individual|local|police)\s+)*(?:force|forces|constabulary|me|us|office|pccs?"
    r"|commissioners?|chief\s+constables?|police|policing)\b"
)


_CUES = (
    cue(
        _BODIES,
        rf"""
    \b(?:recommendation|one|area\s+for\s+improvement|action|this|it|that|answer|matter|decision|\d+[a-z]?)\s+
        (?:is|was|are|lies|rests|sits|falls|remains|belongs)\s+(?:\w+\s+)?(?:one\s+|a\s+matter\s+|an\s+action\s+)?
        (?:for|to|with|upon|on|within\s+the\s+remit\s+of|the\s+responsibility\s+of)\s+(?:the\s+)?{NATIONAL}
  | \b(?:addressed|directed|aimed|made|put|given|assigned|allocated|specific|targeted)\s+
        (?:\w+\s+)?(?:to|at|towards)\s+(?:the\s+)?{NATIONAL}
  | \b(?:matter|recommendation|question|issue|action|one|decision|task|job|responsibility)\s+for\s+
        (?:the\s+)?{NATIONAL}
  | \bresponsibility\s+(?:of|for\s+this\s+\w+\s+(?:rests|lies|sits)\s+with)\s+(?:the\s+)?{NATIONAL}
  | \b(?:rests|lies|sits|belongs|falls|left|leave)\s+(?:\w+\s+)?(?:with|to|on)\s+(?:the\s+)?{NATIONAL}
  | \bfor\s+others\s+to\s+[a-z]+
  | {NATIONAL}\s+(?:is|are)\s+the\s+ones?\s+to\s+[a-z]+
  | \b(?:is|are)\s+for\s+(?:the\s+)?{NATIONAL}[^.;]{{0,80}}?\s+to\s+[a-z]+
  | \b(?:has|have)\s+to\s+come\s+from\s+(?:the\s+)?{NATIONAL}
  | \bawait(?:s|ing)?\s+(?:the\s+|any\s+|further\s+)?(?:national|outcome\s+of\s+(?:the\s+)?national
        |(?:guidance|direction|instruction|detail)s?\s+from\s+(?:the\s+)?{NATIONAL})
  | \b(?:is|are)\s+(?:rightly\s+|properly\s+|plainly\s+)?(?:the\s+)?{NATIONAL}
        (?:\s+[a-z]+){{0,2}}?(?:['’]s?)?\s+
        (?:to\s+(?:answer|decide|lead|do|make|take|issue|settle|resolve|write|give|set|bring|deliver|publish)
        |(?:matter|task|job|decision|responsibility|business|call|recommendation)\b)
  | {START}(?:for\s+)?national(?:\s+(?:recommendation|action|lead|only|level|matter|issue))*\s*(?:[.:;-]|$)
  | {START}(?:this\s+is\s+)?(?:for|action\s+for|one\s+for|led\s+by)\s+(?:the\s+)?{NATIONAL}[^,;]{{0,80}}$
  | \bleave\s+(?:it|this|that)\s+to\s+(?:the\s+)?{NATIONAL}
    """,
    ),
    cue(
        "not",
        rf"""
    \band\s+not\s+for\s+(?:(?:the|our|this|individual|local|police)\s+)*(?:force|forces|constabulary|us)\b
  | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:a\s+(?:matter|recommendation)\s+)?
        (?:for|addressed|directed|aimed|applicable|relevant|made)\s*(?:to|at|for)?\s+{_US}
  | {START}(?:(?:this|that|it)\s+(?:one\s+)?is\s+)?not\s+(?:one|ours|a\s+(?:matter|recommendation|question)
        |an\s+action|something)?\s*(?:for|to|addressed\s+to|directed\s+at)\s+{_US}
  | \b(?:does|do|did)\s+not\s+(?:\w+\s+)?(?:fall|apply|relate|concern|extend)\s*(?:to|on|upon|within)?\s+
        (?:{_US}|(?:(?:the|our|my|its)\s+)?(?:remit|area)\b)
    """,
    ),
    cue(
        "outside beyond not",
        r"""
    \b(?:is|are|lies|falls|sits)\s+(?:\w+\s+)?(?:outside|beyond|not\s+(?:within|in))\s+(?:of\s+)?
        (?:our|my|the\s+force['’]?s|local|police)\s+(?:gift|remit|control|powers?|hands)\b
    """,
    ),
    cue(
        "nothing no applicable n",
        rf"""
    \b(?:nothing|no\s+action)\s+(?:is\s+)?(?:required\s+|needed\s+|falls\s+)?(?:here\s+)?
        (?:for|from|of|by|to)\s+\S.{{0,40}}?\bto\s+do\b
  | {START}(?:there\s+is\s+)?(?:no(?:thing)?\s+(?:further\s+)?(?:local\s+)?(?:force\s+)?action(?:s)?\s+
        (?:is\s+|are\s+)?(?:required|needed|for\s+the\s+force|for\s+us))
  | {START}(?:n/a|not\s+applicable)\b
  | \bnothing\s+(?:\w+\s+){{0,3}}(?:here|(?:in|about)\s+(?:this|it)(?:\s+one|\s+recommendation)?)\s+for\s+
    """,
    ),
    cue(
        "bodies organisations agencies",
        r"\b(?:is|are)\s+for\s+(?:the\s+)?[a-z]+\s+(?:named|listed|mentioned|addressed)\b",
    ),
    cue("leave", r"\bleave\s+(?:it|this|that)\s+to\s+(?:you|them)\b"),
)


def is_for_others(words: str) -> bool:
    """Whether the sentence leaves what is asked to somebody else, mostly a national body."""
    return any(one.stands_in(words) for one in _CUES)
