/** On what grounds debtors are written to, and where nobody writes any more. */
@NullMarked
package dev.puntual.desk.permissions;

import org.jspecify.annotations.NullMarked;
