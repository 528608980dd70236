// The picture of the network. Text of letters goes into the page only as text nodes and canvas text.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const { data, MARGIN, glyph } = shapes;
  const MIN_SCALE = 11 / 13, MAX_SCALE = 1.35, NARROW = 1280;
  // A thing is a number: its place in data.nodes and its row in the table of things, which holds its facts.
  const things = data.nodes, rows = $("things").rows;
  const numbers = new Map(things.map(({ key, id }) => [key, id]));
  for (const view of data.views) view.boxes = new Map(view.boxes.map(([id, ...box]) => [id, box]));
  const [dependencies, chain] = data.views;
  const state = { view: dependencies, selected: null, hidden: new Set(), hovered: null, zoom: 1 };
  let placed = null;
  let frame = { scale: 1, left: 0 };

  // ---- small helpers
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }
  const kindOf = (id) => things[id].kind;

  // ---- what is shown, and where
  function reach(id) {
    const found = new Set([id]);
    if (state.view === chain) {
      for (const [near, far] of [["from", "to"], ["to", "from"]]) {
        const queue = [id], seen = new Set(queue);
        while (queue.length) {
          const here = queue.pop();
          for (const line of chain.lines) {
            if (line[near] === here && !seen.has(line[far]) && level(line[far]) !== level(here)) {
              seen.add(line[far]);
              queue.push(line[far]);
            }
          }
        }
        seen.forEach((one) => found.add(one));
      }
    }
    for (const line of state.view.lines) {
      if (line.from === id) found.add(line.to);
      if (line.to === id) found.add(line.from);
    }
    return found;
  }
  const level = (id) => chain.boxes.get(id)[0];

  function place() {
    const { view, selected, hidden } = state;
    const near = selected === null ? null : reach(selected);
    const shown = (id) => id === selected || (!hidden.has(kindOf(id)) && (!near || near.has(id)));
    const lines = view.lines.filter((line) => shown(line.from) && shown(line.to));
    placed = near || hidden.size ? geometry.stacked(view, shown, lines, near ? 56 : 120) : geometry.whole(view, lines);
    const updates = things.map(({ id }) => {
      const box = placed.boxes.get(id);
      return box ? { id, hidden: false, x: box.x, y: box.y } : { id, hidden: true };
    });
    nodes.update(updates);
    document.body.classList.toggle("focused", selected !== null);
  }
  // ---- vis-network shows the part that the scrollbars choose
  const nodes = new vis.DataSet(things.map(({ id }) => ({
    id, shape: "custom", hidden: true, x: 0, y: 0,
    ctxRenderer({ ctx, x, y }) {
      const box = placed.boxes.get(id) || { x, y, width: 0, height: 0, lines: [], detail: [] };
      return {
        drawNode() { for (const shape of shapes.boxShapes(id, { ...box, x, y }, state)) shapes.onCanvas(ctx, shape); },
        nodeDimensions: { width: box.width, height: box.height },
      };
    },
  })));
  document.documentElement.classList.add("drawn");
  $("app").hidden = false;
  const network = new vis.Network($("canvas"), { nodes, edges: new vis.DataSet() }, { ...data.options, autoResize: false });
  $("canvas").querySelector(".vis-network").tabIndex = -1;
  network.on("beforeDrawing", (ctx) => {
    for (const line of placed.lines) for (const shape of shapes.lineShapes(line, state)) shapes.onCanvas(ctx, shape);
  });
  network.on("click", ({ nodes: [id] }) => { if (id !== undefined) select(id); else if (state.selected !== null) select(null); });
  network.on("hoverNode", ({ node }) => { state.hovered = node; $("canvas").style.cursor = "pointer"; network.redraw(); });
  network.on("blurNode", () => { state.hovered = null; $("canvas").style.cursor = ""; network.redraw(); });

  function fit() {
    document.documentElement.style.setProperty("--above", `${$("stage").offsetTop}px`);
    const map = $("map"), width = map.clientWidth, height = map.clientHeight;
    const fitted = Math.min(MAX_SCALE, Math.max(MIN_SCALE, width / (placed.width + 2 * MARGIN)));
    const scale = fitted * state.zoom;
    const needs = [(placed.width + 2 * MARGIN) * scale, (placed.height + 2 * MARGIN) * scale];
    frame = { scale, left: Math.max(0, (width - needs[0]) / 2) };
    $("room").style.width = `${Math.max(width, needs[0])}px`;
    $("room").style.height = `${Math.max(height, needs[1])}px`;
    $("canvas").style.width = `${width}px`;
    $("canvas").style.height = `${height}px`;
    network.setSize(`${width}px`, `${height}px`);
    $("headings").replaceChildren(...placed.headings.map(([title]) => element("span", {}, title)));
    look();
  }
  function look() {
    const map = $("map"), { scale, left } = frame;
    network.moveTo({
      position: {
        x: (map.scrollLeft - left + map.clientWidth / 2) / scale - MARGIN,
        y: (map.scrollTop + map.clientHeight / 2) / scale - MARGIN,
      },
      scale, animation: false,
    });
    network.redraw();
    placed.headings.forEach(([, x, width], k) => {
      $("headings").children[k].style.left = `${(x - width / 2 + MARGIN) * scale + left - map.scrollLeft}px`;
    });
  }
  function bringIntoSight() {
    const box = placed.boxes.get(state.selected), map = $("map"), { scale, left } = frame;
    map.scrollTop = box ? (box.y + MARGIN) * scale - map.clientHeight / 2 : 0;
    map.scrollLeft = box ? (box.x + MARGIN) * scale + left - map.clientWidth / 2 : 0;
    look();
  }
  function zoom(factor) {
    state.zoom = Math.min(4, Math.max(0.25, state.zoom * factor));
    fit();
  }
  $("map").addEventListener("scroll", look);
  $("map").addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300));
  }, { passive: false });
  new ResizeObserver(() => placed && fit()).observe($("map"));

  // ---- a thing in words: what it is, and every quote on its links
  function quoted([words, letter]) {
    const [name, day] = data.letters[letter];
    return element("blockquote", {}, `“${words}”`, element("cite", {}, name.includes(day) ? name : `${name} · ${day}`));
  }
  function statement(number, type) {
    const { by, status, modality, quotes } = data.said[number];
    const parts = [];
    const parties = type === "ANSWERED_BY" || type === "GIVEN_BY" ? [status] : [by, status];
    const text = parties.filter(Boolean).join(": ");
    if (text) {
      const answer = element("p", { class: "answer" }, text);
      if (modality && modality !== "existing") answer.append(" ", element("span", { class: "way" }, modality));
      parts.push(answer);
    }
    return [...parts, ...quotes.map(quoted)];
  }
  function linksOf(id) {
    const own = (view) => view.lines.filter((line) => line.from === id || line.to === id);
    const answers = own(chain).filter((line) => line.links.some(([type]) => type === "HAS_ANSWER"));
    return kindOf(id) === "Response" ? own(chain) : [...own(dependencies), ...answers];
  }
  function grouped(id) {
    const groups = new Map();
    for (const line of linksOf(id)) {
      const leaving = line.from === id;
      for (const [type, said] of line.links) {
        const heading = data.relations[type][leaving ? 0 : 1];
        if (!groups.has(heading)) groups.set(heading, []);
        groups.get(heading).push([leaving ? line.to : line.from, said, type]);
      }
    }
    const order = Object.values(data.relations).flat();
    return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  }
  function nameOf(id) {
    const { label, kind } = things[id];
    return kind === "Response" ? `${label}: ${chain.boxes.get(id)[5].join(" ")}` : label;
  }
  function words(id) {
    const { kind } = things[id], article = element("article", { class: "words" });
    article.append(
      element("div", { class: "kind" }, glyph(kind), data.kinds[kind].name),
      element("h2", { tabindex: "-1" }, nameOf(id)),
      ...[...rows[id].cells[2].children].map((facts) => facts.cloneNode(true)),
    );
    for (const [heading, ends] of grouped(id)) {
      article.append(element("h3", {}, heading));
      for (const [end, said, type] of ends) {
        const button = element("button", { type: "button", class: "to", onclick: () => select(end, true) }, nameOf(end));
        article.append(element("div", { class: "end" }, glyph(kindOf(end)), button), ...said.flatMap((number) => statement(number, type)));
      }
    }
    const promises = data.promises.filter((promise) => promise.of.includes(id));
    if (promises.length) article.append(element("h3", {}, "is promised"));
    for (const { due, by, quotes } of promises) {
      article.append(element("p", { class: "answer" }, `${by} · due: ${due}`), ...quotes.map(quoted));
    }
    return article;
  }

  // ---- choosing
  function select(id, focus = false) {
    const wanted = things[id] ? id : null;
    if (wanted !== null && !state.view.boxes.has(wanted)) state.view = state.view === chain ? dependencies : chain;
    state.selected = wanted;
    state.zoom = 1;
    const close = element("button", { type: "button", id: "close", "aria-label": "Close the details", onclick: () => { select(null); $("map").focus(); } }, "✕");
    $("panel").replaceChildren(...(wanted === null ? [] : [close, words(wanted)]));
    $("panel").hidden = wanted === null;
    $("panel").scrollTop = 0;
    refresh();
    bringIntoSight();
    const hash = wanted === null ? "" : `#${encodeURIComponent(things[wanted].key)}`;
    if (location.hash !== hash) history.replaceState(null, "", hash || location.pathname + location.search);
    $("live").textContent = wanted === null ? "Showing everything."
      : `${data.kinds[kindOf(wanted)].name}: ${nameOf(wanted)}. Linked to ${placed.boxes.size - 1} things.`;
    if (focus) $("panel").querySelector("h2").focus();
  }
  function refresh() {
    place();
    fit();
    for (const button of $("views").children) button.setAttribute("aria-pressed", button.dataset.key === state.view.key);
    for (const button of $("legend").children) button.setAttribute("aria-pressed", !state.hidden.has(button.dataset.kind));
  }
  for (const view of data.views) {
    $("views").append(element("button", {
      type: "button", "data-key": view.key,
      onclick: () => { state.view = view; select(view.boxes.has(state.selected) ? state.selected : null); },
    }, view.title));
  }
  const used = new Set(things.map(({ kind }) => kind));
  for (const [kind, look_] of Object.entries(data.kinds)) {
    if (!used.has(kind)) continue;
    $("legend").append(element("button", {
      type: "button", "data-kind": kind, title: look_.name,
      onclick: () => { if (!state.hidden.delete(kind)) state.hidden.add(kind); refresh(); },
    }, glyph(kind), look_.plural));
  }
  $("everything").onclick = () => { state.hidden.clear(); select(null); };
  $("larger").onclick = () => zoom(1.25);
  $("smaller").onclick = () => zoom(0.8);
  function save(blob, ending) {
    const link = element("a", { href: URL.createObjectURL(blob), download: `map.${ending}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  $("png").onclick = () => shapes.pngPicture(placed, state, (blob) => save(blob, "png"));
  $("svg").onclick = () => {
    const text = new XMLSerializer().serializeToString(shapes.svgPicture(placed, state));
    save(new Blob([text], { type: "image/svg+xml" }), "svg");
  };
  $("print").onclick = () => window.print();
  window.addEventListener("beforeprint", () => {
    $("print-drawing").replaceChildren(shapes.svgPicture(placed, state));
    const printed = state.selected !== null ? [state.selected]
      : chain.columns[0].filter((entry) => entry >= 0);
    $("print-words").replaceChildren(...printed.map(words));
  });

  // ---- search
  const search = $("search"), hits = $("hits");
  const searchable = things.map((node) => [node.id, node.label.toLowerCase(), rows[node.id].textContent.toLowerCase()]);
  let active = -1;
  function found(text) {
    const rank = ([, name, all]) => (name.startsWith(text) ? 0 : name.includes(text) ? 1 : all.includes(text) ? 2 : 3);
    const ranked = searchable.map((entry) => [rank(entry), entry[0]]).filter(([place_]) => place_ < 3);
    return ranked.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
  }
  function list() {
    const text = search.value.trim().toLowerCase();
    const all = text ? found(text) : [];
    active = -1;
    hits.replaceChildren(...all.slice(0, 12).map((id, k) => element("li", {
      role: "option", id: `hit-${k}`, "aria-selected": "false",
      onmousedown: (event) => { event.preventDefault(); choose(id); },
    }, glyph(kindOf(id)), " ", nameOf(id))));
    hits.found = all;
    close(all.length === 0);
    $("live").textContent = text ? `${all.length} found` : "";
  }
  function close(closed) {
    hits.hidden = closed;
    search.setAttribute("aria-expanded", String(!closed));
    search.removeAttribute("aria-activedescendant");
  }
  function choose(id) {
    close(true);
    select(id, true);
  }
  search.addEventListener("input", list);
  search.addEventListener("blur", () => close(true));
  search.addEventListener("keydown", (event) => {
    const shown = hits.children.length;
    if (event.key === "Escape") { search.value = ""; list(); }
    else if (event.key === "Enter" && shown) { event.preventDefault(); choose(hits.found[Math.max(active, 0)]); }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && shown) {
      event.preventDefault();
      active = (active + (event.key === "ArrowDown" ? 1 : -1) + shown) % shown;
      [...hits.children].forEach((hit, k) => hit.setAttribute("aria-selected", String(k === active)));
      hits.children[active].scrollIntoView({ block: "nearest" });
      search.setAttribute("aria-activedescendant", `hit-${active}`);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input")) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape" && state.selected !== null && event.target !== search) { select(null); $("map").focus(); }
  });

  // ---- opening
  function linked() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  }
  function follow() {
    const key = linked();
    if (numbers.has(key)) { select(numbers.get(key), true); $("stage").scrollIntoView(); }
  }
  function busiest() {
    const links = (id) => dependencies.lines.filter((line) => line.from === id || line.to === id).length;
    const asked = things.filter(({ kind }) => kind === "Recommendation").map(({ id }) => [links(id), id]);
    return asked.length ? asked.reduce((a, b) => (b[0] > a[0] ? b : a))[1] : null;
  }
  window.addEventListener("hashchange", follow);
  const centre = data.centre.length === 1 ? data.centre[0] : null;
  select(numbers.get(linked()) ?? centre ?? (window.innerWidth < NARROW ? busiest() : null));
})();
