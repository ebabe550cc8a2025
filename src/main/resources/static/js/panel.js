// The side panel. On a narrow screen, or when a new tab is asked for, a row is an ordinary link.
import { inField, onKey } from "./keys.js";

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[hx-target='#panel']");
    if (!link) return;
    const narrow = window.innerWidth < 900;
    if (narrow || event.ctrlKey || event.metaKey || event.shiftKey) event.stopImmediatePropagation();
    else opener = link;
  },
  true,
);

let opener = null;
let awaited = null;
const forPanel = ({ detail }) => detail.target.id === "panel";

// Of several that were asked for, the last is shown, in whatever order they come; none that was closed before it came.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (forPanel(event)) awaited = event.detail.xhr;
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (forPanel(event) && event.detail.xhr !== awaited) event.detail.shouldSwap = false;
});
document.body.addEventListener("htmx:afterSwap", (event) => {
  if (!forPanel(event)) return;
  awaited = null;
  const at = document.activeElement;
  const types = at && inField(at) && !event.detail.target.contains(at);
  if (!types) document.querySelector("[data-panel-title]")?.focus();
});

function close() {
  const slot = document.getElementById("panel");
  const open = slot?.firstElementChild;
  if (!open && !awaited) return false;
  awaited = null;
  slot?.replaceChildren();
  if (open) opener?.focus();
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-panel-close]")) close();
});
onKey("escape", close);
