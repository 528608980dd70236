"""PDF files with a text layer to documents."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from graph.errors import LetterError
from loaders.assembly import assembled
from loaders.document import Document
from loaders.pdf_flow import flow
from loaders.pdf_lines import lines_of
from loaders.pdf_ocr import page_text, with_text
from loaders.pdf_page import Page, read_page
from loaders.text.canonical import canonical

_MOST_PAGES = 2_000
_MOST_CHARS = 5_000_000
_PASSWORD = 4
"""pdfium's code for a file that only opens with a password."""


def read_pdf(raw: bytes, *, name: str, source: str, sha256: str, ocr: bool = False) -> Document:
    """The document in a PDF, called `name` in messages; with `ocr`, pages that are pictures are read too.

    Raises LetterError where it has no text or is damaged, locked or too large.
    """
    with _opened(raw, name) as pdf:
        pages = list(_pages(pdf, name))
        if ocr and not all(page.chars for page in pages):
            read = with_text(raw, name)
            if read is None:
                return canonical("\f".join(_texts(pdf, pages, name)), source=source, sha256=sha256)
            return _seen(read_pdf(read, name=name, source=source, sha256=sha256))
    if not any(page.chars for page in pages):
        raise LetterError(
            f"{name}: expected a PDF with text, found {_counted(len(pages))} without any: it is a scan. "
            "Build with --ocr where OCRmyPDF or Tesseract is installed, or ask for what it was printed from"
        )
    turned = [page.turned for page in pages if page.turned]
    paragraphs, margins = flow(pages)
    document = assembled(paragraphs, source=source, sha256=sha256, furniture=(*turned, *margins))
    pictures = tuple(page.number for page in pages if page.pictured and not page.chars)
    return document.model_copy(update={"pictures": pictures}) if pictures else document


def _seen(document: Document) -> Document:
    """A document whose pictures hold no text, as a program has found."""
    pictures = (f"page {number}: a picture in which no text was found" for number in document.pictures)
    return document.model_copy(update={"pictures": (), "furniture": (*pictures, *document.furniture)})


def _texts(pdf: Any, pages: Sequence[Page], name: str) -> Iterator[str]:
    """The words of each page, those of a picture as a program reads them."""
    for page, held in zip(pdf, pages, strict=True):
        if held.chars:
            yield "\n".join(line.plain for line in lines_of(held.chars))
        else:
            yield page_text(page, name)


def _counted(pages: int) -> str:
    return "one page" if pages == 1 else f"{pages} pages"


@contextmanager
def _opened(raw: bytes, name: str) -> Iterator[Any]:
    import pypdfium2  # type: ignore[import-untyped] # noqa: PLC0415

    try:
        pdf = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise LetterError(
                f"{name}: this PDF only opens with a password; open it in a reader and print it to a new PDF"
            ) from error
        raise LetterError(
            f"{name}: expected a PDF, but it is damaged or cut short; fetch the file again"
        ) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _pages(pdf: Any, name: str) -> Iterator[Page]:
    import pypdfium2  # noqa: PLC0415

    chars = 0
    if len(pdf) > _MOST_PAGES:
        raise LetterError(f"{name}: {len(pdf)} pages are more than a letter has; keep the pages of the reply")
    for index in range(len(pdf)):
        try:
            page = pdf[index]
        except pypdfium2.PdfiumError as error:
            raise LetterError(
                f"{name}: page {index + 1} is damaged; fetch the file again or print it to a new PDF"
            ) from error
        try:
            found = read_page(page, index + 1)
        finally:
            page.close()
        chars += len(found.chars)
        if chars > _MOST_CHARS:
            raise LetterError(f"{name}: more text than a letter has ({chars} characters by page {index + 1})")
        yield found
