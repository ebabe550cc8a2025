// The steps on a line in time: a point is dragged to another day, or moved by the arrow keys, and its row says so. The
// days near the due date have more room than those far from it.
import { exchange, rowsOf } from "./rows.js";

const FIRST = -90;
const LAST = 720;
const TICKS = [-60, -30, -15, -7, 7, 15, 30, 60, 90, 180, 360, 720];

const field = (row, name) => row.querySelector(`[name^="${name}."]`);
const isWork = (row) => field(row, "lado").value.includes("habiles");
const isAfter = (row) => field(row, "lado").value.startsWith("tras");
const fromDue = (row) => ["antes", "despues"].includes(field(row, "lado").value);

/** The day of each row, about, counted from the due date; null where none is typed. */
function daysOf(rows) {
  let before = 0;
  return rows.map((row) => {
    const typed = Number.parseInt(field(row, "dias").value, 10);
    if (Number.isNaN(typed)) return null;
    const days = isWork(row) ? Math.round((typed * 7) / 5) : typed;
    before = isAfter(row) ? before + days : field(row, "lado").value.endsWith("antes") ? -days : days;
    return before;
  });
}

function put(row, day, before) {
  const side = field(row, "lado");
  const days = isAfter(row) ? Math.max(1, day - before) : day;
  if (fromDue(row)) side.value = day < 0 ? "antes" : "despues";
  if (side.value.startsWith("habiles")) side.value = day < 0 ? "habiles_antes" : "habiles_despues";
  const only = side.value === "semana" || side.value === "mes" ? Math.max(0, days) : Math.abs(days);
  field(row, "dias").value = isWork(row) ? Math.max(isAfter(row) ? 1 : 0, Math.round((only * 5) / 7)) : only;
}

/** Rows that all count from the due date stand in the order of their days. */
function inOrder(rows, at) {
  if (!rows.every(fromDue)) return at;
  let days = daysOf(rows);
  let place = at;
  for (const way of [-1, 1]) {
    while (rows[place + way] && days[place + way] !== null && (days[place] - days[place + way]) * way > 0) {
      exchange(rows[place], rows[place + way], true);
      place += way;
      days = daysOf(rows);
    }
  }
  return place;
}

const root = (day) => Math.sign(day) * Math.sqrt(Math.abs(day));

function scale(days) {
  const known = days.filter((day) => day !== null);
  const low = Math.max(FIRST - 10, Math.min(-14, ...known.map((day) => day - 6)));
  const high = Math.max(40, ...known.map((day) => day * 1.25 + 8));
  const span = root(high) - root(low);
  return {
    at: (day) => `${(100 * (root(day) - root(low))) / span}%`,
    day: (part) => {
      const value = root(low) + part * span;
      return Math.round(Math.sign(value) * value * value);
    },
    has: (day) => day > low && day < high,
  };
}

function words(track, day) {
  const [before, on, after] = track.dataset.days.split("|");
  return day === 0 ? on : (day < 0 ? before : after).replace("#", Math.abs(day));
}

function tick(day, text, where) {
  const mark = document.createElement("span");
  mark.className = day === 0 ? "track-due" : "track-tick";
  mark.textContent = text;
  mark.style.left = where.at(day);
  return mark;
}

function point(track, number, day, where) {
  const dot = document.createElement("button");
  dot.type = "button";
  dot.className = `track-step ${day < 0 ? "before" : day === 0 ? "on" : "after"}`;
  dot.textContent = number;
  dot.style.left = where.at(day);
  const said = { role: "slider", "aria-label": track.dataset.step.replace("#", number), "aria-valuemin": FIRST };
  Object.entries({ ...said, "aria-valuemax": LAST, "aria-valuenow": day, "aria-valuetext": words(track, day) })
    .forEach(([name, value]) => dot.setAttribute(name, value));
  dot.title = words(track, day);
  dot.dataset.at = number - 1;
  return dot;
}

function draw(track, held) {
  const line = track.querySelector(".track-line");
  const days = daysOf(rowsOf(track.closest("form")));
  const where = held ?? scale(days);
  const ticks = TICKS.filter(where.has).map((day) => tick(day, `${day > 0 ? "+" : "−"}${Math.abs(day)}`, where));
  const dots = days.flatMap((day, at) => (day === null ? [] : [point(track, at + 1, day, where)]));
  line.replaceChildren(tick(0, track.dataset.due, where), ...ticks, ...dots);
  line.style.setProperty("--due", Number.parseFloat(where.at(0)) / 100);
  track.hidden = false;
  return where;
}

const dotAt = (track, at) => track.querySelector(`.track-step[data-at="${at}"]`);

function moveTo(track, at, day, held) {
  const rows = rowsOf(track.closest("form"));
  const days = daysOf(rows);
  put(rows[at], Math.min(LAST, Math.max(FIRST, day)), at > 0 ? days[at - 1] : 0);
  const place = inOrder(rows, at);
  const where = draw(track, held);
  dotAt(track, place)?.focus();
  return [place, where];
}

/** What was moved on this page and where it stood, the last one last. Typing in a row begins anew. */
const moves = [];
const dayOf = (dot) => Number(dot.getAttribute("aria-valuenow"));

function takeBack(track) {
  const last = moves.pop();
  if (!last) return;
  moveTo(track, last.at, last.day);
  track.closest("form").dispatchEvent(new Event("input"));
}

document.addEventListener("keydown", (event) => {
  const dot = event.target.closest?.(".track-step");
  if (dot && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.preventDefault();
    takeBack(dot.closest("[data-track]"));
    return;
  }
  const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[event.key];
  if (!dot || !way) return;
  event.preventDefault();
  const track = dot.closest("[data-track]");
  const day = dayOf(dot);
  const [at] = moveTo(track, Number(dot.dataset.at), day + way * (event.shiftKey ? 7 : 1));
  moves.push({ at, day });
  track.closest("form").dispatchEvent(new Event("input"));
});

document.addEventListener("pointerdown", (event) => {
  const dot = event.target.closest?.(".track-step");
  if (!dot) return;
  event.preventDefault();
  dot.focus();
  const track = dot.closest("[data-track]");
  const box = track.querySelector(".track-line").getBoundingClientRect();
  const day = dayOf(dot);
  let at = Number(dot.dataset.at);
  let held = null;
  const drag = (to) => {
    held ??= draw(track);
    [at] = moveTo(track, at, held.day(Math.min(1, Math.max(0, (to.clientX - box.left) / box.width))), held);
    dotAt(track, at)?.classList.add("is-held");
  };
  const drop = () => {
    removeEventListener("pointermove", drag);
    if (!held) return;
    moves.push({ at, day });
    track.closest("form").dispatchEvent(new Event("moved"));
    dotAt(track, at)?.focus();
  };
  addEventListener("pointermove", drag);
  addEventListener("pointerup", drop, { once: true });
  addEventListener("pointercancel", drop, { once: true });
});

for (const track of document.querySelectorAll("[data-track]")) {
  draw(track);
  for (const what of ["input", "moved"]) {
    track.closest("form").addEventListener(what, (event) => {
      if (!event.target.closest?.("[data-row]")) return;
      moves.length = 0;
      draw(track);
    });
  }
  track.closest("form").addEventListener("moved", () => draw(track));
}
