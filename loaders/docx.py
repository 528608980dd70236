"""Word files to documents.

A Word file is a ZIP archive of XML. Only the parts that hold text are opened; macros, embedded objects and
whatever the file points to outside itself are left alone.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

from graph.errors import LetterError
from loaders.assembly import assembled
from loaders.document import Document
from loaders.docx_body import Body
from loaders.docx_styles import Styles, numbering_of, styles_of

_LARGEST = 100_000_000
"""Bytes of a part of the archive, unpacked."""
_MAIN = "officeDocument"


def read_docx(raw: bytes, *, name: str, source: str, sha256: str) -> Document:
    """The document in a Word file; `name` is what messages call it. Raises LetterError for any other file."""
    with _opened(raw, name) as archive:
        main = _main_part(archive, name)
        document = _part(archive, main, name)
        folder = main.rpartition("/")[0]
        styles, numbering, footnotes, endnotes = (
            _part(archive, f"{folder}/{part}.xml".lstrip("/"), name)
            for part in ("styles", "numbering", "footnotes", "endnotes")
        )
    body = None if document is None else document.find("body")
    if body is None:
        raise LetterError(f"{name}: expected a Word file, but it holds no text part; save it again in Word")
    notes = {("footnote", footnotes), ("endnote", endnotes)}
    read = Body(
        styles_of(styles) if styles is not None else Styles(),
        numbering_of(numbering),
        {(kind, note.get("id", "")): note for kind, part in notes if part is not None for note in part},
    )
    paragraphs = read.paragraphs(body)
    return assembled(paragraphs, source=source, sha256=sha256, furniture=read.left_out)


@contextmanager
def _opened(raw: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise LetterError(
            f"{name}: expected a Word file (.docx), but it is damaged, cut short or locked; fetch it again, "
            "or open it in Word and save it without a password"
        ) from error


def _main_part(archive: zipfile.ZipFile, name: str) -> str:
    relations = _part(archive, "_rels/.rels", name)
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith(_MAIN) and relation.get("TargetMode") != "External":
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _part(archive: zipfile.ZipFile, part: str, name: str) -> Element | None:
    """The XML of a part with names and attributes bare of namespaces; None where there is no such part."""
    from defusedxml import DefusedXmlException, ElementTree  # type: ignore[import-untyped] # noqa: PLC0415

    try:
        with archive.open(part) as file:
            text = file.read(_LARGEST + 1)
    except KeyError:
        return None
    if len(text) > _LARGEST:
        raise LetterError(f"{name}: {part} unpacks to over {_LARGEST // 1_000_000} MB; no letter is so long")
    try:
        root: Element = ElementTree.fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise LetterError(
            f"{name}: {part} in this Word file is not the XML that Word writes; save it again in Word"
        ) from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    return root
