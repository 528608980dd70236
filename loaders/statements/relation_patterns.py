"""How plain wording states a relation, as patterns over marks.

A mark is ‹K12›: K is the kind (B body, A agency, S service, I initiative, Y system, P the respondent itself),
12 its place in the list of mentions. Group `s` is what the relation starts from as the text says it (for
COMMISSIONS: what is commissioned), group `t` the other end; either may be a list of marks.
"""

import re
from typing import NamedTuple

_WORD = (
    r"(?:(?!(?:and|of|or|to|by|with|from|for|on|at|which|who|that|is|are|was|were|has|have|will|not|also|its)\b)"
    r"[a-z0-9£][\w'’-]* )"
)
_MODIFIERS = rf"{_WORD}{{0,4}}"
_SORT = (
    r"(?: (?:programme|project|scheme|campaign|initiative|team|unit|department|service|course|material|package|toolkit|"
    r"guide|system|crime system|plan|strategy|model|meetings?|dashboard|software|analysis|products?|analytical products|"
    r"officers|nurses|staff|function|functions|page|teams|website|site|structure|principles|councils|workers))?"
)
_AND = r"(?:,? (?:and|or|&|as well as|together with|along with|alongside|jointly with)|,) (?:(?:by|from|through|also|now|to) )?"


_BEFORE_MARK = rf"(?:(?:[Tt]he|[Oo]ur|[Aa]n?|[Ee]ach) )?{_MODIFIERS}"


def _one(kinds: str) -> str:
    return rf"{_BEFORE_MARK}‹[{kinds}]\d+›(?:team(?: at| in) (?:the )?‹\w+›)?{_SORT}"


def _many(name: str, kinds: str) -> str:
    item = _one(kinds)
    return rf"(?P<{name}>{item}(?:{_AND}{item})*)"


_HELD = r"(?: of (?:its|their) own)?"
_IS = (
    rf"{_HELD},?(?: (?:which|that|who))?(?: (?:is|are|was|were|has|have|been|being|will be|to be|now))*"
    r"(?: (?:\w+ly|now|also|both|all|itself|further))?"
)
_MADE = (
    r"(?:run|delivered|provided|hosted|managed|published|built|prepared|written|put on|led|organised|produced|owned|"
    r"drawn up|staffed|facilitated|created|developed|supplied|offered|co-?ordinated|operated|designed|maintained)"
)
_MAKES = (
    r"(?:runs?|ran|delivers?|delivered|provides?|hosts?|manages?|publish(?:es)?|builds?|built|prepares?|prepared|"
    r"writes?|wrote|puts? on|supplies|supply|staffs?|offers?|produces?|develop(?:s|ed)|organises?|operates?|facilitates?|"
    r"(?:is|are) (?:putting together|developing|running|writing|building|delivering)|"
    r"(?:will|would|can|jointly|is to|are to) (?:run|deliver|provide|host|publish|build|write|script))"
)
_OFTEN = r"(?: (?:already|also|now|currently|jointly|both|still|have|has|locally))*"
_PAYS = (
    r"(?:commission(?:s|ed|ing)?|fund(?:s|ed|ing)?|pays? for|paid for|contract(?:s|ed)? with|"
    r"(?:made|make|given) a (?:\w+ )?grant to)"
)
_FEEDS = (
    r"(?:feeds?(?: into)?|underpins?|supports?|informs?|enables?|strengthens?|augments?|enabled|informed)"
)
_FED = (
    r"(?:augmented|supported|underpinned|strengthened|informed|fed|enabled|enhanced|assisted|complemented|supplemented)"
    r"(?: and \w+)?(?: \w+){0,2} (?:by|from|through)(?: (?:the|our) (?:adoption|introduction|use|development|creation|work)"
    r"(?: in \d{4})? of)?"
)
_SAME_CLAUSE = r"[^‹›.;]"
_SENTENCE = r"[^.;]"

_DONE, _DOER = _many("s", "SI"), _many("t", "BAP")
_UNIT, _WHOLE = _many("s", "BAP"), _many("t", "BAP")
_PAID, _PAYER = _many("s", "SA"), _many("t", "BP")
_SERVED, _DOOR = _many("s", "SAI"), _many("t", "SBA")
_FEEDER, _FED_THING = _many("t", "BIY"), _many("s", "BIY")
_NOUN = r"(?:\w+[ -]){0,4}\w+"


