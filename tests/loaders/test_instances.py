"""A local name is one node for each area, and an instance of the concept that other areas have one of too."""

from pathlib import Path

import pytest

from graph.build import merge
from graph.content import Graph
from graph.model import Concept
from loaders.naming.resolve import resolved
from loaders.read import Reader
from loaders.register import load_register
from loaders.text.canonical import canonical

LETTER = """\
Police and Crime Commissioner for {area}

1 March 2024

Dear Home Secretary

**Recommendation 1:** By 31 May 2024, chief constables should review how children are supported.

**{area} Police response:** {answer}
"""


def graph(answers: dict[str, str], *registers: Path) -> Graph:
    """The graph of one letter for each area."""
    reader = Reader(load_register(registers, area_registers=False))
    letters = (LETTER.format(area=area, answer=answer) for area, answer in answers.items())
    readings = [
        reader.read(canonical(text, source=f"{number}.md", sha256=str(number)))
        for number, text in enumerate(letters)
    ]
    return merge(resolved(readings)).graph


def instances(of: Graph) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in of.relationships if edge.type == "INSTANCE_OF"}


def test_which_areas_have_one_can_be_asked() -> None:
    found = graph(
        {
            "Suffolk": "Each case goes to the MASH and to the MACE meeting.",
            "Essex": "Our MASH opened in 2020. It works with the NSPCC.",
        }
    )
    assert instances(found) == {
        ("suffolk:multi-agency-safeguarding-hub", "concept:multi-agency-safeguarding-hub"),
        ("essex:multi-agency-safeguarding-hub", "concept:multi-agency-safeguarding-hub"),
        ("suffolk:mace", "concept:mace"),
    }
    concept = found.by_id["concept:multi-agency-safeguarding-hub"]
    assert isinstance(concept, Concept)
    assert (concept.name, "MASH" in concept.aliases) == ("Multi-Agency Safeguarding Hub", True)


@pytest.mark.parametrize(
    "answer", ["The CE Hub meets weekly.", "The Suffolk Child Exploitation Hub opened in June 2023."]
)
def test_a_hub_with_the_name_of_its_area_is_an_instance_too(answer: str) -> None:
    [(hub, concept)] = instances(graph({"Suffolk": answer}))
    assert hub.startswith("suffolk:")
    assert concept == "concept:child-exploitation-hub"


def test_a_name_of_its_own_is_an_instance_where_a_register_says_so(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(
        "area: suffolk\nentries:\n- {id: lantern, name: Lantern Panel, kind: Body, instance_of: mace}\n"
    )
    found = graph({"Suffolk": "Each case goes to the Lantern Panel."}, own)
    assert instances(found) == {("suffolk:lantern-panel", "concept:mace")}
    assert instances(graph({"Suffolk": "Each case goes to the Lantern Panel."})) == set()


def test_a_national_name_is_an_instance_of_nothing() -> None:
    assert instances(graph({"Suffolk": "Our officers teach with ThinkUKnow."})) == set()


def test_a_centre_with_a_name_of_its_own_is_an_instance_of_its_sort() -> None:
    found = graph({"Suffolk": "Victims are seen at the Rowan House sexual assault referral centre."})
    assert instances(found) == {
        ("suffolk:rowan-house-sexual-assault-referral-centre", "concept:sexual-assault-referral-centre")
    }
    assert instances(graph({"Suffolk": "They are seen at the Rowan House day centre."})) == set()
