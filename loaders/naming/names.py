"""Every name that a letter gives, with its kind and its places: registered names first, then discovery."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.facts import Span
from graph.ids import entity_id
from graph.model import ENTITIES, Entity, Kind
from loaders.deciding.decision_effects import UNDECIDED, Settled
from loaders.naming.appositions import called
from loaders.naming.branches import known_in
from loaders.naming.candidate import Candidate
from loaders.naming.candidates import candidates_of
from loaders.naming.context import kept_of, seen, titles_of
from loaders.naming.described import with_other_names, without_descriptions
from loaders.naming.entities import entity_of
from loaders.naming.forms import initials, key
from loaders.naming.group import Group
from loaders.naming.grouping import grouped
from loaders.naming.joint_units import with_short_names
from loaders.naming.judging import kinds_of
from loaders.naming.kinds import Judged
from loaders.naming.lexicon import HEADS, singular
from loaders.naming.matcher import Match
from loaders.naming.portfolios import with_plain_leads
from loaders.register.model import Area
from loaders.register.schema import Scope
from loaders.text.ranges import NOWHERE, Ranges
from loaders.text.tokens import tokens_of

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
    known = known_in(tokens, (one for one in matches if decided.a_name(text[one.start : one.end])))
    candidates = candidates_of(text, tokens, known.ends, labels=labels)
    found = [seen(text, one) for one in candidates if decided.a_name(one.name)]
    kept = kept_of(text, tokens, found)
    entries = {
        one: known.matches[one.start].entry for one in kept if one.known and one.start in known.matches
    }
    entries |= titles_of(text, kept, entries)
    groups = grouped(
        kept, entries, _prefixes(area), decided.apart, lambda one: called(text, Span(one.start, one.end))
    )
    _add_back(groups, found, kept, decided)
    groups = without_descriptions(text, with_other_names(text, groups, decided.apart))
    groups = with_short_names(with_plain_leads(text, groups, decided.apart), general, decided.apart)
    slug = area.slug if area else None
    judged = kinds_of(text, groups, known.branches, _force_names(area))
    return [
        name
        for group, kind in zip(groups, judged, strict=True)
        for name in _names(group, kind, slug, general)
    ]


def _prefixes(area: Area | None) -> list[str]:
    """Names of the area and its force, which may stand before the name of a unit."""
    if area is None:
        return []
    forms = _force_names(area)
    short = initials(area.name)
    return sorted({*forms, area.name, *([short] if len(short) > 1 else [])}, key=len, reverse=True)


def _force_names(area: Area | None) -> list[str]:
    """The names of the area's force, without an article."""
    forms = area.force.forms if area else ()
    return [alias.form.removeprefix("the ").removeprefix("The ") for alias in forms]


def _add_back(
    groups: Sequence[Group], found: Sequence[Candidate], kept: Sequence[Candidate], decided: Settled
) -> None:
    """Give a group the places that were too weak to be a name by themselves ("the Hub")."""
    certain = set(kept)
    weak = [one for one in found if one not in certain]
    if not weak:
        return
    by_key = {key(form): group for group in groups for form in group.forms}
    nouns = {one.name: noun for one in weak if (noun := singular(one.name)) in HEADS}
    by_head = _by_head(groups) if nouns else {}
    for one in weak:
        fitting = by_key.get(key(one.name)) or by_key.get(key(one.core))
        heads = by_head.get(nouns.get(one.name, ""), [])
        if fitting is None and len(heads) == 1 and one.how == "run" and not one.lone_start:
            fitting = heads[0]
        if fitting is not None and not decided.apart([one.name], fitting.forms):
            fitting.candidates.append(one)


def _by_head(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """The groups by the head nouns of their names, in the singular."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(singular(_OF.split(group.name)[0].split()[-1]), []).append(group)
    return found


def _names(group: Group, judged: Judged, slug: str | None, general: Ranges) -> list[Name]:
    """The name of a group; two where a local one is named of all areas and as the area's own."""
    places = tuple(sorted({Span(one.start, one.end) for one in group.candidates}))
    of_all = tuple(one for one in places if general.hold(*one))
    if group.entry is None:
        national = of_all or any(one.how == "office" for one in group.candidates)
        return [
            Name(
                _discovered(group, judged.kind, None if national else slug or "unknown"), places, judged.sure
            )
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
    given = {_without_owner(one.name) for one in group.candidates} - {known.name}
    new = sorted(name for name in given if name not in known.aliases)
    return known.model_copy(update={"aliases": [*known.aliases, *new]}) if new else known


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
