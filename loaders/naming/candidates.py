"""Places of a letter that look like a name, found by how they are written.

Five ways: a run of capitalised words (with a noun in lower case that finishes it), a noun phrase in lower
case that ends in a head noun, a name in brackets behind a name or an acronym, a title in quotation marks, and
the words before the colon that opens a paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from graph.facts import Span
from graph.model import Kind
from loaders.naming.candidate import Candidate, folded
from loaders.naming.capitals import adjacent
from loaders.naming.cutting import Run
from loaders.naming.forms import abbreviates
from loaders.naming.lexicon import (
    CORE_ONLY,
    FUNCTION_WORDS,
    GENERIC,
    LOWER_HEADS,
    MONTHS,
    TOPICS,
    head_kind,
    names_operation,
)
from loaders.naming.lists import council_of, councils_in
from loaders.naming.phrases import ACRONYM, bracketed, lower_names
from loaders.naming.places import in_place_name
from loaders.naming.portfolios import leads_in
from loaders.naming.runs import runs_of
from loaders.naming.titles import titles_in
from loaders.text.tokens import Token

_QUOTED = re.compile(
    r"[“\"‘'](?=[A-Z#+])(?:(?<=(?P<mark>[“\"]))|(?<=[‘']))(?P<title>[^“”\"‘\n]{3,80}?)(?(mark)[”\"]|[’'])(?!\w)"
)
_TITLED = (
    "course, training, package, film, play, video, podcast, campaign, programme, project, scheme, study,"
    " event, input, workshop, conference, day, pilot, module, session, initiative, newsletter, guide,"
    " toolkit, called entitled titled"
)
_WORD_OF_TITLE = (
    r"(?:[A-Z][\w’'-]*|an?|the|in(?= (?:an?|the|[MYO]\w{1,3}|Their|Both|Every|Another|Two) )"
    r"|at(?= an? )|of|for|to|and|on|with|is)"
)
_TITLE = re.compile(
    rf"[,d] (?=[A-Z])(?:{'|'.join(rf'(?<=\b{word} )' for word in _TITLED.split())})"
    rf"(?P<title>{_WORD_OF_TITLE}(?: {_WORD_OF_TITLE}){{2,8}})[?!]?(?=[,.;)]| –)"
)
"""A title without quotation marks whose limits commas show ("A film, The Road to the Door, is …"); it begins
with what ends the words before it, by which it is found many times as fast."""
_KNOWN_AS = re.compile(r",? (?:also )?(?:known as|or|abbreviated to) ([A-Z][A-Za-z&]{1,9})\b")
_NEXT_WORD = re.compile(r" ([a-z-]+)")
_LABEL = re.compile(r"(?=[A-Z#+])([^:.;?!\n]{4,70}):\s")
_OWN_OFFICE = re.compile(r"O?PF?CC|HMICFRS|Commissioner")
_APPOSED = re.compile(r"[,(–-] (?:an?|the) $")
_STAFF = frozenset({"officers", "advisers", "advocates", "navigators", "function", "functions"})
_TEAM = frozenset({"team", "teams"})
_LIGHT = frozenset(
    """
    a an and at by de for in of on or the to with & – - ( ) , ' / on-line
    """.split()
)


_NOUNS = LOWER_HEADS | CORE_ONLY
_COMMON = GENERIC | FUNCTION_WORDS | MONTHS | TOPICS
_TRAINED = re.compile(r"training (?:school|centre|college|village|department|team|unit|group)")
_FINISHED = re.compile(
    r"(?:user|scrutiny|working|steering|strategic|oversight|reference|crime|case|management|performance|recording"
    r"|analytical|screening) \w+|women['’]s (?:centre|service|hub|project)"
)
_FOR_WOMEN = re.compile(r" women['’]s \w+")
"""What makes another name of whose it is ("the Larch Trust women's centre")."""


def candidates_of(
    text: str,
    tokens: Sequence[Token],
    known: Mapping[int, int],
    *,
    labels: Iterable[Span] = (),
) -> list[Candidate]:
    """All candidates in the order of the text.

    `known` as for `runs_of`, `labels` spans of paragraphs.
    """
    runs = runs_of(tokens, known)
    found = [_of_run(text, tokens, run) for run in runs]
    taken = {index for run in runs for index in range(run.first, run.last)}
    owners = {run.last - 1 for run in runs if run.known and tokens[run.last - 1].possessive}
    found += lower_names(text, tokens, taken, owners)
    found += _quoted(text, tokens)
    found += titles_in(text, tokens, known)
    found += [label for span in labels if (label := _label(text, span))]
    registered = {(one.start, one.end) for one in found if one.known}
    found += (one for one in leads_in(text, tokens) if (one.start, one.end) not in registered)
    found += _councils(text, tokens, [one.name for one in found])
    return _without_overlap([_with_bracket(text, candidate) for candidate in found])


def _councils(text: str, tokens: Sequence[Token], names: Sequence[str]) -> list[Candidate]:
    """Councils of a list that gives their places only."""
    shared = ((span, council_of(place, names)) for span, place in councils_in(text, tokens))
    return [Candidate(span.start, span.end, name, name, "shared") for span, name in shared]


def _of_run(text: str, tokens: Sequence[Token], run: Run) -> Candidate:
    start, end = tokens[run.first].start, tokens[run.last - 1].end
    if tokens[run.last - 1].possessive and not _own_possessive(tokens[run.last - 1], known=run.known):
        end = tokens[run.last - 1].start + len(tokens[run.last - 1].bare)
    core = folded(text[start:end])
    single = run.last - run.first == 1
    lone = single and tokens[run.first].first and not tokens[run.first].acronym and not run.known
    head, stop = _following_noun(tokens, run.last) if end == tokens[run.last - 1].end else (None, end)
    if head is None or head in CORE_ONLY or _apposed(text, start):
        return Candidate(start, end, core, core, "run", head, lone, run.known)
    women = _FOR_WOMEN.fullmatch(text, end, stop) is not None
    if women and not in_place_name(core.lower()):
        core = folded(text[start:stop])
    elif women or _complete(core, run, head):
        return Candidate(start, end, core, core, "run", head, lone, run.known)
    if core.lower() in TOPICS and run.first > 0 and tokens[run.first - 1].text == "joint":
        start = tokens[run.first - 1].start
    name = folded(text[start:stop])
    return Candidate(start, stop, name, name if run.known else core, "run", head, lone)


def _complete(core: str, run: Run, head: str) -> bool:
    """Whether a noun behind the name says only what it is, and does not make another name of it."""
    body = head_kind(head) is Kind.BODY
    if core.lower() in TOPICS:
        return False
    if head in _TEAM and names_operation(core):
        return True
    if head in _STAFF and (run.known or " " not in core):
        return True
    if run.known:
        short = core.removesuffix("s").isupper() and head in _TEAM
        return not body or short or head.endswith("s") or core.islower() or core.endswith(")")
    return head_kind(core.rsplit(maxsplit=1)[-1]) is not None and not body


def _apposed(text: str, start: int) -> bool:
    """Whether the run opens an apposition, whose noun is not its own (", a Northmoor Trust programme")."""
    return _APPOSED.search(text, max(0, start - 8), start) is not None


def _own_possessive(token: Token, *, known: bool) -> bool:
    return known and token.text.lower().endswith(("'s", "’s")) is False


def _following_noun(tokens: Sequence[Token], index: int) -> tuple[str | None, int]:
    """A head noun in lower case at `index`, or behind one modifier, and where it ends."""
    if index >= len(tokens) or not adjacent(tokens, index):
        return None, 0
    word, behind = tokens[index].lower, index + 1
    pair = ""
    if behind < len(tokens) and adjacent(tokens, behind) and tokens[behind].text.islower():
        pair = f"{tokens[index].text} {tokens[behind].bare}".lower()
    trained = word == "training" and _TRAINED.fullmatch(pair)
    if not trained and tokens[index].text.islower() and (word in LOWER_HEADS or word in CORE_ONLY):
        return word, tokens[index].end
    if trained or (pair and tokens[behind].bare in _NOUNS and _FINISHED.fullmatch(pair)):
        return tokens[behind].bare, tokens[behind].end
    return None, 0


def _quoted(text: str, tokens: Sequence[Token]) -> list[Candidate]:
    if not tokens:
        return []
    found = []
    area = (text, tokens[0].start, tokens[-1].end)
    for match in chain(_QUOTED.finditer(*area), _TITLE.finditer(*area)):
        title = match["title"].rstrip(",.")
        if 1 < len(title.split()) <= 9 and _title_case(title.split()):
            name, start = folded(title), match.start("title")
            noun = _NEXT_WORD.match(text, match.end())
            head = noun[1] if noun and noun[1] in LOWER_HEADS else None
            found.append(Candidate(start, start + len(title), name, name, "quoted", head))
    covered = [(tokens[0].start, tokens[-1].end)]
    return [one for one in found if any(first <= one.start and one.end <= last for first, last in covered)]


def _title_case(words: Sequence[str]) -> bool:
    heavy = [word for word in words if word.lower() not in _LIGHT]
    return bool(heavy) and all(word.lstrip("(#+'‘“")[:1].isupper() or word[0].isdigit() for word in heavy)


def _label(text: str, span: Span) -> Candidate | None:
    """The name before the colon that opens a paragraph."""
    match = _LABEL.match(text, span.start, span.end)
    if not match or span.end - match.end() < 25:
        return None
    words = match.group(1).split("(")[0].split()
    generic = all(word.lower() in _COMMON or _OWN_OFFICE.match(word) for word in words)
    if not 1 < len(words) < 8 or generic or words[0] == "Recommendation" or not _title_case(words):
        return None
    name = " ".join(words)
    return Candidate(span.start, span.start + len(match.group(1).split("(")[0].rstrip()), name, name, "label")


def _with_bracket(text: str, candidate: Candidate) -> Candidate:
    """Remember what stands in brackets behind a candidate: its acronym, another name, an officer's field."""
    end = (
        candidate.end + 1
        if text[candidate.end : candidate.end + 1] in {"'", "’", "”", '"'}
        else candidate.end
    )
    bracket = bracketed(text, end)
    if not bracket:
        known_as = _KNOWN_AS.match(text, end)
        short = known_as.group(1) if known_as and candidate.how == "run" else ""
        return (
            replace(candidate, acronym=short) if short and abbreviates(short, candidate.name) else candidate
        )
    if ACRONYM.fullmatch(bracket) and sum(map(str.isupper, bracket)) > 1 and bracket.lower() not in TOPICS:
        noun = _NEXT_WORD.match(text, text.index(")", end) + 1)
        head = noun.group(1) if noun and noun.group(1) in _NOUNS else None
        return replace(candidate, acronym=bracket, head=candidate.head or head)
    titled = bracket[:1].isupper() and _title_case(bracket.split()) and len(bracket.split()) < 8
    if titled and candidate.known and candidate.name.endswith("Chief Constable"):
        return replace(candidate, end=text.index(")", end) + 1, name=f"{candidate.name} ({bracket})")
    if titled:
        return replace(candidate, opens=bracket)
    return candidate


def _without_overlap(candidates: list[Candidate]) -> list[Candidate]:
    """The longer of two that overlap; a registered name, or one whose limits the text marks, before a run."""
    kept: list[tuple[int, int, Candidate]] = []
    for candidate in sorted(candidates, key=_weight):
        at = bisect_left(kept, (candidate.end,))
        if at == 0 or kept[at - 1][1] <= candidate.start:
            kept.insert(at, (candidate.start, candidate.end, candidate))
    return [candidate for _, _, candidate in kept]


def _weight(candidate: Candidate) -> tuple[int, int, bool, int]:
    order = {"office": -1, "shared": -1, "quoted": 0, "label": 0, "run": 1, "lower": 2}
    rank = min(0, order[candidate.how]) if candidate.known else order[candidate.how]
    return rank, candidate.start - candidate.end, not candidate.known, candidate.start
