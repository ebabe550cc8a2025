/** The road of a newcomer, walked in a real browser. */
@NullMarked
package dev.puntual.road;

import org.jspecify.annotations.NullMarked;