_TO_MAKE = (
    "run|ran |deliver|provid|host|manag|publish|buil|prepar|writ|wrote|put|suppl|staff|offer|produc|develop|organis"
    "|operat|facilitat|script"
)
_TO_PAY = "commission|fund|pay|paid|contract|grant"
_TO_FEED = "feed|underpin|support|inform|enabl|strengthen|augment"


class Pattern(NamedTuple):
    """A type of relation, how it is worded, and words one of which the sentence must hold for it."""

    type: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


_TABLE: tuple[tuple[str, str, str], ...] = (
    # delivered by
    ("DELIVERED_BY", " by ", rf"{_DONE}{_IS},? {_MADE}(?: \w+){{0,4}}? by {_DOER}"),
    ("DELIVERED_BY", " from ", rf"{_DONE}{_IS},? {_MADE} from(?: within)? {_DOER}"),
    ("DELIVERED_BY", " by ", rf"{_DONE}{_SENTENCE}{{0,90}}? and (?:is |are )?{_MADE} by {_DOER}"),
    ("DELIVERED_BY", " by ", rf"^{_DONE},? {_SENTENCE}*?, {_MADE} by {_DOER}"),
    (
        "DELIVERED_BY",
        " by ",
        rf"(?P<s>‹[IS]\d+›){_SAME_CLAUSE}*? (?:run|delivered|led|hosted|facilitated) by {_DOER}",
    ),
    ("DELIVERED_BY", _TO_MAKE, rf"{_DONE},? (?:which|that) {_DOER}{_OFTEN} {_MAKES}\b"),
    (
        "DELIVERED_BY",
        "which|that",
        rf"{_DONE},? {_SAME_CLAUSE}{{0,80}}?(?:which|that) {_DOER}{_OFTEN} {_MAKES}\b",
    ),
    (
        "DELIVERED_BY",
        "and which|and that",
        rf"{_DONE},? {_SENTENCE}{{0,160}}? and (?:which|that) {_DOER}{_OFTEN} {_MAKES}\b",
    ),
    ("DELIVERED_BY", " with ", rf"{_DONE},? (?:which|that) ‹\w+›{_OFTEN} {_MAKES} with {_DOER}"),
    ("DELIVERED_BY", _TO_MAKE, rf"{_DOER}{_OFTEN} {_MAKES} (?:an? {_NOUN}, )?{_DONE}"),
    ("DELIVERED_BY", " from ", rf"{_DONE},?(?: both| all)? from {_DOER}"),
    (
        "DELIVERED_BY",
        ",",
        rf"{_DONE}, (?:an?|the)? ?{_DOER}(?:['’]s?)? (?:programme|project|scheme|campaign|course|initiative|"
        r"service|magazine|charity)",
    ),
    ("DELIVERED_BY", ",", rf"{_DONE}, (?:the |our )?(?P<t>‹[BAP]\d+›)['’]s? {_NOUN}"),
    ("DELIVERED_BY", "(", rf"{_DONE} \({_DOER}\)"),
    ("DELIVERED_BY", "›", r"(?P<t>‹[BAP]\d+›)['’]s? (?:own |new )?(?P<s>‹[IS]\d+›)"),
    ("DELIVERED_BY", "›", r"(?P<t>‹A\d+›) (?P<s>‹[IS]\d+›)"),
    (
        "DELIVERED_BY",
        "between",
        rf"^{_DONE}:.{{0,80}}?(?:[Pp]artnership|[Cc]ollaboration|work)(?: \w+)? between {_DOER}",
    ),
    ("DELIVERED_BY", "including", rf"^{_DONE}:.{{0,160}}?(?:partner|other) agencies including {_DOER}"),
    (
        "DELIVERED_BY",
        " by ",
        rf"{_DOER} (?:participates?|takes? part) in {_DONE} by (?:presenting|delivering|running|leading)",
    ),
    (
        "DELIVERED_BY",
        "implementation of",
        rf"{_DOER}(?:['’]s)? (?:\w+ )?(?:supports?|supported|leads?|led|delivers?|undertook)"
        rf"{_SAME_CLAUSE}{{0,50}} implementation of {_DONE}",
    ),
    (
        "DELIVERED_BY",
        " to ",
        rf"(?P<t>‹[BAP]\d+›){_IS} (?:commissioned|funded|contracted|paid)(?: by (?:the )?‹\w+›)? to "
        rf"(?:run|deliver|provide|host) {_DONE}",
    ),
    # commissions
    ("COMMISSIONS", _TO_PAY, rf"{_PAYER}{_OFTEN} {_PAYS} {_PAID}"),
    (
        "COMMISSIONS",
        "through|from|via",
        rf"{_PAYER}{_OFTEN} {_PAYS} {_SAME_CLAUSE}{{0,80}}?(?:through|from|via) {_PAID}",
    ),
    ("COMMISSIONS", ", and", rf"{_PAYER}{_OFTEN} {_PAYS} ‹\w+›{_SAME_CLAUSE}{{0,90}}?, and {_PAID}(?:,| to)"),
    (
        "COMMISSIONS",
        "and from|and through|and via",
        rf"{_PAYER}{_OFTEN} {_PAYS} {_SENTENCE}{{0,160}}?,? and (?:from|through|via) {_PAID}",
    ),
    ("COMMISSIONS", _TO_PAY, rf"{_PAID},? {_SAME_CLAUSE}{{0,60}}?(?:which|that) {_PAYER}{_OFTEN} {_PAYS}"),
    (
        "COMMISSIONS",
        "jointly with",
        rf"{_PAID},? {_SENTENCE}{{0,90}}? {_PAYS} jointly with {_many('t', 'BA')}",
    ),
    ("COMMISSIONS", " by ", rf"{_PAID}{_IS} (?:commissioned|funded|paid for)(?: \w+)? by {_PAYER}"),
    ("COMMISSIONS", "commissioned by", rf"commissioned by {_PAYER} to (?:run|deliver|provide) {_PAID}"),
    ("COMMISSIONS", "commissioned service", rf"{_PAYER} commissioned service \({_PAID}"),
    ("COMMISSIONS", "contract", rf"{_PAID},? {_SENTENCE}{{0,60}}?under (?:a )?contract (?:to|with) {_PAYER}"),
    ("COMMISSIONS", "contract", rf"{_PAID} holds? {_SAME_CLAUSE}{{0,30}}?contract (?:from|with) {_PAYER}"),
    (
        "COMMISSIONS",
        "contract",
        rf"{_PAID},? {_SENTENCE}{{0,60}}?under a contract (?:that|which) {_PAYER} (?:hold|let)",
    ),
    # part of
    (
        "PART_OF",
        "part of|arm of|belong|member|joined",
        rf"{_many('s', 'BASI')}{_IS},? (?:part of|an arm of|belong(?:s|ing)? to|(?:a )?members? of|joined) "
        rf"{_many('t', 'BASI')}",
    ),
    (
        "PART_OF",
        "based|embedded|housed|located|sits|integrated|employed",
        rf"{_many('s', 'BASI')}{_IS},? (?:based|embedded|housed|located|sits|integrated|employed)"
        rf" (?:in|inside|within|at|by)(?: both)? {_many('t', 'BASP')}",
    ),
    ("PART_OF", "employed by", rf"^{_many('s', 'BASI')},? {_SENTENCE}*?, employed by {_many('t', 'BA')}"),
    ("PART_OF", "sits inside", rf"{_UNIT}(?: \([^)]*\))?, which sits (?:in|inside|within) {_WHOLE}"),
    ("PART_OF", "›", r"(?P<t>‹[BAP]\d+›)['’]s? (?:own |dedicated |specialist )?(?P<s>‹B\d+›)"),
    ("PART_OF", "›", r"(?P<t>‹S\d+›)['’]s? (?P<s>‹S\d+›)"),
    ("PART_OF", "‹P", r"(?P<t>‹P\d+›) (?P<s>‹B\d+›)"),
    ("PART_OF", ",", rf"(?P<s>‹B\d+›), (?:the |our )?(?P<t>‹[BAP]\d+›)['’]s? {_NOUN}"),
    ("PART_OF", ",", r"(?P<t>‹[BAP]\d+›)['’]s? (?:\w+ ){1,2}\w*, (?P<s>‹B\d+›)"),
    ("PART_OF", "›team", r"(?P<s>‹[BA]\d+›)team(?: at| in) (?:the )?(?P<t>‹[BA]\d+›)"),
    ("PART_OF", "of which", rf"{_WHOLE}, of which {_UNIT} (?:is|are) (?:a |now )?(?:part|members?)"),
    ("PART_OF", " where ", rf"{_WHOLE}, where {_UNIT} (?:works?|sits?|is based|are based)"),
    (
        "PART_OF",
        " of ",
        rf"(?P<t>‹[BAS]\d+›), (?:an? )?(?:partnership|consortium|alliance|collaboration) of {_many('s', 'BAS')}",
    ),
    (
        "PART_OF",
        "come together",
        rf"{_many('s', 'BASI')} (?:will )?come together (?:under|in|within) {_many('t', 'BASI')}",
    ),
    ("PART_OF", "run from", rf"(?P<s>‹B\d+›){_IS},? run from(?: within)? {_WHOLE}"),
    # accessed via
    ("ACCESSED_VIA", " via | by way of ", rf"{_SERVED}{_SAME_CLAUSE}{{0,40}}? (?:via|by way of) {_DOOR}"),
    (
        "ACCESSED_VIA",
        " via | through ",
        rf"{_SERVED}{_IS}{_SAME_CLAUSE}{{0,30}}? (?:reached|accessed|available|referred|found)(?: \w+)? (?:via|through) {_DOOR}",
    ),
    (
        "ACCESSED_VIA",
        "reached|accessed|found",
        rf"{_SERVED}{_IS} {_SENTENCE}{{0,70}}? and (?:is |are )?(?:reached|accessed|found) (?:via|through) {_DOOR}",
    ),
    (
        "ACCESSED_VIA",
        "referrals",
        rf"{_SERVED},? {_SENTENCE}{{0,140}}?(?:takes?|taking) (?:its |their )?referrals (?:via|through) {_DOOR}",
    ),
    # supported by
    ("SUPPORTED_BY", " by | from | through ", rf"{_FED_THING}{_IS},? {_FED} {_FEEDER}"),
    ("SUPPORTED_BY", _TO_FEED, rf"{_FEEDER}{_OFTEN} {_FEEDS} {_FED_THING}"),
    ("SUPPORTED_BY", "which feed", rf"{_FEEDER},? {_SENTENCE}{{0,120}}?which feeds?(?: into)? {_FED_THING}"),
    (
        "SUPPORTED_BY",
        "enabled|facilitated|supported|informed",
        rf"{_FEEDER}{_SAME_CLAUSE}{{0,120}}? (?:enabled|facilitated|supported|informed) (?:the |a )?(?:\w+ ){{0,3}}of {_FED_THING}",
    ),
    ("SUPPORTED_BY", "feeder", rf"{_FEEDER} as the feeder (?:into|for|to) {_FED_THING}"),
    (
        "SUPPORTED_BY",
        "draw|figures|data|fed from|relies",
        rf"{_FED_THING}{_SAME_CLAUSE}{{0,40}}? (?:draws? (?:up)?on|(?:takes?|taking) (?:its|their) (?:figures|data) from|fed from|"
        rf"relies (?:heavily )?(?:up)?on) {_FEEDER}",
    ),
    (
        "SUPPORTED_BY",
        "leans on",
        rf"{_many('s', 'IY')},? {_SENTENCE}{{0,120}}?(?:which|that)?(?: itself)? leans on {_FEEDER}",
    ),
    ("SUPPORTED_BY", "participated", rf"{_FEEDER} (?:have |has )?participated (?:in|with) {_FED_THING}"),
    (
        "SUPPORTED_BY",
        "packages for|resources for|material for|materials for",
        rf"{_FEEDER},? {_SAME_CLAUSE}{{0,40}}?(?:‹\w+›)?{_SAME_CLAUSE}{{0,20}}(?:creat|produc|develop)(?:e|es|ed|ing) "
        rf"(?:\w+ ){{0,4}}(?:packages|resources|materials?) for {_FED_THING}",
    ),
)


def _begun(pattern: str) -> str:
    """A pattern that begins at a mark, not at the words before it, so that few places have to be tried."""
    return re.sub(r"^(\(\?P<\w>)" + re.escape(_BEFORE_MARK), r"\1", pattern)


PATTERNS: tuple[Pattern, ...] = tuple(
    Pattern(kind, re.compile(_begun(pattern)), frozenset(needs.split("|"))) for kind, needs, pattern in _TABLE
)
NEEDED = frozenset(word for pattern in PATTERNS for word in pattern.needs)
"""Words without which no pattern can match."""
