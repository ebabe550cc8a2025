/** When it is open somewhere: windows, holidays and clock changes, on instants. */
@NullMarked
package dev.puntual.rules.hours;

import org.jspecify.annotations.NullMarked;
