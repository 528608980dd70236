"""The page as text: whole, escaped, and asking for nothing."""

import base64
import hashlib
import html
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from graph.content import Graph
from graph.model import (
    Body,
    Initiative,
    Letter,
    Modality,
    Node,
    Recommendation,
    RecommendationKind,
    Relationship,
    Response,
    Status,
)
from tests import examples
from visualise import page as page_module
from visualise.network import network
from visualise.page import AssetError, page

HOSTILE = (
    "</script><script>window.owned=1</script><img src=x onerror=window.owned=1>\u2028javascript:alert(1)\"'&"
)


def hostile_graph() -> Graph:
    """A graph in which every text, ids too, tries to run."""
    recommendation = Recommendation(
        id=f"r{HOSTILE}",
        name=f"Recommendation {HOSTILE}",
        number=HOSTILE,
        kind=RecommendationKind.RECOMMENDATION,
        text=HOSTILE,
    )
    letter = Letter(
        id=f"l{HOSTILE}",
        name=HOSTILE,
        date=date(2024, 1, 1),
        source=HOSTILE,
        sha256="0",
        area=HOSTILE,
        title=HOSTILE,
        text=HOSTILE,
    )
    response = Response(
        id=f"s{HOSTILE}",
        name=HOSTILE,
        text=HOSTILE,
        start=0,
        end=1,
        starts=[0],
        ends=[1],
        status=Status.PLANNED,
        status_quote=HOSTILE,
    )
    body = Body(id="javascript:alert(1)", name="javascript:alert(1)", registered=True, aliases=[HOSTILE])
    thing = Initiative(id="__proto__", name="__proto__", registered=False, kind=HOSTILE, area=HOSTILE)
    nodes: list[Node] = [recommendation, letter, response, body, thing]
    quote = {"quotes": [HOSTILE], "starts": [0], "ends": [1], "letters": [letter.id]}
    edges = [
        Relationship(type="CONTAINS", source=letter.id, target=response.id),
        Relationship(type="ANSWERS", source=response.id, target=recommendation.id),
        Relationship(type="GIVEN_BY", source=response.id, target=body.id),
        Relationship(
            type="RELIES_ON", source=response.id, target=thing.id, modality=Modality.PLANNED, **quote
        ),
        Relationship(type="DELIVERED_BY", source=thing.id, target=body.id, **quote),
    ]
    return Graph.of(nodes, edges)


class _Seen(HTMLParser):
    """Tags and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)


@pytest.fixture(scope="module")
def text() -> str:
    return page(network(examples.graph()), title="Who depends on what: Children online & Groups")


def _data(text: str) -> str:
    [found] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    return str(found)


def test_the_page_is_html_in_english_with_its_title(text: str) -> None:
    assert text.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Who depends on what: Children online &amp; Groups</title>" in text


def test_the_page_is_small_enough_to_send(text: str) -> None:
    assert len(text.encode()) < 1_000_000


def test_the_policy_allows_only_the_scripts_and_the_style_that_are_in_the_page(text: str) -> None:
    policy = html.unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', text)[0])
    inline = re.findall(r"<script>(.*?)</script>|<style>(.*?)</style>", text, re.DOTALL)
    hashes = {
        base64.b64encode(hashlib.sha256((script or style).encode()).digest()).decode()
        for script, style in inline
    }
    assert policy.startswith("default-src 'none'; ")
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes
    assert len(hashes) == 5
    assert "unsafe" not in policy


def test_the_page_asks_for_nothing_and_links_only_to_itself(text: str) -> None:
    own = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    asking = [(name, value) for name, value in _Seen(own).attributes if name in {"src", "href", "action"}]
    assert asking
    assert all(value.startswith("#") for _, value in asking)


def test_the_licence_of_the_drawing_library_goes_with_it(text: str) -> None:
    assert "vis.js is dual licensed under both" in text


def test_a_drawing_library_that_is_not_the_checked_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "VIS_SHA256", "0" * 64)
    with pytest.raises(AssetError, match=r"expected 0{64}.*install section55 again"):
        page(network(examples.graph()), title="Any")


def test_the_table_of_links_says_who_what_in_which_words_where_and_when(text: str) -> None:
    row = [
        "Children online, recommendation 1",
        "relies on",
        "Child Exploitation Hub (Westmere)",
        "Westmere Constabulary",
        "in progress",
        "planned",
        "A new CE Hub will open in May 2023.",
        "Westmere, letter of 20 March 2023",
        "20 March 2023",
    ]
    assert f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" in text


def test_the_table_of_things_names_every_kind_in_words(text: str) -> None:
    for kind in (
        "Policing or government body",
        "Partner outside the police",
        "Service",
        "Initiative",
        "System",
    ):
        assert f"<tr><td>{kind}</td>" in text


def test_both_views_are_drawn_for_browsers_without_script(text: str) -> None:
    [fallback] = re.findall(r"<noscript>(.*?)</noscript>", text, re.DOTALL)
    assert fallback.count("<svg ") == 2
    assert ">Operation Makesafe</text>" in fallback


def test_no_text_can_end_the_data_or_become_a_tag() -> None:
    text = page(network(hostile_graph()), title=HOSTILE)
    assert "<" not in _data(text)
    assert "\u2028" not in _data(text)
    assert HOSTILE in json.dumps(json.loads(_data(text)), ensure_ascii=False).replace('\\"', '"')
    seen = _Seen(re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL))
    assert "img" not in seen.tags
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    assert _Seen(text).tags.count("script") == 5


def test_what_was_left_out_is_said_on_the_page() -> None:
    text = page(network(examples.graph(), most=12), title="Any")
    assert re.search(r'<p class="left-out" role="note">16 things of 25 left out', text)


def test_the_summary_counts_only_the_letters_that_the_map_quotes() -> None:
    near = page(network(examples.graph(), about=[examples.GATEWAY.id]), title="Any")
    assert re.search("About Victim Gateway · 8 things · 7 links · 8 quotes from 1 letter<", near)


def test_an_empty_graph_still_gives_a_page() -> None:
    assert "0 things" in page(network(Graph.of([], [])), title="Nothing yet")


def test_equal_graphs_give_equal_pages(text: str) -> None:
    title = "Who depends on what: Children online & Groups"
    assert page(network(examples.graph()), title=title) == text


def test_the_pages_own_files_hold_nothing_that_ends_a_script() -> None:
    for name in ("geometry.js", "shapes.js", "page.js", "page.css"):
        own = Path(page_module.__file__).with_name(name).read_text("utf-8")
        assert "</" not in own
        assert "innerHTML" not in own
