"""Files read, and files that cannot be."""

import hashlib
from pathlib import Path

import pytest

from graph.errors import LetterError
from loaders.documents import find_letters, read_document


def _write(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", ["letter.md", "letter.markdown", "letter.txt", "LETTER.TXT"])
def test_text_and_markdown_are_read_whatever_the_case_of_the_ending(tmp_path: Path, name: str) -> None:
    path = _write(tmp_path / name, "Dear Minister\n\nWe agree.\n")
    document = read_document(path)
    assert document.text == "Dear Minister\n\nWe agree."
    assert document.source == name
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_document_can_be_called_something_else_than_its_file(tmp_path: Path) -> None:
    path = _write(tmp_path / "upload-17.txt", "We agree.")
    assert read_document(path, source="westmere.txt").source == "westmere.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = _write(tmp_path / "letter.txt", "Dear Minister – we agree.".encode(encoding))
    assert read_document(path).text == "Dear Minister – we agree."


@pytest.mark.parametrize("content", ["", "\n \n\t\n", "---\n\n***\n"])
def test_a_file_without_text_is_refused(tmp_path: Path, content: str) -> None:
    path = _write(tmp_path / "letter.md", content)
    with pytest.raises(LetterError, match=r"letter\.md.*the file is empty"):
        read_document(path)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7\n...", "a PDF"), (b"PK\x03\x04....", "Word"), (b"abc\0def", "zero byte at offset 3")],
)
def test_binary_content_is_refused_with_what_it_is(tmp_path: Path, content: bytes, kind: str) -> None:
    path = _write(tmp_path / "letter.txt", content)
    with pytest.raises(LetterError, match=kind):
        read_document(path)


def test_another_encoding_is_refused_with_the_place_and_the_way_to_convert_it(tmp_path: Path) -> None:
    path = _write(tmp_path / "letter.txt", b"Dear Minister\nWe agree \x96 all of us.")
    with pytest.raises(LetterError, match=r"0x96 at offset 23 \(line 2\).*iconv"):
        read_document(path)


def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    path = _write(tmp_path / "letter.odt", "We agree.")
    with pytest.raises(LetterError, match=r"\.md, \.pdf, \.txt, not in \.odt.*save it as \.docx"):
        read_document(path)


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="no such file"):
        read_document(tmp_path / "none.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(LetterError, match="cannot be read"):
        read_document(tmp_path / "folder.md")


def test_letters_are_found_in_folders_in_order_and_hidden_ones_are_left(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "inner/c.markdown", ".hidden.md", ".git/d.md", "notes.json"):
        _write(tmp_path / name, "We agree.")
    found = [str(path.relative_to(tmp_path)) for path in find_letters([tmp_path])]
    assert found == ["a.txt", "b.md", str(Path("inner", "c.markdown"))]


def test_a_file_named_itself_and_in_its_folder_is_found_once(tmp_path: Path) -> None:
    path = _write(tmp_path / "b.md", "We agree.")
    other = _write(tmp_path / "a.md", "We agree.")
    assert find_letters([path, tmp_path]) == [path, other]


def test_a_folder_with_nothing_to_read_and_a_missing_path_are_refused(tmp_path: Path) -> None:
    _write(tmp_path / "data.json", "{}")
    with pytest.raises(LetterError, match="nothing to read"):
        find_letters([tmp_path])
    with pytest.raises(LetterError, match="no such file or folder"):
        find_letters([tmp_path / "nowhere"])
