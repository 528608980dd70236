"""Relations between names that plain wording states: who commissions, delivers, is part of, gives access.

Policy: in each sentence every name is replaced by a mark that keeps its kind; "I", "my office" and "the
force" are names, and a pronoun or "the programme" stands for the name that the text is about. Patterns are
matched on the marks, one slot taking a whole list; what the kinds of the two ends do not allow is dropped.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.facts import RelationFact, Span
from graph.model import EDGES, Kind
from loaders.mentions import Mention
from loaders.naming.lexicon import singular
from loaders.statements.relation_patterns import NEEDED, PATTERNS

_LONGEST = 1500
"""Characters beyond which a sentence is no sentence, but a table or a list run together."""

_LETTER = {Kind.BODY: "B", Kind.AGENCY: "A", Kind.SERVICE: "S", Kind.INITIATIVE: "I", Kind.SYSTEM: "Y"}
_QUOTED = re.compile(r"[“\"‘'’](‹\w+›)[”\"’'](?!s\b)")
_ACRONYM = re.compile(r"(‹\w+›(?:team)?) \([A-Z][\w&+/-]*\)")
_TWICE = re.compile(r"(‹\w\d+›) \((‹\w\d+›)\)")
_MARK = re.compile(r"‹\w(\d+)›")
_PRONOUN = re.compile(
    r"(?:^|(?<=; ))(?:This|It|They|These|it|they)(?= (?:is|are|was|were|will|has|have|takes?|draws?)\b)"
)
_OBJECT = re.compile(r"\b(?:run|own|lead|deliver|provide|host) (?P<it>them|it)\b")
_GENERIC = re.compile(
    r"\b(?:[Tt]he|[Tt]his) "
    r"(?:programme|event|campaign|package|scheme|project|initiative|newsletter|course|service)\b"
)
_UNIT_HEADS = frozenset({"team", "unit", "department", "desk", "centre", "service"})
_AT = re.compile(r"(?: \([A-Z]\w*\))? (?:at|in) ")
_NEW_CLAUSE = "\u2063"
"""Keeps a pronoun behind a comma from being read as an item of the list before it."""
_BEHIND_UNIT = re.compile(r"team(?: at| in) (?:the )?‹\w+›")


class Spoken(NamedTuple):
    """A mention with the kind of what it names; `own` where it is the respondent itself."""

    mention: Mention
    kind: Kind
    own: bool = False


def relations_of(text: str, sentences: Iterable[Span], spoken: Sequence[Spoken]) -> list[RelationFact]:
    """Relations that the sentences of one paragraph or more state; `spoken` in the order of the text."""
    found: dict[tuple[str, str, str], set[Span]] = {}
    topic: Spoken | None = None
    at = 0
    for sentence in sentences:
        while at < len(spoken) and spoken[at].mention.start < sentence.start:
            at += 1
        stop = at
        while stop < len(spoken) and spoken[stop].mention.end <= sentence.end:
            stop += 1
        here = _with_anaphora(text, sentence, spoken[at:stop], topic)
        for type_, source, target in _in_sentence(text, sentence, here):
            span = Span(min(source.start, target.start), max(source.end, target.end))
            found.setdefault((type_, source.entity, target.entity), set()).add(span)
        topic = next((one for one in here if not one.own), topic if len(here) == 0 else None)
    return [RelationFact(*one, quotes=tuple(sorted(quotes))) for one, quotes in sorted(found.items())]


def _with_anaphora(text: str, sentence: Span, spoken: Sequence[Spoken], topic: Spoken | None) -> list[Spoken]:
    """Mentions, and those words that stand for the name which the text is about."""
    words = text[sentence.start : sentence.end]
    found = list(spoken)
    first = next((one for one in spoken if not one.own), None)
    for match in _PRONOUN.finditer(words):
        found += _standing(match, sentence, topic if match.start() == 0 else first)
    for match in _OBJECT.finditer(words):
        before = first is not None and first.mention.start < sentence.start + match.start()
        found += _standing(match, sentence, first if before else topic, group="it")
    for match in _GENERIC.finditer(words):
        means = next(
            (one for one in (first, topic) if one and one.kind in {Kind.INITIATIVE, Kind.SERVICE}), None
        )
        if means and means.mention.start < sentence.start + match.start():
            found += _standing(match, sentence, means)
    return sorted(found, key=lambda one: one.mention)


def _standing(
    match: re.Match[str], sentence: Span, means: Spoken | None, group: str | int = 0
) -> list[Spoken]:
    if means is None:
        return []
    start, end = sentence.start + match.start(group), sentence.start + match.end(group)
    return [means._replace(mention=Mention(start, end, means.mention.entity))]


def _in_sentence(
    text: str, sentence: Span, spoken: Sequence[Spoken]
) -> Iterator[tuple[str, Mention, Mention]]:
    if len({one.mention.entity for one in spoken}) < 2 or sentence.end - sentence.start > _LONGEST:
        return
    template = _template(text, sentence, spoken)
    held = {word for word in NEEDED if word in template}
    for type_, pattern, needs in PATTERNS:
        if needs.isdisjoint(held):
            continue
        for match in pattern.finditer(template):
            for source in _listed(match.group("s"), spoken):
                for target in _listed(match.group("t"), spoken):
                    yield from _oriented(type_, source, target)


def _oriented(type_: str, source: Spoken, target: Spoken) -> Iterator[tuple[str, Mention, Mention]]:
    """The relation from the thing that it starts from in the model, if the kinds allow it."""
    if type_ == "COMMISSIONS":
        source, target = target, source
    froms, tos = EDGES[type_]
    if source.kind in froms and target.kind in tos and source.mention.entity != target.mention.entity:
        yield type_, source.mention, target.mention


def _template(text: str, sentence: Span, spoken: Sequence[Spoken]) -> str:
    """The sentence with a mark for each name; quotation marks around a name and its acronym are left out."""
    pieces, last = [], sentence.start
    for index, one in enumerate(spoken):
        if one.mention.start < last:
            continue
        words = text[one.mention.start : one.mention.end]
        unit = "team" if _is_unit(words) and _AT.match(text, one.mention.end) else ""
        letter = "P" if one.own else _LETTER[one.kind]
        clause = (
            _NEW_CLAUSE
            if words in {"I", "we"} and text[one.mention.start - 2 : one.mention.start] == ", "
            else ""
        )
        pieces += [text[last : one.mention.start], f"{clause}‹{letter}{index}›{unit}"]
        last = one.mention.end
    pieces.append(text[last : sentence.end])
    template = _QUOTED.sub(r"\1", "".join(pieces))
    template = _ACRONYM.sub(r"\1", template)
    template = _TWICE.sub(_same_thing(spoken), template)
    return " ".join(template.split())


def _is_unit(words: str) -> bool:
    return singular(words.rsplit(maxsplit=1)[-1]) in _UNIT_HEADS


def _same_thing(spoken: Sequence[Spoken]) -> Callable[[re.Match[str]], str]:
    """Leave out a name in brackets that is the name before it again."""

    def replace(match: re.Match[str]) -> str:
        first, second = (spoken[int(number)] for number in _MARK.findall(match.group()))
        return match.group(1) if first.mention.entity == second.mention.entity else match.group()

    return replace


def _listed(words: str, spoken: Sequence[Spoken]) -> list[Spoken]:
    return [spoken[int(number)] for number in _MARK.findall(_BEHIND_UNIT.sub("", words))]
