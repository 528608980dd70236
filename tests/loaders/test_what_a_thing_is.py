"""What kind of thing a name is, by its end and by what a letter says of it."""

import pytest

from tests.loaders.names_found import found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It sits with HR Operations.", "HR Operations", "Body"),
        ("It is drawn up by Performance and Analysis.", "Performance and Analysis", "Body"),
        ("It is run by Force Contact.", "Force Contact", "Body"),
        (
            "Staff from Learning and Organisational Development came.",
            "Learning and Organisational Development",
            "Body",
        ),
        ("The two meet at the Risk Clinic.", "Risk Clinic", "Body"),
        ("They go to the Harbour Legal Clinic.", "Harbour Legal Clinic", "Service"),
        ("We asked the Suffolk Minority Ethnic Forum.", "Suffolk Minority Ethnic Forum", "Agency"),
        ("We asked the Harbour Oversight Forum.", "Harbour Oversight Forum", "Body"),
        ("It was reported by Northmoor Railways.", "Northmoor Railways", "Agency"),
        ("Each is seen by the Workplace Health Department.", "Workplace Health Department", "Body"),
        (
            "They ring Harbour Sexual Violence Support Services.",
            "Harbour Sexual Violence Support Services",
            "Service",
        ),
        ("Calls go to the Crime and Incident Hub.", "Crime and Incident Hub", "Body"),
        ("Each is offered the Wellbeing Hub.", "Wellbeing Hub", "Service"),
        ("It is set down in the Rumour Playbook.", "Rumour Playbook", "Initiative"),
        ("We keep a Priority Harm List.", "Priority Harm List", "System"),
    ],
)
def test_the_end_of_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert found(text) == {name: kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They attend Quiet Water, a day devised with others.", "Initiative"),
        ("A video we made ourselves in 2019, Quiet Water, has been taken down.", "Initiative"),
        ("What the tool cannot see is Quiet Water and other encrypted applications.", "System"),
        ("We met with such landlords as Quiet Water, of whom there are few.", "Agency"),
        ("They may go to charities such as Quiet Water.", "Agency"),
        ("Times come from the firm's own system, Quiet Water, and we check them.", "System"),
        ("They can go to Quiet Water, the hub which my office runs for victims.", "Service"),
        ("Quiet Water, our online peer group, was closed.", "Service"),
        ("They may report anonymously through Quiet Water.", "System"),
        ("A change is reported on Quiet Water.", "System"),
        ("The team uses Quiet Water to watch public posts.", "System"),
        ("The team uses Quiet Water with young people.", "Initiative"),
        ("They may refer themselves through Quiet Water.", "Service"),
    ],
)
def test_what_is_said_beside_a_name_tells_its_kind(text: str, kind: str) -> None:
    assert found(text)["Quiet Water"] == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We adopted the NPCC's sexual harassment policy.",
            {"National Police Chiefs' Council sexual harassment policy": "Initiative"},
        ),
        ("We adopted our own sexual harassment policy.", {}),
        ("The van of Oscar Kilo came.", {"National Police Wellbeing Service": "Body"}),
        (
            "A form is put to branch staff at Lloyds and Barclays.",
            {"Lloyds Bank": "Agency", "Barclays": "Agency"},
        ),
        ("The plan is used nationwide.", {}),
        ("My Independent Custody Visitors came.", {"Independent Custody Visitors": "Body"}),
        (
            "My Independent Custody Visiting scheme is new.",
            {"Independent Custody Visiting scheme": "Initiative"},
        ),
        ("It is read at the daily management meeting.", {"daily management meeting": "Body"}),
        ("Policing in Wales is devolved.", {}),
        ("I wrote to them through Policing in Wales.", {"Policing in Wales": "Body"}),
    ],
)
def test_national_names_are_known_in_their_usual_forms(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected
