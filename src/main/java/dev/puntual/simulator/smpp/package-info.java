/** A carrier's message centre that speaks SMPP 3.4. */
@NullMarked
package dev.puntual.simulator.smpp;

import org.jspecify.annotations.NullMarked;
