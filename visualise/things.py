"""The box of each node: its name, what stands beneath it, and its details under headings."""

from graph.model import Entity, Letter, Node, Recommendation, Response
from visualise.folding import Folded
from visualise.parts import Thing
from visualise.words import deadline, entity_facts, gist, spoken_day

type _Facts = tuple[tuple[str, str], ...]


def thing(folded: Folded, node: Node) -> Thing:
    """The box for a node."""
    if isinstance(node, Recommendation):
        return _recommendation(folded, node)
    if isinstance(node, Response):
        return _response(folded, node)
    if isinstance(node, Letter):
        return _letter(folded, node)
    return Thing(
        node.id, folded.names[node.id], node.label, (), entity_facts(node) if isinstance(node, Entity) else ()
    )


def _recommendation(folded: Folded, node: Recommendation) -> Thing:
    said = [folded.said(response, ()) for response in folded.responses[node.id]]
    statuses = "; ".join(dict.fromkeys(one.status or "no status" for one in said))
    answer = f"Answer: {statuses}" if statuses else "No answer in these letters"
    facts = (
        ("Asked", node.text),
        ("Deadline", deadline(node)),
        ("Report", _names(folded, [edge.source for edge in folded.arriving["MAKES", node.id]])),
        ("Answer", statuses or "none in these letters"),
    )
    return Thing(node.id, folded.names[node.id], node.label, (gist(node.text), answer), _told(facts))


def _response(folded: Folded, node: Response) -> Thing:
    by = folded.said(node.id, ()).by
    status = str(node.status) if node.status else "covering statement"
    facts = (
        ("Answers", _names(folded, [edge.target for edge in folded.leaving["ANSWERS", node.id]])),
        ("Given by", by),
        ("Status", status),
        ("Because it says", node.status_quote or ""),
        ("Letter", _names(folded, [edge.source for edge in folded.arriving["CONTAINS", node.id]])),
        ("In full", node.text),
    )
    return Thing(node.id, status.capitalize(), node.label, (by,) if by else (), _told(facts))


def _letter(folded: Folded, node: Letter) -> Thing:
    facts = (
        ("Dated", spoken_day(node.date) if node.date else "no date that can be read"),
        ("Replies to", _names(folded, [edge.target for edge in folded.leaving["REPLIES_TO", node.id]])),
        ("File", node.source),
    )
    detail = ("What the covering letter itself says",) if folded.responses[node.id] else ()
    return Thing(node.id, folded.names[node.id], node.label, detail, _told(facts))


def _names(folded: Folded, nodes: list[str]) -> str:
    return "; ".join(folded.names[node] for node in nodes)


def _told(facts: _Facts) -> _Facts:
    return tuple((heading, text) for heading, text in facts if text)
