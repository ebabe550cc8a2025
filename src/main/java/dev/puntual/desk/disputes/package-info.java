/** Objections: written down for a debt or a part of it, and answered. */
@NullMarked
package dev.puntual.desk.disputes;

import org.jspecify.annotations.NullMarked;
