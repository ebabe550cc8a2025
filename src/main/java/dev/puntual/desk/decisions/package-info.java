/** Decisiones: what was decided on any days, about whom, and why. */
@NullMarked
package dev.puntual.desk.decisions;

import org.jspecify.annotations.NullMarked;
