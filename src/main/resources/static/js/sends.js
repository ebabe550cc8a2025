// Runs before the first paint: whoever is quicker than the other scripts is asked, too, before what cannot be undone, and
// a second click on the same button sends nothing twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return; // htmx has sent it, and the page stays.
  if (form.dataset.sent || (form.dataset.confirm && !window.confirm(form.dataset.confirm))) {
    event.preventDefault();
    return;
  }
  // A look in a frame and a file to keep leave the page as it is.
  const stays = event.submitter?.hasAttribute("formtarget") || "stays" in form.dataset;
  if (form.method === "post" && !stays) form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
