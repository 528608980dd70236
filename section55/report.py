"""What a build read, what it made, and what it did not understand."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from graph.build import LeftOut
from graph.content import Graph
from graph.facts import LetterFacts
from graph.model import ENTITIES, EVIDENCED

_LINKS = ("RELIES_ON", "INVOLVES", "DEFERS_TO")
_RELATIONS = ("COMMISSIONS", "DELIVERED_BY", "PART_OF", "ACCESSED_VIA", "SUPPORTED_BY")
_SHOWN = 8
"""Notes of one kind that the printed report shows; the file of --report holds all."""


class Unread(BaseModel):
    """A file that could not be read, and why."""

    file: str
    why: str


class NotUnderstood(BaseModel):
    """Something in a letter that was not understood, and where (code points into its canonical text)."""

    letter: str
    source: str
    kind: str
    text: str
    start: int
    end: int


class Report(BaseModel):
    """The whole report of one build."""

    read: list[str]
    """Files that were read anew."""
    unchanged: int
    """Letters that the database held already, as they are."""
    same_as_another: list[str]
    """Files that hold the same bytes as another, which is counted once."""
    unread: list[Unread]
    counts: dict[str, int]
    names: dict[str, int]
    not_understood: list[NotUnderstood]
    in_no_letter: list[str]
    """Recommendations of known reports that no letter quotes or answers."""
    quoted_differently: list[str]
    """Recommendations that letters quote in different words, with the letters of each wording."""
    left_out: list[str]
    """Statements that the graph cannot hold, because of the kinds of what they join."""
    decisions: list[str] = []
    """Decisions of people that contradict each other or have no effect, with file and line."""


def counts_of(graph: Graph) -> dict[str, int]:
    """How many letters, recommendations, responses, links, relations and commitments a graph holds."""
    labels: Counter[str] = Counter(node.label for node in graph.nodes)
    types: Counter[str] = Counter(edge.type for edge in graph.relationships)
    return {
        "letters": labels["Letter"],
        "recommendations": labels["Recommendation"],
        "responses": labels["Response"],
        "names": sum(labels[kind] for kind in ENTITIES),
        "links": sum(types[one] for one in _LINKS),
        "relations": sum(types[one] for one in _RELATIONS),
        "commitments": labels["Commitment"],
        "quotes": sum(len(edge.quotes) for edge in graph.relationships if edge.type in EVIDENCED),
    }


def names_of(graph: Graph) -> dict[str, int]:
    """How many names of each kind a graph holds."""
    labels: Counter[str] = Counter(node.label for node in graph.nodes)
    return {str(kind): labels[kind] for kind in ENTITIES}


def not_understood(readings: Iterable[LetterFacts]) -> list[NotUnderstood]:
    """The notes of all letters, by kind and letter."""
    notes = [
        NotUnderstood(
            letter=facts.letter.id,
            source=facts.letter.source,
            kind=note.kind,
            text=note.text,
            start=note.start,
            end=note.end,
        )
        for facts in readings
        for note in facts.notes
    ]
    return sorted(notes, key=lambda note: (note.kind, note.source, note.start, note.text))


def left_out(found: Iterable[LeftOut]) -> list[str]:
    """Statements that were left out, each as a line."""
    return [f"{one.letter}: {one.source} {one.type} {one.target}: {one.reason}" for one in found]


def lines(report: Report) -> Iterator[str]:
    """The report as a person reads it."""
    width = max(map(len, report.counts))
    for what, count in report.counts.items():
        kinds = ", ".join(f"{name} {number}" for name, number in report.names.items() if number)
        yield f"{what:<{width}}  {count:>6}" + (f"  ({kinds})" if what == "names" and kinds else "")
    if report.unchanged:
        yield f"\n{report.unchanged} of the letters were in the database already, unchanged."
    yield from _problems(report)
    yield from _problems(report)
    yield from _listed("Decisions to look at", report.decisions)
    yield from _listed("In no letter", report.in_no_letter)
    yield from _listed("Quoted in different words", report.quoted_differently)
    yield from _listed("Said, but the graph cannot hold it", report.left_out)
    yield from _notes(report.not_understood)


def _problems(report: Report) -> Iterator[str]:
    for file in report.same_as_another:
        yield f"same as another file, counted once: {file}"
    if report.unread:
        yield f"\nNot read ({len(report.unread)}):"
        yield from (f"  {one.why}" for one in report.unread)


def _listed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{heading} ({len(lines)}):"
        yield from (f"  {line}" for line in lines[:_SHOWN])
        if len(lines) > _SHOWN:
            yield f"  … and {len(lines) - _SHOWN} more (all of them with --report FILE.json)"


def _notes(notes: list[NotUnderstood]) -> Iterator[str]:
    if not notes:
        return
    yield "\nNot understood:"
    for kind, number in Counter(note.kind for note in notes).items():
        same = [note for note in notes if note.kind == kind]
        yield f"  {kind}: {number}"
        yield from (f"    {note.text}  [{note.source}]" for note in same[:_SHOWN])
        if number > _SHOWN:
            yield f"    … and {number - _SHOWN} more (all of them with --report FILE.json)"
