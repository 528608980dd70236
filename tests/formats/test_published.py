"""The published letters say the same in every format."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.register import load_register
from section55.building import gather, graph_of
from tests.formats.conftest import Made
from tests.shared import scorer, shared


def figures(letters: list[Path], *, area_registers: bool) -> dict[str, float]:
    """Every figure of score.py; of what is counted, F1."""
    gathered = gather(letters, load_register(area_registers=area_registers), stored={})
    assert gathered.unread == []
    graph = json.loads(json.dumps(graph_of(gathered)[0].graph.node_link()))
    found: dict[str, Any] = scorer().score(graph, [shared() / "gold"], shared() / "letters")[0]
    return {name: value["f1"] if isinstance(value, dict) else value for name, value in found.items()}


@pytest.fixture(scope="module")
def published(in_all_formats: Callable[[dict[str, str]], Made]) -> Made:
    """The published letters in all formats."""
    letters = sorted((shared() / "letters").glob("*.md"))
    return in_all_formats({letter.stem: letter.read_text(encoding="utf-8") for letter in letters})


@pytest.mark.parametrize("area_registers", [True, False])
@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
def test_a_published_letter_scores_as_its_markdown_does(
    published: Made, ending: str, area_registers: bool
) -> None:
    markdown = figures(sorted((shared() / "letters").glob("*.md")), area_registers=area_registers)
    found = figures([files[ending] for files in published.values()], area_registers=area_registers)
    assert found == pytest.approx(markdown, abs=0.01)
