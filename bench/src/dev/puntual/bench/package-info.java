/** Benchmarks: our way and its physical limit in turn, in one run; only the ratio is a figure. */
@NullMarked
package dev.puntual.bench;

import org.jspecify.annotations.NullMarked;
