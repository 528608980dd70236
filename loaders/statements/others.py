"""Whether an answer leaves what is asked to a national body, or at least not to the respondent."""

import re

from loaders.statements.cues import NAME, NATIONAL, START, Cues, cue

_OTHERS = (
    rf"(?:{NATIONAL}|ministry\b|departments?\b|(?:(?:two|three|four|five|those|these|other|relevant|lead"
    rf"|named"
    r"|national|central)\s+){1,3}(?:departments|agencies|bodies|organisations|inspectorates|services"
    r"|ministries|authorities)\b|hmpps|hmcts|cps\b|(?:national\s+)?probation\b"
    r"|(?:hm\s+)?prisons?\s+(?:and\s+probation\s+)?service"
    r"|youth\s+(?:justice\s+board|custody\s+service)|nhs\s+england|judiciary|attorney\s+general|treasury"
    r"|ofsted|ofcom|care\s+quality\s+commission|legal\s+aid\s+agency|apcc\b"
    r"|association\s+of\s+police\s+and\s+crime|national\s+co-?ordinator|iopc\b"
    r"|independent\s+office\s+for\s+police|city\s+of\s+london\s+police|border\s+force"
    r"|(?:all\s+)?(?:local\s+)?(?:authorities|councils)\b)"
)
_BODIES = (
    "home government college national npcc nca hmicfrs hm department ministry minister ministers secretary"
    " inspectorate crown law parliament sentencing others another other departments agencies bodies"
    " organisations inspectorates services ministries authorities hmpps hmcts cps probation prison prisons"
    " youth nhs judiciary attorney treasury ofsted ofcom care legal apcc association iopc independent city"
    " border councils"
)
_US = (
    r"(?:(?:the|our|this|my|any|individual|local|police|territorial|other|all)\s+)*(?:force|forces"
    r"|constabulary|constabularies|me|us|office|pccs?|commissioners?|chief\s+constables?|police|policing)\b"
)
_WHOLLY = (
    r"(?:(?:rightly|properly|plainly|clearly|wholly|solely|entirely|primarily|principally|mainly|really"
    r"|squarely|largely|chiefly|only|very|much|more|both|all|again|also|therefore|now|still|specifically"
    r"|firmly)\s+){0,2}"
)
_ASKED = r"(?:recommendation|area\s+for\s+improvement|action|matter|question|issue|decision|task|job)"
_NOT_DONE = r"(?!\s+(?:as|because|since|given|beyond)\b)"
_SHORT = (
    r"(?:lead|leads|department|departments|ministry|office|service|council|board|college|agency|government"
    r"|inspectorate|inspectorates|parliament|ministers|police|constabulary|authority|authorities|prisons)"
)


