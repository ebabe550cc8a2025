// A condition more or less leaves the focus where work goes on: in the new condition, else at the
// button that adds to the group it was taken from. Other answers may settle in between.
const parentOf = (n) => Number(document.querySelector(`[name="n${n}.p"]`)?.value ?? -1);
const within = (n, group) => n === group || (n > group && within(parentOf(n), group));
const next = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail: { elt, xhr } }) => {
  if (elt.name !== "que") return;
  const [deed, part] = elt.value.split(":");
  const at = Number(part);
  const all = document.querySelectorAll("#parts .segment-part").length;
  const inner = [...Array(all).keys()].filter((n) => within(n, at)).length;
  next.set(xhr, { add: `[id="n${at + inner}.f"]`, nest: `[id="n${at + inner + 1}.f"]`, remove: `#parts [value="add:${parentOf(at)}"]` }[deed]);
});
document.addEventListener("htmx:afterSettle", ({ detail: { xhr } }) => {
  if (next.has(xhr)) document.querySelector(next.get(xhr))?.focus();
  next.delete(xhr);
});

// What was typed while an answer with new fields was on its way is not in it: it is asked for again, with that.
const typed = (elt) => new URLSearchParams(new FormData(elt.form)).toString();
const sent = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail: { elt, xhr } }) => {
  if (elt.getAttribute("hx-select-oob") === "#parts") sent.set(xhr, typed(elt));
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { elt } = detail.requestConfig;
  if (!sent.has(detail.xhr) || !elt.isConnected || sent.get(detail.xhr) === typed(elt)) return;
  detail.shouldSwap = false;
  if (elt.name === "que") elt.click();
  else elt.dispatchEvent(new Event("change"));
});
