"""Words that tell what a sentence says of the present: done, under way, missing, or nothing at all."""

import re

from loaders.statements.cues import ADVERBS, NAME, START, cue, tokens, word_set

_NUMBER = r"(?:\d{1,3}(?!\d)|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_HAVE = "has have"

_PROGRESS = (
    cue(
        "being",
        rf"""
    \b(?:is|are|has\s+been|have\s+been)\s+{ADVERBS}being\s+(?!{ADVERBS}(?:reviewed|monitored|used|met|considered
        |assessed|evaluated|explored|examined|looked|scrutinised|managed|checked|held|recorded|tracked|shared
        |supported|dealt|investigated|audited|refreshed|updated|made\s+(?:as|to|by|on)|followed|addressed|seen
        |delivered|captured|identified|provided|offered|referred|maintained|well|properly|able|a|the|in)\b)[a-z]+
  | \bbeing\s+progressed\b
    """,
    ),
    cue("awaited", r"\b(?:is|are)\s+(?:still\s+)?awaited\b"),
    cue(
        f"{_HAVE} + half third thirds quarter quarters of in out",
        rf"""
    \b(?:half|a\s+third|two\s+thirds|a\s+quarter|three\s+quarters|{_NUMBER}\s+(?:of|in|out\s+of)\s+(?:the\s+)?{_NUMBER})\b
        (?:\s+of)?(?:\s+[a-z-]+){{0,5}}?\s+(?:has|have)\s+{ADVERBS}(?:been|had|done|completed|received|finished|[a-z]+ed)\b
    """,
    ),
    cue(
        f"{_HAVE} + far",
        r"\b(?:has|have)\s+so\s+far\s+[a-z]|(?<!no\s)(?<!none\s)\b(?:has|have)\s[^.;]{1,80}?\bso\s+far\b",
    ),
    cue(
        "currently presently present moment",
        r"""
    \b(?:currently|presently|at\s+present|at\s+the\s+moment)\s+(?:being\s+)?
        (?:in\s+the\s+process|working|develop
        |draft|build|writ|rewrit|revis|recruit|procur|pilot|scop|progress|implement|introduc|consult|design
        |embark|roll|redesign|updat|creat|establish|trial|test|negotiat|seek|finalis|undertaking\s+a|out\s+(?:to|for))
    """,
    ),
    cue(
        "is are am + developing drafting building writing rewriting revising recruiting procuring"
        " piloting trialling trialing scoping implementing introducing designing redesigning rolling"
        " embarking finalising negotiating putting setting establishing creating progressing"
        " redrafting consulting process way part partway out seeking moving working",
        rf"""
    \b(?:is|are|am)\s+{ADVERBS}(?:developing|drafting|building|writing|rewriting|revising|recruiting|procuring
        |piloting|trialling|trialing|scoping|implementing|introducing|designing|redesigning|rolling\s+out|embarking
        |finalising|negotiating|putting\s+together|setting\s+up|establishing|creating|progressing|redrafting
        |consulting|in\s+the\s+process\s+of|part\s+of\s+the\s+way|part-way|partway|out\s+(?:to|for)\s+
        (?:tender|consultation)|seeking|moving\s+(?:to|towards)|working\s+(?:on|towards|up)
        |working\s+(?:\S+\s+){{0,8}}to\s+(?:develop|introduce|establish|create|build|improve|implement|agree|embed))\b
    """,
    ),
    cue(
        "together drawing way underway progress development train hand trial draft halfway ongoing"
        " continues continuing early partially part",
        r"""
    \b(?:putting\s+together|drawing\s+up|under\s*way|in\s+progress|in\s+development|under\s+development|in\s+train
        |in\s+hand|on\s+trial|in\s+draft|part[\s-]way|half[\s-]?way|work\s+in\s+progress|ongoing\s+work
        |work\s+is\s+ongoing|work\s+(?:is\s+)?continu(?:es|ing)\s+(?:to|on)|at\s+an?\s+early\s+stage|early\s+stages
        |partially|in\s+part)\b
    """,
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
        "come yet remain remains go do done complete completed",
        r"""
    \b(?:still\s+to\s+come|yet\s+to\s+(?:be\s+)?[a-z]+|remains?\s+to\s+be|(?:some|a\s+long|a)\s+way\s+to\s+go
        |(?:much|more|work|further)\s+(?:still\s+)?(?:remains\s+)?to\s+(?:do|go|be\s+done)|not\s+yet\s+complete\w*)\b
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
_GAP = cue(
    "lack lacks lacked lacking date outdated patchy inconsistent not falls fall fell shortfall gap"
    " gaps hole holes does do less too no insufficient incomplete backlog backlogs weak weakness"
    " weaknesses cannot none neither still unable room more need needs there must better",
    r"\b(?:lack|lacks|lacked|lacking|out\s+of\s+date|outdated|patchy|inconsistent|not\s+where|falls?\s+short|"
    r"fell\s+short|shortfall|gaps?\b(?!\s+(?:was|were|has|have)\s+\w*\s*closed)|holes?\s+in|not\s+yet|"
    r"do(?:es)?\s+not\s+(?:yet|currently|have|at\s+present)|less\s+well|too\s+(?:few|many|slow|little|often)|"
    r"has\s+no|have\s+no|there\s+(?:is|are)\s+no|insufficient|incomplete|backlogs?|weak(?:ness(?:es)?)?|"
    r"cannot\s+(?:yet|currently)|none\s+of|neither\s+of|still\s+(?:by\s+hand|manual\w*|logged|not)"
    r"|unable\s+to|"
    r"room\s+for\s+improvement|not\s+(?:\w+\s+)?(?:good|quick|fast|strong|consistent)\s*(?:enough)?"
    r"|must\s+improve|"
    r"could\s+be\s+better|more\s+(?:needs|remains)|needs?\s+to\s+(?:be\s+)?(?:improve|do|strengthen)\w*)\b",
)
_PLAIN_GAP = cue(
    "not does do what is there cannot",
    r"\b(?:not\s+yet|not\s+there\s+yet|do(?:es)?\s+not\s+(?:yet|currently)|what\s+(?:we|is)\s+lack\w*"
    r"|is\s+lacking|"
    r"there\s+(?:is|are)\s+(?:currently\s+|at\s+present\s+)no|cannot\s+(?:yet|currently)"
    r"|not\s+where\s+(?:we|it))\b",
)
_DONE = cue(
    "done complete completed place implemented discharged achieved embedded finished closed met"
    " compliant already fully",
    r"\b(?:this|these|both|all|each|it|they|things|actions?|work|recommendation)\s+(?:\w+\s+){0,4}?"
    r"(?:is|are|was|were|has\s+(?:now\s+)?been|have\s+(?:now\s+|all\s+|both\s+)?been)\s+(?:now\s+"
    r"|already\s+|fully\s+"
    r"|both\s+|all\s+)*(?:done|complete|completed|in\s+place|implemented|discharged|achieved|embedded"
    r"|finished"
    rf"|closed|met)\b|{START}(?:complete|completed|done|implemented|discharged|closed)\b\W*$"
    r"|\b(?:fully\s+(?:compliant|implemented|complete[d]?|met)|already\s+(?:in\s+place|do\s+this"
    r"|compliant|meets?))\b",
)
_PERFECT = cue(
    "has have had now began ran gave took went came ended wrote",
    r"(?<!will\s)(?<!shall\s)(?<!nothing\s)(?<!none\s)(?<!nobody\s)\b(?:has|have|had)\s+(?!not\b|never\b)"
    r"(?!(?:\w+\s+)?(?:asked|assured|told|said|agreed|confirmed|advised|noted|welcomed|accepted"
    r"|recognised|promised"
    r"|committed|undertaken)\b)(?:\w+\s+){0,2}?(?:been\s+)?(?:\w+ed|made|put|set|built|run|written|given"
    r"|taken|begun|"
    r"held|sent|met|done|shown|brought|chosen|drawn|found|kept|led|let|gone|come|bought|taught|paid|sold"
    r"|spent|won|lent)\b"
    r"|\bnow\s+(?:sit|has|have|is|are)\b|\b(?:began|ran|gave|took|went|came|ended|wrote)\b",
)
_NEUTRAL = re.compile(
    rf"{START}(?:(?:i|we|the\s+\w+|both\s+[^,]{{3,60}}?|my\s+\w+)\s+)?(?:(?:fully|very\s+much|also"
    rf"|partially|partly)\s+)*"
    r"(?:welcomes?|accepts?|accepted|agrees?|agreed|notes?|noted|acknowledges?|recognises?|supports?"
    r"|endorses?|"
    r"thanks?|am\s+(?:grateful|pleased|sorry|conscious)|is\s+(?:important|right|welcome)|share"
    r"|(?:i\s+)?look\s+forward|"
    r"(?:recommendation\s+)?(?:accepted|agreed|noted|partially\s+accepted|not\s+accepted))\b"
    rf"|{START}(?:this\s+)?recommendation\s+(?:is\s+)?(?:accepted|agreed|noted|welcome)"
    rf"|{START}(?:see|please\s+(?:see|refer)|as\s+above|refer\s+to)\b"
)
_CONDITIONAL = word_set("would could might if unless")


def is_progress(words: str) -> bool:
    """Whether something has begun and is not complete."""
    held = tokens(words)
    return any(one.stands_in(words) for one in _PROGRESS if not one.needs[0].isdisjoint(held))


def is_gap(words: str) -> bool:
    """Whether something is missing or not good enough."""
    return _GAP.stands_in(words)


def is_plain_gap(words: str) -> bool:
    """Whether the sentence says in so many words that it is not there yet."""
    return _PLAIN_GAP.stands_in(words)


def is_done(words: str) -> bool:
    """Whether the sentence says of what was asked, as a whole, that it is done."""
    return _DONE.stands_in(words)


def is_neutral(words: str) -> bool:
    """Whether the sentence says nothing of what is done: thanks, agreement, a question, a pointer."""
    return words.endswith("?") or _NEUTRAL.match(words) is not None


def is_conditional(words: str) -> bool:
    """Whether the sentence speaks of what may be."""
    return not _CONDITIONAL.isdisjoint(tokens(words)) or "subject to" in words


def is_perfect(words: str) -> bool:
    """Whether something has been done, whatever else the sentence says."""
    return _PERFECT.stands_in(words)
