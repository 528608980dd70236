"""Every name that a letter gives, with its kind and its places: registered names first, then discovery."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.facts import Span
from graph.ids import entity_id
from graph.model import ENTITIES, Entity, Kind
from loaders.deciding.decision_effects import UNDECIDED, Settled
from loaders.naming.candidates import Candidate, candidates_of
from loaders.naming.entities import entity_of
from loaders.naming.filters import placing, plausible
from loaders.naming.forms import key
from loaders.naming.grouping import Group, grouped
from loaders.naming.kinds import (
    DEFAULT,
    Judged,
    called,
    commissioned,
    doubtful,
    kind_by_name,
    kind_by_shape,
    neighbours,
    votes,
)
from loaders.naming.lexicon import HEADS, singular
from loaders.naming.matcher import Match
from loaders.naming.places import place_names
from loaders.register.model import Area
from loaders.register.schema import Scope
from loaders.text.ranges import NOWHERE, Ranges
from loaders.text.tokens import Token, tokens_of

_OF = re.compile(r" (?:of|for) ")


@dataclass(frozen=True, slots=True)
class Name:
    """One named thing of a letter."""

    entity: Entity
    places: tuple[Span, ...]
    sure: bool
    """Whether its kind rests on more than the default; True for a registered name."""


def names_of(
    text: str,
    spans: Sequence[Span],
    matches: Iterable[Match],
    *,
    area: Area | None,
    labels: Sequence[Span] = (),
    general: Ranges = NOWHERE,
    decided: Settled = UNDECIDED,
) -> list[Name]:
    """Names within `spans`; `labels` are paragraphs that a name and a colon may open.

    In the spans of `general` the inspectorate speaks of all areas: a name there is nobody's own.
    """
    tokens = tokens_of(text, spans)
    known, by_start = _aligned(tokens, (one for one in matches if decided.a_name(text[one.start : one.end])))
    found = [one for one in candidates_of(text, tokens, known, labels=labels) if decided.a_name(one.name)]
    lower_words = {word.lower() for word in {one.text for one in tokens if one.word and not one.capital}}
    kept = _kept(text, tokens, found, lower_words)
    entries = {one: by_start[one.start].entry for one in kept if one.known and one.start in by_start}
    groups = grouped(kept, entries, _prefixes(area), decided.apart)
    _add_back(groups, found, kept, decided)
    return _named(text, groups, area, general)


def _aligned(tokens: Sequence[Token], matches: Iterable[Match]) -> tuple[dict[int, int], dict[int, Match]]:
    """Registered matches by the index of their first token (-> the one behind), and by place."""
    starts = [token.start for token in tokens]
    known: dict[int, int] = {}
    by_start: dict[int, Match] = {}
    for match in matches:
        first = bisect_left(starts, match.start)
        last = bisect_left(starts, match.end)
        if first < len(starts) and starts[first] == match.start and last > first:
            known[first] = last
            by_start[match.start] = match
    return known, by_start


def _prefixes(area: Area | None) -> list[str]:
    """Names of the area and its force, which may stand before the name of a unit."""
    if area is None:
        return []
    forms = [alias.form for alias in area.force.forms]
    return sorted({*forms, area.name}, key=len, reverse=True)


def _kept(
    text: str, tokens: Sequence[Token], found: Sequence[Candidate], lower_words: set[str]
) -> list[Candidate]:
    """Candidates that may be names; one that only ever stands behind a preposition of place is none."""
    likely = [one for one in found if plausible(one, lower_words=lower_words, places=place_names())]
    starts = [token.start for token in tokens]
    elsewhere: Counter[str] = Counter()
    for one in likely:
        index = bisect_left(starts, one.start)
        before = tokens[index - 1] if 0 < index <= len(tokens) else None
        if not placing(before) or _told(text, one):
            elsewhere[key(one.name)] += 1
    return [one for one in likely if _stands(one) or elsewhere[key(one.name)]]


def _told(text: str, candidate: Candidate) -> bool:
    """Whether the words beside a name behind a preposition of place say that it is no place."""
    span = Span(candidate.start, candidate.end)
    return called(text, span) not in {None, Kind.SERVICE} or Kind.SYSTEM in votes(text, [span])


def _stands(candidate: Candidate) -> bool:
    """Whether a candidate is more than one plain capitalised word."""
    words = candidate.name.split()
    return (
        candidate.known
        or len(words) > 1
        or sum(map(str.isupper, candidate.name)) > 1
        or bool(candidate.acronym)
    )


def _add_back(
    groups: Sequence[Group], found: Sequence[Candidate], kept: Sequence[Candidate], decided: Settled
) -> None:
    """Give a group the places that were too weak to be a name by themselves ("the Hub")."""
    by_key = {key(form): group for group in groups for form in group.forms}
    by_head: dict[str, list[Group]] = {}
    for group in groups:
        by_head.setdefault(singular(_OF.split(group.name)[0].split()[-1]), []).append(group)
    certain = set(kept)
    for one in found:
        if one in certain:
            continue
        fitting = by_key.get(key(one.name))
        heads = by_head.get(singular(one.name), []) if singular(one.name) in HEADS else []
        if fitting is None and len(heads) == 1 and one.how == "run" and not one.lone_start:
            fitting = heads[0]
        if fitting is not None and not decided.apart([one.name], fitting.forms):
            fitting.candidates.append(one)


def _named(text: str, groups: Sequence[Group], area: Area | None, general: Ranges) -> list[Name]:
    sure: list[tuple[Span, Kind]] = []
    judged: dict[int, Judged] = {}
    for index, group in enumerate(groups):
        verdict = _kind(text, group)
        if verdict is not None:
            judged[index] = verdict
            sure += [(Span(one.start, one.end), verdict.kind) for one in group.candidates]
    sure.sort()
    for index, group in enumerate(groups):
        if index not in judged:
            judged[index] = _kind_of_neighbours(text, group, sure)
    slug = area.slug if area else None
    return [
        name for index, group in enumerate(groups) for name in _names(group, judged[index], slug, general)
    ]


def _kind(text: str, group: Group) -> Judged | None:
    """The kind of a group by register, name and context; None where they are silent."""
    if group.entry:
        return Judged(group.entry.kind, sure=True)
    heads = Counter(one.head for one in group.candidates if one.head)
    head = heads.most_common(1)[0][0] if heads else None
    if any(commissioned(text, Span(one.start, one.end)) for one in group.candidates):
        return Judged(Kind.SERVICE, sure=True)
    by_name = next((kind for form in _by_length(group) if (kind := kind_by_name(form, head))), None)
    if by_name is not None and not doubtful(group.name):
        return Judged(by_name, sure=True)
    if by_name is None and any(one.how == "label" for one in group.candidates):
        return Judged(Kind.INITIATIVE, sure=True)
    counted = votes(text, [Span(one.start, one.end) for one in group.candidates])
    if counted:
        best = max(counted.items(), key=lambda pair: (pair[1], pair[0] == by_name, pair[0]))[0]
        return Judged(best if by_name is None or counted[best] > 2 else by_name, sure=True)
    return Judged(by_name, sure=True) if by_name is not None else None


def _by_length(group: Group) -> list[str]:
    return sorted(group.forms, key=lambda form: (-len(form.split()), form))


def _kind_of_neighbours(text: str, group: Group, others: Sequence[tuple[Span, Kind]]) -> Judged:
    beside: Counter[Kind] = Counter()
    starts = [span.start for span, _ in others]
    for one in group.candidates:
        at = bisect_left(starts, one.start)
        beside.update(neighbours(text, Span(one.start, one.end), others[max(0, at - 2) : at + 2]))
    if beside:
        return Judged(max(beside.items(), key=lambda pair: (pair[1], pair[0]))[0], sure=True)
    return Judged(kind_by_shape(group.name) or DEFAULT, sure=False)


def _names(group: Group, judged: Judged, slug: str | None, general: Ranges) -> list[Name]:
    """The name of a group; two where a local one is named of all areas and as the area's own."""
    places = tuple(sorted({Span(one.start, one.end) for one in group.candidates}))
    of_all = tuple(one for one in places if general.hold(*one))
    if group.entry is None:
        return [
            Name(_discovered(group, judged.kind, None if of_all else slug or "unknown"), places, judged.sure)
        ]
    if not of_all or group.entry.scope is Scope.NATIONAL:
        return [Name(_registered(group, slug), places, sure=True)]
    own = tuple(one for one in places if one not in of_all)
    found = [Name(_registered(group, None), of_all, sure=True)]
    return [*found, Name(_registered(group, slug), own, sure=True)] if own else found


def _registered(group: Group, slug: str | None) -> Entity:
    """The registered name with the forms in which this letter gives it."""
    assert group.entry is not None  # noqa: S101
    known = entity_of(group.entry, slug)
    seen = sorted({_without_owner(one.name) for one in group.candidates} - {known.name, *known.aliases})
    if not seen:
        return known
    return known.model_copy(update={"aliases": [*known.aliases, *seen]})


def _discovered(group: Group, kind: Kind, area: str | None) -> Entity:
    name = _without_article(group.name)
    return ENTITIES[kind](
        id=entity_id(name, area=area),
        name=name,
        aliases=[form for form in sorted(group.forms, key=str.lower) if form != name],
        area=area,
        registered=False,
    )


def _without_owner(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _without_article(name: str) -> str:
    return name.removeprefix("the ")
