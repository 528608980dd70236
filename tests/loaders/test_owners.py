"""Owners that stand inside a name."""

import pytest

from graph.facts import Span
from graph.model import Agency, Body, Entity, Initiative, Service
from loaders.naming.names import Name
from loaders.naming.owners import owners_of

MINISTRY = Body(id="national:ministry", name="Harbour Ministry", kind="department", registered=True)
FORCE = Body(id="norton:police", name="Norton Police", kind="force", registered=True)
BOARD = Body(id="norton:board", name="Care Board", kind="", registered=False)
TRUST = Agency(id="norton:trust", name="Larkfield", kind="", registered=False)


def owned(text: str, entity: Entity, owner: Entity) -> set[tuple[str, str]]:
    """Relations of `entity`, which `text` names whole, to the one that opens its name."""
    name = Name(entity, (Span(0, len(text)),), sure=True)
    return {(fact.type, fact.target) for fact in owners_of(text, [name], [owner])}


def test_a_guide_that_opens_with_a_national_body_is_its_work() -> None:
    guide = Initiative(id="guide", name="Harbour Ministry safety guide", registered=False)
    assert owned(guide.name, guide, MINISTRY) == {("DELIVERED_BY", "national:ministry")}


def test_a_team_that_opens_with_its_force_is_part_of_it() -> None:
    team = Body(id="team", name="Norton Police Rural Team", registered=False)
    assert owned(team.name, team, FORCE) == {("PART_OF", "norton:police")}


def test_a_team_or_a_single_point_of_access_is_part_of_whomever_its_name_opens_with() -> None:
    team = Body(id="team", name="Larkfield Assessment Team", registered=False)
    door = Service(id="door", name="Larkfield Single Point of Access", registered=False)
    assert owned(team.name, team, TRUST) == {("PART_OF", "norton:trust")}
    assert owned(door.name, door, TRUST) == {("PART_OF", "norton:trust")}


def test_an_owner_with_an_apostrophe_needs_no_register() -> None:
    scheme = Initiative(id="scheme", name="Larkfield’s Safe Streets", registered=False)
    assert owned(scheme.name, scheme, TRUST) == {("DELIVERED_BY", "norton:trust")}


@pytest.mark.parametrize(
    ("entity", "owner"),
    [
        (Body(id="lead", name="Harbour Ministry lead for ports", registered=False), MINISTRY),
        (Body(id="union", name="Norton Police Federation", registered=False), FORCE),
        (Service(id="centre", name="Larkfield Centre", registered=False), TRUST),
        (Body(id="panel", name="Care Board Scrutiny Panel", registered=False), BOARD),
    ],
)
def test_an_office_holder_or_a_chance_beginning_has_no_owner(entity: Entity, owner: Entity) -> None:
    assert owned(entity.name, entity, owner) == set()
