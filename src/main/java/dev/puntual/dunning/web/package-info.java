/** The strategy on its pages: the ladder, its draft, and what publishing would change. */
@NullMarked
package dev.puntual.dunning.web;

import org.jspecify.annotations.NullMarked;
