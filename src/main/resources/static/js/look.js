// A look at a text in a frame: the frame takes its room, and comes into sight where it stands below.
document.addEventListener("submit", (event) => {
  const name = event.submitter?.getAttribute("formtarget");
  const frame = name && document.querySelector(`iframe[name="${name}"]`);
  if (!frame) return;
  delete frame.dataset.waits;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  (frame.parentElement.querySelector("h2, h3") ?? frame).scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  frame.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
});
