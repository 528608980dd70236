"""Where a recommendation ends and its answer begins, by their wording, where no label says so."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.facts import Span
from loaders.layout.token import CLOSING_MARKS, Token
from loaders.text.holding import holds
from loaders.text.sentences import sentences

OFFICE = (
    r"(?:chief constables?|(?:police,? (?:fire )?and crime )?commissioners?|forces?|home office"
    r"|home secretary|college of policing"
    r"|national police chiefs|npcc|national crime agency|nca|directors? general|government|departments?"
    r"|ministry|constabulary"
    r"|chief officers?|inspectorates?|prosecution service|cps|local policing bodies|police|authorities"
    r"|agencies|bodies|boards|partnerships?)"
)
_BY = (
    r"(?:by|before|no later than|within|from|with) (?:the end of |no later than )?(?:\d{1,2}(?:st|nd|rd"
    r"|th)? |\d{1,2}[./]\d{1,2}[./]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|spring"
    r"|summer|autumn|winter|20\d\d"
    r"|immediate effect|(?:one|two|three|four|five|six|nine|twelve|\d{1,2}) (?:weeks?|months?|years?))"
)
_ASKS = re.compile(
    rf"\b{OFFICE}\b[^.]{{0,220}}?\b(?:should|must|needs? to|(?:is|are) (?:there )?asked to|ought to)\b",
    re.IGNORECASE,
)
_DUTIES = ("should", "must", "need", "asked to", "ought to")
"""One of these stands, in lower case, in all that asks something of an office."""
_DATED = re.compile(rf"(?:{_BY}|immediately,|with immediate effect)", re.IGNORECASE)
_OFFICE_FIRST = re.compile(rf"(?:the |all |each |every |police and crime )?{OFFICE}\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:this|these|those|that|it|they|the (?:review|assessment|work|training|guidance|plan|definition"
    r"|force|forces|tool|policy|profile|process|supporting \w+))"
    r"\b[^.]{0,120}?\bshould\b|this is so\b|this is to\b|this will (?:help|allow|enable|make sure"
    r"|ensure)\b|or (?:else|they|it|should)?\b"
    r"|(?:until|once|when|where|if|then|to do this|as a minimum|at a minimum|in doing so"
    r"|as part of this)\b[^.]{0,200}\bshould\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:should|must)\b", re.IGNORECASE)
_ASKED_VERB = re.compile(
    r"\b(?:make sure|satisfy themselves|should (?:ensure|consider|review|work|take|adopt))\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|us|my|i|i’ve|we’ve|we're|we’re)\b", re.IGNORECASE)
_INSPECTORATE = re.compile(r"\bour (?:\w+ )?(?:recommendation|report|inspection|finding)s?\b", re.IGNORECASE)
"""The inspectorate's own *our*, which stands in recommendations."""
_QUOTED = re.compile(r"[“\"‘'][^“”\"]{0,400}[”\"]")
_DONE = re.compile(
    r"\b(?:has|have|had) (?:already |now |also |recently |been |not )*\w+(?:ed|en|un|ne|de|lt|ld|pt|ut"
    r"|et|ht)\b|\b(?:was|were|will|already|currently|to date)\b"
    r"|\b(?:is|are) (?:being|now|in place|reviewed|held|monitored|under way|underway|working|also|used"
    r"|run|led|in progress|part)\b",
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(
    r"\b(?:this|these) (?:recommendations?|ones?|matters?)\b|\b(?:is"
    r"|are) (?:not )?(?:a matter )?for (?:the|others|national|police)\b|\bfalls? (?:to|outside)\b"
    r"|^\W*(?:agreed|accepted|noted)\b|^\W*not (?:ours|mine|for|one|a matter|something|applicable)\b"
    r"|\bnot (?:addressed|directed|aimed) (?:to|at)\b|\b(?:not applicable|n/a|no action|nothing)\b"
    r"|\brests? with\b|\b(?:tbc|tba|xxx+)\b",
    re.IGNORECASE,
)
_LOCAL_SUBJECT = re.compile(
    r"(?:the (?:force|constabulary|chief constable|commissioner|pcc|pfcc)|[A-Z]\w+ (?:police"
    r"|constabulary))(?:['’]s)? (?!should|must|needs? to)\w+",
    re.IGNORECASE,
)


_CONTENT = re.compile(r"[a-z]{4,}|\d+[a-z]?")
_USUAL = frozenset(
    "chief constable constables police crime commissioner commissioners should make sure their that these "
    "they this with force forces from have satisfy themselves january february march april june july august "
    "september october november december immediate effect within months which where when into local".split()
)
"""Words of four letters and more that most recommendations share."""
_SEMICOLONS = (";", "; and", "; or")
_UNFINISHED = (";", ",", " and", " or", ":")
"""How items of a list end that another one follows."""


class Place(NamedTuple):
    """A sentence, the token that it stands in, and whether it begins it."""

    span: Span
    token: int
    first: bool


def asks(words: str) -> bool:
    """Whether a sentence reads like a recommendation by itself: an office that should, or a date by which."""
    return _asks_office(words[:600]) or bool(_DATED.match(words) and _MODAL.search(words))


def _asks_office(words: str) -> bool:
    """Whether the words say of an office that it should do something."""
    return holds(words.lower(), _DUTIES) and _ASKS.search(words) is not None


def goes_on_asking(words: str) -> bool:
    """Whether a sentence goes on with what the one before it asks ("It should take account of …")."""
    return bool(_GOES_ON.match(words) and _MODAL.search(words))


def opens_asking(words: str) -> bool:
    """Whether the words begin as recommendations do, with a date or an office."""
    return asks(words) and bool(_DATED.match(words) or _OFFICE_FIRST.match(words))


def answer_starts(text: str, tokens: Sequence[Token], *, described: bool) -> tuple[int, int, float]:
    """Index of the token and offset in the text where the answer starts, and how sure that is.

    `described`: the first sentence states a finding, not a demand (areas for improvement, causes of concern).
    The index is len(tokens) where there is no answer.
    """
    behind = _behind_quotation(text, tokens)
    if behind is not None:
        return behind, tokens[behind].start if behind < len(tokens) else tokens[-1].end, 0.8
    places = [
        Place(span, at, number == 0)
        for at, token in enumerate(tokens)
        for number, span in enumerate(sentences(text, token.span))
    ]
    listed = _listed(text, tokens)
    scores = [_score(text, tokens, places, at, listed, described=described) for at in range(len(places))]
    if not scores:
        return 0, 0, 1.0
    best, at = _best(text, tokens, places, scores, unanswered=0.3 if described else 0.1)
    if at >= len(places):
        return len(tokens), tokens[-1].end, best
    place = places[at]
    return place.token, place.span.start, 0.8 if place.first else 0.6


def _behind_quotation(text: str, tokens: Sequence[Token]) -> int | None:
    """Index of the token behind those that quote, from the first on, what is asked; None where none do so."""
    if not tokens or not text.startswith(("“", '"'), tokens[0].start):
        return None
    end = text.find(CLOSING_MARKS[text[tokens[0].start]], tokens[0].start + 1, tokens[-1].end)
    last = next((at for at, one in enumerate(tokens) if 0 <= one.end - end - 1 <= 1), None)
    if end < 0 or last is None or not opens_asking(text[tokens[0].start + 1 : end]):
        return None
    return last + 1


def _best(
    text: str, tokens: Sequence[Token], places: Sequence[Place], scores: Sequence[float], *, unanswered: float
) -> tuple[float, int]:
    """The cut with most recommendation before it; the start of a paragraph or another style favours it.

    `unanswered` favours that all is recommendation: a plain sentence may go on with a finding, hardly ever
    with a demand.
    """
    best, at, total = _start_bonus(scores), 0, 0.0
    for number in range(1, len(places) + 1):
        total += scores[number - 1]
        bonus = _bonus(text, tokens, places, number) if number < len(places) else unanswered
        if total + bonus > best + 1e-9:
            best, at = total + bonus, number
    return best, at


def _start_bonus(scores: Sequence[float]) -> float:
    return 0.0 if scores[0] < 0 else -1.0


def _bonus(text: str, tokens: Sequence[Token], places: Sequence[Place], at: int) -> float:
    if not places[at].first:
        return 0.0
    before, after = tokens[places[at - 1].token], tokens[places[at].token]
    if before.style != after.style or _list_ended(text, tokens, places[at].token):
        return 1.2
    return 0.4 if not after.item or not before.item else 0.1


def _score(
    text: str,
    tokens: Sequence[Token],
    places: Sequence[Place],
    at: int,
    listed: Sequence[bool],
    *,
    described: bool,
) -> float:
    place = places[at]
    words = text[place.span.start : place.span.end]
    asked = _asked(words, first=at == 0, described=described)
    answered = _answered(words)
    token = tokens[place.token]
    if token.item and at and listed[place.token] and answered < 1.2:
        asked += 0.8
    return asked - answered - 0.2


def _listed(text: str, tokens: Sequence[Token]) -> list[bool]:
    """Of each item whether it stands in a list that a lead-in with a colon opens."""
    found: list[bool] = []
    opened = False
    for at, token in enumerate(tokens):
        if not token.item or at == 0:
            opened = _leads_in(text[token.start : token.end])
        elif _list_ended(text, tokens, at):
            opened = False
        found.append(opened)
    return found


def _leads_in(words: str) -> bool:
    return words.endswith((":", "to", "that", "should", "include")) and bool(_MODAL.search(words))


def _list_ended(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the items before ended a list of clauses ("…; and", "…."), so that another list begins here."""
    if not (tokens[at].item and at > 1 and tokens[at - 1].item and tokens[at - 2].item):
        return False
    before, last, this = (text[token.start : token.end] for token in tokens[at - 2 : at + 1])
    if before.endswith(_SEMICOLONS) and not (last.endswith(_UNFINISHED) or this.endswith(_SEMICOLONS)):
        return True
    clauses = before.endswith((*_SEMICOLONS, ", and", ",")) or (before[0].islower() and last[0].islower())
    return clauses and last.endswith(".") and this[0].isupper()


def _asked(words: str, *, first: bool, described: bool) -> float:
    head = words[:500]
    score = 0.0
    if _asks_office(head):
        score += 1.5
    elif _MODAL.search(head):
        score += 0.5
    if _DATED.match(head):
        score += 0.8
    if _GOES_ON.match(head):
        score += 1.2
    if _ASKED_VERB.search(head):
        score += 0.4
    if first:
        score += 0.9 if described else 0.6
    return score


def _answered(words: str) -> float:
    plain = _INSPECTORATE.sub(" ", _QUOTED.sub(" ", words[:800]))
    score = 0.0
    if _FIRST_PERSON.search(plain):
        score += 1.4
    if _DONE.search(plain):
        score += 0.6
    if _FOR_OTHERS.search(plain[:200]):
        score += 1.6
    if _LOCAL_SUBJECT.match(plain):
        score += 0.8
    return score


def is_answer(words: str) -> bool:
    """Whether a sentence speaks of what is done here and asks for nothing."""
    return _answered(words) >= 1.2 and not _asks_office(words[:500])


def says_we(words: str) -> bool:
    """Whether somebody says we or I who is not the inspectorate."""
    return _FIRST_PERSON.search(_INSPECTORATE.sub(" ", words)) is not None


def speaks_of_here(words: str) -> bool:
    """Whether somebody says we or I, or whom else a recommendation is for."""
    plain = _INSPECTORATE.sub(" ", words)
    return bool(_FIRST_PERSON.search(plain) or _FOR_OTHERS.search(plain[:200]))


def leaves_list(words: str) -> bool:
    """Whether the sentence behind a recommendation's list says what is done, and does not go on asking."""
    return _answered(words) > 0 and not (_MODAL.search(words) or _GOES_ON.match(words))


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same recommendation in much the same words."""
    first, second = (set(_CONTENT.findall(words[:3000].lower())) - _USUAL for words in (one, other))
    return len(first & second) * 5 >= len(first | second) * 3 if first and second else False
