// A condition more or less leaves the focus where work goes on: in the new condition, else at the
// button that adds to the group it was taken from.
const parentOf = (n) => Number(document.querySelector(`[name="n${n}.p"]`)?.value ?? -1);
const within = (n, group) => n === group || (n > group && within(parentOf(n), group));
let next = null;

document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  const [deed, part] = elt.name === "que" ? elt.value.split(":") : [];
  const at = Number(part);
  const all = document.querySelectorAll("#parts .segment-part").length;
  const inner = [...Array(all).keys()].filter((n) => within(n, at)).length;
  next = { add: `[id="n${at + inner}.f"]`, nest: `[id="n${at + inner + 1}.f"]`, remove: `#parts [value="add:${parentOf(at)}"]` }[deed] ?? null;
});
document.addEventListener("htmx:afterSettle", () => {
  if (next) document.querySelector(next)?.focus();
  next = null;
});
