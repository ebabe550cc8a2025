// One key for what is done most: E ends the task of the row or closes the conversation, R answers, A takes
// it over, C calls, N leaves a customer for the next one, U goes back to the list. The page says where with
// data-key; in a list it is the row that has the focus.
import { onKey } from "./keys.js";

const FIELDS = "textarea, select, input:not([type=hidden])";

function find(key) {
  const within = document.querySelector("[data-list]") ? document.activeElement?.closest?.("[data-list] tbody tr") : document;
  return within?.querySelector(`[data-key="${key}"]`);
}

for (const key of ["e", "r", "u", "c", "n", "a"]) {
  onKey(key, () => {
    const place = find(key);
    if (!place) return false;
    if (place.matches("section")) (place.querySelector(FIELDS) ?? place.querySelector("a, button"))?.focus();
    else (place.querySelector("button") ?? place).click();
    if (place.matches("summary")) place.closest("details").querySelector(FIELDS)?.focus();
  });
}

// What has to be put right stands somewhere in the list: the focus goes there, but from nobody who has begun.
if (document.activeElement === document.body) document.querySelector('.form-sheet [aria-invalid="true"]')?.focus();
