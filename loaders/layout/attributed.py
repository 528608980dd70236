"""Sentences of an office's letter that report what the force does or says, and what the office itself does.

"The Chief Constable accepts this. He will …" is the force's answer though the commissioner writes it; "For my
own part I have paid …" behind it is the commissioner's.
"""

import re
from dataclasses import replace

from loaders.layout.answers import Answer
from loaders.layout.people import by_office
from loaders.layout.token import Token, joined
from loaders.layout.types import Role
from loaders.text.sentences import sentences

_ANSWERS = (
    r"(?:accepts?|accepted|agrees?|agreed|supports?|welcomes?|considers?|tells?|told|advises?|advised|assures?"
    r"|assured|informs?|informed|reports?|reported|confirms?|confirmed|says?|said|states?|stated|replies|replied"
    r"|explains?|explained|notes?|noted|acknowledges?|recognises?|regards?|intends?|proposes?"
    r"|takes the view|is (?:clear|content|satisfied|concerned|confident|of the view))"
)
_AUX = r"(?:,[^.,;]{3,60},)? (?:(?:has|have|had|also|now|then|since|fully|\w+ly) ){0,2}"
_FORCE = (
    r"(?:the )?(?:(?:deputy |assistant )?chief constable|force|constabulary"
    r"|(?-i:(?:[A-Z][\w’'-]+ (?:and |& )?){1,4}(?:Police|Constabulary)))"
)
_OFFICE = r"(?:the )?(?:(?:police,? (?:fire )?(?:and|&) crime )?commissioner|pf?cc|(?:deputy )?mayor)"
_CONCERNS = r"(?:so|as) far as {who} is concerned|(?:speaking )?for {who}"
_LEADS = (
    r"(?:(?:on|to|of|about|for) (?:this|that|it|these|which|the \w+),? |here,? "
    r"|in (?:reply|answer|response),? |for (?:his|her|its|their) (?:own )?part,? "
    r"|(?:his|her|their|its) (?:answer|reply|response|view|position),? )?"
)
"""What may stand before who answers ("On this the Chief Constable says …")."""
_OF_FORCE = re.compile(
    rf"\W*{_LEADS}(?:{_CONCERNS.format(who=_FORCE)}\b|{_FORCE}{_AUX}(?:{_ANSWERS}|adds|added)\b)",
    re.IGNORECASE,
)
_GIVES_ANSWER = re.compile(
    rf"\W*{_LEADS}{_FORCE}{_AUX}(?:give[sn]?|gave|sends?|sent|makes?|made|returns?|returned|provide[sd]?"
    r"|supplie[sd]|offer(?:s|ed)?) (?:me |us |my office )?(?:\w+ ){1,3}?(?:answer|reply|response)\b",
    re.IGNORECASE,
)
"""How an office says before an answer that it is the force's ("The force has given one answer to both")."""
_PRONOUN_ANSWERS = re.compile(rf"(?:he|she){_AUX}{_ANSWERS}\b", re.IGNORECASE)
"""How an office that narrates goes on with what the head of the force says."""
_OF_OFFICE = re.compile(
    rf"\W*(?:{_CONCERNS.format(who=_OFFICE)}\b"
    rf"|{_LEADS}{_OFFICE}{_AUX}(?:{_ANSWERS}|observe[sd]?|commissions?|funds?|pays?|will|has set aside)\b)",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\W*(?:for|on) my (?:own )?part\b|\W*(?-i:I) (?:have |also |now )*(?:commission|fund|paid|pay|provid|set"
    r"|asked|invest|increas)|\W*my (?:own )?office (?:\w+ )?(?:commission|fund|pays|has)",
    re.IGNORECASE,
)
_I = re.compile(r"\bI\b")
_I_FIRST = re.compile(r"\W*(?:I|My)\b(?!['’]?s\b)")
_FORCE_FIRST = re.compile(
    rf"\W*{_FORCE} (?:also |now |already )?"
    r"(?:has|have|had|is|are|was|were|will|does|did|made|makes|uses|runs)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


def attributed(text: str, answer: Answer, *, in_prose: bool) -> list[Answer]:
    """The answer, parted between force and office, where its words say whose it is; empty where they do not.

    The office's own words say so only behind the force's, or where both are told of in the third person. A
    paragraph whose subject is the force is its answer, except in running prose, where the office narrates.
    """
    said: list[tuple[Role, Token]] = []
    role = Role.COMMISSIONER if in_prose else None
    for token in answer.tokens:
        for number, span in enumerate(sentences(text, token.span)):
            words = by_office(text, text[span.start : span.end])
            role = _speaker(words, opens=number == 0, before=role, in_prose=in_prose) or role
            if role is None:
                return []
            said.append((role, token._replace(start=span.start, end=span.end)))
    roles = [role for role, _ in said]
    if Role.FORCE not in roles or _WE.search(text[said[0][1].start : said[0][1].end]):
        return []
    return [
        replace(
            answer,
            role=role,
            labelled=False,
            tokens=joined(text, [token for one, token in said if one is role]),
            sure=min(answer.sure, 0.8),
        )
        for role in dict.fromkeys(roles)
    ]


def gives_answer(text: str, answer: Answer) -> bool:
    """Whether the answer begins by saying that the force gave it."""
    if not answer.tokens:
        return False
    start, end = answer.tokens[0].span
    return _GIVES_ANSWER.match(by_office(text, text[start : min(end, start + 200)])) is not None


def tells(words: str) -> bool:
    """Whether a sentence reports what the force says or does about a recommendation."""
    return _OF_FORCE.match(words) is not None


def tells_of_force(words: str) -> bool:
    """Whether the subject of a sentence is the force or its head, and nobody says I."""
    return bool(tells(words) or _FORCE_FIRST.match(words)) and not _I.search(words)


def _speaker(words: str, *, opens: bool, before: Role | None, in_prose: bool) -> Role | None:
    """Whose doing a sentence tells; the third person changes it only where a paragraph opens, or in prose."""
    if before is Role.FORCE and (_MINE.match(words) or ((opens or in_prose) and _I_FIRST.match(words))):
        return Role.COMMISSIONER
    if in_prose and before is not Role.FORCE and _PRONOUN_ANSWERS.match(words):
        return Role.FORCE
    if not opens and not (in_prose and before):
        return None
    if not in_prose and before is None and _FORCE_FIRST.match(words) and not _I.search(words):
        return Role.FORCE
    return Role.FORCE if _OF_FORCE.match(words) else Role.COMMISSIONER if _OF_OFFICE.match(words) else None
