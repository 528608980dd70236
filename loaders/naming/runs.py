"""Runs of capitalised words that may be one name or several.

Policy: a run is joined over *of*, *and*, *&*, over *for* behind a head noun or before the noun of a
programme, and over other prepositions where two plain words make a title of it.
"""

from collections.abc import Mapping, Sequence

from graph.model import Kind
from loaders.naming.capitals import CONTRACTED, PRONOUNS, adjacent, capitals, continues, headed, next_capital
from loaders.naming.cutting import LONGEST, Run, abbreviated_whole, cut, inner_acronym
from loaders.naming.inner_lists import comma_list
from loaders.naming.lexicon import (
    BRIDGES,
    DETERMINERS,
    FUNCTION_WORDS,
    GENERIC,
    MONTHS,
    RANKS,
    head_kind,
    singular,
)
from loaders.naming.places import joins_place, place_names
from loaders.text.tokens import Token

_COURSES = frozenset(
    {"course", "training", "programme", "module", "award", "e-learning", "toolkit", "strategy"}
)
_PROGRAMMES = frozenset(
    {
        "scheme",
        "programme",
        "fund",
        "project",
        "initiative",
        "campaign",
        "charter",
        "award",
        "plan",
        "strategy",
    }
)
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_OWNERS = frozenset({"my", "your", "our"})
_NEVER_FIRST = frozenset(
    """
        our a an my his her their this that these those in on at for from as by if its
        """.split()
)
_TITLE_BRIDGES = frozenset(
    """
    to for against into from over on the
    """.split()
)


_TITLE_OR_IN = _TITLE_BRIDGES | {"in"}
_WELSH = frozenset({"y", "yr"})
_WORDS_WITHIN = _TITLE_OR_IN | BRIDGES | _WELSH | {"upon", "under", "at", "by"}
_OPEN_TITLES = frozenset({"off", "over", "up", "out", "beyond", "behind", "under", "through", "into"})
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "easter", "christmas"})
_CALLINGS = frozenset({"policing"})
_TITLED_NOUNS = _PROGRAMMES | {
    "group",
    "groups",
    "course",
    "film",
    "play",
    "pilot",
    "programme",
    "day",
    "days",
}
_STATES = frozenset(
    "need crisis transition focus custody policing care prison partnership practice recovery conflict"
    " action mind experience design distress danger education sport business uniform poverty work".split()
)
"""What people or things are in, where a name says so ("Women in Need", "Experts by Experience")."""
_IN_STATES = frozenset("women men people youth child children fair safe standards".split())
_STAFF = frozenset(
    "officers staff sergeants inspectors detectives colleagues analysts constables teams".split()
)
_ORGANISED = frozenset({"hub", "council", "trust", "charity", "school", "college", "hospital", "university"})
_RELEASES = frozenset({"360", "365", "24/7"})
"""Numbers that products bear."""
_IS = frozenset({"is", "has", "was", "will"})
_HELP = frozenset("help care aid funding justice hope respect concern provision".split())
"""What victims are given, without a name of it."""
_SECTIONS = frozenset({"Section", "Sections"})
"""Words before the number of a part of an Act, after which papers are named ("Section 60 Protocol")."""
_COMPANIES = frozenset({"ltd", "limited", "cic", "plc", "llp"})
_ACTS = frozenset({"delivers", "runs", "provides", "offers", "supports"})
"""What somebody does whose name ends in a number ("Outlook 4 delivers it")."""
_ARTICLES = frozenset({"A", "An"})
_GRADES = frozenset({"level", "levels", "grade", "grades", "star", "team"})
"""What is called by a letter ("A Level", "A Team")."""
_NO_BEGINNING = PRONOUNS | CONTRACTED | {"a"}


