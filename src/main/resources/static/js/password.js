// A button that shows the password, and a word on how good it is. Without this script the form works the same; the
// server decides.
for (const field of document.querySelectorAll("[data-password]")) {
  const input = field.querySelector("input");
  const say = field.dataset;

  const eye = document.createElement("button");
  eye.type = "button";
  eye.className = "button slim quiet";
  eye.textContent = say.show;
  eye.setAttribute("aria-pressed", "false");
  eye.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    eye.textContent = shown ? say.show : say.hide;
    eye.setAttribute("aria-pressed", String(!shown));
    input.focus();
  });

  const word = document.createElement("span");
  word.className = "field-help";
  word.setAttribute("role", "status");
  const line = document.createElement("div");
  line.className = "buttons password-line";
  line.append(eye, word);
  input.after(line);

  const least = Number(say.least);
  input.addEventListener("input", () => {
    const signs = [...input.value];
    const different = new Set(signs).size;
    if (signs.length === 0) word.textContent = "";
    else if (signs.length < least) word.textContent = say.missing.replace("{0}", String(least - signs.length));
    else if (different < 7) word.textContent = say.plain;
    else word.textContent = signs.length < least + 6 ? say.fair : say.good;
  });
}
