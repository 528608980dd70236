"""Ends of names that say more of their kind than their last noun does."""

import re
from functools import lru_cache

from graph.model import Kind

_END_PATTERNS: tuple[tuple[str, Kind], ...] = (
    (r"\b(?:prosecution|probation|ambulance|courts?(?: and tribunals)?) services?$", Kind.AGENCY),
    (r"\bfire(?: (?:and|&) rescue)? services?$|\bfire (?:and|&) rescue$|\bprobation$", Kind.AGENCY),
    (r"\byouth (?:justice|offending) (?:services?|teams?)$", Kind.AGENCY),
    (r"\b(?:occupational|workplace) health (?:and \w+ )?(?:services?|department)$", Kind.BODY),
    (r"\b(?:social care|children'?s services|education|health) (?:services?|department)$", Kind.AGENCY),
    (
        (
            r"\b(?:crime|incident|investigations?|intelligence|demand|problem[- ]solving|policing"
            r"|missing (?:children|persons?)) hubs?$"
        ),
        Kind.BODY,
    ),
    (r"^(?:\w+ )?vulnerability hub$", Kind.BODY),
    (r"\bwellbeing hubs?$", Kind.SERVICE),
    (r"\b(?:safeguarding|famil(?:y|ies)|children|early help|front door|referral) hubs?$", Kind.AGENCY),
    (r"\b(?:mash|(?:ccg|icb|csp)s?)$", Kind.AGENCY),
    (r"scp$", Kind.AGENCY),
    (r"^transport for ", Kind.AGENCY),
    (r"\b(?:mace|marac|matac|mappa)\b", Kind.BODY),
    (r"\b(?:victims?|witness|survivors?|support|care)\b.*\b(?:hub|bureau)s?$", Kind.SERVICE),
    (r"\brape crisis\b", Kind.SERVICE),
    (r"\bintegrated care board$", Kind.AGENCY),
    (r"\b(?:nhs|ymca|ywca|housing)\b.*", Kind.AGENCY),
    (r"\bcommissioners?'? office$", Kind.BODY),
    (r"\b(?:lead|coordinator|co-ordinator)s? for ", Kind.BODY),
    (r"\b(?:crown|county|youth|family|high|magistrates'?) courts?$", Kind.AGENCY),
    (r"\buser groups?$", Kind.BODY),
    (r"\b(?:peer|support) groups?$", Kind.SERVICE),
    (
        r"\b(?:risk|early advice|problem[- ]solving|casework|file|disclosure|investigation) clinics?$",
        Kind.BODY,
    ),
    (
        r"\b(?:ethnic|race|traveller|caribbean|african|asian|muslim|sikh|hindu|jewish|polish|faiths?) forum$",
        Kind.AGENCY,
    ),
    (r"\b(?:refugee|disability|community development) forum$", Kind.AGENCY),
    (r"\b(?:railways?|cathedral|infirmary|buses|freemasons|clinical commissioning groups?)$", Kind.AGENCY),
    (r"\baudit services?$", Kind.AGENCY),
    (r"\bregulatory services?$|^(?!custody |police |prison )(?:\w+ ){1,3}healthcare$", Kind.AGENCY),
    (r"\b(?:shared (?:\w+ )?|forensic )services?$|\btactical advis[eo]rs?$", Kind.BODY),
    (r"^centre for ", Kind.AGENCY),
    (
        (
            r"^(?:\w+ )?(?:women'?s|lgbt\w*\+?|disability|faith|carers'?|christian|muslim|black police)"
            r" (?:staff )?networks?$"
        ),
        Kind.BODY,
    ),
    (r"^public health$|\b(?:city|town|county|central|public) librar(?:y|ies)$", Kind.AGENCY),
    (r" report$| grant$", Kind.INITIATIVE),
    (
        (
            r"\b(?:operations|co-?ordination|contact(?: management)?|control|resolution|call|command)"
            r" (?:centre|room|suite)s?$"
        ),
        Kind.BODY,
    ),
    (r"\baccountability (?:and \w+ )?(?:conference|forum|event)s?$", Kind.BODY),
    (r"\btraining (?:schools?|village|college)$", Kind.BODY),
    (
        (
            r"\b(?:training|development|(?<!community )(?<!adult )(?<!family )learning|custody"
            r"|communications?|public service) (?:centre|room|suite)s?$"
        ),
        Kind.BODY,
    ),
    (
        r"\b(?:legal|corporate|business|digital|information|shared|ict|it|people) services$",
        Kind.BODY,
    ),
    (
        r"(?<!volunteer )(?<!victim )(?<!abuse )(?<!violence )\b(?:support|commercial) services$",
        Kind.BODY,
    ),
    (r"\b(?:human resources|hr) services?$", Kind.BODY),
    (r"\b(?:people|organisation(?:al)?|workforce|professional) development$", Kind.BODY),
    (r"\b(?:development|learning|financial|property|estates|technical) services$", Kind.BODY),
    (
        r"\b(?:hr|it|ict|shared|business|payroll|human resources)(?: and \w+)? service centre$|\bcid$",
        Kind.BODY,
    ),
    (r"\b(?:investigator|analyst|solicitor|gatekeeper|design(?:ing out crime)? advis[eo]r)s?$", Kind.BODY),
    (r"\bpolicing areas?$|\bcriminal justice service$", Kind.BODY),
    (r"^mg ?\d+[a-z]?$|\blist$", Kind.SYSTEM),
    (r"\b(?:playbook|handbook|passport)$", Kind.INITIATIVE),
    (
        r"\b(?:force|hr|it|ict|joint|local|area|crime|criminal justice|custody) operations$",
        Kind.BODY,
    ),
    (r"\bofficer$|\bin (?:\w+ ){0,2}policing$", Kind.BODY),
    (
        r"\b(?:performance|research|insight|intelligence|data|policy|change|business) (?:and|&) analysis$",
        Kind.BODY,
    ),
    (r"\bdata (?:pool|warehouse|lake|store)$|\blog$", Kind.SYSTEM),
    (r"\b(?:city|community|county|borough|valleys?) homes$", Kind.AGENCY),
    (r"\btrading standards$", Kind.AGENCY),
    (r"\b(?:youth|care|helping|support) (?:project|programme)$", Kind.SERVICE),
    (r"\bvictims?'? care unit$", Kind.SERVICE),
    (r"\b(?:volunteers|visitors|gateway|victims? care|places? of safety)$", Kind.SERVICE),
    (r"\b(?:police|policing) college$", Kind.BODY),
    (r"\b(?:police|policing|training|crime|learning|investigation|leadership|skills) academy$", Kind.BODY),
    (
        r"\b(?:ltd|limited|plc|llp|cic|solutions|consulting|consultants|associates|technologies)\.?$",
        Kind.AGENCY,
    ),
    (r"\b(?:integrated care (?:system|partnership)|ic[sbp])$", Kind.AGENCY),
    (r"\bcommand (?:and|&) control$", Kind.SYSTEM),
    (r" in the community$", Kind.AGENCY),
    (r"\bhealth board$", Kind.AGENCY),
    (r"^(?:hmp|hmyoi) ", Kind.AGENCY),
    (r"\btoolkits?$", Kind.INITIATIVE),
    (r" (?:(?:standards|awareness|action|training|learning|engagement) day|days|pathway)$", Kind.INITIATIVE),
    (r"^(?:whose|how) ", Kind.INITIATIVE),
    (r" (it|up|out|off|down|on|them), .*\b\1$", Kind.INITIATIVE),
    (
        r"^(?P<verb>\w+) (?:up|out|off|down|on|it), (?:and )?(?P=verb) (?:up|out|off|down|on|it)\b",
        Kind.INITIATIVE,
    ),
    (r"\b(?:sarc|isvas?|idvas?|chisvas?|camhs)$", Kind.SERVICE),
    (r"\b(?:screening|risk assessment|assessment) tools?$", Kind.INITIATIVE),
)
"""Ends of names (lower case, straight apostrophes) that say more than their last noun; one in each row."""
_ENDS = tuple((re.compile(pattern), kind) for pattern, kind in _END_PATTERNS)
_BOUNDED = [pattern[2:] for pattern, _ in _END_PATTERNS if pattern.startswith(r"\b")]
_UNBOUNDED = [pattern for pattern, _ in _END_PATTERNS if not pattern.startswith(r"\b")]
_SOME_END = re.compile(rf"\b(?:{'|'.join(_BOUNDED)})|{'|'.join(_UNBOUNDED)}")
"""Any of these; with one boundary of a word before all that have one, four times as fast."""


@lru_cache(maxsize=20_000)
def kind_by_end(name: str) -> Kind | None:
    """The kind that the last words of a name give together; None where its last noun alone may tell it."""
    lower = name.lower().replace("’", "'")
    if _SOME_END.search(lower) is None:
        return None
    return next((kind for pattern, kind in _ENDS if pattern.search(lower)), None)
