// Ctrl-K: go anywhere. What is not a place is searched for in the portfolio.
import { onKey } from "./keys.js";

const palette = document.getElementById("palette");
if (palette) {
  const input = palette.querySelector("input");
  const options = [...palette.querySelectorAll("[role=option]")];
  const none = palette.querySelector(".palette-none");
  let at = 0;

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const shown = () => options.filter((option) => !option.hidden);

  function mark(index) {
    const list = shown();
    at = Math.max(0, Math.min(list.length - 1, index));
    options.forEach((option) => option.setAttribute("aria-selected", String(option === list[at])));
    if (list[at]) input.setAttribute("aria-activedescendant", list[at].id);
    else input.removeAttribute("aria-activedescendant");
  }

  function filter() {
    const wanted = plain(input.value.trim());
    options.forEach((option) => (option.hidden = !plain(option.textContent).includes(wanted)));
    none.hidden = shown().length > 0;
    mark(0);
  }

  onKey("ctrl+k", () => {
    input.value = "";
    filter();
    palette.showModal();
    input.focus();
  });
  input.addEventListener("input", filter);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && shown()[at]) location.href = shown()[at].dataset.href;
    else return;
    event.preventDefault();
  });
  palette.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.href = option.dataset.href;
  });
}
