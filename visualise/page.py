"""The map as one HTML page that needs no network: pyvis carries the data, its vis-network draws.

All text of letters reaches the page escaped, as JSON in which no tag can end, or as text nodes; the page's
Content-Security-Policy lets nothing run but the scripts whose hashes it names, and nothing be fetched.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from graph.errors import Section55Error
from visualise.layout import LEADING, SIZE, SMALL, SMALL_LEADING, TEXT_LEFT, Layout, lay_out
from visualise.looks import LOOKS, STROKES
from visualise.parts import Link, Network, Promise, Quote, Said, Thing
from visualise.words import RELATIONS, counted

VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
"""Of vis-network 9.1.2 as pyvis 0.3.2 bundles it."""

_SCRIPTS = ("geometry.js", "shapes.js", "page.js")
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "dragView": False,
        "zoomView": False,
        "hover": True,
        "selectConnectedEdges": False,
    },
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": False, "chosen": False},
}


class AssetError(Section55Error):
    """The drawing library that pyvis bundles is not the one that the page was written and checked for."""


def page(network: Network, *, title: str) -> str:
    """The whole page as text, to be written as UTF-8."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - heavy
    from markupsafe import Markup  # noqa: PLC0415

    from visualise.picture import svg  # noqa: PLC0415

    things = {thing.id: thing for thing in network.things}
    layouts = [lay_out(view, things) for view in network.views]
    environment = Environment(
        loader=PackageLoader("visualise", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    scripts, style = (_vis_network(), *map(_asset, _SCRIPTS)), _asset("page.css")
    return environment.get_template("page.html.j2").render(
        title=title,
        summary=_summary(network),
        left_out=network.left_out,
        policy=_policy(scripts, style),
        style=Markup(style),  # noqa: S704 - our own file
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own file, and one of known hash
        data=Markup(_json(_data(network, layouts, title))),  # noqa: S704 - holds no "<"
        drawings=[(layout.title, svg(layout, things)) for layout in layouts],
        shown_looks=[look for kind, look in LOOKS.items() if any(t.kind == kind for t in network.things)],
        strokes=STROKES,
        things=[(LOOKS[thing.kind].name, thing, quote(thing.id, safe="")) for thing in network.things],
        rows=list(_rows(network, things)),
    )


def _summary(network: Network) -> str:
    dependencies = network.views[0].links
    quotes = [one for link in dependencies for said in link.said for one in said.quotes]
    letters = {one.letter for one in quotes}
    names = [thing.name for thing in network.things if thing.id in network.centre]
    parts = (
        f"About {', '.join(names)}" if names else "",
        counted(len(network.things), "thing"),
        counted(len(dependencies), "link"),
        f"{counted(len(quotes), 'quote')} from {counted(len(letters), 'letter')}",
    )
    return " · ".join(filter(None, parts))


def _asset(name: str) -> str:
    return (files("visualise") / name).read_text("utf-8")


def _vis_network() -> str:
    """The script of vis-network with its licence header, refused unless it is the one that was checked."""
    script = (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_bytes()
    found = hashlib.sha256(script).hexdigest()
    if found != VIS_SHA256:
        raise AssetError(
            f"pyvis's vis-network has SHA-256 {found}, expected {VIS_SHA256}: "
            "the installation differs from pyvis 0.3.2; install section55 again in an environment of its own"
        )
    return script.decode("utf-8").replace("\r\n", "\n")  # as browsers read it before they hash it


def _policy(scripts: Iterable[str], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _json(data: object) -> str:
    """JSON in which no HTML tag can begin or end and no line can break a script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _data(network: Network, layouts: Iterable[Layout], title: str) -> dict[str, Any]:
    said = _Numbered()
    numbers = {thing.id: k for k, thing in enumerate(network.things)}
    views = [_view(layout, numbers, said) for layout in layouts]
    nodes, options = _carried(network.things)
    return {
        "title": title,
        "nodes": nodes,
        "options": options,
        "kinds": {label: look._asdict() for label, look in LOOKS.items()},
        "strokes": {style: stroke._asdict() for style, stroke in STROKES.items()},
        "relations": RELATIONS,
        "text": {
            "size": SIZE,
            "leading": LEADING,
            "small": SMALL,
            "smallLeading": SMALL_LEADING,
            "left": TEXT_LEFT,
        },
        "views": views,
        "said": [_said(one) for one in said.items],
        "promises": [_promise(promise, numbers) for promise in network.promises],
        "letters": {letter: [source.name, source.date] for letter, source in network.letters.items()},
        "centre": [numbers[node] for node in network.centre],
    }


class _Numbered:
    """Statements in the order in which they are first used, so that each is in the page once."""

    def __init__(self) -> None:
        self.items: list[Said] = []
        self._number: dict[Said, int] = {}

    def of(self, said: Said) -> int:
        if said not in self._number:
            self._number[said] = len(self.items)
            self.items.append(said)
        return self._number[said]


def _carried(things: Iterable[Thing]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Nodes and options as pyvis hands them to vis-network; a node's number is its row in the table."""
    from pyvis.network import Network as Carrier  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    carrier = Carrier(directed=True)
    carrier.options = _OPTIONS
    for number, thing in enumerate(things):
        carrier.add_node(number, label=thing.name, shape="custom", kind=thing.kind, key=thing.id)
    nodes, _edges, _heading, _height, _width, options = carrier.get_network_data()
    return nodes, json.loads(options)


def _view(layout: Layout, numbers: Mapping[str, int], said: _Numbered) -> dict[str, Any]:
    """A layout in which things are numbers from 0 upwards and bends from -1 downwards."""
    bends = {bend: -1 - k for k, bend in enumerate(layout.bends)}
    return {
        "key": layout.key,
        "title": layout.title,
        "headings": [[head.title, head.x, head.width] for head in layout.headings],
        "columns": [[bends[v] if v in bends else numbers[v[1]] for v in column] for column in layout.columns],
        "bends": [[bend[0], level] for bend, level in layout.bends.items()],
        "boxes": [
            [numbers[i], box.x, box.y, box.width, box.height, box.lines, box.detail]
            for i, box in layout.boxes.items()
        ],
        "lines": [
            {
                "from": numbers[line.source],
                "to": numbers[line.target],
                "via": [bends[bend] for bend in line.via],
                "style": line.style,
                "word": line.word,
                "links": [[link.type, [said.of(one) for one in link.said]] for link in line.links],
            }
            for line in layout.lines
        ],
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "by": said.by,
        "status": said.status,
        "modality": said.modality,
        "quotes": [[one.words, one.letter] for one in said.quotes],
    }


def _promise(promise: Promise, numbers: Mapping[str, int]) -> dict[str, Any]:
    ends = (promise.response, *promise.anchors, *promise.concerns)
    return {
        "due": promise.due,
        "by": promise.by,
        "of": [numbers[end] for end in ends if end in numbers],
        "quotes": [[one.words, one.letter] for one in promise.quotes],
    }


def _rows(network: Network, things: Mapping[str, Thing]) -> Iterable[tuple[str, ...]]:
    """The table of links: from, relation, to, answered by, status, spoken of as, quote, letter, date."""
    for link in network.views[0].links:
        ends = (things[link.source].name, RELATIONS[link.type].forwards, things[link.target].name)
        for said in link.said or (Said(()),):
            answer = (said.by, said.status or "", said.modality or "")
            for words, letter, day in _sources(network, said.quotes, link):
                yield (*ends, *answer, words, letter, day)
    for promise in network.promises:
        for anchor in promise.anchors:
            ends = (things[anchor].name, RELATIONS["PROMISES"].forwards, f"Due: {promise.due}")
            for words, letter, day in _sources(network, promise.quotes):
                yield (*ends, promise.by, "", "", words, letter, day)


def _sources(
    network: Network, quotes: Iterable[Quote], link: Link | None = None
) -> Iterable[tuple[str, ...]]:
    found = False
    for one in quotes:
        found = True
        yield one.words, network.letters[one.letter].name, network.letters[one.letter].date
    if not found and link is not None:
        yield "", "", ""
