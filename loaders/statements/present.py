"""Words that tell what a sentence says of the present: done, missing, decided, or put off."""

import re

from loaders.statements.cues import ADVERBS, START, Cue, cue, tokens, word_set

_GAP = cue(
    "lack lacks lacked lacking date outdated patchy inconsistent not falls fall fell shortfall gap"
    " gaps hole holes does do less too no insufficient incomplete backlog backlogs weak weakness"
    " weaknesses cannot none neither still unable room more need needs there must better weaker slower poorer"
    " worse",
    r"\b(?:lack|lacks|lacked|lacking|out\s+of\s+date|outdated|patchy|inconsistent|not\s+where|falls?\s+short|"
    r"fell\s+short|shortfall|gaps?\b(?!\s+(?:was|were|has|have)\s+\w*\s*closed)|holes?\s+in|not\s+yet|"
    r"do(?:es)?\s+not\s+(?:yet|currently|have|at\s+present)|less\s+well|too\s+(?:few|many|slow|little|often)|"
    r"has\s+no|have\s+no|there\s+(?:is|are)\s+(?:no|nobody|nothing\s+(?:in\s+place|of\s+the\s+kind))|insufficient|incomplete|backlogs?|weak(?:ness(?:es)?)?|"
    r"cannot\s+(?:yet|currently)|none\s+of|neither\s+of|still\s+(?:by\s+hand|manual\w*|logged|not)"
    r"|unable\s+to|"
    r"(?:is|are)\s+(?:still\s+)?(?:(?:a\s+(?:good|great)\s+deal|much|far|rather|noticeably)\s+)"
    r"(?:weaker|slower|poorer|worse)(?!\s+than)|"
    r"room\s+for\s+improvement|not\s+(?:\w+\s+)?(?:good|quick|fast|strong|consistent)\s*(?:enough)?"
    r"|must\s+improve|"
    r"could\s+be\s+better|more\s+(?:needs|remains)|needs?\s+to\s+(?:be\s+)?(?:improve|do|strengthen)\w*)\b",
)
_PUT_RIGHT = re.compile(
    r"\b(?:has|have|was|were)\s+(?:now\s+|all\s+|both\s+|since\s+|also\s+)*(?:been\s+)?(?:addressed"
    r"|resolved|closed|remedied|rectified|put\s+right|eliminated|cleared|filled|corrected|overcome)\b"
)
_PLAIN_GAP = cue(
    "not want what lacking no cannot some short too idle remain remains until till"
    " nobody one unanswered only"
    " + not does do what is there cannot until till some short claim idle remains want too"
    " nobody no unanswered only",
    r"\b(?:not\s+yet|not\s+as\s+yet|want\s+(?:it|this|them|these)\s+(?:on\s+time|done|finished|faster"
    r"|sooner|in\s+place)|not\s+there\s+yet|do(?:es)?\s+not\s+(?:yet|currently)|what\s+(?:we|is)\s+lack\w*"
    r"|is\s+lacking|there\s+(?:is|are)\s+(?:currently\s+|at\s+present\s+)no|cannot\s+(?:yet|currently|be\s+(?:\w+\s+)?(?:finished"
    r"|completed?|done|implemented|closed|introduced)\s+(?:until|before))"
    r"|not\s+where\s+(?:we|it)|are\s+not\s+there\b|some\s+(?:way\s+(?:off|short|to\s+go)|do(?:es)?\s+not)"
    r"|falls?\s+(?:some\s+way\s+)?short|(?<!was\s)(?<!were\s)too\s+(?:many|few|slow|slowly|long|little|much|often)\b"
    r"|not\s+(?:\w+\s+)?(?:everywhere|universal\w*|uniform\w*|consistently|enough)\b"
    r"|would\s+not\s+(?:yet\s+)?claim|idle\s+to\s+(?:pretend|claim)"
    r"|(?:has|have|is|are|others\s+do)\s+not(?=\W*$)|(?:is|are)\s+not\s+(?:always|consistently|routinely|fully)\s+[a-z]+ed|goe?s?\s+unanswered|(?:nobody|no\s+one)\s+(?:answers|reads|checks|attends)"
    r"|(?:in\s+)?only\s+(?:half|a\s+third|a\s+quarter|a\s+few|one\s+in\s+[a-z]+)\s+of\s+(?:the|our|all|them|these)"
    r"|not\s+(?:everyone|everybody|every\s+[a-z]+|all\s+of\s+(?:them|our))\s+(?:has|have|is|are|does|do|uses?|fills?|knows?|completes?)"
    r"|short\s+of\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"|remains?\s+(?:a|an|our)\s+(?:[a-z]+\s+)?(?:challenge|problem|weakness|gap|issue)"
    rf"|(?:{START}|\bkeep\s[^.;]{{1,60}}?\s)(?:until|till)\s+(?:it|this|that|they|these"
    rf"|the\s+[^.;,]{{1,40}}?)\s+(?:is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?"
    r"(?:signed|complete\w*|in\s+(?:use|place)|ready|live|finished|done|built|agreed|trained|recruited"
    r"|filled))\b",
)
_UNBEGUN = cue(
    "not no nothing none yet",
    rf"\bnot\s+(?:yet\s+)?(?:been\s+)?(?:begun|started|commenced)\b|{START}not\s+(?:yet|at\s+present)\W*$"
    r"|\byet\s+to\s+(?:start|begin|commence|be\s+(?:started|begun))\b"
    r"|\bnot\s+yet\s+been\s+(?:done|introduced|developed|implemented|put\s+in\s+place|set\s+up|addressed)\b"
    r"|\b(?:nothing|no\s+work|none\s+of\s+\w+)\s+(?:has|have)\s+(?:yet\s+)?been\s+(?:\w+\s+)?(?:done"
    r"|started|begun)\b",
)
_ABSENT = cue(
    "no not never nobody nothing new cannot",
    r"\b(?:have|has|had)\s+no\s+such\s+(?:[a-z]+\s+)?(?:process|procedure|scheme|system|polic|plan|panel|board|group"
    r"|service|post|training|course|arrangement|register|record|list|protocol|tool|measure|team|role|agreement"
    r"|contract|unit|check|audit|meeting|strateg)[a-z]*\b"
    r"|\b(?:has|have)\s+(?:not|never)\s+(?:yet\s+|previously\s+|so\s+far\s+|ever\s+)*(?:looked\s+at|considered|audited"
    r"|reviewed|examined|tackled|addressed|tested|measured|assessed|had\s+(?:access|a|an|any|anything))\b"
    r"|\b(?:we|i|the\s+(?:force|constabulary))\s+(?:do|does)\s+not\s+(?:yet\s+)?know\b"
    rf"|{START}(?:at\s+present\s+)?(?:no\s+such\s+(?:[a-z]+\s+){{1,2}}exists?|nothing\s+of\s+(?:the|this|that)\s+(?:kind|sort)\s"
    r"|(?:this|it)\s+has\s+(?:not|never)\s+been\s+(?:done|tried|looked\s+at|measured|audited|checked)\b"
    r"|no\s+(?:audit|review|survey|check|assessment|analysis|record|count)\s+(?:of\s+[^.;,]{1,40}?\s)?has\s+(?:ever\s+|yet\s+)?been"
    r"|(?:this|that|it)\s+is\s+new\s+to\s+(?:us|me|the\s+force)|nobody\s+(?:has|checks|looks|does|audits|reviews|counts)\b)"
    r"|\bcannot\s+(?:yet\s+)?(?:do|offer|provide)\s+(?:this|so|it|that)\s+(?:yet|now|at\s+present|at\s+the\s+moment)\b"
    r"|\b(?:have|has)\s+had\s+no\s+(?:training|guidance|input|access|policy|course|lead)\b"
    r"|\bhad\s+not\s+(?:previously\s+)?(?:considered|looked\s+at|thought\s+of)\s+(?:this|it)\b"
    r"|\bthere\s+is\s+(?:currently\s+|as\s+yet\s+|at\s+present\s+)?no\s+(?:[a-z]+\s+)?(?:plan|polic|process|procedure|system"
    r"|scheme|strateg|arrangement)[a-z]*\s+for\s+(?:this|it|that|doing\s+so)\b",
)
"""Of what is asked there is nothing so far."""
_NOT_DONE_NOW = cue(
    "not decision",
    r"\bno\s+decision\s+(?:on\s+(?:this|it|that)\s+)?has\s+(?:yet\s+|so\s+far\s+)?been\s+(?:made|taken|reached)\b"
    r"|\b(?:do|does)\s+not\s+(?:yet\s+|currently\s+|at\s+present\s+)?(?:do|have|offer|hold|collect|record"
    r"|provide|run|publish|keep|employ|carry|evaluate|check|operate)\s+(?:this|that|the\s+same|so|one|it|any|all|such"
    r"|enough)\b"
    r"|\b(?:has|have)\s+not\s+(?:yet\s+|previously\s+|so\s+far\s+)*(?:done|made|held|trained|introduced"
    r"|adopted|published|recorded)\b"
    r"|\b(?:is|are)\s+not\s+(?:currently|presently|at\s+present|at\s+the\s+moment|as\s+yet)\s+[a-z]+"
    r"|\b(?:is|are)\s+not\s+(?:[a-z]+(?:ed|en|wn|pt|ld|ne)|possible|available|practicable|feasible|able)\s+(?:[a-z]+\s+){0,4}?(?:at\s+present|at\s+the\s+moment"
    r"|currently|as\s+yet)\b",
)
"""What is asked is not done, whatever else the sentence says."""
_FORMER = cue(
    "used previously formerly historically past time until ago last inspectors inspection inspectorate"
    " inspected before",
    r"\b(?:used\s+to|previously|formerly|historically|in\s+the\s+past|at\s+the\s+time\b|until\s+(?:then"
    r"|recently|now)\b"
    r"|(?:a|two|three)\s+years?\s+ago|last\s+year\s+we\s+had\s+no|when\s+the\s+inspect\w+\s+(?:visited"
    r"|came|were|was)|before\s+(?:then|the\s+inspection|that))\b",
)
_SINCE_THEN = re.compile(r"\b(?:now|since|has|(?<!to\s)have|today|is|are|remains?|still|continues?)\b")
_PREPARED = cue(
    "agreed approved referred submitted allocated assigned identified proposed discussed considered raised"
    " tasked earmarked secured budgeted nominated aside signed scheduled planned booked timetabled arranged",
    rf"\b(?:has|have|was|were)\s+{ADVERBS}(?:been\s+)?{ADVERBS}(?:agreed|approved|referred|submitted"
    rf"|allocated|assigned|identified|proposed"
    r"|discussed|considered|raised|tasked|earmarked|secured|budgeted|nominated|(?:set"
    r"|put)\s+(?:[^.;,]|(?<=\d)[.,](?=\d)){0,25}?aside|signed\s+off|scheduled|planned|booked|timetabled|arranged)\b",
)
_PROVIDED = cue(
    "allocated assigned identified earmarked secured budgeted nominated aside scheduled planned proposed"
    " tasked found",
    rf"\b(?:has|have|was|were)\s+{ADVERBS}(?:been\s+)?{ADVERBS}(?:allocated|assigned|identified|earmarked"
    rf"|secured"
    r"|budgeted|nominated|(?:set|put)\s+(?:[^.;,]|(?<=\d)[.,](?=\d)){0,25}?aside|scheduled|planned|proposed|tasked)\b"
    r"|\b(?:money|funding|funds)\s+(?:has|have|was|were)\s+(?:been\s+)?found\b",
)
_CONCLUDED = cue(
    "done discharged complete completed met place compliant closed finished implemented asked achieved"
    " satisfied meets meet does do doing fulfils fulfil satisfy satisfies amounts amount",
    r"\b(?:think|thinks|regard|regards|consider|considers|believe|believes|satisfied|view|content|assured|confident"
    r"|judge|conclude|concluded|confirm|confirms)\b[^.;]{0,80}?\b(?:(?:is|are|was|were|has|have|being|been"
    r"|as)\s+(?:now\s+|being\s+"
    r"|been\s+|already\s+|in\s+(?:our|my)\s+view\s+|fully\s+)*(?:done|discharged|complete|completed|met"
    r"|in\s+place|compliant|closed|finished|implemented|achieved|satisfied)|(?:meets?|does|do"
    r"|doing|fulfils?|satisfy|satisfies|amounts?\s+to)\s+(?:what\s+(?:is|was)\s+asked|this|it\s+already|all\s+that"
    r"|(?:the|this)\s+(?:recommendation|requirement)|the\s+[^.;]{1,40}?\s(?:that|which)\s+(?:is|was|hmicfrs"
    r"|the\s+(?:inspect\w+|report|recommendation))))\b"
    r"|\brecommendation\s+(?:has|is)\s+(?:,?\s*in\s+(?:our|my|the\s+force['’]?s)\s+view,?\s+|now\s+"
    r"|therefore\s+"
    r"|already\s+|thus\s+|been\s+|fully\s+)*(?:met|discharged|complete|completed|implemented|closed"
    r"|achieved)\b|\b(?:part|role|work)\s+(?:in|on)\s+this\s+is\s+(?:now\s+)?(?:finished|done|complete)\b"
    r"|\bno\s+more\s+(?:that\s+)?(?:could|can)\s+be\s+asked\b",
)
_DENIAL = word_set("not cannot never unable nearly almost partly partially yet once when until if before")
_DONE = cue(
    "done complete completed place implemented discharged achieved embedded finished closed met"
    " compliant already fully usual adopted published introduced launched delivered signed meets meet"
    " complies comply does do",
    r"\b(?:this|these|both|all|each|it|they|things|actions?|work|recommendation)\s+(?:\w+\s+){0,4}?"
    r"(?:is|are|was|were|has\s+(?:now\s+)?been|have\s+(?:now\s+|all\s+|both\s+)?been)\s+(?:now\s+"
    r"|already\s+|fully\s+"
    r"|both\s+|all\s+)*(?:done|complete|completed|in\s+place|implemented|discharged|achieved|embedded"
    r"|finished"
    rf"|closed|met)\b|{START}(?:complete|completed|done|implemented|discharged|closed)\b\W*$"
    rf"|{START}(?:the\s+)?(?:recommendation|action)\s+(?:now\s+|fully\s+|already\s+)?(?:met|complete"
    rf"|completed|done|discharged"
    r"|implemented|closed|achieved)\W*$"
    rf"|{START}(?:met|achieved|delivered|finished|in\s+place)\W*$"
    rf"|{START}(?:now\s+|already\s+|fully\s+)?(?:adopted|published|introduced|implemented|launched"
    rf"|delivered|achieved|completed"
    r"|met|signed\s+off|in\s+place|embedded|done),?\s+(?:in|on|since|by|last|from|ahead|this|at|and|across"
    r"|throughout)\b"
    r"|\b(?:force|constabulary|we)\s+(?:already\s+|now\s+|fully\s+|currently\s+)*(?:meets?|complies|comply"
    r"|does|do)\s+(?:with\s+)?(?:this|what\s+is\s+asked|the\s+recommendation|these)\b"
    rf"|{START}(?:yes\W+)?(?:we|i|the\s+(?:force|constabulary))\s+(?:already\s+)?(?:do|does)(?:\s+(?:now|already|so"
    r"|both|all))*\W*$"
    rf"|{START}(?:we|i|the\s+(?:force|constabulary))\s+(?:have|has)\s+(?:now\s+|already\s+)?done\s+(?:this|so|it|both|that)\W*$"
    rf"|{START}(?:(?:this|it|that|the\s+recommendation)\s+is\s+)?(?:now\s+|already\s+)?business\s+as\s+usual\b"
    r"|\b(?:fully\s+(?:compliant|implemented|complete[d]?|met)|already\s+(?:in\s+place|do\s+this"
    r"|running|happening|the\s+case|compliant|meets?))\b",
)
_IN_A_SHARE = re.compile(
    r"\b(?:done|completed?|met|achieved|recorded)\s+(?:in|for|by|on)\s+(?!100\b)\d+(?:\.\d+)?\s?(?:%|per\s?cent)"
)
"""How often it is done, which is not that it is done."""
_PERFECT = cue(
    "has have had now began ran gave took went came ended wrote",
    r"\b(?:(?=ha)(?<!will\s)(?<!shall\s)(?<!to\s)(?<!nothing\s)(?<!none\s)(?<!nobody\s)(?:has|have|had)\s+(?!not\b"
    r"|never\b)(?!(?:\w+\s+)?(?:asked|assured|told|said|agreed|confirmed|advised|noted|welcomed|accepted"
    r"|recognised|promised"
    r"|decided|declined|considered|committed|undertaken)\b)(?:\w+\s+){0,2}?(?:been\s+)?(?:\w+ed|made|put|set|built|run|written|given"
    r"|taken|begun|"
    r"held|sent|met|done|shown|brought|chosen|drawn|found|kept|led|let|gone|come|bought|taught|paid|sold"
    r"|spent|won|lent|grown|risen|fallen|become|cut|rewritten|undertaken|seen|got|known|felt|kept|left)\b"
    r"|now\s+(?:sit|has|have|is|are)\b|(?:began|ran|gave|took|went|came|ended|wrote)\b)",
)
_ANSWERS_LATER = cue(
    "comment comments response reply answer respond write view views answered addressed dealt",
    rf"{START}(?:comments?|(?:a|our|my|the)\s+(?:full\s+|further\s+)?(?:response|reply|answer"
    rf"|comments?))\s+(?:will|is\s+to|are\s+to)"
    r"\s+(?:follow|be\s+(?:provided|published|given|sent|supplied|made))\b"
    r"|\bwill\s+(?:comment|respond|reply|answer|write\s+again)\b[^.;]{0,30}?\b(?:later|separately|course"
    r"|further)\b|\bfor\s+(?:his|her|their|its)\s+(?:views?|comments?)\b|\bbe\s+(?:answered|addressed"
    r"|dealt\s+with)\s+in\s+(?:a|my|our)\s+(?:separate|next|further)\s",
)
_WAITED_FOR = re.compile(r"\b(?:once|when|until|till|after|before|if|as\s+soon\s+as)\b[^,;.]*")
_DECLINES = re.compile(
    r"\b(?:decline|declines|prefer\s+not|do\s+not\s+(?:propose|intend|wish))\s+to\s+(?:comment|answer"
    r"|respond)\b|\b(?:not\s+be\s+(?:right|appropriate|proper)|inappropriate)\s+(?:for\s+(?:me|us"
    r"|the\s+\w+)\s+)?to\s+comment\b"
    r"|\b(?:cannot|unable\s+to|not\s+able\s+to|not\s+in\s+a\s+position\s+to)\s+(?:yet\s+)?(?:comment"
    r"|respond)\b"
)
_CONDITIONAL = word_set("would could might if unless")


