"""Makes Word files, web pages and PDFs out of Markdown, as an office would."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

STYLES = {"bullet": "List Bullet", "quote": "Quote"}


def parsed(markdown: str, *, lines: bool) -> tuple[MarkdownIt, list[Token]]:
    """The Markdown's tokens; with `lines`, each line of it stays a line."""
    reader = MarkdownIt("commonmark", {"html": True, "breaks": lines}).enable("table").disable("code")
    return reader, reader.parse(markdown)


def html_of(markdown: str, *, title: str = "Reply", lines: bool = False) -> str:
    """A bare web page."""
    reader, tokens = parsed(markdown, lines=lines)
    body = reader.renderer.render(tokens, reader.options, {})
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!doctype html>\n<html lang="en">{head}\n<body>\n{body}</body></html>\n'


def word_of(markdown: str, *, lines: bool = False) -> WordFile:
    """A Word file with the styles of its headings, lists and tables."""
    _, tokens = parsed(markdown, lines=lines)
    file = docx.Document()
    _Writer(file, lines=lines).write(tokens)
    return file


def pdfs_of(files: Sequence[Path], folder: Path) -> list[Path]:
    """Every Word file as a PDF in `folder`, by LibreOffice."""
    office = soffice()
    assert office is not None
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        [
            *(office, f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder)),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return [folder / f"{file.stem}.pdf" for file in files]


def soffice() -> str | None:
    """LibreOffice, if it is on this machine."""
    return shutil.which("soffice") or shutil.which("libreoffice")


class _Writer:
    def __init__(self, file: WordFile, *, lines: bool) -> None:
        self.file = file
        self.keeps_lines = lines
        self.lists: list[int | None] = []
        self.quoted = 0

    def write(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            at = self.table(tokens, at) if tokens[at].type == "table_open" else self.block(tokens, at)

    def block(self, tokens: Sequence[Token], at: int) -> int:
        token = tokens[at]
        match token.type:
            case "bullet_list_open":
                self.lists.append(None)
            case "ordered_list_open":
                self.lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "blockquote_open":
                self.quoted += 1
            case "blockquote_close":
                self.quoted -= 1
            case "inline":
                self.paragraph(tokens[at - 1], token)
            case "html_block":
                self.file.add_paragraph(token.content.strip())
            case _:
                pass
        return at + 1

    def paragraph(self, opening: Token, inline: Token) -> None:
        if opening.type == "heading_open":
            made = self.file.add_heading(level=int(opening.tag[1]))
        elif self.lists:
            number = self.lists[-1]
            made = self.file.add_paragraph(style="List Bullet" if number is None else None)
            if number is not None:
                made.add_run(f"{number}. ")
                self.lists[-1] = number + 1
        else:
            made = self.file.add_paragraph(style="Quote" if self.quoted else None)
        runs(made, inline.children or [], lines=self.keeps_lines)

    def table(self, tokens: Sequence[Token], at: int) -> int:
        rows: list[list[Token]] = []
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(tokens[at])
            at += 1
        made = self.file.add_table(len(rows), max(map(len, rows)), style="Table Grid")
        for row, cells in zip(made.rows, rows, strict=True):
            for cell, inline in zip(row.cells, cells, strict=False):
                fill(cell, inline.children or [])
        return at + 1


def fill(cell: _Cell, children: Iterable[Token]) -> None:
    """Put the words of a cell into it, a paragraph for each of its lines."""
    made, line = cell.paragraphs[0], list[Token]()
    for child in children:
        if child.type == "html_inline" and child.content.startswith("<br"):
            runs(made, line)
            made, line = cell.add_paragraph(), []
        else:
            line.append(child)
    runs(made, line)


def runs(paragraph: Paragraph, children: Iterable[Token], *, lines: bool = False) -> None:
    """Put words into a paragraph with their emphasis."""
    bold = italic = 0
    for child in children:
        match child.type:
            case "strong_open" | "strong_close":
                bold += child.nesting
            case "em_open" | "em_close":
                italic += child.nesting
            case "text" | "code_inline":
                _run(paragraph, child.content, bold=bold, italic=italic)
            case "softbreak" | "hardbreak":
                if lines or child.type == "hardbreak":
                    paragraph.add_run().add_break()
                else:
                    _run(paragraph, " ", bold=bold, italic=italic)
            case _:
                pass


def _run(paragraph: Paragraph, text: str, **emphasis: Any) -> None:
    made = paragraph.add_run(text)
    made.bold = bool(emphasis["bold"]) or None
    made.italic = bool(emphasis["italic"]) or None
