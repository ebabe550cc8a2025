// Everything here is a convenience: each page works without it. The order is the order in which
// Escape is offered around: menu, panel, selection.
import "./appearance.js";
import "./keys.js";
import "./menus.js";
import "./panel.js";
import "./list.js";
import "./deeds.js";
import "./palette.js";
import "./copy.js";
import "./look.js";
import "./toast.js";
import "./rows.js";
import "./track.js";
import "./segment.js";
import "./told.js";
