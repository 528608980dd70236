"""Words that tell that something has begun and is not complete, and how much of it is done."""

from loaders.statements.cues import ADVERBS, NAME, START, Cues, cue

_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})*(?![\d,.]\d)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty|forty|fifty)"
)
_DIGIT_OR = r"[\dotfsen]"
"""What a number may begin with: looked at before it is asked what stands before the number."""
_HAVE = "has have"
_HAVE_DONE = (
    rf"(?:\s+of)?(?:\s+(?!that\b|which\b|who\b|was\b|were\b)[a-z{NAME}-]+){{0,5}}?\s+"
    r"(?:(?:has|have)\b|(?:are|is)\s+(?:now\s+)?(?:closed|complete|completed|done|finished|trained|live"
    r"|in\s+(?:place|use)|up\s+and|using|accredited|compliant)|(?:now\s+)?(?:see|use)\b)"
)
_WORK = (
    r"(?:work|training|recruitment|procurement|roll[\s-]?out|development|implementation|consultation"
    r"|discussions?"
    r"|talks|negotiations?|review|programme|project|migration|delivery|drafting|build|evaluation|scoping"
    r"|vetting|pilot|trial|audit|efforts?)"
)

_PARTIAL = Cues(
    cue(
        f"{_HAVE} are is now see use + half third thirds quarter quarters",
        rf"\b(?:half|a\s+third|two[\s-]thirds|a\s+quarter|three[\s-]quarters)\b{_HAVE_DONE}",
    ),
    cue(
        f"{_HAVE} are is now see use + of in out",
        rf"""
    \b(?={_DIGIT_OR})(?<!every\s)(?<!each\s)(?<!all\s){_NUMBER}\s+(?:of|in|out\s+of)\s+
        (?:the\s+|our\s+|its\s+|their\s+)?{_NUMBER}\b{_HAVE_DONE}
    """,
    ),
    cue(
        "of + have has signed adopted completed done used use live taken place + by in at which these them"
        " officers detectives sergeants supervisors staff constables schools teams cases posts",
        rf"""
    \b(?:(?:signed|adopted|completed|taken\s+up|done|used|in\s+(?:use|place)|live)\s+(?:by|in
    |at)\s+{_NUMBER}\s+(?:out\s+)?of\s+
        (?:the\s+|our\s+|its\s+)?{_NUMBER}\b
      | {_NUMBER}\s+of\s+(?:which|these|them)\s+(?:have|has|are\s+(?:now\s+)?(?:done|complete|closed|finished
        |live))\b
      | (?={_DIGIT_OR})(?<!every\s)(?<!each\s)(?<!all\s){_NUMBER}\s+of\s+(?:our|the|its)\s+
        (?:[a-z-]+\s+)?(?:officers|detectives|sergeants|supervisors|staff|constables|schools|teams|cases|posts)\s+have\s+(?:now\s+|already\s+)?(?:passed|completed|attended
              |had|received|done|undergone|been\s+(?:trained|through|filled|reviewed|briefed))\b
    )
    """,
    ),
    cue(
        f"{_HAVE} + from",
        r"\b(?:has|have)\s+(?:now\s+|already\s+|since\s+)?(?:come\s+down|fallen|dropped|risen|grown"
        r"|increased|improved|narrowed|been\s+(?:cut"
        r"|reduced)|reduced)\b[^.;]{0,40}?\bfrom\s[^.;]{1,30}?\sto\s",
    ),
    cue(
        f"{_HAVE} + per percent cent majority most",
        rf"""
    (?<![\d.])(?:[1-8]?\d)(?:\.\d+)?\s?(?:per\s?cent|percent)\s+of\s+(?:[a-z{NAME}-]+\s+){{1,6}}?(?:has
    |have)\s
  | \b(?:the\s+(?:large\s+|vast\s+|great\s+)?majority|most)\s+(?:of\s+)?(?:(?:the|our|its|these|those|them
        |frontline
        |front-line)\s+)?(?:(?:officers|staff|forces?|teams|districts|detectives|sergeants|supervisors
              |constables|files|posts
        |cases|schools|stations|actions)\s+|(?<=\sof\s)[a-z-]+\s+)(?:[a-z]+\s+)?(?:has|have)\s
    """,
    ),
    cue(
        "remaining remainder rest last final other others outstanding",
        r"""
    \b(?:the|our)\s+(?:remaining|remainder|rest(?!\s+of\s+the\s+(?:year|month|country))|outstanding|others
        |(?:other|last|final)\s+(?:of|two|three|four|five|six|seven|eight|nine|ten|\d+))\b(?:\s+(?!was\b
              |were\b)[^\s.;,]+){0,6}?\s+
        (?:will|shall|(?:are|is)\s+(?:to\b|due|on\s+track|scheduled|booked|planned|being|with\b|expected)
        |follows?\b|continues?\b|should|by\b(?=\s+(?:the\s+end|[a-z]+\s+\d))|come\s+next)
  | \b(?:training|work|recruitment|vetting|sessions?|input|courses?)\s+(?:for|with|of
        |on)\s+the\s+(?:remaining|remainder|rest|last|others?)\b
    """,
    ),
    cue(
        "of + are is remain have has",
        rf"{START}of\s+(?:the\s+|our\s+)?{_NUMBER}\s+[a-z-]+,\s+{_NUMBER}\s+(?:have|has|are)\b"
        rf"|\b(?={_DIGIT_OR}){_NUMBER}\s+of\s+(?:the\s+|our\s+|its\s+)?{_NUMBER}\s+(?:[a-z-]+\s+){{0,2}}?(?:are|remain|have)\s+"
        r"(?:still\s+)?(?:without|no\b|not\b|yet\b)",
    ),
    cue(
        "half thirds quarters",
        r"""
    \b(?:half|two[\s-]thirds|three[\s-]quarters)[\s-](?:done|complete\w*|finished|trained|through
    |of\s+the\s+way)\b
    """,
    ),
    cue(
        "done complete completed completion ready finished",
        r"\b(?:nearly|almost|partly|partially|mostly|largely|substantially|nearing)\s+(?:done|ready|finished|complete\w*"
        r"|completion)",
    ),
    cue("nearing", r"\bnearing\s+(?:completion|its\s+end|the\s+end)\b"),
    cue(
        "first initial phase stage",
        r"""
    \b(?:first|initial)\s+(?:phase|stage|tranche|cohort|wave|intake|group|course
    |module)\b(?!\s+of\s+(?:which|whom))
        [^.;]{0,40}?\s(?:(?:is|are)\s+(?:now\s+)?(?:complete|done|under|live|in\s+place)|has|have|was|were
        |completed|finished|started|began|graduated|passed|went)\b
  | \b(?:phase|stage)\s+(?:one|1)\s+(?:[a-z-]+\s+){0,3}?(?:is|has|was|went|began|started|finished)\b
    """,
    ),
)
_PROGRESS = Cues(
    cue(
        "being",
        rf"""
    \b(?:is|are|has\s+been|have\s+been)\s+{ADVERBS}being\s+(?!{ADVERBS}(?:reviewed|monitored|used|met
    |considered
        |assessed|evaluated|explored|examined|looked|scrutinised|managed|checked|held|recorded|tracked|shared
        |supported|dealt|investigated|audited|refreshed|updated|made\s+(?:as|to|by|on)|followed|addressed|seen
        |delivered|captured|identified|provided|offered|referred|maintained|well|properly|able|a|the
              |in)\b)[a-z]+
  | \bbeing\s+progressed\b
    """,
    ),
    cue(
        "awaited awaiting awaits",
        r"\b(?:is|are)\s+(?:still\s+|now\s+|currently\s+)?(?:awaited|awaiting)\b|\bawaits\s+(?:approval"
        r"|sign|a\s|the\s)",
    ),
    cue(
        f"{_HAVE} + far",
        r"\b(?:has|have)\s+so\s+far\s+[a-z]|(?<!no\s)(?<!none\s)\b(?:has|have)\s(?!not\b|never\b)[^.;]{1,80}?\bso\s+far\b"
        r"|^\W*so\s+far\b(?!\s+as\b)(?!,?\s+(?:no\b|none\b|nothing\b))",
    ),
    cue(
        "improving improved slower advanced advance final stage stages road grown growing reducing",
        r"\b(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+|now\s+)?improving\b"
        r"|\b(?:has|have)\s+improved,?\s+(?:but|though|although)\b|\bprogress\s+(?:has|is"
        r"|was)\s+(?:\w+\s+){0,2}(?:slow\w*|good|made)"
        r"|\b(?:is|are)\s+(?:well|far|fairly)\s+advanced\b|\bat\s+an\s+advanced\s+(?:stage|draft)"
        r"|\b(?:its|their|the|at\s+a)\s+(?:final|closing|last|middle|early)\s+stages?\b"
        r"|\bsome\s+way\s+(?:down|along)\b",
    ),
    cue(
        "remain remains empty open outstanding vacant unfilled",
        rf"\b(?:{_NUMBER}|some|several|many|few|others)\b[^.;]{{0,40}}?\s(?:remains?|are\s+still"
        rf"|is\s+still)\s+(?:open|outstanding"
        r"|vacant|empty|unfilled|incomplete|to\s+be\b|unfinished|untrained)",
    ),
    cue(
        "by time phases stages phased + one division district county team area force school station borough"
        " town group in",
        r"\b(?:is|are|being|will|have|has|it)\b[^.;]{0,80}?\b(?:(one|division|district|county|team|area"
        r"|force|school|station"
        r"|borough|town|group)\s+by\s+\1|one\s+at\s+a\s+time|in\s+(?:phases|stages)|phased\s+in)\b",
    ),
    cue(
        "but though + not",
        r"\b(?:but|though)\s+not\s+(?:as\s+yet|yet|always|everywhere|all\b|consistently|at\s+the\s+end"
        r"|(?:in|at)\s+(?:the|all|every|both)\b|for\s+\w+\W*$)",
    ),
    cue("only", r"\bin\s+(?:use|place)\s+(?:in|at|for)\s[^.;]{2,60}\sonly\W*$|\bonly\s+(?:in\s+)?part\b"),
    cue(
        "began begun started commenced runs takes joins",
        r"\b(?:began|started|commenced)\b[^.;]{1,60}?\band\s+(?:will|shall|is\s+(?:due|to)|should"
        r"|runs?\s+(?:to|until))\b|\b(?:pilot|trial|exercise|review)\b[^.;]{0,60}?\bruns?\s+(?:to|until)\b"
        r"|\b(?:takes?\s+up|starts?\s+in|joins?)\s[^.;]{0,30}?\bnext\s+(?:week|month|year)\b",
    ),
    cue(
        "commissioned terms",
        r"\b(?:review|evaluation|study|audit|research|assessment)\s+(?:of\s[^.;]{1,40}?\s)?(?:has"
        r"|have)\s+(?:now\s+)?been\s+commissioned\b|\bterms\s+of\s+reference\s+(?:have|has|are|were)\b",
    ),
    cue(
        "early headway step steps version next while another further auditor auditors lawyers legal users"
        " supplier"
        " suppliers printer printers partners executive board unions union federation vetting designer"
        " designers developer developers",
        r"\bearly\s+days\b|\bheadway\b|\b(?:the|a|our)\s+first\s+(?:step|steps|version)\b|\b(?:are|is"
        r"|comes?|go|goes)\s+next(?:\s+in\s|\W*$)"
        r"|\b(?:is|are)\s+(?:now\s+|currently\s+)?with\s+(?:the\s+|our\s+)?(?:auditors?|lawyers|legal"
        r"|users|suppliers?|printers?|partners"
        r"|executive|board|unions?|federation|vetting|designers?|developers?)\b"
        r"|\bwhile\s[^.;,]{1,40}?\sis\s+(?:being\s+)?(?:built|designed|written|procured|bought|sought"
        r"|found|recruited)\b"
        r"|\b(?:another|a\s+further)\s+(?:\w+\s+){1,3}?(?:sit|start|begin|join|will|are\s+(?:to|due"
        r"|booked)|attend|follow)\b",
    ),
    cue(
        "still more different going moving proceeding advancing",
        rf"\bstill\s+(?:being|to\s+(?:be|do|come)|considering|waiting|working\s+(?:on|to|towards)"
        rf"|recruiting|looking)\b"
        r"|(?<!nothing\s)(?<!no\s)(?<!not\s)\bmore\s+(?:is|are)\s+(?:needed|required|to\s+(?:be\s+done"
        r"|come|do))\b|\bat\s+different\s+stages\b"
        rf"|\b{_WORK}\s+(?:of\s[^.;,]{{1,40}}?\s)?(?:is|are)\s+(?:now\s+)?(?:going|moving|proceeding"
        rf"|advancing)\b",
    ),
    cue(
        "analysing analyzing evaluating assessing examining studying auditing + report publish tell advise"
        " present recommend",
        r"\b(?:is|are)\s+(?:now\s+|currently\s+)?(?:analy[sz]ing|evaluating|assessing|examining|studying|auditing)\s"
        r"[^.;]{1,100}?\band\s+(?:will|shall|(?:is|are)\s+(?:due\s+)?to)\s+(?:report|publish|tell|advise|present"
        r"|recommend)\b",
    ),
    cue(
        "signature approval sign signoff comment comments agreement decision consideration + with",
        r"\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?with\s+[^.;,]{1,60}?\sfor\s+(?:their\s+|its\s+|final\s+|formal\s+)*"
        r"(?:signature|approval|sign-?off|comments?|agreement|decision|consideration)\b",
    ),
    cue("tender", r"\b(?:has|have)\s+(?:now\s+)?gone\s+out\s+to\s+tender\b"),
    cue("preparation", r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?in\s+preparation\b"),
    cue("training", r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?in\s+training\b"),
    cue(
        "case agreement draft proposal paper bid protocol specification + with",
        r"\b(?:business\s+case|agreement|draft|proposal|paper|bid|protocol|specification)\b(?:\s+(?!that\b|which\b)[^\s.;,]+){0,8}?"
        r"\s+(?:is|are)\s+(?:now\s+|currently\s+)?with\s+(?:the|our|my|its)\s",
    ),
    cue("aiming", r"\b(?:has|have)\s[^.;]{1,80}?\b(?:is|are)\s+aiming\s+(?:for|to)\b"),
    cue(
        "currently presently present moment",
        r"""
    \b(?:currently|presently|at\s+present|at\s+the\s+moment)\s+(?:being\s+)?
        (?:in\s+the\s+process|working|develop
        |draft|build|writ|rewrit|revis|recruit|procur|pilot|scop|progress|implement|introduc|consult|design
        |embark|roll|redesign|updat|creat|establish|trial|test|negotiat|seek|finalis|undertaking\s+a
              |out\s+(?:to|for))
    """,
    ),
    cue(
        "is are am been + developing drafting building writing rewriting revising recruiting procuring"
        " piloting trialling trialing scoping implementing introducing designing redesigning rolling"
        " embarking finalising negotiating putting setting establishing creating progressing"
        " redrafting consulting process way part partway out seeking moving working testing extending"
        " expanding upgrading adding preparing configuring migrating transferring giving training re-training"
        " integrating adapting increasing strengthening restructuring making middle choosing selecting hiring"
        " appointing buying installing commissioning advertising",
        rf"""
    \b(?:(?:is|are|am|(?:has|have)\s+been)\s+{ADVERBS}(?:testing|extending|expanding|upgrading|preparing
    |configuring|migrating|transferring|(?:re-?)?training|integrating|adapting|restructuring
              |giving\s+(?:all\s+)?[a-z-]+\s+(?:teams?
        |officers|staff)|adding|increasing\s+the|strengthening\s+(?:the|our|its)|in\s+the\s+(?:middle|midst
              |course)\s+of
        |making\s+(?:good\s+|steady\s+|some\s+|real\s+|significant\s+)?progress|working\s+through|choosing
              |selecting|hiring|appointing|buying|installing|commissioning|advertising
        |working\s+with\s[^.;]{{1,60}}?\son\s+(?:this|those|these|that|it|them))\b
      | (?:is|are|am)\s+{ADVERBS}(?:developing|drafting|building|writing|rewriting|revising|recruiting
        |procuring|piloting|trialling|trialing|scoping|implementing|introducing|designing|redesigning
        |rolling\s+out|embarking
        |finalising|negotiating|putting\s+together|setting\s+up|establishing|creating|progressing|redrafting
        |consulting|in\s+the\s+process\s+of|part\s+of\s+the\s+way|part-way|partway|out\s+(?:to|for)\s+
        (?:tender|consultation)|seeking|moving\s+(?:to|towards)|working\s+(?:on|towards|up)
        |working\s+(?:\S+\s+){{0,8}}to\s+(?:develop|introduce|establish|create|build|improve|implement|agree
              |embed))\b
    )
    """,
    ),
    cue(
        "together drawing way underway progress development train hand trial draft halfway ongoing going"
        " continues continue continuing goes early partially part procurement negotiation build track start"
        " begun started commenced partly mixed amber nearly almost",
        rf"""
    \b(?:(?:putting\s+together|drawing\s+up|under\s*way|in\s+progress|in\s+development|under\s+development
    |in\s+train|in\s+hand|on\s+trial|in\s+draft|part[\s-]way|half[\s-]?way|work\s+in\s+progress|ongoing\s+work
        |at\s+an?\s+early\s+stage|early\s+stages|partially|in\s+part|in\s+procurement|under\s+negotiation
        |(?:good|steady|some|real|significant|encouraging)\s+progress\s+(?:has|is)|in\s+(?:the\s+)?build
        |(?<!not\s)(?:is|are|remains?)\s+on\s+track|made\s+a\s+(?:good\s+)?start
              |made\s+(?:[a-z]+\s+)?progress)\b
      | (?:have|has)\s+(?:now\s+)?an?\s+(?:[a-z]+\s+)?draft\b
      | (?:a|an|our|first|early|current)\s+(?:[a-z]+\s+)?draft\s+(?:[a-z]+\s+){{0,4}}?(?:is|are|has|was|went
        |exists)\b
      | (?:{_WORK}|posts?|adaptations?|build)\s+(?:[^.;,]{{1,60}}?\s+)?(?:is|are|remains?)\s+on-?going\b
    )
    """,
        rf"""
    {START}(?:on-?going|in\s+hand|underway|begun|started|commenced|partly|part\s+complete|mixed|amber|nearly
        |almost)\W*$
  | \W*(?:(?:the|our|this)\s+)?(?:[a-z-]+\s+)?{_WORK}\b(?:\s+(?:with|on|to|for|between|at
        |across)\s[^.;]{{1,60}}?)?\s+
        (?:(?:is\s+|are\s+)?continu(?:es?|ing)|goes\s+on|go\s+on|(?:is|are|remains?)\s+on-?going)\b
    """,
    ),
    cue(
        "advertised interviews interview advert adverts advertisement advertisements shortlisting tender"
        " tenders applications nominations bids live",
        r"""
    \b(?:post|role|vacancy|it|this|position|posts|vacancies|which)\s+(?:was|is|has\s+been|were|are
    |have\s+been)\s+(?:\w+\s+)?
        (?:advertised|out\s+to\s+advert)\b
  | \binterviews?\s+(?:(?:are|is|were|was|have\s+been|will\s+be)\s+(?:next|held|under|being|on|in|now|this
        |taking|scheduled)|(?:took|take)\s+place)\b
  | \btender\s+(?:is|has\s+been|was)\s+(?:now\s+)?(?:live|out|issued|published|launched)\b
  | \b(?:adverts?|advertisements?|applications|nominations|tenders?|bids)\s+(?:\w+\s+){0,4}?closes?\s+
        (?:on|in|at|next)\b
  | \bout\s+to\s+advert\b|\bshortlisting\b
    """,
    ),
    cue(
        "group established set meeting met formed + group team board",
        r"""
    \b(?:(?:task\s+and\s+finish|working|project|task|implementation|steering)\s+(?:group|team
    |board)\b[^.;]{0,80}?\s
        (?:(?:has|have|was|is)\s+(?:now\s+)?(?:been\s+)?(?:established|set\s+up|formed|convened|created
        |meeting|being)|(?:has\s+)?met)\b
      | (?:established|set\s+up|formed|convened|created)\s+(?:a
        |an)\s+(?:[a-z-]+\s+){0,2}?(?:task\s+and\s+finish|working|project
        |task|implementation)\s+(?:group|team)\b
    )
    """,
    ),
    cue(
        "pilot pilots trial piloted trialled evaluation",
        r"""
    \b(?:pilot|trial)s?\s+(?:[^\s.;,]+\s+){0,5}?(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?(?:running
    |live|taking\s+place|operating|under|being)\b
  | \bsubject\s+to\s+(?:a\s+|the\s+|its\s+|successful\s+)*(?:evaluation|pilot|trial)\b
    """,
    ),
    cue(
        "through + working part partway",
        r"\b(?:are|is)\s+(?:now\s+)?working\s+(?:[a-z]+\s+)?through\b|\bpart[\s-]?way\s+through\b",
    ),
    cue(
        "begun began started commenced embarked",
        rf"""
    \b(?:has|have)\s+{ADVERBS}(?:begun|started|commenced|embarked)\b
  | ^\W*(?:{NAME}+\s+)?(?:work|recruitment|procurement|drafting|roll[\s-]?out|development|implementation
        |training|pilot|consultation|scoping|project)\s+(?:\w+\s+){{0,3}}(?:began|begun|started|commenced)\b
  | \b(?:began|started|commenced)\s+(?:work|to\s+(?:develop|draft|build|roll|implement|train))
    """,
    ),
    cue(
        "come yet remain remains go do done complete completed travel lagged lags lagging fallen running",
        r"""
    \b(?:still\s+to\s+come|yet\s+to\s+(?!start\b|begin\b|commence\b|be\s+(?:started|begun))(?:be\s+)?[a-z]+
    |come\s+next|remains?\s+to\s+be|(?:some|a\s+long|a)\s+(?:way|distance)\s+(?:still\s+)?to\s+(?:go|travel)
          |(?:lagged|lags|lagging|fallen|running)\s+behind
        |(?<!nothing\s)(?:much|more|work|further)\s+(?:still\s+)?(?:remains\s+)?to\s+(?:do|go|be\s+done)
              |not\s+yet\s+complete\w*)\b
    """,
    ),
    cue(
        "draft",
        rf"{START}(?:first\s+|initial\s+)?draft\s+(?:\S+\s+)?(?:is|are|with|sent|complete|circulated)\b",
    ),
    cue(
        "lodged submitted made sent raised out",
        r"""
    \b(?:change\s+request|bid|application|tender|request|business\s+case)\s+(?:\w+\s+){0,3}
        (?:lodged|submitted|made|sent|raised|out)\b
    """,
    ),
    cue(
        "asked requested commissioned drafted",
        r"\b(?:has|have)\s+been\s+(?:asked\s+for|requested|commissioned\s+to|drafted)\b",
    ),
)


def is_progress(words: str) -> bool:
    """Whether something has begun and is not complete, or the sentence counts how much of it is done."""
    return _PROGRESS.stand_in(words) or _PARTIAL.stand_in(words)
