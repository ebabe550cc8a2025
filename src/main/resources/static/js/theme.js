// Runs before the first paint: the appearance a visitor chose here, if any, over the device's.
document.documentElement.classList.add("js");
try {
  const chosen = localStorage.getItem("puntual-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing for us follows the device.
}
