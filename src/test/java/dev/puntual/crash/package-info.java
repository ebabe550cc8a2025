/**
 * Kills the whole program, hard, between any two steps, and asks afterwards what became of
 * everything.
 */
@NullMarked
package dev.puntual.crash;

import org.jspecify.annotations.NullMarked;
