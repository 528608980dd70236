"""Scanned PDFs to text by a program on this machine: OCRmyPDF, or else Tesseract."""

import io
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from graph.errors import LetterError

_SCALE = 300 / 72
"""Pixels for a point, at 300 to the inch."""
_LARGEST = 5_000
"""Pixels of a page's longer side at most: a page may claim to be as large as a field."""
_PATIENCE_S = 300


def with_text(raw: bytes, name: str) -> bytes | None:
    """The PDF with a text layer on pages that had none; None where OCRmyPDF is not on this machine."""
    program = shutil.which("ocrmypdf")
    if program is None:
        return None
    return _run([program, "--skip-text", "--quiet", "--output-type", "pdf", "-", "-"], raw, name)


def page_text(page: Any, name: str) -> str:
    """The words of a page as Tesseract reads them; raises LetterError where it is not on this machine."""
    program = shutil.which("tesseract")
    if program is None:
        raise LetterError(
            f"{name}: --ocr needs OCRmyPDF or Tesseract, and neither is on this machine. Install one (on "
            "Debian and Ubuntu: apt install ocrmypdf), or ask for the file that the scan was printed from"
        )
    read = _run([program, "stdin", "stdout", "--dpi", "300"], _picture(page), name)
    return read.decode("utf-8", "replace").replace("\f", "\n")


def _picture(page: Any) -> bytes:
    longest = max(page.get_size()) or 1
    picture = page.render(scale=min(_SCALE, _LARGEST / longest), grayscale=True, may_draw_forms=False)
    out = io.BytesIO()
    picture.to_pil().save(out, "PNG")
    return out.getvalue()


def _run(command: Sequence[str], given: bytes, name: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - a program by its path, and the file on its standard input
            command, input=given, capture_output=True, check=True, timeout=_PATIENCE_S
        )
    except subprocess.TimeoutExpired as error:
        raise LetterError(f"{name}: {command[0]} took over {_PATIENCE_S} seconds") from error
    except (subprocess.CalledProcessError, OSError) as error:
        said = getattr(error, "stderr", b"") or b""
        last = said.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise LetterError(f"{name}: {command[0]} could not read it: {''.join(last) or error}") from error
    return done.stdout
