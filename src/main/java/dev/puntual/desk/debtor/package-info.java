/** Deudor: the story with one debtor. */
@NullMarked
package dev.puntual.desk.debtor;

import org.jspecify.annotations.NullMarked;
