"""A graph with its responses folded into links that say who answered, with which status, in which words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.content import Graph
from graph.model import Commitment, Recommendation, Relationship, Response
from visualise.naming import shown_names
from visualise.parts import Link, Promise, Quote, Said
from visualise.words import due

BETWEEN = frozenset({"COMMISSIONS", "DELIVERED_BY", "PART_OF", "ACCESSED_VIA", "SUPPORTED_BY", "BUILDS_ON"})
"""Types that join two things of the map and that every view shows."""

_SAYS = frozenset({"RELIES_ON", "INVOLVES", "DEFERS_TO"})
_PLAIN = frozenset({"ADDRESSED_TO", "NAMES", "SENT_BY", "SENT_TO"})


class Folded:
    """A graph with its relationships at hand by type and end, and its responses folded into links."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.by_id = graph.by_id
        self.leaving: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        self.arriving: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        for edge in graph.relationships:
            self.leaving[edge.type, edge.source].append(edge)
            self.arriving[edge.type, edge.target].append(edge)
        self.names = shown_names(graph)
        self.responses: dict[str, list[str]] = defaultdict(list)
        for node in graph.nodes:
            if isinstance(node, Response):
                for anchor in self.anchors(node.id):
                    self.responses[anchor].append(node.id)

    def anchors(self, response: str) -> list[str]:
        """What a response belongs to: the recommendations that it answers, or its letter."""
        answered = [edge.target for edge in self.leaving["ANSWERS", response]]
        return answered or [edge.source for edge in self.arriving["CONTAINS", response]]

    def shown_for(self, node: str) -> list[str]:
        """The things of the map that stand for a node, which may be one that the map folds away."""
        shown: Mapping[str, list[str]] = {
            "Response": self.anchors(node),
            "Inspection": [edge.target for edge in self.leaving["MAKES", node]],
            "Commitment": [a for edge in self.arriving["PROMISES", node] for a in self.anchors(edge.source)],
        }
        return shown.get(self.by_id[node].label, [node])

    def respondents(self, response: str) -> list[str]:
        return [edge.target for edge in self.leaving["GIVEN_BY", response]]

    def said(self, response: str, quotes: tuple[Quote, ...], modality: str | None = None) -> Said:
        node = self.by_id[response]
        status = node.status if isinstance(node, Response) else None
        by = " and ".join(self.names[body] for body in self.respondents(response))
        return Said(quotes, response, by, str(status) if status else None, modality)

    def status_quotes(self, response: str) -> tuple[Quote, ...]:
        node = self.by_id[response]
        words = node.status_quote if isinstance(node, Response) else None
        letters = [edge.source for edge in self.arriving["CONTAINS", response]]
        return tuple(Quote(words, letter) for letter in letters) if words else ()

    def plain(self, types: frozenset[str]) -> Iterator[Link]:
        """Relationships that need no folding."""
        for edge in self.graph.relationships:
            if edge.type in types:
                quotes = _quotes(edge)
                yield Link(edge.type, edge.source, edge.target, (Said(quotes),) if quotes else ())

    def answers(self) -> Iterator[Link]:
        """Who answers which recommendation, and whose statements a covering letter holds."""
        for anchor, responses in self.responses.items():
            kind = "ANSWERED_BY" if isinstance(self.by_id[anchor], Recommendation) else "GIVEN_BY"
            for response in responses:
                for body in self.respondents(response):
                    yield Link(kind, anchor, body, (self.said(response, self.status_quotes(response)),))

    def statements(self) -> Iterator[tuple[str, Link]]:
        """What each response relies on, involves or leaves to others, with the response's id as source."""
        for edge in self.graph.relationships:
            if edge.type in _SAYS:
                modality = str(edge.modality) if edge.modality else None
                said = self.said(edge.source, _quotes(edge), modality)
                yield edge.source, Link(edge.type, edge.source, edge.target, (said,))

    def dependencies(self) -> tuple[Link, ...]:
        """All links of the dependency view, one for each type, source and target."""
        folded = (
            Link(link.type, anchor, link.target, link.said)
            for response, link in self.statements()
            for anchor in self.anchors(response)
        )
        return _merged((*self.plain(_PLAIN | BETWEEN), *self.answers(), *folded))

    def promises(self, responses: set[str]) -> Iterator[Promise]:
        """Every commitment of the responses."""
        for node in self.graph.nodes:
            if not isinstance(node, Commitment):
                continue
            concerns = tuple(edge.target for edge in self.leaving["CONCERNS", node.id])
            for edge in self.arriving["PROMISES", node.id]:
                if edge.source in responses:
                    by = self.said(edge.source, ()).by
                    anchors = tuple(self.anchors(edge.source))
                    yield Promise(node.text, due(node), edge.source, by, anchors, concerns, _quotes(edge))


def _quotes(edge: Relationship) -> tuple[Quote, ...]:
    return tuple(Quote(words, letter) for words, letter in zip(edge.quotes, edge.letters, strict=True))


def _merged(links: Iterable[Link]) -> tuple[Link, ...]:
    said: dict[tuple[str, str, str], tuple[Said, ...]] = {}
    for link in links:
        key = (link.type, link.source, link.target)
        said[key] = said.get(key, ()) + link.said
    return tuple(Link(*key, said=everything) for key, everything in sorted(said.items()))
