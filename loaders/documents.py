"""Files to documents: the only reading of files in this wing."""

import codecs
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import LetterError
from loaders.document import Document
from loaders.docx import read_docx
from loaders.html import read_html
from loaders.letters import letters_in
from loaders.pdf import read_pdf
from loaders.text.canonical import canonical

_TEXT = frozenset({".md", ".markdown", ".txt"})
_STRUCTURED = {".docx": read_docx, ".html": read_html, ".htm": read_html}
READABLE = _TEXT | {".pdf"} | _STRUCTURED.keys()
"""Endings of the names of files that can be read."""

_WORD = "open it in Word or LibreOffice and save it as .docx"
_REFUSED = {".doc": _WORD, ".docm": _WORD, ".dot": _WORD, ".rtf": _WORD, ".odt": _WORD}
"""What to do about files that may hold letters and are not read."""

_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive (a Word file is one)",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"SQLite format 3": "an SQLite database",
}
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def read_document(path: Path, *, source: str | None = None, ocr: bool = False) -> Document:
    """Read one file; `source` is what to call it (its name). Raises LetterError where it cannot be read."""
    suffix = path.suffix.lower()
    if suffix not in READABLE:
        raise LetterError(
            f"{path}: expected a file whose name ends in {_listed(READABLE)}, not in {suffix or 'nothing'}; "
            + _REFUSED.get(suffix, "save the letter as one of these")
        )
    raw = _bytes(path)
    document = _read(raw, path, suffix, source or path.name, ocr=ocr)
    if not document.blocks:
        raise LetterError(
            f"{path}: expected the text of a letter, but the "
            f"file is empty; put the letter in it or leave it out"
        )
    return document


def read_letters(path: Path, *, source: str | None = None, ocr: bool = False) -> tuple[Document, ...]:
    """Read one file, each of the letters in it by itself; raises as `read_document` does."""
    return letters_in(read_document(path, source=source, ocr=ocr))


def _read(raw: bytes, path: Path, suffix: str, source: str, *, ocr: bool) -> Document:
    sha256 = hashlib.sha256(raw).hexdigest()
    if suffix in _TEXT or not raw:
        return canonical(_decoded(raw, path), source=source, sha256=sha256)
    if suffix == ".pdf":
        return read_pdf(raw, name=str(path), source=source, sha256=sha256, ocr=ocr)
    return _STRUCTURED[suffix](raw, name=str(path), source=source, sha256=sha256)


def find_letters(paths: Iterable[Path]) -> list[Path]:
    """Every letter's file among and below the paths, each once: in the order of the paths, a folder's sorted.

    Files in old formats are among them, and a file named itself whatever it ends in, so that reading it says
    what is wrong with it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            below = list(_below(path))
            if not below:
                raise LetterError(
                    f"{path}: nothing to read in this folder; expected "
                    f"files whose names end in {_listed(READABLE)}"
                )
            found.update(dict.fromkeys(below))
        elif path.exists():
            found[path] = None
        else:
            raise LetterError(f"{path}: no such file or folder; check the spelling and where you are")
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise LetterError(
            f"{folder}: cannot look into this folder ({error.strerror}); check who may read it"
        ) from error
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from () if path.is_symlink() else _below(path)
        elif path.suffix.lower() in READABLE or path.suffix.lower() in _REFUSED:
            yield path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise LetterError(f"{path}: no such file; check the spelling and where you are") from error
    except OSError as error:
        raise LetterError(
            f"{path}: cannot be read ({error.strerror}); check that it is a file that you may read"
        ) from error


def _decoded(raw: bytes, path: Path) -> str:
    kind = next((kind for magic, kind in _MAGIC.items() if raw.startswith(magic)), None)
    if kind:
        raise LetterError(
            f"{path}: expected text, found {kind}; save the letter as plain text or Markdown (UTF-8)"
        )
    encoding = next((encoding for mark, encoding in _MARKS.items() if raw.startswith(mark)), "utf-8")
    if encoding.startswith("utf-8") and (at := raw.find(b"\0")) >= 0:
        raise LetterError(
            f"{path}: expected text, found binary content (a "
            f"zero byte at offset {at}); save the letter as plain text (UTF-8)"
        )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise LetterError(_undecodable(path, raw, encoding, error)) from error


def _undecodable(path: Path, raw: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    line = raw.count(b"\n", 0, error.start) + 1
    return (
        f"{path}: expected {encoding.removesuffix('-sig').upper()} "
        f"text, but the byte 0x{raw[error.start]:02x} at offset {error.start} "
        f"(line {line}) is none; convert the file, for example: "
        f"iconv -f WINDOWS-1252 -t UTF-8 {path.name} > {path.stem}-utf8{path.suffix}"
    )


def _listed(endings: Iterable[str]) -> str:
    return ", ".join(sorted(endings))
