// What happens at a step changes places with its neighbour's, without a page in between: by their buttons, Alt with an
// arrow key, or dragging the number. The days stay where they are: they say the order.
const controls = (row) => [...row.querySelectorAll("input, select")];
const WHEN = /^(dias|lado|semana|mes)\./;

/** All that two rows say, or all but when. */
export function exchange(row, other, days) {
  const [mine, theirs] = [controls(row), controls(other)];
  mine.forEach((control, i) => {
    if (days || !WHEN.test(control.name)) [control.value, theirs[i].value] = [theirs[i].value, control.value];
  });
}

export const rowsOf = (form) => [...form.querySelectorAll("[data-row]")];

/** Moves what a row says to the place of another; returns the row where it stands then. */
function move(form, from, to) {
  const rows = rowsOf(form);
  if (to < 0 || to >= rows.length || to === from) return null;
  const way = to > from ? 1 : -1;
  for (let at = from; at !== to; at += way) exchange(rows[at], rows[at + way], false);
  const told = form.querySelector("[data-moved]");
  told.textContent = told.dataset.moved.replace("#", to + 1);
  form.dispatchEvent(new Event("moved"));
  return rows[to];
}

const place = (row) => rowsOf(row.form).indexOf(row);

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-rows] [data-move]");
  if (!button) return;
  event.preventDefault();
  const row = button.closest("[data-row]");
  const there = move(row.form, place(row), place(row) + Number(button.dataset.move));
  const same = there?.querySelector(`[data-move="${button.dataset.move}"]`);
  (same?.disabled ? there.querySelector("[data-move]:not(:disabled)") : same)?.focus();
});

document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("[data-rows] [data-row]");
  const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!row || !way || !event.altKey) return;
  event.preventDefault();
  const at = controls(row).indexOf(event.target);
  const there = move(row.form, place(row), place(row) + way);
  if (there && at >= 0) controls(there)[at].focus();
});

let dragged = null;
const over = (event) => (dragged ? event.target.closest?.("[data-row]") : null);

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.(".step-no")?.closest("[data-row]") ?? null;
});
document.addEventListener("dragover", (event) => {
  const row = over(event);
  document.querySelectorAll(".is-over").forEach((one) => one !== row && one.classList.remove("is-over"));
  if (!row) return;
  event.preventDefault();
  row.classList.add("is-over");
});
document.addEventListener("drop", (event) => {
  const row = over(event);
  if (!row) return;
  event.preventDefault();
  controls(move(row.form, place(dragged), place(row)) ?? row)[0].focus();
});
document.addEventListener("dragend", () => {
  dragged = null;
  document.querySelectorAll(".is-over").forEach((one) => one.classList.remove("is-over"));
});
