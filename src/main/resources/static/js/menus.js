// Menus are <details>: they open without us. We only close them again, and ask before what cannot
// be undone.
import { onKey } from "./keys.js";

const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  open().forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
onKey("escape", () => {
  const menus = open();
  if (menus.length === 0) return false;
  menus.forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
});

document.addEventListener("submit", (event) => {
  const question = event.target.dataset?.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  // A second click on the same button must not send the form twice; a look at it in a frame sends nothing.
  if (event.target.method === "post" && !event.submitter?.getAttribute("formtarget")) {
    if (event.target.dataset.sent && !event.target.hasAttribute("hx-post")) event.preventDefault();
    event.target.dataset.sent = "yes";
  }
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
