"""The force area of a letter is told by the names in its head."""

import pytest

from loaders.naming.areas import area_of
from loaders.register import Area, load_register

REGISTER = load_register(area_registers=False)


@pytest.mark.parametrize("area", REGISTER.areas, ids=lambda area: area.slug)
def test_every_area_is_known_by_its_offices_its_force_and_its_domains(area: Area) -> None:
    for name in (area.policing_body.name, area.force.name, area.chief.name):
        assert area_of([f"{name}’s response"], REGISTER) is area
    for domain in area.domains:
        assert area_of([f"Write to replies@{domain}."], REGISTER) is area


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("POLICE AND CRIME COMMISSIONER FOR KENT", "kent"),
        ("Sussex Police & Crime Commissioner", "sussex"),
        ("Police, Fire and Crime Commissioner for Essex", "essex"),
        ("Jane Roe, PCC for the Thames Valley", "thames-valley"),
        ("North Yorkshire Police (NYP)", "north-yorkshire"),
        ("South Yorkshire Police", "south-yorkshire"),
        ("Police, Fire and Crime Commissioner for North Yorkshire", "north-yorkshire"),
        ("Chief Constable, Hampshire and Isle of Wight Constabulary", "hampshire-and-isle-of-wight"),
        ("Deputy Mayor for Policing and Crime for West Yorkshire", "west-yorkshire"),
        ("press@cambs.pnn.police.uk", "cambridgeshire"),
        ("www.devonandcornwall-pcc.gov.uk", "devon-and-cornwall"),
        ("The letter of West Mercia Police, seen by West Midlands Police", "west-mercia"),
    ],
)
def test_an_area_is_told_by_a_usual_form(text: str, slug: str) -> None:
    area = area_of([text], REGISTER)
    assert area is not None
    assert area.slug == slug


def test_the_first_text_that_tells_decides() -> None:
    texts = ["Yours sincerely", "Police and Crime Commissioner for Dorset", "Kent Police"]
    area = area_of(texts, REGISTER)
    assert area is not None
    assert area.slug == "dorset"


def test_an_office_goes_before_a_neighbouring_force_in_one_text() -> None:
    area = area_of(["With Kent Police we replied. Police and Crime Commissioner for Dorset"], REGISTER)
    assert area is not None
    assert area.slug == "dorset"


@pytest.mark.parametrize(
    ("text", "slug", "office", "force"),
    [
        (
            "Police and Crime Commissioner for Westmere",
            "westmere",
            "Police and Crime Commissioner for Westmere",
            "Westmere Police",
        ),
        (
            "Police, Fire and Crime Commissioner for North Tarn and Fell",
            "north-tarn-and-fell",
            "Police, Fire and Crime Commissioner for North Tarn and Fell",
            "North Tarn and Fell Police",
        ),
        (
            "Westmere Constabulary's response",
            "westmere",
            "Police and Crime Commissioner for Westmere",
            "Westmere Constabulary",
        ),
        (
            "the Westmere Police & Crime Commissioner",
            "westmere",
            "Police and Crime Commissioner for Westmere",
            "Westmere Police",
        ),
    ],
)
def test_an_area_that_no_register_holds_is_made_from_its_names(
    text: str, slug: str, office: str, force: str
) -> None:
    area = area_of([text], REGISTER)
    assert area is not None
    assert (area.slug, area.policing_body.name, area.force.name) == (slug, office, force)
    assert area.registered is False


def test_the_sender_decides_before_a_registered_area_that_the_letter_names() -> None:
    area = area_of(["Police and Crime Commissioner for Westmere", "We work with Dorset Police."], REGISTER)
    assert area is not None
    assert area.slug == "westmere"


def test_an_area_that_no_register_holds_has_its_force_as_the_letter_names_it() -> None:
    area = area_of(["Police and Crime Commissioner for Westmere", "Westmere Constabulary agrees."], REGISTER)
    assert area is not None
    assert area.force.name == "Westmere Constabulary"


def test_a_county_of_a_registered_area_makes_no_area_of_its_own() -> None:
    area = area_of(["Police and Crime Commissioner for Cornwall"], REGISTER)
    assert area is not None
    assert area.slug == "devon-and-cornwall"


def test_the_names_of_an_unregistered_area_apply_in_its_letters() -> None:
    area = area_of(["Police and Crime Commissioner for Westmere"], REGISTER)
    assert area is not None
    forms = {alias.form for entry in REGISTER.for_area(area) for alias in entry.forms}
    assert {"Westmere Police", "the force", "Westmere PCC", "Chief Constable of Westmere"} <= forms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Police and Crime Commissioner",
        "Office of the Police and Crime Commissioner",
        "Dear Home Secretary",
        "Under section 55 of the Police Act 1996",
        "British Transport Police",
        "the National Police Chiefs' Council",
        "Home Office, 2 Marsham Street, London",
        "Essex County Council",
        "Deputy Mayor for Policing and Crime",
        "Comisiynydd Heddlu a Throseddu Police and Crime Commissioner",
    ],
)
def test_what_names_no_force_area_tells_none(text: str) -> None:
    assert area_of([text], REGISTER) is None


def test_where_nothing_names_an_office_or_a_force_the_place_that_is_named_most_tells_the_area() -> None:
    area = area_of(
        ["Home Office, London SW1P 4DF. Cleveland is dear to us, as are Merseyside and Merseyside."], REGISTER
    )
    assert area is not None
    assert area.slug == "merseyside"


def test_one_mention_of_a_place_tells_nothing() -> None:
    assert area_of(["We wrote from Cleveland."], REGISTER) is None
