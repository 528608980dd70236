"""Recommendations that a paragraph on another says are answered with it, and what they ask.

"She answers it along with recommendation 8, which would have the Home Office publish …": one answer to both.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.facts import Span
from loaders.layout.answers import Resolved
from loaders.layout.headings import numbers_in
from loaders.layout.openings import MAIN_CLAUSE, quoted_from
from loaders.layout.summaries import NAMED, Demand, kind_named
from loaders.layout.token import Token
from loaders.text.holding import holds

_THIS = r"(?:it|this|that)(?: one| recommendation)?"
_ANSWERED = r"(?:answered|taken|treated|dealt with|considered|addressed|covered|replied to|responded to)"
_ANSWERS = (
    r"(?:answer(?:s|ed)?|take[sn]?|took|treat(?:s|ed)?|deals? with|dealt with|consider(?:s|ed)?"
    r"|address(?:es|ed)?|cover(?:s|ed)?|repl(?:y|ies|ied) to|respond(?:s|ed)? to)"
)
_WITH = r"(?: here| below)?,? (?:(?:along|together|jointly|in one) )?(?:with|alongside) (?:the )?"
_ALONGSIDE = re.compile(
    rf"(?:(?:[Hh]ere|[Bb]elow),? )?"
    rf"(?:(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Tt]he \w+(?: \w+){{0,2}}?|[A-Z]\w+ \w+) "
    rf"(?:(?:have|has|had|will|shall|also) ){{0,2}}{_ANSWERS} {_THIS}{_WITH}"
    rf"|(?:[Ii]t|[Tt]his|[Tt]hat)(?: one| recommendation)? (?:is|was|has been|will be|can be) "
    rf"(?:best |here |below )?{_ANSWERED}{_WITH}"
    r"|(?:(?:[Tt]he|[Tt]his|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts) (?:same|one|single)|[Oo]ne)"
    r" (?:answer|reply|response|account) "
    rf"(?:\w+ ){{0,2}}?(?:to|for) (?:{_THIS} and (?:to |for )?)?(?:the )?){NAMED}"
)
_CUES = ("with ", "alongside ", "one ", "same ", "single ")


def alongside(text: str, places: Sequence[Token], resolved: Resolved) -> Iterator[tuple[Token, Demand]]:
    """The sentences behind the first that name a recommendation answered with it, and what that asks.

    Both have to be of one kind.
    """
    for place in places[1:]:
        words = text[place.start : place.end]
        found = _ALONGSIDE.match(words) if holds(words, _CUES) else None
        quoted = quoted_from(words, found.end(), len(words)) if found else None
        if found is None or quoted is None or MAIN_CLAUSE.search(words, quoted.start):
            continue
        if kind_named(found) is not resolved.unit.kind:
            continue
        span = Span(place.start + quoted.start, place.start + (quoted.end or len(words)))
        yield place, Demand(numbers_in(found["numbers"]), kind_named(found), span)


def take_alongside(resolved: Resolved, found: Mapping[Token, Demand]) -> None:
    """Let what is answered with the recommendations of a topic be one of them."""
    for place, one in found.items():
        resolved.unit.numbers = tuple(dict.fromkeys([*resolved.unit.numbers, *one.numbers]))
        asked = place._replace(start=one.span.start, end=one.span.end)
        for number in one.numbers:
            resolved.texts.setdefault(number, []).append(asked)
