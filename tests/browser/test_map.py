"""The map in a real browser without network."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from graph.content import Graph
from tests import examples
from tests.visualise_.test_page import HOSTILE, hostile_graph
from visualise.layout import Layout, lay_out
from visualise.network import network
from visualise.page import page as html_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

_MARGIN = 16


@pytest.fixture
def context(chromium: "Browser") -> "Iterator[BrowserContext]":
    """A context that is offline, counts what it asks for and fails on errors."""
    made = chromium.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    asked: list[str] = []
    made.on("request", lambda request: asked.append(request.url))
    made.on("weberror", lambda error: asked.append(f"error: {error.error}"))
    made.on("console", lambda message: asked.append(f"console: {message.text}"))
    yield made
    made.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []


def _opened(
    context: "BrowserContext", folder: Path, graph: Graph | None = None, hash_: str = "", **options: object
) -> "Page":
    file = folder / "map.html"
    about = [str(options["about"])] if "about" in options else []
    text = html_page(network(graph or examples.graph(), about=about), title="A map")
    file.write_text(text, encoding="utf-8", newline="\n")
    tab = context.new_page()
    tab.goto(file.as_uri() + hash_)
    tab.wait_for_selector("#canvas canvas")
    return tab


@pytest.fixture
def tab(context: "BrowserContext", tmp_path: Path) -> "Page":
    return _opened(context, tmp_path)


def _layout() -> Layout:
    drawn = network(examples.graph())
    return lay_out(drawn.views[0], {thing.id: thing for thing in drawn.things})


def _colours(tab: "Page") -> set[str]:
    """Colours that the visible canvas shows on at least thirty pixels."""
    found = tab.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
            const canvas = document.querySelector("#canvas canvas"), seen = new Map();
            const copy = document.createElement("canvas");
            [copy.width, copy.height] = [canvas.width, canvas.height];
            const ctx = copy.getContext("2d", { willReadFrequently: true });
            ctx.drawImage(canvas, 0, 0);
            const { data } = ctx.getImageData(0, 0, copy.width, copy.height);
            for (let i = 0; i < data.length; i += 4) {
                const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
                seen.set(key, (seen.get(key) || 0) + 1);
            }
            const hex = (key) => "#" + key.toString(16).padStart(6, "0").toUpperCase();
            done([...seen].filter(([, count]) => count >= 30).map(([key]) => hex(key)));
        })))"""
    )
    return set(found)


def _scale(tab: "Page") -> float:
    first, second = tab.evaluate("[...document.querySelectorAll('#headings span')].map((h) => h.offsetLeft)")[
        :2
    ]
    one, two = _layout().headings[:2]
    return float((second - first) / ((two.x - two.width / 2) - (one.x - one.width / 2)))


def _find(tab: "Page", text: str) -> None:
    tab.fill("#search", text)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#panel:not([hidden])")


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def _panel(tab: "Page") -> str:
    return tab.inner_text("#panel")


def test_every_kind_is_drawn_in_its_colour(tab: "Page") -> None:
    assert {"#0072B2", "#BBBBBB", "#D55E00", "#56B4E9", "#009E73", "#CC79A7", "#F0E442"} <= _colours(tab)


def test_labels_are_at_least_eleven_pixels_high_on_a_laptop(tab: "Page") -> None:
    assert _scale(tab) * 12 >= 11


def test_no_box_is_cut_at_the_sides(tab: "Page") -> None:
    assert tab.evaluate(
        "document.getElementById('map').scrollWidth <= document.getElementById('map').clientWidth"
    )


