"use strict";
(() => {
  const WORDS = JSON.parse(document.getElementById("words").textContent);
  const DATA = JSON.parse(document.getElementById("data").textContent);
  const TEXTS = DATA.texts;
  const STATUS = ["violation", "warning", "undetermined"];
  const STANDING = ["new", "known", "acknowledged"];
  const PRINTED = 2000;
  // the places of numbers in a finding, in a count and in the arithmetic of a finding
  const FINDING = { rule: 0, status: 1, standing: 2, person: 3, who: 4, when: 5, message: 6, unit: 7, file: 8, within: 9, at: 10,
    consequence: 11, exception: 12, override: 13, code: 14, sum: 15 };
  const COUNT = { rule: 0, who: 1, period: 2, status: 3, full: 4, height: 5, limitHeight: 6, count: 7, of: 8, limit: 9 };
  const SUM = { counted: 0, count: 1, most: 2, of: 3, ofMost: 4, limit: 5, excess: 6, quantity: 7, side: 8, full: 9 };

  const say = (key, value) => value === undefined ? WORDS[key] : WORDS[key].replace("#", value);
  const number = new Intl.NumberFormat(DATA.language === "id" ? "id" : "en").format;
  const range = (least, most) => least === most ? least : least + "–" + most;
  const ruleWords = r => DATA.rules[r][0] + (DATA.rules[r][1] ? " (" + DATA.rules[r][1] + ")" : "");
  const several = DATA.rules.some(rule => rule[2] !== DATA.rules[0][2]);

  /** An element; words always go in as text, never as markup. */
  function make(tag, attributes, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "on") {
        for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
      } else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    for (const one of inside) if (one !== null && one !== undefined && one !== "") element.append(one);
    return element;
  }
  function draw(tag, attributes, ...inside) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  }
  const badge = status => make("span", { class: "badge " + STATUS[status] }, say(STATUS[status]));
  const section = id => document.getElementById(id);
  const option = (value, words, chosen) => make("option", { value, selected: chosen }, words);
  const labelled = (words, control, wide) => make("label", wide ? { class: "wide" } : {}, words, control);
  const heads = keys => make("thead", {}, make("tr", {}, ...keys.map(key =>
    make("th", { scope: "col", class: key.number ? "number" : null }, key.words))));
  const cellOf = (words, isNumber) => make("td", isNumber ? { class: "number" } : {}, words);

  // ---- findings: filter, sort, pages ---------------------------------------------------------------------------------

  const filter = { q: "", rule: -1, standing: -1, status: new Set([0, 1, 2]), who: "", when: "", unit: "", page: 0, size: 50, sort: "", down: false };
  let haystacks = null;
  let matching = [];
  const ui = {};

  function haystack(index) {
    haystacks = haystacks || new Array(DATA.findings.length);
    if (haystacks[index] === undefined) {
      const f = DATA.findings[index];
      haystacks[index] = [ruleWords(f[FINDING.rule]), TEXTS[f[FINDING.who]], TEXTS[f[FINDING.when]], TEXTS[f[FINDING.message]],
        TEXTS[f[FINDING.unit]], TEXTS[f[FINDING.file]] + ":" + f[FINDING.within], TEXTS[f[FINDING.code]]].join("\n").toLowerCase();
    }
    return haystacks[index];
  }

  function matches(f, index, terms) {
    return (filter.rule < 0 || f[FINDING.rule] === filter.rule)
      && filter.status.has(f[FINDING.status])
      && (filter.standing < 0 || f[FINDING.standing] === filter.standing)
      && (filter.who === "" || TEXTS[f[FINDING.who]] === filter.who)
      && (filter.when === "" || TEXTS[f[FINDING.when]] === filter.when)
      && (filter.unit === "" || TEXTS[f[FINDING.unit]] === filter.unit)
      && terms.every(term => haystack(index).includes(term));
  }

  function select() {
    const terms = filter.q.toLowerCase().split(/\s+/).filter(term => term !== "");
    matching = [];
    DATA.findings.forEach((f, index) => { if (matches(f, index, terms)) matching.push(index); });
    const key = { status: f => f[FINDING.status], rule: f => f[FINDING.rule], who: f => TEXTS[f[FINDING.who]], when: f => TEXTS[f[FINDING.when]] }[filter.sort];
    if (key) {
      const way = filter.down ? -1 : 1;
      matching.sort((a, b) => {
        const x = key(DATA.findings[a]), y = key(DATA.findings[b]);
        return x < y ? -way : x > y ? way : a - b;
      });
    }
    const pages = Math.max(1, Math.ceil(matching.length / filter.size));
    filter.page = Math.min(filter.page, pages - 1);
  }

  /** Keeps the filters in the address, so that a view can be kept and sent. */
  function remember() {
    const parts = new URLSearchParams();
    if (filter.q) parts.set("q", filter.q);
    if (filter.rule >= 0) parts.set("rule", DATA.rules[filter.rule][0]);
    if (filter.rule >= 0 && several) parts.set("policy", DATA.rules[filter.rule][2]);
    if (filter.status.size < 3) parts.set("status", [...filter.status].map(s => STATUS[s]).join(","));
    if (filter.standing >= 0) parts.set("standing", STANDING[filter.standing]);
    for (const key of ["who", "when", "unit"]) if (filter[key]) parts.set(key, filter[key]);
    if (filter.page > 0) parts.set("page", filter.page + 1);
    const text = parts.toString();
    try {
      history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    } catch (refused) { /* some viewers allow no address; the filters work all the same */ }
  }

  function recall() {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return;
    const parts = new URLSearchParams(hash);
    filter.q = parts.get("q") || "";
    filter.rule = DATA.rules.findIndex(rule => rule[0] === parts.get("rule") && (!parts.has("policy") || rule[2] === parts.get("policy")));
    if (parts.has("status")) filter.status = new Set(parts.get("status").split(",").map(s => STATUS.indexOf(s)).filter(s => s >= 0));
    filter.standing = STANDING.indexOf(parts.get("standing"));
    for (const key of ["who", "when", "unit"]) filter[key] = parts.get(key) || "";
    filter.page = Math.max(0, (parseInt(parts.get("page"), 10) || 1) - 1);
  }

  function refresh(keepPage) {
    if (!keepPage) filter.page = 0;
    select();
    remember();
    showControls();
    showRows(filter.page * filter.size, filter.size);
  }

  /** Shows only what a heading, a cell or a bar stands for. */
  function focusOn(change) {
    Object.assign(filter, { q: "", rule: -1, standing: -1, status: new Set([0, 1, 2]), who: "", when: "", unit: "" }, change);
    refresh();
    section("findings").scrollIntoView();
    ui.count.focus({ preventScroll: true });
  }

  function showControls() {
    ui.search.value = filter.q;
    ui.rule.value = filter.rule;
    ui.boxes.forEach((box, status) => { box.checked = filter.status.has(status); });
    if (ui.standing) ui.standing.value = filter.standing;
    const narrowed = [filter.who, filter.when, filter.unit].filter(words => words !== "");
    ui.narrowed.textContent = narrowed.join(", ");
    const all = DATA.findings.length;
    ui.count.textContent = (matching.length === 1 ? say("shownOne") : say("shown", number(matching.length)))
      + (matching.length < all ? " " + say("ofAll", number(all)) : "");
    const pages = Math.max(1, Math.ceil(matching.length / filter.size));
    ui.page.textContent = say("page", (filter.page + 1) + " / " + pages);
    ui.previous.disabled = filter.page === 0;
    ui.next.disabled = filter.page >= pages - 1;
    ui.pager.hidden = matching.length <= 25;
    ui.nothing.hidden = matching.length > 0;
    ui.nothing.textContent = all === 0 ? say("noFindings") : say("noMatch");
    ui.table.hidden = matching.length === 0;
    ui.sorts.forEach((head, key) => {
      head.setAttribute("aria-sort", filter.sort !== key ? "none" : filter.down ? "descending" : "ascending");
      head.querySelector("span").textContent = filter.sort !== key ? "" : filter.down ? " ▼" : " ▲";
    });
  }

  function showRows(from, size) {
    const rows = document.createDocumentFragment();
    for (const index of matching.slice(from, from + size)) rows.append(rowOf(DATA.findings[index]));
    ui.body.replaceChildren(rows);
  }

  function rowOf(f) {
    const toggle = make("button", { class: "toggle", "aria-expanded": "false", "aria-label": say("details"), title: say("details") }, "+");
    const standing = f[FINDING.standing] === 0 ? null : make("span", { class: "badge standing" }, say(STANDING[f[FINDING.standing]]));
    const row = make("tr", { class: "row" },
      make("td", {}, badge(f[FINDING.status]), standing ? " " : null, standing),
      make("td", { class: "when" }, TEXTS[f[FINDING.when]]),
      make("td", {}, TEXTS[f[FINDING.who]]),
      make("td", {}, make("strong", {}, DATA.rules[f[FINDING.rule]][0]), DATA.rules[f[FINDING.rule]][1] ? make("span", { class: "faint" }, " " + DATA.rules[f[FINDING.rule]][1]) : null),
      make("td", { class: "message" }, TEXTS[f[FINDING.message]]),
      make("td", { class: "act" }, toggle));
    let more = null;
    const flip = () => {
      const opened = more === null;
      if (opened) row.after(more = make("tr", { class: "more" }, make("td", { colspan: 6 }, detailsOf(f))));
      else { more.remove(); more = null; }
      toggle.textContent = opened ? "−" : "+";
      toggle.setAttribute("aria-expanded", String(opened));
    };
    row.addEventListener("click", event => { if (!String(getSelection())) flip(); });
    return row;
  }

  function detailsOf(f) {
    const list = make("dl");
    const add = (key, words) => { if (words !== "" && words !== undefined) list.append(make("dt", {}, say(key)), make("dd", {}, words)); };
    const inside = make("div");
    const sum = f[FINDING.sum];
    if (sum) {
      if (sum[SUM.full] >= 0) inside.append(gauge(sum[SUM.full], sum[SUM.side], f[FINDING.status] === 2));
      add("counted", range(sum[SUM.count], sum[SUM.most]) + " " + TEXTS[sum[SUM.counted]]);
      add("of", range(sum[SUM.of], sum[SUM.ofMost]));
      add("limit", sum[SUM.limit] + (sum[SUM.quantity] && sum[SUM.quantity] !== sum[SUM.limit] ? (sum[SUM.limit] ? " (" + sum[SUM.quantity] + ")" : sum[SUM.quantity]) : ""));
      add("excess", sum[SUM.excess]);
    }
    add("clause", DATA.rules[f[FINDING.rule]][1]);
    add("at", DATA.rules[f[FINDING.rule]][2] + " · " + TEXTS[f[FINDING.at]]);
    add("source", TEXTS[f[FINDING.file]] ? TEXTS[f[FINDING.file]] + ":" + f[FINDING.within] : "");
    add("unit", f[FINDING.person] ? TEXTS[f[FINDING.unit]] : "");
    add("consequence", TEXTS[f[FINDING.consequence]]);
    add("exception", TEXTS[f[FINDING.exception]]);
    const override = DATA.overrides[f[FINDING.override]];
    if (override) {
      add("approver", override[0]);
      add("reason", override[1]);
      add("expires", override[2]);
      add("entry", override[3]);
    }
    add("code", TEXTS[f[FINDING.code]]);
    inside.append(list);
    return inside;
  }

  /** A bar of how much of the limit is taken; the mark is the limit. */
  function gauge(full, side, open) {
    const scale = Math.max(1250, full * 1.05);
    const bar = make("span"), mark = make("i");
    bar.style.width = Math.min(100, full / scale * 100) + "%";
    mark.style.left = 1000 / scale * 100 + "%";
    const over = side === "floor" ? full < 1000 : full > 1000;
    return make("div", { class: open ? "gauge open" : over ? "gauge over" : "gauge", role: "img", "aria-label": percent(full) + " · " + say("limit") + " 100%" }, bar, mark);
  }
  const percent = full => full >= 9999 ? ">999%" : Math.floor(full / 10) + "%";

  function buildFindings() {
    const home = section("findings");
    ui.search = make("input", { type: "search", placeholder: say("searchHint"), autocomplete: "off", spellcheck: "false" });
    let waiting = 0;
    ui.search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { filter.q = ui.search.value; refresh(); }, 120);
    });
    ui.rule = make("select", { on: { change: () => { filter.rule = Number(ui.rule.value); refresh(); } } }, option(-1, say("all")),
      ...DATA.rules.map((rule, r) => option(r, ruleWords(r) + (several ? " · " + rule[2] : ""))));
    ui.boxes = STATUS.map((status, s) => make("input", { type: "checkbox", checked: true, on: { change: event => {
      if (event.target.checked) filter.status.add(s); else filter.status.delete(s);
      refresh();
    } } }));
    const chips = make("fieldset", {}, make("legend", {}, say("status")),
      ...STATUS.map((status, s) => make("label", { class: "chip" }, ui.boxes[s], say(status))));
    const controls = make("div", { class: "controls", role: "search" }, labelled(say("search"), ui.search, true), labelled(say("rule"), ui.rule), chips);
    if (DATA.compared) {
      ui.standing = make("select", { on: { change: () => { filter.standing = Number(ui.standing.value); refresh(); } } }, option(-1, say("all")),
        ...STANDING.map((standing, s) => option(s, say(standing))));
      controls.append(labelled(say("standing"), ui.standing));
    }
    controls.append(make("button", { type: "button", on: { click: () => focusOn({}) } }, say("clear")));
    ui.count = make("p", { class: "count", "aria-live": "polite", tabindex: "-1" });
    ui.narrowed = make("p", { class: "faint" });
    ui.nothing = make("p", { class: "empty" });
    ui.body = make("tbody");
    ui.sorts = new Map();
    const head = make("tr");
    for (const [key, words] of [["status", "status"], ["when", "period"], ["who", "who"], ["rule", "rule"], ["", "finding"], ["-", "details"]]) {
      if (key === "" || key === "-") {
        head.append(make("th", { scope: "col", class: key ? "act" : null }, key ? make("span", { class: "visually-hidden" }, say(words)) : say(words)));
        continue;
      }
      const th = make("th", { scope: "col" }, make("button", { type: "button", title: say("sort"), on: { click: () => {
        filter.down = filter.sort === key && !filter.down;
        filter.sort = key;
        refresh();
      } } }, say(words), make("span", { "aria-hidden": "true" })));
      ui.sorts.set(key, th);
      head.append(th);
    }
    ui.table = make("div", { class: "scroll" }, make("table", { class: "list" }, make("thead", {}, head), ui.body));
    ui.previous = make("button", { type: "button", on: { click: () => turn(-1) } }, say("previous"));
    ui.next = make("button", { type: "button", on: { click: () => turn(1) } }, say("next"));
    ui.page = make("span", { "aria-live": "polite" });
    const size = make("select", { "aria-label": say("perPage"), on: { change: () => { filter.size = Number(size.value); refresh(); } } },
      ...[25, 50, 100, 500].map(rows => option(rows, rows, rows === filter.size)));
    ui.pager = make("div", { class: "pager" }, ui.previous, ui.page, ui.next, say("perPage"), size);
    controls.hidden = ui.count.hidden = DATA.findings.length === 0;
    home.append(controls, ui.count, ui.narrowed, ui.nothing, ui.table, ui.pager);
    if (DATA.omitted > 0) home.append(make("p", { class: "notice" }, say("omitted", number(DATA.omitted))));
  }

  function turn(step) {
    filter.page += step;
    refresh(true);
    section("findings").scrollIntoView();
  }

  /** Numbers of the table of rules become filters. */
  function linkRules() {
    for (const cell of document.querySelectorAll("td[data-rule]")) {
      const rule = DATA.rules.findIndex(one => one[0] === cell.dataset.rule && one[2] === cell.dataset.policy);
      const status = STATUS.indexOf(cell.dataset.status);
      cell.replaceChildren(make("button", { class: "link", "aria-label": cell.textContent + " " + say(STATUS[status]) + ": " + say("showFindings", DATA.rules[rule][0]),
        on: { click: () => focusOn({ rule, status: new Set([status]) }) } }, cell.textContent));
    }
  }

  // ---- heat map ------------------------------------------------------------------------------------------------------

  const sideOf = new Map(DATA.measures.map(measure => [measure[0], measure]));
  /** How near a count is to its limit, in thousandths; for what must be reached, from the other side. */
  const nearness = c => c[COUNT.full] < 0 ? 0 : sideOf.get(c[COUNT.rule])[1] === "floor"
    ? (c[COUNT.full] === 0 ? 9999 : 1000000 / c[COUNT.full]) : c[COUNT.full];
  const gravity = c => ({ "-1": 0, 0: 40000, 1: 30000, 2: 20000 })[c[COUNT.status]] + Math.min(9999, nearness(c));

  function levelOf(c) {
    if (c[COUNT.status] === 0) return "lb";
    if (c[COUNT.status] === 1) return "lw";
    if (c[COUNT.status] === 2) return "lo";
    const near = nearness(c);
    return near >= 950 ? "l4" : near >= 750 ? "l3" : near >= 500 ? "l2" : near >= 250 ? "l1" : "l0";
  }

  function heatCell(c, who, when) {
    if (!c) return make("td", { class: "ln" }, make("span", { "aria-hidden": "true" }, "·"), make("span", { class: "visually-hidden" }, say("none")));
    const few = sideOf.get(c[COUNT.rule])[1] === "floor";
    const mark = { 0: few ? "↓" : "!", 1: "△", 2: "?" }[c[COUNT.status]] || "";
    const full = c[COUNT.full] < 0 ? "" : c[COUNT.full] >= 9999 ? ">999" : String(Math.floor(c[COUNT.full] / 10));
    const limit = c[COUNT.limit] ? ", " + say("limit") + " " + c[COUNT.limit] : "";
    const title = ruleWords(c[COUNT.rule]) + ": " + c[COUNT.count] + " " + say("of").toLowerCase() + " " + c[COUNT.of] + limit
      + (mark ? " · " + say(STATUS[c[COUNT.status]]) : "");
    const words = [full, mark].filter(part => part).join(" ");
    return make("td", { class: levelOf(c), title }, !mark ? words : make("button", { type: "button",
      "aria-label": who + ", " + when + ": " + title, on: { click: () => focusOn({ rule: c[COUNT.rule], who, when }) } }, words));
  }

  function buildHeat() {
    const home = section("fullness");
    if (DATA.counts.length === 0) {
      home.append(make("p", { class: "empty" }, say("noCounts")));
      return;
    }
    const kinds = new Map();
    for (const c of DATA.counts) {
      const kind = DATA.periods[c[COUNT.period]][1];
      kinds.set(kind, (kinds.get(kind) || 0) + 1);
    }
    const usual = [...kinds].sort((a, b) => b[1] - a[1])[0][0];
    const counted = DATA.rules.map((rule, r) => r).filter(r => DATA.counts.some(c => c[COUNT.rule] === r));
    const choice = make("select", {}, option(-1, say("allLimits"), true), ...counted.map(r => option(r, ruleWords(r))));
    const search = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    const table = make("table", { class: "heat" });
    const more = make("button", { type: "button" });
    const usualRows = innerWidth < 700 ? 12 : 25;
    let rows = usualRows;
    const show = () => {
      const rule = Number(choice.value);
      const chosen = DATA.counts.filter(c => rule < 0 ? DATA.periods[c[COUNT.period]][1] === usual : c[COUNT.rule] === rule);
      const groups = new Map();
      const periods = new Set();
      for (const c of chosen) {
        const cells = groups.get(c[COUNT.who]) || groups.set(c[COUNT.who], new Map()).get(c[COUNT.who]);
        const known = cells.get(c[COUNT.period]);
        if (!known || gravity(c) > gravity(known)) cells.set(c[COUNT.period], c);
        periods.add(c[COUNT.period]);
      }
      const wanted = search.value.toLowerCase();
      const columns = [...periods].sort((a, b) => a - b);
      const worst = cells => Math.max(...[...cells.values()].map(gravity));
      const broken = cells => [...cells.values()].filter(c => c[COUNT.status] === 0).length;
      const sorted = [...groups].filter(([who]) => TEXTS[who].toLowerCase().includes(wanted))
        .map(([who, cells]) => [who, cells, broken(cells), worst(cells)])
        .sort((a, b) => b[2] - a[2] || b[3] - a[3] || (TEXTS[a[0]] < TEXTS[b[0]] ? -1 : 1));
      const body = make("tbody");
      for (const [who, cells] of sorted.slice(0, rows)) {
        const name = TEXTS[who] || say("all");
        body.append(make("tr", {}, make("th", { scope: "row" }, name),
          ...columns.map(p => heatCell(cells.get(p), TEXTS[who], TEXTS[DATA.periods[p][0]]))));
      }
      table.replaceChildren(make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("who")),
        ...columns.map(p => dateHead(TEXTS[DATA.periods[p][0]])))), body);
      const left = sorted.length - rows;
      more.hidden = left <= 0;
      more.textContent = say("moreRows", number(Math.min(left, 100)));
    };
    choice.addEventListener("change", () => { rows = usualRows; show(); });
    search.addEventListener("input", () => { rows = usualRows; show(); });
    more.addEventListener("click", () => { rows += 100; show(); });
    const legend = make("ul", { class: "legend", "aria-label": say("legend") },
      make("li", {}, make("span", { class: "scale" }, say("low"), ...["l0", "l1", "l2", "l3", "l4"].map(level => make("i", { class: level, "aria-hidden": "true" })), say("high"))),
      ...[["lb", "!", "broken"], ["lb", "↓", "few"], ["lw", "△", "warning"], ["lo", "?", "open"]]
        .map(([level, mark, key]) => make("li", {}, make("i", { class: level, "aria-hidden": "true" }, mark), key ? say(key) : null)));
    home.append(make("p", {}, say("fullnessMeans")),
      make("div", { class: "controls" }, labelled(say("shownRule"), choice), labelled(say("findWho"), search)), legend,
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("fullness") }, table), more);
    if (DATA.countsOmitted > 0) home.append(make("p", { class: "faint" }, say("countsOmitted", number(DATA.countsOmitted))));
    show();
  }

  /** A date without its year where the year says nothing, with the day of the week. */
  function dateHead(label) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(label);
    if (!day) return make("th", { scope: "col" }, label);
    const date = new Date(Date.UTC(+day[1], +day[2] - 1, +day[3]));
    const weekday = date.toLocaleDateString(DATA.language === "id" ? "id" : "en", { weekday: "short", timeZone: "UTC" });
    return make("th", { scope: "col", title: label }, weekday, make("br"), day[3] + "/" + day[2]);
  }

  // ---- charts --------------------------------------------------------------------------------------------------------

  const WIDE = 460, HIGH = 190, LEFT = 50, RIGHT = 8, TOP = 8, BOTTOM = 24;

  function frame(periods, top, words) {
    const across = i => periods.length === 1 ? (LEFT + WIDE - RIGHT) / 2 : LEFT + i * (WIDE - LEFT - RIGHT) / (periods.length - 1);
    const up = value => HIGH - BOTTOM - value / top * (HIGH - TOP - BOTTOM);
    const picture = draw("svg", { viewBox: "0 0 " + WIDE + " " + HIGH, "aria-hidden": "true" });
    for (let step = 0; step <= 4; step++) {
      const value = top * step / 4;
      picture.append(draw("line", { class: "grid", x1: LEFT, x2: WIDE - RIGHT, y1: up(value), y2: up(value) }));
      picture.append(draw("text", { x: LEFT - 5, y: up(value) + 4, "text-anchor": "end" }, words(value)));
    }
    const every = Math.max(1, Math.ceil(periods.length / 5));
    periods.forEach((label, i) => {
      if (i % every === 0 || (i === periods.length - 1 && i % every > every / 2)) {
        const edge = i === 0 && periods.length > 1 ? "start" : i === periods.length - 1 && periods.length > 1 ? "end" : "middle";
        picture.append(draw("text", { x: across(i), y: HIGH - 6, "text-anchor": edge }, label.replace(/^\d{4}-(\d{2})-(\d{2})$/, "$2/$1")));
      }
    });
    return { picture, across, up };
  }

  const line = points => points.map(([x, y], i) => (i ? "L" : "M") + x.toFixed(1) + " " + y.toFixed(1)).join("");
  const niceTop = value => { for (const top of [4, 8, 10, 20, 40, 50, 80, 100, 200, 400, 500, 1000]) if (value <= top) return top; return Math.ceil(value / 1000) * 1000; };

  /** The share or number of each rule over time: the band of all groups, one group, and the limit. */
  function countChart(r, measure) {
    const counts = DATA.counts.filter(c => c[COUNT.rule] === r && c[COUNT.height] >= 0);
    const periods = [...new Set(counts.map(c => c[COUNT.period]))].sort((a, b) => a - b);
    if (periods.length === 0) return null;
    const share = measure[2];
    const unit = share ? 10 : 10;
    const value = c => c[COUNT.height] / unit;
    const limitOf = c => c[COUNT.limitHeight] < 0 ? null : c[COUNT.limitHeight] / unit;
    const by = new Map(periods.map(p => [p, counts.filter(c => c[COUNT.period] === p)]));
    const highest = Math.max(...counts.map(c => Math.max(value(c), limitOf(c) || 0)));
    const top = share ? Math.max(100, highest) : niceTop(highest);
    const labels = periods.map(p => TEXTS[DATA.periods[p][0]]);
    const names = [...new Set(counts.map(c => c[COUNT.who]))].sort((a, b) => TEXTS[a] < TEXTS[b] ? -1 : 1);
    const holder = make("div");
    const choice = make("select", { "aria-label": say("groupShown") + ": " + ruleWords(r) }, option(-1, say("nearest"), true), ...names.slice(0, 500).map(who => option(who, TEXTS[who] || say("all"))));
    const show = () => {
      const who = Number(choice.value);
      const { picture, across, up } = frame(labels, top, v => share ? Math.round(v) + "%" : String(Math.round(v * 10) / 10));
      const nearest = p => by.get(p).reduce((a, b) => gravity(b) > gravity(a) ? b : a);
      const best = (p, way) => by.get(p).reduce((a, b) => way * value(b) > way * value(a) ? b : a);
      const highs = periods.map((p, i) => [across(i), up(value(best(p, 1)))]);
      const lows = periods.map((p, i) => [across(i), up(value(best(p, -1)))]);
      if (periods.length > 1) picture.append(draw("path", { class: "band", d: line([...highs, ...lows.reverse()]) + "Z" }));
      const limits = periods.map((p, i) => { const limit = limitOf(who < 0 ? nearest(p) : by.get(p).find(c => c[COUNT.who] === who) || nearest(p)); return limit === null ? null : [across(i), up(limit)]; }).filter(point => point);
      const half = periods.length === 1 ? 40 : 0;
      if (limits.length) picture.append(draw("path", { class: "limit", d: half ? line([[limits[0][0] - half, limits[0][1]], [limits[0][0] + half, limits[0][1]]]) : line(limits) }));
      const shown = periods.map((p, i) => [i, who < 0 ? nearest(p) : by.get(p).find(c => c[COUNT.who] === who)]).filter(([, c]) => c);
      picture.append(draw("path", { class: "line", d: line(shown.map(([i, c]) => [across(i), up(value(c))])) }));
      if (periods.length === 1) for (const c of by.get(periods[0])) picture.append(dot(c, across(0), up(value(c))));
      else for (const [i, c] of shown) picture.append(dot(c, across(i), up(value(c))));
      holder.replaceChildren(picture);
    };
    const dot = (c, x, y) => draw("circle", { class: "dot" + (c[COUNT.status] === 0 ? " broken" : c[COUNT.status] === 2 ? " openly" : ""), cx: x, cy: y, r: c[COUNT.status] >= 0 ? 4.5 : 2.5 });
    choice.addEventListener("change", show);
    show();
    const words = v => share ? (Math.round(v * 10) / 10) + "%" : String(Math.round(v * 10) / 10);
    const table = make("table", {}, heads([{ words: say("period") }, { words: say("least"), number: true }, { words: say("most"), number: true }, { words: say("limit"), number: true }, { words: say("broken"), number: true }, { words: say("open"), number: true }]),
      make("tbody", {}, ...periods.map((p, i) => {
        const cells = by.get(p).slice().sort((a, b) => value(a) - value(b));
        const limits = [...new Set(cells.map(limitOf).filter(limit => limit !== null))].sort((a, b) => a - b);
        return make("tr", {}, make("th", { scope: "row" }, labels[i]), cellOf(words(value(cells[0])), true), cellOf(words(value(cells[cells.length - 1])), true),
          cellOf(limits.length === 0 ? "?" : range(words(limits[0]), words(limits[limits.length - 1])), true),
          cellOf(cells.filter(c => c[COUNT.status] === 0).length, true), cellOf(cells.filter(c => c[COUNT.status] === 2).length, true));
      })));
    return make("article", { class: "chart" }, make("h3", {}, ruleWords(r)), make("p", { class: "faint" }, measure[3]), choice, holder, tableOf(table));
  }

  const tableOf = table => make("details", {}, make("summary", {}, say("asTable")), make("div", { class: "scroll" }, table));

  /** Bars over time: how many persons keep the rule or do not, or how many findings there are. */
  function barChart(r, stacks, keys, title) {
    const highest = Math.max(...stacks.map(([, numbers]) => numbers.reduce((a, b) => a + b, 0)));
    if (stacks.length === 0 || highest === 0) return null;
    const top = niceTop(highest);
    const labels = stacks.map(([label]) => label);
    const { picture, up } = frame(labels, top, v => String(Math.round(v * 10) / 10));
    const room = (WIDE - LEFT - RIGHT) / labels.length;
    picture.querySelectorAll("text[x]").forEach(text => { if (text.getAttribute("y") === String(HIGH - 6)) text.remove(); });
    const every = Math.max(1, Math.ceil(labels.length / 5));
    stacks.forEach(([label, numbers], i) => {
      let sum = 0;
      numbers.forEach((count, k) => {
        if (count > 0) picture.append(draw("rect", { class: "bar" + keys[k][1], x: LEFT + room * (i + .1), width: room * .8, y: up(sum + count), height: up(sum) - up(sum + count) }));
        sum += count;
      });
      if (i % every === 0) picture.append(draw("text", { x: LEFT + room * (i + .5), y: HIGH - 6, "text-anchor": "middle" }, label.replace(/^\d{4}-(\d{2})-(\d{2})$/, "$2/$1")));
    });
    const table = make("table", {}, heads([{ words: say("period") }, ...keys.map(([key]) => ({ words: say(key), number: true }))]),
      make("tbody", {}, ...stacks.map(([label, numbers]) => make("tr", {}, make("th", { scope: "row" }, label), ...numbers.map(count => cellOf(number(count), true))))));
    const legend = make("ul", { class: "legend" }, ...keys.filter((key, k) => stacks.some(([, numbers]) => numbers[k] > 0)).map(([key, bar]) =>
      make("li", {}, make("i", { "aria-hidden": "true" }, swatch(bar)), say(key))));
    return make("article", { class: "chart" }, make("h3", {}, ruleWords(r)), make("p", { class: "faint" }, title), picture, legend, tableOf(table));
  }
  const swatch = bar => draw("svg", { viewBox: "0 0 16 11", width: 16, height: 11 }, draw("rect", { class: "bar" + bar, width: 16, height: 11 }));

  function buildCharts() {
    const home = section("overTime");
    const charts = make("div", { class: "charts" });
    const people = new Map();
    for (const [rule, period, ...numbers] of DATA.people) (people.get(rule) || people.set(rule, []).get(rule)).push([period, numbers]);
    const dated = new Map();
    for (const f of DATA.findings) {
      if (f[FINDING.when] === 0) continue;
      const days = dated.get(f[FINDING.rule]) || dated.set(f[FINDING.rule], new Map()).get(f[FINDING.rule]);
      const numbers = days.get(f[FINDING.when]) || days.set(f[FINDING.when], [0, 0, 0]).get(f[FINDING.when]);
      numbers[f[FINDING.status]]++;
    }
    let lines = 0;
    DATA.rules.forEach((rule, r) => {
      let chart = null;
      if (sideOf.has(r)) {
        chart = countChart(r, sideOf.get(r));
        lines += chart ? 1 : 0;
      } else if (people.has(r)) {
        const stacks = people.get(r).sort((a, b) => a[0] - b[0]).map(([p, numbers]) => [TEXTS[DATA.periods[p][0]], numbers]);
        chart = barChart(r, stacks, [["kept", 0], ["violation", 1], ["warning", 2], ["undetermined", 3]], say("personsPer"));
      } else if (dated.has(r)) {
        const stacks = [...dated.get(r)].map(([when, numbers]) => [TEXTS[when], numbers]).sort((a, b) => a[0] < b[0] ? -1 : 1);
        chart = barChart(r, stacks, [["violation", 1], ["warning", 2], ["undetermined", 3]], say("findingsPer"));
      }
      if (chart) charts.append(chart);
    });
    home.append(lines ? make("p", {}, say("overTimeMeans")) : "", charts.children.length ? charts : make("p", { class: "empty" }, say("noCounts")));
  }

  // ---- where the findings are ----------------------------------------------------------------------------------------

  function buildGroups() {
    const home = section("byGroup");
    if (DATA.findings.length === 0) {
      home.append(make("p", { class: "empty" }, say("noFindings")));
      return;
    }
    const keys = {
      rule: [f => f[FINDING.rule], key => ruleWords(key), key => ({ rule: key })],
      unit: [f => TEXTS[f[FINDING.unit]], key => key || say("noUnit"), key => ({ unit: key })],
      date: [f => TEXTS[f[FINDING.when]], key => key || say("noDate"), key => ({ when: key })],
      person: [f => f[FINDING.person] ? TEXTS[f[FINDING.who]] : null, key => key, key => ({ who: key })],
    };
    const choice = make("select", {}, ...Object.keys(keys).map(key => option(key, say(key), key === (DATA.groupBy === "rule" ? "unit" : DATA.groupBy))));
    const table = make("table", { class: "bars" });
    const show = () => {
      const [keyOf, wordsOf, filterOf] = keys[choice.value];
      const groups = new Map();
      for (const f of DATA.findings) {
        const key = keyOf(f);
        if (key === null) continue;
        const numbers = groups.get(key) || groups.set(key, [0, 0, 0]).get(key);
        numbers[f[FINDING.status]]++;
      }
      const total = numbers => numbers[0] + numbers[1] + numbers[2];
      const byDate = choice.value === "date";
      const sorted = [...groups].sort((a, b) => byDate ? (a[0] < b[0] ? -1 : 1) : total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1));
      const shown = sorted.slice(0, byDate ? 62 : 15);
      const greatest = Math.max(1, ...shown.map(([, numbers]) => total(numbers)));
      const rows = shown.map(([key, numbers]) => {
        const bar = make("div", { class: "bar", "aria-hidden": "true" }, ...numbers.map((count, s) => {
          const part = make("span", { class: STATUS[s] });
          part.style.width = count / greatest * 100 + "%";
          return part;
        }));
        const go = filterOf(key);
        const reachable = Object.values(go)[0] !== "";
        const words = wordsOf(key);
        return make("tr", {}, make("th", { scope: "row" }, reachable ? make("button", { class: "link", on: { click: () => focusOn(go) } }, words) : words),
          ...numbers.map(count => cellOf(number(count), true)), make("td", {}, bar));
      });
      const left = sorted.length - shown.length;
      if (left > 0) rows.push(make("tr", {}, make("th", { scope: "row", class: "faint" }, say("others", number(left))), make("td", { colspan: 4 })));
      table.replaceChildren(heads([{ words: say(choice.value) }, { words: say("violations"), number: true }, { words: say("warnings"), number: true }, { words: say("undetermineds"), number: true }, { words: "" }]),
        make("tbody", {}, ...rows));
    };
    choice.addEventListener("change", show);
    home.append(make("div", { class: "controls" }, labelled(say("by"), choice)), make("div", { class: "scroll" }, table));
    show();
  }

  // ---- facts to be completed -----------------------------------------------------------------------------------------

  function buildMissing() {
    const home = section("missing");
    if (DATA.missing.length === 0) {
      home.append(make("p", { class: "empty" }, say("noMissing")));
      return;
    }
    const sorted = DATA.missing.slice().sort((a, b) => b[3] - a[3]);
    const body = make("tbody");
    const more = make("button", { type: "button" });
    let rows = 25;
    const show = () => {
      body.replaceChildren(...sorted.slice(0, rows).map(([whose, fact, dates, findings]) => make("tr", {},
        make("th", { scope: "row" }, TEXTS[whose] || say("all")), cellOf(TEXTS[fact]), cellOf(dates), cellOf(number(findings), true))));
      more.hidden = sorted.length <= rows;
      more.textContent = say("moreRows", number(Math.min(100, sorted.length - rows)));
    };
    more.addEventListener("click", () => { rows += 100; show(); });
    show();
    home.append(make("p", {}, say("missingMeans")), make("div", { class: "scroll" }, make("table", {},
      heads([{ words: say("whose") }, { words: say("fact") }, { words: say("dates") }, { words: say("waiting"), number: true }]), body)), more);
  }

  // ---- paper ---------------------------------------------------------------------------------------------------------

  let note = null;
  addEventListener("beforeprint", () => {
    showRows(0, PRINTED);
    if (matching.length > PRINTED) section("findings").append(note = make("p", { class: "notice" }, say("printed", number(PRINTED))));
  });
  addEventListener("afterprint", () => {
    showRows(filter.page * filter.size, filter.size);
    if (note) note.remove();
    note = null;
  });
  addEventListener("hashchange", () => { if (location.hash.includes("=")) { recall(); refresh(true); } });

  buildFindings();
  linkRules();
  buildHeat();
  buildCharts();
  buildGroups();
  buildMissing();
  recall();
  refresh(true);
  document.documentElement.dataset.ready = "yes";
})();
