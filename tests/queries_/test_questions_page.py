"""docs/questions.md says what the catalogue says, and its examples are what the commands answer."""

from pathlib import Path

import pytest

from queries.catalogue import catalogue
from queries.measures import Measure
from section55.building import build_database
from tests.queries_.questions_page import PAGE, SAMPLES, page, runner


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, built."""
    made = tmp_path_factory.mktemp("samples") / "samples.grafeo"
    build_database([SAMPLES], db=made)
    return made


@pytest.mark.parametrize("name", catalogue())
def test_each_question_is_documented_and_its_example_answers(name: str, database: Path) -> None:
    written = PAGE.read_text(encoding="utf-8")
    question = catalogue()[name]
    begun = written.index(f"\n## {name}\n")
    section = written[begun : written.index("\n## ", begun + 1)]
    assert question.question in section
    assert question.why in section
    for parameter in question.parameters:
        assert f"- `--{parameter.name.replace('_', '-')}`" in section
        assert parameter.words in section
    for column in question.columns:
        assert f"| `{column.name}` | {column.words} |" in section
    assert f"$ s55 ask {name} {question.example}\n" in section
    assert runner(database)(f"s55 ask {name} {question.example}")


@pytest.mark.parametrize("measure", Measure)
def test_each_measure_is_documented(measure: Measure) -> None:
    assert f"\n### {measure}\n" in PAGE.read_text(encoding="utf-8")


def test_the_page_is_what_is_made_now(database: Path) -> None:
    """Make it again with: python -m tests.queries_.questions_page"""
    assert PAGE.read_text(encoding="utf-8") == page(database)