def test_a_click_on_a_box_shows_what_it_is_and_every_quote_on_its_links(tab: "Page") -> None:
    box = _layout().boxes[examples.MAKESAFE.id]
    tab.evaluate(f"document.getElementById('map').scrollTop = {box.y} * {_scale(tab)} - 200")
    place = tab.evaluate(
        """() => {
            const map = document.getElementById("map"), { x, y } = map.getBoundingClientRect();
            return [x - map.scrollLeft, y - map.scrollTop, map.clientWidth];
        }"""
    )
    scale = _scale(tab)
    left = max(0, (place[2] - (_layout().width + 2 * _MARGIN) * scale) / 2)
    tab.mouse.click(place[0] + left + (box.x + _MARGIN) * scale, place[1] + (box.y + _MARGIN) * scale)
    tab.wait_for_selector("#panel:not([hidden])")
    words = _panel(tab)
    for quoted in (
        "watches over Operation Makesafe",
        "Staff are trained through Op Makesafe.",
        "Northmoor Police took part in Operation Makesafe.",
        "From April 2024 we will use Operation Makesafe again.",
        "The Child Protection Strategy is supported by Operation Makesafe.",
    ):
        assert f"“{quoted}”" in words
    assert "Op Makesafe" in words
    assert "20 March 2023" in words
    assert "Westmere Constabulary: in progress" in words


def test_the_panel_says_planned_and_ended_in_a_word(tab: "Page") -> None:
    _find(tab, "operation makesafe")
    assert tab.locator("#panel .way").all_inner_texts() == ["ended", "planned"]


def test_search_goes_by_arrows_and_enter_and_sets_a_link_to_the_thing(tab: "Page") -> None:
    tab.keyboard.press("/")
    tab.keyboard.type("hub")
    assert tab.locator("#hits li").count() >= 2
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    chosen = tab.inner_text("#hits li[aria-selected=true]").strip()
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == chosen
    assert tab.evaluate("document.activeElement.textContent") == chosen
    assert tab.evaluate("location.hash").endswith("child-exploitation-hub")


def test_a_name_is_found_by_its_alias(tab: "Page") -> None:
    _find(tab, "WRCP")
    assert tab.inner_text("#panel h2") == "Westmere Rape Crisis Partnership"


def test_escape_closes_the_details_and_shows_everything_again(tab: "Page") -> None:
    _find(tab, "embrace")
    tab.keyboard.press("Escape")
    assert tab.locator("#panel").is_hidden()
    assert tab.evaluate("location.hash") == ""


def test_the_legend_hides_a_kind_and_shows_it_again(tab: "Page") -> None:
    systems = tab.get_by_role("button", name="Systems")
    systems.click()
    assert systems.get_attribute("aria-pressed") == "false"
    assert "#F0E442" not in _colours(tab)
    tab.click("#everything")
    assert systems.get_attribute("aria-pressed") == "true"
    assert "#F0E442" in _colours(tab)


def test_focus_shows_only_what_is_linked(tab: "Page") -> None:
    _find(tab, "lakeside trust")
    assert "#56B4E9" in _colours(tab)
    assert "#F0E442" not in _colours(tab)


def test_a_name_in_the_panel_leads_to_it(tab: "Page") -> None:
    _find(tab, "lakeside trust")
    tab.locator("#panel").get_by_role("button", name="Child Exploitation Hub (Westmere)").click()
    assert tab.inner_text("#panel h2") == "Child Exploitation Hub (Westmere)"


def test_the_other_view_shows_each_answer(tab: "Page") -> None:
    tab.get_by_role("button", name="Each answer by itself").click()
    assert "#E69F00" in _colours(tab)
    headings = tab.locator("#headings span").all_inner_texts()
    assert headings == [
        "What is recommended",
        "What is answered",
        "What it relies on",
        "Who takes part or delivers",
    ]


def test_a_link_with_an_id_opens_focused(context: "BrowserContext", tmp_path: Path) -> None:
    tab = _opened(context, tmp_path, hash_=f"#{quote(examples.EMBRACE.id, safe='')}")
    assert tab.inner_text("#panel h2") == "Embrace"


def test_a_link_with_an_unknown_id_shows_everything(context: "BrowserContext", tmp_path: Path) -> None:
    tab = _opened(context, tmp_path, hash_="#%E0%A4%A")
    assert tab.locator("#panel").is_hidden()


def test_a_name_in_the_table_focuses_the_picture(tab: "Page") -> None:
    tab.get_by_role("link", name="Victim Gateway").click()
    tab.wait_for_selector("#panel:not([hidden])")
    assert tab.inner_text("#panel h2") == "Victim Gateway"


