"""Sentences that say nothing of what is done: thanks, agreement, an opinion, a question, a pointer."""

import re

from loaders.statements.cues import NAME, START, cue

_NEUTRAL = re.compile(
    rf"{START}(?:(?:(?:i|we|he|she|the\s+\w+(?:\s+(?:constable|officer|commissioner|mayor))?|both\s+[^,]{{3,60}}?"
    rf"|my\s+\w+)\s+)?(?:(?:fully|very\s+much|also"
    rf"|partially|partly)\s+)*"
    r"(?:welcomes?|accepts?|accepted|agrees?|agreed|notes?|noted|acknowledges?|recognises?|supports?"
    r"|endorses?|thanks?|am\s+(?:grateful|glad|delighted|pleased(?!\s+to\s+(?:say|report|confirm|tell|be))|sorry|conscious)"
    r"|is\s+(?:important|right|welcome)|share\s+(?:the|this|that|their|hmicfrs['’]?s?)\s+(?:inspect\w+"
    r"|concern|view|findings?|disappoint\w+)|(?:i\s+)?look\s+forward|"
    r"(?:recommendation\s+)?(?:accepted|agreed|noted|(?:partially|partly|not)\s+(?:accepted|agreed))"
    rf"|(?:do|does)\s+not\s+(?:accept|agree|believe|consider|regard|think))\b"
    rf"|(?:(?:this|the)\s+)?(?:recommendation|finding)\s+(?:is\s+|has\s+been\s+)?(?:accepted|agreed"
    rf"|noted|welcome)"
    rf"|an?\s+(?:very\s+|most\s+)?(?:sobering|fair|welcome|important|difficult|sensible|serious"
    rf"|helpful|challenging)\s+[a-z]+\b"
    rf"|(?:i|we)\s+(?:would\s+)?refer\b|this\s+(?:section|box|row|page|field)\s"
    rf"|(?:the\s+\w+\s+\w+\s+and\s+i|i"
    r"|we)\s+have\s+(?:discussed|considered|read|reflected|seen|studied|visited|watched|observed|sat\s+(?:through|in)"
    r"|raised\s+(?:this|it|the\s+matter)\s+with)\b(?![^.;]*\band\s+(?:have|has|am|are)\b)"
    rf"|(?:see|please\s+(?:see|refer)|as\s+above|refer\s+to)\b"
    rf"|(?:this|it|that|the\s+\w+|these|here|what\s+follows)\s+(?:one\s+)?(?:is"
    rf"|are)\s+(?:(?:clearly|of\s+course|rightly"
    r"|also|an?|the|one|very|most|hugely|critically|extremely|really|such|and|,)\s+)*(?:important|vital"
    r"|serious|difficult|complex"
    r"|essential|imperative|crucial|clear|right|welcome|mine|ours|for\s+(?:me|us)\b|helpful|sobering"
    r"|pressing|critical|fair|sensible|reasonable|priority|challenging|uncomfortable)\b"
    rf"|(?:i|we|the\s+\w+)\s+(?:have|has|had)?\s*(?:nothing|no\s+(?:further\s+|other\s+)?comments?"
    rf"|little)\b|(?:(?:police\s+)?forces|(?:all\s+)?chief\s+constables"
    rf"|(?:the\s+)?police\s+and\s+crime\s+commissioners"
    r"|pccs|local\s+policing\s+bodies)\s+(?:should|must|need)\b"
    rf"|(?:i|the\s+\w+|my\s+\w+)\s+(?:is|am|are|remain)\s+(?:very\s+|most\s+|extremely\s+"
    rf"|always\s+)*(?:grateful"
    r"|pleased(?!\s+to\s+(?:say|report|confirm|tell|be))|thankful|indebted|sorry|conscious|aware|mindful"
    r"|concerned|disappointed|encouraged|reassured|proud|struck)\b"
    rf"|(?:the|these|its|this|your)\s+(?:report|findings?|inspectors?|inspection|inspectorate"
    rf"|conclusions?)\b|no\s+(?:response|reply|comment|return|answer)\s+(?:was|has|had)\b"
    rf"|no\s+(?:further\s+)?comments?\b|(?:yes|no|mixed|indeed)\W*$|(?:i"
    rf"|we)\s+(?:offer|make)\s+no\b"
    rf"|(?:i|we|the\s+(?:commissioner|mayor|pcc))\s+(?:have\s+|has\s+|also\s+)*(?:asked\s+(?:why|whether|how|what|when)|told|urged|said"
    rf"|stressed|pressed|impressed|challenged"
    rf"|made\s+(?:it\s+)?clear|wants?|expects?)\b|response\s+awaited\b)"
)
_OPINION = re.compile(
    rf"{START}(?:(?:i|we)\s+(?:(?:also|do|very\s+much|only|can\s+only|rather)\s+)*(?:regret|hope|trust|had\s+(?:hoped|expected)|wish"
    r"|share\s+(?:his|her|their)\s+(?:view|concern|frustration|disappointment|regret)s?|sympathi[sz]e|(?:should|would)\s+(?:have\s+)?(?:liked?"
    r"|preferred?|wished)|add\s+(?:only|no\s+more|my))\b"
    r"|(?:i|we)\s+(?:am|are)\s+(?:\w+\s+)?(?:content|satisfied|happy|comfortable)\s+with\b"
    r"|(?:i|we)\s+(?:(?:was|were|am|are)\s+(?:not\s+|very\s+|most\s+|also\s+)?(?:pleased|glad|relieved|disappointed|surprised|concerned"
    r"|troubled|sorry|struck|persuaded|convinced)\s+(?:to\s+(?:read|see|hear|learn|find|note)|by|at|with|that)\b"
    r"|(?:can\s+)?only\s+echo|(?:would\s+)?only\s+add|know\s+that\s+this|share\s+(?:the\s+[a-z]+['’]s?)\s+view|(?:think|believe)"
    r"\s+(?:that\s+)?(?:this|that|it)\s+is\s+(?:right|wrong|fair|sensible)|find\s+(?:this|that|it)\s+[a-z]+)\b"
    r"|(?:i|we)\s+(?:take|treat)\s+(?:this|it|that|these)\s+(?:matters?\s+)?(?:very\s+|extremely\s+|most\s+)?seriously\b|(?:this|it|that)\s+is\s+a\s+matter\s+of\b|(?:i|we)\s+(?:am|are)\s+(?:sure|certain)\s+(?:that\s+)?(?:this|that|it)\s+is\s+(?:right|wrong|fair)\b|it\s+is\s+(?:an?\s+)?(?:great\s+)?(?:pity|shame|relief|comfort)\b|this\s+matters\b"
    r"|[^.;,]{1,40}?\bspeaks?\s+for\s+(?:itself|themselves)\b"
    r"|an?\s+(?:very\s+)?(?:reasonable|candid|honest|good|clear|full|poor|disappointing|proper)\s+(?:answer|reply|response)\b"
    r"|what\s+(?:i|we)\s+(?:should|would)\s+(?:have\s+)?liked?\b"
    r"|my\s+(?:(?:one|only|own|sole)\s+)?(?:remark|comment|observation|view|reservation|regret)s?\b[^.;,]{0,40}?\s"
    r"(?:is|are|concerns?)\b"
    rf"|(?:that|this|it|{NAME}+|\d+(?:\.\d+)?\s?%|[a-z-]+\s+per\s+cent)\s+(?:is|was)\s+(?:an?\s+)?(?:[a-z]+ly\s+)?"
    r"(?:honest|good|disappointing|sensible|candid|frank|excellent|poor|encouraging|regrettable|worrying)"
    r"\b(?:\s+(?:figure|number|answer|start|result|course)\b)?(?:\W*$|,?\s+(?:and|but)\s+(?:i|we)\s+(?:accept|agree|welcome|say"
    r"|have\s+(?:told|said))\b)"
    r"|(?:the\s+\w+(?:\s+constable)?|he|she|they)\s+(?:has|have)\s+kept\s+(?:me|us)\s+(?:[a-z]+\s+)?informed\b)"
)
"""What the writer feels about it, or would have liked."""
_REMARK = cue(
    "deserve deserves nothing endorse made thanks",
    r"\bdeserves?\b|\bnothing\s+(?:(?:further|more|else)\s+)?to\s+(?:add|say|report)\b|\bendorse\s+(?:it|this"
    r"|that)\b|\bwell\s+made\W*$|\bthanks\s+(?:go|are\s+due)\b",
)


def is_neutral(words: str) -> bool:
    """Whether the sentence says nothing of what is done: thanks, agreement, a question, a pointer."""
    return (
        words.endswith("?")
        or any(one.match(words) for one in (_NEUTRAL, _OPINION))
        or _REMARK.stands_in(words)
    )
