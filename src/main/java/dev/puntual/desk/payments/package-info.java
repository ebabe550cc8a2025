/** Pagos: what came in, and to which debt. */
@NullMarked
package dev.puntual.desk.payments;

import org.jspecify.annotations.NullMarked;
