// What is drawn, as shapes: one description for the screen, for the saved picture and for print.
const shapes = (() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const SVG = "http://www.w3.org/2000/svg";
  const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';
  const INK = "#222", GREY = "#68727c", BLUE = "#0072B2", MARGIN = 16;

  function drawn(tag, attributes, text) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function glyph(kind) {
    const picture = drawn("svg", { viewBox: "-10 -10 20 20", width: 17, height: 17, "aria-hidden": "true" });
    const look = data.kinds[kind];
    picture.append(drawn("path", { d: look.path, fill: look.colour, stroke: INK }));
    return picture;
  }
  function* lineShapes(line, { selected, hovered: over }) {
    const hovered = over !== null && (line.from === over || line.to === over);
    const stroke = data.strokes[line.style];
    const colour = hovered ? BLUE : selected === null ? GREY : INK;
    yield { path: line.path, stroke: colour, width: stroke.width * (hovered ? 2 : 1), dashes: stroke.dashes };
    yield { path: line.arrow, fill: colour };
    if (line.word && (hovered || selected !== null)) {
      yield { text: line.word, x: line.at[0], y: line.at[1] + 4, size: 12, fill: INK, centred: true };
    }
  }
  function* boxShapes(id, box, { selected, hovered }) {
    const look = data.kinds[data.nodes[id].kind], { text } = data;
    const left = box.x - box.width / 2, top = box.y - box.height / 2;
    const border = id === selected ? 3 : id === hovered ? 2 : 1;
    const colour = id === hovered && id !== selected ? BLUE : border > 1 ? "#000" : "#444";
    yield { path: frameOf(left, top, box.width, box.height), fill: "#fff", stroke: colour, width: border };
    yield { path: frameOf(left, top, 5, box.height), fill: look.colour };
    yield { path: look.path, moved: [left + 18, box.y], fill: look.colour, stroke: INK, width: 1 };
    let y = box.y - (box.lines.length * text.leading + box.detail.length * text.smallLeading) / 2;
    const room = box.width - text.left;
    for (const line of box.lines) {
      yield { text: line, x: left + text.left, y: y + 12, size: text.size, fill: "#111", room };
      y += text.leading;
    }
    for (const line of box.detail) {
      yield { text: line, x: left + text.left, y: y + 11, size: text.small, fill: "#333", room };
      y += text.smallLeading;
    }
  }
  const frameOf = (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}Z`;
  function* allShapes(placed, state) {
    for (const line of placed.lines) yield* lineShapes(line, state);
    for (const [id, box] of placed.boxes) yield* boxShapes(id, box, state);
    for (const [title, x, width] of placed.headings) {
      yield { text: title, x: x - width / 2, y: -14, size: 13, fill: "#111", bold: true };
    }
  }
  const paths = new Map();
  function pathOf(text) {
    if (paths.size > 20000) paths.clear();
    if (!paths.has(text)) paths.set(text, new Path2D(text));
    return paths.get(text);
  }
  function onCanvas(ctx, shape) {
    ctx.save();
    if (shape.moved) ctx.translate(...shape.moved);
    if (shape.path) {
      if (shape.fill) { ctx.fillStyle = shape.fill; ctx.fill(pathOf(shape.path)); }
      if (shape.stroke) {
        ctx.strokeStyle = shape.stroke;
        ctx.lineWidth = shape.width;
        ctx.setLineDash(shape.dashes || []);
        ctx.stroke(pathOf(shape.path));
      }
    } else {
      ctx.font = `${shape.bold ? "bold " : ""}${shape.size}px ${FONT}`;
      ctx.textAlign = shape.centred ? "center" : "left";
      ctx.textBaseline = "alphabetic";
      if (shape.centred) {
        ctx.lineWidth = 4;
        ctx.lineJoin = "round";
        ctx.strokeStyle = "#fff";
        ctx.strokeText(shape.text, shape.x, shape.y);
      }
      ctx.fillStyle = shape.fill;
      ctx.fillText(shape.text, shape.x, shape.y, shape.room);
    }
    ctx.restore();
  }
  function asSvg(shape) {
    if (shape.text !== undefined) {
      return drawn("text", {
        x: shape.x, y: shape.y, "font-size": shape.size, fill: shape.fill,
        ...(shape.bold ? { "font-weight": "bold" } : {}),
        ...(shape.centred
          ? { "text-anchor": "middle", stroke: "#fff", "stroke-width": 4, "paint-order": "stroke" } : {}),
      }, shape.text);
    }
    return drawn("path", {
      d: shape.path, fill: shape.fill || "none", stroke: shape.stroke || "none", "stroke-width": shape.width || 0,
      ...(shape.dashes && shape.dashes.length ? { "stroke-dasharray": shape.dashes.join(" ") } : {}),
      ...(shape.moved ? { transform: `translate(${shape.moved.join(" ")})` } : {}),
    });
  }
  const extent = (placed) => [-MARGIN, -MARGIN - 24, placed.width + 2 * MARGIN, placed.height + 2 * MARGIN + 24];
  function svgPicture(placed, state) {
    const [x, y, width, height] = extent(placed);
    const picture = drawn("svg", { viewBox: `${x} ${y} ${width} ${height}`, width, height, "font-family": FONT });
    picture.append(drawn("title", {}, data.title), drawn("rect", { x, y, width, height, fill: "#fff" }));
    for (const shape of allShapes(placed, state)) picture.append(asSvg(shape));
    return picture;
  }
  function pngPicture(placed, state, done) {
    const [x, y, width, height] = extent(placed);
    const scale = Math.min(2, 16000 / height, 16000 / width, Math.sqrt(6e7 / (width * height)));
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const ctx = canvas.getContext("2d");
    ctx.scale(scale, scale);
    ctx.fillStyle = "#fff";
    ctx.fillRect(0, 0, width, height);
    ctx.translate(-x, -y);
    for (const shape of allShapes(placed, state)) onCanvas(ctx, shape);
    canvas.toBlob(done);
  }

  return { data, MARGIN, glyph, lineShapes, boxShapes, onCanvas, svgPicture, pngPicture };
})();
