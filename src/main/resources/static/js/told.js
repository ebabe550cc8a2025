// What somebody chose before the scripts had come, or what the browser put back into the fields of a page that was gone
// back to, is told like any other change: what the server says beside the fields is then about what stands in them.
function changed(control) {
  if (control.options) {
    const at = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(0, at);
  }
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  return control.type !== "hidden" && control.value !== control.defaultValue;
}

window.addEventListener("pageshow", (event) => {
  if (event.persisted) return;
  [...document.querySelectorAll("[hx-post] :is(input, select, textarea)")]
    .filter(changed)
    .forEach((control) => control.dispatchEvent(new Event("change", { bubbles: true })));
});
