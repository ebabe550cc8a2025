// A toast stays ten seconds, longer while somebody is on it.
const LIFE = 10_000;

function tend(toast) {
  if (toast.dataset.tended) return;
  toast.dataset.tended = "yes";
  let timer = setTimeout(() => toast.remove(), LIFE);
  const stay = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => toast.remove(), LIFE / 2);
  };
  toast.addEventListener("mouseenter", stay);
  toast.addEventListener("focusin", stay);
  toast.addEventListener("mouseleave", leave);
  toast.addEventListener("focusout", leave);
  const close = toast.querySelector("[data-toast-close]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
  }
}

const tendAll = () => document.querySelectorAll("[data-toast]").forEach(tend);
tendAll();
document.body.addEventListener("htmx:afterSettle", tendAll);
