"""Letters in several formats, each made once for all tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.formats import making
from tests.loaders import layouts

type Made = dict[str, dict[str, Path]]
"""Files under the name of what they hold and their ending."""


@pytest.fixture(scope="session")
def office() -> None:
    """LibreOffice on this machine; in CI its absence is a failure."""
    if making.soffice() is None:
        reason = "LibreOffice is not on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def in_all_formats(
    office: None, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[dict[str, str]], Made]:
    """Makes Word files, web pages and PDFs of Markdown texts."""

    def make(texts: dict[str, str]) -> Made:
        folder = tmp_path_factory.mktemp("formats")
        made: Made = {}
        for number, (name, text) in enumerate(texts.items()):
            stem = name if name.isascii() and " " not in name else f"letter-{number}"
            word, page = folder / f"{stem}.docx", folder / f"{stem}.html"
            making.word_of(text, lines=True).save(str(word))
            page.write_text(making.html_of(text, lines=True), encoding="utf-8")
            made[name] = {"docx": word, "html": page}
        pdfs = making.pdfs_of([files["docx"] for files in made.values()], folder)
        for files, pdf in zip(made.values(), pdfs, strict=True):
            files["pdf"] = pdf
        return made

    return make


def chosen() -> list[layouts.Laid]:
    """Every heading of a recommendation, every beginning of an answer and every whole layout, once."""
    heads, labels = list(layouts.HEADINGS), list(layouts.LABELS)
    pairs = {f"{head}; {labels[at % len(labels)]}" for at, head in enumerate(heads)}
    pairs |= {f"{heads[at * 7 % len(heads)]}; {label}" for at, label in enumerate(labels)}
    whole = {make().name for make in layouts.WHOLE}
    return [laid for laid in layouts.every_layout() if laid.name in pairs | whole]


@pytest.fixture(scope="session")
def laid_out(in_all_formats: Callable[[dict[str, str]], Made]) -> Made:
    """The chosen layouts in all formats."""
    return in_all_formats({laid.name: laid.text for laid in chosen()})
