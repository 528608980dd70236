"""One view as an SVG drawing that needs no script: for browsers without one, and for papers."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from visualise.layout import LEADING, SIZE, SMALL, SMALL_LEADING, TEXT_LEFT, Box, Layout, Line
from visualise.looks import LOOKS, STROKES
from visualise.parts import Thing

_MARGIN = 16.0
_HEADS = 30.0
_GREY = "#68727c"


def svg(layout: Layout, things: Mapping[str, Thing]) -> Markup:
    """The whole view; all text is escaped."""
    shapes = [*_lines(layout), *_boxes(layout, things), *_texts(layout)]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" role="img" aria-label="{}"'
        ' font-family="Arial, Liberation Sans, Helvetica, sans-serif" font-size="{}">{}</svg>'
    ).format(
        -_MARGIN,
        -_MARGIN - _HEADS,
        layout.width + 3 * _MARGIN,
        layout.height + 2 * _MARGIN + _HEADS,
        layout.title,
        SIZE,
        Markup("").join(shapes),
    )


def _lines(layout: Layout) -> Iterator[Markup]:
    """All lines of one style as one path, then all arrows as one."""
    routes = [(line.style, *_route(line, layout)) for line in layout.lines]
    for style, stroke in STROKES.items():
        yield Markup('<path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-dasharray="{}"/>').format(
            "".join(path for own, path, _ in routes if own == style),
            _GREY,
            stroke.width,
            " ".join(map(str, stroke.dashes)) or "none",
        )
    yield Markup('<path d="{}" fill="{}"/>').format("".join(arrow for _, _, arrow in routes), _GREY)


def _route(line: Line, layout: Layout) -> tuple[str, str]:
    """The line's path from border to border, and its arrow."""
    source, target = layout.boxes[line.source], layout.boxes[line.target]
    if source.x == target.x:
        x = source.x + source.width / 2
        path = f"M{x:g} {source.y:g}C{x + 46:g} {source.y:g} {x + 46:g} {target.y:g} {x + 5:g} {target.y:g}"
        return path, f"M{x:g} {target.y:g}l8-3.5v7Z"
    side = 1 if target.x > source.x else -1
    x, y = source.x + side * source.width / 2, source.y
    path = f"M{x:g} {y:g}"
    for bend in line.via:
        heading, level = layout.headings[bend[0]], layout.bends[bend]
        enter, leave = heading.x - side * heading.width / 2, heading.x + side * heading.width / 2
        path += f"{_curve(x, y, enter, level)}H{leave:g}"
        x, y = leave, level
    end = target.x - side * target.width / 2
    path += _curve(x, y, end - 5 * side, target.y)
    return path, f"M{end:g} {target.y:g}l{-8 * side:g}-3.5v7Z"


def _curve(x: float, y: float, end: float, level: float) -> str:
    middle = (x + end) / 2
    return f"C{middle:g} {y:g} {middle:g} {level:g} {end:g} {level:g}"


def _boxes(layout: Layout, things: Mapping[str, Thing]) -> Iterator[Markup]:
    """All frames as one path, then for each kind its bars as one path and its shapes."""
    frames = "".join(_frame(box, box.width) for box in layout.boxes.values())
    yield Markup('<path d="{}" fill="#fff" stroke="#444"/>').format(frames)
    for kind, look in LOOKS.items():
        boxes = [box for node, box in layout.boxes.items() if things[node].kind == kind]
        bars = "".join(_frame(box, 5) for box in boxes)
        yield Markup('<path d="{}" fill="{}"/>').format(bars, look.colour)
        for box in boxes:
            yield Markup('<path transform="translate({:g} {:g})" d="{}" fill="{}" stroke="#222"/>').format(
                box.x - box.width / 2 + 18, box.y, look.path, look.colour
            )


def _frame(box: Box, width: float) -> str:
    left, top = box.x - box.width / 2, box.y - box.height / 2
    return f"M{left:g} {top:g}h{width:g}v{box.height:g}h{-width:g}Z"


def _texts(layout: Layout) -> Iterator[Markup]:
    for heading in layout.headings:
        yield Markup('<text x="{:g}" y="{:g}" font-weight="bold">{}</text>').format(
            heading.x - heading.width / 2, -_HEADS / 2, heading.title
        )
    for box in layout.boxes.values():
        x = box.x - box.width / 2 + TEXT_LEFT
        y = box.y - (len(box.lines) * LEADING + len(box.detail) * SMALL_LEADING) / 2
        for text in box.lines:
            yield Markup('<text x="{:g}" y="{:g}">{}</text>').format(x, y + 12, text)
            y += LEADING
        for text in box.detail:
            yield Markup('<text x="{:g}" y="{:g}" font-size="{:g}">{}</text>').format(x, y + 11, SMALL, text)
            y += SMALL_LEADING
