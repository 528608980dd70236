"""Where boxes and lines stand."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import examples
from visualise.fonts import text_width, wrap
from visualise.layout import Layout, lay_out
from visualise.network import network
from visualise.ordering import crossings, ordered
from visualise.parts import Column, Link, Said, Thing, View


def _layouts() -> list[Layout]:
    drawn = network(examples.graph())
    things = {thing.id: thing for thing in drawn.things}
    return [lay_out(view, things) for view in drawn.views]


def _overlaps(layout: Layout) -> int:
    boxes = list(layout.boxes.values())
    return sum(
        abs(a.x - b.x) < (a.width + b.width) / 2 and abs(a.y - b.y) < (a.height + b.height) / 2
        for a, b in combinations(boxes, 2)
    )


@pytest.mark.parametrize("layout", _layouts(), ids=lambda layout: layout.key)
def test_no_two_boxes_overlap(layout: Layout) -> None:
    assert _overlaps(layout) == 0


@pytest.mark.parametrize("layout", _layouts(), ids=lambda layout: layout.key)
def test_every_box_lies_within_the_picture_and_holds_its_text(layout: Layout) -> None:
    for box in layout.boxes.values():
        assert box.x - box.width / 2 >= 0
        assert box.x + box.width / 2 <= layout.width
        assert box.y - box.height / 2 >= -0.1
        assert box.y + box.height / 2 <= layout.height + 0.1
        assert all(text_width(line, 13) <= box.width - 32 for line in box.lines)
        assert all(text_width(line, 12) <= box.width - 32 for line in box.detail)


@pytest.mark.parametrize("layout", _layouts(), ids=lambda layout: layout.key)
def test_lines_pass_columns_only_through_gaps_between_boxes(layout: Layout) -> None:
    for (column, _), level in layout.bends.items():
        x = layout.headings[column].x
        for box in layout.boxes.values():
            assert box.x != x or abs(box.y - level) > box.height / 2


def test_recommendations_of_the_chain_stand_in_number_order() -> None:
    chain = _layouts()[1]
    assert [key for _, key in chain.columns[0]][:5] == [
        examples.ONLINE_1.id,
        examples.ONLINE_2.id,
        examples.ONLINE_3.id,
        examples.GROUPS_AFI.id,
        examples.GROUPS_1.id,
    ]
    ys = [chain.boxes[key].y for _, key in chain.columns[0]]
    assert ys == sorted(ys)


def test_equal_networks_are_laid_out_equally() -> None:
    assert _layouts() == _layouts()


def _view(*links: Link) -> tuple[View, dict[str, Thing]]:
    ids = sorted({end for link in links for end in (link.source, link.target)})
    columns = tuple(Column(str(k), tuple(i for i in ids if int(i[0]) == k)) for k in range(4))
    return View("dependencies", "Test", columns, links), {i: Thing(i, i, "Body") for i in ids}


def test_links_between_the_same_two_things_share_one_line() -> None:
    view, things = _view(Link("ADDRESSED_TO", "1a", "0a"), Link("ANSWERED_BY", "1a", "0a"))
    [line] = lay_out(view, things).lines
    assert {link.type for link in line.links} == {"ADDRESSED_TO", "ANSWERED_BY"}


def test_a_link_over_two_columns_passes_the_one_between() -> None:
    view, things = _view(Link("INVOLVES", "1a", "3a"), Link("RELIES_ON", "1a", "2a"))
    by_target = {line.target: line for line in lay_out(view, things).lines}
    assert by_target["3a"].via == ((2, "1a"),)
    assert by_target["2a"].via == ()


@pytest.mark.parametrize(
    ("types", "modality", "style", "word"),
    [
        (["RELIES_ON"], "existing", "solid", ""),
        (["RELIES_ON"], "planned", "dashed", "planned"),
        (["INVOLVES"], "ended", "dashed", "ended"),
        (["RELIES_ON"], "declined", "dashed", "declined"),
        (["RELIES_ON", "NAMES"], "planned", "dashed", "planned"),
        (["NAMES"], None, "dotted", ""),
        (["DEFERS_TO"], None, "others", ""),
    ],
)
def test_a_line_is_drawn_as_sure_as_its_words_are(
    types: list[str], modality: str | None, style: str, word: str
) -> None:
    said = (Said((), modality=modality),)
    view, things = _view(*(Link(t, "1a", "2a", () if t == "NAMES" else said) for t in types))
    [line] = lay_out(view, things).lines
    assert (line.style, line.word) == (style, word)


def test_sweeps_take_away_crossings_that_need_not_be() -> None:
    columns = [[(0, name) for name in "abc"], [(1, name) for name in "xyz"]]
    segments = [((0, "a"), (1, "z")), ((0, "b"), (1, "y")), ((0, "c"), (1, "x"))]
    assert crossings(columns, segments) == 3
    assert crossings(ordered(columns, segments), segments) == 0


def test_a_fixed_column_keeps_its_order() -> None:
    columns = [[(0, name) for name in "abc"], [(1, name) for name in "xyz"]]
    segments = [((0, "a"), (1, "z")), ((0, "b"), (1, "y")), ((0, "c"), (1, "x"))]
    found = ordered(columns, segments, fixed=[0])
    assert found[0] == columns[0]
    assert found[1] == [(1, "z"), (1, "y"), (1, "x")]


_ENDS = st.integers(0, 3).flatmap(lambda k: st.integers(0, 7).map(lambda i: f"{k}{i}"))
_TEXT = st.text(min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_ENDS, _ENDS), min_size=1, max_size=40), st.lists(_TEXT, min_size=4, max_size=4))
def test_no_boxes_overlap_whatever_the_links_and_names(
    pairs: list[tuple[str, str]], names: list[str]
) -> None:
    view, things = _view(*(Link("PART_OF", source, target) for source, target in pairs))
    named = {i: Thing(i, names[int(i[0])], "Body", (names[0],)) for i in things}
    layout = lay_out(view, named)
    assert _overlaps(layout) == 0
    assert all(box.y + box.height / 2 <= layout.height + 0.1 for box in layout.boxes.values())


@given(st.text(max_size=200), st.floats(40, 400))
def test_wrapped_lines_are_never_wider_than_the_box(text: str, width: float) -> None:
    assert all(text_width(line, 13) <= width for line in wrap(text, width=width, size=13, most=5))


def test_widths_are_those_of_helvetica() -> None:
    assert text_width("Home Office", 1000) == 722 + 556 + 833 + 556 + 278 + 778 + 278 + 278 + 222 + 500 + 556
    assert text_width("é", 1000) == 556


def test_a_name_too_long_for_its_box_ends_in_an_ellipsis() -> None:
    lines = wrap("word " * 200, width=100, size=13, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
