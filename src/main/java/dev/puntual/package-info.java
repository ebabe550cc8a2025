/** Puntual: collections for companies that sell on credit. One package is one room. */
@NullMarked
package dev.puntual;

import org.jspecify.annotations.NullMarked;
