/** Segmentos: where people say who is meant, and see at once who that is. */
@NullMarked
package dev.puntual.dunning.segment.web;

import org.jspecify.annotations.NullMarked;