def is_unbegun(words: str) -> bool:
    """Whether what is asked has not been begun."""
    return _UNBEGUN.stands_in(words)


def is_absent(words: str) -> bool:
    """Whether there has been nothing so far of what is asked."""
    return _ABSENT.stands_in(words)


def is_missing(words: str) -> bool:
    """Whether what is asked is not done as yet."""
    return _NOT_DONE_NOW.stands_in(words)


def is_former(words: str) -> bool:
    """Whether the sentence tells only how it once was."""
    return _FORMER.stands_in(words) and _SINCE_THEN.search(words) is None


def is_prepared(words: str) -> bool:
    """Whether something has been agreed, approved or funded, which is not yet doing it."""
    return _PREPARED.stands_in(words)


def is_provided_for(words: str) -> bool:
    """Whether only money, time or a name has been found for it."""
    return _PROVIDED.stands_in(words)


def is_concluded(words: str) -> bool:
    """Whether the writer concludes that what was asked is done."""
    return _DENIAL.isdisjoint(tokens(words)) and _CONCLUDED.stands_in(words)


def answers_later(words: str) -> bool:
    """Whether the sentence only announces an answer."""
    return _ANSWERS_LATER.stands_in(words)


def declines_to_answer(words: str) -> bool:
    """Whether the writer says that no answer is given."""
    return _DECLINES.search(words) is not None


def is_gap(words: str) -> bool:
    """Whether something is missing or not good enough, and has not been put right since."""
    return _GAP.stands_in(words) and not _PUT_RIGHT.search(words)


def is_plain_gap(words: str) -> bool:
    """Whether the sentence says in so many words that it is not there yet."""
    return _PLAIN_GAP.stands_in(words)


def is_done(words: str) -> bool:
    """Whether the sentence says of what was asked, as a whole, that it is done."""
    return _says_of_now(_DONE, words) and _IN_A_SHARE.search(words) is None


def is_conditional(words: str) -> bool:
    """Whether the sentence speaks of what may be."""
    return not _CONDITIONAL.isdisjoint(tokens(words)) or "subject to" in words


def is_perfect(words: str) -> bool:
    """Whether something has been done, whatever else the sentence says."""
    return _says_of_now(_PERFECT, words)


def _says_of_now(wording: Cue, words: str) -> bool:
    """Whether the wording stands outside what is only waited for."""
    if not wording.stands_in(words):
        return False
    said = _WAITED_FOR.sub(" ", words)
    return said == words or wording.pattern.search(said) is not None
