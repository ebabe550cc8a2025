/** The rule packs: their values, and how they are read from files. */
@NullMarked
package dev.puntual.rules.packs;

import org.jspecify.annotations.NullMarked;
