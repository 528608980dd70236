"""`s55 show`: the passage of an answer with its names marked, and where in the letter's file it stands."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from section55.asking import Form
from section55.database import DATABASE, Database
from section55.output import Format, plain
from section55.output import show as show_rows

if TYPE_CHECKING:
    from rich.text import Text

    from graph.stores import Rows, Store
    from loaders.document import Document

_COLUMNS = ("response", "what", "name", "modality", "words", "file", "page", "starts_at", "ends_at")
_LINKS = frozenset({"RELIES_ON", "INVOLVES", "DEFERS_TO"})
_MARK = "bold cyan"
_WIDEST = 100


class Place(NamedTuple):
    """Words of an answer: what they show, of which name, and where they stand in the canonical text."""

    what: str
    name: str | None
    modality: str | None
    words: str
    page: int | None
    start: int
    end: int


class Answer(NamedTuple):
    """An answer as it is shown."""

    id: str
    name: str
    letter: str
    file: str
    begins: int | None
    """Where in the file's text the letter begins; None where it is the only letter in it."""
    status: str | None
    places: tuple[Place, ...]
    marks: tuple[tuple[int, int], ...]
    """Where names stand in the canonical text, in order and apart."""


def show(
    response: Annotated[
        str, typer.Argument(help="Id of an answer, a part of its name that fits one only, or a letter.")
    ],
    recommendation: Annotated[
        str | None,
        typer.Argument(help="With a letter: number or name of the recommendation that is answered."),
    ] = None,
    db: Database = DATABASE,
    form: Form = Format.TABLE,
) -> None:
    """Print what an answer says word for word, its names marked, with file, page and offsets.

    For example: s55 show reply-2023.pdf 7
    """
    from graph.stores import open_store  # noqa: PLC0415 - brings the engine

    with open_store(db) as store:
        found = answer(store, _wanted(store, response, recommendation))
    if form is Format.TABLE:
        _print(found)
    else:
        show_rows(rows(found), form)


def answer(store: "Store", wanted: str) -> Answer:
    """The answer with this id, its words with their pages; raises UnknownNameError where there is none."""
    from queries.evidence import response  # noqa: PLC0415

    said = response(store, wanted)
    letter = store.run(
        "MATCH (letter:Letter)-[:`CONTAINS`]->(:Response {id: $id}) RETURN letter.id AS id", {"id": wanted}
    ).records()[0]
    document = _document(store.documents().get(str(letter["id"])))
    pages = document.page_at if document else lambda _: None
    places = [
        Place(what, name, modality, words, pages(start), start, end)
        for what, name, modality, words, start, end in _said(said)
    ]
    links = [one for one in places if one.what in _LINKS]
    return Answer(
        wanted,
        str(said["name"]),
        str(said["letter"]),
        str(said["file"]),
        document.offset if document and document.part else None,
        said["status"],
        tuple(places),
        tuple(_marks(links, _forms(store, wanted))),
    )


def rows(found: Answer) -> "Rows":
    """A row for each part of the answer and for all that it says."""
    from graph.stores import Rows  # noqa: PLC0415

    return Rows(
        _COLUMNS,
        [
            (found.id, one.what, one.name, one.modality, one.words, found.file, one.page, one.start, one.end)
            for one in found.places
        ],
    )


def _wanted(store: "Store", response: str, recommendation: str | None) -> str:
    """Id of the answer that is meant."""
    from queries.values import Candidate, resolve  # noqa: PLC0415

    records = store.run(
        "MATCH (letter:Letter)-[:`CONTAINS`]->(answer:Response) OPTIONAL MATCH (answer)-[:ANSWERS]->(ask) "
        "RETURN answer.id AS id, answer.name AS name, letter.id AS letter, letter.source AS source, "
        "letter.name AS title, ask.number AS number, ask.name AS asked"
    ).records()
    if recommendation is None:
        found = [
            Candidate(str(one["id"]), f"{one['source']}: {one['name']}", (str(one["name"]),))
            for one in records
        ]
        return resolve(response, found, what="response")
    letters = {Candidate(str(one["letter"]), str(one["source"]), (str(one["title"]),)) for one in records}
    letter = resolve(response, sorted(letters), what="letter")
    found = [
        Candidate(
            str(one["id"]),
            str(one["name"]),
            (str(one["asked"] or "covering letter"), str(one["number"] or "")),
        )
        for one in records
        if one["letter"] == letter
    ]
    return resolve(recommendation, found, what="recommendation")


