/** Who owes: invented debtors, drawn from word lists by repeatable luck. No database, no clock. */
@NullMarked
package dev.puntual.demo.cast;

import org.jspecify.annotations.NullMarked;
