"""What must hold of every graph, whoever made it; evidence above all."""

from collections import Counter
from collections.abc import Iterable

from graph.content import Graph
from graph.errors import Section55Error
from graph.model import EDGES, Commitment, Letter, Relationship, Response


class UnsoundGraphError(Section55Error):
    """A graph that says something it cannot show; nothing is written from it."""


def checked(graph: Graph) -> Graph:
    """The same graph; raises UnsoundGraphError where it breaks a rule of the model or shows no evidence."""
    _ids_are_unique(graph)
    for edge in graph.relationships:
        _ends_fit(graph, edge)
        _places_hold(graph, edge)
    _passages_hold(graph)
    return graph


def shows(text: str, start: int, end: int, quote: str) -> bool:
    """Whether the canonical text says `quote`, which is not blank, at exactly this span."""
    return 0 <= start < end <= len(text) and text[start:end] == quote and bool(quote.strip())


def _ids_are_unique(graph: Graph) -> None:
    ids = Counter(node.id for node in graph.nodes)
    pairs = Counter((edge.type, edge.source, edge.target) for edge in graph.relationships)
    for what, times in (*ids.items(), *pairs.items()):
        if times > 1:
            raise UnsoundGraphError(f"{what} is there {times} times; one was expected")


def _ends_fit(graph: Graph, edge: Relationship) -> None:
    starts, ends = EDGES[edge.type]
    for end, allowed in ((edge.source, starts), (edge.target, ends)):
        node = graph.by_id.get(end)
        if node is None:
            raise UnsoundGraphError(f"{_told(edge)}: there is no node {end}")
        if node.label not in allowed:
            raise UnsoundGraphError(
                f"{_told(edge)}: {end} is a {node.label}; expected {' or '.join(sorted(allowed))}"
            )


def _places_hold(graph: Graph, edge: Relationship) -> None:
    for letter_id, start, end, quote in zip(edge.letters, edge.starts, edge.ends, edge.quotes, strict=True):
        letter = graph.by_id.get(letter_id)
        if not isinstance(letter, Letter):
            raise UnsoundGraphError(f"{_told(edge)}: there is no letter {letter_id}")
        if not shows(letter.text, start, end, quote):
            raise UnsoundGraphError(
                f"{_told(edge)}: the text of {letter_id} does not say {quote[:80]!r} at {start} to {end}"
            )


def _passages_hold(graph: Graph) -> None:
    letter_of = {edge.target: edge.source for edge in graph.relationships if edge.type == "CONTAINS"}
    response_of = {edge.target: edge.source for edge in graph.relationships if edge.type == "PROMISES"}
    for node in graph.nodes:
        if isinstance(node, Response):
            _parts_hold(graph, node, letter_of.get(node.id), zip(node.starts, node.ends, strict=True))
        elif isinstance(node, Commitment):
            response = response_of.get(node.id, "")
            _parts_hold(graph, node, letter_of.get(response), ((node.start, node.end),))


def _parts_hold(
    graph: Graph, node: Response | Commitment, letter_id: str | None, parts: Iterable[tuple[int, int]]
) -> None:
    letter = graph.by_id.get(letter_id or "")
    if not isinstance(letter, Letter):
        raise UnsoundGraphError(f"{node.id}: stands in no letter")
    if "\n\n".join(letter.text[start:end] for start, end in parts) != node.text:
        raise UnsoundGraphError(f"{node.id}: the text of {letter.id} does not say it where it should stand")
    quote = node.status_quote if isinstance(node, Response) else None
    if quote is not None and quote not in letter.text:
        raise UnsoundGraphError(f"{node.id}: the text of {letter.id} does not say {quote[:80]!r}")


def _told(edge: Relationship) -> str:
    return f"{edge.source} {edge.type} {edge.target}"
