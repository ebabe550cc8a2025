// J and K walk the rows, Enter opens (the link has the focus), X selects, Esc clears.
import { onKey } from "./keys.js";

const rows = () => [...document.querySelectorAll("[data-list] tbody tr:has(a[data-main])")];
const current = () => document.activeElement?.closest?.("[data-list] tbody tr");

function walk(step) {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(current());
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  all[next].querySelector("a[data-main]").focus();
  all[next].scrollIntoView({ block: "nearest" });
}

onKey("j", () => walk(1));
onKey("k", () => walk(-1));
onKey("x", () => {
  const box = current()?.querySelector("input[data-pick]");
  if (!box) return false;
  box.checked = !box.checked;
  box.dispatchEvent(new Event("change", { bubbles: true }));
});
onKey("escape", () => {
  const picked = document.querySelectorAll("input[data-pick]:checked");
  if (picked.length === 0) return false;
  picked.forEach((box) => (box.checked = false));
  count();
});

document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-pick-all]");
  if (all) document.querySelectorAll("input[data-pick]").forEach((box) => (box.checked = all.checked));
  if (all || event.target.matches("input[data-pick]")) count();
});

let last = null;
document.addEventListener("click", (event) => {
  const box = event.target.closest?.("input[data-pick]");
  if (!box) return;
  if (event.shiftKey && last) {
    const boxes = [...document.querySelectorAll("input[data-pick]")];
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    if (from >= 0) boxes.slice(from, to + 1).forEach((other) => (other.checked = box.checked));
    count();
  }
  last = box;
});

function count() {
  const boxes = document.querySelectorAll("input[data-pick]");
  const picked = [...boxes].filter((box) => box.checked).length;
  for (const all of document.querySelectorAll("[data-pick-all]")) {
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  }
  for (const bar of document.querySelectorAll("[data-bulk]")) {
    bar.classList.toggle("on", picked > 0);
    const text = bar.querySelector("[data-bulk-count]");
    if (text) text.textContent = picked === 1 ? text.dataset.one : text.dataset.many.replace("#", String(picked));
  }
}
count();

// On a phone the tab one is on may lie beyond the edge.
for (const tab of document.querySelectorAll(".tabset [aria-current]")) {
  const row = tab.closest(".tabset");
  row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
