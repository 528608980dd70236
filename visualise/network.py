"""What a map shows: things, the links between them with every quote, and two views that arrange them.

The dependency view folds each response into the links of the recommendation that it answers (of the letter,
for the covering letter's own statements), so that a link still says who answered, with which status, and in
which words. The chain view keeps the responses. Nothing here draws.
"""

from collections.abc import Iterable

from graph.content import Graph
from graph.model import Entity, Inspection, Letter, Recommendation
from visualise.folding import BETWEEN, Folded
from visualise.nearby import Choice, choose
from visualise.parts import Column, Link, Network, Source, View
from visualise.things import thing
from visualise.words import counted, number_key, spoken_day

MOST = 600
"""Boxes that one picture still shows legibly and quickly."""

_ASKED = frozenset({"ADDRESSED_TO", "ANSWERED_BY", "GIVEN_BY", "SENT_BY", "SENT_TO"})
_MEANS = frozenset({"Service", "Initiative", "System"})
_ACTORS = frozenset({"Body", "Agency"})


def network(graph: Graph, *, about: Iterable[str] = (), depth: int = 1, most: int = MOST) -> Network:
    """The network of `graph`, or of what is within `depth` links of the ids `about`; at most `most` boxes."""
    folded = Folded(graph)
    centre = tuple(dict.fromkeys(shown for node in about for shown in folded.shown_for(node)))
    dependencies = folded.dependencies()
    asked = [node.id for node in graph.nodes if isinstance(node, Recommendation | Letter)]
    named = [node.id for node in graph.nodes if isinstance(node, Entity)]
    choice = choose(
        [(link.source, link.target) for link in dependencies],
        [{node: 1 + len(folded.responses[node]) for node in asked}, dict.fromkeys(named, 1)],
        centre=centre,
        depth=depth,
        most=most,
    )
    kept = set(choice.kept)
    responses = {response for node in choice.kept for response in folded.responses[node]}
    return Network(
        things=tuple(thing(folded, graph.by_id[node]) for node in sorted(kept | responses)),
        views=(_dependencies(folded, dependencies, kept), _chain(folded, kept, responses)),
        promises=tuple(folded.promises(responses)),
        letters={node.id: _source(folded, node) for node in graph.nodes if isinstance(node, Letter)},
        centre=centre,
        left_out=_left_out(folded, choice),
    )


def _dependencies(folded: Folded, links: Iterable[Link], kept: set[str]) -> View:
    links = _within(links, kept)
    asked = {link.target for link in links if link.type in _ASKED}
    columns = (
        Column("Who is asked and who answers", tuple(sorted(asked))),
        Column("What is recommended", _in_number_order(folded, kept)),
        Column("What answers rely on", _of(folded, _MEANS, kept - asked)),
        Column("Who takes part or delivers", _of(folded, _ACTORS, kept - asked)),
    )
    return View("dependencies", "Who depends on what", columns, links)


def _chain(folded: Folded, kept: set[str], responses: set[str]) -> View:
    anchors = _in_number_order(folded, kept)
    answers = [
        Link("HAS_ANSWER", anchor, response) for anchor in anchors for response in folded.responses[anchor]
    ]
    statements = (link for _, link in folded.statements())
    links = _within((*answers, *statements, *folded.plain(BETWEEN)), kept | responses)
    linked = {end for link in links for end in (link.source, link.target)}
    columns = (
        Column("What is recommended", anchors, numbered=True),
        Column("What is answered", tuple(dict.fromkeys(link.target for link in answers)), numbered=True),
        Column("What it relies on", _of(folded, _MEANS, linked)),
        Column("Who takes part or delivers", _of(folded, _ACTORS, linked)),
    )
    return View("chain", "Each answer by itself", columns, links)


def _of(folded: Folded, labels: frozenset[str], nodes: Iterable[str]) -> tuple[str, ...]:
    return tuple(node for node in sorted(nodes) if folded.by_id[node].label in labels)


def _in_number_order(folded: Folded, kept: set[str]) -> tuple[str, ...]:
    """Recommendations by day of report and number, then letters by date."""
    nodes = [node for node in folded.graph.nodes if node.id in kept]
    recommendations = [node for node in nodes if isinstance(node, Recommendation)]
    letters = [node for node in nodes if isinstance(node, Letter)]
    recommendations.sort(key=lambda node: (_published(folded, node.id), number_key(node), node.id))
    letters.sort(key=lambda node: (str(node.date), node.id))
    return tuple(node.id for node in (*recommendations, *letters))


def _published(folded: Folded, recommendation: str) -> list[tuple[str, str]]:
    reports = [folded.by_id[edge.source] for edge in folded.arriving["MAKES", recommendation]]
    return [(str(node.published), node.name) for node in reports if isinstance(node, Inspection)]


def _within(links: Iterable[Link], kept: set[str]) -> tuple[Link, ...]:
    return tuple(link for link in links if link.source in kept and link.target in kept)


def _source(folded: Folded, letter: Letter) -> Source:
    return Source(folded.names[letter.id], spoken_day(letter.date) if letter.date else "no date")


def _left_out(folded: Folded, choice: Choice) -> str:
    if not choice.left_out:
        return ""
    names = ", ".join(folded.names[node] for node in choice.left_out[:3])
    return (
        f"{counted(len(choice.left_out), 'thing')} of {len(choice.kept) + len(choice.left_out):,} left out, "
        f"the farthest or least connected (such as {names}). To see them, ask for a smaller map: "
        "s55 map --about NAME --depth N"
    )