_CUES = Cues(
    cue(
        _BODIES,
        rf"""
    \b(?:(?:one|this|it|that|answer|{_ASKED}|\d+[a-z]?)\s+
        (?:(?:is|was|are|being|remains?|(?:would|will|must)\s+be)\s+{_WHOLLY}
            (?:one\s+|an?\s+(?:[a-z]+\s+)?{_ASKED}\s+)?(?:for|within\s+the\s+remit\s+of
            |the\s+responsibility\s+of)
        |is\s+(?:something|work)\s+for|(?:lies|rests|sits|falls|remains|belongs)\s+{_WHOLLY}(?:for|to|with|upon|on
              |within\s+the\s+remit\s+of))
        \s+(?:the\s+)?{_OTHERS}
      | (?:these|those|both|they)\s+(?:are|remain)\s+{_WHOLLY}
        (?:matters|questions|tasks|decisions|recommendations)\s+(?:for|to)\s+(?:the\s+)?{_OTHERS}
      | (?:addressed|directed|aimed)\s+{_WHOLLY}(?:to|at|towards)\s+(?:the\s+)?{_OTHERS}
      | (?:made|put|given|assigned|allocated|specific|targeted)\s+
        (?:\w+\s+)?(?:to|at|towards)\s+(?:the\s+)?{NATIONAL}
      | (?:one|responsibility|{_ASKED})\s+for\s+(?:the\s+)?{_OTHERS}
      | recommendation\s+(?:[a-z]+\s+)?(?:to|(?:relates|applies|pertains|belongs)\s+{_WHOLLY}to|concerns)\s+
        (?:the\s+)?{_OTHERS}
      | responsibility\s+(?:of|for\s+(?:this|it|that|both|these|them)(?:\s+[a-z]+)?\s+{_WHOLLY}(?:rests|lies
        |sits)\s+{_WHOLLY}with)\s+
        (?:the\s+)?{_OTHERS}
      | (?:rests|lies|sits|belongs|falls|left|leave)\s+(?:\w+\s+)?(?:with|to|on)\s+(?:the\s+)?{NATIONAL}
      | for\s+others\s+to\s+[a-z]+
      | (?:is|are)\s+for\s+(?:the\s+)?{_OTHERS}[^.;]{{0,80}}?\s+to\s+[a-z]+
      | (?:has|have)\s+to\s+come\s+from\s+(?:the\s+)?{NATIONAL}
      | await(?:s|ing)?\s+(?:the\s+|any\s+|further\s+)?(?:national|outcome\s+of\s+(?:the\s+)?national
        |(?:guidance|direction|instruction|detail)s?\s+from\s+(?:the\s+)?{NATIONAL})
      | (?:is|are)\s+(?:rightly\s+|properly\s+|plainly\s+)?(?:the\s+)?{NATIONAL}
        (?:\s+[a-z]+){{0,2}}?(?:['’]s?)?\s+
        (?:to\s+(?:answer|decide|lead|do|make|take|issue|settle|resolve|write|give|set|bring|deliver|publish)
        |(?:matter|task|job|decision|responsibility|business|call|recommendation)\b)
      | (?:recommendation|this|it|that)\s+(?:is|was)\s+for\s+(?:chief\s+officers|the\s+(?:leads?|heads?
        |leaders))\s+of\s+
        (?:the\s+)?{_OTHERS}
      | on\s+which\s+(?:the\s+)?{_OTHERS}[^.;,]{{0,40}}?\s(?:leads|lead|is\s+leading|has\s+the\s+lead
        |must\s+act)\b
      | (?:job|task|duty|business|responsibility)\s+of\s+(?:the\s+)?{NATIONAL}
      | responsibility\s+(?:[a-z]+\s+){{0,3}}is\s+(?:the\s+)?{NATIONAL}
      | only\s+(?:the\s+)?{NATIONAL}\s+(?:can|could|may)\b
      | (?:this|that|it)\s+is\s+(?:very\s+much\s+)?a\s+national\s+{_ASKED}
      | leave\s+(?:it|this|that)\s+(?:to|with)\s+(?:the\s+)?{NATIONAL}
    )
  | {NATIONAL}\s+(?:is|are)\s+the\s+ones?\s+to\s+[a-z]+
    """,
        rf"""
    {START}(?:(?:we|i|the\s+force|the\s+constabulary)\s+(?:are\s+|is\s+|will\s+)?await(?:s|ing)?\s+(?:the\s+)?
        (?:outcome|results?|publication|product|findings|conclusions?)\s+(?:of|from)\s+(?:the\s+)?{NATIONAL}
      | (?:the\s+)?{_OTHERS}[^,;.]{{0,60}}?\s(?:owns|own|leads|lead|is\s+leading|are\s+leading
        |is\s+taking|has\s+the\s+lead|holds)\s+
        (?:on\s+|for\s+)?(?:this|that|it)\b
      | (?:this|it|that|the\s+recommendation)\s+(?:{_WHOLLY}concerns|(?:requires|needs
        |calls\s+for)\s+(?:[a-z]+\s+){{0,2}}?
        (?:action|legislation|decision|work|change|guidance|response|lead)\s+(?:by|from)|depends\s+on
        |turns\s+on)\s+(?:the\s+)?{_OTHERS}
      | an?\s+national\s+(?:response|approach|solution|product|answer)\s+(?:is
        |will)\s[^.;]{{0,40}}?\bby\s+(?:the\s+)?{_OTHERS}
      | (?:the\s+)?{_OTHERS}[^.;,]{{0,40}}?\s(?:to\s+(?:respond|lead|answer|take|deliver|action|progress
        |consider)|(?:will|is\s+to|are\s+to)\s+(?:answer|respond\s+to|deliver|lead\s+on|address
              |take\s+forward)\s+(?:this|it|that))\b
      | (?:we|i)\s+look\s+to\s+(?:the\s+)?{NATIONAL}
      | (?:the\s+)?{NATIONAL}\s+(?:has|have)\s+to\W*$
      | (?:the\s+)?{_OTHERS}[^,;.]{{0,40}}?\s(?:is|are)\s+responsible\s+for\s+(?:this|that|it)\b
      | (?:for\s+)?national(?:\s+(?:recommendation|action|lead|only|level|matter|issue))*\s*(?:[.:;-]|$)
      | [a-z]+(?:\s+[a-z]+){{0,3}}\s+(?:is|are)\s+national\W*$
      | (?:this\s+is\s+|again,?\s+|(?:a\s+)?recommendation\s+)?(?:for|action\s+for|one\s+for|led\s+by)\s+
        (?:the\s+)?{_OTHERS}[^,;]{{0,80}}$
    )
    """,
    ),
    cue(
        "not",
        rf"""
    \b(?:(?:and|but)\s+not\s+for\s+{_US}
      | (?:falls?|for|addressed|directed|aimed|rests|lies)\s[^.;]{{2,80}}?(?:\band|\bbut|,)\s+not\s+
        (?:(?:for|to|at|with|on|upon)\s+)?{_US}
      | (?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:a\s+(?:matter|recommendation)\s+)?
        (?:for|addressed|directed|aimed|applicable|relevant|made)\s*(?:to|at|for)?\s+{_US}
      | (?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:an?\s+(?:{_ASKED}|thing)\s+|one\s+|something\s+)?
        (?:that\s+is\s+)?
        (?:(?:addressed|directed|aimed)\s+(?:to|at)\s+(?:{_US}|(?:the\s+)?{NAME})
        |addressed\s+to\s+[a-z]+|(?:(?:on\s+)?(?:that|which)\s+)?(?:either\s+)?
        (?:we|i|(?:the|a|any|one)\s+(?:[a-z]+\s+)?(?:force|constabulary|commissioner|pcc)|(?:police\s+)?forces
              |commissioners|pccs)(?:\s+(?:or|nor|and)\s+(?:i|the\s+[a-z]+))?\s+
        (?:can|could|(?:am|is|are)\s+able\s+to)\s+(?:act|answer|deliver|implement|take|do|bring|change)\b)
      | (?:does|do|did)\s+not\s+(?:\w+\s+)?(?:fall|apply|relate|concern|extend)\s*(?:to|on|upon|within)?\s+
        (?:{_US}|(?:(?:the|our|my|its)\s+)?(?:remit|area)\b)
    )
  | ,\s+(?:and\s+)?not\s+(?:us|me|the\s+force|the\s+police|forces|commissioners|pccs)\W*$
    """,
        rf"""
    {START}(?:(?:(?:this|that|it)\s+(?:one\s+)?is\s+)?not\s+(?:one|ours|a\s+(?:matter|recommendation|question)
        |an\s+action|something)?\s*(?:for|to|addressed\s+to|directed\s+at)\s+{_US}
      | (?:(?:this|that|it)\s+is\s+)?not\s+(?:relevant|applicable|directed|aimed|addressed)\s+(?:to|at)\s
      | (?:(?:this|that|it|again)\s+(?:one\s+)?(?:is\s+)?)?not\s+
        (?:(?:mine|ours)\b|(?:the\s+)?[a-z]+(?:\s+[a-z]+)?['’]s?\s+to\s+(?:answer|take|act)\b)
    )
    """,
    ),
    cue(
        "rather",
        rf"\b(?:for|to|at)\s+(?:the\s+)?[^.;]{{3,60}}?\s+rather\s+than\s+(?:for\s+|to\s+|at\s+)?{_US}",
    ),
    cue(
        "you your",
        rf"""
    \b(?:this|it|that|one|answer|{_ASKED})\s+(?:one\s+)?(?:(?:is|was|remains|must\s+be)\s+{_WHOLLY}
        (?:(?:one|an?\s+{_ASKED})\s+)?for|(?:sits|lies|rests|falls|belongs)\s+{_WHOLLY}(?:on|with|to|in|at))\s+
        (?:you(?:\s+(?:to\s+[a-z]+|alone|and\s+not\s+for)\b|\W*$)|your\s+(?:own\s+)?(?:department|ministry
        |officials|ministers|desk|in-?tray|office|remit|gift|hands)\b)
    """,
    ),
    cue(
        "lead must has be",
        rf"\b(?:the\s+lead|leadership|action)\s+(?:here|on\s+(?:this|it)|in\s+this)\s+(?:(?:is|has\s+to\s+be|must"
        rf"\s+be|should\s+be|can\s+only\s+be|rests\s+with|lies\s+with)\s+{_WHOLLY}(?:for\s+)?|(?:has\s+to|must"
        rf"|can\s+only|needs\s+to)\s+come\s+from\s+)(?:the\s+)?{_OTHERS}",
    ),
    cue(
        "outside beyond not",
        rf"""
    \b(?:is|are|lies|falls|sits)\s+(?:\w+\s+)?(?:outside|beyond|not\s+(?:\w+\s+)?(?:within|in))\s+(?:of\s+)?
        (?:(?:our|my|the\s+force['’]?s|local|police)\s+(?:gift|remit|control|powers?|hands|role|functions?
        |responsibilit\w+)
        |the\s+(?:gift|remit|control|powers?|scope|role|functions?|responsibilit\w+)\s+of\s+(?:{_US}|{NAME}
              |an?\s+(?:police\s+and
        \s+crime\s+commissioner|pcc|force)))
    """,
    ),
    cue(
        "nothing no applicable n",
        rf"""
    \b(?:(?:nothing|no\s+action)\s+(?:is\s+)?(?:required\s+|needed\s+|falls\s+)?(?:here\s+)?
        (?:for|from|of|by|to)\s+\S.{{0,40}}?\bto\s+do\b
      | no\s+(?:direct\s+|specific\s+|local\s+)?(?:action|response|reply|comment)\s+(?:here\s+)?(?:is\s+
        |required\s+|needed\s+)*
        (?:for|from|falls\s+(?:to|on))\s+(?:{_US}|(?:the\s+)?{NAME}|[a-z]+(?:\s+[a-z]+)?(?:\s+(?:police
        |constabulary))?\s*(?:until\b|and\b|at\s+(?:this|present)\b|here\b|[.,;]|$))
      | nothing\s+(?:\w+\s+)?(?:is|was|has\s+been)\s+(?:asked|required|sought|expected|demanded)\s+
        (?:here\s+)?(?:of|from)\s+{_US}
      | (?:asks?|asked|requires?|expects?|seeks?)\s+nothing\s+(?:of|from)\s+{_US}
      | (?:{_US}|we|i)\s+(?:have|has)\s+no\s+(?:[a-z]+\s+)?(?:part|role)\W*$
      | (?:{_US}|we|i)\s+(?:have|has)\s+no\s+(?:\w+\s+)?(?:action\s+to\s+take|part\s+to\s+play)\b
      | nothing\s+(?:\w+\s+){{0,3}}(?:here|(?:in|about)\s+(?:this|it)(?:\s+one|\s+recommendation)?)\s+for\s+
    )
    """,
        rf"""
    {START}(?:(?:there\s+is\s+)?(?:no(?:thing)?\s+(?:local\s+|direct\s+)?(?:force\s+)?action(?:s)?\s+
        (?:is\s+|are\s+)?(?:required|needed|for\s+the\s+force|for\s+us){_NOT_DONE})
      | no\s+(?:(?:local|direct|specific|force)\s+)*(?:response|reply|answer)\s+(?:is\s+)?(?:required
        |needed|called\s+for|sought){_NOT_DONE}
      | (?:n/a|not\s+applicable)\b
    )
    """,
    ),
    cue(
        "bodies organisations agencies departments",
        r"\b(?:is|are)\s+for\s+(?:the\s+)?[a-z]+\s+(?:named|listed|mentioned|addressed)\b",
    ),
    cue(
        "outside bearing asked",
        rf"{START}(?:this\s+(?:is|falls)\s+)?outside\s+[^.;,]{{1,40}}?\bremit\b|\b(?:has"
        rf"|have)\s+no\s+bearing\s+on\s+{_US}"
        r"|\bnot\s+one\s+on\s+which\s+[^.;,]{1,60}?\sasked\s+to\b",
    ),
    cue(
        "law legislation",
        r"\b(?:needs?|requires?|(?:would|will)\s+(?:need|require))\s+(?:an?\s+)?(?:(?:change"
        r"|amendment)s?\s+(?:in|to|of)\s+the\s+law|(?:new\s+|primary\s+|national\s+)?legislation)\b",
    ),
    cue(
        "no",
        rf"{START}(?:i|we|{_US}|[^.;,]{{0,20}}?\bcommissioners)\s+(?:have|has)\s+no\s+(?:role|part|powers?"
        rf"|remit|responsibility|locus"
        r"|jurisdiction|say|influence)\s+(?:in|over|here|to|for)\b",
    ),
    cue("leave", r"\bleave\s+(?:it|this|that)\s+(?:to|with)\s+(?:you|them|those)\b"),
    cue(
        "anything action reply response work + not + of from by",
        rf"\bnot\s+(?:itself\s+|directly\s+)?(?:require|ask|expect|seek|demand|need|call\s+for)\s+"
        rf"(?:anything|(?:any\s+)?(?:[a-z]+\s+)?(?:action|reply|response|work))\s+(?:of|from|by)\s+{_US}",
    ),
    cue(
        "neither none",
        rf"""
    {START}(?:neither|none)(?:\s+(?:recommendation|of\s+(?:this|it|them|these|those|the\s+[a-z]+)))?\s+
        (?:(?:is|are|was|were)\s+(?:{_WHOLLY}(?:(?:an?\s+{_ASKED}\s+|one\s+)?for|addressed\s+to|aimed\s+at|directed\s+at)\s+(?:{_US}|(?:[a-z]+\s+){{1,4}}(?:police|constabulary)\s*[.;,])|ours\b|mine\b
            |within\s+(?:our|my|the\s+force['’]s)\s+(?:gift|power|powers|remit|control)\b)
        |(?:falls?|rests?|lies?)\s+(?:to|on|with)\s+{_US}|concerns?\s+{_US})
    """,
    ),
    cue(
        "can could",
        rf"{START}not\s+(?:an?\s+{_ASKED}|one|something|a\s+thing)\s+(?:that|which)\s+(?:either\s+)?"
        rf"(?:we|i|(?:the|a|any|one|this)\s+(?:[a-z]+\s+)?(?:force|constabulary|commissioner|pcc)|forces|commissioners)"
        rf"\s+(?:can|could)\b",
    ),
    cue(
        "for",
        rf"{START}(?:the\s+)?(?:product|guidance|strategy|standards?|tool|toolkit|law|code|definition|framework|work"
        rf"|national\s+[a-z]+)\s+itself\s+is\s+{_WHOLLY}for\s+(?:the\s+)?{_OTHERS}",
    ),
    cue(
        "both these they",
        rf"{START}(?:both(?:\s+of\s+(?:these|them|the\s+[a-z]+))?|these|they)\s+are\s+{_WHOLLY}(?:for\s+(?:the\s+)?{_OTHERS}"
        r"|national\s+(?:recommendations|matters|actions|questions)\b)",
    ),
    cue(
        "by",
        rf"{START}(?:this|that|it|(?:the|this|that)\s+[a-z]+)\s+(?:(?:is|are|will\s+be)\s+(?:being\s+)?(?:led|taken\s+forward"
        r"|progressed)|(?:must|has\s+to|have\s+to|can\s+only)\s+be\s+[a-z]+)\s+(?:nationally\s+)?"
        rf"by\s+(?:the\s+)?{NATIONAL}",
    ),
    cue(
        "must hand named",
        rf"{START}(?:the\s+)?{_OTHERS}[^.;,]{{0,40}}?\s(?:must\s+(?:decide|answer|act|respond|settle|choose)\b"
        rf"|(?:has|have)\s+(?:this|that|it|these|both)\s+in\s+hand\b)"
        rf"|{START}{_US}\s+(?:is|are|am|was|were)\s+not\s+named\s+in\s+(?:this|the|either)\s+recommendation",
    ),
    cue(
        "it answer awaiting body from part",
        rf"{START}(?:it\s+is\s+(?:the\s+)?{NATIONAL}[^.;,]{{0,30}}?\s(?:that|who|which)\s+(?:must|has|have|will|should|can)\b"
        rf"|we\s+cannot\s+(?:answer|speak)\s+for\s+(?:the\s+)?{NATIONAL}"
        rf"|awaiting\s+(?:the\s+)?{NATIONAL}"
        rf"|we\s+are\s+not\s+the\s+(?:body|ones?)\s+(?:to\s+(?:which|whom)|that|who)\b"
        rf"|(?:this|it)\s+(?:calls\s+for|requires|asks)\s+nothing\s+(?:from|of)\s+{_US}"
        rf"|(?:there\s+is\s+)?no\s+part\s+of\s+(?:this|it)\s+(?:that\s+)?(?:falls\s+to|is\s+for)\s+{_US})",
    ),
    cue(
        "national college npcc government home central",
        rf"{START}(?:a\s+|the\s+)?(?:national|college|npcc|government|home\s+office|central)\s+"
        rf"(?:work|action|lead|responsibility|business|task)\s*(?:[.;:,]|$)",
    ),
    cue(
        "whatever",
        rf"{START}(?:we|i|the\s+(?:force|constabulary))\s+(?:will|shall)\s+[a-z]+(?:\s+[a-z]+)?\s+whatever\s+(?:is|are)\s+"
        r"(?:laid\s+down|decided|issued|published|agreed|settled|recommended|set)\b",
    ),
    cue("for", rf"{START}for\s+(?:the\s+)?(?:(?:{NAME}+|[a-z'’&-]+)\s+){{0,6}}(?:{NAME}+|{_SHORT})\s*[.;]?$"),
)