def _document(packed: str | None) -> "Document | None":
    """What the letter's file held; None where the database keeps it in another form, or not."""
    from pydantic import ValidationError  # noqa: PLC0415

    from graph.packing import unpack  # noqa: PLC0415
    from loaders.document import Document  # noqa: PLC0415

    try:
        return Document.model_validate_json(unpack(packed).facts.document) if packed else None
    except ValidationError:
        return None


def _said(said: dict[str, Any]) -> Iterator[tuple[str, str | None, str | None, str, int, int]]:
    at = 0
    for start, end in zip(said["starts"], said["ends"], strict=True):
        text = said["text"][at : at + end - start]
        yield "answer", None, None, text, start, end
        if said["words"] and (found := text.find(said["words"])) >= 0:
            place = start + found
            yield "status", said["status"], None, said["words"], place, place + len(said["words"])
        at += end - start + 2
    for link in said["links"]:
        for words, start, end in zip(link["quotes"], link["starts"], link["ends"], strict=True):
            yield link["link"], link["name"], link["modality"], words, start, end
    for promise in said["promises"]:
        concerns = ", ".join(promise["concerns"]) or None
        yield "promise", concerns, None, promise["promise"], promise["starts_at"], promise["ends_at"]


def _forms(store: "Store", wanted: str) -> dict[str, list[str]]:
    """Forms of each name that the answer links to, under the name."""
    records = store.run(
        "MATCH (:Response {id: $id})-[:RELIES_ON|INVOLVES|DEFERS_TO]->(thing) "
        "RETURN DISTINCT thing.name AS name, thing.aliases AS aliases",
        {"id": wanted},
    ).records()
    forms: dict[str, list[str]] = {}
    for one in records:
        aliases = one["aliases"] if isinstance(one["aliases"], list) else []
        forms.setdefault(str(one["name"]), []).extend([str(one["name"]), *map(str, aliases)])
    return forms


def _marks(links: Iterable[Place], forms: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """Where a name, or another form of it, stands in the words that show it."""
    found = {
        (link.start + at.start(), link.start + at.end())
        for link in links
        for at in _pattern(forms.get(link.name or "", [])).finditer(link.words)
    }
    end = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    longest = sorted((form for form in forms if form), key=len, reverse=True)
    either = "|".join(map(re.escape, longest)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE if len(either) > 5 else 0)


def _print(found: Answer) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    console = Console(width=width, markup=False, highlight=False, emoji=False)
    console.print(Text(plain(found.name), style="bold"))
    console.print(Text(plain(found.letter)))
    if found.begins is not None:
        told = f"one of the letters in {found.file}: it begins at character {found.begins} of the file's text"
        console.print(Text(plain(told)))
    for one in found.places:
        if one.what == "answer":
            console.print(Text(f"\n{_where(found, one)}", style="dim"))
            for line in _passage(one, found.marks, coloured=console.is_terminal):
                console.print(line)
    _print_said(console, found)


def _print_said(console: Any, found: Answer) -> None:
    from rich.text import Text  # noqa: PLC0415

    if found.status and not any(one.what == "status" for one in found.places):
        console.print(Text(f"\nstatus {plain(found.status)}", style="bold"))
    for one in found.places:
        if one.what == "answer":
            continue
        what = one.what.replace("_", " ").lower()
        told = " ".join(filter(None, (what, one.name, f"({one.modality})" if one.modality else None)))
        console.print(Text(f"\n{plain(told)}", style="bold"))
        console.print(Text(f"{_where(found, one)}: “{plain(one.words)}”"))


def _where(found: Answer, one: Place) -> str:
    page = f", page {one.page}" if one.page is not None else ""
    return f"{plain(found.file)}{page}, characters {one.start} to {one.end}"


def _passage(one: Place, marks: Sequence[tuple[int, int]], *, coloured: bool) -> Iterator["Text"]:
    """The paragraphs of a part; names in colour on a terminal, else in square brackets."""
    from rich.text import Text  # noqa: PLC0415

    at = one.start
    for paragraph in one.words.split("\n\n"):
        line, done = Text(), at
        for start, end in marks:
            if done <= start and end <= at + len(paragraph):
                line.append(plain(paragraph[done - at : start - at]))
                name = plain(paragraph[start - at : end - at])
                line.append(name if coloured else f"[{name}]", style=_MARK)
                done = end
        line.append(plain(paragraph[done - at :]))
        yield line
        at += len(paragraph) + 2
