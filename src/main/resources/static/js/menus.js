// Menus are <details>: they open without us. We only close them again.
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
