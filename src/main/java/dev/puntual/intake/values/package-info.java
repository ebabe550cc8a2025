/**
 * Turns the characters of a cell into a value: days, amounts, codes, addresses. No regular
 * expressions and no garbage on the way, because every row of every file passes here.
 */
@NullMarked
package dev.puntual.intake.values;

import org.jspecify.annotations.NullMarked;
