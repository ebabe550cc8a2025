// One registry of shortcuts. Single keys are silent inside fields, never replace a browser's own
// combination, and can be switched off (WCAG 2.1.4).
const shortcuts = new Map();
const off = () => {
  try {
    return localStorage.getItem("puntual-keys") === "off";
  } catch {
    return false;
  }
};

/** Names a key ("j", "/", "ctrl+k") and what it does; a handler that returns false passes on. */
export function onKey(name, handler) {
  shortcuts.set(name, [...(shortcuts.get(name) ?? []), handler]);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const combined = event.ctrlKey || event.metaKey;
  const name = (combined ? "ctrl+" : "") + event.key.toLowerCase();
  if (!combined && event.key !== "Escape" && (inField(event.target) || off())) return;
  for (const handler of shortcuts.get(name) ?? []) {
    if (handler(event) !== false) {
      event.preventDefault();
      return;
    }
  }
});

export function inField(element) {
  return element.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
}

onKey("/", () => {
  const search = document.querySelector("[data-key-search]");
  if (!search) return false;
  search.focus();
  search.select();
});

const help = document.getElementById("keys-help");
if (help) {
  onKey("?", () => help.showModal());
  for (const button of document.querySelectorAll("[data-key-help]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
  const box = help.querySelector("[data-keys-off]");
  box.checked = off();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.setItem("puntual-keys", "off");
      else localStorage.removeItem("puntual-keys");
    } catch {
      // Kept for nobody, then.
    }
  });
}

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
}
