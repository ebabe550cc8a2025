// Everything here is a convenience: each page works without it.
import "./appearance.js";
import "./keys.js";
import "./list.js";
import "./palette.js";
import "./menus.js";
import "./toast.js";