_AT_MOST = 160
_NATIONAL_LEVEL = re.compile(
    r"\b(?:nationally|national\s+(?:bodies|body|colleagues|level|matter|organisations?)|departments?|ministers?"
    rf"|the\s+college)\b|{START}others\s+(?:will|must|should|are\s+to)\s+(?:answer|respond|reply|act|do|lead)\b"
    rf"|{START}for\s+(?!{_US}|us\b|me\b)(?:[a-z'’{NAME}-]+\s+){{1,6}}?to\s+(?:take\s+forward|lead|answer|deliver"
    r"|progress|respond|decide|address|action|implement|consider)\b"
)
_PART = re.compile(
    rf"{START}(?:(?:the|its|this)\s+)?(?:first|second|third|last|latter|former|other|one|national)\s+(?:half|part"
    r"|limb|element|strand|point|aspect|clause|question)\b|^\W*(?:one\s+|a\s+)?(?:part|half|some)\s+of\s+(?:this|it"
    r"|that|the)\b"
)

_HERE = re.compile(
    r"\W*(?:locally|at (?:a )?local level|for our (?:own )?part|on our (?:own )?side)\b(?! nothing)"
)


def leaves_a_part(words: str) -> bool:
    """Whether the sentence speaks of a part of what is asked, so that the rest may be one's own."""
    return _PART.match(words) is not None


def tells_own_part(words: str) -> bool:
    """Whether the sentence goes on, behind one on others, to what is done here ("Locally, a group met")."""
    return _HERE.match(words) is not None


def is_for_others(words: str) -> bool:
    """Whether the sentence (short forms spelled out) leaves what is asked to somebody else."""
    return _CUES.stand_in(words)


def is_short(words: str) -> bool:
    """Whether a sentence has room for no more than whom a recommendation is for."""
    return len(words) <= _AT_MOST


def names_a_national_level(words: str) -> bool:
    """Whether a sentence speaks of those who act for the whole country, or for others than oneself."""
    return _NATIONAL_LEVEL.search(words) is not None
