// Copies a field's text where the browser lets us; the field itself can always be copied by hand.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.lastChild.textContent = button.dataset.copied;
    });
  }
}
for (const field of document.querySelectorAll("[data-copy-source]")) {
  field.addEventListener("focus", () => field.select());
}
