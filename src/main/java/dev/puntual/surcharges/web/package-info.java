/** Where a company says what lateness costs. */
@NullMarked
package dev.puntual.surcharges.web;

import org.jspecify.annotations.NullMarked;
