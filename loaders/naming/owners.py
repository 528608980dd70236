"""Owners that stand inside a name: "Home Office disruption toolkit" says who made it."""

from collections.abc import Iterable, Iterator, Sequence

from graph.facts import RelationFact, Span
from graph.model import EDGES, Entity
from loaders.naming.names import Name

_ACTORS = frozenset({"Body", "Agency"})
_JOINS = frozenset({"&", "and", "of", "for"})
_TEAMS = frozenset("team unit desk squad point".split())
"""Heads of what is a part of whomever its name opens with: a team, a single point of access."""
_OFFICES = frozenset(
    "lead leads head heads director directors coordinator co-ordinator registrar officer officers chief"
    " manager chair commissioner champion champions adviser spokesperson portfolio inspector superintendent"
    " secretary federation association union message video letter report".split()
)
"""Heads of what stands for a body, or comes from it, and is no part of it."""


def owners_of(text: str, names: Sequence[Name], own: Iterable[Entity]) -> list[RelationFact]:
    """Relations of each name to the body or agency whose name opens it; `own` are the respondents."""
    forms = {form: entity for entity in (*(name.entity for name in names), *own) for form in _forms(entity)}
    first_words = {form.partition(" ")[0] for form in forms}
    found: dict[tuple[str, str, str], set[Span]] = {}
    for name in names:
        for place in name.places:
            words = text[place.start : place.end].split()
            opened = words[0] in first_words or _bare(words[0]) in first_words
            owner = _owner(words, forms) if opened else None
            type_ = _relation(name.entity, owner, words) if owner else None
            if owner and owner.id != name.entity.id and type_ is not None:
                found.setdefault((type_, name.entity.id, owner.id), set()).add(place)
    return [RelationFact(*key, quotes=tuple(sorted(quotes))) for key, quotes in sorted(found.items())]


def _forms(entity: Entity) -> Iterator[str]:
    if entity.label in _ACTORS:
        yield from (form for form in (entity.name, *entity.aliases) if form[:1].isupper())


def _bare(words: str) -> str:
    return words.removesuffix("'s").removesuffix("’s")


def _owner(words: Sequence[str], forms: dict[str, Entity]) -> Entity | None:
    """The entity whose form is the longest proper beginning of the words."""
    for last in range(len(words) - 1, 0, -1):
        given = " ".join(words[:last])
        beginning = _bare(given)
        if beginning in forms and words[last] not in _JOINS:
            owner = forms[beginning]
            owning = beginning != given
            head = _head(words[last:])
            fits = head not in _OFFICES and (owning or _may_own(owner) or head in _TEAMS)
            return owner if fits else None
    return None


def _head(words: Sequence[str]) -> str:
    """The noun that the words are about: the last, or the last before "for" and its like."""
    end = next((i for i, word in enumerate(words) if i and word in _JOINS), len(words))
    return words[end - 1].lower()


def _may_own(owner: Entity) -> bool:
    """Whether a name that only opens with the owner's, without "'s", is known to be the owner's."""
    if owner.label == "Body":
        return owner.kind == "force" or owner.id.startswith("national:")
    return owner.registered


def _relation(entity: Entity, owner: Entity, words: Sequence[str]) -> str | None:
    if entity.label in EDGES["DELIVERED_BY"][0] and owner.kind != "force" and _head(words) not in _TEAMS:
        return "DELIVERED_BY"
    return "PART_OF" if entity.label in {"Body", "Service"} else None
