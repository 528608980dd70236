"""Whatever bytes a file holds: a document whose blocks hold, or a refusal that names the file."""

import re
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import LetterError
from loaders.documents import find_letters, read_document
from tests.formats import handmade, making

SAID = (
    "# Recommendation 2\n\nBy May 2025, forces should *ring*.\n\n"
    "| Response | Status |\n|---|---|\n| We rang. | Open |"
)


@cache
def sound(ending: str) -> bytes:
    """A sound file."""
    if ending == ".pdf":
        return handmade.pdf([handmade.lines(["Recommendation 2", "", "Forces should ring."])])
    if ending == ".docx":
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "reply.docx"
            making.word_of(SAID).save(str(file))
            return file.read_bytes()
    return making.html_of(SAID).encode()


def holds(raw: bytes, ending: str) -> None:
    """Read the bytes, and check what comes of them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"reply{ending}"
        file.write_bytes(raw)
        try:
            document = read_document(file)
        except LetterError:
            with pytest.raises(LetterError, match=f"{re.escape(str(file))}: "):
                read_document(file)
            return
    ends = [block.end for block in document.blocks]
    assert all(document.text[block.start : block.end].strip() for block in document.blocks)
    assert [block.start for block in document.blocks] == [0, *(end + 2 for end in ends[:-1])]
    assert ends[-1] == len(document.text)


ENDINGS = st.sampled_from([".pdf", ".docx", ".html"])


@settings(max_examples=80, deadline=None)
@given(ending=ENDINGS, raw=st.binary(max_size=300))
def test_bytes_of_any_sort_are_read_or_refused(ending: str, raw: bytes) -> None:
    holds(raw, ending)


@settings(max_examples=150, deadline=None)
@given(
    ending=ENDINGS,
    cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8), st.integers(0, 40)), max_size=4),
    until=st.floats(0.2, 1),
)
def test_damaged_files_are_read_or_refused(
    ending: str, cuts: list[tuple[float, bytes, int]], until: float
) -> None:
    raw = sound(ending)
    for place, put, gone in cuts:
        at = int(place * len(raw))
        raw = raw[:at] + put + raw[at + gone :]
    holds(raw[: int(until * len(raw))] if until < 0.9 else raw, ending)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_words_of_any_sort_in_a_page_are_read_or_refused(text: str) -> None:
    holds(f"<p>{text}</p>".encode("utf-8", "replace"), ".html")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("reply.doc", "open it in Word or LibreOffice and save it as .docx"),
        ("reply.rtf", "open it in Word or LibreOffice and save it as .docx"),
        ("reply.odt", "open it in Word or LibreOffice and save it as .docx"),
        ("reply.docm", "open it in Word or LibreOffice and save it as .docx"),
        ("reply.xyz", "save the letter as one of these"),
    ],
)
def test_a_format_that_is_not_read_is_refused_with_what_to_do(name: str, advice: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(b"whatever")
    with pytest.raises(LetterError, match=advice):
        read_document(file)


def test_a_folder_gives_old_formats_too_so_that_their_refusal_is_told(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.docx", "c.html", "d.htm", "e.doc", "f.png"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in find_letters([tmp_path])] == ["a.pdf", "b.docx", "c.html", "d.htm", "e.doc"]


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html"])
def test_an_empty_file_is_refused(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"reply{ending}"
    file.write_bytes(b"")
    with pytest.raises(LetterError, match="the file is empty"):
        read_document(file)
