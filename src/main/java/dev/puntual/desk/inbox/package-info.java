/** The Bandeja: who answered, what it meant, and what we say back. */
@NullMarked
package dev.puntual.desk.inbox;

import org.jspecify.annotations.NullMarked;
