"""Figures against the annotation of published and practice letters: the bars that a change must not lower."""

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.register import load_register
from section55.building import gather, graph_of
from tests.shared import scorer, shared

SHARES = ("letter heads", "recommendations", "deadlines", "addressees", "responses", "evidence")
COUNTS = ("entities", "links", "planned", "relations", "commitments")


def scored(letters: list[Path], gold: list[Path], *, area_registers: bool) -> dict[str, Any]:
    """Figures of score.py for the graph of these letters."""
    register = load_register(area_registers=area_registers)
    graph = graph_of(gather(letters, register, stored={}))[0].graph
    as_read = json.loads(json.dumps(graph.node_link()))
    figures, _ = scorer().score(as_read, gold, letters[0].parent)
    assert isinstance(figures, dict)
    return figures


def published(*, area_registers: bool) -> dict[str, Any]:
    folder = shared()
    return scored(sorted((folder / "letters").glob("*.md")), [folder / "gold"], area_registers=area_registers)


@pytest.mark.parametrize(
    ("area_registers", "bars"),
    [
        (True, {"entities": 0.97, "links": 0.97, "relations": 0.90, "commitments": 0.80}),
        (False, {"entities": 0.85, "links": 0.85, "relations": 0.60, "commitments": 0.80}),
    ],
)
def test_the_published_letters_are_read(area_registers: bool, bars: dict[str, float]) -> None:
    figures = published(area_registers=area_registers)
    assert {name: figures[name] for name in SHARES} == dict.fromkeys(SHARES, 1.0)
    assert figures["statuses"] >= 0.90
    assert {name: figures[name]["f1"] >= bar for name, bar in bars.items()} == dict.fromkeys(bars, True), (
        figures
    )


def test_the_practice_letters_are_read_without_local_names() -> None:
    rows = [
        scored(
            [
                file
                for stem in gold
                for file in (stem.with_suffix(".md"), stem.with_suffix(".txt"))
                if file.exists()
            ],
            gold,
            area_registers=False,
        )
        for area in sorted(path for path in (shared() / "practice").iterdir() if path.is_dir())
        if (gold := sorted(area.glob("*.json")))
    ]
    total = {
        name: scorer().prf(
            *(sum(row[name][count] for row in rows) for count in ("right", "wrong", "missed"))
        )["f1"]
        for name in COUNTS
    }
    shares = {
        name: sum(values) / len(values)
        for name in (*SHARES, "statuses", "commitment_due")
        if (values := [row[name] for row in rows if row[name] is not None])
    }
    bars = {"entities": 0.88, "links": 0.88, "planned": 0.75, "relations": 0.65, "commitments": 0.85}
    floors = {
        "recommendations": 0.99,
        "responses": 0.99,
        "deadlines": 0.98,
        "addressees": 0.95,
        "evidence": 1.0,
        "statuses": 0.88,
        "commitment_due": 0.93,
    }
    assert {name: total[name] >= bar for name, bar in bars.items()} == dict.fromkeys(bars, True), total
    assert {name: shares[name] >= bar for name, bar in floors.items()} == dict.fromkeys(floors, True), shares
