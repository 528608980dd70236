"""Whose words a paragraph's own pronouns make it: I is the commissioner, we the force."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.layout.answers import Answer
from loaders.layout.token import Token
from loaders.layout.types import Role
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_OWN = re.compile(
    r"\bmy (?:own )?(?:office|role|commission\w*|police,? (?:fire )?(?:and|&) crime plan|team)\b"
    r"|\bfor my (?:own )?part\b|\bmy own\b"
    r"|\bas (?:police,? )?(?:fire )?(?:and crime )?commissioner,? i\b|\bI (?:have |also |already "
    r"|now )*(?:commission(?:ed)?|fund(?:ed)?)\b",
    re.IGNORECASE,
)
_OWN_CUES = ("my ", "commission", "fund")
"""One of these stands, in lower case, in all that these patterns match."""
_NO_NAME = r"(?!(?<=[a-z,] My) [A-Z])"
"""Behind "My" that begins no name ("give out My Next Step")."""
_SINGULAR = re.compile(rf"[IMm](?<!\w.)(?:(?<=I)(?:\b(?![.)])|[’'](?:ve|m|d|ll)\b)|(?<=[Mm])y\b{_NO_NAME})")
"""I, my, but no name; fast to look for, as it begins with a set of letters."""
_ME = re.compile(rf"\b(?:I(?![.)])|me|[Mm]y{_NO_NAME})\b")
_I = re.compile(r"\bI\b(?![.)])")
_MY_OFFICE_ACTS = re.compile(
    r"\b[Mm]y (?:own )?(?:office|team|staff)\b[^.]{0,30}?"
    r"\b(?:commission|fund|pay|paid|provid|run|let|award|employ)"
)
_FOR_ME = re.compile(r"\bfor me\b|\b(?:not|nor|is|or) mine\b")
_PLURAL = re.compile(
    r"[WwOou](?<!\w.)(?:(?<=[Ww])e\b(?! (?:also |jointly |have )?(?:commission|fund))"
    r"|(?<=[Oo])ur\b(?! (?:own )?(?:office|count|communit|area|region|resident|commission|grant"
    r"|PF?CC|OPCC))|(?<=u)s\b)"
)
"""We, our and us, but for what an office says of itself; as fast to look for."""
_TITLE = r"(?:Police(?:,? (?:Fire )?and Crime)? )?(?:Commissioner|PF?CC)"
_OF_THE_OFFICE = re.compile(rf"\b(?:the|our) (?:{_TITLE}|OPCC)\b")
"""How the force speaks of its commissioner, who would say I."""
_OFFICE = re.compile(r"\b(?:Commissioner|Mayor|PF?CC|OPCC)\b")
_FORCE = re.compile(
    r"\bChief Constable\b|\b[Tt]he (?:[Ff]orce|[Cc]onstabulary)\b|\b[A-Z]\w+ (?:Police|Constabulary)\b"
)
_ADDS = re.compile(rf"The {_TITLE} (?:would |wishes to |also )?(?:adds?|comments?|notes?|welcomes?)\b")
_OFFICE_ACTS = re.compile(
    rf"(?:The (?:{_TITLE}|OPCC)|(?-i:(?:[A-Z][\w’'-]+ ){{1,3}}(?:PF?CC|OPCC))|The (?:Deputy )?Mayor)"
    r"(?: (?:has|also|now|will|himself|herself|therefore|accordingly))* "
    r"(?:accepts?|agrees?|asked|commissions?|commissioned|funds?|funded|pays?|paid|provides?|intends?|publish"
    r"|notes?|regards?|considers?|is|was|be|set|made|arranged|asks?|keeps?|holds?|reviews?|reviewed)\b"
)
"""How a sentence begins that tells what an office does or holds."""
_FORCE_ACTS = re.compile(
    rf"(?:.{{0,60}}[a-z], )?(?:{_FORCE.pattern})(?!['’]s)"
    r"(?! (?:does not|do not|makes no|has no|did not|need)\b)"
)
"""How one begins that tells what the force does, unless it is that it has no part."""
_QUOTED = re.compile(
    r"“[^“”]{0,2000}”|(?<!\w)‘[^‘’]{0,2000}’(?!\w)|\"[^\"]{0,2000}\"|(?<!\w)'[^']{0,1000}'(?!\w)"
)
_QUOTES = ("“", "‘", '"', "'")
"""With which they open."""


def speaks_singular(text: str, tokens: Iterable[Token]) -> bool:
    """Whether somebody says I or my outside quotation marks."""
    return any(_voice(text, token) is Role.COMMISSIONER for token in tokens)


def remarks(text: str, token: Token) -> bool:
    """Whether a paragraph says I or my, but nothing of what the commissioner's office does itself."""
    return speaks_singular(text, [token]) and not _says(_OWN, text[token.start : token.end])


def says_me(text: str, tokens: Iterable[Token]) -> bool:
    """Whether somebody says I, me or my outside quotation marks."""
    return any(_says(_ME, text[token.start : token.end]) for token in tokens)


def says_ours(text: str, tokens: Sequence[Token]) -> bool:
    """Whether somebody says we, us or our outside quotation marks, and nobody I, me or my."""
    said = (text[token.start : token.end] for token in tokens)
    return any(_says(_PLURAL, words) for words in said) and not says_me(text, tokens)


