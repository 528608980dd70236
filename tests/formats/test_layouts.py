"""Every layout, made into files of each format by the tests: what is asked, who answers, by when, of whom."""

from datetime import date

import pytest

from loaders.document import Document
from loaders.documents import read_document
from loaders.layout.sections import sections_of
from loaders.read import Reader
from loaders.register import load_register
from tests.formats.conftest import Made, chosen
from tests.loaders import layouts
from tests.loaders.layouts import Laid

CHIEFS = "national:chief-constables"
DUE = {
    layouts.CALLERS.text: (date(2024, 10, 31), False, (CHIEFS,)),
    layouts.GUIDANCE.text: (date(2025, 6, 30), False, ("national:college-of-policing",)),
    layouts.SCHOOLS.text: (None, True, (CHIEFS, "national:police-and-crime-commissioners")),
    layouts.WARRANTS.text: (None, False, (CHIEFS,)),
}
"""Of each recommendation of most layouts: its last day, whether it is immediate, whom it is for."""


def words(document: Document, spans: tuple[tuple[int, int], ...]) -> str:
    """The words at the spans; a PDF does not show where a full line ends its paragraph."""
    return " ".join(" ".join(document.text[start:end] for start, end in spans).split())


def flat(*paragraphs: str) -> str:
    return " ".join(" ".join(paragraphs).split())


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_register())


@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
@pytest.mark.parametrize("laid", chosen(), ids=lambda laid: laid.name)
def test_recommendations_and_respondents_are_right(laid: Laid, ending: str, laid_out: Made) -> None:
    document = read_document(laid_out[laid.name][ending])
    sections = sections_of(document)
    found = [
        (one.number, one.kind.value, one.report, words(document, one.parts))
        for one in sections.recommendations
    ]
    expected = [(one.number, one.kind, one.report, flat(one.text)) for one in laid.recommendations]
    assert sorted(found, key=str) == sorted(expected, key=str)
    answers = [
        (
            tuple(sections.recommendations[at].number for at in one.recommendations),
            one.respondent.value,
            words(document, one.parts),
        )
        for one in sections.responses
        if one.recommendations
    ]
    assert sorted(answers, key=str) == sorted(
        ((one.numbers, one.role, flat(*one.paragraphs)) for one in laid.answers), key=str
    )


@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
@pytest.mark.parametrize("laid", chosen(), ids=lambda laid: laid.name)
def test_deadlines_and_addressees_are_right(laid: Laid, ending: str, laid_out: Made, reader: Reader) -> None:
    facts = reader.read(read_document(laid_out[laid.name][ending]))
    known = {flat(text): due for text, due in DUE.items()}
    found = {
        flat(one.node.text): (one.node.deadline, one.node.immediate, tuple(sorted(one.addressed_to)))
        for one in facts.recommendations
        if flat(one.node.text) in known
    }
    asked = {flat(one.text) for one in laid.recommendations} & known.keys()
    assert found == {text: known[text] for text in asked}
