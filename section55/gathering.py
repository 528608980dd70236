"""Letters read for one graph: new files, those that a database keeps, and what each tells the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LetterError, StoreError
from section55.version import VERSION

if TYPE_CHECKING:
    from graph.facts import LetterFacts
    from graph.packing import Packed
    from loaders.deciding.decisions import Decisions
    from loaders.document import Document
    from loaders.layout.quotations import Quotations
    from loaders.read import Reader
    from loaders.register import Register


@dataclass
class Gathered:
    """Letters for one graph: facts and packed facts under the letter's id."""

    facts: "dict[str, LetterFacts]" = field(default_factory=dict)
    packed: dict[str, str] = field(default_factory=dict)
    wordings: dict[str, str] = field(default_factory=dict)
    """Digest of the other letters' words with which each letter was read."""
    read: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    """Ids of the letters that were taken over as they were stored."""
    sources: dict[str, set[str]] = field(default_factory=dict)
    """SHA-256 of a file -> the names of the files that hold these bytes."""
    fresh: dict[tuple[str, str | None], set[str]] = field(default_factory=dict)
    """Name of a file that was read anew and area -> ids of its letters."""
    pictured: set[str] = field(default_factory=set)
    """SHA-256 of files with pages that were pictures and not read."""

    def put(self, facts: "LetterFacts", packed: str, wordings: str = "") -> None:
        """Take in a letter, in the place of one with its id."""
        self.kept.discard(facts.letter.id)
        self.facts[facts.letter.id] = facts
        self.packed[facts.letter.id] = packed
        self.wordings[facts.letter.id] = wordings
        self.sources.setdefault(facts.letter.sha256, set()).add(facts.letter.source)
        from loaders.notes import PICTURE  # noqa: PLC0415

        if any(note.kind == PICTURE for note in facts.notes):
            self.pictured.add(facts.letter.sha256)

    def drop_replaced(self) -> None:
        """Drop letters that stood in a file when it was read before and stand in it no longer."""
        for key, facts in list(self.facts.items()):
            now = self.fresh.get((facts.letter.source, facts.letter.area))
            if now is not None and key not in now:
                del self.facts[key], self.packed[key], self.wordings[key]
                self.kept.discard(key)


def gather(
    paths: Sequence[Path],
    register: "Register",
    decisions: "Decisions | None" = None,
    *,
    stored: Mapping[str, str],
    quiet: bool = True,
    ocr: bool = False,
) -> Gathered:
    """Read the letters at `paths`, and those `stored` again where what they were read with has changed.

    That is the register, the decisions, and for a letter that leaves open where a recommendation ends and its
    answer begins, the words in which other letters quote it.
    """
    from loaders.deciding.decisions import NONE  # noqa: PLC0415
    from loaders.documents import find_letters  # noqa: PLC0415
    from loaders.read import Reader  # noqa: PLC0415

    gathered = Gathered()
    reader = Reader(register, decisions or NONE)
    for key, text in stored.items():
        packed = _unpacked(key, text)
        if (packed.program, packed.register) == (VERSION, reader.version):
            gathered.put(packed.facts, text, packed.wordings)
            gathered.kept.add(packed.facts.letter.id)
        else:
            _put(gathered, reader.read(_document(packed.facts.document)), reader)
    for path in _progress(find_letters(paths), quiet=quiet):
        _read_file(path, reader, gathered, ocr=ocr)
    gathered.drop_replaced()
    read_with_others(gathered, reader)
    return gathered


def read_with_others(gathered: Gathered, reader: "Reader") -> None:
    """Read again each letter for which the others have other words than it was read with."""
    from loaders.layout.quotations import digest  # noqa: PLC0415

    for facts, quotations in read_otherwise(gathered):
        again = reader.read(_document(facts.document), quotations)
        _put(gathered, again, reader, wordings=digest(quotations))


def read_otherwise(gathered: Gathered) -> "list[tuple[LetterFacts, Quotations]]":
    """Letters that were read with other words of other letters than there are, and those that there are."""
    from loaders.layout.quotations import digest, needed, quotations_of  # noqa: PLC0415

    known = quotations_of(gathered.facts.values())
    pairs = [(facts, needed(facts, known)) for facts in gathered.facts.values()]
    return [
        (facts, quotations)
        for facts, quotations in pairs
        if digest(quotations) != gathered.wordings[facts.letter.id]
    ]


def _unpacked(letter: str, text: str) -> "Packed":
    from graph.packing import unpack  # noqa: PLC0415

    try:
        return unpack(text)
    except ValueError as error:
        raise StoreError(
            f"The database holds {letter} in a way that this section55 ({VERSION}) cannot read. Remove the "
            "database, or name another with --db, and build it from all of its letters."
        ) from error


def _read_file(path: Path, reader: "Reader", gathered: Gathered, *, ocr: bool) -> None:
    """Read the letters of one file; what cannot be read is put down and does not stop the others."""
    from loaders.documents import read_letters  # noqa: PLC0415

    try:
        letters = read_letters(path, ocr=ocr)
    except LetterError as error:
        gathered.unread.append((str(path), str(error)))
        return
    if letters[0].sha256 in gathered.sources and not _shows_more(letters, gathered):
        _same(path, letters[0], gathered)
        return
    read = [facts for one in letters if (facts := _read_letter(path, one, reader, gathered))]
    for facts in read:
        _put(gathered, facts, reader)
        gathered.fresh.setdefault((facts.letter.source, facts.letter.area), set()).add(facts.letter.id)
    if read:
        gathered.read.append(letters[0].source)


def _read_letter(
    path: Path, document: "Document", reader: "Reader", gathered: Gathered
) -> "LetterFacts | None":
    """What a letter says; None for one that cannot be taken in, which is put down."""
    called = f"{path}, letter {document.part}" if document.part else str(path)
    facts = reader.read(document)
    if not facts.recommendations:
        why = (
            "no recommendation was found. A reply to an inspection quotes or names each one "
            "that it answers; check that this file is such a reply, and that all of its text is there."
        )
    elif (document.source, facts.letter.area) in gathered.fresh:
        why = (
            f"another file of this build has the same name and area ({facts.letter.id}). "
            "Give one of them another file name."
        )
    else:
        return facts
    gathered.unread.append((str(path), f"{called}: {why}"))
    return None


def _shows_more(letters: "Sequence[Document]", gathered: Gathered) -> bool:
    """Whether pages of the file are read now that were pictures when it was read before."""
    return letters[0].sha256 in gathered.pictured and not any(one.pictures for one in letters)


def _same(path: Path, document: "Document", gathered: Gathered) -> None:
    if document.source not in gathered.sources[document.sha256] or document.source in gathered.read:
        gathered.same.append(str(path))


def _put(gathered: Gathered, facts: "LetterFacts", reader: "Reader", *, wordings: str = "") -> None:
    from graph.packing import Packed, pack  # noqa: PLC0415

    gathered.put(facts, pack(Packed(VERSION, reader.version, facts, wordings)), wordings)


def _document(json: str) -> "Document":
    from loaders.document import Document  # noqa: PLC0415

    return Document.model_validate_json(json)


def _progress(paths: Sequence[Path], *, quiet: bool) -> Iterable[Path]:
    """The paths, with a bar on a terminal when there are many."""
    if quiet or len(paths) < 40:
        return paths
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    console = Console(stderr=True)
    return track(paths, "Reading", console=console, disable=not console.is_terminal, transient=True)
