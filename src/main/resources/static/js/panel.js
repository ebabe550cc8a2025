// The side panel. On a narrow screen, or when a new tab is asked for, a row is an ordinary link.
import { onKey } from "./keys.js";

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

document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "panel") document.querySelector("[data-panel-title]")?.focus();
});

function close() {
  const slot = document.getElementById("panel");
  if (!slot || !slot.firstElementChild) return false;
  slot.replaceChildren();
  opener?.focus();
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-panel-close]")) close();
});
onKey("escape", close);