def runs_of(tokens: Sequence[Token], known: Mapping[int, int]) -> list[Run]:
    """Names with capitals; `known` maps the first token of each registered name to the one behind it."""
    found: list[Run] = []
    behind = 0
    written = [index for index, token in enumerate(tokens) if token.capital]
    for index in sorted({*written, *known}):
        if index < behind:
            continue
        if index in known and not tokens[index].capital:
            behind = known[index]
            found.append(Run(index, behind, known=True))
        elif index in known or _begins(tokens, index):
            behind = _extend(tokens, index, known)
            first = index - 1 if _of_forces(tokens, index, behind) else index
            found += cut(tokens, first, behind, known)
    return found


def _of_forces(tokens: Sequence[Token], index: int, behind: int) -> bool:
    """Whether a number before the word opens the name of what forces share ("7 Force Programme")."""
    numbered = index > 0 and tokens[index - 1].text.isdigit() and adjacent(tokens, index)
    return numbered and tokens[index].lower == "force" and behind - index > 1


def _begins(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not continues(token):
        return lower in _SEASONS and _named_by_season(tokens, index)
    if "-" in lower and lower.partition("-")[0] in _TENS:
        return False
    if lower in _OWNERS:
        return not token.first and next_capital(tokens, index)
    if token.text in _ARTICLES:
        return _opens_title(tokens, index)
    if lower in _NO_BEGINNING and token.text != "IT":
        # "You First" is a name, "It Services" a sentence's beginning
        return lower in PRONOUNS and not token.first and next_capital(tokens, index)
    if lower in FUNCTION_WORDS and not token.acronym:
        follows = index + 1 < len(tokens) and (tokens[index + 1].capital or tokens[index + 1].text == "of")
        follows = follows or (lower in _OPEN_TITLES and _over_article(tokens, index + 1))
        return not token.first and follows and lower not in _NEVER_FIRST
    return lower not in MONTHS


def _named_by_season(tokens: Sequence[Token], index: int) -> bool:
    """Whether a season opens a name ("its partner Spring Homes") and does not say when ("in Spring Term")."""
    token = tokens[index]
    if not token.capital or token.first or not next_capital(tokens, index):
        return False
    before = tokens[index - 1]
    said_when = before.lower in FUNCTION_WORDS or before.lower in DETERMINERS or not before.word
    return headed(tokens, index) if said_when and before.text == "the" else not said_when


def _opens_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital article opens a title within a sentence ("A New Hope"), and no grade ("A Level")."""
    within = not tokens[index].first and index > 0 and tokens[index - 1].text.islower()
    return within and capitals(tokens, index) > index + 2 and tokens[index + 1].lower not in _GRADES


def _extend(tokens: Sequence[Token], start: int, known: Mapping[int, int]) -> int:
    """Index behind the last token that may belong to the run that begins at `start`."""
    end = known.get(start, start + 1)
    while end < len(tokens) and end - start < LONGEST:
        step = _step(tokens, start, end, known)
        if step == 0:
            break
        end += step
        if end - 1 in known:
            end = known[end - 1]
    return end


def _step(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> int:
    """How many tokens the run grows by at `end`: 0 where it ends."""
    token = tokens[end]
    if not adjacent(tokens, end):
        return 0
    if continues(token):
        return 1
    if token.text[:1].isdigit():
        return _number(tokens, end)
    if token.lower in _SEASONS and next_capital(tokens, end):
        return 2
    if token.lower in _WORDS_WITHIN:
        return _word_within(tokens, start, end, known)
    if token.text == ",":
        return comma_list(tokens, start, end, known)
    if token.text == "/" and next_capital(tokens, end) and tokens[end - 1].end == token.start:
        return 2
    if token.text == "(" and inner_acronym(tokens, end):
        return 3
    return 0


def _number(tokens: Sequence[Token], end: int) -> int:
    """How many tokens the run grows by at a number: a year, a release, or one inside a title."""
    before, number = tokens[end - 1], tokens[end].text
    if before.text in _SECTIONS and len(number) > 1:
        return 2 if next_capital(tokens, end) and headed(tokens, end + 1) else 0
    if (head_kind(before.bare) and len(number) > 3) or number in _RELEASES:
        return 1
    plain = not (before.first or before.acronym or before.lower in GENERIC or head_kind(before.bare))
    if plain and number.isdigit() and end + 1 < len(tokens) and tokens[end + 1].text in _ACTS:
        return 1
    inside = len(number) < 3 and before.lower not in GENERIC and not head_kind(before.bare)
    return 2 if inside and next_capital(tokens, end) and headed(tokens, end + 1) else 0


def _word_within(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> int:
    """How many tokens the run grows by at a word in lower case that may stand inside a name."""
    lower = tokens[end].lower
    if lower == "of" and _owned(tokens, start, end, known):
        return 0
    if next_capital(tokens, end) and _joins(tokens, start, end):
        return 2
    if lower in BRIDGES or (lower in {"for", "into"} and head_kind(tokens[end - 1].bare)):
        return _bridge(tokens, end)
    if [token.text for token in tokens[end : end + 3]] == ["in", "the", "Community"]:
        return 3
    if [token.text for token in tokens[end : end + 2]] == ["at", "Work"]:
        return 2
    if lower == "for" and _of_company(tokens, end + 1):
        return 2
    finished = _ends_with(tokens, end + 1, _PROGRAMMES) if lower in {"for", "in"} else False
    if lower == "in" and _ends_with(tokens, end + 1, _CALLINGS) and not head_kind(tokens[end - 1].bare):
        return 2
    taught = _before(tokens, end + 1, _COURSES) if lower == "in" else False
    if (finished or taught) and not _next_to_known(start, end, known):
        return 2
    if lower in {"on", "off", "in", "over"} and _titled_over_article(tokens, start, end, known):
        return 3
    return 2 if lower in _TITLE_OR_IN and _plain_bridge(tokens, start, end, known) else 0


def _joins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word makes one name of the capitalised words on both sides, whatever else the run holds."""
    before, lower, after = tokens[end - 1], tokens[end].lower, tokens[end + 1]
    if before.lower == after.lower or joins_place(before.text, lower, after.bare):
        return True
    if lower == "for" and (tokens[start].text in _ARTICLES or _for_victims(tokens, start, end)):
        return True
    if lower in _WELSH:
        return not before.possessive
    spelt = abbreviated_whole(tokens, start, capitals(tokens, end + 1))
    return spelt or (lower in {"in", "by"} and _in_state(before, after))


def _in_state(before: Token, after: Token) -> bool:
    """Whether a name says here what people or things are in ("Women in Need")."""
    plain = not (before.acronym or before.possessive or head_kind(before.bare) or before.lower in _STAFF)
    return plain and after.lower in _STATES and (before.lower.endswith("s") or before.lower in _IN_STATES)


def _owned(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether *of* at `end` parts a name from its owner's ("Ports Programme of the Sea Academy")."""
    if _officer(tokens[start:end]):
        return True
    kind = head_kind(tokens[end - 1].bare)
    if kind is Kind.BODY:
        return _names_owner(tokens, end + 1, known)
    if kind not in {Kind.INITIATIVE, Kind.SYSTEM} or end - start < 2 or not _over_article(tokens, end + 1):
        return False
    owner = tokens[capitals(tokens, end + 2) - 1]
    return head_kind(owner.bare) in {Kind.BODY, Kind.AGENCY} or owner.acronym


def _for_victims(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a sentence opens with a service's name ("Haven for Victims and Witnesses has ten staff")."""
    word = tokens[start]
    if end - start > 1 or tokens[end + 1].lower not in {"victims", "survivors"}:
        return False
    last = _joined_capitals(tokens, end + 1)
    own = word.lower not in GENERIC | _HELP and not word.lower.endswith(("ing", "ion"))
    return own and last < len(tokens) and tokens[last].text in _ACTS | _IS


def _officer(tokens: Sequence[Token]) -> bool:
    """Whether words are an officer's rank and name, who is "of" a unit ("Supt Rowan Ashdown of the team")."""
    name = [token for token in tokens if token.lower not in RANKS]
    ranked = len(tokens) > 2 and tokens[0].lower in RANKS and len(name) > 1
    return ranked and not any(token.lower in GENERIC or head_kind(token.bare) for token in name)


def _names_owner(tokens: Sequence[Token], index: int, known: Mapping[int, int]) -> bool:
    """Whether a registered name or an acronym stands behind "of", perhaps with an article."""
    index += index < len(tokens) and tokens[index].text in {"the", "our"}
    return index in known or (index < len(tokens) and tokens[index].acronym)


def _over_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether an article and a capitalised word stand from here on ("the Record")."""
    return index < len(tokens) and tokens[index].text == "the" and next_capital(tokens, index)


def _bridge(tokens: Sequence[Token], end: int) -> int:
    if next_capital(tokens, end):
        return 2
    over_article = (
        end + 2 < len(tokens) and tokens[end + 1].text == "the" and tokens[end].text in {"of", "for"}
    )
    return 3 if over_article and next_capital(tokens, end + 1) else 0


def _ends_with(tokens: Sequence[Token], index: int, nouns: frozenset[str]) -> bool:
    """Whether capitalised words from here on end in one of the nouns ("for Chapels Scheme")."""
    last = capitals(tokens, index)
    return last > index and tokens[last - 1].lower in nouns


def _of_company(tokens: Sequence[Token], index: int) -> bool:
    """Whether capitalised words from here on end as a company's name does ("for Victims and Carers Ltd")."""
    last = _joined_capitals(tokens, index)
    return last > index and tokens[last - 1].lower in _COMPANIES


def _joined_capitals(tokens: Sequence[Token], index: int) -> int:
    """Index behind the capitalised words from here on, and behind those that *and* joins to them."""
    last = capitals(tokens, index)
    joined = last + 1 < len(tokens) and tokens[last].text in {"and", "&"}
    return capitals(tokens, last + 1) if joined else last


def _before(tokens: Sequence[Token], index: int, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns finishes capitalised words from here on ("in Custody course")."""
    last = capitals(tokens, index)
    return index < last < len(tokens) and adjacent(tokens, last) and tokens[last].text in nouns


def _next_to_known(start: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether a registered name ends before the word at `end`, or begins behind it."""
    return end + 1 in known or any(known.get(index) == end for index in range(start, end))


def _plain_bridge(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether a preposition joins two plain capitalised words to one title ("Strength to Change")."""
    if not next_capital(tokens, end):
        return False
    before, after = tokens[end - 1], tokens[end + 1]
    if after.text in {"Us", "It", "Me", "You"}:
        return True
    if tokens[end].text not in _TITLE_BRIDGES or end + 1 in known or start in known:
        return False
    if {before.lower, after.lower} & place_names():
        return False
    if head_kind(before.bare) and (tokens[end].text not in {"to", "against"} or _organised(before)):
        return False
    plain = not (before.acronym or after.acronym or before.possessive or before.first)
    return plain and (before.lower not in GENERIC or head_kind(before.bare) is not None)


def _titled_over_article(tokens: Sequence[Token], start: int, end: int, known: Mapping[int, int]) -> bool:
    """Whether one word, a preposition and an article open a title ("Boots on the Ground group")."""
    if end - start != 1 or start in known or not start or tokens[start - 1].lower not in DETERMINERS:
        return False
    word, last = tokens[start], capitals(tokens, end + 2)
    if not _over_article(tokens, end + 1) or last >= len(tokens) or tokens[last].text not in _TITLED_NOUNS:
        return False
    plain = word.lower not in GENERIC and head_kind(word.bare) is None and not word.acronym
    return plain and not word.possessive and tokens[end + 2].lower not in place_names()


def _organised(noun: Token) -> bool:
    """Whether a head noun is that of people, and not that of a title ("Pathway to Hope")."""
    return head_kind(noun.bare) in {Kind.BODY, Kind.SERVICE} or singular(noun.bare) in _ORGANISED
