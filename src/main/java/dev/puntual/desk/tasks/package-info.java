/** Pendientes: what strategies leave to people. */
@NullMarked
package dev.puntual.desk.tasks;

import org.jspecify.annotations.NullMarked;