def says_only_we(text: str, tokens: Iterable[Token]) -> bool:
    """Whether somebody says we or our, and never I or my, not even in quotation marks."""
    said = [text[token.start : token.end] for token in tokens]
    return any(_PLURAL.search(words) for words in said) and not any(_SINGULAR.search(words) for words in said)


def parted(text: str, answer: Answer, role: Role, *, mixed: bool) -> list[Answer]:
    """The answer, a commissioner's paragraphs inside a force's answer as one of their own.

    `mixed`: any paragraph that says I is the commissioner's; otherwise only one that speaks of the office.
    """
    if role is not Role.FORCE:
        return [replace(answer, role=role)]
    own = {at for at, token in enumerate(answer.tokens) if _is_own(text, token, mixed=mixed)}
    if not own or (answer.person and not mixed):
        return [replace(answer, role=role)]
    force = [token for at, token in enumerate(answer.tokens) if at not in own]
    mine = [token for at, token in enumerate(answer.tokens) if at in own]
    first = [replace(answer, role=role, tokens=force)] if force else []
    second = Answer(
        Role.COMMISSIONER, labelled=False, tokens=mine, sure=min(answer.sure, 0.8), as_of=answer.as_of
    )
    return [*first, second]


def by_voice(text: str, answer: Answer, *, third: bool) -> list[Answer]:
    """A commissioner's answer; its paragraphs that say we or our, and never I, are the force's own words.

    `third`: one without pronouns that tells of the force is the force's.
    """
    voices = [_voice(text, token) for token in answer.tokens]
    if third and not any(voices) and all(_tells_of_force(text, token) for token in answer.tokens[:1]):
        return [replace(answer, role=Role.FORCE)]
    if Role.FORCE not in voices:
        return [replace(answer, role=Role.COMMISSIONER)]
    speaks = next(voice for voice in voices if voice)
    tokens: dict[Role, list[Token]] = {}
    for token, voice in zip(answer.tokens, voices, strict=True):
        speaks = voice or speaks
        tokens.setdefault(speaks, []).append(token)
    return [
        replace(answer, role=role, tokens=said, labelled=False, sure=min(answer.sure, 0.7))
        for role, said in tokens.items()
    ]


def labels_own(units: Iterable[Sequence[Answer]]) -> bool:
    """Whether a label gives the office a comment of its own beside an answer whose label names nobody."""
    return any(
        any(one.labelled and one.role is None for one in answers)
        and any(one.labelled and one.role is Role.COMMISSIONER for one in answers)
        for answers in units
    )


def _voice(text: str, token: Token) -> Role | None:
    words = text[token.start : token.end]
    if (_says(_SINGULAR, words) and not _in_passing(text, token)) or _is_mine(words):
        return Role.COMMISSIONER
    return Role.FORCE if _says(_PLURAL, words) else None


def _is_mine(words: str) -> bool:
    return ("for me" in words or " mine" in words) and _FOR_ME.search(words) is not None


def _tells_of_force(text: str, token: Token) -> bool:
    """Whether a paragraph speaks of the force or its head, and not of the commissioner."""
    words = text[token.start : token.end]
    return _FORCE.search(words) is not None and not _says(_OFFICE, words)


def tells_of_office(text: str, tokens: Iterable[Token]) -> bool:
    """Whether what the commissioner does or holds is told, and of the force at most that it has no part."""
    words = [text[span.start : span.end] for token in tokens for span in sentences(text, token.span)]
    if any(_says(_PLURAL, one) or _FORCE_ACTS.match(one) for one in words):
        return False
    return any(map(_OFFICE_ACTS.match, words))


def _in_passing(text: str, token: Token) -> bool:
    """Whether nobody says I, and my only behind the first sentence ("A member of my staff observes.")."""
    words = text[token.start : token.end]
    if _says(_I, words) or _says(_MY_OFFICE_ACTS, words):
        return False
    first = sentences(text, token.span)[0]
    return not _says(_SINGULAR, text[first.start : first.end])


def leans_to_force(text: str, tokens: Iterable[Token]) -> bool:
    """Whether more paragraphs say we, or speak of the commissioner, than say I."""
    voices = [_voice(text, token) or _third(text, token) for token in tokens]
    return voices.count(Role.FORCE) > voices.count(Role.COMMISSIONER)


def _third(text: str, token: Token) -> Role | None:
    return Role.FORCE if _says(_OF_THE_OFFICE, text[token.start : token.end]) else None


def _is_own(text: str, token: Token, *, mixed: bool) -> bool:
    if mixed and _ADDS.match(text, token.start, token.end):
        return True
    words = text[token.start : token.end]
    if not mixed:
        low = words.casefold()
        own = holds(low, _OWN_CUES) and _says(_OWN, words)
        return own and not _in_passing(text, token)
    if _is_mine(words):
        return True
    if not _says(_SINGULAR, words) or _in_passing(text, token):
        return False
    singular, plural = _SINGULAR.search(words), _PLURAL.search(words)
    return not (singular and plural and plural.start() < singular.start())


def _says(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the pattern is found outside quotation marks."""
    if not pattern.search(words):
        return False
    quotes = holds(words, _QUOTES)
    return not quotes or pattern.search(_QUOTED.sub(" ", words)) is not None
