"""Scanned PDFs: refused by name, or read by a program of this machine where that is asked for."""

import os
import shutil
import stat
import sys
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from graph.errors import LetterError
from loaders.documents import read_document
from section55.cli import main
from tests.formats.handmade import Words, lines, pdf

WORDS = [
    "Recommendation 2",
    "",
    "By May 2025, forces should ring each school.",
    "",
    "Response: We rang them.",
]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Two pages of pictures."""
    made = pypdfium2.PdfDocument(
        pdf([[Words(*word[:4], size=16) for word in lines(WORDS, pitch=24)], lines(["Yours sincerely"])])
    )
    pictures: list[Any] = [page.render(scale=3).to_pil() for page in made]
    file = tmp_path / "scan.pdf"
    pictures[0].save(file, save_all=True, append_images=pictures[1:])
    return file


def test_a_scan_is_refused_by_name_with_what_to_do(scan: Path) -> None:
    with pytest.raises(LetterError) as refused:
        read_document(scan)
    assert str(refused.value).startswith(
        f"{scan}: expected a PDF with text, found 2 pages without any: it is a scan"
    )
    assert "--ocr" in str(refused.value)


def test_tesseract_reads_a_scan_with_its_pages(
    scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        reason = "Tesseract is not on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    alone = tmp_path / "bin"
    alone.mkdir()
    (alone / "tesseract").symlink_to(tesseract)
    monkeypatch.setenv("PATH", str(alone))
    document = read_document(scan, ocr=True)
    assert "By May 2025, forces should ring each school." in document.text
    assert document.page_at(document.text.index("We rang them.")) == 1
    assert document.page_at(document.text.index("Yours sincerely")) == 2


def test_ocrmypdf_is_used_where_it_is(scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    layered = tmp_path / "layered.pdf"
    layered.write_bytes(pdf([lines(WORDS)]))
    program = tmp_path / "bin" / "ocrmypdf"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec /bin/cat {layered}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))
    assert "Response: We rang them." in read_document(scan, ocr=True).text


def test_without_either_program_the_refusal_says_what_to_install(
    scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        LetterError, match="--ocr needs OCRmyPDF or Tesseract, and neither is on this machine"
    ):
        read_document(scan, ocr=True)


def test_a_program_that_fails_is_told(scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "ocrmypdf"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho no language data >&2\nexit 3\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))
    with pytest.raises(LetterError, match="could not read it: no language data"):
        read_document(scan, ocr=True)


def test_a_page_that_is_a_picture_among_pages_of_text_is_told(tmp_path: Path) -> None:
    picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"
    file = tmp_path / "reply.pdf"
    file.write_bytes(pdf([lines(["We rang each school in June."]), []], drawn=["", picture]))
    assert read_document(file).furniture == ("page 2: a picture without text",)


def test_build_reads_a_scan_only_where_it_is_asked_to(
    scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layered = tmp_path / "layered"
    layered.write_bytes(pdf([lines(["Surrey Police's response", "", *WORDS])]))
    program = tmp_path / "bin" / "ocrmypdf"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec /bin/cat {layered}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))
    database = tmp_path / "scan.grafeo"
    codes = []
    for option in ([], ["--ocr"]):
        monkeypatch.setattr(sys, "argv", ["s55", "build", str(scan), "--db", str(database), *option])
        with pytest.raises(SystemExit) as ended:
            main()
        codes.append(ended.value.code or 0)
    assert codes == [3, 0]
    assert "it is a scan" in capsys.readouterr().err
    assert database.exists()
