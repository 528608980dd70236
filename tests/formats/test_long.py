"""Long and hostile files: reading them takes time in proportion to their length."""

import time
from pathlib import Path

import pytest

from graph.errors import LetterError
from loaders.documents import read_letters

SAID = "By 31 October 2024, chief constables should look at calls, and we have done so since May.\n\n"
LONG = {
    "10 MB of paragraphs": SAID * 110_000,
    "one line of 1 MB": SAID.strip() * 11_000,
    "100,000 headings": "# Recommendation 2\n\n" * 100_000,
    "100,000 rows": "| No | Recommendation | Response |\n|---|---|---|\n"
    + "| 1 | Ring. | We rang. |\n" * 100_000,
    "50,000 rows in columns": "No   Recommendation   Response\n"
    + "1    Forces ring.     We rang.\n" * 50_000,
    "50,000 headers of columns": "No   Recommendation   Response\n" * 50_000,
    "20,000 tables over pages": "No   Recommendation   Response\n1    Ring.   We rang.\n\f" * 20_000,
    "1 MB of spaces": " " * 1_000_000,
    "1 MB of brackets": "(" * 1_000_000,
    "1 MB of square brackets": "[" * 1_000_000,
    "1 MB of bars": "|" * 1_000_000,
    "1 MB of stars": "*" * 1_000_000,
    "1 MB of angles": "<" * 1_000_000,
    "1 MB of one word": "a" * 1_000_000,
    "30,000 sentences cut by pages": "We rang all schools of the county and\n\fthe governors of each one in\n"
    * 30_000,
    "50,000 page marks": "We rang all of the schools of the county and\nPage 3 of 9\n" * 50_000,
    "10,000 letters": "2 May 2024\n\nDear Minister\n\nRecommendation 2\n\nWe rang.\n\nYours sincerely\n\n"
    * 10_000,
    "20,000 letters that are closed and never begun": "Yours sincerely\n\n2 May 2024\n\n" * 20_000,
}


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize("text", LONG.values(), ids=list(LONG))
def test_long_files_take_time_in_proportion(text: str, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"reply.{ending}"
    file.write_text(text if ending == "md" else text.replace("\n\n", "<p>"), encoding="utf-8")
    start = time.process_time()
    try:
        read_letters(file)
    except LetterError as error:
        assert "the file is empty" in str(error)  # noqa: PT017 - most of these are letters, some are nothing
    assert time.process_time() - start < 12
