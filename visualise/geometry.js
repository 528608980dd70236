// Where boxes and lines go when only some of them are shown. Pure: a view in, places out.
const geometry = (() => {
  "use strict";
  const GAP = 9;
  const sized = (box, x, y) => ({ x, y, width: box[2], height: box[3], lines: box[4], detail: box[5] });

  function whole(view, lines) {
    const boxes = new Map([...view.boxes].map(([id, box]) => [id, sized(box, box[0], box[1])]));
    const bends = view.bends.map(([column, y]) => {
      const [, x, width] = view.headings[column];
      return { x, y, width };
    });
    return measured(view, boxes, bends, lines, view.headings);
  }

  // Fewer boxes: the same order, with the gaps closed.
  function stacked(view, shown, lines, between) {
    const boxes = new Map(), bends = [], headings = [];
    const used = new Set(lines.flatMap((line) => line.via));
    const columns = view.columns.map((column) =>
      column.filter((entry) => (entry < 0 ? used.has(entry) : shown(entry))));
    const heightOf = (entry) => (entry < 0 ? 2 : view.boxes.get(entry)[3]);
    const heights = columns.map((column) => column.reduce((sum, entry) => sum + heightOf(entry) + GAP, -GAP));
    const tallest = Math.max(0, ...heights);
    let left = 0;
    columns.forEach((column, k) => {
      if (!column.some((entry) => entry >= 0)) return;
      const [title, , width] = view.headings[k];
      const x = left + width / 2;
      let y = (tallest - heights[k]) / 2;
      for (const entry of column) {
        const height = heightOf(entry);
        if (entry < 0) bends[-1 - entry] = { x, y: y + height / 2, width };
        else boxes.set(entry, sized(view.boxes.get(entry), x, y + height / 2));
        y += height + GAP;
      }
      headings.push([title, x, width]);
      left += width + between;
    });
    return measured(view, boxes, bends, lines, headings);
  }

  function measured(view, boxes, bends, lines, headings) {
    let width = 0, height = 0;
    for (const box of boxes.values()) {
      width = Math.max(width, box.x + box.width / 2);
      height = Math.max(height, box.y + box.height / 2);
    }
    const result = { boxes, bends, headings, width, height };
    result.lines = lines.map((line) => ({ ...line, ...route(line, result) }));
    if (result.lines.some((line) => line.outer)) result.width += 40;
    return result;
  }

  // ---- lines: border to border, through the gaps that were kept for them
  function route(line, { boxes, bends }) {
    const source = boxes.get(line.from), target = boxes.get(line.to);
    if (source.x === target.x) {
      const x = source.x + source.width / 2, a = source.y, b = target.y;
      const path = `M${x} ${a}C${x + 46} ${a} ${x + 46} ${b} ${x + 5} ${b}`;
      return { path, arrow: `M${x} ${b}l8-3.5v7Z`, at: [x + 36, (a + b) / 2], outer: true };
    }
    const side = target.x > source.x ? 1 : -1;
    let x = source.x + (side * source.width) / 2, y = source.y, path = `M${x} ${y}`;
    const curve = (end, to) => `C${(x + end) / 2} ${y} ${(x + end) / 2} ${to} ${end} ${to}`;
    for (const bend of line.via.map((number) => bends[-1 - number]).filter(Boolean)) {
      path += curve(bend.x - (side * bend.width) / 2, bend.y) + `H${bend.x + (side * bend.width) / 2}`;
      x = bend.x + (side * bend.width) / 2;
      y = bend.y;
    }
    const end = target.x - (side * target.width) / 2;
    path += curve(end - 5 * side, target.y);
    return { path, arrow: `M${end} ${target.y}l${-8 * side}-3.5v7Z`, at: [(x + end) / 2, (y + target.y) / 2] };
  }

  return { whole, stacked };
})();
