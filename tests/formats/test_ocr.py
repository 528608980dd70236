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
from loaders.read import Reader
from loaders.register import load_register
from section55.building import gather
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
    stands_in(monkeypatch, tmp_path, f"exec /bin/cat {layered}")
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
    stands_in(monkeypatch, tmp_path, "echo no language data >&2\nexit 3")
    with pytest.raises(LetterError, match="could not read it: no language data"):
        read_document(scan, ocr=True)


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"


def test_a_page_that_is_a_picture_among_pages_of_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "reply.pdf"
    file.write_bytes(pdf([lines(WORDS), []], drawn=["", PICTURE]))
    document = read_document(file)
    assert (document.pictures, document.furniture) == ((2,), ())
    notes = Reader(load_register()).read(document).notes
    assert [note.text for note in notes if note.kind == "page that is a picture"] == [
        "page 2 of reply.pdf has no text: it is a picture; use --ocr"
    ]


def test_a_letter_with_a_picture_is_read_again_when_it_is_built_with_ocr(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file, layered = tmp_path / "reply.pdf", tmp_path / "layered"
    file.write_bytes(pdf([lines(["Surrey Police's response", "", *WORDS]), []], drawn=["", PICTURE]))
    more = ["Recommendation 3", "", "By May 2026, forces should write.", "", "Response: We wrote."]
    layered.write_bytes(pdf([lines(["Surrey Police's response", "", *WORDS]), lines(more)]))
    stands_in(monkeypatch, tmp_path, f"exec /bin/cat {layered}")
    register = load_register()
    first = gather([file], register, stored={})
    again = gather([file], register, stored=first.packed)
    assert (again.kept, again.read) == (set(first.facts), [])
    read = gather([file], register, stored=first.packed, ocr=True)
    (facts,) = read.facts.values()
    assert [one.node.number for one in facts.recommendations] == ["2", "3"]
    assert not any(note.kind == "page that is a picture" for note in facts.notes)
    once_more = gather([file], register, stored=read.packed, ocr=True)
    assert (once_more.kept, once_more.read) == (set(read.facts), [])


def test_a_picture_in_which_a_program_finds_no_text_is_told_as_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "reply.pdf"
    file.write_bytes(pdf([lines(WORDS), []], drawn=["", PICTURE]))
    stands_in(monkeypatch, tmp_path, "exec /bin/cat")
    document = read_document(file, ocr=True)
    assert document.pictures == ()
    assert document.furniture == ("page 2: a picture in which no text was found",)


def stands_in(monkeypatch: pytest.MonkeyPatch, folder: Path, does: str) -> None:
    """Put a program in the place of OCRmyPDF."""
    program = folder / "bin" / "ocrmypdf"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))


def test_build_reads_a_scan_only_where_it_is_asked_to(
    scan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layered = tmp_path / "layered"
    layered.write_bytes(pdf([lines(["Surrey Police's response", "", *WORDS])]))
    stands_in(monkeypatch, tmp_path, f"exec /bin/cat {layered}")
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
