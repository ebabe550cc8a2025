/** SMS Masivos, as far as Puntual speaks to it: it takes messages and is not heard of again. */
@NullMarked
package dev.puntual.simulator.smsmasivos;

import org.jspecify.annotations.NullMarked;