def test_a_map_about_one_name_opens_on_it(context: "BrowserContext", tmp_path: Path) -> None:
    tab = _opened(context, tmp_path, about=examples.TRUST.id)
    assert tab.inner_text("#panel h2") == "Lakeside Trust"


def test_a_narrow_window_opens_on_the_recommendation_with_the_most_links(
    context: "BrowserContext", tmp_path: Path
) -> None:
    context.set_default_timeout(10_000)
    file = _opened(context, tmp_path).url
    narrow = context.new_page()
    narrow.set_viewport_size({"width": 1024, "height": 768})
    narrow.goto(file)
    assert narrow.inner_text("#panel h2") == "Groups, recommendation 1"


def test_png_and_svg_can_be_saved(tab: "Page", tmp_path: Path) -> None:
    for kind in ("png", "svg"):
        with tab.expect_download() as download:
            tab.click(f"#{kind}")
        download.value.save_as(tmp_path / f"saved.{kind}")
    assert (tmp_path / "saved.png").read_bytes().startswith(b"\x89PNG")
    texts = [e.text for e in ET.parse(tmp_path / "saved.svg").iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314
    assert "Operation Makesafe" in texts


def test_print_gives_the_drawing_and_a_page_in_words_for_each_recommendation(tab: "Page") -> None:
    printed = tab.pdf(prefer_css_page_size=True)
    headings = tab.locator("#print-words h2").all_text_contents()
    assert _pages(printed) >= 1 + len(headings)
    assert headings[:2] == ["Children online, recommendation 1", "Children online, recommendation 2"]
    tab.emulate_media(media="print")
    assert tab.locator("#print-drawing svg").is_visible()
    assert tab.locator("#app").is_hidden()


def test_print_of_a_focus_is_only_about_that(tab: "Page") -> None:
    _find(tab, "embrace")
    assert _pages(tab.pdf(prefer_css_page_size=True)) == 2
    assert tab.locator("#print-words h2").all_text_contents() == ["Embrace"]


def test_without_script_the_drawings_and_the_tables_are_there(chromium: "Browser", tmp_path: Path) -> None:
    context = chromium.new_context(java_script_enabled=False, offline=True)
    file = tmp_path / "map.html"
    file.write_text(html_page(network(examples.graph()), title="A map"), encoding="utf-8", newline="\n")
    tab = context.new_page()
    tab.goto(file.as_uri())
    assert tab.locator("noscript svg").count() == 2
    assert tab.locator("noscript svg").first.is_visible()
    assert tab.get_by_role("cell", name="Staff are trained through Op Makesafe.", exact=True).is_visible()
    assert tab.locator("#app").is_hidden()
    context.close()


@pytest.mark.parametrize("name", ["recommendation", "__proto__", "javascript"])
def test_hostile_text_is_shown_and_does_nothing(context: "BrowserContext", tmp_path: Path, name: str) -> None:
    tab = _opened(context, tmp_path, hostile_graph())
    _find(tab, name)
    tab.locator("#panel").get_by_role("button").last.click()
    tab.get_by_role("button", name="Each answer by itself").click()
    tab.mouse.move(200, 300)
    tab.pdf()
    assert tab.evaluate("typeof window.owned") == "undefined"
    assert tab.locator("img").count() == 0
    assert re.sub(r"\s+", " ", HOSTILE.split("\u2028")[0]) in tab.inner_text("#tables")


def test_hostile_ids_in_the_address_open_the_thing(context: "BrowserContext", tmp_path: Path) -> None:
    tab = _opened(context, tmp_path, hostile_graph(), hash_="#" + quote(f"r{HOSTILE}", safe=""))
    assert tab.inner_text("#panel h2").startswith("Recommendation </script>")
    assert tab.evaluate("typeof window.owned") == "undefined"


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("width", [1440, 1024])
def test_axe_finds_no_barrier(tab: "Page", focused: bool, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    tab.set_viewport_size({"width": width, "height": 900})
    if focused:
        _find(tab, "embrace")
    results = axe.run(tab)
    assert [violation["id"] for violation in results.response["violations"]] == []
