// The switch between light, dark and "as the device".
const root = document.documentElement;

for (const group of document.querySelectorAll("[data-themes]")) {
  group.hidden = false;
  show(group);
  group.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice;
    if (!choice) return;
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
    try {
      if (choice === "auto") localStorage.removeItem("puntual-theme");
      else localStorage.setItem("puntual-theme", choice);
    } catch {
      // Chosen for this page only.
    }
    document.querySelectorAll("[data-themes]").forEach(show);
  });
}

function show(group) {
  const now = root.dataset.theme ?? "auto";
  for (const button of group.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === now));
  }
}
