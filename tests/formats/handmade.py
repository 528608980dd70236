"""PDFs and Word files written byte by byte, for what no office writes at will."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Words(NamedTuple):
    """Words on a page; `y` counts from its foot."""

    x: float
    y: float
    text: str
    font: str = "plain"
    size: float = 11


def lines(texts: Sequence[str], *, top: float = 760, x: float = 72, pitch: float = 14) -> list[Words]:
    """Lines one below the other; an empty one leaves half a line of space."""
    made, y = list[Words](), top
    for text in texts:
        if text:
            made.append(Words(x, y, text))
        y -= pitch if text else pitch / 2
    return made


def ruled(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The rulings of a table."""
    down = [f"{x} {ys[0]} m {x} {ys[-1]} l S" for x in xs]
    across = [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys]
    return "\n".join([*down, *across])


def pdf(
    pages: Sequence[Sequence[Words]],
    *,
    drawn: Sequence[str] = (),
    turned: int = 0,
    encrypted: bool = False,
    catalog: str = "",
) -> bytes:
    """A PDF with these words on its pages, and what is drawn on each."""
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >> "
        for name, font in FONTS.items()
    )
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(), b""]
    kids = []
    for number, page in enumerate(pages):
        content = (drawn[number] if number < len(drawn) else "").encode("cp1252") + b"\n" + _shown(page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {turned} "
            f"/Resources << /Font << {fonts} >> >> /Contents {len(objects)} 0 R >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    trailer = b""
    if encrypted:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"ab" * 32, b"cd" * 32))
        trailer = b"/Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _file(objects, trailer)


def _shown(page: Sequence[Words]) -> bytes:
    return b"\n".join(
        b"BT /%s %g Tf %g %g Td (%s) Tj ET"
        % (
            one.font.encode(),
            one.size,
            one.x,
            one.y,
            one.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)"),
        )
        for one in page
    )


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, trailer, start)
    )
    return out.getvalue()


def word(body: str, parts: Mapping[str, str] | None = None, *, before: str = "") -> bytes:
    """A Word file with this body, and further parts such as `word/footnotes.xml`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{before}{_rooted('document', f'<w:body>{body}</w:body>')}")
        for name, inside in (parts or {}).items():
            archive.writestr(name, _rooted(name.removeprefix("word/").removesuffix(".xml"), inside))
    return out.getvalue()


def _rooted(name: str, inside: str) -> str:
    return (
        f'<w:{name} xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f"{inside}</w:{name}>"
    )


def para(text: str, properties: str = "") -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
